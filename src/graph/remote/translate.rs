//! Says a query so that another engine answers it as the graph here would.
//!
//! Three things differ there. Blank nodes have IRIs (`genid.rs`), so `isIRI` and `isBlank` look at
//! the beginning of an IRI. There is no search in texts, so what a search finds is written into the
//! query. And the default graph may be one of the named graphs, which then is none of those that
//! `GRAPH ?g` looks at.
//!
//! Besides, what was given for parameters is written where they stand. A table that binds them says
//! the same, but some engines do not see it from within `NOT EXISTS` or a path.

use super::genid::GENID;
use crate::graph::QueryError;
use crate::vocab::tlx;
use oxigraph::model::{Literal, NamedNode, Term, Variable};
use spargebra::Query;
use spargebra::algebra::{AggregateExpression, Expression, Function, GraphPattern, OrderExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};

/// Answers the pattern inside `SERVICE tlx:search` by a table.
pub(super) type Search<'a> = dyn Fn(&GraphPattern) -> Result<GraphPattern, QueryError> + 'a;

/// The query for another engine. `default` is the named graph that it keeps as the default graph,
/// for a query that names no graphs of its own; the answer tells whether the protocol has to say so,
/// because the query itself does not.
///
/// # Errors
///
/// When a search in it is not understood or fails.
pub(super) fn translate(
    query: Query,
    given: &[(Variable, Term)],
    search: &Search<'_>,
    default: Option<&NamedNode>,
) -> Result<(Query, bool), QueryError> {
    // Most queries look into no named graph, and read better without.
    let default_in_query = default.filter(|_| query.to_string().contains("GRAPH "));
    let told = default.is_some() && default_in_query.is_none();
    let bare = Translator { search, default: default_in_query, given, kept: &[] }.query(query.clone())?;
    // The tables of parameters are left out, unless a variable is still there that one binds.
    let text = bare.to_string();
    let still = |name: &Variable| {
        text.match_indices(&name.to_string()).any(|(at, found)| {
            !text[at + found.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
        })
    };
    let kept: Vec<&Variable> = given.iter().map(|(name, _)| name).filter(|name| still(name)).collect();
    if kept.is_empty() {
        return Ok((bare, told));
    }
    Ok((Translator { search, default: default_in_query, given, kept: &kept }.query(query)?, told))
}

struct Translator<'a> {
    search: &'a Search<'a>,
    /// The named graph to write around what looks at the default graph.
    default: Option<&'a NamedNode>,
    /// What is known of variables wherever they stand.
    given: &'a [(Variable, Term)],
    /// Those of them that a table still binds.
    kept: &'a [&'a Variable],
}

impl Translator<'_> {
    fn query(&self, query: Query) -> Result<Query, QueryError> {
        let to = self;
        Ok(match query {
            Query::Select { dataset, pattern, base_iri } => {
                Query::Select { dataset, pattern: to.outermost(pattern)?, base_iri }
            }
            Query::Construct { template, dataset, pattern, base_iri } => {
                Query::Construct { template, dataset, pattern: to.pattern(pattern)?, base_iri }
            }
            Query::Describe { dataset, pattern, base_iri } => {
                Query::Describe { dataset, pattern: to.pattern(pattern)?, base_iri }
            }
            Query::Ask { dataset, pattern, base_iri } => {
                Query::Ask { dataset, pattern: to.pattern(pattern)?, base_iri }
            }
        })
    }

    /// The pattern of a query for rows, whose variables are those that parameters bind.
    fn outermost(&self, pattern: GraphPattern) -> Result<GraphPattern, QueryError> {
        use GraphPattern::{Distinct, Project, Reduced, Slice};
        let further = |inner: Box<GraphPattern>| self.outermost(*inner).map(Box::new);
        Ok(match pattern {
            Slice { inner, start, length } => Slice { inner: further(inner)?, start, length },
            Distinct { inner } => Distinct { inner: further(inner)? },
            Reduced { inner } => Reduced { inner: further(inner)? },
            Project { inner, variables } => Project { inner: self.boxed(*inner)?, variables },
            other => self.pattern(other)?,
        })
    }

    /// The same for where a variable of that name may be another one, or has to stay one.
    fn apart(&self) -> Self {
        Self { given: &[], ..*self }
    }

    /// What is known of a variable.
    fn value(&self, variable: &Variable) -> Option<&Term> {
        self.given.iter().find(|(name, _)| name == variable).map(|(_, value)| value)
    }

    /// A term of a statement. A blank node of a query is a variable; some engines know none in paths.
    fn term(&self, term: TermPattern, subject: bool) -> TermPattern {
        match &term {
            TermPattern::BlankNode(node) => Variable::new_unchecked(format!("blank_{}", node.as_str())).into(),
            TermPattern::Variable(variable) => match self.value(variable) {
                Some(Term::NamedNode(node)) => node.clone().into(),
                Some(Term::Literal(literal)) if !subject => literal.clone().into(),
                _ => term,
            },
            _ => term,
        }
    }

    fn name(&self, name: NamedNodePattern) -> NamedNodePattern {
        match &name {
            NamedNodePattern::Variable(variable) => match self.value(variable) {
                Some(Term::NamedNode(node)) => node.clone().into(),
                _ => name,
            },
            NamedNodePattern::NamedNode(_) => name,
        }
    }

    fn triple(&self, triple: TriplePattern) -> TriplePattern {
        TriplePattern {
            subject: self.term(triple.subject, true),
            predicate: self.name(triple.predicate),
            object: self.term(triple.object, false),
        }
    }

    /// A pattern of the default graph, where that is a named one.
    fn in_default(&self, pattern: GraphPattern) -> GraphPattern {
        match self.default {
            Some(name) => {
                GraphPattern::Graph { name: NamedNodePattern::NamedNode(name.clone()), inner: Box::new(pattern) }
            }
            None => pattern,
        }
    }

    /// The inside of `GRAPH name { … }`.
    fn in_graph(&self, name: NamedNodePattern, inner: GraphPattern) -> Result<GraphPattern, QueryError> {
        let name = self.name(name);
        let inside = Self { default: None, ..*self };
        let pattern = GraphPattern::Graph { name: name.clone(), inner: inside.boxed(inner)? };
        let (NamedNodePattern::Variable(variable), Some(default)) = (name, self.default) else { return Ok(pattern) };
        let same = Expression::Equal(
            Box::new(Expression::Variable(variable)),
            Box::new(Expression::NamedNode(default.clone())),
        );
        Ok(GraphPattern::Filter { expr: Expression::Not(Box::new(same)), inner: Box::new(pattern) })
    }

    fn pattern(&self, pattern: GraphPattern) -> Result<GraphPattern, QueryError> {
        use GraphPattern::{
            Bgp, Distinct, Extend, Filter, Graph, Group, Join, LeftJoin, Minus, OrderBy, Path, Project, Reduced,
            Service, Slice, Union, Values,
        };
        Ok(match pattern {
            Service { name: NamedNodePattern::NamedNode(name), inner, .. } if name == tlx::SEARCH => {
                (self.search)(&inner)?
            }
            Join { left, right } => Join { left: self.boxed(*left)?, right: self.boxed(*right)? },
            LeftJoin { left, right, expression } => LeftJoin {
                left: self.boxed(*left)?,
                right: self.boxed(*right)?,
                expression: expression.map(|expression| self.expression(expression)).transpose()?,
            },
            Filter { expr, inner } => Filter { expr: self.expression(expr)?, inner: self.boxed(*inner)? },
            Union { left, right } => Union { left: self.boxed(*left)?, right: self.boxed(*right)? },
            Graph { name, inner } => self.in_graph(name, *inner)?,
            Bgp { patterns } => {
                self.in_default(Bgp { patterns: patterns.into_iter().map(|triple| self.triple(triple)).collect() })
            }
            Path { subject, path, object } => {
                let (subject, object) = (self.term(subject, true), self.term(object, false));
                self.in_default(Path { subject, path, object })
            }
            Extend { inner, variable, expression } => {
                Extend { inner: self.boxed(*inner)?, variable, expression: self.expression(expression)? }
            }
            // It takes away only what shares a variable with it.
            Minus { left, right } => Minus { left: self.boxed(*left)?, right: self.apart().boxed(*right)? },
            OrderBy { inner, expression } => {
                let expression = expression.into_iter().map(|order| {
                    Ok(match order {
                        OrderExpression::Asc(by) => OrderExpression::Asc(self.expression(by)?),
                        OrderExpression::Desc(by) => OrderExpression::Desc(self.expression(by)?),
                    })
                });
                OrderBy { inner: self.boxed(*inner)?, expression: expression.collect::<Result<_, QueryError>>()? }
            }
            Project { inner, variables } => Project { inner: self.apart().boxed(*inner)?, variables },
            Distinct { inner } => Distinct { inner: self.boxed(*inner)? },
            Reduced { inner } => Reduced { inner: self.boxed(*inner)? },
            Slice { inner, start, length } => Slice { inner: self.boxed(*inner)?, start, length },
            Group { inner, variables, aggregates } => {
                let aggregates = aggregates.into_iter().map(|(variable, aggregate)| {
                    let aggregate = match aggregate {
                        AggregateExpression::FunctionCall { name, expr, distinct } => {
                            AggregateExpression::FunctionCall { name, expr: self.expression(expr)?, distinct }
                        }
                        count @ AggregateExpression::CountSolutions { .. } => count,
                    };
                    Ok((variable, aggregate))
                });
                let aggregates = aggregates.collect::<Result<_, QueryError>>()?;
                Group { inner: self.boxed(*inner)?, variables, aggregates }
            }
            Values { variables, .. }
                if variables.iter().all(|name| self.value(name).is_some() && !self.kept.contains(&name)) =>
            {
                Bgp { patterns: Vec::new() }
            }
            // Tables, and other services.
            other => other,
        })
    }

    fn boxed(&self, pattern: GraphPattern) -> Result<Box<GraphPattern>, QueryError> {
        self.pattern(pattern).map(Box::new)
    }

    fn expression(&self, expression: Expression) -> Result<Expression, QueryError> {
        use Expression::{
            Add, And, Coalesce, Divide, Equal, Exists, FunctionCall, Greater, GreaterOrEqual, If, In, Less,
            LessOrEqual, Multiply, Not, Or, SameTerm, Subtract, UnaryMinus, UnaryPlus,
        };
        let one = |inner: Box<Expression>| self.expression(*inner).map(Box::new);
        let all = |inner: Vec<Expression>| {
            inner.into_iter().map(|inner| self.expression(inner)).collect::<Result<Vec<_>, _>>()
        };
        Ok(match expression {
            FunctionCall(Function::IsIri, arguments) => {
                let arguments = all(arguments)?;
                let blank = has_genid(&arguments);
                And(Box::new(FunctionCall(Function::IsIri, arguments)), Box::new(Not(Box::new(blank))))
            }
            FunctionCall(Function::IsBlank, arguments) => {
                let arguments = all(arguments)?;
                let iri = FunctionCall(Function::IsIri, arguments.clone());
                let genid = And(Box::new(iri), Box::new(has_genid(&arguments)));
                Or(Box::new(FunctionCall(Function::IsBlank, arguments)), Box::new(genid))
            }
            Expression::Variable(variable) => match self.value(&variable) {
                Some(Term::NamedNode(node)) => Expression::NamedNode(node.clone()),
                Some(Term::Literal(literal)) => Expression::Literal(literal.clone()),
                _ => Expression::Variable(variable),
            },
            FunctionCall(function, arguments) => FunctionCall(function, all(arguments)?),
            Exists(pattern) => Exists(self.boxed(*pattern)?),
            Or(a, b) => Or(one(a)?, one(b)?),
            And(a, b) => And(one(a)?, one(b)?),
            Equal(a, b) => Equal(one(a)?, one(b)?),
            SameTerm(a, b) => SameTerm(one(a)?, one(b)?),
            Greater(a, b) => Greater(one(a)?, one(b)?),
            GreaterOrEqual(a, b) => GreaterOrEqual(one(a)?, one(b)?),
            Less(a, b) => Less(one(a)?, one(b)?),
            LessOrEqual(a, b) => LessOrEqual(one(a)?, one(b)?),
            In(a, list) => In(one(a)?, all(list)?),
            Add(a, b) => Add(one(a)?, one(b)?),
            Subtract(a, b) => Subtract(one(a)?, one(b)?),
            Multiply(a, b) => Multiply(one(a)?, one(b)?),
            Divide(a, b) => Divide(one(a)?, one(b)?),
            UnaryPlus(a) => UnaryPlus(one(a)?),
            UnaryMinus(a) => UnaryMinus(one(a)?),
            Not(a) => Not(one(a)?),
            If(a, b, c) => If(one(a)?, one(b)?, one(c)?),
            Coalesce(list) => Coalesce(all(list)?),
            plain => plain,
        })
    }
}

/// Whether the IRI of a term is that of a blank node.
fn has_genid(arguments: &[Expression]) -> Expression {
    let text = Expression::FunctionCall(Function::Str, arguments.to_vec());
    let start = Expression::Literal(Literal::new_simple_literal(GENID));
    Expression::FunctionCall(Function::StrStarts, vec![text, start])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translated(text: &str) -> String {
        let query = spargebra::SparqlParser::new().parse_query(text).unwrap();
        let search = |_: &GraphPattern| Ok(GraphPattern::Values { variables: Vec::new(), bindings: vec![Vec::new()] });
        translate(query, &[], &search, None).unwrap().0.to_string()
    }

    #[test]
    fn blank_nodes_are_known_by_their_iri_wherever_they_are_looked_at() {
        for text in [
            "SELECT * { ?s ?p ?o FILTER(isIRI(?o)) }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?r FILTER(!isBlank(?r)) } }",
            "SELECT (COUNT(DISTINCT isBlank(?o)) AS ?n) { ?s ?p ?o } GROUP BY ?s",
            "CONSTRUCT { ?s ?p ?b } { { ?s ?p ?o BIND(IF(isBlank(?o), 1, 2) AS ?b) } UNION { ?s ?q ?b } }",
            "ASK { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(isIRI(?s)) } }",
            "SELECT ?o { ?s ?p ?o } ORDER BY isBlank(?o)",
        ] {
            let text = translated(text);
            assert!(text.contains(GENID), "{text}");
            spargebra::SparqlParser::new().parse_query(&text).unwrap();
        }
    }

    #[test]
    fn a_search_becomes_a_table_and_other_services_stay() {
        let search = format!("SELECT * {{ SERVICE <{}> {{ ?e <http://e/q> \"w\" }} }}", tlx::SEARCH.as_str());
        let text = translated(&search);
        assert!(text.contains("VALUES") && !text.contains("SERVICE"), "{text}");
        assert!(translated("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }").contains("SERVICE"));
    }

    #[test]
    fn a_default_graph_that_has_a_name_is_none_of_the_named_ones() {
        let default = NamedNode::new("http://e/all").unwrap();
        let search = |_: &GraphPattern| panic!();
        let translated = |text: &str| {
            let query = spargebra::SparqlParser::new().parse_query(text).unwrap();
            let (query, told) = translate(query, &[], &search, Some(&default)).unwrap();
            (query.to_string(), told)
        };
        let (text, told) = translated("SELECT * { ?s ?p ?o . ?s <http://e/p>+ [] GRAPH ?g { ?s ?p ?o } }");
        assert_eq!(text.matches("GRAPH <http://e/all>").count(), 2, "{text}");
        assert!(text.contains("GRAPH ?g { ?s ?p ?o . } FILTER(!(?g = <http://e/all>))") && !told, "{text}");
        spargebra::SparqlParser::new().parse_query(&text).unwrap();
        let (text, told) = translated("SELECT * { ?s ?p [] }");
        assert!(!text.contains("GRAPH") && !text.contains("_:") && told, "{text}");
    }

    #[test]
    fn what_a_parameter_is_stands_wherever_it_is_that_parameter() {
        let text = "SELECT ?x { VALUES ?x { <http://e/x> } ?s <http://e/p> ?x FILTER NOT EXISTS { ?s <http://e/q>+ ?x } \
                    OPTIONAL { ?x ?p ?o FILTER(?o != ?x) } MINUS { ?s <http://e/m> ?x } \
                    { SELECT ?s { ?s <http://e/r> ?x } } }";
        let query = spargebra::SparqlParser::new().parse_query(text).unwrap();
        let given = [(Variable::new_unchecked("x"), Term::from(NamedNode::new("http://e/x").unwrap()))];
        let text = translate(query, &given, &|_| panic!(), None).unwrap().0.to_string();
        for kept in ["VALUES ( ?x )", "<http://e/m> ?x", "<http://e/r> ?x", "SELECT ?x"] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        assert_eq!(text.matches("?x").count(), 4, "{text}");
        for written in ["<http://e/p> <http://e/x>", "<http://e/q>)+ <http://e/x>", "<http://e/x> ?p ?o"] {
            assert!(text.contains(written), "{written} in {text}");
        }
        // Nothing is left to bind where nothing is left of the variable.
        let query = "SELECT ?s { VALUES ?x { <http://e/x> } ?s <http://e/p> ?x }";
        let query = spargebra::SparqlParser::new().parse_query(query).unwrap();
        let text = translate(query, &given, &|_| panic!(), None).unwrap().0.to_string();
        assert!(!text.contains("VALUES") && text.contains("<http://e/p> <http://e/x>"), "{text}");
    }
}
