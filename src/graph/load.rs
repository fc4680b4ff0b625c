//! Parses the sources, fills the store and runs the rules, side by side.
//!
//! Filling the store takes longest, and only one thread can do it. So it begins with the first
//! file that is parsed, and goes on while the others are parsed and the rules run.

use super::{Graph, GraphError, NamedQuery, Rule, infer};
use crate::sources::{self, FileKind, ParsedFile, SourceFile, Sources, TurtleError};
use crate::vocab;
use oxigraph::model::{GraphNameRef, Literal, NamedNode, NamedNodeRef, Triple, TripleRef};
use oxigraph::store::{StorageError, Store};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, OnceLock};

/// A parsed file, and what the graph says of it.
struct Loaded {
    file: ParsedFile,
    description: Vec<Triple>,
}

/// Empty until the file is parsed.
type Slot = OnceLock<Result<Loaded, TurtleError>>;

impl Graph {
    /// Parses the sources, loads them and runs the rules to a fixed point.
    ///
    /// # Errors
    ///
    /// When a file has a syntax error, or a rule or named query cannot be used. Nothing is
    /// loaded then.
    pub fn load(sources: &Sources) -> Result<Self, GraphError> {
        let store = Store::new()?;
        let turtle = sources.turtle();
        let slots: Vec<Slot> = turtle.iter().map(|_| Slot::new()).collect();
        let (parsed, next) = mpsc::channel();
        let (rules, derivations, filled) = std::thread::scope(|scope| {
            let (store, slots) = (&store, &slots);
            let filling = scope.spawn(move || fill(store, slots, &next));
            turtle.par_iter().zip(slots).for_each_with(parsed, |parsed, (file, slot)| {
                // Each slot is filled once, and nobody waits for it only if the store has failed.
                let _ = slot.set(load_file(file));
                let _ = parsed.send(());
            });
            let rules = of_kind(sources, FileKind::Rule, Rule::parse);
            let derivations = rules.as_ref().map(|rules| infer::run(slots.iter().flat_map(statements), rules));
            let derivations = derivations.unwrap_or_default();
            (rules, derivations, filling.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let loaded = slots.into_iter().filter_map(OnceLock::into_inner);
        let files = sources::all_parsed(loaded.map(|loaded| Ok(loaded?.file)))?;
        let rules = rules?;
        filled?;
        tracing::debug!(files = files.len(), derived = derivations.statements.len(), "inferred");
        let (queries, completed) = rayon::join(
            || of_kind(sources, FileKind::Query, NamedQuery::parse),
            || complete(&store, &derivations, &rules),
        );
        completed?;
        Ok(Self {
            store,
            files,
            rules,
            queries: queries?,
            derivations,
            named_graphs: Mutex::new(false),
            names: OnceLock::new(),
            places: OnceLock::new(),
            texts: Arc::default(),
        })
    }
}

/// Parses all files of a kind, in parallel.
pub(super) fn of_kind<T: Send, E: Send>(
    sources: &Sources,
    kind: FileKind,
    parse: impl Fn(&SourceFile) -> Result<T, E> + Send + Sync,
) -> Result<Vec<T>, E> {
    sources.of_kind(kind).collect::<Vec<_>>().into_par_iter().map(parse).collect()
}

fn load_file(source: &SourceFile) -> Result<Loaded, TurtleError> {
    let file = source.parse()?;
    let description = description(&file.graph, vocab::tlx::SOURCE_GRAPH, &file.path, "", &source.text);
    Ok(Loaded { file, description })
}

/// The statements of a parsed file, and those about it.
fn statements(slot: &Slot) -> impl Iterator<Item = TripleRef<'_>> {
    slot.get().and_then(|loaded| loaded.as_ref().ok()).into_iter().flat_map(|loaded| {
        let stated = loaded.file.statements.iter().map(|statement| statement.triple.as_ref());
        stated.chain(loaded.description.iter().map(Triple::as_ref))
    })
}

/// Puts the statements of all files into the default graph, in the order of the files, each as
/// soon as it is parsed; `parsed` tells of each one.
fn fill(store: &Store, slots: &[Slot], parsed: &Receiver<()>) -> Result<(), StorageError> {
    let mut transaction = store.start_transaction()?;
    for slot in slots {
        while slot.get().is_none() {
            if parsed.recv().is_err() {
                return Ok(());
            }
        }
        for triple in statements(slot) {
            transaction.insert(triple.in_graph(GraphNameRef::DefaultGraph));
        }
    }
    transaction.commit()
}

/// Puts what was derived into the default graph, and what is to be said of the rules.
pub(super) fn complete(store: &Store, derivations: &infer::Derivations, rules: &[Rule]) -> Result<(), StorageError> {
    let mut transaction = store.start_transaction()?;
    for (triple, _) in &derivations.statements {
        transaction.insert(triple.as_ref().in_graph(GraphNameRef::DefaultGraph));
    }
    for rule in rules {
        for triple in description(&rule.graph, vocab::tlx::RULE_GRAPH, &rule.path, &rule.says, &rule.text) {
            transaction.insert(triple.as_ref().in_graph(GraphNameRef::DefaultGraph));
        }
    }
    transaction.commit()
}

/// Describes a named graph: which file or rule it stands for, its checksum and its licence.
fn description(graph: &NamedNode, class: NamedNodeRef<'static>, title: &str, says: &str, text: &str) -> Vec<Triple> {
    use vocab::{dcterms, rdf, schema};
    let checksum = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut statements = vec![
        Triple::new(graph.clone(), rdf::TYPE, class),
        Triple::new(graph.clone(), dcterms::TITLE, Literal::new_simple_literal(title)),
        Triple::new(graph.clone(), schema::SHA256, Literal::new_simple_literal(checksum)),
        Triple::new(graph.clone(), dcterms::LICENSE, NamedNode::new_unchecked(vocab::DATA_LICENCE)),
    ];
    if !says.is_empty() {
        let says = Literal::new_language_tagged_literal_unchecked(says, "en");
        statements.push(Triple::new(graph.clone(), dcterms::DESCRIPTION, says));
    }
    statements
}
