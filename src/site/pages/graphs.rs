//! The named graphs: every file and every rule that statements come from.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::{Frame, Renderer};
use crate::vocab;
use serde::Serialize;

const PATH: &str = "graph/index.html";

#[derive(Serialize)]
struct Page {
    files: Vec<Graph>,
    rules: Vec<Graph>,
}

#[derive(Serialize)]
struct Graph {
    id: String,
    curie: String,
    title: String,
    statements: usize,
    says: String,
    href: String,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let local = |iri: &str| iri.strip_prefix(vocab::GRAPH).unwrap_or(iri).to_owned();
    let files = site
        .graph
        .files()
        .iter()
        .map(|file| Graph {
            id: local(file.graph.as_str()),
            curie: vocab::curie(file.graph.as_str()),
            title: file.path.clone(),
            statements: file.statements.len(),
            says: String::new(),
            href: format!("../data/source/{}", file.path),
        })
        .collect();
    let rules = site
        .graph
        .counts_by_rule()
        .map(|(rule, derived)| Graph {
            id: local(rule.graph.as_str()),
            curie: vocab::curie(rule.graph.as_str()),
            title: rule.path.clone(),
            statements: derived,
            says: rule.says.clone(),
            href: format!("../ns/index.html#rule-{}", rule.name),
        })
        .collect();
    let description = "Every file that asserts statements and every rule that derives them, as named graphs";
    let frame = Frame { title: "Named graphs", description, trail: trail(site, PATH, &[]) };
    renderer.page("graphs.html", PATH, &frame, &Page { files, rules })
}
