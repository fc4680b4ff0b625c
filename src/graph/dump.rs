//! Loads a graph that was saved to a file.

use super::infer::{self, Derivations, Statements};
use super::{Graph, GraphError, NamedQuery, Rule, load};
use crate::sources::{Dump, FileKind, Sources};
use crate::vocab;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, Triple};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// What had to be done to a saved graph so that it can be compared with a loaded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Completion {
    /// Nothing: it holds what was derived, and its named graphs tell what that is.
    Whole,
    /// Nothing, but it does not tell what was derived: what has a property or a class that the
    /// ontology calls derived counts as such, and what follows from a narrower class or property.
    Untold,
    /// It held nothing derived, so the rules were run over it.
    ByRules,
}

impl Graph {
    /// Loads a saved graph. The named queries are those of `sources`, and so are the rules that
    /// complete it if it holds no derived statement.
    ///
    /// # Errors
    ///
    /// When a rule or named query of `sources` cannot be used.
    pub fn from_dump(dump: Dump, sources: &Sources) -> Result<(Self, Completion), GraphError> {
        let rules = load::of_kind(sources, FileKind::Rule, Rule::parse)?;
        let queries = load::of_kind(sources, FileKind::Query, NamedQuery::parse)?;
        let mut statements = Statements::default();
        for triple in &dump.statements {
            statements.insert(triple.as_ref());
        }
        let (mut derived, completion) = if dump.derived.is_empty() {
            (called_derived(&dump.statements), Completion::Untold)
        } else {
            (dump.derived, Completion::Whole)
        };
        if derived.is_empty() {
            let derivations = infer::run(&mut statements, &rules);
            return Ok((Self::of_dump(statements, rules, queries, derivations), Completion::ByRules));
        }
        if completion == Completion::Untold {
            derived.extend(implied(&dump.statements));
        }
        let derived: BTreeSet<_> = derived.iter().filter_map(|triple| statements.row(triple)).collect();
        let derived = Derivations::told(derived);
        Ok((Self::of_dump(statements, Vec::new(), queries, derived), completion))
    }

    fn of_dump(statements: Statements, rules: Vec<Rule>, queries: Vec<NamedQuery>, derivations: Derivations) -> Self {
        Self {
            facts: Arc::new(statements.finish()),
            files: Vec::new(),
            stated: Vec::new(),
            rules,
            queries,
            derivations,
            names: OnceLock::new(),
            places: OnceLock::new(),
            order: OnceLock::new(),
            texts: Arc::default(),
        }
    }
}

/// What follows from statements with a narrower class or property. In a circle of classes or
/// properties nothing is narrower.
fn implied(statements: &[Triple]) -> HashSet<Triple> {
    let mut wider: HashMap<&NamedNode, Vec<&NamedNode>> = HashMap::new();
    for triple in statements {
        if (triple.predicate == vocab::rdfs::SUB_CLASS_OF || triple.predicate == vocab::rdfs::SUB_PROPERTY_OF)
            && let (NamedOrBlankNode::NamedNode(narrow), Term::NamedNode(wide)) = (&triple.subject, &triple.object)
        {
            wider.entry(narrow).or_default().push(wide);
        }
    }
    let above = |term: &NamedNode| {
        let up = wider.get(term).into_iter().flatten().copied();
        let term = term.clone();
        up.filter(|wide| !wider.get(*wide).is_some_and(|back| back.contains(&&term))).cloned().collect::<Vec<_>>()
    };
    let mut found = HashSet::new();
    for triple in statements {
        let of = |predicate: NamedNode, object: Term| Triple { subject: triple.subject.clone(), predicate, object };
        found.extend(above(&triple.predicate).into_iter().map(|wide| of(wide, triple.object.clone())));
        if let Term::NamedNode(class) = &triple.object
            && triple.predicate == vocab::rdf::TYPE
        {
            found.extend(above(class).into_iter().map(|wide| of(vocab::rdf::TYPE.into_owned(), wide.into())));
        }
    }
    let held: HashSet<&Triple> = statements.iter().collect();
    found.retain(|triple| held.contains(triple));
    found
}

/// The statements with a property or a class that the ontology among them calls derived.
fn called_derived(statements: &[Triple]) -> HashSet<Triple> {
    let terms: HashSet<&NamedNode> = statements
        .iter()
        .filter(|triple| triple.predicate == vocab::tlx::DERIVED)
        .filter(|triple| matches!(&triple.object, Term::Literal(literal) if literal.value() == "true"))
        .filter_map(|triple| match &triple.subject {
            NamedOrBlankNode::NamedNode(node) => Some(node),
            NamedOrBlankNode::BlankNode(_) => None,
        })
        .collect();
    let of_class = |triple: &Triple| {
        triple.predicate == vocab::rdf::TYPE
            && matches!(&triple.object, Term::NamedNode(class) if terms.contains(class))
    };
    statements.iter().filter(|triple| terms.contains(&triple.predicate) || of_class(triple)).cloned().collect()
}
