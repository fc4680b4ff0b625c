//! What is done to every request: a number, a line in the log, a count.

use super::Server;
use super::reply::{Reply, get, set};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, Request, header};
use axum::middleware::Next;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Instant;

/// The number of a request, which its log lines and its response have.
#[derive(Clone, Debug)]
pub(in crate::serve) struct RequestId(pub(in crate::serve) String);

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Numbers, logs and counts a request.
pub(super) async fn log(State(server): State<Arc<Server>>, mut request: Request<Body>, next: Next) -> Reply {
    let begun = Instant::now();
    let id = id_of(&request);
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut reply = next.run(request).await;
    set(&mut reply, HEADER, &id);
    // A browser is to take the types that it is told.
    set(&mut reply, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    let status = reply.status().as_u16();
    server.metrics.request(status);
    let milliseconds = begun.elapsed().as_secs_f64() * 1000.0;
    tracing::info!(target: "threatlex::http", request = id, %method, path, status, milliseconds, "request");
    reply
}

/// A compressed file has other bytes than the one that its strong tag stands for.
pub(super) async fn weaken(mut reply: Reply) -> Reply {
    if reply.headers().contains_key(header::CONTENT_ENCODING) {
        let tag = get(reply.headers(), header::ETAG);
        if tag.starts_with('"') {
            set(&mut reply, header::ETAG, &format!("W/{tag}"));
        }
    }
    reply
}

/// The number that the client or a proxy gave it, if that is a sound one, or a new one.
fn id_of(request: &Request<Body>) -> String {
    static START: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let given = get(request.headers(), HEADER);
    let sound = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if (1..=64).contains(&given.len()) && given.chars().all(sound) {
        return given;
    }
    format!("{:016x}", START.hash_one(NEXT.fetch_add(1, Ordering::Relaxed)))
}
