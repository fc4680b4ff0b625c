//! What people type for a threat, an instrument, an offence, a State or a day, and what they
//! probably meant.

use super::rows::rows;
use super::{LawError, Named};
use crate::graph::{Ask, nearest};
use crate::vocab;
use std::collections::BTreeMap;
use std::fmt;

/// What sort of thing is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A threat: notation, slug or label.
    Threat,
    /// An instrument: slug or one of its names.
    Instrument,
    /// A provision: its citation.
    Provision,
    /// A State: two or three letters, slug or name, in any language of the graph.
    State,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Threat => "tlx:Threat",
            Self::Instrument => "tlx:Instrument",
            Self::Provision => "tlx:Provision",
            Self::State => "tlx:State",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Threat => "threat",
            Self::Instrument => "instrument",
            Self::Provision => "provision",
            Self::State => "State",
        })
    }
}

/// A name or a day that stands for nothing.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum LookupError {
    /// No such thing.
    #[error("the graph knows no {kind} called `{name}`")]
    #[diagnostic(code(law::name), help("{}", offer(*kind, suggestions)))]
    Unknown {
        /// What was looked for.
        kind: Kind,
        /// What was typed.
        name: String,
        /// The nearest known names.
        suggestions: Vec<String>,
    },
    /// Several things of that name.
    #[error("`{name}` is the name of more than one {kind}")]
    #[diagnostic(code(law::name), help("write one of: {}", meant.join(", ")))]
    Ambiguous {
        /// What was looked for.
        kind: Kind,
        /// What was typed.
        name: String,
        /// What it may stand for.
        meant: Vec<String>,
    },
    /// Not a day.
    #[error("`{text}` is not a day")]
    #[diagnostic(code(law::day), help("write year, month and day, such as {nearest}"))]
    Day {
        /// What was typed.
        text: String,
        /// The nearest day, or an example.
        nearest: String,
    },
}

fn offer(kind: Kind, suggestions: &[String]) -> String {
    let how = match kind {
        Kind::Threat => "`threatlex search WORDS` finds threats by their labels",
        Kind::Instrument => "`threatlex query instruments` lists the instruments",
        Kind::Provision => "`threatlex query structure-of-instrument --param instrument=law:uncc` lists provisions",
        Kind::State => "`threatlex query states` lists the States with their codes and names",
    };
    match suggestions {
        [] => how.to_owned(),
        some => format!("did you mean {}? {how}", some.join(" or ")),
    }
}

/// The thing that a name stands for.
///
/// A name is a notation, a slug, an abbreviated or full IRI, a code of a State, or a label in
/// any language, without regard to case.
///
/// # Errors
///
/// When nothing of that kind is called so, or several things are.
pub fn resolve(graph: &dyn Ask, kind: Kind, name: &str) -> Result<Named, LawError> {
    let class = kind.class();
    let answer = graph.select(&format!(
        "SELECT ?entity ?name ?language WHERE {{ ?entity a {class} ; rdfs:label|skos:altLabel|skos:notation|tlx:iso2|tlx:iso3|eli:title_short ?name BIND(LANG(?name) AS ?language) }} ORDER BY ?entity ?language ?name"
    ))?;
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    // Each name in lower case, as it is written, with the things that it stands for.
    let mut known: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    let add = |name: String, iri: &str, known: &mut BTreeMap<String, (String, Vec<String>)>| {
        let entry = known.entry(name.to_lowercase()).or_insert_with(|| (name, Vec::new()));
        if !entry.1.iter().any(|other| other == iri) {
            entry.1.push(iri.to_owned());
        }
    };
    for row in rows(&answer) {
        let (iri, name) = (row.text("entity"), row.text("name"));
        if row.text("language") == "en" || !labels.contains_key(&iri) {
            labels.entry(iri.clone()).or_insert_with(|| name.clone());
        }
        for form in [iri.clone(), vocab::curie(&iri)] {
            add(form, &iri, &mut known);
        }
        if let Some(slug) = [vocab::ID, vocab::LAW].iter().find_map(|namespace| iri.strip_prefix(namespace)) {
            add(slug.to_owned(), &iri, &mut known);
        }
        add(name, &iri, &mut known);
    }
    let typed = name.trim().trim_start_matches('<').trim_end_matches('>').to_lowercase();
    match known.get(&typed).map(|(_, iris)| iris.as_slice()) {
        Some([iri]) => Ok(Named { iri: iri.clone(), label: english(graph, iri, &labels)? }),
        Some(several @ [_, ..]) => Err(LookupError::Ambiguous {
            kind,
            name: name.to_owned(),
            meant: several.iter().map(|iri| vocab::curie(iri)).collect(),
        }
        .into()),
        _ => Err(LookupError::Unknown { kind, name: name.to_owned(), suggestions: near(&typed, &known) }.into()),
    }
}

fn english(graph: &dyn Ask, iri: &str, labels: &BTreeMap<String, String>) -> Result<String, LawError> {
    let answer = graph.select(&format!(
        "SELECT ?label WHERE {{ <{iri}> rdfs:label ?label FILTER(LANG(?label) = \"en\") }} LIMIT 1"
    ))?;
    let label = rows(&answer).next().map(|row| row.text("label"));
    Ok(label.unwrap_or_else(|| labels.get(iri).cloned().unwrap_or_else(|| vocab::curie(iri))))
}

/// The nearest names, one for each thing, as one would type them.
fn near(typed: &str, known: &BTreeMap<String, (String, Vec<String>)>) -> Vec<String> {
    let local = typed.rsplit_once(':').map_or(typed, |(_, local)| local);
    let mut seen = Vec::new();
    let mut suggestions = Vec::new();
    for name in nearest(local, known.keys().map(String::as_str).filter(|name| !name.contains("://")), 12) {
        let Some((written, iris)) = known.get(&name) else { continue };
        let Some(iri) = iris.first() else { continue };
        if seen.contains(iri) {
            continue;
        }
        seen.push(iri.clone());
        let curie = vocab::curie(iri);
        suggestions.push(if *written == curie { curie } else { format!("{written} ({curie})") });
        if suggestions.len() == 3 {
            break;
        }
    }
    suggestions
}

/// A day, `2026-11-23`, as it is compared with the days of the graph.
///
/// # Errors
///
/// When the text is not a day of the calendar; with the nearest one where a month ends earlier.
pub fn day(text: &str) -> Result<String, LookupError> {
    let ok = |text: &str| text.len() == 10 && text.parse::<oxsdatatypes::Date>().is_ok();
    if ok(text) {
        return Ok(text.to_owned());
    }
    let parts: Vec<&str> = text.split('-').collect();
    let nearest = match parts[..] {
        [year, month, _] => (1..=31).rev().map(|day| format!("{year:0>4}-{month:0>2}-{day:02}")).find(|text| ok(text)),
        [year, month] => Some(format!("{year:0>4}-{month:0>2}-01")).filter(|text| ok(text)),
        [year] => Some(format!("{year}-01-01")).filter(|text| ok(text)),
        _ => None,
    };
    Err(LookupError::Day { text: text.to_owned(), nearest: nearest.unwrap_or_else(|| "2026-11-23".to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_whole_day_of_the_calendar() {
        assert_eq!(day("2026-11-23").unwrap(), "2026-11-23");
        for (text, nearest) in
            [("2026-02-30", "2026-02-28"), ("2026-11", "2026-11-01"), ("2026", "2026-01-01"), ("soon", "2026-11-23")]
        {
            let LookupError::Day { nearest: offered, .. } = day(text).unwrap_err() else { panic!("{text}") };
            assert_eq!(offered, nearest, "{text}");
        }
    }
}
