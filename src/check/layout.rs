//! Files that stand outside the layout.

use super::{Finding, Severity};
use crate::graph::Place;
use crate::sources::{FileKind, Sources};

/// The code of the finding.
const CODE: &str = "TLX-L001";

pub(super) fn run(sources: &Sources) -> Vec<Finding> {
    sources
        .of_kind(FileKind::Stray)
        .map(|file| Finding {
            place: Some(Place { path: file.path.clone(), line: 0 }),
            code: CODE.into(),
            severity: Severity::Error,
            entity: String::new(),
            message: "a file outside the layout: nothing reads it".into(),
            fix: "Turtle goes into seeds/ with the ending .ttl, rules into ontology/rules/, queries into queries/ with the ending .rq; move or remove it".into(),
        })
        .collect()
}
