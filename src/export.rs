//! The data in the formats of other communities.
//!
//! SSSOM: <https://mapping-commons.github.io/sssom/>. A table of mappings, tab-separated, with
//! its metadata as YAML in comment lines before it. Its identifiers are CURIEs.
//! Layers of the ATT&CK Navigator: [`navigator`].

pub mod navigator;

use crate::catalogue::CatalogueError;
use crate::graph::{Answer, Ask, Request};
use crate::sources::Sources;
use crate::vocab;
use oxigraph::model::Term;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The namespaces of the frameworks that we map to, longest first where one contains another.
/// SSSOM wants a CURIE for each object, and the graph has IRIs.
const OTHERS: [(&str, &str); 12] = [
    ("atlas", "https://atlas.mitre.org/techniques/"),
    ("atlas.study", "https://atlas.mitre.org/studies/"),
    ("attack", "https://attack.mitre.org/techniques/"),
    ("capec", "https://capec.mitre.org/data/definitions/"),
    ("doi", "https://doi.org/"),
    ("fightfraud", "https://ctid.mitre.org/fightfraud/#/technique/"),
    ("misp.galaxy", "https://github.com/MISP/misp-galaxy/blob/main/clusters/"),
    ("misp.taxonomy", "https://github.com/MISP/misp-taxonomies/blob/main/"),
    ("owasp.agentic", "https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/"),
    (
        "owasp.llm",
        "https://github.com/OWASP/www-project-top-10-for-large-language-model-applications/blob/main/2_0_vulns/",
    ),
    ("semapv", "https://w3id.org/semapv/vocab/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
];

/// The mappings as an SSSOM table.
///
/// # Errors
///
/// When the query `queries/pages/sssom.rq` is missing or fails.
pub fn sssom(sources: &Sources, graph: &dyn Ask) -> Result<String, CatalogueError> {
    const PATH: &str = "queries/pages/sssom.rq";
    let file = sources.file(PATH).ok_or(CatalogueError::Missing("sssom"))?;
    let answer = graph.query(&Request { origin: PATH, text: &file.text, ..Request::default() })?;
    let mut used = BTreeSet::from([("id", vocab::ID)]);
    let rows: Vec<String> = answer.rows().iter().map(|row| line(row, &mut used)).collect();
    let mut text = String::from("# mapping_set_id: https://w3id.org/threatlex/mappings\n");
    let _ = writeln!(text, "# mapping_set_version: \"{}\"", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "# mapping_set_title: Threats, services and crime types of threatlex in other frameworks");
    let _ = writeln!(text, "# license: {}", vocab::DATA_LICENCE);
    text.push_str("# curie_map:\n");
    for (prefix, namespace) in used {
        let _ = writeln!(text, "#   {prefix}: {namespace}");
    }
    text.push_str(&header(&answer));
    for row in rows {
        text.push_str(&row);
    }
    Ok(text)
}

fn header(answer: &Answer) -> String {
    let names: Vec<&str> = answer.variables().iter().map(oxigraph::model::Variable::as_str).collect();
    format!("{}\n", names.join("\t"))
}

fn line(row: &[Option<Term>], used: &mut BTreeSet<(&'static str, &'static str)>) -> String {
    let cells: Vec<String> = row
        .iter()
        .map(|term| match term {
            Some(Term::NamedNode(node)) => curie(node.as_str(), used),
            Some(Term::Literal(literal)) => literal.value().replace(['\t', '\n', '\r'], " "),
            _ => String::new(),
        })
        .collect();
    format!("{}\n", cells.join("\t"))
}

fn curie(iri: &str, used: &mut BTreeSet<(&'static str, &'static str)>) -> String {
    let ours = [("id", vocab::ID), ("law", vocab::LAW), ("tlx", vocab::TLX)];
    match OTHERS.into_iter().chain(ours).find(|(_, namespace)| iri.starts_with(namespace)) {
        Some((prefix, namespace)) => {
            used.insert((prefix, namespace));
            format!("{prefix}:{}", &iri[namespace.len()..])
        }
        None => iri.to_owned(),
    }
}
