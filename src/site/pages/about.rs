//! Pages of plain text: how the graph is made, and the downloads.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::output::File;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

#[derive(Serialize)]
struct Page {
    statements: usize,
    derived: usize,
    entities: usize,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<Vec<File>, SiteError> {
    let (statements, derived) = site.graph.counts();
    let page = Page { statements, derived, entities: site.catalogue.entities.len() };
    let pages = [
        ("about.html", "about/index.html", "About", "What this graph is, how it is made, and what it does not claim"),
        ("downloads.html", "data/index.html", "Downloads", "The whole graph as Turtle, N-Quads and JSON-LD"),
    ];
    pages
        .into_iter()
        .map(|(template, path, title, description)| {
            renderer.page(template, path, &Frame { title, description, trail: trail(&[]) }, &page)
        })
        .collect()
}
