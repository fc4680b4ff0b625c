//! Writes the files of a site beside the old one and puts them in its place at the end.

use super::SiteError;
use super::memory::{Memory, Print, print};
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;

static ASSETS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/site/assets");

/// The file that marks a folder as made by this program.
const MARK: &str = ".threatlex-site";

/// A file to write: its path in the site, with forward slashes, and its contents.
pub(super) struct File {
    pub(super) path: String,
    pub(super) contents: Vec<u8>,
}

/// What is gathered of a large file before it is written, in bytes.
const BUFFER: usize = 1 << 16;

/// A large file as it was written.
pub(super) struct Streamed {
    pub(super) bytes: usize,
    /// Its checksum in hexadecimal digits.
    pub(super) sha256: String,
}

/// A file of which the length and the checksum are taken while it is written.
struct Hashed {
    file: std::fs::File,
    bytes: usize,
    hash: Sha256,
}

impl Write for Hashed {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        let length = self.file.write(part)?;
        self.hash.update(&part[..length]);
        self.bytes += length;
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A site that is being written.
pub(super) struct Output {
    goal: PathBuf,
    work: TempDir,
    pages: AtomicUsize,
    others: AtomicUsize,
    /// The names at the root of the site, in lower case.
    roots: Mutex<HashSet<String>>,
    /// What the files of the last build were made from; without it nothing is remembered.
    before: Option<HashMap<String, Print>>,
    now: Mutex<HashMap<String, Print>>,
    /// The files that were written, where the others stay as they are.
    changed: Mutex<Vec<String>>,
}

/// A site that stands.
pub(super) struct Finished {
    /// HTML pages.
    pub(super) pages: usize,
    /// Other files.
    pub(super) files: usize,
    /// How many files were written, removed ones included.
    pub(super) written: usize,
    pub(super) memory: Memory,
}

impl Output {
    /// Prepares to replace the folder `goal`, or, with the memory of the last build, what became
    /// different in it.
    pub(super) fn begin(goal: &Path, memory: Option<Memory>) -> Result<Self, SiteError> {
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
        Ok(Self {
            goal: goal.to_owned(),
            work,
            pages: AtomicUsize::new(0),
            others: AtomicUsize::new(0),
            roots: Mutex::default(),
            before: memory.map(|memory| memory.prints),
            now: Mutex::default(),
            changed: Mutex::default(),
        })
    }

    /// Whether a file need not be made, because it stands there made from the same. Without a
    /// memory nobody asks what from.
    pub(super) fn unchanged(&self, path: &str, print: impl FnOnce() -> Option<Print>) -> bool {
        let Some((before, print)) = self.before.as_ref().and_then(|before| Some((before, print()?))) else {
            return false;
        };
        lock(&self.now).insert(path.to_owned(), print);
        let same = before.get(path) == Some(&print);
        if same {
            self.count(path);
        }
        same
    }

    /// Writes one file, unless it stands there with the same contents.
    pub(super) fn write(&self, file: &File) -> Result<(), SiteError> {
        // Of a page it was said before what it is made from.
        let told = self.before.is_some() && lock(&self.now).contains_key(&file.path);
        if !told && self.unchanged(&file.path, || Some(print(&file.contents))) {
            return Ok(());
        }
        let written = self.create(&file.path).and_then(|mut made| made.write_all(&file.contents));
        written.map_err(|cause| self.failed(&file.path, cause))?;
        self.written(&file.path);
        Ok(())
    }

    /// Writes a file that is too large to be held in memory, as `say` says it.
    pub(super) fn stream(
        &self,
        path: &str,
        say: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Streamed, SiteError> {
        let said = self.create(path).and_then(|file| {
            let mut to = BufWriter::with_capacity(BUFFER, Hashed { file, bytes: 0, hash: Sha256::new() });
            say(&mut to)?;
            to.into_inner().map_err(io::IntoInnerError::into_error)
        });
        let Hashed { bytes, hash, .. } = said.map_err(|cause| self.failed(path, cause))?;
        let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        // Whether it is new is known when it is there.
        if self.unchanged(path, || Some(print(&sha256))) {
            std::fs::remove_file(self.work.path().join(path)).map_err(|cause| self.failed(path, cause))?;
        } else {
            self.written(path);
        }
        Ok(Streamed { bytes, sha256 })
    }

    /// Makes a file in the new site. Most pages have a folder of their own, which is not there yet;
    /// most other files go to one that is.
    fn create(&self, path: &str) -> io::Result<std::fs::File> {
        let path = self.work.path().join(path);
        if path.ends_with("index.html") {
            let _ = path.parent().map(std::fs::create_dir);
        }
        match std::fs::File::create(&path) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
                std::fs::File::create(&path)
            }
            made => made,
        }
    }

    fn failed(&self, path: &str, cause: io::Error) -> SiteError {
        SiteError::Write { path: self.goal.join(path).display().to_string(), cause }
    }

    fn written(&self, path: &str) {
        self.count(path);
        if self.before.is_some() {
            lock(&self.changed).push(path.to_owned());
        }
    }

    fn count(&self, path: &str) {
        let count = if path.ends_with(".html") { &self.pages } else { &self.others };
        count.fetch_add(1, Ordering::Relaxed);
        let root = path.split('/').next().unwrap_or(path).to_lowercase();
        lock(&self.roots).insert(root);
    }

    /// The names at the root of the site that are taken so far, in lower case.
    pub(super) fn folders(&self) -> HashSet<String> {
        lock(&self.roots).clone()
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

    /// Puts the new site in the place of the old one, or what is new in it in the place of what
    /// was there.
    pub(super) fn finish(&mut self) -> Result<Finished, SiteError> {
        let failed = |cause| SiteError::Write { path: self.goal.display().to_string(), cause };
        let written = match self.before.take().filter(|before| !before.is_empty()) {
            Some(before) => self.patch(&before).map_err(failed)?,
            None => {
                self.replace().map_err(failed)?;
                self.pages.load(Ordering::Relaxed) + self.others.load(Ordering::Relaxed)
            }
        };
        Ok(Finished {
            pages: self.pages.load(Ordering::Relaxed),
            files: self.others.load(Ordering::Relaxed),
            written,
            memory: Memory { prints: std::mem::take(&mut *lock(&self.now)) },
        })
    }

    /// Moves the new files to where they belong and removes those that are no more. Tells how
    /// many there were.
    fn patch(&self, before: &HashMap<String, Print>) -> std::io::Result<usize> {
        let changed = lock(&self.changed);
        for path in changed.iter() {
            let goal = self.goal.join(path);
            std::fs::create_dir_all(goal.parent().unwrap_or(&self.goal))?;
            std::fs::rename(self.work.path().join(path), goal)?;
        }
        let now = lock(&self.now);
        let gone: Vec<&String> = before.keys().filter(|path| !now.contains_key(*path)).collect();
        for path in &gone {
            let file = self.goal.join(path);
            std::fs::remove_file(&file)?;
            // The folder goes too if nothing else is in it.
            let _ = file.parent().map(std::fs::remove_dir);
        }
        Ok(changed.len() + gone.len())
    }

    fn replace(&self) -> std::io::Result<()> {
        let mark = "This folder was made by `threatlex build`, which replaces it as a whole.\n";
        std::fs::write(self.work.path().join(MARK), mark)?;
        make_readable(self.work.path())?;
        let parent = parent_of(&self.goal);
        let old = tempfile::Builder::new().prefix(".threatlex-old-").tempdir_in(parent)?;
        let kept = old.path().join("site");
        if self.goal.exists() {
            std::fs::rename(&self.goal, &kept)?;
        }
        if let Err(cause) = std::fs::rename(self.work.path(), &self.goal) {
            // The old site goes back to where it was.
            if kept.exists() {
                std::fs::rename(&kept, &self.goal)?;
            }
            return Err(cause);
        }
        if kept.exists() { remove(&kept) } else { Ok(()) }
    }
}

/// A lock that a thread held which failed is as good as any: each change is made at once.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
