//! `threatlex build`: print the reference site.

mod watch;

use super::common::Common;
use super::engine::EngineArgs;
use crate::diff::{Diff, Version};
use crate::site::{self, BaseUrl, Memory, Options, Report};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the reference site: a page for every entity, query and term, and the downloads
///
/// The old site stays in place until the new one is complete. A folder that this program did
/// not make is never replaced.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex build
  threatlex build --out public
  threatlex build --data . --out /srv/www/threatlex
  threatlex build --repository https://example.org/threatlex
  threatlex build --since threatlex-0.1.0.nq
  threatlex build --base-url https://example.org/threatlex/
  threatlex build --web-assets web/node_modules
  threatlex build --data . --watch

Open site/index.html in a browser; no server is needed, but for the page that answers SPARQL in
the browser: for that, run `threatlex serve`, or any other server of files, over the folder.")]
pub(crate) struct Args {
    /// The folder to write the site to
    #[arg(long, short, value_name = "DIR", default_value = "site")]
    out: PathBuf,

    /// The address of the repository of the data, for the links "Edit this" and "Report an error"
    #[arg(long, value_name = "URL", value_parser = web_address)]
    repository: Option<String>,

    /// The address at which the site will stand, for links that are read away from it
    #[arg(long, value_name = "URL", default_value_t)]
    base_url: BaseUrl,

    /// The last release, a data folder or a saved graph: the page of changes tells what differs
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,

    /// Copy the engine and the editor of the query page into the site from this folder of npm
    /// packages, which `npm ci --prefix web` installs; otherwise the page loads the same files
    /// from a public network of mirrors
    #[arg(long, value_name = "DIR")]
    web_assets: Option<PathBuf>,

    /// Build again whenever a file of the data changes, write only what became different, and
    /// show the site in a browser that loads pages anew
    #[arg(long, conflicts_with = "endpoint")]
    watch: bool,

    /// The address and port at which --watch shows the site; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:7879", requires = "watch")]
    listen: String,

    #[command(flatten)]
    engine: EngineArgs,
}

/// A web address without a slash at its end.
fn web_address(text: &str) -> Result<String, String> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    if web && text.len() > 8 && !text.contains(char::is_whitespace) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("a web address begins with https:// and has no spaces".to_owned())
    }
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    if args.watch {
        return watch::run(args, common);
    }
    build(args, common, None).map(|_| ExitCode::SUCCESS)
}

/// Builds the site; with a memory, what became different in it.
fn build(args: &Args, common: &Common, memory: Option<&mut Memory>) -> miette::Result<Report> {
    let sources = common.sources()?;
    let name = "this release".to_owned();
    let present = match args.engine.fetch(&sources)? {
        Some(graph) => Version { name, graph, completion: None },
        None => Version::load(name, &sources)?,
    };
    let since = match &args.since {
        Some(path) => {
            let mut old = Version::open(path, &sources)?;
            // A page for everybody tells no folders of the machine that made it.
            old.name = path.file_name().map_or(old.name, |name| name.to_string_lossy().into_owned());
            Some(Diff::between(&old, &present, &sources)?)
        }
        None => None,
    };
    let options = Options {
        base: args.base_url.clone(),
        since,
        repository: args.repository.clone(),
        web_assets: args.web_assets.clone(),
        progress: !common.quiet,
    };
    let report = match memory {
        Some(memory) => site::update(&sources, &present.graph, &args.out, &options, memory)?,
        None => site::build(&sources, &present.graph, &args.out, &options)?,
    };
    common.say(&format!(
        "{} pages and {} other files for {} entities: open {}",
        report.pages,
        report.files,
        report.entities,
        args.out.join("index.html").display()
    ));
    // It is large, and nobody has to wait until it is gone.
    rayon::spawn(move || drop(present));
    Ok(report)
}
