//! The description of the data set for catalogues and crawlers: VoID
//! (<https://www.w3.org/TR/void/>) and DCAT (<https://www.w3.org/TR/vocab-dcat-3/>).
//!
//! What can be counted is counted by `queries/pages/dataset.rq`; the sizes and checksums of the
//! files are added here.

use crate::catalogue::ask_page;
use crate::graph::{Answer, write_statements};
use crate::site::context::Site;
use crate::site::data::Dump;
use crate::site::output::{File, Output};
use crate::site::{SiteError, links};
use crate::vocab;
use oxigraph::io::{JsonLdProfileSet, RdfFormat};
use oxigraph::model::{Literal, NamedNode, Term, Triple};

/// The data set; what describes it has the same address with more behind it.
pub(super) const DATASET: &str = "https://w3id.org/threatlex/data/void.ttl#threatlex";

const JSON_LD: RdfFormat = RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() };

/// The files of the whole graph in the folder `data`, each with its format and what it holds.
pub(super) const DOWNLOADS: [(&str, RdfFormat, &str); 6] = [
    ("threatlex.ttl", RdfFormat::Turtle, "All statements, as Turtle"),
    ("threatlex.jsonld", JSON_LD, "All statements, as JSON-LD"),
    ("threatlex.nq", RdfFormat::NQuads, "All statements with their named graphs, as N-Quads"),
    ("threatlex-asserted.ttl", RdfFormat::Turtle, "Without derived statements, as Turtle"),
    ("threatlex-asserted.jsonld", JSON_LD, "Without derived statements, as JSON-LD"),
    ("threatlex-asserted.nq", RdfFormat::NQuads, "Without derived statements, with named graphs, as N-Quads"),
];

/// Writes the description to `data/void.ttl` and to the well-known place for it.
pub(in crate::site) fn write(site: &Site<'_>, output: &Output, dumps: &[Dump]) -> Result<(), SiteError> {
    let mut triples = match ask_page(site.sources, site.graph, "dataset")? {
        Answer::Graph(triples) => triples,
        _ => Vec::new(),
    };
    let page = NamedNode::new_unchecked(site.options.base.to(&links::address("data/index.html")));
    triples.push(triple(DATASET, "dcat:landingPage", page));
    for (file, format, says) in DOWNLOADS {
        if let Some(dump) = dumps.iter().find(|dump| dump.path == format!("data/{file}")) {
            triples.extend(distribution(site, dump, file, format, says));
        }
    }
    triples.sort_by_cached_key(ToString::to_string);
    for path in ["data/void.ttl", ".well-known/void"] {
        let mut contents = Vec::new();
        let failed = |cause| SiteError::Write { path: path.to_owned(), cause };
        write_statements(&triples, RdfFormat::Turtle, &mut contents).map_err(failed)?;
        output.write(&File { path: path.to_owned(), contents })?;
    }
    Ok(())
}

/// A file as a distribution of the data set, with its size and checksum.
fn distribution(site: &Site<'_>, dump: &Dump, file: &str, format: RdfFormat, says: &str) -> Vec<Triple> {
    let size = Literal::new_typed_literal(dump.bytes.to_string(), xsd("nonNegativeInteger"));
    let address = NamedNode::new_unchecked(site.options.base.to(&dump.path));
    let media = format!("https://www.iana.org/assignments/media-types/{}", format.media_type());
    let node = |iri: &str| NamedNode::new_unchecked(iri);
    let spdx = |name: &str| format!("http://spdx.org/rdf/terms#{name}");
    let this = format!("{DATASET}-{file}");
    let checksum = format!("{this}-checksum");
    let mut triples = vec![
        triple(DATASET, "dcat:distribution", node(&this)),
        triple(&this, "rdf:type", node("http://www.w3.org/ns/dcat#Distribution")),
        triple(&this, "dcterms:title", Literal::new_language_tagged_literal_unchecked(says, "en")),
        triple(&this, "dcterms:license", node(vocab::DATA_LICENCE)),
        triple(&this, "dcat:downloadURL", address.clone()),
        triple(&this, "dcat:mediaType", node(&media)),
        triple(&this, "dcat:byteSize", size),
        triple(&this, &spdx("checksum"), node(&checksum)),
        triple(&checksum, "rdf:type", node(&spdx("Checksum"))),
        triple(&checksum, &spdx("algorithm"), node(&spdx("checksumAlgorithm_sha256"))),
        triple(&checksum, &spdx("checksumValue"), Literal::new_typed_literal(dump.sha256.as_str(), xsd("hexBinary"))),
    ];
    // A dump holds all of the data set.
    if !file.contains("asserted") {
        triples.push(triple(DATASET, "void:dataDump", address));
    }
    triples
}

/// A statement; its property may be abbreviated.
fn triple(subject: &str, property: &str, value: impl Into<Term>) -> Triple {
    let property = vocab::expand(property).unwrap_or_else(|| property.to_owned());
    Triple::new(NamedNode::new_unchecked(subject), NamedNode::new_unchecked(property), value)
}

fn xsd(name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("http://www.w3.org/2001/XMLSchema#{name}"))
}
