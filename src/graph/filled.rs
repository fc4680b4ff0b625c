//! A named query as somebody would type it: with the values of its parameters written into it.

use super::parameters::{start_of_where, term};
use super::query::{ANY, NamedQuery, QueryError};
use super::{Graph, show_term};

impl Graph {
    /// The text of a named query with the defaults of its parameters filled in, one `VALUES` a
    /// line, so that it can be read, changed and run anywhere. A parameter that asks about all,
    /// or that has no default, is told in a comment.
    ///
    /// # Errors
    ///
    /// When a default is not of the type that its parameter declares.
    pub fn filled(&self, query: &NamedQuery) -> Result<String, QueryError> {
        let mut lines = String::new();
        for parameter in &query.parameters {
            let (name, description) = (&parameter.name, &parameter.description);
            lines.push_str("\n    ");
            lines.push_str(&match parameter.default.as_deref().filter(|value| *value != ANY) {
                Some(value) => {
                    let value = show_term(term(self, parameter, value)?.as_ref());
                    format!("VALUES ?{name} {{ {value} }} # {description}")
                }
                None => format!("# To ask about one only, add VALUES ?{name} {{ … }}: {description}"),
            });
        }
        let text = without_parameters(&query.text);
        let Some(brace) = start_of_where(&text).filter(|_| !lines.is_empty()) else { return Ok(text) };
        let rest = &text[brace + 1..];
        // What stands on the line of the brace must not end up in a comment.
        let gap = if rest.starts_with('\n') { "" } else { "\n" };
        Ok(format!("{}{lines}{gap}{rest}", &text[..=brace]))
    }
}

/// The text without the lines at its head that declare parameters.
fn without_parameters(text: &str) -> String {
    let head = text.split_inclusive('\n').take_while(|line| line.starts_with('#')).map(str::len).sum();
    let (head, body) = text.split_at(head);
    let kept: String = head.split_inclusive('\n').filter(|line| !line.starts_with("# param ")).collect();
    format!("{kept}{}", body.trim_end())
}
