//! How findings become coverage, for readers who want to check or to quote.

use crate::site::SiteError;
use crate::site::context::Site;
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
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.languages(PATH).iter().try_for_each(|lang| one(site, renderer, &lang.page(PATH)))
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let page = Page {
        day: &law.day,
        assessments: law.assessments.len(),
        findings: law.assessments.iter().map(|assessment| assessment.findings.len()).sum(),
        ruled_out: law.ruled_out.len(),
    };
    let frame = Frame {
        title: "Method of the legal assessments",
        description: "How findings on the elements of an offence become coverage, and what a gap means here",
        trail: trail(site, path, &[law_step(site, path)]),
    };
    renderer.page("method.html", path, &frame, &page)
}
