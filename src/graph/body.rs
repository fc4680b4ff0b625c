//! The pattern of a rule, taken apart into what must hold, what must not, and what is computed.

use oxigraph::model::Variable;
use spargebra::algebra::{Expression, GraphPattern};
use spargebra::term::{GroundTerm, NamedNodePattern, TermPattern, TriplePattern};
use sparopt::algebra::{Expression as Computation, GraphPattern as Optimized};

/// A part of the pattern of a rule. A solution agrees with all parts.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A statement that must hold.
    Premise(TriplePattern),
    /// `VALUES`: one of the rows must fit.
    Values {
        /// The columns.
        variables: Vec<Variable>,
        /// The rows; what is undefined fits everything.
        rows: Vec<Vec<Option<GroundTerm>>>,
    },
    /// `BIND`: a variable gets a value, or none if that cannot be computed.
    Bind(Variable, Computed),
    /// `FILTER`: this must come out true.
    Filter(Computed),
    /// `FILTER NOT EXISTS`: these parts must have no solution.
    Absence {
        /// The parts.
        parts: Vec<Part>,
        /// The variables that mean the same inside as outside.
        shared: Vec<String>,
    },
}

/// An expression, with the variables whose values it sees.
#[derive(Clone, Debug)]
pub(super) struct Computed {
    pub(super) expression: Computation,
    pub(super) inputs: Vec<Variable>,
}

/// Takes a pattern apart.
///
/// # Errors
///
/// Names the part of SPARQL that a rule may not use.
pub(super) fn parts(pattern: &GraphPattern) -> Result<Vec<Part>, &'static str> {
    // The parser wraps the pattern of a CONSTRUCT in a projection of all its variables.
    let mut pattern = pattern;
    while let GraphPattern::Project { inner, .. } | GraphPattern::Reduced { inner } = pattern {
        pattern = inner;
    }
    let mut parts = Vec::new();
    collect(pattern, &[], &mut parts)?;
    Ok(parts)
}

/// The statements that must hold.
pub(super) fn premises(parts: &[Part]) -> Vec<TriplePattern> {
    parts
        .iter()
        .filter_map(|part| match part {
            Part::Premise(triple) => Some(triple.clone()),
            _ => None,
        })
        .collect()
}

/// Adds the parts of a pattern; `outer` are the variables that it sees from around it.
fn collect(pattern: &GraphPattern, outer: &[String], parts: &mut Vec<Part>) -> Result<(), &'static str> {
    let start = parts.len();
    match pattern {
        GraphPattern::Bgp { patterns } => {
            let is_quoted = |node: &TermPattern| matches!(node, TermPattern::Triple(_));
            if patterns.iter().any(|triple| is_quoted(&triple.subject) || is_quoted(&triple.object)) {
                return Err("a triple term");
            }
            parts.extend(patterns.iter().cloned().map(Part::Premise));
        }
        GraphPattern::Join { left, right } => {
            collect(left, outer, parts)?;
            collect(right, outer, parts)?;
        }
        GraphPattern::Filter { expr, inner } => {
            collect(inner, outer, parts)?;
            let scope = scope(&parts[start..], outer);
            collect_filter(expr, &scope, parts)?;
        }
        GraphPattern::Extend { inner, variable, expression } => {
            collect(inner, outer, parts)?;
            let scope = scope(&parts[start..], outer);
            parts.push(Part::Bind(variable.clone(), computed(expression, &scope)?));
        }
        GraphPattern::Values { variables, bindings } => {
            if bindings.iter().flatten().any(|value| matches!(value, Some(GroundTerm::Triple(_)))) {
                return Err("a triple term");
            }
            parts.push(Part::Values { variables: variables.clone(), rows: bindings.clone() });
        }
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

fn collect_filter(expression: &Expression, scope: &[String], parts: &mut Vec<Part>) -> Result<(), &'static str> {
    match expression {
        Expression::And(left, right) => {
            collect_filter(left, scope, parts)?;
            collect_filter(right, scope, parts)
        }
        Expression::Not(inner) => {
            if let Expression::Exists(pattern) = inner.as_ref() {
                let mut absent = Vec::new();
                collect(pattern, scope, &mut absent)?;
                parts.push(Part::Absence { parts: absent, shared: scope.to_vec() });
            } else {
                parts.push(Part::Filter(computed(expression, scope)?));
            }
            Ok(())
        }
        Expression::Exists(_) => Err("FILTER EXISTS (write its triples as a pattern)"),
        other => {
            parts.push(Part::Filter(computed(other, scope)?));
            Ok(())
        }
    }
}

fn computed(expression: &Expression, scope: &[String]) -> Result<Computed, &'static str> {
    // The optimizer's form is the one that the evaluator takes; it is made of patterns only.
    let pattern = GraphPattern::Extend {
        inner: Box::default(),
        variable: Variable::new_unchecked("value"),
        expression: expression.clone(),
    };
    let Optimized::Extend { expression, .. } = Optimized::from(&pattern) else { return Err("such an expression") };
    if has_exists(&expression) {
        return Err("EXISTS inside an expression");
    }
    let mut inputs: Vec<Variable> = expression.used_variables().into_iter().cloned().collect();
    inputs.retain(|variable| scope.contains(&variable.to_string()));
    inputs.sort();
    Ok(Computed { expression, inputs })
}

fn has_exists(expression: &Computation) -> bool {
    use Computation as C;
    match expression {
        C::Exists(_) => true,
        C::NamedNode(_) | C::Literal(_) | C::Variable(_) | C::Bound(_) => false,
        C::Or(all) | C::And(all) | C::Coalesce(all) | C::FunctionCall(_, all) => all.iter().any(has_exists),
        C::UnaryPlus(one) | C::UnaryMinus(one) | C::Not(one) => has_exists(one),
        C::If(one, two, three) => has_exists(one) || has_exists(two) || has_exists(three),
        C::Equal(one, two)
        | C::SameTerm(one, two)
        | C::Greater(one, two)
        | C::GreaterOrEqual(one, two)
        | C::Less(one, two)
        | C::LessOrEqual(one, two)
        | C::Add(one, two)
        | C::Subtract(one, two)
        | C::Multiply(one, two)
        | C::Divide(one, two) => has_exists(one) || has_exists(two),
    }
}

/// The variables that parts give values to, and those that they see from around them.
fn scope(parts: &[Part], outer: &[String]) -> Vec<String> {
    let mut names = outer.to_vec();
    for part in parts {
        match part {
            Part::Premise(triple) => names.extend(variables_of(triple)),
            Part::Values { variables, .. } => names.extend(variables.iter().map(ToString::to_string)),
            Part::Bind(variable, _) => names.push(variable.to_string()),
            Part::Filter(_) | Part::Absence { .. } => {}
        }
    }
    names.sort();
    names.dedup();
    names
}

/// The names of the variables of a triple pattern, with their marks. A blank node in a pattern
/// is a variable too.
fn variables_of(triple: &TriplePattern) -> impl Iterator<Item = String> {
    let node = |node: &TermPattern| {
        matches!(node, TermPattern::Variable(_) | TermPattern::BlankNode(_)).then(|| node.to_string())
    };
    let predicate = match &triple.predicate {
        NamedNodePattern::Variable(variable) => Some(variable.to_string()),
        NamedNodePattern::NamedNode(_) => None,
    };
    [node(&triple.subject), predicate, node(&triple.object)].into_iter().flatten()
}
