//! What two States can do together: a page that answers in the browser, and its data.

mod words;

use self::words::Words;
use super::trail;
use crate::law::CooperationFacts;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::render::{Frame, Renderer};
use crate::vocab;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

const PATH: &str = "cooperation/index.html";

#[derive(Serialize)]
struct Page {
    states: usize,
    assessed: usize,
    instruments: usize,
    participations: usize,
    /// What the script says, as JSON.
    words: String,
}

#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    facts: &'a CooperationFacts,
    /// The pages of what an answer names, by abbreviated IRI.
    links: BTreeMap<&'a str, String>,
}

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let facts = CooperationFacts::load(site.graph)?;
    let (states, assessed, instruments, participations) = facts.counts();
    site.languages(PATH).par_iter().try_for_each(|lang| {
        let path = lang.page(PATH);
        let json = serde_json::to_string(&Words::of(site, &path, &facts))
            .map_err(|error| SiteError::Write { path: path.clone(), cause: error.into() })?;
        // Nothing in it can end the element that holds it.
        let words = json.replace('<', "\\u003c");
        let page = Page { states, assessed, instruments, participations, words };
        let (title, description) =
            (site.say(&path, "cooperation-title", &[]), site.say(&path, "cooperation-description", &[]));
        let frame = Frame { title: &title, description: &description, trail: trail(site, &path, &[]) };
        renderer.page("cooperation.html", &path, &frame, &page)
    })?;
    data(site, renderer, &facts)
}

/// A script and not JSON: a page that was opened from a folder may load scripts only.
fn data(site: &Site<'_>, renderer: &Renderer<'_>, facts: &CooperationFacts) -> Result<(), SiteError> {
    let path = "cooperation/data.js".to_owned();
    let href = |curie: &str| vocab::expand(curie).and_then(|iri| site.href(PATH, &iri)).map(|(href, _)| href);
    let links = facts.named().into_iter().filter_map(|curie| Some((curie, href(curie)?))).collect();
    let json = serde_json::to_string(&Data { facts, links })
        .map_err(|error| SiteError::Write { path: path.clone(), cause: error.into() })?;
    let script = format!(
        "// What `threatlex cooperate` draws on, printed by `threatlex build`.\nconst COOPERATION = {json};\nif (typeof module !== \"undefined\") module.exports = COOPERATION;\n"
    );
    renderer.file(path, script.into_bytes())
}
