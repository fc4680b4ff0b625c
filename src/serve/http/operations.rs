//! For those who run the server: is it alive, is it ready, what does it count.

use super::Server;
use super::reply::{self, Reply};
use crate::serve::metrics::Gauges;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;

const PLAIN: &str = "text/plain; charset=utf-8";

/// The process answers.
pub(super) async fn healthz() -> Reply {
    reply::text(StatusCode::OK, PLAIN, "alive\n")
}

/// The graph is loaded.
pub(super) async fn readyz(State(server): State<Arc<Server>>) -> Reply {
    if server.pool.borrow().is_some() {
        reply::text(StatusCode::OK, PLAIN, "ready\n")
    } else {
        reply::text(StatusCode::SERVICE_UNAVAILABLE, PLAIN, "the graph is being loaded\n")
    }
}

/// The counts, for Prometheus.
pub(super) async fn metrics(State(server): State<Arc<Server>>) -> Reply {
    let pool = server.pool.borrow().clone();
    let gauges = Gauges {
        in_flight: pool.as_ref().map_or(0, |pool| pool.running()),
        waiting: pool.as_ref().map_or(0, |pool| pool.waiting()),
        idle: pool.as_ref().map_or(0, |pool| pool.idle()),
        statements: pool.as_ref().map_or(0, |pool| pool.ready.statements),
        derived: pool.as_ref().map_or(0, |pool| pool.ready.derived),
    };
    reply::text(StatusCode::OK, "text/plain; version=0.0.4; charset=utf-8", server.metrics.text(&gauges))
}
