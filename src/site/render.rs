//! The templates, and how a page is rendered from them.

use super::{SiteError, links, output::File};
use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/site/templates");

/// What every page has.
#[derive(Debug, Serialize)]
pub(super) struct Frame<'a> {
    /// The title, without the name of the site.
    pub(super) title: &'a str,
    /// One sentence for search engines.
    pub(super) description: &'a str,
    /// The way home: label and path from the root, outermost first.
    pub(super) trail: Vec<(String, String)>,
}

/// The templates, ready to render.
pub(super) struct Renderer {
    tera: Tera,
}

impl Renderer {
    pub(super) fn new() -> Result<Self, SiteError> {
        let mut tera = Tera::default();
        let templates: Vec<(String, &str)> = TEMPLATES
            .files()
            .filter_map(|file| Some((file.path().to_string_lossy().into_owned(), file.contents_utf8()?)))
            .collect();
        tera.add_raw_templates(templates).map_err(|cause| template_error("templates", cause))?;
        Ok(Self { tera })
    }

    /// Renders the page at `path`. The template sees `frame`, `page` and `root`, the way from
    /// the page to the root of the site.
    pub(super) fn page(
        &self,
        template: &str,
        path: &str,
        frame: &Frame<'_>,
        page: &impl Serialize,
    ) -> Result<File, SiteError> {
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert("page", page);
        context.insert("root", &links::root(path));
        context.insert("path", path);
        context.insert("version", env!("CARGO_PKG_VERSION"));
        let html = self.tera.render(template, &context).map_err(|cause| template_error(path, cause))?;
        Ok(File { path: path.to_owned(), contents: html.into_bytes() })
    }

    /// Renders a text that is no page of its own. The template sees `page`.
    pub(super) fn text(&self, template: &str, page: &impl Serialize) -> Result<String, SiteError> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("version", env!("CARGO_PKG_VERSION"));
        self.tera.render(template, &context).map_err(|cause| template_error(template, cause))
    }
}

fn template_error(page: &str, cause: tera::Error) -> SiteError {
    SiteError::Template { page: page.to_owned(), cause: Box::new(cause) }
}
