//! The way into the legal side: the instruments with their figures and all pages about them.

use super::{Views, compare, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::Link;
use crate::site::output::File;
use crate::site::pages::trail;
use crate::site::render::{Frame, Renderer};
use serde::Serialize;

const PATH: &str = "coverage/index.html";

#[derive(Serialize)]
struct Page {
    day: String,
    instruments: Vec<Figures>,
    comparisons: Vec<Link>,
    without: Vec<Link>,
}

/// An instrument in figures.
#[derive(Serialize)]
pub(in crate::site::pages) struct Figures {
    instrument: Link,
    views: Option<Views>,
    offences: usize,
    held: usize,
    covered: usize,
    conditionally: usize,
    arguable: usize,
    gaps: usize,
    unassessed: usize,
}

impl Figures {
    /// The figures of every instrument that threats were held against, the most threats first.
    pub(in crate::site::pages) fn all(site: &Site<'_>, page: &str) -> Vec<Self> {
        site.law.assessed.iter().map(|iri| Self::of(site, page, iri)).collect()
    }

    fn of(site: &Site<'_>, page: &str, instrument: &str) -> Self {
        let law = site.law;
        let held = law.held_against(instrument).count();
        Self {
            instrument: site.instrument(page, instrument),
            views: views(site, page, instrument),
            offences: law.offences.get(instrument).map_or(0, Vec::len),
            held,
            covered: law.count(instrument, Coverage::Covered),
            conditionally: law.count(instrument, Coverage::CoveredConditionally),
            arguable: law.count(instrument, Coverage::Arguable),
            gaps: law.count(instrument, Coverage::NotCovered),
            unassessed: law.threats.len() - held,
        }
    }
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer) -> Result<File, SiteError> {
    let law = site.law;
    let comparisons = compare::pairs(site).into_iter().map(|(one, other)| Link {
        text: format!("{} and {}", site.short_name(one), site.short_name(other)),
        href: Some(format!("../{}", compare::path(one, other))),
        code: None,
    });
    let without = law.offences.keys().filter(|instrument| !law.assessed.contains(instrument));
    let page = Page {
        day: law.day.clone(),
        instruments: Figures::all(site, PATH),
        comparisons: comparisons.collect(),
        without: without.map(|instrument| site.instrument(PATH, instrument)).collect(),
    };
    let frame = Frame {
        title: "Law: how far the instruments reach",
        description: "Which threats the offences of each instrument cover, conditionally, arguably or not",
        trail: trail(&[]),
    };
    renderer.page("coverage.html", PATH, &frame, &page)
}
