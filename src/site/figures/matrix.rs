//! Threats by technologies: in each cell a bar for each dimension, as high as the level.

use super::Figure;
use super::svg::{Anchor, Drawing, shorten};
use crate::site::context::Site;
use crate::site::table::Table;
use crate::vocab;
use fluent_bundle::FluentValue;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

/// The dimensions in the order in which their bars stand.
const DIMENSIONS: [&str; 7] = ["scale", "speed", "stealth", "capability", "access", "anonymity", "irreversibility"];

/// One amplification: where it leads, and the level of each dimension it has.
#[derive(Default)]
struct Cell {
    href: String,
    title: String,
    levels: BTreeMap<String, Option<String>>,
}

pub(super) fn amplifications(site: &Site<'_>, page: &str, table: &Table) -> Option<Figure> {
    let mut columns: BTreeMap<String, String> = BTreeMap::new();
    let mut rows: BTreeMap<String, String> = BTreeMap::new();
    let mut cells: BTreeMap<(String, String), Cell> = BTreeMap::new();
    for row in 0..table.rows.len() {
        let (amplifier, amplified) = (table.nodes(row, "amplifier"), table.nodes(row, "amplifies"));
        let (Some(amplifier), Some(amplified)) = (amplifier.first(), amplified.first()) else { continue };
        let (label, href) = table.key(site, page, row)?;
        let (column, line) = (site.label(page, amplifier).0, site.label(page, amplified).0);
        columns.insert(column.clone(), site.href(page, amplifier.as_str())?.0);
        rows.insert(line.clone(), site.href(page, amplified.as_str())?.0);
        let cell = cells.entry((line, column)).or_default();
        (cell.href, cell.title) = (href, label);
        for (dimension, level) in table.pairs(row, "dimension", "level") {
            cell.levels.insert(dimension, level);
        }
    }
    if cells.is_empty() {
        return None;
    }
    let counts = [("threats", rows.len()), ("amplifiers", columns.len())];
    let label = site.say(page, "figure-amplifications", &counts.map(|(key, count)| (key, count.into())));
    let dimensions =
        DIMENSIONS.map(|dimension| name_of(site, page, dimension)).join(&site.say(page, "list-comma", &[]));
    let given = [("label", FluentValue::from(label.as_str())), ("dimensions", FluentValue::from(dimensions))];
    let caption = site.say(page, "figure-amplifications-caption", &given);
    Some(Figure { svg: draw(site, page, &columns, &rows, &cells, &label), caption })
}

/// What a dimension or level is called in the language of the page.
fn name_of(site: &Site<'_>, page: &str, local: &str) -> String {
    site.label(page, &NamedNode::new_unchecked(format!("{}{local}", vocab::TLX))).0
}

/// A dimension with its level: "scale high".
fn level_of(site: &Site<'_>, page: &str, dimension: &str, level: Option<&str>) -> String {
    let mut given = vec![("dimension", FluentValue::from(name_of(site, page, dimension)))];
    given.extend(level.map(|level| ("level", FluentValue::from(name_of(site, page, level)))));
    site.say(page, if level.is_some() { "figure-level" } else { "figure-level-not-known" }, &given)
}

fn draw(
    site: &Site<'_>,
    page: &str,
    columns: &BTreeMap<String, String>,
    rows: &BTreeMap<String, String>,
    cells: &BTreeMap<(String, String), Cell>,
    label: &str,
) -> String {
    const LEFT: f64 = 275.0;
    const TOP: f64 = 150.0;
    const WIDE: f64 = 50.0;
    const HIGH: f64 = 26.0;
    // Room for the last of the slanted names.
    const RIGHT: f64 = 100.0;
    let width = LEFT + WIDE * columns.len() as f64 + RIGHT;
    let height = TOP + HIGH * rows.len() as f64 + 10.0;
    let mut drawing = Drawing::new(width, height, label);
    for (number, (name, href)) in columns.iter().enumerate() {
        let x = LEFT + WIDE * (number as f64 + 0.5);
        drawing.link(href, name, |drawing| drawing.slanted((x, TOP - 8.0), &shorten(name, 24)));
        drawing.line((x, TOP), (x, height - 10.0), "grid");
    }
    for (number, (name, href)) in rows.iter().enumerate() {
        let y = TOP + HIGH * number as f64;
        drawing.link(href, name, |drawing| drawing.text((LEFT - 10.0, y + 17.0), Anchor::End, "", &shorten(name, 38)));
        drawing.line((LEFT - 4.0, y + HIGH), (width - RIGHT, y + HIGH), "grid");
        for (place, column) in columns.keys().enumerate() {
            let Some(cell) = cells.get(&(name.clone(), column.clone())) else { continue };
            let levels: Vec<String> = cell
                .levels
                .iter()
                .map(|(dimension, level)| level_of(site, page, dimension, level.as_deref()))
                .collect();
            let levels = levels.join(&site.say(page, "list-comma", &[]));
            let given = [("mark", FluentValue::from(cell.title.as_str())), ("name", FluentValue::from(levels))];
            let title = site.say(page, "figure-mark", &given);
            drawing.link(&cell.href, &title, |drawing| {
                let x = LEFT + WIDE * place as f64 + 4.0;
                drawing.rect((x - 2.0, y + 2.0), (WIDE - 4.0, HIGH - 3.0), "cell");
                for (bar, dimension) in DIMENSIONS.iter().enumerate() {
                    let Some(level) = cell.levels.get(*dimension) else { continue };
                    let (high, class) = match level.as_deref() {
                        Some("high") => (20.0, "mark"),
                        Some("medium") => (13.0, "mark"),
                        Some("low") => (6.0, "mark"),
                        Some(_) => continue,
                        None => (13.0, "mark open"),
                    };
                    drawing.rect((x + 6.2 * bar as f64, y + HIGH - 3.0 - high), (4.4, high), class);
                }
            });
        }
    }
    drawing.finish()
}
