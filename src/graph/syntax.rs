//! Parsing SPARQL with the project's prefixes.

use crate::vocab;
use spargebra::{Query, SparqlParser, SparqlSyntaxError};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A parser that knows the project's prefixes.
static PARSER: LazyLock<SparqlParser> = LazyLock::new(|| {
    vocab::PREFIXES.iter().fold(SparqlParser::new(), |parser, (prefix, namespace)| {
        // The namespaces are constants and valid IRIs; a test parses with each of them.
        parser.clone().with_prefix(*prefix, *namespace).unwrap_or(parser)
    })
});

/// Parses a query in which the project's prefixes need not be declared. Relative IRIs are resolved
/// against `base`.
///
/// # Errors
///
/// When the text is not SPARQL; the place is that in `text`.
pub(super) fn parse_query(text: &str, base: Option<&str>) -> Result<Query, SparqlSyntaxError> {
    let parser = || match base {
        // A base that is no IRI is none.
        Some(base) => PARSER.clone().with_base_iri(base).unwrap_or_else(|_| PARSER.clone()),
        None => PARSER.clone(),
    };
    parser().parse_query(text).or_else(|error| match escape_dots(text) {
        Cow::Owned(escaped) => parser().parse_query(&escaped),
        Cow::Borrowed(_) => Err(error),
    })
}

/// The text with the dots of names such as `law:uncc.13.1.a` escaped.
///
/// SPARQL allows any number of dots inside a local name; the parser of `spargebra` 0.4 stops
/// at the second one, and takes an escaped dot for what it is.
fn escape_dots(text: &str) -> Cow<'_, str> {
    let mut escaped = String::new();
    let mut copied = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        match c {
            '#' => skip(&mut chars, |c| c == '\n'),
            '"' | '\'' => {
                while let Some((_, inner)) = chars.next() {
                    if inner == '\\' {
                        chars.next();
                    } else if inner == c {
                        break;
                    }
                }
            }
            '<' if text[start..].find(['>', ' ', '\n']).is_some_and(|end| text[start + end..].starts_with('>')) => {
                skip(&mut chars, |c| c == '>');
            }
            c if c.is_alphabetic() || c == ':' => {
                let rest = &text[start..];
                let end = rest.find(|c: char| !(c.is_alphanumeric() || "_-.:".contains(c))).unwrap_or(rest.len());
                let name = rest[..end].trim_end_matches('.');
                while chars.peek().is_some_and(|(place, _)| *place < start + end) {
                    chars.next();
                }
                let Some((prefix, local)) = name.split_once(':') else { continue };
                if local.matches('.').count() > 1 {
                    escaped.push_str(&text[copied..start]);
                    escaped.push_str(&format!("{prefix}:{}", local.replace('.', "\\.")));
                    copied = start + name.len();
                }
            }
            _ => {}
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    escaped.push_str(&text[copied..]);
    Cow::Owned(escaped)
}

fn skip(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>, end: impl Fn(char) -> bool) {
    while chars.next().is_some_and(|(_, c)| !end(c)) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_several_dots_are_read() {
        let query =
            parse_query("SELECT * { law:uncc.13.1.a ?p law:untoc.5.1.a.ii. ?s ?p law:uncc.13 . }", None).unwrap();
        let text = query.to_string();
        assert!(text.contains("<https://w3id.org/threatlex/law/uncc.13.1.a>"), "{text}");
        assert!(text.contains("<https://w3id.org/threatlex/law/untoc.5.1.a.ii>"), "{text}");
    }

    #[test]
    fn texts_addresses_and_comments_stay_as_they_are() {
        for text in ["\"law:a.b.c.d\"", "<http://example.org/x:a.b.c>", "# law:a.b.c\n1", "'it\\'s law:a.b.c'"] {
            assert_eq!(escape_dots(text), text);
        }
        assert_eq!(escape_dots("<x> 1 < law:a.b.c && \"law:a.b.c\""), "<x> 1 < law:a\\.b\\.c && \"law:a.b.c\"");
    }
}
