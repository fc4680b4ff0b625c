//! What differs between two versions, as part of a page.

use super::{SiteError, render};
use crate::diff::{Diff, Item};
use serde::Serialize;

/// What differs, with links.
#[derive(Debug, Serialize)]
pub(super) struct ShownDiff {
    notes: Vec<String>,
    parts: Vec<ShownPart>,
}

#[derive(Debug, Serialize)]
struct ShownPart {
    name: &'static str,
    title: &'static str,
    items: Vec<ShownItem>,
}

#[derive(Debug, Serialize)]
struct ShownItem {
    name: String,
    href: Option<String>,
    note: String,
    old: Option<String>,
    new: Option<String>,
    items: Vec<ShownItem>,
}

/// The outline with links: `href` tells where an IRI leads, if anywhere.
pub(super) fn shown(diff: &Diff, href: &dyn Fn(&str) -> Option<String>) -> ShownDiff {
    let outline = diff.outline();
    let parts = outline.parts.into_iter().map(|part| ShownPart {
        name: part.name,
        title: part.title,
        items: part.items.into_iter().map(|item| shown_item(item, href)).collect(),
    });
    ShownDiff { notes: outline.notes, parts: parts.collect() }
}

fn shown_item(item: Item, href: &dyn Fn(&str) -> Option<String>) -> ShownItem {
    ShownItem {
        href: item.iri.as_deref().and_then(href),
        name: item.name,
        note: item.note,
        old: item.old,
        new: item.new,
        items: item.items.into_iter().map(|inner| shown_item(inner, href)).collect(),
    }
}

/// What differs as a part of an HTML page, as the page of changes shows it. Links are the IRIs of
/// the entities, so that the part can stand anywhere.
///
/// # Errors
///
/// When the template fails.
pub fn fragment(diff: &Diff) -> Result<String, SiteError> {
    let web = |iri: &str| (iri.starts_with("https://") || iri.starts_with("http://")).then(|| iri.to_owned());
    render::text("diff.html", &shown(diff, &web))
}
