//! Inference: that the index comes to what the rules say when Oxigraph itself runs them.

use oxigraph::model::{GraphNameRef, Triple};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;
use proptest::prelude::*;
use std::collections::BTreeSet;
use threatlex::graph::Graph;
use threatlex::sources::{FileKind, SourceFile, Sources};

fn source(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), kind: FileKind::of(path), text: text.to_owned().into() }
}

/// What each rule derives, as the graph has it.
fn by_graph(sources: &Sources) -> Vec<BTreeSet<String>> {
    let graph = Graph::load(sources).unwrap();
    graph.derived_by_rule().map(|(_, derived)| derived.iter().map(ToString::to_string).collect()).collect()
}

/// The same, by running every rule over the whole store until nothing new comes out.
fn by_store(sources: &Sources) -> Vec<BTreeSet<String>> {
    let mut without = sources.clone();
    without.files.retain(|file| file.kind != FileKind::Rule);
    let store = Store::new().unwrap();
    let given: BTreeSet<String> = Graph::load(&without)
        .unwrap()
        .statements()
        .map(|triple| {
            store.insert(triple.as_ref().in_graph(GraphNameRef::DefaultGraph)).unwrap();
            triple.to_string()
        })
        .collect();
    let rules: Vec<&SourceFile> = sources.of_kind(FileKind::Rule).collect();
    let mut derived = vec![BTreeSet::new(); rules.len()];
    for stratum in ["10", "20"] {
        loop {
            let before = store.len().unwrap();
            let mut fresh: Vec<Triple> = Vec::new();
            for (rule, derived) in rules.iter().zip(&mut derived) {
                if !rule.path.contains(&format!("/{stratum}-")) {
                    continue;
                }
                let query = SparqlEvaluator::new().parse_query(&rule.text).unwrap();
                let QueryResults::Graph(triples) = query.on_store(&store).execute().unwrap() else { panic!() };
                for triple in triples.map(Result::unwrap) {
                    if !given.contains(&triple.to_string()) {
                        derived.insert(triple.to_string());
                        fresh.push(triple);
                    }
                }
            }
            for triple in fresh {
                store.insert(triple.as_ref().in_graph(GraphNameRef::DefaultGraph)).unwrap();
            }
            if store.len().unwrap() == before {
                break;
            }
        }
    }
    derived
}

fn node() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["<http://e/a>", "<http://e/b>", "<http://e/c>", "<http://e/d>"][..])
}

fn predicate() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["<http://e/p>", "<http://e/q>", "<http://e/r>"][..])
}

fn object() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => node(), 1 => prop::sample::select(&["1", "01", "\"x\"", "\"x\"@en", "<http://e/p>"][..])]
}

fn term() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => prop::sample::select(&["?x", "?y", "?z"][..]), 1 => node()]
}

fn pattern() -> impl Strategy<Value = String> {
    let verb = prop_oneof![5 => predicate(), 1 => Just("?p")];
    let end = prop_oneof![6 => term(), 1 => object()];
    (term(), verb, end).prop_map(|(s, p, o)| format!("{s} {p} {o} ."))
}

fn extra() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => Just("FILTER(?x != ?y)".to_owned()),
        1 => Just("FILTER(isIRI(?z) && ?x != <http://e/a>)".to_owned()),
        2 => pattern().prop_map(|pattern| format!("FILTER NOT EXISTS {{ {pattern} }}")),
        1 => (pattern(), pattern()).prop_map(|(a, b)| format!("FILTER NOT EXISTS {{ {a} {b} FILTER(?x != ?y) }}")),
        1 => Just("VALUES ?y { <http://e/a> <http://e/c> 1 }".to_owned()),
        1 => Just("VALUES (?x ?y) { (<http://e/a> UNDEF) (UNDEF <http://e/b>) }".to_owned()),
        1 => Just("BIND(STRLEN(STR(?x)) AS ?length)".to_owned()),
    ]
}

fn rule() -> impl Strategy<Value = String> {
    let head = (term(), predicate(), prop_oneof![4 => term(), 1 => Just("?length")]);
    (head, prop::collection::vec(pattern(), 1..4), extra()).prop_map(|((s, p, o), premises, extra)| {
        format!("CONSTRUCT {{ {s} {p} {o} . }} WHERE {{ {} {extra} }}", premises.join(" "))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rules_derive_what_the_store_derives_with_them(
        facts in prop::collection::vec((node(), predicate(), object()), 1..14),
        rules in prop::collection::vec((any::<bool>(), rule()), 1..5),
    ) {
        let facts: String = facts.iter().map(|(s, p, o)| format!("{s} {p} {o} .\n")).collect();
        let mut files = vec![source("seeds/facts.ttl", &facts)];
        for (place, (first, rule)) in rules.iter().enumerate() {
            files.push(source(&format!("ontology/rules/{}-r{place}.rq", if *first { 10 } else { 20 }), rule));
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let sources = Sources { folder: None, files };
        prop_assert_eq!(by_graph(&sources), by_store(&sources), "{} {:?}", facts, rules);
    }
}
