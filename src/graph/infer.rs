//! Runs the rules to a fixed point.

use super::Rule;
use oxigraph::model::{GraphNameRef, NamedNode, Triple};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::{StorageError, Store};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What the rules derived.
#[derive(Default)]
pub(super) struct Derivations {
    /// Each derived statement that no file says, with the round in which it first came out,
    /// counted from 1 over all strata: its premises are older than it, which keeps
    /// explanations from going round in circles.
    pub(super) rounds: HashMap<Triple, u32>,
    /// What each rule derives and no file says, in the order of the rules. A statement that
    /// two rules derive is in both, so that the result does not depend on the order in which
    /// they run.
    pub(super) by_rule: Vec<HashSet<Triple>>,
}

/// Derives what follows into the default graph, one stratum after the other.
pub(super) fn run(store: &Store, rules: &[Rule]) -> Result<Derivations, StorageError> {
    let mut derivations = Derivations { rounds: HashMap::new(), by_rule: vec![HashSet::new(); rules.len()] };
    let mut round = 0;
    let strata: BTreeSet<u32> = rules.iter().map(|rule| rule.stratum).collect();
    for stratum in strata {
        let members: Vec<usize> = (0..rules.len()).filter(|&index| rules[index].stratum == stratum).collect();
        run_stratum(store, rules, &members, &mut derivations, &mut round)?;
    }
    Ok(derivations)
}

fn run_stratum(
    store: &Store,
    rules: &[Rule],
    members: &[usize],
    derivations: &mut Derivations,
    round: &mut u32,
) -> Result<(), StorageError> {
    // The predicates of what the last round added: a rule none of whose premises can have
    // changed is not run again.
    let mut changed: Option<BTreeSet<NamedNode>> = None;
    loop {
        *round += 1;
        let fresh = members
            .par_iter()
            .map(|&index| match (&changed, rules[index].predicates()) {
                (Some(changed), Some(predicates)) if predicates.is_disjoint(changed) => Ok(Vec::new()),
                _ => {
                    let start = std::time::Instant::now();
                    let fresh = fire(store, &rules[index], &derivations.by_rule[index])?;
                    tracing::debug!(rule = rules[index].name, took = ?start.elapsed(), fresh = fresh.len(), "ran");
                    Ok(fresh)
                }
            })
            .collect::<Result<Vec<_>, StorageError>>()?;
        let mut transaction = store.start_transaction()?;
        let mut added = BTreeSet::new();
        for (&index, fresh) in members.iter().zip(fresh) {
            for triple in fresh {
                let in_default = triple.as_ref().in_graph(GraphNameRef::DefaultGraph);
                if !derivations.rounds.contains_key(&triple) {
                    if store.contains(in_default)? {
                        continue;
                    }
                    transaction.insert(in_default);
                    added.insert(triple.predicate.clone());
                    derivations.rounds.insert(triple.clone(), *round);
                }
                derivations.by_rule[index].insert(triple);
            }
        }
        transaction.commit()?;
        if added.is_empty() {
            return Ok(());
        }
        changed = Some(added);
    }
}

/// What a rule derives from the store as it is and has not derived before.
fn fire(store: &Store, rule: &Rule, known: &HashSet<Triple>) -> Result<Vec<Triple>, StorageError> {
    let query = spargebra::Query::Construct {
        template: rule.template.clone(),
        dataset: None,
        pattern: rule.pattern.clone(),
        base_iri: None,
    };
    let failed = |error: oxigraph::sparql::QueryEvaluationError| StorageError::Other(Box::new(error));
    let answer = SparqlEvaluator::new().for_query(query).on_store(store).execute().map_err(failed)?;
    let QueryResults::Graph(triples) = answer else { return Ok(Vec::new()) };
    let mut fresh = Vec::new();
    for triple in triples {
        let triple = triple.map_err(failed)?;
        if !known.contains(&triple) {
            fresh.push(triple);
        }
    }
    Ok(fresh)
}
