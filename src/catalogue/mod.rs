//! The entities of a graph as types that pages and the terminal show: labels, kinds,
//! statements in both directions, in a fixed order.

mod load;
mod search;
mod view;

pub(crate) use crate::graph::words::tokens;
pub use load::CatalogueError;
pub(crate) use load::ask_page;
pub use search::{Hit, search};
pub use view::{Row, Section, Translation, Value};

use oxigraph::model::{Literal, NamedNode, NamedOrBlankNode, Term};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// A kind of entity: a class with an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The class.
    pub class: NamedNode,
    /// The name of its index in paths: `threats`.
    pub slug: String,
    /// What one is called.
    pub singular: String,
    /// What many are called.
    pub plural: String,
    /// What it is for.
    pub comment: String,
    /// Whether the site prints its pages in every language.
    pub translated: bool,
}

/// How a property is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its label.
    pub label: String,
    /// The section of a page it belongs to.
    pub section: String,
    /// Its place in the section, lowest first.
    pub order: i64,
    /// The heading when statements are shown from the side of their value; none if they are
    /// not to be shown there.
    pub inverse: Option<String>,
}

/// An entity with a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its IRI.
    pub iri: NamedNode,
    /// Its kind, as a place in [`Catalogue::kinds`].
    pub kind: Option<usize>,
    /// Its label in English, or its abbreviated IRI.
    pub label: String,
    /// The short code, if it has one.
    pub notation: Option<String>,
    /// What it is, in a sentence or two; empty if nothing says.
    pub definition: String,
    /// Other labels, in any language.
    pub alternatives: Vec<String>,
}

/// A term of the ontology.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OntologyTerm {
    /// Its IRI.
    pub iri: NamedNode,
    /// Its type: class, property, scheme, value, shape.
    pub class: NamedNode,
    /// Its label.
    pub label: String,
    /// What it means.
    pub meaning: String,
}

/// All entities of a graph.
pub struct Catalogue {
    /// The kinds, in the order in which they are shown.
    pub kinds: Vec<Kind>,
    /// The entities, sorted by IRI.
    pub entities: Vec<Entity>,
    /// Where each entity stands among them.
    places: HashMap<String, usize>,
    /// The terms of the ontology, sorted by type and IRI.
    pub terms: Vec<OntologyTerm>,
    term_iris: HashSet<String>,
    properties: HashMap<NamedNode, Property>,
    labels: HashMap<NamedNode, String>,
    /// The labels in other languages than English, with their language tags.
    foreign: HashMap<NamedNode, Vec<(String, String)>>,
    /// The labels in other languages that are the project's own, by what they name.
    unofficial: HashMap<String, Vec<Literal>>,
    outgoing: HashMap<NamedOrBlankNode, Vec<(NamedNode, Term)>>,
    incoming: HashMap<Term, Vec<(NamedOrBlankNode, NamedNode)>>,
    /// Where entities without a page of their own are told: host and anchor.
    hosts: HashMap<String, (NamedNode, String)>,
    guests: HashMap<NamedNode, Vec<NamedNode>>,
}

impl Catalogue {
    /// The entity with this IRI.
    #[must_use]
    pub fn entity(&self, iri: &str) -> Option<&Entity> {
        self.places.get(iri).map(|place| &self.entities[*place])
    }

    /// The entity on whose page this one is told, and the anchor there; none for an entity with
    /// a page of its own.
    #[must_use]
    pub fn host(&self, iri: &str) -> Option<(&NamedNode, &str)> {
        self.hosts.get(iri).map(|(host, anchor)| (host, anchor.as_str()))
    }

    /// The entities that are told on the page of this one.
    #[must_use]
    pub fn guests(&self, host: &NamedNode) -> &[NamedNode] {
        self.guests.get(host).map_or(&[], Vec::as_slice)
    }

    /// Whether this label of an entity or a term is the project's own and not an official name.
    #[must_use]
    pub fn is_unofficial(&self, iri: &str, label: &Literal) -> bool {
        self.unofficial.get(iri).is_some_and(|labels| labels.contains(label))
    }

    /// The kind of an entity.
    #[must_use]
    pub fn kind_of(&self, entity: &Entity) -> Option<&Kind> {
        entity.kind.map(|index| &self.kinds[index])
    }

    /// The entities of a kind, sorted by notation, then label.
    #[must_use]
    pub fn of_kind(&self, kind: &Kind) -> Vec<&Entity> {
        let mut found: Vec<&Entity> = self
            .entities
            .iter()
            .filter(|entity| self.kind_of(entity).is_some_and(|other| other.class == kind.class))
            .collect();
        found.sort_by_cached_key(|entity| {
            (entity.notation.is_none(), entity.notation.clone(), reading_order(&entity.label), entity.iri.clone())
        });
        found
    }

    /// Whether the ontology declares and the site documents a term.
    #[must_use]
    pub fn is_term(&self, iri: &str) -> bool {
        self.term_iris.contains(iri)
    }

    /// The label of anything, or its abbreviated IRI.
    #[must_use]
    pub fn label(&self, iri: &NamedNode) -> String {
        self.labels.get(iri).cloned().unwrap_or_else(|| crate::vocab::curie(iri.as_str()))
    }

    /// The label of anything in a language other than English, if it has one.
    #[must_use]
    pub fn label_in(&self, lang: &str, iri: &NamedNode) -> Option<&str> {
        self.foreign.get(iri)?.iter().find(|(tag, _)| tag == lang).map(|(_, label)| label.as_str())
    }

    /// The text of a property in a language, if there is one.
    #[must_use]
    pub fn text_in(&self, lang: &str, subject: &NamedNode, property: &str) -> Option<&str> {
        self.values(subject, property).find_map(|value| match value {
            Term::Literal(literal) if literal.language() == Some(lang) => Some(literal.value()),
            _ => None,
        })
    }

    /// How a property is shown.
    #[must_use]
    pub fn property(&self, iri: &NamedNode) -> Option<&Property> {
        self.properties.get(iri)
    }

    /// The values of one property of an entity, in the order of the graph's terms.
    pub fn values<'a, 'b>(
        &'a self,
        subject: &NamedNode,
        property: &'b str,
    ) -> impl Iterator<Item = &'a Term> + use<'a, 'b> {
        self.statements(&NamedOrBlankNode::from(subject.clone()))
            .iter()
            .filter(move |(other, _)| other.as_str() == property)
            .map(|(_, value)| value)
    }

    /// The statements about a subject, sorted.
    #[must_use]
    pub fn statements(&self, subject: &NamedOrBlankNode) -> &[(NamedNode, Term)] {
        self.outgoing.get(subject).map_or(&[], Vec::as_slice)
    }

    /// Everything that something is said about, in no order.
    pub fn subjects(&self) -> impl Iterator<Item = &NamedOrBlankNode> {
        self.outgoing.keys()
    }

    /// The statements whose value is this term, sorted.
    #[must_use]
    pub fn mentions(&self, value: &Term) -> &[(NamedOrBlankNode, NamedNode)] {
        self.incoming.get(value).map_or(&[], Vec::as_slice)
    }
}

/// A key by which texts stand in the order in which people look for them: without regard to case,
/// and whole numbers by their value, so that article 2 comes before article 10.
pub(crate) fn reading_order(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut key = String::with_capacity(lower.len() + 8);
    let mut rest = lower.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let (digits, after) = number.split_at(number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len()));
        let digits = digits.trim_start_matches('0');
        // Of two numbers the one with more digits is the greater.
        key.push_str(&format!("{before}{:03}{digits}", digits.len()));
        rest = after;
    }
    key.push_str(rest);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_the_order_of_their_value() {
        let mut texts =
            ["Article 10: b", "article 2(1)", "article 2", "Article 1", "Botnet", "article 2(10)", "article 2(2)"];
        texts.sort_by_cached_key(|text| reading_order(text));
        let expected =
            ["Article 1", "article 2", "article 2(1)", "article 2(2)", "article 2(10)", "Article 10: b", "Botnet"];
        assert_eq!(texts, expected);
    }
}
