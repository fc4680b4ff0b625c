//! The pages of the site, each kind in a file of its own.

mod about;
mod cooperation;
mod entities;
mod graphs;
mod home;
mod indexes;
mod law;
mod ontology;
mod queries;
mod sparql;

use super::{SiteError, context::Site, output::File, render::Renderer};

/// Renders every page.
pub(super) fn all(site: &Site<'_>) -> Result<Vec<File>, SiteError> {
    let renderer = Renderer::new()?;
    let mut pages = entities::render(site, &renderer)?;
    pages.extend(law::render(site, &renderer)?);
    pages.extend(indexes::render(site, &renderer)?);
    pages.extend(queries::render(site, &renderer)?);
    pages.push(sparql::render(site, &renderer)?);
    pages.push(ontology::render(site, &renderer)?);
    pages.push(graphs::render(site, &renderer)?);
    pages.extend(cooperation::render(site, &renderer)?);
    pages.extend(about::render(site, &renderer)?);
    pages.push(home::render(site, &renderer)?);
    Ok(pages)
}

/// The way home from any page: label and path.
fn trail(steps: &[(&str, &str)]) -> Vec<(String, String)> {
    std::iter::once(&("Home", "index.html"))
        .chain(steps)
        .map(|(label, path)| ((*label).to_owned(), (*path).to_owned()))
        .collect()
}
