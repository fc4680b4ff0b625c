//! What the site says to machines: structured data in the pages, the description of the data
//! set, the map of the site, and the ways from codes to pages.

pub(super) mod dataset;
mod head;
mod redirects;
mod sitemap;
pub(super) mod structured;

pub(super) use head::Head;
pub(super) use structured::Structured;

use super::output::{File, Output};
use super::{SiteError, context::Site, render::Renderer};

/// Writes the files that only machines read and that tell of all pages, once those are written.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>, output: &Output) -> Result<(), SiteError> {
    sitemap::write(site, renderer, output)?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}\n", site.options.base.to("sitemap.xml"));
    output.write(&File { path: "robots.txt".to_owned(), contents: robots.into_bytes() })?;
    redirects::write(site, renderer, output)
}
