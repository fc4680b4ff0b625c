//! Statements as numbers, found by what is known of them.

use super::terms::Number;
use rustc_hash::FxHashMap;

/// Subject, predicate and object.
pub(super) type Row = [Number; 3];

/// Subject, predicate and object, so far as they are known.
pub(super) type Known = [Option<Number>; 3];

/// Statements in the order in which they came, each once.
#[derive(Default)]
pub(super) struct Index {
    rows: Vec<Row>,
    /// Where the one before stands that has the same predicate and subject, the same predicate
    /// and object, or the same predicate.
    before: Vec<[u32; 3]>,
    by_subject: FxHashMap<(Number, Number), Chain>,
    by_object: FxHashMap<(Number, Number), Chain>,
    by_predicate: FxHashMap<Number, Predicate>,
}

/// Statements with something in common: the place of the last one, and how many there are.
#[derive(Clone, Copy)]
struct Chain {
    last: u32,
    length: u32,
}

/// The statements with a predicate, with how many subjects and objects they have.
#[derive(Clone, Copy)]
struct Predicate {
    chain: Chain,
    subjects: u32,
    objects: u32,
}

/// The end of a chain.
const NONE: u32 = u32::MAX;

impl Chain {
    const EMPTY: Self = Self { last: NONE, length: 0 };

    /// Puts one more at the end, and tells which was the last.
    fn push(&mut self, place: u32) -> u32 {
        self.length += 1;
        std::mem::replace(&mut self.last, place)
    }
}

impl Index {
    /// How many statements there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The statements, in the order in which they came.
    pub(super) fn into_rows(self) -> Vec<Row> {
        self.rows
    }

    /// The statements from a place on.
    pub(super) fn since(&self, place: usize) -> &[Row] {
        self.rows.get(place..).unwrap_or_default()
    }

    /// Adds a statement, unless it is there.
    pub(super) fn insert(&mut self, row: Row) -> bool {
        if self.place(row).is_some() {
            return false;
        }
        let [subject, predicate, object] = row;
        // There is memory for fewer than four thousand million statements.
        let place = u32::try_from(self.rows.len()).unwrap_or(NONE);
        let all =
            self.by_predicate.entry(predicate).or_insert(Predicate { chain: Chain::EMPTY, subjects: 0, objects: 0 });
        let same_subject = self.by_subject.entry((predicate, subject)).or_insert(Chain::EMPTY);
        let same_object = self.by_object.entry((predicate, object)).or_insert(Chain::EMPTY);
        all.subjects += u32::from(same_subject.length == 0);
        all.objects += u32::from(same_object.length == 0);
        self.before.push([same_subject.push(place), same_object.push(place), all.chain.push(place)]);
        self.rows.push(row);
        true
    }

    /// Where a statement stands, if it is there.
    pub(super) fn place(&self, row: Row) -> Option<usize> {
        let mut found = self.matching(row.map(Some));
        found.next()?;
        Some(found.place as usize)
    }

    /// The statements of which this is known.
    pub(super) fn matching(&self, known: Known) -> Matches<'_> {
        let [subject, predicate, object] = known;
        let Some(predicate) = predicate else {
            return Matches {
                index: self,
                known,
                next: u32::try_from(self.rows.len()).unwrap_or(NONE),
                place: NONE,
                link: Link::All,
            };
        };
        let by_subject = subject.map(|subject| self.by_subject.get(&(predicate, subject)).copied());
        let by_object = object.map(|object| self.by_object.get(&(predicate, object)).copied());
        let (chain, link) = match (by_subject, by_object) {
            (Some(Some(a)), Some(Some(b))) if b.length < a.length => (Some(b), Link::Before(1)),
            (Some(Some(a)), Some(Some(_)) | None) => (Some(a), Link::Before(0)),
            (None, Some(Some(b))) => (Some(b), Link::Before(1)),
            (None, None) => (self.by_predicate.get(&predicate).map(|all| all.chain), Link::Before(2)),
            (Some(None), _) | (_, Some(None)) => (None, Link::Before(0)),
        };
        Matches { index: self, known, next: chain.map_or(NONE, |chain| chain.last), place: NONE, link }
    }

    /// About how many statements will be found when this is known, and of the terms that are
    /// `bound` it is known only that something will be.
    pub(super) fn estimate(&self, known: Known, bound: [bool; 3]) -> f64 {
        let [subject, predicate, object] = known;
        let Some(predicate) = predicate else {
            let all = self.rows.len() as f64;
            return bound.iter().filter(|bound| **bound).fold(all, |rows, _| rows / 50.0);
        };
        let Some(all) = self.by_predicate.get(&predicate) else { return 0.0 };
        let length = f64::from(all.chain.length);
        let share = |given: Option<Number>, bound: bool, chains: &FxHashMap<_, Chain>, different: u32| match given {
            Some(term) => chains.get(&(predicate, term)).map_or(0.0, |chain| f64::from(chain.length)) / length,
            None if bound => 1.0 / f64::from(different),
            None => 1.0,
        };
        length
            * share(subject, bound[0], &self.by_subject, all.subjects)
            * share(object, bound[2], &self.by_object, all.objects)
    }
}

/// Statements of which something is known, the newest first.
pub(super) struct Matches<'a> {
    index: &'a Index,
    known: Known,
    next: u32,
    place: u32,
    link: Link,
}

/// How to get from one statement to the next.
#[derive(Clone, Copy)]
enum Link {
    /// Along one of the three chains.
    Before(usize),
    /// Through all statements.
    All,
}

impl Iterator for Matches<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            let place = match self.link {
                Link::Before(_) => self.next,
                Link::All => self.next.wrapping_sub(1),
            };
            let row = *self.index.rows.get(place as usize)?;
            self.place = place;
            self.next = match self.link {
                Link::Before(link) => self.index.before[place as usize][link],
                Link::All => place,
            };
            if self.known.iter().zip(row).all(|(known, term)| known.is_none_or(|known| known == term)) {
                return Some(row);
            }
        }
    }
}
