//! Terms of the project's vocabulary that rules, queries and the JSON-LD context use and the
//! ontology does not declare. (In the data itself an integrity query finds them.)

use super::{Finding, Severity};
use crate::graph::{Graph, Place};
use crate::sources::{FileKind, SourceFile, Sources};
use crate::vocab;
use oxigraph::model::NamedOrBlankNode;
use std::collections::BTreeSet;

/// The code of the finding.
const CODE: &str = "TLX-L002";

pub(super) fn run(sources: &Sources, graph: &Graph) -> Vec<Finding> {
    let declared: BTreeSet<String> = graph
        .files()
        .iter()
        .filter(|file| matches!(file.kind, FileKind::Ontology | FileKind::Shapes))
        .flat_map(|file| &file.statements)
        .filter_map(|statement| match &statement.triple.subject {
            NamedOrBlankNode::NamedNode(node) => node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned),
            NamedOrBlankNode::BlankNode(_) => None,
        })
        .collect();
    let mut findings = Vec::new();
    for file in &sources.files {
        if matches!(file.kind, FileKind::Rule | FileKind::Query | FileKind::Check | FileKind::PageQuery) {
            findings.extend(unknown_terms(file, &declared));
        }
    }
    findings
}

fn unknown_terms(file: &SourceFile, declared: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let code = line.split_once("# ").map_or(line, |(code, _)| code);
        for (start, _) in code.match_indices("tlx:") {
            let rest = &code[start + 4..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
            let term = &rest[..end];
            if term.is_empty() || declared.contains(term) {
                continue;
            }
            let nearest = crate::graph::nearest(term, declared.iter().map(String::as_str), 3);
            findings.push(Finding {
                place: Some(Place { path: file.path.clone(), line: u32::try_from(index + 1).unwrap_or(u32::MAX) }),
                code: CODE.into(),
                severity: Severity::Error,
                entity: format!("tlx:{term}"),
                message: format!("the ontology declares no term `tlx:{term}`"),
                fix: did_you_mean(&nearest.iter().map(|name| format!("tlx:{name}")).collect::<Vec<_>>()),
            });
        }
    }
    findings
}

/// Offers the nearest known names, or says where names come from.
pub(super) fn did_you_mean(nearest: &[String]) -> String {
    if nearest.is_empty() {
        "nothing known is like it; `threatlex search WORDS` finds entities, ontology/threatlex.ttl declares the terms"
            .into()
    } else {
        format!("did you mean {}?", nearest.join(" or "))
    }
}
