//! Fills the catalogue by the queries in `queries/pages/`.

use super::{Catalogue, Entity, Kind, OntologyTerm, Property};
use crate::graph::{Answer, Ask, QueryError, Request};
use crate::sources::{FileKind, Sources};
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, Triple};
use rayon::prelude::*;
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeMap;

/// Why a catalogue could not be made.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum CatalogueError {
    /// One of the queries is not there.
    #[error("the data has no queries/pages/{0}.rq")]
    #[diagnostic(help("copy it from the built-in data; the program asks this query for every page"))]
    Missing(&'static str),
    /// One of the queries failed.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Query(#[from] QueryError),
}

const PREF_LABEL: &str = "http://www.w3.org/2004/02/skos/core#prefLabel";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";
const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
const NOTATION: &str = "http://www.w3.org/2004/02/skos/core#notation";
const DEFINITIONS: [&str; 4] = [
    "http://www.w3.org/2004/02/skos/core#definition",
    "http://purl.org/dc/terms/description",
    "https://schema.org/description",
    "http://www.w3.org/2000/01/rdf-schema#comment",
];

/// The queries that fill the catalogue, those that take longest first.
const QUERIES: [&str; 6] = ["shared-pages", "labels", "entities", "kinds", "properties", "terms"];

/// The answer to the query of this name in `queries/pages/`.
pub(crate) fn ask_page(sources: &Sources, graph: &dyn Ask, name: &'static str) -> Result<Answer, CatalogueError> {
    let path = format!("queries/pages/{name}.rq");
    let file =
        sources.file(&path).filter(|file| file.kind == FileKind::PageQuery).ok_or(CatalogueError::Missing(name))?;
    Ok(graph.query(&Request { origin: &path, text: &file.text, ..Request::default() })?)
}

impl Catalogue {
    /// Reads the entities of a graph.
    ///
    /// # Errors
    ///
    /// When one of the page queries is missing or fails.
    pub fn load(sources: &Sources, graph: &dyn Ask) -> Result<Self, CatalogueError> {
        let ask = || QUERIES.par_iter().map(|name| ask_page(sources, graph, name)).collect::<Result<Vec<_>, _>>();
        let (answers, statements) = rayon::join(ask, || graph.sorted());
        // There are as many answers as names.
        let [shared, labels, entities, kinds, properties, terms] =
            <[Answer; 6]>::try_from(answers?).map_err(|_| CatalogueError::Missing(QUERIES[0]))?;
        let kinds: Vec<Kind> = kinds.rows().iter().filter_map(|row| kind(row)).collect();
        let properties = properties.rows().iter().filter_map(|row| property(row)).collect();
        let terms: Vec<OntologyTerm> = terms.rows().iter().filter_map(|row| term(row)).collect();
        let mut catalogue = Self {
            kinds,
            entities: Vec::new(),
            places: HashMap::default(),
            term_iris: terms.iter().map(|term| term.iri.as_str().to_owned()).collect(),
            terms,
            properties,
            labels: HashMap::default(),
            foreign: HashMap::default(),
            unofficial: HashMap::default(),
            outgoing: HashMap::default(),
            incoming: HashMap::default(),
            hosts: HashMap::default(),
            guests: HashMap::default(),
        };
        catalogue.index(statements?);
        catalogue.add_unofficial(&labels);
        catalogue.add_hosts(&shared);
        catalogue.add_entities(&entities);
        Ok(catalogue)
    }

    fn index(&mut self, statements: Vec<Triple>) {
        let mut best: HashMap<NamedNode, (u8, String)> = HashMap::default();
        for Triple { subject, predicate: property, object: value } in statements {
            if let (NamedOrBlankNode::NamedNode(node), Term::Literal(label)) = (&subject, &value)
                && let Some(rank) = label_rank(property.as_str(), label.language())
            {
                if best.get(node).is_none_or(|(other, _)| rank < *other) {
                    best.insert(node.clone(), (rank, label.value().to_owned()));
                }
                if let Some(lang) = label.language().filter(|lang| *lang != "en") {
                    let labels = self.foreign.entry(node.clone()).or_default();
                    match labels.iter_mut().find(|(other, _)| other == lang) {
                        // Of two labels in one language the preferred one counts.
                        Some((_, text)) if property.as_str() == PREF_LABEL => label.value().clone_into(text),
                        Some(_) => {}
                        None => labels.push((lang.to_owned(), label.value().to_owned())),
                    }
                }
            }
            if !matches!(value, Term::Literal(_)) {
                self.incoming.entry(value.clone()).or_default().push((subject.clone(), property.clone()));
            }
            self.outgoing.entry(subject).or_default().push((property, value));
        }
        self.labels = best.into_iter().map(|(node, (_, label))| (node, label)).collect();
    }

    fn add_unofficial(&mut self, labels: &Answer) {
        for row in labels.rows() {
            let [Some(Term::NamedNode(named)), _, Some(Term::Literal(label)), Some(Term::Literal(unofficial))] =
                row.as_slice()
            else {
                continue;
            };
            if unofficial.value() == "true" {
                self.unofficial.entry(named.as_str().to_owned()).or_default().push(label.clone());
            }
        }
    }

    fn add_hosts(&mut self, shared: &Answer) {
        for row in shared.rows() {
            let [Some(Term::NamedNode(entity)), Some(Term::NamedNode(host)), Some(Term::Literal(anchor))] =
                row.as_slice()
            else {
                continue;
            };
            // An entity that would fit on several pages is told on the first.
            if !self.hosts.contains_key(entity.as_str()) {
                let place = (host.clone(), anchor.value().to_owned());
                self.hosts.insert(entity.as_str().to_owned(), place);
                self.guests.entry(host.clone()).or_default().push(entity.clone());
            }
        }
    }

    fn add_entities(&mut self, kinds_of_entities: &Answer) {
        let place: HashMap<&NamedNode, usize> =
            self.kinds.iter().enumerate().map(|(index, kind)| (&kind.class, index)).collect();
        // Every subject of ours gets a page, whether or not its class has an index.
        let mut kinds: BTreeMap<NamedNode, Option<usize>> = self
            .outgoing
            .keys()
            .filter_map(|subject| match subject {
                NamedOrBlankNode::NamedNode(node)
                    if node.as_str().starts_with(vocab::ID) || node.as_str().starts_with(vocab::LAW) =>
                {
                    Some((node.clone(), None))
                }
                _ => None,
            })
            .collect();
        for row in kinds_of_entities.rows() {
            let [Some(Term::NamedNode(entity)), Some(Term::NamedNode(class))] = row.as_slice() else { continue };
            let (Some(slot), Some(&index)) = (kinds.get_mut(entity), place.get(class)) else { continue };
            *slot = Some(slot.map_or(index, |other| other.min(index)));
        }
        let entities: Vec<Entity> = kinds.into_iter().map(|(iri, kind)| self.read_entity(iri, kind)).collect();
        self.places =
            entities.iter().enumerate().map(|(place, entity)| (entity.iri.as_str().to_owned(), place)).collect();
        self.entities = entities;
    }

    fn read_entity(&self, iri: NamedNode, kind: Option<usize>) -> Entity {
        let texts = |property: &'static str| {
            self.values(&iri, property).filter_map(|value| match value {
                Term::Literal(literal) => Some(literal),
                _ => None,
            })
        };
        let notation = texts(NOTATION).map(|literal| literal.value().to_owned()).next();
        let definition = DEFINITIONS
            .iter()
            .flat_map(|property| texts(property))
            .find(|literal| matches!(literal.language(), None | Some("en")))
            .map(|literal| literal.value().to_owned())
            .unwrap_or_default();
        let label = self.label(&iri);
        let mut alternatives: Vec<String> = [PREF_LABEL, LABEL, ALT_LABEL]
            .into_iter()
            .flat_map(texts)
            .map(|literal| literal.value().to_owned())
            .filter(|text| *text != label)
            .collect();
        alternatives.sort();
        alternatives.dedup();
        Entity { kind, notation, definition, alternatives, label, iri }
    }
}

/// How good a label is, lowest best: English before none before others.
fn label_rank(property: &str, language: Option<&str>) -> Option<u8> {
    let property = match property {
        PREF_LABEL => 0,
        LABEL => 1,
        "http://purl.org/dc/terms/title" => 2,
        _ => return None,
    };
    let language = match language {
        Some("en") => 0,
        None => 1,
        Some(_) => 2,
    };
    Some(language * 3 + property)
}

fn kind(row: &[Option<Term>]) -> Option<Kind> {
    let [Some(Term::NamedNode(class)), slug, singular, plural, _, comment, translated] = row else { return None };
    let text = |term: &Option<Term>| term.as_ref().map(|term| crate::graph::plain(term.as_ref())).unwrap_or_default();
    Some(Kind {
        class: class.clone(),
        slug: text(slug),
        singular: text(singular),
        plural: text(plural),
        comment: text(comment),
        translated: text(translated) == "true",
    })
}

fn property(row: &[Option<Term>]) -> Option<(NamedNode, Property)> {
    let [Some(Term::NamedNode(property)), Some(label), Some(section), order, inverse] = row else { return None };
    let text = |term: &Term| crate::graph::plain(term.as_ref());
    Some((
        property.clone(),
        Property {
            label: text(label),
            section: text(section),
            order: order.as_ref().and_then(|order| text(order).parse().ok()).unwrap_or(i64::MAX),
            inverse: inverse.as_ref().map(text),
        },
    ))
}

fn term(row: &[Option<Term>]) -> Option<OntologyTerm> {
    let [Some(Term::NamedNode(iri)), Some(Term::NamedNode(class)), label, meaning] = row else { return None };
    let text = |term: &Option<Term>| term.as_ref().map(|term| crate::graph::plain(term.as_ref()));
    Some(OntologyTerm {
        iri: iri.clone(),
        class: class.clone(),
        label: text(label).unwrap_or_else(|| vocab::curie(iri.as_str())),
        meaning: text(meaning).unwrap_or_default(),
    })
}
