//! The data beside the pages: the whole graph for download, each entity in three formats,
//! and the files that it was loaded from.

use super::memory::print;
use super::{SiteError, context::Site, links, output::File, output::Output, packed};
use crate::graph::{serializer, write_statements};
use oxigraph::io::{JsonLdProfileSet, RdfFormat};
use oxigraph::model::Triple;
use rayon::prelude::*;

/// The formats of a single entity, with their endings.
pub(super) const FORMATS: [(&str, RdfFormat); 3] = [
    ("ttl", RdfFormat::Turtle),
    ("nt", RdfFormat::NTriples),
    ("jsonld", RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
];

/// Writes all data files.
pub(super) fn write(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    let (whole, rest) = rayon::join(|| whole_graph(site, output), || entities(site, output));
    whole?;
    rest?;
    let sources = site
        .sources
        .files
        .iter()
        .map(|file| File { path: format!("data/source/{}", file.path), contents: file.text.as_bytes().to_vec() });
    output.write_all(sources.collect())
}

fn entities(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    site.catalogue.entities.par_iter().try_for_each(|entity| {
        let iri = entity.iri.as_str();
        let Some(stem) = links::stem_of(iri).filter(|_| site.catalogue.host(iri).is_none()) else { return Ok(()) };
        let description = site.catalogue.description(&entity.iri);
        FORMATS.iter().try_for_each(|(ending, format)| {
            let path = format!("{stem}.{ending}");
            if output.unchanged(&path, || Some(print(&description))) {
                return Ok(());
            }
            output.write(&statements(path, &description, *format)?)
        })
    })
}

/// The whole graph, with and without what was derived: the default graph as Turtle and
/// JSON-LD, and with all named graphs as N-Quads.
fn whole_graph(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    let (all, quads) = rayon::join(|| sorted(site.graph.statements()), || sorted(site.graph.quads()));
    let asserted: Vec<Triple> = all.par_iter().filter(|triple| !site.graph.is_derived(triple)).cloned().collect();
    let (turtle, _, jsonld) = (FORMATS[0], FORMATS[1], FORMATS[2]);
    let file = |name: &str, triples: &[Triple], (ending, format): (&str, RdfFormat)| {
        let file = statements(format!("data/{name}.{ending}"), triples, format)?;
        output.write(&file).map(|()| file.contents)
    };
    let packed = || {
        let turtle = file("threatlex", &all, turtle)?;
        packed::files(site, &turtle, &quads)?.iter().try_for_each(|file| output.write(file))
    };
    let nquads = || {
        [("threatlex", true), ("threatlex-asserted", false)].par_iter().try_for_each(|(name, with_derived)| {
            let path = format!("data/{name}.nq");
            let mut writer = serializer(RdfFormat::NQuads).for_writer(Vec::new());
            for quad in &quads {
                if *with_derived || !site.graph.is_derived(&Triple::from(quad.clone())) {
                    writer.serialize_quad(quad).map_err(|cause| failed(&path, cause))?;
                }
            }
            let contents = writer.finish().map_err(|cause| failed(&path, cause))?;
            output.write(&File { path, contents })
        })
    };
    let jobs: [&(dyn Fn() -> Result<(), SiteError> + Sync); 5] = [
        &packed,
        &nquads,
        &|| file("threatlex", &all, jsonld).map(drop),
        &|| file("threatlex-asserted", &asserted, turtle).map(drop),
        &|| file("threatlex-asserted", &asserted, jsonld).map(drop),
    ];
    jobs.par_iter().with_max_len(1).try_for_each(|job| job())
}

/// Statements in the order of their text, which does not depend on how they were loaded.
fn sorted<T: ToString + Send>(statements: impl Iterator<Item = T>) -> Vec<T> {
    let mut sorted: Vec<T> = statements.collect();
    sorted.par_sort_by_cached_key(ToString::to_string);
    sorted
}

fn statements(path: String, triples: &[Triple], format: RdfFormat) -> Result<File, SiteError> {
    let mut contents = Vec::new();
    write_statements(triples, format, &mut contents).map_err(|cause| failed(&path, cause))?;
    Ok(File { path, contents })
}

fn failed(path: &str, cause: std::io::Error) -> SiteError {
    SiteError::Write { path: path.to_owned(), cause }
}
