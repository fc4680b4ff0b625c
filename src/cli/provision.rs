//! `threatlex provision`: one offence, its elements, who is bound, what it covers.

use super::common::{Common, Text, print, today};
use super::engine::EngineArgs;
use crate::graph::Format;
use crate::law::{self, Coverage, Kind, OffenceReport};
use std::process::ExitCode;

/// Show a provision: its elements, who is bound, the threats that it covers and does not
///
/// PROVISION is written as lawyers cite it: law:uncc.13, uncc.13.1, budapest.9.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex provision law:uncc.13
  threatlex provision budapest.9 --as-of 2010-01-01
  threatlex provision uncc.11 --format csv

The facts: `threatlex query provision-elements`, `threats-under-provision`, `parties-on-date`.")]
pub(crate) struct Args {
    /// The provision
    #[arg(value_name = "PROVISION")]
    provision: String,
    /// The day for which to count the States [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Print the rows of the query `threats-under-provision` in this format instead of a report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let as_of = args.as_of.as_deref().map_or_else(|| Ok(today()), law::day)?;
    let (_, graph) = args.engine.open(common)?;
    let provision = law::resolve(graph, Kind::Provision, &args.provision)?;
    if let Some(format) = args.format {
        let answer = graph.ask_named("threats-under-provision", &[("provision", &provision.iri)])?;
        return super::common::print_answer(&answer, format);
    }
    let report = OffenceReport::load(graph, &provision, &as_of)?;
    print(describe(&report, &as_of).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn describe(report: &OffenceReport, as_of: &str) -> Text {
    let mut text = Text::default();
    text.heading(&format!("{} ({})", report.provision.label, report.provision.curie()));
    if !report.content.is_empty() {
        text.wrapped(&report.content, 0);
    }
    text.blank();
    if report.elements.is_empty() {
        text.line("No elements are on record: nothing is held against this provision.");
    } else {
        text.heading("Elements");
    }
    for (label, kind, modality, group, option) in &report.elements {
        let how = match modality.as_str() {
            "alternative" => format!("one of the group “{group}”"),
            "optional" => format!("option of States: {}", words(option)),
            other => other.to_owned(),
        };
        text.wrapped(&format!("{label} ({}; {how})", words(kind)), 2);
    }
    text.blank();
    text.heading(&format!("Who takes part in the {} on {as_of}", report.instrument.label));
    if report.states.is_empty() {
        text.line("No participation is on record.");
    }
    for (status, count) in &report.states {
        text.line(&format!("  {status}: {count}"));
    }
    for value in [
        Coverage::Covered,
        Coverage::CoveredConditionally,
        Coverage::Arguable,
        Coverage::NotCovered,
        Coverage::Unassessed,
    ] {
        let threats: Vec<_> = report.threats.iter().filter(|(coverage, ..)| *coverage == value).collect();
        if threats.is_empty() {
            continue;
        }
        text.blank();
        text.heading(&format!("Threats: {value}"));
        for (_, notation, threat, turns_on) in threats {
            let on = if turns_on.is_empty() { String::new() } else { format!(" [{}]", turns_on.join("; ")) };
            text.wrapped(&format!("{notation} {}{on}", threat.label), 2);
        }
    }
    text.blank();
    text.line("A State without a record is not known, which is not the same as not a party.");
    text
}

/// `mentalElement` reads as "mental element".
fn words(local: &str) -> String {
    local.chars().fold(String::new(), |mut text, c| {
        if c.is_uppercase() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
        text
    })
}
