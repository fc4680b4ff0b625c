//! What went wrong, as a problem document (RFC 9457) that says what to do.

use crate::graph::QueryError;
use serde::{Deserialize, Serialize};

/// A problem document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What sort of problem it is: the page that explains it.
    #[serde(rename = "type")]
    pub kind: String,
    /// The sort of problem in words.
    pub title: String,
    /// The status code.
    pub status: u16,
    /// What is wrong this time.
    pub detail: String,
    /// What to do about it.
    pub help: String,
    /// The limit that was met, if one was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<Limit>,
    /// Where in the query it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub position: Option<Position>,
    /// After how many seconds it is worth trying again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub retry_after: Option<u64>,
}

/// A limit that was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// What is limited: `time`, `answer`, `memory`, `body`, `nesting`, `queue`.
    pub name: String,
    /// How much is allowed.
    pub allowed: u64,
    /// Of what: `milliseconds`, `bytes`, `levels`, `requests`.
    pub unit: String,
}

/// A place in a query, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Problem {
    /// A problem of a sort; its page is that of the documentation of the server.
    #[must_use]
    pub fn new(status: u16, kind: &str, title: &str, detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            kind: format!("https://w3id.org/threatlex/problem/{kind}"),
            title: title.to_owned(),
            status,
            detail: detail.into(),
            help: help.into(),
            limit: None,
            position: None,
            retry_after: None,
        }
    }

    /// The short name of the sort of problem.
    #[must_use]
    pub fn slug(&self) -> &str {
        self.kind.rsplit('/').next().unwrap_or_default()
    }

    /// With the limit that was met.
    #[must_use]
    pub fn at_limit(mut self, name: &str, allowed: u64, unit: &str) -> Self {
        self.limit = Some(Limit { name: name.to_owned(), allowed, unit: unit.to_owned() });
        self
    }

    /// With the time after which to try again.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// A request that is not as the protocol has it.
    #[must_use]
    pub fn bad_request(detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(400, "bad-request", "The request is not understood", detail, help)
    }

    /// A thing that is not there.
    #[must_use]
    pub fn not_found(detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(404, "not-found", "There is no such thing here", detail, help)
    }

    /// A failure that is nobody's fault but ours.
    #[must_use]
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::new(500, "internal", "The server failed", detail, "this is a defect of the server; please report it")
    }

    /// None of the formats asked for can be had.
    #[must_use]
    pub fn not_acceptable(offers: &[&str]) -> Self {
        let detail = "the answer cannot be written in any of the formats asked for";
        Self::new(406, "not-acceptable", "No such format", detail, format!("ask for one of: {}", offers.join(", ")))
    }

    /// A method that is not offered.
    #[must_use]
    pub fn method(allowed: &str) -> Self {
        let help = format!("use one of: {allowed}");
        Self::new(405, "method", "The method is not offered here", "this address does not know that method", help)
    }

    /// A request that wants to change the data.
    #[must_use]
    pub fn read_only() -> Self {
        Self::new(
            403,
            "read-only",
            "The data are read-only",
            "this endpoint answers queries and carries out no updates",
            "the data are changed in the files that they are loaded from; send a query instead",
        )
    }
}

impl From<&QueryError> for Problem {
    fn from(error: &QueryError) -> Self {
        use miette::Diagnostic;
        let help = error.help().map_or_else(String::new, |help| help.to_string());
        match error {
            QueryError::Syntax { line, column, message, .. } => {
                let detail = format!("line {line}, column {column}: {message}");
                let help = "correct the query at this place; the prefixes of the project are declared already";
                let mut problem = Self::new(400, "query-syntax", "The query is not SPARQL", detail, help);
                problem.position = Some(Position { line: *line, column: *column });
                problem
            }
            QueryError::Evaluation(cause) => {
                let detail = format!("the query failed: {cause}");
                Self::new(400, "query-failed", "The query failed", detail, "see what it says and change the query")
            }
            other => Self::bad_request(other.to_string(), help),
        }
    }
}
