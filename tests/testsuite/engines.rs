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
    _folder: TempDir,
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
    Some(Engine { process, _folder: folder, endpoint: format!("http://{listen}/query"), login: &[] })
}

fn virtuoso() -> Option<Engine> {
    let (folder, http, sql) = (tempfile::tempdir().unwrap(), port(), port());
    let settings = std::fs::read_to_string(root().join("tests/fixtures/virtuoso.ini")).unwrap();
    let settings = settings.replace("@HTTP@", &http.to_string()).replace("@SQL@", &sql.to_string());
    std::fs::write(folder.path().join("virtuoso.ini"), settings).unwrap();
    let process = start("virtuoso-t", &["-f", "-c", "virtuoso.ini"], folder.path(), http)?;
    let endpoint = format!("http://127.0.0.1:{http}/sparql");
    Some(Engine { process, _folder: folder, endpoint, login: &["--user", "dba"] })
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
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{said}");
        said
    }

    fn graph(&self) -> RemoteGraph {
        let endpoint = Endpoint::new(&self.endpoint, Credentials::None).unwrap();
        RemoteGraph::open(endpoint, REAL.0.clone()).unwrap()
    }
}

/// Far longer than any query takes: one that takes longer is told by its name, and no test stands still.
const LONG: Option<Duration> = Some(Duration::from_secs(150));

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
        wrong.extend(compare(&there, &Request { origin: &name, text: &query.text, parameters, timeout: LONG }));
    }
    for file in files_in("queries/pages").iter().chain(&files_in("queries/checks")) {
        let text = std::fs::read_to_string(file).unwrap();
        let origin = file.file_name().unwrap().to_str().unwrap();
        wrong.extend(compare(&there, &Request { origin, text: &text, timeout: LONG, ..Request::default() }));
    }
    // An empty path joins every node of the graph with itself, if nothing else is said of its ends.
    for text in [
        "SELECT (COUNT(*) AS ?pairs) { ?one skos:broader* ?other }",
        "SELECT (COUNT(*) AS ?pairs) { ?one skos:broader* ?other OPTIONAL { ?one tlx:usesAsTool ?tool } }",
        "SELECT ?other { id:unknown-thing skos:broader* ?other }",
        "SELECT ?other { id:france skos:broader* ?other }",
        "SELECT ?one ?other { VALUES ?one { id:france id:ransomware } ?one skos:broader* ?other } ORDER BY ?one ?other",
        "SELECT DISTINCT ?other { ?threat tlx:usesAsTool ?one . ?one skos:broader* ?other } ORDER BY ?other",
    ] {
        wrong.extend(compare(&there, &Request { origin: text, text, timeout: LONG, ..Request::default() }));
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// What the commands print is the same, in results, messages and exit codes.
fn commands_say_the_same(engine: &Engine) {
    const COMMANDS: [&[&str]; 17] = [
        &["query", "tool-threats"],
        &["query", "threats-by-technology", "--param", "technology=blockchain", "--format", "json"],
        &["query", "-e", "ASK { GRAPH ?g { id:ransomware a tlx:ToolThreat } }"],
        &["query", "-e", "SELECT ?e { SERVICE tlx:search { ?e tlx:query \"voise clonning\" } }"],
        &["query", "-e", "CONSTRUCT { ?s ?p ?o } { GRAPH graph:seeds.claims { ?s ?p ?o } }"],
        &["query", "tool-threatz"],
        &["query", "threats-by-technology", "--param", "technology=blockchian"],
        &["gaps", "--instrument", "uncc", "--as-of", "2026-01-01"],
        &["coverage", "voice-clone-fraud"],
        &["cooperate", "--states", "FRA,USA", "--threat", "ransomware", "--as-of", "2026-01-01"],
        &["provision", "uncc.13", "--as-of", "2026-01-01"],
        &["compare", "uncc", "budapest"],
        &["show", "T0022"],
        &["show", "ransomwear"],
        &["search", "voise", "clonning"],
        &["explain", "id:assessment-ai-doc-forgery-arab-11", "tlx:coverage", "tlx:arguable"],
        &["explain", "ransomware", "skos:broader", "tlx:Threat"],
    ];
    for command in COMMANDS {
        let here = run(command);
        let there = run(&[command, &["--endpoint", &engine.endpoint]].concat());
        assert_eq!(
            (there.code, there.stdout, there.stderr),
            (here.code, here.stdout, here.stderr),
            "{command:?} at {}",
            engine.endpoint
        );
    }
}

/// The site that is made of the graph there is that of the graph here, byte for byte.
fn site_is_the_same(engine: &Engine) {
    let folder = tempfile::tempdir().unwrap();
    let [here, there] = ["here", "there"].map(|name| folder.path().join(name));
    succeed(&["build", "--quiet", "--out", here.to_str().unwrap()]);
    succeed(&["build", "--quiet", "--out", there.to_str().unwrap(), "--endpoint", &engine.endpoint]);
    let differ = Command::new("diff").args(["-rq"]).args([&here, &there]).output().unwrap();
    assert!(differ.status.success(), "{}", String::from_utf8_lossy(&differ.stdout));
}

fn everything_is_the_same(engine: &Engine) {
    let said = engine.published(&[]);
    assert!(said.contains(" 0 kept, 0 removed"), "{said}");
    let said = engine.published(&[]);
    assert!(said.contains(": 0 graphs written and compared,"), "{said}");
    answers_are_equal(engine);
    commands_say_the_same(engine);
    site_is_the_same(engine);
}

#[test]
fn oxigraph_holds_the_graph_and_answers_as_the_program_does() {
    let Some(engine) = oxigraph() else { return };
    everything_is_the_same(&engine);
}

#[test]
fn virtuoso_holds_the_graph_and_answers_as_the_program_does() {
    let Some(engine) = virtuoso() else { return };
    everything_is_the_same(&engine);
    // It gives no more rows than it is told to, and does not say so in the answer.
    let many = run(&["query", "-e", "SELECT * { ?s ?p ?o . ?s ?q ?r } LIMIT 210000", "--endpoint", &engine.endpoint]);
    assert_eq!(many.code, 2);
    assert!(many.stdout.is_empty() && many.stderr.contains("gave a part of the answer only"), "{}", many.stderr);
    let stranger = engine.publish(&[]).env("THREATLEX_PASSWORD", "guessed").output().unwrap();
    assert_eq!(stranger.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&stranger.stderr).contains("refuses access with status 401"));
}

/// How many named graphs the engine holds.
fn graphs(engine: &Engine) -> usize {
    let query = "query=SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
    let output = Command::new("curl")
        .args(["-sf", "-G", "-H", "Accept: text/csv", "--data-urlencode", query, &engine.endpoint])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap().lines().skip(1).count()
}

/// Changes a graph by the Graph Store Protocol.
fn change(engine: &Engine, method: &str, graph: &str, turtle: &str) {
    let url = format!("{}?graph={graph}", engine.endpoint.replace("/query", "/store"));
    let header = "Content-Type: text/turtle";
    let sent = Command::new("curl").args(["-sf", "-X", method, "-H", header, "--data-binary", turtle, &url]).status();
    assert!(sent.unwrap().success(), "{method} {graph}");
}

#[test]
fn an_interrupted_publication_goes_on_and_another_is_replaced() {
    let Some(engine) = oxigraph() else { return };
    let other = "http://example.org/theirs";
    change(&engine, "PUT", other, "<http://example.org/a> <http://example.org/b> 1 .");

    // Killed in the middle.
    let program = assert_cmd::cargo::cargo_bin("threatlex");
    let mut first = Command::new(program)
        .args(["publish", "--quiet", "--endpoint", &engine.endpoint])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while graphs(&engine) < 25 {
        assert!(first.try_wait().unwrap().is_none(), "it was done before it could be interrupted");
        std::thread::sleep(Duration::from_millis(5));
    }
    first.kill().unwrap();
    first.wait().unwrap();
    let unfinished = run(&["show", "ransomware", "--endpoint", &engine.endpoint]);
    assert!(unfinished.code == 2 && unfinished.stderr.contains("does not hold the graph"), "{}", unfinished.stderr);

    let said = engine.published(&[]);
    let kept: usize = said.split(" kept").next().unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    assert!(kept >= 20, "{said}");
    assert!(engine.published(&[]).contains(": 0 graphs written and compared,"));

    // Other data, with one more file: what differs is replaced, and what was there is removed again.
    let more = "PREFIX id: <https://w3id.org/threatlex/id/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n\
                id:zz-more rdfs:seeAlso <http://example.org/> .";
    let data = Data::copy().with("seeds/zz-more.ttl", more);
    let said = engine.published(&["--data", data.path().to_str().unwrap()]);
    assert!(said.contains(": 2 graphs written and compared,"), "the file and the default graph: {said}");
    // As many statements, but not the same.
    let tampered = "https://w3id.org/threatlex/graph/seeds.zz-more";
    change(&engine, "PUT", tampered, "<http://example.org/a> <http://example.org/b> 1 .");
    let said = engine.published(&["--data", data.path().to_str().unwrap()]);
    assert!(said.contains(": 1 graphs written and compared,"), "{said}");
    let said = engine.published(&[]);
    assert!(said.contains(": 1 graphs written and compared,") && said.contains(", 1 removed"), "{said}");

    // What is not ours is as it was.
    let theirs = format!("ASK {{ GRAPH <{other}> {{ <http://example.org/a> <http://example.org/b> 1 }} }}");
    assert_eq!(succeed(&["query", "-e", &theirs, "--format", "csv", "--endpoint", &engine.endpoint]).trim(), "true");
}

#[test]
fn a_site_is_not_built_of_a_graph_that_was_changed_there() {
    let Some(engine) = oxigraph() else { return };
    engine.published(&[]);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let arguments = ["build", "--out", out.to_str().unwrap(), "--endpoint", &engine.endpoint];
    let more = "<http://example.org/a> <http://example.org/b> 1 .";
    for graph in ["https://w3id.org/threatlex/graph/rule.tool-threat", "https://w3id.org/threatlex/graph/seeds.claims"]
    {
        change(&engine, "POST", graph, more);
        let build = run(&arguments);
        assert_eq!(build.code, 2, "{graph}");
        assert!(build.stderr.contains("is not what the rules here make of its files"), "{}", build.stderr);
        assert!(!out.exists());
        engine.published(&[]);
    }
    succeed(&arguments);
}

#[test]
fn mistakes_about_an_engine_are_told() {
    let nobody = format!("http://127.0.0.1:{}/query", port());
    let tell = |arguments: &[&str], password: Option<&str>, says: &str| {
        let mut command = threatlex(arguments);
        command.env_remove("THREATLEX_PASSWORD").env_remove("THREATLEX_TOKEN");
        if let Some(password) = password {
            command.env("THREATLEX_PASSWORD", password);
        }
        let output = command.output().unwrap();
        let said =
            String::from_utf8_lossy(&output.stderr).replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty() && said.contains(says) && said.contains("help:"), "{arguments:?}: {said}");
        assert!(password.is_none_or(|password| !said.contains(password)), "{said}");
    };
    tell(&["show", "ransomware", "--endpoint", &nobody], None, "no answer from http://127.0.0.1");
    tell(&["publish", "--endpoint", &nobody], None, "no answer from http://127.0.0.1");
    tell(&["show", "ransomware", "--endpoint", "query"], None, "is no address of an endpoint");
    tell(&["show", "ransomware", "--endpoint", "http://me:hidden@127.0.0.1/"], None, "without a user or a password");
    tell(&["show", "ransomware", "--endpoint", &nobody, "--user", "me"], None, "THREATLEX_PASSWORD is not set");
    let open = ["show", "ransomware", "--endpoint", "http://example.org/query", "--user", "me"];
    tell(&open, Some("hidden"), "since anybody on the way could");
    tell(&["publish", "--endpoint", "http://127.0.0.1:1/ds/ask"], None, "takes graphs is not known");
    if let Some(engine) = oxigraph() {
        tell(&["gaps", "--endpoint", &engine.endpoint], None, "does not hold the graph of threatlex");
        let page = engine.endpoint.replace("/query", "/");
        tell(&["gaps", "--endpoint", &page], None, &page);
    }
}
