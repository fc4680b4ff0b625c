//! Problems over HTTP: the documents that tell one, and the pages that their types lead to.

use super::Server;
use super::reply::{self, Reply, get, set};
use super::sparql::varied;
use crate::serve::limits::Limits;
use crate::serve::negotiate;
use crate::serve::problem::Problem;
use crate::serve::problem::sorts::{ALL, Sort};
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::Next;
use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::Arc;

/// How a sort of problem can be told.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Text,
    Page,
    Json,
}

const FORMS: [(Form, &[&str]); 3] = [
    (Form::Text, &["text/plain"]),
    (Form::Page, &["text/html", "application/xhtml+xml"]),
    (Form::Json, &["application/json", "application/problem+json"]),
];

/// Writes the problem that a response tells, if it does: only here it is known under which address
/// the client sees the server.
pub(super) async fn told(State(server): State<Arc<Server>>, request: Request<Body>, next: Next) -> Reply {
    let headers = request.headers().clone();
    let mut reply = next.run(request).await;
    if let Some(mut problem) = reply.extensions_mut().remove::<Problem>() {
        problem.kind = server.address(&headers, &format!("problem/{}", problem.kind));
        let mut text = serde_json::to_vec_pretty(&problem).unwrap_or_default();
        text.push(b'\n');
        *reply.body_mut() = Body::from(text);
    }
    reply
}

/// A method that an address does not know.
pub(super) async fn method() -> Reply {
    reply::problem(&Problem::method("GET, HEAD"))
}

/// Explains all sorts of problems.
pub(super) async fn all(State(server): State<Arc<Server>>, headers: HeaderMap) -> Reply {
    let sorts: Vec<&Sort> = ALL.iter().collect();
    explained(&server, &headers, "Problems that this server tells", &sorts)
}

/// Leads to the page of all sorts.
pub(super) async fn without_slash() -> Reply {
    reply::see(StatusCode::MOVED_PERMANENTLY, "problem/")
}

/// Explains a sort of problem.
pub(super) async fn one(
    State(server): State<Arc<Server>>,
    name: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Reply {
    let sort = name.ok().and_then(|Path(name)| ALL.iter().find(|sort| sort.name == name));
    match sort {
        Some(sort) => explained(&server, &headers, sort.title, &[sort]),
        None => {
            let detail = "there is no sort of problem with this name";
            varied(reply::problem(&Problem::not_found(detail, "/problem/ lists all")))
        }
    }
}

fn explained(server: &Server, headers: &HeaderMap, title: &str, sorts: &[&Sort]) -> Reply {
    let limits = &server.options.limits;
    // It is help for somebody in trouble: who asks for another format gets text.
    let form = negotiate::choose(&get(headers, header::ACCEPT), FORMS).unwrap_or(Form::Text);
    let (media, text) = match form {
        Form::Text => ("text/plain; charset=utf-8", plain(limits, sorts)),
        Form::Page => ("text/html; charset=utf-8", page(limits, title, sorts)),
        Form::Json => {
            let address = |sort: &Sort| server.address(headers, &format!("problem/{}", sort.name));
            let told: Vec<Value> = sorts.iter().map(|sort| data(limits, sort, &address(sort))).collect();
            let whole = match told.as_slice() {
                [one] => one.clone(),
                several => json!({ "problems": several }),
            };
            ("application/json", format!("{whole:#}\n"))
        }
    };
    let mut reply = varied(reply::text(StatusCode::OK, media, text));
    set(&mut reply, header::CACHE_CONTROL, "no-cache");
    reply
}

fn data(limits: &Limits, sort: &Sort, address: &str) -> Value {
    let mut told = json!({
        "type": address, "title": sort.title, "status": sort.statuses, "means": sort.means, "help": sort.help
    });
    if let Some(bound) = &sort.bound {
        let allowed = (bound.allowed)(limits);
        told["limit"] = json!({ "name": bound.name, "allowed": allowed, "unit": bound.unit, "option": bound.option });
    }
    told
}

/// The status codes of a sort, and its limit, in words.
fn facts(limits: &Limits, sort: &Sort) -> Vec<String> {
    let statuses: Vec<String> = sort.statuses.iter().map(u16::to_string).collect();
    let mut facts = vec![format!("Status: {}.", statuses.join(" or "))];
    if let Some(bound) = &sort.bound {
        let who = match bound.option {
            Some(option) => format!("the operator sets it with {option}"),
            None => "it is fixed".to_owned(),
        };
        facts.push(format!("Limit: {} {} on this server; {who}.", (bound.allowed)(limits), bound.unit));
    }
    facts
}

fn plain(limits: &Limits, sorts: &[&Sort]) -> String {
    let mut text = String::new();
    for (index, sort) in sorts.iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        // Nothing can go wrong when a string is written.
        let _ = writeln!(text, "{gap}{}: {}\n{}", sort.name, sort.title, sort.means);
        for fact in facts(limits, sort) {
            let _ = writeln!(text, "{fact}");
        }
        let _ = writeln!(text, "What to do: {}.", sort.help);
    }
    text
}

fn page(limits: &Limits, title: &str, sorts: &[&Sort]) -> String {
    let mut body = format!("<h1>{title}</h1>\n");
    for sort in sorts {
        if sorts.len() > 1 {
            let _ = writeln!(body, "<h2 id=\"{0}\"><a href=\"{0}\">{1}</a></h2>", sort.name, sort.title);
        }
        let _ = writeln!(body, "<p><code>{}</code>: {}</p>", sort.name, sort.means);
        let _ = writeln!(body, "<p>What to do: {}.</p>", sort.help);
        for fact in facts(limits, sort) {
            let _ = writeln!(body, "<p>{fact}</p>");
        }
    }
    if sorts.len() == 1 {
        body.push_str("<p><a href=\"./\">All problems that this server tells</a></p>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title} | threatlex</title>\n{body}</html>\n"
    )
}
