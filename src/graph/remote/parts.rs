//! What an expression of a query is made of, since its library has no visitor.

use spargebra::algebra::{Expression, GraphPattern};

/// The expressions that an expression is made of, and the pattern of which it says whether it exists.
pub(super) fn parts(expression: &Expression) -> (Vec<&Expression>, Option<&GraphPattern>) {
    use Expression::{
        Add, And, Bound, Coalesce, Divide, Equal, Exists, FunctionCall, Greater, GreaterOrEqual, If, In, Less,
        LessOrEqual, Literal, Multiply, NamedNode, Not, Or, SameTerm, Subtract, UnaryMinus, UnaryPlus, Variable,
    };
    match expression {
        NamedNode(_) | Literal(_) | Variable(_) | Bound(_) => (Vec::new(), None),
        Exists(pattern) => (Vec::new(), Some(pattern)),
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
        | Divide(a, b) => (vec![a, b], None),
        UnaryPlus(a) | UnaryMinus(a) | Not(a) => (vec![a], None),
        If(a, b, c) => (vec![a, b, c], None),
        In(a, list) => (std::iter::once(a.as_ref()).chain(list).collect(), None),
        Coalesce(list) | FunctionCall(_, list) => (list.iter().collect(), None),
    }
}
