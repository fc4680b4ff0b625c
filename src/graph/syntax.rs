//! Parsing SPARQL with the project's prefixes, and telling where a text is wrong.

use super::QueryError;
use crate::vocab;
use miette::NamedSource;
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

pub(super) fn parse(origin: &str, text: &str, base: Option<&str>) -> Result<spargebra::Query, QueryError> {
    parse_query(text, base).map_err(|error| {
        let place = SyntaxPlace::of(&error.to_string(), text);
        let offset: usize = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum();
        let in_line: usize = text.get(offset..).unwrap_or("").chars().take(place.column - 1).map(char::len_utf8).sum();
        let start = (offset + in_line).min(text.len());
        let length = text.get(start..).unwrap_or("").chars().next().map_or(0, char::len_utf8);
        QueryError::Syntax {
            origin: origin.to_owned(),
            line: place.line,
            column: place.column,
            message: place.message,
            text: NamedSource::new(origin, text.to_owned()),
            span: (start, length).into(),
        }
    })
}

/// Where the SPARQL parser stopped, read from its message `error at LINE:COLUMN: expected …`.
pub(super) struct SyntaxPlace {
    line: usize,
    column: usize,
    message: String,
}

impl SyntaxPlace {
    pub(super) fn of(message: &str, text: &str) -> Self {
        let place = message.strip_prefix("error at ").and_then(|rest| {
            let (line, rest) = rest.split_once(':')?;
            let (column, message) = rest.split_once(':')?;
            Some((line.parse().ok()?, column.parse().ok()?, message.trim()))
        });
        let Some((line, column, said)) = place else {
            return Self { line: 1, column: 1, message: message.to_owned() };
        };
        if let Some((line, column, word)) = unknown_form(text) {
            let message = format!("a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with `{word}`");
            return Self { line, column, message };
        }
        let in_line = text.lines().nth(line - 1).unwrap_or_default();
        let (before, after) = split_at_char(in_line, column - 1);
        if said.contains("Prefix not found") {
            let name =
                before.rsplit(|c: char| c.is_whitespace() || "(){}[],;.^<>|".contains(c)).next().unwrap_or(before);
            let column = column - name.chars().count();
            return Self { line, column, message: format!("the prefix of `{name}` is not declared") };
        }
        let rest = after.trim_start();
        let message = if rest.is_empty() && text.lines().skip(line).all(|line| line.trim().is_empty()) {
            "the query ends here, before it is complete".to_owned()
        } else {
            let word: String = rest.chars().take_while(|c| !c.is_whitespace()).take(30).collect();
            format!("`{word}` does not fit here{}", expectations(said))
        };
        Self { line, column, message }
    }
}

/// The first word of a query, with its place, if it is no form of query that there is.
fn unknown_form(text: &str) -> Option<(usize, usize, &str)> {
    for (index, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.is_empty() || code.starts_with('#') {
            continue;
        }
        let word = code.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(code);
        let known = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE", "VERSION"];
        return (!known.contains(&word.to_uppercase().as_str()))
            .then(|| (index + 1, line.len() - code.len() + 1, word));
    }
    None
}

fn split_at_char(text: &str, count: usize) -> (&str, &str) {
    let offset = text.char_indices().nth(count).map_or(text.len(), |(offset, _)| offset);
    text.split_at(offset)
}

/// The keywords and signs that the parser could have read next, if they are few. It lists
/// character classes too, which help nobody.
fn expectations(said: &str) -> String {
    let list = said.strip_prefix("expected one of ").or_else(|| said.strip_prefix("expected ")).unwrap_or_default();
    let signs: Vec<String> = list
        .split(", ")
        .filter(|item| !item.is_empty() && !item.contains(['[', ']', '\\']))
        .map(|item| format!("`{}`", item.trim_matches('"')))
        .collect();
    if signs.is_empty() || signs.len() > 6 { String::new() } else { format!("; expected {}", signs.join(" or ")) }
}

impl std::fmt::Display for SyntaxPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
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

    #[test]
    fn a_syntax_error_shows_its_place() {
        let Err(QueryError::Syntax { line, column, .. }) = parse("q", "SELECT *\nWHERE { ?s ?p }", None) else {
            panic!()
        };
        assert_eq!(line, 2);
        assert!(column > 8);
    }
}
