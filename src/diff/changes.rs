//! Compares the entities of two versions, statement by statement.

use super::facts::{Fact, Facts};
use super::side::Side;
use super::{Change, Changed, Derived, Subject, Values};
use crate::catalogue::reading_order;
use crate::law::Named;
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What differs in entities.
#[derive(Default)]
pub(super) struct Entities {
    pub(super) added: Vec<Subject>,
    pub(super) changed: Vec<Changed>,
    pub(super) deprecated: Vec<Changed>,
    pub(super) removed: Vec<Subject>,
    pub(super) unnamed: Vec<Values>,
    pub(super) derived: Derived,
}

/// How far nodes without an IRI are followed; what differs deeper is told as a whole.
const DEPTH: usize = 8;

/// Compares all entities.
pub(super) fn compare(old: &Side<'_>, new: &Side<'_>) -> Entities {
    let mut found = Entities::default();
    let subjects: BTreeSet<&NamedNode> = old.named().chain(new.named()).collect();
    for iri in subjects {
        let subject = NamedOrBlankNode::from(iri.clone());
        let (mut old_facts, mut new_facts) = (old.facts(&subject), new.facts(&subject));
        old.learn(&mut old_facts, &new_facts);
        new.learn(&mut new_facts, &old_facts);
        found.derived.removed += only_in(&old_facts, &new_facts).filter(|(_, fact)| fact.derived).count();
        found.derived.added += only_in(&new_facts, &old_facts).filter(|(_, fact)| fact.derived).count();
        let written = |facts: &Facts| facts.values().any(|fact| !fact.derived);
        match (written(&old_facts), written(&new_facts)) {
            (false, false) => {}
            (false, true) => found.added.push(new.subject(iri)),
            (true, false) => found.removed.push(old.subject(iri)),
            (true, true) => {
                let changes = changes(old, new, &old_facts, &new_facts, DEPTH);
                if changes.is_empty() {
                    continue;
                }
                let deprecated = is_deprecated(&new_facts) && !is_deprecated(&old_facts);
                let replaced_by = if deprecated { successors(new, &new_facts) } else { Vec::new() };
                let list = if deprecated { &mut found.deprecated } else { &mut found.changed };
                list.push(Changed { entity: new.subject(iri), replaced_by, changes });
            }
        }
    }
    found.unnamed =
        changes(old, new, &old.unnamed(), &new.unnamed(), DEPTH).into_iter().flat_map(|change| change.values).collect();
    found.added.sort_by_cached_key(order);
    found.removed.sort_by_cached_key(order);
    found.changed.sort_by_cached_key(|changed| order(&changed.entity));
    found.deprecated.sort_by_cached_key(|changed| order(&changed.entity));
    found
}

/// By kind, then code, then label.
fn order(subject: &Subject) -> (String, bool, Option<String>, String, String) {
    let code = subject.notation.clone();
    (subject.kind.clone(), code.is_none(), code, reading_order(&subject.label), subject.iri.clone())
}

fn only_in<'a>(these: &'a Facts, others: &'a Facts) -> impl Iterator<Item = (&'a super::facts::Key, &'a Fact)> {
    these.iter().filter(|(key, _)| !others.contains_key(*key))
}

fn is_deprecated(facts: &Facts) -> bool {
    facts.iter().any(|((property, _), fact)| {
        *property == vocab::owl::DEPRECATED
            && matches!(&fact.value, Term::Literal(literal) if matches!(literal.value(), "true" | "1"))
    })
}

fn successors(side: &Side<'_>, facts: &Facts) -> Vec<Named> {
    facts
        .iter()
        .filter(|((property, _), _)| *property == vocab::dcterms::IS_REPLACED_BY)
        .filter_map(|(_, fact)| match &fact.value {
            Term::NamedNode(node) => Some(side.named_as(node.as_str())),
            _ => None,
        })
        .collect()
}

/// What somebody wrote and only one version has, by property.
fn changes(old: &Side<'_>, new: &Side<'_>, old_facts: &Facts, new_facts: &Facts, depth: usize) -> Vec<Change> {
    let mut by_property: BTreeMap<&NamedNode, (Vec<&Fact>, Vec<&Fact>)> = BTreeMap::new();
    for ((property, _), fact) in only_in(old_facts, new_facts).filter(|(_, fact)| !fact.derived) {
        by_property.entry(property).or_default().0.push(fact);
    }
    for ((property, _), fact) in only_in(new_facts, old_facts).filter(|(_, fact)| !fact.derived) {
        by_property.entry(property).or_default().1.push(fact);
    }
    let mut changes: Vec<Change> = by_property
        .into_iter()
        .map(|(property, (gone, came))| Change {
            property: new
                .property(property)
                .or_else(|| old.property(property))
                .unwrap_or_else(|| Named { iri: property.as_str().to_owned(), label: vocab::curie(property.as_str()) }),
            values: pair(old, new, &gone, &came, depth),
        })
        .filter(|change| !change.values.is_empty())
        .collect();
    changes.sort_by(|a, b| (&a.property.label, &a.property.iri).cmp(&(&b.property.label, &b.property.iri)));
    changes
}

/// Puts values that are gone beside those that took their place.
fn pair(old: &Side<'_>, new: &Side<'_>, gone: &[&Fact], came: &[&Fact], depth: usize) -> Vec<Values> {
    let mut likely: Vec<(usize, usize, usize)> = Vec::new();
    for (i, before) in gone.iter().enumerate() {
        for (j, after) in came.iter().enumerate() {
            let alone = alone(before, gone) && alone(after, came);
            likely.push((likeness(old, new, before, after, alone), i, j));
        }
    }
    likely.retain(|(likeness, _, _)| *likeness > 0);
    likely.sort_by_key(|(likeness, i, j)| (Reverse(*likeness), *i, *j));
    let mut partner: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, i, j) in likely {
        if !partner.contains_key(&i) && partner.values().all(|taken| *taken != j) {
            partner.insert(i, j);
        }
    }
    let mut values = Vec::new();
    for (i, before) in gone.iter().enumerate() {
        let after = partner.get(&i).map(|j| came[*j]);
        let inner = after.and_then(|after| Some((node(&before.value)?, node(&after.value)?)));
        let within = inner
            .filter(|_| depth > 0)
            .map(|(before, after)| changes(old, new, &old.facts(&before), &new.facts(&after), depth - 1));
        // Two nodes that differ in what rules say of them only are no change that somebody made.
        if within.as_ref().is_none_or(|within| !within.is_empty()) {
            let new_value = after.map(|after| new.value(&after.value));
            values.push(Values {
                old: Some(old.value(&before.value)),
                new: new_value,
                within: within.unwrap_or_default(),
            });
        }
    }
    let unmatched = came.iter().enumerate().filter(|(j, _)| partner.values().all(|taken| taken != j));
    values.extend(unmatched.map(|(_, after)| Values {
        old: None,
        new: Some(new.value(&after.value)),
        within: Vec::new(),
    }));
    values.sort_by(|a, b| (&a.old, &a.new).cmp(&(&b.old, &b.new)));
    values
}

fn node(value: &Term) -> Option<NamedOrBlankNode> {
    match value {
        Term::BlankNode(node) => Some(node.clone().into()),
        _ => None,
    }
}

/// Whether a value is the only one of its sort: of its language, or the only entity or node.
fn alone(fact: &Fact, among: &[&Fact]) -> bool {
    among.iter().filter(|other| same_sort(&fact.value, &other.value)).count() == 1
}

fn same_sort(one: &Term, other: &Term) -> bool {
    match (one, other) {
        (Term::Literal(one), Term::Literal(other)) => one.language() == other.language(),
        (Term::NamedNode(_), Term::NamedNode(_)) | (Term::BlankNode(_), Term::BlankNode(_)) => true,
        _ => false,
    }
}

/// How likely a value took the place of another. Texts and entities do if there is no other of
/// their sort; nodes without an IRI, such as findings, the more they have in common.
fn likeness(old: &Side<'_>, new: &Side<'_>, before: &Fact, after: &Fact, alone: bool) -> usize {
    if !same_sort(&before.value, &after.value) {
        return 0;
    }
    let (Some(before), Some(after)) = (node(&before.value), node(&after.value)) else { return usize::from(alone) };
    let after = new.facts(&after);
    let shared = old.facts(&before).into_iter().filter(|(key, _)| after.contains_key(key) && key.0 != vocab::rdf::TYPE);
    // A controlled value, such as an outcome, is shared by many.
    let weight = |fact: &Fact| match &fact.value {
        Term::NamedNode(node) if node.as_str().starts_with(vocab::TLX) => 1,
        _ => 4,
    };
    shared.map(|(_, fact)| weight(&fact)).sum::<usize>() + usize::from(alone)
}
