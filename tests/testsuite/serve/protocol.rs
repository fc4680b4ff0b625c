//! SPARQL 1.1 Protocol, Service Description and Graph Store Protocol.

use super::client::{Request, Response, Server, encoded};
use crate::driver::root;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const GRAPH: &str = "https://w3id.org/threatlex/graph/";

#[test]
fn the_protocol_is_kept_in_every_case() {
    let server = Server::start(&["--workers", "1"]);
    let cases = std::fs::read_to_string(root().join("tests/fixtures/serve/protocol.json")).unwrap();
    let cases: Vec<serde_json::Value> = serde_json::from_str(&cases).unwrap();
    assert!(cases.len() >= 34);
    for case in &cases {
        let name = case["name"].as_str().unwrap();
        let path = format!("/sparql?{}", case["query"].as_str().unwrap());
        let headers: Vec<(&str, &str)> =
            case["type"].as_str().map(|media| ("Content-Type", media)).into_iter().collect();
        let body = case["body"].as_str().unwrap_or_default();
        let body: Vec<u8> = match case["encoding"].as_str() {
            Some("utf-16") => [0xfe, 0xff].into_iter().chain(body.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
            _ => body.as_bytes().to_vec(),
        };
        let request = Request { method: case["method"].as_str().unwrap(), path: &path, headers: &headers, body: &body };
        let response = server.send(&request);
        assert_eq!(format!("{}xx", response.status / 100), case["status"].as_str().unwrap(), "{name}: {response:?}");
        if response.status >= 400 {
            response.problem();
            continue;
        }
        if let Some(expected) = case["boolean"].as_bool() {
            assert_eq!(response.json()["boolean"], expected, "{name}");
        }
        assert_eq!(format_of(&response), case["format"].as_str().unwrap(), "{name}");
    }
    // After all those updates the data are what they were.
    assert_eq!(server.query(b"ASK { ?t a tlx:ToolThreat }", "text/csv").text().trim(), "true");
    assert_eq!(server.metric("threatlex_workers_ended_total"), 0.0);
}

fn format_of(response: &Response) -> &'static str {
    match response.header("content-type").as_str() {
        "application/sparql-results+json" if response.json().get("boolean").is_some() => "boolean",
        "application/sparql-results+json" => "tabular",
        "text/turtle; charset=utf-8" => "RDF",
        _ => "unknown",
    }
}

#[test]
fn the_endpoint_describes_itself_completely() {
    let server = Server::start(&["--workers", "1"]);
    let response = server.get("/sparql", "application/n-triples");
    assert_eq!((response.status, response.header("vary").contains("accept")), (200, true));
    let text = response.text();
    let sd = "http://www.w3.org/ns/sparql-service-description#";
    let endpoint = format!("<http://{}/sparql>", server.address);
    for expected in [
        format!("<{sd}endpoint> {endpoint} ."),
        format!("<{sd}supportedLanguage> <{sd}SPARQL11Query> ."),
        format!("<{sd}defaultEntailmentRegime> <http://www.w3.org/ns/entailment/Simple> ."),
        format!("<http://rdfs.org/ns/void#sparqlEndpoint> {endpoint} ."),
        format!("<{sd}name> <{GRAPH}seeds.claims> ."),
    ] {
        assert!(text.contains(&expected), "{expected}");
    }
    assert_eq!(text.matches(&format!("<{sd}resultFormat>")).count(), 12);
    let graphs = server.query(b"SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "text/csv").text();
    let named: usize = graphs.lines().nth(1).unwrap().parse().unwrap();
    assert_eq!(text.matches(&format!("<{sd}namedGraph>")).count(), named);
    // Every format that is listed can be had.
    for media in
        ["text/turtle", "application/ld+json", "application/rdf+xml", "application/trig", "application/n-quads"]
    {
        let response = server.get("/sparql", media);
        assert_eq!(response.status, 200);
        assert!(response.header("content-type").starts_with(media));
    }
    // Behind a proxy the endpoint has the name that the proxy gives it.
    let named = Server::start(&["--workers", "1", "--public-url", "https://example.org/graph/"]);
    assert!(named.get("/sparql", "text/turtle").text().contains("<https://example.org/graph/sparql>"));
}

#[test]
fn a_graph_is_read_by_its_name_and_never_written() {
    let server = Server::start(&["--workers", "1"]);
    let graph = format!("/rdf-graph-store?graph={}", encoded(&format!("{GRAPH}seeds.actors")));
    let response = server.get(&graph, "application/n-triples");
    let expected =
        server.query(b"SELECT (COUNT(*) AS ?n) { GRAPH graph:seeds.actors { ?s ?p ?o } }", "text/csv").text();
    assert_eq!(response.text().lines().count().to_string(), expected.lines().nth(1).unwrap());
    // The IRI of the graph itself gives the same.
    let mut same = server.get("/graph/seeds.actors", "application/n-triples").body;
    let mut body = response.body.clone();
    same.sort_unstable();
    body.sort_unstable();
    assert_eq!(same, body);
    let default = server.get("/rdf-graph-store?default", "application/n-triples");
    assert!(default.whole && default.text().lines().count() > 100_000);
    let head = server.send(&Request { method: "HEAD", path: &graph, ..Request::default() });
    assert_eq!((head.status, head.body.len()), (200, 0));
    // Nor is a worker lost to somebody who wants no more than the head of a long answer.
    for _ in 0..3 {
        let head = server.send(&Request { method: "HEAD", path: "/rdf-graph-store?default", ..Request::default() });
        assert_eq!((head.status, head.body.len()), (200, 0));
    }
    assert_eq!(server.metric("threatlex_workers_ended_total"), 0.0);
    for (path, status) in [
        ("/rdf-graph-store", 400),
        ("/rdf-graph-store?default&graph=x", 400),
        ("/rdf-graph-store?graph=no%20iri", 400),
        ("/rdf-graph-store?graph=http%3A%2F%2Fexample.org%2Fnone", 404),
    ] {
        assert_eq!(server.get(path, "*/*").status, status, "{path}");
    }
    for method in ["PUT", "POST", "DELETE", "PATCH"] {
        let response = server.send(&Request { method, path: &graph, body: b"", headers: &[] });
        assert_eq!((response.status, response.header("allow").as_str()), (405, "GET, HEAD, OPTIONS"), "{method}");
    }
}

#[test]
fn a_malformed_request_is_never_an_error_of_the_server() {
    let server = Server::start(&["--workers", "1"]);
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let words = prop::sample::select(vec![
        "SELECT",
        "ASK",
        "CONSTRUCT",
        "*",
        "{",
        "}",
        "(",
        ")",
        "?x",
        "a",
        "tlx:Threat",
        "\"",
        "'",
        "<",
        ">",
        "FILTER",
        "%00",
        "%FF",
        "%",
        "&",
        "=",
        "query=",
        "update=",
        "default-graph-uri=",
        "format=",
        "json",
        "#",
        "\\",
        "\u{e9}",
        ";",
        ".",
        "/",
        "..",
        "id",
        "law",
        "sparql",
        "?",
        "GRAPH",
        "VALUES",
        "1e999",
        "@en",
        "^^",
        "_:b",
        "REGEX(",
        "[",
    ]);
    let text = prop::collection::vec(words, 0..12).prop_map(|words| words.concat());
    let method = prop::sample::select(vec!["GET", "POST", "HEAD", "PUT", "OPTIONS", "DELETE", "BREW"]);
    let path = prop::sample::select(vec![
        "/sparql?",
        "/sparql?query=",
        "/sparql",
        "/rdf-graph-store?graph=",
        "/id/",
        "/law/",
        "/graph/",
        "/",
        "/api/",
        "/metrics",
    ]);
    let header = prop::sample::select(vec![
        "Accept: ",
        "Content-Type: ",
        "If-None-Match: ",
        "Range: ",
        "If-Modified-Since: ",
        "X-Request-Id: ",
        "Host: ",
        "Origin: ",
        "Accept-Encoding: ",
        "Content-Length: 5\r\nX: ",
    ]);
    let media = prop::sample::select(vec![
        "application/sparql-query",
        "application/x-www-form-urlencoded",
        "text/turtle;q=0.5, */*",
        ";q=;,,/",
        "bytes=9-1",
        "W/\"",
        "*",
    ]);
    let raw = prop::collection::vec(any::<u8>(), 0..40);
    let strategy = (method, path, text, header, media, raw);
    let outcome = runner.run(&strategy, |(method, path, text, header, media, raw)| {
        let target = format!("{path}{text}").replace(' ', "+");
        let mut bytes =
            format!("{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}{media}\r\n").into_bytes();
        if method == "POST" {
            bytes.extend(format!("Content-Type: {media}\r\nContent-Length: {}\r\n", text.len() + raw.len()).bytes());
        }
        bytes.extend(b"\r\n");
        bytes.extend(text.bytes());
        bytes.extend(&raw);
        let status = server.send_raw(&bytes).status;
        prop_assert!(status < 500 || status == 503, "{status}: {:?}", String::from_utf8_lossy(&bytes));
        Ok(())
    });
    outcome.unwrap();
    // Nothing but noise does not end it either.
    for noise in [&b"\0\0\0\0"[..], b"GET", b"GET / HTTP/9.9\r\n\r\n", &[b'x'; 100_000]] {
        let mut stream = server.connect();
        std::io::Write::write_all(&mut stream, noise).unwrap_or_default();
    }
    assert_eq!(server.get("/healthz", "*/*").status, 200);
    let counts = server.get("/metrics", "*/*").text();
    assert_eq!(server.metric("threatlex_workers_ended_total"), 0.0, "{counts}");
}
