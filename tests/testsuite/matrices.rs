//! The matrices of the site and the layers of the ATT&CK Navigator say what the graph says.

use crate::build::{SITE, attributes, resolve};
use crate::driver::{REAL, run, succeed};
use oxigraph::model::Term;
use serde_json::Value;
use std::collections::BTreeSet;
use threatlex::graph::Ask;

fn page(path: &str) -> String {
    std::fs::read_to_string(SITE.1.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn count(text: &str) -> usize {
    REAL.1.select(text).unwrap().rows().len()
}

/// Every link of a matrix leads to a file of the site.
fn assert_links(path: &str) {
    let html = page(path);
    let main = html.split("<main").nth(1).unwrap();
    for href in attributes(main, "href").into_iter().filter(|href| !href.starts_with(['#', 'h'])) {
        let goal = resolve(path, href.split('#').next().unwrap());
        assert!(SITE.1.join(&goal).is_file(), "{path}: {href}");
    }
}

#[test]
fn a_coverage_matrix_has_each_threat_that_was_held_once_and_stays_small() {
    for instrument in ["uncc", "budapest", "malabo"] {
        let path = format!("coverage/{instrument}/index.html");
        let held = count(&format!(
            "SELECT ?t WHERE {{ ?c a tlx:InstrumentCoverage ; tlx:instrument law:{instrument} ; tlx:presumed false ; tlx:threat ?t }}"
        ));
        let html = page(&path);
        assert_eq!(html.matches("<tr data-c=").count(), held, "{path}");
        assert!(html.len() < 300_000 && page(&format!("ar/{path}")).len() < 300_000, "{path}");
        let csv = page(&format!("coverage/{instrument}/matrix.csv"));
        assert_eq!(csv.lines().count(), held + 1);
        assert_links(&path);
    }
}

#[test]
fn the_details_of_a_cell_are_what_the_assessment_turns_on() {
    let script = page("coverage/uncc/cells.js");
    let data = script.split_once("const MATRIX = ").unwrap().1.trim_end().trim_end_matches(';');
    let data: Value = serde_json::from_str(data).unwrap();
    let told: usize = data["cells"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|row| row.as_object().unwrap().values())
        .map(|cell| cell.as_array().unwrap().len())
        .sum();
    let turns = count(
        "SELECT DISTINCT ?a ?e WHERE { VALUES (?c ?how) { (tlx:notCovered tlx:failsOn) (tlx:arguable tlx:doubtfulOn) (tlx:coveredConditionally tlx:turnsOnOption) } ?a a tlx:Assessment ; tlx:provision ?p ; tlx:coverage ?c ; ?how ?e ; tlx:finding/tlx:element ?e . law:uncc tlx:offence ?p }",
    );
    assert!(turns > 100);
    assert_eq!(told, turns);
}

#[test]
fn the_matrix_of_technologies_has_each_part_that_one_plays() {
    let html = page("matrix/technologies/index.html");
    for (role, relation) in
        [("tool", "usesAsTool"), ("target", "targets"), ("agent", "actsThrough"), ("context", "hasContext")]
    {
        let parts =
            count(&format!("SELECT ?t ?x WHERE {{ ?t a tlx:Threat ; tlx:{relation} ?x . ?x a tlx:Technology }}"));
        assert!(parts > 0);
        assert_eq!(html.matches(&format!("<a class=\"part p-{role}Role\"")).count(), parts, "{role}");
    }
    let amplified = count(
        "SELECT ?a ?x WHERE { ?a a tlx:Amplification ; tlx:amplifier ?x ; tlx:amplifies ?t . ?x a tlx:Technology . ?t a tlx:Threat }",
    );
    assert_eq!(html.matches("<a class=\"part p-amplifier\"").count(), amplified);
    assert_links("matrix/technologies/index.html");
}

#[test]
fn the_matrix_of_threats_has_every_threat() {
    let html = page("matrix/index.html");
    for row in REAL.1.select("SELECT ?n WHERE { ?t a tlx:Threat ; skos:notation ?n }").unwrap().rows() {
        let Some(Term::Literal(code)) = &row[0] else { panic!("a code is a literal") };
        let code = code.value();
        assert!(html.contains(&format!("<span class=\"code\">{code}</span>")), "{code}");
    }
    let gap = "data-c=\"notCovered\"";
    assert!(html.contains(gap), "no gap is marked");
    assert_links("matrix/index.html");
    assert_links("ar/matrix/index.html");
}

fn layer(arguments: &[&str]) -> Value {
    let mut all = vec!["export", "navigator", "--data", "."];
    all.extend(arguments);
    serde_json::from_str(&succeed(&all)).unwrap()
}

fn technique<'a>(layer: &'a Value, id: &str) -> &'a Value {
    let found = layer["techniques"].as_array().unwrap().iter().find(|technique| technique["techniqueID"] == id);
    found.unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn a_layer_has_what_the_format_requires() {
    for (domain, id) in [
        ("enterprise-attack", "enterprise-attack"),
        ("mobile-attack", "mobile-attack"),
        ("ics-attack", "ics-attack"),
        ("atlas", "atlas-atlas"),
    ] {
        for more in [&[][..], &["--instrument", "uncc"][..]] {
            let layer = layer(&[&["--domain", domain], more].concat());
            assert!(layer["name"].is_string() && layer["description"].is_string());
            assert_eq!(layer["domain"], id);
            assert_eq!(layer["versions"]["layer"], "4.5");
            assert_eq!(layer["versions"]["navigator"], "4.9.0");
            assert!(layer["gradient"]["colors"].as_array().unwrap().len() >= 2);
            assert!(layer["gradient"]["maxValue"].as_u64() > layer["gradient"]["minValue"].as_u64());
            let techniques = layer["techniques"].as_array().unwrap();
            assert!(!techniques.is_empty());
            for technique in techniques {
                let id = technique["techniqueID"].as_str().unwrap();
                assert!(id.starts_with(if domain == "atlas" { "AML.T" } else { "T" }), "{id}");
                assert!(!technique["comment"].as_str().unwrap().is_empty());
                for part in ["metadata", "links"] {
                    for entry in technique[part].as_array().unwrap() {
                        assert!(entry.as_object().unwrap().values().all(|value| !value.as_str().unwrap().is_empty()));
                    }
                }
            }
        }
    }
}

#[test]
fn a_layer_has_the_techniques_that_threats_are_mapped_to() {
    let told: BTreeSet<String> = ["enterprise-attack", "mobile-attack", "ics-attack"]
        .iter()
        .flat_map(|domain| {
            let layer = layer(&["--domain", domain]);
            let ids = layer["techniques"].as_array().unwrap().iter();
            ids.map(|technique| technique["techniqueID"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    let mapped = count(
        "SELECT DISTINCT ?o WHERE { ?m a tlx:Mapping ; sssom:subject_id ?t ; sssom:object_id ?o . ?t a tlx:Threat . FILTER(STRSTARTS(STR(?o), \"https://attack.mitre.org/techniques/\")) }",
    );
    assert_eq!(told.len(), mapped);
    // By hand: ransomware, also the autonomous kind, encrypts data for impact; the criminal services
    // that are mapped to the same technique are no threats.
    let all = layer(&[]);
    let encrypted = technique(&all, "T1486");
    assert_eq!(encrypted["score"], 2);
    assert!(
        encrypted["comment"]
            .as_str()
            .unwrap()
            .starts_with("T0022 Ransomware (https://w3id.org/threatlex/id/ransomware)")
    );
    assert_eq!(technique(&all, "T1566.004")["score"], 2);
    assert_eq!(technique(&layer(&["--domain", "mobile-attack"]), "T1451")["score"], 1);
    assert_eq!(technique(&layer(&["--domain", "ics-attack"]), "T0831")["score"], 3);
}

#[test]
fn under_an_instrument_the_threat_that_is_covered_worst_decides() {
    let layer = layer(&["--instrument", "uncc"]);
    // Electronic espionage alone is mapped to T1005, and is arguable under the Convention.
    assert_eq!(technique(&layer, "T1005")["score"], 1);
    assert!(technique(&layer, "T1005")["comment"].as_str().unwrap().ends_with(": arguable"));
    let words = ["not covered", "arguable", "covered on a condition", "covered"];
    for technique in layer["techniques"].as_array().unwrap() {
        let comment = technique["comment"].as_str().unwrap();
        let told = comment.lines().map(|line| line.rsplit_once(": ").unwrap().1);
        let worst = told.filter_map(|word| words.iter().position(|other| *other == word)).min();
        assert_eq!(technique["score"].as_u64(), worst.map(|place| place as u64), "{comment}");
        assert_eq!(technique["color"].is_string(), worst.is_some());
    }
}

#[test]
fn the_layers_of_the_site_are_those_of_the_program() {
    assert_eq!(page("matrix/navigator/enterprise-attack.json"), succeed(&["export", "navigator", "--data", "."]));
    assert_eq!(
        page("matrix/navigator/atlas-atlas-uncc.json"),
        succeed(&["export", "navigator", "--data", ".", "--domain", "atlas", "--instrument", "uncc"])
    );
}

#[test]
fn a_layer_that_cannot_be_made_says_what_can() {
    for (given, told) in
        [(["--instrument", "ucc"], "uncc"), (["--instrument", "nis2"], "budapest"), (["--domain", "atlass"], "atlas")]
    {
        let run = run(&["export", "navigator", given[0], given[1]]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}
