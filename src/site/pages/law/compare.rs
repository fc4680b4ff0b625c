//! Two instruments side by side: the threats that they cover otherwise, then those alike.

use super::{Views, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::{Link, Mark, slug};
use crate::site::pages::{law_step, trail};
use crate::site::render::{Frame, Renderer};
use fluent_bundle::FluentValue;
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Page {
    names: [Link; 2],
    day: String,
    differ: Vec<Row>,
    alike: Vec<Row>,
    /// How many threats were held against one only, and for how many one reaches further.
    only: [usize; 2],
    further: [usize; 2],
    views: [Option<Views>; 2],
}

#[derive(Serialize)]
struct Row {
    threat: Link,
    coverages: [(Mark, Option<String>); 2],
}

/// Every pair of instruments that threats were held against.
pub(super) fn pairs<'a>(site: &'a Site<'_>) -> Vec<(&'a str, &'a str)> {
    let assessed = &site.law.assessed;
    let from = |place: usize| assessed[place + 1..].iter().map(move |other| (assessed[place].as_str(), other.as_str()));
    (0..assessed.len()).flat_map(from).collect()
}

/// The page on two instruments, whichever is named first.
pub(super) fn path(one: &str, other: &str) -> String {
    let (first, second) = (one.min(other), one.max(other));
    format!("compare/{}-{}/index.html", slug(first), slug(second))
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    pairs(site).into_par_iter().try_for_each(|pair| {
        let path = path(pair.0, pair.1);
        one(site, renderer, pair, &site.at_once(&path))
    })
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, (first, second): (&str, &str), path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let (mut differ, mut alike) = (Vec::new(), Vec::new());
    let (mut only, mut further) = ([0, 0], [0, 0]);
    for threat in &law.threats {
        match (law.own(threat, first), law.own(threat, second)) {
            (Some(one), Some(other)) => {
                let cell = |instrument, coverage: Coverage| {
                    (site.coverage(path, coverage), site.threat_under(path, threat, instrument).href)
                };
                let coverages = [cell(first, one), cell(second, other)];
                let row = Row { threat: site.named(path, threat), coverages };
                if one == other {
                    alike.push(row)
                } else {
                    differ.push(row)
                }
                further[0] += usize::from(one > other);
                further[1] += usize::from(one < other);
            }
            (Some(_), None) => only[0] += 1,
            (None, Some(_)) => only[1] += 1,
            (None, None) => {}
        }
    }
    let names = [("one", site.short_name(path, first)), ("other", site.short_name(path, second))];
    let title = site.say(path, "compare-title", &names.map(|(key, name)| (key, FluentValue::from(name))));
    let counts = [("differ", differ.len()), ("alike", alike.len())];
    let description = site.say(path, "compare-description", &counts.map(|(key, count)| (key, count.into())));
    let page = Page {
        names: [site.instrument(path, first), site.instrument(path, second)],
        day: law.day.clone(),
        differ,
        alike,
        only,
        further,
        views: [views(site, path, first), views(site, path, second)],
    };
    let frame = Frame { title: &title, description: &description, trail: trail(site, path, &[law_step(site, path)]) };
    renderer.page("compare.html", path, &frame, &page)
}
