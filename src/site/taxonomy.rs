//! The taxonomy of threats by what is done: what stands under what.

use super::context::Site;
use crate::vocab;
use oxigraph::model::{NamedNode, Term};
use std::collections::HashMap;

/// The threats by `skos:broader`, in the order of their codes.
pub(super) struct Taxonomy {
    /// The threats that have no broader one.
    pub(super) tops: Vec<String>,
    below: HashMap<String, Vec<String>>,
    above: HashMap<String, Vec<String>>,
}

impl Taxonomy {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let broader = vocab::expand("skos:broader").unwrap_or_default();
        let mut taxonomy = Self { tops: Vec::new(), below: HashMap::new(), above: HashMap::new() };
        for threat in &site.law.threats {
            let node = NamedNode::new_unchecked(threat);
            let broader: Vec<String> = site
                .catalogue
                .values(&node, &broader)
                .filter_map(|value| match value {
                    Term::NamedNode(node) => Some(node.as_str().to_owned()),
                    _ => None,
                })
                .filter(|iri| site.law.threats.contains(iri))
                .collect();
            if broader.is_empty() {
                taxonomy.tops.push(threat.clone());
            }
            for whole in &broader {
                taxonomy.below.entry(whole.clone()).or_default().push(threat.clone());
            }
            taxonomy.above.insert(threat.clone(), broader);
        }
        taxonomy
    }

    /// The threats directly under another.
    pub(super) fn below(&self, threat: &str) -> &[String] {
        self.below.get(threat).map_or(&[], Vec::as_slice)
    }

    /// The branch in which a threat is listed where it may be listed once only: that of the first
    /// of its broader threats.
    pub(super) fn top<'a>(&'a self, threat: &'a str) -> &'a str {
        let mut at = threat;
        // The bound is against a circle in the data, which is a finding of the check.
        for _ in 0..12 {
            match self.above.get(at).and_then(|above| above.first()) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }
}
