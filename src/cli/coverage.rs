//! `threatlex coverage`: one threat under all instruments, finding by finding.

use super::common::{Common, Text, print};
use super::engine::EngineArgs;
use crate::graph::Format;
use crate::law::{self, Kind, ThreatCoverage};
use crate::vocab;
use std::process::ExitCode;

/// Show how the instruments cover a threat: each offence, each element, each reason
///
/// THREAT is a notation (T0022), a slug (ransomware) or a label.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex coverage ransomware
  threatlex coverage T0039 --instrument uncc
  threatlex coverage voice-clone-fraud --format json

The facts: `threatlex query findings-of-threat`, `coverage-of-threat`, `ruled-out-for-threat`.")]
pub(crate) struct Args {
    /// The threat
    #[arg(value_name = "THREAT")]
    threat: String,
    /// One instrument only: uncc, budapest, malabo ...
    #[arg(long, value_name = "INSTRUMENT")]
    instrument: Option<String>,
    /// Print the rows of the query `findings-of-threat` in this format instead of a report
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (_, graph) = args.engine.open(common)?;
    let threat = law::resolve(graph, Kind::Threat, &args.threat)?;
    let instrument = args.instrument.as_deref().map(|name| law::resolve(graph, Kind::Instrument, name)).transpose()?;
    let instrument = instrument.as_ref().map(|named| named.iri.as_str());
    if let Some(format) = args.format {
        let mut given = vec![("threat", threat.iri.as_str())];
        given.extend(instrument.map(|iri| ("instrument", iri)));
        return super::common::print_answer(&graph.ask_named("findings-of-threat", &given)?, format);
    }
    let coverage = ThreatCoverage::load(graph, &threat, instrument)?;
    print(report(&coverage).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn report(coverage: &ThreatCoverage) -> Text {
    let mut text = Text::default();
    text.heading(&format!("{} ({})", coverage.threat.label, coverage.threat.curie()));
    if coverage.instruments.is_empty() {
        text.line("Nobody has assessed it, and no broader threat was assessed either. That is no gap.");
    }
    for (instrument, value, origin) in &coverage.instruments {
        let presumed = origin
            .as_ref()
            .map(|iri| format!(", presumed from {}: nobody assessed this threat itself", vocab::curie(iri)))
            .unwrap_or_default();
        text.line(&format!("{}: {value}{presumed}", instrument.label));
    }
    for offence in &coverage.offences {
        let title = if offence.title.is_empty() { String::new() } else { format!(", {}", offence.title) };
        text.blank();
        text.heading(&format!("{}, article {}{title}: {}", offence.instrument.label, offence.number, offence.coverage));
        for finding in &offence.findings {
            let modality = if finding.modality == "optional" { " (if a State uses this option)" } else { "" };
            text.wrapped(&format!("{:<8} {}{modality}", finding.outcome, finding.element.label), 2);
            text.wrapped(&finding.rationale, 11);
        }
    }
    if !coverage.ruled_out.is_empty() {
        text.blank();
        text.heading("Ruled out");
        for (instrument, _, number, reason) in &coverage.ruled_out {
            let slug = instrument.strip_prefix(vocab::LAW).unwrap_or(instrument);
            text.wrapped(&format!("{slug}, article {number}: {reason}"), 2);
        }
    }
    text.blank();
    text.line("This is our own assessment and no legal advice.");
    text
}
