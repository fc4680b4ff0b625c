//! The names by which people call entities: notation, slug, abbreviated IRI, full IRI.

use super::Graph;
use crate::vocab;
use oxigraph::model::{NamedNode, NamedNodeRef, TermRef};
use std::collections::{BTreeMap, BTreeSet};

/// An index of names.
pub struct Names {
    known: BTreeSet<String>,
    /// Notations in upper case and slugs, with the IRIs they stand for.
    short: BTreeMap<String, String>,
}

/// A name that stands for nothing in the graph.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("the graph holds nothing called `{name}`")]
#[diagnostic(help("{}", suggest(suggestions)))]
pub struct NameError {
    /// What was asked for.
    pub name: String,
    /// The nearest known names.
    pub suggestions: Vec<String>,
}

/// A sentence that offers the nearest known names.
pub(crate) fn suggest(suggestions: &[String]) -> String {
    match suggestions {
        [] => "`threatlex search WORDS` finds entities by their labels".into(),
        [only] => format!("did you mean `{only}`?"),
        several => format!("did you mean one of: {}?", several.join(", ")),
    }
}

const NOTATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#notation");

/// The namespaces in which a slug names a thing.
const OURS: [&str; 4] = [vocab::ID, vocab::LAW, vocab::TLX, vocab::GRAPH];

impl Names {
    pub(super) fn of_graph(graph: &Graph) -> Self {
        let terms = &graph.facts.terms;
        let notation = terms.find(NOTATION.into());
        Self::of(graph.facts.rows().iter().filter_map(|[subject, property, object]| {
            let Some(TermRef::NamedNode(subject)) = terms.get(*subject) else { return None };
            let notation = match terms.get(*object) {
                Some(TermRef::Literal(text)) if Some(*property) == notation => Some(text.value()),
                _ => None,
            };
            Some((subject.as_str(), notation))
        }))
    }

    /// The names of things, each given by its IRI and a notation if it has one; a thing may come
    /// several times.
    pub(super) fn of<'a>(things: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let mut known = BTreeSet::new();
        let mut short = BTreeMap::new();
        let mut last = "";
        for (iri, notation) in things {
            if let Some(notation) = notation {
                short.insert(notation.to_uppercase(), iri.to_owned());
            }
            if iri == last {
                continue;
            }
            last = iri;
            if let Some(slug) = OURS.iter().find_map(|namespace| iri.strip_prefix(namespace)) {
                // An entity goes before a term of the same name.
                if iri.starts_with(vocab::ID) || !short.contains_key(slug) {
                    short.insert(slug.to_owned(), iri.to_owned());
                }
            }
            known.insert(iri.to_owned());
        }
        Self { known, short }
    }

    /// The IRI that a name stands for.
    ///
    /// A name is a notation (`T0042`), a slug (`ransomware`), an abbreviated IRI
    /// (`law:uncc.13`) or a full IRI, with or without angle brackets.
    ///
    /// # Errors
    ///
    /// When the graph says nothing of such a thing; with the nearest known names.
    pub fn resolve(&self, name: &str) -> Result<NamedNode, NameError> {
        let iri = name.strip_prefix('<').and_then(|name| name.strip_suffix('>')).unwrap_or(name);
        let found = [Some(iri.to_owned()), vocab::expand(iri)]
            .into_iter()
            .flatten()
            .find(|iri| self.known.contains(iri))
            .or_else(|| self.short.get(iri).or_else(|| self.short.get(&iri.to_uppercase())).cloned());
        found
            .map(NamedNode::new_unchecked)
            .ok_or_else(|| NameError { name: name.to_owned(), suggestions: self.nearest(iri) })
    }

    /// The known names that are likest to an IRI that is not known.
    #[must_use]
    pub fn like(&self, iri: &str) -> Vec<String> {
        let name = vocab::shorten(iri).unwrap_or_else(|| iri.to_owned());
        let mut nearest = self.nearest(&name);
        nearest.retain(|other| *other != name);
        nearest
    }

    fn nearest(&self, name: &str) -> Vec<String> {
        let slug = name.rsplit_once(':').map_or(name, |(_, local)| local);
        let mut found = Vec::new();
        for slug in nearest(slug, self.short.keys().map(String::as_str), 5) {
            let name = self.short.get(&slug).map_or(slug, |iri| vocab::curie(iri));
            if !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }
}

/// What a name may stand for, for a graph whose names are not all at hand.
pub(super) struct Candidates {
    /// As it is, or written out.
    whole: Vec<NamedNode>,
    /// As a slug, in the order of `OURS`.
    slugs: Vec<NamedNode>,
    notation: String,
}

impl Candidates {
    pub(super) fn of(name: &str) -> Self {
        let name = name.strip_prefix('<').and_then(|name| name.strip_suffix('>')).unwrap_or(name);
        let whole = [Some(name.to_owned()), vocab::expand(name)].into_iter().flatten();
        let slugs = OURS.iter().map(|namespace| format!("{namespace}{name}"));
        let valid = |iri: String| NamedNode::new(iri).ok();
        Self {
            whole: whole.filter_map(valid).collect(),
            slugs: slugs.filter_map(valid).collect(),
            notation: name.to_uppercase(),
        }
    }

    /// The IRIs that it may stand for.
    pub(super) fn iris(&self) -> impl Iterator<Item = &NamedNode> {
        self.whole.iter().chain(&self.slugs)
    }

    /// The notation that it may be, in upper case.
    pub(super) fn notation(&self) -> &str {
        &self.notation
    }

    /// The one that it stands for as [`Names::resolve`] would say, from what the graph knows of
    /// them: IRIs, and whether the notation is theirs.
    pub(super) fn choose<'a>(&self, known: impl Iterator<Item = (&'a NamedNode, bool)>) -> Option<NamedNode> {
        let (noted, plain): (Vec<_>, Vec<_>) = known.partition(|(_, noted)| *noted);
        let is_known = |iri: &&NamedNode| plain.iter().any(|(other, _)| other == iri);
        let entity = |iri: &&NamedNode| iri.as_str().starts_with(vocab::ID) && is_known(iri);
        let whole = self.whole.iter().find(is_known);
        let named = || self.slugs.iter().find(entity).or_else(|| noted.first().map(|(iri, _)| *iri));
        whole.or_else(named).or_else(|| self.slugs.iter().find(is_known)).cloned()
    }
}

/// The up to `most` candidates that are likest to `word`, best first; none if none is like it.
#[must_use]
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>, most: usize) -> Vec<String> {
    let word = word.to_lowercase();
    let mut scored: Vec<(f64, &str)> = candidates
        .map(|candidate| {
            let lower = candidate.to_lowercase();
            let bonus = if word.len() > 2 && lower.contains(&word) { 0.15 } else { 0.0 };
            (strsim::jaro_winkler(&word, &lower) + bonus, candidate)
        })
        .filter(|(score, _)| *score > 0.8)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    scored.into_iter().take(most).map(|(_, candidate)| candidate.to_owned()).collect()
}
