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

/// Renders and writes every page.
pub(super) fn all(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    entities::render(site, renderer)?;
    law::render(site, renderer)?;
    matrix::render(site, renderer)?;
    indexes::render(site, renderer)?;
    queries::render(site, renderer)?;
    sparql::render(site, renderer)?;
    ontology::render(site, renderer)?;
    graphs::render(site, renderer)?;
    cooperation::render(site, renderer)?;
    changes::render(site, renderer)?;
    search::render(site, renderer)?;
    about::render(site, renderer)?;
    home::render(site, renderer)
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
