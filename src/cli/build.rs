//! `threatlex build`: print the reference site.

use super::common::Common;
use crate::site;
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
  threatlex build --web-assets web/node_modules

Open site/index.html in a browser; no server is needed, but for the page that answers SPARQL in
the browser: serve the folder, for example with `python3 -m http.server --directory site`.")]
pub(crate) struct Args {
    /// The folder to write the site to
    #[arg(long, short, value_name = "DIR", default_value = "site")]
    out: PathBuf,

    /// Copy the engine and the editor of the query page into the site from this folder of npm
    /// packages, which `npm ci --prefix web` installs; otherwise the page loads the same files
    /// from a public network of mirrors
    #[arg(long, value_name = "DIR")]
    web_assets: Option<PathBuf>,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = common.load()?;
    let options = site::Options { out: &args.out, web_assets: args.web_assets.as_deref(), progress: !common.quiet };
    let report = site::build(&sources, &graph, options)?;
    common.say(&format!(
        "{} pages and {} other files for {} entities: open {}",
        report.pages,
        report.files,
        report.entities,
        args.out.join("index.html").display()
    ));
    Ok(ExitCode::SUCCESS)
}
