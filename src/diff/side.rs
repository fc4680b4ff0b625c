//! One of the two versions, read for comparing.

use super::coverage::Legal;
use super::facts::{self, Checksums, Fact, Facts};
use super::{DiffError, Subject, Value, Version};
use crate::catalogue::Catalogue;
use crate::graph::{Completion, Graph};
use crate::law::Named;
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, Triple};
use std::collections::BTreeSet;

/// A version with its entities and its law.
pub(super) struct Side<'a> {
    graph: &'a Graph,
    pub(super) catalogue: Catalogue,
    pub(super) law: Legal,
    checksums: Checksums,
    /// Whether the version tells which of its statements were derived.
    tells: bool,
}

/// How deep a node without an IRI is told.
const DEPTH: usize = 4;

impl<'a> Side<'a> {
    pub(super) fn read(version: &'a Version, present: &Sources) -> Result<Self, DiffError> {
        let graph = &version.graph;
        let catalogue = Catalogue::load(present, graph)?;
        let law = Legal::read(graph, present)?;
        let checksums = facts::checksums(&catalogue);
        Ok(Self { graph, catalogue, law, checksums, tells: version.completion != Some(Completion::Untold) })
    }

    /// Everything with an IRI that something is said of, less the graphs that the program itself
    /// describes.
    pub(super) fn named(&self) -> impl Iterator<Item = &NamedNode> {
        self.catalogue.subjects().filter_map(|subject| match subject {
            NamedOrBlankNode::NamedNode(node) if !node.as_str().starts_with(vocab::GRAPH) => Some(node),
            _ => None,
        })
    }

    /// What is said of a subject.
    pub(super) fn facts(&self, subject: &NamedOrBlankNode) -> Facts {
        // A node that only rules make has nothing that somebody wrote.
        let made = self.is_made(subject);
        self.catalogue
            .statements(subject)
            .iter()
            .map(|(property, value)| {
                let key = (property.clone(), facts::key(value, &self.checksums));
                let triple = Triple::new(subject.clone(), property.clone(), value.clone());
                let derived = made || self.graph.is_derived(&triple);
                (key, Fact { value: triple.object, derived })
            })
            .collect()
    }

    /// Takes over from the other version which statements were derived, if this one does not tell.
    pub(super) fn learn(&self, facts: &mut Facts, others: &Facts) {
        if self.tells {
            return;
        }
        for (key, fact) in facts {
            fact.derived |= others.get(key).is_some_and(|other| other.derived);
        }
    }

    fn is_made(&self, subject: &NamedOrBlankNode) -> bool {
        self.catalogue.statements(subject).iter().any(|(property, value)| {
            *property == vocab::rdf::TYPE
                && matches!(value, Term::NamedNode(class) if *class == vocab::tlx::INSTRUMENT_COVERAGE)
        })
    }

    /// The nodes without an IRI that nothing leads to, as facts of nothing.
    pub(super) fn unnamed(&self) -> Facts {
        let none = NamedNode::new_unchecked("");
        self.catalogue
            .subjects()
            .filter_map(|subject| match subject {
                NamedOrBlankNode::BlankNode(node) => Some(Term::from(node.clone())),
                NamedOrBlankNode::NamedNode(_) => None,
            })
            .filter(|node| self.catalogue.mentions(node).is_empty())
            .map(|node| ((none.clone(), facts::key(&node, &self.checksums)), Fact { value: node, derived: false }))
            .collect()
    }

    /// An entity as it is listed.
    pub(super) fn subject(&self, iri: &NamedNode) -> Subject {
        Subject {
            iri: iri.as_str().to_owned(),
            label: self.catalogue.label(iri),
            notation: self.catalogue.entity(iri.as_str()).and_then(|entity| entity.notation.clone()),
            kind: self.kind(iri),
        }
    }

    /// What kind of entity it is: by its kind in the catalogue, else by one of its classes.
    fn kind(&self, iri: &NamedNode) -> String {
        let kind = self.catalogue.entity(iri.as_str()).and_then(|entity| self.catalogue.kind_of(entity));
        if let Some(kind) = kind {
            return kind.singular.clone();
        }
        if iri.as_str().starts_with(vocab::TLX) {
            return "term of the ontology".to_owned();
        }
        let class = self.catalogue.values(iri, vocab::rdf::TYPE.as_str()).find_map(|class| match class {
            Term::NamedNode(class) if class.as_str().starts_with(vocab::TLX) => Some(self.catalogue.label(class)),
            _ => None,
        });
        class.unwrap_or_else(|| "other term".to_owned())
    }

    /// Something with an IRI and its label.
    pub(super) fn named_as(&self, iri: &str) -> Named {
        Named { iri: iri.to_owned(), label: self.catalogue.label(&NamedNode::new_unchecked(iri)) }
    }

    /// The heading of a property.
    pub(super) fn property(&self, property: &NamedNode) -> Option<Named> {
        let label = match self.catalogue.property(property) {
            Some(shown) => shown.label.clone(),
            None => self.catalogue.label(property),
        };
        let found = label != vocab::curie(property.as_str());
        found.then(|| Named { iri: property.as_str().to_owned(), label })
    }

    /// A value as it is read.
    pub(super) fn value(&self, value: &Term) -> Value {
        match value {
            Term::NamedNode(node) => {
                Value { text: self.catalogue.label(node), iri: Some(node.as_str().to_owned()), lang: None }
            }
            Term::Literal(literal) => {
                Value { text: literal.value().to_owned(), iri: None, lang: literal.language().map(ToOwned::to_owned) }
            }
            other => Value { text: self.told(other, DEPTH), iri: None, lang: None },
        }
    }

    /// What a node without an IRI says, in a line.
    fn told(&self, value: &Term, depth: usize) -> String {
        let Term::BlankNode(node) = value else { return self.value(value).text };
        if depth == 0 {
            return "…".to_owned();
        }
        let subject = NamedOrBlankNode::from(node.clone());
        if self.catalogue.statements(&subject).iter().any(|(property, _)| *property == vocab::rdf::FIRST) {
            return self.told_list(subject, depth);
        }
        let parts: BTreeSet<String> = self
            .catalogue
            .statements(&subject)
            .iter()
            .filter(|(property, _)| *property != vocab::rdf::TYPE)
            .map(|(property, value)| {
                let label =
                    self.property(property).map_or_else(|| vocab::curie(property.as_str()), |named| named.label);
                format!("{label}: {}", self.told(value, depth - 1))
            })
            .collect();
        match parts.len() {
            0 => "a node of which nothing is said".to_owned(),
            _ => parts.into_iter().collect::<Vec<_>>().join("; "),
        }
    }

    fn told_list(&self, first: NamedOrBlankNode, depth: usize) -> String {
        let mut members = Vec::new();
        let mut seen = BTreeSet::new();
        let mut place = first;
        while seen.insert(place.to_string()) {
            let statements = self.catalogue.statements(&place);
            let value = |wanted| statements.iter().find(|(property, _)| *property == wanted).map(|(_, value)| value);
            members.extend(value(vocab::rdf::FIRST).map(|member| self.told(member, depth - 1)));
            match value(vocab::rdf::REST) {
                Some(Term::BlankNode(rest)) => place = rest.clone().into(),
                _ => break,
            }
        }
        format!("({})", members.join(", "))
    }
}
