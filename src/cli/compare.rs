//! `threatlex compare`: where two instruments differ, threat by threat.

use super::common::{Common, Text, print};
use super::engine::EngineArgs;
use crate::graph::Format;
use crate::law::{self, Comparison, Kind};
use std::process::ExitCode;

/// Show where two instruments cover threats differently
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex compare uncc budapest
  threatlex compare uncc malabo --format markdown

The facts: `threatlex query compare-instruments`.")]
pub(crate) struct Args {
    /// The first instrument
    #[arg(value_name = "ONE")]
    one: String,
    /// The second instrument
    #[arg(value_name = "OTHER")]
    other: String,
    /// Print the rows of the query `compare-instruments` in this format instead of a report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (_, graph) = args.engine.open(common)?;
    let one = law::resolve(graph, Kind::Instrument, &args.one)?;
    let other = law::resolve(graph, Kind::Instrument, &args.other)?;
    if let Some(format) = args.format {
        let answer = graph.ask_named("compare-instruments", &[("one", &one.iri), ("other", &other.iri)])?;
        return super::common::print_answer(&answer, format);
    }
    let comparison = Comparison::load(graph, &one, &other)?;
    let mut text = Text::default();
    text.heading(&format!("{one} and {other}"));
    match comparison.assessed {
        0 => text.line("No threat was assessed under both, so nothing can be compared."),
        assessed => text.line(&format!(
            "{assessed} threats were assessed under both; {} of them are covered differently.",
            comparison.differences.len()
        )),
    }
    for (notation, threat, [first, second]) in &comparison.differences {
        text.blank();
        text.line(&format!("{notation} {threat}"));
        text.line(&format!("  {one}: {first}"));
        text.line(&format!("  {other}: {second}"));
    }
    text.blank();
    text.line("`threatlex coverage THREAT` gives the reasons. This is no legal advice.");
    print(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
