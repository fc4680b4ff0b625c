//! What a provision says: its elements, the threats held against it, the reservations to it.

use super::reservations::{self, Made};
use super::threat::{ShownOpinion, shown};
use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::legal::{Element, Link, Mark};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Part {
    instrument: Link,
    whole: Option<Link>,
    parts: Vec<Link>,
    elements: Vec<ShownElement>,
    /// The threats held against it, the best covered first.
    threats: Vec<Group>,
    ruled_out: Vec<(Link, String)>,
    reservations: Vec<Made>,
    opinions: Vec<ShownOpinion>,
    offence: bool,
}

#[derive(Serialize)]
struct ShownElement {
    anchor: String,
    label: String,
    kind: Option<Mark>,
    need: String,
    effect: String,
    only_for: Vec<Link>,
    verification: Option<Mark>,
}

/// Threats of one coverage.
#[derive(Serialize)]
struct Group {
    coverage: Mark,
    title: &'static str,
    turns: &'static str,
    open: bool,
    threats: Vec<(Link, Vec<Link>)>,
}

/// The values of coverage with a heading and what the elements beside a threat are.
const GROUPS: [(Coverage, &str, &str); 5] = [
    (Coverage::Covered, "Threats that it covers", ""),
    (Coverage::CoveredConditionally, "Threats that it covers conditionally", "Unless a State uses the option"),
    (Coverage::Arguable, "Threats that it arguably covers", "Turns on"),
    (Coverage::NotCovered, "Threats that it does not cover", "Fails on"),
    (Coverage::Unassessed, "Threats whose assessment is not complete", ""),
];

pub(super) fn part(site: &Site<'_>, page: &str, provision: &str) -> Part {
    let law = site.law;
    let whole = law.provisions.get(provision).map(|found| found.whole.as_str());
    let instrument = law.instrument_of(provision);
    let ruled_out = law.ruled_out.iter().filter(|ruled| ruled.provision == provision);
    let opinions = law.opinions.iter().filter(|opinion| opinion.provisions.iter().any(|other| other == provision));
    Part {
        instrument: site.named_as(page, instrument, site.in_sentence(page, instrument)),
        whole: whole.filter(|whole| *whole != instrument).map(|whole| site.cited(page, whole)),
        parts: law.parts_of(provision).iter().map(|part| site.cited(page, part)).collect(),
        elements: law.elements_of(provision).iter().map(|element| shown_element(site, page, element)).collect(),
        threats: GROUPS.iter().filter_map(|group| threats(site, page, provision, group)).collect(),
        ruled_out: ruled_out
            .map(|ruled| (site.threat_under(page, &ruled.threat, instrument), ruled.reason.clone()))
            .collect(),
        reservations: reservations::touching(site, page, provision),
        opinions: opinions.map(|opinion| shown(site, page, opinion, false)).collect(),
        offence: law.offences.get(instrument).is_some_and(|all| all.iter().any(|other| other == provision)),
    }
}

fn threats(
    site: &Site<'_>,
    page: &str,
    provision: &str,
    (coverage, title, turns): &(Coverage, &'static str, &'static str),
) -> Option<Group> {
    let threats: Vec<_> = site
        .law
        .of_provision(provision)
        .filter(|assessment| assessment.coverage == *coverage)
        .map(|assessment| {
            let link = site.threat_under(page, &assessment.threat, provision);
            (link, assessment.turns.iter().map(|turn| site.named(page, &turn.element)).collect())
        })
        .collect();
    let open = *coverage > Coverage::Arguable || threats.len() < 13;
    (!threats.is_empty()).then(|| Group { coverage: site.coverage(page, *coverage), title, turns, open, threats })
}

fn shown_element(site: &Site<'_>, page: &str, element: &Element) -> ShownElement {
    let local = element.iri.rsplit('_').next().unwrap_or_default();
    ShownElement {
        anchor: format!("el-{local}"),
        label: element.label.clone(),
        kind: site.mark(page, &element.kind),
        need: need(site, page, element),
        effect: effect(&element.option).to_owned(),
        only_for: element.only_for.iter().map(|other| site.named(page, other)).collect(),
        verification: site.mark(page, &element.verification),
    }
}

/// Whether an element must be shown: "required", "one of: act", "optional: may require".
fn need(site: &Site<'_>, page: &str, element: &Element) -> String {
    match element.modality.as_str() {
        "alternative" if !element.group.is_empty() => format!("one of the group “{}”", element.group),
        "alternative" => "one of the alternatives".to_owned(),
        "optional" => {
            site.mark(page, &element.option).map_or("optional".to_owned(), |kind| format!("optional: {}", kind.text))
        }
        other => other.to_owned(),
    }
}

/// What an element is, beside its name: "conduct, one of the group “act”".
pub(super) fn role(site: &Site<'_>, page: &str, element: &Element) -> String {
    let kind = site.mark(page, &element.kind).map(|kind| kind.text).unwrap_or_default();
    format!("{kind}, {}", need(site, page, element))
}

/// What an option does to the offence, as the rules use it.
fn effect(option: &str) -> &'static str {
    match option {
        "mayRequire" => "A State may ask for it in addition, which narrows the offence.",
        "mayExclude" => "A State may leave such cases out.",
        "mayReserve" => "A State may exclude it by a reservation.",
        "mayExtend" => "A State may take it in as well, which widens the offence; coverage does not turn on it.",
        "exclusion" => "The instrument itself takes such cases out.",
        "inclusion" => "The text says that such cases are included.",
        "aggravation" => "It makes the penalty heavier and not the offence.",
        "evidentiaryRule" => "It says how an element may be shown.",
        "savingClause" => "It leaves other law untouched.",
        "stateChoice" => "The State chooses; the offence becomes neither wider nor narrower by default.",
        _ => "",
    }
}
