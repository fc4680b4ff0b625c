//! Pages of plain text: how the graph is made, and the downloads.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::machine::structured;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

#[derive(Serialize)]
struct Page {
    statements: usize,
    derived: usize,
    entities: usize,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let (statements, derived) = site.graph.counts();
    let page = Page { statements, derived, entities: site.catalogue.entities.len() };
    let pages = [
        ("about.html", "about/index.html", "About", "What this graph is, how it is made, and what it does not claim"),
        ("downloads.html", "data/index.html", "Downloads", "The whole graph as Turtle, N-Quads and JSON-LD"),
    ];
    for (template, path, title, description) in pages {
        for lang in site.languages(path) {
            let path = lang.page(path);
            let frame = Frame { title, description, trail: trail(site, &path, &[]) };
            let subject = (template == "downloads.html").then(|| structured::dataset(site, &path));
            renderer.page_about(template, &path, &frame, &page, subject)?;
        }
    }
    Ok(())
}
