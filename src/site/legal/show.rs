//! How the legal pages name things and link to them.

use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::links;
use crate::vocab;
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;

/// A name with the page it leads to.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct Link {
    pub(in crate::site) text: String,
    pub(in crate::site) href: Option<String>,
    /// The short code of a threat.
    pub(in crate::site) code: Option<String>,
}

/// A controlled value: the name by which it is coloured, and its words.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct Mark {
    pub(in crate::site) local: String,
    pub(in crate::site) text: String,
}

impl From<Coverage> for Mark {
    fn from(coverage: Coverage) -> Self {
        Self { local: local_of(coverage).to_owned(), text: coverage.to_string() }
    }
}

/// The name of a coverage in the ontology.
pub(in crate::site) fn local_of(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Covered => "covered",
        Coverage::CoveredConditionally => "coveredConditionally",
        Coverage::Arguable => "arguable",
        Coverage::NotCovered => "notCovered",
        Coverage::Unassessed => "unassessed",
    }
}

impl Site<'_> {
    /// An entity by its label, with a link to its page.
    pub(in crate::site) fn named(&self, page: &str, iri: &str) -> Link {
        let text = self.label_of(iri);
        let code = self.catalogue.entity(iri).and_then(|entity| entity.notation.clone());
        Link { text, href: self.href(page, iri).map(|(href, _)| href), code }
    }

    /// An entity in other words than its label.
    pub(in crate::site) fn named_as(&self, page: &str, iri: &str, text: String) -> Link {
        Link { text, href: self.href(page, iri).map(|(href, _)| href), code: None }
    }

    /// A threat, with a link to what its page says of an instrument or provision.
    pub(in crate::site) fn threat_under(&self, page: &str, threat: &str, law: &str) -> Link {
        let link = self.named(page, threat);
        Link { href: link.href.map(|href| format!("{href}#law-{}", slug(law))), ..link }
    }

    /// A provision as it is cited within its instrument: "article 13: Fraud".
    pub(in crate::site) fn cited(&self, page: &str, provision: &str) -> Link {
        self.named_as(page, provision, self.citation(provision))
    }

    /// A provision by its number alone: "article 13".
    pub(in crate::site) fn article(&self, page: &str, provision: &str) -> Link {
        let cited = self.citation(provision);
        let text = cited.split(':').next().unwrap_or(&cited).to_owned();
        self.named_as(page, provision, text)
    }

    fn citation(&self, provision: &str) -> String {
        let label = self.label_of(provision);
        let short = self.short_name(self.law.instrument_of(provision));
        label.strip_prefix(&short).and_then(|rest| rest.strip_prefix(", ")).unwrap_or(&label).to_owned()
    }

    /// What an instrument is called for short.
    pub(in crate::site) fn short_name(&self, instrument: &str) -> String {
        let title = NamedNode::new(instrument).ok().and_then(|node| {
            self.catalogue.values(&node, "http://data.europa.eu/eli/ontology#title_short").find_map(|value| match value
            {
                Term::Literal(title) if title.language() == Some("en") => Some(title.value().to_owned()),
                _ => None,
            })
        });
        title.unwrap_or_else(|| self.label_of(instrument))
    }

    /// The name of an instrument in a sentence: "the Budapest Convention".
    pub(in crate::site) fn in_sentence(&self, instrument: &str) -> String {
        let short = self.short_name(instrument);
        let bare = short.contains('/') || short.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        if bare { short } else { format!("the {short}") }
    }

    /// An instrument by its short name, with its link.
    pub(in crate::site) fn instrument(&self, page: &str, instrument: &str) -> Link {
        self.named_as(page, instrument, self.short_name(instrument))
    }

    /// A controlled value by its local name; none for an empty one.
    pub(in crate::site) fn mark(&self, local: &str) -> Option<Mark> {
        let text = || self.label_of(&format!("{}{local}", vocab::TLX));
        (!local.is_empty()).then(|| Mark { local: local.to_owned(), text: text() })
    }

    /// The English texts of a property of an entity.
    pub(in crate::site) fn texts(&self, iri: &str, property: &str) -> Vec<String> {
        let (Ok(node), Some(property)) = (NamedNode::new(iri), vocab::expand(property)) else { return Vec::new() };
        let english = |value: &Term| match value {
            Term::Literal(text) if matches!(text.language(), None | Some("en")) => Some(text.value().to_owned()),
            _ => None,
        };
        self.catalogue.values(&node, &property).filter_map(english).collect()
    }

    pub(in crate::site) fn label_of(&self, iri: &str) -> String {
        NamedNode::new(iri).map_or_else(|_| iri.to_owned(), |node| self.catalogue.label(&node))
    }
}

/// The local name of an instrument or provision, as it stands in paths and anchors.
pub(in crate::site) fn slug(iri: &str) -> String {
    let stem = links::stem_of(iri).unwrap_or_default();
    stem.rsplit('/').next().unwrap_or_default().to_owned()
}
