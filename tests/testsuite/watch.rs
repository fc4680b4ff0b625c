//! `threatlex build --watch`: the site as it is served while somebody edits the data.

use crate::driver::{Data, run};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};

const SEED: &str = "PREFIX tlx: <https://w3id.org/threatlex/ns#>
PREFIX id: <https://w3id.org/threatlex/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
id:made-up a tlx:Threat; skos:prefLabel \"A made-up threat\"@en.
";

struct Watching {
    child: Child,
    stderr: BufReader<ChildStderr>,
    address: String,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watching {
    /// Starts the program and waits for the first site.
    fn start(data: &Data) -> Self {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("threatlex"))
            .args(["build", "--watch", "--listen", "127.0.0.1:0", "--data", data.path().to_str().unwrap()])
            .args(["--out", data.path().join("site").to_str().unwrap()])
            .env("NO_COLOR", "1")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let mut watching = Self { child, stderr, address: String::new() };
        let said = watching.until("files written");
        said.rsplit("http://").next().unwrap().trim().trim_end_matches('/').clone_into(&mut watching.address);
        watching
    }

    /// What it says up to the line with this text, which it has to come to.
    fn until(&mut self, text: &str) -> String {
        let mut said = String::new();
        while !said.lines().next_back().unwrap_or_default().contains(text) {
            assert!(self.stderr.read_line(&mut said).unwrap() > 0, "it ended: {said}");
        }
        said
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

#[test]
fn a_saved_change_is_shown_and_a_mistake_leaves_the_last_site() {
    let data = Data::of_seeds(SEED);
    let mut watching = Watching::start(&data);
    let page = watching.get("/id/made-up/");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("A made-up threat"), "{page}");
    assert!(page.contains("<script src=\"/.threatlex/live.js\">"), "pages wait for the next build");
    assert!(watching.get("/.threatlex/live.js").contains("location.reload()"));
    let file = std::fs::read_to_string(data.path().join("site/id/made-up/index.html")).unwrap();
    assert!(!file.contains(".threatlex/"), "the files are those of any build");
    assert!(watching.get("/.threatlex/builds?none").ends_with("\r\n\r\n1"));

    let data = data.with("seeds/seeds.ttl", &SEED.replace("made-up threat", "threat renamed"));
    let said = watching.until("files written");
    assert!(watching.get("/id/made-up/").contains("A threat renamed"), "{said}");
    assert!(watching.get("/.threatlex/builds?1").ends_with("\r\n\r\n2"));

    let data = data.with("seeds/seeds.ttl", "id:made-up a tlx:Threat\nand then");
    let said = watching.until("Ctrl-C");
    let said = said + &watching.until("Ctrl-C");
    assert!(said.contains("seeds/seeds.ttl:"), "{said}");
    assert!(watching.get("/id/made-up/").contains("A threat renamed"));

    let _data = data.with("seeds/seeds.ttl", SEED);
    watching.until("files written");
    assert!(watching.get("/id/made-up/").contains("A made-up threat"));
}

#[test]
fn only_a_folder_can_be_watched() {
    let run = run(&["build", "--watch"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("--data DIR"), "{}", run.stderr);
}
