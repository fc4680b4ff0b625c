//! The words of a text as they are compared in searches.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::props::{EnumeratedProperty, GeneralCategory, GeneralCategoryGroup};

/// How well a word fits a word of a text: 1 if it is the same, less if it begins it or differs by
/// few letters, 0 if it does not fit.
pub(crate) fn fit(word: &str, token: &str) -> f64 {
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

/// As [`fit`], without typing errors.
pub(crate) fn plain_fit(word: &str, token: &str) -> f64 {
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
