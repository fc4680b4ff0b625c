//! Other engines: the server of Oxigraph and OpenLink Virtuoso hold the published graph, and the
//! commands answer from there as they do from the graph in the program.
//!
//! Each test starts its engine on loopback with a database of its own and ends it. Without the
//! engine (`pip install oxigraph`, Debian's `virtuoso-opensource-7`) it says that it was left out; in CI
//! both must be there.

use crate::driver::{Data, REAL, files_in, root, run, succeed, threatlex};
use crate::query::case;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use threatlex::graph::{Answer, Ask, Credentials, Endpoint, RemoteGraph, Request};

/// A running engine.
struct Engine {
    process: Child,
    /// Its database, removed with it.
    folder: TempDir,
    endpoint: String,
    /// What `publish` needs to be let in.
    login: &'static [&'static str],
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A free port of this machine.
fn port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Starts a program that is to listen on a port; nothing if it is not installed.
fn start(program: &str, arguments: &[&str], folder: &Path, port: u16) -> Option<Child> {
    let child = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        assert!(std::env::var_os("CI").is_none(), "CI must install {program}");
        eprintln!("left out: {program} is not installed");
        return None;
    };
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(child.try_wait().unwrap().is_none(), "{program} ended");
        assert!(start.elapsed() < Duration::from_secs(60), "{program} does not listen");
        std::thread::sleep(Duration::from_millis(50));
    }
    Some(child)
}

fn oxigraph() -> Option<Engine> {
    let (folder, port) = (tempfile::tempdir().unwrap(), port());
    let listen = format!("127.0.0.1:{port}");
    let process = start("oxigraph", &["serve", "--location", "db", "--bind", &listen], folder.path(), port)?;
    Some(Engine { process, folder, endpoint: format!("http://{listen}/query"), login: &[] })
}

fn virtuoso() -> Option<Engine> {
    let (folder, http, sql) = (tempfile::tempdir().unwrap(), port(), port());
    let settings = std::fs::read_to_string(root().join("tests/fixtures/virtuoso.ini")).unwrap();
    let settings = settings.replace("@HTTP@", &http.to_string()).replace("@SQL@", &sql.to_string());
    std::fs::write(folder.path().join("virtuoso.ini"), settings).unwrap();
    let process = start("virtuoso-t", &["-f", "-c", "virtuoso.ini"], folder.path(), http)?;
    let endpoint = format!("http://127.0.0.1:{http}/sparql");
    Some(Engine { process, folder, endpoint, login: &["--user", "dba"] })
}

impl Engine {
    /// `threatlex publish` to this engine, with more arguments.
    fn publish(&self, more: &[&str]) -> assert_cmd::Command {
        let arguments = [&["publish", "--endpoint", &self.endpoint], self.login, more].concat();
        let mut command = threatlex(&arguments);
        // The password with which Virtuoso comes.
        command.env("THREATLEX_PASSWORD", "dba");
        command
    }

    fn published(&self, more: &[&str]) -> String {
        let output = self.publish(more).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn graph(&self) -> RemoteGraph {
        let endpoint = Endpoint::new(&self.endpoint, Credentials::None).unwrap();
        RemoteGraph::open(endpoint, REAL.0.clone()).unwrap()
    }
}

/// The first difference of two answers.
fn difference(here: &Answer, there: &Answer) -> Option<String> {
    match (here, there) {
        (Answer::Solutions { variables, rows }, Answer::Solutions { variables: others, rows: other }) => {
            if variables != others || rows.len() != other.len() {
                return Some(format!("{} rows of {variables:?}, there {} of {others:?}", rows.len(), other.len()));
            }
            let (one, two) = rows.iter().zip(other).find(|(one, two)| one != two)?;
            let show = |row: &[Option<oxigraph::model::Term>]| {
                row.iter().map(|term| term.as_ref().map_or("-".to_owned(), ToString::to_string)).collect::<Vec<_>>()
            };
            Some(format!("{:?}\n  there {:?}", show(one), show(two)))
        }
        (Answer::Boolean(one), Answer::Boolean(two)) => (one != two).then(|| format!("{one}, there {two}")),
        (Answer::Graph(one), Answer::Graph(two)) => {
            (one != two).then(|| format!("{} statements, there {}", one.len(), two.len()))
        }
        _ => Some("another kind of answer".to_owned()),
    }
}

/// Asks both for the same.
fn compare(there: &RemoteGraph, request: &Request<'_>) -> Option<String> {
    let start = Instant::now();
    let found = match (REAL.1.query(request), there.query(request)) {
        (Ok(here), Ok(there)) => difference(&here, &there),
        (Err(here), Err(there)) => (here.to_string() != there.to_string()).then(|| format!("{here}, there {there}")),
        (here, there) => Some(format!("{:?}, there {:?}", here.err(), there.err())),
    };
    let origin = request.origin;
    let took = start.elapsed().as_secs_f64();
    if took > 2.0 {
        eprintln!("{origin} {took:.1} s");
    }
    found.map(|what| format!("{origin} {:?}: {what}", request.parameters))
}

fn answers_are_equal(engine: &Engine) {
    let there = engine.graph();
    let mut wrong = Vec::new();
    for file in files_in("tests/expected") {
        let (name, parameters) = case(file.file_stem().unwrap().to_str().unwrap());
        let query = REAL.1.named_query(&name).unwrap();
        let parameters = parameters.iter().filter_map(|parameter| parameter.split_once('='));
        let parameters = parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        wrong.extend(compare(&there, &Request { origin: &name, text: &query.text, parameters, timeout: None }));
    }
    for file in files_in("queries/pages").iter().chain(&files_in("queries/checks")) {
        let text = std::fs::read_to_string(file).unwrap();
        let origin = file.file_name().unwrap().to_str().unwrap();
        wrong.extend(compare(&there, &Request { origin, text: &text, ..Request::default() }));
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn oxigraph_answers_as_the_program_does() {
    let Some(engine) = oxigraph() else { return };
    engine.published(&[]);
    answers_are_equal(&engine);
}

#[test]
fn virtuoso_answers_as_the_program_does() {
    let Some(engine) = virtuoso() else { return };
    engine.published(&[]);
    answers_are_equal(&engine);
}
