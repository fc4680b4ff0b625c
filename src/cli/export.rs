//! `threatlex export`: the data in other people's formats.

use super::common::{Common, print};
use crate::export::navigator::{Domain, Navigator};
use crate::export::sssom;
use crate::law::{Kind, resolve};
use clap::Subcommand;
use miette::IntoDiagnostic;
use std::process::ExitCode;

/// Write the data in a format of another community
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex export sssom > threatlex.sssom.tsv
  threatlex export navigator --instrument uncc > layer.json")]
pub(crate) struct Args {
    /// What to export
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The mappings to other frameworks, as a Simple Standard for Sharing Ontology Mappings table
    #[command(after_help = "Example:
  threatlex export sssom > threatlex.sssom.tsv")]
    Sssom,
    /// The threats on the techniques of MITRE ATT&CK or ATLAS, as a layer of the Navigator
    #[command(
        long_about = "Write the threats on the techniques of MITRE ATT&CK or ATLAS, as a layer of the Navigator (format 4.5)

The score of a technique is the number of threats that are mapped to it. Under an instrument,
techniques are coloured by how well its offences cover the threat that they cover worst.",
        after_help = "Examples:
  threatlex export navigator > attack.json
  threatlex export navigator --instrument uncc > attack-uncc.json
  threatlex export navigator --domain atlas > atlas.json"
    )]
    Navigator {
        /// Colour by the coverage under this instrument: uncc, budapest, malabo ...
        #[arg(long, value_name = "INSTRUMENT")]
        instrument: Option<String>,
        /// Whose techniques
        #[arg(long, value_name = "DOMAIN", default_value = "enterprise-attack")]
        domain: Domain,
    },
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = common.load()?;
    let text = match &args.what {
        What::Sssom => sssom(&sources, graph)?,
        What::Navigator { instrument, domain } => {
            let instrument = instrument.as_deref().map(|name| resolve(graph, Kind::Instrument, name)).transpose()?;
            let layer = Navigator::load(&sources, graph)?.layer(*domain, instrument.as_ref())?;
            serde_json::to_string_pretty(&layer).into_diagnostic()? + "\n"
        }
    };
    print(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
