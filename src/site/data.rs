//! The data beside the pages: the whole graph for download, each entity in three formats,
//! and the files that it was loaded from.

use super::output::{File, Output, Streamed};
use super::{SiteError, context::Site, links, packed, web::WebAssets};
use crate::graph::Graph;
use crate::sources::Sources;
use oxigraph::io::{JsonLdProfileSet, RdfFormat};
use oxigraph::model::NamedNode;
use rayon::prelude::*;
use std::io::Write;

/// The formats of a single entity, with their endings.
pub(super) const FORMATS: [(&str, RdfFormat); 3] = [
    ("ttl", RdfFormat::Turtle),
    ("nt", RdfFormat::NTriples),
    ("jsonld", RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
];

/// A file of the whole graph, as it was written.
pub(super) struct Dump {
    /// Its path in the site.
    pub(super) path: String,
    pub(super) bytes: usize,
    /// Its checksum in hexadecimal digits.
    pub(super) sha256: String,
}

/// Writes what is beside the pages of entities, and the files that the graph was loaded from.
pub(super) fn write(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    entities(site, output)?;
    let sources = site
        .sources
        .files
        .iter()
        .map(|file| File { path: format!("data/source/{}", file.path), contents: file.text.as_bytes().to_vec() });
    output.write_all(sources.collect())
}

fn entities(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    site.catalogue.entities.par_iter().with_max_len(16).try_for_each(|entity| {
        let iri = entity.iri.as_str();
        let Some(stem) = links::stem_of(iri).filter(|_| site.catalogue.host(iri).is_none()) else { return Ok(()) };
        let guests = site.catalogue.guests(&entity.iri).iter().map(NamedNode::as_ref);
        let description = site.graph.description(entity.iri.as_ref(), guests);
        FORMATS.iter().try_for_each(|(ending, format)| {
            let (path, mut contents) = (format!("{stem}.{ending}"), Vec::new());
            let written = description.write(*format, description.lines().iter(), &mut contents);
            written.map_err(|cause| failed(&path, cause))?;
            output.write(&File { path, contents })
        })
    })
}

/// Writes the whole graph, with and without what was derived: the default graph as Turtle and
/// JSON-LD, and with all named graphs as N-Quads; and what the query page loads of it.
pub(super) fn whole_graph(
    sources: &Sources,
    graph: &Graph,
    web: &WebAssets,
    output: &Output,
) -> Result<Vec<Dump>, SiteError> {
    let listing = graph.listing();
    let [turtle, _, jsonld] = FORMATS;
    let all = || listing.lines().iter().filter(|line| line.in_default());
    let said = || listing.lines().iter().filter(|line| !line.is_derived());
    let write = |name: &str, ending: &str, say: &dyn Fn(&mut dyn Write) -> std::io::Result<()>| {
        let path = format!("data/{name}.{ending}");
        output.stream(&path, say).map(|Streamed { bytes, sha256 }| Dump { path, bytes, sha256 })
    };
    let whole_turtle = || {
        let mut document = Vec::with_capacity(graph.counts().0 * packed::STATEMENT);
        listing.write(turtle.1, all(), &mut document).map_err(|cause| failed("data/threatlex.ttl", cause))?;
        let dump = write("threatlex", turtle.0, &|to| to.write_all(&document))?;
        let packed = packed::files(sources, graph, web, &document, &listing)?;
        packed.iter().try_for_each(|file| output.write(file)).map(|()| dump)
    };
    let whole_json = || write("threatlex", jsonld.0, &|to| listing.write(jsonld.1, all(), to));
    let said_as = |format: (&str, RdfFormat)| {
        let lines = || said().filter(|line| line.in_default());
        write("threatlex-asserted", format.0, &|to| listing.write(format.1, lines(), to))
    };
    let whole_quads = || write("threatlex", "nq", &|to| listing.write_n_quads(listing.lines().iter(), to));
    let said_quads = || write("threatlex-asserted", "nq", &|to| listing.write_n_quads(said(), to));
    let jobs: [&(dyn Fn() -> Result<Dump, SiteError> + Sync); 6] =
        [&whole_turtle, &whole_quads, &said_quads, &whole_json, &|| said_as(turtle), &|| said_as(jsonld)];
    jobs.par_iter().with_max_len(1).map(|job| job()).collect()
}

fn failed(path: &str, cause: std::io::Error) -> SiteError {
    SiteError::Write { path: path.to_owned(), cause }
}
