//! The rows of an answer, read by the names of their columns.

use super::{Coverage, Named};
use crate::graph::{Answer, plain};
use crate::vocab;
use oxigraph::model::Term;

/// One row of an answer.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    answer: &'a Answer,
    cells: &'a [Option<Term>],
}

/// The rows of an answer.
pub(crate) fn rows(answer: &Answer) -> impl Iterator<Item = Row<'_>> {
    answer.rows().iter().map(move |cells| Row { answer, cells })
}

impl Row<'_> {
    fn term(&self, column: &str) -> Option<&Term> {
        let place = self.answer.variables().iter().position(|variable| variable.as_str() == column)?;
        self.cells[place].as_ref()
    }

    /// The text of a literal or the IRI of a node; empty where there is none.
    pub(crate) fn text(&self, column: &str) -> String {
        self.optional(column).unwrap_or_default()
    }

    /// The text of a literal or the IRI of a node.
    pub(crate) fn optional(&self, column: &str) -> Option<String> {
        self.term(column).map(|term| match term {
            Term::NamedNode(node) => node.as_str().to_owned(),
            other => plain(other.as_ref()),
        })
    }

    /// The local name of a controlled value; empty where there is none.
    pub(crate) fn local(&self, column: &str) -> String {
        let text = self.text(column);
        text.strip_prefix(vocab::TLX).unwrap_or(&text).to_owned()
    }

    /// A controlled value of the coverage.
    pub(crate) fn coverage(&self, column: &str) -> Coverage {
        Coverage::of(&self.local(column))
    }

    /// An IRI with the label in another column.
    pub(crate) fn named(&self, iri: &str, label: &str) -> Named {
        Named { iri: self.text(iri), label: self.text(label) }
    }
}
