//! Threats by technologies: the part that each technology plays, and what amplifies it.

use super::{Involved, Involvement, steps};
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::{Link, Mark, slug};
use crate::site::render::{Frame, Renderer};
use crate::site::taxonomy::Taxonomy;
use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const PATH: &str = "matrix/technologies/index.html";

const ROLES: [&str; 4] = ["toolRole", "targetRole", "agentRole", "contextRole"];

/// The dimensions in the order in which their bars stand, as in the figure of all amplifications.
const DIMENSIONS: [&str; 7] = ["scale", "speed", "stealth", "capability", "access", "anonymity", "irreversibility"];

#[derive(Serialize)]
struct Page {
    technologies: Vec<Link>,
    threats: usize,
    branches: Vec<Branch>,
    roles: Vec<Mark>,
    dimensions: Vec<Mark>,
    levels: Vec<Mark>,
}

#[derive(Serialize)]
struct Branch {
    slug: String,
    name: Link,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    threat: Link,
    /// The kinds of part in the row, with spaces between.
    kinds: String,
    cells: Vec<Option<Cell>>,
}

#[derive(Serialize)]
struct Cell {
    href: String,
    roles: Vec<Mark>,
    amplifications: Vec<Amplification>,
}

#[derive(Serialize)]
struct Amplification {
    href: String,
    says: String,
    /// The level of each dimension: none if it is not raised, open if no level is known.
    bars: Vec<String>,
}

pub(super) fn render(
    site: &Site<'_>,
    renderer: &Renderer<'_>,
    taxonomy: &Taxonomy,
    involvement: &Involvement,
) -> Result<(), SiteError> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for technology in involvement.values().flat_map(BTreeMap::keys) {
        *counts.entry(technology).or_default() += 1;
    }
    let mut columns: Vec<&str> = counts.keys().copied().collect();
    columns.sort_by_key(|technology| (Reverse(counts[technology]), *technology));
    site.languages(PATH).par_iter().try_for_each(|lang| {
        let path = lang.page(PATH);
        let branch = |top: &String| {
            let here = site.law.threats.iter().filter(|threat| taxonomy.top(threat) == top);
            let rows: Vec<Row> =
                here.filter_map(|threat| Some(row(site, &path, threat, &columns, involvement.get(threat)?))).collect();
            (!rows.is_empty()).then(|| Branch { slug: slug(top), name: site.named(&path, top), rows })
        };
        let marks = |locals: &[&str]| locals.iter().filter_map(|local| site.mark(&path, local)).collect();
        let page = Page {
            technologies: columns.iter().map(|technology| site.named(&path, technology)).collect(),
            threats: involvement.len(),
            branches: taxonomy.tops.iter().filter_map(branch).collect(),
            roles: marks(&ROLES),
            dimensions: marks(&DIMENSIONS),
            levels: marks(&["low", "medium", "high"]),
        };
        let title = site.say(&path, "technology-matrix-title", &[]);
        let given = [("threats", page.threats.into()), ("technologies", columns.len().into())];
        let description = site.say(&path, "technology-matrix-description", &given);
        let frame = Frame { title: &title, description: &description, trail: steps(site, &path, true) };
        renderer.page("matrix-technologies.html", &path, &frame, &page)
    })
}

fn row(site: &Site<'_>, page: &str, threat: &str, columns: &[&str], parts: &BTreeMap<String, Involved>) -> Row {
    let link = site.named(page, threat);
    let href = link.href.clone().unwrap_or_default();
    let kinds = |kind: &&&str| match **kind {
        "amplifier" => parts.values().any(|involved| !involved.amplifications.is_empty()),
        role => parts.values().any(|involved| involved.roles.iter().any(|other| other == role)),
    };
    let kinds: Vec<&str> = ROLES.iter().chain(&["amplifier"]).filter(kinds).copied().collect();
    let cell = |technology: &&str| {
        let involved = parts.get(*technology)?;
        let of_role = |role: &&&str| involved.roles.iter().any(|other| other == **role);
        Some(Cell {
            href: href.clone(),
            roles: ROLES.iter().filter(of_role).filter_map(|role| site.mark(page, role)).collect(),
            amplifications: involved
                .amplifications
                .iter()
                .map(|(iri, levels)| amplification(site, page, iri, levels))
                .collect(),
        })
    };
    Row { threat: link, kinds: kinds.join(" "), cells: columns.iter().map(cell).collect() }
}

fn amplification(site: &Site<'_>, page: &str, iri: &str, levels: &BTreeMap<String, String>) -> Amplification {
    let word = |local: &str| site.mark(page, local).map(|mark| mark.text).unwrap_or_default();
    let told = |dimension: &&str| {
        let level = levels.get(*dimension)?;
        Some(if level.is_empty() { word(dimension) } else { format!("{} ({})", word(dimension), word(level)) })
    };
    let told: Vec<String> = DIMENSIONS.iter().filter_map(told).collect();
    let bar = |dimension: &&str| match levels.get(*dimension).map(String::as_str) {
        None => "none".to_owned(),
        Some("") => "open".to_owned(),
        Some(level) => level.to_owned(),
    };
    Amplification {
        href: site.href(page, iri).map(|(href, _)| href).unwrap_or_default(),
        says: site.say(page, "technology-matrix-amplifies", &[("dimensions", told.join(", ").into())]),
        bars: DIMENSIONS.iter().map(bar).collect(),
    }
}
