//! What befalls a server in the hands of those who run it: processes that are killed, too many clients, slow
//! clients, too few file descriptors.

use super::client::{Request, Server, encoded, runs, signal};
use super::limits::wait;
use crate::driver::{Data, run};
use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const ENDLESS: &str = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
const QUICK: &[u8] = b"SELECT ?n (RAND() AS ?r) { id:ransomware skos:notation ?n }";

/// Begins a query that does not end by itself, and waits until it runs.
fn endless(server: &Server) -> std::net::TcpStream {
    let request = Request { path: &format!("/sparql?query={}", encoded(ENDLESS)), ..Request::default() };
    let mut stream = server.connect();
    stream.write_all(&request.bytes(&server.address)).unwrap();
    wait(|| server.metric("threatlex_queries_in_flight") == 1.0);
    stream
}

#[test]
fn no_worker_outlives_a_server_that_is_killed() {
    let server = Server::start(&["--workers", "2", "--timeout", "600"]);
    wait(|| server.workers().len() == 3);
    let workers = server.workers();
    let _busy = endless(&server);
    server.signal("KILL");
    wait(|| !workers.iter().any(|worker| runs(*worker)));
    assert_eq!(server.wait().0, None);
}

#[test]
fn a_second_signal_or_the_end_of_the_grace_ends_what_still_runs() {
    for (grace, signals) in [("600", &["TERM", "TERM"][..]), ("600", &["INT", "TERM"]), ("0.5", &["TERM"])] {
        let server = Server::start(&["--workers", "1", "--timeout", "600", "--grace", grace]);
        let mut stream = endless(&server);
        let workers = server.workers();
        server.signal(signals[0]);
        // From now on nobody is let in.
        wait(|| std::net::TcpStream::connect(&server.address).is_err());
        for signal in &signals[1..] {
            server.signal(signal);
        }
        let (code, log) = server.wait();
        assert_eq!(code, Some(0), "{log}");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(answer.is_empty(), "{}", String::from_utf8_lossy(&answer));
        wait(|| !workers.iter().any(|worker| runs(*worker)));
    }
}

#[test]
fn workers_that_are_killed_are_replaced_and_cost_at_most_the_query_that_they_had() {
    let server = Server::start(&["--workers", "2", "--timeout", "20", "--patience", "60"]);
    wait(|| server.workers().len() == 3);
    // Those that have nothing to do cost none.
    for worker in server.workers() {
        signal(worker, "KILL");
        wait(|| !runs(worker));
    }
    assert_eq!(server.query(QUICK, "text/csv").status, 200);
    wait(|| server.workers().len() == 3);
    let (done, right, lost) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let response = server.query(QUICK, "text/csv");
                    if response.status == 200 {
                        assert!(response.whole && response.text().contains("T0022,"), "{response:?}");
                        right.fetch_add(1, Ordering::Relaxed);
                    } else {
                        assert_eq!((response.status, response.problem().as_str()), (503, "evaluation"));
                        lost.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
        for _ in 0..6 {
            wait(|| server.workers().len() == 3);
            signal(server.workers()[0], "KILL");
            let before = right.load(Ordering::Relaxed);
            wait(|| right.load(Ordering::Relaxed) > before + 4);
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(lost.into_inner() <= 6);
    wait(|| server.workers().len() == 3);
}

#[test]
fn a_worker_that_hangs_is_ended_when_its_time_is_over() {
    let server = Server::start(&["--workers", "1", "--timeout", "1"]);
    wait(|| server.metric("threatlex_workers_idle") == 2.0);
    let hanging = server.workers();
    for worker in &hanging {
        signal(*worker, "STOP");
    }
    for _ in 0..2 {
        let response = server.query(QUICK, "text/csv");
        assert_eq!((response.status, response.problem().as_str()), (503, "time"));
    }
    wait(|| !hanging.iter().any(|worker| runs(*worker)));
    assert_eq!(server.query(QUICK, "text/csv").status, 200);
}

#[test]
fn no_client_notices_that_data_are_loaded_anew() {
    const THREAT: &str = "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\nid:made-up skos:prefLabel \"NAME\"@en .\n";
    let data = Data::of_seeds(&THREAT.replace("NAME", "version 0"));
    let server = Server::start(&["--workers", "2", "--patience", "60", "--data", data.path().to_str().unwrap()]);
    let (done, answers) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for client in 0..4 {
            let (server, done, answers) = (&server, &done, &answers);
            scope.spawn(move || {
                let mut seen = String::new();
                while !done.load(Ordering::Relaxed) {
                    // Two ask for what is kept, two have it worked out each time.
                    let rand = if client % 2 == 0 { "" } else { " BIND(RAND() AS ?r)" };
                    let query = format!("SELECT ?l {{ id:made-up skos:prefLabel ?l{rand} }}");
                    let response = server.query(query.as_bytes(), "text/csv");
                    assert_eq!(response.status, 200, "{}", response.text());
                    // Nobody goes back to older data.
                    assert!(response.text() >= seen, "{seen} and then {}", response.text());
                    seen = response.text();
                    answers.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let mut data = data;
        let loaded = |outcome: &str| server.metric(&format!("threatlex_reloads_total{{outcome=\"{outcome}\"}}"));
        for version in 1..=2 {
            data = data.with("seeds/seeds.ttl", &THREAT.replace("NAME", &format!("version {version}")));
            server.signal("HUP");
            wait(|| loaded("done") == f64::from(version));
            data = data.with("seeds/seeds.ttl", "this is not Turtle");
            server.signal("HUP");
            wait(|| loaded("failed") == f64::from(version));
            let before = answers.load(Ordering::Relaxed);
            wait(|| answers.load(Ordering::Relaxed) > before + 20);
        }
        done.store(true, Ordering::Relaxed);
    });
    // The workers with the old data are gone.
    wait(|| server.workers().len() == 3);
}

#[test]
fn a_server_with_too_many_clients_recovers() {
    let server = Server::start(&["--workers", "1", "--queue", "2", "--patience", "5", "--timeout", "1"]);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..40).map(|_| scope.spawn(|| server.query(ENDLESS.as_bytes(), "*/*"))).collect();
        asking
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .map(|response| {
                let busy = response.problem() == "busy";
                assert_eq!(busy, !response.header("retry-after").is_empty());
                response.status
            })
            .collect()
    });
    assert_eq!(statuses, [503; 40]);
    assert_eq!(server.query(QUICK, "text/csv").status, 200);
    assert_eq!(server.metric("threatlex_queries_waiting"), 0.0);
}

#[test]
fn slow_clients_hold_nobody_up() {
    let server = Server::start(&["--workers", "1", "--client-timeout", "2", "--timeout", "2"]);
    let path = format!("/sparql?query={}", encoded("SELECT * { ?s ?p ?o . ?x ?y ?z }"));
    let request = Request { path: &path, ..Request::default() };
    // One takes an answer byte by byte: it has the time of a query for it, and the worker is free again then.
    let mut sipping = server.connect();
    sipping.write_all(&request.bytes(&server.address)).unwrap();
    // Many send the head of a request byte by byte.
    let head = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let mut dripping: Vec<_> = (0..50).map(|_| server.connect()).collect();
    let mut cut_off = 0;
    for at in 0..head.len() - 1 {
        let _ = sipping.read(&mut [0]);
        cut_off = dripping.iter_mut().filter_map(|stream| stream.write_all(&head[at..=at]).err()).count();
        assert_eq!(server.get("/healthz", "*/*").status, 200);
        if cut_off == dripping.len() {
            break;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(cut_off, dripping.len());
    assert_eq!(server.query(QUICK, "text/csv").status, 200);
    assert_eq!(server.metric("threatlex_queries_in_flight"), 0.0);
}

#[test]
fn few_file_descriptors_mean_few_connections_and_no_failures() {
    let site = tempfile::tempdir().unwrap();
    std::fs::write(site.path().join("index.html"), "<h1>home</h1>").unwrap();
    let folder = site.path().to_str().unwrap();
    let server = Server::start_after("ulimit -n 64", &["--workers", "1", "--client-timeout", "2", "--site", folder]);
    // More than there are descriptors for; the server cuts them off when they have said nothing for a while.
    let idle: Vec<_> = (0..150).map(|_| server.connect()).collect();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..20)
            .map(|number| {
                let server = &server;
                scope.spawn(move || match number % 2 {
                    0 => server.query(QUICK, "text/csv").status,
                    _ => server.get("/", "text/html").status,
                })
            })
            .collect();
        asking.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses, [200; 20]);
    drop(idle);
    server.signal("TERM");
    let (code, log) = server.wait();
    assert_eq!(code, Some(0));
    assert!(!log.contains("could not be accepted"), "{log}");
}

#[test]
fn a_server_that_cannot_start_says_why_and_ends() {
    let nowhere = run(&["serve", "--listen", "127.0.0.1:0", "--data", "/nonexistent"]);
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.stderr.contains("/nonexistent"), "{}", nowhere.stderr);
    for listen in ["nonsense", "127.0.0.1", "127.0.0.1:99999"] {
        let nonsense = run(&["serve", "--listen", listen]);
        assert_eq!(nonsense.code, 2);
        assert!(nonsense.stderr.contains(listen) && nonsense.stderr.contains("--listen"), "{}", nonsense.stderr);
    }
}
