//! The ways from codes to pages: `T0022/` leads to the page of the threat with this code.
//!
//! Each code has a page of its own that sends on, so that it works on any server; `_redirects`
//! tells hosts that know this file (<https://docs.netlify.com/manage/routing/redirects/overview/>)
//! to do the same at once.

use crate::site::context::Site;
use crate::site::output::{File, Output};
use crate::site::render::Renderer;
use crate::site::{SiteError, links};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Page<'a> {
    code: &'a str,
    label: &'a str,
    href: String,
    canonical: String,
}

/// Writes a page for each code that names one entity and no folder of the site.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>, output: &Output) -> Result<(), SiteError> {
    let taken = output.folders();
    // Names that differ in case only are one name to some file systems.
    let mut codes: BTreeMap<String, Vec<(&str, &str, String)>> = BTreeMap::new();
    for entity in &site.catalogue.entities {
        if let Some(code) = entity.notation.as_deref().filter(|code| is_path(code))
            && let Some(goal) = links::target(site.catalogue, entity.iri.as_str())
        {
            codes.entry(code.to_lowercase()).or_default().push((code, &entity.label, goal));
        }
    }
    codes.retain(|lower, entities| entities.len() == 1 && !taken.contains(lower));
    let codes: Vec<(&str, &str, String)> = codes.into_values().flatten().collect();
    codes.par_iter().try_for_each(|(code, label, goal)| {
        let path = format!("{code}/index.html");
        let canonical = site.options.base.to(&links::address(goal));
        renderer.bare("redirect.html", &path, &Page { code, label, href: format!("../{goal}"), canonical })
    })?;
    let lines: String =
        codes.iter().map(|(code, _, goal)| format!("/{code} /{} 301\n", links::address(goal))).collect();
    output.write(&File { path: "_redirects".to_owned(), contents: lines.into_bytes() })
}

/// Whether a code can be a folder and a part of an address as it is.
fn is_path(code: &str) -> bool {
    !code.is_empty()
        && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && code.starts_with(|c: char| c.is_ascii_alphanumeric())
}
