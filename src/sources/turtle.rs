//! Parses Turtle and remembers on which line each statement stands.

use super::{FileKind, SourceFile, layout};
use crate::vocab;
use miette::{NamedSource, SourceSpan};
use oxigraph::model::{BlankNode, NamedNode, NamedOrBlankNode, Term, Triple};
use std::collections::HashMap;

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What is said.
    pub triple: Triple,
    /// The line of its object, counted from 1.
    pub line: u32,
}

/// A parsed Turtle file.
#[derive(Clone, Debug)]
pub struct ParsedFile {
    /// Where it stands, relative to the data folder.
    pub path: String,
    /// What it is.
    pub kind: FileKind,
    /// The named graph that holds its statements.
    pub graph: NamedNode,
    /// Its statements, in the order in which they stand.
    pub statements: Vec<Statement>,
}

/// A syntax error in a Turtle file.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("{path}:{line}:{column}: {message}")]
#[diagnostic(code(syntax), help("nothing was loaded; mend this place, then run `threatlex check` again"))]
pub struct TurtleError {
    /// The file, relative to the data folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: u64,
    /// The column in code points, counted from 1.
    pub column: u64,
    /// What the parser says.
    pub message: String,
    #[source_code]
    text: NamedSource<String>,
    #[label("here")]
    span: SourceSpan,
}

/// The named graph of the file at `path`.
#[must_use]
pub(crate) fn graph_of(path: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{}{}", vocab::GRAPH, layout::dotted_name(path)))
}

/// Parses one file. Blank nodes get labels that depend on the file and on their order in it
/// only, so that two loads of the same data are the same data.
///
/// # Errors
///
/// On the first syntax error, with its place.
pub(super) fn parse(file: &SourceFile) -> Result<ParsedFile, TurtleError> {
    // The parser reports no positions of statements. Fed one line at a time, it gives each
    // statement back as soon as its last line is in.
    let mut parser = oxttl::TurtleParser::new().low_level();
    let mut blank_nodes = BlankNodes::new(&file.path);
    let mut statements = Vec::new();
    for (index, line) in file.text.split_inclusive('\n').enumerate() {
        parser.extend_from_slice(line.as_bytes());
        drain(&mut parser, file, index, &mut blank_nodes, &mut statements)?;
    }
    parser.end();
    let last = file.text.lines().count().saturating_sub(1);
    drain(&mut parser, file, last, &mut blank_nodes, &mut statements)?;
    Ok(ParsedFile { path: file.path.clone(), kind: file.kind, graph: graph_of(&file.path), statements })
}

fn drain(
    parser: &mut oxttl::turtle::LowLevelTurtleParser,
    file: &SourceFile,
    line_index: usize,
    blank_nodes: &mut BlankNodes,
    statements: &mut Vec<Statement>,
) -> Result<(), TurtleError> {
    while let Some(result) = parser.parse_next() {
        let triple = result.map_err(|error| describe(file, &error))?;
        let line = u32::try_from(line_index + 1).unwrap_or(u32::MAX);
        statements.push(Statement { triple: blank_nodes.rename(triple), line });
    }
    Ok(())
}

fn describe(file: &SourceFile, error: &oxttl::TurtleSyntaxError) -> TurtleError {
    let place = error.location();
    let clamp = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(file.text.len());
    let (start, end) = (clamp(place.start.offset), clamp(place.end.offset));
    TurtleError {
        path: file.path.clone(),
        line: place.start.line + 1,
        column: place.start.column + 1,
        message: error.message().to_owned(),
        text: NamedSource::new(&file.path, file.text.to_string()),
        span: (start, end.saturating_sub(start)).into(),
    }
}

/// Gives the blank nodes of one file stable labels.
struct BlankNodes {
    prefix: String,
    labels: HashMap<BlankNode, BlankNode>,
}

impl BlankNodes {
    fn new(path: &str) -> Self {
        Self { prefix: layout::dotted_name(path), labels: HashMap::new() }
    }

    fn rename(&mut self, triple: Triple) -> Triple {
        let subject = match triple.subject {
            NamedOrBlankNode::BlankNode(node) => self.label(node).into(),
            named => named,
        };
        let object = match triple.object {
            Term::BlankNode(node) => self.label(node).into(),
            other => other,
        };
        Triple { subject, predicate: triple.predicate, object }
    }

    fn label(&mut self, node: BlankNode) -> BlankNode {
        let next = self.labels.len() + 1;
        self.labels
            .entry(node)
            .or_insert_with(|| BlankNode::new_unchecked(format!("{}.{next:05}", self.prefix)))
            .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn file(text: &'static str) -> SourceFile {
        SourceFile { path: "seeds/x.ttl".into(), kind: FileKind::Seed, text: Cow::Borrowed(text) }
    }

    #[test]
    fn every_statement_knows_its_line() {
        let parsed = parse(&file("@prefix e: <http://e/> .\n\ne:a a e:B ;\n    e:p e:c ,\n        \"\"\"two\nlines\"\"\" .\ne:d e:p [ e:q 1 ] .\n")).unwrap();
        let lines: Vec<_> = parsed.statements.iter().map(|s| (s.triple.predicate.as_str(), s.line)).collect();
        let p = "http://e/p";
        assert_eq!(
            lines,
            [("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", 3), (p, 4), (p, 6), ("http://e/q", 7), (p, 7)]
        );
    }

    #[test]
    fn two_loads_give_the_same_blank_nodes() {
        let text = "@prefix e: <http://e/> .\ne:a e:p [ e:q [] ] , _:x .\n";
        assert_eq!(parse(&file(text)).unwrap().statements, parse(&file(text)).unwrap().statements);
    }

    #[test]
    fn a_syntax_error_names_line_and_column() {
        let error = parse(&file("@prefix e: <http://e/> .\ne:a e:p 1 .\ne:b f:p 1 .\n")).unwrap_err();
        assert_eq!((error.line, error.path.as_str()), (3, "seeds/x.ttl"), "{error}");
        assert!(error.column > 1, "{error}");
    }
}
