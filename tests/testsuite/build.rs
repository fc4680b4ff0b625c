//! `threatlex build`: the site is complete, its links resolve, and it replaces only its own.

use crate::driver::{Data, REAL, run, succeed};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use threatlex::graph::Ask;

/// The site of the real data, built once.
pub(crate) static SITE: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    succeed(&["build", "--data", ".", "--out", site.to_str().unwrap()]);
    (folder, site)
});

/// All files below a folder, with forward slashes, and their contents.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// The values of an attribute in a page.
pub(crate) fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

pub(crate) fn resolve(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap_or_else(|| panic!("{page} links above the root: {href}"))),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_and_anchor_resolves_and_stays_in_the_site() {
    let files = tree(&SITE.1);
    let html: BTreeMap<&str, &str> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, text)| (path.as_str(), std::str::from_utf8(text).unwrap()))
        .collect();
    let anchors: BTreeMap<&str, HashSet<&str>> =
        html.iter().map(|(path, text)| (*path, attributes(text, "id").into_iter().collect())).collect();
    let mut broken = Vec::new();
    for (path, text) in &html {
        let links = attributes(text, "href").into_iter().chain(attributes(text, "src"));
        for link in links {
            let link = link.replace("&amp;", "&").replace("&#x2F;", "/");
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            assert!(!link.starts_with('/') && !link.contains("://"), "{path} links to {link}");
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let goal = if file.is_empty() { (*path).to_owned() } else { resolve(path, file) };
            if !files.contains_key(&goal) {
                broken.push(format!("{path}: {link}"));
            } else if anchor.starts_with("query=") {
                // No anchor, but what the query page puts into its editor.
                assert_eq!(goal, "sparql/index.html", "{path}: {link}");
            } else if anchor.contains('+') {
                // Nor is what the page on cooperation puts into its form.
                assert!(goal.ends_with("cooperation/index.html"), "{path}: {link}");
            } else if !anchor.is_empty() && !anchors.get(goal.as_str()).is_some_and(|known| known.contains(anchor)) {
                broken.push(format!("{path}: {link} (no such anchor)"));
            }
        }
    }
    assert!(broken.is_empty(), "{} broken, the first: {:#?}", broken.len(), &broken[..broken.len().min(20)]);
    assert!(html.len() > 400);
}

#[test]
fn every_entity_query_and_kind_has_its_page_and_data() {
    let files = tree(&SITE.1);
    // What queries/pages/shared-pages.rq names is told on the page of another entity.
    let entities = "SELECT DISTINCT ?e WHERE { ?e a ?c . FILTER(STRSTARTS(STR(?e), STR(id:)) || STRSTARTS(STR(?e), STR(law:))) FILTER NOT EXISTS { ?e a ?told . VALUES ?told { tlx:OffenceElement tlx:RuledOut tlx:InstrumentCoverage tlx:Participation tlx:LabelNote tlx:Mapping tlx:Rating } } }";
    let answer = REAL.1.select(entities).unwrap();
    assert!(answer.rows().len() > 300);
    for row in answer.rows() {
        let oxigraph::model::Term::NamedNode(node) = row[0].as_ref().unwrap() else { continue };
        let stem = node.as_str().strip_prefix("https://w3id.org/threatlex/").unwrap();
        for ending in ["/index.html", ".ttl", ".nt", ".jsonld"] {
            assert!(files.contains_key(&format!("{stem}{ending}")), "{stem}{ending} is missing");
        }
    }
    for query in REAL.1.queries() {
        assert!(files.contains_key(&format!("queries/{}/index.html", query.name)), "{}", query.name);
    }
    for path in [
        "index.html",
        "threats/index.html",
        "ns/index.html",
        "graph/index.html",
        "data/threatlex.ttl",
        "data/threatlex.nq",
        "data/threatlex.jsonld",
        "data/threatlex-asserted.ttl",
        "data/threatlex-asserted.nq",
        "data/threatlex-asserted.jsonld",
        "data/source/seeds/claims.ttl",
        "assets/style.css",
    ] {
        assert!(files.contains_key(path), "{path} is missing");
    }
}

#[test]
fn pages_are_small() {
    let files = tree(&SITE.1);
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let mut sizes: Vec<(usize, &str)> = pages.map(|(path, page)| (page.len(), path.as_str())).collect();
    sizes.sort_unstable();
    let (median, largest) = (sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
    assert!(median.0 < 30_000, "the median page, {}, has {} bytes", median.1, median.0);
    assert!(largest.0 < 300_000, "{} has {} bytes", largest.1, largest.0);
}

#[test]
fn the_ontology_page_documents_every_term_and_rule() {
    let page = std::fs::read_to_string(SITE.1.join("ns/index.html")).unwrap();
    let ids: HashSet<&str> = attributes(&page, "id").into_iter().collect();
    let terms = "SELECT DISTINCT ?t WHERE { ?t a ?c . VALUES ?c { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty skos:Concept skos:ConceptScheme sh:NodeShape sh:PropertyShape } FILTER(STRSTARTS(STR(?t), STR(tlx:))) }";
    for row in REAL.1.select(terms).unwrap().rows() {
        let oxigraph::model::Term::NamedNode(node) = row[0].as_ref().unwrap() else { continue };
        let local = node.as_str().rsplit('#').next().unwrap();
        assert!(ids.contains(local), "tlx:{local} is not documented");
    }
    for rule in REAL.1.rules() {
        assert!(ids.contains(format!("rule-{}", rule.name).as_str()), "{} is not documented", rule.name);
    }
}

#[test]
fn the_downloads_hold_the_whole_graph() {
    use oxigraph::io::{RdfFormat, RdfParser};
    let count = |path: &str, format: RdfFormat| {
        let text = std::fs::read(SITE.1.join(path)).unwrap();
        RdfParser::from_format(format).for_slice(&text).map(Result::unwrap).count()
    };
    let (all, derived) = REAL.1.counts();
    let profile = oxigraph::io::JsonLdProfileSet::empty();
    assert_eq!(count("data/threatlex.ttl", RdfFormat::Turtle), all);
    assert_eq!(count("data/threatlex.jsonld", RdfFormat::JsonLd { profile }), all);
    assert_eq!(count("data/threatlex-asserted.ttl", RdfFormat::Turtle), all - derived);
    let quads = std::fs::read_to_string(SITE.1.join("data/threatlex.nq")).unwrap();
    let asserted = std::fs::read_to_string(SITE.1.join("data/threatlex-asserted.nq")).unwrap();
    let in_default = |text: &str| {
        RdfParser::from_format(RdfFormat::NQuads)
            .for_slice(text.as_bytes())
            .filter(|quad| quad.as_ref().unwrap().graph_name.is_default_graph())
            .count()
    };
    assert_eq!((in_default(&quads), in_default(&asserted)), (all, all - derived));
    assert!(quads.contains("graph/rule.tool-threat") && quads.contains("graph/seeds.claims"));
}

#[test]
fn an_entity_as_data_says_what_its_page_says() {
    use oxigraph::io::{RdfFormat, RdfParser};
    let parse = |ending: &str, format: RdfFormat| {
        let text = std::fs::read(SITE.1.join(format!("id/ransomware.{ending}"))).unwrap();
        RdfParser::from_format(format).for_slice(&text).map(|quad| quad.unwrap().to_string()).collect::<BTreeSet<_>>()
    };
    let turtle = parse("ttl", RdfFormat::Turtle);
    assert_eq!(turtle, parse("nt", RdfFormat::NTriples));
    assert_eq!(turtle, parse("jsonld", RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() }));
    assert!(turtle.iter().any(|triple| triple.contains("#ToolThreat")));
    assert!(turtle.iter().any(|triple| triple.contains("colonial-pipeline-2021")), "mentions are part of it");
}

#[test]
fn two_builds_of_the_same_data_are_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let again = folder.path().join("again");
    succeed(&["build", "--data", ".", "--out", again.to_str().unwrap()]);
    let (first, second) = (tree(&SITE.1), tree(&again));
    let differing: Vec<_> =
        first.iter().filter(|(path, text)| second.get(*path) != Some(text)).map(|(path, _)| path).collect();
    assert!(differing.is_empty() && first.len() == second.len(), "{differing:?}");
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("thesis.txt"), "years of work").unwrap();
    let run = run(&["build", "--out", folder.path().to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("not made by"), "{}", run.stderr);
    assert_eq!(tree(folder.path()).len(), 1);
}

#[test]
fn a_failed_build_leaves_the_old_site_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    succeed(&["build", "--out", out.to_str().unwrap()]);
    let before = tree(folder.path());
    for (path, text) in [
        ("queries/broken.rq", "# title: x\n# question: x?\nSELECT * WHERE {"),
        ("queries/pages/kinds.rq", "SELECT * WHERE {"),
        ("seeds/broken.ttl", "x"),
    ] {
        let run = Data::copy().with(path, text).run(&["build", "--out", out.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{path}");
        assert!(run.stderr.contains(path), "{}", run.stderr);
        assert!(tree(folder.path()) == before, "{path} changed the site or left something beside it");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_an_error_that_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let run = run(&["build", "--out", file.join("site").to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("file/site"), "{}", run.stderr);
}

#[test]
fn a_full_disk_is_an_error_and_leaves_what_was_there() {
    // A quota by the shell: no file of this process may grow beyond a few blocks.
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    succeed(&["build", "--out", out.to_str().unwrap()]);
    let before = tree(folder.path());
    let script = format!(
        "trap '' XFSZ; ulimit -f 64; exec '{}' build --out '{}'",
        assert_cmd::cargo::cargo_bin("threatlex").display(),
        out.display()
    );
    let output = std::process::Command::new("bash").args(["-c", &script]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write"));
    assert!(tree(folder.path()) == before);
}

#[test]
fn a_label_cannot_script_or_break_a_page() {
    let long = "x".repeat(10_000);
    let seeds = format!(
        "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix tlx: <https://w3id.org/threatlex/ns#> .\n@prefix schema: <https://schema.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\
         id:evil a tlx:Threat ; skos:prefLabel \"<script>alert(1)</script> \\\" ' & \u{202e}x\"@en ; skos:definition \"</p><img src=x onerror=y> {long}\"@en ;\n\
         schema:url \"javascript:alert(1)\"^^xsd:anyURI ; skos:altLabel \"\u{627}\u{644}\"@ar .\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let run = Data::copy().with("seeds/evil.ttl", &seeds).run(&["build", "--out", out.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (path, text) in tree(&out) {
        if path.ends_with(".html") {
            let text = String::from_utf8(text).unwrap();
            assert!(!text.contains("<script>alert") && !text.contains("<img"), "{path}");
            assert!(attributes(&text, "href").iter().all(|href| !href.starts_with("javascript:")), "{path}");
        }
    }
    let page = std::fs::read_to_string(out.join("id/evil/index.html")).unwrap();
    assert!(page.contains("lang=\"ar\"") && page.contains("dir=\"rtl\""));
}
