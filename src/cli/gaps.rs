//! `threatlex gaps`: which threats the instruments do not reach, and on which element each fails.

use super::common::{Common, Text, print, today};
use super::engine::EngineArgs;
use crate::graph::Format;
use crate::law::{self, Gap, Gaps, Kind};
use std::process::ExitCode;

/// List the threats that an instrument does not cover, and on which element each offence fails
///
/// A gap is a threat that was held against every offence of an instrument and is covered by
/// none. Threats that nobody assessed are listed apart: they are no gaps.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex gaps --instrument uncc
  threatlex gaps --threat later-decryption
  threatlex gaps --instrument budapest --format csv

The facts: `threatlex query gaps`, `threatlex query unassessed-threats`.")]
pub(crate) struct Args {
    /// One instrument only: uncc, budapest, malabo ...
    #[arg(long, value_name = "INSTRUMENT")]
    instrument: Option<String>,
    /// One threat only: its notation, slug or label
    #[arg(long, value_name = "THREAT")]
    threat: Option<String>,
    /// The day for which to say whether the instrument is in force [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Print the rows of the query `gaps` in this format instead of a report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let as_of = args.as_of.as_deref().map_or_else(|| Ok(today()), law::day)?;
    let (_, graph) = args.engine.open(common)?;
    let instrument = args.instrument.as_deref().map(|name| law::resolve(graph, Kind::Instrument, name)).transpose()?;
    let threat = args.threat.as_deref().map(|name| law::resolve(graph, Kind::Threat, name)).transpose()?;
    let instrument = instrument.as_ref().map(|named| named.iri.as_str());
    let threat = threat.as_ref().map(|named| named.iri.as_str());
    if let Some(format) = args.format {
        let given = [("instrument", instrument), ("threat", threat)];
        let given: Vec<(&str, &str)> = given.into_iter().filter_map(|(name, iri)| Some((name, iri?))).collect();
        return super::common::print_answer(&graph.ask_named("gaps", &given)?, format);
    }
    let found = Gaps::load(graph, instrument, threat, &as_of)?;
    let mut text = Text::default();
    if found.is_empty() {
        text.line("No instrument was held against this.");
    }
    for gaps in &found {
        report(gaps, &as_of, threat.is_some(), &mut text);
    }
    text.line("A gap is a finding of our own assessment, element by element; `threatlex coverage THREAT` gives the");
    text.line("reasons. This is no legal advice.");
    print(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn report(gaps: &Gaps, as_of: &str, one_threat: bool, text: &mut Text) {
    text.heading(&format!("{} ({})", gaps.instrument.label, gaps.instrument.curie()));
    text.line(&match gaps.status.as_str() {
        "in force" => format!("In force on {as_of}."),
        "not yet in force" => format!("Not yet in force on {as_of}."),
        _ => "No day of entry into force is on record.".to_owned(),
    });
    match gaps.gaps.len() {
        0 if one_threat && !gaps.unassessed.is_empty() => text.line("Nobody has assessed this threat here."),
        0 => text.line("No gap: every threat that was assessed is covered, at least arguably."),
        1 => text.line("1 gap:"),
        count => text.line(&format!("{count} gaps:")),
    }
    for gap in &gaps.gaps {
        text.blank();
        describe(gap, text);
    }
    if !gaps.unassessed.is_empty() && !one_threat {
        text.blank();
        text.line(&format!("Not assessed, and therefore no gaps: {} threats.", gaps.unassessed.len()));
        let names: Vec<&str> = gaps.unassessed.iter().map(|threat| threat.label.as_str()).collect();
        text.wrapped(&names.join("; "), 2);
    }
    text.blank();
}

fn describe(gap: &Gap, text: &mut Text) {
    text.line(&format!("{} {}", gap.notation, gap.threat.label));
    if gap.offences.is_empty() {
        text.wrapped("Every offence was ruled out as being about something else.", 2);
    }
    for offence in &gap.offences {
        text.wrapped(&format!("article {} fails on:", offence.number), 2);
        for (element, reason) in &offence.elements {
            text.wrapped(&format!("{}: {reason}", element.label), 4);
        }
    }
    if let Some(nearest) = gap.offences.first() {
        let labels: Vec<String> = nearest.elements.iter().map(|(element, _)| format!("“{}”", element.label)).collect();
        text.wrapped(
            &format!(
                "What would close it: an offence that does not ask for {}, which is what keeps the nearest one, article {}, from reaching it.",
                labels.join(" and "),
                nearest.number
            ),
            2,
        );
    }
}
