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

Open site/index.html in a browser; no server is needed.")]
pub(crate) struct Args {
    /// The folder to write the site to
    #[arg(long, short, value_name = "DIR", default_value = "site")]
    out: PathBuf,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = common.load()?;
    let report = site::build(&sources, &graph, &args.out, !common.quiet)?;
    common.say(&format!(
        "{} pages and {} other files for {} entities: open {}",
        report.pages,
        report.files,
        report.entities,
        args.out.join("index.html").display()
    ));
    Ok(ExitCode::SUCCESS)
}
