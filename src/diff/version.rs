//! A version of the graph: a data folder, or a graph that was saved to a file.

use super::RuleChange;
use crate::catalogue::{Catalogue, CatalogueError};
use crate::graph::{Completion, Graph, GraphError};
use crate::sources::{Dump, DumpError, SourceError, Sources};
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A version of the graph.
pub struct Version {
    /// What it is called.
    pub name: String,
    /// The graph.
    pub graph: Graph,
    /// For a saved graph: what had to be done to it.
    pub completion: Option<Completion>,
}

/// Why two versions could not be compared.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum DiffError {
    /// A data folder could not be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Source(#[from] SourceError),
    /// A saved graph could not be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Dump(#[from] DumpError),
    /// A version could not be loaded.
    #[error("{name} could not be loaded")]
    #[diagnostic(code(diff::load))]
    Load {
        /// What it is called.
        name: String,
        /// Why not.
        #[source]
        #[diagnostic_source]
        cause: GraphError,
    },
    /// The entities could not be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Catalogue(#[from] CatalogueError),
}

impl Version {
    /// Loads the version at `path`: a data folder with its own rules, or a saved graph, which the
    /// rules of `present` complete if it holds no derived statements.
    ///
    /// # Errors
    ///
    /// When it is neither, or cannot be read or loaded.
    pub fn open(path: &Path, present: &Sources) -> Result<Self, DiffError> {
        let name = path.display().to_string();
        if path.is_dir() {
            return Self::load(name, &Sources::from_folder(path)?);
        }
        let dump = Dump::read(path)?;
        let failed = |cause| DiffError::Load { name: name.clone(), cause };
        let (graph, completion) = Graph::from_dump(dump, present).map_err(failed)?;
        Ok(Self { name, graph, completion: Some(completion) })
    }

    /// Loads the version that a body of data makes.
    ///
    /// # Errors
    ///
    /// When it cannot be loaded.
    pub fn load(name: String, sources: &Sources) -> Result<Self, DiffError> {
        match Graph::load(sources) {
            Ok(graph) => Ok(Self { name, graph, completion: None }),
            Err(cause) => Err(DiffError::Load { name, cause }),
        }
    }
}

/// The version that the ontology says it has.
pub(super) fn ontology_version(catalogue: &Catalogue) -> Option<String> {
    let ontology = NamedNode::new_unchecked(vocab::TLX.trim_end_matches('#'));
    catalogue.values(&ontology, vocab::owl::VERSION_INFO.as_str()).find_map(|value| match value {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    })
}

/// The rules that differ; none if one of the versions does not tell its rules.
pub(super) fn rule_changes(old: &Catalogue, new: &Catalogue) -> Vec<RuleChange> {
    let (old, new) = (checksums(old), checksums(new));
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter_map(|name| {
            let how = match (old.get(name), new.get(name)) {
                (None, _) => "added",
                (_, None) => "removed",
                (old, new) if old != new => "changed",
                _ => return None,
            };
            Some(RuleChange { name: name.clone(), how })
        })
        .collect()
}

/// The checksums of the rules, by their names.
fn checksums(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let class = Term::from(vocab::tlx::RULE_GRAPH.into_owned());
    catalogue
        .mentions(&class)
        .iter()
        .filter_map(|(subject, _)| {
            let NamedOrBlankNode::NamedNode(graph) = subject else { return None };
            let name = graph.as_str().strip_prefix(vocab::GRAPH)?.strip_prefix("rule.")?;
            let sum = catalogue.values(graph, vocab::schema::SHA256.as_str()).next()?;
            Some((name.to_owned(), sum.to_string()))
        })
        .collect()
}
