//! All that a graph holds, in the order of its text, and as documents to download.
//!
//! The statements stand in the order of their text, which does not depend on how they were
//! loaded. That is the order of their terms one after the other: where the text of a term
//! begins that of another, the other goes on with a sign above the space that ends the first.
//! So each term is written once, and what is sorted are numbers.

use super::Graph;
use super::answer::serializer_with;
use super::index::Row;
use super::terms::{Number, Terms};
use crate::vocab;
use oxigraph::io::RdfFormat;
use oxigraph::model::vocab::xsd;
use oxigraph::model::{GraphNameRef, NamedNodeRef, NamedOrBlankNodeRef, QuadRef, TermRef, Triple};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::io::{self, Write};

/// The place of the graph in a row of the default graph: before all named ones.
const DEFAULT: Number = 0;

/// The statements of the default graph and of the named graphs.
pub(crate) struct Listing<'a> {
    terms: &'a Terms,
    order: &'a Order,
    /// The places of subject, predicate and object among the terms; that of the named graph
    /// counted from 1.
    lines: Vec<Line>,
}

/// A statement in one graph.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    row: [Number; 4],
    derived: bool,
}

impl Line {
    /// Whether it stands in the default graph.
    pub(crate) fn in_default(&self) -> bool {
        self.row[3] == DEFAULT
    }

    /// The place of its graph in the order of their names; the default graph is the first.
    pub(crate) fn graph(&self) -> Number {
        self.row[3]
    }

    /// Whether it was derived and stands in no file.
    pub(crate) fn is_derived(&self) -> bool {
        self.derived
    }
}

impl Graph {
    /// Every statement of the default graph, in the order of its text.
    pub(super) fn in_order(&self) -> Vec<Triple> {
        let order = self.order();
        let mut rows: Vec<Row> = self.facts.rows().iter().map(|row| row.map(|number| order.place(number))).collect();
        rows.par_sort_unstable();
        rows.into_iter().filter_map(|row| self.facts.terms.triple(row.map(|place| order.number(place)))).collect()
    }

    /// Lists all statements for download.
    pub(crate) fn listing(&self) -> Listing<'_> {
        let all = &self.facts.terms;
        let order = self.order();
        let derived: FxHashSet<Row> = self.derivations.statements.iter().map(|(row, _)| *row).collect();
        let named = self.named();
        let mut lines: Vec<Line> = self
            .facts
            .rows()
            .par_iter()
            .filter(|row| all.is_statement(**row))
            .flat_map_iter(|row| {
                let derived = derived.contains(row);
                let [s, p, o] = row.map(|number| order.place(number));
                let graphs = named.holding(*row).iter().map(|[.., graph]| order.place(*graph) + 1);
                std::iter::once(DEFAULT).chain(graphs).map(move |graph| Line { row: [s, p, o, graph], derived })
            })
            .collect();
        lines.par_sort_unstable();
        Listing { terms: all, order, lines }
    }

    /// Lists all that is said about a thing, about others that are told with it and about the blank
    /// nodes that they lead to, and where the thing is mentioned.
    pub(crate) fn description<'t>(
        &self,
        thing: NamedNodeRef<'t>,
        others: impl Iterator<Item = NamedNodeRef<'t>>,
    ) -> Listing<'_> {
        let terms = &self.facts.terms;
        let order = self.order();
        let thing = terms.find(thing.into());
        let mut open: Vec<Number> =
            thing.into_iter().chain(others.filter_map(|other| terms.find(other.into()))).collect();
        let mut rows: FxHashSet<Row> = FxHashSet::default();
        let fitting = |known| {
            let (order, rows) = self.facts.matching(known);
            rows.iter().map(move |row| order.row(*row))
        };
        while let Some(subject) = open.pop() {
            for row in fitting([Some(subject), None, None]) {
                if rows.insert(row) && matches!(terms.get(row[2]), Some(TermRef::BlankNode(_))) {
                    open.push(row[2]);
                }
            }
        }
        rows.extend(thing.into_iter().flat_map(|thing| fitting([None, None, Some(thing)])));
        let line = |row: Row| {
            let [s, p, o] = row.map(|number| order.place(number));
            Line { row: [s, p, o, DEFAULT], derived: self.derivations.round(row).is_some() }
        };
        let mut lines: Vec<Line> = rows.into_iter().map(line).collect();
        lines.sort_unstable();
        Listing { terms, order, lines }
    }

    pub(super) fn order(&self) -> &Order {
        self.order.get_or_init(|| Order::of(&self.facts.terms))
    }
}

/// The terms in the order of their text in N-Quads.
pub(super) struct Order {
    terms: Vec<(String, Number)>,
    /// The place of each number among them.
    places: Vec<Number>,
    /// Of each number, the place among the project's prefixes of that with which its IRI or
    /// datatype is written.
    prefixes: Vec<Option<u8>>,
}

impl Order {
    fn of(all: &Terms) -> Self {
        let numbered = (0..).map_while(|number| Some((all.get(number)?.to_string(), number)));
        let mut terms: Vec<_> = numbered.collect();
        // By one thread: one of several that waits for the others may take up work that waits for this.
        terms.sort_unstable();
        let mut places = vec![0; terms.len()];
        for ((_, number), place) in terms.iter().zip(0..) {
            places[*number as usize] = place;
        }
        let prefixes = (0..).map_while(|number| Some(prefix(all.get(number)?))).collect();
        Self { terms, places, prefixes }
    }

    fn text(&self, place: Number) -> &str {
        &self.terms[place as usize].0
    }

    pub(super) fn place(&self, number: Number) -> Number {
        self.places[number as usize]
    }

    fn number(&self, place: Number) -> Number {
        self.terms[place as usize].1
    }
}

impl Listing<'_> {
    /// The statements, sorted by their text; one that several graphs hold stands first for the
    /// default graph, then for each named one.
    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Writes lines in any format, with those of the project's prefixes that they need.
    ///
    /// # Errors
    ///
    /// When the format has no named graphs and a line is in one, and when writing fails.
    pub(crate) fn write<'l>(
        &self,
        format: RdfFormat,
        lines: impl Iterator<Item = &'l Line> + Clone,
        to: impl Write,
    ) -> io::Result<()> {
        let mut needed = [false; vocab::PREFIXES.len()];
        // The property of a class has a word of its own in every format.
        let class = self.terms.find(vocab::rdf::TYPE.into()).map(|number| self.order.place(number));
        for line in lines.clone() {
            let [s, p, o, g] = line.row;
            let property = Some(p).filter(|property| Some(*property) != class);
            for place in [Some(s), property, Some(o), g.checked_sub(1)].into_iter().flatten() {
                if let Some(prefix) = self.order.prefixes[self.order.number(place) as usize] {
                    needed[usize::from(prefix)] = true;
                }
            }
        }
        let prefixes = vocab::PREFIXES.iter().zip(needed).filter_map(|(prefix, needed)| needed.then_some(prefix));
        let mut writer = serializer_with(format, prefixes).for_writer(to);
        for quad in lines.filter_map(|line| self.quad(line)) {
            writer.serialize_quad(quad)?;
        }
        writer.finish().map(drop)
    }

    /// Writes lines as N-Quads.
    ///
    /// # Errors
    ///
    /// When writing fails.
    pub(crate) fn write_n_quads<'l>(
        &self,
        lines: impl Iterator<Item = &'l Line>,
        mut to: impl Write,
    ) -> io::Result<()> {
        for line in lines {
            let [s, p, o, g] = line.row;
            for place in [Some(s), Some(p), Some(o), g.checked_sub(1)].into_iter().flatten() {
                to.write_all(self.order.text(place).as_bytes())?;
                to.write_all(b" ")?;
            }
            to.write_all(b".\n")?;
        }
        Ok(())
    }

    /// A line as the library has it; only an IRI can be a property or a graph.
    fn quad(&self, line: &Line) -> Option<QuadRef<'_>> {
        let [s, p, o, g] = line.row;
        let term = |place: Number| self.terms.get(self.order.number(place));
        let subject = match term(s)? {
            TermRef::NamedNode(node) => NamedOrBlankNodeRef::from(node),
            TermRef::BlankNode(node) => node.into(),
            _ => return None,
        };
        let graph = match g.checked_sub(1) {
            Some(g) => GraphNameRef::from(named(term(g)?)?),
            None => GraphNameRef::DefaultGraph,
        };
        Some(QuadRef::new(subject, named(term(p)?)?, term(o)?, graph))
    }
}

/// The place among the project's prefixes of that with which a term is written.
fn prefix(term: TermRef<'_>) -> Option<u8> {
    let iri = match term {
        TermRef::NamedNode(node) => node,
        TermRef::Literal(literal) if literal.language().is_none() => {
            // Those that are written without a datatype.
            let bare = [xsd::STRING, xsd::BOOLEAN, xsd::INTEGER, xsd::DECIMAL, xsd::DOUBLE];
            Some(literal.datatype()).filter(|datatype| !bare.contains(datatype))?
        }
        _ => return None,
    };
    (0..).zip(vocab::PREFIXES).find_map(|(place, (_, namespace))| iri.as_str().starts_with(namespace).then_some(place))
}

fn named(term: TermRef<'_>) -> Option<NamedNodeRef<'_>> {
    match term {
        TermRef::NamedNode(node) => Some(node),
        _ => None,
    }
}
