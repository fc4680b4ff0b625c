//! `threatlex publish`: put the graph into another engine.

use super::common::Common;
use super::engine::Login;
use crate::graph::publish;
use indicatif::{ProgressBar, ProgressStyle};
use std::process::ExitCode;

/// Put the graph, with what was derived, into another SPARQL engine
///
/// Each graph is replaced as a whole by the Graph Store Protocol, then read again and compared, count
/// and checksum. What is there already stays, so that an interrupted publication goes on where it
/// was. Graphs of older data are removed; those that are not ours are never touched.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex publish --endpoint http://127.0.0.1:7900/query
  threatlex publish --endpoint http://127.0.0.1:8890/sparql --user dba
  threatlex publish --endpoint https://example.org/ds/query --store https://example.org/ds/data
  threatlex query tool-threats --endpoint http://127.0.0.1:7900/query

docs/scaling.md tells which engine is good for what.")]
pub(crate) struct Args {
    /// The address at which the engine answers SPARQL queries
    #[arg(long, value_name = "URL")]
    endpoint: String,
    /// The address at which it takes graphs [default: beside the other, /store for /query as in
    /// Oxigraph, /sparql-graph-crud-auth for /sparql as in Virtuoso]
    #[arg(long, value_name = "URL")]
    store: Option<String>,
    #[command(flatten)]
    login: Login,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let credentials = args.login.credentials()?;
    let store = match &args.store {
        Some(store) => store.clone(),
        None => usual_store(&args.endpoint)?,
    };
    let (_, graph) = common.load()?;
    let bar = if common.quiet { ProgressBar::hidden() } else { ProgressBar::no_length() };
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} graphs  {msg}") {
        bar.set_style(style);
    }
    let done = publish(graph, &args.endpoint, &store, credentials, |all, number, name| {
        bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(number).unwrap_or(u64::MAX));
        bar.set_message(name.to_owned());
    });
    bar.finish_and_clear();
    let done = done?;
    common.say(&format!(
        "{} statements at {}: {} graphs written and compared, {} kept, {} removed",
        done.statements, args.endpoint, done.written, done.kept, done.removed
    ));
    if let Some(everything) = done.everything {
        common.say(&format!(
            "its default graph is that of all named graphs, so ask with default-graph-uri={everything}; threatlex does"
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Where engines take graphs that answer queries at an address.
fn usual_store(endpoint: &str) -> miette::Result<String> {
    let (start, last) = endpoint.trim_end_matches('/').rsplit_once('/').unwrap_or_default();
    let store = match last {
        "query" => "store",
        "sparql" | "sparql-auth" => "sparql-graph-crud-auth",
        _ => {
            return Err(miette::miette!(
                help = "name it with --store URL; docs/scaling.md lists those of several engines",
                "where {endpoint} takes graphs is not known"
            ));
        }
    };
    Ok(format!("{start}/{store}"))
}
