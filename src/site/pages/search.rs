//! The search page, which works by scripts and leads to the indexes without them, and the index
//! that it and the search box of every page draw on.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::render::{Frame, Renderer};
use crate::site::search::{self, FACETS, Facets};
use rayon::prelude::*;
use serde::Serialize;

const PATH: &str = "search/index.html";

#[derive(Serialize)]
struct Page {
    /// The indexes: what they are called, where they are, how much is in them.
    kinds: Vec<(String, String, usize)>,
    facets: Vec<Facet>,
    /// The facets as the script reads them.
    data: String,
}

#[derive(Serialize)]
struct Facet {
    name: &'static str,
    title: String,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let facets = Facets::load(site)?;
    search::write(site, renderer, &facets)?;
    site.languages(PATH).par_iter().try_for_each(|lang| one(site, renderer, &facets, *lang))
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, facets: &Facets, lang: Lang) -> Result<(), SiteError> {
    let path = lang.page(PATH);
    let kinds = site.catalogue.kinds.iter().map(|kind| {
        let href = site.way(&path, &format!("{}/index.html", kind.slug));
        (site.kind_names(&path, kind).1, href, site.catalogue.of_kind(kind).len())
    });
    // A label, the local name that stands in an address, and the facet.
    let values: Vec<(&str, &str, String)> = facets
        .values
        .iter()
        .map(|(facet, value)| {
            let local = value.as_str().rsplit(['/', '#']).next().unwrap_or_default();
            (*facet, local, site.label(&path, value).0)
        })
        .collect();
    let data =
        serde_json::to_string(&values).map_err(|error| SiteError::Write { path: path.clone(), cause: error.into() })?;
    let title = |name| Facet { name, title: site.say(&path, &format!("search-facet-{name}"), &[]) };
    let page = Page {
        kinds: kinds.filter(|(_, _, count)| *count > 0).collect(),
        facets: std::iter::once("kind").chain(FACETS).map(title).collect(),
        // In a script a `</script>` would end it.
        data: data.replace('<', "\\u003c"),
    };
    let title = site.say(&path, "search-title", &[]);
    let description = site.say(&path, "search-description", &[]);
    let frame = Frame { title: &title, description: &description, trail: trail(site, &path, &[]) };
    renderer.page("search.html", &path, &frame, &page)
}
