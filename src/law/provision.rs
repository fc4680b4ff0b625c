//! One offence: what must be shown, who is bound, which threats it covers and which not.

use super::rows::rows;
use super::{Coverage, LawError, Named};
use crate::graph::Ask;
use serde::Serialize;

/// What is known of a provision.
#[derive(Clone, Debug, Serialize)]
pub struct OffenceReport {
    /// The provision.
    pub provision: Named,
    /// Its content, in the project's own words.
    pub content: String,
    /// The instrument that it stands in.
    pub instrument: Named,
    /// The elements: label, kind, modality, group, kind of option.
    pub elements: Vec<(String, String, String, String, String)>,
    /// For how many States the instrument is in force, signed only and so on, on the day.
    pub states: Vec<(String, String)>,
    /// The threats held against it: coverage, notation, threat, and the elements it turns on.
    pub threats: Vec<(Coverage, String, Named, Vec<String>)>,
}

impl OffenceReport {
    /// What is known of `provision` on the day `as_of`.
    ///
    /// # Errors
    ///
    /// When a query fails.
    pub fn load(graph: &dyn Ask, provision: &Named, as_of: &str) -> Result<Self, LawError> {
        let iri = provision.iri.as_str();
        let about = graph.select(&format!(
            "SELECT ?instrument ?label ?content WHERE {{ <{iri}> tlx:inInstrument ?instrument . ?instrument rdfs:label ?label . FILTER(LANG(?label) = \"en\") OPTIONAL {{ <{iri}> skos:definition ?content . FILTER(LANG(?content) = \"en\") }} }} ORDER BY ?instrument"
        ))?;
        let (instrument, content) = rows(&about).next().map_or_else(
            || (Named { iri: String::new(), label: String::new() }, String::new()),
            |row| (row.named("instrument", "label"), row.text("content")),
        );
        let elements = rows(&graph.ask_named("provision-elements", &[("provision", iri)])?)
            .map(|row| {
                (
                    row.text("label"),
                    row.local("kind"),
                    row.local("modality"),
                    row.text("group"),
                    row.local("optionKind"),
                )
            })
            .collect();
        let states = rows(&graph.ask_named("parties-on-date", &[("asOf", as_of)])?)
            .filter(|row| row.text("instrument") == instrument.iri)
            .map(|row| (row.text("status"), row.text("states")))
            .collect();
        let mut threats: Vec<(Coverage, String, Named, Vec<String>)> = Vec::new();
        for row in rows(&graph.ask_named("threats-under-provision", &[("provision", iri)])?) {
            let threat = row.named("threat", "threatLabel");
            let place = threats.iter().position(|(_, _, other, _)| *other == threat).unwrap_or_else(|| {
                threats.push((row.coverage("coverage"), row.text("notation"), threat, Vec::new()));
                threats.len() - 1
            });
            threats[place].3.extend(row.optional("elementLabel"));
        }
        threats.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(Self { provision: provision.clone(), content, instrument, elements, states, threats })
    }
}
