//! The table of an index page: the answer to its query in `queries/pages/`, with the rows of
//! one entity folded into one.

use super::context::{Shown, Site};
use super::speech::{SAME, Tongue};
use crate::catalogue::reading_order;
use crate::graph::{Answer, Ask, QueryError, Request};
use crate::sources::{FileKind, Header};
use crate::vocab;
use oxigraph::model::{NamedNode, Term};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Rows folded by their first column: each cell holds the distinct values of its column, in
/// their order.
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    /// The query that it answers.
    pub(super) text: String,
    /// The columns by which a reader may narrow the table: `# facets:` in the head of the query.
    facets: Vec<String>,
    pub(super) rows: Vec<Vec<Vec<Term>>>,
    /// The rows as the query gave them, by folded row, for columns that belong together.
    raw: Vec<Vec<Vec<Option<Term>>>>,
}

/// A table as the template shows it.
#[derive(Debug, Serialize)]
pub(super) struct ShownTable {
    columns: Vec<Column>,
    rows: Vec<Vec<Vec<Shown>>>,
    /// What the values of facets stand under, as the script reads it: by local name the label
    /// and the local names of all that is broader.
    broader: String,
}

#[derive(Debug, Serialize)]
struct Column {
    title: String,
    lang: Tongue,
    facet: Option<String>,
}

impl Table {
    /// The table of the index `slug`, if the data has a query for it.
    pub(super) fn of_index(site: &Site<'_>, slug: &str) -> Result<Option<Self>, QueryError> {
        let path = format!("queries/pages/index-{slug}.rq");
        let Some(file) = site.sources.file(&path).filter(|file| file.kind == FileKind::PageQuery) else {
            return Ok(None);
        };
        let answer = site.graph.query(&Request { origin: &path, text: &file.text, ..Request::default() })?;
        let facets = Header::parse(&file.text)
            .ok()
            .and_then(|header| {
                header.fields.get("facets").map(|names| names.split_whitespace().map(str::to_owned).collect())
            })
            .unwrap_or_default();
        Ok(Some(Self::fold(&answer, file.text.trim_end(), facets)))
    }

    fn fold(answer: &Answer, text: &str, facets: Vec<String>) -> Self {
        let columns: Vec<String> = answer.variables().iter().map(|name| name.as_str().to_owned()).collect();
        let mut places = std::collections::HashMap::new();
        let (mut rows, mut raw): (Vec<Vec<Vec<Term>>>, Vec<Vec<_>>) = (Vec::new(), Vec::new());
        for row in answer.rows() {
            let Some(Some(key)) = row.first() else { continue };
            let place = *places.entry(key.clone()).or_insert_with(|| {
                rows.push(vec![Vec::new(); columns.len()]);
                raw.push(Vec::new());
                rows.len() - 1
            });
            for (cell, value) in rows[place].iter_mut().zip(row) {
                if let Some(value) = value
                    && !cell.contains(value)
                {
                    cell.push(value.clone());
                }
            }
            raw[place].push(row.clone());
        }
        Self { columns, text: text.to_owned(), facets, rows, raw }
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    fn cell(&self, row: usize, column: &str) -> &[Term] {
        self.column(column).map_or(&[], |place| &self.rows[row][place])
    }

    /// The IRIs in a cell.
    pub(super) fn nodes(&self, row: usize, column: &str) -> Vec<NamedNode> {
        let named = |term: &Term| match term {
            Term::NamedNode(node) => Some(node.clone()),
            _ => None,
        };
        self.cell(row, column).iter().filter_map(named).collect()
    }

    /// The local names of controlled values in a cell.
    pub(super) fn locals(&self, row: usize, column: &str) -> Vec<String> {
        self.nodes(row, column)
            .iter()
            .filter_map(|node| node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned))
            .collect()
    }

    /// The texts of the literals in a cell.
    pub(super) fn texts(&self, row: usize, column: &str) -> Vec<String> {
        let text = |term: &Term| match term {
            Term::Literal(literal) => Some(literal.value().to_owned()),
            _ => None,
        };
        self.cell(row, column).iter().filter_map(text).collect()
    }

    /// The local names of two columns that belong together, the second of which may be absent.
    pub(super) fn pairs(&self, row: usize, first: &str, second: &str) -> Vec<(String, Option<String>)> {
        let (Some(first), Some(second)) = (self.column(first), self.column(second)) else { return Vec::new() };
        let local = |term: &Option<Term>| match term {
            Some(Term::NamedNode(node)) => node.as_str().strip_prefix(vocab::TLX).map(ToOwned::to_owned),
            _ => None,
        };
        self.raw[row].iter().filter_map(|row| Some((local(&row[first])?, local(&row[second])))).collect()
    }

    /// The label and link of the entity that a row is about.
    pub(super) fn key(&self, site: &Site<'_>, page: &str, row: usize) -> Option<(String, String)> {
        let Some(Term::NamedNode(node)) = self.rows[row].first().and_then(|cell| cell.first()) else { return None };
        let code = site.catalogue.entity(node.as_str()).and_then(|entity| entity.notation.clone());
        let label = site.label(page, node).0;
        let label = code.map_or_else(|| label.clone(), |code| format!("{code} {label}"));
        Some((label, site.href(page, node.as_str())?.0))
    }

    /// The table with labels and links. What it is of, as `kind` calls one, heads the first column.
    pub(super) fn shown(&self, site: &Site<'_>, page: &str, kind: &str) -> ShownTable {
        let cell = |values: &Vec<Term>| {
            let mut shown: Vec<Shown> = values.iter().map(|value| site.labelled(page, value)).collect();
            // The order in which a query gives the values of a cell means nothing.
            shown.sort_by_cached_key(|value| reading_order(&value.text));
            shown
        };
        let column = |(place, name): (usize, &String)| {
            let (title, lang) = if place == 0 { (kind.to_owned(), SAME) } else { heading(site, page, name) };
            Column { title, lang, facet: self.facets.contains(name).then(|| name.clone()) }
        };
        ShownTable {
            columns: self.columns.iter().enumerate().map(column).collect(),
            rows: self.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            broader: self.broader(site, page),
        }
    }

    fn broader(&self, site: &Site<'_>, page: &str) -> String {
        let mut open: Vec<NamedNode> = Vec::new();
        for row in 0..self.rows.len() {
            open.extend(self.facets.iter().flat_map(|facet| self.nodes(row, facet)));
        }
        let property = vocab::expand("skos:broader").unwrap_or_default();
        let mut above: BTreeMap<NamedNode, Vec<NamedNode>> = BTreeMap::new();
        while let Some(node) = open.pop() {
            if above.contains_key(&node) {
                continue;
            }
            let broader: Vec<NamedNode> = site
                .catalogue
                .values(&node, &property)
                .filter_map(|value| match value {
                    Term::NamedNode(node) => Some(node.clone()),
                    _ => None,
                })
                .collect();
            open.extend(broader.iter().cloned());
            above.insert(node, broader);
        }
        let local = |node: &NamedNode| node.as_str().rsplit(['/', '#']).next().unwrap_or_default().to_owned();
        let told: BTreeMap<String, (String, BTreeSet<String>)> = above
            .keys()
            .map(|node| {
                let (mut all, mut open) = (BTreeSet::new(), above[node].clone());
                while let Some(next) = open.pop() {
                    if all.insert(local(&next)) {
                        open.extend(above[&next].iter().cloned());
                    }
                }
                (local(node), (site.label(page, node).0, all))
            })
            .filter(|(node, (_, all))| {
                !all.is_empty() || above.iter().any(|(_, broader)| broader.iter().any(|one| local(one) == *node))
            })
            .collect();
        // In a script a `</script>` would end it.
        serde_json::to_string(&told).unwrap_or_default().replace('<', "\\u003c")
    }
}

/// The heading of a column: the label of the property or class of that name, else what the site
/// calls it, else its words, which are English.
fn heading(site: &Site<'_>, page: &str, name: &str) -> (String, Tongue) {
    let (first, rest) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
    for local in [name.to_owned(), format!("{}{rest}", first.to_uppercase())] {
        let node = NamedNode::new_unchecked(format!("{}{local}", vocab::TLX));
        if site.catalogue.is_term(node.as_str()) {
            return site.label(page, &node);
        }
    }
    let key = format!("head-{name}");
    let said = site.say(page, &key, &[]);
    if said != key {
        return (said, SAME);
    }
    // `producedBy` reads as "produced by".
    let words = name.chars().fold(String::new(), |mut text, c| {
        if c.is_uppercase() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
        text
    });
    (words, site.tongue(page, "en"))
}
