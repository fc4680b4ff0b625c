//! `threatlex check`: the real data is clean; each shape and each check rejects its fixture.

use crate::driver::{Data, REAL, files_in, root, run, sources_with};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use threatlex::check::{self, Finding};
use threatlex::graph::{Ask, Graph};
use threatlex::sources::{FileKind, Header};

fn findings(text: String) -> Vec<Finding> {
    let sources = sources_with(text);
    let graph = Graph::load(&sources).unwrap();
    check::run(&sources, &graph).unwrap()
}

/// The findings on a text with the ontology and without the seeds, which are many.
fn findings_alone(text: String) -> Vec<Finding> {
    let mut sources = sources_with(text);
    sources.files.retain(|file| file.kind != FileKind::Seed || file.path == "seeds/zz-test.ttl");
    let graph = Graph::load(&sources).unwrap();
    check::run(&sources, &graph).unwrap()
}

/// The codes that shapes and checks report, with how often each is declared.
fn declared_codes() -> BTreeMap<String, usize> {
    let mut codes = BTreeMap::new();
    let shapes = REAL.1.select("SELECT ?shape ?code WHERE { ?shape tlx:code ?code }").unwrap();
    for row in shapes.rows() {
        let oxigraph::model::Term::Literal(code) = row[1].as_ref().unwrap() else { panic!("a code is a literal") };
        *codes.entry(code.value().to_owned()).or_default() += 1;
    }
    for file in REAL.0.of_kind(FileKind::Check) {
        *codes.entry(Header::parse(&file.text).unwrap().field("code").to_owned()).or_default() += 1;
    }
    codes
}

#[test]
fn the_real_data_has_no_finding() {
    let run = run(&["check", "--data", "."]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    assert_eq!(crate::driver::run(&["check"]).code, 0, "the built-in data is the same data");
}

#[test]
fn a_complete_entity_of_every_class_is_accepted() {
    let text = std::fs::read_to_string(root().join("tests/fixtures/accepted.ttl")).unwrap();
    let findings = findings(text);
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn every_shape_and_every_check_rejects_its_fixture() {
    let fixtures: Vec<_> =
        files_in("tests/fixtures/shapes").into_iter().chain(files_in("tests/fixtures/checks")).collect();
    let failures: Vec<String> = fixtures
        .par_iter()
        .filter_map(|path| {
            let code = path.file_stem().unwrap().to_str().unwrap();
            let findings = findings_alone(std::fs::read_to_string(path).unwrap());
            let hit = findings.iter().find(|finding| finding.code == code);
            match hit {
                None => Some(format!("{code} is not reported for {}: {findings:#?}", path.display())),
                Some(finding) if finding.message.is_empty() || finding.fix.is_empty() || finding.place.is_none() => {
                    Some(format!("{code} lacks a message, a fix or a place: {finding:#?}"))
                }
                Some(finding) if finding.message.contains('{') || finding.fix.contains("{entity}") => {
                    Some(format!("{code} has an unfilled place: {finding:#?}"))
                }
                Some(_) => None,
            }
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn codes_are_unique_and_each_has_a_fixture() {
    let codes = declared_codes();
    let repeated: Vec<_> = codes.iter().filter(|(_, count)| **count > 1).collect();
    assert!(repeated.is_empty(), "{repeated:?}");
    let fixtures: BTreeSet<String> = files_in("tests/fixtures/shapes")
        .into_iter()
        .chain(files_in("tests/fixtures/checks"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(codes.into_keys().collect::<BTreeSet<_>>(), fixtures);
}

#[test]
fn a_finding_names_file_line_entity_and_what_to_write() {
    let data = Data::copy().with(
        "seeds/mine.ttl",
        "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\nid:ransomware\n    skos:related id:ransomwere .\n",
    );
    let run = data.run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("seeds/mine.ttl:5 id:ransomware"), "{}", run.stdout);
    assert!(run.stdout.contains("did you mean id:ransomware"), "{}", run.stdout);
}

#[test]
fn an_unknown_term_is_reported_with_the_nearest_one() {
    let data = Data::copy()
        .with(
            "seeds/mine.ttl",
            "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix tlx: <https://w3id.org/threatlex/ns#> .\nid:ransomware tlx:useAsTool id:ict .\n",
        )
        .with("queries/mine.rq", "# title: x\n# question: x?\nSELECT * WHERE { ?x tlx:useAsTool ?y }\n");
    let run = data.run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("seeds/mine.ttl:3") && run.stdout.contains("queries/mine.rq:3"), "{}", run.stdout);
    assert_eq!(run.stdout.matches("did you mean tlx:usesAsTool").count(), 2, "{}", run.stdout);
}

#[test]
fn a_file_outside_the_layout_is_a_finding() {
    let run = Data::copy().with("seeds/notes.txt", "later").with("ontology/rules/x.ttl", "").run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("seeds/notes.txt") && run.stdout.contains("ontology/rules/x.ttl"), "{}", run.stdout);
}

#[test]
fn findings_are_printed_as_json_too() {
    let run = Data::copy().with("seeds/notes.txt", "later").run(&["check", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(findings[0]["code"], "TLX-L001");
    assert_eq!(findings[0]["place"], "seeds/notes.txt");
    assert_eq!(run.code, 1);
}

#[test]
fn a_rule_that_could_not_be_explained_is_refused() {
    for (name, text, expected) in [
        ("30-path.rq", "CONSTRUCT { ?a tlx:about ?b } WHERE { ?a skos:broader+ ?b }", "property path"),
        (
            "30-optional.rq",
            "CONSTRUCT { ?a tlx:about ?b } WHERE { ?a skos:broader ?b OPTIONAL { ?b tlx:about ?c } }",
            "OPTIONAL",
        ),
        (
            "30-exists.rq",
            "CONSTRUCT { ?a tlx:about ?b } WHERE { ?a skos:broader ?b FILTER(?a != ?b || EXISTS { ?b ?c ?a }) }",
            "EXISTS",
        ),
        ("30-select.rq", "SELECT * WHERE { ?a ?b ?c }", "CONSTRUCT"),
        ("nameless.rq", "CONSTRUCT { ?a tlx:about ?b } WHERE { ?a skos:broader ?b }", "stratum"),
        ("30-blank.rq", "CONSTRUCT { ?a tlx:about [] } WHERE { ?a skos:broader ?b }", "blank nodes"),
    ] {
        let run = Data::copy().with(&format!("ontology/rules/{name}"), text).run(&["check"]);
        assert_eq!(run.code, 2, "{name}");
        assert!(run.stderr.contains(name) && run.stderr.contains(expected), "{name}: {}", run.stderr);
    }
}

#[test]
fn every_example_of_the_curators_guide_is_accepted() {
    let guide = std::fs::read_to_string(root().join("seeds/README.md")).unwrap();
    let examples: Vec<&str> =
        guide.split("```turtle\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(examples.len() > 10);
    let prefixes: String =
        threatlex::vocab::PREFIXES.iter().map(|(prefix, iri)| format!("PREFIX {prefix}: <{iri}>\n")).collect();
    let findings = findings(format!("{prefixes}\n{}", examples.join("\n")));
    assert!(findings.is_empty(), "{findings:#?}");
}
