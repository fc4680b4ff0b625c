//! The home page.

use super::law::Figures;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::{Frame, Renderer};
use rayon::prelude::*;
use serde::Serialize;

const PATH: &str = "index.html";

#[derive(Serialize)]
struct Page {
    kinds: Vec<(String, String, usize)>,
    statements: usize,
    derived: usize,
    queries: usize,
    law: Vec<Figures>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.languages(PATH).par_iter().try_for_each(|lang| one(site, renderer, &lang.page(PATH)))
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, path: &str) -> Result<(), SiteError> {
    let (statements, derived) = site.graph.counts();
    let page = Page {
        kinds: site
            .catalogue
            .kinds
            .iter()
            .map(|kind| {
                (
                    site.kind_names(path, kind).1,
                    site.way(path, &format!("{}/index.html", kind.slug)),
                    site.catalogue.of_kind(kind).len(),
                )
            })
            .filter(|(_, _, count)| *count > 0)
            .collect(),
        statements,
        derived,
        law: Figures::all(site, path),
        queries: site.graph.queries().len(),
    };
    let description = site.say(path, "home-description", &[]);
    let frame = Frame { title: "threatlex", description: &description, trail: Vec::new() };
    renderer.page("home.html", path, &frame, &page)
}
