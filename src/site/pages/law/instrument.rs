//! An instrument: its structure, its offences with what they cover, and who is party to it.

use super::{Views, views};
use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::legal::{Link, STATUSES};
use crate::site::phrases::Sorted;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct Part {
    day: String,
    views: Option<Views>,
    offences: Vec<Offence>,
    structure: Vec<Article>,
    provisions: usize,
    /// The States by what is known of their participation on the day.
    parties: Vec<(String, Vec<Link>, Sorted)>,
    states: usize,
}

/// An offence, with how many threats it covers how well.
#[derive(Serialize)]
struct Offence {
    provision: Link,
    covered: usize,
    conditionally: usize,
    arguable: usize,
    not_covered: usize,
    ruled_out: usize,
}

/// A provision and what stands in it.
#[derive(Serialize)]
struct Article {
    provision: Link,
    parts: Vec<Article>,
}

pub(super) fn part(site: &Site<'_>, page: &str, instrument: &str) -> Part {
    let law = site.law;
    let offences = law.offences.get(instrument).map_or(&[][..], Vec::as_slice);
    let mut by_status: BTreeMap<usize, (String, Vec<Link>)> = BTreeMap::new();
    let mut states = 0;
    for participation in law.participation.iter().filter(|participation| participation.instrument == instrument) {
        let place = STATUSES.iter().position(|status| *status == participation.status).unwrap_or(STATUSES.len());
        let (_, found) =
            by_status.entry(place).or_insert_with(|| (site.status(page, &participation.status), Vec::new()));
        found.push(site.named(page, &participation.state));
        states += 1;
    }
    let sorted = |(status, mut found): (String, Vec<Link>)| {
        let sorted = site.sort(page, &mut found, |link| link.text.clone());
        (status, found, sorted)
    };
    Part {
        day: law.day.clone(),
        views: views(site, page, instrument),
        offences: offences.iter().map(|provision| offence(site, page, provision)).collect(),
        structure: articles(site, page, instrument, 0),
        provisions: law.provisions.values().filter(|provision| provision.instrument == instrument).count(),
        parties: by_status.into_values().map(sorted).collect(),
        states,
    }
}

fn offence(site: &Site<'_>, page: &str, provision: &str) -> Offence {
    let count =
        |coverage| site.law.of_provision(provision).filter(|assessment| assessment.coverage == coverage).count();
    Offence {
        provision: site.cited(page, provision),
        covered: count(Coverage::Covered),
        conditionally: count(Coverage::CoveredConditionally),
        arguable: count(Coverage::Arguable),
        not_covered: count(Coverage::NotCovered),
        ruled_out: site.law.ruled_out_of(provision).count(),
    }
}

fn articles(site: &Site<'_>, page: &str, whole: &str, depth: usize) -> Vec<Article> {
    // The bound is against a circle in the data, which is a finding of the check.
    if depth > 8 {
        return Vec::new();
    }
    let article = |provision: &String| Article {
        provision: site.cited(page, provision),
        parts: articles(site, page, provision, depth + 1),
    };
    site.law.parts_of(whole).iter().map(article).collect()
}
