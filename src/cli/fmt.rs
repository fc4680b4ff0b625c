//! `threatlex fmt`: bring Turtle files into their canonical form.

use super::common::{Common, print};
use crate::sources::{FOLDERS, FormatError, SourceError, format};
use miette::miette;
use rayon::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Bring Turtle files into their canonical form, so that a diff shows only what changed
///
/// Without FILES, every Turtle file below ontology/ and seeds/ of the data folder (--data, or
/// this folder). Comments at the head of a file are kept; a comment elsewhere is an error,
/// since its place would be lost.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex fmt
  threatlex fmt --check
  threatlex fmt seeds/claims.ttl

Exit codes: 0 done; 1 --check found files to format; 2 a file could not be formatted.")]
pub(crate) struct Args {
    /// Change nothing; name the files that are not in canonical form
    #[arg(long)]
    check: bool,
    /// The files to format
    files: Vec<PathBuf>,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let files = if args.files.is_empty() { files_of(common)? } else { args.files.clone() };
    let texts: Vec<(PathBuf, String, String)> = files
        .into_par_iter()
        .map(|path| {
            let old = std::fs::read_to_string(&path)
                .map_err(|cause| SourceError::Unreadable { path: path.display().to_string(), cause })?;
            let new = format(&path.display().to_string(), &old)?;
            Ok::<_, FormatOrRead>((path, old, new))
        })
        .collect::<Result<_, _>>()
        .map_err(|error| match error {
            FormatOrRead::Format(error) => miette::Report::from(error),
            FormatOrRead::Read(error) => error.into(),
        })?;
    let changed: Vec<_> = texts.into_iter().filter(|(_, old, new)| old != new).collect();
    if !args.check {
        changed.iter().try_for_each(|(path, _, new)| replace(path, new))?;
    }
    let names: String = changed.iter().map(|(path, ..)| format!("{}\n", path.display())).collect();
    print(names.as_bytes())?;
    common.say(&match (changed.len(), args.check) {
        (0, _) => "every file is in canonical form".to_owned(),
        (count, true) => format!("{count} files are not in canonical form; `threatlex fmt` formats them"),
        (count, false) => format!("formatted {count} files"),
    });
    Ok(if args.check && !changed.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

enum FormatOrRead {
    Format(FormatError),
    Read(SourceError),
}

impl From<FormatError> for FormatOrRead {
    fn from(error: FormatError) -> Self {
        Self::Format(error)
    }
}

impl From<SourceError> for FormatOrRead {
    fn from(error: SourceError) -> Self {
        Self::Read(error)
    }
}

/// The Turtle files of the data folder, sorted.
fn files_of(common: &Common) -> miette::Result<Vec<PathBuf>> {
    let root = common.data.clone().unwrap_or_else(|| PathBuf::from("."));
    let mut found = Vec::new();
    for folder in FOLDERS {
        collect(&root.join(folder), &mut found).map_err(|_| {
            miette!(
                help = "name a data folder with --data, or the files to format",
                "{} is not a data folder: it has no folder {folder}/",
                root.display()
            )
        })?;
    }
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "ttl") {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes beside the file, then renames, so that an interruption leaves the old one whole.
fn replace(path: &Path, text: &str) -> miette::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        if let Ok(metadata) = path.metadata() {
            std::fs::set_permissions(file.path(), metadata.permissions())?;
        }
        file.persist(path).map_err(|error| error.error)
    });
    written.map(drop).map_err(|error| miette!("cannot write {}: {error}", path.display()))
}
