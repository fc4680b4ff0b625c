//! `SERVICE`: the search in texts, and other endpoints.

use super::client::{Server, encoded};
use crate::driver::{run, succeed};

const SEARCH: &str = "SELECT ?entity ?text { SERVICE tlx:search { ?entity tlx:query \"WORDS\" ; tlx:relevance ?score ; tlx:text ?text } ?entity a tlx:Threat } ORDER BY DESC(?score) ?entity LIMIT 1";

#[test]
fn a_query_searches_the_texts_in_every_language() {
    for (words, expected) in [
        ("ransomwear", "https://w3id.org/threatlex/id/ransomware,Ransomware"),
        ("T0022", "https://w3id.org/threatlex/id/ransomware,T0022"),
        ("rançongiciel", "https://w3id.org/threatlex/id/ransomware,rançongiciel"),
        ("勒索软件", "https://w3id.org/threatlex/id/ransomware,勒索软件"),
        ("voise clonning", "https://w3id.org/threatlex/id/voice-clone"),
    ] {
        let answer = succeed(&["query", "-e", &SEARCH.replace("WORDS", words), "--format", "csv"]);
        assert!(
            answer.lines().nth(1).is_some_and(|line| line.to_lowercase().starts_with(&expected.to_lowercase())),
            "{words}: {answer}"
        );
    }
    let limited = "SELECT (COUNT(*) AS ?n) { SERVICE tlx:search { ?e tlx:query \"crime\" ; tlx:limit 3 } }";
    assert_eq!(succeed(&["query", "-e", limited, "--format", "csv"]), "n\r\n3\r\n");
    for wrong in [
        "?e tlx:query ?words",
        "?e tlx:query \"...\"",
        "?e tlx:colour \"red\"",
        "id:x tlx:query \"a\"",
        "?e tlx:relevance ?s",
        "?e tlx:query \"crime\" ; tlx:limit \"many\"",
        "?e tlx:query \"crime\" . ?f tlx:relevance ?s",
        "{ ?e a ?c } UNION { ?e a ?d }",
    ] {
        let run = run(&["query", "-e", &format!("SELECT * {{ SERVICE tlx:search {{ {wrong} }} }}"), "--format", "csv"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{wrong}");
        assert!(run.stderr.contains("tlx:search"), "{wrong}: {}", run.stderr);
    }
    let server = Server::start(&["--workers", "1"]);
    let over_http = server.query(SEARCH.replace("WORDS", "ransomwear").as_bytes(), "text/csv").text();
    assert_eq!(over_http, succeed(&["query", "-e", &SEARCH.replace("WORDS", "ransomwear"), "--format", "csv"]));
    let bad = server.query(b"SELECT * { SERVICE tlx:search { ?e a ?c } }", "*/*");
    assert_eq!((bad.status, bad.problem().as_str()), (400, "service"));
}

#[test]
fn another_endpoint_is_asked_only_if_its_host_is_allowed() {
    let other = Server::start(&["--workers", "1"]);
    let query = |address: &str| {
        format!("SELECT ?n {{ SERVICE <http://{address}/sparql> {{ id:ransomware skos:notation ?n }} }}").into_bytes()
    };
    let by_default = Server::start(&["--workers", "1"]);
    let refused = by_default.query(&query(&other.address), "text/csv");
    assert_eq!((refused.status, refused.problem().as_str()), (400, "service"));
    assert!(refused.text().contains("not asked"), "{}", refused.text());
    let alone = run(&["query", "-e", &String::from_utf8(query(&other.address)).unwrap()]);
    assert_eq!(alone.code, 2);
    assert!(alone.stderr.contains("not asked"), "{}", alone.stderr);
    assert_eq!(other.metric("threatlex_queries_total{outcome=\"ok\"}"), 0.0);
    let allowing = Server::start(&["--workers", "1", "--allow-service", &other.address]);
    assert_eq!(allowing.query(&query(&other.address), "text/csv").text(), "n\r\nT0022\r\n");
    assert!(allowing.get("/sparql", "text/turtle").text().contains("BasicFederatedQuery"));
    let port = other.address.rsplit(':').next().unwrap();
    for elsewhere in ["127.0.0.1:1".to_owned(), format!("127.0.0.2:{port}"), format!("localhost:{port}")] {
        assert_eq!(allowing.query(&query(&elsewhere), "text/csv").status, 400, "{elsewhere}");
    }
    // An error of the other one is told, and no rows.
    let missing = format!("SELECT * {{ SERVICE <http://{}/nothing> {{ ?s ?p ?o }} }}", other.address);
    let failed = allowing.query(missing.as_bytes(), "*/*");
    assert_eq!((failed.status, failed.problem().as_str()), (400, "service"));
    // No redirect is followed.
    let moved = format!("SELECT * {{ SERVICE <http://{}/sparql/?{}> {{ ?s ?p ?o }} }}", other.address, encoded("x"));
    assert!(allowing.query(moved.as_bytes(), "*/*").status < 500);
}
