//! `threatlex cooperate`: what two States can do together about a threat on a day.

mod report;

use super::common::{Common, print, print_answer, today};
use super::engine::EngineArgs;
use crate::graph::{Answer, Ask, Format};
use crate::law::{self, Cooperation, CooperationData, Kind, Named};
use clap::ValueEnum;
use miette::{IntoDiagnostic, miette};
use oxigraph::model::{Literal, Variable};
use std::process::ExitCode;

/// Tell what two States can do together about a threat on a day: dual criminality, the
/// instruments in force for both, reservations, provisions on cooperation
///
/// A State is named by its code of two or three letters or by its name in any language of the
/// graph, a threat by its notation, slug or label.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex cooperate --states FRA,USA --threat ransomware
  threatlex cooperate --states France,Nigeria --threat T0039 --as-of 2026-11-23
  threatlex cooperate --states FRA,DEU --threat ransomware --as-of 2005-01-01 --format json

The facts: `threatlex query participation-on-date`, `offence-coverage`, `reservations`,
`cooperation-provisions`.

Exit codes: 0 answered, whatever the answer is; 2 a name or the day is unknown.")]
pub(crate) struct Args {
    /// The two States
    #[arg(long, value_name = "A,B", value_delimiter = ',', required = true)]
    states: Vec<String>,
    /// The threat
    #[arg(long, value_name = "ID")]
    threat: String,
    /// The day to ask about [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// A report, the whole answer as JSON, or a row for each instrument
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: CooperationFormat,
    #[command(flatten)]
    engine: EngineArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CooperationFormat {
    /// For people
    Text,
    /// The whole answer, for programs
    Json,
    /// A row for each instrument
    Csv,
    /// A row for each instrument
    Tsv,
    /// A table with a row for each instrument
    Markdown,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let [one, other] = args.states.as_slice() else {
        return Err(miette!(
            help = "write the two with a comma and no space between them: --states FRA,USA",
            "two States are needed, and {} given",
            if args.states.len() == 1 { "one was".to_owned() } else { format!("{} were", args.states.len()) }
        ));
    };
    let as_of = args.as_of.as_deref().map_or_else(|| Ok(today()), law::day)?;
    let (_, graph) = args.engine.open(common)?;
    let answer = ask(graph, [one, other], &args.threat, &as_of)?;
    match args.format {
        CooperationFormat::Text => print(report::report(&answer).as_bytes())?,
        CooperationFormat::Json => {
            print((serde_json::to_string_pretty(&answer).into_diagnostic()? + "\n").as_bytes())?;
        }
        CooperationFormat::Csv => return print_answer(&rows(&answer), Format::Csv),
        CooperationFormat::Tsv => return print_answer(&rows(&answer), Format::Tsv),
        CooperationFormat::Markdown => return print_answer(&rows(&answer), Format::Markdown),
    }
    Ok(ExitCode::SUCCESS)
}

fn ask(graph: &dyn Ask, states: [&String; 2], threat: &str, as_of: &str) -> miette::Result<Cooperation> {
    let one: Named = law::resolve(graph, Kind::State, states[0])?;
    let other: Named = law::resolve(graph, Kind::State, states[1])?;
    if one.iri == other.iri {
        return Err(miette!(
            help = "name two different States: --states FRA,USA",
            "`{}` and `{}` are the same State, {one}",
            states[0],
            states[1]
        ));
    }
    let threat = law::resolve(graph, Kind::Threat, threat)?;
    Ok(CooperationData::load(graph, &threat, as_of)?.between(&one, &other))
}

/// A row for each instrument.
fn rows(answer: &Cooperation) -> Answer {
    const COLUMNS: [&str; 9] = [
        "instrument",
        "instrumentLabel",
        "inForceForBoth",
        "coverage",
        "oneStatus",
        "oneCoverage",
        "otherStatus",
        "otherCoverage",
        "dualCriminality",
    ];
    let row = |shared: &law::SharedInstrument| {
        let [one, other] = &shared.sides;
        [
            shared.instrument.iri.clone(),
            shared.instrument.label.clone(),
            shared.in_force_for_both.to_string(),
            shared.coverage.to_string(),
            one.part.status.clone(),
            one.coverage.to_string(),
            other.part.status.clone(),
            other.coverage.to_string(),
            answer.dual_criminality.to_string(),
        ]
        .map(|cell| Some(Literal::new_simple_literal(cell).into()))
        .to_vec()
    };
    Answer::Solutions {
        variables: COLUMNS.iter().map(|name| Variable::new_unchecked(*name)).collect(),
        rows: answer.instruments.iter().map(row).collect(),
    }
}
