//! A page for each entity.

use super::{law, trail};
use crate::catalogue::{Entity, Translation};
use crate::site::context::{Shown, ShownSection, Site, Traced};
use crate::site::output::File;
use crate::site::render::{Frame, Renderer};
use crate::site::{SiteError, data, links};
use crate::vocab;
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    label: &'a str,
    notation: Option<&'a str>,
    kind: Option<&'a str>,
    definition: &'a str,
    iri: &'a str,
    curie: String,
    badges: Vec<Shown>,
    translations: Vec<Translation>,
    sections: Vec<ShownSection>,
    law: law::Parts,
    traced: Vec<Traced>,
    formats: Vec<(String, String)>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<Vec<File>, SiteError> {
    site.catalogue.entities.par_iter().filter_map(|entity| one(site, renderer, entity).transpose()).collect()
}

fn one(site: &Site<'_>, renderer: &Renderer, entity: &Entity) -> Result<Option<File>, SiteError> {
    let iri = entity.iri.as_str();
    if site.catalogue.host(iri).is_some() {
        return Ok(None);
    }
    let (Some(path), Some(stem)) = (links::page_of(iri), links::stem_of(iri)) else { return Ok(None) };
    let kind = site.catalogue.kind_of(entity);
    let index = kind.map(|kind| format!("{}/index.html", kind.slug)).unwrap_or_default();
    let steps: Vec<(&str, &str)> = kind.iter().map(|kind| (kind.plural.as_str(), index.as_str())).collect();
    let frame = Frame { title: &entity.label, description: &entity.definition, trail: trail(&steps) };
    let root = links::root(&path);
    let (law, told) = law::parts(site, &path, entity);
    let page = Page {
        label: &entity.label,
        notation: entity.notation.as_deref(),
        kind: kind.map(|kind| kind.singular.as_str()),
        definition: &entity.definition,
        iri,
        curie: vocab::curie(iri),
        badges: site.badges(&path, entity),
        translations: site.catalogue.translations(entity),
        sections: site.sections(&path, entity, told),
        law,
        traced: site.traced(&path, entity),
        formats: data::FORMATS
            .iter()
            .map(|(ending, format)| (format.name().to_owned(), format!("{root}{stem}.{ending}")))
            .collect(),
    };
    renderer.page("entity.html", &path, &frame, &page).map(Some)
}
