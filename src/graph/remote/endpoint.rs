//! Where an engine answers, by the SPARQL 1.1 Protocol.

use super::client::{self, Client};
use super::order::Row;
use super::{Credentials, EndpointError, genid};
use crate::graph::Answer;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Triple;
use oxigraph::sparql::results::{
    QueryResultsFormat, QueryResultsParseError, QueryResultsParser, ReaderQueryResultsParserOutput,
};
use reqwest::Url;
use reqwest::blocking::Response;
use reqwest::header::ACCEPT;
use std::time::Duration;

/// Where another engine answers, and how it knows who asks.
pub struct Endpoint {
    /// The address for queries.
    pub(super) url: Url,
    client: Client,
}

impl Endpoint {
    /// An engine that answers queries at an address.
    ///
    /// # Errors
    ///
    /// When it is no address, or a secret would be sent to it in the open.
    pub fn new(url: &str, credentials: Credentials) -> Result<Self, EndpointError> {
        let url = Url::parse(url).map_err(|_| EndpointError::Address(url.to_owned()))?;
        let client = Client::for_addresses(&[&url], credentials)?;
        Ok(Self { url, client })
    }

    /// Whether a pattern has a solution, in the engine's own data set.
    pub(super) fn holds(&self, pattern: &str) -> Result<bool, EndpointError> {
        let (answer, _) = self.ask(&format!("ASK {{ {pattern} }}"), &[], None)?;
        Ok(matches!(answer, Answer::Boolean(true)))
    }

    /// Whether the engine is Virtuoso, as it says of itself.
    pub(super) fn is_virtuoso(&self) -> Result<bool, EndpointError> {
        let response = self.post("ASK { ?s ?p ?o }", &[], ROWS, None)?;
        let server = response.headers().get("server").and_then(|server| server.to_str().ok());
        Ok(server.is_some_and(|server| server.starts_with("Virtuoso")))
    }

    /// What the engine answers, in its order, and the number of rows at which it cuts off answers, if
    /// it tells one.
    pub(super) fn ask(
        &self,
        query: &str,
        graphs: &[(&str, &str)],
        timeout: Option<Duration>,
    ) -> Result<(Answer, Option<usize>), EndpointError> {
        let response = self.post(query, graphs, ROWS, timeout)?;
        let most = most_rows(&response);
        let media = client::media_type(&response);
        let strange = |cause: String| EndpointError::Strange { url: self.url.to_string(), cause };
        let format = QueryResultsFormat::from_media_type(&media)
            .ok_or_else(|| strange(format!("`{media}` is no format of rows")))?;
        let body = client::body(response, timeout)?;
        let parsed = QueryResultsParser::from_format(format).for_reader(body.as_slice());
        let answer = match parsed.map_err(|error| strange(error.to_string()))? {
            ReaderQueryResultsParserOutput::Boolean(value) => Answer::Boolean(value),
            ReaderQueryResultsParserOutput::Solutions(solutions) => {
                let variables = solutions.variables().to_vec();
                let rows = solutions
                    .map(|solution| Ok(solution?.values().iter().map(|term| term.clone().map(genid::term)).collect()))
                    .collect::<Result<Vec<Row>, QueryResultsParseError>>();
                Answer::Solutions { variables, rows: rows.map_err(|error| strange(error.to_string()))? }
            }
        };
        Ok((answer, most))
    }

    /// The statements that the engine makes, sorted.
    pub(super) fn construct(
        &self,
        query: &str,
        graphs: &[(&str, &str)],
        timeout: Option<Duration>,
    ) -> Result<Vec<Triple>, EndpointError> {
        let response = self.post(query, graphs, STATEMENTS, timeout)?;
        let most = most_rows(&response);
        let triples = self.statements(response, timeout)?;
        match most {
            Some(most) if triples.len() >= most => Err(EndpointError::Part { url: self.url.to_string(), most }),
            _ => Ok(triples),
        }
    }

    /// The statements in an answer, sorted, each once.
    pub(super) fn statements(
        &self,
        response: Response,
        timeout: Option<Duration>,
    ) -> Result<Vec<Triple>, EndpointError> {
        let url = response.url().to_string();
        let strange = |cause: String| EndpointError::Strange { url: url.clone(), cause };
        let media = client::media_type(&response);
        let format = RdfFormat::from_media_type(&media)
            .ok_or_else(|| strange(format!("`{media}` is no format of statements")))?;
        let body = client::body(response, timeout)?;
        let mut triples = RdfParser::from_format(format)
            .for_slice(&body)
            .map(|quad| quad.map(|quad| genid::triple(Triple::from(quad))))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| strange(error.to_string()))?;
        triples.sort_by_cached_key(ToString::to_string);
        triples.dedup();
        Ok(triples)
    }

    fn post(
        &self,
        query: &str,
        graphs: &[(&str, &str)],
        accept: &str,
        timeout: Option<Duration>,
    ) -> Result<Response, EndpointError> {
        let mut form = vec![("query", query)];
        form.extend(graphs);
        tracing::debug!(endpoint = %self.url, query, "asks");
        self.client.send(timeout, |http| http.post(self.url.clone()).header(ACCEPT, accept).form(&form))
    }
}

/// The formats in which rows are asked for.
const ROWS: &str = "application/sparql-results+json, application/sparql-results+xml;q=0.8";

/// The formats in which statements are asked for.
pub(super) const STATEMENTS: &str = "application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5";

/// The number of rows above which the engine says that it cuts off an answer.
fn most_rows(response: &Response) -> Option<usize> {
    response.headers().get("x-sparql-maxrows")?.to_str().ok()?.trim().parse().ok()
}
