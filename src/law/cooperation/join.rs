//! The answer for two States.

use super::data::{CooperationData, Instrument, Obliged};
use super::{Cooperation, DualCriminality, SharedInstrument, provisions};
use crate::law::{Coverage, Named};
use std::cmp::Reverse;

impl CooperationData {
    /// The answer for two States.
    #[must_use]
    pub fn between(&self, one: &Named, other: &Named) -> Cooperation {
        let takes_part = |iri: &str, state: &Named| self.parts.contains_key(&(iri.to_owned(), state.iri.clone()));
        let mut instruments: Vec<SharedInstrument> = self
            .instruments
            .iter()
            .filter(|(iri, _)| takes_part(iri, one) || takes_part(iri, other))
            .map(|(iri, instrument)| self.shared(iri, instrument, [one, other]))
            .collect();
        instruments.sort_by_key(|shared| (!shared.in_force_for_both, Reverse(shared.coverage)));
        let (dual_criminality, derivation) = self.dual_criminality([one, other]);
        Cooperation {
            states: [one.clone(), other.clone()],
            threat: self.threat.clone(),
            as_of: self.as_of.clone(),
            dual_criminality,
            derivation,
            instruments,
        }
    }

    fn shared(&self, iri: &str, instrument: &Instrument, states: [&Named; 2]) -> SharedInstrument {
        let sides = states.map(|state| self.side(iri, instrument, &state.iri));
        let in_force_for_both = sides.iter().all(|side| side.part.status == "in force");
        let weaker = sides[0].coverage.min(sides[1].coverage);
        let available = instrument
            .provisions
            .iter()
            .filter(|_| in_force_for_both)
            .map(|provision| {
                let (narrowed, excluded) = self.narrowed(iri, provision, states);
                provisions::available(provision, weaker, narrowed, excluded)
            })
            .collect();
        SharedInstrument {
            instrument: Named { iri: iri.to_owned(), label: instrument.label.clone() },
            coverage: instrument.coverage.unwrap_or(Coverage::Unassessed),
            sides,
            in_force_for_both,
            available,
        }
    }

    fn obliged(&self, state: &str) -> Obliged {
        let mut found = Obliged::default();
        for (iri, instrument) in &self.instruments {
            let side = self.side(iri, instrument, state);
            let in_force = side.part.status == "in force";
            // An instrument that has not entered into force at all binds nobody.
            let may_be = instrument.in_force
                && matches!(
                    side.part.status.as_str(),
                    "no record" | "not known" | "party, date not known" | "bound, day not known"
                );
            if (in_force || may_be) && side.coverage == Coverage::Unassessed {
                if instrument.held {
                    found.unread.push(instrument.label.clone());
                } else if instrument.criminalises && in_force {
                    found.left_out.push(instrument.label.clone());
                }
            } else if in_force {
                if side.coverage > found.best {
                    (found.best, found.by) = (side.coverage, Vec::new());
                }
                if side.coverage == found.best {
                    let best = side.offences.iter().filter(|offence| offence.coverage == found.best);
                    let articles: String = best.map(|offence| format!(", {}", offence.number)).collect();
                    found.by.push(format!("{}{articles}", instrument.label));
                }
            } else if may_be && side.coverage > Coverage::NotCovered {
                found.open.push(instrument.label.clone());
            }
        }
        found
    }

    fn dual_criminality(&self, states: [&Named; 2]) -> (DualCriminality, Vec<String>) {
        let assessed = self.is_assessed();
        let (mut answer, mut derivation) = (DualCriminality::Yes, Vec::new());
        for state in states {
            let found = self.obliged(&state.iri);
            let this = if assessed { found.alone() } else { DualCriminality::NotKnown };
            let by = found.by.join("; ");
            let mut sentence = match found.best {
                Coverage::Covered => format!("{state} is bound to punish it: {by}."),
                Coverage::CoveredConditionally => {
                    format!("{state} is bound to punish it unless it uses an option that takes it out: {by}.")
                }
                Coverage::Arguable => format!("{state} is arguably bound to punish it: {by}."),
                _ if !assessed => format!("Nobody has assessed {} under these instruments.", self.threat),
                _ => {
                    format!(
                        "No instrument on record as in force for {state} obliges it to punish this; its own law may."
                    )
                }
            };
            if this < DualCriminality::Yes && !found.open.is_empty() {
                sentence.push_str(&format!(
                    " Whether these, which would reach the threat, are in force for it on that day is not on record: {}.",
                    found.open.join("; ")
                ));
            }
            if assessed && this < DualCriminality::Yes && !found.unread.is_empty() {
                sentence.push_str(&format!(
                    " Nobody has held the threat against these, which are or may be in force for it: {}.",
                    found.unread.join("; ")
                ));
            }
            if this == DualCriminality::No && !found.left_out.is_empty() {
                sentence.push_str(&format!(
                    " Left out, because nobody held any threat against them: {}.",
                    found.left_out.join("; ")
                ));
            }
            if derivation.last() != Some(&sentence) {
                derivation.push(sentence);
            }
            answer = answer.min(this);
        }
        (answer, derivation)
    }
}
