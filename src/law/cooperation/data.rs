//! The facts about one threat and one day, for all States.

use super::facts::{self, Offence, Provision, Statement};
use super::{DualCriminality, Narrowed, OffenceInState, Side, StateOnDate};
use crate::graph::Ask;
use crate::law::{Coverage, LawError, Named};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub(super) struct Instrument {
    pub(super) label: String,
    pub(super) in_force: bool,
    /// Whether it has offences at all.
    pub(super) criminalises: bool,
    /// Whether anybody held any threat against them.
    pub(super) held: bool,
    pub(super) coverage: Option<Coverage>,
    pub(super) offences: Vec<Offence>,
    pub(super) provisions: Vec<Provision>,
}

/// All that the answers for one threat and one day draw on.
pub struct CooperationData {
    pub(super) threat: Named,
    pub(super) as_of: String,
    pub(super) instruments: BTreeMap<String, Instrument>,
    pub(super) parts: BTreeMap<(String, String), StateOnDate>,
    pub(super) statements: BTreeMap<(String, String), Vec<Statement>>,
}

impl CooperationData {
    /// Asks the graph for the facts about `threat` on the day `as_of`, for all States.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &dyn Ask, threat: &Named, as_of: &str) -> Result<Self, LawError> {
        let (mut instruments, mut parts) = (BTreeMap::<String, Instrument>::new(), BTreeMap::new());
        for part in facts::participations(graph, as_of)? {
            instruments.entry(part.instrument.clone()).or_default();
            let on_date = StateOnDate { status: part.status, verification: part.verification };
            parts.insert((part.instrument, part.state), on_date);
        }
        let mut on_date = facts::instruments(graph, as_of)?;
        let criminalising = facts::criminalising(graph)?;
        let mut coverages = facts::coverages(graph)?;
        let held: BTreeSet<String> = coverages.values().flat_map(|known| known.keys().cloned()).collect();
        let coverages = coverages.remove(&threat.iri).unwrap_or_default();
        let mut offences = facts::offences(graph, &threat.iri)?;
        let mut provisions = facts::provisions(graph)?;
        for (iri, instrument) in &mut instruments {
            if let Some(known) = on_date.remove(iri) {
                (instrument.label, instrument.in_force) = (known.label, known.in_force);
            }
            instrument.criminalises = criminalising.contains(iri);
            instrument.held = held.contains(iri);
            instrument.coverage = coverages.get(iri).copied();
            instrument.offences = offences.remove(iri).unwrap_or_default();
            instrument.provisions = provisions.remove(iri).unwrap_or_default();
        }
        let mut statements = facts::statements(graph)?;
        for of_state in statements.values_mut() {
            of_state.retain(|statement| statement.stands_on(as_of));
        }
        Ok(Self { threat: threat.clone(), as_of: as_of.to_owned(), instruments, parts, statements })
    }

    /// What a State declared under an instrument and stands on the day.
    pub(super) fn statements_of(&self, instrument: &str, state: &str) -> &[Statement] {
        self.statements.get(&(instrument.to_owned(), state.to_owned())).map_or(&[][..], Vec::as_slice)
    }

    /// A State under an instrument.
    pub(super) fn side(&self, iri: &str, instrument: &Instrument, state: &str) -> Side {
        let part = self
            .parts
            .get(&(iri.to_owned(), state.to_owned()))
            .cloned()
            .unwrap_or_else(|| StateOnDate { status: "no record".into(), verification: String::new() });
        let statements = self.statements_of(iri, state);
        let offences: Vec<OffenceInState> = instrument
            .offences
            .iter()
            .filter(|offence| offence.coverage > Coverage::NotCovered)
            .map(|offence| super::options::in_state(offence, statements))
            .collect();
        let floor = instrument.coverage.map_or(Coverage::Unassessed, |coverage| coverage.min(Coverage::NotCovered));
        let coverage = offences.iter().map(|offence| offence.coverage).max().unwrap_or(floor);
        Side { part, coverage, offences }
    }

    /// What the States declared about a provision on cooperation, and whether one of them is
    /// not bound by it at all.
    pub(super) fn narrowed(&self, iri: &str, provision: &Provision, states: [&Named; 2]) -> (Vec<Narrowed>, bool) {
        let (mut narrowed, mut excluded) = (Vec::new(), false);
        for state in states {
            for statement in self.statements_of(iri, &state.iri) {
                let touch = super::options::touch(statement, &provision.iri);
                excluded |= touch.excludes_all;
                if touch.excludes_all || touch.narrows {
                    narrowed.push(Narrowed {
                        state: state.label.clone(),
                        reservation: statement.iri.clone(),
                        text: statement.text.clone(),
                    });
                }
            }
        }
        (narrowed, excluded)
    }

    /// Whether anybody held the threat against an offence of any of the instruments.
    pub(super) fn is_assessed(&self) -> bool {
        self.instruments.values().any(|instrument| instrument.coverage.is_some())
    }
}

/// What instruments do to a State about a threat.
#[derive(Default)]
pub(super) struct Obliged {
    /// The best that an instrument in force for it obliges it to.
    pub(super) best: Coverage,
    /// By which instruments and articles.
    pub(super) by: Vec<String>,
    /// The instruments that would reach the threat and of which it is not on record whether
    /// they are in force for it.
    pub(super) open: Vec<String>,
    /// The instruments that are or may be in force for it and that nobody held this threat
    /// against, although others were.
    pub(super) unread: Vec<String>,
    /// The instruments in force for it whose offences nobody held any threat against.
    pub(super) left_out: Vec<String>,
}

impl Obliged {
    /// What that alone says of dual criminality.
    pub(super) fn alone(&self) -> DualCriminality {
        match self.best {
            Coverage::Covered => DualCriminality::Yes,
            Coverage::CoveredConditionally | Coverage::Arguable => DualCriminality::Arguable,
            _ if self.open.is_empty() && self.unread.is_empty() => DualCriminality::No,
            _ => DualCriminality::NotKnown,
        }
    }
}
