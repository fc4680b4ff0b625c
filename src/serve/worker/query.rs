//! Answers a query, row by row and statement by statement.

use super::federation::Federation;
use super::frames::Frames;
use super::{Context, Stop};
use crate::graph::{Answer, Format, Graph, Prepared, QueryError, Request, serializer};
use crate::serve::formats::{Offer, ROWS, STATEMENTS, Wanted};
use crate::serve::limits::NESTING;
use crate::serve::problem::{Position, Problem, sorts};
use crate::serve::text;
use crate::serve::wire::Head;
use oxigraph::io::RdfFormat;
use oxigraph::model::{GraphNameRef, NamedNode, Term, TermRef, VariableRef};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use oxigraph::sparql::{CancellationToken, QueryEvaluationError, QueryResults, QuerySolutionIter, QueryTripleIter};
use std::io::Write;

/// A query as a client sent it.
pub(in crate::serve) struct Asked<'a> {
    pub(in crate::serve) text: &'a str,
    pub(in crate::serve) default_graphs: Vec<String>,
    pub(in crate::serve) named_graphs: Vec<String>,
    pub(in crate::serve) base: &'a str,
    pub(in crate::serve) wanted: &'a Wanted,
}

impl From<QueryEvaluationError> for Stop {
    fn from(error: QueryEvaluationError) -> Self {
        match error {
            QueryEvaluationError::Cancelled => Self::Cancelled,
            QueryEvaluationError::Service(cause) => Problem::of(&sorts::SERVICE, cause.to_string()).into(),
            other => Problem::from(&QueryError::Evaluation(other)).into(),
        }
    }
}

pub(super) fn answer<W: Write>(
    context: &Context,
    asked: &Asked<'_>,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let prepared = prepare(&context.graph, asked)?;
    // The format is settled before anything is asked.
    let offer = asked.wanted.among(if prepared.gives_statements() { &STATEMENTS } else { &ROWS })?;
    let mut evaluator = context.graph.evaluator().with_cancellation_token(token.clone());
    if !context.services.is_empty() {
        evaluator = evaluator.with_default_service_handler(Federation::with(&context.services));
    }
    let head = Head { content_type: offer.content_type(), ending: offer.format.name(), page: None };
    let written = context.graph.run(prepared, evaluator, |results| {
        frames.head(&head)?;
        match results {
            QueryResults::Solutions(solutions) => rows(solutions, offer, token, frames),
            QueryResults::Boolean(value) => {
                Answer::Boolean(value).write(offer.format, None, frames).map_err(std::io::Error::other)?;
                Ok(())
            }
            QueryResults::Graph(triples) => statements(triples, offer, asked.text, token, frames),
        }
    });
    match written {
        Ok(written) => written,
        Err(QueryError::Evaluation(error)) => Err(error.into()),
        Err(error) => Err(Problem::from(&error).into()),
    }
}

/// Reads a query, before anything is asked of the graph.
pub(in crate::serve) fn prepare(graph: &Graph, asked: &Asked<'_>) -> Result<Prepared, Problem> {
    shallow(asked.text)?;
    let request = Request { text: asked.text, ..Request::default() };
    let prepared = graph.prepare(&request, Some(asked.base)).map_err(|error| Problem::from(&error))?;
    if asked.default_graphs.is_empty() && asked.named_graphs.is_empty() {
        return Ok(prepared);
    }
    Ok(prepared.over(iris(&asked.default_graphs)?, iris(&asked.named_graphs)?))
}

fn rows<W: Write>(
    solutions: QuerySolutionIter<'_>,
    offer: &Offer,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let variables = solutions.variables().to_vec();
    let Some(format) = streamed(offer.format) else {
        // A table is as wide as its widest row, so it needs all of them.
        let mut rows: Vec<Vec<Option<Term>>> = Vec::new();
        for solution in solutions {
            alive(token)?;
            rows.push(solution?.values().to_vec());
        }
        Answer::Solutions { variables, rows }.write(offer.format, None, frames).map_err(std::io::Error::other)?;
        return Ok(());
    };
    let mut writer =
        QueryResultsSerializer::from_format(format).serialize_solutions_to_writer(&mut *frames, variables)?;
    for solution in solutions {
        alive(token)?;
        let solution = solution?;
        writer.serialize(
            solution.iter().map(|(name, value)| -> (VariableRef<'_>, TermRef<'_>) { (name.as_ref(), value.as_ref()) }),
        )?;
    }
    writer.finish()?;
    if matches!(format, QueryResultsFormat::Json | QueryResultsFormat::Xml) {
        frames.write_all(b"\n")?;
    }
    Ok(())
}

fn statements<W: Write>(
    triples: QueryTripleIter<'_>,
    offer: &Offer,
    query: &str,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let format = offer.format.rdf().unwrap_or(RdfFormat::NTriples);
    let mut serializer = serializer(format);
    for (prefix, namespace) in text::prefixes(query) {
        serializer = serializer.clone().with_prefix(prefix, namespace).unwrap_or(serializer);
    }
    let mut writer = serializer.for_writer(&mut *frames);
    for triple in triples {
        alive(token)?;
        writer.serialize_quad(triple?.as_ref().in_graph(GraphNameRef::DefaultGraph))?;
    }
    writer.finish()?;
    Ok(())
}

/// The engine looks whether it was cancelled where it reads; what gives much and reads little
/// is looked at here.
pub(super) fn alive(token: &CancellationToken) -> Result<(), Stop> {
    if token.is_cancelled() { Err(Stop::Cancelled) } else { Ok(()) }
}

fn streamed(format: Format) -> Option<QueryResultsFormat> {
    Some(match format {
        Format::Json => QueryResultsFormat::Json,
        Format::Xml => QueryResultsFormat::Xml,
        Format::Csv => QueryResultsFormat::Csv,
        Format::Tsv => QueryResultsFormat::Tsv,
        _ => return None,
    })
}

fn iris(names: &[String]) -> Result<Vec<NamedNode>, Problem> {
    let iri = |name: &String| {
        NamedNode::new(name).map_err(|error| {
            Problem::bad_request(format!("`{name}` is not the IRI of a graph: {error}"), "name graphs by absolute IRIs")
        })
    };
    names.iter().map(iri).collect()
}

/// Refuses a query that is nested so deep that the parser would need long for it.
fn shallow(query: &str) -> Result<(), Problem> {
    let Some((line, column)) = text::too_deep(query, NESTING) else { return Ok(()) };
    let detail = format!("line {line}, column {column}: brackets are nested more than {NESTING} deep");
    let mut problem = Problem::at_limit(&sorts::NESTING, sorts::number(NESTING), detail);
    problem.position = Some(Position { line, column });
    Err(problem)
}
