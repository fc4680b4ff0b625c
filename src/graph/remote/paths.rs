//! Answers here what an engine cannot be trusted with.
//!
//! Virtuoso 7.2 joins a path with `*` or `+` wrongly in some of its plans: it gives rows that are none. So of a query
//! with such a path it is asked for the statements of each pattern only, which it gives as they are, and the query is
//! answered over those.

use super::RemoteGraph;
use crate::graph::dataset::View;
use crate::graph::infer::Statements;
use crate::graph::query::collect;
use crate::graph::{Answer, QueryError};
use oxigraph::sparql::SparqlEvaluator;
use spargebra::Query;
use spargebra::algebra::{AggregateExpression, Expression, GraphPattern, OrderExpression, PropertyPathExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeSet;
use std::time::Duration;

/// The patterns of the statements that a query looks at, if it follows a path of any length and looks into the default
/// graph only.
pub(super) fn patterns(query: &Query) -> Option<BTreeSet<String>> {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = query;
    let mut looked = Looked { patterns: BTreeSet::new(), repeats: false, elsewhere: false };
    looked.pattern(pattern);
    let here = looked.repeats && !looked.elsewhere && !matches!(query, Query::Describe { .. });
    here.then_some(looked.patterns)
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

/// What a query looks at.
struct Looked {
    patterns: BTreeSet<String>,
    /// It follows a path of any length.
    repeats: bool,
    /// It looks into named graphs or asks others.
    elsewhere: bool,
}

impl Looked {
    fn pattern(&mut self, pattern: &GraphPattern) {
        use GraphPattern::{
            Bgp, Distinct, Extend, Filter, Group, Join, LeftJoin, Minus, OrderBy, Path, Project, Reduced, Slice, Union,
            Values,
        };
        match pattern {
            Bgp { patterns } => patterns.iter().for_each(|triple| self.triple(triple)),
            Path { path, .. } => self.path(path),
            Join { left, right } | Union { left, right } | Minus { left, right } => {
                self.pattern(left);
                self.pattern(right);
            }
            LeftJoin { left, right, expression } => {
                self.pattern(left);
                self.pattern(right);
                expression.iter().for_each(|expression| self.expression(expression));
            }
            Filter { expr, inner } => {
                self.expression(expr);
                self.pattern(inner);
            }
            Extend { inner, expression, .. } => {
                self.expression(expression);
                self.pattern(inner);
            }
            OrderBy { inner, expression } => {
                for OrderExpression::Asc(by) | OrderExpression::Desc(by) in expression {
                    self.expression(by);
                }
                self.pattern(inner);
            }
            Group { inner, aggregates, .. } => {
                for (_, aggregate) in aggregates {
                    if let AggregateExpression::FunctionCall { expr, .. } = aggregate {
                        self.expression(expr);
                    }
                }
                self.pattern(inner);
            }
            Project { inner, .. } | Distinct { inner } | Reduced { inner } | Slice { inner, .. } => self.pattern(inner),
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

    fn path(&mut self, path: &PropertyPathExpression) {
        use PropertyPathExpression::{
            Alternative, NamedNode, NegatedPropertySet, OneOrMore, Reverse, Sequence, ZeroOrMore, ZeroOrOne,
        };
        match path {
            NamedNode(node) => {
                self.patterns.insert(format!("?s {node} ?o"));
            }
            NegatedPropertySet(_) => {
                self.patterns.insert("?s ?p ?o".to_owned());
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
    fn expression(&mut self, expression: &Expression) {
        use Expression::{
            Add, And, Bound, Coalesce, Divide, Equal, Exists, FunctionCall, Greater, GreaterOrEqual, If, In, Less,
            LessOrEqual, Literal, Multiply, NamedNode, Not, Or, SameTerm, Subtract, UnaryMinus, UnaryPlus, Variable,
        };
        match expression {
            NamedNode(_) | Literal(_) | Variable(_) | Bound(_) => {}
            Exists(pattern) => self.pattern(pattern),
            Or(a, b)
            | And(a, b)
            | Equal(a, b)
            | SameTerm(a, b)
            | Greater(a, b)
            | GreaterOrEqual(a, b)
            | Less(a, b)
            | LessOrEqual(a, b)
            | Add(a, b)
            | Subtract(a, b)
            | Multiply(a, b)
            | Divide(a, b) => {
                self.expression(a);
                self.expression(b);
            }
            UnaryPlus(a) | UnaryMinus(a) | Not(a) => self.expression(a),
            If(a, b, c) => {
                self.expression(a);
                self.expression(b);
                self.expression(c);
            }
            In(a, list) => {
                self.expression(a);
                list.iter().for_each(|item| self.expression(item));
            }
            Coalesce(list) | FunctionCall(_, list) => list.iter().for_each(|item| self.expression(item)),
        }
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
    fn what_follows_no_path_or_looks_into_graphs_is_left_to_the_engine() {
        assert!(looked("SELECT * { ?a <http://e/p>/<http://e/q> ?b }").is_none());
        assert!(looked("SELECT * { ?a <http://e/p>+ ?b GRAPH ?g { ?a ?p ?b } }").is_none());
    }
}
