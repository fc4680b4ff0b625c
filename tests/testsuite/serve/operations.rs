//! Health, counts, logs, reload and the end.

use super::client::{Request, Server, encoded};
use super::limits::wait;
use crate::driver::{Data, run};
use std::io::{Read, Write};

const THREAT: &str = "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\nid:made-up skos:prefLabel \"NAME\"@en .\n";

#[test]
fn the_data_are_replaced_in_one_step_or_not_at_all() {
    let data = Data::of_seeds(&THREAT.replace("NAME", "first"));
    let server = Server::start(&["--workers", "2", "--data", data.path().to_str().unwrap()]);
    let label = || server.query(b"SELECT ?l { id:made-up skos:prefLabel ?l }", "text/csv").text();
    let get = |tag: &str| {
        let headers = [("If-None-Match", tag), ("Accept", "text/csv")];
        let path = format!("/sparql?query={}", encoded("SELECT ?l { id:made-up skos:prefLabel ?l }"));
        server.send(&Request { path: &path, headers: &headers, ..Request::default() })
    };
    assert_eq!(label(), "l\r\nfirst\r\n");
    let tag = get("").header("etag");
    assert_eq!(get(&tag).status, 304);
    let data = data.with("seeds/seeds.ttl", &THREAT.replace("NAME", "second"));
    // Until it is told, the server has the data that it was started with, whatever becomes of its workers.
    assert_eq!(label(), "l\r\nfirst\r\n");
    server.signal("HUP");
    wait(|| server.metric("threatlex_reloads_total{outcome=\"done\"}") == 1.0);
    assert_eq!(label(), "l\r\nsecond\r\n");
    assert_eq!((get(&tag).status, get(&tag).text().as_str()), (200, "l\r\nsecond\r\n"));
    let data = data.with("seeds/seeds.ttl", "this is not Turtle");
    server.signal("HUP");
    wait(|| server.metric("threatlex_reloads_total{outcome=\"failed\"}") == 1.0);
    assert_eq!(label(), "l\r\nsecond\r\n");
    std::fs::remove_dir_all(data.path().join("seeds")).unwrap();
    server.signal("HUP");
    wait(|| server.metric("threatlex_reloads_total{outcome=\"failed\"}") == 2.0);
    assert_eq!(label(), "l\r\nsecond\r\n");
    server.signal("TERM");
    let (code, log) = server.wait();
    assert_eq!(code, Some(0));
    assert!(log.contains("the old ones stay") && log.contains("seeds.ttl"), "{log}");
}

#[test]
fn at_the_end_requests_that_have_begun_are_answered() {
    let server = Server::start(&["--workers", "2", "--timeout", "2", "--log", "json"]);
    let slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    let path = format!("/sparql?query={}", encoded(slow));
    let headers = [("X-Request-Id", "the-last-one")];
    let request = Request { path: &path, headers: &headers, ..Request::default() };
    let mut stream = server.connect();
    stream.write_all(&request.bytes(&server.address)).unwrap();
    wait(|| server.metric("threatlex_queries_in_flight") == 1.0);
    server.signal("TERM");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("/problem/time"), "{answer}");
    let (code, log) = server.wait();
    assert_eq!(code, Some(0));
    // Each line of the log is an object; those about one request have its number, and the slow query its text.
    let lines: Vec<serde_json::Value> =
        log.lines().filter(|line| line.starts_with('{')).map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_it: Vec<_> = lines.iter().filter(|line| line["request"] == "the-last-one").collect();
    assert!(of_it.iter().any(|line| line["target"] == "threatlex::http" && line["status"] == 503), "{log}");
    assert!(of_it.iter().any(|line| line["target"] == "threatlex::query" && line["outcome"] == "time"), "{log}");
    assert!(of_it.iter().any(|line| line["target"] == "threatlex::slow" && line["text"] == slow), "{log}");
}

#[test]
fn the_server_tells_how_it_is() {
    let server = Server::start(&["--workers", "1"]);
    for (path, text) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        assert_eq!(server.get(path, "*/*").text(), text);
    }
    server.query(b"ASK {}", "*/*");
    server.query(b"ASK {", "*/*");
    let statements = server.metric("threatlex_graph_statements");
    let counted = server.query(b"SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").text();
    assert_eq!(counted, format!("n\r\n{statements}\r\n"));
    assert_eq!(server.metric("threatlex_queries_total{outcome=\"ok\"}"), 2.0);
    assert_eq!(server.metric("threatlex_queries_total{outcome=\"refused\"}"), 1.0);
    assert_eq!(server.metric("threatlex_query_duration_seconds_count"), 3.0);
    assert_eq!(server.metric("threatlex_query_duration_seconds_bucket{le=\"+Inf\"}"), 3.0);
    let text = server.get("/metrics", "*/*").text();
    for line in text.lines() {
        assert!(
            line.starts_with("# HELP ")
                || line.starts_with("# TYPE ")
                || line.rsplit(' ').next().unwrap().parse::<f64>().is_ok(),
            "{line}"
        );
    }
}

#[test]
fn what_cannot_be_served_is_told() {
    let data = Data::of_seeds("this is not Turtle");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--site", "/nonexistent"];
    let no_site = run(&arguments);
    assert_eq!(no_site.code, 2);
    assert!(
        no_site.stderr.contains("no index.html") && no_site.stderr.contains("threatlex build"),
        "{}",
        no_site.stderr
    );
    let bad = data.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(bad.code, 2);
    assert!(bad.stderr.contains("seeds/seeds.ttl:1"), "{}", bad.stderr);
    let server = Server::start(&["--workers", "1"]);
    let taken = run(&["serve", "--listen", &server.address]);
    assert_eq!(taken.code, 2);
    assert!(taken.stderr.contains("--listen"), "{}", taken.stderr);
}
