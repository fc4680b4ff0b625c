//! The graph: loaded from the sources, completed by the rules, asked by queries.
//!
//! Every statement stands in the default graph, which queries see, and in the named graph of
//! each file or rule that says it. A count over the default graph is therefore never inflated,
//! and `GRAPH ?g { … }` tells where a statement comes from.

mod answer;
mod body;
mod dump;
mod explain;
mod filled;
mod index;
mod infer;
mod join;
mod load;
mod names;
mod prepared;
mod query;
mod rule;
mod search;
mod service;
mod syntax;
mod terms;
pub(crate) mod words;

pub use answer::{Answer, Format, FormatError};
pub(crate) use answer::{plain, serializer, show_term, write_statements};
pub use dump::Completion;
pub use explain::{Explanation, Origin, Place};
pub(crate) use names::nearest;
pub use names::{NameError, Names};
pub use prepared::Prepared;
pub use query::{NamedQuery, QueryError, Request};
pub use rule::{Rule, RuleError};

use crate::sources::{ParsedFile, SourceError};
use oxigraph::model::{GraphNameRef, NamedNodeRef, NamedOrBlankNodeRef, TermRef, Triple};
use oxigraph::store::{StorageError, Store};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A loaded and completed graph.
pub struct Graph {
    store: Store,
    files: Vec<ParsedFile>,
    rules: Vec<Rule>,
    queries: Vec<NamedQuery>,
    derivations: infer::Derivations,
    /// Set once the named graphs are in the store.
    named_graphs: Mutex<bool>,
    places: OnceLock<HashMap<Triple, Vec<Place>>>,
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
    /// The store failed.
    #[error("the store failed")]
    Storage(#[from] StorageError),
}

impl Graph {
    /// The store with all its named graphs, for what the methods here do not offer.
    ///
    /// # Errors
    ///
    /// When the store fails.
    pub fn store(&self) -> Result<&Store, StorageError> {
        self.load_named_graphs()?;
        Ok(&self.store)
    }

    /// Puts each statement into the named graph of the file or rule that says it. Most queries
    /// never look there, and the store takes as long for it as for the default graph, so it is
    /// done when the first one asks.
    fn load_named_graphs(&self) -> Result<(), StorageError> {
        let mut loaded = self.named_graphs.lock().unwrap_or_else(PoisonError::into_inner);
        if *loaded {
            return Ok(());
        }
        let mut transaction = self.store.start_transaction()?;
        for file in &self.files {
            for statement in &file.statements {
                transaction.insert(statement.triple.as_ref().in_graph(file.graph.as_ref()));
            }
        }
        for (rule, derived) in self.derived_by_rule() {
            for triple in derived {
                transaction.insert(triple.as_ref().in_graph(rule.graph.as_ref()));
            }
        }
        transaction.commit()?;
        *loaded = true;
        Ok(())
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
        self.names.get_or_init(|| Names::of(self))
    }

    /// The statements of the default graph that fit a pattern, sorted.
    ///
    /// # Errors
    ///
    /// When the store fails.
    pub fn matching(
        &self,
        subject: Option<NamedOrBlankNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> Result<Vec<Triple>, StorageError> {
        let mut found = self
            .store
            .quads_for_pattern(subject, predicate, object, Some(GraphNameRef::DefaultGraph))
            .map(|quad| quad.map(Triple::from))
            .collect::<Result<Vec<_>, _>>()?;
        found.sort_by_cached_key(ToString::to_string);
        Ok(found)
    }

    /// Every statement of the default graph.
    pub fn statements(&self) -> impl Iterator<Item = Result<Triple, StorageError>> + use<> {
        self.store
            .quads_for_pattern(None, None, None, Some(GraphNameRef::DefaultGraph))
            .map(|quad| quad.map(Triple::from))
    }

    /// Whether the default graph holds a statement.
    ///
    /// # Errors
    ///
    /// When the store fails.
    pub fn holds(&self, triple: &Triple) -> Result<bool, StorageError> {
        self.store.contains(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))
    }

    /// Whether a statement was derived and stands in no file.
    #[must_use]
    pub fn is_derived(&self, triple: &Triple) -> bool {
        self.derivations.round(triple).is_some()
    }

    /// What each rule derives and no file says, in the order of the rules.
    pub fn derived_by_rule(&self) -> impl Iterator<Item = (&Rule, Vec<&Triple>)> {
        self.rules.iter().enumerate().map(|(place, rule)| (rule, self.derivations.of_rule(place)))
    }

    /// How many statements the default graph holds, and how many of them were derived.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let all = self.store.quads_for_pattern(None, None, None, Some(GraphNameRef::DefaultGraph)).count();
        (all, self.derivations.statements.len())
    }
}
