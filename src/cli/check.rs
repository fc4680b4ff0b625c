//! `threatlex check`: validate the data.

use super::common::{Common, print};
use crate::check::{self, Finding, Severity};
use clap::ValueEnum;
use miette::IntoDiagnostic;
use std::process::ExitCode;

/// Validate the data: layout, terms, SHACL shapes, integrity queries
///
/// Each finding has a code, the file and line, what is wrong, and what to write instead.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex check                      check the built-in data
  threatlex check --data .             check the data in this folder
  threatlex check --data . --format json

Exit codes: 0 nothing found; 1 findings; 2 the data could not be read.")]
pub(crate) struct Args {
    /// How to print the findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: FindingFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FindingFormat {
    /// For people
    Text,
    /// A JSON array, for programs
    Json,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = common.load()?;
    let findings = check::run(&sources, graph)?;
    let text = match args.format {
        FindingFormat::Text => findings.iter().map(|finding| format!("{finding}\n\n")).collect(),
        FindingFormat::Json => serde_json::to_string_pretty(&findings).into_diagnostic()? + "\n",
    };
    print(text.as_bytes())?;
    common.say(&summary(&findings, graph.files().len(), graph.counts()));
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn summary(findings: &[Finding], files: usize, (statements, derived): (usize, usize)) -> String {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let read = format!("{files} files, {statements} statements, {derived} of them derived");
    match (errors, findings.len() - errors) {
        (0, 0) => format!("checked {read}: nothing found"),
        (errors, warnings) => format!("checked {read}: {errors} errors, {warnings} warnings"),
    }
}
