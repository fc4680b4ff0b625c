//! The templates, and how a page is rendered from them and written.

use super::context::Site;
use super::language::Lang;
use super::machine::{Head, Structured};
use super::memory::print_of_page;
use super::output::{File, Output};
use super::words::Words;
use super::{SiteError, links};
use fluent_bundle::{FluentArgs, FluentValue};
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tera::{Context, Kwargs, State, Tera, Value};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/site/templates");

/// What most pages need at most, in bytes.
const PAGE: usize = 60_000;

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
    current: bool,
}

/// The templates, ready to render, for each language, and where the pages go.
pub(super) struct Renderer<'a> {
    site: &'a Site<'a>,
    output: &'a Output,
    tera: Vec<(Lang, Tera)>,
    structured: Structured,
    /// The paths of the pages that were written.
    paths: Mutex<Vec<String>>,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(site: &'a Site<'a>, output: &'a Output, structured: Structured) -> Result<Self, SiteError> {
        let engines = Lang::ALL.into_par_iter().map(|lang| Ok((lang, engine(site.words.clone(), lang)?)));
        let tera = engines.collect::<Result<Vec<_>, SiteError>>()?;
        Ok(Self { site, output, tera, structured, paths: Mutex::default() })
    }

    /// Renders the page at `path` and writes it. Beside `frame` and `page`, the template sees
    /// `root`, the way from the page to the root of the site; `home`, the way to the folder of
    /// its language; `lang` and `dir`; `versions`, the page in all its languages; `en`, the
    /// attribute that marks English text; and the function `t`, which says a message.
    pub(super) fn page(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
    ) -> Result<(), SiteError> {
        self.page_about(template, path, frame, page, None)
    }

    /// Renders and writes a page as [`Self::page`] does; `subject` is what it is about, as JSON-LD.
    pub(super) fn page_about(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
        subject: Option<serde_json::Value>,
    ) -> Result<(), SiteError> {
        let (lang, plain) = Lang::of(path);
        let root = links::root(path);
        let head = Head::of(self.site, path, frame, subject);
        lock_paths(&self.paths).push(path.to_owned());
        let translated = self.site.is_translated(plain);
        if self.output.unchanged(path, || print_of_page(&(template, translated, frame, page, &head))) {
            return Ok(());
        }
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert("page", page);
        context.insert("head", &head);
        context.insert("home", &format!("{root}{}", lang.folder()));
        context.insert("lang", lang.tag());
        context.insert("dir", lang.dir());
        context.insert("en", if lang == Lang::English { "" } else { " lang=\"en\" dir=\"ltr\"" });
        context.insert("path", plain);
        context.insert("version", env!("CARGO_PKG_VERSION"));
        if translated {
            let version = |other: Lang| Version {
                tag: other.tag(),
                name: other.name(),
                dir: other.dir(),
                href: format!("{root}{}", other.page(plain)),
                current: other == lang,
            };
            context.insert("versions", &Lang::ALL.map(version));
        }
        context.insert("root", &root);
        self.render(template, path, &context)
    }

    /// Renders a page that stands by itself, in English, and writes it. It is none of the pages
    /// that readers are led to.
    pub(super) fn bare(&self, template: &str, path: &str, page: &impl Serialize) -> Result<(), SiteError> {
        let mut context = Context::new();
        context.insert("page", page);
        self.render(template, path, &context)
    }

    fn render(&self, template: &str, path: &str, context: &Context) -> Result<(), SiteError> {
        let (lang, _) = Lang::of(path);
        let tera = self.tera.iter().find(|(other, _)| *other == lang).map(|(_, tera)| tera);
        let mut contents = Vec::with_capacity(PAGE);
        if let Some(tera) = tera {
            tera.render_to(template, context, &mut contents).map_err(|cause| template_error(path, cause))?;
        }
        self.output.write(&File { path: path.to_owned(), contents })
    }

    /// All entities in the terms of schema.org.
    pub(super) fn structured(&self) -> &Structured {
        &self.structured
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
fn engine(words: Arc<Words>, lang: Lang) -> Result<Tera, SiteError> {
    let mut engine = Tera::default();
    engine.register_function("t", Say { words, lang, said: RwLock::default() });
    let templates =
        TEMPLATES.files().filter_map(|file| Some((file.path().to_string_lossy().into_owned(), file.contents_utf8()?)));
    engine.add_raw_templates(templates.collect::<Vec<_>>()).map_err(|cause| template_error("templates", cause))?;
    Ok(engine)
}

/// Renders a text that is no page of the site, in English. The template sees `page`.
pub(super) fn text(template: &str, page: &impl Serialize) -> Result<String, SiteError> {
    let mut context = Context::new();
    context.insert("page", page);
    context.insert("version", env!("CARGO_PKG_VERSION"));
    let engine = engine(Arc::new(Words::load()), Lang::English)?;
    engine.render(template, &context).map_err(|cause| template_error(template, cause))
}

/// The function `t` of the templates: `t(key="about", …)` says a message in the language of the
/// page. A message may hold markup; its parameters are escaped, unless they are markup already.
struct Say {
    words: Arc<Words>,
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
        let mut args = FluentArgs::new();
        for (name, value) in given.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
            let value = match value.as_i64() {
                Some(number) => FluentValue::from(number),
                None => FluentValue::from(state.escape_if_needed(value)?),
            };
            // Fluent's names have hyphens, Tera's underscores.
            args.set(name.replace('_', "-"), value);
        }
        let said = Value::safe_string(&self.words.say(self.lang, key, &args));
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
