//! The namespaces and terms that the program itself has to know by name.
//!
//! Everything else stays in the graph: a term that only a query, a rule or a shape
//! needs is not repeated here.

/// The prefixes that every query, every file written and every identifier typed on the
/// command line may use without declaring them, in the order in which they are written.
pub const PREFIXES: &[(&str, &str)] = &[
    ("tlx", TLX),
    ("id", ID),
    ("law", LAW),
    ("graph", GRAPH),
    ("bibo", "http://purl.org/ontology/bibo/"),
    ("cito", "http://purl.org/spar/cito/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("sssom", "https://w3id.org/sssom/"),
    ("vann", "http://purl.org/vocab/vann/"),
    ("void", "http://rdfs.org/ns/void#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Classes and properties of the ontology, and its controlled values.
pub const TLX: &str = "https://w3id.org/threatlex/ns#";
/// Every entity of the graph, whatever its kind.
pub const ID: &str = "https://w3id.org/threatlex/id/";
/// Legal instruments and their provisions, addressed by citation.
pub const LAW: &str = "https://w3id.org/threatlex/law/";
/// One named graph per source file and one per rule.
pub const GRAPH: &str = "https://w3id.org/threatlex/graph/";

/// The licence of the data: ontology, seeds, and what is derived from them.
pub const DATA_LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Declares constants for terms, one namespace at a time.
macro_rules! terms {
    ($(#[$doc:meta])* $module:ident = $namespace:literal: $($name:ident = $local:literal),* $(,)?) => {
        $(#[$doc])*
        pub mod $module {
            use oxigraph::model::NamedNodeRef;
            $(
                #[doc = concat!("`", $namespace, $local, "`")]
                pub const $name: NamedNodeRef<'static> =
                    NamedNodeRef::new_unchecked(concat!($namespace, $local));
            )*
        }
    };
}

terms! {
    /// Dublin Core Terms.
    dcterms = "http://purl.org/dc/terms/":
    DESCRIPTION = "description", IS_REPLACED_BY = "isReplacedBy", LICENSE = "license", TITLE = "title",
}
terms! {
    /// OWL.
    owl = "http://www.w3.org/2002/07/owl#":
    DEPRECATED = "deprecated", VERSION_INFO = "versionInfo",
}
terms! {
    /// RDF.
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#":
    FIRST = "first", REST = "rest", TYPE = "type",
}
terms! {
    /// RDF Schema.
    rdfs = "http://www.w3.org/2000/01/rdf-schema#":
    SUB_CLASS_OF = "subClassOf", SUB_PROPERTY_OF = "subPropertyOf",
}
terms! {
    /// schema.org: the checksum of a file.
    schema = "https://schema.org/":
    SHA256 = "sha256",
}
terms! {
    /// SHACL.
    sh = "http://www.w3.org/ns/shacl#":
    MESSAGE = "message",
}
terms! {
    /// The project's own terms that the program itself reads or writes.
    tlx = "https://w3id.org/threatlex/ns#":
    DERIVED = "derived", INSTRUMENT_COVERAGE = "InstrumentCoverage", RULE_GRAPH = "RuleGraph", SOURCE_GRAPH = "SourceGraph",
    CODE = "code", FIX = "fix", SEARCH = "search", QUERY = "query", RELEVANCE = "relevance", TEXT = "text", LIMIT = "limit",
}

/// Shortens an IRI with the project's prefixes, or gives it in angle brackets.
///
/// Only a local name that needs no escape in Turtle and SPARQL is abbreviated, so that the
/// result can always be typed back.
#[must_use]
pub fn curie(iri: &str) -> String {
    shorten(iri).unwrap_or_else(|| format!("<{iri}>"))
}

/// Shortens an IRI with the project's prefixes, if one fits and the result needs no escape.
#[must_use]
pub fn shorten(iri: &str) -> Option<String> {
    PREFIXES.iter().find_map(|(prefix, namespace)| {
        let local = iri.strip_prefix(namespace)?;
        is_plain_local_name(local).then(|| format!("{prefix}:{local}"))
    })
}

/// Expands `prefix:local` with the project's prefixes.
#[must_use]
pub fn expand(name: &str) -> Option<String> {
    let (prefix, local) = name.split_once(':')?;
    let (_, namespace) = PREFIXES.iter().find(|(known, _)| *known == prefix)?;
    Some(format!("{namespace}{local}"))
}

fn is_plain_local_name(local: &str) -> bool {
    !local.is_empty()
        && !local.starts_with(['-', '.'])
        && !local.ends_with('.')
        && local.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortened_iri_expands_to_itself() {
        for iri in [
            "https://w3id.org/threatlex/law/uncc.13.1.a",
            "https://w3id.org/threatlex/id/harvest-now-decrypt-later",
            "http://www.w3.org/2004/02/skos/core#prefLabel",
        ] {
            assert_eq!(shorten(iri).and_then(|name| expand(&name)).as_deref(), Some(iri));
        }
    }

    #[test]
    fn a_name_that_would_need_an_escape_stays_whole() {
        assert_eq!(curie("https://w3id.org/threatlex/law/uncc/13"), "<https://w3id.org/threatlex/law/uncc/13>");
        assert_eq!(shorten("https://w3id.org/threatlex/id/"), None);
    }
}
