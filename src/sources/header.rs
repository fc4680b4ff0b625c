//! The comment lines at the head of a query, rule or check: what it is called, what it asks,
//! which parameters it takes.
//!
//! ```text
//! # title: Threats by technology
//! # question: Which threats use a given technology, and in which role?
//! # param technology iri = id:quantum-computing: the technology to ask about
//! ```

use std::collections::BTreeMap;

/// What the head of a query says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// `# name: value` lines, without the parameters.
    pub fields: BTreeMap<String, String>,
    /// `# param` lines, in their order.
    pub parameters: Vec<Parameter>,
}

/// A parameter that a query declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The variable it binds, without the question mark.
    pub name: String,
    /// What kind of value it takes.
    pub kind: ParameterType,
    /// What is used when none is given, as it would be typed.
    pub default: Option<String>,
    /// What it is for.
    pub description: String,
}

/// What kind of value a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterType {
    /// An entity: notation, slug, abbreviated or full IRI.
    Iri,
    /// A plain string.
    String,
    /// A whole number.
    Integer,
    /// A date, `2026-11-23`.
    Date,
    /// A year, `2021`.
    Year,
}

/// A header line that does not read as one.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line}: {message}")]
pub struct HeaderError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl ParameterType {
    /// The type as a header writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Iri => "iri",
            Self::String => "string",
            Self::Integer => "integer",
            Self::Date => "date",
            Self::Year => "year",
        }
    }

    fn of(name: &str) -> Option<Self> {
        [Self::Iri, Self::String, Self::Integer, Self::Date, Self::Year].into_iter().find(|kind| kind.name() == name)
    }
}

impl Header {
    /// Reads the comment lines before the first line that is not one.
    ///
    /// # Errors
    ///
    /// When a `# param` line does not have the form `name type [= default]: description`.
    pub fn parse(text: &str) -> Result<Self, HeaderError> {
        let mut header = Self::default();
        for (index, line) in text.lines().enumerate() {
            let Some(comment) = line.trim().strip_prefix('#') else { break };
            let comment = comment.trim();
            if let Some(declaration) = comment.strip_prefix("param ") {
                let parameter = parameter(declaration).ok_or_else(|| HeaderError {
                    line: index + 1,
                    message: format!(
                        "`# param {declaration}` does not read as `# param name type = default: description`; the types are iri, string, integer, date, year"
                    ),
                })?;
                header.parameters.push(parameter);
            } else if let Some((name, value)) = comment.split_once(':')
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            {
                header.fields.insert(name.to_owned(), value.trim().to_owned());
            }
        }
        Ok(header)
    }

    /// The value of a `# name: value` line, or the empty string.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

fn parameter(declaration: &str) -> Option<Parameter> {
    let (head, description) = declaration.split_once(": ")?;
    let (head, default) = match head.split_once('=') {
        Some((head, default)) => (head, Some(default.trim().to_owned())),
        None => (head, None),
    };
    let mut words = head.split_whitespace();
    let (name, kind) = (words.next()?, ParameterType::of(words.next()?)?);
    words.next().is_none().then(|| Parameter {
        name: name.to_owned(),
        kind,
        default,
        description: description.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_parameters_are_read_until_the_query_starts() {
        let header = Header::parse(
            "# title: A: b\n# param technology iri = id:quantum-computing: which one\n# param year year: since when\nSELECT * {}\n# title: no\n",
        )
        .unwrap();
        assert_eq!(header.field("title"), "A: b");
        assert_eq!(header.parameters[0].default.as_deref(), Some("id:quantum-computing"));
        assert_eq!((header.parameters[1].kind, &header.parameters[1].default), (ParameterType::Year, &None));
    }

    #[test]
    fn a_parameter_without_a_known_type_is_an_error() {
        assert_eq!(Header::parse("# title: x\n# param a thing: b\n").unwrap_err().line, 2);
    }
}
