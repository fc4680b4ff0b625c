//! Prints the reference site: a page for every entity, query and term, indexes, downloads.
//!
//! All links are relative and name files, so that the site works from a folder, from any
//! server and under any base path. The pages are rendered in parallel from the catalogue and
//! written beside the old site, which is replaced when all of them are there.

mod base;
mod changes;
mod context;
mod data;
mod feed;
mod figures;
mod language;
mod legal;
mod links;
mod machine;
mod memory;
mod output;
mod packed;
mod pages;
mod phrases;
mod render;
mod search;
mod speech;
mod table;
mod taxonomy;
mod web;
mod words;

pub use base::{BaseUrl, BaseUrlError};
pub use changes::fragment as changes_fragment;
pub(crate) use links::{address as page_address, target as page_of};
pub use memory::Memory;

use crate::catalogue::{Catalogue, CatalogueError};
use crate::diff::Diff;
use crate::graph::{Graph, QueryError};
use crate::sources::Sources;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// How a site is to be built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address at which it will stand.
    pub base: BaseUrl,
    /// What differs from the last release, for the page of changes.
    pub since: Option<Diff>,
    /// A folder of installed npm packages from which the query page gets its engine and editor;
    /// without it, the page loads them from a public network of mirrors.
    pub web_assets: Option<PathBuf>,
    /// Whether to tell on a terminal how far the build is.
    pub progress: bool,
    /// The address of the repository of the data, for the links "edit this" and "report an
    /// error", which are left out without one. Files are expected at `edit/main/…` under it and
    /// reports at `issues/new`, as the usual forges have them.
    pub repository: Option<String>,
}

/// What a build made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// HTML pages.
    pub pages: usize,
    /// Other files: data, results, style.
    pub files: usize,
    /// Entities with a page.
    pub entities: usize,
    /// How many files were written, or removed because they are no more.
    pub written: usize,
}

/// Why a site could not be built. The old one is still there.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum SiteError {
    /// The output folder holds something that this program did not make.
    #[error("{path} is not empty and was not made by `threatlex build`: it is left as it is")]
    #[diagnostic(code(build::output), help("name another folder with --out, or empty this one yourself"))]
    ForeignFolder {
        /// The folder.
        path: String,
    },
    /// Writing failed.
    #[error("cannot write the site to {path}: {cause}")]
    #[diagnostic(
        code(build::write),
        help("free some space or check your rights, then build again; what was there before is untouched")
    )]
    Write {
        /// The file or folder.
        path: String,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// A file of a browser package is not where it should be.
    #[error("the query page needs {path}, which cannot be read: {cause}")]
    #[diagnostic(
        code(build::web_assets),
        help("run `npm ci --prefix web` and give --web-assets the folder web/node_modules, or leave --web-assets out")
    )]
    NoWebAsset {
        /// The file.
        path: String,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// A file of a browser package is not the one that was recorded.
    #[error("{path} is not the file of {package} {version} that the query page was made for: its hash is another")]
    #[diagnostic(
        code(build::web_assets),
        help("install exactly the recorded versions with `npm ci --prefix web`, or leave --web-assets out")
    )]
    OtherWebAsset {
        /// The file.
        path: String,
        /// The package.
        package: String,
        /// Its version.
        version: String,
    },
    /// The list of browser packages in the program cannot be read.
    #[error("the list of browser packages cannot be read")]
    #[diagnostic(code(build::web_assets), help("this is a defect of the program; please report it"))]
    WebAssetList(#[source] serde_json::Error),
    /// A template failed.
    #[error("the page {page} could not be rendered")]
    #[diagnostic(code(build::template), help("this is a defect of the program; please report it"))]
    Template {
        /// The page.
        page: String,
        /// What the template engine says.
        #[source]
        cause: Box<tera::Error>,
    },
    /// The entities could not be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A named query failed.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Query(#[from] QueryError),
    /// A question about the law could not be answered.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Law(#[from] crate::law::LawError),
    /// A layer of the Navigator could not be made.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Navigator(#[from] crate::export::navigator::NavigatorError),
}

/// Builds the site into the folder `out`.
///
/// # Errors
///
/// When the folder is not ours, a browser package is not the recorded one, or a page cannot be
/// made or written. What was there before stays as it was.
pub fn build(sources: &Sources, graph: &Graph, out: &Path, options: &Options) -> Result<Report, SiteError> {
    make(sources, graph, out, options, None).map(|(report, _)| report)
}

/// Builds the site as [`build`] does and remembers what from; the next time only what became
/// different is written. An empty memory, and that of a build which failed, has
/// the whole site built.
///
/// # Errors
///
/// As [`build`].
pub fn update(
    sources: &Sources,
    graph: &Graph,
    out: &Path,
    options: &Options,
    memory: &mut Memory,
) -> Result<Report, SiteError> {
    let (report, after) = make(sources, graph, out, options, Some(std::mem::take(memory)))?;
    *memory = after;
    Ok(report)
}

fn make(
    sources: &Sources,
    graph: &Graph,
    out: &Path,
    options: &Options,
    memory: Option<Memory>,
) -> Result<(Report, Memory), SiteError> {
    let bar = progress_bar(options.progress);
    let web = web::WebAssets::load(options.web_assets.as_deref())?;
    let mut output = output::Output::begin(out, memory)?;
    bar.set_message("reading entities");
    let read = || -> Result<_, SiteError> {
        let catalogue = Catalogue::load(sources, graph)?;
        let law = legal::Law::load(sources, graph, &catalogue)?;
        Ok((catalogue, law))
    };
    // What needs no catalogue goes on beside it, since reading that keeps one thread busy only.
    let beside = || -> Result<_, SiteError> {
        let structured = machine::Structured::load(sources, graph)?;
        Ok((structured, data::whole_graph(sources, graph, &web, &output)?))
    };
    let (read, beside) = rayon::join(read, beside);
    let ((catalogue, law), (structured, dumps)) = (read?, beside?);
    let site = context::Site::new(sources, graph, &catalogue, &law, options);
    bar.set_message("printing pages and data");
    let renderer = render::Renderer::new(&site, &output, &structured)?;
    let data = || data::write(&site, &output).and_then(|()| machine::dataset::write(&site, &output, &dumps));
    let (pages, data) = rayon::join(|| pages::all(&site, &renderer), data);
    pages?;
    data?;
    bar.set_message("writing the rest");
    output.write_assets()?;
    machine::write(&site, &renderer, &output)?;
    let entities = catalogue.entities.iter().filter(|entity| catalogue.host(entity.iri.as_str()).is_none()).count();
    web.files.iter().try_for_each(|file| output.write(file))?;
    drop(renderer);
    // They are large, and nobody has to wait until they are gone.
    rayon::spawn(move || drop((catalogue, law, structured)));
    let done = output.finish()?;
    bar.finish_and_clear();
    Ok((Report { pages: done.pages, files: done.files, entities, written: done.written }, done.memory))
}

fn progress_bar(wanted: bool) -> ProgressBar {
    let visible = wanted && std::io::stderr().is_terminal();
    let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(None, target);
    bar.set_style(ProgressStyle::default_spinner());
    bar.enable_steady_tick(std::time::Duration::from_millis(100));
    bar
}
