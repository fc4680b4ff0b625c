//! Two instruments side by side, threat by threat.

use super::rows::rows;
use super::{Coverage, LawError, Named};
use crate::graph::Ask;
use serde::Serialize;

/// Where two instruments differ.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The instruments.
    pub instruments: [Named; 2],
    /// Each threat assessed under both and covered otherwise: notation, threat, coverage by each.
    pub differences: Vec<(String, Named, [Coverage; 2])>,
    /// How many threats were assessed under both.
    pub assessed: usize,
}

impl Comparison {
    /// Compares two instruments.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &dyn Ask, one: &Named, other: &Named) -> Result<Self, LawError> {
        let both = [("one", one.iri.as_str()), ("other", other.iri.as_str())];
        let differences: Vec<_> = rows(&graph.ask_named("compare-instruments", &both)?)
            .map(|row| {
                let coverages = [row.coverage("oneCoverage"), row.coverage("otherCoverage")];
                (row.text("notation"), row.named("threat", "threatLabel"), coverages)
            })
            .collect();
        let assessed = |iri: &str| -> Result<Vec<String>, LawError> {
            Ok(rows(&graph.ask_named("coverage-by-instrument", &[("instrument", iri)])?)
                .filter(|row| row.text("presumed") == "false")
                .map(|row| row.text("threat"))
                .collect())
        };
        let (first, second) = (assessed(&one.iri)?, assessed(&other.iri)?);
        let assessed = first.iter().filter(|threat| second.contains(threat)).count();
        Ok(Self { instruments: [one.clone(), other.clone()], differences, assessed })
    }
}
