//! The data that the query page loads: the graph in two compressed files, and what the page has
//! to know of it.

use super::{SiteError, links, output::File, web::Pinned, web::WebAssets};
use crate::catalogue::ask_page;
use crate::graph::{Graph, Line, Listing};
use crate::sources::{FileKind, Sources};
use crate::vocab;
use flate2::{Compression, GzBuilder};
use oxigraph::io::RdfFormat;
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

/// The bytes that a statement takes in Turtle or TriG, a little more than there are on average.
pub(super) const STATEMENT: usize = 56;

/// The folder of the page.
const PAGE: &str = "sparql/index.html";

/// What the page has to know before it can ask.
#[derive(Serialize)]
struct Known<'a> {
    /// The browser packages.
    assets: BTreeMap<&'a str, Pinned>,
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

/// Makes the files of the query page from the graph as Turtle and from all statements.
///
/// # Errors
///
/// When a query that the page draws on is missing or fails.
pub(super) fn files(
    sources: &Sources,
    graph: &Graph,
    web: &WebAssets,
    turtle: &[u8],
    listing: &Listing<'_>,
) -> Result<[File; 3], SiteError> {
    let trig = origins(listing).map_err(|cause| failed("origins.trig.gz", cause))?;
    let (whole, origins) = rayon::join(|| pack("graph.ttl.gz", turtle), || pack("origins.trig.gz", &trig));
    let (whole, origins) = (whole?, origins?);
    let mut queries = BTreeMap::new();
    for query in graph.queries() {
        queries.insert(query.name.as_str(), graph.filled(query)?);
    }
    let shared = sources.file("queries/pages/shared-pages.rq").filter(|file| file.kind == FileKind::PageQuery);
    let known = Known {
        assets: web.pinned(PAGE),
        statements: graph.counts().0,
        graph: Packed { file: "graph.ttl.gz", bytes: whole.contents.len(), unpacked: turtle.len() },
        origins: Packed { file: "origins.trig.gz", bytes: origins.contents.len(), unpacked: trig.len() },
        prefixes: vocab::PREFIXES.iter().copied().collect(),
        terms: terms(sources, graph)?,
        queries,
        shared: shared.map_or("", |file| file.text.as_ref()),
    };
    let contents = serde_json::to_vec(&known).map_err(|error| failed("known.json", error.into()))?;
    Ok([whole, origins, File { path: path("known.json"), contents }])
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
fn origins(listing: &Listing<'_>) -> std::io::Result<Vec<u8>> {
    let (mut unsaid, mut named): (Vec<&Line>, Vec<&Line>) = (Vec::new(), Vec::new());
    for (place, line) in listing.lines().iter().enumerate() {
        if !line.in_default() {
            named.push(line);
        } else if listing.lines().get(place + 1).is_none_or(Line::in_default) {
            unsaid.push(line);
        }
    }
    named.sort_by_key(|line| line.graph());
    let mut trig = Vec::with_capacity((unsaid.len() + named.len()) * STATEMENT);
    listing.write(RdfFormat::TriG, unsaid.into_iter().chain(named), &mut trig)?;
    Ok(trig)
}

/// Compresses a file; the same contents always give the same bytes.
fn pack(name: &str, contents: &[u8]) -> Result<File, SiteError> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::default());
    let packed = writer.write_all(contents).and_then(|()| writer.finish());
    Ok(File { path: path(name), contents: packed.map_err(|cause| failed(name, cause))? })
}

fn terms(sources: &Sources, graph: &Graph) -> Result<Vec<[String; 3]>, SiteError> {
    let answer = ask_page(sources, graph, "completion")?;
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
