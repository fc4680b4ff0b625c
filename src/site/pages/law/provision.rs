//! What a provision says: its elements, the threats held against it, the reservations to it.

use super::reservations::{self, Made};
use super::threat::{ShownOpinion, shown};
use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::legal::{Element, Link, Mark};
use crate::site::phrases::Sorted;
use fluent_bundle::FluentValue;
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
    sorted: Sorted,
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
    title: String,
    turns: String,
    open: bool,
    threats: Vec<(Link, Vec<Link>)>,
}

/// The values of coverage, and the message that says what the elements beside a threat are.
const GROUPS: [(Coverage, Option<&str>); 5] = [
    (Coverage::Covered, None),
    (Coverage::CoveredConditionally, Some("provision-unless")),
    (Coverage::Arguable, Some("provision-turns-on")),
    (Coverage::NotCovered, Some("provision-fails-on")),
    (Coverage::Unassessed, None),
];

pub(super) fn part(site: &Site<'_>, page: &str, provision: &str) -> Part {
    let law = site.law;
    let whole = law.provisions.get(provision).map(|found| found.whole.as_str());
    let instrument = law.instrument_of(provision);
    let (reservations, sorted) = reservations::touching(site, page, provision);
    let opinions = law.opinions.iter().filter(|opinion| opinion.provisions.iter().any(|other| other == provision));
    Part {
        instrument: site.named_as(page, instrument, site.in_sentence(page, instrument)),
        whole: whole.filter(|whole| *whole != instrument).map(|whole| site.cited(page, whole)),
        parts: law.parts_of(provision).iter().map(|part| site.cited(page, part)).collect(),
        elements: law.elements_of(provision).iter().map(|element| shown_element(site, page, element)).collect(),
        threats: GROUPS.iter().filter_map(|group| threats(site, page, provision, group)).collect(),
        ruled_out: law
            .ruled_out_of(provision)
            .map(|ruled| (site.threat_under(page, &ruled.threat, instrument), ruled.reason.clone()))
            .collect(),
        reservations,
        sorted,
        opinions: opinions.map(|opinion| shown(site, page, opinion, false)).collect(),
        offence: law.offences.get(instrument).is_some_and(|all| all.iter().any(|other| other == provision)),
    }
}

fn threats(
    site: &Site<'_>,
    page: &str,
    provision: &str,
    (coverage, turns): &(Coverage, Option<&str>),
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
    (!threats.is_empty()).then(|| {
        let coverage = site.coverage(page, *coverage);
        let title = site.say(page, &format!("provision-{}", coverage.local), &[]);
        let turns = turns.map(|key| site.say(page, key, &[])).unwrap_or_default();
        Group { coverage, title, turns, open, threats }
    })
}

fn shown_element(site: &Site<'_>, page: &str, element: &Element) -> ShownElement {
    let local = element.iri.rsplit('_').next().unwrap_or_default();
    ShownElement {
        anchor: format!("el-{local}"),
        label: element.label.clone(),
        kind: site.mark(page, &element.kind),
        need: need(site, page, element),
        effect: effect(site, page, &element.option),
        only_for: element.only_for.iter().map(|other| site.named(page, other)).collect(),
        verification: site.mark(page, &element.verification),
    }
}

/// Whether an element must be shown: "required", "one of the group “act”", "optional: may require".
fn need(site: &Site<'_>, page: &str, element: &Element) -> String {
    match element.modality.as_str() {
        "alternative" if !element.group.is_empty() => {
            site.say(page, "need-alternative-of", &[("group", FluentValue::from(element.group.as_str()))])
        }
        "optional" => match site.mark(page, &element.option) {
            Some(option) => site.say(page, "need-option", &[("option", FluentValue::from(option.text))]),
            None => site.say(page, "need-optional", &[]),
        },
        other => site.say(page, &format!("need-{other}"), &[]),
    }
}

/// What an element is, beside its name: "conduct, one of the group “act”".
pub(super) fn role(site: &Site<'_>, page: &str, element: &Element) -> String {
    let kind = site.mark(page, &element.kind).map(|kind| kind.text).unwrap_or_default();
    let need = FluentValue::from(need(site, page, element));
    site.say(page, "provision-role", &[("kind", FluentValue::from(kind)), ("need", need)])
}

/// The options of which a page says what they do to the offence, as the rules use them.
const EFFECTS: [&str; 10] = [
    "mayRequire",
    "mayExclude",
    "mayReserve",
    "mayExtend",
    "exclusion",
    "inclusion",
    "aggravation",
    "evidentiaryRule",
    "savingClause",
    "stateChoice",
];

fn effect(site: &Site<'_>, page: &str, option: &str) -> String {
    if !EFFECTS.contains(&option) {
        return String::new();
    }
    site.say(page, &format!("effect-{option}"), &[])
}
