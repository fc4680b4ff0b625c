//! The data that the query page loads: the graph in two compressed files, and what the page has
//! to know of it.

use super::{SiteError, context::Site, links, output::File};
use crate::catalogue::ask_page;
use crate::graph::serializer;
use crate::sources::FileKind;
use crate::vocab;
use flate2::{Compression, GzBuilder};
use oxigraph::io::RdfFormat;
use oxigraph::model::{GraphName, NamedNode, Quad, Term, Triple};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use std::io::Write;

/// The folder of the page.
const PAGE: &str = "sparql/index.html";

/// What the page has to know before it can ask.
#[derive(Serialize)]
struct Known<'a> {
    /// The browser packages.
    assets: BTreeMap<&'a str, super::web::Pinned>,
    statements: usize,
    graph: Packed<'a>,
    origins: Packed<'a>,
    prefixes: BTreeMap<&'a str, &'a str>,
    /// Abbreviated IRI, kind, label of what a query can name.
    terms: Vec<[String; 3]>,
    /// The named queries with their defaults filled in.
    queries: BTreeMap<&'a str, String>,
    /// The query that tells which entities share a page.
    shared: &'a str,
}

#[derive(Serialize)]
struct Packed<'a> {
    file: &'a str,
    bytes: usize,
    /// How large it is when it is unpacked.
    unpacked: usize,
}

/// Makes the files of the query page from the graph as Turtle and from all quads.
///
/// # Errors
///
/// When a query that the page draws on is missing or fails.
pub(super) fn files(site: &Site<'_>, turtle: &[u8], quads: &[Quad]) -> Result<[File; 3], SiteError> {
    let trig = origins(quads).map_err(|cause| failed("origins.trig.gz", cause))?;
    let (graph, origins) = rayon::join(|| pack("graph.ttl.gz", turtle), || pack("origins.trig.gz", &trig));
    let (graph, origins) = (graph?, origins?);
    let mut queries = BTreeMap::new();
    for query in site.graph.queries() {
        queries.insert(query.name.as_str(), site.graph.filled(query)?);
    }
    let shared = site.sources.file("queries/pages/shared-pages.rq").filter(|file| file.kind == FileKind::PageQuery);
    let known = Known {
        assets: site.web.pinned(PAGE),
        statements: site.graph.counts().0,
        graph: Packed { file: "graph.ttl.gz", bytes: graph.contents.len(), unpacked: turtle.len() },
        origins: Packed { file: "origins.trig.gz", bytes: origins.contents.len(), unpacked: trig.len() },
        prefixes: vocab::PREFIXES.iter().copied().collect(),
        terms: terms(site)?,
        queries,
        shared: shared.map_or("", |file| file.text.as_ref()),
    };
    let contents = serde_json::to_vec(&known).map_err(|error| failed("known.json", error.into()))?;
    Ok([graph, origins, File { path: path("known.json"), contents }])
}

/// The link from the page at `page` to the query page with a query in its editor.
pub(super) fn ask(page: &str, text: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const IN_FRAGMENT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*').remove(b'(').remove(b')');
    format!("{}{PAGE}#query={}", links::root(page), utf8_percent_encode(text, IN_FRAGMENT))
}

/// The named graphs as TriG, with those statements of the default graph that stand in none of
/// them: the default graph is the union of all that the file says.
fn origins(quads: &[Quad]) -> std::io::Result<Vec<u8>> {
    let (default, mut named): (Vec<&Quad>, Vec<&Quad>) =
        quads.iter().partition(|quad| quad.graph_name == GraphName::DefaultGraph);
    let said: HashSet<Triple> = named.iter().map(|quad| Triple::from((*quad).clone())).collect();
    named.sort_by_cached_key(|quad| quad.graph_name.to_string());
    let mut writer = serializer(RdfFormat::TriG).for_writer(Vec::new());
    let unsaid = default.into_iter().filter(|quad| !said.contains(&Triple::from((*quad).clone())));
    for quad in unsaid.chain(named) {
        writer.serialize_quad(quad)?;
    }
    writer.finish()
}

/// Compresses a file; the same contents always give the same bytes.
fn pack(name: &str, contents: &[u8]) -> Result<File, SiteError> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let packed = writer.write_all(contents).and_then(|()| writer.finish());
    Ok(File { path: path(name), contents: packed.map_err(|cause| failed(name, cause))? })
}

fn terms(site: &Site<'_>) -> Result<Vec<[String; 3]>, SiteError> {
    let answer = ask_page(site.sources, site.graph, "completion")?;
    let term = |row: &Vec<Option<Term>>| {
        let [Some(Term::NamedNode(term)), Some(Term::Literal(kind)), label] = row.as_slice() else { return None };
        let name = vocab::shorten(NamedNode::as_str(term))?;
        let label = match label {
            Some(Term::Literal(label)) => label.value().to_owned(),
            _ => String::new(),
        };
        Some([name, kind.value().to_owned(), label])
    };
    Ok(answer.rows().iter().filter_map(term).collect())
}

fn path(name: &str) -> String {
    format!("sparql/{name}")
}

fn failed(name: &str, cause: std::io::Error) -> SiteError {
    SiteError::Write { path: path(name), cause }
}
