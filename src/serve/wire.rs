//! What the server and its workers say to each other.
//!
//! The server writes lines of JSON to the standard input of a worker: a [`Setup`], then
//! [`Order`]s. A worker writes frames to its standard output: a byte that tells the kind, four
//! that tell the length, and the contents. A job is answered by one head, any number of pieces of
//! data and an end; or by a problem, at any point.

use super::formats::Wanted;
use serde::{Deserialize, Serialize};

/// What a worker has to know before it can work.
#[derive(Serialize, Deserialize)]
pub(super) struct Setup {
    /// The files of the data, path and text; none for the data built into the program.
    pub(super) files: Option<Vec<(String, String)>>,
    /// The hosts that a query may ask with `SERVICE`.
    pub(super) services: Vec<String>,
    /// How many bytes the worker may add to what it needs for the graph before the system itself
    /// refuses it more.
    pub(super) memory: u64,
}

/// A line to a worker.
#[derive(Serialize, Deserialize)]
pub(super) enum Order {
    /// Do this.
    Run(u64, Job),
    /// Stop doing this, if it is still being done.
    Cancel(u64),
}

/// What a worker can do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Job {
    /// Answer a query.
    Query {
        /// The SPARQL text.
        text: String,
        /// The parameters `default-graph-uri`.
        default_graphs: Vec<String>,
        /// The parameters `named-graph-uri`.
        named_graphs: Vec<String>,
        /// Against what relative IRIs are resolved.
        base: String,
        wanted: Wanted,
    },
    /// Write a graph; the default graph if none is named.
    Graph { graph: Option<String>, wanted: Wanted },
    /// Write what is known of an entity.
    Describe { iri: String, wanted: Wanted },
    /// Write the ontology.
    Ontology { wanted: Wanted },
    /// Describe the endpoint and the data set.
    Service { endpoint: String, wanted: Wanted },
    /// Answer a request of the JSON API.
    Api(Api),
}

/// A request of the JSON API.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Api {
    /// What is asked for.
    pub(super) operation: String,
    /// With what parameters.
    pub(super) parameters: Vec<(String, String)>,
}

/// What a worker says when it has loaded the graph.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Ready {
    /// How many statements the default graph holds.
    pub(super) statements: usize,
    /// How many of them were derived.
    pub(super) derived: usize,
    /// The hash of the data and the program, for entity tags.
    pub(super) version: String,
}

/// What goes before the data of an answer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Head {
    /// The header `Content-Type`.
    pub(super) content_type: String,
    /// The ending of a file of this format.
    pub(super) ending: String,
    /// For an entity: its own page, or the one that it shares, from the root of the site.
    pub(super) page: Option<String>,
}

/// The kinds of frames.
pub(super) mod frame {
    /// The graph is loaded.
    pub(in crate::serve) const READY: u8 = b'R';
    /// The graph could not be loaded; the contents are the report for people.
    pub(in crate::serve) const FAILED: u8 = b'F';
    /// The head of an answer.
    pub(in crate::serve) const HEAD: u8 = b'H';
    /// A piece of an answer.
    pub(in crate::serve) const DATA: u8 = b'D';
    /// The answer is complete.
    pub(in crate::serve) const END: u8 = b'E';
    /// There is no answer, or no more of it.
    pub(in crate::serve) const PROBLEM: u8 = b'P';
    /// The job was cancelled.
    pub(in crate::serve) const CANCELLED: u8 = b'C';
}

/// How large a piece of data is at most. The first piece is held back until the second one, so
/// that an answer shorter than that is either whole or a problem.
pub(super) const PIECE: usize = 64 * 1024;
