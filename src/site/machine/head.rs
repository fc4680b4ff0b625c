//! What stands in the head of each page for search engines and for those who share a link to it.

use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::links;
use crate::site::render::Frame;
use serde::Serialize;
use serde_json::Value;

/// The addresses of a page and what it is about.
#[derive(Serialize)]
pub(in crate::site) struct Head {
    /// The address of the page itself.
    canonical: String,
    /// The addresses of the page in its languages, by language tag.
    versions: Vec<(&'static str, String)>,
    /// The type of the page in the Open Graph protocol.
    kind: &'static str,
    locale: String,
    /// The picture that stands for the site.
    card: String,
    /// The page and what it is about, as JSON-LD.
    structured: String,
}

impl Head {
    /// The head of the page at `path`, which is about `subject`.
    pub(in crate::site) fn of(site: &Site<'_>, path: &str, frame: &Frame<'_>, subject: Option<Value>) -> Self {
        let (lang, plain) = Lang::of(path);
        let base = &site.options.base;
        Self {
            canonical: base.to(&links::address(path)),
            versions: versions(site, plain),
            kind: kind(plain),
            locale: lang.locale().to_owned(),
            card: base.to(CARD),
            structured: super::structured::page(site, path, frame, subject),
        }
    }

    /// The head of the page whose English path is `plain`, in every language.
    pub(in crate::site) fn in_every(site: &Site<'_>, plain: &str) -> Self {
        let phrases = &site.phrases;
        Self {
            canonical: format!("{}{}{}", site.options.base.to(""), phrases.markup(Lang::folder), links::address(plain)),
            versions: versions(site, plain),
            kind: kind(plain),
            locale: phrases.markup(|lang| lang.locale().to_owned()),
            card: site.options.base.to(CARD),
            structured: phrases.own(),
        }
    }
}

/// The picture that stands for the site.
const CARD: &str = "assets/card.png";

/// The type of a page in the Open Graph protocol.
fn kind(plain: &str) -> &'static str {
    if plain == "index.html" { "website" } else { "article" }
}

/// The addresses of a page in its languages by language tag, and the one for all others; none for
/// a page in English only.
pub(super) fn versions(site: &Site<'_>, plain: &str) -> Vec<(&'static str, String)> {
    let languages = site.languages(plain);
    if languages.len() < 2 {
        return Vec::new();
    }
    let address = |lang: Lang| site.options.base.to(&links::address(&lang.page(plain)));
    let others = std::iter::once(("x-default", address(Lang::English)));
    languages.iter().map(|lang| (lang.tag(), address(*lang))).chain(others).collect()
}
