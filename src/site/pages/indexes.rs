//! An index for each kind of entity: a figure and a table where the data has a query for it,
//! else a list; for threats the taxonomy as a tree.

use super::{law, trail};
use crate::catalogue::Kind;
use crate::site::SiteError;
use crate::site::context::{Listed, Site};
use crate::site::figures::{self, Figure};
use crate::site::legal::Link;
use crate::site::packed;
use crate::site::render::{Frame, Renderer};
use crate::site::table::{ShownTable, Table};
use oxigraph::model::NamedNode;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct Page<'a> {
    plural: &'a str,
    comment: String,
    count: usize,
    entities: Vec<Listed>,
    figure: Option<Figure>,
    table: Option<ShownTable>,
    /// The link to the query page with the query of the table or tree in its editor.
    ask: Option<String>,
    tree: Vec<Branch>,
    /// The entities of a large kind of the law, by instrument.
    groups: Vec<(Link, Vec<Link>)>,
}

/// A threat in the taxonomy, with what stands under it.
#[derive(Serialize)]
struct Branch {
    entity: Listed,
    below: Vec<Branch>,
    /// How many threats stand under it, at any distance.
    narrower: usize,
    /// How many incidents exemplify it or a threat under it.
    incidents: usize,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    site.catalogue.kinds.par_iter().try_for_each(|kind| {
        let path = format!("{}/index.html", kind.slug);
        let table = Table::of_index(site, &kind.slug)?.filter(|table| !table.rows.is_empty());
        site.languages(&path)
            .par_iter()
            .try_for_each(|lang| one(site, renderer, kind, table.as_ref(), &lang.page(&path)))
    })
}

fn one(
    site: &Site<'_>,
    renderer: &Renderer<'_>,
    kind: &Kind,
    table: Option<&Table>,
    path: &str,
) -> Result<(), SiteError> {
    let (singular, plural) = site.kind_names(path, kind);
    let tree = table.filter(|_| kind.slug == "threats").map(|table| tree(site, path, table));
    let figure = table.and_then(|table| figures::of(site, &kind.slug, path, table));
    let groups = law::by_instrument(site, path, &kind.slug);
    let page = Page {
        count: site.catalogue.of_kind(kind).len(),
        plural: &plural,
        comment: for_readers(&kind.comment),
        entities: if groups.is_empty() {
            site.catalogue.of_kind(kind).into_iter().map(|entity| site.listed(path, entity)).collect()
        } else {
            Vec::new()
        },
        groups,
        figure,
        ask: table.map(|table| packed::ask(path, &table.text)),
        table: table.map(|table| table.shown(site, path, &singular)),
        tree: tree.unwrap_or_default(),
    };
    let frame = Frame { title: &plural, description: &page.comment, trail: trail(site, path, &[]) };
    let subject = renderer.structured().set(site, path, kind);
    renderer.page_about("index.html", path, &frame, &page, &|_| subject.clone())
}

/// A class's comment without the sentences that tell curators what to write.
fn for_readers(comment: &str) -> String {
    let for_curators = |sentence: &&str| {
        ["tlx:", "skos:"].iter().any(|prefix| sentence.contains(prefix))
            || ["Use ", "Write ", "Match "].iter().any(|order| sentence.starts_with(order))
    };
    let sentences = comment.split_inclusive(". ").filter(|sentence| !for_curators(sentence));
    sentences.collect::<String>().trim().to_owned()
}

/// The taxonomy from its top threats down. A threat with two broader ones stands under both.
fn tree(site: &Site<'_>, page: &str, table: &Table) -> Vec<Branch> {
    let mut below: BTreeMap<NamedNode, BTreeSet<NamedNode>> = BTreeMap::new();
    let mut incidents: BTreeMap<NamedNode, BTreeSet<NamedNode>> = BTreeMap::new();
    let mut tops = Vec::new();
    for row in 0..table.rows.len() {
        let Some(threat) = table.nodes(row, "threat").into_iter().next() else { continue };
        let broader = table.nodes(row, "broader");
        if broader.is_empty() {
            tops.push(threat.clone());
        }
        for broader in broader {
            below.entry(broader).or_default().insert(threat.clone());
        }
        incidents.insert(threat, table.nodes(row, "incident").into_iter().collect());
    }
    let taxonomy = Taxonomy { site, page, below, incidents };
    let mut branches: Vec<Branch> = tops.iter().filter_map(|top| taxonomy.branch(top, &mut Vec::new()).0).collect();
    sort(&mut branches);
    branches
}

struct Taxonomy<'a, 'b> {
    site: &'a Site<'b>,
    page: &'a str,
    below: BTreeMap<NamedNode, BTreeSet<NamedNode>>,
    incidents: BTreeMap<NamedNode, BTreeSet<NamedNode>>,
}

impl Taxonomy<'_, '_> {
    /// The branch of a threat, the threats under it, and the incidents of all of them.
    fn branch(
        &self,
        threat: &NamedNode,
        above: &mut Vec<NamedNode>,
    ) -> (Option<Branch>, BTreeSet<NamedNode>, BTreeSet<NamedNode>) {
        let mut narrower = BTreeSet::new();
        let mut incidents = self.incidents.get(threat).cloned().unwrap_or_default();
        let mut below = Vec::new();
        // A circle in the data is a finding of the check; here it only has to end.
        if !above.contains(threat) {
            above.push(threat.clone());
            for child in self.below.get(threat).into_iter().flatten() {
                let (branch, more_threats, more_incidents) = self.branch(child, above);
                narrower.insert(child.clone());
                narrower.extend(more_threats);
                incidents.extend(more_incidents);
                below.extend(branch);
            }
            above.pop();
        }
        sort(&mut below);
        let branch = self.site.catalogue.entity(threat.as_str()).map(|entity| Branch {
            entity: self.site.listed(self.page, entity),
            below,
            narrower: narrower.len(),
            incidents: incidents.len(),
        });
        (branch, narrower, incidents)
    }
}

fn sort(branches: &mut [Branch]) {
    branches.sort_by_cached_key(|branch| branch.entity.sort_key());
}
