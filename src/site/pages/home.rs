//! The home page.

use super::law::Figures;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::output::File;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    kinds: Vec<(&'a str, &'a str, usize)>,
    statements: usize,
    derived: usize,
    queries: usize,
    law: Vec<Figures>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<File, SiteError> {
    let (statements, derived) = site.graph.counts();
    let page = Page {
        kinds: site
            .catalogue
            .kinds
            .iter()
            .map(|kind| (kind.plural.as_str(), kind.slug.as_str(), site.catalogue.of_kind(kind).len()))
            .filter(|(_, _, count)| *count > 0)
            .collect(),
        statements,
        derived,
        law: Figures::all(site, "index.html"),
        queries: site.graph.queries().len(),
    };
    let description =
        "A knowledge graph of technology-enabled crime and of the treaty provisions that do or do not reach it";
    let frame = Frame { title: "threatlex", description, trail: Vec::new() };
    renderer.page("home.html", "index.html", &frame, &page)
}
