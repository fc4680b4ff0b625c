//! Validates a body of data and points at what is wrong: the layout, the terms, the SHACL
//! shapes and the integrity queries.

mod finding;
mod integrity;
mod layout;
mod locate;
mod shapes;
mod terms;

pub use finding::{Finding, Severity};

use crate::graph::{Graph, GraphError, QueryError};
use crate::sources::Sources;

/// Why a check could not be carried out.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum CheckError {
    /// The data could not be loaded.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Graph(#[from] GraphError),
    /// The shapes could not be read or run.
    #[error("ontology/shapes.ttl cannot be used: {0}")]
    #[diagnostic(code(shapes), help("the shapes must be SHACL Core"))]
    Shapes(String),
    /// An integrity query could not be run.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Integrity(#[from] QueryError),
    /// The head of an integrity query lacks something.
    #[error("{path}: {message}")]
    #[diagnostic(code(check), help("queries/checks/ has working examples"))]
    Head {
        /// The file of the query.
        path: String,
        /// What it lacks.
        message: String,
    },
}

/// Checks a loaded body of data. The findings come sorted by file and line.
///
/// # Errors
///
/// When the shapes or an integrity query cannot be used.
pub fn run(sources: &Sources, graph: &Graph) -> Result<Vec<Finding>, CheckError> {
    let locator = locate::Locator::new(graph);
    let mut findings = layout::run(sources);
    findings.extend(terms::run(sources, graph));
    // Shapes and queries are independent of each other and take the most time.
    let (shapes, integrity) =
        rayon::join(|| shapes::run(sources, graph, &locator), || integrity::run(sources, graph, &locator));
    findings.extend(shapes?);
    findings.extend(integrity?);
    findings.sort();
    findings.dedup();
    Ok(findings)
}
