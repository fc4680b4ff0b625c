//! `threatlex queries`: list the named queries.

use super::common::{Common, print};
use std::process::ExitCode;

/// List the named queries with the question that each answers
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  threatlex queries
  threatlex query tool-threats")]
pub(crate) struct Args {}

pub(crate) fn execute(_: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (_, graph) = common.load()?;
    let mut lines = Vec::new();
    for query in graph.queries() {
        lines.push(format!("{}\n    {}", query.name, query.question));
        for parameter in &query.parameters {
            let default =
                parameter.default.as_ref().map_or_else(|| " (required)".into(), |value| format!(" [default: {value}]"));
            let (name, kind) = (&parameter.name, parameter.kind.name());
            lines.push(format!("    --param {name}=<{kind}>  {}{default}", parameter.description));
        }
    }
    print(format!("{}\n", lines.join("\n")).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
