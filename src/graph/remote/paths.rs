//! Answers here what an engine cannot be trusted with.
//!
//! Virtuoso 7.2 joins a path with `*` or `+` wrongly in some of its plans: it gives rows that are none. So of a query
//! with such a path it is asked for the statements of each pattern only, which it gives as they are, and the query is
//! answered over those.

use super::RemoteGraph;
use super::parts::parts;
use crate::graph::dataset::View;
use crate::graph::infer::Statements;
use crate::graph::query::collect;
use crate::graph::{Answer, QueryError};
use oxigraph::sparql::SparqlEvaluator;
use spargebra::Query;
use spargebra::algebra::{AggregateExpression, Expression, GraphPattern, OrderExpression, PropertyPathExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern, Variable};
use std::collections::{BTreeSet, HashSet};
use std::time::Duration;

/// The patterns of the statements that a query looks at, if it follows a path of any length and looks into the default
/// graph only.
pub(super) fn patterns(query: &Query) -> Option<BTreeSet<String>> {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = query;
    let mut looked = Looked::default();
    looked.pattern(pattern, &Variables::new());
    let here = looked.repeats && !looked.elsewhere && !matches!(query, Query::Describe { .. });
    here.then(|| if looked.everywhere { BTreeSet::from([EVERYTHING.to_owned()]) } else { looked.patterns })
}

/// Answers a query over the statements of its patterns. Each of them may take as long as the timeout.
///
/// # Errors
///
/// When the engine cannot be asked, or the query fails.
pub(super) fn answer(
    graph: &RemoteGraph,
    query: Query,
    patterns: &BTreeSet<String>,
    ordered: bool,
    timeout: Option<Duration>,
) -> Result<Answer, QueryError> {
    let mut statements = Statements::default();
    for pattern in patterns {
        let text = format!("CONSTRUCT {{ {pattern} }} WHERE {{ {pattern} }}");
        for triple in graph.endpoint.construct(&text, &graph.default_graph(), timeout)? {
            statements.insert(triple.as_ref());
        }
    }
    let facts = statements.finish();
    let results = SparqlEvaluator::new().for_query(query).on_queryable_dataset(View::new(&facts)).execute()?;
    Ok(collect(results, ordered)?)
}

type Variables = HashSet<Variable>;

/// The pattern of all statements.
const EVERYTHING: &str = "?s ?p ?o";

/// What a query looks at.
#[derive(Default)]
struct Looked {
    patterns: BTreeSet<String>,
    /// It has a path that can be empty between what nothing else is said of: it joins every node of
    /// the graph with itself.
    everywhere: bool,
    /// It follows a path of any length.
    repeats: bool,
    /// It looks into named graphs or asks others.
    elsewhere: bool,
}

impl Looked {
    /// Looks through a pattern, whose solutions count only where they agree on the variables `known`
    /// with those of the patterns around it.
    fn pattern(&mut self, pattern: &GraphPattern, known: &Variables) {
        use GraphPattern::{
            Bgp, Distinct, Extend, Filter, Group, Join, LeftJoin, Minus, OrderBy, Path, Project, Reduced, Slice, Union,
            Values,
        };
        // Only what is joined may be looked at less: what is missing elsewhere leaves solutions alone.
        let joined = |other: &GraphPattern| known | &bound(other);
        match pattern {
            Bgp { patterns } => patterns.iter().for_each(|triple| self.triple(triple)),
            Path { subject, path, object } => {
                let ends: Vec<Variable> = [subject, object].into_iter().filter_map(variable).collect();
                if can_be_empty(path) {
                    self.everywhere |= ends.len() == 2 && !ends.iter().any(|end| known.contains(end));
                    // A given term is joined with itself if it is a node of the graph.
                    [subject, object].into_iter().for_each(|end| self.node(end));
                }
                self.path(path);
            }
            Join { left, right } => {
                self.pattern(left, &joined(right));
                self.pattern(right, &joined(left));
            }
            Union { left, right } => {
                self.pattern(left, known);
                self.pattern(right, known);
            }
            Minus { left, right } => {
                self.pattern(left, known);
                self.pattern(right, &bound(left));
            }
            LeftJoin { left, right, expression } => {
                self.pattern(left, known);
                self.pattern(right, &bound(left));
                expression.iter().for_each(|expression| self.expression(expression, &bound(left)));
            }
            Filter { expr, inner } => {
                self.pattern(inner, known);
                self.expression(expr, &bound(inner));
            }
            Extend { inner, expression, .. } => {
                self.pattern(inner, known);
                self.expression(expression, &bound(inner));
            }
            OrderBy { inner, expression } => {
                self.pattern(inner, known);
                for OrderExpression::Asc(by) | OrderExpression::Desc(by) in expression {
                    self.expression(by, &bound(inner));
                }
            }
            Group { inner, variables, aggregates } => {
                // What is counted is counted whether the patterns around it agree or not.
                self.pattern(inner, &variables.iter().filter(|by| known.contains(by)).cloned().collect());
                for (_, aggregate) in aggregates {
                    if let AggregateExpression::FunctionCall { expr, .. } = aggregate {
                        self.expression(expr, &bound(inner));
                    }
                }
            }
            Project { inner, variables } => {
                self.pattern(inner, &variables.iter().filter(|shown| known.contains(shown)).cloned().collect());
            }
            Slice { inner, .. } => self.pattern(inner, &Variables::new()),
            Distinct { inner } | Reduced { inner } => self.pattern(inner, known),
            Values { .. } => {}
            _ => self.elsewhere = true,
        }
    }

    fn triple(&mut self, triple: &TriplePattern) {
        let term = |term: &TermPattern, variable: &str| match term {
            TermPattern::NamedNode(node) => node.to_string(),
            TermPattern::Literal(literal) => literal.to_string(),
            _ => variable.to_owned(),
        };
        let property = match &triple.predicate {
            NamedNodePattern::NamedNode(node) => node.to_string(),
            NamedNodePattern::Variable(_) => "?p".to_owned(),
        };
        self.patterns.insert(format!("{} {property} {}", term(&triple.subject, "?s"), term(&triple.object, "?o")));
    }

    /// Where a given term is a node.
    fn node(&mut self, term: &TermPattern) {
        match term {
            TermPattern::NamedNode(node) => self.patterns.extend([format!("{node} ?p ?o"), format!("?s ?p {node}")]),
            TermPattern::Literal(literal) => self.patterns.extend([format!("?s ?p {literal}")]),
            _ => {}
        }
    }

    fn path(&mut self, path: &PropertyPathExpression) {
        use PropertyPathExpression::{
            Alternative, NamedNode, NegatedPropertySet, OneOrMore, Reverse, Sequence, ZeroOrMore, ZeroOrOne,
        };
        match path {
            NamedNode(node) => {
                self.patterns.insert(format!("?s {node} ?o"));
            }
            NegatedPropertySet(_) => {
                self.patterns.insert(EVERYTHING.to_owned());
            }
            Sequence(one, other) | Alternative(one, other) => {
                self.path(one);
                self.path(other);
            }
            Reverse(inner) | ZeroOrOne(inner) => self.path(inner),
            ZeroOrMore(inner) | OneOrMore(inner) => {
                self.repeats = true;
                self.path(inner);
            }
        }
    }

    /// Only what an expression says exists is looked at.
    fn expression(&mut self, expression: &Expression, known: &Variables) {
        let (inner, exists) = parts(expression);
        inner.into_iter().for_each(|part| self.expression(part, known));
        exists.into_iter().for_each(|pattern| self.pattern(pattern, known));
    }
}

/// The variables that stand for terms of statements in every solution of a pattern. It may be fewer than there are: then more is asked for than is needed.
fn bound(pattern: &GraphPattern) -> Variables {
    use GraphPattern::{
        Bgp, Distinct, Extend, Filter, Group, Join, LeftJoin, Minus, OrderBy, Path, Project, Reduced, Slice, Union,
    };
    match pattern {
        Bgp { patterns } => {
            patterns.iter().flat_map(|triple| [&triple.subject, &triple.object]).filter_map(variable).collect()
        }
        Path { subject, path, object } if !can_be_empty(path) => {
            [subject, object].into_iter().filter_map(variable).collect()
        }
        Join { left, right } => &bound(left) | &bound(right),
        Union { left, right } => &bound(left) & &bound(right),
        LeftJoin { left: inner, .. }
        | Minus { left: inner, .. }
        | Filter { inner, .. }
        | Extend { inner, .. }
        | OrderBy { inner, .. }
        | Distinct { inner }
        | Reduced { inner }
        | Slice { inner, .. } => bound(inner),
        Project { inner, variables } | Group { inner, variables, .. } => {
            let inner = bound(inner);
            variables.iter().filter(|name| inner.contains(name)).cloned().collect()
        }
        _ => Variables::new(),
    }
}

/// The variable of a term; a blank node of a query is one, too.
fn variable(term: &TermPattern) -> Option<Variable> {
    match term {
        TermPattern::Variable(variable) => Some(variable.clone()),
        TermPattern::BlankNode(node) => Some(Variable::new_unchecked(format!("_:{}", node.as_str()))),
        _ => None,
    }
}

/// Whether a path leads from a node to itself without a step.
fn can_be_empty(path: &PropertyPathExpression) -> bool {
    use PropertyPathExpression::{
        Alternative, NamedNode, NegatedPropertySet, OneOrMore, Reverse, Sequence, ZeroOrMore, ZeroOrOne,
    };
    match path {
        ZeroOrMore(_) | ZeroOrOne(_) => true,
        Sequence(one, other) => can_be_empty(one) && can_be_empty(other),
        Alternative(one, other) => can_be_empty(one) || can_be_empty(other),
        Reverse(inner) | OneOrMore(inner) => can_be_empty(inner),
        NamedNode(_) | NegatedPropertySet(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(text: &str) -> Option<Vec<String>> {
        let query = spargebra::SparqlParser::new().parse_query(text).unwrap();
        patterns(&query).map(|patterns| patterns.into_iter().collect())
    }

    #[test]
    fn every_pattern_is_found_wherever_it_stands() {
        let found = looked(
            "SELECT * { ?a <http://e/p>*/<http://e/q> ?b FILTER(1 = 2 || NOT EXISTS { ?b <http://e/r> <http://e/x> })
             OPTIONAL { ?b <http://e/s> \"t\"@en } { SELECT ?b { ?b <http://e/u> ?c } } } ORDER BY EXISTS { ?a a ?b }",
        );
        let expected = [
            "?s <http://e/p> ?o",
            "?s <http://e/q> ?o",
            "?s <http://e/r> <http://e/x>",
            "?s <http://e/s> \"t\"@en",
            "?s <http://e/u> ?o",
            "?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?o",
        ];
        assert_eq!(found.unwrap(), expected);
    }

    #[test]
    fn an_empty_path_between_unknown_nodes_needs_all_of_them() {
        for text in [
            "SELECT * { ?a <http://e/p>* ?b }",
            "SELECT * { ?c <http://e/q> ?d . ?a (<http://e/p>?/<http://e/p>*) ?b }",
            "SELECT * { ?a <http://e/p>* ?a }",
            "SELECT * { [] <http://e/p>* ?b }",
            "SELECT * { ?a <http://e/p>* ?b OPTIONAL { ?a <http://e/q> ?c } }",
            "SELECT * { ?a <http://e/p>* ?b { ?a <http://e/q> ?c } UNION { ?d <http://e/q> ?c } }",
            "SELECT * { ?a <http://e/q> ?c { SELECT (COUNT(*) AS ?n) { ?a <http://e/p>* ?b } } }",
            "SELECT * { ?a <http://e/q> ?c { SELECT ?a { ?a <http://e/p>* ?b } LIMIT 1 } }",
            "SELECT * { VALUES ?a { <http://e/x> } ?a <http://e/p>* ?b }",
            "SELECT * { ?x <http://e/q> ?b . { ?a <http://e/r> ?c OPTIONAL { ?d <http://e/p>* ?b } } }",
        ] {
            assert_eq!(looked(text).unwrap(), [EVERYTHING], "{text}");
        }
        for text in [
            "SELECT * { ?a <http://e/q> ?c . ?a <http://e/p>* ?b }",
            "SELECT * { <http://e/x> <http://e/p>* ?b }",
            "SELECT * { ?a <http://e/p>+ ?b }",
            "SELECT * { ?a <http://e/q>+ ?c . ?c <http://e/p>* ?b }",
            "SELECT * { ?a <http://e/q> ?c OPTIONAL { ?a <http://e/p>* ?b } }",
            "SELECT * { ?a <http://e/q> ?c FILTER NOT EXISTS { ?a <http://e/p>* ?b } }",
            "SELECT * { ?a <http://e/q> ?c MINUS { ?a <http://e/p>* ?b } }",
            "SELECT * { ?a <http://e/p>* ?b { ?a <http://e/q> ?c } UNION { ?a <http://e/r> ?c } }",
            "SELECT * { ?a <http://e/q> ?c { SELECT ?a (COUNT(?b) AS ?n) { ?a <http://e/p>* ?b } GROUP BY ?a } }",
        ] {
            assert!(!looked(text).unwrap().contains(&EVERYTHING.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_given_end_is_asked_for_where_it_is_a_node() {
        let found = looked("SELECT * { <http://e/x> <http://e/p>* ?b . ?c <http://e/q>* \"t\" }").unwrap();
        let expected =
            ["<http://e/x> ?p ?o", "?s <http://e/p> ?o", "?s <http://e/q> ?o", "?s ?p \"t\"", "?s ?p <http://e/x>"];
        assert_eq!(found, expected);
        assert!(!looked("SELECT * { <http://e/x> <http://e/p>+ ?b }").unwrap().iter().any(|text| text.contains("?p")));
    }

    #[test]
    fn what_follows_no_path_or_looks_into_graphs_is_left_to_the_engine() {
        assert!(looked("SELECT * { ?a <http://e/p>/<http://e/q> ?b }").is_none());
        assert!(looked("SELECT * { ?a <http://e/p>+ ?b GRAPH ?g { ?a ?p ?b } }").is_none());
    }
}
