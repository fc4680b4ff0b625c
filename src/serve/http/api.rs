//! The JSON API over HTTP.

use super::Server;
use super::parameters::Parameters;
use super::reply::{self, Reply, get, set};
use crate::serve::api;
use crate::serve::pool::Trace;
use crate::serve::problem::Problem;
use crate::serve::wire::Job;
use axum::body::Body;
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{Method, Request, StatusCode, header};
use std::sync::Arc;

/// Answers a request to the API.
pub(super) async fn api(State(server): State<Arc<Server>>, request: Request<Body>) -> Reply {
    let (parts, _) = request.into_parts();
    answer(&server, &parts).await.unwrap_or_else(|problem| {
        let mut reply = reply::problem(&problem);
        if problem.status == 405 {
            set(&mut reply, header::ALLOW, "GET, HEAD, OPTIONS");
        }
        reply
    })
}

async fn answer(server: &Arc<Server>, parts: &Parts) -> Result<Reply, Problem> {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Err(Problem::method("GET, HEAD, OPTIONS"));
    }
    if parts.uri.path() == "/api/openapi.json" {
        let description = api::description(&server.address(&parts.headers, ""));
        return Ok(reply::text(StatusCode::OK, "application/json", description.to_string()));
    }
    let given = Parameters::read(parts.uri.query().unwrap_or_default())?;
    let job = Job::Api(api::read(parts.uri.path(), &given.0)?);
    let trace = Trace::of(&parts.extensions, "");
    let pool = server.pool().await?;
    // What asks about today has another answer tomorrow.
    if get(&parts.headers, header::CACHE_CONTROL).contains("no-store")
        || !given.has("asOf") && is_dated(parts.uri.path())
    {
        let mut reply = reply::answer(pool.run(job, trace).await?);
        set(&mut reply, header::CACHE_CONTROL, "no-store");
        return Ok(reply);
    }
    Ok(reply::steady(&pool, job, &parts.headers, trace).await?.0)
}

fn is_dated(path: &str) -> bool {
    path.starts_with("/api/gaps") || path.starts_with("/api/cooperation")
}
