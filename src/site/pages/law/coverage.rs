//! The way into the legal side: the instruments with their figures and all pages about them.

use super::{Views, compare, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::Link;
use crate::site::pages::trail;
use crate::site::render::{Frame, Renderer};
use crate::site::speech::SAME;
use fluent_bundle::FluentValue;
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
    /// The threats held against it and its gaps, in hundredths of the largest number held.
    share: usize,
    gap_share: usize,
}

impl Figures {
    /// The figures of every instrument that threats were held against, the most threats first.
    pub(in crate::site::pages) fn all(site: &Site<'_>, page: &str) -> Vec<Self> {
        site.law.assessed.iter().map(|iri| Self::of(site, page, iri)).collect()
    }

    fn of(site: &Site<'_>, page: &str, instrument: &str) -> Self {
        let law = site.law;
        let held = law.held_against(instrument).count();
        let most = law.assessed.first().map_or(1, |first| law.held_against(first).count().max(1));
        let hundredths = |count: usize| (count * 100).div_ceil(most);
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
            share: hundredths(held),
            gap_share: hundredths(law.count(instrument, Coverage::NotCovered)),
        }
    }
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    one(site, renderer, &site.at_once(PATH))
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let named = |instrument| FluentValue::from(site.short_name(path, instrument));
    let comparisons = compare::pairs(site).into_iter().map(|(one, other)| Link {
        text: site.say(path, "coverage-pair", &[("one", named(one)), ("other", named(other))]),
        href: Some(site.way(path, &compare::path(one, other))),
        code: None,
        lang: SAME,
    });
    let without = law.offences.keys().filter(|instrument| !law.assessed.contains(instrument));
    let page = Page {
        day: law.day.clone(),
        instruments: Figures::all(site, path),
        comparisons: comparisons.collect(),
        without: without.map(|instrument| site.instrument(path, instrument)).collect(),
    };
    let (title, description) = (site.say(path, "coverage-title", &[]), site.say(path, "coverage-description", &[]));
    let frame = Frame { title: &title, description: &description, trail: trail(site, path, &[]) };
    renderer.page("coverage.html", path, &frame, &page)
}
