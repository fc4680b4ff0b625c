//! The index of the search box and the search page: scripts, since a page that was opened from
//! a folder can load nothing else.
//!
//! `search/first.js` has what readers look for most and is loaded when the box gets the focus;
//! the other shards, one a kind, come after the first letters were typed. Labels in other
//! languages than English stand in shards of their own, and so do the words of definitions, by
//! their first letter. An entry is known by its number, which counts through the shards.

use super::SiteError;
use super::context::Site;
use super::language::Lang;
use super::links;
use super::render::Renderer;
use crate::catalogue::{Entity, ask_page, tokens};
use crate::vocab;
use fluent_bundle::FluentValue;
use oxigraph::model::{NamedNode, Term};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The facets, in the order in which the search page has them. The kind is one more.
pub(super) const FACETS: [&str; 4] = ["technology", "role", "instrument", "maturity"];

/// Kinds of page that are no kinds of entity.
const OTHER_KINDS: [&str; 3] = ["page", "query", "term"];

/// What the scripts of the site say, with the parameters that they fill in.
const SAID: [(&str, &[&str]); 23] = [
    ("search-found", &["count"]),
    ("search-none", &["words"]),
    ("search-all", &["count"]),
    ("search-loading", &[]),
    ("search-matched", &["text"]),
    ("search-any", &[]),
    ("search-more", &["count"]),
    ("search-hits", &[]),
    ("search-kind-page", &[]),
    ("search-kind-query", &[]),
    ("search-kind-term", &[]),
    ("table-shown", &["shown", "all"]),
    ("table-csv", &[]),
    ("table-csv-says", &["name"]),
    ("table-filter", &[]),
    ("table-any", &[]),
    ("table-another", &[]),
    ("table-remove", &["name"]),
    ("table-clear", &[]),
    ("table-sort", &["column"]),
    ("table-tools", &[]),
    ("table-none", &[]),
    ("list-filter", &[]),
];

/// What a reader can be led to.
struct Entry {
    shard: String,
    kind: Option<usize>,
    /// The English path, without `/index.html`.
    path: String,
    code: Option<String>,
    label: String,
    alternatives: Vec<String>,
    /// By language; the first is what the entry is called.
    foreign: BTreeMap<&'static str, Vec<String>>,
    definition: String,
    facets: Vec<usize>,
}

/// What a search can be narrowed by, and which entities come first.
pub(super) struct Facets {
    /// The values in use: facet and value, in the order of their numbers.
    pub(super) values: Vec<(&'static str, NamedNode)>,
    of: HashMap<String, Vec<usize>>,
    first: BTreeSet<String>,
}

impl Facets {
    /// Reads them by the query `queries/pages/search.rq`.
    pub(super) fn load(site: &Site<'_>) -> Result<Self, SiteError> {
        let answer = ask_page(site.sources, site.graph, "search")?;
        let (mut pairs, mut first) = (Vec::new(), BTreeSet::new());
        for row in answer.rows() {
            let [Some(Term::NamedNode(entity)), Some(Term::Literal(facet)), value] = row.as_slice() else { continue };
            let known = FACETS.iter().position(|name| *name == facet.value());
            match (known, value) {
                (Some(facet), Some(Term::NamedNode(value))) => pairs.push((entity, (facet, value.clone()))),
                _ => drop(first.insert(entity.as_str().to_owned())),
            }
        }
        let values: BTreeSet<(usize, NamedNode)> = pairs.iter().map(|(_, value)| value.clone()).collect();
        let places: HashMap<&(usize, NamedNode), usize> =
            values.iter().enumerate().map(|(place, value)| (value, place)).collect();
        let mut of: HashMap<String, Vec<usize>> = HashMap::new();
        for (entity, value) in &pairs {
            of.entry(entity.as_str().to_owned()).or_default().push(places[value]);
        }
        let values = values.into_iter().map(|(facet, value)| (FACETS[facet], value)).collect();
        Ok(Self { values, of, first })
    }
}

/// Writes the index.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>, facets: &Facets) -> Result<(), SiteError> {
    let entries = entries(site, facets);
    let mut shards: Vec<(String, usize, BTreeSet<&'static str>)> = Vec::new();
    let mut offset = 0;
    for shard in entries.chunk_by(|a, b| a.shard == b.shard) {
        let name = &shard[0].shard;
        let written: Vec<Value> = shard.iter().map(written).collect();
        script(renderer, name, format!("SEARCH.add({offset},{});\n", Value::from(written)))?;
        let mut languages = BTreeSet::new();
        for lang in Lang::ALL.map(Lang::tag) {
            let labels: Vec<Value> = (offset..)
                .zip(shard)
                .filter_map(|(number, entry)| Some(json!([number, entry.foreign.get(lang)?])))
                .collect();
            if !labels.is_empty() {
                languages.insert(lang);
                let text = format!("SEARCH.name({},{});\n", json!(lang), Value::from(labels));
                script(renderer, &format!("{name}-{lang}"), text)?;
            }
        }
        shards.push((name.clone(), offset, languages));
        offset += shard.len();
    }
    let initials = definitions(renderer, &entries)?;
    let shards: Vec<Value> = shards.into_iter().map(|(name, _, languages)| json!([name, languages])).collect();
    Lang::ALL.iter().try_for_each(|lang| {
        let known = json!({
            "kinds": kinds(site, *lang),
            "shards": shards,
            "initials": initials,
            "say": said(site, *lang),
        });
        renderer.file(format!("assets/words-{}.js", lang.tag()), format!("const WORDS = {known};\n").into_bytes())
    })
}

fn script(renderer: &Renderer<'_>, name: &str, text: String) -> Result<(), SiteError> {
    renderer.file(format!("search/{name}.js"), text.into_bytes())
}

/// The words of definitions with the numbers of their entries, by their first letter: a
/// definition is found by the beginning of a word only.
fn definitions(renderer: &Renderer<'_>, entries: &[Entry]) -> Result<Vec<String>, SiteError> {
    let mut words: BTreeMap<String, BTreeMap<String, BTreeSet<usize>>> = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        for word in tokens(&entry.definition) {
            let initial = word.chars().next().filter(char::is_ascii_lowercase);
            let shard = initial.map_or_else(|| "other".to_owned(), String::from);
            words.entry(shard).or_default().entry(word).or_default().insert(number);
        }
    }
    for (initial, words) in &words {
        script(renderer, &format!("words-{initial}"), format!("SEARCH.define({});\n", json!(words)))?;
    }
    Ok(words.into_keys().collect())
}

/// What a kind is called, and whether its pages are printed in every language.
fn kinds(site: &Site<'_>, lang: Lang) -> Vec<Value> {
    let page = lang.page("search/index.html");
    let known = site.catalogue.kinds.iter();
    let known = known.map(|kind| json!([kind.slug, site.kind_names(&page, kind).0, kind.translated]));
    let other = OTHER_KINDS.map(|kind| {
        let name = site.say(&page, &format!("search-kind-{kind}"), &[]);
        json!([kind, name, kind == "page"])
    });
    known.chain(other).collect()
}

/// The messages of the scripts, with `{name}` where a script fills something in.
fn said(site: &Site<'_>, lang: Lang) -> BTreeMap<&'static str, String> {
    let page = lang.page("search/index.html");
    SAID.iter()
        .map(|(key, parameters)| {
            let given: Vec<(&'static str, FluentValue<'_>)> =
                parameters.iter().map(|name| (*name, FluentValue::from(format!("{{{name}}}")))).collect();
            (*key, site.say(&page, key, &given))
        })
        .collect()
}

/// An entry as the scripts read it; what is missing at the end is left out.
fn written(entry: &Entry) -> Value {
    let mut fields = vec![
        json!(entry.path),
        json!(entry.kind),
        json!(entry.label),
        entry.code.as_ref().map_or_else(|| json!(0), |code| json!(code)),
        json!(entry.alternatives),
        json!(entry.facets),
    ];
    let empty = |value: &Value| *value == json!(0) || value.as_array().is_some_and(Vec::is_empty);
    while fields.last().is_some_and(empty) {
        fields.pop();
    }
    Value::from(fields)
}

/// All entries, shard by shard: what comes first, then the kinds in their order.
fn entries(site: &Site<'_>, facets: &Facets) -> Vec<Entry> {
    let catalogue = site.catalogue;
    let mut entries = pages(site);
    let shown = catalogue.entities.iter().filter(|entity| catalogue.host(entity.iri.as_str()).is_none());
    entries.extend(shown.filter_map(|entity| of_entity(site, facets, entity)));
    let other = |place: usize| Some(catalogue.kinds.len() + place);
    entries.extend(site.graph.queries().iter().map(|query| Entry {
        definition: query.question.clone(),
        ..Entry::bare("queries", other(1), format!("queries/{}", query.name), query.title.clone())
    }));
    entries.extend(catalogue.terms.iter().filter_map(|term| {
        let local = term.iri.as_str().strip_prefix(vocab::TLX)?;
        let (label, foreign) = (term.label.clone(), labels(site, &term.iri).1);
        let path = format!("ns/index.html#{local}");
        Some(Entry { definition: term.meaning.clone(), foreign, ..Entry::bare("terms", other(2), path, label) })
    }));
    // The catalogue has a term once for each of its types.
    let mut seen = BTreeSet::new();
    entries.retain(|entry| seen.insert(entry.path.clone()));
    entries.sort_by_key(|entry| (entry.shard != "first", entry.kind.unwrap_or(usize::MAX)));
    entries
}

impl Entry {
    fn bare(shard: &str, kind: Option<usize>, path: String, label: String) -> Self {
        Self {
            shard: shard.to_owned(),
            kind,
            path,
            label,
            code: None,
            alternatives: Vec::new(),
            foreign: BTreeMap::new(),
            definition: String::new(),
            facets: Vec::new(),
        }
    }
}

fn of_entity(site: &Site<'_>, facets: &Facets, entity: &Entity) -> Option<Entry> {
    let iri = entity.iri.as_str();
    let (mut alternatives, foreign) = labels(site, &entity.iri);
    alternatives.retain(|text| *text != entity.label);
    let slug = site.catalogue.kind_of(entity).map_or("other", |kind| kind.slug.as_str());
    let shard = if facets.first.contains(iri) { "first" } else { slug };
    Some(Entry {
        code: entity.notation.clone(),
        alternatives,
        foreign,
        definition: entity.definition.clone(),
        facets: facets.of.get(iri).cloned().unwrap_or_default(),
        ..Entry::bare(shard, entity.kind, links::stem_of(iri)?, entity.label.clone())
    })
}

/// The labels of a node: English ones or without a language, and by language.
fn labels(site: &Site<'_>, node: &NamedNode) -> (Vec<String>, BTreeMap<&'static str, Vec<String>>) {
    let mut english: Vec<String> = Vec::new();
    let mut foreign: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for property in ["skos:prefLabel", "rdfs:label", "skos:altLabel"] {
        let Some(property) = vocab::expand(property) else { continue };
        for value in site.catalogue.values(node, &property) {
            let Term::Literal(literal) = value else { continue };
            let lang = Lang::ALL.into_iter().find(|lang| Some(lang.tag()) == literal.language());
            let list = match lang.filter(|lang| *lang != Lang::English) {
                Some(lang) => foreign.entry(lang.tag()).or_default(),
                None => &mut english,
            };
            if !list.iter().any(|text| text == literal.value()) {
                list.push(literal.value().to_owned());
            }
        }
    }
    (english, foreign)
}

/// The pages that are no entity's: those of the law above all.
fn pages(site: &Site<'_>) -> Vec<Entry> {
    let mut pages: Vec<(String, &'static str, Option<&str>)> = Vec::new();
    for (path, key) in [
        ("about", "nav-about"),
        ("cooperation", "nav-cooperation"),
        ("coverage", "nav-law"),
        ("data", "nav-data"),
        ("graph", "nav-graphs"),
        ("method", "search-page-method"),
        ("ns", "nav-ontology"),
        ("queries", "nav-queries"),
    ] {
        pages.push((path.to_owned(), key, None));
    }
    for instrument in &site.law.assessed {
        let slug = super::legal::slug(instrument);
        pages.push((format!("coverage/{slug}"), "search-page-matrix", Some(instrument)));
        pages.push((format!("gaps/{slug}"), "search-page-gaps", Some(instrument)));
    }
    let kind = Some(site.catalogue.kinds.len());
    let entry = |(path, key, instrument): (String, &str, Option<&str>)| {
        let label = |lang: Lang| {
            let page = lang.page("search/index.html");
            let name = instrument.map(|iri| ("name", FluentValue::from(site.short_name(&page, iri))));
            site.say(&page, key, name.as_slice())
        };
        let others = Lang::ALL
            .into_iter()
            .filter(|lang| *lang != Lang::English && site.is_translated(&format!("{path}/index.html")));
        let foreign = others.map(|lang| (lang.tag(), vec![label(lang)])).collect();
        Entry { foreign, ..Entry::bare("first", kind, path, label(Lang::English)) }
    };
    pages.into_iter().map(entry).collect()
}
