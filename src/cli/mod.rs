//! The command line: `threatlex <command>`. Each command is a file of its own, with its
//! arguments and its execution.

mod build;
mod check;
mod common;
mod compare;
mod completions;
mod cooperate;
mod coverage;
mod diff;
mod engine;
mod explain;
mod export;
mod fmt;
mod gaps;
mod man;
mod provision;
mod publish;
mod queries;
mod query;
mod search;
mod serve;
mod show;

use clap::{Parser, Subcommand};
use common::Common;
use std::process::ExitCode;

/// A knowledge graph of technology-enabled crime and of the treaty provisions that do or do
/// not reach it.
#[derive(Debug, Parser)]
#[command(
    name = "threatlex",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    after_help = "Examples:
  threatlex build                     print the reference site into site/
  threatlex query tool-threats        answer a named query
  threatlex show ransomware           all that is known of an entity
  threatlex explain id:ransomware a tlx:ToolThreat
  threatlex gaps --instrument uncc    what a treaty does not reach, and why

Exit codes: 0 done; 1 done, with findings; 2 it could not be done."
)]
pub(crate) struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    Query(query::Args),
    Queries(queries::Args),
    Show(show::Args),
    Search(search::Args),
    Explain(explain::Args),
    Gaps(gaps::Args),
    Coverage(coverage::Args),
    Provision(provision::Args),
    Compare(compare::Args),
    Cooperate(cooperate::Args),
    Diff(diff::Args),
    Export(export::Args),
    Publish(publish::Args),
    Serve(Box<serve::Args>),
    Fmt(fmt::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Parses the arguments, runs the command and tells how it went: 0 done, 1 done with
/// findings, 2 it could not be done. A closed pipe is no error.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    cli.common.set_up(match &cli.command {
        Command::Serve(args) => Some(args.log),
        _ => None,
    });
    let result = match &cli.command {
        Command::Build(args) => build::execute(args, &cli.common),
        Command::Check(args) => check::execute(args, &cli.common),
        Command::Query(args) => query::execute(args, &cli.common),
        Command::Queries(args) => queries::execute(args, &cli.common),
        Command::Show(args) => show::execute(args, &cli.common),
        Command::Search(args) => search::execute(args, &cli.common),
        Command::Explain(args) => explain::execute(args, &cli.common),
        Command::Gaps(args) => gaps::execute(args, &cli.common),
        Command::Coverage(args) => coverage::execute(args, &cli.common),
        Command::Provision(args) => provision::execute(args, &cli.common),
        Command::Compare(args) => compare::execute(args, &cli.common),
        Command::Cooperate(args) => cooperate::execute(args, &cli.common),
        Command::Diff(args) => diff::execute(args, &cli.common),
        Command::Export(args) => export::execute(args, &cli.common),
        Command::Publish(args) => publish::execute(args, &cli.common),
        Command::Serve(args) => serve::execute(args, &cli.common),
        Command::Fmt(args) => fmt::execute(args, &cli.common),
        Command::Completions(args) => completions::execute(args),
        Command::Man(args) => man::execute(args),
    };
    match result {
        Ok(code) => code,
        Err(report) if is_broken_pipe(&report) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(report: &miette::Report) -> bool {
    report.downcast_ref::<common::OutputError>().is_some_and(common::OutputError::is_broken_pipe)
}
