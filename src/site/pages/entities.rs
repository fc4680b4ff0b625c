//! A page for each entity.

use super::{law, trail};
use crate::catalogue::{Entity, Section, Translation};
use crate::site::context::{Shown, ShownRow, ShownSection, Site, Traced};
use crate::site::figures::{Figure, neighbours};
use crate::site::language::Lang;
use crate::site::phrases::Only;
use crate::site::render::{Frame, Renderer};
use crate::site::speech::Tongue;
use crate::site::{SiteError, data, links};
use crate::vocab;
use rayon::prelude::*;
use serde::Serialize;

/// How many entities one thread takes at once. Some have much more to show than others, and at the
/// end no thread is to wait long for another.
const AT_ONCE: usize = 4;

/// An entity that is told on the page of another one.
#[derive(Serialize)]
struct Record {
    anchor: String,
    label: String,
    lang: Tongue,
    kind: String,
    rows: Vec<ShownRow>,
}

#[derive(Serialize)]
struct Page<'a> {
    label: &'a str,
    /// The label in English, by which it is cited.
    english: &'a str,
    /// Where the label is a translation of the project's own.
    unofficial: Option<Only>,
    label_lang: Tongue,
    notation: Option<&'a str>,
    kind: Option<&'a str>,
    definition: &'a str,
    iri: &'a str,
    curie: String,
    badges: Vec<Shown>,
    translations: Vec<Translation>,
    sections: Vec<ShownSection>,
    law: law::Parts,
    /// Entities that are told on this page as well and stand in no other part of it.
    records: Vec<Record>,
    neighbours: Option<Figure>,
    traced: Vec<Traced>,
    /// Where `traced` stands, and where a link to it does.
    here: Option<Only>,
    others: Option<Only>,
    formats: Vec<(String, String, &'static str)>,
    edit: Option<String>,
    report: Option<String>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.catalogue.entities.par_iter().with_max_len(AT_ONCE).try_for_each(|entity| {
        let iri = entity.iri.as_str();
        let Some(path) = links::page_of(iri).filter(|_| site.catalogue.host(iri).is_none()) else { return Ok(()) };
        let said = site.catalogue.sections(entity);
        one(site, renderer, entity, &said, &site.at_once(&path))
    })
}

fn one(
    site: &Site<'_>,
    renderer: &Renderer<'_>,
    entity: &Entity,
    said: &[Section],
    path: &str,
) -> Result<(), SiteError> {
    let iri = entity.iri.as_str();
    let stem = links::stem_of(iri).unwrap_or_default();
    let kind = site.catalogue.kind_of(entity);
    let index = kind.map(|kind| format!("{}/index.html", kind.slug)).unwrap_or_default();
    let names = kind.map(|kind| site.kind_names(path, kind));
    let steps: Vec<(String, &str)> = names.iter().map(|(_, plural)| (plural.clone(), index.as_str())).collect();
    let (label, lang) = site.label(path, &entity.iri);
    let frame = Frame { title: &label, description: &entity.definition, trail: trail(site, path, &steps) };
    let (root, plain) = (site.root(path), Lang::of(path).1);
    let (law, told) = law::parts(site, path, entity);
    let sections = site.sections(path, said, told);
    let translations = site.catalogue.translations(entity);
    let drawn = kind.is_some_and(|kind| kind.translated);
    let here = site.only(path, |lang| lang == Lang::English);
    let page = Page {
        label: &label,
        english: &entity.label,
        unofficial: site
            .only(path, |lang| translations.iter().any(|other| other.lang == lang.tag() && other.unofficial)),
        label_lang: lang,
        notation: entity.notation.as_deref(),
        kind: names.as_ref().map(|(singular, _)| singular.as_str()),
        definition: &entity.definition,
        iri,
        curie: vocab::curie(iri),
        badges: site.badges(path, entity),
        translations,
        neighbours: drawn.then(|| neighbours::of(site, path, &label, &sections)).flatten(),
        sections,
        records: records(site, path, entity),
        edit: edit(site, entity),
        report: site.options.repository.as_ref().map(|address| {
            format!("{address}/issues/new?title={}", percent_encode(&format!("{}: ", vocab::curie(iri))))
        }),
        law,
        // The English page has it for all languages.
        traced: if here.is_some() { site.traced(plain, entity) } else { Vec::new() },
        here,
        others: site.only(path, |lang| lang != Lang::English),
        formats: data::FORMATS
            .iter()
            .map(|(ending, format)| (format.name().to_owned(), format!("{root}{stem}.{ending}"), format.media_type()))
            .collect(),
    };
    let subject = |path: &str| Some(renderer.structured().entity(site, path, entity));
    renderer.page_about("entity.html", path, &frame, &page, &subject)
}

/// The guests of an entity's page that it shows as records of their own.
fn records(site: &Site<'_>, page: &str, host: &Entity) -> Vec<Record> {
    let guests = site.catalogue.guests(&host.iri).iter();
    guests
        .filter_map(|guest| {
            let (_, anchor) =
                site.catalogue.host(guest.as_str()).filter(|(_, anchor)| anchor.starts_with("record-"))?;
            let entity = site.catalogue.entity(guest.as_str())?;
            let kind = site.catalogue.kind_of(entity).map(|kind| site.kind_names(page, kind).0);
            let rows =
                site.sections(page, &site.catalogue.sections(entity), &[]).into_iter().flat_map(|section| section.rows);
            let (label, lang) = site.label(page, guest);
            Some(Record {
                anchor: anchor.to_owned(),
                label,
                lang,
                kind: kind.unwrap_or_default(),
                rows: rows.filter(|row| !row.inverse).collect(),
            })
        })
        .collect()
}

/// Where the first statement about an entity can be edited.
fn edit(site: &Site<'_>, entity: &Entity) -> Option<String> {
    let address = site.options.repository.as_ref()?;
    let traced = site.graph.traced(entity.iri.as_ref().into());
    let place = traced.iter().find_map(|statement| statement.places.first())?;
    Some(format!("{address}/edit/main/{}#L{}", place.path, place.line))
}

/// A text as it may stand in the query of an address.
fn percent_encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
        encoded
    })
}
