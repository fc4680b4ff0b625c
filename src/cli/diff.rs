//! `threatlex diff`: what differs between two versions of the graph.

use super::common::{Common, Text, print};
use crate::diff::{Diff, Item, Outline, Version};
use crate::site;
use crate::sources::Sources;
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;

/// Tell what differs between two versions: entities, statements, and coverage with its reasons
///
/// A version is a data folder or a graph as the site offers it for download (.nq, .trig, .ttl,
/// .nt, .jsonld, also with .gz). The exit code is 0 if nothing differs and 1 if something does.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex diff ../threatlex-0.1.0
  threatlex diff threatlex-0.1.0.nq --data .
  threatlex diff old/ new/ --format markdown
  threatlex diff old.nq.gz new.nq.gz --format json

A graph without derived statements is completed by the present rules first.")]
pub(crate) struct Args {
    /// The old version: a data folder or a saved graph
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The new version [default: the built-in data, or the folder of --data]
    #[arg(value_name = "NEW")]
    new: Option<PathBuf>,
    /// How to print what differs
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

/// How to print what differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// An outline for people
    Table,
    /// Markdown
    Markdown,
    /// JSON, as docs/diff.md describes it
    Json,
    /// The part of an HTML page that the site shows
    Html,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let present = match &args.new {
        Some(folder) if folder.is_dir() => Sources::from_folder(folder)?,
        _ => common.sources()?,
    };
    let old = Version::open(&args.old, &present)?;
    let new = match (&args.new, &common.data) {
        (Some(path), _) if !path.is_dir() => Version::open(path, &present)?,
        (Some(folder), _) | (None, Some(folder)) => Version::load(folder.display().to_string(), &present)?,
        (None, None) => Version::load("the built-in data".to_owned(), &present)?,
    };
    let diff = Diff::between(&old, &new, &present)?;
    let text = match args.format {
        Format::Table => outline(&diff.outline()),
        Format::Markdown => diff.outline().markdown(),
        Format::Json => format!("{:#}\n", serde_json::json!(diff)),
        Format::Html => site::changes_fragment(&diff)?,
    };
    print(text.as_bytes())?;
    Ok(if diff.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn outline(outline: &Outline) -> String {
    let mut text = Text::default();
    for note in &outline.notes {
        text.wrapped(note, 0);
    }
    for part in &outline.parts {
        text.blank();
        text.heading(&format!("{} ({})", part.title, part.items.len()));
        for item in &part.items {
            describe(item, 0, &mut text);
        }
    }
    text.into_string()
}

fn describe(item: &Item, depth: usize, text: &mut Text) {
    let says = item.says();
    let told = if says.is_empty() { item.name.clone() } else { format!("{}: {says}", item.name) };
    text.wrapped(&told, 2 * depth);
    if !item.note.is_empty() {
        text.wrapped(&item.note, 2 * depth + 4);
    }
    for inner in &item.items {
        describe(inner, depth + 1, text);
    }
}
