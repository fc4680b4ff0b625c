//! The feed of changes, in Atom 1.0 (RFC 4287).
//!
//! Every day in it comes from the data and none from the clock, so that two builds of the same
//! data give the same feed. An identifier stays the same wherever the site stands.

use super::{
    BaseUrl, SiteError,
    context::Site,
    pages::Entered,
    render::{self, Renderer},
};
use crate::catalogue::reading_order;
use crate::diff::{Diff, Item};
use crate::vocab;
use serde::Serialize;
use std::collections::HashMap;

const PATH: &str = "changes/feed.atom";

/// How many entities the entry of a day names.
const NAMED: usize = 20;

#[derive(Serialize)]
struct Feed {
    id: String,
    updated: String,
    itself: String,
    page: String,
    licence: &'static str,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: String,
    title: String,
    updated: String,
    link: String,
    category: &'static str,
    summary: String,
}

/// Writes the feed: what differs from the last release if that is known, else what was entered when.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>, entered: &[Entered]) -> Result<(), SiteError> {
    // Data without any day has nothing to tell; the feed still has to name one.
    let newest = entered.first().map_or("1970-01-01", |group| group.day.as_str());
    let mut entries = match &site.options.since {
        Some(diff) => differing(site, diff, entered, newest),
        None => entered.iter().map(|group| of_day(site, group)).collect(),
    };
    entries.sort_by(|a, b| b.updated.cmp(&a.updated));
    let feed = Feed {
        id: BaseUrl::default().to("changes"),
        updated: entries.first().map_or_else(|| midnight(newest), |entry| entry.updated.clone()),
        itself: site.options.base.to(PATH),
        page: site.options.base.to("changes/index.html"),
        licence: vocab::DATA_LICENCE,
        entries,
    };
    renderer.file(PATH.to_owned(), render::text("feed.xml", &feed)?.into_bytes())
}

/// A day as a moment.
fn midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

fn of_day(site: &Site<'_>, group: &Entered) -> Entry {
    let mut names: Vec<String> = group.entities.iter().map(|iri| site.catalogue.label(iri)).collect();
    names.sort_by_cached_key(|name| reading_order(name));
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    Entry {
        id: identifier(&format!("{}-{}", group.day, group.slug)),
        title: format!("{} {}, entered or changed on {}", group.entities.len(), group.name, group.day),
        updated: midnight(&group.day),
        link: site.options.base.to(&format!("changes/index.html#day-{}", group.day)),
        category: "entered",
        summary: format!("{}{more}.", names.join("; ")),
    }
}

/// An entry for each entity that differs, and for each threat of which the coverage changed.
fn differing(site: &Site<'_>, diff: &Diff, entered: &[Entered], newest: &str) -> Vec<Entry> {
    let days: HashMap<&str, &str> = entered
        .iter()
        .flat_map(|group| group.entities.iter().map(|entity| (entity.as_str(), group.day.as_str())))
        .collect();
    let mut entries = Vec::new();
    for part in diff.outline().parts {
        for item in &part.items {
            let Some(iri) = item.iri.as_deref() else { continue };
            let day = days.get(iri).copied().filter(|_| part.name != "coverage").unwrap_or(newest);
            let name = vocab::shorten(iri).unwrap_or_else(|| iri.replace('#', "/"));
            let path = super::links::target(site.catalogue, iri);
            entries.push(Entry {
                id: identifier(&format!("{}-{name}-{day}", part.name)),
                title: format!("{}: {}", part.title, item.name),
                updated: midnight(day),
                link: site.options.base.to(&path.unwrap_or_else(|| format!("changes/index.html#{}", part.name))),
                category: part.name,
                summary: summary(item),
            });
        }
    }
    entries
}

fn identifier(local: &str) -> String {
    format!("{}#{local}", BaseUrl::default().to("changes"))
}

/// An item and what is below it, as one text.
fn summary(item: &Item) -> String {
    let mut lines = Vec::new();
    collect(item, &mut lines);
    lines.join("\n")
}

fn collect(item: &Item, lines: &mut Vec<String>) {
    let says = item.says();
    let parts = [item.name.as_str(), says.as_str(), item.note.as_str()];
    lines.push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": "));
    for inner in &item.items {
        collect(inner, lines);
    }
}
