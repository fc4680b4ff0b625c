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
    structure: Vec<Chapter>,
    /// Whether a chapter of any of them is on record.
    chapters: bool,
    /// How many provisions there are, and how many of them stand in no other.
    provisions: usize,
    top: usize,
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

/// Provisions that stand in one chapter, one after the other.
#[derive(Serialize)]
struct Chapter {
    /// Its number and what it is on, in English; empty if that is not on record.
    name: String,
    articles: Vec<Article>,
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
    let structure = chapters(site, page, instrument);
    Part {
        day: law.day.clone(),
        views: views(site, page, instrument),
        offences: offences.iter().map(|provision| offence(site, page, provision)).collect(),
        chapters: structure.iter().any(|chapter| !chapter.name.is_empty()),
        structure,
        provisions: law.provisions.values().filter(|provision| provision.instrument == instrument).count(),
        top: law.parts_of(instrument).len(),
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

fn chapters(site: &Site<'_>, page: &str, instrument: &str) -> Vec<Chapter> {
    let chapter_of = |provision: &String| site.law.provisions.get(provision).map_or("", |found| &found.chapter);
    let chapter = |provisions: &[String]| Chapter {
        name: chapter_of(&provisions[0]).to_owned(),
        articles: provisions.iter().map(|provision| article(site, page, provision, 0)).collect(),
    };
    let parts = site.law.parts_of(instrument);
    parts.chunk_by(|one, other| chapter_of(one) == chapter_of(other)).map(chapter).collect()
}

fn article(site: &Site<'_>, page: &str, provision: &str, depth: usize) -> Article {
    // The bound is against a circle in the data, which is a finding of the check.
    let parts = if depth < 8 { site.law.parts_of(provision) } else { &[] };
    Article {
        provision: site.cited(page, provision),
        parts: parts.iter().map(|part| article(site, page, part, depth + 1)).collect(),
    }
}
