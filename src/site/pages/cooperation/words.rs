//! What the script of the page on cooperation says, in the language of the page.

use crate::law::{CooperationFacts, Coverage};
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::legal::{STATUSES, key_of};
use crate::site::links;
use crate::vocab;
use fluent_bundle::FluentValue;
use oxigraph::model::NamedNode;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct Words<'a> {
    /// Messages, with `{name}` where a parameter goes.
    say: BTreeMap<&'static str, String>,
    /// The values of coverage by their local names.
    coverage: BTreeMap<String, String>,
    /// The statuses of a participation by what the query says.
    status: BTreeMap<&'static str, String>,
    /// The texts that repeat in the data by what they are in English.
    terms: BTreeMap<&'a str, String>,
    /// The labels of States, threats and instruments by abbreviated IRI; none in English.
    names: BTreeMap<&'a str, String>,
    /// What has a page in the language of this page; none in English.
    translated: Vec<&'a str>,
    /// The way from the page to the root of the site, and to the folder of its language.
    root: String,
    home: String,
}

/// The messages with their parameters.
const MESSAGES: [(&str, &[&str]); 54] = [
    ("list-comma", &[]),
    ("list-semicolon", &[]),
    ("answer-heading", &["one", "other", "threat", "day"]),
    ("answer-title", &["one", "other", "threat"]),
    ("answer-dual", &["answer", "says"]),
    ("answer-dual-yes", &[]),
    ("answer-dual-arguable", &[]),
    ("answer-dual-not-known", &[]),
    ("answer-dual-no", &[]),
    ("answer-usable-yes", &[]),
    ("answer-usable-arguable", &[]),
    ("answer-usable-if-serious", &[]),
    ("answer-usable-not-known", &[]),
    ("answer-usable-no", &[]),
    ("answer-bound", &["state", "by"]),
    ("answer-bound-conditionally", &["state", "by"]),
    ("answer-bound-arguably", &["state", "by"]),
    ("answer-bound-not-assessed", &["threat"]),
    ("answer-bound-not", &["state"]),
    ("answer-open", &["instruments"]),
    ("answer-unread", &["instruments"]),
    ("answer-left-out", &["instruments"]),
    ("answer-in-force-both", &[]),
    ("answer-in-force-none", &[]),
    ("answer-in-force-rest", &[]),
    ("answer-by-text", &["coverage"]),
    ("answer-state", &[]),
    ("answer-status", &[]),
    ("answer-reach", &[]),
    ("answer-offences", &[]),
    ("answer-article", &["number"]),
    ("answer-offences-none", &[]),
    ("answer-declared", &[]),
    ("answer-but-declared", &["coverage", "declared", "text"]),
    ("answer-state-declared", &["state", "declared", "text"]),
    ("answer-usable", &[]),
    ("answer-used-for", &[]),
    ("answer-dual-criminality", &[]),
    ("answer-offers", &[]),
    ("answer-scope-none", &[]),
    ("answer-rule-none", &[]),
    ("answer-provisions-none", &[]),
    ("answer-instrument", &[]),
    ("answer-instrument-by-text", &[]),
    ("answer-limits", &["command"]),
    ("answer-wrong-one", &[]),
    ("answer-wrong-other", &[]),
    ("answer-wrong-same", &[]),
    ("answer-wrong-threat", &[]),
    ("answer-wrong-day", &[]),
    ("answer-example", &["example"]),
    ("answer-example-link", &[]),
    ("answer-not-assessed", &["threat"]),
    ("answer-verified", &["verification"]),
];

/// The status of a State of which nothing is on record.
const NO_RECORD: &str = "no record";

impl<'a> Words<'a> {
    pub(super) fn of(site: &Site<'_>, page: &str, facts: &'a CooperationFacts) -> Self {
        let (lang, _) = Lang::of(page);
        let foreign = lang != Lang::English;
        let pattern = |(key, parameters): (&'static str, &[&'static str])| {
            let given: Vec<_> =
                parameters.iter().map(|name| (*name, FluentValue::from(format!("{{{name}}}")))).collect();
            (key, site.say(page, key, &given))
        };
        let node = |curie: &str| vocab::expand(curie).map(NamedNode::new_unchecked);
        let name =
            |curie: &'a str| site.catalogue.label_in(lang.tag(), &node(curie)?).map(|text| (curie, text.to_owned()));
        let has_page = |curie: &&str| {
            let target = vocab::expand(curie).and_then(|iri| links::target(site.catalogue, &iri));
            target.is_some_and(|target| site.is_translated(target.split('#').next().unwrap_or(&target)))
        };
        let coverages = [
            Coverage::Covered,
            Coverage::CoveredConditionally,
            Coverage::Arguable,
            Coverage::NotCovered,
            Coverage::Unassessed,
        ];
        let coverage = coverages.map(|coverage| site.coverage(page, coverage)).map(|mark| (mark.local, mark.text));
        let root = links::root(page);
        Self {
            say: MESSAGES.into_iter().map(pattern).collect(),
            coverage: coverage.into_iter().collect(),
            status: STATUSES.into_iter().chain([NO_RECORD]).map(|status| (status, site.status(page, status))).collect(),
            terms: facts.words().iter().map(|word| (word.as_str(), terms(site, page, word))).collect(),
            names: facts.main().filter(|_| foreign).filter_map(name).collect(),
            translated: facts.named().into_iter().filter(|_| foreign).filter(has_page).collect(),
            home: format!("{root}{}", lang.folder()),
            root,
        }
    }
}

/// A text that repeats in the data: the local name of a verification, or terms joined by "; ".
fn terms(site: &Site<'_>, page: &str, text: &str) -> String {
    if site.catalogue.is_term(&format!("{}{text}", vocab::TLX)) {
        return site.mark(page, text).map(|mark| mark.text).unwrap_or_default();
    }
    let terms = text.split("; ").filter(|term| !term.is_empty()).map(|term| {
        // Only serious crime has a threshold.
        match term.strip_prefix("serious crime (").and_then(|rest| rest.strip_suffix(" years or more)")) {
            Some(years) => site.say(page, "term-serious-crime-of-years", &[("years", FluentValue::from(years))]),
            None => site.say(page, &format!("term-{}", key_of(term)), &[]),
        }
    });
    terms.collect::<Vec<_>>().join(&site.say(page, "list-semicolon", &[]))
}
