//! The legal pages of the site say what the graph says: matrices, findings, gaps, participation,
//! comparisons.

use crate::build::{SITE, attributes, resolve, tree};
use crate::driver::REAL;
use oxigraph::model::Term;
use std::collections::{BTreeMap, BTreeSet};
use threatlex::graph::Ask;

fn page(path: &str) -> String {
    std::fs::read_to_string(SITE.1.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a query, as the local names of IRIs and the texts of literals.
fn ask(text: &str) -> Vec<Vec<String>> {
    let plain = |term: &Option<Term>| match term {
        Some(Term::NamedNode(node)) => node.as_str().rsplit(['/', '#']).next().unwrap().to_owned(),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        _ => String::new(),
    };
    REAL.1.select(text).unwrap().rows().iter().map(|row| row.iter().map(plain).collect()).collect()
}

/// The instruments that threats were held against.
fn assessed() -> Vec<String> {
    let text = "SELECT DISTINCT ?i WHERE { ?i tlx:offence ?p . ?c a tlx:InstrumentCoverage ; tlx:instrument ?i ; tlx:presumed false } ORDER BY ?i";
    ask(text).into_iter().map(|row| row[0].clone()).collect()
}

/// The part of a page from the element with this id on, up to the next of the same tag.
fn part<'a>(html: &'a str, tag: &str, id: &str) -> &'a str {
    let start = html.split(&format!(" id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no {id}"));
    start.split(&format!("</{tag}>")).next().unwrap()
}

#[test]
fn every_cell_of_a_matrix_says_its_value_and_leads_to_the_reasons() {
    let words: BTreeMap<&str, &str> =
        [("covered", "yes"), ("coveredConditionally", "if"), ("arguable", "?"), ("notCovered", "no")].into();
    for instrument in assessed() {
        let path = format!("coverage/{instrument}/index.html");
        let html = page(&path);
        let rows = ask(&format!(
            "SELECT ?t ?p ?c WHERE {{ law:{instrument} tlx:offence ?p . ?a a tlx:Assessment ; tlx:provision ?p ; tlx:threat ?t ; tlx:coverage ?c }}"
        ));
        assert!(!rows.is_empty());
        for row in rows {
            let [threat, provision, coverage] = row.as_slice() else { unreachable!() };
            let Some(word) = words.get(coverage.as_str()) else { continue };
            let href = format!("../../id/{threat}/index.html#law-{provision}");
            let cell = html.split(&format!("href=\"{href}\"")).nth(1).unwrap_or_else(|| panic!("{path}: no {href}"));
            let shown = cell.split_once('>').unwrap().1.split('<').next().unwrap();
            assert_eq!(shown, *word, "{path}: {href}");
            let goal = page(&resolve(&path, href.split('#').next().unwrap()));
            assert!(goal.contains(&format!(" id=\"law-{provision}\"")), "{href}");
        }
        assert!(html.contains("<caption>") && html.contains("class=\"legend\""));
    }
}

#[test]
fn a_threat_shows_each_element_with_its_finding_and_reason() {
    let findings = ask(
        "SELECT ?p ?label ?outcome ?reason WHERE { ?a a tlx:Assessment ; tlx:threat id:ransomware ; tlx:provision ?p ; tlx:finding ?f . ?f tlx:element/rdfs:label ?label ; tlx:outcome ?outcome ; tlx:rationale ?reason . FILTER(LANG(?label) = \"en\" && LANG(?reason) = \"en\") }",
    );
    assert!(findings.len() > 50);
    let html = page("id/ransomware/index.html").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    for row in findings {
        let [provision, label, outcome, reason] = row.as_slice() else { unreachable!() };
        let offence = part(&html, "details", &format!("law-{provision}"));
        let line = offence.split("<tr").find(|line| {
            line.contains(&format!("<bdi>{reason}</bdi>")) && line.contains(&format!("<bdi>{label}</bdi>"))
        });
        let line = line.unwrap_or_else(|| panic!("{provision}: {label}: {reason}"));
        assert!(line.contains(&format!("v-{outcome}")), "{line}");
    }
}

#[test]
fn a_translated_page_has_the_same_findings_and_marks_what_is_english() {
    let [english, french] = ["id", "fr/id"].map(|folder| page(&format!("{folder}/ransomware/index.html")));
    let decisive = |html: &str| html.matches("<tr class=\"decisive\">").count();
    assert!(decisive(&english) > 10);
    assert_eq!(decisive(&french), decisive(&english));
    let reasons = |html: &str, mark: &str| html.matches(&format!("<td class=\"wide\"><bdi{mark}>")).count();
    assert_eq!(reasons(&french, " lang=\"en\" dir=\"ltr\""), reasons(&english, ""));
    assert!(part(&page("fr/id/france/index.html"), "section", "participation").contains(">en vigueur<"));
}

#[test]
fn presumed_coverage_is_marked_and_what_nobody_assessed_is_said() {
    let presumed = ask(
        "SELECT ?t ?i WHERE { ?c a tlx:InstrumentCoverage ; tlx:presumed true ; tlx:threat ?t ; tlx:instrument ?i } ORDER BY ?t ?i LIMIT 40",
    );
    for row in &presumed {
        let html = page(&format!("id/{}/index.html", row[0]));
        assert!(part(&html, "section", &format!("law-{}", row[1])).contains("Presumed, not assessed."), "{row:?}");
    }
    let open = ask(
        "SELECT ?t WHERE { ?t a tlx:Threat . FILTER NOT EXISTS { ?c a tlx:InstrumentCoverage ; tlx:threat ?t ; tlx:instrument law:untoc } } ORDER BY ?t",
    );
    assert!(!open.is_empty());
    for row in open {
        let html = page(&format!("id/{}/index.html", row[0]));
        let said = part(&html, "p", "not-assessed");
        assert!(said.contains("Not assessed") && said.contains("law/untoc/"), "{row:?}");
    }
}

#[test]
fn a_page_on_gaps_lists_exactly_the_gaps() {
    for instrument in assessed() {
        let html = page(&format!("gaps/{instrument}/index.html"));
        let listed: BTreeSet<&str> = part(&html, "section", "gaps")
            .split("<div class=\"gap\" id=\"gap-")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let gaps = ask(&format!("SELECT ?t WHERE {{ ?t tlx:gapIn law:{instrument} }}"));
        let gaps: BTreeSet<&str> = gaps.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(listed, gaps, "{instrument}");
        assert!(html.contains("method/index.html"));
    }
}

#[test]
fn a_gap_names_only_elements_on_which_the_nearest_offence_fails() {
    for instrument in assessed() {
        let html = page(&format!("gaps/{instrument}/index.html"));
        let fails =
            ask(&format!("SELECT ?t ?e WHERE {{ ?t tlx:gapIn law:{instrument} . ?a tlx:threat ?t ; tlx:failsOn ?e }}"));
        let fails: BTreeSet<(&str, &str)> = fails.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
        for gap in part(&html, "section", "gaps").split("<div class=\"gap\" id=\"gap-").skip(1) {
            let threat = gap.split('"').next().unwrap();
            for href in attributes(gap, "href").into_iter().filter(|href| href.contains("#el-")) {
                let (provision, element) = href.split_once("/index.html#el-").unwrap();
                let element = format!("{}_{element}", provision.rsplit('/').next().unwrap());
                assert!(fails.contains(&(threat, element.as_str())), "{instrument}: {threat} {element}");
            }
        }
    }
}

#[test]
fn a_state_lists_all_its_participation() {
    let rows = ask(
        "SELECT ?s ?p ?i WHERE { ?p a tlx:Participation ; tlx:state ?s ; tlx:instrument ?i } ORDER BY ?s ?i LIMIT 120",
    );
    for row in rows {
        let html = page(&format!("id/{}/index.html", row[0]));
        let listed = part(&html, "section", "participation");
        assert!(listed.contains(&format!(" id=\"in-{}\"", row[2])), "{row:?}");
        assert!(listed.contains(&format!("law/{}/index.html", row[2])), "{row:?}");
        assert!(listed.contains("A missing row means"));
    }
}

#[test]
fn a_provision_shows_its_elements_at_the_anchors_that_their_iris_lead_to() {
    for row in ask("SELECT ?p ?e WHERE { ?p tlx:hasElement ?e }") {
        let html = page(&format!("law/{}/index.html", row[0]));
        let local = row[1].split_once('_').unwrap().1;
        assert!(html.contains(&format!(" id=\"el-{local}\"")), "{row:?}");
    }
}

#[test]
fn each_pair_of_instruments_has_a_comparison() {
    let assessed = assessed();
    assert!(assessed.len() > 3);
    for (place, one) in assessed.iter().enumerate() {
        for other in &assessed[place + 1..] {
            let html = page(&format!("compare/{one}-{other}/index.html"));
            let rows = ask(&format!(
                "SELECT ?t WHERE {{ ?a tlx:instrument law:{one} ; tlx:threat ?t ; tlx:presumed false ; tlx:coverage ?x . ?b tlx:instrument law:{other} ; tlx:threat ?t ; tlx:presumed false ; tlx:coverage ?y . FILTER(?x != ?y) }}"
            ));
            let listed = part(&html, "section", "different").matches("<th scope=\"row\">").count();
            assert_eq!(listed, rows.len(), "{one} {other}");
        }
    }
}

#[test]
fn no_page_shows_an_iri_of_ours_for_want_of_a_label() {
    for (path, text) in tree(&SITE.1) {
        // Answers of queries and the ontology show IRIs on purpose.
        if !path.ends_with(".html") || ["queries/", "ns/", "graph/"].iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        let text = String::from_utf8(text).unwrap();
        for raw in ["<bdi>https://w3id.org/threatlex/", "<bdi>id:", "<bdi>law:", ">https://w3id.org/threatlex/</a>"] {
            assert!(!text.contains(raw), "{path} shows {raw}");
        }
    }
}

#[test]
fn the_legal_indexes_stay_small_enough_to_open() {
    for slug in ["assessments", "provisions", "participation", "coverage"] {
        assert!(page(&format!("{slug}/index.html")).len() < 300_000, "{slug}");
    }
}
