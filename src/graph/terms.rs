//! Terms as small numbers, so that joins compare and hash numbers and not texts.

use super::index::Row;
use indexmap::{Equivalent, IndexSet};
use oxigraph::model::vocab::xsd;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, TermRef, Triple};
use rustc_hash::FxBuildHasher;
use spareval::ExpressionTerm;
use std::hash::{Hash, Hasher};

/// The number of a term.
pub(super) type Number = u32;

/// A number that no term has.
pub(super) const UNBOUND: Number = Number::MAX;

/// Terms, each with a number, counted from 0 in the order in which they came.
#[derive(Default)]
pub(super) struct Terms {
    all: IndexSet<Key, FxBuildHasher>,
}

/// A term that is found by a borrowed one.
#[derive(PartialEq, Eq)]
struct Key(Term);

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Borrowed(self.0.as_ref()).hash(state);
    }
}

#[derive(Hash)]
struct Borrowed<'a>(TermRef<'a>);

impl Equivalent<Key> for Borrowed<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.0 == key.0.as_ref()
    }
}

impl Terms {
    /// The number of a term of the data or of a rule.
    pub(super) fn number(&mut self, term: TermRef<'_>) -> Number {
        match canonical(term) {
            Some(term) => self.make(term),
            None => self.find(term).unwrap_or_else(|| self.keep(term.into_owned())),
        }
    }

    /// The number of a term in its canonical form.
    pub(super) fn make(&mut self, term: Term) -> Number {
        self.find(term.as_ref()).unwrap_or_else(|| self.keep(term))
    }

    /// The number of a term in its canonical form, if it has one.
    pub(super) fn find(&self, term: TermRef<'_>) -> Option<Number> {
        self.all.get_index_of(&Borrowed(term)).map(number)
    }

    /// The number of a term in any form, if it has one.
    pub(super) fn known(&self, term: TermRef<'_>) -> Option<Number> {
        canonical(term).map_or_else(|| self.find(term), |term| self.find(term.as_ref()))
    }

    /// The row of a statement, if all its terms have a number.
    pub(super) fn row(&self, triple: &Triple) -> Option<Row> {
        let subject = self.find(triple.subject.as_ref().into())?;
        let predicate = self.find(triple.predicate.as_ref().into())?;
        Some([subject, predicate, self.known(triple.object.as_ref())?])
    }

    /// The term of a number.
    pub(super) fn get(&self, number: Number) -> Option<TermRef<'_>> {
        self.all.get_index(number as usize).map(|key| key.0.as_ref())
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

    fn keep(&mut self, term: Term) -> Number {
        number(self.all.insert_full(Key(term)).0)
    }
}

/// The canonical form of a literal that may have another: of `01` and `1` as whole numbers,
/// which the engine takes for the same, it is `1`.
pub(super) fn canonical(term: TermRef<'_>) -> Option<Term> {
    match term {
        TermRef::Literal(literal) if literal.language().is_none() && literal.datatype() != xsd::STRING => {
            Some(ExpressionTerm::from(Term::from(literal.into_owned())).into())
        }
        _ => None,
    }
}

/// There is memory for fewer than four thousand million terms.
fn number(place: usize) -> Number {
    Number::try_from(place).unwrap_or(UNBOUND)
}
