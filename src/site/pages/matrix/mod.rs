//! The matrices of the whole graph: threats by what is done, as columns of cards; threats by
//! technologies; and the layers of the ATT&CK Navigator.

mod navigator;
mod technologies;
mod threats;

use super::trail;
use crate::catalogue::ask_page;
use crate::law::rows::rows;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::Renderer;
use crate::site::taxonomy::Taxonomy;
use crate::vocab;
use std::collections::BTreeMap;

/// The page of the threats by what is done.
const PATH: &str = "matrix/index.html";

/// What a technology has to do with a threat.
#[derive(Default)]
struct Involved {
    /// The local names of the roles.
    roles: Vec<String>,
    /// By amplification, each dimension with its level, if one is known.
    amplifications: BTreeMap<String, BTreeMap<String, String>>,
}

/// By threat, then by technology.
type Involvement = BTreeMap<String, BTreeMap<String, Involved>>;

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let taxonomy = Taxonomy::of(site);
    let involvement = involvement(site)?;
    let layers = navigator::write(site, renderer)?;
    threats::render(site, renderer, &taxonomy, &involvement, &layers)?;
    technologies::render(site, renderer, &taxonomy, &involvement)
}

fn involvement(site: &Site<'_>) -> Result<Involvement, SiteError> {
    let mut found = Involvement::new();
    for row in rows(&ask_page(site.sources, site.graph, "matrix-technologies")?) {
        let involved = found.entry(row.text("threat")).or_default().entry(row.text("technology")).or_default();
        if let Some(amplification) = row.optional("amplification") {
            let levels = involved.amplifications.entry(amplification).or_default();
            if let Some(dimension) = row.optional("dimension") {
                let local = dimension.strip_prefix(vocab::TLX).unwrap_or(&dimension).to_owned();
                levels.insert(local, row.local("level"));
            }
        } else {
            involved.roles.push(row.local("role"));
        }
    }
    Ok(found)
}

/// The steps home from a page of this folder.
fn steps(site: &Site<'_>, page: &str, inner: bool) -> Vec<(String, String)> {
    let threats = (site.say(page, "nav-threats", &[]), "threats/index.html");
    let matrix = (site.say(page, "threat-matrix-title", &[]), PATH);
    if inner { trail(site, page, &[threats, matrix]) } else { trail(site, page, &[threats]) }
}
