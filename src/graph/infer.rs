//! Runs the rules to a fixed point.

use super::Rule;
use super::rule::Pattern;
use oxigraph::model::{GraphNameRef, Triple};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::{StorageError, Store};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::Instant;

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
    // What the last round added, told apart as the premises of rules are: a rule none of whose
    // premises can have changed is not run again.
    let mut changed: Option<BTreeSet<Pattern>> = None;
    loop {
        *round += 1;
        let fresh = members
            .par_iter()
            .map(|&index| match (&changed, rules[index].patterns()) {
                (Some(changed), Some(patterns)) if patterns.is_disjoint(changed) => Ok(Vec::new()),
                _ => {
                    let start = Instant::now();
                    let fresh = fire(store, &rules[index], &derivations.by_rule[index])?;
                    tracing::debug!(rule = rules[index].name, elapsed = ?start.elapsed(), fresh = fresh.len(), "ran");
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
                    added.extend(Pattern::of(&triple));
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
