//! A page for each named query with its answer, and their index.

use super::trail;
use crate::graph::{Answer, Ask, Format, NamedQuery, QueryError, Request};
use crate::site::SiteError;
use crate::site::context::{Shown, Site};
use crate::site::packed;
use crate::site::render::{Frame, Renderer};
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    name: &'a str,
    title: &'a str,
    question: &'a str,
    text: &'a str,
    parameters: Vec<Parameter<'a>>,
    columns: Vec<String>,
    /// How many rows the answer has.
    count: usize,
    rows: Vec<Vec<Option<Shown>>>,
    yes: Option<bool>,
    statements: Option<String>,
    downloads: Vec<(&'static str, String)>,
    /// The link to the query page with this query in its editor.
    ask: String,
}

#[derive(Serialize)]
struct Parameter<'a> {
    name: &'a str,
    kind: &'static str,
    default: Option<&'a str>,
    description: &'a str,
}

#[derive(Serialize)]
struct Index<'a> {
    queries: Vec<(&'a str, &'a str, &'a str)>,
}

const INDEX: &str = "queries/index.html";

/// How many bytes of rows a page shows: no page is to be larger than 300 kB.
const BYTES: usize = 230_000;

/// Answers are shown and stored whole; the formats that each has beside its page.
const ROWS: [(&str, Format, &str); 2] = [("CSV", Format::Csv, "csv"), ("JSON", Format::Json, "json")];

pub(super) fn render(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<(), SiteError> {
    let queries = site.graph.queries();
    queries.par_iter().try_for_each(|query| one(site, renderer, query))?;
    let page = Index {
        queries: queries
            .iter()
            .map(|query| (query.name.as_str(), query.title.as_str(), query.question.as_str()))
            .collect(),
    };
    let description = "Questions that the graph answers, each as a SPARQL query with its result";
    let frame = Frame { title: "Queries", description, trail: trail(site, INDEX, &[]) };
    renderer.page("queries.html", INDEX, &frame, &page)
}

fn one(site: &Site<'_>, renderer: &Renderer<'_>, query: &NamedQuery) -> Result<(), SiteError> {
    let request = Request { origin: &query.path, text: &query.text, ..Request::default() };
    let answer = match site.graph.query(&request) {
        Ok(answer) => Some(answer),
        // A parameter without a default leaves nothing to show but the query.
        Err(QueryError::MissingParameter { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    let path = format!("queries/{}/index.html", query.name);
    let mut downloads = Vec::new();
    if let Some(answer @ (Answer::Solutions { .. } | Answer::Boolean(_))) = &answer {
        for (label, format, ending) in ROWS {
            let mut contents = Vec::new();
            let file = format!("queries/{}/{}.{ending}", query.name, query.name);
            answer
                .write(format, None, &mut contents)
                .map_err(|error| SiteError::Write { path: file.clone(), cause: std::io::Error::other(error) })?;
            downloads.push((label, format!("{}.{ending}", query.name)));
            renderer.file(file, contents)?;
        }
    }
    let statements = match &answer {
        Some(Answer::Graph(_)) => {
            let mut text = Vec::new();
            // Turtle fits a graph, and memory does not fail.
            let _ = answer.as_ref().map(|answer| answer.write(Format::Turtle, None, &mut text));
            Some(String::from_utf8_lossy(&text).into_owned())
        }
        _ => None,
    };
    let page = Page {
        name: &query.name,
        title: &query.title,
        question: &query.question,
        text: query.text.trim_end(),
        parameters: query
            .parameters
            .iter()
            .map(|parameter| Parameter {
                name: &parameter.name,
                kind: parameter.kind.name(),
                default: parameter.default.as_deref(),
                description: &parameter.description,
            })
            .collect(),
        columns: answer.iter().flat_map(Answer::variables).map(|variable| variable.as_str().to_owned()).collect(),
        count: answer.iter().map(|answer| answer.rows().len()).sum(),
        rows: answer.as_ref().map_or_else(Vec::new, |answer| rows(site, &path, answer)),
        yes: match answer {
            Some(Answer::Boolean(value)) => Some(value),
            _ => None,
        },
        statements,
        downloads,
        ask: packed::ask(&path, &site.graph.filled(query)?),
    };
    let step = (site.say(&path, "nav-queries", &[]), INDEX);
    let frame = Frame { title: &query.title, description: &query.question, trail: trail(site, &path, &[step]) };
    renderer.page("query.html", &path, &frame, &page)
}

/// The rows of an answer, as many as a page may hold; the downloads have all.
fn rows(site: &Site<'_>, page: &str, answer: &Answer) -> Vec<Vec<Option<Shown>>> {
    let mut left = BYTES;
    let mut shown = Vec::new();
    for row in answer.rows() {
        let row: Vec<Option<Shown>> = row.iter().map(|term| term.as_ref().map(|term| site.term(page, term))).collect();
        // Beside the text and the link there is some markup.
        let size = row.iter().map(|cell| 20 + cell.as_ref().map_or(0, |cell| cell.size() + 60)).sum();
        if left < size {
            break;
        }
        left -= size;
        shown.push(row);
    }
    shown
}
