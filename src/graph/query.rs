//! Runs SPARQL queries: named ones with parameters, and any other text.

use super::answer::Answer;
use super::dataset::View;
use super::facts::Facts;
use super::remote::EndpointError;
use super::syntax::parse;
use super::{Graph, NameError, names};
use crate::sources::{Header, Parameter, SourceFile};
use miette::{NamedSource, SourceSpan};
use oxigraph::model::Term;
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
    /// There is nothing of that name.
    #[error(transparent)]
    #[diagnostic(transparent)]
    UnknownEntity(#[from] NameError),
    /// A search in the texts is not understood.
    #[error("{0}")]
    #[diagnostic(code(query::search))]
    Search(String),
    /// The engine that holds the graph gave no answer.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Endpoint(#[from] EndpointError),
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
    /// Runs a query and collects its whole answer, in a fixed order.
    pub(super) fn collect(&self, request: &Request<'_>) -> Result<Answer, QueryError> {
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
}

fn evaluate(
    facts: &Facts,
    query: spargebra::Query,
    ordered: bool,
    evaluator: SparqlEvaluator,
) -> Result<Answer, QueryEvaluationError> {
    collect(evaluator.for_query(query).on_queryable_dataset(View::new(facts)).execute()?, ordered)
}

pub(super) fn collect(results: QueryResults<'_>, ordered: bool) -> Result<Answer, QueryEvaluationError> {
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
pub(super) fn sort_key(row: &[Option<Term>]) -> String {
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
