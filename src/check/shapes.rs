//! SHACL: the shapes in `ontology/shapes.ttl` against the completed graph.

use super::{CheckError, Finding, Severity, locate::Locator};
use crate::graph::Graph;
use crate::sources::{FileKind, Sources};
use crate::vocab;
use oxigraph::model::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term};
use rudof_rdf::rdf_core::{RDFFormat, SHACLPath, term::Object};
use rudof_rdf::rdf_impl::OxigraphInMemory;
use shacl::types::Severity as ShaclSeverity;
use shacl::validator::processor::{GraphValidation, ShaclProcessor};
use shacl::validator::report::ValidationResult;
use shacl::validator::store::{Graph as DataGraph, ShaclDataManager};
use shacl::validator::{ShaclConfig, ShaclValidationMode};
use std::collections::HashMap;

pub(super) fn run(sources: &Sources, graph: &Graph, locator: &Locator<'_>) -> Result<Vec<Finding>, CheckError> {
    let Some(file) = sources.of_kind(FileKind::Shapes).next() else { return Ok(Vec::new()) };
    let failed = |error: String| CheckError::Shapes(error);
    let shapes = ShaclDataManager::load(&mut file.text.as_bytes(), &file.path, &RDFFormat::Turtle, None)
        .map_err(|error| failed(error.to_string()))?;
    let mut data = OxigraphInMemory::new();
    for triple in graph.statements() {
        data.add_triple_ref(triple.subject.as_ref(), triple.predicate.as_ref(), triple.object.as_ref())
            .map_err(|error| failed(error.to_string()))?;
    }
    let start = std::time::Instant::now();
    let report = GraphValidation::new(DataGraph::from(data))
        .validate(&shapes, &ShaclValidationMode::Native, &ShaclConfig::default().with_store_errors(true))
        .map_err(|error| failed(error.to_string()))?;
    tracing::debug!(path = file.path, elapsed = ?start.elapsed(), "validated");
    let hints = hints(graph);
    Ok(report.results().iter().map(|result| finding(result, &hints, locator)).collect())
}

/// What a shape says of itself: its message, its code, and what to write instead. The
/// message is read here because the validator reports its own wording beside it.
#[derive(Default)]
struct Hint {
    message: String,
    code: String,
    fix: String,
}

fn hints(graph: &Graph) -> HashMap<String, Hint> {
    let mut hints: HashMap<String, Hint> = HashMap::new();
    for property in [vocab::sh::MESSAGE, vocab::tlx::CODE, vocab::tlx::FIX] {
        for triple in graph.matching(None, Some(property), None) {
            let (NamedOrBlankNode::NamedNode(shape), Term::Literal(value)) = (triple.subject, triple.object) else {
                continue;
            };
            let hint = hints.entry(shape.into_string()).or_default();
            let slot = match property {
                vocab::sh::MESSAGE => &mut hint.message,
                vocab::tlx::CODE => &mut hint.code,
                _ => &mut hint.fix,
            };
            *slot = value.value().to_owned();
        }
    }
    hints
}

fn finding(result: &ValidationResult, hints: &HashMap<String, Hint>, locator: &Locator<'_>) -> Finding {
    let source = result.source().map(iri_of).unwrap_or_default();
    let hint = hints.get(&source);
    let subject = match term_of(result.focus_node()) {
        Some(Term::NamedNode(node)) => Some(NamedOrBlankNode::from(node)),
        Some(Term::BlankNode(node)) => Some(node.into()),
        _ => None,
    };
    let property = match result.path() {
        Some(SHACLPath::Predicate { pred }) => Some(NamedNode::new_unchecked(pred.as_str())),
        _ => None,
    };
    let value = result.value().and_then(term_of);
    let place = subject.as_ref().and_then(|subject| {
        locator.place(subject, property.as_ref().map(NamedNode::as_ref), value.as_ref().map(Term::as_ref))
    });
    let reported = || result.message().iter().map(|(_, text)| text.as_str()).min().unwrap_or_default();
    let said = hint.map(|hint| hint.message.as_str()).filter(|message| !message.is_empty()).unwrap_or_else(reported);
    // Where no single value is at fault, SHACL has none to show; the focus node is said already.
    let shown = value.filter(|value| subject.as_ref().is_none_or(|subject| Term::from(subject.clone()) != *value));
    let message = match shown {
        Some(value) => format!("{said} (found: {})", crate::graph::show_term(value.as_ref())),
        None => said.to_owned(),
    };
    Finding {
        place,
        code: hint.map_or_else(|| crate::vocab::curie(&source), |hint| hint.code.clone()),
        severity: match result.severity() {
            ShaclSeverity::Violation => Severity::Error,
            _ => Severity::Warning,
        },
        entity: subject.map(|subject| crate::graph::plain(Term::from(subject).as_ref())).unwrap_or_default(),
        message,
        fix: hint.map_or_else(String::new, |hint| hint.fix.clone()),
    }
}

fn iri_of(object: &Object) -> String {
    match object {
        Object::Iri(iri) => iri.as_str().to_owned(),
        other => other.to_string(),
    }
}

fn term_of(object: &Object) -> Option<Term> {
    Some(match object {
        Object::Iri(iri) => NamedNode::new_unchecked(iri.as_str()).into(),
        Object::BlankNode(label) => BlankNode::new(label.trim_start_matches("_:")).ok()?.into(),
        Object::Literal(literal) => match (literal.lang(), literal.datatype()) {
            (Some(language), _) => {
                Literal::new_language_tagged_literal(literal.lexical_form(), language.to_string()).ok()?.into()
            }
            (None, datatype) => {
                let datatype = datatype.get_iri().ok()?;
                Literal::new_typed_literal(literal.lexical_form(), NamedNode::new_unchecked(datatype.as_str())).into()
            }
        },
        Object::Triple { .. } => return None,
    })
}
