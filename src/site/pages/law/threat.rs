//! What the law says of a threat: instrument by instrument, offence by offence, element by element.

use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::legal::{Assessment, Link, Mark, Opinion, slug};
use crate::site::speech::SAME;
use fluent_bundle::FluentValue;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Part {
    instruments: Vec<Under>,
    /// The instruments under which nobody held the threat or a broader one against anything.
    unassessed: Vec<Link>,
    /// Opinions on instruments that no threat was held against.
    opinions: Vec<ShownOpinion>,
    day: String,
}

/// The threat under one instrument.
#[derive(Serialize)]
struct Under {
    slug: String,
    instrument: Link,
    in_sentence: String,
    coverage: Option<Mark>,
    presumed: Vec<Presumed>,
    gap: bool,
    offences: Vec<Offence>,
    ruled_out: Vec<(Link, String)>,
    opinions: Vec<ShownOpinion>,
}

/// A coverage taken over from a broader threat.
#[derive(Serialize)]
struct Presumed {
    coverage: Mark,
    from: Link,
}

#[derive(Serialize)]
struct Offence {
    slug: String,
    provision: Link,
    coverage: Mark,
    assessment: Link,
    findings: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    element: Link,
    note: String,
    outcome: Option<Mark>,
    decisive: bool,
    reason: String,
}

#[derive(Serialize)]
pub(super) struct ShownOpinion {
    opinion: Link,
    issued: String,
    holds: Option<Mark>,
    provisions: Vec<Link>,
    rationale: String,
    verification: Option<Mark>,
    ours: String,
}

pub(super) fn part(site: &Site<'_>, page: &str, threat: &str) -> Part {
    let law = site.law;
    let (known, open): (Vec<&String>, Vec<&String>) =
        law.assessed.iter().partition(|instrument| !law.standing(threat, instrument).is_empty());
    let others = law
        .opinions
        .iter()
        .filter(|opinion| opinion.threat.as_deref() == Some(threat) && !known.contains(&&opinion.instrument));
    Part {
        instruments: known.iter().map(|instrument| under(site, page, threat, instrument)).collect(),
        unassessed: open.into_iter().map(|instrument| site.instrument(page, instrument)).collect(),
        opinions: others.map(|opinion| shown(site, page, opinion, true)).collect(),
        day: law.day.clone(),
    }
}

fn under(site: &Site<'_>, page: &str, threat: &str, instrument: &str) -> Under {
    let law = site.law;
    let own = law.own(threat, instrument);
    let within = |provision: &str| law.instrument_of(provision) == instrument;
    let presumed = law.standing(threat, instrument).iter().filter_map(|standing| {
        let from = site.threat_under(page, standing.presumed_from.as_deref()?, instrument);
        Some(Presumed { coverage: site.coverage(page, standing.coverage), from })
    });
    let ruled_out = law.ruled_out.iter().filter(|ruled| ruled.threat == threat && within(&ruled.provision));
    let opinions = law
        .opinions
        .iter()
        .filter(|opinion| opinion.threat.as_deref() == Some(threat) && opinion.instrument == instrument);
    Under {
        slug: slug(instrument),
        instrument: site.instrument(page, instrument),
        in_sentence: site.in_sentence(page, instrument),
        coverage: own.map(|own| site.coverage(page, own)),
        presumed: presumed.collect(),
        gap: own == Some(Coverage::NotCovered),
        offences: law
            .of_threat(threat)
            .filter(|assessment| within(&assessment.provision))
            .map(|assessment| offence(site, page, assessment))
            .collect(),
        ruled_out: ruled_out.map(|ruled| (site.cited(page, &ruled.provision), ruled.reason.clone())).collect(),
        opinions: opinions.map(|opinion| shown(site, page, opinion, false)).collect(),
    }
}

fn offence(site: &Site<'_>, page: &str, assessment: &Assessment) -> Offence {
    let elements = site.law.elements_of(&assessment.provision);
    let findings = assessment.findings.iter().map(|finding| {
        let element = elements.iter().find(|element| element.iri == finding.element);
        Found {
            element: site.named(page, &finding.element),
            note: element.map_or_else(String::new, |element| super::provision::role(site, page, element)),
            outcome: site.mark(page, &finding.outcome),
            decisive: assessment.turns.iter().any(|turn| turn.element == finding.element),
            reason: finding.rationale.clone(),
        }
    });
    Offence {
        slug: slug(&assessment.provision),
        provision: site.cited(page, &assessment.provision),
        coverage: site.coverage(page, assessment.coverage),
        assessment: site.named(page, &assessment.iri),
        findings: findings.collect(),
    }
}

/// An opinion, and how ours stands to it; `named` says which instrument it is about.
pub(super) fn shown(site: &Site<'_>, page: &str, opinion: &Opinion, named: bool) -> ShownOpinion {
    let ours = opinion.threat.as_deref().and_then(|threat| site.law.own(threat, &opinion.instrument));
    // A scale that has "partly" cannot be held against one that has not.
    let comparable = ["covered", "coveredConditionally", "arguable", "notCovered"].contains(&opinion.holds.as_str());
    let ours = match ours {
        None | Some(Coverage::Unassessed) => site.say(page, "law-ours-none", &[]),
        Some(ours) => {
            let ours = site.coverage(page, ours);
            let key = match ours.local == opinion.holds {
                true => "law-ours-same",
                false if comparable => "law-ours-differs",
                false => "law-ours-other-scale",
            };
            site.say(page, key, &[("coverage", FluentValue::from(ours.text))])
        }
    };
    let mut link = site.named(page, &opinion.iri);
    if !opinion.creator.is_empty() {
        (link.text, link.lang) = (opinion.creator.clone(), site.tongue(page, "en"));
    }
    if named {
        let instrument = FluentValue::from(site.in_sentence(page, &opinion.instrument));
        link.text =
            site.say(page, "law-opinion-on", &[("name", FluentValue::from(link.text)), ("instrument", instrument)]);
        link.lang = SAME;
    }
    ShownOpinion {
        opinion: Link { code: None, ..link },
        issued: opinion.issued.clone(),
        holds: site.mark(page, &opinion.holds),
        provisions: opinion.provisions.iter().map(|provision| site.article(page, provision)).collect(),
        rationale: opinion.rationale.clone(),
        verification: site.mark(page, &opinion.verification),
        ours,
    }
}
