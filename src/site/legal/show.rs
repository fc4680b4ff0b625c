//! How the legal pages name things and link to them.

use crate::law::Coverage;
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::links;
use crate::site::speech::{ENGLISH, SAME, Told, Tongue};
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
    pub(in crate::site) lang: Tongue,
}

/// A controlled value: the name by which it is coloured, and its words.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct Mark {
    pub(in crate::site) local: String,
    pub(in crate::site) text: String,
    pub(in crate::site) lang: Tongue,
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
        let (text, lang) = self.label(page, &NamedNode::new_unchecked(iri));
        let code = self.catalogue.entity(iri).and_then(|entity| entity.notation.clone());
        Link { text, href: self.href(page, iri).map(|(href, _)| href), code, lang }
    }

    /// An entity in other words than its label.
    pub(in crate::site) fn named_as(&self, page: &str, iri: &str, text: String) -> Link {
        Link { text, href: self.href(page, iri).map(|(href, _)| href), code: None, lang: SAME }
    }

    /// A threat, with a link to what its page says of an instrument or provision.
    pub(in crate::site) fn threat_under(&self, page: &str, threat: &str, law: &str) -> Link {
        let link = self.named(page, threat);
        Link { href: link.href.map(|href| format!("{href}#law-{}", slug(law))), ..link }
    }

    /// A provision as it is cited within its instrument: "article 13: Fraud".
    pub(in crate::site) fn cited(&self, page: &str, provision: &str) -> Link {
        Link { lang: self.tongue(page, "en"), ..self.named_as(page, provision, self.citation(provision)) }
    }

    /// A provision by its number alone: "article 13".
    pub(in crate::site) fn article(&self, page: &str, provision: &str) -> Link {
        let cited = self.citation(provision);
        let text = cited.split(':').next().unwrap_or(&cited).to_owned();
        Link { lang: self.tongue(page, "en"), ..self.named_as(page, provision, text) }
    }

    /// Provisions have their labels in English only.
    fn citation(&self, provision: &str) -> String {
        let label = self.label_of(provision);
        let short = self.short_name("", self.law.instrument_of(provision));
        label.strip_prefix(&short).and_then(|rest| rest.strip_prefix(", ")).unwrap_or(&label).to_owned()
    }

    /// What an instrument is called for short, in the language of the page if it has a name there.
    pub(in crate::site) fn short_name(&self, page: &str, instrument: &str) -> String {
        self.short(page, instrument).0
    }

    /// The short name with the mark of its language.
    fn short(&self, page: &str, instrument: &str) -> (String, Tongue) {
        let node = NamedNode::new_unchecked(instrument);
        let title = |lang| self.catalogue.text_in(lang, &node, "http://data.europa.eu/eli/ontology#title_short");
        self.named_in(page, &node, Told::Short, |lang| {
            match title(lang.tag()).or_else(|| self.catalogue.label_in(lang.tag(), &node)) {
                Some(name) => (name.to_owned(), SAME),
                None if lang == Lang::English => (self.catalogue.label(&node), SAME),
                None => (title("en").map_or_else(|| self.catalogue.label(&node), ToOwned::to_owned), ENGLISH),
            }
        })
    }

    /// The name of an instrument in a sentence: "the Budapest Convention".
    pub(in crate::site) fn in_sentence(&self, page: &str, instrument: &str) -> String {
        self.in_each(page, |page| {
            let short = self.short_name(page, instrument);
            let bare = short.contains('/') || short.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
            if bare || Lang::of(page).0 != Lang::English { short } else { format!("the {short}") }
        })
    }

    /// An instrument by its short name, with its link.
    pub(in crate::site) fn instrument(&self, page: &str, instrument: &str) -> Link {
        let (text, lang) = self.short(page, instrument);
        Link { lang, ..self.named_as(page, instrument, text) }
    }

    /// A controlled value by its local name; none for an empty one.
    pub(in crate::site) fn mark(&self, page: &str, local: &str) -> Option<Mark> {
        (!local.is_empty()).then(|| self.marked(page, local))
    }

    /// A coverage in the words of the language of the page.
    pub(in crate::site) fn coverage(&self, page: &str, coverage: Coverage) -> Mark {
        self.marked(page, local_of(coverage))
    }

    fn marked(&self, page: &str, local: &str) -> Mark {
        let (text, lang) = self.label(page, &NamedNode::new_unchecked(format!("{}{local}", vocab::TLX)));
        Mark { local: local.to_owned(), text, lang }
    }

    /// What is known of a State's part in an instrument on a day, in the language of the page: the
    /// text of `queries/participation-on-date.rq` leads to the message, as in "status-in-force".
    pub(in crate::site) fn status(&self, page: &str, status: &str) -> String {
        self.say(page, &format!("status-{}", key_of(status)), &[])
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

/// What `queries/participation-on-date.rq` can tell of a State on a day, the strongest bond first.
pub(in crate::site) const STATUSES: [&str; 8] = [
    "in force",
    "not yet in force",
    "party, date not known",
    "bound, not in force",
    "bound, day not known",
    "signed only",
    "no longer in force",
    "not known",
];

/// A text of the data as the end of a message's name: "party, date not known" is
/// `party-date-not-known`.
pub(in crate::site) fn key_of(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// The local name of an instrument or provision, as it stands in paths and anchors.
pub(in crate::site) fn slug(iri: &str) -> String {
    let stem = links::stem_of(iri).unwrap_or_default();
    stem.rsplit('/').next().unwrap_or_default().to_owned()
}
