//! Linked data and the site.

use super::client::{Request, Response, Server};
use crate::driver::succeed;
use tempfile::TempDir;

/// A small site with the shape of the real one, as `threatlex build` lays it out.
fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("index.html", "<h1>home</h1>"),
        ("id/ransomware/index.html", "<h1>Ransomware</h1>"),
        ("ns/index.html", "<h1>terms</h1>"),
        ("graph/index.html", "<h1>graphs</h1>"),
        ("sparql/index.html", "<h1>ask</h1>"),
        ("data/threatlex.nq", "0123456789"),
        (".well-known/void", "<s> <p> <o> ."),
        ("_redirects", "/T0022 /id/ransomware/ 301\n"),
        ("a page/é.html", "odd"),
    ] {
        let path = folder.path().join("site").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(folder.path().join("outside.txt"), "secret").unwrap();
    folder
}

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// A server with that site, which goes when the test ends.
fn with_site() -> (Server, TempDir) {
    let folder = site();
    let server = Server::start(&["--workers", "1", "--site", folder.path().join("site").to_str().unwrap()]);
    (server, folder)
}

fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response {
    server.send(&Request { path, headers, ..Request::default() })
}

#[test]
fn an_entity_is_a_page_for_people_and_data_for_programs() {
    let (server, _site) = with_site();
    let page = server.get("/id/ransomware", BROWSER);
    assert_eq!((page.status, page.header("location").as_str()), (303, "ransomware/"));
    assert_eq!(server.get("/id/ransomware/", BROWSER).text(), "<h1>Ransomware</h1>");
    for (accept, media, ending) in [
        ("text/turtle", "text/turtle; charset=utf-8", "ttl"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json, */*;q=0.1", "application/ld+json", "jsonld"),
        ("application/rdf+xml", "application/rdf+xml", "rdf"),
        ("*/*", "text/turtle; charset=utf-8", "ttl"),
    ] {
        let response = server.get("/id/ransomware", accept);
        assert_eq!((response.status, response.header("content-type").as_str()), (200, media));
        assert_eq!(response.header("content-location"), format!("/id/ransomware.{ending}"));
        assert!(response.header("vary").contains("accept"));
        let file = server.get(&response.header("content-location"), BROWSER);
        assert_eq!((file.status, &file.body), (200, &response.body), "{accept}");
    }
    // The same statements as the program has of it, where it is the subject.
    let told = server.get("/id/ransomware", "application/n-triples").text();
    let known = succeed(&[
        "query",
        "-e",
        "CONSTRUCT { id:ransomware ?p ?o } { id:ransomware ?p ?o FILTER(!isBlank(?o)) }",
        "--format",
        "ntriples",
    ]);
    assert!(known.lines().count() > 20 && known.lines().all(|line| told.contains(line)));
    // Dots belong to the names of provisions; a guest is told on the page of its host.
    assert_eq!(server.get("/law/uncc.13", "text/turtle").status, 200);
    let terms = server.get("/ns", "text/turtle");
    assert!(terms.whole && terms.text().contains("tlx:ToolThreat a"), "{}", terms.status);
    assert_eq!(server.get("/ns", BROWSER).header("location"), "ns/");
    assert_eq!(server.get("/graph/seeds.claims", BROWSER).header("location"), "./#seeds.claims");
    assert_eq!(server.get("/graph/seeds.claims.nt", "*/*").status, 200);
    assert_eq!(server.get("/T0022", BROWSER).header("location"), "/id/ransomware/");
    let unknown = server.get("/id/ransomwar", "text/turtle");
    assert_eq!((unknown.status, unknown.problem().as_str()), (404, "not-found"));
    assert!(unknown.json()["help"].as_str().unwrap().contains("id:ransomware"), "{unknown:?}");
    assert_eq!(server.get("/id/ransomware", "image/png").status, 406);
    let head = server.send(&Request { method: "HEAD", path: "/id/ransomware", ..Request::default() });
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(!head.header("etag").is_empty());
    // The endpoint shows people the page where they can ask, with their query.
    assert_eq!(server.get("/sparql", BROWSER).header("location"), "sparql/");
    assert_eq!(server.get("/sparql/", BROWSER).text(), "<h1>ask</h1>");
    assert_eq!(server.get("/sparql?query=ASK%7B%7D", BROWSER).header("location"), "sparql/#query=ASK%7B%7D");
    assert_eq!(server.get("/sparql/?query=ASK%7B%7D", "text/csv").text().trim(), "true");
}

#[test]
fn what_a_client_has_already_is_not_sent_again() {
    let (server, _site) = with_site();
    for (path, accept) in [
        ("/id/ransomware", "text/turtle"),
        ("/data/threatlex.nq", "*/*"),
        ("/sparql?query=ASK%7B%7D", "*/*"),
        ("/sparql", "text/turtle"),
    ] {
        let first = get(&server, path, &[("Accept", accept)]);
        let (tag, date) = (first.header("etag"), first.header("last-modified"));
        assert!(!tag.is_empty() && date.ends_with("GMT"), "{path}");
        for (name, value, status) in [
            ("If-None-Match", tag.as_str(), 304),
            ("If-None-Match", "*", 304),
            ("If-None-Match", &format!("\"other\", {tag}"), 304),
            ("If-None-Match", "\"other\"", 200),
            ("If-Modified-Since", date.as_str(), 304),
            ("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT", 200),
            ("If-Modified-Since", "some time ago", 200),
        ] {
            let again = get(&server, path, &[("Accept", accept), (name, value)]);
            assert_eq!(again.status, status, "{path} {name}: {value}");
            assert_eq!(again.header("etag"), tag);
            assert!(status == 200 || again.body.is_empty());
        }
    }
    // What differs from one time to the next has no tag.
    assert_eq!(server.get("/sparql?query=SELECT%20(NOW()%20AS%20%3Fn)%7B%7D", "*/*").header("etag"), "");
}

#[test]
fn a_download_is_sent_in_parts() {
    let (server, _site) = with_site();
    let path = "/data/threatlex.nq";
    let whole = server.get(path, "*/*");
    assert_eq!((whole.status, whole.header("accept-ranges").as_str()), (200, "bytes"));
    assert_eq!(whole.header("content-type"), "application/n-quads");
    let part = get(&server, path, &[("Range", "bytes=2-4")]);
    assert_eq!(
        (part.status, part.text().as_str(), part.header("content-range").as_str()),
        (206, "234", "bytes 2-4/10")
    );
    assert_eq!(get(&server, path, &[("Range", "bytes=-3")]).text(), "789");
    assert_eq!(get(&server, path, &[("Range", "bytes=20-")]).status, 416);
    let tag = whole.header("etag");
    assert_eq!(get(&server, path, &[("Range", "bytes=2-4"), ("If-Range", &tag)]).status, 206);
    assert_eq!(get(&server, path, &[("Range", "bytes=2-4"), ("If-Range", "\"other\"")]).text(), "0123456789");
}

#[test]
fn the_site_is_served_and_nothing_beside_it() {
    let (server, _site) = with_site();
    assert_eq!(server.get("/", BROWSER).text(), "<h1>home</h1>");
    assert_eq!(server.get("/data", BROWSER).status, 404);
    assert_eq!(server.get("/graph", BROWSER).header("location"), "graph/");
    assert_eq!(server.get("/a%20page/%C3%A9.html", BROWSER).text(), "odd");
    assert_eq!(server.get("/.well-known/void", "*/*").header("content-type"), "text/turtle; charset=utf-8");
    for path in [
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/data/..%2f..%2foutside.txt",
        "//etc/passwd",
        "/%00",
        "/data/%5c..%5c",
        "/%ff",
    ] {
        assert_eq!(server.get(path, "*/*").status, 404, "{path}");
    }
    let written = server.send(&Request { method: "DELETE", path: "/index.html", ..Request::default() });
    assert_eq!((written.status, written.header("allow").as_str()), (405, "GET, HEAD, OPTIONS"));
    let none = Server::start(&["--workers", "1"]);
    assert!(none.get("/", BROWSER).text().contains("threatlex build"));
    assert_eq!(none.get("/threats/", BROWSER).status, 404);
    assert_eq!(none.get("/id/ransomware", BROWSER).status, 200);
}
