//! What pages are made of: the catalogue's values with their links.

use super::legal::Law;
use super::links;
use super::web::WebAssets;
use crate::catalogue::{Catalogue, Entity, Row, Section, Value};
use crate::graph::{Graph, plain};
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::{NamedOrBlankNode, Term, Triple};
use serde::Serialize;

/// All that the pages draw on.
pub(super) struct Site<'a> {
    pub(super) sources: &'a Sources,
    pub(super) graph: &'a Graph,
    pub(super) catalogue: &'a Catalogue,
    pub(super) law: &'a Law,
    pub(super) web: &'a WebAssets,
}

/// A value with its link.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    text: String,
    href: Option<String>,
    external: bool,
    notation: Option<String>,
    date: Option<String>,
    lang: Option<String>,
    rtl: bool,
    /// The local name of a controlled value, by which it is coloured and marked.
    badge: Option<String>,
    rows: Vec<ShownRow>,
}

/// A property with its values.
#[derive(Debug, Serialize)]
pub(super) struct ShownRow {
    label: String,
    property: Option<String>,
    values: Vec<Shown>,
}

/// A part of a page.
#[derive(Debug, Serialize)]
pub(super) struct ShownSection {
    name: String,
    title: &'static str,
    rows: Vec<ShownRow>,
}

/// A statement and where it comes from.
#[derive(Debug, Serialize)]
pub(super) struct Traced {
    property: String,
    value: String,
    places: Vec<(String, String)>,
    rules: Vec<(String, String)>,
}

/// An entity in a list.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    label: String,
    href: String,
    notation: Option<String>,
    definition: String,
    badges: Vec<Shown>,
}

/// Properties whose values sum up an entity in a list or heading.
const SUMMARY: [&str; 5] = ["tlx:maturity", "tlx:status", "tlx:standing", "tlx:causality", "tlx:verification"];

impl<'a> Site<'a> {
    pub(super) fn new(
        sources: &'a Sources,
        graph: &'a Graph,
        catalogue: &'a Catalogue,
        law: &'a Law,
        web: &'a WebAssets,
    ) -> Self {
        Self { sources, graph, catalogue, law, web }
    }

    /// A link from the page at `page` to what describes an IRI: within the site, or outside.
    pub(super) fn href(&self, page: &str, iri: &str) -> Option<(String, bool)> {
        if let Some(target) = links::target(self.catalogue, iri) {
            return Some((format!("{}{target}", links::root(page)), false));
        }
        is_web(iri).then(|| (iri.to_owned(), true))
    }

    /// A term of a query's answer, with its link.
    pub(super) fn term(&self, page: &str, term: &Term) -> Shown {
        let text = plain(term.as_ref());
        match term {
            Term::NamedNode(node) => self.link(page, text, node.as_str()),
            Term::Literal(literal) => {
                let lang = literal.language().filter(|lang| *lang != "en").map(ToOwned::to_owned);
                let external = literal.datatype().as_str().ends_with("#anyURI") && is_web(&text);
                let text = grouped(text, &vocab::curie(literal.datatype().as_str()));
                Shown { href: external.then(|| text.clone()), external, ..Shown::of(text, lang) }
            }
            _ => Shown::of(text, None),
        }
    }

    /// A term by its label, with its link and, for a controlled value, its mark.
    pub(super) fn labelled(&self, page: &str, term: &Term) -> Shown {
        let Term::NamedNode(node) = term else { return self.term(page, term) };
        let iri = node.as_str();
        let controlled = iri.strip_prefix(vocab::TLX).filter(|name| name.starts_with(char::is_lowercase));
        Shown {
            badge: controlled.map(ToOwned::to_owned),
            notation: self.catalogue.entity(iri).and_then(|entity| entity.notation.clone()),
            ..self.link(page, self.catalogue.label(node), iri)
        }
    }

    fn link(&self, page: &str, text: String, iri: &str) -> Shown {
        let link = self.href(page, iri);
        let external = link.as_ref().is_some_and(|(_, external)| *external);
        Shown { href: link.map(|(href, _)| href), external, ..Shown::of(text, None) }
    }

    pub(super) fn value(&self, page: &str, value: &Value) -> Shown {
        let mut shown = match &value.iri {
            Some(iri) => {
                let controlled = iri.strip_prefix(vocab::TLX).filter(|name| name.starts_with(char::is_lowercase));
                Shown { badge: controlled.map(ToOwned::to_owned), ..self.link(page, value.text.clone(), iri) }
            }
            None if value.datatype.as_deref() == Some("xsd:anyURI") => {
                let safe = is_web(&value.text);
                Shown { href: safe.then(|| value.text.clone()), external: safe, ..Shown::of(value.text.clone(), None) }
            }
            None => {
                let text = grouped(value.text.clone(), value.datatype.as_deref().unwrap_or_default());
                Shown::of(text, value.lang.clone())
            }
        };
        shown.notation.clone_from(&value.notation);
        shown.date.clone_from(&value.date);
        shown.rows = value.rows.iter().map(|row| self.row(page, row)).collect();
        shown
    }

    fn row(&self, page: &str, row: &Row) -> ShownRow {
        ShownRow {
            label: row.label.clone(),
            property: self.href(page, &row.property).map(|(href, _)| href),
            values: row.values.iter().map(|value| self.value(page, value)).collect(),
        }
    }

    /// What is said about an entity, less the rows `told` elsewhere on its page: properties, and
    /// whether it is their value.
    pub(super) fn sections(&self, page: &str, entity: &Entity, told: &[(&str, bool)]) -> Vec<ShownSection> {
        let mut sections = self.catalogue.sections(entity);
        for section in &mut sections {
            section.rows.retain(|row| !told.contains(&(vocab::curie(&row.property).as_str(), row.inverse)));
        }
        sections.retain(|section| !section.rows.is_empty());
        sections.iter().map(|section| self.section(page, section)).collect()
    }

    fn section(&self, page: &str, section: &Section) -> ShownSection {
        let title = match section.name.as_str() {
            "description" => "Description",
            "evidence" => "Evidence",
            "law" => "Law",
            "relations" => "Relations",
            _ => "Provenance",
        };
        let rows = section.rows.iter().map(|row| self.row(page, row)).collect();
        ShownSection { name: section.name.clone(), title, rows }
    }

    /// The controlled values that sum up an entity.
    pub(super) fn badges(&self, page: &str, entity: &Entity) -> Vec<Shown> {
        let statements = self.catalogue.statements(&NamedOrBlankNode::from(entity.iri.clone()));
        let mut badges = Vec::new();
        for name in SUMMARY {
            let property = vocab::expand(name);
            for (other, value) in statements {
                let Term::NamedNode(node) = value else { continue };
                if Some(other.as_str()) != property.as_deref() {
                    continue;
                }
                let label = self.catalogue.label(node);
                // The grades of causality do not say by themselves what they grade.
                let text = if name == "tlx:causality" { format!("causality: {label}") } else { label };
                let badge = node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned);
                badges.push(Shown { badge, ..self.link(page, text, node.as_str()) });
            }
        }
        badges
    }

    pub(super) fn listed(&self, page: &str, entity: &Entity) -> Listed {
        Listed {
            label: entity.label.clone(),
            href: self.href(page, entity.iri.as_str()).map(|(href, _)| href).unwrap_or_default(),
            notation: entity.notation.clone(),
            definition: entity.definition.clone(),
            badges: self.badges(page, entity),
        }
    }

    /// Where each statement about an entity comes from.
    pub(super) fn traced(&self, page: &str, entity: &Entity) -> Vec<Traced> {
        let root = links::root(page);
        let subject = NamedOrBlankNode::from(entity.iri.clone());
        self.catalogue
            .statements(&subject)
            .iter()
            .map(|(property, value)| {
                let triple = Triple::new(subject.clone(), property.clone(), value.clone());
                let shown = self.catalogue.property(property);
                Traced {
                    property: shown.map_or_else(|| vocab::curie(property.as_str()), |shown| shown.label.clone()),
                    value: match value {
                        Term::NamedNode(node) => self.catalogue.label(node),
                        Term::BlankNode(_) => "…".to_owned(),
                        other => plain(other.as_ref()),
                    },
                    places: self
                        .graph
                        .places(&triple)
                        .iter()
                        .map(|place| (place.to_string(), format!("{root}data/source/{}", place.path)))
                        .collect(),
                    rules: self
                        .graph
                        .rules_deriving(&triple)
                        .map(|rule| (rule.name.clone(), format!("{root}ns/index.html#rule-{}", rule.name)))
                        .collect(),
                }
            })
            .collect()
    }
}

/// Only web addresses become links; a script would be one too.
fn is_web(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// A number of more than four digits in groups of three, with narrow spaces that do not break.
fn grouped(text: String, datatype: &str) -> String {
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let number = matches!(datatype, "xsd:decimal" | "xsd:integer");
    if !number || whole.len() < 5 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return text;
    }
    let mut shown = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            shown.push('\u{202f}');
        }
        shown.push(digit);
    }
    if !rest.is_empty() {
        shown.push('.');
        shown.push_str(rest);
    }
    shown
}

impl Listed {
    /// By label, without regard to case.
    pub(super) fn sort_key(&self) -> (String, String) {
        (self.label.to_lowercase(), self.href.clone())
    }
}

impl Shown {
    fn of(text: String, lang: Option<String>) -> Self {
        let rtl = lang.as_deref().is_some_and(|lang| matches!(lang.split('-').next(), Some("ar" | "fa" | "he" | "ur")));
        Self { text, href: None, external: false, notation: None, date: None, rtl, lang, badge: None, rows: Vec::new() }
    }
}
