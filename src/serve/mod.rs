//! The server: the site, a SPARQL endpoint, linked data and a JSON API on one port.
//!
//! Three promises shape it. An answer that looks complete is complete: what cannot be completed
//! gets a problem document, or a connection that is broken off. No query brings it down: queries
//! run in processes of their own ([`worker`]), which are ended when they meet a limit and replaced
//! ([`pool`]). It says what it is: Service Description, VoID, OpenAPI.

mod api;
mod formats;
mod http;
mod limits;
mod live;
mod metrics;
mod negotiate;
mod pool;
#[doc(hidden)]
pub mod probe;
mod problem;
mod text;
mod wire;
mod worker;

pub use limits::Limits;
pub(crate) use live::Live;
pub use problem::{Limit, Position, Problem};

use crate::sources::{SourceError, Sources};
use http::Server;
use metrics::Metrics;
use pool::{Pool, PoolError};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use wire::Setup;

/// How to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// Address and port to listen on.
    pub listen: String,
    /// The folder of the site, if there is one.
    pub site: Option<PathBuf>,
    /// The folder of the data; none for the data built into the program.
    pub data: Option<PathBuf>,
    /// What a request may cost.
    pub limits: Limits,
    /// Which pages of other origins may read.
    pub cors: Cors,
    /// The address under which clients see the root of the server, if they cannot see it
    /// themselves.
    pub public: Option<String>,
    /// The hosts that a query may ask with `SERVICE`.
    pub services: Vec<String>,
    /// A query that takes longer is logged with its text.
    pub slow: Duration,
}

/// Which pages of other origins may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cors {
    /// All.
    Everybody,
    /// None.
    Nobody,
    /// Those of these origins.
    These(Vec<String>),
}

/// Why there is no server.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum ServeError {
    /// The data cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Source(#[from] SourceError),
    /// The data cannot be loaded. The report is for people.
    #[error("the data cannot be loaded:\n{0}")]
    #[diagnostic(code(serve::data), help("`threatlex check` tells more about it"))]
    Data(String),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {cause}")]
    #[diagnostic(code(serve::listen), help("name a free address and port with --listen, for example 127.0.0.1:7879"))]
    Listen {
        /// The address.
        address: String,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// The folder of the site is none.
    #[error("{0} is no site: it has no index.html")]
    #[diagnostic(code(serve::site), help("`threatlex build --out DIR` makes one"))]
    NoSite(String),
    /// The system does not give what a server needs.
    #[error("the server could not be started: {0}")]
    #[diagnostic(code(serve::system), help("check the limits of the system on processes, threads and open files"))]
    System(std::io::Error),
    /// A worker lost its server.
    #[error("the worker and its server do not understand each other: {0}")]
    #[diagnostic(code(serve::worker), help("`threatlex serve` starts workers itself"))]
    Worker(std::io::Error),
}

/// Serves until the program is told to stop (SIGTERM, SIGINT). SIGHUP loads the data anew.
/// `say` gets what people want to know at the start and at the end.
///
/// # Errors
///
/// When the data cannot be loaded or the address is taken.
pub fn serve(options: Options, say: &dyn Fn(&str)) -> Result<(), ServeError> {
    if let Some(site) = &options.site
        && !site.join("index.html").is_file()
    {
        return Err(ServeError::NoSite(site.display().to_string()));
    }
    let setup = setup(&options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(ServeError::System)?;
    let served = runtime.block_on(run(options, setup, say));
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// Answers for a server, over standard input and output.
///
/// # Errors
///
/// When there is no server at the other end.
pub fn work() -> Result<(), ServeError> {
    worker::work()
}

async fn run(options: Options, setup: Vec<u8>, say: &dyn Fn(&str)) -> Result<(), ServeError> {
    let failed = |cause| ServeError::Listen { address: options.listen.clone(), cause };
    let listener = TcpListener::bind(&options.listen).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let mut hangups = signal(SignalKind::hangup()).map_err(ServeError::System)?;
    let mut terminations = signal(SignalKind::terminate()).map_err(ServeError::System)?;
    let mut interrupts = signal(SignalKind::interrupt()).map_err(ServeError::System)?;
    let metrics = Arc::new(Metrics::default());
    let (sender, receiver) = watch::channel(None);
    let mut options = options;
    options.listen = address.to_string();
    let server = Arc::new(Server::new(options.clone(), Arc::clone(&metrics), receiver));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let limits = options.limits.clone();
    let listening = tokio::spawn(async move {
        http::listen(listener, http::router(server), &limits, async {
            // The sender may be gone without a word.
            let _ = stopped.await;
        })
        .await;
    });
    let start = |setup| Pool::start(setup, options.limits.clone(), options.slow, Arc::clone(&metrics));
    let pool = tokio::select! {
        pool = start(setup) => pool.map_err(ServeError::from)?,
        _ = terminations.recv() => return Ok(()),
        _ = interrupts.recv() => return Ok(()),
    };
    say(&format!("serving {} statements at http://{address}/", pool.ready.statements));
    tracing::info!(%address, statements = pool.ready.statements, version = pool.ready.version, "ready");
    sender.send_replace(Some(pool));
    loop {
        tokio::select! {
            _ = hangups.recv() => {
                let loaded = match crate::serve::setup(&options) {
                    Ok(setup) => tokio::select! {
                        pool = start(setup) => pool.map_err(ServeError::from),
                        _ = terminations.recv() => break,
                        _ = interrupts.recv() => break,
                    },
                    Err(error) => Err(error),
                };
                metrics.reload(loaded.is_ok());
                match loaded {
                    Ok(pool) => {
                        tracing::info!(statements = pool.ready.statements, version = pool.ready.version, "reloaded");
                        sender.send_replace(Some(pool));
                    }
                    Err(error) => tracing::error!(%error, "the data could not be loaded; the old ones stay"),
                }
            }
            _ = terminations.recv() => break,
            _ = interrupts.recv() => break,
        }
    }
    tracing::info!("stopping: requests that have begun are answered");
    let _ = stop.send(());
    // A second signal does not wait for them.
    tokio::select! {
        _ = listening => {}
        _ = terminations.recv() => {}
        _ = interrupts.recv() => {}
    }
    Ok(())
}

/// What the workers have to know. The files are read once, so that all workers have the same.
fn setup(options: &Options) -> Result<Vec<u8>, ServeError> {
    let files = match &options.data {
        None => None,
        Some(folder) => {
            let files = Sources::from_folder(folder)?.files;
            Some(files.into_iter().map(|file| (file.path, file.text.into_owned())).collect())
        }
    };
    let setup = Setup {
        files,
        services: options.services.clone(),
        memory: options.limits.memory.saturating_mul(2).saturating_add(1 << 30),
    };
    let mut line = serde_json::to_vec(&setup).map_err(|error| ServeError::System(error.into()))?;
    line.push(b'\n');
    Ok(line)
}

impl From<PoolError> for ServeError {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Data(report) => Self::Data(report),
            PoolError::System(error) => Self::System(error),
        }
    }
}
