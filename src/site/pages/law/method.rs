//! How findings become coverage, for readers who want to check or to quote.

use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::output::File;
use crate::site::pages::trail;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    day: &'a str,
    assessments: usize,
    findings: usize,
    ruled_out: usize,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<File, SiteError> {
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
        trail: trail(&[("Law", "coverage/index.html")]),
    };
    renderer.page("method.html", "method/index.html", &frame, &page)
}
