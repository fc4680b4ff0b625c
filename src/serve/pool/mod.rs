//! The workers, and who gets which.

mod cache;
mod drive;
mod process;

use super::http::RequestId;
use super::limits::Limits;
use super::metrics::Metrics;
use super::problem::{Problem, sorts};
use super::wire::{Head, Job, Ready};
use axum::http::Extensions;
use bytes::Bytes;
use cache::Cache;
use drive::{Event, Round};
use futures_util::stream::Stream;
use process::{Process, StartError};
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

/// Workers that hold the same graph.
pub(super) struct Pool {
    setup: Vec<u8>,
    limits: Limits,
    metrics: Arc<Metrics>,
    idle: Mutex<Vec<Process>>,
    /// As many as there are idle workers.
    turns: Semaphore,
    /// As many as may begin to work: one worker more is kept than work at once, so that there is
    /// one in reserve when another has to be ended.
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    running: AtomicUsize,
    slow: Duration,
    cache: Cache,
    /// What the graph is.
    pub(super) ready: Ready,
    /// When it was loaded.
    pub(super) since: SystemTime,
}

/// What the log says of a job.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace {
    /// The number of the request.
    request: String,
    /// The text of the query; empty for another job.
    query: String,
}

impl Trace {
    /// For a request with these extensions, and a query.
    pub(super) fn of(extensions: &Extensions, query: &str) -> Self {
        let request = extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        Self { request, query: query.to_owned() }
    }
}

/// An answer that has begun.
pub(super) struct Answer {
    pub(super) head: Head,
    /// All of it, or its beginning.
    pub(super) first: Vec<Bytes>,
    /// What comes after that; none if there is nothing more.
    pub(super) rest: Option<Rest>,
}

/// The rest of an answer. It ends with an error unless the answer is complete.
pub(super) struct Rest {
    events: mpsc::Receiver<Event>,
    /// Whether all of it was read: some readers ask once more.
    over: bool,
}

/// Why the workers did not start.
#[derive(Debug)]
pub(super) enum PoolError {
    Data(String),
    System(io::Error),
}

impl Pool {
    /// Starts the workers, and gives them back when the first has loaded the graph.
    pub(super) async fn start(
        setup: Vec<u8>,
        limits: Limits,
        slow: Duration,
        metrics: Arc<Metrics>,
    ) -> Result<Arc<Self>, PoolError> {
        let (first, ready) = Process::start(&setup).await.map_err(|error| match error {
            StartError::Data(report) => PoolError::Data(report),
            StartError::System(error) => PoolError::System(error),
        })?;
        let pool = Arc::new(Self {
            setup,
            metrics,
            idle: Mutex::new(vec![first]),
            turns: Semaphore::new(1),
            places: Arc::new(Semaphore::new(limits.workers)),
            waiting: AtomicUsize::new(0),
            running: AtomicUsize::new(0),
            slow,
            cache: Cache::of(limits.cache),
            ready,
            since: SystemTime::now(),
            limits,
        });
        for _ in 0..pool.limits.workers {
            tokio::spawn(add(Arc::downgrade(&pool)));
        }
        Ok(pool)
    }

    /// Has a worker do a job, and gives back the answer once it is certain that it has begun: all
    /// of it is there, or more than one piece.
    ///
    /// # Errors
    ///
    /// When no worker is free in time, or the job ends with a problem before that.
    pub(super) async fn run(self: &Arc<Self>, job: Job, trace: Trace) -> Result<Answer, Problem> {
        let (place, process) = self.turn().await?;
        let (sender, mut events) = mpsc::channel(64);
        tokio::spawn(Round { pool: Arc::clone(self), sender, trace, place }.run(process, job));
        let (mut head, mut first) = (Head::default(), Vec::new());
        loop {
            match events.recv().await {
                Some(Event::Head(told)) => head = told,
                Some(Event::Data(piece)) => {
                    first.push(piece);
                    if first.len() > 1 {
                        return Ok(Answer { head, first, rest: Some(Rest { events, over: false }) });
                    }
                }
                Some(Event::End) => return Ok(Answer { head, first, rest: None }),
                Some(Event::Problem(problem)) => return Err(*problem),
                None => return Err(Problem::internal("a worker was lost")),
            }
        }
    }

    /// As [`run`](Self::run), for a job that has the same answer each time: `key` is the same for the
    /// same job. What was answered before is not worked out again.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub(super) async fn recall(self: &Arc<Self>, key: &str, job: Job, trace: Trace) -> Result<Answer, Problem> {
        if let Some((head, body)) = self.cache.get(key) {
            self.metrics.recalled();
            return Ok(Answer { head, first: vec![body], rest: None });
        }
        let answer = self.run(job, trace).await?;
        if answer.rest.is_none() {
            self.cache.put(key.to_owned(), answer.head.clone(), answer.first.concat().into());
        }
        Ok(answer)
    }

    /// Waits for a worker, and for the place to work in.
    async fn turn(self: &Arc<Self>) -> Result<(OwnedSemaphorePermit, Process), Problem> {
        if self.places.available_permits() == 0 && self.waiting.load(Ordering::Relaxed) >= self.limits.queue {
            return Err(busy(&self.limits, "as many requests are waiting as may"));
        }
        let _waits = Counted::begin(&self.waiting);
        let turn = async {
            let place = Arc::clone(&self.places).acquire_owned().await.ok()?;
            loop {
                self.turns.acquire().await.ok()?.forget();
                let mut process = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
                if process.lives() {
                    return Some((place, process));
                }
                // It ended while it had nothing to do, perhaps because the system ran out of memory.
                tracing::warn!("an idle worker ended and is replaced");
                self.metrics.worker_ended();
                tokio::spawn(add(Arc::downgrade(self)));
            }
        };
        match tokio::time::timeout(self.limits.patience, turn).await {
            Ok(turn) => turn.ok_or_else(|| Problem::internal("a worker was lost")),
            Err(_) => Err(busy(&self.limits, "no worker became free in time")),
        }
    }

    /// How many requests wait for their turn.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    /// How many jobs are being done.
    pub(super) fn running(&self) -> usize {
        self.running.load(Ordering::Relaxed)
    }

    /// How many workers have nothing to do.
    pub(super) fn idle(&self) -> usize {
        self.turns.available_permits()
    }

    /// Takes a worker back.
    fn put(&self, process: Process) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(process);
        self.turns.add_permits(1);
    }
}

/// Adds a worker, and does not give up as long as there is a pool.
async fn add(pool: Weak<Pool>) {
    loop {
        let Some(setup) = pool.upgrade().map(|pool| pool.setup.clone()) else { return };
        match Process::start(&setup).await {
            Ok((process, _)) => {
                if let Some(pool) = pool.upgrade() {
                    pool.put(process);
                }
                return;
            }
            Err(error) => {
                tracing::error!(?error, "a worker did not start; trying again in a second");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn busy(limits: &Limits, why: &str) -> Problem {
    Problem::at_limit(&sorts::BUSY, sorts::number(limits.queue), why).retry_after(limits.patience.as_secs().max(1))
}

/// Counts something as long as it lasts, however it ends.
struct Counted<'a>(&'a AtomicUsize);

impl<'a> Counted<'a> {
    fn begin(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Stream for Rest {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.over {
            return Poll::Ready(None);
        }
        self.events.poll_recv(context).map(|event| match event {
            Some(Event::Data(piece)) => Some(Ok(piece)),
            Some(Event::End) => {
                self.over = true;
                None
            }
            // Whoever reads must see that this is not all of it: the connection is broken off.
            Some(Event::Problem(problem)) => Some(Err(io::Error::other(problem.detail))),
            Some(Event::Head(_)) | None => Some(Err(io::Error::other("the answer was broken off"))),
        })
    }
}
