//! The parameters of a query: what was typed for them, and how it goes into the text.

use super::query::ANY;
use super::{Ask, QueryError, names};
use crate::sources::{Parameter, ParameterType};
use oxigraph::model::{Literal, NamedNode, Term, vocab::xsd};
use std::collections::BTreeMap;

/// The values of the parameters that a query declares, from what was given and the defaults.
///
/// # Errors
///
/// When one is unknown, missing or not of its type.
pub(super) fn bind(
    graph: &dyn Ask,
    origin: &str,
    declared: &[Parameter],
    given: &BTreeMap<String, String>,
) -> Result<Vec<(String, Term)>, QueryError> {
    if let Some(name) = given.keys().find(|name| declared.iter().all(|parameter| parameter.name != **name)) {
        return Err(QueryError::UnknownParameter {
            origin: origin.to_owned(),
            name: name.clone(),
            known: declared.iter().map(|parameter| parameter.name.clone()).collect(),
        });
    }
    let mut values = Vec::new();
    for parameter in declared {
        let value =
            given.get(&parameter.name).or(parameter.default.as_ref()).ok_or_else(|| QueryError::MissingParameter {
                origin: origin.to_owned(),
                name: parameter.name.clone(),
                description: parameter.description.clone(),
            })?;
        // A parameter that may be anything is a variable that nothing binds.
        if value != ANY || given.contains_key(&parameter.name) {
            values.push((parameter.name.clone(), term(graph, parameter, value)?));
        }
    }
    Ok(values)
}

/// What was typed for a parameter, as a term of its type.
///
/// # Errors
///
/// When it is not of that type.
pub(super) fn term(graph: &dyn Ask, parameter: &Parameter, value: &str) -> Result<Term, QueryError> {
    let wrong = |expected: &'static str, help: String| QueryError::ParameterValue {
        name: parameter.name.clone(),
        value: value.to_owned(),
        expected,
        help,
    };
    let typed = |datatype, valid: bool, expected, example: &str| {
        valid
            .then(|| Literal::new_typed_literal(value, datatype).into())
            .ok_or_else(|| wrong(expected, format!("for example --param {}={example}", parameter.name)))
    };
    match parameter.kind {
        // An IRI outside the graph is a fair question, a misspelt name is not.
        ParameterType::Iri => match NamedNode::new(value) {
            Ok(iri) if value.contains("://") => Ok(iri.into()),
            _ => graph.resolve(value).map(Term::from).map_err(|error| match error {
                QueryError::UnknownEntity(error) => wrong("the name of an entity", names::suggest(&error.suggestions)),
                error => error,
            }),
        },
        ParameterType::String => Ok(Literal::new_simple_literal(value).into()),
        ParameterType::Integer => typed(xsd::INTEGER, value.parse::<i64>().is_ok(), "a whole number", "10"),
        ParameterType::Date => typed(xsd::DATE, value.parse::<oxsdatatypes::Date>().is_ok(), "a date", "2026-11-23"),
        ParameterType::Year => typed(xsd::G_YEAR, value.parse::<oxsdatatypes::GYear>().is_ok(), "a year", "2021"),
    }
}

/// Binds parameters by a `VALUES` at the start of the outermost group, on the same line, so
/// that filters see them and lines keep their numbers.
pub(super) fn with_values(text: &str, values: &[(String, Term)]) -> String {
    let bindings: String = values.iter().map(|(name, term)| format!(" VALUES ?{name} {{ {term} }}")).collect();
    match start_of_where(text) {
        Some(brace) => format!("{}{bindings}{}", &text[..=brace], &text[brace + 1..]),
        None => text.to_owned(),
    }
}

/// The byte offset of the brace that opens the outermost group: the first one, or in a
/// `CONSTRUCT` with a template the one after the template.
pub(super) fn start_of_where(text: &str) -> Option<usize> {
    let mut braces = code_positions(text, b'{');
    let first = braces.next()?;
    let construct = code(text, first).to_ascii_uppercase();
    let template = construct.split_whitespace().next_back() == Some("CONSTRUCT");
    if template { braces.next() } else { Some(first) }
}

/// The text before `end`, without comments and strings.
fn code(text: &str, end: usize) -> String {
    let mut found = String::new();
    scan(text, |offset, byte| {
        if offset < end {
            found.push(char::from(byte));
        }
    });
    found
}

fn code_positions(text: &str, wanted: u8) -> impl Iterator<Item = usize> {
    let mut found = Vec::new();
    scan(text, |offset, byte| {
        if byte == wanted {
            found.push(offset);
        }
    });
    found.into_iter()
}

/// Calls `visit` with each byte that is neither in a comment nor in an IRI or string.
fn scan(text: &str, mut visit: impl FnMut(usize, u8)) {
    let mut until: Option<u8> = None;
    for (offset, byte) in text.bytes().enumerate() {
        match (until, byte) {
            (Some(end), byte) if byte == end => until = None,
            (Some(_), _) => {}
            (None, b'#') => until = Some(b'\n'),
            (None, b'<') if text[offset..].starts_with("<http") => until = Some(b'>'),
            (None, b'"' | b'\'') => until = Some(byte),
            (None, _) => visit(offset, byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_into_the_outermost_group() {
        let value = [("x".to_owned(), Term::from(Literal::from(1)))];
        for (text, expected) in [
            ("# a {\nSELECT * WHERE { ?s ?p ?x }", "WHERE { VALUES ?x"),
            ("CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?x }", "} WHERE { VALUES ?x"),
            ("SELECT * FROM <http://e/{> { ?s ?p \"{\" }", "> { VALUES ?x"),
        ] {
            let bound = with_values(text, &value);
            assert!(bound.contains(expected), "{bound}");
            assert_eq!(bound.matches("VALUES").count(), 1);
        }
    }
}
