//! The templates, and how a page is rendered from them and written.

use super::SiteError;
use super::context::Site;
use super::language::Lang;
use super::machine::{Head, Structured, structured};
use super::memory::print_of_page;
use super::output::{File, Output};
use super::phrases::{Given, Only, Phrases};
use super::words::Words;
use fluent_bundle::FluentArgs;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use rustc_hash::FxHashMap as HashMap;
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tera::{Context, Kwargs, State, Tera, Value};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/site/templates");

/// What every page has.
#[derive(Debug, Default, Serialize)]
pub(super) struct Frame<'a> {
    /// The title, without the name of the site.
    pub(super) title: &'a str,
    /// One sentence for search engines.
    pub(super) description: &'a str,
    /// The way home: label and link, outermost first.
    pub(super) trail: Vec<(String, String)>,
}

/// The same page in another language, or in its own.
#[derive(Serialize)]
struct Version {
    tag: &'static str,
    name: &'static str,
    dir: &'static str,
    href: String,
    current: Option<Only>,
}

/// The templates, ready to render, for each language, and where the pages go.
pub(super) struct Renderer<'a> {
    site: &'a Site<'a>,
    output: &'a Output,
    tera: Vec<(Lang, Tera)>,
    structured: &'a Structured,
    /// The paths of the pages that were written.
    paths: Mutex<Vec<String>>,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(site: &'a Site<'a>, output: &'a Output, structured: &'a Structured) -> Result<Self, SiteError> {
        let languages = Lang::ALL.into_par_iter().chain([Lang::Every]);
        let engines = languages.map(|lang| Ok((lang, engine(site.words.clone(), site.phrases.clone(), lang)?)));
        let tera = engines.collect::<Result<Vec<_>, SiteError>>()?;
        Ok(Self { site, output, tera, structured, paths: Mutex::default() })
    }

    /// Renders the page at `path` and writes it. Beside `frame` and `page`, the template sees
    /// `root`, the way from the page to the root of the site; `home`, the way to the folder of
    /// its language; `lang`; `direction`, an attribute; `versions`, the page in all its languages;
    /// `en`, the attribute that marks English text; and the function `t`, which says a message.
    ///
    /// The path may be that of a page in every language: then it is rendered once, with marks
    /// where its languages differ, and written for each.
    pub(super) fn page(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
    ) -> Result<(), SiteError> {
        self.page_about(template, path, frame, page, &|_| None)
    }

    /// Renders and writes a page as [`Self::page`] does; `subject` says what it is about, as
    /// JSON-LD, for its path in a language.
    pub(super) fn page_about(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
        subject: &dyn Fn(&str) -> Option<serde_json::Value>,
    ) -> Result<(), SiteError> {
        let (lang, plain) = Lang::of(path);
        let translated = self.site.is_translated(plain);
        if lang == Lang::Every {
            return self.every(template, path, frame, page, subject);
        }
        let head = Head::of(self.site, path, frame, subject(path));
        lock_paths(&self.paths).push(path.to_owned());
        if self.output.unchanged(path, || print_of_page(&(template, translated, frame, page, &head))) {
            return Ok(());
        }
        let contents = self.render(template, path, &self.context(path, frame, page, &head))?;
        self.output.write(&File { path: path.to_owned(), contents: contents.into_bytes() })
    }

    /// Renders a page for every language at once and writes it in each.
    fn every(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
        subject: &dyn Fn(&str) -> Option<serde_json::Value>,
    ) -> Result<(), SiteError> {
        let phrases = &self.site.phrases;
        let (_, plain) = Lang::of(path);
        let head = Head::in_every(self.site, plain);
        let rendered = self.render(template, path, &self.context(path, frame, page, &head))?;
        let rendered = phrases.page(&self.site.words, &rendered);
        for lang in Lang::ALL {
            let path = lang.page(plain);
            let say = |text: &str| phrases.resolve(text, lang).into_owned();
            let frame = Frame {
                title: &phrases.resolve(frame.title, lang),
                description: "",
                trail: frame.trail.iter().map(|(label, href)| (say(label), say(href))).collect(),
            };
            let structured = structured::page(self.site, &path, &frame, subject(&path));
            let contents = rendered.print(lang, &structured);
            lock_paths(&self.paths).push(path.clone());
            self.output.write(&File { path, contents })?;
        }
        Ok(())
    }

    /// What the template of a page sees besides what all pages in its language have in common.
    fn context(&self, path: &str, frame: &Frame<'_>, page: &impl Serialize, head: &Head) -> Context {
        let site = self.site;
        let (_, plain) = Lang::of(path);
        let root = site.root(path);
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert("page", page);
        context.insert("head", head);
        context.insert("home", &format!("{root}{}", site.folder(path)));
        context.insert("path", plain);
        if site.is_translated(plain) {
            let version = |other: Lang| Version {
                tag: other.tag(),
                name: other.name(),
                dir: other.dir(),
                href: format!("{root}{}", other.page(plain)),
                current: site.only(path, |lang| lang == other),
            };
            context.insert("versions", &Lang::ALL.map(version));
        }
        context.insert("root", &root);
        context
    }

    /// Renders a page that stands by itself, in English, and writes it. It is none of the pages
    /// that readers are led to.
    pub(super) fn bare(&self, template: &str, path: &str, page: &impl Serialize) -> Result<(), SiteError> {
        let mut context = Context::new();
        context.insert("page", page);
        let contents = self.render(template, path, &context)?;
        self.output.write(&File { path: path.to_owned(), contents: contents.into_bytes() })
    }

    fn render(&self, template: &str, path: &str, context: &Context) -> Result<String, SiteError> {
        let (lang, _) = Lang::of(path);
        let tera = self.tera.iter().find(|(other, _)| *other == lang).map(|(_, tera)| tera);
        let rendered = tera.map(|tera| tera.render(template, context)).transpose();
        Ok(rendered.map_err(|cause| template_error(path, cause))?.unwrap_or_default())
    }

    /// All entities in the terms of schema.org.
    pub(super) fn structured(&self) -> &Structured {
        self.structured
    }

    /// The paths of the pages written so far, sorted.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths = lock_paths(&self.paths).clone();
        paths.sort();
        paths
    }

    /// Writes a file that is no page.
    pub(super) fn file(&self, path: String, contents: Vec<u8>) -> Result<(), SiteError> {
        self.output.write(&File { path, contents })
    }
}

fn lock_paths(paths: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    paths.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The templates for the pages in a language.
fn engine(words: Arc<Words>, phrases: Arc<Phrases>, lang: Lang) -> Result<Tera, SiteError> {
    let mut engine = Tera::default();
    let direction = |lang: Lang| if lang.dir() == "rtl" { " dir=\"rtl\"" } else { "" };
    let english = |lang: Lang| if lang == Lang::English { "" } else { " lang=\"en\" dir=\"ltr\"" };
    let context = engine.global_context();
    context.insert("lang", &phrases.constant(lang, &Lang::tag));
    context.insert("language", &phrases.constant(lang, &Lang::name));
    context.insert("direction", &phrases.constant(lang, &direction));
    context.insert("en", &phrases.constant(lang, &english));
    context.insert("foreign", &phrases.only_in(lang, |lang| lang != Lang::English));
    context.insert("version", env!("CARGO_PKG_VERSION"));
    engine.register_function("t", Say { words, phrases, lang, said: RwLock::default() });
    let templates =
        TEMPLATES.files().filter_map(|file| Some((file.path().to_string_lossy().into_owned(), file.contents_utf8()?)));
    engine.add_raw_templates(templates.collect::<Vec<_>>()).map_err(|cause| template_error("templates", cause))?;
    Ok(engine)
}

/// Renders a text that is no page of the site, in English. The template sees `page`.
pub(super) fn text(template: &str, page: &impl Serialize) -> Result<String, SiteError> {
    let mut context = Context::new();
    context.insert("page", page);
    let engine = engine(Arc::new(Words::load()), Arc::default(), Lang::English)?;
    engine.render(template, &context).map_err(|cause| template_error(template, cause))
}

/// The function `t` of the templates: `t(key="about", …)` says a message in the language of the
/// page. A message may hold markup; its parameters are escaped, unless they are markup already.
struct Say {
    words: Arc<Words>,
    phrases: Arc<Phrases>,
    lang: Lang,
    /// The messages that were said without parameters: most pages say the same ones.
    said: RwLock<HashMap<String, Value>>,
}

impl tera::Function<tera::TeraResult<Value>> for Say {
    fn call(&self, given: Kwargs, state: &State) -> tera::TeraResult<Value> {
        let key: &str = given.must_get("key")?;
        let plain = given.iter().nth(1).is_none();
        if plain && let Some(said) = self.said.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Ok(said.clone());
        }
        let mut args = Vec::new();
        for (name, value) in given.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
            let value = match value.as_i64() {
                Some(number) => Given::Number(number),
                None => Given::Markup(state.escape_if_needed(value)?),
            };
            // Fluent's names have hyphens, Tera's underscores.
            args.push((name.replace('_', "-"), value));
        }
        let said = match self.lang {
            Lang::Every if plain => self.phrases.markup(|lang| self.words.say(lang, key, &FluentArgs::new())),
            Lang::Every => self.phrases.message(key, args.into_iter()),
            lang => self.words.say(lang, key, &args.into_iter().collect()),
        };
        let said = Value::safe_string(&said);
        if plain {
            self.said.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), said.clone());
        }
        Ok(said)
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn template_error(page: &str, cause: tera::Error) -> SiteError {
    SiteError::Template { page: page.to_owned(), cause: Box::new(cause) }
}
