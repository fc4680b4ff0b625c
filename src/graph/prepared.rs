//! Queries that are taken apart into parsing and running, for those who hand on an answer piece
//! by piece.

use super::dataset::View;
use super::parameters::{bind, with_values};
use super::query::{is_ordered, names_graphs};
use super::syntax::parse;
use super::{Ask, Graph, QueryError, Request};
use crate::sources::Header;
use oxigraph::model::{NamedNode, Term, Variable};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use spargebra::Query;
use spargebra::algebra::QueryDataset;

/// A query that was parsed and can be run.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub(super) query: Query,
    /// What was given for its parameters; the query binds them to that.
    pub(super) given: Vec<(Variable, Term)>,
    /// Whether it may look into named graphs.
    graphs: bool,
}

impl Prepared {
    /// Parses a query and binds its parameters to things of `graph`.
    pub(super) fn of(graph: &dyn Ask, request: &Request<'_>, base: Option<&str>) -> Result<Self, QueryError> {
        let origin = if request.origin.is_empty() { "query" } else { request.origin };
        let head = Header::parse(request.text)
            .map_err(|error| QueryError::Head { path: origin.to_owned(), message: error.to_string() })?;
        // The text is parsed as it was written first, so that an error shows the place in it.
        let parsed = parse(origin, request.text, base)?;
        let given = bind(graph, origin, &head.parameters, &request.parameters)?;
        let query = if given.is_empty() { parsed } else { parse(origin, &with_values(request.text, &given), base)? };
        let given = given.into_iter().map(|(name, value)| (Variable::new_unchecked(name), value)).collect();
        Ok(Self { query, given, graphs: names_graphs(request.text) })
    }

    /// Whether the answer is statements, and not rows or yes or no.
    #[must_use]
    pub fn gives_statements(&self) -> bool {
        matches!(self.query, Query::Construct { .. } | Query::Describe { .. })
    }

    /// The order of the rows is that of the query.
    pub(super) fn is_ordered(&self) -> bool {
        is_ordered(&self.query)
    }

    /// Asks these graphs instead of those that the text names: the first together are the default
    /// graph, the second are the named ones.
    #[must_use]
    pub fn over(mut self, default: Vec<NamedNode>, named: Vec<NamedNode>) -> Self {
        let (Query::Select { dataset, .. }
        | Query::Construct { dataset, .. }
        | Query::Describe { dataset, .. }
        | Query::Ask { dataset, .. }) = &mut self.query;
        *dataset = Some(QueryDataset { default, named: Some(named) });
        self.graphs = true;
        self
    }
}

impl Graph {
    /// Parses a query and binds its parameters. Relative IRIs are resolved against `base`.
    ///
    /// # Errors
    ///
    /// When it does not parse or a parameter does not fit.
    pub fn prepare(&self, request: &Request<'_>, base: Option<&str>) -> Result<Prepared, QueryError> {
        Prepared::of(self, request, base)
    }

    /// Runs a query and hands its results on while they come.
    ///
    /// # Errors
    ///
    /// When it cannot be run; what fails later is told among the results.
    pub fn run<R>(
        &self,
        prepared: Prepared,
        evaluator: SparqlEvaluator,
        hand_on: impl FnOnce(QueryResults<'_>) -> R,
    ) -> Result<R, QueryError> {
        self.load_graphs_for(&prepared);
        let view = View::new(&self.facts);
        Ok(hand_on(evaluator.for_query(prepared.query).on_queryable_dataset(view).execute()?))
    }

    /// Lays out the named graphs if a query may look into them.
    pub(super) fn load_graphs_for(&self, prepared: &Prepared) {
        if prepared.graphs {
            self.named();
        }
    }
}
