//! Layers of the MITRE ATT&CK Navigator.
//!
//! The format is version 4.5 of the layers:
//! <https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md>.
//! The Navigator of MITRE ATLAS reads the same, under the domain `atlas-atlas`:
//! <https://github.com/mitre-atlas/atlas-navigator-data>.

use crate::catalogue::{CatalogueError, ask_page};
use crate::graph::{Answer, Graph};
use crate::law::rows::rows;
use crate::law::{Coverage, Named};
use crate::sources::Sources;
use crate::vocab;
use clap::ValueEnum;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A matrix of techniques for which there are layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub enum Domain {
    /// MITRE ATT&CK for enterprises
    EnterpriseAttack,
    /// MITRE ATT&CK for mobile devices
    MobileAttack,
    /// MITRE ATT&CK for industrial control systems
    IcsAttack,
    /// MITRE ATLAS, on artificial intelligence
    Atlas,
}

impl Domain {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::EnterpriseAttack, Self::MobileAttack, Self::IcsAttack, Self::Atlas];

    /// The name in a layer.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::EnterpriseAttack => "enterprise-attack",
            Self::MobileAttack => "mobile-attack",
            Self::IcsAttack => "ics-attack",
            Self::Atlas => "atlas-atlas",
        }
    }

    /// The name for readers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EnterpriseAttack => "MITRE ATT&CK Enterprise",
            Self::MobileAttack => "MITRE ATT&CK Mobile",
            Self::IcsAttack => "MITRE ATT&CK ICS",
            Self::Atlas => "MITRE ATLAS",
        }
    }
}

/// Why there is no such layer.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum NavigatorError {
    /// The mappings could not be asked for.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Catalogue(#[from] CatalogueError),
    /// No threat was held against the instrument.
    #[error("no threat was held against {instrument}, so that there is no coverage to colour by")]
    #[diagnostic(code(export::navigator), help("name one of: {}", assessed.join(", ")))]
    NotAssessed {
        /// The instrument.
        instrument: String,
        /// Those that threats were held against.
        assessed: Vec<String>,
    },
}

/// A threat that is matched to a technique.
struct Match {
    threat: String,
    code: String,
    label: String,
    predicate: String,
    confidence: Option<String>,
}

/// The mappings of threats to techniques, and the coverage of the threats.
pub struct Navigator {
    /// By domain and technique, with the name of the technique.
    techniques: BTreeMap<(String, String), (String, Vec<Match>)>,
    versions: BTreeMap<String, BTreeSet<String>>,
    /// By instrument and threat, where the threat itself was held against the instrument.
    coverage: HashMap<(String, String), Coverage>,
    threats: usize,
}

/// A layer, as the Navigator reads it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    name: String,
    versions: Versions,
    domain: &'static str,
    description: String,
    sorting: u8,
    layout: Layout,
    hide_disabled: bool,
    techniques: Vec<Technique>,
    gradient: Gradient,
    legend_items: Vec<LegendItem>,
    metadata: Vec<Metadata>,
    links: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Versions {
    navigator: &'static str,
    layer: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Layout {
    layout: &'static str,
    #[serde(rename = "showID")]
    show_id: bool,
    show_name: bool,
    expanded_subtechniques: &'static str,
}

#[derive(Debug, Serialize)]
struct Technique {
    #[serde(rename = "techniqueID")]
    technique_id: String,
    comment: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<&'static str>,
    metadata: Vec<Metadata>,
    links: Vec<Link>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Gradient {
    colors: Vec<&'static str>,
    min_value: usize,
    max_value: usize,
}

#[derive(Debug, Serialize)]
struct LegendItem {
    label: &'static str,
    color: &'static str,
}

#[derive(Debug, Serialize)]
struct Metadata {
    name: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct Link {
    label: String,
    url: String,
}

/// The score, words and colour of a coverage; the colours differ in lightness too.
const SCALE: [(Coverage, usize, &str, &str); 4] = [
    (Coverage::NotCovered, 0, "not covered", "#e5737b"),
    (Coverage::Arguable, 1, "arguable", "#f2d06b"),
    (Coverage::CoveredConditionally, 2, "covered on a condition", "#b7e0c2"),
    (Coverage::Covered, 3, "covered", "#6fc48b"),
];

impl Navigator {
    /// Asks `queries/pages/navigator.rq` and `queries/pages/law-coverage.rq`.
    ///
    /// # Errors
    ///
    /// When a query is missing or fails.
    pub fn load(sources: &Sources, graph: &Graph) -> Result<Self, CatalogueError> {
        let mut navigator =
            Self { techniques: BTreeMap::new(), versions: BTreeMap::new(), coverage: HashMap::new(), threats: 0 };
        navigator.read_mappings(&ask_page(sources, graph, "navigator")?);
        for row in rows(&ask_page(sources, graph, "law-coverage")?) {
            if row.text("presumed") == "false" {
                navigator.coverage.insert((row.text("instrument"), row.text("threat")), row.coverage("coverage"));
            }
        }
        let threats = ask_page(sources, graph, "index-threats")?;
        navigator.threats = rows(&threats).map(|row| row.text("threat")).collect::<BTreeSet<_>>().len();
        Ok(navigator)
    }

    fn read_mappings(&mut self, answer: &Answer) {
        for row in rows(answer) {
            let domain = row.text("domain");
            self.versions.entry(domain.clone()).or_default().extend(row.optional("version"));
            let (_, matches) = self
                .techniques
                .entry((domain, row.text("technique")))
                .or_insert_with(|| (row.text("name"), Vec::new()));
            matches.push(Match {
                threat: row.text("threat"),
                code: row.text("notation"),
                label: row.text("label"),
                predicate: vocab::curie(&row.text("predicate")),
                confidence: row.optional("confidence"),
            });
        }
    }

    /// How many threats there are that no mapping leads to a technique of the domain.
    #[must_use]
    pub fn unmapped(&self, domain: Domain) -> usize {
        self.threats
            - self.of(domain).flat_map(|(_, _, matches)| matches).map(|m| &m.threat).collect::<BTreeSet<_>>().len()
    }

    /// How many techniques of the domain a threat is mapped to.
    #[must_use]
    pub fn mapped(&self, domain: Domain) -> usize {
        self.of(domain).count()
    }

    /// Whether a threat that was held against the instrument is mapped to the domain.
    #[must_use]
    pub fn has(&self, domain: Domain, instrument: &str) -> bool {
        self.of(domain).flat_map(|(_, _, matches)| matches).any(|m| self.under(instrument, m).is_some())
    }

    /// The layer of a domain: all mapped threats with their count as the score, or, under an
    /// instrument, the coverage of the threat that it covers worst.
    ///
    /// # Errors
    ///
    /// When no threat was held against the instrument.
    pub fn layer(&self, domain: Domain, instrument: Option<&Named>) -> Result<Layer, NavigatorError> {
        if let Some(named) = instrument
            && !self.coverage.keys().any(|(other, _)| *other == named.iri)
        {
            let assessed: BTreeSet<String> = self.coverage.keys().map(|(iri, _)| vocab::curie(iri)).collect();
            let assessed = assessed.into_iter().map(|curie| curie.trim_start_matches("law:").to_owned()).collect();
            return Err(NavigatorError::NotAssessed { instrument: named.label.clone(), assessed });
        }
        let techniques: Vec<Technique> = self
            .of(domain)
            .map(|(id, name, matches)| self.technique(id, name, matches, instrument.map(|named| named.iri.as_str())))
            .collect();
        let most = techniques.iter().filter_map(|technique| technique.score).max().unwrap_or(1);
        let left_out = self.unmapped(domain);
        let (name, description, gradient, legend_items) = match instrument {
            Some(named) => (
                format!("threatlex: {} under {}", domain.name(), named.label),
                format!(
                    "Techniques that threats of threatlex are mapped to, coloured by how well the offences of {} cover the threat. Where several threats are mapped to a technique, the one that is covered worst decides; without colour nobody held the threats against the instrument. A mapping relates a threat to a technique and does not equate them. {left_out} threats are mapped to no technique and left out.",
                    named.label
                ),
                Gradient {
                    colors: SCALE.iter().map(|step| step.3).collect(),
                    min_value: 0,
                    max_value: SCALE.len() - 1,
                },
                SCALE.iter().map(|(_, _, label, color)| LegendItem { label, color }).collect(),
            ),
            None => (
                format!("threatlex: {}", domain.name()),
                format!(
                    "Techniques that threats of threatlex are mapped to; the score is the number of threats. A mapping relates a threat to a technique and does not equate them. {left_out} threats are mapped to no technique and left out."
                ),
                Gradient { colors: vec!["#dfe7f5", "#4a6fb0"], min_value: 0, max_value: most },
                Vec::new(),
            ),
        };
        let mut metadata = vec![
            metadatum("made by", format!("threatlex {}", env!("CARGO_PKG_VERSION"))),
            metadatum("licence", vocab::DATA_LICENCE),
            metadatum("threats without a mapping", left_out.to_string()),
        ];
        let read = self.versions.get(domain.id()).into_iter().flatten();
        metadata.extend(read.map(|version| metadatum("techniques read in", version.as_str())));
        metadata.extend(instrument.map(|named| metadatum("instrument", named.iri.as_str())));
        Ok(Layer {
            name,
            versions: Versions { navigator: "4.9.0", layer: "4.5" },
            domain: domain.id(),
            description,
            sorting: 0,
            layout: Layout { layout: "side", show_id: true, show_name: true, expanded_subtechniques: "annotated" },
            hide_disabled: false,
            techniques,
            gradient,
            legend_items,
            metadata,
            links: Vec::new(),
        })
    }

    fn of(&self, domain: Domain) -> impl Iterator<Item = (&str, &str, &[Match])> {
        let wanted = move |((other, _), _): &(&(String, String), &(String, Vec<Match>))| other == domain.id();
        self.techniques
            .iter()
            .filter(wanted)
            .map(|((_, id), (name, matches))| (id.as_str(), name.as_str(), matches.as_slice()))
    }

    fn under(&self, instrument: &str, of: &Match) -> Option<&'static (Coverage, usize, &'static str, &'static str)> {
        let coverage = self.coverage.get(&(instrument.to_owned(), of.threat.clone()))?;
        SCALE.iter().find(|step| step.0 == *coverage)
    }

    fn technique(&self, id: &str, name: &str, matches: &[Match], instrument: Option<&str>) -> Technique {
        let line = |of: &Match| {
            let told = instrument.map(|iri| self.under(iri, of).map_or("not assessed", |step| step.2));
            let told = told.map(|told| format!(": {told}")).unwrap_or_default();
            format!("{} {} ({}){told}", of.code, of.label, of.threat)
        };
        let worst = instrument.and_then(|iri| matches.iter().filter_map(|of| self.under(iri, of)).min_by_key(|s| s.1));
        let lines: Vec<String> = matches.iter().map(line).collect();
        let mut metadata = vec![metadatum("technique", name)];
        for of in matches {
            metadata.push(metadatum(&format!("{} mapping", of.code), of.predicate.as_str()));
            let confidence = of.confidence.clone().unwrap_or_else(|| "not stated".to_owned());
            metadata.push(metadatum(&format!("{} confidence", of.code), confidence));
        }
        Technique {
            technique_id: id.to_owned(),
            comment: lines.join("\n"),
            score: if instrument.is_some() { worst.map(|step| step.1) } else { Some(matches.len()) },
            color: worst.map(|step| step.3),
            metadata,
            links: matches
                .iter()
                .map(|of| Link { label: format!("{} {}", of.code, of.label), url: of.threat.clone() })
                .collect(),
        }
    }
}

fn metadatum(name: &str, value: impl Into<String>) -> Metadata {
    Metadata { name: name.to_owned(), value: value.into() }
}
