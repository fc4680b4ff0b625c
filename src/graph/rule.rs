//! A rule: a SPARQL `CONSTRUCT` in a file of its own, restricted so that every statement it
//! derives can be explained from the statements it was derived from.

use crate::sources::{Header, SourceFile};
use crate::vocab;
use oxigraph::model::{NamedNode, Term, Triple};
use spargebra::Query;
use spargebra::algebra::{Expression, GraphPattern};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeSet;

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

/// What a premise asks for, so far as it bears on which new statements may matter to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pattern {
    /// Statements with a property.
    Property(NamedNode),
    /// Instances of a class. Every derivation of a class would concern every rule otherwise.
    Instance(NamedNode),
}

impl Pattern {
    /// The patterns that a statement fits.
    pub(super) fn of(triple: &Triple) -> impl Iterator<Item = Self> {
        let class = match &triple.object {
            Term::NamedNode(class) if triple.predicate == vocab::rdf::TYPE => Some(Self::Instance(class.clone())),
            _ => None,
        };
        class.into_iter().chain([Self::Property(triple.predicate.clone())])
    }
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
        let query = super::syntax::parse_query(&file.text)
            .map_err(|error| fail(super::query::SyntaxPlace::of(&error.to_string(), &file.text).to_string()))?;
        let Query::Construct { template, pattern, .. } = query else {
            return Err(fail("a rule is a CONSTRUCT query".into()));
        };
        let mut rule = Self {
            name: name.to_owned(),
            path: file.path.clone(),
            stratum,
            says: header.field("says").to_owned(),
            owl: header.field("owl").to_owned(),
            text: file.text.to_string(),
            graph: NamedNode::new_unchecked(format!("{}rule.{name}", vocab::GRAPH)),
            template,
            pattern,
            premises: Vec::new(),
            absences: Vec::new(),
        };
        // The parser wraps the pattern of a CONSTRUCT in a projection of all its variables.
        let mut pattern = &rule.pattern.clone();
        while let GraphPattern::Project { inner, .. } | GraphPattern::Reduced { inner } = pattern {
            pattern = inner;
        }
        rule.collect(pattern)
            .map_err(|what| fail(format!("a rule may not use {what}: what it derives could not be explained")))?;
        if rule.template.iter().any(|triple| {
            matches!(triple.subject, TermPattern::BlankNode(_)) || matches!(triple.object, TermPattern::BlankNode(_))
        }) {
            return Err(fail("a rule may not make blank nodes: each run would make others".into()));
        }
        Ok(rule)
    }

    /// What its premises ask for; `None` when one of them may be any statement, so that any
    /// new one may matter.
    pub(super) fn patterns(&self) -> Option<BTreeSet<Pattern>> {
        self.premises
            .iter()
            .map(|triple| match (&triple.predicate, &triple.object) {
                (NamedNodePattern::NamedNode(node), TermPattern::NamedNode(class)) if *node == vocab::rdf::TYPE => {
                    Some(Pattern::Instance(class.clone()))
                }
                (NamedNodePattern::NamedNode(node), _) => Some(Pattern::Property(node.clone())),
                (NamedNodePattern::Variable(_), _) => None,
            })
            .collect()
    }

    fn collect(&mut self, pattern: &GraphPattern) -> Result<(), &'static str> {
        match pattern {
            GraphPattern::Bgp { patterns } => self.premises.extend(patterns.iter().cloned()),
            GraphPattern::Join { left, right } => {
                self.collect(left)?;
                self.collect(right)?;
            }
            GraphPattern::Filter { expr, inner } => {
                self.collect(inner)?;
                self.collect_absences(expr)?;
            }
            GraphPattern::Extend { inner, .. } => self.collect(inner)?,
            GraphPattern::Values { .. } => {}
            GraphPattern::Path { .. } => return Err("a property path"),
            GraphPattern::LeftJoin { .. } => return Err("OPTIONAL"),
            GraphPattern::Union { .. } => return Err("UNION"),
            GraphPattern::Graph { .. } => return Err("GRAPH"),
            GraphPattern::Minus { .. } => return Err("MINUS"),
            GraphPattern::Group { .. } => return Err("an aggregate"),
            GraphPattern::Service { .. } => return Err("SERVICE"),
            _ => return Err("a subquery or a solution modifier"),
        }
        Ok(())
    }

    fn collect_absences(&mut self, expression: &Expression) -> Result<(), &'static str> {
        match expression {
            Expression::And(left, right) => {
                self.collect_absences(left)?;
                self.collect_absences(right)
            }
            Expression::Not(inner) => match inner.as_ref() {
                Expression::Exists(pattern) => {
                    let mut absent = Vec::new();
                    triples_of(pattern, &mut absent);
                    self.absences.push(absent);
                    Ok(())
                }
                other => self.collect_absences(other),
            },
            Expression::Exists(_) => Err("FILTER EXISTS (write its triples as a pattern)"),
            _ => Ok(()),
        }
    }
}

fn triples_of(pattern: &GraphPattern, found: &mut Vec<TriplePattern>) {
    match pattern {
        GraphPattern::Bgp { patterns } => found.extend(patterns.iter().cloned()),
        GraphPattern::Join { left, right } => {
            triples_of(left, found);
            triples_of(right, found);
        }
        GraphPattern::Filter { inner, .. } | GraphPattern::Extend { inner, .. } => triples_of(inner, found),
        _ => {}
    }
}
