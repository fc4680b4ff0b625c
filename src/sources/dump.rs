//! A graph that was saved to a file, as the site offers it for download.

use crate::vocab;
use oxigraph::io::{RdfFormat, RdfParseError, RdfParser};
use oxigraph::model::{GraphName, Quad, Triple};
use std::collections::HashSet;
use std::io::Read;
use std::path::Path;

/// The statements of a saved graph.
#[derive(Clone, Debug, Default)]
pub struct Dump {
    /// The statements of its default graph, each once, in the order of the file; those of all its
    /// named graphs if the default graph is empty.
    pub statements: Vec<Triple>,
    /// Those that stand in the named graph of a rule and in that of no file; nothing where the
    /// file has no named graphs.
    pub derived: HashSet<Triple>,
}

/// Why a saved graph could not be read.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum DumpError {
    /// There is no such file or folder.
    #[error("there is no file or folder {path}")]
    #[diagnostic(code(dump::missing), help("name a data folder, or a graph as the site offers it for download"))]
    Missing {
        /// What was named.
        path: String,
    },
    /// It could not be read.
    #[error("cannot read {path}: {cause}")]
    #[diagnostic(code(dump::unreadable), help("check that it is a whole file and that you may read it"))]
    Unreadable {
        /// The file.
        path: String,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// Its ending names no format of graphs.
    #[error("{path} is no graph as far as its ending tells")]
    #[diagnostic(
        code(dump::format),
        help(
            "a graph ends in .nq, .trig, .ttl, .nt, .jsonld or .rdf, each also with .gz; a data folder holds ontology/, seeds/ and queries/"
        )
    )]
    Format {
        /// The file.
        path: String,
    },
    /// It has a syntax error.
    #[error("{path}{place}: {cause}")]
    #[diagnostic(code(dump::syntax), help("the file is damaged, or its ending does not tell what it holds"))]
    Syntax {
        /// The file.
        path: String,
        /// Line and column, as `:3:14`, if they are known.
        place: String,
        /// What the parser says.
        cause: String,
    },
    /// It says nothing.
    #[error("{path} holds no statement")]
    #[diagnostic(code(dump::empty), help("name the graph that you meant; an empty file is none"))]
    Empty {
        /// The file.
        path: String,
    },
}

impl Dump {
    /// Reads the graph saved at `path`, in the format that its ending names, compressed by gzip
    /// if it ends in `.gz`.
    ///
    /// # Errors
    ///
    /// When there is no such file, it is no graph, or it holds no statement.
    pub fn read(path: &Path) -> Result<Self, DumpError> {
        let name = path.display().to_string();
        if !path.exists() {
            return Err(DumpError::Missing { path: name });
        }
        let zipped = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
        let plain = if zipped { path.with_extension("") } else { path.to_owned() };
        let format = plain
            .extension()
            .and_then(|ending| RdfFormat::from_extension(ending.to_str()?))
            .ok_or_else(|| DumpError::Format { path: name.clone() })?;
        let unreadable = |cause| DumpError::Unreadable { path: name.clone(), cause };
        let mut bytes = std::fs::read(path).map_err(unreadable)?;
        if zipped {
            let mut text = Vec::new();
            flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut text).map_err(unreadable)?;
            bytes = text;
        }
        let quads = RdfParser::from_format(format)
            .for_slice(&bytes)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|cause| syntax(&name, &RdfParseError::from(cause)))?;
        if quads.is_empty() {
            return Err(DumpError::Empty { path: name });
        }
        Ok(Self::of(quads))
    }

    fn of(quads: Vec<Quad>) -> Self {
        let rule_graphs = format!("{}rule.", vocab::GRAPH);
        let (mut default, mut by_rule, mut by_file) = (Vec::new(), Vec::new(), Vec::new());
        for quad in quads {
            let place = match &quad.graph_name {
                GraphName::NamedNode(graph) if graph.as_str().starts_with(&rule_graphs) => &mut by_rule,
                GraphName::DefaultGraph => &mut default,
                _ => &mut by_file,
            };
            place.push(Triple::from(quad));
        }
        let said: HashSet<&Triple> = by_file.iter().collect();
        let derived = by_rule.iter().filter(|triple| !said.contains(triple)).cloned().collect();
        if default.is_empty() {
            default = by_file.into_iter().chain(by_rule).collect();
        }
        let mut seen = HashSet::new();
        default.retain(|triple| seen.insert(triple.clone()));
        Self { statements: default, derived }
    }
}

fn syntax(path: &str, error: &RdfParseError) -> DumpError {
    let location = match error {
        RdfParseError::Syntax(error) => error.location(),
        RdfParseError::Io(_) => None,
    };
    let place =
        location.map_or_else(String::new, |place| format!(":{}:{}", place.start.line + 1, place.start.column + 1));
    DumpError::Syntax { path: path.to_owned(), place, cause: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dump(text: &str) -> Dump {
        Dump::of(RdfParser::from_format(RdfFormat::NQuads).for_slice(text).map(Result::unwrap).collect())
    }

    #[test]
    fn a_statement_that_a_file_says_too_is_not_derived() {
        let (a, b) = ("<http://e/a> <http://e/p> <http://e/a>", "<http://e/b> <http://e/p> <http://e/b>");
        let (rule, file) = ("<https://w3id.org/threatlex/graph/rule.r>", "<https://w3id.org/threatlex/graph/seeds.s>");
        let both = dump(&format!("{a} .\n{b} .\n{a} {rule} .\n{b} {rule} .\n{a} {file} .\n"));
        assert_eq!(both.statements.len(), 2);
        let derived: Vec<String> = both.derived.iter().map(ToString::to_string).collect();
        assert_eq!(derived, [b]);
        assert_eq!(dump(&format!("{a} {rule} .\n{b} {file} .\n")).statements.len(), 2);
    }
}
