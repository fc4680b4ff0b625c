//! One thing that is wrong, and what to do about it.

use crate::graph::Place;
use serde::{Serialize, Serializer};
use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The data must not be released like this.
    Error,
    /// Worth a look.
    Warning,
}

/// One thing that is wrong. Findings sort by file, line and code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file and line, as near as they can be told.
    #[serde(serialize_with = "place")]
    pub place: Option<Place>,
    /// The code of the check: stable, and never used for another.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The entity, abbreviated.
    pub entity: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub fix: String,
}

fn place<S: Serializer>(place: &Option<Place>, serializer: S) -> Result<S::Ok, S::Error> {
    place.as_ref().map(ToString::to_string).serialize(serializer)
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 { f.write_str(&self.path) } else { write!(f, "{}:{}", self.path, self.line) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}[{}]", self.code)?;
        if let Some(place) = &self.place {
            write!(f, " {place}")?;
        }
        if !self.entity.is_empty() {
            write!(f, " {}", self.entity)?;
        }
        write!(f, "\n  {}", self.message)?;
        if !self.fix.is_empty() {
            write!(f, "\n  help: {}", self.fix)?;
        }
        Ok(())
    }
}
