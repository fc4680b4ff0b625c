//! How long it takes to load, infer, check and query, at once and 10 times the size
//! of the real data.

#![allow(clippy::unwrap_used, missing_docs)]

mod generate;

use divan::{Bencher, counter::ItemsCount};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};
use threatlex::catalogue::{Catalogue, search};
use threatlex::graph::{Ask, Graph, Request};
use threatlex::sources::Sources;

type Body = Arc<(Sources, Graph)>;

static REAL: LazyLock<Sources> = LazyLock::new(|| Sources::from_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap());
static BODIES: LazyLock<Mutex<HashMap<usize, Body>>> = LazyLock::new(Mutex::default);

/// The data of a size, loaded once for all benchmarks that only read it.
fn body(times: usize) -> Body {
    BODIES
        .lock()
        .unwrap()
        .entry(times)
        .or_insert_with(|| {
            let sources = generate::times(&REAL, times);
            let graph = Graph::load(&sources).unwrap();
            Arc::new((sources, graph))
        })
        .clone()
}

fn main() {
    for times in SIZES {
        let (statements, derived) = body(times).1.counts();
        println!("{times} times the data: {statements} statements, {derived} of them derived");
    }
    divan::main();
}

/// Ten times the data are one and a half million statements.
const SIZES: [usize; 2] = [1, 10];

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    bencher.counter(ItemsCount::new(body.1.counts().0)).bench(|| body.0.parse().unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn load_and_infer(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    bencher.counter(ItemsCount::new(body.1.counts().0)).bench(|| Graph::load(&body.0).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn check(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    bencher.counter(ItemsCount::new(body.1.counts().0)).bench(|| threatlex::check::run(&body.0, &body.1).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn query_tool_threats(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    let query = body.1.named_query("tool-threats").unwrap();
    bencher.bench(|| body.1.query(&Request { text: &query.text, ..Request::default() }).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn all_named_queries(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    bencher.bench(|| {
        for query in body.1.queries() {
            body.1.query(&Request { text: &query.text, ..Request::default() }).unwrap();
        }
    });
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn search_words(bencher: Bencher<'_, '_>, times: usize) {
    let body = body(times);
    let catalogue = Catalogue::load(&body.0, &body.1).unwrap();
    bencher.bench(|| search(&catalogue, "quantm computing").len());
}
