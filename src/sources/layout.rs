//! Which file is what: the layout of a data folder, in one place.

/// What the layout says a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileKind {
    /// `ontology/threatlex.ttl`, `ontology/schemes.ttl`, `ontology/labels/*.ttl`: classes, properties, values, and what they
    /// are called in other languages.
    Ontology,
    /// `ontology/shapes.ttl`: SHACL.
    Shapes,
    /// `ontology/context.jsonld`: the JSON-LD context.
    Context,
    /// `ontology/rules/*.rq`: a rule.
    Rule,
    /// `seeds/**/*.ttl`: entities and what is said of them.
    Seed,
    /// `queries/*.rq`: a named query.
    Query,
    /// `queries/checks/*.rq`: an integrity check.
    Check,
    /// `queries/pages/*.rq`: what a kind of page of the site asks.
    PageQuery,
    /// `README.md` in any of the folders: guidance for people.
    Guidance,
    /// Anything else: a finding.
    Stray,
}

impl FileKind {
    /// Tells from a path relative to the data folder what the file is.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let is = |extension: &str| name.len() > extension.len() && name.ends_with(extension);
        match folder {
            _ if name == "README.md" => Self::Guidance,
            "ontology" if name == "shapes.ttl" => Self::Shapes,
            "ontology" | "ontology/labels" if is(".ttl") => Self::Ontology,
            "ontology" if name == "context.jsonld" => Self::Context,
            "ontology/rules" if is(".rq") => Self::Rule,
            "queries" if is(".rq") => Self::Query,
            "queries/checks" if is(".rq") => Self::Check,
            "queries/pages" if is(".rq") => Self::PageQuery,
            _ if is(".ttl") && (folder == "seeds" || folder.starts_with("seeds/")) => Self::Seed,
            _ => Self::Stray,
        }
    }

    /// Whether a file of this kind holds Turtle.
    #[must_use]
    pub fn is_turtle(self) -> bool {
        matches!(self, Self::Ontology | Self::Shapes | Self::Seed)
    }
}

/// The local name that stands for a file: its path without its ending, with dots for slashes,
/// so that it abbreviates in Turtle and SPARQL (`seeds/law/uncc.ttl` is `seeds.law.uncc`).
#[must_use]
pub(crate) fn dotted_name(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.replace('/', ".")
}

/// The name of a query or check: its file name without the ending.
#[must_use]
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_place_says() {
        for (path, kind) in [
            ("ontology/threatlex.ttl", FileKind::Ontology),
            ("ontology/labels/fr.ttl", FileKind::Ontology),
            ("ontology/shapes.ttl", FileKind::Shapes),
            ("ontology/rules/20-tool-threat.rq", FileKind::Rule),
            ("seeds/law/uncc.ttl", FileKind::Seed),
            ("seeds/README.md", FileKind::Guidance),
            ("queries/tool-threats.rq", FileKind::Query),
            ("queries/checks/dangling.rq", FileKind::Check),
            ("queries/pages/entities.rq", FileKind::PageQuery),
            ("queries/pages/deep/entities.rq", FileKind::Stray),
            ("seeds/notes.txt", FileKind::Stray),
            ("seeds/.ttl", FileKind::Stray),
            ("ontology/rules/tool.ttl", FileKind::Stray),
        ] {
            assert_eq!(FileKind::of(path), kind, "{path}");
        }
    }
}
