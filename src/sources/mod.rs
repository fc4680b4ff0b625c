//! Finds and parses the files of a body of data: ontology, seeds and queries; and graphs that
//! were saved to a file.
//!
//! The data comes either with the program ([`Sources::built_in`]) or from a folder of the
//! same layout ([`Sources::from_folder`]). Both give the same list of [`SourceFile`]s in the
//! same order, so that nothing later needs to know which one it was.

mod dump;
mod format;
mod header;
mod layout;
pub(crate) use layout::stem;
mod turtle;

pub use dump::{Dump, DumpError};
pub use format::{FormatError, format};
pub use header::{Header, HeaderError, Parameter, ParameterType};
pub use layout::FileKind;
pub use turtle::{ParsedFile, Statement, TurtleError};

use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

static ONTOLOGY: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/ontology");
static SEEDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/seeds");
static QUERIES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/queries");

/// The folders that make up a body of data.
pub const FOLDERS: [&str; 3] = ["ontology", "seeds", "queries"];

/// One file of the data, with its text in memory.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it stands, relative to the data folder, with forward slashes: `seeds/claims.ttl`.
    pub path: String,
    /// What the layout says it is.
    pub kind: FileKind,
    /// Its text; for a stray file that is not UTF-8, empty.
    pub text: Cow<'static, str>,
}

/// All files of a body of data, sorted by path.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The folder they were read from; `None` for the data built into the program.
    pub folder: Option<PathBuf>,
    /// The files, sorted by path.
    pub files: Vec<SourceFile>,
}

/// Why a body of data could not be read.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum SourceError {
    /// The folder, or one of the three folders in it, is not there.
    #[error("{path} is not a data folder: {missing} is missing")]
    #[diagnostic(help(
        "a data folder holds ontology/, seeds/ and queries/; name one with --data, or leave --data out to use the built-in data"
    ))]
    NotADataFolder {
        /// The folder that was named.
        path: String,
        /// What it lacks.
        missing: String,
    },
    /// A file or folder could not be read.
    #[error("cannot read {path}")]
    #[diagnostic(help("check that it exists and that you may read it"))]
    Unreadable {
        /// The file.
        path: String,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// A file of the data is not UTF-8 text.
    #[error("{path} is not UTF-8 text")]
    #[diagnostic(help("save the file as UTF-8"))]
    NotText {
        /// The file.
        path: String,
    },
    /// A Turtle file has a syntax error.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Turtle(#[from] TurtleError),
    /// Several Turtle files have syntax errors.
    #[error("{} files have syntax errors, nothing was loaded", .0.len())]
    ManyTurtle(#[related] Vec<TurtleError>),
}

impl Sources {
    /// The data built into the program.
    #[must_use]
    pub fn built_in() -> Self {
        let mut files = Vec::new();
        for (name, dir) in [("ontology", &ONTOLOGY), ("seeds", &SEEDS), ("queries", &QUERIES)] {
            collect_built_in(name, dir, &mut files);
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { folder: None, files }
    }

    /// Reads the data from `folder`, which holds `ontology/`, `seeds/` and `queries/`.
    ///
    /// Hidden files are passed over; a file outside the layout is kept as
    /// [`FileKind::Stray`], so that a check can report it.
    ///
    /// # Errors
    ///
    /// When a folder is missing, or a file cannot be read or is not text.
    pub fn from_folder(folder: &Path) -> Result<Self, SourceError> {
        let mut files = Vec::new();
        for name in FOLDERS {
            let dir = folder.join(name);
            if !dir.is_dir() {
                let missing = if folder.is_dir() { format!("the folder {name}/") } else { "the folder itself".into() };
                return Err(SourceError::NotADataFolder { path: folder.display().to_string(), missing });
            }
            collect_from_folder(name, &dir, &mut files)?;
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { folder: Some(folder.to_owned()), files })
    }

    /// The files of one kind, in the order of their paths.
    pub fn of_kind(&self, kind: FileKind) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(move |file| file.kind == kind)
    }

    /// The file at `path`, relative to the data folder.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(|index| &self.files[index])
    }

    /// Parses every Turtle file, in parallel, in the order of their paths.
    ///
    /// # Errors
    ///
    /// Names every file that has a syntax error; nothing is returned then.
    pub fn parse(&self) -> Result<Vec<ParsedFile>, SourceError> {
        all_parsed(self.turtle().into_par_iter().map(SourceFile::parse).collect::<Vec<_>>())
    }

    /// The Turtle files, in the order of their paths.
    pub(crate) fn turtle(&self) -> Vec<&SourceFile> {
        self.files.iter().filter(|file| file.kind.is_turtle()).collect()
    }
}

impl SourceFile {
    /// Parses a Turtle file.
    ///
    /// # Errors
    ///
    /// On the first syntax error.
    pub(crate) fn parse(&self) -> Result<ParsedFile, TurtleError> {
        turtle::parse(self)
    }
}

/// Puts the files together that were parsed one by one.
///
/// # Errors
///
/// Names every file that has a syntax error.
pub(crate) fn all_parsed(
    results: impl IntoIterator<Item = Result<ParsedFile, TurtleError>>,
) -> Result<Vec<ParsedFile>, SourceError> {
    let (mut parsed, mut errors) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(file) => parsed.push(file),
            Err(error) => errors.push(error),
        }
    }
    match (errors.len(), errors.pop()) {
        (0, _) | (_, None) => Ok(parsed),
        (1, Some(error)) => Err(error.into()),
        (_, Some(error)) => {
            errors.push(error);
            Err(SourceError::ManyTurtle(errors))
        }
    }
}

fn collect_built_in(prefix: &str, dir: &'static Dir<'static>, files: &mut Vec<SourceFile>) {
    for file in dir.files() {
        let path = format!("{prefix}/{}", slashes(file.path()));
        if let Some(text) = file.contents_utf8().filter(|_| !is_hidden(&path)) {
            files.push(SourceFile { kind: FileKind::of(&path), path, text: Cow::Borrowed(text) });
        }
    }
    for child in dir.dirs() {
        collect_built_in(prefix, child, files);
    }
}

fn collect_from_folder(prefix: &str, dir: &Path, files: &mut Vec<SourceFile>) -> Result<(), SourceError> {
    let unreadable = |cause| SourceError::Unreadable { path: dir.display().to_string(), cause };
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}/{name}");
        if is_hidden(&path) {
            continue;
        }
        if entry.path().is_dir() {
            collect_from_folder(&path, &entry.path(), files)?;
            continue;
        }
        let bytes = std::fs::read(entry.path())
            .map_err(|cause| SourceError::Unreadable { path: entry.path().display().to_string(), cause })?;
        let kind = FileKind::of(&path);
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(_) if kind == FileKind::Stray => String::new(),
            Err(_) => return Err(SourceError::NotText { path }),
        };
        files.push(SourceFile { path, kind, text: Cow::Owned(text) });
    }
    Ok(())
}

fn is_hidden(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.starts_with('.'))
}

fn slashes(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
