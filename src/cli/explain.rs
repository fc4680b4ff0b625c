//! `threatlex explain`: where a statement comes from.

use super::common::{Common, print};
use super::engine::EngineArgs;
use crate::graph::{Ask, Explanation, Origin, show_term};
use crate::vocab;
use miette::miette;
use oxigraph::model::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term, TermRef, Triple};
use std::process::ExitCode;

/// Tell where a statement comes from: the file and line, or the rule and its premises
///
/// SUBJECT and OBJECT are named as in `threatlex show`; `a` stands for rdf:type. A text is
/// written in quotes, with its language if it has one: '"Ransomware"@en'.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex explain id:ransomware a tlx:ToolThreat
  threatlex explain ransomware skos:broader ict-crime
  threatlex explain id:ransomware rdfs:label '\"Ransomware\"@en'

Exit codes: 0 explained; 1 the graph does not say so; 2 a name is unknown.")]
pub(crate) struct Args {
    /// The subject
    subject: String,
    /// The property
    property: String,
    /// The object
    object: String,
    #[command(flatten)]
    engine: EngineArgs,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let (_, graph) = args.engine.open(common)?;
    let subject = match blank_node(&args.subject) {
        Some(node) => node.into(),
        None => NamedOrBlankNode::from(graph.resolve(&args.subject)?),
    };
    let property = property(graph, &args.property)?;
    let object = object(graph, &args.object)?;
    let triple = Triple::new(subject, property, object);
    let explanation = graph.explain(&triple)?;
    let mut lines = Vec::new();
    if explanation.origins.is_empty() {
        lines.push(format!("{}\n  the graph does not say so", show(&triple)));
        let said = graph.said(triple.subject.as_ref(), triple.predicate.as_ref())?;
        lines.extend(said.iter().take(10).map(|other| format!("  it says: {}", show(other))));
    } else {
        draw(&explanation, "", "", &mut lines);
    }
    print(format!("{}\n", lines.join("\n")).as_bytes())?;
    Ok(if explanation.origins.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn draw(explanation: &Explanation, first: &str, rest: &str, lines: &mut Vec<String>) {
    let statement = show(&explanation.triple);
    match explanation.origins.as_slice() {
        [Origin::Asserted(place)] => lines.push(format!("{first}{statement}   [{place}]")),
        origins => {
            lines.push(format!("{first}{statement}"));
            for (number, origin) in origins.iter().enumerate() {
                let last = number + 1 == origins.len();
                let branch = if last { "└─ " } else { "├─ " };
                let below = format!("{rest}{}", if last { "   " } else { "│  " });
                draw_origin(origin, &format!("{rest}{branch}"), &below, lines);
            }
        }
    }
}

fn draw_origin(origin: &Origin, first: &str, rest: &str, lines: &mut Vec<String>) {
    match origin {
        Origin::Asserted(place) => lines.push(format!("{first}asserted in {place}")),
        Origin::Described => lines.push(format!("{first}said by the program of its own graphs")),
        Origin::Derived { rule, says, path, premises, absences } => {
            lines.push(format!("{first}by the rule {rule} ({path}): {says}"));
            let count = premises.len() + absences.len();
            for (number, premise) in premises.iter().enumerate() {
                let last = number + 1 == count;
                let branch = if last { "└─ " } else { "├─ " };
                let below = format!("{rest}{}", if last { "   " } else { "│  " });
                draw(premise, &format!("{rest}{branch}"), &below, lines);
            }
            for (number, absence) in absences.iter().enumerate() {
                let branch = if premises.len() + number + 1 == count { "└─ " } else { "├─ " };
                lines.push(format!("{rest}{branch}and nothing says: {absence}"));
            }
        }
    }
}

fn show(triple: &Triple) -> String {
    let subject = show_term(TermRef::from(triple.subject.as_ref()));
    let property = match vocab::curie(triple.predicate.as_str()) {
        name if name == "rdf:type" => "a".to_owned(),
        name => name,
    };
    format!("{subject} {property} {}", show_term(triple.object.as_ref()))
}

fn blank_node(name: &str) -> Option<BlankNode> {
    BlankNode::new(name.strip_prefix("_:")?).ok()
}

fn property(graph: &dyn Ask, name: &str) -> miette::Result<NamedNode> {
    if name == "a" {
        return Ok(vocab::rdf::TYPE.into_owned());
    }
    Ok(graph.resolve(name)?)
}

fn object(graph: &dyn Ask, text: &str) -> miette::Result<Term> {
    if let Some(node) = blank_node(text) {
        return Ok(node.into());
    }
    if text.starts_with('"') {
        // With the datatype written out, a literal reads as in N-Triples.
        let full = match text.rsplit_once("^^") {
            Some((value, datatype)) if !datatype.starts_with('<') => {
                let datatype = vocab::expand(datatype).ok_or_else(|| miette!("`{datatype}` is no known datatype"))?;
                format!("{value}^^<{datatype}>")
            }
            _ => text.to_owned(),
        };
        return full.parse::<Literal>().map(Term::from).map_err(|error| {
            miette!(
                help = r#"write it as in Turtle: '"text"@en' or '"2021"^^xsd:gYear'"#,
                "`{text}` is not a literal: {error}"
            )
        });
    }
    Ok(graph.resolve(text)?.into())
}
