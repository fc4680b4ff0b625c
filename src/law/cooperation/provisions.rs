//! Provisions on cooperation and powers: what each may be used for, in words.

use super::facts::Provision;
use super::{Available, Narrowed};
use crate::law::Coverage;

/// Whether a provision can be used for a threat that the weaker of the two States is obliged to
/// punish so far; `excluded` if one of them is not bound by the provision at all.
pub(super) fn available(provision: &Provision, weaker: Coverage, because: Vec<Narrowed>, excluded: bool) -> Available {
    let any = provision.reach.contains("ictOffences") || provision.reach.contains("electronicEvidence");
    let own = provision.reach.contains("ownOffences");
    let serious = provision.reach.contains("seriousCrime");
    let usable = match weaker {
        _ if excluded => "no",
        _ if any => "yes",
        Coverage::Covered if own => "yes",
        Coverage::Arguable | Coverage::CoveredConditionally if own => "arguable",
        _ if serious => "if serious",
        Coverage::NotCovered if own => "no",
        _ => "not known",
    };
    Available {
        provision: provision.iri.clone(),
        number: provision.number.clone(),
        title: provision.title.clone(),
        scope: scope(provision),
        dual_criminality: dual_criminality(provision),
        usable,
        because,
    }
}

/// What a provision may be used for, with the penalty threshold; empty if not on record.
pub(super) fn scope(provision: &Provision) -> String {
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
    scope.join("; ")
}

/// What part dual criminality plays; empty if not on record.
pub(super) fn dual_criminality(provision: &Provision) -> String {
    let rules: Vec<&str> = provision
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
    rules.join("; ")
}
