//! The JSON API.

use super::client::Server;
use crate::driver::succeed;
use serde_json::Value;

#[test]
fn the_api_tells_what_the_program_tells() {
    let server = Server::start(&["--workers", "1"]);
    let get = |path: &str| {
        let response = server.get(path, "application/json");
        assert_eq!((response.status, response.header("content-type").as_str()), (200, "application/json"), "{path}");
        response.json()
    };
    let hit = &get("/api/search?q=ransomwear&limit=1")["hits"][0];
    assert_eq!((&hit["notation"], &hit["name"]), (&Value::from("T0022"), &Value::from("id:ransomware")));
    let threats = get("/api/entities?kind=threats&limit=1000");
    let counted = succeed(&["query", "-e", "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a tlx:Threat }", "--format", "csv"]);
    assert_eq!(threats["total"].to_string(), counted.lines().nth(1).unwrap());
    assert_eq!(threats["entities"].as_array().unwrap().len().to_string(), counted.lines().nth(1).unwrap());
    let next = get("/api/entities?kind=threats&limit=1&offset=3");
    assert_eq!(next["entities"][0], threats["entities"][3]);
    for name in ["ransomware", "T0022", "id:ransomware", "https%3A%2F%2Fw3id.org%2Fthreatlex%2Fid%2Fransomware"] {
        assert_eq!(get(&format!("/api/entities/{name}"))["label"], "Ransomware", "{name}");
    }
    let cooperation = get("/api/cooperation?states=FRA,NGA&threat=voice-clone-fraud&asOf=2026-11-23");
    let told = succeed(&[
        "cooperate",
        "--states",
        "FRA,NGA",
        "--threat",
        "voice-clone-fraud",
        "--as-of",
        "2026-11-23",
        "--format",
        "json",
    ]);
    assert_eq!(cooperation, serde_json::from_str::<Value>(&told).unwrap());
    let gaps = get("/api/gaps?instrument=budapest&threat=later-decryption&asOf=2026-11-23");
    assert_eq!(gaps["instruments"][0]["gaps"][0]["notation"], "T0164");
    let coverage = get("/api/coverage/ransomware?instrument=uncc");
    assert_eq!(coverage["instruments"][0]["coverage"], "covered");
}

#[test]
fn the_api_refuses_what_it_does_not_know_and_says_what_it_does() {
    let server = Server::start(&["--workers", "1"]);
    for (path, status, says) in [
        ("/api/nothing", 404, "openapi.json"),
        ("/api/search", 400, "`q` is missing"),
        ("/api/search?q=", 400, "a text of 1 to"),
        ("/api/search?q=x&limit=0", 400, "from 1 to 1000"),
        ("/api/search?q=x&q=y", 400, "more than once"),
        ("/api/search?q=x&colour=red", 400, "`colour`"),
        ("/api/entities?kind=dragons", 404, "threats"),
        ("/api/entities/ransomwar", 404, "id:ransomware"),
        ("/api/gaps?asOf=2026-02-30", 400, "2026-11-23"),
        ("/api/gaps?instrument=klingon", 404, "klingon"),
        ("/api/cooperation?states=FRA&threat=ransomware", 400, "FRA,NGA"),
        ("/api/cooperation?states=FRA,FRA&threat=ransomware", 400, "same State"),
    ] {
        let response = server.get(path, "*/*");
        assert_eq!(response.status, status, "{path}");
        response.problem();
        assert!(response.text().contains(says), "{path}: {}", response.text());
    }
    let described = server.get("/api/openapi.json", "*/*").json();
    assert_eq!(described["openapi"], "3.1.0");
    // Each example of the description is answered.
    for (path, operation) in described["paths"].as_object().unwrap() {
        let mut path = path.clone();
        let mut query = Vec::new();
        for parameter in operation["get"]["parameters"].as_array().into_iter().flatten() {
            let (name, example) = (parameter["name"].as_str().unwrap(), &parameter["example"]);
            let example = example.as_str().map_or_else(|| example.to_string(), super::client::encoded);
            if parameter["in"] == "path" {
                path = path.replace(&format!("{{{name}}}"), &example);
            } else {
                query.push(format!("{name}={example}"));
            }
        }
        let response = server.get(&format!("{path}?{}", query.join("&")), "application/json");
        assert_eq!(response.status, 200, "{path}: {response:?}");
        let answer = &operation["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        for name in answer["required"].as_array().into_iter().flatten() {
            assert!(response.json().get(name.as_str().unwrap()).is_some(), "{path} {name}");
        }
    }
}
