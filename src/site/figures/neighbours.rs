//! What an entity is connected with: what leads to it on the left, what it leads to on the
//! right, grouped by property.

use super::Figure;
use super::svg::{Anchor, Drawing, shorten};
use crate::site::context::{ShownSection, Site};
use fluent_bundle::FluentValue;

/// A property with what it joins the entity with: label and link.
struct Group<'a> {
    title: &'a str,
    members: Vec<(&'a str, &'a str)>,
    more: usize,
}

/// How many members of a group are drawn, and how many groups on a side.
const MEMBERS: usize = 4;
const GROUPS: usize = 6;

const LINE: f64 = 19.0;

/// The figure for an entity called `name`, from the sections of its page; none if it is joined
/// with fewer than two others.
pub(in crate::site) fn of(site: &Site<'_>, page: &str, name: &str, sections: &[ShownSection]) -> Option<Figure> {
    let (mut left, mut right): (Vec<Group<'_>>, Vec<Group<'_>>) = (Vec::new(), Vec::new());
    for row in sections.iter().flat_map(|section| &section.rows) {
        let members: Vec<(&str, &str)> = row.entities().collect();
        if members.is_empty() {
            continue;
        }
        let more = members.len().saturating_sub(MEMBERS);
        let group = Group { title: &row.label, members: members.into_iter().take(MEMBERS).collect(), more };
        let side = if row.inverse { &mut left } else { &mut right };
        if side.len() < GROUPS {
            side.push(group);
        }
    }
    let total: usize = left.iter().chain(&right).map(|group| group.members.len()).sum();
    if total < 2 {
        return None;
    }
    let caption = site.say(page, "neighbourhood-caption", &[("name", FluentValue::from(name))]);
    Some(Figure { svg: draw(site, page, name, &left, &right, &caption), caption })
}

/// The height of a side.
fn height(groups: &[Group<'_>]) -> f64 {
    let lines = |group: &Group<'_>| 1 + group.members.len() + usize::from(group.more > 0);
    groups.iter().map(|group| LINE * lines(group) as f64 + 8.0).sum()
}

fn draw(site: &Site<'_>, page: &str, name: &str, left: &[Group<'_>], right: &[Group<'_>], label: &str) -> String {
    let short = |text: &str, most| site.text_in_each(page, text, |text| shorten(text, most));
    let tall = height(left).max(height(right)).max(60.0) + 16.0;
    // A side without neighbours takes no room.
    let start = if left.is_empty() { 375.0 } else { 0.0 };
    let end = if right.is_empty() { 585.0 } else { 960.0 };
    let mut drawing = Drawing::new(end - start, tall, label);
    let middle = tall / 2.0;
    // Lines first, so that the words stand over them.
    for (groups, edge, box_edge) in [(left, 340.0, 385.0), (right, 620.0 - start, 575.0 - start)] {
        let mut y = (tall - height(groups)) / 2.0;
        for group in groups {
            let high = height(std::slice::from_ref(group));
            let at = y + high / 2.0 - 4.0;
            let turn = f64::midpoint(edge, box_edge);
            drawing.path(
                &format!("M{edge:.1},{at:.1}C{turn:.1},{at:.1} {turn:.1},{middle:.1} {box_edge:.1},{middle:.1}"),
                "thread",
            );
            y += high;
        }
    }
    for (groups, x, anchor) in [(left, 332.0, Anchor::End), (right, 628.0 - start, Anchor::Start)] {
        let mut y = (tall - height(groups)) / 2.0 + 13.0;
        for group in groups {
            drawing.text((x, y), anchor, "tick", &short(group.title, 48));
            for (text, href) in &group.members {
                y += LINE;
                drawing.link(href, text, |drawing| drawing.text((x, y), anchor, "", &short(text, 46)));
            }
            if group.more > 0 {
                y += LINE;
                let more = site.say(page, "neighbourhood-more", &[("count", FluentValue::from(group.more))]);
                drawing.text((x, y), anchor, "tick", &more);
            }
            y += LINE + 8.0;
        }
    }
    drawing.rect((385.0 - start, middle - 20.0), (190.0, 40.0), "cell");
    drawing.text((480.0 - start, middle + 4.0), Anchor::Middle, "head", &short(name, 25));
    drawing.finish()
}
