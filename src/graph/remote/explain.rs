//! Explains a statement at another engine: its named graphs tell which file or rule says it, and
//! the rules, asked as queries, from what it follows.

use super::{RemoteGraph, genid, iris};
use crate::graph::explain::{Bindings, Place, instantiate, unify, variables_of};
use crate::graph::{Answer, Ask, Explanation, Origin, QueryError, Rule};
use crate::vocab;
use oxigraph::model::{NamedNode, Term, Triple};
use spargebra::Query;
use spargebra::algebra::GraphPattern;
use spargebra::term::GroundTerm;

/// Explains a statement.
///
/// # Errors
///
/// When the engine cannot be asked.
pub(super) fn explain(graph: &RemoteGraph, triple: &Triple) -> Result<Explanation, QueryError> {
    let explained = Explainer { graph, above: Vec::new() }.explain(triple)?;
    // Only within a circle is there nothing to tell, and nothing stands above the first statement.
    Ok(explained.unwrap_or_else(|| Explanation { triple: triple.clone(), origins: Vec::new() }))
}

struct Explainer<'a> {
    graph: &'a RemoteGraph,
    /// The statements that are being explained; none of them may be among its own premises.
    above: Vec<Triple>,
}

impl Explainer<'_> {
    /// The explanation of a statement; none if it would go round in a circle.
    fn explain(&mut self, triple: &Triple) -> Result<Option<Explanation>, QueryError> {
        if self.above.contains(triple) {
            return Ok(None);
        }
        let there = genid::named(triple);
        let answer = self.graph.select(&format!("SELECT DISTINCT ?graph {{ GRAPH ?graph {{ {there} }} }}"))?;
        let rule_graphs = format!("{}rule.", vocab::GRAPH);
        let (rules, files): (Vec<&NamedNode>, Vec<&NamedNode>) =
            iris(&answer, 0).partition(|graph| graph.as_str().starts_with(&rule_graphs));
        let mut origins = Vec::new();
        for file in &files {
            origins.extend(self.places(file, triple)?.into_iter().map(Origin::Asserted));
        }
        origins.sort_by_key(|origin| match origin {
            Origin::Asserted(place) => Some(place.clone()),
            _ => None,
        });
        if origins.is_empty() {
            self.above.push(triple.clone());
            for rule in self.graph.rules.iter().filter(|rule| rules.contains(&&rule.graph)) {
                origins.extend(self.derivation(rule, triple)?);
            }
            self.above.pop();
            if origins.is_empty() && !rules.is_empty() {
                return Ok(None);
            }
        }
        if origins.is_empty() && self.graph.ask(&format!("ASK {{ {there} }}"))? {
            origins.push(Origin::Described);
        }
        Ok(Some(Explanation { triple: triple.clone(), origins }))
    }

    /// Where a file says a statement. The line is known if the file is among the data at hand.
    fn places(&self, graph: &NamedNode, triple: &Triple) -> Result<Vec<Place>, QueryError> {
        let answer = self.graph.select(&format!(
            "SELECT ?path ?sum {{ {graph} dcterms:title ?path OPTIONAL {{ {graph} schema:sha256 ?sum }} }}"
        ))?;
        let Some((path, sum)) = answer.rows().iter().find_map(|row| match row.as_slice() {
            [Some(Term::Literal(path)), sum] => Some((path.value(), sum.clone())),
            _ => None,
        }) else {
            return Ok(Vec::new());
        };
        let file = self.graph.sources.file(path).filter(|file| {
            let here = crate::graph::load::checksum(&file.text);
            matches!(&sum, Some(Term::Literal(sum)) if sum.value() == here)
        });
        let parsed = file.and_then(|file| file.parse().ok());
        let lines = parsed.iter().flat_map(|parsed| &parsed.statements);
        let mut places: Vec<Place> = lines
            .filter(|statement| genid::triple(statement.triple.clone()) == *triple)
            .map(|statement| Place { path: path.to_owned(), line: statement.line })
            .collect();
        if places.is_empty() {
            places.push(Place { path: path.to_owned(), line: 0 });
        }
        Ok(places)
    }

    /// How a rule derives a statement without going round in a circle, if it does.
    fn derivation(&mut self, rule: &Rule, triple: &Triple) -> Result<Option<Origin>, QueryError> {
        for head in &rule.template {
            let Some(bindings) = unify(head, triple) else { continue };
            'solutions: for solution in self.solutions(rule, &bindings)? {
                let premises: Vec<Triple> =
                    rule.premises.iter().filter_map(|premise| instantiate(premise, &solution)).collect();
                if premises.len() != rule.premises.len() {
                    continue;
                }
                let mut explained = Vec::new();
                for premise in &premises {
                    match self.explain(premise)? {
                        Some(explanation) => explained.push(explanation),
                        None => continue 'solutions,
                    }
                }
                return Ok(Some(Origin::derived(rule, &solution, explained)));
            }
        }
        Ok(None)
    }

    /// The solutions of a rule's pattern that agree with what is known, in a fixed order.
    fn solutions(&self, rule: &Rule, known: &Bindings) -> Result<Vec<Bindings>, QueryError> {
        let variables = variables_of(rule);
        let mut given: Vec<_> = known.iter().collect();
        given.sort_by_key(|(variable, _)| variable.as_str());
        let ground = |term: &Term| match genid::named_term(term) {
            Term::NamedNode(node) => Some(GroundTerm::NamedNode(node)),
            Term::Literal(literal) => Some(GroundTerm::Literal(literal)),
            _ => None,
        };
        let values = GraphPattern::Values {
            variables: given.iter().map(|(variable, _)| (*variable).clone()).collect(),
            bindings: vec![given.iter().map(|(_, term)| ground(term)).collect()],
        };
        let pattern = GraphPattern::Join { left: Box::new(values), right: Box::new(rule.pattern.clone()) };
        let pattern = GraphPattern::Project { inner: Box::new(pattern), variables: variables.clone() };
        let query = Query::Select { dataset: None, pattern, base_iri: None }.to_string();
        let Answer::Solutions { rows, .. } = self.graph.select(&query)? else { return Ok(Vec::new()) };
        Ok(rows
            .into_iter()
            .map(|row| {
                let bound = variables.iter().cloned().zip(row).filter_map(|(variable, term)| Some((variable, term?)));
                known.iter().map(|(variable, term)| (variable.clone(), term.clone())).chain(bound).collect()
            })
            .collect())
    }
}
