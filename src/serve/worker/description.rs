//! Describes the endpoint (SPARQL 1.1 Service Description) and the data set behind it (VoID).

use super::frames::Frames;
use super::things::{format_of, head};
use super::{Context, Stop};
use crate::catalogue::ask_page;
use crate::graph::{Answer, write_statements};
use crate::serve::formats::{ROWS, STATEMENTS, Wanted};
use crate::vocab;
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{Literal, NamedNode, Term, Triple};
use std::io::Write;

const SD: &str = "http://www.w3.org/ns/sparql-service-description#";
const VOID: &str = "http://rdfs.org/ns/void#";
const FORMATS: &str = "http://www.w3.org/ns/formats/";
const DATASET: &str = "https://w3id.org/threatlex/data/void.ttl#threatlex";
const SIMPLE: &str = "http://www.w3.org/ns/entailment/Simple";

/// Writes the description. Things without a name of their own have one below the endpoint's.
pub(super) fn write<W: Write>(
    context: &Context,
    endpoint: &str,
    wanted: &Wanted,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    let offer = wanted.among(&STATEMENTS)?;
    let mut triples = service(endpoint);
    if !context.services.is_empty() {
        let this = format!("{endpoint}#service");
        triples.push(says(&this, &format!("{SD}feature"), iri(&format!("{SD}BasicFederatedQuery"))));
    }
    triples.extend(dataset(context, endpoint));
    triples.sort_by_cached_key(ToString::to_string);
    triples.dedup();
    frames.head(&head(offer))?;
    write_statements(&triples, format_of(offer), frames)?;
    Ok(())
}

fn service(endpoint: &str) -> Vec<Triple> {
    let this = format!("{endpoint}#service");
    let mut found = vec![
        says(&this, rdf::TYPE.as_str(), iri(&format!("{SD}Service"))),
        says(&this, &format!("{SD}endpoint"), iri(endpoint)),
        says(&this, &format!("{SD}supportedLanguage"), iri(&format!("{SD}SPARQL11Query"))),
        says(&this, &format!("{SD}defaultEntailmentRegime"), iri(SIMPLE)),
        says(&this, &format!("{SD}defaultDataset"), iri(&format!("{endpoint}#dataset"))),
    ];
    for offer in ROWS.iter().chain(&STATEMENTS) {
        let media = offer.media.first().copied().unwrap_or_default();
        // A format without an IRI among those of the W3C has that of its media type.
        let format =
            offer.iri.map_or_else(|| format!("https://www.iana.org/assignments/media-types/{media}"), str::to_owned);
        found.push(says(&this, &format!("{SD}resultFormat"), iri(&format)));
        found.push(says(&format, rdf::TYPE.as_str(), iri(&format!("{FORMATS}Format"))));
        found.push(says(&format, &format!("{FORMATS}media_type"), Literal::new_simple_literal(media)));
    }
    found
}

fn dataset(context: &Context, endpoint: &str) -> Vec<Triple> {
    // Data of another make may lack the query that counts; the endpoint can be described without.
    let mut found = match ask_page(&context.sources, &context.graph, "dataset") {
        Ok(Answer::Graph(triples)) => triples,
        _ => Vec::new(),
    };
    let this = format!("{endpoint}#dataset");
    let default = format!("{endpoint}#default-graph");
    found.extend([
        says(DATASET, &format!("{VOID}sparqlEndpoint"), iri(endpoint)),
        says(&this, rdf::TYPE.as_str(), iri(&format!("{SD}Dataset"))),
        says(&this, &format!("{SD}defaultGraph"), iri(&default)),
        says(&default, rdf::TYPE.as_str(), iri(&format!("{SD}Graph"))),
        says(&default, rdf::TYPE.as_str(), iri(&format!("{VOID}Dataset"))),
        says(&default, "http://purl.org/dc/terms/description", Literal::new_language_tagged_literal_unchecked(
            "Each statement of the data once, and those that the rules derive from them. Its named graphs are the files and the rules, each with what it says.",
            "en",
        )),
        says(&default, &format!("{VOID}triples"), count(context.graph.counts().0)),
        says(&default, "http://purl.org/dc/terms/license", iri(vocab::DATA_LICENCE)),
    ]);
    for (name, triples) in context.graph.named_graphs() {
        let (named, graph) =
            (format!("{endpoint}#named-{}", local(&name)), format!("{endpoint}#graph-{}", local(&name)));
        found.extend([
            says(&this, &format!("{SD}namedGraph"), iri(&named)),
            says(&named, rdf::TYPE.as_str(), iri(&format!("{SD}NamedGraph"))),
            says(&named, &format!("{SD}name"), name),
            says(&named, &format!("{SD}graph"), iri(&graph)),
            says(&named, &format!("{SD}entailmentRegime"), iri(SIMPLE)),
            says(&graph, rdf::TYPE.as_str(), iri(&format!("{SD}Graph"))),
            says(&graph, &format!("{VOID}triples"), count(triples)),
        ]);
    }
    found
}

fn local(name: &NamedNode) -> &str {
    name.as_str().strip_prefix(vocab::GRAPH).unwrap_or(name.as_str())
}

fn count(number: usize) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::INTEGER)
}

fn iri(text: &str) -> NamedNode {
    NamedNode::new_unchecked(text)
}

fn says(subject: &str, property: &str, value: impl Into<Term>) -> Triple {
    Triple::new(iri(subject), iri(property), value)
}
