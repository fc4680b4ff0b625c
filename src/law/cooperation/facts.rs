//! The facts as the named queries give them, before they are joined.

use crate::graph::Ask;
use crate::law::coverage::citation;
use crate::law::rows::rows;
use crate::law::{Coverage, LawError};
use std::collections::{BTreeMap, BTreeSet};

/// A State's part in an instrument, with its days.
pub(super) struct Participation {
    pub(super) state: String,
    pub(super) instrument: String,
    pub(super) status: String,
    pub(super) verification: String,
    pub(super) signed: Option<String>,
    pub(super) bound: Option<String>,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
}

/// An offence that was held against a threat.
pub(super) struct Offence {
    pub(super) provision: String,
    pub(super) number: String,
    pub(super) coverage: Coverage,
    /// What was found on each option that a State may use: met, arguable or unmet.
    pub(super) options: BTreeMap<String, String>,
}

/// A reservation or declaration.
pub(super) struct Statement {
    pub(super) iri: String,
    pub(super) text: String,
    pub(super) narrows: BTreeSet<String>,
    pub(super) excludes: BTreeSet<String>,
    pub(super) takes_up: BTreeSet<String>,
    /// The day from which it has effect, or else the day on which it was made.
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
}

impl Statement {
    /// Whether it stands on a day. One without any day always does.
    pub(super) fn stands_on(&self, day: &str) -> bool {
        self.from.as_deref().is_none_or(|from| from <= day) && self.until.as_deref().is_none_or(|until| until >= day)
    }
}

/// A provision on cooperation or a power.
pub(super) struct Provision {
    pub(super) iri: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) reach: BTreeSet<String>,
    pub(super) years: Option<String>,
    pub(super) dual_criminality: BTreeSet<String>,
}

/// An instrument: its label, the day of its entry into force, its status on the day asked for.
pub(super) struct InstrumentOnDate {
    pub(super) label: String,
    pub(super) since: Option<String>,
    pub(super) in_force: bool,
}

pub(super) fn participations(graph: &dyn Ask, as_of: &str) -> Result<Vec<Participation>, LawError> {
    let answer = graph.ask_named("participation-on-date", &[("asOf", as_of)])?;
    Ok(rows(&answer)
        .map(|row| Participation {
            state: row.text("state"),
            instrument: row.text("instrument"),
            status: row.text("status"),
            verification: row.local("verification"),
            signed: row.optional("signed"),
            bound: row.optional("bound"),
            from: row.optional("from"),
            until: row.optional("until"),
        })
        .collect())
}

pub(super) fn instruments(graph: &dyn Ask, as_of: &str) -> Result<BTreeMap<String, InstrumentOnDate>, LawError> {
    let answer = graph.ask_named("instruments-in-force", &[("asOf", as_of)])?;
    Ok(rows(&answer)
        .map(|row| {
            let in_force = row.text("status") == "in force";
            let (label, since) = (row.text("instrumentLabel"), row.optional("since"));
            (row.text("instrument"), InstrumentOnDate { label, since, in_force })
        })
        .collect())
}

/// The instruments that have offences.
pub(super) fn criminalising(graph: &dyn Ask) -> Result<BTreeSet<String>, LawError> {
    Ok(rows(&graph.ask_named("offences-of-instruments", &[])?).map(|row| row.text("instrument")).collect())
}

/// The coverage of each threat by each instrument that it was itself held against.
pub(super) fn coverages(graph: &dyn Ask) -> Result<BTreeMap<String, BTreeMap<String, Coverage>>, LawError> {
    let mut found: BTreeMap<String, BTreeMap<String, Coverage>> = BTreeMap::new();
    for row in rows(&graph.ask_named("coverage-by-instrument", &[])?) {
        if row.text("presumed") == "false" {
            found.entry(row.text("threat")).or_default().insert(row.text("instrument"), row.coverage("coverage"));
        }
    }
    Ok(found)
}

/// The offences that a threat was held against, by instrument, in the order of their citation.
pub(super) fn offences(graph: &dyn Ask, threat: &str) -> Result<BTreeMap<String, Vec<Offence>>, LawError> {
    let mut found: BTreeMap<String, Vec<Offence>> = BTreeMap::new();
    for row in rows(&graph.ask_named("offence-coverage", &[("threat", threat)])?) {
        let offences = found.entry(row.text("instrument")).or_default();
        let provision = row.text("provision");
        if offences.last().is_none_or(|offence| offence.provision != provision) {
            let (number, coverage) = (row.text("number"), row.coverage("coverage"));
            offences.push(Offence { provision, number, coverage, options: BTreeMap::new() });
        }
        if let (Some(offence), Some(element)) = (offences.last_mut(), row.optional("element")) {
            offence.options.insert(element, row.local("outcome"));
        }
    }
    for offences in found.values_mut() {
        offences.sort_by_key(|offence| citation(&offence.number));
    }
    Ok(found)
}

/// What instruments offer for cooperation, in the order of their citation.
pub(super) fn provisions(graph: &dyn Ask) -> Result<BTreeMap<String, Vec<Provision>>, LawError> {
    let mut found: BTreeMap<String, Vec<Provision>> = BTreeMap::new();
    for row in rows(&graph.ask_named("cooperation-provisions", &[])?) {
        let provisions = found.entry(row.text("instrument")).or_default();
        let iri = row.text("provision");
        if provisions.last().is_none_or(|provision| provision.iri != iri) {
            provisions.push(Provision {
                iri,
                number: row.text("number"),
                title: row.text("title"),
                reach: BTreeSet::new(),
                years: None,
                dual_criminality: BTreeSet::new(),
            });
        }
        if let Some(provision) = provisions.last_mut() {
            provision.reach.extend(row.optional("reach").map(|_| row.local("reach")));
            provision.dual_criminality.extend(row.optional("dualCriminality").map(|_| row.local("dualCriminality")));
            provision.years = provision.years.take().or_else(|| row.optional("thresholdYears"));
        }
    }
    for provisions in found.values_mut() {
        provisions.sort_by_key(|provision| citation(&provision.number));
    }
    Ok(found)
}

/// What States declared, by instrument and State.
pub(super) fn statements(graph: &dyn Ask) -> Result<BTreeMap<(String, String), Vec<Statement>>, LawError> {
    let mut found: BTreeMap<(String, String), Vec<Statement>> = BTreeMap::new();
    for row in rows(&graph.ask_named("reservations", &[])?) {
        let statements = found.entry((row.text("instrument"), row.text("state"))).or_default();
        let iri = row.text("reservation");
        if statements.last().is_none_or(|statement| statement.iri != iri) {
            statements.push(Statement {
                iri,
                text: row.text("text"),
                narrows: BTreeSet::new(),
                excludes: BTreeSet::new(),
                takes_up: BTreeSet::new(),
                from: row.optional("from").or_else(|| row.optional("issued")),
                until: row.optional("until"),
            });
        }
        if let Some(statement) = statements.last_mut() {
            statement.narrows.extend(row.optional("narrows"));
            statement.excludes.extend(row.optional("excludes"));
            statement.takes_up.extend(row.optional("takesUp"));
        }
    }
    Ok(found)
}
