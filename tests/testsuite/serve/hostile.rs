//! Queries that were written to do harm.

use super::client::{Request, Server};
use crate::driver::{REAL, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use threatlex::serve::probe::{Service, read};

/// The memory that one query may have, in MiB.
const MEMORY: u64 = 192;

#[test]
fn hostile_queries_hurt_nobody_else() {
    let memory = MEMORY.to_string();
    let server = Server::start(&[
        "--workers",
        "2",
        "--timeout",
        "0.7",
        "--memory",
        &memory,
        "--max-answer",
        "4",
        "--patience",
        "30",
    ]);
    let queries: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(root().join("tests/fixtures/serve/hostile.json")).unwrap())
            .unwrap();
    assert!(queries.len() >= 30);
    let alone = server.memory();
    let graph = alone.1.iter().copied().max().unwrap();
    let (done, highest, highest_worker) = (AtomicBool::new(false), AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        let watching = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let (own, workers) = server.memory();
                highest.fetch_max(own, Ordering::Relaxed);
                highest_worker.fetch_max(workers.into_iter().max().unwrap_or(0), Ordering::Relaxed);
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
        });
        let others = scope.spawn(|| {
            let mut answers = 0;
            while !done.load(Ordering::Relaxed) {
                let response = server.query(b"SELECT ?n { id:ransomware skos:notation ?n }", "text/csv");
                assert_eq!((response.status, response.text().as_str()), (200, "n\r\nT0022\r\n"));
                answers += 1;
            }
            answers
        });
        for query in &queries {
            let name = query["name"].as_str().unwrap();
            let text = text(query);
            let headers = [("Content-Type", "application/sparql-query")];
            let response = server.send(&Request { method: "POST", path: "/sparql", headers: &headers, body: &text });
            match response.status {
                200 => {}
                400 | 413 | 503 => drop(response.problem()),
                status => panic!("{name}: {status}"),
            }
        }
        done.store(true, Ordering::Relaxed);
        watching.join().unwrap();
        assert!(others.join().unwrap() > queries.len() / 4, "others had to wait too long");
    });
    let own = highest.into_inner();
    assert!(own < 300 << 20, "the server itself took {own} bytes");
    // Between two looks a worker can take some more than it may; it must not take much more.
    let worker = highest_worker.into_inner();
    assert!(worker < graph + (MEMORY << 20) * 5, "a worker took {worker} bytes");
    assert_eq!(server.query(b"ASK { id:ransomware a tlx:Threat }", "text/csv").text().trim(), "true");
}

#[test]
fn bytes_that_a_fuzzer_begins_with_are_answered_and_never_by_a_failure() {
    let server = Server::start(&["--workers", "1", "--client-timeout", "1"]);
    let site = tempfile::tempdir().unwrap();
    let alone = Service::with(site.path()).unwrap();
    let (mut statuses, mut without_workers) = (BTreeSet::new(), BTreeSet::new());
    for (name, bytes) in corpus("request") {
        let status = server.send_raw(&bytes).status;
        assert!(status < 500, "{name}: {status}");
        statuses.insert(status);
        // There are no workers to ask.
        let told = alone.send(&bytes);
        assert!(told.iter().all(|status| *status < 500 || *status == 503), "{name}: {told:?}");
        without_workers.extend(told);
    }
    assert!(statuses.is_superset(&[200, 400, 403, 404].into()), "{statuses:?}");
    assert!(without_workers.is_superset(&[200, 400, 403, 404, 503].into()), "{without_workers:?}");
    for (name, bytes) in corpus("query") {
        let refused = read(&REAL.1, &bytes);
        assert!(refused.is_none_or(|status| (400..500).contains(&status)), "{name}: {refused:?}");
    }
}

/// What a fuzzer begins with.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(root().join("fuzz/corpus").join(target)).unwrap().flatten();
    let found: Vec<_> = files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path()).unwrap()))
        .collect();
    assert!(found.len() >= 8);
    found
}

fn text(query: &Value) -> Vec<u8> {
    if let Some(hex) = query["hex"].as_str() {
        let digits = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        return (0..hex.len()).step_by(2).map(digits).collect();
    }
    let part = |name: &str| query[name].as_str().unwrap_or_default();
    let times = usize::try_from(query["times"].as_u64().unwrap_or(0)).unwrap();
    format!("{}{}{}", part("before"), part("repeat").repeat(times), part("after")).into_bytes()
}
