//! The graph: loaded from the sources, completed by the rules, asked by queries.
//!
//! Every statement stands in the default graph, which queries see, and in the named graph of
//! each file or rule that says it. A count over the default graph is therefore never inflated,
//! and `GRAPH ?g { … }` tells where a statement comes from.

mod answer;
mod ask;
mod body;
mod dataset;
mod dump;
mod explain;
mod facts;
mod filled;
mod index;
mod infer;
mod join;
mod listing;
mod load;
mod names;
mod parameters;
mod prepared;
mod query;
mod remote;
mod rule;
mod search;
mod service;
mod syntax;
mod terms;
pub(crate) mod words;

pub use answer::{Answer, Format, FormatError};
pub(crate) use answer::{plain, serializer, show_term, write_statements};
pub use ask::Ask;
pub use dump::Completion;
pub(crate) use explain::Traced;
pub use explain::{Explanation, Origin, Place};
pub(crate) use listing::{Line, Listing};
pub(crate) use names::nearest;
pub use names::{NameError, Names};
pub use prepared::Prepared;
pub use query::{NamedQuery, QueryError, Request};
pub use remote::{Credentials, Endpoint, EndpointError, Publication, RemoteGraph, publish};
pub(crate) use remote::{PASSWORD, TOKEN};
pub use rule::{Rule, RuleError};

use crate::sources::{ParsedFile, SourceError};
use facts::{Facts, Named};
use index::Row;
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Quad, TermRef, Triple};
use oxigraph::store::{StorageError, Store};
use std::sync::{Arc, OnceLock};
use terms::Number;

/// A loaded and completed graph.
pub struct Graph {
    /// Shared with the threads of queries that have a time limit.
    facts: Arc<Facts>,
    files: Vec<ParsedFile>,
    /// The rows of each file's statements, in the order of the file.
    stated: Vec<Vec<Row>>,
    rules: Vec<Rule>,
    queries: Vec<NamedQuery>,
    derivations: infer::Derivations,
    places: OnceLock<explain::Places>,
    /// Its terms in the order of their text; made when the first asks for all in order.
    order: OnceLock<listing::Order>,
    names: OnceLock<Names>,
    /// The words of its texts; made when the first query searches.
    texts: Arc<OnceLock<search::Texts>>,
}

/// Why a graph could not be loaded.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum GraphError {
    /// A file could not be read or parsed.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Source(#[from] SourceError),
    /// A rule cannot be run or explained.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Rule(#[from] RuleError),
    /// The head or text of a named query is wrong.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Query(#[from] QueryError),
}

impl Graph {
    /// An Oxigraph store with all that the graph holds: each statement in the default graph, and
    /// in the named graph of each file or rule that says it. The graph itself needs none; this
    /// is for what an engine of its own is good for, such as changing a copy.
    ///
    /// # Errors
    ///
    /// When the store fails.
    pub fn to_store(&self) -> Result<Store, StorageError> {
        let store = Store::new()?;
        store.extend(self.quads())?;
        Ok(store)
    }

    /// Every statement, in the default graph and in each named graph that holds it.
    pub fn quads(&self) -> impl Iterator<Item = Quad> {
        let named = self.named();
        let in_graph = |row: Row, graph: Number| {
            let graph = GraphName::from(NamedNode::try_from(self.facts.terms.get(graph)?.into_owned()).ok()?);
            Some(self.facts.terms.triple(row)?.in_graph(graph))
        };
        let default = self.statements().map(|triple| triple.in_graph(GraphName::DefaultGraph));
        let rows = self.facts.rows().iter().flat_map(|row| named.holding(*row));
        default.chain(rows.filter_map(move |&[s, p, o, g]| in_graph([s, p, o], g)))
    }

    /// Whether a text is found in any term, as `held` looks for it.
    pub(crate) fn has_text(&self, held: impl Fn(&str) -> bool) -> bool {
        (0..self.facts.terms.len()).filter_map(|number| self.facts.terms.get(number as Number)).any(|term| match term {
            TermRef::NamedNode(node) => held(node.as_str()),
            TermRef::BlankNode(node) => held(node.as_str()),
            TermRef::Literal(literal) => held(literal.value()),
            TermRef::Triple(_) => false,
        })
    }

    /// The named graphs, each with how many statements it holds.
    pub fn named_graphs(&self) -> impl Iterator<Item = (NamedNode, usize)> {
        let named = self.named();
        named.graphs.iter().filter_map(|graph| {
            let name = NamedNode::try_from(self.facts.terms.get(*graph)?.into_owned()).ok()?;
            Some((name, named.matching(*graph, [None; 3]).1.len()))
        })
    }

    /// The statements of a named graph; none if there is no such graph.
    #[must_use]
    pub fn named_graph(&self, name: &NamedNode) -> Option<impl Iterator<Item = Triple>> {
        let named = self.named();
        let graph = self.facts.terms.find(name.as_ref().into()).filter(|graph| named.graphs.contains(graph))?;
        let (order, rows) = named.matching(graph, [None; 3]);
        Some(rows.iter().filter_map(move |&[_, a, b, c]| self.facts.terms.triple(order.row([a, b, c]))))
    }

    /// The named graphs, which are laid out when somebody asks for them the first time.
    fn named(&self) -> &Named {
        self.facts.named(|terms| {
            // The program says something of each graph, so all of them have a number.
            let number = |graph: &NamedNode| terms.find(graph.as_ref().into());
            let files = self.files.iter().zip(&self.stated);
            let stated = files.filter_map(|(file, rows)| Some((number(&file.graph)?, rows)));
            let stated = stated.flat_map(|(graph, rows)| rows.iter().map(move |&[s, p, o]| [graph, s, p, o]));
            let rules = self.rules.iter().enumerate();
            let derived = rules.filter_map(|(place, rule)| Some((number(&rule.graph)?, place)));
            let derived = derived
                .flat_map(|(graph, place)| self.derivations.of_rule(place).map(move |[s, p, o]| [graph, s, p, o]));
            stated.chain(derived).collect()
        })
    }

    /// The parsed files, in the order of their paths.
    #[must_use]
    pub fn files(&self) -> &[ParsedFile] {
        &self.files
    }

    /// The rules, in the order in which they run.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The named queries, by name.
    #[must_use]
    pub fn queries(&self) -> &[NamedQuery] {
        &self.queries
    }

    /// The names by which entities may be called on the command line.
    #[must_use]
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of_graph(self))
    }

    /// The statements of the default graph that fit a pattern, sorted.
    #[must_use]
    pub fn matching(
        &self,
        subject: Option<NamedOrBlankNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> Vec<Triple> {
        let pattern = [subject.map(TermRef::from), predicate.map(TermRef::from), object];
        let known = pattern.map(|term| term.map(|term| self.facts.terms.known(term)));
        // A term that the graph does not know is in no statement.
        if known.contains(&Some(None)) {
            return Vec::new();
        }
        let mut found: Vec<Triple> = self.facts.statements(known.map(Option::flatten)).collect();
        found.sort_by_cached_key(ToString::to_string);
        found
    }

    /// Every statement of the default graph.
    pub fn statements(&self) -> impl Iterator<Item = Triple> {
        self.facts.statements([None; 3])
    }

    /// Whether the default graph holds a statement.
    #[must_use]
    pub fn holds(&self, triple: &Triple) -> bool {
        self.facts.terms.row(triple).is_some_and(|row| self.facts.holds(row))
    }

    /// Whether a statement was derived and stands in no file.
    #[must_use]
    pub fn is_derived(&self, triple: &Triple) -> bool {
        self.facts.terms.row(triple).is_some_and(|row| self.derivations.round(row).is_some())
    }

    /// What each rule derives and no file says, in the order of the rules.
    pub fn derived_by_rule(&self) -> impl Iterator<Item = (&Rule, Vec<Triple>)> {
        let triples =
            |rows: &mut dyn Iterator<Item = Row>| rows.filter_map(|row| self.facts.terms.triple(row)).collect();
        self.rules.iter().enumerate().map(move |(place, rule)| (rule, triples(&mut self.derivations.of_rule(place))))
    }

    /// How many statements each rule derives that no file says, in the order of the rules.
    pub fn counts_by_rule(&self) -> impl Iterator<Item = (&Rule, usize)> {
        self.rules.iter().enumerate().map(|(place, rule)| (rule, self.derivations.of_rule(place).len()))
    }

    /// How many statements the default graph holds, and how many of them were derived.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.facts.len(), self.derivations.statements.len())
    }
}
