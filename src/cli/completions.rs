//! `threatlex completions`: shell completions.

use clap::CommandFactory;
use clap_complete::Shell;
use std::process::ExitCode;

/// Print a completion script for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  threatlex completions bash > ~/.local/share/bash-completion/completions/threatlex")]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

pub(crate) fn execute(args: &Args) -> miette::Result<ExitCode> {
    clap_complete::generate(args.shell, &mut super::Cli::command(), "threatlex", &mut std::io::stdout());
    Ok(ExitCode::SUCCESS)
}
