//! The large kinds of the law by instrument, for their indexes: a thousand assessments in one
//! list could not be read.

use crate::catalogue::reading_order;
use crate::site::context::Site;
use crate::site::legal::Link;
use std::collections::BTreeMap;

/// The entities of the kind `slug` by instrument; empty for kinds that are listed otherwise.
pub(in crate::site::pages) fn by_instrument(site: &Site<'_>, page: &str, slug: &str) -> Vec<(Link, Vec<Link>)> {
    let law = site.law;
    let mut groups: BTreeMap<&str, Vec<Link>> = BTreeMap::new();
    match slug {
        "assessments" => {
            for assessment in &law.assessments {
                let threat = site.named(page, &assessment.threat);
                let article = site.article(page, &assessment.provision).text;
                let coverage = site.coverage(page, assessment.coverage).text;
                let text = format!("{}, {article}: {coverage}", threat.text);
                let link = Link { code: threat.code, ..site.named_as(page, &assessment.iri, text) };
                groups.entry(law.instrument_of(&assessment.provision)).or_default().push(link);
            }
        }
        "provisions" => {
            for instrument in law.parts.keys().filter(|whole| !law.provisions.contains_key(*whole)) {
                add_parts(site, page, instrument, groups.entry(instrument).or_default(), 0);
            }
        }
        "participation" => {
            for participation in &law.participation {
                let text = format!(
                    "{}: {}",
                    site.named(page, &participation.state).text,
                    site.status(page, &participation.status)
                );
                let link = site.named_as(page, &participation.iri, text);
                groups.entry(&participation.instrument).or_default().push(link);
            }
            for links in groups.values_mut() {
                links.sort_by_cached_key(|link| reading_order(&link.text));
            }
        }
        _ => {}
    }
    let mut groups: Vec<_> =
        groups.into_iter().map(|(instrument, links)| (site.instrument(page, instrument), links)).collect();
    groups.sort_by_cached_key(|(instrument, _)| reading_order(&instrument.text));
    groups
}

/// The provisions that stand in a whole, each followed by its parts.
fn add_parts(site: &Site<'_>, page: &str, whole: &str, links: &mut Vec<Link>, depth: usize) {
    for part in site.law.parts_of(whole) {
        links.push(site.cited(page, part));
        // The bound is against a circle in the data, which is a finding of the check.
        if depth < 8 {
            add_parts(site, page, part, links, depth + 1);
        }
    }
}
