//! Parses the sources, numbers their terms and runs the rules.
//!
//! Only one thread can number terms. So it begins with the first file that is parsed, and goes
//! on while the others are parsed.

use super::index::Row;
use super::infer::{self, Statements};
use super::{Graph, GraphError, NamedQuery, Rule};
use crate::sources::{self, FileKind, ParsedFile, SourceFile, Sources, TurtleError};
use crate::vocab;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Triple};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, OnceLock};

/// A parsed file, with the checksum of its text.
pub(super) struct Parsed {
    pub(super) file: ParsedFile,
    pub(super) sum: String,
}

/// Empty until the file is parsed.
type Slot = OnceLock<Result<Parsed, TurtleError>>;

impl Graph {
    /// Parses the sources, loads them and runs the rules to a fixed point.
    ///
    /// # Errors
    ///
    /// When a file has a syntax error, or a rule or named query cannot be used. Nothing is
    /// loaded then.
    pub fn load(sources: &Sources) -> Result<Self, GraphError> {
        let turtle = sources.turtle();
        let slots: Vec<Slot> = turtle.iter().map(|_| Slot::new()).collect();
        let (parsed, next) = mpsc::channel();
        let (rules, queries, (statements, stated)) = std::thread::scope(|scope| {
            let slots = &slots;
            let numbering = scope.spawn(move || collect(slots, &next));
            turtle.par_iter().zip(slots).for_each_with(parsed, |parsed, (file, slot)| {
                // Each slot is filled once, and somebody waits for it until all are.
                let _ = slot.set(load_file(file));
                let _ = parsed.send(());
            });
            let rules = of_kind(sources, FileKind::Rule, Rule::parse);
            let queries = of_kind(sources, FileKind::Query, NamedQuery::parse);
            (rules, queries, numbering.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let parsed = slots.into_iter().filter_map(OnceLock::into_inner);
        let files = sources::all_parsed(parsed.map(|parsed| Ok(parsed?.file)))?;
        Ok(Self::infer(statements, files, stated, rules?, queries?))
    }

    /// The graph that parsed files and rules make.
    pub(super) fn complete(parsed: Vec<Parsed>, rules: Vec<Rule>, queries: Vec<NamedQuery>) -> Self {
        let mut statements = Statements::default();
        let stated = parsed.iter().map(|parsed| parsed.insert_into(&mut statements)).collect();
        Self::infer(statements, parsed.into_iter().map(|parsed| parsed.file).collect(), stated, rules, queries)
    }

    fn infer(
        mut statements: Statements,
        files: Vec<ParsedFile>,
        stated: Vec<Vec<Row>>,
        rules: Vec<Rule>,
        queries: Vec<NamedQuery>,
    ) -> Self {
        let derivations = infer::run(&mut statements, &rules);
        describe(&mut statements, &rules);
        tracing::debug!(files = files.len(), derived = derivations.statements.len(), "inferred");
        Self {
            facts: Arc::new(statements.finish()),
            files,
            stated,
            rules,
            queries,
            derivations,
            names: OnceLock::new(),
            places: OnceLock::new(),
            order: OnceLock::new(),
            texts: Arc::default(),
        }
    }
}

impl Parsed {
    /// Adds the statements of the file, and those about it. Tells the rows of the former.
    fn insert_into(&self, all: &mut Statements) -> Vec<Row> {
        let stated = self.file.statements.iter().map(|statement| all.insert(statement.triple.as_ref())).collect();
        for triple in description(&self.file.graph, vocab::tlx::SOURCE_GRAPH, &self.file.path, "", &self.sum) {
            all.insert(triple.as_ref());
        }
        stated
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

fn load_file(source: &SourceFile) -> Result<Parsed, TurtleError> {
    Ok(Parsed { file: source.parse()?, sum: checksum(&source.text) })
}

/// The checksum of a text, SHA-256 in hexadecimal digits.
pub(super) fn checksum(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Collects the statements of all files, in the order of the files, each as soon as it is parsed;
/// `parsed` tells of each one. Gives the rows of each file too.
fn collect(slots: &[Slot], parsed: &Receiver<()>) -> (Statements, Vec<Vec<Row>>) {
    let (mut all, mut stated) = (Statements::default(), Vec::with_capacity(slots.len()));
    for slot in slots {
        while slot.get().is_none() && parsed.recv().is_ok() {}
        if let Some(Ok(parsed)) = slot.get() {
            stated.push(parsed.insert_into(&mut all));
        }
    }
    (all, stated)
}

/// Adds what is to be said of the rules.
fn describe(statements: &mut Statements, rules: &[Rule]) {
    for rule in rules {
        for triple in description(&rule.graph, vocab::tlx::RULE_GRAPH, &rule.path, &rule.says, &checksum(&rule.text)) {
            statements.insert(triple.as_ref());
        }
    }
}

/// Describes a named graph: which file or rule it stands for, its checksum and its licence.
fn description(graph: &NamedNode, class: NamedNodeRef<'static>, title: &str, says: &str, sum: &str) -> Vec<Triple> {
    use vocab::{dcterms, rdf, schema};
    let mut statements = vec![
        Triple::new(graph.clone(), rdf::TYPE, class),
        Triple::new(graph.clone(), dcterms::TITLE, Literal::new_simple_literal(title)),
        Triple::new(graph.clone(), schema::SHA256, Literal::new_simple_literal(sum)),
        Triple::new(graph.clone(), dcterms::LICENSE, NamedNode::new_unchecked(vocab::DATA_LICENCE)),
    ];
    if !says.is_empty() {
        let says = Literal::new_language_tagged_literal_unchecked(says, "en");
        statements.push(Triple::new(graph.clone(), dcterms::DESCRIPTION, says));
    }
    statements
}
