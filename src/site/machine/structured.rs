//! Structured data: each page and its entity in the terms of schema.org, with a few of our own.
//!
//! What an entity is in those terms is said by `queries/pages/structured-data.rq`; here it only
//! becomes JSON-LD (<https://www.w3.org/TR/json-ld11/>). Its context names schema.org, whose
//! terms search engines know without fetching it, and our own prefixes.

use super::dataset;
use crate::catalogue::{CatalogueError, Entity, Kind, ask_page};
use crate::graph::{Answer, Graph};
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::links;
use crate::site::render::Frame;
use crate::site::speech::SAME;
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};
use rustc_hash::FxHashMap as HashMap;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const SCHEMA: &str = "https://schema.org/";
const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// Lists longer than this give addresses without names.
const NAMED: usize = 12;

/// What the query says of an entity: the values of each property.
type Said = BTreeMap<NamedNode, Vec<Term>>;

/// All entities in the terms of schema.org.
pub(in crate::site) struct Structured {
    said: HashMap<NamedNode, Said>,
}

impl Structured {
    pub(in crate::site) fn load(sources: &Sources, graph: &Graph) -> Result<Self, CatalogueError> {
        let mut said: HashMap<NamedNode, Said> = HashMap::default();
        if let Answer::Graph(triples) = ask_page(sources, graph, "structured-data")? {
            for triple in triples {
                if let NamedOrBlankNode::NamedNode(subject) = triple.subject {
                    said.entry(subject).or_default().entry(triple.predicate).or_default().push(triple.object);
                }
            }
        }
        Ok(Self { said })
    }

    /// An entity as the subject of the page at `path`.
    pub(in crate::site) fn entity(&self, site: &Site<'_>, path: &str, entity: &Entity) -> Value {
        let mut object = self.named(site, path, &entity.iri);
        if !entity.definition.is_empty() {
            object.insert("description".to_owned(), text(path, &entity.definition, Some("en")));
        }
        if let Some(kind) = site.catalogue.kind_of(entity).filter(|_| self.is_term(&entity.iri)) {
            object.insert("inDefinedTermSet".to_owned(), set(site, path, kind));
        }
        for (property, values) in self.said.get(&entity.iri).into_iter().flatten() {
            let Some(key) = key(property).filter(|_| property.as_str() != TYPE) else { continue };
            let shown = self.values(site, path, property, values);
            if !shown.is_empty() {
                object.insert(key, one_or_many(shown));
            }
        }
        Value::Object(object)
    }

    /// The set of terms that the index of a kind lists; none if it lists no terms.
    pub(in crate::site) fn set(&self, site: &Site<'_>, path: &str, kind: &Kind) -> Option<Value> {
        let terms = site.catalogue.of_kind(kind).first().is_some_and(|entity| self.is_term(&entity.iri));
        terms.then(|| set(site, path, kind))
    }

    fn is_term(&self, node: &NamedNode) -> bool {
        self.types(node, SCHEMA).any(|class| class == "DefinedTerm")
    }

    fn values(&self, site: &Site<'_>, path: &str, property: &NamedNode, values: &[Term]) -> Vec<Value> {
        let ours = !property.as_str().starts_with(SCHEMA);
        let here = Lang::of(path).0.tag();
        values
            .iter()
            .filter_map(|value| match value {
                Term::NamedNode(node) if ours || values.len() > NAMED => Some(json!({ "@id": node.as_str() })),
                Term::NamedNode(node) => Some(Value::Object(self.named(site, path, node))),
                // Other names are for the readers of their language.
                Term::Literal(literal) => match literal.language() {
                    Some(lang) if lang != here => None,
                    _ => Some(Value::from(literal.value())),
                },
                _ => None,
            })
            .collect()
    }

    /// The identifier, types and label of a node.
    fn named(&self, site: &Site<'_>, path: &str, node: &NamedNode) -> Map<String, Value> {
        let (label, tongue) = site.label(path, node);
        let lang = (tongue != SAME).then_some("en");
        let ours = self.types(node, vocab::TLX).map(|class| format!("tlx:{class}"));
        let mut types: Vec<Value> = self.types(node, SCHEMA).map(Value::from).collect();
        if types.is_empty() {
            types.push(Value::from("Thing"));
        }
        types.extend(ours.map(Value::from));
        Map::from_iter([
            ("@id".to_owned(), Value::from(node.as_str())),
            ("@type".to_owned(), one_or_many(types)),
            ("name".to_owned(), text(path, &label, lang)),
        ])
    }

    /// The local names of the types that a node has in a namespace.
    fn types<'a>(&'a self, node: &NamedNode, namespace: &'a str) -> impl Iterator<Item = &'a str> {
        let types = self.said.get(node).into_iter().flatten().filter(|(property, _)| property.as_str() == TYPE);
        types.flat_map(|(_, classes)| classes).filter_map(move |class| match class {
            Term::NamedNode(class) => class.as_str().strip_prefix(namespace),
            _ => None,
        })
    }
}

/// The page at `path` with its subject, as JSON-LD that may stand in a script element.
pub(in crate::site) fn page(site: &Site<'_>, path: &str, frame: &Frame<'_>, subject: Option<Value>) -> String {
    let base = &site.options.base;
    let (lang, plain) = Lang::of(path);
    let address = base.to(&links::address(path));
    let mut page = json!({
        "@context": ["https://schema.org", { "skos": "http://www.w3.org/2004/02/skos/core#", "tlx": vocab::TLX }],
        "@id": address,
        "url": address,
        "name": frame.title,
        "inLanguage": lang.tag(),
        "license": vocab::DATA_LICENCE,
    });
    if plain == "index.html" {
        let found = base.to(&lang.page("search/index.html"));
        page["@type"] = "WebSite".into();
        page["potentialAction"] = json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{found}?q={{search_term_string}}") },
            "query-input": "required name=search_term_string",
        });
    } else {
        page["@type"] = "WebPage".into();
        page["isPartOf"] = json!({ "@type": "WebSite", "@id": base.to(""), "name": "threatlex" });
        page["breadcrumb"] = trail(site, path, frame);
    }
    if let Some(subject) = subject {
        page["mainEntity"] = subject;
    }
    in_script(&page)
}

/// The way home as a list.
fn trail(site: &Site<'_>, path: &str, frame: &Frame<'_>) -> Value {
    let address = |path: &str| site.options.base.to(&links::address(path));
    let above = frame.trail.iter().map(|(label, href)| (label.as_str(), address(&links::resolve(path, href))));
    let steps = above.chain(std::iter::once((frame.title, address(path))));
    let items: Vec<Value> = steps
        .zip(1..)
        .map(
            |((name, item), position)| json!({ "@type": "ListItem", "position": position, "name": name, "item": item }),
        )
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// The set of terms that an index lists.
fn set(site: &Site<'_>, path: &str, kind: &Kind) -> Value {
    let address = site.options.base.to(&links::address(&format!("{}/index.html", kind.slug)));
    json!({ "@id": format!("{address}#set"), "@type": "DefinedTermSet", "name": site.kind_names(path, kind).1 })
}

/// The whole graph as a data set, with its files.
pub(in crate::site) fn dataset(site: &Site<'_>, path: &str) -> Value {
    let base = &site.options.base;
    let files = dataset::DOWNLOADS.iter().map(|(file, format, says)| {
        json!({
            "@type": "DataDownload",
            "name": says,
            "contentUrl": base.to(&format!("data/{file}")),
            "encodingFormat": format.media_type(),
        })
    });
    json!({
        "@id": dataset::DATASET,
        "@type": "Dataset",
        "name": "threatlex",
        "description": site.say(path, "home-lead", &[]),
        "url": base.to(&links::address(path)),
        "license": vocab::DATA_LICENCE,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": "threatlex", "url": base.to("") },
        "version": env!("CARGO_PKG_VERSION"),
        "distribution": files.collect::<Vec<_>>(),
    })
}

/// A property as a key: schema.org is the vocabulary of the page, others have prefixes.
fn key(property: &NamedNode) -> Option<String> {
    let iri = property.as_str();
    iri.strip_prefix(SCHEMA).map(ToOwned::to_owned).or_else(|| vocab::shorten(iri))
}

/// A text; marked where its language is not that of the page.
fn text(path: &str, text: &str, lang: Option<&str>) -> Value {
    match lang.filter(|lang| *lang != Lang::of(path).0.tag()) {
        Some(lang) => json!({ "@language": lang, "@value": text }),
        None => Value::from(text),
    }
}

fn one_or_many(mut values: Vec<Value>) -> Value {
    if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
}

/// JSON that cannot end the script element it stands in: the signs that HTML knows are only found
/// within its strings, where they may be written as escapes.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_script_and_each_reads_as_it_was() {
        for hostile in ["</script><img src=x>", "<!--<script>", "a & b", "\"}]", "\\u003c"] {
            let block = in_script(&json!({ "name": hostile }));
            assert!(!block.contains(['<', '>', '&']), "{block}");
            assert_eq!(serde_json::from_str::<Value>(&block).unwrap()["name"], hostile);
        }
    }
}
