//! A State: what it signed, what binds it, and under which reservations.

use super::reservations::{self, Made};
use crate::site::context::Site;
use crate::site::legal::{Link, Mark, Participation, slug};
use crate::site::phrases::Sorted;
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Part {
    day: String,
    participation: Vec<Row>,
    sorted: Sorted,
    reservations: Vec<Made>,
}

#[derive(Serialize)]
struct Row {
    instrument: Link,
    signed: String,
    bound: String,
    bound_by: String,
    from: String,
    until: String,
    status: Link,
    verification: Option<Mark>,
    notes: Vec<String>,
    /// The anchor of the row, where the record of the participation is told.
    anchor: String,
    sources: Vec<Link>,
}

pub(super) fn part(site: &Site<'_>, page: &str, state: &str) -> Part {
    let law = site.law;
    let mut participation: Vec<Row> = law
        .participation
        .iter()
        .filter(|participation| participation.state == state)
        .map(|participation| row(site, page, participation))
        .collect();
    let sorted = site.sort(page, &mut participation, |row| row.instrument.text.clone());
    let reservations = law.reservations.iter().filter(|reservation| reservation.state == state);
    Part {
        day: law.day.clone(),
        participation,
        sorted,
        reservations: reservations.map(|reservation| reservations::made(site, page, reservation)).collect(),
    }
}

fn row(site: &Site<'_>, page: &str, participation: &Participation) -> Row {
    Row {
        instrument: site.instrument(page, &participation.instrument),
        signed: participation.signed.clone(),
        bound: participation.bound.clone(),
        bound_by: bound_by(site, page, &participation.bound_by),
        from: participation.from.clone(),
        until: participation.until.clone(),
        status: site.named_as(page, &participation.iri, site.status(page, &participation.status)),
        verification: site.mark(page, &participation.verification),
        notes: participation.notes.clone(),
        anchor: format!("in-{}", slug(&participation.instrument)),
        sources: sources(site, page, &participation.iri),
    }
}

/// The sources of a record.
fn sources(site: &Site<'_>, page: &str, iri: &str) -> Vec<Link> {
    let source = |value: &Term| match value {
        Term::NamedNode(source) => Some(site.named(page, source.as_str())),
        _ => None,
    };
    let property = "http://purl.org/dc/terms/source";
    site.catalogue.values(&NamedNode::new_unchecked(iri), property).filter_map(source).collect()
}

/// The act by which a State bound itself; the shapes allow five.
fn bound_by(site: &Site<'_>, page: &str, act: &str) -> String {
    if act.is_empty() { String::new() } else { site.say(page, &format!("bound-by-{act}"), &[]) }
}
