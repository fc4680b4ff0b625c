//! Pages of plain text: how the graph is made, the downloads, and what a server says where there
//! is no page.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::machine::structured;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

const ABOUT: &str = "about/index.html";
const DOWNLOADS: &str = "data/index.html";

#[derive(Serialize)]
struct Page {
    statements: usize,
    derived: usize,
    entities: usize,
}

#[derive(Serialize)]
struct NotFound {
    home: String,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let (statements, derived) = site.graph.counts();
    let page = Page { statements, derived, entities: site.catalogue.entities.len() };
    for lang in site.languages(ABOUT) {
        let path = lang.page(ABOUT);
        let (title, description) = (site.say(&path, "about-title", &[]), site.say(&path, "about-description", &[]));
        let frame = Frame { title: &title, description: &description, trail: trail(site, &path, &[]) };
        renderer.page("about.html", &path, &frame, &page)?;
    }
    let frame = Frame {
        title: "Downloads",
        description: "The whole graph as Turtle, N-Quads and JSON-LD",
        trail: trail(site, DOWNLOADS, &[]),
    };
    let subject = structured::dataset(site, DOWNLOADS);
    renderer.page_about("downloads.html", DOWNLOADS, &frame, &page, &|_| Some(subject.clone()))?;
    // It is shown at any address, so that nothing in it can be relative.
    renderer.bare("404.html", "404.html", &NotFound { home: site.options.base.to("") })
}
