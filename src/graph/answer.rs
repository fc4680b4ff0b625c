//! The answer to a query, and the formats in which it is printed.

use crate::vocab;
use comfy_table::{ContentArrangement, Table, presets};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::{GraphNameRef, Term, TermRef, Triple, Variable};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use std::io::{self, Write};

/// A complete answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To `SELECT`: rows of terms, some of which may be unbound.
    Solutions {
        /// The columns.
        variables: Vec<Variable>,
        /// The rows, each with one entry per column.
        rows: Vec<Vec<Option<Term>>>,
    },
    /// To `ASK`.
    Boolean(bool),
    /// To `CONSTRUCT` and `DESCRIBE`: statements, sorted, each once.
    Graph(Vec<Triple>),
}

/// A format for answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[non_exhaustive]
pub enum Format {
    /// A table for people (rows and yes/no)
    Table,
    /// SPARQL 1.1 CSV
    Csv,
    /// SPARQL 1.1 TSV
    Tsv,
    /// SPARQL 1.1 JSON
    Json,
    /// SPARQL 1.1 XML
    Xml,
    /// A Markdown table (rows and yes/no)
    Markdown,
    /// Turtle (statements)
    Turtle,
    /// N-Triples (statements)
    Ntriples,
    /// JSON-LD (statements)
    Jsonld,
    /// RDF/XML (statements)
    Rdfxml,
    /// N-Quads (statements)
    Nquads,
    /// `TriG` (statements)
    Trig,
}

/// A format that does not fit the answer.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum FormatError {
    /// Rows asked for as statements, or the other way round.
    #[error("the query answers with {answer}, which cannot be written as {format}")]
    #[diagnostic(code(query::format), help("use --format with one of: {}", fitting.join(", ")))]
    Unfit {
        /// What the query answers with.
        answer: &'static str,
        /// The format asked for.
        format: String,
        /// The formats that fit.
        fitting: Vec<String>,
    },
    /// Writing failed.
    #[error("the answer could not be written")]
    Write(#[from] io::Error),
}

const FOR_ROWS: [Format; 6] = [Format::Table, Format::Csv, Format::Tsv, Format::Json, Format::Xml, Format::Markdown];
const FOR_STATEMENTS: [Format; 6] =
    [Format::Turtle, Format::Ntriples, Format::Jsonld, Format::Rdfxml, Format::Nquads, Format::Trig];

impl Format {
    /// The name as typed on the command line.
    #[must_use]
    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// The RDF format, of those for statements.
    #[must_use]
    pub fn rdf(self) -> Option<RdfFormat> {
        Some(match self {
            Self::Turtle => RdfFormat::Turtle,
            Self::Ntriples => RdfFormat::NTriples,
            Self::Jsonld => RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() },
            Self::Rdfxml => RdfFormat::RdfXml,
            Self::Nquads => RdfFormat::NQuads,
            Self::Trig => RdfFormat::TriG,
            _ => return None,
        })
    }

    fn rows(self) -> Option<QueryResultsFormat> {
        Some(match self {
            Self::Csv => QueryResultsFormat::Csv,
            Self::Tsv => QueryResultsFormat::Tsv,
            Self::Json => QueryResultsFormat::Json,
            Self::Xml => QueryResultsFormat::Xml,
            _ => return None,
        })
    }
}

impl Answer {
    /// The rows of a `SELECT`; none for other answers.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Option<Term>>] {
        match self {
            Self::Solutions { rows, .. } => rows,
            _ => &[],
        }
    }

    /// The columns of a `SELECT`; none for other answers.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        match self {
            Self::Solutions { variables, .. } => variables,
            _ => &[],
        }
    }

    /// The format to use where none is asked for: for people on a terminal, else for programs.
    #[must_use]
    pub fn default_format(&self, terminal: bool) -> Format {
        match (self, terminal) {
            (Self::Graph(_), _) => Format::Turtle,
            (_, true) => Format::Table,
            (_, false) => Format::Csv,
        }
    }

    /// Writes the answer. `width` limits a table, in columns of a terminal.
    ///
    /// # Errors
    ///
    /// When the format does not fit the answer, or writing fails.
    pub fn write(&self, format: Format, width: Option<u16>, out: &mut dyn Write) -> Result<(), FormatError> {
        let unfit = |answer, fitting: &[Format]| FormatError::Unfit {
            answer,
            format: format.name(),
            fitting: fitting.iter().map(|format| format.name()).collect(),
        };
        match self {
            Self::Solutions { variables, rows } => match format {
                Format::Table => write_table(variables, rows, width, out)?,
                Format::Markdown => write_markdown(variables, rows, out)?,
                _ => {
                    let format = format.rows().ok_or_else(|| unfit("rows", &FOR_ROWS))?;
                    let mut writer = QueryResultsSerializer::from_format(format)
                        .serialize_solutions_to_writer(&mut *out, variables.clone())?;
                    for row in rows {
                        let bound =
                            variables.iter().zip(row).filter_map(|(variable, term)| Some((variable, term.as_ref()?)));
                        writer.serialize(bound.map(|(variable, term)| (variable.as_ref(), term.as_ref())))?;
                    }
                    writer.finish()?;
                    if matches!(format, QueryResultsFormat::Json | QueryResultsFormat::Xml) {
                        writeln!(out)?;
                    }
                }
            },
            Self::Boolean(value) => match format {
                Format::Table | Format::Markdown => writeln!(out, "{}", if *value { "yes" } else { "no" })?,
                _ => {
                    let format = format.rows().ok_or_else(|| unfit("yes or no", &FOR_ROWS))?;
                    QueryResultsSerializer::from_format(format).serialize_boolean_to_writer(&mut *out, *value)?;
                    writeln!(out)?;
                }
            },
            Self::Graph(triples) => {
                let format = format.rdf().ok_or_else(|| unfit("statements", &FOR_STATEMENTS))?;
                write_statements(triples, format, out)?;
            }
        }
        Ok(())
    }
}

/// Writes statements with the project's prefixes.
///
/// # Errors
///
/// When writing fails.
pub(crate) fn write_statements<'a>(
    triples: impl IntoIterator<Item = &'a Triple>,
    format: RdfFormat,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut writer = serializer(format).for_writer(&mut *out);
    for triple in triples {
        writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))?;
    }
    writer.finish()?;
    Ok(())
}

/// A serializer that knows the project's prefixes.
pub(crate) fn serializer(format: RdfFormat) -> RdfSerializer {
    serializer_with(format, vocab::PREFIXES.iter())
}

/// A serializer that knows some of the project's prefixes.
pub(super) fn serializer_with<'p>(
    format: RdfFormat,
    mut prefixes: impl Iterator<Item = &'p (&'static str, &'static str)>,
) -> RdfSerializer {
    let with_prefixes = prefixes.try_fold(RdfSerializer::from_format(format), |serializer, (prefix, namespace)| {
        serializer.with_prefix(*prefix, *namespace)
    });
    // The namespaces are constants and valid IRIs.
    with_prefixes.unwrap_or_else(|_| RdfSerializer::from_format(format))
}

fn write_table(
    variables: &[Variable],
    rows: &[Vec<Option<Term>>],
    width: Option<u16>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    match width {
        Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
        None => table.set_content_arrangement(ContentArrangement::Disabled),
    };
    table.set_header(variables.iter().map(Variable::as_str));
    for row in rows {
        table.add_row(row.iter().map(|term| term.as_ref().map(|term| plain(term.as_ref())).unwrap_or_default()));
    }
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    let noun = if rows.len() == 1 { "row" } else { "rows" };
    writeln!(out, "{} {noun}", rows.len())
}

fn write_markdown(variables: &[Variable], rows: &[Vec<Option<Term>>], out: &mut dyn Write) -> io::Result<()> {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    writeln!(out, "{}", line(variables.iter().map(|variable| variable.as_str().to_owned()).collect()))?;
    writeln!(out, "{}", line(variables.iter().map(|_| "---".to_owned()).collect()))?;
    for row in rows {
        let cells = row.iter().map(|term| {
            term.as_ref().map_or_else(String::new, |term| plain(term.as_ref()).replace('|', "\\|").replace('\n', " "))
        });
        writeln!(out, "{}", line(cells.collect()))?;
    }
    Ok(())
}

/// A term for people: an abbreviated IRI, or the text of a literal.
#[must_use]
pub(crate) fn plain(term: TermRef<'_>) -> String {
    match term {
        TermRef::NamedNode(node) => vocab::shorten(node.as_str()).unwrap_or_else(|| node.as_str().to_owned()),
        TermRef::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    }
}

/// A term as it would be written in Turtle with the project's prefixes.
#[must_use]
pub(crate) fn show_term(term: TermRef<'_>) -> String {
    match term {
        TermRef::NamedNode(node) => vocab::curie(node.as_str()),
        TermRef::Literal(literal)
            if literal.language().is_none() && literal.datatype() != oxigraph::model::vocab::xsd::STRING =>
        {
            let value = oxigraph::model::Literal::new_simple_literal(literal.value());
            format!("{value}^^{}", vocab::curie(literal.datatype().as_str()))
        }
        other => other.to_string(),
    }
}
