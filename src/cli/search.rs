//! `threatlex search`: find entities by words.

use super::common::{Common, print};
use super::engine::EngineArgs;
use crate::catalogue::{Catalogue, search};
use miette::miette;
use std::process::ExitCode;

/// Find entities by words in labels and definitions; typing errors are forgiven
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex search ransomware
  threatlex search voise clonning
  threatlex search --limit 3 quantum")]
pub(crate) struct Args {
    /// The words; all of them must fit
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// How many entities to print at most
    #[arg(long, default_value_t = 20, value_name = "N")]
    limit: usize,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let words = args.words.join(" ");
    if words.chars().all(|c| !c.is_alphanumeric()) {
        return Err(miette!(
            help = "for example `threatlex search ransomware`",
            "`{words}` holds no word to search for"
        ));
    }
    let (sources, graph) = args.engine.open(common)?;
    let catalogue = Catalogue::load(&sources, graph)?;
    let hits = search(&catalogue, &words);
    let mut lines = String::new();
    for hit in hits.iter().take(args.limit) {
        let kind = catalogue.kind_of(hit.entity).map_or("", |kind| kind.singular.as_str());
        let name = crate::vocab::curie(hit.entity.iri.as_str());
        let code = hit.entity.notation.as_ref().map(|code| format!("{code} ")).unwrap_or_default();
        lines.push_str(&format!("{code}{}\n    {kind}  {name}\n", hit.entity.label));
        if hit.matched != hit.entity.label && hit.matched != hit.entity.definition {
            lines.push_str(&format!("    matched: {}\n", hit.matched));
        }
    }
    print(lines.as_bytes())?;
    match hits.len() {
        0 => common.say(&format!("nothing fits `{words}`; try fewer or shorter words")),
        found if found > args.limit => common.say(&format!("{} of {found}; --limit {found} shows all", args.limit)),
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}
