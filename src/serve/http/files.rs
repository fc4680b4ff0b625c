//! The static site.

use super::Server;
use super::reply::{self, Reply, Validator, get, set};
use crate::serve::problem::Problem;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Method, Request, StatusCode, header};
use percent_encoding::percent_decode_str;
use std::collections::HashMap;
use std::fs::Metadata;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;
use tower_http::services::ServeFile;

/// A folder that `threatlex build` made.
pub(in crate::serve) struct Site {
    root: PathBuf,
    /// Where the codes of entities lead.
    codes: HashMap<String, String>,
}

impl Site {
    pub(super) fn at(root: &Path) -> Self {
        let lines = std::fs::read_to_string(root.join("_redirects")).unwrap_or_default();
        let code = |line: &str| {
            let mut parts = line.split_whitespace();
            Some((parts.next()?.to_owned(), parts.next()?.to_owned()))
        };
        Self { root: root.to_owned(), codes: lines.lines().filter_map(code).collect() }
    }

    /// Whether the site has a page for this path.
    pub(super) fn has_page(&self, path: &str) -> bool {
        self.root.join(path).join("index.html").is_file()
    }

    /// The file that a path of an address stands for; none for one that leads out of the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let decoded = percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok()?;
        let relative = Path::new(decoded.as_ref());
        let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
        if !plain || decoded.contains('\0') || decoded.contains('\\') {
            return None;
        }
        let file = self.root.join(relative);
        Some(if decoded.is_empty() || decoded.ends_with('/') { file.join("index.html") } else { file })
    }
}

/// Hands out the file at a path of the site.
pub(super) async fn page(server: &Server, path: &str, parts: &Parts) -> Reply {
    let nothing = || {
        let help = "/ leads to everything that there is; /api/search?q=WORDS finds entities";
        reply::problem(&Problem::not_found(format!("there is nothing at {path}"), help))
    };
    if parts.method != Method::GET && parts.method != Method::HEAD {
        let mut reply = reply::problem(&Problem::method("GET, HEAD, OPTIONS"));
        set(&mut reply, header::ALLOW, "GET, HEAD, OPTIONS");
        return reply;
    }
    let Some(site) = &server.site else { return nothing() };
    if let Some(goal) = site.codes.get(path) {
        return reply::see(StatusCode::MOVED_PERMANENTLY, goal);
    }
    let Some(file) = site.file(path) else { return nothing() };
    let Ok(metadata) = tokio::fs::metadata(&file).await else { return nothing() };
    if metadata.is_dir() {
        if !file.join("index.html").is_file() {
            return nothing();
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        return reply::see(StatusCode::MOVED_PERMANENTLY, &format!("{name}/"));
    }
    hand_out(&file, &metadata, parts).await
}

async fn hand_out(file: &Path, metadata: &Metadata, parts: &Parts) -> Reply {
    let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let nanos = modified.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
    let validator = Validator { etag: format!("\"{nanos:x}-{:x}\"", metadata.len()), modified };
    if validator.is_known(&parts.headers) {
        return validator.unchanged();
    }
    let mut request = Request::new(Body::empty());
    *request.method_mut() = parts.method.clone();
    // A part is asked for of a certain state of the file; of another one all is needed.
    let state = get(&parts.headers, header::IF_RANGE);
    if (state.is_empty() || state == validator.etag)
        && let Some(range) = parts.headers.get(header::RANGE)
    {
        request.headers_mut().insert(header::RANGE, range.clone());
    }
    let Ok(found) = ServeFile::new(file).try_call(request).await else {
        return reply::problem(&Problem::internal("a file of the site could not be read"));
    };
    let mut reply = found.map(Body::new);
    validator.mark(&mut reply);
    if let Some(media) = media_type(file) {
        set(&mut reply, header::CONTENT_TYPE, media);
    }
    reply
}

/// The media types that others do not know or know otherwise.
fn media_type(file: &Path) -> Option<&'static str> {
    if file.ends_with(".well-known/void") {
        return Some("text/turtle; charset=utf-8");
    }
    Some(match file.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "nt" => "application/n-triples",
        "nq" => "application/n-quads",
        "jsonld" => "application/ld+json",
        "rq" => "application/sparql-query; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "gz" => "application/gzip",
        "xml" => "application/xml",
        _ => return None,
    })
}

/// What stands at the root if there is no site.
pub(super) const NO_SITE: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<title>threatlex</title>
<h1>threatlex</h1>
<p>This server has no site to show. To add one, run</p>
<pre>threatlex build --out site
threatlex serve --site site</pre>
<p>What it has all the same:</p>
<ul>
<li><a href=\"sparql\">sparql</a>: the SPARQL endpoint, here its description; <code>?query=</code> asks it</li>
<li><a href=\"rdf-graph-store?default\">rdf-graph-store?default</a>: all statements</li>
<li><a href=\"id/ransomware\">id/ransomware</a>: an entity, in the format that the header <code>Accept</code> asks for</li>
<li><a href=\"api/openapi.json\">api/openapi.json</a>: the JSON API</li>
</ul>
</html>
";
