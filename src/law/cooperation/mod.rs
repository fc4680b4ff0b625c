//! What two States can do together about a threat on a day.
//!
//! Named queries give the facts: who takes part in what (`participation-on-date`), which
//! offences cover the threat and on which options that turns (`offence-coverage`), what the
//! States have declared (`reservations`), and what an instrument offers for cooperation
//! (`cooperation-provisions`). Here they are joined for a pair of States. Nothing that is not
//! on record counts as absent: it makes the answer "not known".
//!
//! The site's page on cooperation makes the same join in a browser; [`CooperationFacts`] is
//! what it reads, and a test holds the two together.

mod data;
mod export;
mod facts;
mod join;
mod options;
mod provisions;

pub use data::CooperationData;
pub use export::CooperationFacts;

use super::{Coverage, Named};
use serde::Serialize;
use std::fmt;

/// Whether both States punish what the threat consists in, as far as treaties tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DualCriminality {
    /// No treaty on record as in force for one of them obliges it to punish this, and every
    /// treaty that would is on record as not in force for it. A treaty that was not held against
    /// this threat, only against others, might; one that was held against none is left out, and
    /// the derivation says so.
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
    /// The best coverage of the threat there, as it is or would be once the instrument is in
    /// force for the State.
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
    /// What the States declared about this provision itself.
    pub because: Vec<Narrowed>,
}

/// A statement by which a State narrows or excludes a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Narrowed {
    /// The State.
    pub state: String,
    /// The reservation or declaration.
    pub reservation: String,
    /// What it does.
    pub text: String,
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
