//! What can be asked of a graph, whether this program holds it or an engine elsewhere does.

use super::{Answer, Explanation, Graph, NamedQuery, QueryError, Request, names};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Triple};

/// A graph that answers questions: a [`Graph`], or a [`RemoteGraph`](super::RemoteGraph) at another
/// engine. Both answer a query with the same rows in the same order.
pub trait Ask: Sync {
    /// The named queries that it may be asked, by name.
    fn queries(&self) -> &[NamedQuery];

    /// Runs a query and collects its whole answer, in a fixed order.
    ///
    /// # Errors
    ///
    /// When it does not parse, a parameter does not fit, it takes too long, or it fails.
    fn query(&self, request: &Request<'_>) -> Result<Answer, QueryError>;

    /// The IRI that a name stands for: a notation (`T0042`), a slug (`ransomware`), an abbreviated
    /// IRI (`law:uncc.13`) or a full one.
    ///
    /// # Errors
    ///
    /// When the graph says nothing of such a thing; with the nearest known names.
    fn resolve(&self, name: &str) -> Result<NamedNode, QueryError>;

    /// What it says of a thing with a property, sorted.
    ///
    /// # Errors
    ///
    /// When it cannot be asked.
    fn said(&self, subject: NamedOrBlankNodeRef<'_>, property: NamedNodeRef<'_>) -> Result<Vec<Triple>, QueryError>;

    /// Every statement of the default graph, in the order of its text.
    ///
    /// # Errors
    ///
    /// When it cannot be asked.
    fn sorted(&self) -> Result<Vec<Triple>, QueryError>;

    /// Explains a statement of the default graph.
    ///
    /// Of a derived statement every rule that derives it is given, each with one set of premises,
    /// so chosen that the explanation ends at files.
    ///
    /// # Errors
    ///
    /// When the pattern of a rule cannot be asked.
    fn explain(&self, triple: &Triple) -> Result<Explanation, QueryError>;

    /// The named query called `name`.
    ///
    /// # Errors
    ///
    /// When there is none; with the nearest known names.
    fn named_query(&self, name: &str) -> Result<&NamedQuery, QueryError> {
        self.queries().iter().find(|query| query.name == name).ok_or_else(|| QueryError::UnknownName {
            name: name.to_owned(),
            suggestions: names::nearest(name, self.queries().iter().map(|query| query.name.as_str()), 3),
        })
    }

    /// Runs the named query `name` with parameters, as they would be typed.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query), and when there is no such query.
    fn ask_named(&self, name: &str, parameters: &[(&str, &str)]) -> Result<Answer, QueryError> {
        let query = self.named_query(name)?;
        let parameters = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.query(&Request { origin: &query.path, text: &query.text, parameters, timeout: None })
    }

    /// Runs a `SELECT` query that the program itself brings.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query).
    fn select(&self, text: &str) -> Result<Answer, QueryError> {
        self.query(&Request { text, ..Request::default() })
    }

    /// Runs an `ASK` query.
    ///
    /// # Errors
    ///
    /// As [`query`](Self::query).
    fn ask(&self, text: &str) -> Result<bool, QueryError> {
        Ok(matches!(self.select(text)?, Answer::Boolean(true)))
    }
}

impl Ask for Graph {
    fn queries(&self) -> &[NamedQuery] {
        &self.queries
    }

    fn query(&self, request: &Request<'_>) -> Result<Answer, QueryError> {
        self.collect(request)
    }

    fn resolve(&self, name: &str) -> Result<NamedNode, QueryError> {
        Ok(self.names().resolve(name)?)
    }

    fn said(&self, subject: NamedOrBlankNodeRef<'_>, property: NamedNodeRef<'_>) -> Result<Vec<Triple>, QueryError> {
        Ok(self.matching(Some(subject), Some(property), None))
    }

    fn sorted(&self) -> Result<Vec<Triple>, QueryError> {
        Ok(self.in_order())
    }

    fn explain(&self, triple: &Triple) -> Result<Explanation, QueryError> {
        self.explain_at(triple, u32::MAX)
    }
}
