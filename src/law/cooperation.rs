//! What two States can do together about a threat on a day.
//!
//! Four named queries give the facts: who takes part in what (`participation-on-date`), which
//! offences cover the threat and on which options that turns (`offence-coverage`), what the
//! States have declared (`reservations`), and what an instrument offers for cooperation
//! (`cooperation-provisions`). Here they are joined for a pair of States. Nothing that is not
//! on record counts as absent: it makes the answer "not known".

use super::rows::rows;
use super::{Coverage, LawError, Named};
use crate::graph::Graph;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Whether both States punish what the threat consists in, as far as treaties tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DualCriminality {
    /// No treaty on record as in force for one of them obliges it to punish this, and every
    /// treaty that would is on record as not in force for it.
    No,
    /// What would decide it is not on record.
    NotKnown,
    /// A treaty in force for each of them obliges it arguably, or conditionally, to punish this.
    Arguable,
    /// A treaty in force for each of them obliges it to punish this.
    Yes,
}

impl fmt::Display for DualCriminality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yes => "yes",
            Self::Arguable => "arguable",
            Self::NotKnown => "not known",
            Self::No => "no",
        })
    }
}

/// The part of a State in an instrument on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateOnDate {
    /// The status: `in force`, `signed only`, `no record` ...
    pub status: String,
    /// How the participation was verified; empty without a record.
    pub verification: String,
}

/// An offence as it reaches the threat in one State.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OffenceInState {
    /// The provision.
    pub provision: String,
    /// Its number.
    pub number: String,
    /// The coverage by the text.
    pub base: Coverage,
    /// The coverage with the State's reservations and declarations.
    pub coverage: Coverage,
    /// Why the two differ: the reservation and what it does.
    pub because: Vec<(String, String)>,
}

/// One State under one instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Its part in the instrument on the day.
    pub part: StateOnDate,
    /// The best coverage of the threat there.
    pub coverage: Coverage,
    /// The offences that reach the threat by their text.
    pub offences: Vec<OffenceInState>,
}

/// An instrument that at least one of the two States takes part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharedInstrument {
    /// The instrument.
    pub instrument: Named,
    /// How well it covers the threat by its text.
    pub coverage: Coverage,
    /// The two States under it.
    pub sides: [Side; 2],
    /// Whether it is on record as in force for both on the day.
    pub in_force_for_both: bool,
    /// What it then offers; empty where it is not in force for both.
    pub available: Vec<Available>,
}

/// A provision on cooperation or a power, and whether it can be used for the threat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Available {
    /// The provision.
    pub provision: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What it may be used for, in words, with the penalty threshold; empty if not on record.
    pub scope: String,
    /// What part dual criminality plays; empty if not on record.
    pub dual_criminality: String,
    /// Whether it can be used: `yes`, `arguable`, `if serious`, `no` or `not known`.
    pub usable: &'static str,
}

/// The answer for two States, a threat and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cooperation {
    /// The States.
    pub states: [Named; 2],
    /// The threat.
    pub threat: Named,
    /// The day.
    pub as_of: String,
    /// Whether both punish it.
    pub dual_criminality: DualCriminality,
    /// How that was derived, in sentences.
    pub derivation: Vec<String>,
    /// The instruments that one of them takes part in, those in force for both first.
    pub instruments: Vec<SharedInstrument>,
}

struct Offence {
    provision: String,
    number: String,
    coverage: Coverage,
    options: BTreeMap<String, String>,
}

struct Statement {
    iri: String,
    text: String,
    narrows: BTreeSet<String>,
    excludes: BTreeSet<String>,
    takes_up: BTreeSet<String>,
}

#[derive(Default)]
struct Instrument {
    label: String,
    in_force: bool,
    coverage: Option<Coverage>,
    offences: Vec<Offence>,
    provisions: Vec<Provision>,
}

struct Provision {
    iri: String,
    number: String,
    title: String,
    reach: BTreeSet<String>,
    years: Option<String>,
    dual_criminality: BTreeSet<String>,
}

/// All that the answers for one threat and one day draw on.
pub struct CooperationData {
    threat: Named,
    as_of: String,
    instruments: BTreeMap<String, Instrument>,
    parts: BTreeMap<(String, String), StateOnDate>,
    statements: BTreeMap<(String, String), Vec<Statement>>,
}

impl CooperationData {
    /// Asks the graph for the facts about `threat` on the day `as_of`, for all States.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &Graph, threat: &Named, as_of: &str) -> Result<Self, LawError> {
        let mut data = Self {
            threat: threat.clone(),
            as_of: as_of.to_owned(),
            instruments: BTreeMap::new(),
            parts: BTreeMap::new(),
            statements: BTreeMap::new(),
        };
        for row in rows(&graph.ask_named("participation-on-date", &[("asOf", as_of)])?) {
            let instrument = row.text("instrument");
            data.instruments.entry(instrument.clone()).or_default();
            let part = StateOnDate { status: row.text("status"), verification: row.local("verification") };
            data.parts.insert((instrument, row.text("state")), part);
        }
        for row in rows(&graph.ask_named("instruments-in-force", &[("asOf", as_of)])?) {
            if let Some(instrument) = data.instruments.get_mut(&row.text("instrument")) {
                instrument.label = row.text("instrumentLabel");
                instrument.in_force = row.text("status") == "in force";
            }
        }
        for row in rows(&graph.ask_named("coverage-by-instrument", &[("threat", &threat.iri)])?) {
            if row.text("presumed") == "false"
                && let Some(instrument) = data.instruments.get_mut(&row.text("instrument"))
            {
                instrument.coverage = Some(row.coverage("coverage"));
            }
        }
        data.load_offences(graph)?;
        data.load_provisions(graph)?;
        data.load_statements(graph)?;
        Ok(data)
    }

    fn load_offences(&mut self, graph: &Graph) -> Result<(), LawError> {
        for row in rows(&graph.ask_named("offence-coverage", &[("threat", &self.threat.iri)])?) {
            let Some(instrument) = self.instruments.get_mut(&row.text("instrument")) else { continue };
            let provision = row.text("provision");
            if instrument.offences.last().is_none_or(|offence| offence.provision != provision) {
                instrument.offences.push(Offence {
                    provision,
                    number: row.text("number"),
                    coverage: row.coverage("coverage"),
                    options: BTreeMap::new(),
                });
            }
            if let (Some(offence), Some(element)) = (instrument.offences.last_mut(), row.optional("element")) {
                offence.options.insert(element, row.local("outcome"));
            }
        }
        Ok(())
    }

    fn load_provisions(&mut self, graph: &Graph) -> Result<(), LawError> {
        for row in rows(&graph.ask_named("cooperation-provisions", &[])?) {
            let Some(instrument) = self.instruments.get_mut(&row.text("instrument")) else { continue };
            let iri = row.text("provision");
            if instrument.provisions.last().is_none_or(|provision| provision.iri != iri) {
                instrument.provisions.push(Provision {
                    iri,
                    number: row.text("number"),
                    title: row.text("title"),
                    reach: BTreeSet::new(),
                    years: None,
                    dual_criminality: BTreeSet::new(),
                });
            }
            if let Some(provision) = instrument.provisions.last_mut() {
                provision.reach.extend(row.optional("reach").map(|_| row.local("reach")));
                provision
                    .dual_criminality
                    .extend(row.optional("dualCriminality").map(|_| row.local("dualCriminality")));
                provision.years = provision.years.take().or_else(|| row.optional("thresholdYears"));
            }
        }
        for instrument in self.instruments.values_mut() {
            instrument.provisions.sort_by_key(|provision| super::coverage::citation(&provision.number));
        }
        Ok(())
    }

    fn load_statements(&mut self, graph: &Graph) -> Result<(), LawError> {
        for row in rows(&graph.ask_named("reservations", &[])?) {
            let over = row.optional("until").is_some_and(|until| until < self.as_of);
            let later = row.optional("from").is_some_and(|from| from > self.as_of);
            if over || later {
                continue;
            }
            let statements = self.statements.entry((row.text("instrument"), row.text("state"))).or_default();
            let iri = row.text("reservation");
            if statements.last().is_none_or(|statement| statement.iri != iri) {
                statements.push(Statement {
                    iri,
                    text: row.text("text"),
                    narrows: BTreeSet::new(),
                    excludes: BTreeSet::new(),
                    takes_up: BTreeSet::new(),
                });
            }
            if let Some(statement) = statements.last_mut() {
                statement.narrows.extend(row.optional("narrows"));
                statement.excludes.extend(row.optional("excludes"));
                statement.takes_up.extend(row.optional("takesUp"));
            }
        }
        Ok(())
    }

    /// The answer for two States.
    #[must_use]
    pub fn between(&self, one: &Named, other: &Named) -> Cooperation {
        let mut instruments: Vec<SharedInstrument> = self
            .instruments
            .iter()
            .filter(|(iri, _)| {
                [one, other].iter().any(|state| self.parts.contains_key(&((*iri).clone(), state.iri.clone())))
            })
            .map(|(iri, instrument)| self.shared(iri, instrument, one, other))
            .collect();
        instruments.sort_by_key(|shared| (!shared.in_force_for_both, std::cmp::Reverse(shared.coverage)));
        let (dual_criminality, derivation) = self.dual_criminality(one, other);
        Cooperation {
            states: [one.clone(), other.clone()],
            threat: self.threat.clone(),
            as_of: self.as_of.clone(),
            dual_criminality,
            derivation,
            instruments,
        }
    }

    fn shared(&self, iri: &str, instrument: &Instrument, one: &Named, other: &Named) -> SharedInstrument {
        let sides = [self.side(iri, instrument, &one.iri), self.side(iri, instrument, &other.iri)];
        let in_force_for_both = sides.iter().all(|side| side.part.status == "in force");
        let weaker = sides[0].coverage.min(sides[1].coverage);
        let available = if in_force_for_both {
            instrument.provisions.iter().map(|provision| available(provision, weaker)).collect()
        } else {
            Vec::new()
        };
        SharedInstrument {
            instrument: Named { iri: iri.to_owned(), label: instrument.label.clone() },
            coverage: instrument.coverage.unwrap_or(Coverage::Unassessed),
            sides,
            in_force_for_both,
            available,
        }
    }

    fn side(&self, iri: &str, instrument: &Instrument, state: &str) -> Side {
        let key = (iri.to_owned(), state.to_owned());
        let part = self
            .parts
            .get(&key)
            .cloned()
            .unwrap_or_else(|| StateOnDate { status: "no record".into(), verification: String::new() });
        let statements = self.statements.get(&key).map_or(&[][..], Vec::as_slice);
        let offences: Vec<OffenceInState> = instrument
            .offences
            .iter()
            .filter(|offence| offence.coverage > Coverage::NotCovered)
            .map(|offence| in_state(offence, statements))
            .collect();
        let floor = instrument.coverage.map_or(Coverage::Unassessed, |coverage| coverage.min(Coverage::NotCovered));
        let coverage = offences.iter().map(|offence| offence.coverage).max().unwrap_or(floor);
        Side { part, coverage, offences }
    }

    /// The best that a State is obliged to by an instrument in force for it, the instrument and
    /// the offence, and the instruments of which it is not on record whether they oblige it.
    fn obliged(&self, state: &str) -> (Coverage, Vec<String>, Vec<String>) {
        let (mut best, mut by, mut open) = (Coverage::Unassessed, Vec::new(), Vec::new());
        for (iri, instrument) in &self.instruments {
            let side = self.side(iri, instrument, state);
            match side.part.status.as_str() {
                "in force" => {
                    if side.coverage > best {
                        (best, by) = (side.coverage, Vec::new());
                    }
                    if side.coverage == best {
                        let numbers: Vec<&str> = side
                            .offences
                            .iter()
                            .filter(|offence| offence.coverage == best)
                            .map(|offence| offence.number.as_str())
                            .collect();
                        let articles =
                            if numbers.is_empty() { String::new() } else { format!(", {}", numbers.join(", ")) };
                        by.push(format!("{}{articles}", instrument.label));
                    }
                }
                // An instrument that has not entered into force at all binds nobody.
                "no record" | "not known" | "party, date not known" if instrument.in_force => {
                    if side.coverage > Coverage::NotCovered {
                        open.push(instrument.label.clone());
                    }
                }
                _ => {}
            }
        }
        (best, by, open)
    }

    fn dual_criminality(&self, one: &Named, other: &Named) -> (DualCriminality, Vec<String>) {
        let mut derivation = Vec::new();
        let mut answer = DualCriminality::Yes;
        for state in [one, other] {
            let (best, by, open) = self.obliged(&state.iri);
            let this = match best {
                Coverage::Covered => DualCriminality::Yes,
                Coverage::CoveredConditionally | Coverage::Arguable => DualCriminality::Arguable,
                Coverage::NotCovered if open.is_empty() => DualCriminality::No,
                Coverage::Unassessed if open.is_empty() && self.is_assessed() => DualCriminality::No,
                _ => DualCriminality::NotKnown,
            };
            let mut sentence = match best {
                Coverage::Covered => format!("{state} is bound to punish it: {}.", by.join("; ")),
                Coverage::CoveredConditionally => {
                    format!(
                        "{state} is bound to punish it unless it uses an option that takes it out: {}.",
                        by.join("; ")
                    )
                }
                Coverage::Arguable => format!("{state} is arguably bound to punish it: {}.", by.join("; ")),
                _ if !self.is_assessed() => format!("Nobody has assessed {} under these instruments.", self.threat),
                _ => format!(
                    "No instrument on record as in force for {state} obliges it to punish this; its own law may."
                ),
            };
            if this < DualCriminality::Yes && !open.is_empty() {
                sentence.push_str(&format!(
                    " Whether it is bound by these, which would reach the threat, is not on record: {}.",
                    open.join("; ")
                ));
            }
            derivation.push(sentence);
            answer = answer.min(this);
        }
        (answer, derivation)
    }

    fn is_assessed(&self) -> bool {
        self.instruments.values().any(|instrument| instrument.coverage.is_some())
    }
}

/// What the statements of a State leave of an offence for the threat.
fn in_state(offence: &Offence, statements: &[Statement]) -> OffenceInState {
    let mut coverage = offence.coverage;
    let mut because = Vec::new();
    let within = |other: &str| {
        other == offence.provision
            || other.strip_prefix(offence.provision.as_str()).is_some_and(|rest| rest.starts_with('.'))
    };
    for statement in statements {
        let before = coverage;
        let taken: Vec<&String> =
            statement.takes_up.iter().filter_map(|element| offence.options.get(element)).collect();
        if statement.excludes.contains(&offence.provision) {
            coverage = Coverage::NotCovered;
        } else if taken.iter().any(|outcome| *outcome == "unmet") {
            coverage = Coverage::NotCovered;
        } else if taken.iter().any(|outcome| *outcome == "arguable")
            || (taken.is_empty() && statement.narrows.iter().any(|other| within(other)))
        {
            // It narrows the offence in a way that no element records: somebody has to read it.
            coverage = coverage.min(Coverage::Arguable);
        }
        if coverage < before {
            because.push((statement.iri.clone(), statement.text.clone()));
        }
    }
    OffenceInState {
        provision: offence.provision.clone(),
        number: offence.number.clone(),
        base: offence.coverage,
        coverage,
        because,
    }
}

fn available(provision: &Provision, weaker: Coverage) -> Available {
    let any = provision.reach.contains("ictOffences") || provision.reach.contains("electronicEvidence");
    let own = provision.reach.contains("ownOffences");
    let serious = provision.reach.contains("seriousCrime");
    let usable = match weaker {
        _ if any => "yes",
        Coverage::Covered if own => "yes",
        Coverage::Arguable | Coverage::CoveredConditionally if own => "arguable",
        _ if serious => "if serious",
        _ if own => "no",
        _ => "not known",
    };
    let years = provision.years.as_deref().map(|years| format!(" ({years} years or more)")).unwrap_or_default();
    let scope: Vec<String> = provision
        .reach
        .iter()
        .map(|reach| match reach.as_str() {
            "ownOffences" => "its own offences".to_owned(),
            "ictOffences" => "offences by means of ICT".to_owned(),
            "electronicEvidence" => "electronic evidence of any offence".to_owned(),
            "seriousCrime" => format!("serious crime{years}"),
            other => other.to_owned(),
        })
        .collect();
    let dual: Vec<&str> = provision
        .dual_criminality
        .iter()
        .map(|value| match value.as_str() {
            "dualCriminalityRequired" => "required",
            "dualCriminalityGroundToRefuse" => "its absence is a ground to refuse",
            "dualCriminalityNotRequired" => "not required",
            "dualCriminalityWaivable" => "may be waived",
            "dualCriminalityByConduct" => "judged by conduct",
            other => other,
        })
        .collect();
    Available {
        provision: provision.iri.clone(),
        number: provision.number.clone(),
        title: provision.title.clone(),
        scope: scope.join("; "),
        dual_criminality: dual.join("; "),
        usable,
    }
}
