//! The data beside the pages: the whole graph for download, each entity in three formats,
//! and the files that it was loaded from.

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
            output.write(&statements(format!("{stem}.{ending}"), &description, *format)?)
        })
    })
}

/// The whole graph, with and without what was derived: the default graph as Turtle and
/// JSON-LD, and with all named graphs as N-Quads.
fn whole_graph(site: &Site<'_>, output: &Output) -> Result<(), SiteError> {
    let mut all = site.graph.statements().collect::<Result<Vec<_>, _>>()?;
    all.sort_by_cached_key(ToString::to_string);
    let asserted: Vec<Triple> = all.iter().filter(|triple| !site.graph.is_derived(triple)).cloned().collect();
    let mut turtle = Vec::new();
    for (name, triples) in [("threatlex", &all), ("threatlex-asserted", &asserted)] {
        for (ending, format) in FORMATS {
            if format != RdfFormat::NTriples {
                let file = statements(format!("data/{name}.{ending}"), triples, format)?;
                output.write(&file)?;
                if (name, format) == ("threatlex", RdfFormat::Turtle) {
                    turtle = file.contents;
                }
            }
        }
    }
    let mut quads = site.graph.store()?.iter().collect::<Result<Vec<_>, _>>()?;
    quads.sort_by_cached_key(ToString::to_string);
    packed::files(site, &turtle, &quads)?.iter().try_for_each(|file| output.write(file))?;
    for (name, with_derived) in [("threatlex", true), ("threatlex-asserted", false)] {
        let path = format!("data/{name}.nq");
        let mut writer = serializer(RdfFormat::NQuads).for_writer(Vec::new());
        for quad in &quads {
            let derived = site.graph.is_derived(&Triple::from(quad.clone()));
            if with_derived || !derived {
                writer.serialize_quad(quad).map_err(|cause| failed(&path, cause))?;
            }
        }
        let contents = writer.finish().map_err(|cause| failed(&path, cause))?;
        output.write(&File { path, contents })?;
    }
    Ok(())
}

fn statements(path: String, triples: &[Triple], format: RdfFormat) -> Result<File, SiteError> {
    let mut contents = Vec::new();
    write_statements(triples, format, &mut contents).map_err(|cause| failed(&path, cause))?;
    Ok(File { path, contents })
}

fn failed(path: &str, cause: std::io::Error) -> SiteError {
    SiteError::Write { path: path.to_owned(), cause }
}
