//! The documentation of the ontology: classes, properties, schemes and values, shapes, rules.

use super::trail;
use crate::catalogue::OntologyTerm;
use crate::graph::Rule;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::{Frame, Renderer};
use crate::vocab;
use oxigraph::model::{NamedOrBlankNode, Term as RdfTerm};
use serde::Serialize;
use std::collections::HashSet;

const PATH: &str = "ns/index.html";

#[derive(Serialize)]
struct Page {
    groups: Vec<Group>,
    rules: Vec<ShownRule>,
}

#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: &'static str,
    intro: &'static str,
    terms: Vec<Term>,
}

#[derive(Serialize)]
struct Term {
    id: String,
    curie: String,
    label: String,
    meaning: String,
    kind: String,
    facts: Vec<(String, Vec<Link>)>,
    uses: usize,
}

#[derive(Serialize)]
struct Link {
    text: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct ShownRule {
    name: String,
    path: String,
    says: String,
    owl: String,
    stratum: u32,
    derived: usize,
}

/// The groups of terms, with the types that belong to each.
const GROUPS: [(&str, &str, &str, &[&str]); 4] = [
    ("classes", "Classes", "Kinds of thing that the graph speaks of.", &["owl:Class"]),
    (
        "properties",
        "Properties",
        "What can be said of them. Derived properties are never written by hand: the rules below make them.",
        &["owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty"],
    ),
    (
        "values",
        "Schemes and values",
        "Controlled values, as SKOS concepts in concept schemes.",
        &["skos:ConceptScheme", "skos:Concept"],
    ),
    (
        "shapes",
        "Shapes",
        "What complete means, in SHACL. `threatlex check` reports each violation under its code.",
        &["sh:NodeShape", "sh:PropertyShape"],
    ),
];

/// The statements about a term that are worth a line.
const FACTS: [&str; 11] = [
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:domain",
    "rdfs:range",
    "owl:inverseOf",
    "skos:inScheme",
    "skos:hasTopConcept",
    "tlx:derived",
    "sh:targetClass",
    "sh:path",
    "tlx:code",
];

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let mut seen = HashSet::new();
    let groups = GROUPS
        .iter()
        .map(|(id, title, intro, types)| Group {
            id,
            title,
            intro,
            terms: types
                .iter()
                .flat_map(|class| {
                    site.catalogue.terms.iter().filter(move |term| vocab::curie(term.class.as_str()) == **class)
                })
                // A term may have several types; it is described once.
                .filter(|term| seen.insert(term.iri.clone()))
                .map(|term| describe(site, term))
                .collect(),
        })
        .collect();
    let page = Page { groups, rules: site.graph.counts_by_rule().map(|(rule, derived)| show(rule, derived)).collect() };
    let description = "Classes, properties, controlled values, shapes and rules of the threatlex ontology";
    let frame = Frame { title: "Ontology", description, trail: trail(site, PATH, &[]) };
    renderer.page("ontology.html", PATH, &frame, &page)
}

fn describe(site: &Site<'_>, term: &OntologyTerm) -> Term {
    let subject = NamedOrBlankNode::from(term.iri.clone());
    let statements = site.catalogue.statements(&subject);
    let facts = FACTS
        .iter()
        .filter_map(|name| {
            let property = vocab::expand(name)?;
            let links: Vec<Link> = statements
                .iter()
                .filter(|(other, _)| other.as_str() == property)
                .flat_map(|(_, value)| named(site, value))
                .collect();
            (!links.is_empty()).then(|| ((*name).to_owned(), links))
        })
        .collect();
    let used_as_value = site.catalogue.mentions(&term.iri.clone().into()).len();
    Term {
        id: term.iri.as_str().strip_prefix(vocab::TLX).unwrap_or_default().to_owned(),
        curie: vocab::curie(term.iri.as_str()),
        label: term.label.clone(),
        meaning: term.meaning.clone(),
        kind: vocab::curie(term.class.as_str()),
        facts,
        uses: used_as_value,
    }
}

/// The named things in a value: itself, or the members of an anonymous class or list.
fn named(site: &Site<'_>, value: &RdfTerm) -> Vec<Link> {
    let mut found = Vec::new();
    let mut open = vec![value.clone()];
    let mut steps = 0;
    while let Some(term) = open.pop() {
        steps += 1;
        match term {
            RdfTerm::NamedNode(node) => {
                let name = vocab::curie(node.as_str());
                if !matches!(name.as_str(), "rdf:nil" | "owl:Class" | "owl:Restriction") {
                    found.push(Link { text: name, href: site.href(PATH, node.as_str()).map(|(href, _)| href) });
                }
            }
            // Anonymous classes are small; the bound is against a loop in hand-written data.
            RdfTerm::BlankNode(node) if steps < 200 => {
                let statements = site.catalogue.statements(&NamedOrBlankNode::from(node));
                open.extend(statements.iter().rev().map(|(_, value)| value.clone()));
            }
            RdfTerm::Literal(literal) => found.push(Link { text: literal.value().to_owned(), href: None }),
            _ => {}
        }
    }
    found
}

fn show(rule: &Rule, derived: usize) -> ShownRule {
    ShownRule {
        name: rule.name.clone(),
        path: rule.path.clone(),
        says: rule.says.clone(),
        owl: rule.owl.clone(),
        stratum: rule.stratum,
        derived,
    }
}
