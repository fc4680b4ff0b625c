//! `threatlex queries`: list the named queries.

use super::common::Common;
use miette::IntoDiagnostic;
use std::io::Write;
use std::process::ExitCode;

/// List the named queries with the question that each answers
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  threatlex queries
  threatlex query tool-threats")]
pub(crate) struct Args {}

pub(crate) fn execute(_: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (_, graph) = common.load()?;
    let mut out = std::io::stdout().lock();
    for query in graph.queries() {
        writeln!(out, "{}\n    {}", query.name, query.question).into_diagnostic()?;
        for parameter in &query.parameters {
            let default = parameter.default.as_ref().map_or_else(|| " (required)".into(), |value| format!(" [default: {value}]"));
            writeln!(out, "    --param {}=<{}>  {}{default}", parameter.name, parameter.kind.name(), parameter.description)
                .into_diagnostic()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
