//! Answers that were given before. The data do not change, so the same job has the same answer.

use super::Head;
use bytes::Bytes;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Answers by the hash of their jobs, up to so many bytes in all.
pub(super) struct Cache {
    most: usize,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    bytes: usize,
    answers: HashMap<String, (Head, Bytes)>,
}

impl Cache {
    pub(super) fn of(most: usize) -> Self {
        Self { most, kept: Mutex::default() }
    }

    pub(super) fn get(&self, key: &str) -> Option<(Head, Bytes)> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).answers.get(key).cloned()
    }

    /// Keeps an answer. One that takes more than a sixteenth of the room is not worth it; when the
    /// room is used up, all that was kept goes.
    pub(super) fn put(&self, key: String, head: Head, body: Bytes) {
        let size = body.len() + key.len();
        if size > self.most / 16 {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.bytes + size > self.most {
            *kept = Kept::default();
        }
        if kept.answers.insert(key, (head, body)).is_none() {
            kept.bytes += size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let cache = Cache::of(1600);
        for number in 0..100 {
            cache.put(format!("{number:03}"), Head::default(), vec![0; 90].into());
            assert!(cache.kept.lock().unwrap().bytes <= 1600);
        }
        assert!(cache.get("099").is_some() && cache.get("000").is_none());
        cache.put("large".into(), Head::default(), vec![0; 200].into());
        assert!(cache.get("large").is_none());
        let none = Cache::of(0);
        none.put(String::new(), Head::default(), Bytes::new());
        assert!(none.get("x").is_none());
    }
}
