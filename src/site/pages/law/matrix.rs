//! The coverage matrix of an instrument: threats by offences, a word in each cell. Beside it go
//! what decides each cell, for the details that a script shows, and the matrix as CSV.

use super::{Views, views};
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::legal::{Link, Mark, local_of, slug};
use crate::site::pages::{law_step, trail};
use crate::site::render::{Frame, Renderer};
use crate::site::speech::SAME;
use crate::site::taxonomy::Taxonomy;
use rayon::prelude::*;
use rustc_hash::FxHashMap as HashMap;
use serde::Serialize;
use std::collections::BTreeMap;

/// What decides a cell: the place of an element among all, its outcome and the reason.
type Decides<'a> = (usize, &'a str, &'a str);

#[derive(Serialize)]
struct Page {
    instrument: Link,
    in_sentence: String,
    day: String,
    threats: usize,
    offences: Vec<(Link, String, String)>,
    branches: Vec<Branch>,
    legend: Vec<(&'static str, String, String)>,
    /// The coverages that the instrument as a whole has, to filter by.
    filters: Vec<(Mark, usize)>,
    views: Option<Views>,
}

/// The threats of a branch of the taxonomy.
#[derive(Serialize)]
struct Branch {
    slug: String,
    name: Link,
    gaps: usize,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    slug: String,
    threat: Link,
    coverage: Mark,
    rank: usize,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    href: String,
    sign: usize,
}

/// What a cell may show: the class, and the keys of its word and of its meaning.
const SIGNS: [(&str, &str, &str); 7] = [
    ("yes", "sign-yes", "sign-yes-says"),
    ("if", "sign-if", "sign-if-says"),
    ("maybe", "sign-maybe", "sign-maybe-says"),
    ("no", "sign-no", "sign-no-says"),
    ("out", "sign-out", "sign-out-says"),
    ("open", "sign-part", "sign-part-says"),
    ("open", "sign-none", "sign-none-says"),
];

/// The coverages, the worst first.
const ORDER: [Coverage; 5] =
    [Coverage::NotCovered, Coverage::Arguable, Coverage::CoveredConditionally, Coverage::Covered, Coverage::Unassessed];

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let taxonomy = Taxonomy::of(site);
    site.law.assessed.par_iter().try_for_each(|instrument| {
        let matrix = Matrix::of(site, instrument);
        let folder = format!("coverage/{}", slug(instrument));
        renderer.file(format!("{folder}/matrix.csv"), matrix.csv().into_bytes())?;
        site.languages(&format!("{folder}/index.html")).iter().try_for_each(|lang| {
            renderer.file(lang.page(&format!("{folder}/cells.js")), matrix.cells(*lang)?.into_bytes())?;
            matrix.page(renderer, &taxonomy, &lang.page(&format!("{folder}/index.html")))
        })
    })
}

/// The class of a coverage in a matrix, its word and its meaning, in the language of a page.
pub(in crate::site::pages) fn sign(site: &Site<'_>, page: &str, coverage: Coverage) -> (&'static str, String, String) {
    said(site, page, place(coverage))
}

fn said(site: &Site<'_>, page: &str, place: usize) -> (&'static str, String, String) {
    let (class, word, says) = SIGNS[place];
    (class, site.say(page, word, &[]), site.say(page, says, &[]))
}

/// The place of a coverage among the signs.
fn place(coverage: Coverage) -> usize {
    match coverage {
        Coverage::Covered => 0,
        Coverage::CoveredConditionally => 1,
        Coverage::Arguable => 2,
        Coverage::NotCovered => 3,
        Coverage::Unassessed => 5,
    }
}

/// What is known of the threats that were held against one instrument.
struct Matrix<'a, 'b> {
    site: &'a Site<'b>,
    instrument: &'a str,
    offences: &'a [String],
    /// By threat and offence, the place of the assessment.
    assessed: HashMap<(&'a str, &'a str), usize>,
    ruled_out: HashMap<(&'a str, &'a str), &'a str>,
}

impl<'a, 'b> Matrix<'a, 'b> {
    fn of(site: &'a Site<'b>, instrument: &'a str) -> Self {
        let law = site.law;
        let assessed = law.assessments.iter().enumerate();
        Self {
            site,
            instrument,
            offences: law.offences.get(instrument).map_or(&[][..], Vec::as_slice),
            assessed: assessed.map(|(at, one)| ((one.threat.as_str(), one.provision.as_str()), at)).collect(),
            ruled_out: law
                .ruled_out
                .iter()
                .map(|ruled| ((ruled.threat.as_str(), ruled.provision.as_str()), ruled.reason.as_str()))
                .collect(),
        }
    }

    /// The sign of a cell.
    fn sign(&self, threat: &str, offence: &str) -> usize {
        match self.assessed.get(&(threat, offence)) {
            Some(at) => place(self.site.law.assessments[*at].coverage),
            None if self.ruled_out.contains_key(&(threat, offence)) => 4,
            None => 6,
        }
    }

    fn row(&self, path: &str, threat: &str, coverage: Coverage) -> Row {
        let page = self.site.named(path, threat).href.unwrap_or_default();
        let cell = |offence: &String| {
            let sign = self.sign(threat, offence);
            let anchor = match sign {
                4 => format!("ruled-out-{}", slug(self.instrument)),
                6 => format!("law-{}", slug(self.instrument)),
                _ => format!("law-{}", slug(offence)),
            };
            Cell { href: format!("{page}#{anchor}"), sign }
        };
        Row {
            slug: slug(threat),
            threat: self.site.threat_under(path, threat, self.instrument),
            coverage: self.site.coverage(path, coverage),
            rank: ORDER.iter().position(|other| *other == coverage).unwrap_or(ORDER.len()),
            cells: self.offences.iter().map(cell).collect(),
        }
    }

    fn branches(&self, path: &str, taxonomy: &Taxonomy) -> Vec<Branch> {
        let (site, law) = (self.site, self.site.law);
        let branch = |top: &String| {
            let held: Vec<(&str, Coverage)> =
                law.held_against(self.instrument).filter(|(threat, _)| taxonomy.top(threat) == top).collect();
            (!held.is_empty()).then(|| Branch {
                slug: slug(top),
                name: site.named(path, top),
                gaps: held.iter().filter(|(_, coverage)| *coverage == Coverage::NotCovered).count(),
                rows: held.iter().map(|(threat, coverage)| self.row(path, threat, *coverage)).collect(),
            })
        };
        taxonomy.tops.iter().filter_map(branch).collect()
    }

    fn page(&self, renderer: &Renderer<'_>, taxonomy: &Taxonomy, path: &str) -> Result<(), SiteError> {
        let (site, law, instrument) = (self.site, self.site.law, self.instrument);
        let short = site.short_name(path, instrument);
        let in_sentence = site.in_sentence(path, instrument);
        let counts = ORDER.map(|coverage| (site.coverage(path, coverage), law.count(instrument, coverage)));
        let page = Page {
            instrument: site.instrument(path, instrument),
            day: law.day.clone(),
            threats: law.held_against(instrument).count(),
            offences: self
                .offences
                .iter()
                .map(|offence| {
                    let title = law.provisions.get(offence).map(|provision| provision.title.clone());
                    (site.article(path, offence), title.unwrap_or_default(), slug(offence))
                })
                .collect(),
            branches: self.branches(path, taxonomy),
            legend: (0..SIGNS.len()).map(|place| said(site, path, place)).collect(),
            filters: counts.into_iter().filter(|(_, count)| *count > 0).collect(),
            views: views(site, path, instrument),
            in_sentence: in_sentence.clone(),
        };
        let title = site.say(path, "matrix-title", &[("instrument", short.into())]);
        let given = [
            ("threats", page.threats.into()),
            ("offences", page.offences.len().into()),
            ("instrument", in_sentence.into()),
        ];
        let description = site.say(path, "matrix-description", &given);
        let frame =
            Frame { title: &title, description: &description, trail: trail(site, path, &[law_step(site, path)]) };
        renderer.page("matrix.html", path, &frame, &page)
    }

    /// What decides each cell, as a script: a page that was opened from a folder may load scripts
    /// only. Elements and outcomes are in the language of the pages, reasons are in English.
    fn cells(&self, lang: Lang) -> Result<String, SiteError> {
        let path = lang.page(&format!("coverage/{}/cells.js", slug(self.instrument)));
        let (site, law) = (self.site, self.site.law);
        let mut elements: Vec<(String, Option<&str>)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::default();
        let mut outcomes: BTreeMap<&str, String> = BTreeMap::new();
        let mut cells: BTreeMap<String, BTreeMap<String, Vec<Decides<'_>>>> = BTreeMap::new();
        let mut ruled: BTreeMap<String, BTreeMap<String, &str>> = BTreeMap::new();
        for (threat, _) in law.held_against(self.instrument) {
            for offence in self.offences {
                if let Some(reason) = self.ruled_out.get(&(threat, offence.as_str())) {
                    ruled.entry(slug(threat)).or_default().insert(slug(offence), reason);
                }
                let Some(at) = self.assessed.get(&(threat, offence.as_str())) else { continue };
                let assessment = &law.assessments[*at];
                let decides = |element: &str| assessment.turns.iter().any(|turn| turn.element == element);
                for finding in assessment.findings.iter().filter(|finding| decides(&finding.element)) {
                    let place = *places.entry(&finding.element).or_insert_with(|| {
                        let link = site.named(&path, &finding.element);
                        elements.push((link.text, (link.lang != SAME).then_some("en")));
                        elements.len() - 1
                    });
                    let mark = site.mark(&path, &finding.outcome);
                    outcomes.entry(&finding.outcome).or_insert_with(|| mark.map(|mark| mark.text).unwrap_or_default());
                    let cell = cells.entry(slug(threat)).or_default().entry(slug(offence)).or_default();
                    cell.push((place, &finding.outcome, &finding.rationale));
                }
            }
        }
        let data = serde_json::json!({ "elements": elements, "outcomes": outcomes, "cells": cells, "ruledOut": ruled });
        Ok(format!("// What decides each cell of the matrix, printed by `threatlex build`.\nconst MATRIX = {data};\n"))
    }

    /// The matrix as a table of comma-separated values (RFC 4180), with the names of the ontology.
    fn csv(&self) -> String {
        let (site, law) = (self.site, self.site.law);
        let head = ["code", "threat", "iri", "coverage"].map(ToOwned::to_owned);
        let line = |cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
        let mut text = line(head.into_iter().chain(self.offences.iter().map(|offence| slug(offence))).collect());
        for (threat, coverage) in law.held_against(self.instrument) {
            let link = site.named("", threat);
            let cell = |offence: &String| match self.assessed.get(&(threat, offence.as_str())) {
                Some(at) => local_of(law.assessments[*at].coverage).to_owned(),
                None if self.ruled_out.contains_key(&(threat, offence.as_str())) => "ruledOut".to_owned(),
                None => String::new(),
            };
            let fixed = [link.code.unwrap_or_default(), link.text, threat.to_owned(), local_of(coverage).to_owned()];
            text.push_str(&line(fixed.into_iter().chain(self.offences.iter().map(cell)).collect()));
        }
        text
    }
}

/// A field of a table of comma-separated values.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
