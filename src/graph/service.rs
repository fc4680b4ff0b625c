//! What a query can ask with `SERVICE`: the search in the texts of the graph, and no other endpoint.

use super::Graph;
use super::search::Search;
use crate::vocab;
use oxigraph::model::NamedNode;
use oxigraph::sparql::{DefaultServiceHandler, QuerySolutionIter, SparqlEvaluator};
use spargebra::algebra::GraphPattern;
use std::sync::Arc;

/// A service that is not asked.
#[derive(Debug, thiserror::Error)]
#[error("<{}> is not asked: a query reaches no other endpoint unless its host is allowed", .0.as_str())]
pub(crate) struct ServiceRefused(NamedNode);

/// Asks no other endpoint. The engine would, if a dependency happened to switch that on.
struct Nobody;

impl DefaultServiceHandler for Nobody {
    type Error = ServiceRefused;

    fn handle(
        &self,
        service_name: &NamedNode,
        _: &GraphPattern,
        _: Option<&oxiri::Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, Self::Error> {
        Err(ServiceRefused(service_name.clone()))
    }
}

impl Graph {
    /// An evaluator for queries over this graph: it searches texts (`SERVICE tlx:search`) and asks
    /// no other endpoint.
    pub fn evaluator(&self) -> SparqlEvaluator {
        let search = Search::over(Arc::clone(&self.facts), Arc::clone(&self.texts));
        SparqlEvaluator::new().with_default_service_handler(Nobody).with_service_handler(vocab::tlx::SEARCH, search)
    }
}
