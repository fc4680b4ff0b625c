//! What a page says in its language, or in each of its languages at once: names, messages and
//! links, and the marks that tell where they differ.

use super::context::{Site, is_web};
use super::figures::svg;
use super::language::Lang;
use super::links;
use super::phrases::{Only, Phrases, Sorted};
use super::words;
use crate::catalogue::{Kind, reading_order};
use crate::vocab;
use fluent_bundle::FluentValue;
use oxigraph::model::NamedNode;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::sync::{PoisonError, RwLock};

/// What stands on many pages for every language, made once.
#[derive(Default)]
pub(super) struct Known {
    /// The way up from the folder of a language.
    up: String,
    /// The folder of a language.
    folder: String,
    /// The mark of an English text.
    english: String,
    /// The names of things, and the words for what leads to them by a property.
    names: RwLock<HashMap<(NamedNode, Told), (String, Tongue)>>,
    ways: RwLock<Ways>,
}

impl Known {
    pub(super) fn of(phrases: &Phrases) -> Self {
        Self {
            up: phrases.markup(|lang| links::root(&lang.folder())),
            folder: phrases.markup(Lang::folder),
            english: phrases.markup(|lang| if lang == Lang::English { SAME } else { ENGLISH }.into_owned()),
            ..Self::default()
        }
    }
}

/// The links to IRIs from pages for every language, by how deep those stand: link, and whether it
/// leads out of the site.
type Ways = HashMap<String, Vec<(usize, Option<(String, bool)>)>>;

/// What a name on a page is of.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Told {
    /// A thing.
    Thing,
    /// A thing, by its short name.
    Short,
    /// A property of the thing that the page is about.
    Property,
    /// A property by which others lead to it.
    Inverse,
}

/// The attributes that mark a text whose language is not that of the page, as they stand in a tag;
/// nothing where it is.
pub(super) type Tongue = Cow<'static, str>;

/// The mark of an English text on a page in another language.
pub(super) const ENGLISH: Tongue = Cow::Borrowed(" lang=\"en\"");

/// The mark of a text in the language of the page.
pub(super) const SAME: Tongue = Cow::Borrowed("");

impl Site<'_> {
    /// The path at which a page whose English path is given is rendered once for all its languages.
    pub(super) fn at_once(&self, path: &str) -> String {
        if self.is_translated(path) { Lang::Every.page(path) } else { path.to_owned() }
    }

    /// A text that `of` makes for the page in each language that it is rendered for.
    pub(super) fn in_each(&self, page: &str, of: impl Fn(&str) -> String) -> String {
        match Lang::of(page) {
            (Lang::Every, plain) => self.phrases.text(|lang| of(&lang.page(plain))),
            _ => of(page),
        }
    }

    /// What `make` makes of a text of the page in each language that it is rendered for.
    pub(super) fn text_in_each(&self, page: &str, text: &str, make: impl Fn(&str) -> String) -> String {
        match Lang::of(page).0 {
            Lang::Every => self.phrases.text(|lang| make(&self.phrases.resolve(text, lang))),
            _ => make(text),
        }
    }

    /// The marks around what stands on a page in the languages `wanted` only; none if the page is
    /// not rendered for one of them.
    pub(super) fn only(&self, page: &str, wanted: impl Fn(Lang) -> bool) -> Option<Only> {
        self.phrases.only_in(Lang::of(page).0, wanted)
    }

    /// Puts the items of a list on a page in the order in which people read their texts; gives
    /// the marks with which it gets there where that is another one in each language.
    pub(super) fn sort<T>(&self, page: &str, items: &mut [T], text: impl Fn(&T) -> String) -> Sorted {
        match Lang::of(page).0 {
            Lang::Every => self.phrases.sorted(&items.iter().map(text).collect::<Vec<_>>()),
            _ => {
                items.sort_by_cached_key(|item| reading_order(&text(item)));
                Sorted::default()
            }
        }
    }

    /// The way from a page to the root of the site.
    pub(super) fn root(&self, page: &str) -> String {
        match Lang::of(page) {
            (Lang::Every, plain) => format!("{}{}", self.known.up, links::root(plain)),
            _ => links::root(page),
        }
    }

    /// The folder of the pages in the language of a page.
    pub(super) fn folder(&self, page: &str) -> String {
        match Lang::of(page).0 {
            Lang::Every => self.known.folder.clone(),
            lang => lang.folder(),
        }
    }

    /// The mark of a text in the language `of` on a page.
    pub(super) fn tongue(&self, page: &str, of: &str) -> Tongue {
        let mark = |lang: Lang| match of {
            of if of == lang.tag() => SAME,
            "en" => ENGLISH,
            _ => Cow::Owned(format!(" lang=\"{}\"{}", svg::escape(of), if is_rtl(of) { " dir=\"rtl\"" } else { "" })),
        };
        match Lang::of(page).0 {
            Lang::Every if of == "en" => Cow::Owned(self.known.english.clone()),
            Lang::Every => Cow::Owned(self.phrases.markup(|lang| mark(lang).into_owned())),
            lang => mark(lang),
        }
    }

    /// The link from a page to the page at an English path, in the same language if there is one.
    pub(super) fn way(&self, page: &str, target: &str) -> String {
        let bare = target.split('#').next().unwrap_or(target);
        let folder = if self.is_translated(bare) { self.folder(page) } else { String::new() };
        format!("{}{folder}{target}", self.root(page))
    }

    /// A message in the language of a page.
    pub(super) fn say(&self, page: &str, key: &str, given: &[(&'static str, FluentValue<'_>)]) -> String {
        match Lang::of(page).0 {
            Lang::Every => self.phrases.text(|lang| {
                let given = given.iter().map(|(name, value)| match value {
                    FluentValue::String(text) => (*name, FluentValue::String(self.phrases.resolve(text, lang))),
                    other => (*name, other.clone()),
                });
                self.words.say(lang, key, &given.collect())
            }),
            lang => self.words.say(lang, key, &words::args(given)),
        }
    }

    /// The label of anything in the language of a page; in English, and marked so, where it has
    /// none there.
    pub(super) fn label(&self, page: &str, node: &NamedNode) -> (String, Tongue) {
        self.named_in(page, node, Told::Thing, |lang| self.label_in(lang, node))
    }

    fn label_in(&self, lang: Lang, node: &NamedNode) -> (String, Tongue) {
        if lang == Lang::English {
            return (self.catalogue.label(node), SAME);
        }
        match self.catalogue.label_in(lang.tag(), node) {
            Some(label) => (label.to_owned(), SAME),
            None => (self.catalogue.label(node), ENGLISH),
        }
    }

    /// What `of` says in the language of a page; for all of them it is asked once for each node.
    pub(super) fn named_in(
        &self,
        page: &str,
        node: &NamedNode,
        told: Told,
        of: impl Fn(Lang) -> (String, Tongue),
    ) -> (String, Tongue) {
        let (lang, _) = Lang::of(page);
        if lang != Lang::Every {
            return of(lang);
        }
        let key = (node.clone(), told);
        if let Some(known) = self.known.names.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        let label = self.phrases.text(|lang| of(lang).0);
        let tongue = self.phrases.markup(|lang| of(lang).1.into_owned());
        let made = (label, Cow::Owned(tongue));
        self.known.names.write().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
        made
    }

    /// What a kind is called in the language of a page: one, and many.
    pub(super) fn kind_names(&self, page: &str, kind: &Kind) -> (String, String) {
        let tag = |page: &str| Lang::of(page).0.tag();
        let property = format!("{}indexLabel", vocab::TLX);
        let singular =
            |page: &str| self.catalogue.label_in(tag(page), &kind.class).unwrap_or(&kind.singular).to_owned();
        let plural =
            |page: &str| self.catalogue.text_in(tag(page), &kind.class, &property).unwrap_or(&kind.plural).to_owned();
        (self.in_each(page, singular), self.in_each(page, plural))
    }

    /// A link from the page at `page` to what describes an IRI: within the site, or outside.
    pub(super) fn href(&self, page: &str, iri: &str) -> Option<(String, bool)> {
        let (lang, plain) = Lang::of(page);
        if lang != Lang::Every {
            return self.find_href(page, iri);
        }
        // All pages of one depth lead there by the same way.
        let depth = plain.matches('/').count();
        let known = |ways: &Ways| ways.get(iri).and_then(|ways| ways.iter().find(|(of, _)| *of == depth).cloned());
        if let Some((_, way)) = known(&self.known.ways.read().unwrap_or_else(PoisonError::into_inner)) {
            return way;
        }
        let way = self.find_href(page, iri);
        let mut ways = self.known.ways.write().unwrap_or_else(PoisonError::into_inner);
        ways.entry(iri.to_owned()).or_default().push((depth, way.clone()));
        way
    }

    fn find_href(&self, page: &str, iri: &str) -> Option<(String, bool)> {
        if let Some(target) = links::target(self.catalogue, iri) {
            return Some((self.way(page, &target), false));
        }
        is_web(iri).then(|| (iri.to_owned(), true))
    }
}

/// Whether a language is written from right to left.
fn is_rtl(lang: &str) -> bool {
    matches!(lang.split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}
