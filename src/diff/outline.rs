//! What differs, as an outline that can be read: parts with items below items. The terminal,
//! Markdown and the pages of the site show the same outline.

use super::coverage::{CoverageChange, ElementChange, Finding, ProvisionChange};
use super::{Change, Changed, Diff, Subject, Value, Values};
use serde::Serialize;

/// The outline of a comparison.
#[derive(Clone, Debug, Serialize)]
pub struct Outline {
    /// What was compared, and what had to be done for it.
    pub notes: Vec<String>,
    /// What differs, in the order in which it is read.
    pub parts: Vec<Part>,
}

/// A part of the outline.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its name in addresses: `added`.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it says.
    pub items: Vec<Item>,
}

/// Something that differs.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Item {
    /// What differs, with its code if it has one.
    pub name: String,
    /// The IRI of what differs.
    pub iri: Option<String>,
    /// What sort of thing it is, or more about it.
    pub note: String,
    /// What was, if the item tells of a single thing.
    pub old: Option<String>,
    /// What is.
    pub new: Option<String>,
    /// What differs in it.
    pub items: Vec<Item>,
}

impl Item {
    fn named(name: impl Into<String>, iri: &str) -> Self {
        Self { name: name.into(), iri: Some(iri.to_owned()), ..Self::default() }
    }

    /// What was and what is, in words.
    #[must_use]
    pub fn says(&self) -> String {
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (Some(old), None) => format!("no longer {old}"),
            (None, Some(new)) => format!("now {new}"),
            (None, None) => String::new(),
        }
    }
}

impl Diff {
    /// The outline of what differs. Parts with nothing in them are left out.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let rules = self.rules.iter().map(|rule| Item {
            name: rule.name.clone(),
            note: rule.how.to_owned(),
            ..Item::default()
        });
        let mut parts = vec![
            Part { name: "coverage", title: "Coverage", items: coverage(self) },
            Part { name: "added", title: "Added", items: self.added.iter().map(subject).collect() },
            Part { name: "changed", title: "Changed", items: self.changed.iter().map(changed).collect() },
            Part { name: "deprecated", title: "Deprecated", items: self.deprecated.iter().map(changed).collect() },
            Part { name: "removed", title: "Removed", items: self.removed.iter().map(subject).collect() },
            Part {
                name: "unnamed",
                title: "Statements about no entity",
                items: self.unnamed.iter().map(values).collect(),
            },
            Part { name: "rules", title: "Rules", items: rules.collect() },
        ];
        parts.retain(|part| !part.items.is_empty());
        Outline { notes: self.notes(), parts }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        for (which, version) in [("Old", &self.old), ("New", &self.new)] {
            let number = version.version.as_ref().map_or_else(String::new, |number| format!(", ontology {number}"));
            let note = version.note.as_ref().map_or_else(String::new, |note| format!(" {note}"));
            notes.push(format!("{which}: {}{number}.{note}", version.name));
        }
        let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        if self.is_empty() {
            notes.push("Nothing differs.".to_owned());
            return notes;
        }
        notes.push(format!(
            "{} added, {} changed, {} deprecated, {} removed; {}; of what rules derive, {} came and {} are gone.",
            count(self.added.len(), "entity", "entities"),
            self.changed.len(),
            self.deprecated.len(),
            self.removed.len(),
            count(self.coverage.len(), "change of coverage", "changes of coverage"),
            count(self.derived.added, "statement", "statements"),
            self.derived.removed,
        ));
        notes
    }
}

fn subject(subject: &Subject) -> Item {
    let name = match &subject.notation {
        Some(code) => format!("{code} {}", subject.label),
        None => subject.label.clone(),
    };
    let curie = crate::vocab::curie(&subject.iri);
    Item { note: format!("{}, {curie}", subject.kind), ..Item::named(name, &subject.iri) }
}

fn changed(changed: &Changed) -> Item {
    let mut item = subject(&changed.entity);
    if !changed.replaced_by.is_empty() {
        let names: Vec<String> =
            changed.replaced_by.iter().map(|named| format!("{named} ({})", named.curie())).collect();
        item.note.push_str(&format!("; replaced by {}", names.join(", ")));
    }
    item.items = changed.changes.iter().flat_map(change).collect();
    item
}

fn change(change: &Change) -> Vec<Item> {
    change.values.iter().map(|one| Item { name: change.property.label.clone(), ..values(one) }).collect()
}

fn values(values: &Values) -> Item {
    if !values.within.is_empty() {
        // What both nodes say tells which one it is; the rest stands below.
        let note = values.new.as_ref().map(|value| abridged(&value.text)).unwrap_or_default();
        return Item { note, items: values.within.iter().flat_map(change).collect(), ..Item::default() };
    }
    Item { old: values.old.as_ref().map(text), new: values.new.as_ref().map(text), ..Item::default() }
}

fn text(value: &Value) -> String {
    match (&value.iri, value.lang.as_deref()) {
        (Some(_), _) => value.text.clone(),
        (None, Some(lang)) if lang != "en" => format!("“{}” ({lang})", value.text),
        _ => format!("“{}”", value.text),
    }
}

fn abridged(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// By threat, then instrument, then offence, then element.
fn coverage(diff: &Diff) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for change in &diff.coverage {
        if items.last().is_none_or(|last| last.iri.as_ref() != Some(&change.threat.iri)) {
            let name = format!("{} {}", change.notation, change.threat).trim().to_owned();
            items.push(Item::named(name, &change.threat.iri));
        }
        if let Some(threat) = items.last_mut() {
            threat.items.push(instrument(change, !diff.rules.is_empty()));
        }
    }
    items
}

fn instrument(change: &CoverageChange, rules_differ: bool) -> Item {
    let joined = |statuses: &[super::Status]| match statuses {
        [] => "nothing on record".to_owned(),
        some => some.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    };
    let (old, new) = (joined(&change.old), joined(&change.new));
    let mut item = Item::named(change.instrument.label.clone(), &change.instrument.iri);
    item.items.extend(change.offences.iter().map(|offence| Item {
        note: if offence.added { "an offence that it gained" } else { "an offence that it lost" }.to_owned(),
        ..Item::named(offence.provision.label.clone(), &offence.provision.iri)
    }));
    item.items.extend(change.provisions.iter().map(|provision| of_provision(provision, rules_differ)));
    if change.old == change.new {
        item.note = format!("as a whole {new}, as before");
    } else {
        let presumed = change.old.iter().chain(&change.new).any(|status| status.presumed_from.is_some());
        if item.items.is_empty() && !presumed {
            item.note = no_finding(rules_differ);
        }
        (item.old, item.new) = (Some(old), Some(new));
    }
    item
}

fn of_provision(change: &ProvisionChange, rules_differ: bool) -> Item {
    let name =
        if change.number.is_empty() { change.provision.label.clone() } else { format!("article {}", change.number) };
    let shown = |standing: Option<super::Standing>| {
        Some(standing.map_or_else(|| "nothing on record".to_owned(), |standing| standing.to_string()))
    };
    let mut item = Item::named(name, &change.provision.iri);
    (item.old, item.new) = (shown(change.old), shown(change.new));
    item.items = change.elements.iter().map(element).collect();
    let held = |standing| matches!(standing, Some(super::Standing::Assessed(_)));
    item.note = match (&change.ruled_out_because, change.elements.is_empty()) {
        (Some(reason), _) if change.new == Some(super::Standing::RuledOut) => format!("ruled out: {reason}"),
        (Some(reason), true) => format!("had been ruled out: {reason}"),
        (_, true) if held(change.new) && held(change.old) => no_finding(rules_differ),
        (_, true) if held(change.new) => "a new assessment, every element answered and none in doubt".to_owned(),
        (_, false) if held(change.new) && !held(change.old) => "a new assessment".to_owned(),
        _ if held(change.old) && change.new.is_none() => "the assessment is gone".to_owned(),
        _ => String::new(),
    };
    item
}

fn no_finding(rules_differ: bool) -> String {
    let reason = if rules_differ { "no finding changed; rules did" } else { "no finding changed" };
    reason.to_owned()
}

fn element(change: &ElementChange) -> Item {
    let outcome = |finding: &Option<Finding>| {
        Some(finding.as_ref().map_or_else(|| "no finding".to_owned(), |finding| finding.outcome.clone()))
    };
    let mut item = Item::named(format!("“{}”", change.element), &change.element.iri);
    let (old, new) = (outcome(&change.old), outcome(&change.new));
    let effect = if old == new { effects(&change.new_effect) } else { String::new() };
    (item.old, item.new) = (old, new);
    let rationale = change.new.as_ref().or(change.old.as_ref()).map(|finding| finding.rationale.as_str());
    item.note = [effect.as_str(), rationale.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(": ");
    item
}

/// What an element does to an assessment although the finding on it is the same.
fn effects(effects: &[String]) -> String {
    let words: Vec<&str> = effects
        .iter()
        .map(|effect| match effect.as_str() {
            "failsOn" => "it fails on it now",
            "doubtfulOn" => "it is doubtful on it now",
            "turnsOnOption" => "it turns on it now",
            _ => "it leaves it open now",
        })
        .collect();
    if words.is_empty() { "it no longer turns on it".to_owned() } else { words.join(" and ") }
}
