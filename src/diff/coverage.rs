//! Compares which threats the instruments cover, and finds the findings by which that changed.
//!
//! The rules say on which elements an assessment fails, is doubtful, turns or is left open. An
//! element of which they say something else than before is why its assessment comes out
//! otherwise, and the finding on it is the reason that is given.

use super::DiffError;
use super::side::Side;
use crate::catalogue::ask_page;
use crate::graph::Graph;
use crate::law::rows::rows;
use crate::law::{Coverage, Named, citation};
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A threat that an instrument, or an offence of it, covers otherwise than before.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageChange {
    /// The threat.
    pub threat: Named,
    /// Its notation; empty if it has none.
    pub notation: String,
    /// The instrument.
    pub instrument: Named,
    /// How it covered the threat; empty if nothing was on record.
    pub old: Vec<Status>,
    /// How it covers the threat; empty if nothing is on record.
    pub new: Vec<Status>,
    /// Its offences that cover the threat otherwise than before.
    pub provisions: Vec<ProvisionChange>,
    /// Where the coverage by the instrument changed: the offences that it has gained or lost.
    pub offences: Vec<OfferedOffence>,
}

/// The coverage of a threat by an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The coverage.
    pub coverage: Coverage,
    /// The broader threat that it is presumed from, where nobody assessed this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presumed_from: Option<Named>,
}

/// An offence that covers a threat otherwise than before.
#[derive(Clone, Debug, Serialize)]
pub struct ProvisionChange {
    /// The offence.
    pub provision: Named,
    /// Its number; empty if it has none.
    pub number: String,
    /// What was on record.
    pub old: Option<Standing>,
    /// What is on record.
    pub new: Option<Standing>,
    /// The assessment: the new one, else the old one.
    pub assessment: Option<Named>,
    /// The elements by which that changed, with the findings on them.
    pub elements: Vec<ElementChange>,
    /// Why the offence is, or was, set aside for this threat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ruled_out_because: Option<String>,
}

/// What an offence is to a threat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// Set aside as being about something else.
    RuledOut,
    /// Held against it.
    #[serde(untagged)]
    Assessed(Coverage),
}

/// An element by which an assessment comes out otherwise than before.
#[derive(Clone, Debug, Serialize)]
pub struct ElementChange {
    /// The element.
    pub element: Named,
    /// What was found on it.
    pub old: Option<Finding>,
    /// What is found on it.
    pub new: Option<Finding>,
    /// What it did to the assessment: `failsOn`, `doubtfulOn`, `turnsOnOption`, `leavesOpen`.
    pub old_effect: Vec<String>,
    /// What it does to the assessment.
    pub new_effect: Vec<String>,
}

/// What was found on an element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `met`, `arguable` or `unmet`.
    pub outcome: String,
    /// Why.
    pub rationale: String,
}

/// An offence that an instrument has gained or lost.
#[derive(Clone, Debug, Serialize)]
pub struct OfferedOffence {
    /// The offence.
    pub provision: Named,
    /// Whether it was gained.
    pub added: bool,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RuledOut => f.write_str("ruled out"),
            Self::Assessed(coverage) => coverage.fmt(f),
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.coverage.fmt(f)?;
        self.presumed_from.as_ref().map_or(Ok(()), |from| write!(f, ", presumed from {from}"))
    }
}

/// A threat and an instrument or provision.
type Pair = (String, String);

/// The legal side of one version.
#[derive(Default)]
pub(super) struct Legal {
    /// By threat and provision.
    held: BTreeMap<Pair, Held>,
    /// By threat and instrument, with the threat that it is presumed from.
    statuses: BTreeMap<Pair, BTreeSet<(Coverage, Option<String>)>>,
    offences: BTreeMap<String, BTreeSet<String>>,
    /// By assessment, then element.
    findings: BTreeMap<String, BTreeMap<String, Finding>>,
    effects: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// A threat held against a provision, or set aside for it.
struct Held {
    standing: Standing,
    assessment: Option<String>,
    reason: Option<String>,
}

impl Legal {
    pub(super) fn read(graph: &Graph, present: &Sources) -> Result<Self, DiffError> {
        let ask = |name| ask_page(present, graph, name);
        let mut law = Self::default();
        for row in rows(&ask("law-ruled-out")?) {
            let held = Held { standing: Standing::RuledOut, assessment: None, reason: row.optional("reason") };
            law.held.insert((row.text("threat"), row.text("provision")), held);
        }
        for row in rows(&ask("law-assessments")?) {
            let standing = Standing::Assessed(row.coverage("coverage"));
            let pair = (row.text("threat"), row.text("provision"));
            // Of two assessments of a pair, which the check reports, the better one counts.
            if law.held.get(&pair).is_none_or(|other| other.standing < standing) {
                law.held.insert(pair, Held { standing, assessment: row.optional("assessment"), reason: None });
            }
        }
        for row in rows(&ask("law-coverage")?) {
            let status = (row.coverage("coverage"), row.optional("presumedFrom"));
            law.statuses.entry((row.text("threat"), row.text("instrument"))).or_default().insert(status);
        }
        for row in rows(&ask("law-offences")?) {
            law.offences.entry(row.text("instrument")).or_default().insert(row.text("offence"));
        }
        for row in rows(&ask("law-findings")?) {
            let finding = Finding { outcome: row.local("outcome"), rationale: row.text("rationale") };
            law.findings.entry(row.text("assessment")).or_default().insert(row.text("element"), finding);
        }
        for row in rows(&ask("diff-decisive")?) {
            let of = law.effects.entry(row.text("assessment")).or_default();
            of.entry(row.text("element")).or_default().push(row.local("how"));
        }
        Ok(law)
    }

    fn finding(&self, assessment: Option<&String>, element: &str) -> Option<Finding> {
        self.findings.get(assessment?)?.get(element).cloned()
    }

    fn effect(&self, assessment: Option<&String>, element: &str) -> Vec<String> {
        assessment.and_then(|assessment| self.effects.get(assessment)?.get(element).cloned()).unwrap_or_default()
    }

    fn elements(&self, assessment: Option<&String>) -> BTreeSet<&String> {
        let Some(assessment) = assessment else { return BTreeSet::new() };
        let found = self.findings.get(assessment).into_iter().flat_map(BTreeMap::keys);
        found.chain(self.effects.get(assessment).into_iter().flat_map(BTreeMap::keys)).collect()
    }
}

/// The threats that are covered otherwise, by threat and instrument.
pub(super) fn compare(old: &Side<'_>, new: &Side<'_>) -> Vec<CoverageChange> {
    let mut provisions: BTreeMap<Pair, Vec<ProvisionChange>> = BTreeMap::new();
    let pairs: BTreeSet<&Pair> = old.law.held.keys().chain(new.law.held.keys()).collect();
    for pair in pairs {
        if let Some(change) = provision_change(old, new, pair) {
            for instrument in instruments_of(old, new, &pair.1) {
                provisions.entry((pair.0.clone(), instrument)).or_default().push(change.clone());
            }
        }
    }
    let statuses: BTreeSet<&Pair> = old.law.statuses.keys().chain(new.law.statuses.keys()).collect();
    let differing = statuses.into_iter().filter(|pair| old.law.statuses.get(*pair) != new.law.statuses.get(*pair));
    let all: BTreeSet<Pair> = differing.cloned().chain(provisions.keys().cloned()).collect();
    let mut changes: Vec<CoverageChange> = all
        .into_iter()
        .map(|pair| {
            let mut provisions = provisions.remove(&pair).unwrap_or_default();
            provisions.sort_by_cached_key(|change| (citation(&change.number), change.provision.iri.clone()));
            let (threat, instrument) = (named(old, new, &pair.0), named(old, new, &pair.1));
            let changed = old.law.statuses.get(&pair) != new.law.statuses.get(&pair);
            CoverageChange {
                notation: notation(new, &pair.0).or_else(|| notation(old, &pair.0)).unwrap_or_default(),
                old: shown(old, &pair),
                new: shown(new, &pair),
                provisions,
                offences: if changed { offences(old, new, &pair.1) } else { Vec::new() },
                threat,
                instrument,
            }
        })
        .collect();
    changes.sort_by_cached_key(|change| {
        (change.notation.clone(), change.threat.clone(), change.instrument.label.clone(), change.instrument.iri.clone())
    });
    changes
}

fn provision_change(old: &Side<'_>, new: &Side<'_>, pair: &Pair) -> Option<ProvisionChange> {
    let (before, after) = (old.law.held.get(pair), new.law.held.get(pair));
    let standing = |held: Option<&Held>| held.map(|held| held.standing);
    if standing(before) == standing(after) {
        return None;
    }
    let old_assessment = before.and_then(|held| held.assessment.as_ref());
    let new_assessment = after.and_then(|held| held.assessment.as_ref());
    let elements: BTreeSet<&String> =
        old.law.elements(old_assessment).into_iter().chain(new.law.elements(new_assessment)).collect();
    let all: Vec<ElementChange> = elements
        .into_iter()
        .map(|element| ElementChange {
            element: named(old, new, element),
            old: old.law.finding(old_assessment, element),
            new: new.law.finding(new_assessment, element),
            old_effect: old.law.effect(old_assessment, element),
            new_effect: new.law.effect(new_assessment, element),
        })
        .collect();
    let provision = named(old, new, &pair.1);
    let assessment =
        new_assessment.map(|iri| new.named_as(iri)).or_else(|| old_assessment.map(|iri| old.named_as(iri)));
    Some(ProvisionChange {
        number: number(new, &pair.1).or_else(|| number(old, &pair.1)).unwrap_or_default(),
        provision,
        old: standing(before),
        new: standing(after),
        assessment,
        elements: all.into_iter().filter(|change| change.old_effect != change.new_effect).collect(),
        ruled_out_because: [after, before].into_iter().flatten().find_map(|held| held.reason.clone()),
    })
}

fn instruments_of(old: &Side<'_>, new: &Side<'_>, provision: &str) -> BTreeSet<String> {
    let property = format!("{}inInstrument", vocab::TLX);
    let provision = NamedNode::new_unchecked(provision);
    let of = |side: &Side<'_>| {
        side.catalogue
            .statements(&provision.clone().into())
            .iter()
            .filter(|(other, _)| other.as_str() == property)
            .filter_map(|(_, value)| match value {
                Term::NamedNode(node) => Some(node.as_str().to_owned()),
                _ => None,
            })
            .collect::<BTreeSet<String>>()
    };
    let found = of(new);
    if found.is_empty() { of(old) } else { found }
}

fn offences(old: &Side<'_>, new: &Side<'_>, instrument: &str) -> Vec<OfferedOffence> {
    let none = BTreeSet::new();
    let of = |side: &'_ Legal| side.offences.get(instrument).unwrap_or(&none).clone();
    let (before, after) = (of(&old.law), of(&new.law));
    let gained = after.difference(&before).map(|iri| OfferedOffence { provision: new.named_as(iri), added: true });
    let lost = before.difference(&after).map(|iri| OfferedOffence { provision: old.named_as(iri), added: false });
    gained.chain(lost).collect()
}

fn shown(side: &Side<'_>, pair: &Pair) -> Vec<Status> {
    let statuses = side.law.statuses.get(pair).into_iter().flatten();
    statuses
        .map(|(coverage, from)| Status {
            coverage: *coverage,
            presumed_from: from.as_ref().map(|iri| side.named_as(iri)),
        })
        .collect()
}

/// By the label of the new version, else of the old one.
fn named(old: &Side<'_>, new: &Side<'_>, iri: &str) -> Named {
    let found = new.named_as(iri);
    if found.label == vocab::curie(iri) { old.named_as(iri) } else { found }
}

fn notation(side: &Side<'_>, iri: &str) -> Option<String> {
    side.catalogue.entity(iri)?.notation.clone()
}

fn number(side: &Side<'_>, iri: &str) -> Option<String> {
    let property = vocab::expand("eli:number")?;
    let provision = NamedNode::new_unchecked(iri);
    side.catalogue.statements(&provision.into()).iter().find_map(|(other, value)| match value {
        Term::Literal(literal) if other.as_str() == property => Some(literal.value().to_owned()),
        _ => None,
    })
}
