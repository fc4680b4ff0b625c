//! What differs between two versions of the graph: entities, statements, and coverage with the
//! findings that it changed by.
//!
//! Both versions are compared as a whole, derived statements included, so that it does not
//! matter in which form each of them comes. What is derived is counted and told as coverage; the
//! changes of entities that are listed are those that somebody wrote. A node without an IRI is
//! part of the entity that leads to it and known by what it says.

mod changes;
mod coverage;
mod facts;
mod markdown;
mod outline;
mod side;
mod version;

pub use coverage::{CoverageChange, ElementChange, Finding, OfferedOffence, ProvisionChange, Standing, Status};
pub use outline::{Item, Outline, Part};
pub use version::{DiffError, Version};

use crate::catalogue::Catalogue;
use crate::graph::Completion;
use crate::law::Named;
use crate::sources::Sources;
use serde::Serialize;
use side::Side;

/// What differs between two versions. `docs/diff.md` describes its form as JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Diff {
    /// The old version.
    pub old: Described,
    /// The new version.
    pub new: Described,
    /// Entities that only the new version has.
    pub added: Vec<Subject>,
    /// Entities of which the new version says something else, less those it deprecates.
    pub changed: Vec<Changed>,
    /// Entities that the new version deprecates.
    pub deprecated: Vec<Changed>,
    /// Entities that only the old version has.
    pub removed: Vec<Subject>,
    /// What differs in nodes without an IRI that no entity leads to.
    pub unnamed: Vec<Values>,
    /// Threats that an instrument or one of its offences covers otherwise than before.
    pub coverage: Vec<CoverageChange>,
    /// Rules that differ, if both versions tell their rules.
    pub rules: Vec<RuleChange>,
    /// How many derived statements only one of the versions has.
    pub derived: Derived,
}

/// A version that was compared.
#[derive(Clone, Debug, Serialize)]
pub struct Described {
    /// What it is called: the folder or file, as it was named.
    pub name: String,
    /// The version of the ontology in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What had to be done to it so that it could be compared, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// Its IRI.
    pub iri: String,
    /// Its label in English, or its abbreviated IRI.
    pub label: String,
    /// Its short code, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notation: Option<String>,
    /// What kind of entity it is: `threat`.
    pub kind: String,
}

/// An entity and what the new version says otherwise of it.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The entity.
    #[serde(flatten)]
    pub entity: Subject,
    /// What replaces it, if it was deprecated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replaced_by: Vec<Named>,
    /// The properties whose values differ.
    pub changes: Vec<Change>,
}

/// A property whose values differ.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// The property.
    pub property: Named,
    /// The values that differ.
    pub values: Vec<Values>,
}

/// A value of the old version and the one that took its place, or only one of them.
#[derive(Clone, Debug, Serialize)]
pub struct Values {
    /// The value that is gone.
    pub old: Option<Value>,
    /// The value that came.
    pub new: Option<Value>,
    /// For a node without an IRI in both: the properties of it that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Change>,
}

/// A value as it is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Value {
    /// The text: of a literal, the label of an entity, or what a node without an IRI says.
    pub text: String,
    /// The IRI of the entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iri: Option<String>,
    /// The language of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// A rule that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RuleChange {
    /// Its name.
    pub name: String,
    /// `added`, `changed` or `removed`.
    pub how: &'static str,
}

/// How many derived statements only one of the versions has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Derived {
    /// Those that came.
    pub added: usize,
    /// Those that are gone.
    pub removed: usize,
}

impl Diff {
    /// Compares two versions. The page queries of `present` are asked of both of them.
    ///
    /// # Errors
    ///
    /// When one of the page queries is missing or fails.
    pub fn between(old: &Version, new: &Version, present: &Sources) -> Result<Self, DiffError> {
        let (old_side, new_side) = rayon::join(|| Side::read(old, present), || Side::read(new, present));
        let (old_side, new_side) = (old_side?, new_side?);
        let entities = changes::compare(&old_side, &new_side);
        Ok(Self {
            old: described(old, &old_side.catalogue),
            new: described(new, &new_side.catalogue),
            added: entities.added,
            changed: entities.changed,
            deprecated: entities.deprecated,
            removed: entities.removed,
            unnamed: entities.unnamed,
            coverage: coverage::compare(&old_side, &new_side),
            rules: version::rule_changes(&old_side.catalogue, &new_side.catalogue),
            derived: entities.derived,
        })
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.changed.is_empty()
            && self.deprecated.is_empty()
            && self.removed.is_empty()
            && self.unnamed.is_empty()
            && self.coverage.is_empty()
            && self.rules.is_empty()
            && self.derived == Derived::default()
    }
}

fn described(version: &Version, catalogue: &Catalogue) -> Described {
    let note = match version.completion {
        Some(Completion::ByRules) => Some(
            "It holds no derived statements and was completed by the present rules, so that like is compared with like.",
        ),
        Some(Completion::Untold) => Some(
            "It does not tell which of its statements were derived. What has a property or class that the ontology calls derived counts as such, and what follows from a narrower class or property; the download as N-Quads tells it of all.",
        ),
        _ => None,
    };
    Described {
        name: version.name.clone(),
        version: version::ontology_version(catalogue),
        note: note.map(ToOwned::to_owned),
    }
}
