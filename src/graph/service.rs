//! What a query can ask with `SERVICE`: nothing, unless somebody allows it.

use oxigraph::model::NamedNode;
use oxigraph::sparql::{DefaultServiceHandler, QuerySolutionIter, SparqlEvaluator};
use spargebra::algebra::GraphPattern;

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

/// An evaluator that asks no other endpoint.
pub(crate) fn evaluator() -> SparqlEvaluator {
    SparqlEvaluator::new().with_default_service_handler(Nobody)
}
