//! The threats by what is done: a column for each branch of the taxonomy, a card for each threat.

use super::navigator::Layers;
use super::{Involvement, PATH, steps};
use crate::catalogue::reading_order;
use crate::law::Coverage;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::{Link, Mark, local_of, slug};
use crate::site::links;
use crate::site::pages::law::sign;
use crate::site::render::{Frame, Renderer};
use crate::site::speech::SAME;
use crate::site::taxonomy::Taxonomy;
use crate::vocab;
use oxigraph::model::{NamedNode, Term};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The instrument whose gaps the cards show.
fn instrument() -> String {
    format!("{}uncc", vocab::LAW)
}

const MATURITIES: [&str; 3] = ["observed", "demonstrated", "theoretical"];

const COVERAGES: [Coverage; 5] =
    [Coverage::NotCovered, Coverage::Arguable, Coverage::CoveredConditionally, Coverage::Covered, Coverage::Unassessed];

/// What a card shows of a coverage: class, word and meaning.
type Sign = (&'static str, String, String);

#[derive(Serialize)]
struct Page {
    instrument: Link,
    threats: usize,
    columns: Vec<Column>,
    maturities: Vec<Mark>,
    coverages: Vec<(Mark, Sign)>,
    technologies: Vec<(String, Link)>,
    layers: Vec<ShownLayers>,
}

#[derive(Serialize)]
struct Column {
    slug: String,
    name: Link,
    count: usize,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Card {
    threat: Link,
    maturity: Mark,
    local: &'static str,
    sign: Sign,
    /// The slugs of the technologies, with spaces between.
    technologies: String,
    below: Vec<Card>,
}

#[derive(Serialize)]
struct ShownLayers {
    name: &'static str,
    techniques: usize,
    unmapped: usize,
    all: String,
    under: Vec<Link>,
}

pub(super) fn render(
    site: &Site<'_>,
    renderer: &Renderer<'_>,
    taxonomy: &Taxonomy,
    involvement: &Involvement,
    layers: &[Layers],
) -> Result<(), SiteError> {
    site.languages(PATH).par_iter().try_for_each(|lang| {
        let path = lang.page(PATH);
        let cards = Cards { site, page: &path, taxonomy, involvement, instrument: instrument() };
        let page = Page {
            instrument: site.instrument(&path, &cards.instrument),
            threats: site.law.threats.len(),
            columns: taxonomy.tops.iter().map(|top| cards.column(top)).collect(),
            maturities: MATURITIES.iter().filter_map(|local| site.mark(&path, local)).collect(),
            coverages: COVERAGES
                .map(|coverage| (site.coverage(&path, coverage), cards.sign(Some(coverage))))
                .into_iter()
                .collect(),
            technologies: technologies(site, &path, involvement),
            layers: layers.iter().map(|layers| shown(site, &path, layers)).collect(),
        };
        let title = site.say(&path, "threat-matrix-title", &[]);
        let description = site.say(&path, "threat-matrix-description", &[("threats", page.threats.into())]);
        let frame = Frame { title: &title, description: &description, trail: steps(site, &path, false) };
        renderer.page("matrix-threats.html", &path, &frame, &page)
    })
}

/// The technologies that threats involve, by label.
fn technologies(site: &Site<'_>, page: &str, involvement: &Involvement) -> Vec<(String, Link)> {
    let all: BTreeSet<&String> = involvement.values().flat_map(BTreeMap::keys).collect();
    let mut found: Vec<_> = all.into_iter().map(|iri| (slug(iri), site.named(page, iri))).collect();
    found.sort_by_cached_key(|(_, link)| reading_order(&link.text));
    found
}

fn shown(site: &Site<'_>, page: &str, layers: &Layers) -> ShownLayers {
    let file = |path: &str| format!("{}{path}", links::root(page));
    let under = |(iri, path): &(String, String)| Link { href: Some(file(path)), ..site.instrument(page, iri) };
    ShownLayers {
        name: layers.name,
        techniques: layers.techniques,
        unmapped: layers.unmapped,
        all: file(&layers.all),
        under: layers.under.iter().map(under).collect(),
    }
}

struct Cards<'a, 'b> {
    site: &'a Site<'b>,
    page: &'a str,
    taxonomy: &'a Taxonomy,
    involvement: &'a Involvement,
    instrument: String,
}

impl Cards<'_, '_> {
    fn column(&self, top: &str) -> Column {
        let cards: Vec<Card> = self.taxonomy.below(top).iter().map(|threat| self.card(threat, 0)).collect();
        let mut all = BTreeSet::new();
        self.gather(top, 0, &mut all);
        Column { slug: slug(top), name: self.site.named(self.page, top), count: all.len(), cards }
    }

    /// The threats under another, at any distance.
    fn gather<'a>(&'a self, threat: &str, depth: usize, all: &mut BTreeSet<&'a str>) {
        // The bound is against a circle in the data, which is a finding of the check.
        for below in self.taxonomy.below(threat).iter().filter(|_| depth < 12) {
            all.insert(below);
            self.gather(below, depth + 1, all);
        }
    }

    fn card(&self, threat: &str, depth: usize) -> Card {
        let own = self.site.law.own(threat, &self.instrument);
        let below = self.taxonomy.below(threat).iter().filter(|_| depth < 12);
        let technologies: Vec<String> =
            self.involvement.get(threat).into_iter().flat_map(BTreeMap::keys).map(|iri| slug(iri)).collect();
        Card {
            threat: self.site.named(self.page, threat),
            maturity: self.maturity(threat),
            local: local_of(own.unwrap_or_default()),
            sign: self.sign(own),
            technologies: technologies.join(" "),
            below: below.map(|below| self.card(below, depth + 1)).collect(),
        }
    }

    /// The sign of a coverage; nobody assessed what has none.
    fn sign(&self, coverage: Option<Coverage>) -> Sign {
        match coverage {
            Some(coverage) if coverage != Coverage::Unassessed => sign(self.site, self.page, coverage),
            _ => ("open", "…".to_owned(), self.site.say(self.page, "threat-matrix-unassessed", &[])),
        }
    }

    fn maturity(&self, threat: &str) -> Mark {
        let property = format!("{}maturity", vocab::TLX);
        let value =
            self.site.catalogue.values(&NamedNode::new_unchecked(threat), &property).find_map(|value| match value {
                Term::NamedNode(node) => node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned),
                _ => None,
            });
        let mark = self.site.mark(self.page, &value.unwrap_or_default());
        mark.unwrap_or_else(|| Mark { local: String::new(), text: String::new(), lang: SAME })
    }
}
