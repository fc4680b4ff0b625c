//! Figures, drawn as SVG when the site is built. They need no script and no colour: shapes and
//! text carry the meaning, every mark has a title, and the page has the same data as a table.

mod chain;
mod matrix;
pub(super) mod neighbours;
mod standings;
pub(super) mod svg;
mod timeline;

use super::context::Site;
use super::table::Table;

/// The figure of an index page, if its kind has one: the SVG and what it shows, in words.
pub(super) fn of(site: &Site<'_>, slug: &str, page: &str, table: &Table) -> Option<Figure> {
    match slug {
        "incidents" => timeline::incidents(site, page, table),
        "milestones" => timeline::milestones(site, page, table),
        "amplifications" => matrix::amplifications(site, page, table),
        "services" => chain::services(site, page, table),
        "claims" => standings::claims(site, page, table),
        _ => None,
    }
}

/// A figure and its caption.
#[derive(Debug, serde::Serialize)]
pub(super) struct Figure {
    pub(super) svg: String,
    pub(super) caption: String,
}
