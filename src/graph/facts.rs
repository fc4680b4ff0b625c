//! What the graph holds once it is complete, laid out for queries.
//!
//! Statements are rows of numbers, sorted in three orders, so that whatever is known of a
//! statement the ones that fit stand side by side (T. Neumann and G. Weikum, RDF-3X: a
//! RISC-style engine for RDF, VLDB 2008, with three of its six orders: the others would only
//! sort what is found). Oxigraph's evaluator reads them through [`super::dataset`]. Its own
//! store in memory is made for changes by many, takes longer to fill than all the rest of a
//! start, and is slower to read.

use super::index::{Known, Row};
use super::terms::{Number, Terms};
use oxigraph::model::Triple;
use std::sync::OnceLock;

/// Statements of the default graph, and on demand those of the named graphs.
pub(super) struct Facts {
    pub(super) terms: Terms,
    /// By subject, predicate, object.
    spo: Sorted<3>,
    /// By predicate, object, subject.
    pos: Sorted<3>,
    /// By object, subject, predicate.
    osp: Sorted<3>,
    named: OnceLock<Named>,
}

/// Which named graphs hold which statements.
pub(super) struct Named {
    /// The graphs, sorted.
    pub(super) graphs: Vec<Number>,
    /// By graph, then as [`Facts`] has them.
    gspo: Sorted<4>,
    gpos: Sorted<4>,
    gosp: Sorted<4>,
    /// By subject, predicate, object, graph.
    spog: Sorted<4>,
}

/// Rows in ascending order, each once.
struct Sorted<const N: usize> {
    rows: Vec<[Number; N]>,
    /// Where the rows that begin with a number start, and where the next ones do.
    starts: Vec<u32>,
}

impl<const N: usize> Sorted<N> {
    fn new(mut rows: Vec<[Number; N]>, terms: usize) -> Self {
        // By one thread: one of several that waits for the others may take up work that waits for the named graphs.
        rows.sort_unstable();
        rows.dedup();
        let mut starts = vec![0; terms + 1];
        for row in &rows {
            if let Some(next) = starts.get_mut(row[0] as usize + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self { rows, starts }
    }

    /// The rows that begin with these numbers.
    fn beginning(&self, known: &[Number]) -> &[[Number; N]] {
        let Some((&first, more)) = known.split_first() else { return &self.rows };
        let (Some(&start), Some(&end)) = (self.starts.get(first as usize), self.starts.get(first as usize + 1)) else {
            return &[];
        };
        let rows = self.rows.get(start as usize..end as usize).unwrap_or_default();
        if more.is_empty() {
            return rows;
        }
        let rows = &rows[rows.partition_point(|row| row[1..known.len()] < *more)..];
        &rows[..rows.partition_point(|row| row[1..known.len()] == *more)]
    }
}

/// In which order the terms of a row stand.
#[derive(Clone, Copy)]
pub(super) enum Order {
    Spo,
    Pos,
    Osp,
}

impl Order {
    /// The order in which what is known comes first, and what is known in that order.
    fn of([subject, predicate, object]: Known) -> (Self, [Number; 3], usize) {
        match (subject, predicate, object) {
            (Some(s), Some(p), Some(o)) => (Self::Spo, [s, p, o], 3),
            (Some(s), Some(p), None) => (Self::Spo, [s, p, 0], 2),
            (Some(s), None, None) => (Self::Spo, [s, 0, 0], 1),
            (None, None, None) => (Self::Spo, [0; 3], 0),
            (None, Some(p), Some(o)) => (Self::Pos, [p, o, 0], 2),
            (None, Some(p), None) => (Self::Pos, [p, 0, 0], 1),
            (Some(s), None, Some(o)) => (Self::Osp, [o, s, 0], 2),
            (None, None, Some(o)) => (Self::Osp, [o, 0, 0], 1),
        }
    }

    /// Subject, predicate and object of a row in this order.
    pub(super) fn row(self, [a, b, c]: [Number; 3]) -> Row {
        match self {
            Self::Spo => [a, b, c],
            Self::Pos => [c, a, b],
            Self::Osp => [b, c, a],
        }
    }
}

impl Facts {
    /// Sorts statements.
    pub(super) fn new(terms: Terms, rows: Vec<Row>) -> Self {
        let count = terms.len();
        let pos = rows.iter().map(|&[s, p, o]| [p, o, s]).collect();
        let osp = rows.iter().map(|&[s, p, o]| [o, s, p]).collect();
        let (spo, (pos, osp)) = rayon::join(
            || Sorted::new(rows, count),
            || rayon::join(|| Sorted::new(pos, count), || Sorted::new(osp, count)),
        );
        Self { terms, spo, pos, osp, named: OnceLock::new() }
    }

    /// How many statements there are.
    pub(super) fn len(&self) -> usize {
        self.spo.rows.len()
    }

    /// All statements, sorted by the numbers of their terms.
    pub(super) fn rows(&self) -> &[Row] {
        &self.spo.rows
    }

    /// Whether there is a statement.
    pub(super) fn holds(&self, row: Row) -> bool {
        !self.spo.beginning(&row).is_empty()
    }

    /// The statements of the default graph of which this is known, in an order of their own.
    pub(super) fn matching(&self, known: Known) -> (Order, &[[Number; 3]]) {
        let (order, prefix, length) = Order::of(known);
        let sorted = match order {
            Order::Spo => &self.spo,
            Order::Pos => &self.pos,
            Order::Osp => &self.osp,
        };
        (order, sorted.beginning(&prefix[..length]))
    }

    /// The same as statements.
    pub(super) fn statements(&self, known: Known) -> impl Iterator<Item = Triple> {
        let (order, rows) = self.matching(known);
        rows.iter().filter_map(move |row| self.terms.triple(order.row(*row)))
    }

    /// The named graphs, which `read` is asked for the first time: graph, subject, predicate and
    /// object of each statement. Most queries never look there.
    pub(super) fn named(&self, read: impl FnOnce(&Terms) -> Vec<[Number; 4]>) -> &Named {
        self.named.get_or_init(|| Named::new(read(&self.terms), self.terms.len()))
    }

    /// The named graphs, if somebody asked for them before.
    pub(super) fn named_so_far(&self) -> Option<&Named> {
        self.named.get()
    }
}

impl Named {
    fn new(rows: Vec<[Number; 4]>, terms: usize) -> Self {
        let gpos = rows.iter().map(|&[g, s, p, o]| [g, p, o, s]).collect();
        let gosp = rows.iter().map(|&[g, s, p, o]| [g, o, s, p]).collect();
        let spog = rows.iter().map(|&[g, s, p, o]| [s, p, o, g]).collect();
        let gspo = Sorted::new(rows, terms);
        let mut graphs: Vec<Number> = gspo.rows.iter().map(|row| row[0]).collect();
        graphs.dedup();
        Self {
            graphs,
            gspo,
            gpos: Sorted::new(gpos, terms),
            gosp: Sorted::new(gosp, terms),
            spog: Sorted::new(spog, terms),
        }
    }

    /// The statements of a graph of which this is known: the graph, then the three terms in an
    /// order of their own.
    pub(super) fn matching(&self, graph: Number, known: Known) -> (Order, &[[Number; 4]]) {
        let (order, [a, b, c], length) = Order::of(known);
        let sorted = match order {
            Order::Spo => &self.gspo,
            Order::Pos => &self.gpos,
            Order::Osp => &self.gosp,
        };
        (order, sorted.beginning(&[graph, a, b, c][..=length]))
    }

    /// The graphs that hold a statement: its terms, then the graph.
    pub(super) fn holding(&self, row: Row) -> &[[Number; 4]] {
        self.spog.beginning(&row)
    }
}
