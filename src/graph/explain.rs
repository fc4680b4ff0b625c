//! Tells where a statement comes from: the file and line that assert it, or the rule that
//! derived it and the statements it was derived from, down to the files.

use super::dataset::View;
use super::index::Row;
use super::{Graph, QueryError, Rule};
use crate::sources::ParsedFile;
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, TermRef, Triple, Variable};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::HashMap;

/// A line in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the data folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: u32,
}

/// A statement about something, and where it comes from.
pub(crate) struct Traced<'a> {
    pub(crate) property: NamedNodeRef<'a>,
    pub(crate) value: TermRef<'a>,
    /// The places in files that assert it.
    pub(crate) places: &'a [Place],
    /// The rules that derive it, if no file says it.
    pub(crate) rules: Vec<&'a Rule>,
}

/// A statement and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The statement.
    pub triple: Triple,
    /// Where it comes from; empty when the graph does not hold it.
    pub origins: Vec<Origin>,
}

/// One way in which a statement came into the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file says so.
    Asserted(Place),
    /// The program itself says so of the graphs that it keeps.
    Described,
    /// A rule derived it.
    Derived {
        /// The name of the rule.
        rule: String,
        /// What the rule says.
        says: String,
        /// The file of the rule.
        path: String,
        /// The statements it was derived from.
        premises: Vec<Explanation>,
        /// Statements that, had they been there, would have kept the rule from deriving it,
        /// with question marks for what they leave open.
        absences: Vec<String>,
    },
}

impl Origin {
    /// By a rule with what its variables stand for, from premises that are explained.
    pub(super) fn derived(rule: &Rule, solution: &Bindings, premises: Vec<Explanation>) -> Self {
        let absence = |patterns: &Vec<TriplePattern>| {
            patterns.iter().map(|pattern| show(pattern, solution)).collect::<Vec<_>>().join(" and ")
        };
        Self::Derived {
            rule: rule.name.clone(),
            says: rule.says.clone(),
            path: rule.path.clone(),
            premises,
            absences: rule.absences.iter().map(absence).collect(),
        }
    }
}

impl Graph {
    /// The places in files that assert a statement, sorted.
    #[must_use]
    pub fn places(&self, triple: &Triple) -> &[Place] {
        self.facts.terms.row(triple).map_or(&[], |row| self.places_of(row))
    }

    /// The rules that derive a statement which no file says.
    pub fn rules_deriving(&self, triple: &Triple) -> impl Iterator<Item = &Rule> {
        self.facts.terms.row(triple).into_iter().flat_map(|row| self.rules_of(row))
    }

    /// What is said about a subject, in the order of its text, and where each statement comes from.
    pub(crate) fn traced(&self, subject: NamedOrBlankNodeRef<'_>) -> Vec<Traced<'_>> {
        let terms = &self.facts.terms;
        let Some(subject) = terms.find(subject.into()) else { return Vec::new() };
        let order = self.order();
        let (in_order, rows) = self.facts.matching([Some(subject), None, None]);
        let mut rows: Vec<Row> = rows.iter().map(|row| in_order.row(*row)).collect();
        rows.sort_unstable_by_key(|row| row.map(|number| order.place(number)));
        let traced = |row: Row| {
            let [_, property, value] = row.map(|number| terms.get(number));
            let Some(TermRef::NamedNode(property)) = property else { return None };
            Some(Traced { property, value: value?, places: self.places_of(row), rules: self.rules_of(row).collect() })
        };
        rows.into_iter().filter_map(traced).collect()
    }

    fn places_of(&self, row: Row) -> &[Place] {
        self.places.get_or_init(|| Places::of(&self.files, &self.stated)).asserting(row)
    }

    fn rules_of(&self, row: Row) -> impl Iterator<Item = &Rule> {
        self.derivations.rules_of(row).filter_map(|place| self.rules.get(place))
    }

    /// Explains a statement by premises that came out before round `limit`, so that the explanation
    /// ends at files.
    pub(super) fn explain_at(&self, triple: &Triple, limit: u32) -> Result<Explanation, QueryError> {
        let mut origins: Vec<Origin> = self.places(triple).iter().cloned().map(Origin::Asserted).collect();
        if origins.is_empty() {
            match self.round(triple) {
                Some(round) => {
                    for rule in self.rules_deriving(triple) {
                        if let Some(origin) = self.derivation(rule, triple, round.min(limit))? {
                            origins.push(origin);
                        }
                    }
                }
                None if self.holds(triple) => origins.push(Origin::Described),
                None => {}
            }
        }
        Ok(Explanation { triple: triple.clone(), origins })
    }

    /// The round in which a statement was derived, if it was.
    fn round(&self, triple: &Triple) -> Option<u32> {
        self.derivations.round(self.facts.terms.row(triple)?)
    }

    /// How `rule` derives `triple` from statements that came out before `round`, if it does.
    fn derivation(&self, rule: &Rule, triple: &Triple, round: u32) -> Result<Option<Origin>, QueryError> {
        for head in &rule.template {
            let Some(bindings) = unify(head, triple) else { continue };
            for solution in self.solutions(rule, &bindings)? {
                let premises: Vec<Triple> =
                    rule.premises.iter().filter_map(|premise| instantiate(premise, &solution)).collect();
                let older = |premise: &Triple| self.round(premise).is_none_or(|age| age < round);
                if premises.len() != rule.premises.len() || !premises.iter().all(older) {
                    continue;
                }
                let premises =
                    premises.iter().map(|premise| self.explain_at(premise, round)).collect::<Result<Vec<_>, _>>()?;
                return Ok(Some(Origin::derived(rule, &solution, premises)));
            }
        }
        Ok(None)
    }

    /// The solutions of a rule's pattern that agree with `bindings`, in a fixed order.
    fn solutions(&self, rule: &Rule, bindings: &Bindings) -> Result<Vec<Bindings>, QueryError> {
        let variables: Vec<Variable> = variables_of(rule);
        let query = spargebra::Query::Select {
            dataset: None,
            pattern: spargebra::algebra::GraphPattern::Project {
                inner: Box::new(rule.pattern.clone()),
                variables: variables.clone(),
            },
            base_iri: None,
        };
        let mut prepared = SparqlEvaluator::new().for_query(query);
        for (variable, term) in bindings {
            prepared = prepared.substitute_variable(variable.clone(), term.clone());
        }
        let QueryResults::Solutions(rows) = prepared.on_queryable_dataset(View::new(&self.facts)).execute()? else {
            return Ok(Vec::new());
        };
        let mut solutions = Vec::new();
        for row in rows {
            let row = row?;
            let mut solution = bindings.clone();
            solution.extend(row.iter().map(|(variable, term)| (variable.clone(), term.clone())));
            solutions.push(solution);
        }
        solutions.sort_by_cached_key(|solution| {
            variables.iter().map(|variable| solution.get(variable).map(ToString::to_string)).collect::<Vec<_>>()
        });
        Ok(solutions)
    }
}

/// The places that assert each statement.
pub(super) struct Places {
    /// The statements in order, one as often as there are places that assert it.
    rows: Vec<Row>,
    places: Vec<Place>,
}

impl Places {
    /// `stated` has the rows of the statements of each file.
    fn of(files: &[ParsedFile], stated: &[Vec<Row>]) -> Self {
        let in_file = |(file, rows): (&ParsedFile, &Vec<Row>)| {
            let place = |line| Place { path: file.path.clone(), line };
            rows.iter().zip(&file.statements).map(|(row, said)| (*row, place(said.line))).collect::<Vec<_>>()
        };
        // By one thread: one of several that waits for the others may take up work that waits for this.
        let mut all: Vec<(Row, Place)> = files.iter().zip(stated).flat_map(in_file).collect();
        // Of one statement they stay in the order of files and lines.
        all.sort_by_key(|(row, _)| *row);
        let (rows, places) = all.into_iter().unzip();
        Self { rows, places }
    }

    fn asserting(&self, row: Row) -> &[Place] {
        let start = self.rows.partition_point(|other| *other < row);
        let count = self.rows[start..].iter().take_while(|other| **other == row).count();
        &self.places[start..start + count]
    }
}

/// What variables stand for.
pub(super) type Bindings = HashMap<Variable, Term>;

/// The bindings under which a head of a rule is the statement.
pub(super) fn unify(head: &TriplePattern, triple: &Triple) -> Option<Bindings> {
    let mut bindings = Bindings::new();
    let mut bind = |variable: &Variable, term: Term| match bindings.get(variable) {
        Some(bound) => *bound == term,
        None => {
            bindings.insert(variable.clone(), term);
            true
        }
    };
    let fits = match &head.subject {
        TermPattern::NamedNode(node) => NamedOrBlankNode::from(node.clone()) == triple.subject,
        TermPattern::Variable(variable) => bind(variable, triple.subject.clone().into()),
        _ => false,
    } && match &head.predicate {
        NamedNodePattern::NamedNode(node) => *node == triple.predicate,
        NamedNodePattern::Variable(variable) => bind(variable, triple.predicate.clone().into()),
    } && match &head.object {
        TermPattern::NamedNode(node) => Term::from(node.clone()) == triple.object,
        TermPattern::Literal(literal) => Term::from(literal.clone()) == triple.object,
        TermPattern::Variable(variable) => bind(variable, triple.object.clone()),
        _ => false,
    };
    fits.then_some(bindings)
}

pub(super) fn instantiate(pattern: &TriplePattern, bindings: &Bindings) -> Option<Triple> {
    let subject = match term(&pattern.subject, bindings)? {
        Term::NamedNode(node) => NamedOrBlankNode::from(node),
        Term::BlankNode(node) => node.into(),
        _ => return None,
    };
    let predicate = match &pattern.predicate {
        NamedNodePattern::NamedNode(node) => node.clone(),
        NamedNodePattern::Variable(variable) => match bindings.get(variable)? {
            Term::NamedNode(node) => node.clone(),
            _ => return None,
        },
    };
    Some(Triple { subject, predicate, object: term(&pattern.object, bindings)? })
}

fn term(pattern: &TermPattern, bindings: &Bindings) -> Option<Term> {
    match pattern {
        TermPattern::NamedNode(node) => Some(node.clone().into()),
        TermPattern::Literal(literal) => Some(literal.clone().into()),
        TermPattern::Variable(variable) => bindings.get(variable).cloned(),
        _ => None,
    }
}

/// A pattern as text, with what is bound filled in and the rest as variables.
fn show(pattern: &TriplePattern, bindings: &Bindings) -> String {
    let node = |pattern: &TermPattern| {
        term(pattern, bindings).map_or_else(|| pattern.to_string(), |term| super::answer::show_term(term.as_ref()))
    };
    let predicate = match &pattern.predicate {
        NamedNodePattern::NamedNode(node) => crate::vocab::curie(node.as_str()),
        NamedNodePattern::Variable(variable) => {
            bindings.get(variable).map_or_else(|| variable.to_string(), |term| super::answer::show_term(term.as_ref()))
        }
    };
    format!("{} {predicate} {}", node(&pattern.subject), node(&pattern.object))
}

pub(super) fn variables_of(rule: &Rule) -> Vec<Variable> {
    let mut variables = Vec::new();
    let mut add = |variable: &Variable| {
        if !variables.contains(variable) {
            variables.push(variable.clone());
        }
    };
    for triple in rule.template.iter().chain(&rule.premises) {
        for node in [&triple.subject, &triple.object] {
            if let TermPattern::Variable(variable) = node {
                add(variable);
            }
        }
        if let NamedNodePattern::Variable(variable) = &triple.predicate {
            add(variable);
        }
    }
    variables
}
