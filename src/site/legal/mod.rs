//! What the legal pages are made of: the answers of the bulk queries `queries/pages/law-*.rq`,
//! each asked once and kept by the IRIs under which the pages look it up.

mod load;
mod show;

pub(super) use show::{Link, Mark, STATUSES, key_of, local_of, slug};

use crate::law::Coverage;
use rustc_hash::FxHashMap as HashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The legal side of the graph.
#[derive(Default)]
pub(super) struct Law {
    /// The day for which "in force" is said: that of the newest assessment, so that a build
    /// does not depend on the day it is made.
    pub(super) day: String,
    /// The offences of each instrument, in the order of their citation.
    pub(super) offences: BTreeMap<String, Vec<String>>,
    /// The instruments that threats were held against, the most threats first.
    pub(super) assessed: Vec<String>,
    pub(super) provisions: HashMap<String, Provision>,
    /// The provisions that stand in an instrument or a provision, in the order of their citation.
    pub(super) parts: HashMap<String, Vec<String>>,
    pub(super) elements: HashMap<String, Vec<Element>>,
    /// By the code of the threat, then by citation.
    pub(super) assessments: Vec<Assessment>,
    pub(super) by_threat: HashMap<String, Vec<usize>>,
    pub(super) by_provision: HashMap<String, Vec<usize>>,
    pub(super) ruled_out: Vec<RuledOut>,
    ruled_out_of: HashMap<String, Vec<usize>>,
    /// The coverage of each threat by each instrument: its own, or one or more presumed.
    pub(super) standings: BTreeMap<(String, String), Vec<Standing>>,
    pub(super) opinions: Vec<Opinion>,
    pub(super) participation: Vec<Participation>,
    pub(super) reservations: Vec<Reservation>,
    /// By each provision: those that concern it, one that stands in it, or one of its elements.
    touching: HashMap<String, Vec<usize>>,
    /// The threats, in the order of their codes.
    pub(super) threats: Vec<String>,
}

pub(super) struct Provision {
    pub(super) number: String,
    pub(super) title: String,
    /// The chapter or section; empty if it is not on record.
    pub(super) chapter: String,
    pub(super) whole: String,
    pub(super) instrument: String,
}

pub(super) struct Element {
    pub(super) iri: String,
    pub(super) label: String,
    pub(super) kind: String,
    pub(super) modality: String,
    pub(super) group: String,
    pub(super) option: String,
    pub(super) only_for: Vec<String>,
    pub(super) verification: String,
}

pub(super) struct Assessment {
    pub(super) iri: String,
    pub(super) threat: String,
    pub(super) provision: String,
    pub(super) coverage: Coverage,
    pub(super) findings: Vec<Finding>,
    /// The elements that decide: those it fails on, else those it is doubtful on, else the options
    /// of a State on which it depends.
    pub(super) turns: Vec<Turn>,
}

pub(super) struct Finding {
    pub(super) element: String,
    pub(super) outcome: String,
    pub(super) rationale: String,
}

/// Something that is done to an element or provision, by the name of the property.
pub(super) struct Turn {
    pub(super) how: String,
    pub(super) element: String,
}

pub(super) struct RuledOut {
    pub(super) threat: String,
    pub(super) provision: String,
    pub(super) reason: String,
}

pub(super) struct Standing {
    pub(super) coverage: Coverage,
    /// The broader threat that it is taken over from; none if the threat itself was assessed.
    pub(super) presumed_from: Option<String>,
}

pub(super) struct Opinion {
    pub(super) iri: String,
    pub(super) threat: Option<String>,
    pub(super) instrument: String,
    pub(super) provisions: Vec<String>,
    pub(super) holds: String,
    pub(super) creator: String,
    pub(super) issued: String,
    pub(super) rationale: String,
    pub(super) verification: String,
}

pub(super) struct Participation {
    pub(super) iri: String,
    pub(super) state: String,
    pub(super) instrument: String,
    pub(super) status: String,
    pub(super) signed: String,
    pub(super) bound: String,
    pub(super) bound_by: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) verification: String,
    pub(super) notes: Vec<String>,
}

pub(super) struct Reservation {
    pub(super) iri: String,
    pub(super) state: String,
    pub(super) instrument: String,
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) verification: String,
    /// What it narrows, excludes or takes up, or which provision it speaks of.
    pub(super) concerns: Vec<Turn>,
}

impl Law {
    fn find_assessed(&mut self) {
        let mut assessed: Vec<(Reverse<usize>, String)> = self
            .offences
            .keys()
            .map(|instrument| (Reverse(self.held_against(instrument).count()), instrument.clone()))
            .filter(|(held, _)| held.0 > 0)
            .collect();
        assessed.sort();
        self.assessed = assessed.into_iter().map(|(_, instrument)| instrument).collect();
    }

    /// The coverage of a threat by an instrument: its own, or else the presumed ones.
    pub(super) fn standing(&self, threat: &str, instrument: &str) -> &[Standing] {
        self.standings.get(&(threat.to_owned(), instrument.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The coverage that follows from assessments of the threat itself.
    pub(super) fn own(&self, threat: &str, instrument: &str) -> Option<Coverage> {
        own(self.standing(threat, instrument))
    }

    pub(super) fn of_threat(&self, threat: &str) -> impl Iterator<Item = &Assessment> {
        self.by_threat.get(threat).into_iter().flatten().map(|place| &self.assessments[*place])
    }

    pub(super) fn of_provision(&self, provision: &str) -> impl Iterator<Item = &Assessment> {
        self.by_provision.get(provision).into_iter().flatten().map(|place| &self.assessments[*place])
    }

    /// The threats that a provision was not held against, and why.
    pub(super) fn ruled_out_of(&self, provision: &str) -> impl Iterator<Item = &RuledOut> {
        self.ruled_out_of.get(provision).into_iter().flatten().map(|place| &self.ruled_out[*place])
    }

    /// The reservations that concern a provision, one that stands in it, or one of its elements.
    pub(super) fn touching(&self, provision: &str) -> impl Iterator<Item = &Reservation> {
        self.touching.get(provision).into_iter().flatten().map(|place| &self.reservations[*place])
    }

    /// A provision and those it stands in, the innermost first; nothing if it is none.
    fn around<'a>(&'a self, provision: &'a str) -> impl Iterator<Item = &'a str> {
        let above = |at: &&'a str| self.provisions.get(*at).map(|provision| provision.whole.as_str());
        // The bound is against a circle in the data, which is a finding of the check.
        std::iter::successors(Some(provision), above).take(12)
    }

    pub(super) fn parts_of(&self, whole: &str) -> &[String] {
        self.parts.get(whole).map_or(&[], Vec::as_slice)
    }

    pub(super) fn elements_of(&self, provision: &str) -> &[Element] {
        self.elements.get(provision).map_or(&[], Vec::as_slice)
    }

    pub(super) fn instrument_of(&self, provision: &str) -> &str {
        self.provisions.get(provision).map_or("", |provision| &provision.instrument)
    }

    pub(super) fn number_of(&self, provision: &str) -> &str {
        self.provisions.get(provision).map_or("", |provision| &provision.number)
    }

    /// The threats with a coverage of their own by an instrument, with that coverage.
    pub(super) fn held_against<'a>(&'a self, instrument: &'a str) -> impl Iterator<Item = (&'a str, Coverage)> {
        self.threats.iter().filter_map(move |threat| Some((threat.as_str(), self.own(threat, instrument)?)))
    }

    /// How many threats of their own coverage an instrument has with this value.
    pub(super) fn count(&self, instrument: &str, coverage: Coverage) -> usize {
        self.held_against(instrument).filter(|(_, other)| *other == coverage).count()
    }
}

fn own(standings: &[Standing]) -> Option<Coverage> {
    standings.iter().find(|standing| standing.presumed_from.is_none()).map(|standing| standing.coverage)
}
