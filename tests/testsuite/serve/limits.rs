//! Limits tell the truth: a status before the first byte, a broken connection after it.

use super::client::{Request, Server, encoded};
use std::io::{Read, Write};
use std::time::{Duration, Instant};

/// Reads nothing that it could stop at, and gives nothing.
const ENDLESS: &str = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
/// Gives much.
const LONG: &str = "SELECT * { ?s ?p ?o }";

#[test]
fn each_limit_is_told_before_the_first_byte() {
    let server = Server::start(&["--workers", "1", "--timeout", "0.5", "--max-body", "64"]);
    // It reads nothing and needs little memory.
    let tables: String = (0..14).map(|i| format!(" VALUES ?v{i} {{ 1 2 3 4 5 6 7 8 9 10 }}")).collect();
    let time = server.query(format!("SELECT (COUNT(*) AS ?n) {{{tables} }}").as_bytes(), "*/*");
    assert_eq!((time.status, time.problem().as_str()), (503, "time"));
    assert_eq!(time.json()["limit"], serde_json::json!({ "name": "time", "allowed": 500, "unit": "milliseconds" }));
    let body = server.query(&[b' '; 100_000], "*/*");
    assert_eq!((body.status, body.problem().as_str()), (413, "body"));
    let nesting = server.query(format!("ASK {}{}", "{".repeat(500), "}".repeat(500)).as_bytes(), "*/*");
    assert_eq!((nesting.status, nesting.problem().as_str()), (400, "nesting"));
    let syntax = server.query(b"SELECT *\nWHERE { ?s ?p }", "*/*");
    assert_eq!((syntax.status, syntax.problem().as_str()), (400, "query-syntax"));
    assert_eq!(syntax.json()["position"]["line"], 2);
    let server = Server::start(&["--workers", "1", "--memory", "64"]);
    let doubled: String = (0..40).map(|i| format!(" BIND(CONCAT(?x{i}, ?x{i}) AS ?x{})", i + 1)).collect();
    let memory =
        server.query(format!("SELECT (STRLEN(?x40) AS ?n) {{ BIND('0123456789' AS ?x0){doubled} }}").as_bytes(), "*/*");
    assert_eq!((memory.status, memory.problem().as_str()), (503, "memory"));
    assert_eq!(memory.json()["limit"]["allowed"], 64 << 20);
    // All that has no effect on others.
    assert_eq!(server.query(b"ASK { id:ransomware a tlx:Threat }", "text/csv").text().trim(), "true");
}

#[test]
fn an_answer_that_cannot_be_completed_is_broken_off_and_not_ended() {
    let server = Server::start(&["--workers", "1", "--max-answer", "1"]);
    for encoding in ["identity", "gzip", "br", "zstd"] {
        let headers = [("Accept", "text/csv"), ("Accept-Encoding", encoding)];
        let path = format!("/sparql?query={}", encoded(LONG));
        let response = server.send(&Request { path: &path, headers: &headers, ..Request::default() });
        assert!(!response.whole, "{encoding}");
        // What is compressed may be so short that nothing was sent before the end came.
        assert!(response.status == 200 || (response.status == 0 && encoding != "identity"), "{encoding}");
        // One of more than one piece that is within the limit is whole.
        let path = format!("/sparql?query={}", encoded("SELECT * { ?s ?p ?o } LIMIT 4000"));
        let response = server.send(&Request { path: &path, headers: &headers, ..Request::default() });
        assert_eq!((response.status, response.whole), (200, true), "{encoding}");
    }
    // HTTP/1.0 has no end of a body but that of the connection, which is reset then.
    let old = |query: &str| {
        let mut stream = server.connect();
        let request = format!("GET /sparql?query={} HTTP/1.0\r\nAccept: text/csv\r\n\r\n", encoded(query));
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        (stream.read_to_end(&mut answer), answer)
    };
    let (read, answer) = old("SELECT * { ?s ?p ?o } LIMIT 5000");
    assert!(read.is_ok() && answer.ends_with(b"\r\n") && answer.iter().filter(|byte| **byte == b'\n').count() > 5000);
    assert_eq!(old(LONG).0.unwrap_err().kind(), std::io::ErrorKind::ConnectionReset);
    let whole = server.query(b"SELECT * { ?s ?p ?o } LIMIT 5000", "text/csv");
    assert!(whole.whole && whole.text().lines().count() > 5000);
}

#[test]
fn a_query_ends_when_its_client_goes_away() {
    let server = Server::start(&["--workers", "1", "--timeout", "60"]);
    let request = Request { path: &format!("/sparql?query={}", encoded(ENDLESS)), ..Request::default() };
    let mut stream = server.connect();
    stream.write_all(&request.bytes(&server.address)).unwrap();
    wait(|| server.metric("threatlex_queries_in_flight") == 1.0);
    drop(stream);
    // The only place to work in is free again long before the time is over.
    assert_eq!(server.query(b"ASK {}", "text/csv").text().trim(), "true");
    assert_eq!(server.metric("threatlex_queries_total{outcome=\"client-gone\"}"), 1.0);
}

#[test]
fn requests_beyond_the_queue_are_sent_away_with_a_time_to_come_back() {
    let server = Server::start(&["--workers", "1", "--queue", "1", "--patience", "1", "--timeout", "5"]);
    let statuses: Vec<(u16, String)> = std::thread::scope(|scope| {
        let asking = || {
            let response = server.query(ENDLESS.as_bytes(), "*/*");
            (response.problem(), response.header("retry-after"))
        };
        let running: Vec<_> = (0..5).map(|_| scope.spawn(asking)).collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .map(|(kind, retry)| (u16::from(kind == "busy"), retry))
            .collect()
    });
    assert!(statuses.iter().filter(|(busy, _)| *busy == 1).count() >= 3, "{statuses:?}");
    assert!(statuses.iter().all(|(busy, retry)| (*busy == 1) != retry.is_empty()));
}

#[test]
fn slow_clients_are_cut_off() {
    let server = Server::start(&["--workers", "1", "--client-timeout", "1"]);
    // One that never ends its head, one that never sends its body, one that never reads.
    let mut head = server.connect();
    head.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").unwrap();
    let mut body = server.connect();
    body.write_all(
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nASK",
    )
    .unwrap();
    let mut deaf = server.connect();
    let request = Request {
        path: &format!("/sparql?query={}", encoded("SELECT * { ?s ?p ?o . ?x ?y ?z }")),
        ..Request::default()
    };
    deaf.write_all(&request.bytes(&server.address)).unwrap();
    let mut rest = Vec::new();
    let _ = head.read_to_end(&mut rest);
    let _ = body.read_to_end(&mut rest);
    assert!(String::from_utf8_lossy(&rest).contains("408 Request Timeout"));
    wait(|| server.metric("threatlex_queries_in_flight") == 0.0);
    let _ = deaf.read_to_end(&mut rest);
    assert!(!rest.ends_with(b"0\r\n\r\n"));
    // One that wants nothing more after its answer is let go without an error.
    let mut idle = server.connect();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut answer = String::new();
    assert!(idle.read_to_string(&mut answer).is_ok() && answer.ends_with("alive\n"), "{answer}");
    // A head that is too large is refused.
    let long = format!("GET /healthz HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "x".repeat(200_000));
    assert!([0, 431].contains(&server.send_raw(long.as_bytes()).status));
    assert_eq!(server.get("/healthz", "*/*").status, 200);
}

/// Waits until something is so.
pub(super) fn wait(mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
        std::thread::sleep(Duration::from_millis(20));
    }
}
