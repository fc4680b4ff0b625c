//! The map of the site for search engines, after <https://www.sitemaps.org/protocol.html>: every
//! page with its other languages and, where the data says, the day of its last change.

use super::head::versions;
use crate::catalogue::ask_page;
use crate::graph::plain;
use crate::site::context::Site;
use crate::site::language::Lang;
use crate::site::output::{File, Output};
use crate::site::render::Renderer;
use crate::site::{SiteError, links};
use oxigraph::model::Term;
use rayon::prelude::*;
use std::collections::HashMap;
use std::fmt::Write;

/// What one file may hold at most: pages, and bytes.
const MOST: (usize, usize) = (50_000, 50_000_000);

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// Writes `sitemap.xml`: all pages, or where they are too many the list of the files that have them.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>, output: &Output) -> Result<(), SiteError> {
    let changed = changed(site)?;
    let entries: Vec<String> = renderer.paths().par_iter().map(|path| entry(site, path, &changed)).collect();
    let base = &site.options.base;
    for (path, contents) in files(&entries, MOST, |path| base.to(path)) {
        output.write(&File { path, contents: contents.into_bytes() })?;
    }
    Ok(())
}

/// The days of the last change of pages, by their English paths.
fn changed(site: &Site<'_>) -> Result<HashMap<String, String>, SiteError> {
    let answer = ask_page(site.sources, site.graph, "changed")?;
    let day = |row: &Vec<Option<Term>>| match row.as_slice() {
        [Some(Term::NamedNode(entity)), Some(day)] => Some((links::page_of(entity.as_str())?, plain(day.as_ref()))),
        _ => None,
    };
    Ok(answer.rows().iter().filter_map(day).collect())
}

fn entry(site: &Site<'_>, path: &str, changed: &HashMap<String, String>) -> String {
    let (_, english) = Lang::of(path);
    let mut entry = format!("<url><loc>{}</loc>", escape(&site.options.base.to(&links::address(path))));
    if let Some(day) = changed.get(english) {
        let _ = write!(entry, "<lastmod>{}</lastmod>", escape(day));
    }
    for (tag, address) in versions(site, english) {
        let address = escape(&address);
        let _ = write!(entry, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
    }
    entry.push_str("</url>\n");
    entry
}

/// The files with these entries, each with at most so many entries and bytes; with more than one,
/// an index of them.
fn files(entries: &[String], most: (usize, usize), address: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let frame = HEAD.len() + 200;
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    let mut bytes = frame;
    for entry in entries {
        let open = parts.last().map_or(0, Vec::len);
        if open > 0 && (open == most.0 || bytes + entry.len() > most.1) {
            parts.push(Vec::new());
            bytes = frame;
        }
        bytes += entry.len();
        if let Some(part) = parts.last_mut() {
            part.push(entry);
        }
    }
    let set = |part: &Vec<&str>| {
        let head = format!("{HEAD}<urlset {NAMESPACE} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        // They are joined once: there are many megabytes.
        let whole: Vec<&str> = [head.as_str()].into_iter().chain(part.iter().copied()).chain(["</urlset>\n"]).collect();
        whole.concat()
    };
    if let [only] = parts.as_slice() {
        return vec![("sitemap.xml".to_owned(), set(only))];
    }
    let mut files: Vec<(String, String)> =
        parts.iter().zip(1..).map(|(part, number)| (format!("sitemap-{number}.xml"), set(part))).collect();
    let list: String =
        files.iter().map(|(path, _)| format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&address(path)))).collect();
    files.push(("sitemap.xml".to_owned(), format!("{HEAD}<sitemapindex {NAMESPACE}>\n{list}</sitemapindex>\n")));
    files
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&apos;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(entries: &[String], most: (usize, usize)) -> Vec<(String, String)> {
        files(entries, most, |path| format!("https://example.org/?a&b/{path}"))
    }

    #[test]
    fn a_map_that_is_too_long_is_split_and_indexed() {
        let entries: Vec<String> = (0..5).map(|n| format!("<url><loc>https://e/{n}</loc></url>\n")).collect();
        assert_eq!(split(&entries, (5, 10_000)).len(), 1);
        let parts = split(&entries, (2, 10_000));
        let names: Vec<&str> = parts.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
        assert_eq!(parts[2].1.matches("<url>").count(), 1);
        assert!(parts[3].1.contains("<loc>https://example.org/?a&amp;b/sitemap-3.xml</loc>"));
    }

    #[test]
    fn no_file_grows_beyond_its_bytes() {
        let entries = vec!["<url><loc>https://e/</loc></url>\n".repeat(4); 6];
        let parts = split(&entries, (100, 600));
        assert!(parts.len() > 2 && parts.iter().all(|(_, text)| text.len() <= 600), "{}", parts.len());
        let pages: usize = parts.iter().map(|(_, text)| text.matches("<url>").count()).sum();
        assert_eq!(pages, 24);
    }
}
