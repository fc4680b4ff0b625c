//! What the server says over HTTP.

mod api;
mod entities;
mod files;
mod listen;
mod log;
mod operations;
mod parameters;
mod problems;
mod protocol;
mod reply;
mod socket;
mod sparql;

pub(super) use listen::{listen, protocol};
pub(super) use log::RequestId;

use super::metrics::Metrics;
use super::pool::Pool;
use super::problem::{Problem, sorts};
use super::{Cors, Options};
use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::routing::{any, get};
use files::Site;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

/// What all requests share.
pub(super) struct Server {
    pub(super) options: Options,
    pub(super) metrics: Arc<Metrics>,
    /// The workers, once the first has loaded the graph.
    pub(super) pool: watch::Receiver<Option<Arc<Pool>>>,
    /// The static site, if there is one.
    pub(super) site: Option<Site>,
}

impl Server {
    pub(super) fn new(options: Options, metrics: Arc<Metrics>, pool: watch::Receiver<Option<Arc<Pool>>>) -> Self {
        let site = options.site.as_deref().map(Site::at);
        Self { options, metrics, pool, site }
    }

    /// The workers. Right after the start, requests wait for the graph.
    async fn pool(&self) -> Result<Arc<Pool>, Problem> {
        let patience = self.options.limits.patience;
        let mut pool = self.pool.clone();
        let ready = tokio::time::timeout(patience, pool.wait_for(Option::is_some)).await;
        let loaded = ready.ok().and_then(Result::ok).and_then(|pool| pool.clone());
        loaded.ok_or_else(|| {
            Problem::of(&sorts::LOADING, "the graph is not loaded yet").retry_after(patience.as_secs().max(1))
        })
    }

    /// The address of something below the root, as this client sees it.
    fn address(&self, headers: &HeaderMap, path: &str) -> String {
        if let Some(base) = &self.options.public {
            return format!("{}/{path}", base.trim_end_matches('/'));
        }
        let host = reply::get(headers, header::HOST);
        let is_sound = |c: char| c.is_ascii_alphanumeric() || ".:-[]".contains(c);
        let host = if !host.is_empty() && host.chars().all(is_sound) { &host } else { &self.options.listen };
        format!("http://{host}/{path}")
    }
}

/// All addresses, and what is done to every response.
pub(super) fn router(server: Arc<Server>) -> Router {
    // What is packed already gains nothing.
    let worth = DefaultPredicate::new()
        .and(NotForContentType::const_new("application/gzip"))
        .and(NotForContentType::const_new("font/"));
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(4)).compress_when(worth);
    let routes = Router::new()
        .route("/sparql", any(sparql::sparql))
        .route("/sparql/", any(sparql::sparql))
        .route("/rdf-graph-store", any(sparql::graph_store))
        .route("/api/{*rest}", any(api::api))
        .route("/healthz", get(operations::healthz))
        .route("/readyz", get(operations::readyz))
        .route("/metrics", get(operations::metrics))
        .route("/problem", get(problems::without_slash))
        .route("/problem/", get(problems::all))
        .route("/problem/{name}", get(problems::one))
        .fallback(entities::anything)
        .method_not_allowed_fallback(problems::method)
        .with_state(Arc::clone(&server))
        .layer(axum::middleware::from_fn_with_state(Arc::clone(&server), problems::told))
        .layer(compression)
        .layer(axum::middleware::map_response(log::weaken));
    let routes = match cors(&server.options.cors) {
        Some(cors) => routes.layer(cors),
        None => routes,
    };
    routes.layer(axum::middleware::from_fn_with_state(server, log::log))
}

/// Who may read from pages of other origins.
fn cors(allowed: &Cors) -> Option<CorsLayer> {
    let origins: AllowOrigin = match allowed {
        Cors::Nobody => return None,
        Cors::Everybody => Any.into(),
        Cors::These(origins) => {
            AllowOrigin::list(origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()))
        }
    };
    let exposed = ["content-location", "etag", "retry-after", "x-request-id"].map(HeaderName::from_static);
    let layer = CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([header::ACCEPT, header::CONTENT_TYPE, header::IF_NONE_MATCH, header::RANGE])
        .expose_headers(exposed)
        .max_age(Duration::from_secs(86_400));
    Some(layer)
}
