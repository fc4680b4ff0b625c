//! Writes the files of a site beside the old one and puts them in its place at the end.

use super::SiteError;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

static ASSETS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/site/assets");

/// The file that marks a folder as made by this program.
const MARK: &str = ".threatlex-site";

/// A file to write: its path in the site, with forward slashes, and its contents.
pub(super) struct File {
    pub(super) path: String,
    pub(super) contents: Vec<u8>,
}

/// A site that is being written.
pub(super) struct Output {
    goal: PathBuf,
    work: TempDir,
    pages: AtomicUsize,
    others: AtomicUsize,
}

impl Output {
    /// Prepares to replace the folder `goal`.
    pub(super) fn begin(goal: &Path) -> Result<Self, SiteError> {
        let failed = |cause| SiteError::Write { path: goal.display().to_string(), cause };
        if goal.exists() {
            let mut entries = std::fs::read_dir(goal).map_err(failed)?;
            if entries.next().is_some() && !goal.join(MARK).is_file() {
                return Err(SiteError::ForeignFolder { path: goal.display().to_string() });
            }
        }
        // Beside the goal, so that the last step is a rename on one file system.
        let parent = parent_of(goal);
        std::fs::create_dir_all(parent).map_err(failed)?;
        let work = tempfile::Builder::new().prefix(".threatlex-build-").tempdir_in(parent).map_err(failed)?;
        Ok(Self { goal: goal.to_owned(), work, pages: AtomicUsize::new(0), others: AtomicUsize::new(0) })
    }

    /// Writes one file.
    pub(super) fn write(&self, file: &File) -> Result<(), SiteError> {
        let path = self.work.path().join(&file.path);
        let failed = |cause| SiteError::Write { path: self.goal.join(&file.path).display().to_string(), cause };
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(&path, &file.contents).map_err(failed)?;
        let count = if file.path.ends_with(".html") { &self.pages } else { &self.others };
        count.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// The contents of a file that was written.
    pub(super) fn read(&self, path: &str) -> Result<Vec<u8>, SiteError> {
        std::fs::read(self.work.path().join(path))
            .map_err(|cause| SiteError::Write { path: self.goal.join(path).display().to_string(), cause })
    }

    /// The names at the root of the site that are taken so far, in lower case.
    pub(super) fn folders(&self) -> Result<HashSet<String>, SiteError> {
        let failed = |cause| SiteError::Write { path: self.goal.display().to_string(), cause };
        let entries = std::fs::read_dir(self.work.path()).map_err(failed)?;
        entries.map(|entry| Ok(entry.map_err(failed)?.file_name().to_string_lossy().to_lowercase())).collect()
    }

    /// Writes many files, in parallel.
    pub(super) fn write_all(&self, files: Vec<File>) -> Result<(), SiteError> {
        files.par_iter().try_for_each(|file| self.write(file))
    }

    /// Writes the style sheet and what else the pages load.
    pub(super) fn write_assets(&self) -> Result<(), SiteError> {
        for asset in ASSETS.files() {
            let path = format!("assets/{}", asset.path().display());
            self.write(&File { path, contents: asset.contents().to_vec() })?;
        }
        Ok(())
    }

    /// Puts the new site in the place of the old one. Gives back how many pages and how many other
    /// files it has.
    pub(super) fn finish(&mut self) -> Result<(usize, usize), SiteError> {
        let failed = |cause| SiteError::Write { path: self.goal.display().to_string(), cause };
        let mark = "This folder was made by `threatlex build`, which replaces it as a whole.\n";
        std::fs::write(self.work.path().join(MARK), mark).map_err(failed)?;
        make_readable(self.work.path()).map_err(failed)?;
        let parent = parent_of(&self.goal);
        let old = tempfile::Builder::new().prefix(".threatlex-old-").tempdir_in(parent).map_err(failed)?;
        let kept = old.path().join("site");
        if self.goal.exists() {
            std::fs::rename(&self.goal, &kept).map_err(failed)?;
        }
        if let Err(cause) = std::fs::rename(self.work.path(), &self.goal) {
            // The old site goes back to where it was.
            if kept.exists() {
                std::fs::rename(&kept, &self.goal).map_err(failed)?;
            }
            return Err(failed(cause));
        }
        if kept.exists() {
            remove(&kept).map_err(failed)?;
        }
        Ok((self.pages.load(Ordering::Relaxed), self.others.load(Ordering::Relaxed)))
    }
}

/// Removes a folder with all that is in it, in parallel: a site has tens of thousands of files.
fn remove(folder: &Path) -> std::io::Result<()> {
    let entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() { remove(&entry.path()) } else { std::fs::remove_file(entry.path()) }
    })?;
    std::fs::remove_dir(folder)
}

fn parent_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary folder is for its owner only; a site is for everybody.
#[cfg(unix)]
fn make_readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_readable(_: &Path) -> std::io::Result<()> {
    Ok(())
}
