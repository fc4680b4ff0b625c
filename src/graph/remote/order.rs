//! The order of rows. Engines compare texts, languages and blank nodes differently, and some
//! sort hardly anything but numbers. So the rows of a query with `ORDER BY` are put in order here.

use super::parts::parts;
use crate::graph::QueryError;
use oxigraph::model::{BlankNode, Dataset, GraphName, Literal, NamedNode, Quad, Term, Variable};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use spargebra::Query;
use spargebra::algebra::{Expression, Function, GraphPattern, OrderExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeSet;

/// A row of an answer.
pub(super) type Row = Vec<Option<Term>>;

/// The order in which a query wants its rows.
pub(super) struct Order {
    by: Vec<OrderExpression>,
}

impl Order {
    /// Takes a query apart: what to ask an engine, and how to put the rows in order. The query may
    /// get more variables than it had, at the end, by which it is sorted.
    ///
    /// The order of a query that takes a slice of its rows stays in it as well. If it sorts distinct
    /// rows by what is not in them, or by what is in the graph, its order is left to the engine.
    pub(super) fn of(query: Query) -> (Query, Option<Self>) {
        let Query::Select { dataset, pattern, base_iri } = query else { return (query, None) };
        let mut by = None;
        let pattern = take(pattern, false, false, &mut by);
        (Query::Select { dataset, pattern, base_iri }, by.map(|by| Self { by }))
    }

    /// Puts rows in order. Those that are alike stay in the order in which they are.
    pub(super) fn sort(&self, variables: &[Variable], rows: Vec<Row>) -> Result<Vec<Row>, QueryError> {
        let place = |number: usize| NamedNode::new_unchecked(format!("urn:place:{number}"));
        let number = Variable::new_unchecked("number of the row");
        let mut dataset = Dataset::new();
        for (at, row) in rows.iter().enumerate() {
            let subject = BlankNode::default();
            let mut say = |property: NamedNode, value: Term| {
                dataset.insert(&Quad::new(subject.clone(), property, value, GraphName::DefaultGraph));
            };
            say(NamedNode::new_unchecked("urn:number"), Literal::from(i64::try_from(at).unwrap_or(i64::MAX)).into());
            for (column, value) in row.iter().enumerate() {
                if let Some(value) = value {
                    say(place(column), value.clone());
                }
            }
        }
        let row = TermPattern::Variable(Variable::new_unchecked("row"));
        let triple = |property: NamedNode, variable: &Variable| GraphPattern::Bgp {
            patterns: vec![TriplePattern {
                subject: row.clone(),
                predicate: NamedNodePattern::NamedNode(property),
                object: TermPattern::Variable(variable.clone()),
            }],
        };
        let all = triple(NamedNode::new_unchecked("urn:number"), &number);
        let table = variables.iter().enumerate().fold(all, |table, (column, variable)| GraphPattern::LeftJoin {
            left: Box::new(table),
            right: Box::new(triple(place(column), variable)),
            expression: None,
        });
        let mut expression = self.by.clone();
        expression.push(OrderExpression::Asc(Expression::Variable(number.clone())));
        let sorted = GraphPattern::OrderBy { inner: Box::new(table), expression };
        let pattern = GraphPattern::Project { inner: Box::new(sorted), variables: vec![number] };
        let query = Query::Select { dataset: None, pattern, base_iri: None };
        let results = SparqlEvaluator::new().for_query(query).on_queryable_dataset(&dataset).execute()?;
        let QueryResults::Solutions(solutions) = results else { return Ok(rows) };
        let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
        let mut ordered = Vec::with_capacity(rows.len());
        for solution in solutions {
            if let Some(Term::Literal(number)) = solution?.get(0)
                && let Some(row) = number.value().parse().ok().and_then(|at: usize| rows.get_mut(at)?.take())
            {
                ordered.push(row);
            }
        }
        Ok(ordered)
    }
}

/// The pattern without its order, where that can be taken out.
fn take(pattern: GraphPattern, sliced: bool, distinct: bool, by: &mut Option<Vec<OrderExpression>>) -> GraphPattern {
    use GraphPattern::{Distinct, OrderBy, Project, Reduced, Slice};
    match pattern {
        Slice { inner, start, length } => Slice { inner: Box::new(take(*inner, true, distinct, by)), start, length },
        Distinct { inner } => Distinct { inner: Box::new(take(*inner, sliced, true, by)) },
        Reduced { inner } => Reduced { inner: Box::new(take(*inner, sliced, true, by)) },
        Project { inner, mut variables } => match *inner {
            OrderBy { inner, expression } => {
                let mut needed = BTreeSet::new();
                let plain = expression.iter().all(|order| {
                    let (OrderExpression::Asc(by) | OrderExpression::Desc(by)) = order;
                    read(by, &mut needed)
                });
                needed.retain(|variable| !variables.contains(variable));
                if !plain || (distinct && !needed.is_empty()) {
                    return Project { inner: Box::new(OrderBy { inner, expression }), variables };
                }
                variables.extend(needed);
                *by = Some(expression.clone());
                let inner = if sliced { Box::new(OrderBy { inner, expression }) } else { inner };
                Project { inner, variables }
            }
            other => Project { inner: Box::new(other), variables },
        },
        other => other,
    }
}

/// Collects the variables of an expression; whether it can be computed from them alone and is the
/// same each time.
fn read(expression: &Expression, found: &mut BTreeSet<Variable>) -> bool {
    match expression {
        Expression::Variable(variable) | Expression::Bound(variable) => {
            found.insert(variable.clone());
            true
        }
        Expression::FunctionCall(Function::Rand | Function::Uuid | Function::StrUuid | Function::BNode, _)
        | Expression::Exists(_) => false,
        other => parts(other).0.into_iter().all(|part| read(part, found)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(text: &str) -> (String, Option<Order>) {
        let (query, order) = Order::of(spargebra::SparqlParser::new().parse_query(text).unwrap());
        (query.to_string(), order)
    }

    #[test]
    fn rows_are_sorted_as_sparql_says() {
        let (query, order) = order("SELECT ?a { ?s ?p ?a ; ?q ?b } ORDER BY DESC(?b) ?a");
        assert!(!query.contains("ORDER"), "{query}");
        let number = |value: i64| Some(Term::from(Literal::from(value)));
        let text = |value: &str| Some(Term::from(Literal::new_simple_literal(value)));
        let blank = Some(Term::from(BlankNode::default()));
        let rows = vec![
            vec![text("b"), number(2)],
            vec![text("a"), number(10)],
            vec![None, number(2)],
            vec![blank.clone(), number(2)],
            vec![text("a"), number(2)],
        ];
        let variables = ["a", "b"].map(Variable::new_unchecked);
        let sorted = order.unwrap().sort(&variables, rows).unwrap();
        let firsts: Vec<Option<Term>> = sorted.into_iter().map(|row| row[0].clone()).collect();
        assert_eq!(firsts, [text("a"), None, blank, text("a"), text("b")]);
    }

    #[test]
    fn an_order_that_only_the_engine_can_make_is_left_to_it() {
        for text in [
            "SELECT DISTINCT ?a { ?s ?p ?a ; ?q ?b } ORDER BY ?b",
            "SELECT ?a { ?s ?p ?a } ORDER BY RAND()",
            "SELECT ?a { ?s ?p ?a } ORDER BY EXISTS { ?a ?p ?s }",
        ] {
            let (query, order) = order(text);
            assert!(query.contains("ORDER BY") && order.is_none(), "{query}");
        }
        let (query, order) = order("SELECT ?a { ?s ?p ?a } ORDER BY ?a LIMIT 2");
        assert!(query.contains("ORDER BY") && order.is_some(), "{query}");
    }
}
