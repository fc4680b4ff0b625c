//! The legal side for readers: gaps, the coverage of a threat, an offence, two instruments
//! side by side, and what two States can do together.
//!
//! The reasoning stands in `ontology/rules/` and the questions in `queries/`: what is here
//! puts the answers of named queries into an order that can be read, and joins what the
//! queries say of two States.

mod compare;
mod cooperation;
mod coverage;
mod gaps;
mod lookup;
mod provision;
pub(crate) mod rows;

pub use compare::Comparison;
pub use cooperation::{
    Available, Cooperation, CooperationData, CooperationFacts, DualCriminality, Narrowed, OffenceInState,
    SharedInstrument, Side, StateOnDate,
};
pub(crate) use coverage::citation;
pub use coverage::{ElementFinding, OffenceFindings, ThreatCoverage};
pub use gaps::{FailingOffence, Gap, Gaps};
pub use lookup::{Kind, LookupError, day, resolve};
pub use provision::OffenceReport;

use crate::graph::QueryError;
use serde::Serialize;
use std::fmt;

/// Why a question about the law could not be answered.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum LawError {
    /// A name or a day is not known.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Lookup(#[from] LookupError),
    /// A named query failed.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Query(#[from] QueryError),
}

/// How well an offence or an instrument covers a threat, the better the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Coverage {
    /// Nobody has looked.
    #[default]
    Unassessed,
    /// A required element is unmet.
    NotCovered,
    /// At least one element is arguable and none is unmet.
    Arguable,
    /// Covered, unless a State uses an option that takes the threat out.
    CoveredConditionally,
    /// Every element is met.
    Covered,
}

impl Coverage {
    /// The coverage that a value of `tlx:CoverageScheme` stands for, by its local name.
    #[must_use]
    pub fn of(local: &str) -> Self {
        match local {
            "covered" => Self::Covered,
            "coveredConditionally" => Self::CoveredConditionally,
            "arguable" => Self::Arguable,
            "notCovered" => Self::NotCovered,
            _ => Self::Unassessed,
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Covered => "covered",
            Self::CoveredConditionally => "covered conditionally",
            Self::Arguable => "arguable",
            Self::NotCovered => "not covered",
            Self::Unassessed => "not assessed",
        })
    }
}

/// Something with a name: an IRI and what people call it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Named {
    /// The IRI.
    pub iri: String,
    /// Its label in English.
    pub label: String,
}

impl Named {
    /// The abbreviated IRI.
    #[must_use]
    pub fn curie(&self) -> String {
        crate::vocab::curie(&self.iri)
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}
