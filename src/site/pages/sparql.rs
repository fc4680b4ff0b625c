//! The page that answers SPARQL in the browser. Its data are packed beside it.

use super::trail;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::{Frame, Renderer};
use crate::vocab;
use serde::Serialize;

const PATH: &str = "sparql/index.html";

#[derive(Serialize)]
struct Page<'a> {
    statements: usize,
    /// Name, title and question of each named query.
    queries: Vec<[&'a str; 3]>,
    prefixes: Vec<&'a str>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let page = Page {
        statements: site.graph.counts().0,
        queries: site.graph.queries().iter().map(|query| [&*query.name, &*query.title, &*query.question]).collect(),
        prefixes: vocab::PREFIXES.iter().map(|(prefix, _)| *prefix).collect(),
    };
    let step = (site.say(PATH, "nav-queries", &[]), "queries/index.html");
    let description = "SPARQL over the whole graph, answered in the browser";
    let frame = Frame { title: "Ask the graph", description, trail: trail(site, PATH, &[step]) };
    renderer.page("sparql.html", PATH, &frame, &page)
}
