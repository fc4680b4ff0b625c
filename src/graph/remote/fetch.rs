//! Fetches the whole graph, for what shows all of it.

use super::{EndpointError, RemoteGraph};
use crate::graph::load::{self, Parsed};
use crate::graph::{Ask, Graph, GraphError, QueryError};
use crate::sources::{FileKind, ParsedFile, Statement};
use crate::vocab;
use oxigraph::model::{NamedNode, Term, Triple};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};

/// What the engine says of a named graph.
struct Described {
    graph: NamedNode,
    path: String,
    sum: String,
}

impl RemoteGraph {
    /// The graph as it is at the engine, held here. A file that is among the data at hand, as its
    /// checksum tells, keeps its lines. What follows by the rules is derived here and has to be
    /// what the engine holds.
    ///
    /// # Errors
    ///
    /// When the engine gives no answer, or does not hold what the rules here derive.
    pub fn fetch(&self) -> Result<Graph, GraphError> {
        let files = self.described("tlx:SourceGraph")?;
        let rules: BTreeMap<String, String> =
            self.described("tlx:RuleGraph")?.into_iter().map(|rule| (rule.path, rule.sum)).collect();
        if let Some(rule) = self.rules.iter().find(|rule| rules.get(&rule.path) != Some(&load::checksum(&rule.text))) {
            return Err(self.other(format!("{} is another there", rule.path)).into());
        }
        if let Some(path) = rules.keys().find(|path| self.rules.iter().all(|rule| rule.path != **path)) {
            return Err(self.other(format!("the rules here lack {path}")).into());
        }
        let mut parsed = files.into_par_iter().map(|file| self.file(file)).collect::<Result<Vec<_>, QueryError>>()?;
        parsed.sort_by(|one, other| one.file.path.cmp(&other.file.path));
        let graph = Graph::complete(parsed, self.rules.clone(), self.queries.clone());
        self.compare(&graph)?;
        Ok(graph)
    }

    fn described(&self, class: &str) -> Result<Vec<Described>, QueryError> {
        let answer = self.select(&format!(
            "SELECT ?graph ?path ?sum {{ ?graph a {class} ; dcterms:title ?path ; schema:sha256 ?sum }}"
        ))?;
        let row = |row: &Vec<Option<Term>>| match row.as_slice() {
            [Some(Term::NamedNode(graph)), Some(Term::Literal(path)), Some(Term::Literal(sum))] => {
                Some(Described { graph: graph.clone(), path: path.value().to_owned(), sum: sum.value().to_owned() })
            }
            _ => None,
        };
        Ok(answer.rows().iter().filter_map(row).collect())
    }

    fn file(&self, described: Described) -> Result<Parsed, QueryError> {
        let Described { graph, path, sum } = described;
        let text = format!("CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}");
        let triples = self.endpoint.construct(&text, &[], None)?;
        let here = self.sources.file(&path).filter(|file| load::checksum(&file.text) == sum);
        if let Some(file) = here.and_then(|file| file.parse().ok()) {
            let there: HashSet<&Triple> = triples.iter().collect();
            let said: HashSet<Triple> =
                file.statements.iter().map(|statement| super::genid::triple(statement.triple.clone())).collect();
            if said.len() != there.len() || !said.iter().all(|triple| there.contains(triple)) {
                return Err(self.other(format!("{path} has other statements there")));
            }
            return Ok(Parsed { file, sum });
        }
        let kind = FileKind::of(&path);
        let statements = triples.into_iter().map(|triple| Statement { triple, line: 0 }).collect();
        Ok(Parsed { file: ParsedFile { path, kind, graph, statements }, sum })
    }

    /// Whether the engine holds as many statements as the graph, in all and of each rule.
    fn compare(&self, graph: &Graph) -> Result<(), QueryError> {
        let count = |answer: crate::graph::Answer| match answer.rows().first().and_then(|row| row.first()?.as_ref()) {
            Some(Term::Literal(number)) => number.value().parse::<usize>().ok(),
            _ => None,
        };
        let there = count(self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")?);
        let (here, _) = graph.counts();
        if there != Some(here) {
            let there = there.map_or("no number of".to_owned(), |there| there.to_string());
            return Err(self.other(format!("it holds {there} statements instead of {here}")));
        }
        for (rule, derived) in graph.counts_by_rule() {
            let name = rule.graph.as_str().strip_prefix(vocab::GRAPH).unwrap_or_default();
            let there =
                count(self.select(&format!("SELECT (COUNT(*) AS ?n) {{ GRAPH {} {{ ?s ?p ?o }} }}", rule.graph))?);
            if there != Some(derived) {
                return Err(self.other(format!("the graph {name} does not hold the {derived} that follow")));
            }
        }
        Ok(())
    }

    fn other(&self, what: String) -> QueryError {
        EndpointError::Other { url: self.endpoint.url.to_string(), what }.into()
    }
}
