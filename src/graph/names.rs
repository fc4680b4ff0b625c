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

impl Names {
    pub(super) fn of(graph: &Graph) -> Self {
        const NOTATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#notation");
        let mut known = BTreeSet::new();
        let mut short = BTreeMap::new();
        let terms = &graph.facts.terms;
        let notation = terms.find(NOTATION.into());
        for about in graph.facts.rows().chunk_by(|row, next| row[0] == next[0]) {
            let Some(TermRef::NamedNode(subject)) = terms.get(about[0][0]) else { continue };
            let iri = subject.as_str();
            let ours = [vocab::ID, vocab::LAW, vocab::TLX, vocab::GRAPH];
            for [_, property, object] in about {
                if Some(*property) == notation
                    && let Some(TermRef::Literal(notation)) = terms.get(*object)
                {
                    short.insert(notation.value().to_uppercase(), iri.to_owned());
                }
            }
            if let Some(slug) = ours.iter().find_map(|namespace| iri.strip_prefix(namespace)) {
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
