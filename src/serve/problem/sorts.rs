//! The sorts of problems. Documents that tell a problem and the pages below `/problem/` that explain its
//! sort both come from this table.

use crate::serve::limits::{self, Limits};
use std::time::Duration;

/// A sort of problem.
pub(in crate::serve) struct Sort {
    /// Its short name, with which the address of its page ends.
    pub(in crate::serve) name: &'static str,
    /// The status codes that it has; the first is the usual one.
    pub(in crate::serve) statuses: &'static [u16],
    /// What it is, in a few words.
    pub(in crate::serve) title: &'static str,
    /// What it means.
    pub(in crate::serve) means: &'static str,
    /// What to do about it.
    pub(in crate::serve) help: &'static str,
    /// The limit that was met, if it is met at one.
    pub(in crate::serve) bound: Option<Bound>,
}

/// A limit, at which a problem is met.
pub(in crate::serve) struct Bound {
    /// What is limited.
    pub(in crate::serve) name: &'static str,
    /// In what it is counted.
    pub(in crate::serve) unit: &'static str,
    /// The option of `threatlex serve` that sets it; none if it is fixed.
    pub(in crate::serve) option: Option<&'static str>,
    /// How much is allowed.
    pub(in crate::serve) allowed: fn(&Limits) -> u64,
}

impl Sort {
    /// The usual status code.
    pub(in crate::serve) fn status(&self) -> u16 {
        self.statuses.first().copied().unwrap_or(500)
    }
}

/// Names each sort, and lists all of them.
macro_rules! sorts {
    ($($constant:ident = $name:literal, $statuses:expr, $title:literal, $means:literal, $help:literal, $bound:expr;)*) => {
        $(pub(in crate::serve) const $constant: Sort = Sort {
            name: $name, statuses: &$statuses, title: $title, means: $means, help: $help, bound: $bound,
        };)*
        /// All sorts, by name.
        pub(in crate::serve) const ALL: &[Sort] = &[$($constant),*];
    };
}

const fn bound(
    name: &'static str,
    unit: &'static str,
    option: Option<&'static str>,
    allowed: fn(&Limits) -> u64,
) -> Option<Bound> {
    Some(Bound { name, unit, option, allowed })
}

/// A time as limits tell it.
pub(in crate::serve) fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// A number as limits tell it.
pub(in crate::serve) fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

sorts! {
    ANSWER = "answer", [413], "The answer is too large",
        "The answer would have more bytes than the server gives at once. If its beginning had been sent already, the connection was broken off instead.",
        "ask for it in parts with ORDER BY, LIMIT and OFFSET; or load all statements from /rdf-graph-store?default",
        bound("answer", "bytes", Some("--max-answer"), |limits| limits.answer);
    BAD_REQUEST = "bad-request", [400], "The request is not understood",
        "A parameter is missing, is there twice, or is not as it should be.",
        "see what the problem document says of it; /api/openapi.json and the SPARQL 1.1 Protocol tell what a request may have", None;
    BODY = "body", [413], "The request is too large",
        "The body of the request has more bytes than the server reads.",
        "send a shorter query",
        bound("body", "bytes", Some("--max-body"), |limits| number(limits.body));
    BUSY = "busy", [503], "The server is busy",
        "Other queries take up all workers, and as many requests are waiting as may, or none became free in the time that a request may wait.",
        "try again after the time in Retry-After",
        bound("queue", "requests", Some("--queue"), |limits| number(limits.queue));
    ENCODING = "encoding", [400, 415], "The query is not UTF-8",
        "The body of the request is not UTF-8 text, or is said to be something else.",
        "encode the query as UTF-8", None;
    EVALUATION = "evaluation", [503], "The query cannot be evaluated",
        "The process that evaluated the query ended. Other queries are not affected.",
        "try a simpler query; others are not affected", None;
    INTERNAL = "internal", [500], "The server failed",
        "Something happened that should not.",
        "this is a defect of the server; please report it", None;
    LOADING = "loading", [503], "The graph is being loaded",
        "The server was started a moment ago and cannot answer yet.",
        "try again after the time in Retry-After; /readyz tells when the graph is loaded", None;
    MEDIA_TYPE = "media-type", [415], "The body is not of a type that is understood",
        "The header Content-Type is missing or names a type in which no query is sent.",
        "send a query as application/sparql-query, or in a form as application/x-www-form-urlencoded", None;
    MEMORY = "memory", [503], "The query needs too much memory",
        "The query would have taken more memory than one may, and was stopped.",
        "connect the patterns of the query with each other, and do without ORDER BY, DISTINCT or GROUP BY over very many rows",
        bound("memory", "bytes", Some("--memory"), |limits| limits.memory);
    METHOD = "method", [405], "The method is not offered here",
        "The address is there, but does nothing by this method.",
        "use one of the methods in the header Allow", None;
    NESTING = "nesting", [400], "The query is nested too deep",
        "Brackets, or signs that turn round what follows them, are nested deeper than the server reads.",
        "write it flatter, or as several queries",
        bound("nesting", "levels", None, |_| number(limits::NESTING));
    NOT_ACCEPTABLE = "not-acceptable", [406], "No such format",
        "The answer cannot be written in a format that the header Accept or the parameter format asks for. Rows and statements have different formats.",
        "ask for one of the formats that the problem document lists", None;
    NOT_FOUND = "not-found", [404], "There is no such thing here",
        "Nothing has this address, or the graph knows nothing by this name.",
        "/ leads to everything that there is; /api/search?q=WORDS finds entities", None;
    QUERY_FAILED = "query-failed", [400], "The query failed",
        "The query is SPARQL, but something in it cannot be evaluated.",
        "see what it says and change the query", None;
    QUERY_SYNTAX = "query-syntax", [400], "The query is not SPARQL",
        "The query cannot be read. The problem document tells at which line and column.",
        "correct the query at this place; the prefixes of the project are declared already", None;
    READ_ONLY = "read-only", [403, 405], "The data are read-only",
        "The request wants to change the data.",
        "the data are changed in the files that they are loaded from; send a query instead", None;
    SERVICE = "service", [400], "The query asks a service in vain",
        "The query asks another endpoint with SERVICE, which may not be asked, did not answer, or answered too much.",
        "SERVICE tlx:search searches texts; another endpoint is asked only if the operator of this one allows its host", None;
    SLOW = "slow", [408], "The request came too slowly",
        "The client paused for too long while it sent the body of the request.",
        "send the request without pauses",
        bound("client", "milliseconds", Some("--client-timeout"), |limits| milliseconds(limits.client));
    TIME = "time", [503], "The query takes too long",
        "The query had no complete answer in the time that one may take, and was stopped.",
        "ask for less, for example with LIMIT or a more selective pattern; or load all statements from /rdf-graph-store?default and ask without this limit",
        bound("time", "milliseconds", Some("--timeout"), |limits| milliseconds(limits.time));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sort_is_told_completely_and_stands_at_its_place() {
        assert!(ALL.is_sorted_by(|one, other| one.name < other.name));
        for sort in ALL {
            assert!(sort.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", sort.name);
            assert!(sort.statuses.iter().all(|status| (400..600).contains(status)), "{}", sort.name);
            // Pages have these texts as they are.
            assert!(![sort.title, sort.means, sort.help].concat().contains(['<', '&']), "{}", sort.name);
            assert!(!sort.statuses.is_empty() && sort.means.ends_with('.') && !sort.help.is_empty(), "{}", sort.name);
        }
    }
}
