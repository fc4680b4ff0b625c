//! Writes graphs and what is known of single things.

use super::frames::Frames;
use super::query::alive;
use super::{Context, Stop};
use crate::graph::serializer;
use crate::serve::formats::{Offer, STATEMENTS, Wanted};
use crate::serve::problem::Problem;
use crate::serve::wire::Head;
use crate::site;
use oxigraph::io::RdfFormat;
use oxigraph::model::{GraphNameRef, NamedNode, Triple};
use oxigraph::sparql::CancellationToken;
use std::io::Write;

/// A graph by its IRI, or the default graph.
pub(super) fn graph<W: Write>(
    context: &Context,
    name: Option<&str>,
    wanted: &Wanted,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let offer = wanted.among(&STATEMENTS)?;
    let Some(name) = name else {
        let triples = context.graph.statements();
        return stream(triples, offer, token, frames);
    };
    let node = NamedNode::new(name).map_err(|error| {
        Problem::bad_request(
            format!("`{name}` is not the IRI of a graph: {error}"),
            "name the graph by its absolute IRI",
        )
    })?;
    let Some(triples) = context.graph.named_graph(&node) else {
        let help = "SELECT DISTINCT ?g { GRAPH ?g {} } lists the graphs there are";
        return Err(Problem::not_found(format!("there is no graph <{name}>"), help).into());
    };
    stream(triples, offer, token, frames)
}

/// All that is known of an entity.
pub(super) fn entity<W: Write>(
    context: &Context,
    iri: &str,
    wanted: &Wanted,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let catalogue = context.catalogue()?;
    let Some(entity) = catalogue.entity(iri) else {
        let like = context.graph.names().like(iri);
        let help = if like.is_empty() {
            "/api/search?q=WORDS finds entities by their labels".to_owned()
        } else {
            format!("did you mean one of: {}?", like.join(", "))
        };
        return Err(Problem::not_found(format!("the graph says nothing of <{iri}>"), help).into());
    };
    let offer = wanted.among(&STATEMENTS)?;
    let page = site::page_of(catalogue, iri).map(|page| site::page_address(&page));
    frames.head(&Head { page, ..head(offer) })?;
    let guests = catalogue.guests(&entity.iri).iter().map(NamedNode::as_ref);
    let description = context.graph.description(entity.iri.as_ref(), guests);
    description.write(format_of(offer), description.lines().iter(), frames)?;
    Ok(())
}

/// The ontology: its classes and properties, controlled values and shapes.
pub(super) fn ontology<W: Write>(
    context: &Context,
    wanted: &Wanted,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let offer = wanted.among(&STATEMENTS)?;
    let files = context.graph.files().iter().filter(|file| file.path.starts_with("ontology/"));
    let triples = files.flat_map(|file| file.statements.iter().map(|statement| statement.triple.clone()));
    stream(triples, offer, token, frames)
}

fn stream<W: Write>(
    triples: impl Iterator<Item = Triple>,
    offer: &Offer,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    frames.head(&head(offer))?;
    let mut writer = serializer(format_of(offer)).for_writer(&mut *frames);
    for triple in triples {
        alive(token)?;
        writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))?;
    }
    writer.finish()?;
    Ok(())
}

/// The head of an answer in a format.
pub(super) fn head(offer: &Offer) -> Head {
    Head { content_type: offer.content_type(), ending: offer.format.name(), page: None }
}

pub(super) fn format_of(offer: &Offer) -> RdfFormat {
    offer.format.rdf().unwrap_or(RdfFormat::NTriples)
}
