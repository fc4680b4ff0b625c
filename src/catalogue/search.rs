//! Finds entities by words in their labels and definitions, forgiving typing errors.

use super::{Catalogue, Entity};
use crate::graph::words::{fit, plain_fit, tokens};
use std::collections::HashMap;

/// An entity that a search found.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    /// The entity.
    pub entity: &'a Entity,
    /// How well it fits; higher is better, for comparison within one search only.
    pub score: f64,
    /// The text that fitted best.
    pub matched: &'a str,
}

/// The entities that fit all the words, best first.
///
/// A word fits a word of a label if it is the same, begins it, or differs by one letter in
/// four or two in eight (Damerau-Levenshtein); in a definition it must be the same or begin a
/// word. Labels weigh more than alternative labels, and those more than definitions.
#[must_use]
pub fn search<'a>(catalogue: &'a Catalogue, words: &str) -> Vec<Hit<'a>> {
    let wanted = tokens(words);
    if wanted.is_empty() {
        return Vec::new();
    }
    // How often a fuzzy comparison is needed depends on the vocabulary, not on the entities.
    let mut known: HashMap<(usize, String), f64> = HashMap::new();
    let mut hits: Vec<Hit<'a>> = catalogue
        .entities
        .iter()
        .filter_map(|entity| {
            let mut total = 0.0;
            let mut best = (0.0, entity.label.as_str());
            for (number, word) in wanted.iter().enumerate() {
                let (score, text) = best_field(entity, number, word, &mut known)?;
                total += score;
                if score > best.0 {
                    best = (score, text);
                }
            }
            // Of two equally good labels the shorter one says less besides.
            let length = tokens(&entity.label).len().max(1);
            let brevity = 1.0 / f64::from(u32::try_from(length).unwrap_or(u32::MAX));
            Some(Hit { entity, score: total + brevity, matched: best.1 })
        })
        .collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.entity.iri.as_str().cmp(b.entity.iri.as_str())));
    hits
}

fn best_field<'a>(
    entity: &'a Entity,
    number: usize,
    word: &str,
    known: &mut HashMap<(usize, String), f64>,
) -> Option<(f64, &'a str)> {
    let exact = entity
        .notation
        .iter()
        .filter(|notation| tokens(notation).as_slice() == [word])
        .map(|text| (20.0, text.as_str()));
    let label = std::iter::once((10.0, entity.label.as_str()));
    let alternatives = entity.alternatives.iter().map(|text| (7.0, text.as_str()));
    let definition = std::iter::once((2.0, entity.definition.as_str()));
    let slug = std::iter::once((3.0, entity.iri.as_str().rsplit('/').next().unwrap_or_default()));
    exact
        .chain(label)
        .chain(alternatives)
        .chain(slug)
        .chain(definition)
        .filter_map(|(weight, text)| {
            let fuzzy = weight > 2.0;
            let fit = tokens(text)
                .into_iter()
                .map(|token| {
                    if !fuzzy {
                        return plain_fit(word, &token);
                    }
                    *known.entry((number, token)).or_insert_with_key(|(_, token)| fit(word, token))
                })
                .fold(0.0, f64::max);
            (fit > 0.0).then_some((weight * fit, text))
        })
        .max_by(|a, b| a.0.total_cmp(&b.0))
}
