//! The graph at another engine, asked by the SPARQL 1.1 Protocol.
//!
//! The engine answers the queries. What engines do differently is made here: blank nodes are IRIs
//! there (`genid.rs`), searches are written into the query (`translate.rs`), rows are put in order
//! here (`order.rs`), and literals are read in their canonical form. An answer that the engine
//! cut off is an error.

mod client;
mod endpoint;
mod error;
mod explain;
mod fetch;
mod genid;
mod order;
mod parts;
mod paths;
mod publish;
mod translate;

use super::names::Candidates;
use super::prepared::Prepared;
use super::query::sort_key;
use super::search::{self, SearchError, Texts};
use super::{Answer, Ask, Explanation, NamedQuery, Names, QueryError, Request, Rule};
use crate::sources::Sources;
pub use client::Credentials;
pub(crate) use client::{PASSWORD, TOKEN};
pub use endpoint::Endpoint;
use endpoint::STATEMENTS;
pub use error::EndpointError;
use order::{Order, Row};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Term, Triple, Variable};
pub use publish::{Publication, publish};
use spargebra::Query;
use spargebra::algebra::GraphPattern;
use std::sync::OnceLock;
use std::time::Duration;

/// The named graph that holds every statement at an engine whose default graph is made of the
/// named graphs, where each statement would be counted as often as it is said.
const EVERYTHING: &str = "https://w3id.org/threatlex/graph/everything";

/// A graph at another engine.
pub struct RemoteGraph {
    endpoint: Endpoint,
    sources: Sources,
    queries: Vec<NamedQuery>,
    rules: Vec<Rule>,
    /// The named graph that holds all statements, if the engine has no default graph of its own.
    default: Option<NamedNode>,
    /// Paths of any length are followed here.
    follows_no_paths: bool,
    texts: OnceLock<Texts>,
}

impl RemoteGraph {
    /// The graph at an engine. The named queries and the rules are those of `sources`.
    ///
    /// # Errors
    ///
    /// When the engine gives no answer or holds another graph, or a query or rule cannot be used.
    pub fn open(endpoint: Endpoint, sources: Sources) -> Result<Self, super::GraphError> {
        use super::load::of_kind;
        use crate::sources::FileKind;
        let queries = of_kind(&sources, FileKind::Query, NamedQuery::parse)?;
        let rules = of_kind(&sources, FileKind::Rule, Rule::parse)?;
        let ontology = "<https://w3id.org/threatlex/ns> a <http://www.w3.org/2002/07/owl#Ontology>";
        let holds = |pattern: &str| endpoint.holds(pattern).map_err(QueryError::from);
        let apart = holds(&format!("GRAPH <{EVERYTHING}> {{ {ontology} }}"))?;
        if !apart && !holds(ontology)? {
            return Err(QueryError::from(EndpointError::NoGraph(endpoint.url.to_string())).into());
        }
        let default = apart.then(|| NamedNode::new_unchecked(EVERYTHING));
        let follows_no_paths = endpoint.is_virtuoso().map_err(QueryError::from)?;
        Ok(Self { endpoint, sources, queries, rules, default, follows_no_paths, texts: OnceLock::new() })
    }

    /// The default graph, as a parameter of the protocol if the engine has none of its own.
    fn default_graph(&self) -> Vec<(&str, &str)> {
        self.default.iter().map(|name| ("default-graph-uri", name.as_str())).collect()
    }

    fn ask_engine(&self, prepared: Prepared, timeout: Option<Duration>) -> Result<Answer, QueryError> {
        // A query that names its graphs itself knows which it wants.
        let default = self.default.as_ref().filter(|_| dataset(&prepared.query).is_none());
        let (ordered, statements) = (prepared.is_ordered(), prepared.gives_statements());
        let asked = columns(&prepared.query);
        let search = |pattern: &GraphPattern| self.search(pattern);
        let (query, told) = translate::translate(prepared.query, &prepared.given, &search, default)?;
        let graphs = if told { self.default_graph() } else { Vec::new() };
        if let Some(patterns) = paths::patterns(&query).filter(|_| self.follows_no_paths && dataset(&query).is_none()) {
            return paths::answer(self, query, &patterns, ordered, timeout);
        }
        let (query, order) = Order::of(query);
        let text = query.to_string();
        if statements {
            return Ok(Answer::Graph(self.endpoint.construct(&text, &graphs, timeout)?));
        }
        let (answer, most) = self.endpoint.ask(&text, &graphs, timeout)?;
        let Answer::Solutions { variables: given, rows } = answer else { return Ok(answer) };
        if let Some(most) = most.filter(|most| rows.len() >= *most) {
            return Err(EndpointError::Part { url: self.endpoint.url.to_string(), most }.into());
        }
        // An engine may give its columns in another order, or leave out those without a value.
        let sent = columns(&query).unwrap_or_else(|| given.clone());
        let places: Vec<Option<usize>> =
            sent.iter().map(|variable| given.iter().position(|other| other == variable)).collect();
        let mut rows: Vec<Row> = rows
            .into_iter()
            .map(|row| places.iter().map(|place| row.get((*place)?).cloned().flatten()).collect())
            .collect();
        if order.is_some() || !ordered {
            rows.sort_by_cached_key(|row| sort_key(row));
        }
        if let Some(order) = order {
            rows = order.sort(&sent, rows)?;
        }
        let variables = asked.unwrap_or(given);
        rows.iter_mut().for_each(|row| row.truncate(variables.len()));
        Ok(Answer::Solutions { variables, rows })
    }

    /// What a search finds, as a table. The texts are fetched when the first query searches.
    fn search(&self, pattern: &GraphPattern) -> Result<GraphPattern, QueryError> {
        let texts = match self.texts.get() {
            Some(texts) => texts,
            None => {
                let texts = self.fetch_texts()?;
                self.texts.get_or_init(|| texts)
            }
        };
        let failed = |error: SearchError| QueryError::Search(error.to_string());
        texts.table(pattern).map_err(failed)
    }

    fn fetch_texts(&self) -> Result<Texts, QueryError> {
        let properties: String = search::properties().map(|property| format!("<{property}> ")).collect();
        let answer = self.select(&format!(
            "SELECT ?entity ?property ?text {{ VALUES ?property {{ {properties}}} ?entity ?property ?text }}"
        ))?;
        let texts = answer.rows().iter().filter_map(|row| match row.as_slice() {
            [Some(Term::NamedNode(entity)), Some(Term::NamedNode(property)), Some(Term::Literal(text))] => {
                Some((property.as_str(), entity.clone(), text.clone()))
            }
            _ => None,
        });
        Ok(Texts::of(texts))
    }
}

impl Ask for RemoteGraph {
    fn queries(&self) -> &[NamedQuery] {
        &self.queries
    }

    fn query(&self, request: &Request<'_>) -> Result<Answer, QueryError> {
        self.ask_engine(Prepared::of(self, request, None)?, request.timeout)
    }

    fn resolve(&self, name: &str) -> Result<NamedNode, QueryError> {
        let candidates = Candidates::of(name);
        let iris: String = candidates.iris().map(|iri| format!("{iri} ")).collect();
        let notation = Term::from(oxigraph::model::Literal::new_simple_literal(candidates.notation()));
        let answer = self.select(&format!(
            "SELECT DISTINCT ?iri ?notation {{
                {{ VALUES ?iri {{ {iris} }} ?iri ?property ?value }}
                UNION {{ ?iri skos:notation ?notation FILTER(UCASE(STR(?notation)) = {notation}) }}
            }}"
        ))?;
        let known = answer.rows().iter().filter_map(|row| match row.as_slice() {
            [Some(Term::NamedNode(iri)), notation] => Some((iri, notation.is_some())),
            _ => None,
        });
        if let Some(iri) = candidates.choose(known) {
            return Ok(iri);
        }
        // Only a mistake makes it worth while to learn all names.
        let all =
            self.select("SELECT DISTINCT ?iri ?notation { ?iri a ?kind OPTIONAL { ?iri skos:notation ?notation } }")?;
        let names = Names::of(all.rows().iter().filter_map(|row| match row.as_slice() {
            [Some(Term::NamedNode(iri)), Some(Term::Literal(notation))] => Some((iri.as_str(), Some(notation.value()))),
            [Some(Term::NamedNode(iri)), _] => Some((iri.as_str(), None)),
            _ => None,
        }));
        Ok(names.resolve(name)?)
    }

    fn said(&self, subject: NamedOrBlankNodeRef<'_>, property: NamedNodeRef<'_>) -> Result<Vec<Triple>, QueryError> {
        let subject = subject.into_owned();
        let there = genid::named_term(&subject.clone().into());
        let answer = self.select(&format!("SELECT ?object {{ {there} {property} ?object }}"))?;
        let objects = answer.rows().iter().filter_map(|row| row.first()?.clone());
        Ok(objects
            .map(|object| Triple { subject: subject.clone(), predicate: property.into_owned(), object })
            .collect())
    }

    fn sorted(&self) -> Result<Vec<Triple>, QueryError> {
        match self.select("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")? {
            Answer::Graph(triples) => Ok(triples),
            _ => Ok(Vec::new()),
        }
    }

    fn explain(&self, triple: &Triple) -> Result<Explanation, QueryError> {
        explain::explain(self, triple)
    }
}

/// The IRIs in a column.
fn iris(answer: &Answer, column: usize) -> impl Iterator<Item = &NamedNode> {
    answer.rows().iter().filter_map(move |row| match row.get(column) {
        Some(Some(Term::NamedNode(node))) => Some(node),
        _ => None,
    })
}

/// The columns of a query for rows, in their order.
fn columns(query: &Query) -> Option<Vec<Variable>> {
    use GraphPattern::{Distinct, OrderBy, Project, Reduced, Slice};
    let Query::Select { pattern, .. } = query else { return None };
    let mut pattern = pattern;
    loop {
        pattern = match pattern {
            Project { variables, .. } => return Some(variables.clone()),
            Distinct { inner } | Reduced { inner } | Slice { inner, .. } | OrderBy { inner, .. } => inner,
            _ => return None,
        };
    }
}

fn dataset(query: &Query) -> Option<&spargebra::algebra::QueryDataset> {
    let (Query::Select { dataset, .. }
    | Query::Construct { dataset, .. }
    | Query::Describe { dataset, .. }
    | Query::Ask { dataset, .. }) = query;
    dataset.as_ref()
}
