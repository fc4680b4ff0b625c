//! The complete graph as a dataset that Oxigraph's evaluator can ask.

use super::facts::{Facts, Named, Order};
use super::index::{Known, Row};
use super::terms::{Number, Terms, canonical};
use oxigraph::model::{Term, TermRef};
use spareval::{InternalQuad, QueryableDataset};
use std::cell::RefCell;
use std::convert::Infallible;
use std::iter::Map;
use std::slice::Iter;

/// The graph as one query sees it, with the terms that the query brings or makes.
pub(super) struct View<'a> {
    facts: &'a Facts,
    /// Their numbers follow on those of the graph's terms.
    more: RefCell<Terms>,
}

impl<'a> View<'a> {
    pub(super) fn new(facts: &'a Facts) -> Self {
        Self { facts, more: RefCell::default() }
    }

    /// How many terms the graph has.
    fn known(&self) -> Number {
        // No term has a greater number.
        Number::try_from(self.facts.terms.len()).unwrap_or(Number::MAX)
    }
}

type Quad = Result<InternalQuad<Number>, Infallible>;

/// Statements that fit a pattern.
enum Quads<'a> {
    /// Of the default graph.
    Default(Order, Iter<'a, [Number; 3]>),
    /// Of one named graph.
    One(Order, Iter<'a, [Number; 4]>),
    /// Of any named graph: each statement of the default graph, in each graph that holds it.
    Any(&'a Named, Order, Iter<'a, [Number; 3]>, Iter<'a, [Number; 4]>),
}

impl Iterator for Quads<'_> {
    type Item = Quad;

    fn next(&mut self) -> Option<Quad> {
        match self {
            Self::Default(order, rows) => rows.next().map(|row| quad(order.row(*row), None)),
            Self::One(order, rows) => rows.next().map(|&[g, a, b, c]| quad(order.row([a, b, c]), Some(g))),
            Self::Any(named, order, rows, places) => loop {
                if let Some(&[s, p, o, g]) = places.next() {
                    return Some(quad([s, p, o], Some(g)));
                }
                *places = named.holding(order.row(*rows.next()?)).iter();
            },
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the evaluator takes datasets that can fail")]
fn quad([subject, predicate, object]: Row, graph_name: Option<Number>) -> Quad {
    Ok(InternalQuad { subject, predicate, object, graph_name })
}

impl<'a> QueryableDataset<'a> for View<'a> {
    type InternalTerm = Number;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Number>,
        predicate: Option<&Number>,
        object: Option<&Number>,
        graph_name: Option<Option<&Number>>,
    ) -> impl Iterator<Item = Quad> + use<'a> {
        let facts = self.facts;
        let known: Known = [subject.copied(), predicate.copied(), object.copied()];
        match (graph_name, facts.named_so_far()) {
            (Some(Some(&graph)), Some(named)) => {
                let (order, rows) = named.matching(graph, known);
                Quads::One(order, rows.iter())
            }
            (None, Some(named)) => {
                let (order, rows) = facts.matching(known);
                Quads::Any(named, order, rows.iter(), [].iter())
            }
            (Some(None), _) => {
                let (order, rows) = facts.matching(known);
                Quads::Default(order, rows.iter())
            }
            (Some(Some(_)) | None, None) => Quads::Default(Order::Spo, [].iter()),
        }
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Number, Infallible>> + use<'a> {
        let graphs: Map<Iter<'a, Number>, _> =
            self.facts.named_so_far().map_or([].as_slice(), |named| &named.graphs).iter().map(|graph| Ok(*graph));
        graphs
    }

    fn contains_internal_graph_name(&self, graph_name: &Number) -> Result<bool, Infallible> {
        Ok(self.facts.named_so_far().is_some_and(|named| named.graphs.binary_search(graph_name).is_ok()))
    }

    fn internalize_term(&self, term: Term) -> Result<Number, Infallible> {
        let term = canonical(term.as_ref()).unwrap_or(term);
        Ok(match self.facts.terms.find(term.as_ref()) {
            Some(number) => number,
            None => self.known() + self.more.borrow_mut().make(term),
        })
    }

    fn externalize_term(&self, term: Number) -> Result<Term, Infallible> {
        Ok(match self.facts.terms.get(term) {
            Some(term) => term.into_owned(),
            // The evaluator only has numbers that it got here.
            None => {
                let more = self.more.borrow();
                more.get(term.saturating_sub(self.known())).map_or_else(nothing, TermRef::into_owned)
            }
        })
    }
}

fn nothing() -> Term {
    oxigraph::model::Literal::new_simple_literal("").into()
}
