//! Shows a site to the person who is working on it: pages load anew when it was built again.
//!
//! The files stay as they are; the script that waits for the next build is added to pages on
//! their way out.

use super::ServeError;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderValue, Response, Uri, header};
use axum::middleware::map_response;
use axum::routing::get;
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;
use tower_http::services::ServeDir;

const SCRIPT: &str = include_str!("live.js");

/// How long a page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

/// No page of a site is larger.
const PAGE: usize = 16 << 20;

/// A server that runs as long as this lives.
pub(crate) struct Live {
    builds: watch::Sender<u64>,
    address: String,
}

impl Live {
    /// Serves the folder `site`, which need not be there yet, on an address and port.
    ///
    /// # Errors
    ///
    /// When the address is taken.
    pub(crate) fn start(listen: &str, site: &Path) -> Result<Self, ServeError> {
        let failed = |cause| ServeError::Listen { address: listen.to_owned(), cause };
        let listener = TcpListener::bind(listen).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?.to_string();
        let (builds, seen) = watch::channel(0);
        let pages = Router::new().fallback_service(ServeDir::new(site)).layer(map_response(listening));
        let router = Router::new()
            .route("/.threatlex/live.js", get(async || ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT)))
            .route("/.threatlex/builds", get(news).with_state(seen))
            .fallback_service(pages);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(ServeError::System)?;
        std::thread::spawn(move || {
            runtime.block_on(async {
                match tokio::net::TcpListener::from_std(listener) {
                    Ok(listener) => drop(axum::serve(listener, router).await),
                    Err(error) => tracing::error!(%error, "the site is not served"),
                }
            });
        });
        Ok(Self { builds, address })
    }

    /// Where the site is.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Has the open pages load anew.
    pub(crate) fn reload(&self) {
        self.builds.send_modify(|builds| *builds += 1);
    }
}

/// How many builds there were, as soon as it is another number than the one asked about
/// (`/.threatlex/builds?3`), or after a while.
async fn news(State(mut seen): State<watch::Receiver<u64>>, address: Uri) -> String {
    let known: u64 = address.query().and_then(|query| query.parse().ok()).unwrap_or_default();
    let other = tokio::time::timeout(PATIENCE, seen.wait_for(|builds| *builds != known)).await;
    match other {
        Ok(Ok(builds)) => builds.to_string(),
        _ => known.to_string(),
    }
}

/// Adds the script to a page, and has the browser ask each time whether what it has is still good.
async fn listening(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !page || !response.status().is_success() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(contents) = to_bytes(body, PAGE).await else { return Response::new(Body::empty()) };
    head.headers.remove(header::CONTENT_LENGTH);
    // HTML lets the end tags of body and html stand before it.
    let script = b"<script src=\"/.threatlex/live.js\"></script>\n";
    Response::from_parts(head, Body::from([&contents[..], script].concat()))
}
