//! The gaps of an instrument, in sentences that can be quoted; then what is arguable, what is
//! conditional, and what nobody assessed.

use super::{Views, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::{Assessment, Link, Mark, slug};
use crate::site::pages::{law_step, trail};
use crate::site::render::{Frame, Renderer};
use fluent_bundle::FluentValue;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct Page {
    instrument: Link,
    in_sentence: String,
    day: String,
    offences: usize,
    held: usize,
    covered: usize,
    gaps: Vec<Open>,
    arguable: Vec<Open>,
    conditional: Vec<Open>,
    unassessed: Vec<(Link, Vec<(Mark, Link)>)>,
    /// How many of the unassessed have a presumed value.
    presumed: usize,
    views: Option<Views>,
}

/// A threat that the instrument does not cover without more.
#[derive(Serialize)]
struct Open {
    anchor: String,
    threat: Link,
    /// What limits the statement, where the data says so.
    scope: Vec<String>,
    /// The offences it comes nearest to, or on which it turns.
    offences: Vec<Turning>,
    /// Other offences that were assessed, and how many were ruled out.
    others: usize,
    ruled_out: usize,
}

/// An offence with the elements on which it turns.
#[derive(Serialize)]
struct Turning {
    provision: Link,
    elements: Vec<(Link, String)>,
    /// Whether the elements are alternatives of which none is met.
    alternatives: bool,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.law.assessed.par_iter().try_for_each(|instrument| {
        let path = format!("gaps/{}/index.html", slug(instrument));
        one(site, renderer, instrument, &site.at_once(&path))
    })
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, instrument: &str, path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let of = |wanted: Coverage| -> Vec<Open> {
        law.held_against(instrument)
            .filter(|(_, coverage)| *coverage == wanted)
            .map(|(threat, _)| open(site, path, threat, instrument, wanted))
            .collect()
    };
    let unassessed: Vec<_> = law
        .threats
        .iter()
        .filter(|threat| law.own(threat, instrument).is_none_or(|own| own == Coverage::Unassessed))
        .map(|threat| {
            let presumed = law.standing(threat, instrument).iter().filter_map(|standing| {
                Some((site.coverage(path, standing.coverage), site.named(path, standing.presumed_from.as_deref()?)))
            });
            (site.named(path, threat), presumed.collect::<Vec<_>>())
        })
        .collect();
    let page = Page {
        instrument: site.instrument(path, instrument),
        in_sentence: site.in_sentence(path, instrument),
        day: law.day.clone(),
        offences: law.offences.get(instrument).map_or(0, Vec::len),
        held: law.held_against(instrument).count(),
        covered: law.count(instrument, Coverage::Covered),
        gaps: of(Coverage::NotCovered),
        arguable: of(Coverage::Arguable),
        conditional: of(Coverage::CoveredConditionally),
        presumed: unassessed.iter().filter(|(_, presumed)| !presumed.is_empty()).count(),
        unassessed,
        views: views(site, path, instrument),
    };
    let named = ("instrument", FluentValue::from(page.in_sentence.as_str()));
    let title = site.say(path, "gaps-title", std::slice::from_ref(&named));
    let given = [("gaps", page.gaps.len().into()), ("held", page.held.into()), named];
    let description = site.say(path, "gaps-description", &given);
    let frame = Frame { title: &title, description: &description, trail: trail(site, path, &[law_step(site, path)]) };
    renderer.page("gaps.html", path, &frame, &page)
}

fn open(site: &Site<'_>, page: &str, threat: &str, instrument: &str, coverage: Coverage) -> Open {
    let law = site.law;
    let held: Vec<&Assessment> =
        law.of_threat(threat).filter(|assessment| law.instrument_of(&assessment.provision) == instrument).collect();
    let all = held.len();
    let mut best: Vec<&Assessment> = held.into_iter().filter(|assessment| assessment.coverage == coverage).collect();
    // Of the offences that fail, only the nearest: those that fall short of the fewest requirements.
    if coverage == Coverage::NotCovered {
        let least = best.iter().map(|assessment| requirements(site, assessment)).min();
        best.retain(|assessment| Some(requirements(site, assessment)) == least);
    }
    Open {
        anchor: slug(threat),
        threat: site.threat_under(page, threat, instrument),
        scope: site.texts(threat, "tlx:scopeNote"),
        others: all - best.len(),
        offences: best.into_iter().map(|assessment| turning(site, page, assessment)).collect(),
        ruled_out: law
            .ruled_out
            .iter()
            .filter(|ruled| ruled.threat == threat && law.instrument_of(&ruled.provision) == instrument)
            .count(),
    }
}

fn turning(site: &Site<'_>, page: &str, assessment: &Assessment) -> Turning {
    let elements = assessment.turns.iter().map(|turn| {
        let reason = assessment.findings.iter().find(|finding| finding.element == turn.element);
        (site.named(page, &turn.element), reason.map(|finding| finding.rationale.clone()).unwrap_or_default())
    });
    Turning {
        provision: site.cited(page, &assessment.provision),
        elements: elements.collect(),
        alternatives: assessment.turns.len() > 1 && requirements(site, assessment) == 1,
    }
}

/// How many requirements an assessment turns on: alternatives of one group are one.
fn requirements(site: &Site<'_>, assessment: &Assessment) -> usize {
    let elements = site.law.elements_of(&assessment.provision);
    let requirement = |iri: &str| match elements.iter().find(|element| element.iri == iri) {
        Some(element) if element.modality == "alternative" => format!("group {}", element.group),
        _ => iri.to_owned(),
    };
    assessment.turns.iter().map(|turn| requirement(&turn.element)).collect::<BTreeSet<_>>().len()
}
