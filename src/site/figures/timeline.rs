//! Marks on a line of years, stacked where a year has several.

use super::Figure;
use super::svg::{Anchor, Drawing};
use crate::site::context::Site;
use crate::site::table::Table;
use fluent_bundle::FluentValue;
use std::collections::BTreeMap;

/// A mark on the timeline.
struct Mark {
    year: i32,
    date: String,
    label: String,
    href: String,
    shape: Shape,
}

/// How a mark looks; each status has a shape of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Disc,
    Square,
    Triangle,
    Diamond,
    Ring,
}

/// The shapes with the message that says what each means, and the statuses that have it.
const SHAPES: [(Shape, &str, &[&str]); 5] = [
    (Shape::Disc, "figure-confirmed", &["confirmed"]),
    (Shape::Square, "figure-vendor", &["vendorReported"]),
    (Shape::Triangle, "figure-disputed", &["disputed", "unconfirmed"]),
    (Shape::Diamond, "figure-demonstration", &["demonstration"]),
    (Shape::Ring, "figure-prevented", &["prevented"]),
];

pub(super) fn incidents(site: &Site<'_>, page: &str, table: &Table) -> Option<Figure> {
    let marks = marks(site, page, table, "began", |row| {
        let status = table.locals(row, "status");
        let fits = |names: &[&str]| status.iter().any(|status| names.contains(&status.as_str()));
        SHAPES.iter().find(|(_, _, names)| fits(names)).map_or(Shape::Disc, |(shape, ..)| *shape)
    });
    let label = site.say(page, "figure-incidents", &[("count", marks.len().into())]);
    let legend = SHAPES.map(|(shape, key, _)| (shape, site.say(page, key, &[])));
    let svg = draw(&marks, &label, &legend)?;
    Some(Figure { svg, caption: site.say(page, "figure-incidents-caption", &[("label", FluentValue::from(label))]) })
}

pub(super) fn milestones(site: &Site<'_>, page: &str, table: &Table) -> Option<Figure> {
    let marks = marks(site, page, table, "date", |_| Shape::Disc);
    let label = site.say(page, "figure-milestones", &[("count", marks.len().into())]);
    let svg = draw(&marks, &label, &[])?;
    Some(Figure { svg, caption: site.say(page, "figure-milestones-caption", &[("label", FluentValue::from(label))]) })
}

fn marks(site: &Site<'_>, page: &str, table: &Table, date_column: &str, shape: impl Fn(usize) -> Shape) -> Vec<Mark> {
    (0..table.rows.len())
        .filter_map(|row| {
            let date = table.texts(row, date_column).into_iter().next()?;
            let year = date.get(..4)?.parse().ok()?;
            let (label, href) = table.key(site, page, row)?;
            Some(Mark { year, date, label, href, shape: shape(row) })
        })
        .collect()
}

fn draw(marks: &[Mark], label: &str, legend: &[(Shape, String)]) -> Option<String> {
    const STEP: f64 = 18.0;
    let first = marks.iter().map(|mark| mark.year).min()?;
    let last = marks.iter().map(|mark| mark.year).max()?;
    let mut years: BTreeMap<i32, Vec<&Mark>> = (first..=last).map(|year| (year, Vec::new())).collect();
    for mark in marks {
        years.entry(mark.year).or_default().push(mark);
    }
    // A column holds up to this many marks one above the other, then goes on beside it.
    let tallest = years.values().map(Vec::len).max()?.min(12);
    let across = |count: usize| count.div_ceil(12).max(1);
    let columns: usize = years.values().map(|marks| across(marks.len())).sum();
    let legend: Vec<&(Shape, String)> =
        legend.iter().filter(|(form, _)| marks.iter().any(|mark| mark.shape == *form)).collect();
    let told: f64 = legend.iter().map(|(_, meaning)| 34.0 + wide(meaning)).sum();
    let width = (60.0 + 26.0 * years.len() as f64 + STEP * columns as f64).max(620.0).max(24.0 + told);
    let gap = (width - 40.0 - STEP * columns as f64) / years.len() as f64;
    let base = 24.0 + STEP * tallest as f64;
    let height = base + if legend.is_empty() { 34.0 } else { 62.0 };
    let mut drawing = Drawing::new(width, height, label);
    drawing.line((20.0, base), (width - 20.0, base), "axis");
    let mut x = 20.0;
    for (year, marks) in &years {
        let span = gap + STEP * across(marks.len()) as f64;
        drawing.text((x + span / 2.0, base + 18.0), Anchor::Middle, "tick", &year.to_string());
        for (number, mark) in marks.iter().enumerate() {
            let column = (number / 12) as f64;
            let at = (x + gap / 2.0 + STEP * (column + 0.5), base - STEP * ((number % 12) as f64 + 0.5) - 2.0);
            drawing
                .link(&mark.href, &format!("{}: {}", mark.date, mark.label), |drawing| shape(drawing, at, mark.shape));
        }
        x += span;
    }
    let mut x = 24.0;
    for (form, meaning) in legend {
        shape(&mut drawing, (x, base + 46.0), *form);
        drawing.text((x + 12.0, base + 50.0), Anchor::Start, "tick", meaning);
        x += 34.0 + wide(meaning);
    }
    Some(drawing.finish())
}

/// About how wide a text of the legend is; Chinese characters are twice as wide as letters.
fn wide(text: &str) -> f64 {
    text.chars().map(|c| if c >= '\u{2e80}' { 12.0 } else { 7.0 }).sum()
}

fn shape(drawing: &mut Drawing, (x, y): (f64, f64), shape: Shape) {
    match shape {
        Shape::Disc => drawing.path(&format!("M{:.1},{y:.1}a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z", x - 6.0), "mark"),
        Shape::Ring => drawing.path(&format!("M{:.1},{y:.1}a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z", x - 6.0), "mark open"),
        Shape::Square => drawing.path(&format!("M{:.1},{:.1}h11v11h-11z", x - 5.5, y - 5.5), "mark half"),
        Shape::Triangle => drawing.path(&format!("M{x:.1},{:.1}l6.5,11.5h-13z", y - 6.5), "mark open"),
        Shape::Diamond => drawing.path(&format!("M{x:.1},{:.1}l6.5,6.5l-6.5,6.5l-6.5,-6.5z", y - 6.5), "mark half"),
    }
}
