//! Linked data: the IRIs of entities, terms and graphs lead to pages or data, whichever is asked for.

use super::files;
use super::reply::{self, Reply, get, set};
use super::sparql::{is_for_people, varied};
use super::{Server, parameters::Parameters};
use crate::serve::formats::{STATEMENTS, Wanted};
use crate::serve::pool::Trace;
use crate::serve::problem::Problem;
use crate::serve::wire::Job;
use axum::body::Body;
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{Method, Request, StatusCode, header};
use percent_encoding::percent_decode_str;
use std::sync::Arc;

/// What the IRIs of the project begin with.
const BASE: &str = "https://w3id.org/threatlex/";

/// The endings of data files, with the formats that they stand for.
const ENDINGS: [(&str, &str); 4] = [(".ttl", "turtle"), (".nt", "ntriples"), (".jsonld", "jsonld"), (".rdf", "rdfxml")];

/// Answers a request to any address that no other part of the server knows: an entity, or a file
/// of the site.
pub(super) async fn anything(State(server): State<Arc<Server>>, request: Request<Body>) -> Reply {
    let (parts, _) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    if reads && server.site.is_none() && path == "/" {
        return reply::text(StatusCode::OK, "text/html; charset=utf-8", files::NO_SITE);
    }
    match thing(&path).filter(|_| reads) {
        Some(thing) => data(&server, &thing, &parts).await.unwrap_or_else(|problem| varied(reply::problem(&problem))),
        None => files::page(&server, &path, &parts).await,
    }
}

/// Something with an IRI.
struct Thing {
    /// Its path, without the ending of a format.
    path: String,
    /// The format that the ending stands for.
    format: Option<&'static str>,
}

/// The thing that a path names; none for the path of a page.
fn thing(path: &str) -> Option<Thing> {
    let local = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
    let (folder, name) = local.split_once('/').unwrap_or((&local, ""));
    let (stem, format) = ENDINGS
        .iter()
        .find_map(|(ending, format)| Some((local.strip_suffix(ending)?, Some(*format))))
        .unwrap_or((&local, None));
    let is_thing = match folder {
        "id" | "law" | "graph" => !name.is_empty() && !name.ends_with('/') && !name.ends_with("index.html"),
        _ => stem == "ns",
    };
    is_thing.then(|| Thing { path: stem.to_owned(), format })
}

async fn data(server: &Arc<Server>, thing: &Thing, parts: &Parts) -> Result<Reply, Problem> {
    let parameters = Parameters::read(parts.uri.query().unwrap_or_default())?;
    let asked = parameters.one("format")?;
    let accept = get(&parts.headers, header::ACCEPT);
    let format = thing.format.map(str::to_owned).or(asked);
    let iri = format!("{BASE}{}", thing.path);
    let trace = Trace::of(&parts.extensions, "");
    let pool = server.pool().await?;
    if format.is_none()
        && is_for_people(&accept)
        && let Some(site) = &server.site
    {
        let name = thing.path.rsplit('/').next().unwrap_or_default();
        let own = format!("{name}/");
        if thing.path == "ns" || (!thing.path.starts_with("graph/") && site.has_page(&thing.path)) {
            return Ok(varied(reply::see(StatusCode::SEE_OTHER, &encoded(&own))));
        }
        if let Some(local) = thing.path.strip_prefix("graph/") {
            return Ok(varied(reply::see(StatusCode::SEE_OTHER, &format!("./#{}", encoded(local)))));
        }
        // It may be told on the page of another one.
        let wanted = Wanted { accept: String::new(), format: Some("ntriples".into()) };
        if let Some(page) = pool.run(Job::Describe { iri: iri.clone(), wanted }, trace.clone()).await?.head.page {
            return Ok(varied(reply::see(StatusCode::SEE_OTHER, &format!("../{page}"))));
        }
    }
    let wanted = Wanted { accept, format };
    let offer = wanted.among(&STATEMENTS)?;
    let job = match thing.path.split('/').next() {
        Some("ns") => Job::Ontology { wanted },
        Some("graph") => Job::Graph { graph: Some(iri), wanted },
        _ => Job::Describe { iri, wanted },
    };
    let (mut reply, _) = reply::steady(&pool, job, &parts.headers, trace).await?;
    let of_format = |(_, format): &&(&str, &str)| *format == offer.format.name();
    if let Some((ending, _)) = ENDINGS.iter().find(of_format).filter(|_| thing.format.is_none()) {
        set(&mut reply, header::CONTENT_LOCATION, &format!("/{}{ending}", encoded(&thing.path)));
    }
    Ok(varied(reply))
}

/// A path as it stands in a header.
fn encoded(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');
    utf8_percent_encode(path, KEPT).to_string()
}
