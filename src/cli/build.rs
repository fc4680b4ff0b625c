//! `threatlex build`: print the reference site.

use super::common::Common;
use crate::site::{self, BaseUrl, Options};
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
  threatlex build --base-url https://example.org/threatlex/

Open site/index.html in a browser; no server is needed.")]
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
    let (sources, graph) = common.load()?;
    let options = Options { base: args.base_url.clone(), progress: !common.quiet, repository: args.repository.clone() };
    let report = site::build(&sources, &graph, &args.out, &options)?;
    common.say(&format!(
        "{} pages and {} other files for {} entities: open {}",
        report.pages,
        report.files,
        report.entities,
        args.out.join("index.html").display()
    ));
    Ok(ExitCode::SUCCESS)
}
