//! Puts a graph into another engine by the SPARQL 1.1 Graph Store HTTP Protocol.
//!
//! Each named graph and the default graph are replaced as a whole. What the engine holds already
//! is left alone, so that an interrupted publication goes on where it was; and what was written is
//! read again and compared.

use super::client::{self, Client};
use super::{Credentials, EVERYTHING, Endpoint, EndpointError, STATEMENTS, genid};
use crate::graph::{Answer, Graph};
use crate::vocab;
use oxigraph::model::{Term, Triple};
use reqwest::Url;
use reqwest::blocking::RequestBuilder;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// How many statements go into one request.
const AT_ONCE: usize = 20_000;

/// What a publication did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Publication {
    /// How many graphs were there already, as they should be.
    pub kept: usize,
    /// How many graphs were written.
    pub written: usize,
    /// How many graphs of an older publication were removed.
    pub removed: usize,
    /// How many statements the graph has.
    pub statements: usize,
    /// The named graph that holds all statements, at an engine that has no default graph of its own.
    pub everything: Option<&'static str>,
}

/// A graph to write: nothing for the default graph, or the name.
type Name = Option<String>;

/// Puts a graph, with what was derived, into an engine that answers queries at `endpoint` and the
/// Graph Store Protocol at `store`. `progress` is told before each graph how many there are, how
/// many are done, and which comes next.
///
/// Blank nodes become IRIs. At an engine whose default graph consists of the named graphs, all
/// statements go into one more named graph.
///
/// # Errors
///
/// When the engine gives no answer, refuses to write, or gives back other statements than it was
/// given. What was written stays; a new publication goes on from there.
pub fn publish(
    graph: &Graph,
    endpoint: &str,
    store: &str,
    credentials: Credentials,
    mut progress: impl FnMut(usize, usize, &str),
) -> Result<Publication, EndpointError> {
    let store = Url::parse(store).map_err(|_| EndpointError::Address(store.to_owned()))?;
    let endpoint = Endpoint::new(endpoint, credentials.clone())?;
    let client = Client::for_addresses(&[&store], credentials)?;
    let store = Store { endpoint, client, url: store };
    let everything = store.unites_graphs()?.then_some(EVERYTHING);
    let mut there = store.counts()?;
    let mut goal: Vec<Name> = graph.named_graphs().map(|(name, _)| Some(name.into_string())).collect();
    // Queries look at the default graph, so it is written when all else is there.
    goal.push(everything.map(str::to_owned));
    let mut done = Publication { statements: graph.counts().0, everything, ..Publication::default() };
    for (number, name) in goal.iter().enumerate() {
        progress(goal.len(), number, name.as_deref().unwrap_or("the default graph"));
        let statements = match name {
            Some(name) if name != EVERYTHING => {
                let name = oxigraph::model::NamedNode::new_unchecked(name.as_str());
                lines(graph.named_graph(&name).into_iter().flatten())
            }
            _ => lines(graph.statements()),
        };
        let count = match name {
            Some(name) => there.remove(name),
            None => store.count_default()?,
        };
        // To count is cheap, to read is not.
        if count == Some(statements.len()) && store.read(name)? == statements {
            done.kept += 1;
            continue;
        }
        store.write(name, &statements)?;
        store.verify(name, &statements)?;
        done.written += 1;
    }
    for name in there.into_keys().filter(|name| name.starts_with(vocab::GRAPH)) {
        store.remove(&name)?;
        done.removed += 1;
    }
    Ok(done)
}

/// Statements as they go to an engine: lines of N-Triples, sorted.
fn lines(statements: impl Iterator<Item = Triple>) -> Vec<String> {
    let mut lines: Vec<String> = statements.map(|triple| format!("{} .\n", genid::named(&triple))).collect();
    lines.sort();
    lines
}

/// The checksum of sorted statements.
fn checksum(lines: &[String]) -> String {
    let mut hash = Sha256::new();
    lines.iter().for_each(|line| hash.update(line.as_bytes()));
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

struct Store {
    endpoint: Endpoint,
    client: Client,
    url: Url,
}

impl Store {
    /// Whether the engine's default graph consists of its named graphs, which is tried out.
    fn unites_graphs(&self) -> Result<bool, EndpointError> {
        let probe = Some(format!("{}probe", vocab::GRAPH));
        let statement = format!("<{0}probe> <{0}probe> <{0}probe>", vocab::GRAPH);
        self.write(&probe, &[format!("{statement} .\n")])?;
        let united = self.endpoint.holds(&statement);
        self.remove(probe.as_deref().unwrap_or_default())?;
        united
    }

    /// How many statements each named graph has.
    fn counts(&self) -> Result<BTreeMap<String, usize>, EndpointError> {
        let query = "SELECT ?graph (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph";
        let (answer, most) = self.endpoint.ask(query, &[], None)?;
        if let Some(most) = most.filter(|most| answer.rows().len() >= *most) {
            return Err(EndpointError::Part { url: self.endpoint.url.to_string(), most });
        }
        let count = |row: &Vec<Option<Term>>| match row.as_slice() {
            [Some(Term::NamedNode(name)), Some(Term::Literal(number))] => {
                Some((name.as_str().to_owned(), number.value().parse().ok()?))
            }
            _ => None,
        };
        Ok(answer.rows().iter().filter_map(count).collect())
    }

    fn count_default(&self) -> Result<Option<usize>, EndpointError> {
        let (answer, _) = self.endpoint.ask("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", &[], None)?;
        Ok(match answer {
            Answer::Solutions { rows, .. } => match rows.first().and_then(|row| row.first()?.as_ref()) {
                Some(Term::Literal(number)) => number.value().parse().ok(),
                _ => None,
            },
            _ => None,
        })
    }

    fn address(&self, name: &Name) -> Url {
        let mut url = self.url.clone();
        match name {
            Some(name) => url.query_pairs_mut().append_pair("graph", name).finish(),
            None => url.query_pairs_mut().append_key_only("default").finish(),
        };
        url
    }

    /// Replaces a graph. The first statements replace what was there, the others are added.
    fn write(&self, name: &Name, lines: &[String]) -> Result<(), EndpointError> {
        let url = self.address(name);
        let empty = [String::new()];
        let lines = if lines.is_empty() { empty.as_slice() } else { lines };
        for (number, part) in lines.chunks(AT_ONCE).enumerate() {
            let body = bytes::Bytes::from(part.concat());
            // N-Triples are Turtle, which every engine takes.
            let send = |request: RequestBuilder| request.header(CONTENT_TYPE, "text/turtle").body(body.clone());
            let first = number == 0;
            self.client.send(None, |http| send(if first { http.put(url.clone()) } else { http.post(url.clone()) }))?;
        }
        Ok(())
    }

    /// The statements of a graph as [`lines`]; none if there is no such graph.
    fn read(&self, name: &Name) -> Result<Vec<String>, EndpointError> {
        let url = self.address(name);
        match self.client.send(None, |http| http.get(url.clone()).header(ACCEPT, STATEMENTS)) {
            Ok(response) => Ok(lines(self.endpoint.statements(response, None)?.into_iter())),
            Err(EndpointError::Status { status: 404, .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    fn remove(&self, name: &str) -> Result<(), EndpointError> {
        let url = self.address(&Some(name.to_owned()));
        match self.client.send(None, |http| http.delete(url.clone())) {
            Ok(response) => client::body(response, None).map(|_| ()),
            // It is gone already.
            Err(EndpointError::Status { status: 404, .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Reads a graph again and compares count and checksum.
    fn verify(&self, name: &Name, given: &[String]) -> Result<(), EndpointError> {
        let found = self.read(name)?;
        if found.len() == given.len() && checksum(&found) == checksum(given) {
            return Ok(());
        }
        let example = given.iter().find(|line| found.binary_search(line).is_err());
        let example = example.map(|line| format!(", without {}", line.trim_end())).unwrap_or_default();
        let graph = name.as_ref().map_or("the default graph".to_owned(), |name| format!("<{name}>"));
        let (found, given) = (found.len(), given.len());
        let what = format!("{graph} came back with {found} statements of {given}{example}");
        Err(EndpointError::Unlike { url: self.url.to_string(), what })
    }
}
