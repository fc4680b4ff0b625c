//! `threatlex export`.

use crate::driver::{REAL, run, succeed};
use std::collections::{BTreeMap, BTreeSet};
use threatlex::graph::Ask;

#[test]
fn every_mapping_is_a_row_of_a_valid_sssom_table() {
    let text = succeed(&["export", "sssom", "--data", "."]);
    let (head, body): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('#'));
    let prefixes: BTreeMap<&str, &str> =
        head.iter().filter_map(|line| line.strip_prefix("#   ")?.split_once(": ")).collect();
    let columns: Vec<&str> = body[0].split('\t').collect();
    for required in ["subject_id", "predicate_id", "object_id", "mapping_justification"] {
        assert!(columns.contains(&required), "{columns:?}");
    }
    let mappings = REAL.1.select("SELECT ?m WHERE { ?m a tlx:Mapping }").unwrap().rows().len();
    assert_eq!(body.len() - 1, mappings);
    for line in &body[1..] {
        let cells: BTreeMap<&str, &str> = columns.iter().copied().zip(line.split('\t')).collect();
        assert_eq!(line.split('\t').count(), columns.len(), "{line}");
        for column in ["subject_id", "predicate_id", "object_id", "mapping_justification", "object_source"] {
            let prefix = cells[column].split(':').next().unwrap();
            assert!(prefixes.contains_key(prefix), "{column} `{}` has no known prefix", cells[column]);
        }
    }
    let predicates: BTreeSet<&str> = body[1..].iter().map(|line| line.split('\t').nth(2).unwrap()).collect();
    assert!(predicates.iter().all(|predicate| predicate.starts_with("skos:")), "{predicates:?}");
}

#[test]
fn an_unknown_format_names_the_known_ones() {
    let run = run(&["export", "sssm"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("sssom"), "{}", run.stderr);
}
