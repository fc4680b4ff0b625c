//! `threatlex query`: answer a SPARQL query.

use super::common::{Common, print_answer};
use super::engine::EngineArgs;
use crate::graph::{Ask, Format, Request};
use miette::{IntoDiagnostic, WrapErr, miette};
use std::collections::BTreeMap;
use std::io::{IsTerminal, Read};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// Answer a SPARQL query
///
/// QUERY is the name of a query (`threatlex queries` lists them), a file, or `-` for standard
/// input. The prefixes of the project need not be declared.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex query tool-threats
  threatlex query threats-by-technology --param technology=id:quantum-computing --format csv
  threatlex query -e 'SELECT (COUNT(*) AS ?n) WHERE { ?t a tlx:ToolThreat }'
  threatlex query my-question.rq --timeout 10
  threatlex query -e 'DESCRIBE id:ransomware' --format turtle")]
pub(crate) struct Args {
    /// A named query, a file, or `-` for standard input
    #[arg(required_unless_present = "expression", conflicts_with = "expression")]
    query: Option<String>,
    /// The text of the query
    #[arg(long, short, value_name = "SPARQL")]
    expression: Option<String>,
    /// A value for a parameter of the query; may be given several times
    #[arg(long, short, value_name = "NAME=VALUE", value_parser = name_and_value)]
    param: Vec<(String, String)>,
    /// The format of the answer [default: table or turtle on a terminal, else csv or turtle]
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Stop after this many seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    // Standard input is read before the data, so that a mistake there is told at once.
    let given = match (&args.expression, args.query.as_deref()) {
        (Some(text), _) => Some(("-e".to_owned(), text.clone())),
        (None, Some("-")) => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).into_diagnostic().wrap_err("cannot read standard input")?;
            Some(("standard input".to_owned(), text))
        }
        (None, Some(name)) if is_file_name(name) => {
            let text = std::fs::read_to_string(name).map_err(|error| {
                miette!(
                    help = "name an existing file, or a named query: `threatlex queries` lists them",
                    "cannot read the query file {name}: {error}"
                )
            })?;
            Some((name.to_owned(), text))
        }
        _ => None,
    };
    let (_, graph) = args.engine.open(common)?;
    let (origin, text) = match given {
        Some(given) => given,
        None => named(graph, args.query.as_deref().unwrap_or_default())?,
    };
    let parameters: BTreeMap<String, String> = args.param.iter().cloned().collect();
    let request = Request { origin: &origin, text: &text, parameters, timeout: args.timeout };
    let answer = graph.query(&request)?;
    let format = args.format.unwrap_or_else(|| answer.default_format(std::io::stdout().is_terminal()));
    print_answer(&answer, format)
}

fn named(graph: &dyn Ask, name: &str) -> miette::Result<(String, String)> {
    let query = graph.named_query(name)?;
    Ok((query.path.clone(), query.text.clone()))
}

/// A named query has neither a slash nor an ending.
fn is_file_name(name: &str) -> bool {
    name.contains(['/', '\\', '.']) || Path::new(name).is_file()
}

fn name_and_value(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write NAME=VALUE, for example technology=id:blockchain".into()),
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    text.parse::<f64>()
        .ok()
        .filter(|seconds| *seconds > 0.0)
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| "write a number of seconds greater than 0, for example 10 or 0.5".into())
}
