//! The legal pages: what an entity's page says of the law, and the pages that lay out an
//! instrument as a matrix, as gaps, or beside another one.

mod compare;
mod coverage;
mod gaps;
mod groups;
mod instrument;
mod matrix;
mod method;
mod provision;
mod reservations;
mod state;
mod threat;

pub(super) use coverage::Figures;
pub(super) use groups::by_instrument;
pub(super) use matrix::sign;

use crate::catalogue::Entity;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::Link;
use crate::site::render::Renderer;
use serde::Serialize;

/// What an entity's page says of the law before all else; at most one part is there.
#[derive(Default, Serialize)]
pub(super) struct Parts {
    instrument: Option<instrument::Part>,
    provision: Option<provision::Part>,
    threat: Option<threat::Part>,
    state: Option<state::Part>,
}

/// A property, and whether the entity is its value.
type Told = (&'static str, bool);

/// What is told of a threat by its legal section already, and so on.
const THREAT: [Told; 6] = [
    ("tlx:threat", true),
    ("tlx:coveredBy", false),
    ("tlx:conditionallyCoveredBy", false),
    ("tlx:arguablyCoveredBy", false),
    ("tlx:gapIn", false),
    ("tlx:consideredUnder", false),
];
const INSTRUMENT: [Told; 6] = [
    ("tlx:inInstrument", true),
    ("eli:is_part_of", true),
    ("eli:has_part", false),
    ("tlx:offence", false),
    ("tlx:gapIn", true),
    ("tlx:instrument", true),
];
const PROVISION: [Told; 10] = [
    ("tlx:hasElement", false),
    ("eli:is_part_of", false),
    ("eli:is_part_of", true),
    ("eli:has_part", false),
    ("tlx:inInstrument", false),
    ("tlx:coveredBy", true),
    ("tlx:conditionallyCoveredBy", true),
    ("tlx:arguablyCoveredBy", true),
    ("tlx:provision", true),
    ("tlx:offence", true),
];
const STATE: [Told; 1] = [("tlx:state", true)];

/// The legal part of an entity's page, and the rows that need not be said again below it.
pub(super) fn parts(site: &Site<'_>, page: &str, entity: &Entity) -> (Parts, &'static [Told]) {
    let iri = entity.iri.as_str();
    let none = Parts::default();
    match site.catalogue.kind_of(entity).map(|kind| kind.slug.as_str()) {
        Some("threats") => (Parts { threat: Some(threat::part(site, page, iri)), ..none }, &THREAT),
        Some("instruments") => (Parts { instrument: Some(instrument::part(site, page, iri)), ..none }, &INSTRUMENT),
        Some("provisions") => (Parts { provision: Some(provision::part(site, page, iri)), ..none }, &PROVISION),
        Some("states") => (Parts { state: Some(state::part(site, page, iri)), ..none }, &STATE),
        _ => (none, &[]),
    }
}

/// The pages that are no entity's.
pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    matrix::render(site, renderer)?;
    gaps::render(site, renderer)?;
    compare::render(site, renderer)?;
    coverage::render(site, renderer)?;
    method::render(site, renderer)
}

/// The pages about one instrument that threats were held against.
#[derive(Serialize)]
struct Views {
    matrix: String,
    gaps: String,
    comparisons: Vec<Link>,
}

/// The pages about an instrument, none if no threat was held against it.
fn views(site: &Site<'_>, page: &str, instrument: &str) -> Option<Views> {
    let of = |folder: &str| site.way(page, &format!("{folder}/{}/index.html", crate::site::legal::slug(instrument)));
    site.law.assessed.iter().any(|other| other == instrument).then(|| Views {
        matrix: of("coverage"),
        gaps: of("gaps"),
        comparisons: site
            .law
            .assessed
            .iter()
            .filter(|other| *other != instrument)
            .map(|other| Link {
                href: Some(site.way(page, &compare::path(instrument, other))),
                ..site.instrument(page, other)
            })
            .collect(),
    })
}
