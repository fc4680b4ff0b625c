//! The pages of the site, each kind in a file of its own.

mod about;
mod changes;
mod cooperation;
mod entities;
mod graphs;
mod home;
mod indexes;
mod law;
mod matrix;
mod ontology;
mod queries;
mod search;
mod sparql;

pub(super) use changes::Entered;

use super::{SiteError, context::Site, render::Renderer};
use rayon::prelude::*;

type Render = fn(&Site<'_>, &Renderer<'_>) -> Result<(), SiteError>;

/// Every kind of page, those that keep one thread busy for long first.
const KINDS: [Render; 13] = [
    cooperation::render,
    search::render,
    matrix::render,
    queries::render,
    law::render,
    indexes::render,
    home::render,
    sparql::render,
    ontology::render,
    graphs::render,
    changes::render,
    about::render,
    entities::render,
];

/// Renders and writes every page.
pub(super) fn all(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    KINDS.par_iter().with_max_len(1).try_for_each(|render| render(site, renderer))
}

/// The way home from a page: labels and links. The steps are labels in the language of the page
/// with English paths.
fn trail(site: &Site<'_>, page: &str, steps: &[(String, &str)]) -> Vec<(String, String)> {
    let home = (site.say(page, "home", &[]), "index.html");
    std::iter::once(&home).chain(steps).map(|(label, path)| (label.clone(), site.way(page, path))).collect()
}

/// The step of the legal pages on the way home.
fn law_step(site: &Site<'_>, page: &str) -> (String, &'static str) {
    (site.say(page, "nav-law", &[]), "coverage/index.html")
}
