//! What is said of a subject, in a form that can be compared between versions.
//!
//! The label of a blank node means nothing outside its file. Such a node is known by what it
//! says: by a checksum over its properties and values, in which the nodes that it leads to stand
//! as their own checksums.

use crate::catalogue::Catalogue;
use oxigraph::model::{BlankNode, NamedNode, NamedOrBlankNode, Term};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// A property and its value: an IRI or literal as N-Triples has it, or the checksum of a node
/// without an IRI.
pub(super) type Key = (NamedNode, String);

/// A statement about a subject.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) value: Term,
    pub(super) derived: bool,
}

/// The statements about a subject.
pub(super) type Facts = BTreeMap<Key, Fact>;

/// The checksums of nodes without an IRI.
pub(super) type Checksums = HashMap<BlankNode, String>;

/// How often nodes that lead to themselves are told apart further. It has to be the same in both
/// versions, and is more than the nodes in any circle that people write.
const ROUNDS: usize = 32;

/// The checksums of all nodes without an IRI.
pub(super) fn checksums(catalogue: &Catalogue) -> Checksums {
    let nodes: Vec<&BlankNode> = catalogue
        .subjects()
        .filter_map(|subject| match subject {
            NamedOrBlankNode::BlankNode(node) => Some(node),
            NamedOrBlankNode::NamedNode(_) => None,
        })
        .collect();
    // A node has its checksum once all nodes that it leads to have theirs.
    let mut waiting: HashMap<&BlankNode, usize> = nodes
        .iter()
        .map(|node| (*node, inner(catalogue, node).filter(|inner| said_of(catalogue, inner)).count()))
        .collect();
    let mut ready: Vec<&BlankNode> = nodes.iter().filter(|node| waiting[*node] == 0).copied().collect();
    let mut known = Checksums::new();
    while let Some(node) = ready.pop() {
        known.insert(node.clone(), checksum(catalogue, node, &known));
        for (parent, _) in catalogue.mentions(&Term::from(node.clone())) {
            if let NamedOrBlankNode::BlankNode(parent) = parent
                && let Some(left) = waiting.get_mut(parent)
            {
                *left -= 1;
                if *left == 0 {
                    ready.push(parent);
                }
            }
        }
    }
    // What is left leads to itself.
    let circles: Vec<&BlankNode> = nodes.into_iter().filter(|node| !known.contains_key(*node)).collect();
    for _ in 0..if circles.is_empty() { 0 } else { ROUNDS } {
        let next: Vec<(BlankNode, String)> =
            circles.iter().map(|node| ((*node).clone(), checksum(catalogue, node, &known))).collect();
        known.extend(next);
    }
    known
}

/// The nodes without an IRI that are values of a node, as often as they are.
fn inner<'a>(catalogue: &'a Catalogue, node: &BlankNode) -> impl Iterator<Item = &'a BlankNode> {
    catalogue.statements(&node.clone().into()).iter().filter_map(|(_, value)| match value {
        Term::BlankNode(inner) => Some(inner),
        _ => None,
    })
}

fn said_of(catalogue: &Catalogue, node: &BlankNode) -> bool {
    !catalogue.statements(&node.clone().into()).is_empty()
}

fn checksum(catalogue: &Catalogue, node: &BlankNode, known: &Checksums) -> String {
    let mut lines: Vec<String> = catalogue
        .statements(&node.clone().into())
        .iter()
        .map(|(property, value)| format!("{property} {}\n", key(value, known)))
        .collect();
    lines.sort();
    lines.dedup();
    Sha256::digest(lines.concat()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A value as it is compared.
pub(super) fn key(value: &Term, known: &Checksums) -> String {
    match value {
        // A node that nothing is said of, and one in a circle at first, has no checksum.
        Term::BlankNode(node) => format!("_:{}", known.get(node).map_or("", String::as_str)),
        other => other.to_string(),
    }
}
