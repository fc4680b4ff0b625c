//! `threatlex export`: the data in other people's formats.

use super::common::{Common, print};
use crate::export;
use clap::ValueEnum;
use std::process::ExitCode;

/// Write the data in a format of another community
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  threatlex export sssom > threatlex.sssom.tsv")]
pub(crate) struct Args {
    /// What to export
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// The mappings to other frameworks, as a Simple Standard for Sharing Ontology Mappings table
    Sssom,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = common.load()?;
    let text = match args.what {
        What::Sssom => export::sssom(&sources, &graph)?,
    };
    print(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
