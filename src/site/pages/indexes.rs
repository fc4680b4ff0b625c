//! An index for each kind of entity.

use super::trail;
use crate::catalogue::Kind;
use crate::site::SiteError;
use crate::site::context::{Listed, Site};
use crate::site::output::File;
use crate::site::render::{Frame, Renderer};
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    plural: &'a str,
    comment: &'a str,
    entities: Vec<Listed>,
    notations: bool,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<Vec<File>, SiteError> {
    site.catalogue.kinds.par_iter().map(|kind| one(site, renderer, kind)).collect()
}

fn one(site: &Site<'_>, renderer: &Renderer, kind: &Kind) -> Result<File, SiteError> {
    let path = format!("{}/index.html", kind.slug);
    let entities = site.catalogue.of_kind(kind);
    let page = Page {
        plural: &kind.plural,
        comment: &kind.comment,
        notations: entities.iter().any(|entity| entity.notation.is_some()),
        entities: entities.into_iter().map(|entity| site.listed(&path, entity)).collect(),
    };
    let frame = Frame { title: &kind.plural, description: &kind.comment, trail: trail(&[]) };
    renderer.page("index.html", &path, &frame, &page)
}
