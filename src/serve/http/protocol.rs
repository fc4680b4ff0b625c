//! What a request to the endpoint asks for, after SPARQL 1.1 Protocol.

use super::parameters::Parameters;
use super::reply::get;
use crate::serve::problem::{Problem, sorts};
use axum::http::{HeaderMap, Method, header};

/// What is asked for.
#[derive(Debug)]
pub(super) enum Operation {
    /// To answer a query.
    Query(Query),
    /// To describe the endpoint, in a format.
    Describe(Option<String>),
}

/// A query with the graphs that the request names.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) text: String,
    pub(super) default_graphs: Vec<String>,
    pub(super) named_graphs: Vec<String>,
    pub(super) format: Option<String>,
}

const METHODS: &str = "GET, HEAD, POST, OPTIONS";

/// Reads a request.
///
/// # Errors
///
/// When it is not as the protocol has it, or wants to change the data.
pub(super) fn read(method: &Method, query: &str, headers: &HeaderMap, body: &[u8]) -> Result<Operation, Problem> {
    let mut parameters = Parameters::read(query)?;
    if *method == Method::GET || *method == Method::HEAD {
        return by_parameters(&parameters)?
            .map_or_else(|| Ok(Operation::Describe(parameters.one("format")?)), |query| Ok(Operation::Query(query)));
    }
    if *method != Method::POST {
        return Err(Problem::method(METHODS));
    }
    let content_type = get(headers, header::CONTENT_TYPE);
    let (media, rest) = content_type.split_once(';').unwrap_or((&content_type, ""));
    let media = media.trim().to_ascii_lowercase();
    if media == "application/sparql-update" {
        return Err(Problem::read_only());
    }
    if media != "application/sparql-query" && media != "application/x-www-form-urlencoded" {
        let said = if media.is_empty() { "no Content-Type".to_owned() } else { format!("the Content-Type `{media}`") };
        return Err(Problem::of(&sorts::MEDIA_TYPE, format!("the request has {said}")));
    }
    let charset = charset(rest);
    if charset.as_deref().is_some_and(|charset| charset != "utf-8" && charset != "us-ascii") {
        return Err(not_utf8(415));
    }
    let body = std::str::from_utf8(body).map_err(|_| not_utf8(400))?;
    if media == "application/sparql-query" {
        if parameters.has("query") || parameters.has("update") {
            return Err(Problem::bad_request(
                "there is a query in the body and another one in the address",
                "send one",
            ));
        }
        parameters.0.push(("query".to_owned(), body.to_owned()));
    } else {
        parameters.0.extend(Parameters::read(body)?.0);
    }
    by_parameters(&parameters)?.map(Operation::Query).ok_or_else(|| {
        Problem::bad_request("the form has no parameter `query`", "send the text of the query as the parameter `query`")
    })
}

fn by_parameters(parameters: &Parameters) -> Result<Option<Query>, Problem> {
    let text = parameters.one("query")?;
    if parameters.has("update") {
        return Err(if text.is_some() {
            Problem::bad_request("there are a query and an update", "send one query")
        } else {
            Problem::read_only()
        });
    }
    let Some(text) = text else { return Ok(None) };
    Ok(Some(Query {
        text,
        default_graphs: parameters.all("default-graph-uri"),
        named_graphs: parameters.all("named-graph-uri"),
        format: parameters.one("format")?.filter(|format| !format.is_empty()),
    }))
}

fn charset(parameters: &str) -> Option<String> {
    parameters.split(';').filter_map(|parameter| parameter.split_once('=')).find_map(|(name, value)| {
        let named = name.trim().eq_ignore_ascii_case("charset");
        named.then(|| value.trim().trim_matches('"').to_ascii_lowercase())
    })
}

fn not_utf8(status: u16) -> Problem {
    Problem::of(&sorts::ENCODING, "the body is not UTF-8 text").with_status(status)
}
