//! What is said about an entity, arranged as it is shown: sections of rows of values.

use super::{Catalogue, Entity, reading_order};
use crate::vocab;
use oxigraph::model::{Literal, NamedNode, NamedOrBlankNode, Term};
use serde::Serialize;
use std::collections::BTreeMap;

/// A part of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Its name, as the ontology has it: `description`.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A property and its values.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The IRI of the property.
    pub property: String,
    /// Its heading.
    pub label: String,
    /// Whether the entity is the value, and the values shown are the subjects.
    pub inverse: bool,
    /// The values, sorted as they are read.
    pub values: Vec<Value>,
}

/// A value.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Value {
    /// The text to show.
    pub text: String,
    /// The IRI it stands for; absent for a literal.
    pub iri: Option<String>,
    /// The short code of the entity.
    pub notation: Option<String>,
    /// The language of the text, if it is not English.
    pub lang: Option<String>,
    /// The rows of a blank node.
    pub rows: Vec<Row>,
    /// The datatype of a typed literal, abbreviated.
    pub datatype: Option<String>,
    /// The date on which an event began, as precisely as it is known.
    pub date: Option<String>,
}

/// The sections in the order in which they are read.
const SECTIONS: [&str; 5] = ["description", "evidence", "law", "relations", "provenance"];

const START_DATE: &str = "https://schema.org/startDate";

/// The place of a section on a page; an unknown one goes with the relations.
fn place(section: &str) -> usize {
    SECTIONS.iter().position(|name| *name == section).unwrap_or(SECTIONS.len() - 2)
}

/// A label in one of the six languages of the United Nations.
#[derive(Clone, Debug, Serialize)]
pub struct Translation {
    /// The language tag.
    pub lang: &'static str,
    /// What the language calls itself.
    pub language: &'static str,
    /// The label; absent if there is none in this language yet.
    pub text: Option<String>,
    /// Whether the label is the project's own translation and not an official term.
    pub unofficial: bool,
}

/// The official languages of the United Nations besides English.
const LANGUAGES: [(&str, &str); 5] =
    [("ar", "العربية"), ("zh", "中文"), ("fr", "français"), ("ru", "русский"), ("es", "español")];

impl Catalogue {
    /// The labels of an entity in the other languages of the United Nations; empty if it has a
    /// label in none of them.
    #[must_use]
    pub fn translations(&self, entity: &Entity) -> Vec<Translation> {
        let labels: Vec<&Literal> = ["skos:prefLabel", "rdfs:label"]
            .iter()
            .filter_map(|name| vocab::expand(name))
            .flat_map(|property| {
                self.statements(&entity.iri.clone().into()).iter().filter(move |(other, _)| other.as_str() == property)
            })
            .filter_map(|(_, value)| match value {
                Term::Literal(literal) => Some(literal),
                _ => None,
            })
            .collect();
        let found: Vec<Translation> = LANGUAGES
            .iter()
            .map(|(lang, language)| {
                let label = labels.iter().find(|label| label.language() == Some(*lang));
                let unofficial = label.is_some_and(|label| self.is_unofficial(entity.iri.as_str(), label));
                Translation { lang, language, text: label.map(|label| label.value().to_owned()), unofficial }
            })
            .collect();
        if found.iter().any(|translation| translation.text.is_some()) { found } else { Vec::new() }
    }

    /// What is said about an entity and where it is mentioned, by sections.
    ///
    /// Labels and the definition are left out: they head the page.
    #[must_use]
    pub fn sections(&self, entity: &Entity) -> Vec<Section> {
        let mut rows = self.rows(&entity.iri.clone().into(), true);
        rows.extend(self.inverse_rows(entity));
        let mut sections: BTreeMap<usize, Vec<(i64, Row)>> = BTreeMap::new();
        for (section, order, row) in rows {
            sections.entry(place(&section)).or_default().push((order, row));
        }
        sections
            .into_iter()
            .map(|(place, mut rows)| {
                rows.sort_by(|(a_order, a), (b_order, b)| (a_order, &a.label).cmp(&(b_order, &b.label)));
                Section { name: SECTIONS[place].to_owned(), rows: rows.into_iter().map(|(_, row)| row).collect() }
            })
            .collect()
    }

    fn rows(&self, subject: &NamedOrBlankNode, heading_apart: bool) -> Vec<(String, i64, Row)> {
        let mut by_property: BTreeMap<&NamedNode, Vec<Value>> = BTreeMap::new();
        for (property, value) in self.statements(subject) {
            if heading_apart && in_heading(property.as_str(), value) || self.is_inner(property) {
                continue;
            }
            by_property.entry(property).or_default().push(self.value(value));
        }
        by_property
            .into_iter()
            .map(|(property, values)| {
                let shown = self.property(property);
                let label = shown.map_or_else(|| vocab::curie(property.as_str()), |shown| shown.label.clone());
                let section = shown.map_or("relations", |shown| shown.section.as_str());
                let order = shown.map_or(i64::MAX, |shown| shown.order);
                (section.to_owned(), order, row(property.as_str(), label, false, values))
            })
            .collect()
    }

    /// Whether a property only serves the rules: the ontology declares it and gives it no section.
    fn is_inner(&self, property: &NamedNode) -> bool {
        self.property(property).is_none() && self.is_term(property.as_str())
    }

    fn inverse_rows(&self, entity: &Entity) -> Vec<(String, i64, Row)> {
        let mut by_property: BTreeMap<&NamedNode, Vec<Value>> = BTreeMap::new();
        for (subject, property) in self.mentions(&entity.iri.clone().into()) {
            if self.property(property).is_some_and(|shown| shown.inverse.is_some()) {
                let subject = self.owner(subject);
                by_property.entry(property).or_default().push(self.value(&subject.into()));
            }
        }
        by_property
            .into_iter()
            .filter_map(|(property, values)| {
                let shown = self.property(property)?;
                let row = row(property.as_str(), shown.inverse.clone()?, true, values);
                Some((shown.section.clone(), shown.order, row))
            })
            .collect()
    }

    /// The nearest named subject above a blank node.
    fn owner(&self, subject: &NamedOrBlankNode) -> NamedOrBlankNode {
        let mut subject = subject.clone();
        for _ in 0..8 {
            let NamedOrBlankNode::BlankNode(node) = &subject else { break };
            match self.mentions(&Term::from(node.clone())).first() {
                Some((above, _)) => subject = above.clone(),
                None => break,
            }
        }
        subject
    }

    fn value(&self, term: &Term) -> Value {
        match term {
            Term::NamedNode(node) => Value {
                text: self.label(node),
                notation: self.entity(node.as_str()).and_then(|entity| entity.notation.clone()),
                iri: Some(node.as_str().to_owned()),
                date: self.values(node, START_DATE).find_map(|date| match date {
                    Term::Literal(date) => Some(date.value().to_owned()),
                    _ => None,
                }),
                ..Value::default()
            },
            Term::Literal(literal) => {
                let datatype = vocab::curie(literal.datatype().as_str());
                let text = ["xsd:string", "rdf:langString"];
                Value {
                    text: literal.value().to_owned(),
                    lang: literal.language().filter(|language| *language != "en").map(ToOwned::to_owned),
                    datatype: (!text.contains(&datatype.as_str())).then_some(datatype),
                    ..Value::default()
                }
            }
            Term::BlankNode(node) => {
                let mut rows = self.rows(&node.clone().into(), false);
                // What it is is told by the property that leads to it.
                rows.retain(|(_, _, row)| row.property != vocab::rdf::TYPE.as_str());
                rows.sort_by_cached_key(|(section, order, row)| (place(section), *order, row.label.clone()));
                Value { rows: rows.into_iter().map(|(_, _, row)| row).collect(), ..Value::default() }
            }
            #[allow(unreachable_patterns)]
            other => Value { text: other.to_string(), ..Value::default() },
        }
    }
}

fn row(property: &str, label: String, inverse: bool, mut values: Vec<Value>) -> Row {
    values.sort_by_cached_key(|value| {
        let number = value.text.parse::<f64>().ok().map(|number| format!("{number:020.4}"));
        // Events in the order in which they happened, then by code, then as one reads.
        let dated = (value.date.is_none(), value.date.clone());
        (dated, value.notation.is_none(), value.notation.clone(), number, reading_order(&value.text), value.iri.clone())
    });
    values.dedup_by(|a, b| a.iri.is_some() && a.iri == b.iri);
    Row { property: property.to_owned(), label, inverse, values }
}

/// Whether a statement is said in the heading of a page already.
fn in_heading(property: &str, value: &Term) -> bool {
    let english = matches!(value, Term::Literal(literal) if matches!(literal.language(), None | Some("en")));
    match vocab::shorten(property).as_deref() {
        // Labels in other languages have a list of their own.
        Some("skos:prefLabel" | "rdfs:label") => true,
        Some("skos:definition" | "skos:notation") => english,
        _ => false,
    }
}
