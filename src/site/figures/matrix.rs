//! Threats by technologies: in each cell a bar for each dimension, as high as the level.

use super::Figure;
use super::svg::{Anchor, Drawing, shorten};
use crate::site::context::Site;
use crate::site::table::Table;
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
        let (column, line) = (site.catalogue.label(amplifier), site.catalogue.label(amplified));
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
    let label = format!("Matrix of {} threats by {} amplifiers", rows.len(), columns.len());
    let caption = format!(
        "{label}. In each cell, from left to right, a bar for {}; three heights for low, medium and high, a hollow bar where no level is known.",
        DIMENSIONS.join(", ")
    );
    Some(Figure { svg: draw(&columns, &rows, &cells, &label), caption })
}

fn draw(
    columns: &BTreeMap<String, String>,
    rows: &BTreeMap<String, String>,
    cells: &BTreeMap<(String, String), Cell>,
    label: &str,
) -> String {
    const LEFT: f64 = 300.0;
    const TOP: f64 = 150.0;
    const WIDE: f64 = 58.0;
    const HIGH: f64 = 26.0;
    let width = LEFT + WIDE * columns.len() as f64 + 110.0;
    let height = TOP + HIGH * rows.len() as f64 + 10.0;
    let mut drawing = Drawing::new(width, height, label);
    for (number, (name, href)) in columns.iter().enumerate() {
        let x = LEFT + WIDE * (number as f64 + 0.5);
        drawing.link(href, name, |drawing| drawing.slanted((x, TOP - 8.0), &shorten(name, 26)));
        drawing.line((x, TOP), (x, height - 10.0), "grid");
    }
    for (number, (name, href)) in rows.iter().enumerate() {
        let y = TOP + HIGH * number as f64;
        drawing.link(href, name, |drawing| drawing.text((LEFT - 10.0, y + 17.0), Anchor::End, "", &shorten(name, 42)));
        drawing.line((LEFT - 4.0, y + HIGH), (width - 110.0, y + HIGH), "grid");
        for (place, column) in columns.keys().enumerate() {
            let Some(cell) = cells.get(&(name.clone(), column.clone())) else { continue };
            let levels: Vec<String> = cell
                .levels
                .iter()
                .map(|(dimension, level)| format!("{dimension} {}", level.as_deref().unwrap_or("(no level known)")))
                .collect();
            let title = format!("{}: {}", cell.title, levels.join(", "));
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
                    drawing.rect((x + 7.0 * bar as f64, y + HIGH - 3.0 - high), (5.0, high), class);
                }
            });
        }
    }
    drawing.finish()
}
