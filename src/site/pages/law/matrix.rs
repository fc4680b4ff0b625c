//! The coverage matrix of an instrument: threats by offences, a word in each cell.

use super::{Views, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::{Link, Mark, slug};
use crate::site::pages::{law_step, trail};
use crate::site::render::{Frame, Renderer};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct Page {
    instrument: Link,
    in_sentence: String,
    day: String,
    offences: Vec<(Link, String)>,
    rows: Vec<Row>,
    legend: Vec<(&'static str, &'static str, &'static str)>,
    views: Option<Views>,
}

#[derive(Serialize)]
struct Row {
    threat: Link,
    coverage: Mark,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    href: String,
    class: &'static str,
    word: &'static str,
    says: &'static str,
}

/// What a cell shows: class, word and meaning.
const LEGEND: [(&str, &str, &str); 7] = [
    ("yes", "yes", "covered: every element is met"),
    ("if", "if", "covered unless a State uses an option that takes the threat out"),
    ("maybe", "?", "arguable: no required element is unmet, at least one can be argued either way"),
    ("no", "no", "not covered: a required element is unmet"),
    ("out", "–", "ruled out as no candidate, with a reason"),
    ("open", "…", "assessed in part only: no result"),
    ("open", "not held", "nobody held this threat against this offence"),
];

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.law.assessed.par_iter().try_for_each(|instrument| {
        let path = format!("coverage/{}/index.html", slug(instrument));
        site.languages(&path).iter().try_for_each(|lang| one(site, renderer, instrument, &lang.page(&path)))
    })
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, instrument: &str, path: &str) -> Result<(), SiteError> {
    let law = site.law;
    let offences = law.offences.get(instrument).map_or(&[][..], Vec::as_slice);
    let assessed: HashMap<(&str, &str), Coverage> = law
        .assessments
        .iter()
        .map(|assessment| ((assessment.threat.as_str(), assessment.provision.as_str()), assessment.coverage))
        .collect();
    let ruled_out: std::collections::HashSet<(&str, &str)> =
        law.ruled_out.iter().map(|ruled| (ruled.threat.as_str(), ruled.provision.as_str())).collect();
    let rows: Vec<Row> = law
        .held_against(instrument)
        .map(|(threat, coverage)| {
            let page = site.named(path, threat).href.unwrap_or_default();
            let cell = |offence: &String| {
                let key = (threat, offence.as_str());
                let (anchor, place) = match assessed.get(&key) {
                    Some(coverage) => (format!("law-{}", slug(offence)), place(*coverage)),
                    None if ruled_out.contains(&key) => (format!("ruled-out-{}", slug(instrument)), 4),
                    None => (format!("law-{}", slug(instrument)), 6),
                };
                let (class, word, says) = LEGEND[place];
                let says = says.split(':').next().unwrap_or(says);
                Cell { href: format!("{page}#{anchor}"), class, word, says }
            };
            let cells = offences.iter().map(cell).collect();
            Row { threat: site.threat_under(path, threat, instrument), coverage: site.coverage(path, coverage), cells }
        })
        .collect();
    let used = |entry: &&(&str, &str, &str)| {
        rows.iter().flat_map(|row| &row.cells).any(|cell| cell.word == entry.1) || !matches!(entry.0, "open")
    };
    let title = format!("Coverage matrix: {}", site.short_name(path, instrument));
    let description = format!(
        "{} threats held against the {} offences of {}",
        rows.len(),
        offences.len(),
        site.in_sentence(path, instrument)
    );
    let page = Page {
        instrument: site.instrument(path, instrument),
        in_sentence: site.in_sentence(path, instrument),
        day: law.day.clone(),
        offences: offences
            .iter()
            .map(|offence| {
                let title = law.provisions.get(offence).map(|provision| provision.title.clone()).unwrap_or_default();
                (site.article(path, offence), title)
            })
            .collect(),
        legend: LEGEND.iter().filter(used).copied().collect(),
        rows,
        views: views(site, path, instrument),
    };
    let frame = Frame { title: &title, description: &description, trail: trail(site, path, &[law_step(site, path)]) };
    renderer.page("matrix.html", path, &frame, &page)
}

/// The place of a coverage in the legend.
fn place(coverage: Coverage) -> usize {
    match coverage {
        Coverage::Covered => 0,
        Coverage::CoveredConditionally => 1,
        Coverage::Arguable => 2,
        Coverage::NotCovered => 3,
        Coverage::Unassessed => 5,
    }
}
