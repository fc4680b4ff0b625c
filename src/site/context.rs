//! What pages are made of: the catalogue's values with their links.

use super::Options;
use super::language::Lang;
use super::legal::Law;
use super::links;
use super::phrases::{Only, Phrases};
use super::speech::{ENGLISH, Known, SAME, Told, Tongue};
use super::words::Words;
use crate::catalogue::{Catalogue, Entity, Row, Section, Value, reading_order};
use crate::graph::{self, Graph, Place, Rule, plain};
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, TermRef};
use rustc_hash::FxHashSet as HashSet;
use serde::Serialize;
use std::sync::Arc;

/// All that the pages draw on.
pub(super) struct Site<'a> {
    pub(super) sources: &'a Sources,
    pub(super) graph: &'a Graph,
    pub(super) catalogue: &'a Catalogue,
    pub(super) law: &'a Law,
    pub(super) words: Arc<Words>,
    pub(super) phrases: Arc<Phrases>,
    pub(super) options: &'a Options,
    pub(super) known: Known,
    /// The English paths of the pages that are printed in every language.
    translated: HashSet<String>,
}

/// The folders whose pages are no entity's and are printed in every language.
const TRANSLATED: [&str; 9] = ["", "about", "compare", "cooperation", "coverage", "gaps", "matrix", "method", "search"];

/// A value with its link. There are very many, so that templates are not given what is absent.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    external: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    notation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    lang: Tongue,
    /// The language to name beside the text, if it is neither English nor that of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    foreign: Option<(String, Only)>,
    /// The local name of a controlled value, by which it is coloured and marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    badge: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<ShownRow>,
}

/// A property with its values.
#[derive(Debug, Serialize)]
pub(super) struct ShownRow {
    pub(super) label: String,
    /// Whether the values are what leads to the entity.
    #[serde(skip)]
    pub(super) inverse: bool,
    lang: Tongue,
    property: Option<String>,
    values: Vec<Shown>,
}

/// A part of a page.
#[derive(Debug, Serialize)]
pub(super) struct ShownSection {
    pub(super) name: String,
    title: String,
    pub(super) rows: Vec<ShownRow>,
}

impl ShownRow {
    /// The values that are entities with a page: label and link.
    pub(super) fn entities(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values
            .iter()
            .filter(|value| !value.external && value.badge.is_none())
            .filter_map(|value| Some((value.text.as_str(), value.href.as_deref()?)))
    }
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
    lang: Tongue,
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
        options: &'a Options,
    ) -> Self {
        let kinds = catalogue.kinds.iter().filter(|kind| kind.translated).map(|kind| kind.slug.clone());
        let entities = catalogue
            .entities
            .iter()
            .filter(|entity| catalogue.kind_of(entity).is_some_and(|kind| kind.translated))
            .filter_map(|entity| links::page_of(entity.iri.as_str()));
        let translated = kinds.map(|slug| format!("{slug}/index.html")).chain(entities).collect();
        let base = options.base.to("");
        let given = [base.as_str(), options.repository.as_deref().unwrap_or_default()];
        let phrases = Arc::new(Phrases::new(sources, graph, &given));
        Self {
            sources,
            graph,
            catalogue,
            law,
            words: Arc::new(Words::load()),
            known: Known::of(&phrases),
            phrases,
            options,
            translated,
        }
    }

    /// Whether the page at an English path is printed in every language.
    pub(super) fn is_translated(&self, path: &str) -> bool {
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        TRANSLATED.contains(&folder) || self.translated.contains(path)
    }

    /// The languages in which the page at an English path is printed.
    pub(super) fn languages(&self, path: &str) -> &'static [Lang] {
        if self.is_translated(path) { &Lang::ALL } else { &Lang::ALL[..1] }
    }

    /// A link from the page at `page` to an entity.
    pub(super) fn entity_link(&self, page: &str, iri: &NamedNode) -> Shown {
        Shown {
            notation: self.catalogue.entity(iri.as_str()).and_then(|entity| entity.notation.clone()),
            ..self.link(page, self.catalogue.label(iri), iri.as_str())
        }
    }

    /// A term of a query's answer, with its link.
    pub(super) fn term(&self, page: &str, term: &Term) -> Shown {
        let text = plain(term.as_ref());
        match term {
            Term::NamedNode(node) => self.link(page, text, node.as_str()),
            Term::Literal(literal) => {
                let external = literal.datatype().as_str().ends_with("#anyURI") && is_web(&text);
                let text = grouped(text, &vocab::curie(literal.datatype().as_str()));
                let shown = match literal.language().filter(|lang| *lang != "en") {
                    Some(lang) => self.text_in(page, text, lang),
                    None => Shown::of(text, SAME),
                };
                Shown { href: external.then(|| shown.text.clone()), external, ..shown }
            }
            _ => Shown::of(text, SAME),
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
            ..self.linked(page, node)
        }
    }

    fn link(&self, page: &str, text: String, iri: &str) -> Shown {
        let link = self.href(page, iri);
        let external = link.as_ref().is_some_and(|(_, external)| *external);
        Shown { href: link.map(|(href, _)| href), external, ..Shown::of(text, SAME) }
    }

    /// A text in a language that may not be that of the page.
    fn text_in(&self, page: &str, text: String, lang: &str) -> Shown {
        let foreign = (lang != "en").then(|| self.only(page, |here| here.tag() != lang)).flatten();
        Shown { foreign: foreign.map(|only| (lang.to_owned(), only)), ..Shown::of(text, self.tongue(page, lang)) }
    }

    /// A node by its label, with its link.
    fn linked(&self, page: &str, node: &NamedNode) -> Shown {
        let (text, lang) = self.label(page, node);
        Shown { lang, ..self.link(page, text, node.as_str()) }
    }

    pub(super) fn value(&self, page: &str, value: &Value) -> Shown {
        let mut shown = match &value.iri {
            Some(iri) => {
                let controlled = iri.strip_prefix(vocab::TLX).filter(|name| name.starts_with(char::is_lowercase));
                let node = NamedNode::new_unchecked(iri);
                Shown { badge: controlled.map(ToOwned::to_owned), ..self.linked(page, &node) }
            }
            None if value.datatype.as_deref() == Some("xsd:anyURI") => {
                let safe = is_web(&value.text);
                Shown { href: safe.then(|| value.text.clone()), external: safe, ..Shown::of(value.text.clone(), SAME) }
            }
            None => {
                let text = grouped(value.text.clone(), value.datatype.as_deref().unwrap_or_default());
                let words = value.datatype.is_none() && text.contains(char::is_alphabetic);
                match &value.lang {
                    Some(lang) => self.text_in(page, text, lang),
                    None if words => self.text_in(page, text, "en"),
                    None => Shown::of(text, SAME),
                }
            }
        };
        shown.notation.clone_from(&value.notation);
        shown.date.clone_from(&value.date);
        shown.rows = value.rows.iter().map(|row| self.row(page, row)).collect();
        shown
    }

    fn row(&self, page: &str, row: &Row) -> ShownRow {
        let property = NamedNode::new_unchecked(&row.property);
        let inverse = format!("{}inverseLabel", vocab::TLX);
        let label = |lang: Lang| {
            let label = if row.inverse {
                self.catalogue.text_in(lang.tag(), &property, &inverse)
            } else {
                self.catalogue.label_in(lang.tag(), &property)
            };
            let tongue = if lang == Lang::English || label.is_some() { SAME } else { ENGLISH };
            (label.unwrap_or(&row.label).to_owned(), tongue)
        };
        let told = if row.inverse { Told::Inverse } else { Told::Property };
        let (label, lang) = self.named_in(page, &property, told, label);
        ShownRow {
            inverse: row.inverse,
            lang,
            label,
            property: self.href(page, &row.property).map(|(href, _)| href),
            values: row.values.iter().map(|value| self.value(page, value)).collect(),
        }
    }

    /// What is said about an entity, less the rows `told` elsewhere on its page: properties, and
    /// whether it is their value.
    pub(super) fn sections(&self, page: &str, sections: &[Section], told: &[(&str, bool)]) -> Vec<ShownSection> {
        let untold =
            |row: &&Row| told.is_empty() || !told.contains(&(vocab::curie(&row.property).as_str(), row.inverse));
        let shown = sections.iter().map(|section| ShownSection {
            name: section.name.clone(),
            title: self.say(page, &format!("section-{}", section.name), &[]),
            rows: self.rows(page, section.rows.iter().filter(untold)),
        });
        shown.filter(|section| !section.rows.is_empty()).collect()
    }

    fn rows<'r>(&self, page: &str, rows: impl Iterator<Item = &'r Row>) -> Vec<ShownRow> {
        let mut rows: Vec<ShownRow> = rows.map(|row| self.row(page, row)).collect();
        // A property and the one above it may be called alike, which is told by their English names,
        // and say the same.
        let mut said = HashSet::default();
        rows.retain(|row| {
            let texts: Vec<String> = row.values.iter().map(|value| value.text.clone()).collect();
            let label = self.phrases.resolve(&row.label, Lang::English).into_owned();
            texts.iter().all(String::is_empty) || said.insert((label, texts))
        });
        rows
    }

    /// The controlled values that sum up an entity.
    pub(super) fn badges(&self, page: &str, entity: &Entity) -> Vec<Shown> {
        let statements = self.catalogue.statements(&NamedOrBlankNode::from(entity.iri.clone()));
        let mut badges = Vec::new();
        for name in SUMMARY {
            let expanded = vocab::expand(name);
            for (property, value) in statements {
                let Term::NamedNode(node) = value else { continue };
                if Some(property.as_str()) != expanded.as_deref() {
                    continue;
                }
                let mut shown = self.linked(page, node);
                // The grades of causality do not say by themselves what they grade.
                if name == "tlx:causality" {
                    shown.text = format!("{}: {}", self.label(page, property).0, shown.text);
                }
                let badge = node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned);
                badges.push(Shown { badge, ..shown });
            }
        }
        badges
    }

    pub(super) fn listed(&self, page: &str, entity: &Entity) -> Listed {
        let (label, lang) = self.label(page, &entity.iri);
        Listed {
            label,
            lang,
            href: self.href(page, entity.iri.as_str()).map(|(href, _)| href).unwrap_or_default(),
            notation: entity.notation.clone(),
            definition: entity.definition.clone(),
            badges: self.badges(page, entity),
        }
    }

    /// Where each statement about an entity comes from.
    pub(super) fn traced(&self, page: &str, entity: &Entity) -> Vec<Traced> {
        let root = links::root(page);
        let place = |place: &Place| (place.to_string(), format!("{root}data/source/{}", place.path));
        let rule = |rule: &&Rule| (rule.name.clone(), format!("{root}ns/index.html#rule-{}", rule.name));
        let traced = |statement: graph::Traced<'_>| {
            let property = statement.property.into_owned();
            let shown = self.catalogue.property(&property);
            Traced {
                property: shown.map_or_else(|| vocab::curie(property.as_str()), |shown| shown.label.clone()),
                value: match statement.value {
                    TermRef::NamedNode(node) => self.catalogue.label(&node.into_owned()),
                    TermRef::BlankNode(_) => "…".to_owned(),
                    other => plain(other),
                },
                places: statement.places.iter().map(place).collect(),
                rules: statement.rules.iter().map(rule).collect(),
            }
        };
        self.graph.traced(entity.iri.as_ref().into()).into_iter().map(traced).collect()
    }
}

/// Only web addresses become links; a script would be one too.
pub(super) fn is_web(text: &str) -> bool {
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
    /// By label, as people look for it.
    pub(super) fn sort_key(&self) -> (String, String) {
        (reading_order(&self.label), self.href.clone())
    }
}

impl Shown {
    /// The bytes of its text and its link.
    pub(super) fn size(&self) -> usize {
        self.text.len() + self.href.as_ref().map_or(0, String::len)
    }

    fn of(text: String, lang: Tongue) -> Self {
        Self {
            text,
            href: None,
            external: false,
            notation: None,
            date: None,
            lang,
            foreign: None,
            badge: None,
            rows: Vec::new(),
        }
    }
}
