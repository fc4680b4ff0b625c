//! The page of changes, and the feed of the same.

use super::trail;
use crate::catalogue::{ask_page, reading_order};
use crate::site::SiteError;
use crate::site::changes::{self, ShownDiff};
use crate::site::context::{Shown, Site};
use crate::site::feed;
use crate::site::render::{Frame, Renderer};
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const PATH: &str = "changes/index.html";

/// How many entities of one kind and day are named; the index of the kind has them all.
const NAMED: usize = 60;

#[derive(Serialize)]
struct Page {
    since: Option<ShownDiff>,
    days: Vec<Day>,
    sources: Vec<(String, Shown)>,
    version: String,
    notes: Vec<String>,
}

/// A day on which entities were entered or changed.
#[derive(Serialize)]
struct Day {
    day: String,
    kinds: Vec<OfKind>,
}

#[derive(Serialize)]
struct OfKind {
    name: String,
    count: usize,
    entities: Vec<Shown>,
    /// The index of the kind, where not all are named.
    index: Option<String>,
}

/// Entities of one kind that were entered or last changed on one day.
pub(in crate::site) struct Entered {
    pub(in crate::site) day: String,
    /// The name of the kind in addresses.
    pub(in crate::site) slug: String,
    /// The name of the kind for that many.
    pub(in crate::site) name: String,
    pub(in crate::site) entities: Vec<NamedNode>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let entered = entered(site)?;
    let (version, notes) = notes(site)?;
    let page = Page {
        since: site
            .options
            .since
            .as_ref()
            .map(|diff| changes::shown(diff, &|iri| site.href(PATH, iri).map(|(href, _)| href))),
        days: days(site, &entered),
        sources: sources(site)?,
        version,
        notes,
    };
    let description = "What was added, changed, deprecated and removed, and which coverage changed by which finding";
    let frame = Frame { title: "Changes", description, trail: trail(site, PATH, &[]) };
    renderer.page("changes.html", PATH, &frame, &page)?;
    feed::write(site, renderer, &entered)
}

/// What the data say of the days on which entities were entered or last changed, newest first.
fn entered(site: &Site<'_>) -> Result<Vec<Entered>, SiteError> {
    let mut found: BTreeMap<(Reverse<String>, String), Entered> = BTreeMap::new();
    for row in ask_page(site.sources, site.graph, "changes")?.rows() {
        let [Some(Term::NamedNode(entity)), Some(Term::Literal(day))] = row.as_slice() else { continue };
        let kind = site.catalogue.entity(entity.as_str()).and_then(|entity| site.catalogue.kind_of(entity));
        let (slug, one, many) =
            kind.map_or(("others", "other entry", "other entries"), |kind| (&kind.slug, &kind.singular, &kind.plural));
        let entered = found.entry((Reverse(day.value().to_owned()), slug.to_owned())).or_insert_with(|| Entered {
            day: day.value().to_owned(),
            slug: slug.to_owned(),
            name: one.to_lowercase(),
            entities: Vec::new(),
        });
        if !entered.entities.is_empty() {
            entered.name = many.to_lowercase();
        }
        entered.entities.push(entity.clone());
    }
    Ok(found.into_values().collect())
}

fn days(site: &Site<'_>, entered: &[Entered]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for group in entered {
        let mut entities: Vec<&NamedNode> = group.entities.iter().collect();
        entities.sort_by_cached_key(|iri| (reading_order(&site.catalogue.label(iri)), (*iri).clone()));
        let whole = entities.len() <= NAMED;
        let of_kind = OfKind {
            name: group.name.clone(),
            count: entities.len(),
            entities: entities.into_iter().take(NAMED).map(|iri| site.entity_link(PATH, iri)).collect(),
            index: (!whole).then(|| format!("../{}/index.html", group.slug)),
        };
        match days.last_mut().filter(|day| day.day == group.day) {
            Some(day) => day.kinds.push(of_kind),
            None => days.push(Day { day: group.day.clone(), kinds: vec![of_kind] }),
        }
    }
    days
}

fn sources(site: &Site<'_>) -> Result<Vec<(String, Shown)>, SiteError> {
    let answer = ask_page(site.sources, site.graph, "newest-sources")?;
    let row = |row: &Vec<Option<Term>>| match row.as_slice() {
        [Some(Term::NamedNode(source)), Some(Term::Literal(issued))] => {
            Some((issued.value().to_owned(), site.entity_link(PATH, source)))
        }
        _ => None,
    };
    Ok(answer.rows().iter().filter_map(row).collect())
}

/// The version of the ontology and what it says of its changes.
fn notes(site: &Site<'_>) -> Result<(String, Vec<String>), SiteError> {
    let answer = ask_page(site.sources, site.graph, "change-notes")?;
    let text = |cell: Option<&Option<Term>>| match cell {
        Some(Some(Term::Literal(literal))) => Some(literal.value().to_owned()),
        _ => None,
    };
    let version = answer.rows().first().and_then(|row| text(row.get(1))).unwrap_or_default();
    Ok((version, answer.rows().iter().filter_map(|row| text(row.get(2))).collect()))
}
