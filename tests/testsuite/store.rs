//! The graph answers as Oxigraph's own store does, which holds the same statements.

use crate::driver::REAL;
use oxigraph::model::Term;
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;
use std::sync::LazyLock;
use threatlex::graph::{Answer, Ask, Request};
use threatlex::sources::FileKind;

static STORE: LazyLock<Store> = LazyLock::new(|| REAL.1.to_store().unwrap());

/// A row or statement as text, in a fixed order. Blank nodes that a query makes have no names
/// that could be compared.
fn sorted(rows: impl Iterator<Item = Vec<Option<Term>>>) -> Vec<String> {
    let mut rows: Vec<String> = rows
        .map(|row| row.iter().map(|term| term.as_ref().map_or("-".to_owned(), ToString::to_string)).collect())
        .map(|row: Vec<String>| row.join(" | "))
        .collect();
    rows.sort();
    rows
}

fn by_store(text: &str) -> Vec<String> {
    let evaluator = threatlex::vocab::PREFIXES
        .iter()
        .fold(SparqlEvaluator::new(), |evaluator, (prefix, iri)| evaluator.with_prefix(*prefix, *iri).unwrap());
    match evaluator.parse_query(text).unwrap_or_else(|error| panic!("{error}: {text}")).on_store(&STORE).execute() {
        Ok(QueryResults::Boolean(yes)) => vec![yes.to_string()],
        Ok(QueryResults::Graph(triples)) => {
            let mut rows =
                sorted(triples.map(Result::unwrap).map(|triple| {
                    vec![Some(triple.subject.into()), Some(triple.predicate.into()), Some(triple.object)]
                }));
            rows.dedup();
            rows
        }
        Ok(QueryResults::Solutions(rows)) => sorted(rows.map(|row| row.unwrap().values().to_vec())),
        Err(error) => panic!("{error}: {text}"),
    }
}

fn by_graph(text: &str) -> Vec<String> {
    match REAL.1.query(&Request { text, ..Request::default() }).unwrap() {
        Answer::Boolean(yes) => vec![yes.to_string()],
        Answer::Graph(triples) => sorted(
            triples
                .into_iter()
                .map(|triple| vec![Some(triple.subject.into()), Some(triple.predicate.into()), Some(triple.object)]),
        ),
        answer => sorted(answer.rows().iter().cloned()),
    }
}

fn compare(name: &str, text: &str) {
    let (graph, store) = (by_graph(text), by_store(text));
    assert_eq!(graph.len(), store.len(), "{name}");
    for (graph, store) in graph.iter().zip(&store) {
        assert_eq!(graph, store, "{name}");
    }
}

#[test]
fn every_query_of_the_project_is_answered_as_by_the_store() {
    let mut compared = 0;
    for query in REAL.1.queries() {
        compare(&query.name, &REAL.1.filled(query).unwrap());
        compared += 1;
    }
    for file in &REAL.0.files {
        if matches!(file.kind, FileKind::PageQuery | FileKind::Check) {
            compare(&file.path, &file.text);
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn every_pattern_of_known_terms_is_answered_as_by_the_store() {
    let one = "id:mirai-2016 a schema:Event";
    for graph in ["", "<https://w3id.org/threatlex/graph/seeds.incidents.2016>", "?g"] {
        for (subject, predicate, object) in [
            ("?s", "?p", "?o"),
            ("id:mirai-2016", "?p", "?o"),
            ("?s", "a", "?o"),
            ("?s", "?p", "schema:Event"),
            ("id:mirai-2016", "a", "?o"),
            ("id:mirai-2016", "?p", "schema:Event"),
            ("?s", "a", "schema:Event"),
            ("id:mirai-2016", "a", "schema:Event"),
            ("?s", "?p", "?s"),
            ("id:unheard-of", "?p", "?o"),
        ] {
            let pattern = format!("{subject} {predicate} {object}");
            let pattern = if graph.is_empty() { pattern } else { format!("GRAPH {graph} {{ {pattern} }}") };
            compare(&pattern, &format!("SELECT (COUNT(*) AS ?count) WHERE {{ {pattern} }}"));
            compare(&pattern, &format!("SELECT * WHERE {{ {pattern} }} ORDER BY ?g ?s ?p ?o LIMIT 200"));
        }
    }
    assert_eq!(by_store(&format!("ASK {{ {one} }}")), ["true"], "the patterns above ask for something that there is");
}

#[test]
fn data_sets_paths_and_expressions_are_answered_as_by_the_store() {
    for text in [
        "SELECT * FROM graph:seeds.technologies WHERE { ?s skos:prefLabel ?label }",
        "SELECT * FROM graph:seeds.technologies FROM graph:seeds.services WHERE { ?s a ?class }",
        "SELECT * FROM NAMED graph:seeds.technologies WHERE { GRAPH ?g { ?s a ?class } }",
        "SELECT * FROM graph:nowhere WHERE { ?s a ?class }",
        "SELECT * FROM <https://w3id.org/threatlex/graph/seeds.services> WHERE { GRAPH ?g { ?s a ?class } }",
        "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g {} }",
        "SELECT * WHERE { GRAPH graph:seeds.technologies {} }",
        "SELECT ?s ?top WHERE { ?s skos:broader+ ?top FILTER NOT EXISTS { ?top skos:broader ?above } }",
        "SELECT * WHERE { id:ransomware (skos:broader|^skos:broader)* ?x }",
        "SELECT * WHERE { ?s !(rdf:type|skos:prefLabel) id:blockchain }",
        "SELECT ?year (COUNT(*) AS ?n) WHERE { ?e schema:startDate ?d BIND (YEAR(?d) AS ?year) } GROUP BY ?year",
        "SELECT (SUM(?a) AS ?sum) (AVG(?a) AS ?mean) (MAX(?a) AS ?most) WHERE { ?l tlx:amount ?a }",
        "SELECT * WHERE { VALUES ?n { \"01\"^^xsd:integer 1 1.0 \"x\"@en \"x\" } BIND (?n + 1 AS ?m) }",
        "SELECT * WHERE { ?s tlx:amount ?a FILTER (?a = \"5000000\"^^xsd:decimal) }",
        "SELECT DISTINCT ?tag WHERE { ?s skos:prefLabel ?l BIND (LANG(?l) AS ?tag) }",
        "SELECT * WHERE { ?s a tlx:Threat OPTIONAL { ?s skos:notation ?n } MINUS { ?s tlx:usesAsTool ?t } }",
        "SELECT (CONCAT(STR(?s), \" made \") AS ?made) WHERE { ?s a tlx:Threat BIND (IRI(CONCAT(STR(?s), \"x\")) AS ?y) }",
        "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s skos:prefLabel ?l FILTER (LANGMATCHES(LANG(?l), \"fr\")) }",
        "ASK { ?s a tlx:Threat FILTER (STRSTARTS(STR(?s), \"https://w3id.org/threatlex/id/\")) }",
        "DESCRIBE id:ransomware",
    ] {
        compare(text, text);
    }
}
