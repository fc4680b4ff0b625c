//! Runs the rules to a fixed point.
//!
//! Terms are numbers here, and statements are found by what they have in common. Each round after the first of a stratum
//! follows only what the round before added (semi-naive evaluation, F. Bancilhon and
//! R. Ramakrishnan, An amateur's introduction to recursive query processing strategies,
//! SIGMOD 1986): a solution whose premises are all older was found before, and an absence that
//! kept it from holding then does so still, since statements are only ever added.

use super::Rule;
use super::facts::Facts;
use super::index::{Index, Row};
use super::join::Program;
use super::terms::Terms;
use oxigraph::model::{Term, Triple, TripleRef};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::Instant;

/// What a rule derived that is not there.
static NOTHING: BTreeSet<usize> = BTreeSet::new();

/// What the rules derived.
#[derive(Default)]
pub(super) struct Derivations {
    /// Each derived statement that no file says, in the order in which they came out, with the
    /// round in which that was, counted from 1 over all strata: its premises are older than
    /// it, which keeps explanations from going round in circles.
    pub(super) statements: Vec<(Row, u32)>,
    /// Which of them each rule derives, in the order of the rules. A statement that two rules
    /// derive is in both, so that the result does not depend on the order in which they run.
    by_rule: Vec<BTreeSet<usize>>,
    places: OnceLock<FxHashMap<Row, usize>>,
}

impl Derivations {
    /// Statements of which it is only known that they were derived, not how.
    pub(super) fn told(derived: impl IntoIterator<Item = Row>) -> Self {
        Self { statements: derived.into_iter().map(|row| (row, 1)).collect(), ..Self::default() }
    }

    /// The round in which a statement came out, if it was derived.
    pub(super) fn round(&self, row: Row) -> Option<u32> {
        self.place(row).map(|place| self.statements[place].1)
    }

    /// What the rule at `index` derives and no file says.
    pub(super) fn of_rule(&self, index: usize) -> impl ExactSizeIterator<Item = Row> {
        let places = self.by_rule.get(index).unwrap_or(&NOTHING).iter();
        places.map(|&place| self.statements[place].0)
    }

    /// The places of the rules that derive a statement.
    pub(super) fn rules_of(&self, row: Row) -> impl Iterator<Item = usize> {
        let place = self.place(row);
        self.by_rule
            .iter()
            .enumerate()
            .filter(move |(_, derived)| place.is_some_and(|place| derived.contains(&place)))
            .map(|(rule, _)| rule)
    }

    fn place(&self, row: Row) -> Option<usize> {
        let places = || self.statements.iter().enumerate().map(|(place, (row, _))| (*row, place)).collect();
        self.places.get_or_init(places).get(&row).copied()
    }
}

/// Statements that are being collected.
#[derive(Default)]
pub(super) struct Statements {
    terms: Terms,
    index: Index,
}

impl Statements {
    /// Adds a statement, unless it is there, and tells its row.
    pub(super) fn insert(&mut self, triple: TripleRef<'_>) -> Row {
        let subject = self.terms.number(triple.subject.into());
        let predicate = self.terms.number(triple.predicate.into());
        let object = self.terms.number(triple.object);
        self.index.insert([subject, predicate, object]);
        [subject, predicate, object]
    }

    /// The row of a statement, if it is there.
    pub(super) fn row(&self, triple: &Triple) -> Option<Row> {
        self.terms.row(triple).filter(|row| self.index.place(*row).is_some())
    }

    /// Lays them out for queries.
    pub(super) fn finish(self) -> Facts {
        Facts::new(self.terms, self.index.into_rows())
    }
}

/// Adds what follows from statements, one stratum after the other.
pub(super) fn run(given: &mut Statements, rules: &[Rule]) -> Derivations {
    let Statements { mut terms, index } = std::mem::take(given);
    let programs: Vec<Program<'_>> = rules.iter().map(|rule| Program::of(rule, &mut terms)).collect();
    let mut inference = Inference {
        asserted: index.len(),
        index,
        terms,
        rounds: Vec::new(),
        by_rule: vec![FxHashSet::default(); rules.len()],
    };
    let strata: BTreeSet<u32> = rules.iter().map(|rule| rule.stratum).collect();
    let mut round = 0;
    for stratum in strata {
        let members: Vec<usize> = (0..rules.len()).filter(|&place| rules[place].stratum == stratum).collect();
        let mut since = 0;
        loop {
            round += 1;
            let before = inference.index.len();
            let fresh: Vec<Fresh> = members
                .par_iter()
                .map(|&place| inference.fire(&rules[place], &programs[place], place, since))
                .collect();
            for (&place, fresh) in members.iter().zip(fresh) {
                inference.add(place, fresh, round);
            }
            if inference.index.len() == before {
                break;
            }
            since = before;
        }
    }
    let derivations = inference.derivations();
    *given = Statements { terms: inference.terms, index: inference.index };
    derivations
}

struct Inference {
    terms: Terms,
    index: Index,
    /// How many statements there were before the first rule ran.
    asserted: usize,
    /// The round of each statement after those.
    rounds: Vec<u32>,
    /// The places of what each rule derived.
    by_rule: Vec<FxHashSet<usize>>,
}

/// What a rule derived in a round and had not derived before, with the terms that it made.
struct Fresh {
    rows: Vec<Row>,
    made: Vec<Term>,
    /// The number of the first made term.
    first: usize,
}

impl Inference {
    fn fire(&self, rule: &Rule, program: &Program<'_>, place: usize, since: usize) -> Fresh {
        let start = Instant::now();
        let known = &self.by_rule[place];
        let mut seen = FxHashSet::default();
        let mut rows = Vec::new();
        let made = program.run(&self.index, &self.terms, since, &mut |row| {
            if seen.insert(row) && self.index.place(row).is_none_or(|at| at >= self.asserted && !known.contains(&at)) {
                rows.push(row);
            }
        });
        tracing::debug!(rule = rule.name, elapsed = ?start.elapsed(), fresh = rows.len(), "ran");
        Fresh { rows, made, first: self.terms.len() }
    }

    fn add(&mut self, rule: usize, fresh: Fresh, round: u32) {
        // The rules of a round make their terms independently of each other.
        let numbers: Vec<u32> = fresh.made.into_iter().map(|term| self.terms.make(term)).collect();
        let known = |number: u32| {
            (number as usize).checked_sub(fresh.first).and_then(|made| numbers.get(made)).copied().unwrap_or(number)
        };
        for row in fresh.rows {
            let row = row.map(known);
            let place = match self.index.place(row) {
                Some(place) => place,
                None if self.terms.is_statement(row) => {
                    self.index.insert(row);
                    self.rounds.push(round);
                    self.index.len() - 1
                }
                None => continue,
            };
            self.by_rule[rule].insert(place);
        }
    }

    fn derivations(&mut self) -> Derivations {
        let derived = self.index.since(self.asserted).iter().copied();
        let statements = derived.zip(self.rounds.iter().copied()).collect();
        let by_rule = std::mem::take(&mut self.by_rule).into_iter();
        let places = |derived: FxHashSet<usize>| derived.into_iter().map(|place| place - self.asserted).collect();
        Derivations { statements, by_rule: by_rule.map(places).collect(), places: OnceLock::new() }
    }
}
