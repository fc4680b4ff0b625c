//! Runs the program, and makes folders of data to run it on.

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use threatlex::graph::Graph;
use threatlex::sources::{FileKind, SourceFile, Sources};

/// The graph of the real data, loaded once.
pub(crate) static REAL: LazyLock<(Sources, Graph)> = LazyLock::new(|| {
    let sources = Sources::from_folder(&root()).unwrap();
    let graph = Graph::load(&sources).unwrap();
    (sources, graph)
});

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program with arguments.
pub(crate) fn threatlex(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("threatlex").unwrap();
    command.args(arguments).env_remove("THREATLEX_LOG").env("NO_COLOR", "1").current_dir(root());
    command
}

/// What the program printed, and its exit code.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

/// Runs the program.
pub(crate) fn run(arguments: &[&str]) -> Run {
    let output = threatlex(arguments).output().unwrap();
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// Runs the program and expects it to succeed.
pub(crate) fn succeed(arguments: &[&str]) -> String {
    let run = run(arguments);
    assert_eq!(run.code, 0, "threatlex {arguments:?}\n{}", run.stderr);
    run.stdout
}

/// A copy of the real data that a test may change; it is removed at the end of the test.
pub(crate) struct Data {
    folder: tempfile::TempDir,
}

impl Data {
    /// A copy of the real data.
    pub(crate) fn copy() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["ontology", "seeds", "queries"] {
            copy(&root().join(name), &folder.path().join(name));
        }
        Self { folder }
    }

    /// The real ontology and queries, with these seeds. Queries that ask about an entity of the
    /// real data unless told otherwise have to be told here.
    pub(crate) fn of_seeds(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["ontology", "queries"] {
            copy(&root().join(name), &folder.path().join(name));
        }
        for query in files_in("queries").iter().filter(|path| path.extension().is_some_and(|ending| ending == "rq")) {
            let text = std::fs::read_to_string(query).unwrap();
            let lines: Vec<String> = text.lines().map(without_default).collect();
            let name = query.file_name().unwrap();
            std::fs::write(folder.path().join("queries").join(name), lines.join("\n")).unwrap();
        }
        Self { folder }.with("seeds/seeds.ttl", text)
    }

    /// Adds or replaces a file.
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program on this data.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut all = arguments.to_vec();
        all.extend(["--data", self.folder.path().to_str().unwrap()]);
        run(&all)
    }
}

/// A line of a query, without the default of a parameter that is an entity of the real data.
fn without_default(line: &str) -> String {
    let entity =
        [" iri = id:", " iri = law:"].iter().find(|start| line.starts_with("# param") && line.contains(**start));
    match entity.and_then(|start| line.split_once(start)) {
        Some((name, rest)) => format!("{name} iri: {}", rest.split_once(": ").unwrap().1),
        None => line.to_owned(),
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let goal = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &goal);
        } else {
            std::fs::copy(entry.path(), goal).unwrap();
        }
    }
}

/// The real data with one more seeds file.
pub(crate) fn sources_with(text: String) -> Sources {
    let mut sources = REAL.0.clone();
    sources.files.push(SourceFile { path: "seeds/zz-test.ttl".into(), kind: FileKind::Seed, text: text.into() });
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The rows of a tab-separated file in the project, without empty lines.
pub(crate) fn table(path: &str) -> Vec<Vec<String>> {
    std::fs::read_to_string(root().join(path))
        .unwrap()
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// The files of a folder in the project, sorted.
pub(crate) fn files_in(path: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(root().join(path)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
