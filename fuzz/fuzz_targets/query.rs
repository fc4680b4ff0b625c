//! Any text as a query: it is read, or refused as the client's mistake.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use threatlex::{graph::Graph, serve::probe, sources::Sources};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| Graph::load(&Sources::built_in()).expect("the data are loaded"));

fuzz_target!(|bytes: &[u8]| {
    if let Some(status) = probe::read(&GRAPH, bytes) {
        assert!((400..500).contains(&status), "refused with {status}");
    }
});
