//! Supply chains: roles on the left, services in the middle, the threats they deliver on the
//! right, joined by lines.

use super::Figure;
use super::svg::{Anchor, Drawing, shorten};
use crate::site::context::Site;
use crate::site::table::Table;
use fluent_bundle::FluentValue;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

pub(super) fn services(site: &Site<'_>, page: &str, table: &Table) -> Option<Figure> {
    let mut services: Vec<(String, String)> = Vec::new();
    let mut roles: BTreeMap<String, (NamedNode, Vec<usize>)> = BTreeMap::new();
    let mut threats: BTreeMap<String, (NamedNode, Vec<usize>)> = BTreeMap::new();
    for row in 0..table.rows.len() {
        let place = services.len();
        services.push(table.key(site, page, row)?);
        for (column, found) in [("role", &mut roles), ("delivers", &mut threats)] {
            for node in table.nodes(row, column) {
                let label = site.label(page, &node).0;
                found.entry(label).or_insert_with(|| (node, Vec::new())).1.push(place);
            }
        }
    }
    if services.is_empty() {
        return None;
    }
    let counts = [("services", services.len()), ("roles", roles.len()), ("threats", threats.len())];
    let label = site.say(page, "figure-services", &counts.map(|(key, count)| (key, count.into())));
    let caption = site.say(page, "figure-services-caption", &[("label", FluentValue::from(label.as_str()))]);
    Some(Figure { svg: draw(site, page, &services, &roles, &threats, &label), caption })
}

fn draw(
    site: &Site<'_>,
    page: &str,
    services: &[(String, String)],
    roles: &BTreeMap<String, (NamedNode, Vec<usize>)>,
    threats: &BTreeMap<String, (NamedNode, Vec<usize>)>,
    label: &str,
) -> String {
    const STEP: f64 = 25.0;
    let most = services.len().max(roles.len()).max(threats.len()) as f64;
    let height = 50.0 + STEP * most;
    let mut drawing = Drawing::new(1040.0, height, label);
    for (x, anchor, key) in [
        (180.0, Anchor::End, "figure-services-roles"),
        (470.0, Anchor::Middle, "figure-services-services"),
        (750.0, Anchor::Start, "figure-services-threats"),
    ] {
        drawing.text((x, 20.0), anchor, "head", &site.say(page, key, &[]));
    }
    // Each column is spread over the whole height.
    let y = |number: usize, count: usize| 45.0 + STEP * most * (number as f64 + 0.5) / count.max(1) as f64;
    for (number, (name, (node, places))) in roles.iter().enumerate() {
        let from = y(number, roles.len());
        for place in places {
            curve(&mut drawing, (186.0, from), (345.0, y(*place, services.len())));
        }
        entry(site, page, &mut drawing, (180.0, from + 4.0), Anchor::End, name, node);
    }
    for (number, (name, (node, places))) in threats.iter().enumerate() {
        let to = y(number, threats.len());
        for place in places {
            curve(&mut drawing, (595.0, y(*place, services.len())), (744.0, to));
        }
        entry(site, page, &mut drawing, (750.0, to + 4.0), Anchor::Start, name, node);
    }
    for (number, (name, href)) in services.iter().enumerate() {
        let at = y(number, services.len());
        drawing.link(href, name, |drawing| {
            drawing.rect((345.0, at - 10.0), (250.0, 20.0), "cell");
            drawing.text((470.0, at + 4.0), Anchor::Middle, "", &shorten(name, 36));
        });
    }
    drawing.finish()
}

fn entry(
    site: &Site<'_>,
    page: &str,
    drawing: &mut Drawing,
    at: (f64, f64),
    anchor: Anchor,
    name: &str,
    node: &NamedNode,
) {
    let text = shorten(name, 42);
    match site.href(page, node.as_str()) {
        Some((href, _)) => drawing.link(&href, name, |drawing| drawing.text(at, anchor, "", &text)),
        None => drawing.text(at, anchor, "", &text),
    }
}

fn curve(drawing: &mut Drawing, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
    let middle = f64::midpoint(x1, x2);
    drawing.path(&format!("M{x1:.1},{y1:.1}C{middle:.1},{y1:.1} {middle:.1},{y2:.1} {x2:.1},{y2:.1}"), "thread");
}
