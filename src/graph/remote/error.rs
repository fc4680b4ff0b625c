//! What can go wrong between this program and an engine.

use super::{PASSWORD, TOKEN};
use std::time::Duration;

/// Why an engine gave no answer.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum EndpointError {
    /// The address cannot be one of an endpoint.
    #[error("`{0}` is no address of an endpoint")]
    #[diagnostic(
        code(endpoint::address),
        help("write its whole address without a user or a password, such as http://127.0.0.1:7900/query")
    )]
    Address(String),
    /// A secret would have gone over the network in the open.
    #[error("a password or token is not sent to {0}, since anybody on the way could read it")]
    #[diagnostic(code(endpoint::open), help("use an address that begins with https://, or one on this machine"))]
    Open(String),
    /// Nobody answers.
    #[error("no answer from {url}: {cause}")]
    #[diagnostic(code(endpoint::silent), help("check the address, and that the engine runs and listens there"))]
    Silent {
        /// The address.
        url: String,
        /// Why not.
        cause: String,
    },
    /// It took too long.
    #[error("{url} had no complete answer after {} s", .after.as_secs_f64())]
    #[diagnostic(code(endpoint::timeout), help("give it longer with --timeout SECONDS, or ask for less"))]
    Slow {
        /// The address.
        url: String,
        /// How long was waited.
        after: Duration,
    },
    /// It does not let us in.
    #[error("{url} refuses access with status {status}")]
    #[diagnostic(
        code(endpoint::denied),
        help("name a user with --user and put the password into {PASSWORD}, or a token into {TOKEN}")
    )]
    Denied {
        /// The address.
        url: String,
        /// The status of HTTP.
        status: u16,
    },
    /// It sends us elsewhere.
    #[error("{url} has moved to {goal}")]
    #[diagnostic(code(endpoint::moved), help("give that address if you trust it; nothing was sent there"))]
    Moved {
        /// The address.
        url: String,
        /// Where it sends us.
        goal: String,
    },
    /// It answers with an error.
    #[error("{url} answers with status {status}: {said}")]
    #[diagnostic(code(endpoint::status), help("{}", advice(*status)))]
    Status {
        /// The address.
        url: String,
        /// The status of HTTP.
        status: u16,
        /// What it says, the beginning.
        said: String,
    },
    /// Its answer cannot be read.
    #[error("the answer of {url} cannot be read: {cause}")]
    #[diagnostic(code(endpoint::answer), help("check that this is the address at which it answers SPARQL queries"))]
    Strange {
        /// The address.
        url: String,
        /// Why not.
        cause: String,
    },
    /// It gave a part of the answer only.
    #[error("{url} gave a part of the answer only: it gives no more than {most} rows")]
    #[diagnostic(
        code(endpoint::part),
        help("let the engine give more rows (in Virtuoso: ResultSetMaxRows in virtuoso.ini), or ask for less")
    )]
    Part {
        /// The address.
        url: String,
        /// How many rows it gives.
        most: usize,
    },
    /// There is another graph, or none.
    #[error("{0} does not hold the graph of threatlex")]
    #[diagnostic(code(endpoint::graph), help("`threatlex publish --endpoint {0}` loads it there"))]
    NoGraph(String),
    /// It gives back something else than it was given.
    #[error("{url} does not keep what it is given: {what}")]
    #[diagnostic(
        code(endpoint::unlike),
        help("see whether somebody else writes there; publish again, which goes on where this stopped")
    )]
    Unlike {
        /// The address.
        url: String,
        /// What differs.
        what: String,
    },
    /// What it holds is not what this program would make of it.
    #[error("the graph at {url} is not what the rules here make of its files: {what}")]
    #[diagnostic(code(endpoint::other), help("publish it anew, or name the data that were published with --data DIR"))]
    Other {
        /// The address.
        url: String,
        /// What differs.
        what: String,
    },
}

fn advice(status: u16) -> &'static str {
    match status {
        400 => "the engine may not know a part of SPARQL 1.1 that the query uses",
        404 | 405 => "check the address: that for queries and that for graphs differ, see docs/scaling.md",
        413 => "let the engine take larger requests",
        429 | 503 => "the engine has too much to do; try again later",
        _ => "the log of the engine may tell more",
    }
}
