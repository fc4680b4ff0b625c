//! Reservations and declarations, as the pages of States and of provisions list them.

use crate::site::context::Site;
use crate::site::legal::{Link, Mark, Reservation};
use crate::site::phrases::Sorted;
use fluent_bundle::FluentValue;
use serde::Serialize;

/// A reservation or declaration.
#[derive(Serialize)]
pub(super) struct Made {
    reservation: Link,
    state: Link,
    instrument: Link,
    kind: Option<Mark>,
    text: String,
    /// From when and until when it stands, as far as is on record.
    days: String,
    verification: Option<Mark>,
    /// The message that says what it does, and the provision or element to which it does it.
    effects: Vec<(&'static str, Link)>,
}

pub(super) fn made(site: &Site<'_>, page: &str, reservation: &Reservation) -> Made {
    // What it narrows or excludes need not be named a second time as what it speaks of.
    let said =
        |what: &str| reservation.concerns.iter().any(|concern| concern.how != "provision" && concern.element == what);
    let concerns = reservation.concerns.iter().filter(|concern| concern.how != "provision" || !said(&concern.element));
    let effects = concerns.map(|concern| {
        let key = match concern.how.as_str() {
            "narrows" => "reservation-narrows",
            "excludes" => "reservation-excludes",
            "takesUp" => "reservation-takesUp",
            _ => "reservation-provision",
        };
        // Elements have no citation; provisions are better known by theirs.
        let what = &concern.element;
        let known = site.law.provisions.contains_key(what);
        (key, if known { site.article(page, what) } else { site.named(page, what) })
    });
    Made {
        reservation: site.named(page, &reservation.iri),
        state: site.named(page, &reservation.state),
        instrument: site.instrument(page, &reservation.instrument),
        kind: site.mark(page, &reservation.kind),
        text: reservation.text.clone(),
        days: days(site, page, &reservation.from, &reservation.until),
        verification: site.mark(page, &reservation.verification),
        effects: effects.collect(),
    }
}

fn days(site: &Site<'_>, page: &str, from: &str, until: &str) -> String {
    let given = [("from", FluentValue::from(from)), ("until", FluentValue::from(until))];
    match (from, until) {
        (from, "") => from.to_owned(),
        ("", _) => site.say(page, "until", &given),
        _ => site.say(page, "from-until", &given),
    }
}

/// The reservations that concern a provision, one that stands in it, or one of its elements.
pub(super) fn touching(site: &Site<'_>, page: &str, provision: &str) -> (Vec<Made>, Sorted) {
    let mut found: Vec<Made> = site.law.touching(provision).map(|reservation| made(site, page, reservation)).collect();
    let sorted = site.sort(page, &mut found, |made| format!("{}\0{}", made.state.text, made.reservation.text));
    (found, sorted)
}
