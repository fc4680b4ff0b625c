//! `threatlex show`: all that is known of an entity.

use super::common::{Common, print, wrap};
use super::engine::EngineArgs;
use crate::catalogue::{Catalogue, Entity, Row, Value};
use std::process::ExitCode;

/// Show an entity: labels, definition, relations both ways, sources
///
/// ID is a notation (T0042), a slug (ransomware), an abbreviated IRI (law:uncc) or a full IRI.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex show ransomware
  threatlex show T0042
  threatlex show law:uncc
  threatlex show tlx:usesAsTool")]
pub(crate) struct Args {
    /// What to show
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (sources, graph) = args.engine.open(common)?;
    let iri = graph.resolve(&args.id)?;
    let catalogue = Catalogue::load(&sources, graph)?;
    let term = Entity {
        label: catalogue.label(&iri),
        iri: iri.clone(),
        kind: None,
        notation: None,
        definition: String::new(),
        alternatives: Vec::new(),
    };
    let entity = catalogue.entity(iri.as_str()).unwrap_or(&term);
    print(describe(&catalogue, entity).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn describe(catalogue: &Catalogue, entity: &Entity) -> String {
    let mut lines = vec![entity.label.clone()];
    let kind = catalogue.kind_of(entity).map(|kind| kind.singular.clone());
    let name = crate::vocab::curie(entity.iri.as_str());
    lines.push([kind, entity.notation.clone(), Some(name)].into_iter().flatten().collect::<Vec<_>>().join("  "));
    if !entity.definition.is_empty() {
        lines.push(String::new());
        lines.extend(wrap(&entity.definition, "", 96));
    }
    for section in catalogue.sections(entity) {
        lines.push(String::new());
        lines.push(section.name.to_uppercase());
        for row in &section.rows {
            print_row(row, 2, &mut lines);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn print_row(row: &Row, indent: usize, lines: &mut Vec<String>) {
    let margin = " ".repeat(indent);
    let label = if row.inverse { format!("← {}", row.label) } else { row.label.clone() };
    lines.push(format!("{margin}{label}"));
    for value in &row.values {
        print_value(value, indent + 4, lines);
    }
}

fn print_value(value: &Value, indent: usize, lines: &mut Vec<String>) {
    if !value.rows.is_empty() {
        for row in &value.rows {
            let texts: Vec<&str> = row.values.iter().map(|value| value.text.as_str()).collect();
            lines.push(format!("{}{}: {}", " ".repeat(indent), row.label, texts.join("; ")));
        }
        return;
    }
    let code = value.notation.as_ref().map(|notation| format!("{notation} ")).unwrap_or_default();
    let name =
        value.iri.as_deref().and_then(crate::vocab::shorten).map(|name| format!("  ({name})")).unwrap_or_default();
    let lang = value.lang.as_ref().map(|lang| format!(" @{lang}")).unwrap_or_default();
    lines.extend(wrap(&format!("{code}{}{lang}{name}", value.text), &" ".repeat(indent), 96));
}
