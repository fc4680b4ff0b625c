//! How long the legal side takes on the real data: all gaps of all instruments, and what all
//! pairs of States can do together about one threat.

#![allow(clippy::unwrap_used, missing_docs)]

use divan::{Bencher, counter::ItemsCount};
use rayon::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use threatlex::graph::{Answer, Ask, Graph};
use threatlex::law::{CooperationData, Gaps, Kind, Named, resolve};
use threatlex::sources::Sources;

static GRAPH: LazyLock<Graph> =
    LazyLock::new(|| Graph::load(&Sources::from_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()).unwrap());

fn main() {
    let (statements, derived) = GRAPH.counts();
    println!("{statements} statements, {derived} of them derived");
    divan::main();
}

/// The gaps of all threats under all instruments, with the elements on which each offence fails.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn gaps_of_all_instruments() -> usize {
    Gaps::load(&*GRAPH, None, None, "2026-11-23").unwrap().iter().map(|gaps| gaps.gaps.len()).sum()
}

fn states() -> Vec<Named> {
    let answer = GRAPH.select("SELECT ?state WHERE { ?state a tlx:State } ORDER BY ?state").unwrap();
    let Answer::Solutions { rows, .. } = answer else { return Vec::new() };
    rows.iter()
        .map(|row| row[0].as_ref().unwrap().to_string().trim_matches(['<', '>']).to_owned())
        .map(|iri| Named { label: iri.clone(), iri })
        .collect()
}

/// Cooperation for every pair of States about one threat on one day, the queries included.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn cooperation_of_all_pairs(bencher: Bencher<'_, '_>) {
    let states = states();
    let threat = resolve(&*GRAPH, Kind::Threat, "ransomware").unwrap();
    let pairs = states.len() * (states.len() - 1) / 2;
    bencher.counter(ItemsCount::new(pairs)).bench(|| {
        let data = CooperationData::load(&*GRAPH, &threat, "2026-11-23").unwrap();
        // The pairs are independent of each other.
        states
            .par_iter()
            .enumerate()
            .map(|(place, one)| {
                let shared = |other: &Named| data.between(one, other).instruments;
                let for_both = |other| shared(other).iter().filter(|shared| shared.in_force_for_both).count();
                states[place + 1..].iter().map(for_both).sum::<usize>()
            })
            .sum::<usize>()
    });
}
