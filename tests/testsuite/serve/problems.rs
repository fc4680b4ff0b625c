//! Problem documents lead to pages that explain them.

use super::client::{Request, Response, Server, encoded};

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[test]
fn each_sort_of_problem_has_a_page_and_nothing_else_has_one() {
    let server = Server::start(&["--workers", "1", "--timeout", "7.5", "--public-url", "https://example.org/tl/"]);
    let all = server.get("/problem/", "application/json").json();
    let sorts = all["problems"].as_array().unwrap();
    assert!(sorts.len() >= 20, "{}", sorts.len());
    for sort in sorts {
        let path = sort["type"].as_str().unwrap().strip_prefix("https://example.org/tl").unwrap();
        let title = sort["title"].as_str().unwrap();
        let help = sort["help"].as_str().unwrap();
        for (accept, media) in [
            (BROWSER, "text/html; charset=utf-8"),
            ("*/*", "text/plain; charset=utf-8"),
            ("image/png", "text/plain; charset=utf-8"),
            ("application/problem+json", "application/json"),
        ] {
            let page = server.get(path, accept);
            assert_eq!((page.status, page.header("content-type").as_str()), (200, media), "{path} {accept}");
            assert!(page.text().contains(title) && page.text().contains(help), "{path}: {}", page.text());
            assert!(page.header("vary").contains("accept"), "{path}");
        }
        assert_eq!(&server.get(path, "application/json").json(), sort);
        // The page of all of them leads to it, and both tell the limit of this server.
        let name = path.strip_prefix("/problem/").unwrap();
        assert!(server.get("/problem/", BROWSER).text().contains(&format!("<a href=\"{name}\">")), "{name}");
        if name == "time" {
            assert_eq!(sort["limit"]["allowed"], 7500);
            assert!(server.get(path, BROWSER).text().contains("Limit: 7500 milliseconds"));
        }
    }
    for unknown in ["/problem/dragons", "/problem/Time", "/problem/time/", "/problem/%ff"] {
        let refused = server.get(unknown, BROWSER);
        assert_eq!((refused.status, refused.problem().as_str()), (404, "not-found"), "{unknown}");
    }
    assert_eq!(server.get("/problem", BROWSER).header("location"), "problem/");
}

#[test]
fn the_type_of_a_refusal_leads_to_the_page_of_its_sort() {
    let server = Server::start(&["--workers", "1", "--timeout", "0.5", "--max-body", "1"]);
    let send = |method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]| {
        server.send(&Request { method, path, headers, body })
    };
    let query = |text: &str| server.query(text.as_bytes(), "*/*");
    let tables: String = (0..14).map(|i| format!(" VALUES ?v{i} {{ 1 2 3 4 5 6 7 8 9 10 }}")).collect();
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let refusals: Vec<(&str, Response)> = vec![
        ("query-syntax", query("SELECT {")),
        ("nesting", query(&format!("ASK {}{}", "{".repeat(400), "}".repeat(400)))),
        ("service", query("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")),
        ("time", query(&format!("SELECT (COUNT(*) AS ?n) {{{tables} }}"))),
        ("body", server.query(&[b' '; 5000], "*/*")),
        ("encoding", server.query(b"ASK { ?s ?p '\xff' }", "*/*")),
        ("media-type", send("POST", "/sparql", &[("Content-Type", "text/plain")], b"ASK {}")),
        ("method", send("PUT", "/sparql", &[], b"")),
        ("method", send("POST", "/healthz", &[], b"")),
        ("method", send("DELETE", "/problem/time", &[], b"")),
        ("read-only", send("POST", "/sparql", &form, format!("update={}", encoded("CLEAR ALL")).as_bytes())),
        ("read-only", send("PUT", "/rdf-graph-store?default", &[], b"")),
        ("bad-request", server.get("/api/search?q=x&limit=0", "*/*")),
        ("not-found", server.get("/id/ransomwar", "*/*")),
        ("not-found", server.get("/nothing", BROWSER)),
        ("not-acceptable", server.get("/id/ransomware", "image/png")),
    ];
    for (sort, refused) in refusals {
        assert_eq!(refused.problem(), sort, "{}", refused.status);
        if refused.status == 405 {
            assert!(!refused.header("allow").is_empty(), "{sort}");
        }
        let address = refused.json()["type"].as_str().unwrap().to_owned();
        let path = address.strip_prefix(&format!("http://{}", server.address)).unwrap();
        let page = server.get(path, "application/json");
        assert_eq!(page.status, 200, "{address}");
        assert_eq!(page.json()["title"], refused.json()["title"]);
        assert!(page.json()["status"].as_array().unwrap().contains(&refused.json()["status"]), "{address}");
    }
}
