//! Gaps: threats that were held against every offence of an instrument and are covered by none.

use super::rows::rows;
use super::{LawError, Named};
use crate::graph::Ask;
use serde::Serialize;

/// The gaps of one instrument, or those of one threat in it.
#[derive(Clone, Debug, Serialize)]
pub struct Gaps {
    /// The instrument.
    pub instrument: Named,
    /// In force, not yet in force, or no day on record, on the day that was asked about.
    pub status: String,
    /// The threats that it does not cover.
    pub gaps: Vec<Gap>,
    /// The threats that nobody held against it, which are no gaps.
    pub unassessed: Vec<Named>,
}

/// A threat that an instrument does not cover.
#[derive(Clone, Debug, Serialize)]
pub struct Gap {
    /// The threat.
    pub threat: Named,
    /// Its notation.
    pub notation: String,
    /// The offences that were assessed, the nearest first: the one that fails on the fewest
    /// elements. Empty where every offence was ruled out.
    pub offences: Vec<FailingOffence>,
}

/// An offence that does not cover a threat.
#[derive(Clone, Debug, Serialize)]
pub struct FailingOffence {
    /// The provision.
    pub provision: String,
    /// Its number.
    pub number: String,
    /// The elements it fails on, with the reason for each.
    pub elements: Vec<(Named, String)>,
}

impl Gaps {
    /// The gaps of every instrument that threats were held against, or of one of them; of all
    /// threats or of one. `as_of` is a day, `2026-11-23`.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(
        graph: &dyn Ask,
        instrument: Option<&str>,
        threat: Option<&str>,
        as_of: &str,
    ) -> Result<Vec<Self>, LawError> {
        let mut parameters = Vec::new();
        parameters.extend(instrument.map(|iri| ("instrument", iri)));
        parameters.extend(threat.map(|iri| ("threat", iri)));
        let answer = graph.ask_named("gaps", &parameters)?;
        let in_force = graph.ask_named("instruments-in-force", &[("asOf", as_of)])?;
        let mut found = Vec::new();
        for row in rows(&graph.ask_named("offences-of-instruments", &[])?) {
            let named = row.named("instrument", "instrumentLabel");
            if instrument.is_some_and(|iri| iri != named.iri) {
                continue;
            }
            let mut unassessed = Vec::new();
            for row in rows(&graph.ask_named("unassessed-threats", &[("instrument", &named.iri)])?) {
                let open = row.named("threat", "threatLabel");
                if threat.is_none_or(|iri| iri == open.iri) && !unassessed.contains(&open) {
                    unassessed.push(open);
                }
            }
            let status = rows(&in_force)
                .find(|row| row.text("instrument") == named.iri)
                .map_or_else(String::new, |row| row.text("status"));
            found.push(Self { instrument: named, status, gaps: Vec::new(), unassessed });
        }
        for row in rows(&answer) {
            let iri = row.text("instrument");
            let Some(of) = found.iter_mut().find(|gaps| gaps.instrument.iri == iri) else { continue };
            of.add(
                row.named("threat", "threatLabel"),
                row.text("notation"),
                row.optional("provision").map(|provision| {
                    (provision, row.text("number"), row.named("element", "elementLabel"), row.text("rationale"))
                }),
            );
        }
        for gap in found.iter_mut().flat_map(|gaps| &mut gaps.gaps) {
            gap.offences.sort_by_key(|offence| offence.elements.len());
        }
        // Without an instrument named, only those that anything was held against are of interest.
        let all = graph.ask_named("unassessed-threats", &[])?.rows().len();
        found.retain(|gaps| instrument.is_some() || !gaps.gaps.is_empty() || gaps.unassessed.len() < all);
        Ok(found)
    }

    fn add(&mut self, threat: Named, notation: String, failing: Option<(String, String, Named, String)>) {
        let place = self.gaps.iter().position(|gap| gap.threat == threat).unwrap_or_else(|| {
            self.gaps.push(Gap { threat, notation, offences: Vec::new() });
            self.gaps.len() - 1
        });
        let Some((provision, number, element, reason)) = failing else { return };
        let offences = &mut self.gaps[place].offences;
        let place = offences.iter().position(|offence| offence.provision == provision).unwrap_or_else(|| {
            offences.push(FailingOffence { provision, number, elements: Vec::new() });
            offences.len() - 1
        });
        offences[place].elements.push((element, reason));
    }
}
