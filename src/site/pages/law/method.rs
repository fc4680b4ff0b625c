//! How findings become coverage, for readers who want to check or to quote.

use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::Mark;
use crate::site::pages::{law_step, trail};
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

const PATH: &str = "method/index.html";

#[derive(Serialize)]
struct Page<'a> {
    day: &'a str,
    assessments: usize,
    findings: usize,
    ruled_out: usize,
    /// The rows of the truth table: messages, and what follows.
    table: Vec<([&'static str; 3], Mark)>,
}

/// Coverage by what was found on required elements, on alternatives and on options; the first
/// row that fits decides. The rules are in `ontology/rules/`.
const TABLE: [([&str; 3], Coverage); 6] = [
    (["method-one-unmet", "method-any", "method-any"], Coverage::NotCovered),
    (["method-any", "method-group-unmet", "method-any"], Coverage::NotCovered),
    (["method-one-open", "method-or-group-open", "method-or-one-open"], Coverage::Unassessed),
    (["method-one-arguable", "method-or-group-arguable", "method-any"], Coverage::Arguable),
    (["method-all-met", "method-one-of-each", "method-one-narrows"], Coverage::CoveredConditionally),
    (["method-all-met", "method-one-of-each", "method-none-narrows"], Coverage::Covered),
];

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    one(site, renderer, &site.at_once(PATH))
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let page = Page {
        day: &law.day,
        assessments: law.assessments.len(),
        findings: law.assessments.iter().map(|assessment| assessment.findings.len()).sum(),
        ruled_out: law.ruled_out.len(),
        table: TABLE.iter().map(|(row, coverage)| (*row, site.coverage(path, *coverage))).collect(),
    };
    let (title, description) = (site.say(path, "method-title", &[]), site.say(path, "method-description", &[]));
    let frame = Frame { title: &title, description: &description, trail: trail(site, path, &[law_step(site, path)]) };
    renderer.page("method.html", path, &frame, &page)
}
