//! The facts for all States, threats and days at once, as compact as the page that joins them
//! in a browser needs them.

use super::facts::{self, Provision};
use super::provisions::{dual_criminality, scope};
use crate::graph::Ask;
use crate::law::rows::rows;
use crate::law::{Coverage, LawError};
use crate::vocab::{self, curie};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// All that answers about cooperation draw on. Records are arrays, things are named by their
/// place in a list, and a day or text that is not on record is empty.
#[derive(Debug, Serialize)]
pub struct CooperationFacts {
    /// The namespaces of the abbreviated IRIs.
    prefixes: [(&'static str, &'static str); 2],
    /// Texts that repeat: scopes, rules on dual criminality, verifications.
    words: Vec<String>,
    /// IRI, label, codes and names in other languages.
    states: Vec<(String, String, Vec<String>)>,
    /// IRI, label, notation, coverage by instrument, offences.
    threats: Vec<ThreatFacts>,
    instruments: Vec<InstrumentFacts>,
    statements: Vec<StatementFacts>,
}

#[derive(Debug, Serialize)]
struct StatementFacts {
    instrument: usize,
    state: usize,
    iri: String,
    text: String,
    from: String,
    until: String,
    narrows: Vec<String>,
    excludes: Vec<String>,
    takes: Vec<String>,
}

/// The elements that are options, with what was found on each.
type Options = Vec<(String, String)>;

#[derive(Debug, Serialize)]
struct ThreatFacts {
    iri: String,
    label: String,
    notation: String,
    /// Instrument and coverage, where somebody held the threat against it.
    coverage: Vec<(usize, u8)>,
    /// Instrument, IRI, number, coverage, outcomes on options.
    offences: Vec<(usize, String, String, u8, Options)>,
}

#[derive(Debug, Serialize)]
struct InstrumentFacts {
    iri: String,
    label: String,
    since: String,
    criminalises: bool,
    /// State, verification, signed, bound, from, until, and of which day nothing is known: 1 of that
    /// of a party, 2 of that on which the State was bound.
    parts: Vec<(usize, usize, String, String, String, String, u8)>,
    /// IRI, number, title, reach (1 own offences, 2 any by means of ICT or electronic evidence,
    /// 4 serious crime), scope, dual criminality.
    provisions: Vec<(String, String, String, u8, usize, usize)>,
}

/// Texts, each with a number.
#[derive(Default)]
struct Words(BTreeMap<String, usize>);

impl Words {
    fn place(&mut self, word: String) -> usize {
        let next = self.0.len();
        *self.0.entry(word).or_insert(next)
    }

    fn list(self) -> Vec<String> {
        let mut words: Vec<(String, usize)> = self.0.into_iter().collect();
        words.sort_by_key(|(_, place)| *place);
        words.into_iter().map(|(word, _)| word).collect()
    }
}

impl CooperationFacts {
    /// Asks the graph for the facts about every threat.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &dyn Ask) -> Result<Self, LawError> {
        let mut words = Words::default();
        let states = states(graph)?;
        // The days are exported and the status is computed from them; what is left is of no day, and shows on the last one.
        let participations = facts::participations(graph, "9999-12-31")?;
        let used: BTreeSet<&String> = participations.iter().map(|part| &part.instrument).collect();
        let state_places: BTreeMap<&str, usize> = places(states.iter().map(|state| state.0.as_str()));
        let instrument_places: BTreeMap<&str, usize> = places(used.iter().map(|iri| iri.as_str()));
        let mut instruments = instruments(graph, &used, &mut words)?;
        for part in &participations {
            let (Some(&instrument), Some(&state)) =
                (instrument_places.get(part.instrument.as_str()), state_places.get(curie(&part.state).as_str()))
            else {
                continue;
            };
            let day = |day: &Option<String>| day.clone().unwrap_or_default();
            instruments[instrument].parts.push((
                state,
                words.place(part.verification.clone()),
                day(&part.signed),
                day(&part.bound),
                day(&part.from),
                day(&part.until),
                match part.status.as_str() {
                    "party, date not known" => 1,
                    "bound, day not known" => 2,
                    _ => 0,
                },
            ));
        }
        let statements = facts::statements(graph)?
            .into_iter()
            .flat_map(|((instrument, state), statements)| {
                let place = (instrument_places.get(instrument.as_str()), state_places.get(curie(&state).as_str()));
                let (Some(&instrument), Some(&state)) = place else { return Vec::new() };
                let curies = |iris: &BTreeSet<String>| iris.iter().map(|iri| curie(iri)).collect::<Vec<_>>();
                let record = |statement: facts::Statement| StatementFacts {
                    instrument,
                    state,
                    iri: curie(&statement.iri),
                    narrows: curies(&statement.narrows),
                    excludes: curies(&statement.excludes),
                    takes: curies(&statement.takes_up),
                    text: statement.text,
                    from: statement.from.unwrap_or_default(),
                    until: statement.until.unwrap_or_default(),
                };
                statements.into_iter().map(record).collect()
            })
            .collect();
        let threats = threats(graph, &instrument_places)?;
        let prefixes = [("id:", vocab::ID), ("law:", vocab::LAW)];
        Ok(Self { prefixes, words: words.list(), states, threats, instruments, statements })
    }

    /// How many States, threats that somebody assessed, instruments and participations there are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize, usize) {
        let assessed = self.threats.iter().filter(|threat| !threat.coverage.is_empty()).count();
        let participations = self.instruments.iter().map(|instrument| instrument.parts.len()).sum();
        (self.states.len(), assessed, self.instruments.len(), participations)
    }

    /// The texts that repeat: scopes and rules on dual criminality, several of them joined by
    /// "; ", and the local names of verifications.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The abbreviated IRIs of the States, threats and instruments.
    pub fn main(&self) -> impl Iterator<Item = &str> {
        let states = self.states.iter().map(|state| state.0.as_str());
        let threats = self.threats.iter().map(|threat| threat.iri.as_str());
        states.chain(threats).chain(self.instruments.iter().map(|instrument| instrument.iri.as_str()))
    }

    /// The abbreviated IRIs of all that an answer may name.
    #[must_use]
    pub fn named(&self) -> BTreeSet<&str> {
        let states = self.states.iter().map(|state| &state.0);
        let threats = self.threats.iter().map(|threat| &threat.iri);
        let offences = self.threats.iter().flat_map(|threat| threat.offences.iter().map(|offence| &offence.1));
        let instruments = self.instruments.iter().map(|instrument| &instrument.iri);
        let provisions = self.instruments.iter().flat_map(|instrument| instrument.provisions.iter().map(|one| &one.0));
        let statements = self.statements.iter().map(|statement| &statement.iri);
        let all = states.chain(threats).chain(offences).chain(instruments).chain(provisions).chain(statements);
        all.map(String::as_str).collect()
    }
}

fn places<'a>(iris: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    iris.enumerate().map(|(place, iri)| (iri, place)).collect()
}

fn states(graph: &dyn Ask) -> Result<Vec<(String, String, Vec<String>)>, LawError> {
    let mut found: Vec<(String, String, Vec<String>)> = Vec::new();
    for row in rows(&graph.ask_named("states", &[])?) {
        let iri = curie(&row.text("state"));
        if found.last().is_none_or(|state| state.0 != iri) {
            let codes = ["iso3", "iso2"].iter().filter_map(|code| row.optional(code)).collect();
            found.push((iri, String::new(), codes));
        }
        let Some(state) = found.last_mut() else { continue };
        let label = row.text("label");
        if row.text("language") == "en" {
            state.1 = label;
        } else if !state.2.contains(&label) {
            state.2.push(label);
        }
    }
    Ok(found)
}

fn instruments(graph: &dyn Ask, used: &BTreeSet<&String>, words: &mut Words) -> Result<Vec<InstrumentFacts>, LawError> {
    let mut on_date = facts::instruments(graph, "2026-11-23")?;
    let criminalising = facts::criminalising(graph)?;
    let provisions = facts::provisions(graph)?;
    Ok(used
        .iter()
        .map(|iri| {
            let known = on_date.remove(*iri);
            let (label, since) = known.map_or_else(Default::default, |known| (known.label, known.since));
            let mut record = |provision: &Provision| {
                let (scope, dual) = (words.place(scope(provision)), words.place(dual_criminality(provision)));
                let (number, title) = (provision.number.clone(), provision.title.clone());
                (curie(&provision.iri), number, title, reach(provision), scope, dual)
            };
            InstrumentFacts {
                iri: curie(iri),
                label,
                since: since.unwrap_or_default(),
                criminalises: criminalising.contains(*iri),
                parts: Vec::new(),
                provisions: provisions.get(*iri).into_iter().flatten().map(&mut record).collect(),
            }
        })
        .collect())
}

fn reach(provision: &Provision) -> u8 {
    let reaches = |values: &[&str], bit: u8| {
        if values.iter().any(|value| provision.reach.contains(*value)) { bit } else { 0 }
    };
    reaches(&["ownOffences"], 1) | reaches(&["ictOffences", "electronicEvidence"], 2) | reaches(&["seriousCrime"], 4)
}

fn threats(graph: &dyn Ask, instruments: &BTreeMap<&str, usize>) -> Result<Vec<ThreatFacts>, LawError> {
    let coverages = facts::coverages(graph)?;
    let answer = graph.select(
        "SELECT DISTINCT ?threat ?notation ?label WHERE { ?threat a tlx:Threat ; skos:notation ?notation ; rdfs:label ?label . FILTER(LANG(?label) = \"en\") } ORDER BY ?notation ?threat",
    )?;
    let found: Vec<(String, ThreatFacts)> = rows(&answer)
        .map(|row| {
            let (iri, label, notation) = (row.text("threat"), row.text("label"), row.text("notation"));
            let threat = ThreatFacts { iri: curie(&iri), label, notation, coverage: Vec::new(), offences: Vec::new() };
            (iri, threat)
        })
        .collect();
    found
        .into_par_iter()
        .map(|(iri, mut threat)| {
            let Some(of_threat) = coverages.get(&iri) else { return Ok(threat) };
            let place = |instrument: &String| instruments.get(instrument.as_str()).copied();
            threat.coverage =
                of_threat.iter().filter_map(|(instrument, value)| Some((place(instrument)?, code(*value)))).collect();
            for (instrument, offences) in facts::offences(graph, &iri)? {
                let Some(instrument) = place(&instrument) else { continue };
                threat.offences.extend(offences.into_iter().map(|offence| {
                    let options = offence.options.into_iter().map(|(element, outcome)| (curie(&element), outcome));
                    (instrument, curie(&offence.provision), offence.number, code(offence.coverage), options.collect())
                }));
            }
            Ok(threat)
        })
        .collect()
}

/// The place of a coverage in its order.
fn code(coverage: Coverage) -> u8 {
    match coverage {
        Coverage::Unassessed => 0,
        Coverage::NotCovered => 1,
        Coverage::Arguable => 2,
        Coverage::CoveredConditionally => 3,
        Coverage::Covered => 4,
    }
}
