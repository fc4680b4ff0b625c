//! Search in the texts of the graph from inside a query:
//!
//! ```sparql
//! SERVICE tlx:search { ?entity tlx:query "voice clone" ; tlx:relevance ?score ; tlx:text ?text ; tlx:limit 10 }
//! ```
//!
//! It looks at labels, alternative labels, codes and definitions in every language, and ranks as
//! `threatlex search` does.

use super::facts::Facts;
use super::words::{fit, plain_fit, tokens};
use crate::vocab::tlx;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Variable};
use oxigraph::sparql::{QuerySolutionIter, ServiceHandler};
use spargebra::algebra::GraphPattern;
use spargebra::term::{GroundTerm, NamedNodePattern, TermPattern, TriplePattern};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// The properties that are looked at, with the weight of a word in them.
const PROPERTIES: [(&str, f64); 7] = [
    ("http://www.w3.org/2004/02/skos/core#notation", 20.0),
    ("http://www.w3.org/2000/01/rdf-schema#label", 10.0),
    ("http://www.w3.org/2004/02/skos/core#prefLabel", 10.0),
    ("http://data.europa.eu/eli/ontology#title_short", 10.0),
    ("http://www.w3.org/2004/02/skos/core#altLabel", 7.0),
    ("http://www.w3.org/2004/02/skos/core#definition", 2.0),
    ("http://purl.org/dc/terms/description", 2.0),
];

/// The texts of a graph by their words.
pub(super) struct Texts {
    texts: Vec<Text>,
    words: BTreeMap<String, Vec<usize>>,
}

struct Text {
    subject: NamedNode,
    text: Literal,
    weight: f64,
    /// How many words it has.
    length: usize,
}

/// Why a search is not understood.
#[derive(Debug, thiserror::Error)]
#[error(
    "{0}; write SERVICE tlx:search {{ ?entity tlx:query \"words\" ; tlx:relevance ?score ; tlx:text ?text ; tlx:limit 10 }}, of which all but the first may be left out"
)]
pub(crate) struct SearchError(&'static str);

/// Answers `SERVICE tlx:search`.
pub(super) struct Search {
    facts: Arc<Facts>,
    texts: Arc<OnceLock<Texts>>,
}

impl Search {
    pub(super) fn over(facts: Arc<Facts>, texts: Arc<OnceLock<Texts>>) -> Self {
        Self { facts, texts }
    }
}

impl ServiceHandler for Search {
    type Error = SearchError;

    fn handle(
        &self,
        pattern: &GraphPattern,
        _: Option<&oxiri::Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, Self::Error> {
        let texts = self.texts.get_or_init(|| Texts::of_facts(&self.facts));
        let (variables, rows) = texts.answer(pattern)?;
        Ok(QuerySolutionIter::from_tuples(variables.into(), rows.into_iter().map(Ok).collect::<Vec<_>>()))
    }
}

/// What a query asks of the search.
struct Asked {
    entity: Variable,
    words: String,
    score: Option<Variable>,
    text: Option<Variable>,
    limit: usize,
}

impl Asked {
    fn read(pattern: &GraphPattern) -> Result<Self, SearchError> {
        let GraphPattern::Bgp { patterns } = pattern else {
            return Err(SearchError("a search holds plain patterns only"));
        };
        let entity = match patterns.first() {
            Some(TriplePattern { subject: TermPattern::Variable(entity), .. }) => entity.clone(),
            _ => return Err(SearchError("what is searched for has to be a variable")),
        };
        let mut asked = Self { entity, words: String::new(), score: None, text: None, limit: usize::MAX };
        for triple in patterns {
            let NamedNodePattern::NamedNode(property) = &triple.predicate else {
                return Err(SearchError("a search has no variable properties"));
            };
            if triple.subject != TermPattern::Variable(asked.entity.clone()) {
                return Err(SearchError("a search is about one variable"));
            }
            match &triple.object {
                TermPattern::Literal(words) if *property == tlx::QUERY => words.value().clone_into(&mut asked.words),
                TermPattern::Variable(score) if *property == tlx::RELEVANCE => asked.score = Some(score.clone()),
                TermPattern::Variable(text) if *property == tlx::TEXT => asked.text = Some(text.clone()),
                TermPattern::Literal(limit) if *property == tlx::LIMIT => {
                    asked.limit = limit.value().parse().map_err(|_| SearchError("tlx:limit takes a whole number"))?;
                }
                _ => return Err(SearchError("a search does not know this pattern")),
            }
        }
        if tokens(&asked.words).is_empty() {
            return Err(SearchError("tlx:query gives no word to search for"));
        }
        Ok(asked)
    }
}

/// A row of what a search found.
type Found = Vec<Option<Term>>;

/// The properties that are looked at.
pub(super) fn properties() -> impl Iterator<Item = &'static str> {
    PROPERTIES.iter().map(|(property, _)| *property)
}

impl Texts {
    fn of_facts(facts: &Facts) -> Self {
        Self::of(properties().flat_map(|name| {
            let property = facts.terms.find(NamedNodeRef::new_unchecked(name).into());
            let triples = property.into_iter().flat_map(|property| facts.statements([None, Some(property), None]));
            triples.filter_map(move |triple| match (triple.subject, triple.object) {
                (NamedOrBlankNode::NamedNode(subject), Term::Literal(text)) => Some((name, subject, text)),
                _ => None,
            })
        }))
    }

    /// The texts that things have with the properties that are looked at.
    pub(super) fn of<'a>(said: impl Iterator<Item = (&'a str, NamedNode, Literal)>) -> Self {
        let place = |property: &str| PROPERTIES.iter().position(|(known, _)| *known == property);
        let mut said: Vec<_> = said.filter_map(|(name, subject, text)| Some((place(name)?, subject, text))).collect();
        // Of two texts that fit alike the first is given, wherever they come from.
        said.sort_by(|(a, subject, text), (b, other, words)| {
            let key = (subject.as_str(), text.value(), text.language());
            a.cmp(b).then_with(|| key.cmp(&(other.as_str(), words.value(), words.language())))
        });
        let mut texts = Vec::new();
        let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, subject, text) in said {
            let mut of_text = tokens(text.value());
            let length = of_text.len();
            of_text.sort();
            of_text.dedup();
            for word in of_text {
                words.entry(word).or_default().push(texts.len());
            }
            texts.push(Text { subject, text, weight: PROPERTIES[place].1, length });
        }
        Self { texts, words }
    }

    /// What the pattern inside `SERVICE tlx:search` finds, as variables and rows.
    fn answer(&self, pattern: &GraphPattern) -> Result<(Vec<Variable>, Vec<Found>), SearchError> {
        let asked = Asked::read(pattern)?;
        let mut variables = vec![asked.entity];
        variables.extend(asked.score.clone());
        variables.extend(asked.text.clone());
        let rows = self.search(&asked.words).into_iter().take(asked.limit).map(|(score, text)| {
            let mut row = vec![Some(Term::from(text.subject.clone()))];
            row.extend(asked.score.as_ref().map(|_| Some(Literal::from(score).into())));
            row.extend(asked.text.as_ref().map(|_| Some(text.text.clone().into())));
            row
        });
        Ok((variables, rows.collect()))
    }

    /// The same, as a table in a query.
    pub(super) fn table(&self, pattern: &GraphPattern) -> Result<GraphPattern, SearchError> {
        let (variables, rows) = self.answer(pattern)?;
        let ground = |term: Option<Term>| match term? {
            Term::NamedNode(node) => Some(GroundTerm::NamedNode(node)),
            Term::Literal(literal) => Some(GroundTerm::Literal(literal)),
            _ => None,
        };
        let bindings = rows.into_iter().map(|row| row.into_iter().map(ground).collect()).collect();
        Ok(GraphPattern::Values { variables, bindings })
    }

    /// The subjects of which texts fit all words, the best first, each with the text that fits best.
    fn search(&self, words: &str) -> Vec<(f64, &Text)> {
        let wanted = tokens(words);
        let mut found: HashMap<&NamedNode, (usize, f64, f64, &Text)> = HashMap::new();
        for (number, word) in wanted.iter().enumerate() {
            let mut best: HashMap<&NamedNode, (f64, &Text)> = HashMap::new();
            for (known, places) in &self.words {
                let (plain, fuzzy) = (plain_fit(word, known), fit(word, known));
                if fuzzy == 0.0 {
                    continue;
                }
                for text in places.iter().filter_map(|place| self.texts.get(*place)) {
                    // A code has to be the same, and a definition has too many words to forgive errors.
                    let fits = match text.weight {
                        20.0 => f64::from(u8::from(plain >= 1.0 && text.length == 1)),
                        weight if weight > 2.0 => fuzzy,
                        _ => plain,
                    };
                    // Of two texts that fit alike, the one with fewer words besides.
                    let score = fits * text.weight;
                    let entry = best.entry(&text.subject).or_insert((0.0, text));
                    if score > entry.0 || (score == entry.0 && text.length < entry.1.length) {
                        *entry = (score, text);
                    }
                }
            }
            for (subject, (score, text)) in best.into_iter().filter(|(_, (score, _))| *score > 0.0) {
                let entry = found.entry(subject).or_insert((0, 0.0, 0.0, text));
                // Whoever missed a word before is out.
                if entry.0 == number {
                    entry.0 += 1;
                    entry.1 += score;
                    if score > entry.2 {
                        (entry.2, entry.3) = (score, text);
                    }
                }
            }
        }
        let brevity = |text: &Text| 1.0 / f64::from(u32::try_from(text.length.max(1)).unwrap_or(u32::MAX));
        let mut hits: Vec<(f64, &Text)> = found
            .into_values()
            .filter(|(fitting, ..)| *fitting == wanted.len())
            .map(|(_, score, _, text)| (score + brevity(text), text))
            .collect();
        hits.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.subject.as_str().cmp(b.1.subject.as_str())));
        hits
    }
}
