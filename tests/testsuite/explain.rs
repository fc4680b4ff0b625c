//! `threatlex explain`: every derived statement is explained down to files.

use crate::driver::{REAL, run, succeed};
use threatlex::graph::{Ask, Explanation, Origin};

/// The problems of an explanation, down to its leaves.
fn problems(explanation: &Explanation) -> Vec<String> {
    if explanation.origins.is_empty() {
        return vec![format!("{} has no origin", explanation.triple)];
    }
    explanation
        .origins
        .iter()
        .flat_map(|origin| match origin {
            Origin::Asserted(place) if place.line == 0 || place.path.is_empty() => {
                vec![format!("{} has no place", explanation.triple)]
            }
            Origin::Derived { premises, rule, .. } if premises.is_empty() => {
                vec![format!("{} has no premises under {rule}", explanation.triple)]
            }
            Origin::Derived { premises, .. } => premises.iter().flat_map(problems).collect(),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn every_derived_statement_is_explained_down_to_files() {
    use rayon::prelude::*;
    let graph = &REAL.1;
    // All that most rules derive, and of the few that derive thousands a part spread over all of it.
    let derived: Vec<_> = graph
        .derived_by_rule()
        .flat_map(|(_, mut triples)| {
            triples.sort_by_cached_key(|triple| triple.to_string());
            let step = triples.len().div_ceil(40).max(1);
            triples.into_iter().step_by(step).collect::<Vec<_>>()
        })
        .collect();
    assert!(derived.len() > 500);
    let problems: Vec<String> = derived
        .par_iter()
        .flat_map_iter(|triple| {
            let explanation = graph.explain(triple).unwrap();
            let derived = explanation.origins.iter().any(|origin| matches!(origin, Origin::Derived { .. }));
            let own = (!derived).then(|| format!("{triple} is not shown as derived"));
            own.into_iter().chain(problems(&explanation)).collect::<Vec<_>>()
        })
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn a_rule_is_named_with_its_premises_and_their_lines() {
    let text = succeed(&["explain", "id:ransomware", "a", "tlx:ToolThreat", "--data", "."]);
    assert!(text.contains("by the rule tool-threat (ontology/rules/20-tool-threat.rq)"), "{text}");
    let file = std::fs::read_to_string(crate::driver::root().join("seeds/threats/ict-crime.ttl")).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    let place = text.lines().find(|line| line.contains("tlx:usesAsTool")).unwrap();
    let number: usize = place.trim_end_matches(']').rsplit(':').next().unwrap().parse().unwrap();
    assert!(lines[number - 1].contains("tlx:usesAsTool"), "line {number} is `{}`", lines[number - 1]);
}

#[test]
fn a_literal_is_written_as_in_turtle() {
    let text = succeed(&["explain", "T0022", "rdfs:label", "\"Ransomware\"@en"]);
    assert!(text.contains("by the rule subproperty"), "{text}");
}

#[test]
fn a_number_is_found_however_the_file_writes_it() {
    let file = std::fs::read_to_string(crate::driver::root().join("seeds/claims.ttl")).unwrap();
    assert!(file.contains("tlx:value 125000000000.0;"));
    for value in ["\"125000000000\"^^xsd:decimal", "\"125000000000.00\"^^xsd:decimal"] {
        let text = succeed(&["explain", "id:claim-125-billion-health-care", "tlx:value", value]);
        assert!(text.contains("[seeds/claims.ttl:"), "{text}");
    }
}

#[test]
fn what_the_graph_does_not_say_is_told_apart_from_what_it_does_not_know() {
    let unsaid = run(&["explain", "id:ransomware", "skos:broader", "id:theft"]);
    assert_eq!(unsaid.code, 1);
    assert!(unsaid.stdout.contains("does not say so") && unsaid.stdout.contains("id:ict-crime"), "{}", unsaid.stdout);
    let unknown = run(&["explain", "id:ransomware", "skos:broader", "id:thefd"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("id:theft"), "{}", unknown.stderr);
}
