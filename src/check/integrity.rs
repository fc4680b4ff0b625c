//! The integrity queries in `queries/checks/`: each row that one returns is a finding.

use super::{CheckError, Finding, Severity, locate::Locator, terms::did_you_mean};
use crate::graph::{Answer, Ask, Graph, Request};
use crate::sources::{FileKind, Header, SourceFile, Sources};
use crate::vocab;
use oxigraph::model::{NamedOrBlankNode, Term};
use rayon::prelude::*;
use std::collections::BTreeMap;

pub(super) fn run(sources: &Sources, graph: &Graph, locator: &Locator<'_>) -> Result<Vec<Finding>, CheckError> {
    let checks: Vec<&SourceFile> = sources.of_kind(FileKind::Check).collect();
    let findings: Vec<Vec<Finding>> =
        checks.par_iter().map(|file| run_one(file, graph, locator)).collect::<Result<_, _>>()?;
    Ok(findings.into_iter().flatten().collect())
}

fn run_one(file: &SourceFile, graph: &Graph, locator: &Locator<'_>) -> Result<Vec<Finding>, CheckError> {
    let head = |message: String| CheckError::Head { path: file.path.clone(), message };
    let header = Header::parse(&file.text).map_err(|error| head(error.to_string()))?;
    for field in ["code", "title", "message", "fix"] {
        if header.field(field).is_empty() {
            return Err(head(format!("it does not begin with a line `# {field}: …`")));
        }
    }
    let request = Request { origin: &file.path, text: &file.text, ..Request::default() };
    let start = std::time::Instant::now();
    let answer = graph.query(&request)?;
    tracing::debug!(path = file.path, elapsed = ?start.elapsed(), "checked");
    let Answer::Solutions { variables, rows } = answer else {
        return Err(head("it is not a SELECT query".into()));
    };
    if variables.iter().all(|variable| variable.as_str() != "entity") {
        return Err(head("it does not select ?entity".into()));
    }
    let names: Vec<&str> = variables.iter().map(oxigraph::model::Variable::as_str).collect();
    Ok(rows
        .iter()
        .map(|row| {
            let row: BTreeMap<&str, &Term> =
                names.iter().zip(row).filter_map(|(name, term)| Some((*name, term.as_ref()?))).collect();
            finding(&header, &row, graph, locator)
        })
        .collect())
}

fn finding(header: &Header, row: &BTreeMap<&str, &Term>, graph: &Graph, locator: &Locator<'_>) -> Finding {
    let subject = row.get("entity").and_then(|term| match term {
        Term::NamedNode(node) => Some(NamedOrBlankNode::from(node.clone())),
        Term::BlankNode(node) => Some(node.clone().into()),
        _ => None,
    });
    let property = row.get("property").and_then(|term| match term {
        Term::NamedNode(node) => Some(node.as_ref()),
        _ => None,
    });
    let place = subject
        .as_ref()
        .and_then(|subject| locator.place(subject, property, row.get("value").map(|term| term.as_ref())));
    let mut fix = fill(header.field("fix"), row);
    if let Some(Term::NamedNode(unknown)) = row.get("unknown") {
        fix = format!("{} {fix}", did_you_mean(&graph.names().like(unknown.as_str())));
    }
    Finding {
        place,
        code: header.field("code").to_owned(),
        severity: if header.field("severity") == "warning" { Severity::Warning } else { Severity::Error },
        entity: row.get("entity").map(|term| crate::graph::plain(term.as_ref())).unwrap_or_default(),
        message: fill(header.field("message"), row),
        fix,
    }
}

/// Replaces `{name}` by the value of the row's variable.
fn fill(template: &str, row: &BTreeMap<&str, &Term>) -> String {
    row.iter().fold(template.to_owned(), |text, (name, term)| {
        let value = match term {
            Term::NamedNode(node) => vocab::curie(node.as_str()),
            other => crate::graph::plain(other.as_ref()),
        };
        text.replace(&format!("{{{name}}}"), &value)
    })
}
