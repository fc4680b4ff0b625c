//! What went wrong, as a problem document (RFC 9457) that says what to do.

pub(super) mod sorts;

use crate::graph::QueryError;
use serde::{Deserialize, Serialize};
use sorts::Sort;

/// A problem document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What sort of problem it is: the address of the page that explains it, below that of the server. Until
    /// the problem is told over HTTP, only the last part, its short name.
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
    /// What is limited, for example `time`.
    pub name: String,
    /// How much is allowed.
    pub allowed: u64,
    /// Of what, for example `milliseconds`.
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
    /// A problem of a sort. What to do is what helps with every problem of that sort, unless
    /// [`advise`](Self::advise) knows better.
    #[must_use]
    pub(super) fn of(sort: &Sort, detail: impl Into<String>) -> Self {
        Self {
            kind: sort.name.to_owned(),
            title: sort.title.to_owned(),
            status: sort.status(),
            detail: detail.into(),
            help: sort.help.to_owned(),
            limit: None,
            position: None,
            retry_after: None,
        }
    }

    /// A problem of a sort that has a limit, of which so much is allowed.
    #[must_use]
    pub(super) fn at_limit(sort: &Sort, allowed: u64, detail: impl Into<String>) -> Self {
        let named = |bound: &sorts::Bound| Limit { name: bound.name.to_owned(), allowed, unit: bound.unit.to_owned() };
        Self { limit: sort.bound.as_ref().map(named), ..Self::of(sort, detail) }
    }

    /// With what to do about it this time.
    #[must_use]
    pub(super) fn advise(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// With another status than is usual for the sort.
    #[must_use]
    pub(super) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// With the time after which to try again.
    #[must_use]
    pub(super) fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The short name of the sort of problem.
    #[must_use]
    pub(super) fn slug(&self) -> &str {
        self.kind.rsplit('/').next().unwrap_or_default()
    }

    /// A request that is not as the protocol has it.
    #[must_use]
    pub(super) fn bad_request(detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self::of(&sorts::BAD_REQUEST, detail).advise(help)
    }

    /// A thing that is not there.
    #[must_use]
    pub(super) fn not_found(detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self::of(&sorts::NOT_FOUND, detail).advise(help)
    }

    /// A failure that is nobody's fault but ours.
    #[must_use]
    pub(super) fn internal(detail: impl Into<String>) -> Self {
        Self::of(&sorts::INTERNAL, detail)
    }

    /// None of the formats asked for can be had.
    #[must_use]
    pub(super) fn not_acceptable(offers: &[&str]) -> Self {
        Self::of(&sorts::NOT_ACCEPTABLE, "the answer cannot be written in any of the formats asked for")
            .advise(format!("ask for one of: {}", offers.join(", ")))
    }

    /// A method that is not offered.
    #[must_use]
    pub(super) fn method(allowed: &str) -> Self {
        Self::of(&sorts::METHOD, "this address does not know that method").advise(format!("use one of: {allowed}"))
    }

    /// A request that wants to change the data.
    #[must_use]
    pub(super) fn read_only() -> Self {
        Self::of(&sorts::READ_ONLY, "this endpoint answers queries and carries out no updates")
    }
}

impl From<&QueryError> for Problem {
    fn from(error: &QueryError) -> Self {
        use miette::Diagnostic;
        let help = error.help().map_or_else(String::new, |help| help.to_string());
        match error {
            QueryError::Syntax { line, column, message, .. } => {
                let detail = format!("line {line}, column {column}: {message}");
                let position = Some(Position { line: *line, column: *column });
                Self { position, ..Self::of(&sorts::QUERY_SYNTAX, detail) }
            }
            QueryError::Evaluation(cause) => Self::of(&sorts::QUERY_FAILED, format!("the query failed: {cause}")),
            other => Self::bad_request(other.to_string(), help),
        }
    }
}
