//! Every named query over HTTP, every format, and who gets which.

use super::client::{Request, Server, encoded};
use crate::driver::{REAL, files_in};
use std::collections::BTreeSet;

#[test]
fn every_named_query_gives_over_http_what_the_program_gives() {
    let server = Server::start(&["--workers", "1"]);
    let defaults: BTreeSet<String> = files_in("tests/expected")
        .iter()
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|stem| !stem.contains('@'))
        .collect();
    let mut asked = 0;
    for query in REAL.1.queries().iter().filter(|query| defaults.contains(&query.name)) {
        let expected =
            std::fs::read_to_string(crate::driver::root().join(format!("tests/expected/{}.csv", query.name)));
        let response = server.query(query.text.as_bytes(), "text/csv");
        assert_eq!(response.status, 200, "{}: {response:?}", query.name);
        assert!(response.whole);
        assert_eq!(rows(&response.text()), rows(&expected.unwrap()), "{}", query.name);
        asked += 1;
    }
    assert!(asked >= 25, "{asked}");
}

/// The lines of a CSV answer. The program sorts the rows of a query that asks for no order.
fn rows(csv: &str) -> Vec<String> {
    let mut lines: Vec<String> = csv.replace("\r\n", "\n").lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn the_format_that_a_client_likes_best_is_sent() {
    let server = Server::start(&["--workers", "1"]);
    let select = "SELECT ?n { id:ransomware skos:notation ?n }";
    let construct =
        "PREFIX mine: <https://w3id.org/threatlex/id/ransom> CONSTRUCT { mine:ware ?p ?n } { id:ransomware ?p ?n }";
    let get = |query: &str, accept: &str| server.get(&format!("/sparql?query={}", encoded(query)), accept);
    for (query, accept, expected) in [
        (select, "*/*", "application/sparql-results+json"),
        (select, "", "application/sparql-results+json"),
        (select, "text/csv", "text/csv; charset=utf-8"),
        (select, "text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        (select, "text/tab-separated-values, image/png", "text/tab-separated-values; charset=utf-8"),
        (select, "text/markdown", "text/markdown; charset=utf-8"),
        (select, "text/plain", "text/plain; charset=utf-8"),
        ("ASK {}", "application/json", "application/sparql-results+json"),
        (construct, "*/*", "text/turtle; charset=utf-8"),
        (construct, "application/rdf+xml;q=0.9, text/turtle;q=0.1", "application/rdf+xml"),
        (construct, "application/ld+json", "application/ld+json"),
        (construct, "application/n-quads", "application/n-quads"),
        (construct, "text/plain", "application/n-triples"),
    ] {
        let response = get(query, accept);
        assert_eq!((response.status, response.header("content-type").as_str()), (200, expected), "{accept}");
        assert!(response.header("vary").contains("accept"));
    }
    for (query, accept) in
        [(select, "text/turtle"), (construct, "text/csv"), (select, "image/png"), (select, "text/csv;q=0")]
    {
        let response = get(query, accept);
        assert_eq!((response.status, response.problem().as_str()), (406, "not-acceptable"), "{accept}");
    }
    for format in ["table", "csv", "tsv", "json", "xml", "markdown"] {
        let response = server.get(&format!("/sparql?format={format}&query={}", encoded(select)), "image/png");
        assert_eq!(response.status, 200, "{format}");
        assert!(response.text().contains("T0022"), "{format}");
    }
    for format in ["turtle", "ntriples", "jsonld", "rdfxml", "nquads", "trig"] {
        let response = server.get(&format!("/sparql?format={format}&query={}", encoded(construct)), "text/html");
        assert!(response.text().contains("ware"), "{format}");
    }
    // The prefixes of the query are those of the answer.
    let turtle = get(construct, "text/turtle").text();
    assert!(turtle.contains("mine:ware") && turtle.contains("skos:"), "{turtle}");
}

#[test]
fn an_answer_is_compressed_as_the_client_can_take_it() {
    let server = Server::start(&["--workers", "1"]);
    let path = format!("/sparql?query={}", encoded("SELECT * { ?t a tlx:ToolThreat }"));
    for (accepted, expected) in
        [("br", "br"), ("zstd", "zstd"), ("gzip", "gzip"), ("identity", ""), ("gzip;q=0.5, br;q=0.1", "gzip")]
    {
        let headers = [("Accept-Encoding", accepted), ("Accept", "text/csv")];
        let response = server.send(&Request { path: &path, headers: &headers, ..Request::default() });
        assert_eq!((response.status, response.header("content-encoding").as_str()), (200, expected), "{accepted}");
        assert!(response.whole);
        assert!(response.header("vary").contains("accept-encoding"));
        if expected == "gzip" {
            use std::io::Read;
            let mut text = String::new();
            flate2::read::GzDecoder::new(response.body.as_slice()).read_to_string(&mut text).unwrap();
            assert!(text.contains("https://w3id.org/threatlex/id/ransomware"));
        }
    }
}

#[test]
fn who_may_read_from_another_page_is_for_the_operator_to_say() {
    let ask = |server: &Server, origin: &str| {
        let headers = [("Origin", origin)];
        let response = server.send(&Request { path: "/healthz", headers: &headers, ..Request::default() });
        response.header("access-control-allow-origin")
    };
    let everybody = Server::start(&["--workers", "1"]);
    assert_eq!(ask(&everybody, "https://a.example"), "*");
    let headers = [
        ("Origin", "https://a.example"),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "content-type"),
    ];
    let before = everybody.send(&Request { method: "OPTIONS", path: "/sparql", headers: &headers, body: b"" });
    assert_eq!(before.status, 200);
    assert!(before.header("access-control-allow-methods").contains("POST"));
    assert_eq!(ask(&Server::start(&["--workers", "1", "--cors", "none"]), "https://a.example"), "");
    let some = Server::start(&["--workers", "1", "--cors", "https://a.example", "--cors", "https://b.example"]);
    assert_eq!(ask(&some, "https://b.example"), "https://b.example");
    assert_eq!(ask(&some, "https://c.example"), "");
}
