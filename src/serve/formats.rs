//! The formats of answers: their media types, and the names by which a request may ask for them.

use super::negotiate;
use super::problem::{Problem, sorts};
use crate::graph::Format;
use serde::{Deserialize, Serialize};

/// What a request says about the format of its answer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Wanted {
    /// The header `Accept`.
    pub(super) accept: String,
    /// The parameter `format`, which goes before it.
    pub(super) format: Option<String>,
}

/// A format with its media types, its own first, and the IRI that the Service Description has.
pub(super) struct Offer {
    pub(super) format: Format,
    pub(super) media: &'static [&'static str],
    pub(super) iri: Option<&'static str>,
}

const fn offer(format: Format, media: &'static [&'static str], iri: Option<&'static str>) -> Offer {
    Offer { format, media, iri }
}

/// The formats for rows and for yes or no.
pub(super) const ROWS: [Offer; 6] = [
    offer(
        Format::Json,
        &["application/sparql-results+json", "application/json"],
        Some("http://www.w3.org/ns/formats/SPARQL_Results_JSON"),
    ),
    offer(
        Format::Xml,
        &["application/sparql-results+xml", "application/xml", "text/xml"],
        Some("http://www.w3.org/ns/formats/SPARQL_Results_XML"),
    ),
    offer(Format::Csv, &["text/csv"], Some("http://www.w3.org/ns/formats/SPARQL_Results_CSV")),
    offer(Format::Tsv, &["text/tab-separated-values"], Some("http://www.w3.org/ns/formats/SPARQL_Results_TSV")),
    offer(Format::Markdown, &["text/markdown"], None),
    offer(Format::Table, &["text/plain"], None),
];

/// The formats for statements.
pub(super) const STATEMENTS: [Offer; 6] = [
    offer(Format::Turtle, &["text/turtle", "application/x-turtle"], Some("http://www.w3.org/ns/formats/Turtle")),
    offer(Format::Ntriples, &["application/n-triples", "text/plain"], Some("http://www.w3.org/ns/formats/N-Triples")),
    offer(Format::Jsonld, &["application/ld+json", "application/json"], Some("http://www.w3.org/ns/formats/JSON-LD")),
    offer(
        Format::Rdfxml,
        &["application/rdf+xml", "application/xml", "text/xml"],
        Some("http://www.w3.org/ns/formats/RDF_XML"),
    ),
    offer(Format::Nquads, &["application/n-quads"], Some("http://www.w3.org/ns/formats/N-Quads")),
    offer(Format::Trig, &["application/trig"], Some("http://www.w3.org/ns/formats/TriG")),
];

impl Offer {
    /// The header `Content-Type`.
    pub(super) fn content_type(&self) -> String {
        let media = self.media.first().copied().unwrap_or_default();
        if media.starts_with("text/") { format!("{media}; charset=utf-8") } else { media.to_owned() }
    }
}

impl Wanted {
    /// The offer that fits.
    ///
    /// # Errors
    ///
    /// When none fits: 406, or 400 for a parameter `format` that names none of them.
    pub(super) fn among(&self, offers: &'static [Offer]) -> Result<&'static Offer, Problem> {
        let names = || offers.iter().map(|offer| offer.format.name()).collect::<Vec<_>>().join(", ");
        if let Some(name) = &self.format {
            let wanted = name.trim().to_ascii_lowercase();
            let fits = |offer: &&Offer| offer.format.name() == wanted || offer.media.contains(&wanted.as_str());
            return offers.iter().find(fits).ok_or_else(|| {
                let detail = format!("the answer to this query cannot be written in the format `{name}`");
                Problem::of(&sorts::NOT_ACCEPTABLE, detail).advise(format!("use format= with one of: {}", names()))
            });
        }
        negotiate::choose(&self.accept, offers.iter().map(|offer| (offer, offer.media))).ok_or_else(|| {
            Problem::not_acceptable(&offers.iter().filter_map(|offer| offer.media.first().copied()).collect::<Vec<_>>())
        })
    }
}
