//! Terms as small numbers, so that inference compares and hashes numbers and not texts.

use super::index::Row;
use oxigraph::model::vocab::xsd;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, TermRef, Triple};
use rustc_hash::FxHashMap;
use spareval::ExpressionTerm;

/// The number of a term.
pub(super) type Number = u32;

/// A number that no term has.
pub(super) const UNBOUND: Number = Number::MAX;

/// Terms, each with a number. Those of the data are borrowed, those that rules make are kept.
#[derive(Default)]
pub(super) struct Terms<'a> {
    given: FxHashMap<TermRef<'a>, Number>,
    made: FxHashMap<Term, Number>,
    all: Vec<Kept<'a>>,
}

enum Kept<'a> {
    Given(TermRef<'a>),
    Made(Term),
}

impl<'a> Terms<'a> {
    /// The number of a term of the data or of a rule. All of those have one before a rule makes
    /// a term.
    pub(super) fn number(&mut self, term: TermRef<'a>) -> Number {
        if let Some(&number) = self.given.get(&term) {
            return number;
        }
        let number = match term {
            TermRef::Literal(literal) if literal.language().is_none() && literal.datatype() != xsd::STRING => {
                // As the store has it, which takes `01` and `1` for the same whole number.
                self.make(ExpressionTerm::from(Term::from(literal.into_owned())).into())
            }
            _ => self.keep(Kept::Given(term)),
        };
        self.given.insert(term, number);
        number
    }

    /// The number of a term that a rule made.
    pub(super) fn make(&mut self, term: Term) -> Number {
        if let Some(number) = self.find(term.as_ref()) {
            return number;
        }
        let number = self.keep(Kept::Made(term.clone()));
        self.made.insert(term, number);
        number
    }

    /// The number of a term, if it has one.
    pub(super) fn find(&self, term: TermRef<'_>) -> Option<Number> {
        self.given.get(&term).or_else(|| self.made.get(&term.into_owned())).copied()
    }

    /// The term of a number.
    pub(super) fn get(&self, number: Number) -> Option<TermRef<'_>> {
        Some(match self.all.get(number as usize)? {
            Kept::Given(term) => *term,
            Kept::Made(term) => term.as_ref(),
        })
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether a row can be a statement: a literal is no subject, and only an IRI is a
    /// predicate.
    pub(super) fn is_statement(&self, [subject, predicate, _]: Row) -> bool {
        !matches!(self.get(subject), None | Some(TermRef::Literal(_)))
            && matches!(self.get(predicate), Some(TermRef::NamedNode(_)))
    }

    /// The statement of a row, if it can be one.
    pub(super) fn triple(&self, [subject, predicate, object]: Row) -> Option<Triple> {
        let subject = NamedOrBlankNode::try_from(self.get(subject)?.into_owned()).ok()?;
        let predicate = NamedNode::try_from(self.get(predicate)?.into_owned()).ok()?;
        Some(Triple { subject, predicate, object: self.get(object)?.into_owned() })
    }

    fn keep(&mut self, term: Kept<'a>) -> Number {
        let number = Number::try_from(self.all.len()).unwrap_or(UNBOUND);
        self.all.push(term);
        number
    }
}
