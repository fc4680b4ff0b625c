//! How many claims stand how: a row of squares for each standing, each square a claim.

use super::Figure;
use super::svg::{Anchor, Drawing};
use crate::site::context::Site;
use crate::site::table::Table;
use fluent_bundle::FluentValue;
use std::collections::BTreeMap;

/// The standings from best to worst, and how their squares look.
const ORDER: [(&str, &str); 8] = [
    ("supported", "mark"),
    ("partlySupported", "mark"),
    ("corrected", "mark half"),
    ("overstated", "mark half"),
    ("disputed", "mark half"),
    ("unsupported", "mark open"),
    ("refuted", "mark open"),
    ("unassessed", "mark faint"),
];

pub(super) fn claims(site: &Site<'_>, page: &str, table: &Table) -> Option<Figure> {
    const STEP: f64 = 20.0;
    const LEFT: f64 = 150.0;
    let mut by_standing: BTreeMap<usize, Vec<(String, String)>> = BTreeMap::new();
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    for row in 0..table.rows.len() {
        for standing in table.nodes(row, "standing") {
            let local = standing.as_str().rsplit('#').next().unwrap_or_default().to_owned();
            let place = ORDER.iter().position(|(name, _)| *name == local).unwrap_or(ORDER.len() - 1);
            names.insert(place, site.label(page, &standing).0);
            by_standing.entry(place).or_default().push(table.key(site, page, row)?);
        }
    }
    let total: usize = by_standing.values().map(Vec::len).sum();
    let longest = by_standing.values().map(Vec::len).max()?;
    let label = site.say(page, "figure-claims", &[("count", total.into())]);
    let across = longest.min(36);
    let lines = |count: usize| count.div_ceil(36).max(1);
    let height = 16.0 + by_standing.values().map(|claims| STEP * lines(claims.len()) as f64 + 10.0).sum::<f64>();
    let mut drawing = Drawing::new(LEFT + STEP * across as f64 + 60.0, height, &label);
    let mut y = 10.0;
    for (place, claims) in &by_standing {
        let name = names.get(place).map_or("", String::as_str);
        drawing.text((LEFT - 12.0, y + 14.0), Anchor::End, "", name);
        for (number, (claim, href)) in claims.iter().enumerate() {
            let at = (LEFT + STEP * (number % 36) as f64, y + STEP * (number / 36) as f64 + 2.0);
            let given = [("mark", FluentValue::from(name)), ("name", FluentValue::from(claim.as_str()))];
            let title = site.say(page, "figure-mark", &given);
            drawing.link(href, &title, |drawing| drawing.rect(at, (15.0, 15.0), ORDER[*place].1));
        }
        let end = LEFT + STEP * claims.len().min(36) as f64 + 8.0;
        drawing.text((end, y + 14.0), Anchor::Start, "tick", &claims.len().to_string());
        y += STEP * lines(claims.len()) as f64 + 10.0;
    }
    Some(Figure {
        svg: drawing.finish(),
        caption: site.say(page, "figure-claims-caption", &[("label", FluentValue::from(label))]),
    })
}
