//! Answers of workers and problems as HTTP responses; conditional requests.

use crate::serve::pool::{Answer, Pool};
use crate::serve::problem::Problem;
use crate::serve::wire::Job;
use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Response, StatusCode};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::time::SystemTime;

/// A response, whatever came of the request.
pub(super) type Reply = Response<Body>;

/// A problem as a response. Its document is written when the response goes out, see
/// [`super::problems::told`].
pub(super) fn problem(problem: &Problem) -> Reply {
    let mut reply = Response::new(Body::empty());
    reply.extensions_mut().insert(problem.clone());
    *reply.status_mut() = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    set(&mut reply, header::CONTENT_TYPE, "application/problem+json");
    set(&mut reply, header::CACHE_CONTROL, "no-store");
    if let Some(seconds) = problem.retry_after {
        set(&mut reply, header::RETRY_AFTER, &seconds.to_string());
    }
    reply
}

/// An answer as a response. What has begun and not ended is sent on as it comes.
pub(super) fn answer(answer: Answer) -> Reply {
    use futures_util::StreamExt;
    let mut reply = match answer.rest {
        None => Response::new(Body::from(answer.first.concat())),
        Some(rest) => {
            let first = futures_util::stream::iter(answer.first.into_iter().map(Ok::<Bytes, std::io::Error>));
            Response::new(Body::from_stream(first.chain(rest)))
        }
    };
    set(&mut reply, header::CONTENT_TYPE, &answer.head.content_type);
    reply
}

/// A response with a status and a text.
pub(super) fn text(status: StatusCode, content_type: &str, text: impl Into<Body>) -> Reply {
    let mut reply = Response::new(text.into());
    *reply.status_mut() = status;
    set(&mut reply, header::CONTENT_TYPE, content_type);
    reply
}

/// Sends a client somewhere else.
pub(super) fn see(status: StatusCode, location: &str) -> Reply {
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = status;
    set(&mut reply, header::LOCATION, location);
    reply
}

/// Sets a header; one that cannot be written is left out.
pub(super) fn set(reply: &mut Reply, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        reply.headers_mut().insert(name, value);
    }
}

/// The text of a header; empty if there is none or it is not text. Several of one name are one.
pub(super) fn get(headers: &HeaderMap, name: HeaderName) -> String {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(", ")
}

/// By what a client tells whether what it has is still right.
pub(super) struct Validator {
    pub(super) etag: String,
    pub(super) modified: SystemTime,
}

impl Validator {
    /// That of the answer to a job: the same job on the same data has the same.
    pub(super) fn of(pool: &Pool, job: &Job) -> Self {
        let mut hash = Sha256::new();
        hash.update(&pool.ready.version);
        hash.update(serde_json::to_vec(job).unwrap_or_default());
        let hash: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        // Two answers need not have their rows in the same order, so the tag is a weak one.
        Self { etag: format!("W/\"{hash}\""), modified: pool.since }
    }

    /// Whether the client has it already.
    pub(super) fn is_known(&self, headers: &HeaderMap) -> bool {
        let tags = get(headers, header::IF_NONE_MATCH);
        if !tags.is_empty() {
            let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
            return tags.split(',').any(|tag| tag.trim() == "*" || plain(tag) == plain(&self.etag));
        }
        let since = httpdate::parse_http_date(&get(headers, header::IF_MODIFIED_SINCE));
        since.is_ok_and(|since| whole_seconds(self.modified) <= since)
    }

    /// Sets the headers.
    pub(super) fn mark(&self, reply: &mut Reply) {
        set(reply, header::ETAG, &self.etag);
        set(reply, header::LAST_MODIFIED, &httpdate::fmt_http_date(self.modified));
        set(reply, header::CACHE_CONTROL, "public, no-cache");
    }

    /// "Not modified".
    pub(super) fn unchanged(&self) -> Reply {
        let mut reply = Response::new(Body::empty());
        *reply.status_mut() = StatusCode::NOT_MODIFIED;
        self.mark(&mut reply);
        reply
    }
}

/// Dates in HTTP have no fractions.
fn whole_seconds(time: SystemTime) -> SystemTime {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(since.as_secs())
}

/// Has a worker do a job that always has the same answer, unless the client knows that already.
pub(super) async fn steady(
    pool: &Arc<Pool>,
    job: Job,
    headers: &HeaderMap,
    trace: crate::serve::pool::Trace,
) -> Result<(Reply, Option<String>), Problem> {
    let validator = Validator::of(pool, &job);
    if validator.is_known(headers) {
        return Ok((validator.unchanged(), None));
    }
    let given = pool.recall(&validator.etag, job, trace).await?;
    let page = given.head.page.clone();
    let mut reply = answer(given);
    validator.mark(&mut reply);
    Ok((reply, page))
}
