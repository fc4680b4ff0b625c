//! A rule: a SPARQL `CONSTRUCT` in a file of its own, restricted so that every statement it
//! derives can be explained from the statements it was derived from.

use super::body::{self, Part};
use crate::sources::{Header, SourceFile};
use crate::vocab;
use oxigraph::model::NamedNode;
use spargebra::Query;
use spargebra::algebra::GraphPattern;
use spargebra::term::{TermPattern, TriplePattern};

/// A rule, ready to run.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name: the file name without stratum and ending (`20-tool-threat.rq` is `tool-threat`).
    pub name: String,
    /// The file, relative to the data folder.
    pub path: String,
    /// Rules of one stratum run together to a fixed point, before those of the next.
    pub stratum: u32,
    /// What follows from what, in one sentence.
    pub says: String,
    /// The OWL axiom that says the same, or why there is none.
    pub owl: String,
    /// The text of the file.
    pub text: String,
    /// The graph that holds what it derives.
    pub graph: NamedNode,
    pub(super) template: Vec<TriplePattern>,
    pub(super) pattern: GraphPattern,
    /// The pattern, taken apart.
    pub(super) parts: Vec<Part>,
    /// The statements that must hold.
    pub(super) premises: Vec<TriplePattern>,
    /// The statements that must not hold, each alternative with all its patterns.
    pub(super) absences: Vec<Vec<TriplePattern>>,
}

/// Why a file in `ontology/rules/` is not a rule.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("{path}: {message}")]
#[diagnostic(
    code(rule),
    help(
        "a rule is `CONSTRUCT {{ triples }} WHERE {{ triples, FILTER, FILTER NOT EXISTS, BIND, VALUES }}` in a file named NN-name.rq; ontology/rules/ has examples"
    )
)]
pub struct RuleError {
    /// The file, relative to the data folder.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    ///
    /// When the file is not named after its stratum, does not parse, or uses a part of SPARQL
    /// whose results could not be explained (paths, `OPTIONAL`, `UNION`, aggregates).
    pub fn parse(file: &SourceFile) -> Result<Self, RuleError> {
        let fail = |message: String| RuleError { path: file.path.clone(), message };
        let stem = crate::sources::stem(&file.path);
        let (stratum, name) = stem
            .split_once('-')
            .and_then(|(stratum, name)| Some((stratum.parse().ok()?, name)))
            .ok_or_else(|| fail(format!("`{stem}` does not begin with the number of a stratum and a hyphen")))?;
        let header = Header::parse(&file.text).map_err(|error| fail(error.to_string()))?;
        let query = super::syntax::parse_query(&file.text, None)
            .map_err(|error| fail(super::syntax::SyntaxPlace::of(&error.to_string(), &file.text).to_string()))?;
        let Query::Construct { template, pattern, .. } = query else {
            return Err(fail("a rule is a CONSTRUCT query".into()));
        };
        let parts = body::parts(&pattern)
            .map_err(|what| fail(format!("a rule may not use {what}: what it derives could not be explained")))?;
        let rule = Self {
            name: name.to_owned(),
            path: file.path.clone(),
            stratum,
            says: header.field("says").to_owned(),
            owl: header.field("owl").to_owned(),
            text: file.text.to_string(),
            graph: NamedNode::new_unchecked(format!("{}rule.{name}", vocab::GRAPH)),
            template,
            pattern,
            premises: body::premises(&parts),
            absences: parts
                .iter()
                .filter_map(|part| match part {
                    Part::Absence { parts, .. } => Some(body::premises(parts)),
                    _ => None,
                })
                .collect(),
            parts,
        };
        if rule.template.iter().any(|triple| {
            matches!(triple.subject, TermPattern::BlankNode(_)) || matches!(triple.object, TermPattern::BlankNode(_))
        }) {
            return Err(fail("a rule may not make blank nodes: each run would make others".into()));
        }
        Ok(rule)
    }
}
