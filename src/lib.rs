//! `threatlex`: a knowledge graph of technology-enabled crime and of the treaty provisions
//! that do or do not reach it.
//!
//! The knowledge is data (`ontology/`, `seeds/`, `queries/`); this library loads it,
//! derives what follows, checks it, answers SPARQL and prints a
//! reference site. The data flows through the modules in this order:
//!
//! - [`sources`] finds and parses the files, built in or from a folder;
//! - [`graph`] loads them, runs the rules, answers queries and explains what was derived;
//! - [`check`] validates the graph and points at file and line;
//! - [`catalogue`] reads the entities into types that pages and the terminal show;
//! - [`law`] answers what the treaties reach and what two States can do together;
//! - [`diff`] tells what differs between two versions of the graph;
//! - [`site`] prints the reference site, [`export`] other people's formats;
//! - [`serve`] answers over HTTP;
//! - [`cli`] is the command line over all of it.
//!
//! ```
//! use threatlex::{graph::{Ask, Graph}, sources::Sources};
//!
//! let graph = Graph::load(&Sources::built_in())?;
//! let answer = graph.ask("ASK { ?threat a tlx:ToolThreat }")?;
//! assert!(answer);
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

pub mod catalogue;
pub mod check;
pub mod cli;
pub mod diff;
pub mod export;
pub mod graph;
pub mod law;
pub mod serve;
pub mod site;
pub mod sources;
pub mod vocab;
