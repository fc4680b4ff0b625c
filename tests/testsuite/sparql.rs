//! The query page: its data are the graph, its queries are the named ones, its packages the recorded ones.

use crate::build::{SITE, attributes, tree};
use crate::driver::{REAL, root, run, succeed};
use flate2::read::GzDecoder;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{GraphName, Triple};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use threatlex::graph::Ask;

fn unpacked(name: &str) -> Vec<u8> {
    let mut text = Vec::new();
    let packed = std::fs::read(SITE.1.join("sparql").join(name)).unwrap();
    GzDecoder::new(packed.as_slice()).read_to_end(&mut text).unwrap();
    text
}

fn known() -> Value {
    serde_json::from_slice(&std::fs::read(SITE.1.join("sparql/known.json")).unwrap()).unwrap()
}

#[test]
fn the_query_page_loads_the_whole_default_graph() {
    let text = unpacked("graph.ttl.gz");
    let statements = RdfParser::from_format(RdfFormat::Turtle).for_slice(&text).map(Result::unwrap).count();
    assert_eq!(statements, REAL.1.counts().0);
    let known = known();
    assert_eq!(known["statements"], statements);
    assert_eq!(known["graph"]["unpacked"], text.len());
    let packed = std::fs::metadata(SITE.1.join("sparql/graph.ttl.gz")).unwrap().len();
    assert_eq!(known["graph"]["bytes"], packed);
    assert!(packed < 1_500_000, "{packed} bytes");
}

#[test]
fn the_default_graph_is_the_union_of_the_file_of_named_graphs() {
    let quads: Vec<_> =
        RdfParser::from_format(RdfFormat::TriG).for_slice(&unpacked("origins.trig.gz")).map(Result::unwrap).collect();
    let union: BTreeSet<String> = quads.iter().map(|quad| Triple::from(quad.clone()).to_string()).collect();
    let default: BTreeSet<String> = REAL.1.statements().map(|triple| triple.to_string()).collect();
    assert!(union == default, "{} and {}", union.len(), default.len());
    let named = REAL.1.quads().filter(|quad| !quad.graph_name.is_default_graph());
    assert_eq!(quads.iter().filter(|quad| quad.graph_name != GraphName::DefaultGraph).count(), named.count());
}

#[test]
fn a_query_with_its_defaults_filled_in_answers_as_the_named_one() {
    let known = known();
    for query in REAL.1.queries() {
        let filled = REAL.1.filled(query).unwrap();
        assert_eq!(known["queries"][&query.name], filled, "{}", query.name);
        assert!(!filled.contains("# param "), "{}", query.name);
        for parameter in &query.parameters {
            assert!(filled.contains(&format!("VALUES ?{} {{", parameter.name)), "{filled}");
        }
        if !query.parameters.is_empty() {
            assert!(REAL.1.select(&filled).unwrap() == REAL.1.ask_named(&query.name, &[]).unwrap(), "{}", query.name);
        }
    }
}

#[test]
fn pages_of_queries_and_tables_lead_to_the_query_page_with_their_query() {
    let carried = |page: &str| {
        let html = std::fs::read_to_string(SITE.1.join(page)).unwrap();
        let links = attributes(&html, "href");
        let link = links.into_iter().find_map(|href| href.split_once("sparql/index.html#query=")).unwrap().1;
        percent_decode_str(link).decode_utf8().unwrap().into_owned()
    };
    for name in ["gaps", "threats-by-technology", "parties-on-date"] {
        let query = REAL.1.named_query(name).unwrap();
        assert_eq!(carried(&format!("queries/{name}/index.html")), REAL.1.filled(query).unwrap());
    }
    for kind in ["threats", "incidents", "milestones"] {
        let text = std::fs::read_to_string(root().join(format!("queries/pages/index-{kind}.rq"))).unwrap();
        assert_eq!(carried(&format!("{kind}/index.html")), text.trim_end());
    }
}

#[test]
fn terms_to_complete_are_classes_properties_and_values_with_their_labels() {
    let terms = known()["terms"].as_array().unwrap().clone();
    for term in [
        ["tlx:ToolThreat", "class", "tool threat"],
        ["tlx:usesAsTool", "property", "uses as a tool"],
        ["tlx:observed", "value", "observed"],
    ] {
        let found = terms.iter().find(|found| found[0] == term[0] && found[1] == term[1]).unwrap();
        assert_eq!(found[2], term[2]);
    }
    assert!(terms.iter().any(|term| term[0] == "skos:notation" && term[1] == "property"));
}

#[test]
fn without_a_folder_of_packages_the_page_names_the_mirrors_and_the_hashes() {
    let (known, recorded) = (known(), recorded());
    for asset in &recorded {
        let pinned = &known["assets"][asset["role"].as_str().unwrap()];
        let text = |field: &str| asset[field].as_str().unwrap();
        let url = format!("https://cdn.jsdelivr.net/npm/{}@{}/{}", text("package"), text("version"), text("file"));
        assert_eq!(pinned["url"], url);
        assert_eq!(pinned["integrity"], asset["integrity"]);
    }
    assert!(!SITE.1.join("assets/vendor").exists());
}

fn recorded() -> Vec<Value> {
    let text = std::fs::read_to_string(root().join("web/assets.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["files"].as_array().unwrap().clone()
}

#[test]
fn the_recorded_packages_are_those_that_are_installed() {
    let lock: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("web/package-lock.json")).unwrap()).unwrap();
    for asset in recorded() {
        let entry = &lock["packages"][format!("node_modules/{}", asset["package"].as_str().unwrap())];
        assert_eq!(entry["version"], asset["version"], "{asset}");
    }
    let packages = root().join("web/node_modules");
    if !packages.exists() {
        eprintln!("left out: `npm ci --prefix web` was not run");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    succeed(&["build", "--out", out.to_str().unwrap(), "--web-assets", packages.to_str().unwrap()]);
    let copied = tree(&out.join("assets/vendor"));
    for asset in recorded() {
        let file = asset["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let contents = copied.iter().find(|(path, _)| path.ends_with(&format!("/{file}"))).unwrap().1;
        assert_eq!(asset["bytes"], contents.len(), "{file}");
    }
    assert!(copied.contains_key("NOTICES.txt"));
    let known = std::fs::read_to_string(out.join("sparql/known.json")).unwrap();
    assert!(known.contains("../assets/vendor/") && !known.contains("jsdelivr"));
}

fn build_with(packages: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let run = run(&["build", "--out", out.to_str().unwrap(), "--web-assets", packages.to_str().unwrap()]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(!out.exists());
    // The message may be broken into lines anywhere.
    run.stderr.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

#[test]
fn a_package_that_is_missing_or_another_is_an_error_that_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let message = build_with(folder.path());
    assert!(message.contains("oxigraph/web.js") && message.contains("npm ci --prefix web"), "{message}");
    std::fs::create_dir_all(folder.path().join("oxigraph")).unwrap();
    std::fs::write(folder.path().join("oxigraph/web.js"), "export default 1;\n").unwrap();
    let message = build_with(folder.path());
    assert!(message.contains("is not the file of oxigraph 0.") && message.contains("npm ci --prefix web"), "{message}");
}
