//! Coverage: the truth table case by case and by random findings, and the answers that are
//! known beforehand.

use crate::driver::{REAL, run, succeed};
use proptest::prelude::*;
use std::fmt::Write as _;
use threatlex::graph::{Ask, Graph};
use threatlex::law::{Coverage, Kind, ThreatCoverage, resolve};
use threatlex::sources::{FileKind, SourceFile, Sources};

/// What an element is for its offence.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Modality {
    Required,
    /// One of the alternatives of a group.
    Alternative(u8),
    /// A State may require, exclude or reserve it.
    Qualifier,
    /// An option that only informs.
    Informative,
}

/// The answer to an element; none where there is no finding.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    Met,
    Arguable,
    Unmet,
    Unanswered,
}

type Case = Vec<(Modality, Outcome)>;

/// The table of the ontology, said in Rust and independently of the rules.
fn by_hand(case: &Case) -> Coverage {
    use Outcome::{Arguable, Met, Unanswered, Unmet};
    let (mut unmet, mut arguable, mut open, mut conditional) = (false, false, false, false);
    for (modality, outcome) in case {
        match (modality, outcome) {
            (Modality::Required, Unmet) => unmet = true,
            (Modality::Required, Arguable) => arguable = true,
            (Modality::Required | Modality::Qualifier, Unanswered) => open = true,
            (Modality::Qualifier, Unmet | Arguable) => conditional = true,
            _ => {}
        }
    }
    for group in 0..3 {
        let answers: Vec<Outcome> = case
            .iter()
            .filter(|(modality, _)| *modality == Modality::Alternative(group))
            .map(|(_, outcome)| *outcome)
            .collect();
        if answers.is_empty() || answers.contains(&Met) {
            continue;
        }
        open |= answers.contains(&Unanswered);
        arguable |= answers.contains(&Arguable);
        unmet |= answers.iter().all(|answer| *answer == Unmet);
    }
    match (unmet, open, arguable, conditional) {
        (true, ..) => Coverage::NotCovered,
        (_, true, ..) => Coverage::Unassessed,
        (_, _, true, _) => Coverage::Arguable,
        (_, _, _, true) => Coverage::CoveredConditionally,
        _ => Coverage::Covered,
    }
}

/// An instrument with one offence for each case, and an assessment of each; `reversed` writes
/// the findings in the opposite order.
fn turtle(cases: &[Case], reversed: bool) -> String {
    let mut text = threatlex::vocab::PREFIXES.iter().fold(String::new(), |mut text, (prefix, iri)| {
        writeln!(text, "PREFIX {prefix}: <{iri}>").unwrap();
        text
    });
    text.push_str("law:t a tlx:Instrument .\n");
    for (number, case) in cases.iter().enumerate() {
        writeln!(text, "id:threat-{number} a tlx:Threat .").unwrap();
        writeln!(text, "law:t.{number} a tlx:Provision ; eli:is_part_of law:t ; tlx:function tlx:criminalisation .")
            .unwrap();
        writeln!(
            text,
            "id:a-{number} a tlx:Assessment ; tlx:threat id:threat-{number} ; tlx:provision law:t.{number} ."
        )
        .unwrap();
        let mut findings = Vec::new();
        for (place, (modality, outcome)) in case.iter().enumerate() {
            let element = format!("law:t.{number}_e{place}");
            let says = match modality {
                Modality::Required => "tlx:modality tlx:required".to_owned(),
                Modality::Alternative(group) => format!("tlx:modality tlx:alternative ; tlx:group \"g{group}\""),
                Modality::Qualifier => {
                    let kind = ["mayRequire", "mayExclude", "mayReserve"][place % 3];
                    format!("tlx:modality tlx:optional ; tlx:optionKind tlx:{kind}")
                }
                Modality::Informative => "tlx:modality tlx:optional ; tlx:optionKind tlx:aggravation".to_owned(),
            };
            writeln!(text, "law:t.{number} tlx:hasElement {element} . {element} a tlx:OffenceElement ; {says} .")
                .unwrap();
            let outcome = match outcome {
                Outcome::Met => "met",
                Outcome::Arguable => "arguable",
                Outcome::Unmet => "unmet",
                Outcome::Unanswered => continue,
            };
            findings.push(format!("id:a-{number} tlx:finding [ tlx:element {element} ; tlx:outcome tlx:{outcome} ] ."));
        }
        if reversed {
            findings.reverse();
        }
        text.push_str(&findings.join("\n"));
        text.push('\n');
    }
    text
}

/// The coverage that the rules compute for each case.
fn by_rules(cases: &[Case], reversed: bool) -> Vec<Option<Coverage>> {
    let mut sources: Sources = REAL.0.clone();
    sources.files.retain(|file| file.kind != FileKind::Seed);
    let text = turtle(cases, reversed).into();
    sources.files.push(SourceFile { path: "seeds/cases.ttl".into(), kind: FileKind::Seed, text });
    let graph = Graph::load(&sources).unwrap();
    let answer = graph.select("SELECT ?a ?c WHERE { ?a a tlx:Assessment ; tlx:coverage ?c }").unwrap();
    let mut found = vec![None; cases.len()];
    for row in answer.rows() {
        let text = |place: usize| row[place].as_ref().unwrap().to_string();
        let number: usize = text(0).trim_end_matches('>').rsplit_once("a-").unwrap().1.parse().unwrap();
        let value = Coverage::of(text(1).trim_end_matches('>').rsplit_once('#').unwrap().1);
        assert_eq!(found[number].replace(value), None, "two coverages for {:?}", cases[number]);
    }
    found
}

#[test]
fn the_truth_table_holds_case_by_case() {
    use Modality::{Alternative, Informative, Qualifier, Required};
    use Outcome::{Arguable, Met, Unanswered, Unmet};
    let table: Vec<(Case, Coverage)> = vec![
        (vec![(Required, Met), (Required, Met)], Coverage::Covered),
        (vec![(Required, Met), (Alternative(0), Unmet), (Alternative(0), Met)], Coverage::Covered),
        (vec![(Required, Met), (Alternative(0), Arguable), (Alternative(0), Met)], Coverage::Covered),
        (vec![(Required, Met), (Alternative(0), Unanswered), (Alternative(0), Met)], Coverage::Covered),
        (vec![(Required, Met), (Qualifier, Met)], Coverage::Covered),
        (vec![(Required, Met), (Informative, Unmet)], Coverage::Covered),
        (vec![(Required, Met), (Qualifier, Unmet)], Coverage::CoveredConditionally),
        (vec![(Required, Met), (Qualifier, Arguable)], Coverage::CoveredConditionally),
        (vec![(Required, Arguable), (Required, Met)], Coverage::Arguable),
        (vec![(Required, Arguable), (Qualifier, Unmet)], Coverage::Arguable),
        (vec![(Required, Met), (Alternative(0), Unmet), (Alternative(0), Arguable)], Coverage::Arguable),
        (vec![(Required, Unmet), (Required, Met)], Coverage::NotCovered),
        (vec![(Required, Unmet), (Required, Arguable), (Qualifier, Unmet)], Coverage::NotCovered),
        (vec![(Required, Met), (Alternative(0), Unmet), (Alternative(0), Unmet)], Coverage::NotCovered),
        (vec![(Required, Met), (Alternative(0), Met), (Alternative(1), Unmet)], Coverage::NotCovered),
        (vec![(Required, Unmet), (Required, Unanswered)], Coverage::NotCovered),
        (vec![(Required, Met), (Required, Unanswered)], Coverage::Unassessed),
        (vec![(Required, Met), (Alternative(0), Unmet), (Alternative(0), Unanswered)], Coverage::Unassessed),
        (vec![(Required, Met), (Alternative(0), Arguable), (Alternative(0), Unanswered)], Coverage::Unassessed),
        (vec![(Required, Met), (Qualifier, Unanswered)], Coverage::Unassessed),
    ];
    let cases: Vec<Case> = table.iter().map(|(case, _)| case.clone()).collect();
    for ((case, expected), found) in table.iter().zip(by_rules(&cases, false)) {
        assert_eq!(found, Some(*expected), "{case:?}");
        assert_eq!(by_hand(case), *expected, "{case:?}");
    }
}

fn any_case() -> impl Strategy<Value = Case> {
    let modality = prop_oneof![
        Just(Modality::Required),
        (0..2_u8).prop_map(Modality::Alternative),
        Just(Modality::Qualifier),
        Just(Modality::Informative),
    ];
    let outcome = prop_oneof![
        4 => Just(Outcome::Met),
        1 => Just(Outcome::Arguable),
        1 => Just(Outcome::Unmet),
        1 => Just(Outcome::Unanswered),
    ];
    // Every offence has at least one element that must be shown, and something was found on it.
    let found = prop_oneof![3 => Just(Outcome::Met), 1 => Just(Outcome::Arguable), 1 => Just(Outcome::Unmet)];
    (found, prop::collection::vec((modality, outcome), 0..7)).prop_map(|(first, mut rest)| {
        rest.insert(0, (Modality::Required, first));
        rest
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_compute_what_the_table_says_in_any_order(cases in prop::collection::vec(any_case(), 60)) {
        let expected: Vec<_> = cases.iter().map(|case| Some(by_hand(case))).collect();
        prop_assert_eq!(by_rules(&cases, false), expected.clone());
        prop_assert_eq!(by_rules(&cases, true), expected);
    }

    #[test]
    fn an_unmet_required_element_more_never_raises_coverage(cases in prop::collection::vec(any_case(), 60)) {
        let before = by_rules(&cases, false);
        let worse: Vec<Case> = cases
            .iter()
            .map(|case| case.iter().copied().chain([(Modality::Required, Outcome::Unmet)]).collect())
            .collect();
        for (after, before) in by_rules(&worse, false).into_iter().zip(before) {
            prop_assert_eq!(after, Some(Coverage::NotCovered));
            prop_assert!(before == Some(Coverage::Unassessed) || after <= before);
        }
    }
}

/// The coverage of a threat by the offence with this number, or by the whole instrument.
fn known(threat: &str, instrument: &str, number: Option<&str>) -> Coverage {
    let graph = &REAL.1;
    let threat = resolve(graph, Kind::Threat, threat).unwrap();
    let instrument = resolve(graph, Kind::Instrument, instrument).unwrap();
    let coverage = ThreatCoverage::load(graph, &threat, Some(&instrument.iri)).unwrap();
    match number {
        None => coverage.instruments[0].1,
        Some(number) => {
            let offence = coverage.offences.iter().find(|offence| offence.number == number);
            // An offence that was ruled out does not cover it.
            offence.map_or(Coverage::NotCovered, |offence| offence.coverage)
        }
    }
}

#[test]
fn the_answers_that_are_known_beforehand_come_out() {
    for instrument in ["uncc", "budapest"] {
        assert_eq!(known("ransomware", instrument, None), Coverage::Covered);
        assert_eq!(known("iot-botnet", instrument, None), Coverage::Covered);
        assert_eq!(known("later-decryption", instrument, None), Coverage::NotCovered);
        for threat in ["training-data-poisoning", "poisoned-model", "model-theft", "prompt-injection"] {
            assert!(known(threat, instrument, None) <= Coverage::Arguable, "{threat} under {instrument}");
        }
    }
    assert_eq!(known("voice-clone-fraud", "uncc", Some("13")), Coverage::Covered);
    assert_eq!(known("voice-clone-fraud", "budapest", Some("8")), Coverage::NotCovered);
    assert!(known("ciphertext-harvesting", "uncc", Some("8")) >= Coverage::CoveredConditionally);
    assert!(known("ciphertext-harvesting", "budapest", Some("3")) >= Coverage::CoveredConditionally);
    assert_eq!(known("deepfake-kit", "uncc", Some("11")), Coverage::NotCovered);
    assert_eq!(known("deepfake-kit", "budapest", Some("6")), Coverage::NotCovered);
    assert_eq!(known("non-consensual-intimate-deepfake", "uncc", Some("16")), Coverage::Arguable);
}

#[test]
fn the_texts_of_the_known_answers_name_the_fact_on_which_they_turn() {
    let text = succeed(&["coverage", "voice-clone-fraud", "--instrument", "budapest"]);
    let fraud = text.split("article 8").nth(1).unwrap();
    assert!(fraud.contains("not covered") && fraud.contains("unmet"), "{fraud}");
    // Data are neither the means of the loss nor manipulated: a person is deceived.
    assert!(fraud.split("unmet").skip(1).any(|reason| reason.contains("person") || reason.contains("pay")), "{fraud}");
}

#[test]
fn every_threat_of_the_founding_text_was_held_against_both_conventions() {
    // Headings of the taxonomy, which have threats under them and no conduct of their own, are left out.
    let open = REAL.1.select(
        "SELECT ?threat WHERE { VALUES ?instrument { law:uncc law:budapest } ?threat a tlx:Threat ; dcterms:source id:proposal-2022 . FILTER NOT EXISTS { ?narrower skos:broader ?threat . } FILTER NOT EXISTS { ?threat tlx:heldAgainst ?instrument } }",
    );
    assert_eq!(open.unwrap().rows().len(), 0);
    let count = |instrument: &str| {
        let query = format!("SELECT DISTINCT ?threat WHERE {{ ?threat tlx:heldAgainst {instrument} }}");
        REAL.1.select(&query).unwrap().rows().len()
    };
    assert!(count("law:uncc") >= 60 && count("law:budapest") >= 60);
    for instrument in ["law:malabo", "law:arab", "law:lanzarote", "law:untoc", "law:dir-2013-40"] {
        assert!(count(instrument) >= 25, "{instrument}");
    }
    let left = REAL.1.select("SELECT ?node WHERE { ?node tlx:openCandidate ?provision }").unwrap();
    assert_eq!(left.rows().len(), 0, "an offence was left out silently");
}

#[test]
fn a_derived_coverage_is_explained_down_to_findings_in_files() {
    let text = succeed(&["explain", "id:coverage-ransomware-uncc", "tlx:coverage", "tlx:covered"]);
    for part in
        ["instrument-covered", "finds-coverage", "by the rule covered", "tlx:answers", "seeds/assessments/uncc/"]
    {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn names_that_are_not_known_get_the_nearest_known_ones() {
    for (arguments, expected) in [
        (&["gaps", "--instrument", "unc"][..], "law:uncc"),
        (&["gaps", "--threat", "ransomwear"][..], "id:ransomware"),
        (&["gaps", "--as-of", "2026-02-30"][..], "2026-02-28"),
        (&["coverage", "voice-clone-frod"][..], "id:voice-clone-fraud"),
        (&["provision", "law:uncc.133"][..], "law:uncc.13"),
        (&["compare", "uncc", "budapst"][..], "law:budapest"),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn the_reports_say_what_the_queries_say() {
    let gaps = succeed(&["gaps", "--instrument", "budapest"]);
    let rows = succeed(&["gaps", "--instrument", "budapest", "--format", "csv"]);
    let notations: std::collections::BTreeSet<&str> =
        rows.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
    assert!(gaps.contains(&format!("{} gaps:", notations.len())), "{gaps}");
    for notation in notations {
        assert!(gaps.contains(&format!("\n{notation} ")), "{notation}");
    }
    assert!(gaps.contains("Not assessed, and therefore no gaps"));
    let compared = succeed(&["compare", "uncc", "budapest"]);
    assert!(compared.contains("T0039 Voice-cloning payment fraud"), "{compared}");
    let provision = succeed(&["provision", "uncc.13", "--as-of", "2026-11-23"]);
    for part in ["Threats: covered", "T0039", "one of the group", "signed only", "not the same as not a party"] {
        assert!(provision.contains(part), "{part}\n{provision}");
    }
}

/// Cohen's kappa of pairs of answers: how far they agree beyond chance.
fn kappa<T: PartialEq + Copy>(pairs: &[(T, T)], categories: &[T]) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let share = |count: usize| count as f64 / pairs.len() as f64;
    let same = share(pairs.iter().filter(|(a, b)| a == b).count());
    let chance: f64 = categories
        .iter()
        .map(|category| {
            share(pairs.iter().filter(|(a, _)| a == category).count())
                * share(pairs.iter().filter(|(_, b)| b == category).count())
        })
        .sum();
    (same - chance) / (1.0 - chance)
}

#[test]
fn the_agreement_that_is_reported_follows_from_the_two_passes() {
    let rows = crate::driver::table("docs/assessment-agreement.tsv");
    let report = std::fs::read_to_string(crate::driver::root().join("docs/assessment-agreement.md")).unwrap();
    let pairs = |with_element: bool| -> Vec<(&str, &str)> {
        rows.iter()
            .skip(1)
            .filter(|row| row[2].is_empty() != with_element)
            .map(|row| (row[3].as_str(), row[4].as_str()))
            .collect()
    };
    let line = |name: &str, pairs: &[(&str, &str)], categories: &[&str]| {
        let line = format!("| {name} | {} |", pairs.len());
        let reported = report.lines().find(|other| other.starts_with(&line)).unwrap_or_else(|| panic!("{line}"));
        let value = format!("| {:.2} |", kappa(pairs, categories));
        assert!(reported.ends_with(&value), "{reported} but {value}");
    };
    let (findings, coverages) = (pairs(true), pairs(false));
    line("findings on elements, three outcomes", &findings, &["met", "arguable", "unmet"]);
    for outcome in ["met", "arguable", "unmet"] {
        let two: Vec<(&str, &str)> = findings
            .iter()
            .map(|(a, b)| (if *a == outcome { "yes" } else { "no" }, if *b == outcome { "yes" } else { "no" }))
            .collect();
        line(&format!("findings, “{outcome}” against the rest"), &two, &["yes", "no"]);
    }
    let all = ["covered", "coveredConditionally", "arguable", "notCovered", "ruledOut"];
    line("coverage by an offence, ruled out counted apart", &coverages, &all);
    let threats: std::collections::BTreeSet<&str> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
    let held =
        REAL.1.select("SELECT DISTINCT ?threat WHERE { ?threat tlx:heldAgainst law:uncc }").unwrap().rows().len();
    assert!(threats.len() * 5 >= held, "at least a fifth was assessed twice");
}
