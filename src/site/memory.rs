//! What a site was made from, so that the next build writes only what became different.

use serde::Serialize;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;

/// A number for what a file was made from, or holds. Two are alike by accident once in many
/// thousand million million cases.
pub(super) type Print = u64;

/// What each file of a site that was built was made from. An empty one remembers no site.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) prints: HashMap<String, Print>,
}

/// The print of anything that is compared as a whole.
pub(super) fn print(thing: &(impl Hash + ?Sized)) -> Print {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}

/// The print of what a template sees; none if it cannot be written down, so that it counts as
/// different.
pub(super) fn print_of_page(page: &impl Serialize) -> Option<Print> {
    let mut hashing = Hashing(DefaultHasher::new());
    serde_json::to_writer(&mut hashing, page).ok()?;
    Some(hashing.0.finish())
}

struct Hashing(DefaultHasher);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
