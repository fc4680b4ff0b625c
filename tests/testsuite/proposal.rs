//! Everything in the founding text is in the graph. The two lists were made by reading the
//! text sentence by sentence: 141 concepts and 12 contested points, 229 relations.

use crate::driver::{REAL, table};
use threatlex::graph::Ask;

#[test]
fn every_concept_and_contested_point_of_the_text_has_its_entity() {
    let rows = table("tests/proposal/concepts.tsv");
    assert_eq!(rows.iter().filter(|row| row[0].starts_with("sc-")).count(), 141);
    assert_eq!(rows.iter().filter(|row| row[0].starts_with("ct-")).count(), 12);
    let missing: Vec<_> = rows.iter().filter(|row| !ask(&format!("{} ?p ?o", row[1]))).collect();
    assert!(missing.is_empty(), "not in the graph: {missing:?}");
}

#[test]
fn every_relation_of_the_text_is_said() {
    let rows = table("tests/proposal/relations.tsv");
    assert_eq!(rows.len(), 229);
    let missing: Vec<_> = rows.iter().filter(|row| !ask(&row[3])).collect();
    assert!(missing.is_empty(), "not said: {missing:#?}");
}

#[test]
fn what_stands_in_the_text_says_where() {
    let without = "SELECT ?x WHERE { ?x dcterms:source id:proposal-2022 . FILTER NOT EXISTS { ?x tlx:locator ?l } }";
    assert_eq!(REAL.1.select(without).unwrap().rows(), &[] as &[Vec<_>]);
}

fn ask(pattern: &str) -> bool {
    REAL.1.ask(&format!("ASK {{ {pattern} }}")).unwrap()
}
