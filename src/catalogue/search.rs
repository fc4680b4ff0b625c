//! Finds entities by words in their labels and definitions, forgiving typing errors.

use super::{Catalogue, Entity};
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::props::{EnumeratedProperty, GeneralCategory, GeneralCategoryGroup};
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

fn fit(word: &str, token: &str) -> f64 {
    let plain = plain_fit(word, token);
    if plain > 0.0 {
        return plain;
    }
    let length = word.chars().count();
    let allowed = match length {
        0..4 => return 0.0,
        4..8 => 1,
        _ => 2,
    };
    if token.chars().count().abs_diff(length) > allowed {
        return 0.0;
    }
    match strsim::damerau_levenshtein(word, token) {
        errors if errors > allowed => 0.0,
        1 => 0.6,
        _ => 0.4,
    }
}

fn plain_fit(word: &str, token: &str) -> f64 {
    if word == token {
        1.0
    } else if (word.chars().count() > 2 || word.chars().all(is_han)) && token.starts_with(word) {
        0.8
    } else {
        0.0
    }
}

/// The words of a text as they are compared: decomposed (NFKD), without marks and in lower case;
/// Arabic letters that are written for one another are one, and an article is no part of a word.
/// Chinese, which has no spaces, gives each two letters that stand together.
///
/// `src/site/assets/search-engine.js` does the same; a test holds the two together.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let normal: String = DecomposingNormalizerBorrowed::new_nfkd()
        .normalize_iter(text.chars())
        .filter(|c| !GeneralCategoryGroup::Mark.contains(GeneralCategory::for_char(*c)))
        .filter_map(one_of_alike)
        .flat_map(char::to_lowercase)
        .collect();
    let mut found = Vec::new();
    for word in normal.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        for run in letters.chunk_by(|a, b| is_han(*a) == is_han(*b)) {
            if run.len() > 2 && is_han(run[0]) {
                found.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()));
            } else {
                found.push(without_article(run.iter().collect()));
            }
        }
    }
    found
}

/// The letter that a search takes for this one; none for a mere stretching of the line.
fn one_of_alike(c: char) -> Option<char> {
    match c {
        '\u{640}' => None,
        '\u{671}' => Some('\u{627}'),
        '\u{649}' | '\u{6cc}' => Some('\u{64a}'),
        '\u{629}' => Some('\u{647}'),
        '\u{6a9}' => Some('\u{643}'),
        _ => Some(c),
    }
}

fn without_article(word: String) -> String {
    match word.strip_prefix("\u{627}\u{644}") {
        Some(rest) if rest.chars().count() > 2 => rest.to_owned(),
        _ => word,
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_marks_and_variants() {
        assert_eq!(tokens("Écoutes à l’étranger"), ["ecoutes", "a", "l", "etranger"]);
        assert_eq!(tokens("الذّكاء الاصطناعي"), tokens("ذكاء اصطناعى"));
        assert_eq!(tokens("AI勒索软件"), ["ai", "勒索", "索软", "软件"]);
        assert_eq!(tokens("Ёлка ＡＩ"), ["елка", "ai"]);
    }

    #[test]
    fn typing_errors_are_forgiven_by_length() {
        assert!(fit("ransomwear", "ransomware") > 0.0);
        assert!(fit("poisonning", "poisoning") > 0.0);
        assert!(fit("phising", "phishing") > 0.0);
        assert!(fit("ai", "as") == 0.0);
        assert!(fit("theft", "threat") == 0.0);
    }
}
