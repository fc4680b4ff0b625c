//! Asks the bulk queries, in parallel, and sorts their answers as pages read them.

use super::{
    Assessment, Element, Finding, Law, Opinion, Participation, Provision, Reservation, RuledOut, Standing, Turn,
};
use crate::catalogue::{Catalogue, CatalogueError, ask_page};
use crate::graph::{Answer, Ask, Graph};
use crate::law::rows::{Row, rows};
use crate::law::{Coverage, citation};
use crate::sources::Sources;
use rayon::prelude::*;
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeSet;

const QUERIES: [&str; 11] = [
    "law-offences",
    "law-provisions",
    "law-elements",
    "law-assessments",
    "law-findings",
    "law-turns",
    "law-ruled-out",
    "law-coverage",
    "law-opinions",
    "law-participation",
    "law-reservations",
];

impl Law {
    pub(in crate::site) fn load(
        sources: &Sources,
        graph: &Graph,
        catalogue: &Catalogue,
    ) -> Result<Self, CatalogueError> {
        let answers: Vec<Answer> =
            QUERIES.par_iter().map(|name| ask_page(sources, graph, name)).collect::<Result<_, _>>()?;
        let [offences, provisions, elements, assessed, found, turns, ruled, covered, opinions, taking, reserved] =
            answers.as_slice()
        else {
            return Ok(Self::default());
        };
        let mut law = Self::default();
        law.read_provisions(provisions, offences);
        law.read_elements(elements);
        law.read_threats(catalogue, covered);
        law.read_assessments(assessed, found, turns);
        law.read_ruled_out(ruled);
        law.read_opinions(opinions);
        // Without any assessment there is no day to ask about.
        if !law.day.is_empty() {
            let on_day = graph.ask_named("participation-on-date", &[("asOf", law.day.as_str())])?;
            law.read_participation(taking, &on_day);
        }
        law.read_reservations(reserved);
        law.find_touching(catalogue);
        law.find_assessed();
        Ok(law)
    }

    fn read_provisions(&mut self, provisions: &Answer, offences: &Answer) {
        for row in rows(provisions) {
            let (iri, whole) = (row.text("provision"), row.text("whole"));
            self.parts.entry(whole.clone()).or_default().push(iri.clone());
            self.provisions.entry(iri).or_insert_with(|| Provision {
                number: row.text("number"),
                title: row.text("title"),
                chapter: row.text("chapter"),
                whole,
                instrument: row.text("instrument"),
            });
        }
        for row in rows(offences) {
            self.offences.entry(row.text("instrument")).or_default().push(row.text("offence"));
        }
        let provisions = &self.provisions;
        let place = |iri: &String| {
            (provisions.get(iri).map_or_else(Vec::new, |provision| citation(&provision.number)), iri.clone())
        };
        for list in self.parts.values_mut().chain(self.offences.values_mut()) {
            list.sort_by_cached_key(place);
            list.dedup();
        }
    }

    fn read_elements(&mut self, answer: &Answer) {
        for row in rows(answer) {
            let (iri, of) = (row.text("element"), self.elements.entry(row.text("provision")).or_default());
            if of.last().is_none_or(|last| last.iri != iri) {
                of.push(Element {
                    iri,
                    label: row.text("label"),
                    kind: row.local("kind"),
                    modality: row.local("modality"),
                    group: row.text("group"),
                    option: row.local("optionKind"),
                    only_for: Vec::new(),
                    verification: row.local("verification"),
                });
            }
            if let Some(last) = of.last_mut() {
                last.only_for.extend(row.optional("onlyFor"));
            }
        }
        // What must be shown stands before what a State may add; the conduct before the rest.
        for of in self.elements.values_mut() {
            of.sort_by_cached_key(|element| {
                (
                    element.modality == "optional",
                    kind_order(&element.kind),
                    element.group.clone(),
                    citation(&element.iri),
                )
            });
        }
    }

    fn read_threats(&mut self, catalogue: &Catalogue, covered: &Answer) {
        let threats = catalogue.kinds.iter().find(|kind| kind.slug == "threats");
        self.threats = threats
            .into_iter()
            .flat_map(|kind| catalogue.of_kind(kind))
            .map(|entity| entity.iri.as_str().to_owned())
            .collect();
        for row in rows(covered) {
            self.standings
                .entry((row.text("threat"), row.text("instrument")))
                .or_default()
                .push(Standing { coverage: row.coverage("coverage"), presumed_from: row.optional("presumedFrom") });
        }
    }

    fn read_assessments(&mut self, assessed: &Answer, found: &Answer, turns: &Answer) {
        let mut findings = grouped(found, |row| Finding {
            element: row.text("element"),
            outcome: row.local("outcome"),
            rationale: row.text("rationale"),
        });
        let mut turned = grouped(turns, |row| Turn { how: row.local("how"), element: row.text("element") });
        for row in rows(assessed) {
            let iri = row.text("assessment");
            self.day = self.day.clone().max(row.text("created"));
            let coverage = row.coverage("coverage");
            let mut turns: Vec<Turn> = turned.remove(&iri).unwrap_or_default();
            turns.retain(|turn| turn.how == deciding(coverage));
            self.assessments.push(Assessment {
                threat: row.text("threat"),
                provision: row.text("provision"),
                findings: findings.remove(&iri).unwrap_or_default(),
                coverage,
                turns,
                iri,
            });
        }
        let order = order_of(&self.threats);
        let provisions = &self.provisions;
        self.assessments.sort_by_cached_key(|assessment| {
            let provision = provisions.get(&assessment.provision);
            let cited = provision.map(|provision| (provision.instrument.clone(), citation(&provision.number)));
            (order.get(&assessment.threat).copied(), cited, assessment.iri.clone())
        });
        for (place, assessment) in self.assessments.iter_mut().enumerate() {
            let elements = self.elements.get(&assessment.provision).map_or(&[][..], Vec::as_slice);
            let at = |iri: &str| elements.iter().position(|element| element.iri == iri);
            assessment.findings.sort_by_cached_key(|finding| at(&finding.element));
            assessment.turns.sort_by_cached_key(|turn| at(&turn.element));
            self.by_threat.entry(assessment.threat.clone()).or_default().push(place);
            self.by_provision.entry(assessment.provision.clone()).or_default().push(place);
        }
    }

    fn read_ruled_out(&mut self, answer: &Answer) {
        let order = order_of(&self.threats);
        let mut ruled_out: Vec<RuledOut> = rows(answer)
            .map(|row| RuledOut {
                threat: row.text("threat"),
                provision: row.text("provision"),
                reason: row.text("reason"),
            })
            .collect();
        ruled_out.sort_by_cached_key(|ruled| {
            let instrument = self.instrument_of(&ruled.provision).to_owned();
            (order.get(&ruled.threat).copied(), instrument, citation(self.number_of(&ruled.provision)))
        });
        for (place, ruled) in ruled_out.iter().enumerate() {
            self.ruled_out_of.entry(ruled.provision.clone()).or_default().push(place);
        }
        self.ruled_out = ruled_out;
    }

    fn read_opinions(&mut self, answer: &Answer) {
        for row in rows(answer) {
            let key = (row.text("opinion"), row.optional("threat"), row.text("instrument"));
            let same = |last: &&mut Opinion| (&last.iri, &last.threat, &last.instrument) == (&key.0, &key.1, &key.2);
            if self.opinions.last_mut().filter(same).is_none() {
                let (iri, threat, instrument) = key;
                self.opinions.push(Opinion {
                    iri,
                    threat,
                    instrument,
                    provisions: Vec::new(),
                    holds: row.local("holds"),
                    creator: row.text("creator"),
                    issued: row.text("issued"),
                    rationale: row.text("rationale"),
                    verification: row.local("verification"),
                });
            }
            if let Some(last) = self.opinions.last_mut() {
                last.provisions.extend(row.optional("provision"));
            }
        }
    }

    fn read_participation(&mut self, answer: &Answer, on_day: &Answer) {
        let known: HashMap<(String, String), Row<'_>> =
            rows(on_day).map(|row| ((row.text("state"), row.text("instrument")), row)).collect();
        for row in rows(answer) {
            let iri = row.text("participation");
            if self.participation.last().is_none_or(|last| last.iri != iri) {
                let (state, instrument) = (row.text("state"), row.text("instrument"));
                let Some(day) = known.get(&(state.clone(), instrument.clone())) else { continue };
                self.participation.push(Participation {
                    iri,
                    status: day.text("status"),
                    signed: day.text("signed"),
                    bound: day.text("bound"),
                    bound_by: row.text("boundBy"),
                    from: day.text("from"),
                    until: day.text("until"),
                    verification: day.local("verification"),
                    notes: Vec::new(),
                    state,
                    instrument,
                });
            }
            if let Some(last) = self.participation.last_mut() {
                last.notes.extend(row.optional("note"));
            }
        }
    }

    fn find_touching(&mut self, catalogue: &Catalogue) {
        let mut touching: HashMap<String, Vec<usize>> = HashMap::default();
        for (place, reservation) in self.reservations.iter().enumerate() {
            let concerns = reservation.concerns.iter().map(|concern| concern.element.as_str());
            let host = |what| catalogue.host(what).map(|(host, _)| host.as_str());
            let touched: BTreeSet<&str> = concerns.flat_map(|what| self.around(what).chain(host(what))).collect();
            for provision in touched {
                touching.entry(provision.to_owned()).or_default().push(place);
            }
        }
        self.touching = touching;
    }

    fn read_reservations(&mut self, answer: &Answer) {
        for row in rows(answer) {
            let iri = row.text("reservation");
            if self.reservations.last().is_none_or(|last| last.iri != iri) {
                self.reservations.push(Reservation {
                    iri,
                    state: row.text("state"),
                    instrument: row.text("instrument"),
                    kind: row.local("kind"),
                    text: row.text("text"),
                    from: row.text("from"),
                    until: row.text("until"),
                    verification: row.local("verification"),
                    concerns: Vec::new(),
                });
            }
            if let (Some(last), Some(what)) = (self.reservations.last_mut(), row.optional("what")) {
                last.concerns.push(Turn { how: row.local("how"), element: what });
            }
        }
    }
}

/// The rows by their assessment.
fn grouped<T>(answer: &Answer, read: impl Fn(&Row<'_>) -> T) -> HashMap<String, Vec<T>> {
    let mut groups: HashMap<String, Vec<T>> = HashMap::default();
    for row in rows(answer) {
        groups.entry(row.text("assessment")).or_default().push(read(&row));
    }
    groups
}

fn order_of(threats: &[String]) -> HashMap<String, usize> {
    threats.iter().enumerate().map(|(place, threat)| (threat.clone(), place)).collect()
}

/// The property that leads to the elements that decide a coverage.
fn deciding(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::NotCovered => "failsOn",
        Coverage::Arguable => "doubtfulOn",
        Coverage::CoveredConditionally => "turnsOnOption",
        Coverage::Covered | Coverage::Unassessed => "",
    }
}

/// The order in which lawyers go through an offence.
fn kind_order(kind: &str) -> usize {
    let order = ["conduct", "object", "means", "result", "circumstance", "mental"];
    order.iter().position(|other| kind.starts_with(other)).unwrap_or(order.len())
}
