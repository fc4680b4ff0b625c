//! The canonical form of a Turtle file: sorted subjects and properties, one to a line, the
//! project's prefixes in a fixed order, blank nodes nested where they can be.
//!
//! Blank nodes are labelled by RDFC-1.0 first (<https://www.w3.org/TR/rdf-canon/>), so that
//! their order depends on what they say only; the writer is sophia's.

use crate::vocab;
use miette::{NamedSource, SourceSpan};
use sophia::api::prefix::{Prefix, PrefixMapPair};
use sophia::api::prelude::*;
use sophia::api::quad::Spog;
use sophia::api::term::SimpleTerm;
use sophia::iri::Iri;
use sophia::turtle::serializer::turtle::{TurtleConfig, TurtleSerializer};
use std::collections::HashSet;

/// Why a file could not be formatted.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum FormatError {
    /// It has a syntax error.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Syntax(#[from] super::TurtleError),
    /// It has a comment that is not at its head.
    #[error("{path}:{line}: a comment between statements would lose its place")]
    #[diagnostic(
        code(fmt::comment),
        help(
            "say it in the data, as skos:editorialNote or rdfs:comment, or move it to the head of the file; the file was left as it was"
        )
    )]
    Comment {
        /// The file.
        path: String,
        /// The line, counted from 1.
        line: usize,
        #[source_code]
        #[doc(hidden)]
        text: NamedSource<String>,
        #[label("here")]
        #[doc(hidden)]
        span: SourceSpan,
    },
    /// The canonical form could not be made.
    #[error("{path} has no canonical form: {message}")]
    #[diagnostic(code(fmt::canonical), help("the file was left as it was"))]
    Canonical {
        /// The file.
        path: String,
        /// Why not.
        message: String,
    },
}

/// The canonical form of a Turtle text. `path` is for error messages only.
///
/// # Errors
///
/// When the text has a syntax error, or a comment that is not at its head.
pub fn format(path: &str, text: &str) -> Result<String, FormatError> {
    let head_end = head(text);
    if let Some(offset) = comment_after(text, head_end) {
        return Err(FormatError::Comment {
            path: path.to_owned(),
            line: text[..offset].lines().count() + usize::from(text[..offset].ends_with('\n')),
            text: NamedSource::new(path, text.to_owned()),
            span: (offset, 1).into(),
        });
    }
    let file = super::SourceFile {
        path: path.to_owned(),
        kind: super::FileKind::Seed,
        text: std::borrow::Cow::Owned(text.to_owned()),
    };
    // Our own parser goes first for its error messages.
    super::turtle::parse(&file)?;
    let canonical = |message: String| FormatError::Canonical { path: path.to_owned(), message };
    let mut quads: HashSet<Spog<SimpleTerm<'static>>> = HashSet::new();
    sophia::turtle::parser::turtle::parse_str(text)
        .for_each_triple(|triple| {
            let terms = [triple.s().into_term(), triple.p().into_term(), triple.o().into_term()];
            quads.insert((terms, None));
        })
        .map_err(|error| canonical(error.to_string()))?;
    let (relabelled, _) = sophia::c14n::rdfc10::relabel(&quads).map_err(|error| canonical(error.to_string()))?;
    let triples: Vec<[SimpleTerm<'static>; 3]> =
        relabelled.quads().filter_map(Result::ok).map(|quad| quad.to_spog().0.map(|term| term.into_term())).collect();
    let config = TurtleConfig::new().with_pretty(true).with_own_prefix_map(prefixes(&triples)).with_indentation("    ");
    let mut writer = TurtleSerializer::new_stringifier_with_config(config);
    writer.serialize_graph(&triples).map_err(|error| canonical(error.to_string()))?;
    let comments = text[..head_end].trim_end();
    let separator = if comments.is_empty() { "" } else { "\n\n" };
    Ok(format!("{comments}{separator}{}\n", writer.as_str().trim_end()))
}

/// The project's prefixes, as far as the terms use them.
fn prefixes(triples: &[[SimpleTerm<'static>; 3]]) -> Vec<PrefixMapPair> {
    let mut used = HashSet::new();
    let mut note = |iri: &str| {
        if let Some((prefix, _)) = vocab::PREFIXES.iter().find(|(_, namespace)| iri.starts_with(namespace)) {
            used.insert(*prefix);
        }
    };
    for term in triples.iter().flatten() {
        if let Some(iri) = term.iri() {
            note(iri.as_str());
        } else if let Some(datatype) = term.datatype().filter(|_| term.language_tag().is_none()) {
            note(datatype.as_str());
        }
    }
    vocab::PREFIXES
        .iter()
        .filter(|(prefix, _)| used.contains(prefix))
        .map(|(prefix, namespace)| (Prefix::new_unchecked((*prefix).into()), Iri::new_unchecked((*namespace).into())))
        .collect()
}

/// The length of the comment and blank lines at the head of a text.
fn head(text: &str) -> usize {
    let is_head = |line: &&str| line.trim_start().starts_with('#') || line.trim().is_empty();
    text.split_inclusive('\n').take_while(is_head).map(str::len).sum()
}

/// The offset of the first comment after `start`: a `#` outside strings and IRIs.
fn comment_after(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        let rest = &text[at..];
        at += match bytes[at] {
            b'#' => return Some(at),
            b'<' => rest.find('>')? + 1,
            quote @ (b'"' | b'\'') => {
                let quote = char::from(quote);
                let long: String = std::iter::repeat_n(quote, 3).collect();
                let delimiter = if rest.starts_with(&long) { long } else { quote.to_string() };
                delimiter.len() + end_of_string(&rest[delimiter.len()..], &delimiter)?
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    None
}

/// The offset after the closing delimiter.
fn end_of_string(text: &str, delimiter: &str) -> Option<usize> {
    let mut escaped = false;
    for (offset, c) in text.char_indices() {
        if !escaped && text[offset..].starts_with(delimiter) {
            return Some(offset + delimiter.len());
        }
        escaped = !escaped && c == '\\';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# head\n# more\n\n@prefix tlx: <https://w3id.org/threatlex/ns#> .\n@prefix id: <https://w3id.org/threatlex/id/> .\nid:b tlx:loss [ tlx:amount 2.5 ] , [ tlx:amount 1.0 ] ; a tlx:Incident .\nid:a a tlx:Threat .\n";

    #[test]
    fn formatting_twice_is_formatting_once() {
        let once = format("x.ttl", TEXT).unwrap();
        assert_eq!(format("x.ttl", &once).unwrap(), once);
        assert!(once.starts_with("# head\n# more\n\nPREFIX tlx:"), "{once}");
        assert!(once.find("id:a a").unwrap() < once.find("id:b a").unwrap(), "{once}");
        assert!(!once.contains("PREFIX skos:"), "{once}");
    }

    #[test]
    fn the_order_of_blank_nodes_depends_on_what_they_say() {
        let swapped =
            TEXT.replace("[ tlx:amount 2.5 ] , [ tlx:amount 1.0 ]", "[ tlx:amount 1.0 ] , [ tlx:amount 2.5 ]");
        assert_eq!(format("x.ttl", TEXT).unwrap(), format("x.ttl", &swapped).unwrap());
    }

    #[test]
    fn a_comment_between_statements_is_refused() {
        let Err(FormatError::Comment { line, .. }) = format("x.ttl", &TEXT.replace("id:a a", "# lost\nid:a a")) else {
            panic!("not refused")
        };
        assert_eq!(line, 7);
        let harmless = TEXT.replace("id:a a tlx:Threat", "id:a a tlx:Threat ; tlx:locator \"no # comment\\\" # here\"");
        assert!(format("x.ttl", &harmless).is_ok());
    }
}
