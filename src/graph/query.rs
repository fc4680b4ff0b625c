//! Runs SPARQL queries: named ones with parameters, and any other text.

use super::answer::Answer;
use super::dataset::View;
use super::facts::Facts;
use super::{Graph, names};
use crate::sources::{Header, Parameter, ParameterType, SourceFile};
use miette::{NamedSource, SourceSpan};
use oxigraph::model::{Literal, NamedNode, Term, vocab::xsd};
use oxigraph::sparql::{CancellationToken, QueryEvaluationError, QueryResults, SparqlEvaluator};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// A query with a name, read from a file in `queries/`.
#[derive(Clone, Debug)]
pub struct NamedQuery {
    /// The file name without the ending.
    pub name: String,
    /// The file, relative to the data folder.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The question that it answers, as one would ask it.
    pub question: String,
    /// What it may be asked about.
    pub parameters: Vec<Parameter>,
    /// Its text, head included.
    pub text: String,
}

/// The default of a parameter that need not be given: the query then asks about all.
pub(super) const ANY: &str = "any";

/// A query to run.
#[derive(Clone, Debug, Default)]
pub struct Request<'a> {
    /// What the query is called in error messages: a file name, or nothing.
    pub origin: &'a str,
    /// The SPARQL text. The project's prefixes need not be declared.
    pub text: &'a str,
    /// Values for the parameters that the head of the text declares, as they would be typed.
    pub parameters: BTreeMap<String, String>,
    /// How long it may take; no limit if absent.
    pub timeout: Option<Duration>,
}

/// Why a query gave no answer.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum QueryError {
    /// The text is not SPARQL.
    #[error("{origin}:{line}:{column}: {message}")]
    #[diagnostic(
        code(query::syntax),
        help("the prefixes of the project are declared already; `threatlex queries` shows working examples")
    )]
    Syntax {
        /// What the query is called.
        origin: String,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What was expected.
        message: String,
        /// The text.
        #[source_code]
        text: NamedSource<String>,
        /// The place.
        #[label("here")]
        span: SourceSpan,
    },
    /// The head of the query is wrong.
    #[error("{path}: {message}")]
    #[diagnostic(code(query::head), help("queries/README.md shows how a query begins"))]
    Head {
        /// The file.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// There is no query of that name.
    #[error("there is no query called `{name}`")]
    #[diagnostic(code(query::name), help("{} `threatlex queries` lists them all", suggestion(suggestions)))]
    UnknownName {
        /// What was asked for.
        name: String,
        /// The nearest known names.
        suggestions: Vec<String>,
    },
    /// A parameter was given that the query does not declare.
    #[error("{origin} takes no parameter `{name}`")]
    #[diagnostic(code(query::parameter), help("{}", takes(known)))]
    UnknownParameter {
        /// What the query is called.
        origin: String,
        /// What was given.
        name: String,
        /// The parameters it takes.
        known: Vec<String>,
    },
    /// A parameter without a default was not given.
    #[error("{origin} needs the parameter `{name}`: {description}")]
    #[diagnostic(code(query::parameter), help("add --param {name}=VALUE"))]
    MissingParameter {
        /// What the query is called.
        origin: String,
        /// The parameter.
        name: String,
        /// What it is for.
        description: String,
    },
    /// The value of a parameter is not of its type.
    #[error("the parameter `{name}` takes {expected}, not `{value}`")]
    #[diagnostic(code(query::parameter), help("{help}"))]
    ParameterValue {
        /// The parameter.
        name: String,
        /// What was given.
        value: String,
        /// What it takes.
        expected: &'static str,
        /// What to do.
        help: String,
    },
    /// It took too long.
    #[error("the query had no complete answer after {} s and was stopped", .0.as_secs_f64())]
    #[diagnostic(
        code(query::timeout),
        help("give it longer with --timeout SECONDS, or ask for less; nothing was printed")
    )]
    Timeout(Duration),
    /// It failed while running.
    #[error("the query failed")]
    #[diagnostic(code(query::evaluation))]
    Evaluation(#[from] QueryEvaluationError),
}

fn suggestion(suggestions: &[String]) -> String {
    match suggestions {
        [] => String::new(),
        some => format!("{};", names::suggest(some)),
    }
}

fn takes(known: &[String]) -> String {
    if known.is_empty() { "it takes none".into() } else { format!("it takes: {}", known.join(", ")) }
}

impl NamedQuery {
    /// Reads a named query and checks that it parses.
    ///
    /// # Errors
    ///
    /// When it lacks a title or a question, declares a parameter wrongly, or is not SPARQL.
    pub fn parse(file: &SourceFile) -> Result<Self, QueryError> {
        let head = |message: String| QueryError::Head { path: file.path.clone(), message };
        let header = Header::parse(&file.text).map_err(|error| head(error.to_string()))?;
        for field in ["title", "question"] {
            if header.field(field).is_empty() {
                return Err(head(format!("it does not begin with a line `# {field}: …`")));
            }
        }
        parse(&file.path, &file.text, None)?;
        Ok(Self {
            name: crate::sources::stem(&file.path).to_owned(),
            path: file.path.clone(),
            title: header.field("title").to_owned(),
            question: header.field("question").to_owned(),
            parameters: header.parameters,
            text: file.text.to_string(),
        })
    }
}

impl Graph {
    /// The named query called `name`.
    ///
    /// # Errors
    ///
    /// When there is none; with the nearest known names.
    pub fn named_query(&self, name: &str) -> Result<&NamedQuery, QueryError> {
        self.queries.iter().find(|query| query.name == name).ok_or_else(|| QueryError::UnknownName {
            name: name.to_owned(),
            suggestions: names::nearest(name, self.queries.iter().map(|query| query.name.as_str()), 3),
        })
    }

    /// Runs the named query `name` with parameters, as they would be typed.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query), and when there is no such query.
    pub fn ask_named(&self, name: &str, parameters: &[(&str, &str)]) -> Result<Answer, QueryError> {
        let query = self.named_query(name)?;
        let parameters = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.query(&Request { origin: &query.path, text: &query.text, parameters, timeout: None })
    }

    /// Runs a query and collects its whole answer, in a fixed order.
    ///
    /// # Errors
    ///
    /// When it does not parse, a parameter does not fit, it takes too long, or it fails.
    pub fn query(&self, request: &Request<'_>) -> Result<Answer, QueryError> {
        let prepared = self.prepare(request, None)?;
        let ordered = prepared.is_ordered();
        match request.timeout {
            None => Ok(self.run(prepared, self.evaluator(), |results| collect(results, ordered))??),
            Some(timeout) => {
                self.load_graphs_for(&prepared);
                self.query_within(prepared.query, ordered, timeout)
            }
        }
    }

    /// Runs a query on a thread of its own and waits no longer than `timeout`.
    ///
    /// The engine looks at the cancellation token where it reads statements; a join of what it
    /// has read already goes on without looking. Nobody waits for that: the thread ends when
    /// the engine next looks, or with the program.
    fn query_within(&self, query: spargebra::Query, ordered: bool, timeout: Duration) -> Result<Answer, QueryError> {
        let token = CancellationToken::new();
        let evaluator = self.evaluator().with_cancellation_token(token.clone());
        let facts = Arc::clone(&self.facts);
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || sender.send(evaluate(&facts, query, ordered, evaluator)));
        match receiver.recv_timeout(timeout) {
            Ok(answer) => Ok(answer?),
            Err(_) => {
                token.cancel();
                Err(QueryError::Timeout(timeout))
            }
        }
    }

    /// Runs a `SELECT` query that the program itself brings.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query).
    pub fn select(&self, text: &str) -> Result<Answer, QueryError> {
        self.query(&Request { text, ..Request::default() })
    }

    /// Runs an `ASK` query.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query).
    pub fn ask(&self, text: &str) -> Result<bool, QueryError> {
        Ok(matches!(self.select(text)?, Answer::Boolean(true)))
    }

    pub(super) fn bind(
        &self,
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
            let value = given.get(&parameter.name).or(parameter.default.as_ref()).ok_or_else(|| {
                QueryError::MissingParameter {
                    origin: origin.to_owned(),
                    name: parameter.name.clone(),
                    description: parameter.description.clone(),
                }
            })?;
            // A parameter that may be anything is a variable that nothing binds.
            if value != ANY || given.contains_key(&parameter.name) {
                values.push((parameter.name.clone(), self.value(parameter, value)?));
            }
        }
        Ok(values)
    }

    pub(super) fn value(&self, parameter: &Parameter, value: &str) -> Result<Term, QueryError> {
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
            ParameterType::Iri => self.names().resolve(value).map(Term::from).or_else(|error| {
                // An IRI outside the graph is a fair question, a misspelt name is not.
                NamedNode::new(value)
                    .ok()
                    .filter(|_| value.contains("://"))
                    .map(Term::from)
                    .ok_or_else(|| wrong("the name of an entity", names::suggest(&error.suggestions)))
            }),
            ParameterType::String => Ok(Literal::new_simple_literal(value).into()),
            ParameterType::Integer => typed(xsd::INTEGER, value.parse::<i64>().is_ok(), "a whole number", "10"),
            ParameterType::Date => {
                typed(xsd::DATE, value.parse::<oxsdatatypes::Date>().is_ok(), "a date", "2026-11-23")
            }
            ParameterType::Year => typed(xsd::G_YEAR, value.parse::<oxsdatatypes::GYear>().is_ok(), "a year", "2021"),
        }
    }
}

fn evaluate(
    facts: &Facts,
    query: spargebra::Query,
    ordered: bool,
    evaluator: SparqlEvaluator,
) -> Result<Answer, QueryEvaluationError> {
    collect(evaluator.for_query(query).on_queryable_dataset(View::new(facts)).execute()?, ordered)
}

fn collect(results: QueryResults<'_>, ordered: bool) -> Result<Answer, QueryEvaluationError> {
    Ok(match results {
        QueryResults::Boolean(value) => Answer::Boolean(value),
        QueryResults::Graph(triples) => {
            let mut triples = triples.collect::<Result<Vec<_>, _>>()?;
            triples.sort_by_cached_key(ToString::to_string);
            triples.dedup();
            Answer::Graph(triples)
        }
        QueryResults::Solutions(solutions) => {
            let variables = solutions.variables().to_vec();
            let mut rows = solutions
                .map(|solution| solution.map(|solution| solution.values().to_vec()))
                .collect::<Result<Vec<_>, _>>()?;
            if !ordered {
                rows.sort_by_cached_key(|row| sort_key(row));
            }
            Answer::Solutions { variables, rows }
        }
    })
}

/// A text by which rows are sorted as by the texts of their terms, one after the other, with what
/// is unbound first. No text of a term has control characters.
fn sort_key(row: &[Option<Term>]) -> String {
    let mut key = String::new();
    for term in row {
        // Memory does not fail.
        let _ = match term {
            Some(term) => write!(key, "\u{1}{term}\0"),
            None => write!(key, "\0"),
        };
    }
    key
}

/// Whether a query may look into named graphs: `GRAPH`, `FROM` or `FROM NAMED`.
pub(super) fn names_graphs(text: &str) -> bool {
    let text = text.to_ascii_uppercase();
    // A letter may be written as its number.
    ["GRAPH", "FROM", "\\U"].iter().any(|word| text.contains(word))
}

/// Whether the query itself asks for an order.
pub(super) fn is_ordered(query: &spargebra::Query) -> bool {
    use spargebra::algebra::GraphPattern::{Distinct, Extend, OrderBy, Project, Reduced, Slice};
    let spargebra::Query::Select { pattern, .. } = query else { return false };
    let mut pattern = pattern;
    loop {
        pattern = match pattern {
            OrderBy { .. } => return true,
            Project { inner, .. }
            | Distinct { inner }
            | Reduced { inner }
            | Slice { inner, .. }
            | Extend { inner, .. } => inner,
            _ => return false,
        };
    }
}

pub(super) fn parse(origin: &str, text: &str, base: Option<&str>) -> Result<spargebra::Query, QueryError> {
    super::syntax::parse_query(text, base).map_err(|error| {
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

    #[test]
    fn a_syntax_error_shows_its_place() {
        let Err(QueryError::Syntax { line, column, .. }) = parse("q", "SELECT *\nWHERE { ?s ?p }", None) else {
            panic!()
        };
        assert_eq!(line, 2);
        assert!(column > 8);
    }
}
