//! Finds the solutions of a rule in the index: the parts of its pattern in an order that keeps
//! the number of rows small, each row followed to its end before the next one.

use super::Rule;
use super::body::{Computed, Part};
use super::index::{Index, Known, Row};
use super::terms::{Number, Terms, UNBOUND};
use oxigraph::model::{Term, TermRef, Variable};
use rustc_hash::FxHashMap;
use spareval::QueryEvaluator;
use spargebra::term::{GroundTerm, NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeMap;

/// A rule in numbers.
pub(super) struct Program<'a> {
    heads: Vec<[Node; 3]>,
    parts: Vec<Step<'a>>,
    slots: usize,
}

/// A term, or the slot of a variable.
#[derive(Clone, Copy)]
enum Node {
    Term(Number),
    Slot(usize),
}

/// A part of a pattern in numbers.
enum Step<'a> {
    Premise([Node; 3]),
    Values(Vec<usize>, Vec<Vec<Number>>),
    Bind(usize, Call<'a>),
    Filter(Call<'a>),
    Absence(Vec<Step<'a>>, Vec<usize>),
}

/// An expression, with the variables that it sees and their slots.
struct Call<'a> {
    computed: &'a Computed,
    inputs: Vec<(&'a Variable, usize)>,
}

/// Gives the variables of a rule their slots.
struct Compiler<'t> {
    terms: &'t mut Terms,
    slots: usize,
}

type Names = BTreeMap<String, usize>;

impl<'a> Program<'a> {
    /// Puts a rule into numbers.
    pub(super) fn of(rule: &'a Rule, terms: &mut Terms) -> Self {
        let mut compiler = Compiler { terms, slots: 0 };
        let mut names = Names::new();
        let parts = compiler.steps(&rule.parts, &mut names);
        let heads = rule.template.iter().map(|head| compiler.triple(head, &mut names)).collect();
        Self { heads, parts, slots: compiler.slots }
    }

    /// Calls `found` with what the rule derives from the index, by solutions in which one of
    /// its premises at least stands at `since` or later; new terms get numbers in `made`.
    pub(super) fn run(&self, index: &Index, terms: &Terms, since: usize, found: &mut dyn FnMut(Row)) -> Vec<Term> {
        let mut run =
            Run { index, terms, evaluator: QueryEvaluator::new(), made: Made::default(), memory: FxHashMap::default() };
        let mut slots = vec![UNBOUND; self.slots];
        let mut emit = |slots: &[Number]| {
            for head in &self.heads {
                let row = head.map(|node| node.value(slots));
                if !row.contains(&UNBOUND) {
                    found(row);
                }
            }
            true
        };
        if since == 0 {
            let plan = plan(&self.parts, None, vec![false; self.slots], index);
            run.follow(&plan, &mut slots, &mut emit);
            return run.made.terms;
        }
        for (first, part) in self.parts.iter().enumerate() {
            let Step::Premise(pattern) = part else { continue };
            let mut rest = None;
            for row in index.since(since) {
                if let Some(set) = bind(pattern, *row, &mut slots) {
                    let rest =
                        rest.get_or_insert_with(|| plan(&self.parts, Some(first), vec![false; self.slots], index));
                    run.follow(rest, &mut slots, &mut emit);
                    unbind(set, pattern, &mut slots);
                }
            }
        }
        run.made.terms
    }
}

impl Compiler<'_> {
    fn steps<'a>(&mut self, parts: &'a [Part], names: &mut Names) -> Vec<Step<'a>> {
        parts
            .iter()
            .map(|part| match part {
                Part::Premise(triple) => Step::Premise(self.triple(triple, names)),
                Part::Values { variables, rows } => {
                    let slots = variables.iter().map(|variable| self.slot(variable.to_string(), names)).collect();
                    let number = |value: &'a Option<GroundTerm>, terms: &mut Terms| match value {
                        // Reading a rule lets no triple term pass.
                        None | Some(GroundTerm::Triple(_)) => UNBOUND,
                        Some(GroundTerm::NamedNode(node)) => terms.number(node.as_ref().into()),
                        Some(GroundTerm::Literal(literal)) => terms.number(literal.as_ref().into()),
                    };
                    let rows = rows.iter().map(|row| row.iter().map(|value| number(value, self.terms)).collect());
                    Step::Values(slots, rows.collect())
                }
                Part::Bind(variable, computed) => {
                    let call = self.call(computed, names);
                    Step::Bind(self.slot(variable.to_string(), names), call)
                }
                Part::Filter(computed) => Step::Filter(self.call(computed, names)),
                Part::Absence { parts, shared } => {
                    // What is not visible from inside is another variable of the same name.
                    let mut inside = names.clone();
                    inside.retain(|name, _| shared.contains(name));
                    let outside: Vec<usize> = inside.values().copied().collect();
                    let steps = self.steps(parts, &mut inside);
                    let mut used = Vec::new();
                    slots_of(&steps, &mut used);
                    used.retain(|slot| outside.contains(slot));
                    Step::Absence(steps, used)
                }
            })
            .collect()
    }

    fn triple(&mut self, triple: &TriplePattern, names: &mut Names) -> [Node; 3] {
        let subject = self.node(&triple.subject, names);
        let predicate = match &triple.predicate {
            NamedNodePattern::NamedNode(node) => Node::Term(self.terms.number(node.as_ref().into())),
            NamedNodePattern::Variable(variable) => Node::Slot(self.slot(variable.to_string(), names)),
        };
        [subject, predicate, self.node(&triple.object, names)]
    }

    fn node(&mut self, node: &TermPattern, names: &mut Names) -> Node {
        match node {
            TermPattern::NamedNode(node) => Node::Term(self.terms.number(node.as_ref().into())),
            TermPattern::Literal(literal) => Node::Term(self.terms.number(literal.as_ref().into())),
            TermPattern::BlankNode(_) | TermPattern::Variable(_) | TermPattern::Triple(_) => {
                Node::Slot(self.slot(node.to_string(), names))
            }
        }
    }

    fn call<'a>(&mut self, computed: &'a Computed, names: &mut Names) -> Call<'a> {
        let inputs =
            computed.inputs.iter().map(|variable| (variable, self.slot(variable.to_string(), names))).collect();
        Call { computed, inputs }
    }

    fn slot(&mut self, name: String, names: &mut Names) -> usize {
        *names.entry(name).or_insert_with(|| {
            self.slots += 1;
            self.slots - 1
        })
    }
}

/// All slots that steps look at.
fn slots_of(steps: &[Step<'_>], found: &mut Vec<usize>) {
    for step in steps {
        match step {
            Step::Premise(pattern) => found.extend(pattern.iter().filter_map(|node| node.slot())),
            Step::Values(slots, _) => found.extend(slots),
            Step::Bind(slot, call) => {
                found.push(*slot);
                found.extend(call.inputs.iter().map(|(_, slot)| slot));
            }
            Step::Filter(call) => found.extend(call.inputs.iter().map(|(_, slot)| slot)),
            Step::Absence(_, shared) => found.extend(shared),
        }
    }
}

/// Steps in the order in which they are taken, those of an absence with an order of their own.
enum Planned<'p> {
    Step(&'p Step<'p>),
    Absence(Vec<Planned<'p>>),
}

/// Orders steps: first what is known to give the fewest rows, connected with what went before;
/// what only looks at values as soon as it has them all. The step `first` was taken before.
fn plan<'p>(steps: &'p [Step<'p>], first: Option<usize>, mut bound: Vec<bool>, index: &Index) -> Vec<Planned<'p>> {
    // What `BIND` and `VALUES` may leave unbound counts as bound only for estimates.
    let mut sure = bound.clone();
    let mut left: Vec<&Step<'_>> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        if Some(place) == first {
            mark(step, &mut bound, &mut sure);
        } else {
            left.push(step);
        }
    }
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = left.iter().position(|step| match step {
            Step::Bind(_, call) | Step::Filter(call) => call.inputs.iter().all(|(_, slot)| sure[*slot]),
            Step::Absence(_, shared) => shared.iter().all(|slot| sure[*slot]),
            Step::Premise(_) | Step::Values(..) => false,
        });
        let cheapest = || {
            let costs = left.iter().enumerate().filter_map(|(place, step)| Some((place, cost(step, &bound, index)?)));
            costs.min_by(|(_, a), (_, b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(place, _)| place)
        };
        let step = left.remove(ready.or_else(cheapest).unwrap_or(0));
        mark(step, &mut bound, &mut sure);
        order.push(match step {
            Step::Absence(steps, _) => Planned::Absence(plan(steps, None, bound.clone(), index)),
            other => Planned::Step(other),
        });
    }
    order
}

/// How many rows a step is likely to give for each row before it, after whether it is
/// unconnected with what is bound; nothing for a step that only looks.
fn cost(step: &Step<'_>, bound: &[bool], index: &Index) -> Option<(bool, f64)> {
    let connected = |mut slots: Box<dyn Iterator<Item = usize> + '_>| slots.any(|slot| bound[slot]);
    match step {
        Step::Premise(pattern) => {
            let any = connected(Box::new(pattern.iter().filter_map(|node| node.slot())));
            let closed = pattern.iter().all(|node| node.slot().is_none());
            let rows = index
                .estimate(pattern.map(Node::term), pattern.map(|node| node.slot().is_some_and(|slot| bound[slot])));
            Some((!(any || closed), rows))
        }
        Step::Values(slots, rows) => {
            let all = slots.iter().all(|slot| bound[*slot]);
            Some((!connected(Box::new(slots.iter().copied())), if all { 0.0 } else { rows.len() as f64 }))
        }
        _ => None,
    }
}

/// Marks the slots that have values after a step.
fn mark(step: &Step<'_>, bound: &mut [bool], sure: &mut [bool]) {
    match step {
        Step::Premise(pattern) => {
            for slot in pattern.iter().filter_map(|node| node.slot()) {
                bound[slot] = true;
                sure[slot] = true;
            }
        }
        Step::Values(slots, rows) => {
            for (column, &slot) in slots.iter().enumerate() {
                bound[slot] = true;
                sure[slot] |= rows.iter().all(|row| row[column] != UNBOUND);
            }
        }
        Step::Bind(slot, _) => bound[*slot] = true,
        Step::Filter(_) | Step::Absence(..) => {}
    }
}

impl Node {
    fn slot(self) -> Option<usize> {
        match self {
            Self::Slot(slot) => Some(slot),
            Self::Term(_) => None,
        }
    }

    fn term(self) -> Option<Number> {
        match self {
            Self::Slot(_) => None,
            Self::Term(number) => Some(number),
        }
    }

    fn value(self, slots: &[Number]) -> Number {
        match self {
            Self::Slot(slot) => slots[slot],
            Self::Term(number) => number,
        }
    }
}

/// Gives the free variables of a pattern the values of a row, if it fits; tells which it gave.
fn bind(pattern: &[Node; 3], row: Row, slots: &mut [Number]) -> Option<[bool; 3]> {
    let mut set = [false; 3];
    for (place, (node, term)) in pattern.iter().zip(row).enumerate() {
        let value = node.value(slots);
        if value == term {
            continue;
        }
        match node {
            Node::Slot(slot) if value == UNBOUND => {
                slots[*slot] = term;
                set[place] = true;
            }
            _ => {
                unbind(set, pattern, slots);
                return None;
            }
        }
    }
    Some(set)
}

fn unbind(set: [bool; 3], pattern: &[Node; 3], slots: &mut [Number]) {
    for (node, _) in pattern.iter().zip(set).filter(|(_, set)| *set) {
        if let Node::Slot(slot) = node {
            slots[*slot] = UNBOUND;
        }
    }
}

/// Terms that a rule made and that had no number, in the order of their numbers, which follow
/// on those of the known terms.
#[derive(Default)]
struct Made {
    terms: Vec<Term>,
    numbers: FxHashMap<Term, Number>,
}

struct Run<'a> {
    index: &'a Index,
    terms: &'a Terms,
    evaluator: QueryEvaluator,
    made: Made,
    /// What expressions came out at, by the place of the expression and the values it saw.
    memory: FxHashMap<(usize, Box<[Number]>), Number>,
}

/// What a filter that holds comes out at.
const TRUE: Number = 1;

impl Run<'_> {
    /// Follows the steps from a row on, calls `found` with each solution, and stops when that
    /// says no; tells whether it went to the end.
    fn follow(
        &mut self,
        steps: &[Planned<'_>],
        slots: &mut [Number],
        found: &mut dyn FnMut(&[Number]) -> bool,
    ) -> bool {
        let Some((step, rest)) = steps.split_first() else { return found(slots) };
        match step {
            Planned::Step(Step::Premise(pattern)) => {
                let known: Known = pattern.map(|node| Some(node.value(slots)).filter(|number| *number != UNBOUND));
                for row in self.index.matching(known) {
                    if let Some(set) = bind(pattern, row, slots) {
                        let on = self.follow(rest, slots, found);
                        unbind(set, pattern, slots);
                        if !on {
                            return false;
                        }
                    }
                }
                true
            }
            Planned::Step(Step::Values(columns, rows)) => rows.iter().all(|row| {
                let before: Vec<Number> = columns.iter().map(|slot| slots[*slot]).collect();
                let fits = columns.iter().zip(row).all(|(slot, value)| {
                    let fits = *value == UNBOUND || slots[*slot] == UNBOUND || slots[*slot] == *value;
                    if fits && *value != UNBOUND {
                        slots[*slot] = *value;
                    }
                    fits
                });
                let on = !fits || self.follow(rest, slots, found);
                for (slot, value) in columns.iter().zip(before) {
                    slots[*slot] = value;
                }
                on
            }),
            Planned::Step(Step::Bind(slot, call)) => {
                let value = self.value(call, slots);
                let before = slots[*slot];
                if value != UNBOUND && before != UNBOUND && value != before {
                    return true;
                }
                if value != UNBOUND {
                    slots[*slot] = value;
                }
                let on = self.follow(rest, slots, found);
                slots[*slot] = before;
                on
            }
            Planned::Step(Step::Filter(call)) => !self.holds(call, slots) || self.follow(rest, slots, found),
            Planned::Absence(steps) => {
                let absent = self.follow(steps, slots, &mut |_| false);
                !absent || self.follow(rest, slots, found)
            }
            // Planning wraps every absence.
            Planned::Step(Step::Absence(..)) => true,
        }
    }

    fn value(&mut self, call: &Call<'_>, slots: &[Number]) -> Number {
        let key = call.key(slots);
        if let Some(&value) = self.memory.get(&key) {
            return value;
        }
        let term = self.evaluator.evaluate_expression(&call.computed.expression, self.inputs(call, slots));
        let value = term.map_or(UNBOUND, |term| self.number(term));
        self.memory.insert(key, value);
        value
    }

    fn holds(&mut self, call: &Call<'_>, slots: &[Number]) -> bool {
        let key = call.key(slots);
        if let Some(&value) = self.memory.get(&key) {
            return value == TRUE;
        }
        let inputs = self.inputs(call, slots);
        let holds = self.evaluator.evaluate_effective_boolean_value_expression(&call.computed.expression, inputs);
        self.memory.insert(key, if holds == Some(true) { TRUE } else { UNBOUND });
        holds == Some(true)
    }

    fn inputs<'c>(&self, call: &Call<'c>, slots: &[Number]) -> Vec<(&'c Variable, Term)> {
        let term = |slot: usize| self.term(slots[slot]).map(TermRef::into_owned);
        call.inputs.iter().filter_map(|(variable, slot)| Some((*variable, term(*slot)?))).collect()
    }

    fn term(&self, number: Number) -> Option<TermRef<'_>> {
        let made = || self.made.terms.get((number as usize).checked_sub(self.terms.len())?).map(Term::as_ref);
        self.terms.get(number).or_else(made)
    }

    fn number(&mut self, term: Term) -> Number {
        if let Some(number) = self.terms.find(term.as_ref()) {
            return number;
        }
        if let Some(&number) = self.made.numbers.get(&term) {
            return number;
        }
        let number = Number::try_from(self.terms.len() + self.made.terms.len()).unwrap_or(UNBOUND);
        self.made.terms.push(term.clone());
        self.made.numbers.insert(term, number);
        number
    }
}

impl Call<'_> {
    fn key(&self, slots: &[Number]) -> (usize, Box<[Number]>) {
        (std::ptr::from_ref(self.computed).addr(), self.inputs.iter().map(|(_, slot)| slots[*slot]).collect())
    }
}
