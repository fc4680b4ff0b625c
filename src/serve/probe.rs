//! Puts any bytes to the parts of the server that read what clients send, in one process and without workers.
//! For tests that try very many (`fuzz/`); it is no interface for others.

use super::http::{Server, protocol, router};
use super::limits::Limits;
use super::metrics::Metrics;
use super::wire::Job;
use super::worker::STACK;
use super::worker::query::{Asked, prepare};
use super::{Cors, Options};
use crate::graph::Graph;
use axum::Router;
use axum::body::Body;
use axum::http::Response;
use axum::middleware::map_response;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// The service without workers: what needs one is refused with 503.
pub struct Service {
    runtime: Runtime,
    router: Router,
    limits: Limits,
    statuses: Arc<Mutex<Vec<u16>>>,
}

impl Service {
    /// The service, with a site.
    ///
    /// # Errors
    ///
    /// When the system gives no threads.
    pub fn with(site: &Path) -> io::Result<Self> {
        let limits = Limits { patience: Duration::ZERO, body: 4096, ..Limits::default() };
        let options = Options {
            listen: "127.0.0.1:7878".to_owned(),
            site: Some(site.to_owned()),
            data: None,
            limits: limits.clone(),
            cors: Cors::Everybody,
            public: None,
            services: Vec::new(),
            slow: Duration::MAX,
        };
        let (_, nothing) = watch::channel(None);
        let statuses = Arc::<Mutex<Vec<u16>>>::default();
        let seen = Arc::clone(&statuses);
        let note = move |reply: Response<Body>| {
            seen.lock().unwrap_or_else(PoisonError::into_inner).push(reply.status().as_u16());
            std::future::ready(reply)
        };
        let router = router(Arc::new(Server::new(options, Arc::new(Metrics::default()), nothing)));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { runtime, router: router.layer(map_response(note)), limits, statuses })
    }

    /// Sends bytes as a client does over a connection, and gives back the status of each answer.
    pub fn send(&self, bytes: &[u8]) -> Vec<u16> {
        self.runtime.block_on(async {
            let (mut client, socket) = tokio::io::duplex(64 << 10);
            let service = TowerToHyperService::new(self.router.clone());
            // The client says nothing more, and wants its answers all the same.
            let mut protocol = protocol(&self.limits);
            let answering = protocol.half_close(true).serve_connection(TokioIo::new(socket), service);
            let asking = async {
                let (mut answers, mut requests) = tokio::io::split(&mut client);
                let mut told = Vec::new();
                // Either may fail, since the server breaks off what is no HTTP.
                let _ = tokio::join!(answers.read_to_end(&mut told), async {
                    let _ = requests.write_all(bytes).await;
                    requests.shutdown().await
                });
            };
            let _ = tokio::join!(answering, asking);
        });
        std::mem::take(&mut *self.statuses.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Reads a query as a worker does before it asks the graph, and gives back the status of the refusal if it is
/// refused. After the text, with zero bytes between, there may be a default graph and a named graph.
pub fn read(graph: &Graph, bytes: &[u8]) -> Option<u16> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut parts = text.split('\0');
    let text = parts.next().unwrap_or_default();
    let wanted = super::formats::Wanted::default();
    let mut graphs = || parts.next().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let (default_graphs, named_graphs) = (graphs(), graphs());
    let base = "http://127.0.0.1:7878/sparql";
    super::text::prefixes(text);
    super::text::is_fickle(text);
    // Orders go to workers as JSON.
    let job = Job::Query {
        text: text.to_owned(),
        default_graphs: default_graphs.clone(),
        named_graphs: named_graphs.clone(),
        base: base.to_owned(),
        wanted: wanted.clone(),
    };
    serde_json::from_slice::<Job>(&serde_json::to_vec(&job).ok()?).ok()?;
    let asked = Asked { text, default_graphs, named_graphs, base, wanted: &wanted };
    let reading = || prepare(graph, &asked).err().map(|problem| problem.status);
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, reading).ok()?;
        thread.join().unwrap_or(Some(500))
    })
}
