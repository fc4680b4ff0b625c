//! `threatlex man`: manual pages.

use clap::CommandFactory;
use miette::{IntoDiagnostic, WrapErr};
use std::path::PathBuf;
use std::process::ExitCode;

/// Write the manual pages, one for each command
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  threatlex man ~/.local/share/man/man1")]
pub(crate) struct Args {
    /// The folder to write them to
    folder: PathBuf,
}

pub(crate) fn execute(args: &Args) -> miette::Result<ExitCode> {
    std::fs::create_dir_all(&args.folder)
        .and_then(|()| clap_mangen::generate_to(super::Cli::command(), &args.folder))
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot write the manual pages to {}", args.folder.display()))?;
    Ok(ExitCode::SUCCESS)
}
