//! The coverage of one threat: all instruments, all offences, finding by finding.

use super::rows::rows;
use super::{Coverage, LawError, Named};
use crate::graph::Ask;
use serde::Serialize;

/// What is known of a threat under the instruments.
#[derive(Clone, Debug, Serialize)]
pub struct ThreatCoverage {
    /// The threat.
    pub threat: Named,
    /// The coverage by each instrument, with the threat that it is presumed from where nobody
    /// assessed this one.
    pub instruments: Vec<(Named, Coverage, Option<String>)>,
    /// The offences that it was held against, in the order of their citation.
    pub offences: Vec<OffenceFindings>,
    /// The offences set aside: instrument, provision, number, reason.
    pub ruled_out: Vec<(String, String, String, String)>,
}

/// One offence and what was found on each of its elements.
#[derive(Clone, Debug, Serialize)]
pub struct OffenceFindings {
    /// The instrument that it stands in.
    pub instrument: Named,
    /// The provision.
    pub provision: String,
    /// Its number.
    pub number: String,
    /// Its title; empty if it has none.
    pub title: String,
    /// What follows from the findings.
    pub coverage: Coverage,
    /// The assessment.
    pub assessment: String,
    /// The findings.
    pub findings: Vec<ElementFinding>,
}

/// What was found on one element.
#[derive(Clone, Debug, Serialize)]
pub struct ElementFinding {
    /// The element.
    pub element: Named,
    /// What it is about: conduct, object, means ...
    pub kind: String,
    /// Required, alternative or optional.
    pub modality: String,
    /// Met, arguable or unmet.
    pub outcome: String,
    /// Why.
    pub rationale: String,
}

impl ThreatCoverage {
    /// What is known of `threat` under all instruments, or under one.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &dyn Ask, threat: &Named, instrument: Option<&str>) -> Result<Self, LawError> {
        let of_threat = [("threat", threat.iri.as_str())];
        let wanted = |row: &super::rows::Row<'_>| instrument.is_none_or(|iri| row.text("instrument") == iri);
        let mut offences: Vec<OffenceFindings> = rows(&graph.ask_named("coverage-of-threat", &of_threat)?)
            .filter(wanted)
            .map(|row| OffenceFindings {
                instrument: row.named("instrument", "instrumentLabel"),
                provision: row.text("provision"),
                number: row.text("number"),
                title: row.text("title"),
                coverage: row.coverage("coverage"),
                assessment: row.text("assessment"),
                findings: Vec::new(),
            })
            .collect();
        offences.sort_by_key(|offence| (offence.instrument.iri.clone(), citation(&offence.number)));
        for row in rows(&graph.ask_named("findings-of-threat", &of_threat)?) {
            let provision = row.text("provision");
            if let Some(offence) = offences.iter_mut().find(|offence| offence.provision == provision) {
                offence.findings.push(ElementFinding {
                    element: row.named("element", "elementLabel"),
                    kind: row.local("kind"),
                    modality: row.local("modality"),
                    outcome: row.local("outcome"),
                    rationale: row.text("rationale"),
                });
            }
        }
        let instruments = rows(&graph.ask_named("coverage-by-instrument", &of_threat)?)
            .filter(wanted)
            .map(|row| {
                (row.named("instrument", "instrumentLabel"), row.coverage("coverage"), row.optional("presumedFrom"))
            })
            .collect();
        let mut ruled_out: Vec<_> = rows(&graph.ask_named("ruled-out-for-threat", &of_threat)?)
            .filter(wanted)
            .map(|row| (row.text("instrument"), row.text("provision"), row.text("number"), row.text("reason")))
            .collect();
        ruled_out.sort_by_key(|(instrument, _, number, _)| (instrument.clone(), citation(number)));
        Ok(Self { threat: threat.clone(), instruments, offences, ruled_out })
    }
}

/// A citation as it sorts: article 9 before article 10.
pub(crate) fn citation(number: &str) -> Vec<(u32, String)> {
    number
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().map_or_else(|_| (u32::MAX, part.to_owned()), |value| (value, String::new())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::citation;

    #[test]
    fn citations_sort_by_their_numbers() {
        let mut numbers = ["10", "9", "29(1)(b)", "29(1)(a)", "5(1)(a)(ii)", "5(1)(a)(i)"];
        numbers.sort_by_key(|number| citation(number));
        assert_eq!(numbers, ["5(1)(a)(i)", "5(1)(a)(ii)", "9", "10", "29(1)(a)", "29(1)(b)"]);
    }
}
