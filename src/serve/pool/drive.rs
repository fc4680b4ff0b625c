//! One job of one worker: hands its answer on, and ends it when a limit is met or nobody listens.

use super::process::Process;
use super::{Counted, Pool, Trace, add};
use crate::serve::problem::{Problem, sorts};
use crate::serve::wire::{Head, Job, Order, frame};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until, timeout_at};

/// What comes of a job.
pub(super) enum Event {
    Head(Head),
    Data(Bytes),
    End,
    Problem(Box<Problem>),
}

/// How often the memory of a worker is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// What a worker may take for parts of the graph that it loads when they are first asked for: the named
/// graphs, the entities, the words of the texts. No query is to blame for that.
const LATER: u64 = 160 << 20;

/// How long a job may take at least that is no query of a client: what it costs is known.
const OWN: Duration = Duration::from_secs(60);

/// How long a worker that is told to stop has for it before it is ended.
const GRACE: Duration = Duration::from_millis(300);

pub(super) struct Round {
    pub(super) pool: Arc<Pool>,
    pub(super) sender: mpsc::Sender<Event>,
    pub(super) trace: Trace,
    /// Given back when the worker has stopped.
    pub(super) place: OwnedSemaphorePermit,
}

/// How a job came to its end.
enum Outcome {
    /// The worker said that it is done.
    Done(&'static str),
    /// A limit is met.
    Limit(Problem),
    /// The memory is used up: there is no time to ask the worker to stop.
    Memory(Problem),
    /// The client is gone.
    Gone,
    /// The worker is gone.
    Lost,
}

impl Round {
    /// Has the worker do the job; puts it back into the pool afterwards, or another one.
    pub(super) async fn run(self, mut process: Process, job: Job) {
        let is_query = matches!(job, Job::Query { .. });
        let _runs = Counted::begin(&self.pool.running);
        let begun = Instant::now();
        let limits = &self.pool.limits;
        let id = process.next_job();
        let outcome = match process.order(&Order::Run(id, job)).await {
            Ok(()) => self.watch(&mut process, begun, if is_query { limits.time } else { limits.time.max(OWN) }).await,
            Err(_) => Outcome::Lost,
        };
        let label = match &outcome {
            Outcome::Done(label) => label,
            Outcome::Limit(problem) | Outcome::Memory(problem) => problem.slug(),
            Outcome::Gone => "client-gone",
            Outcome::Lost => "lost",
        };
        if is_query {
            self.pool.metrics.query(label, begun.elapsed());
            self.log(label, begun.elapsed());
        }
        let pool = &self.pool;
        let keep = match outcome {
            Outcome::Done(_) => Some(process),
            Outcome::Limit(problem) => {
                self.tell(problem);
                stop(process, id).await
            }
            Outcome::Gone => stop(process, id).await,
            Outcome::Memory(problem) => {
                self.tell(problem);
                process.end().await;
                None
            }
            Outcome::Lost => {
                let words = process.end().await;
                tracing::warn!(words, "a worker ended over a query");
                self.tell(broke_down(&words, pool.limits.memory));
                None
            }
        };
        match keep {
            // One that keeps much memory after its job is replaced.
            Some(process) if process.memory() <= process.resident.saturating_add(LATER + pool.limits.memory / 2) => {
                pool.put(process);
            }
            _ => {
                pool.metrics.worker_ended();
                tokio::spawn(add(Arc::downgrade(pool)));
            }
        }
        drop(self.place);
    }

    fn log(&self, outcome: &str, took: Duration) {
        let Trace { request, query } = &self.trace;
        let milliseconds = took.as_secs_f64() * 1000.0;
        let hash: String = Sha256::digest(query).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        tracing::info!(target: "threatlex::query", request, query = hash, outcome, milliseconds, "query");
        if took > self.pool.slow {
            let text: String = query.chars().take(10_000).collect();
            tracing::warn!(target: "threatlex::slow", request, query = hash, outcome, milliseconds, text, "slow query");
        }
    }

    /// Tells the client, who may be gone. If what went before fills the channel, its end without
    /// [`Event::End`] tells it.
    fn tell(&self, problem: Problem) {
        let _ = self.sender.try_send(Event::Problem(Box::new(problem)));
    }

    async fn watch(&self, process: &mut Process, begun: Instant, allowed: Duration) -> Outcome {
        let limits = &self.pool.limits;
        let deadline = begun + allowed;
        let before = process.memory().max(process.resident.saturating_add(LATER));
        let mut looks = interval(LOOK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut size = 0_u64;
        let mut next: Option<Event> = None;
        loop {
            tokio::select! {
                biased;
                () = sleep_until(deadline) => return Outcome::Limit(out_of_time(allowed)),
                () = self.sender.closed() => return Outcome::Gone,
                _ = looks.tick() => {
                    if process.memory() > before.saturating_add(limits.memory) {
                        return Outcome::Memory(out_of_memory(limits.memory));
                    }
                }
                free = self.sender.reserve(), if next.is_some() => {
                    let (Ok(free), Some(event)) = (free, next.take()) else { return Outcome::Gone };
                    let done = match &event {
                        Event::End => Some("ok"),
                        Event::Problem(problem) if problem.status >= 500 => Some("failed"),
                        Event::Problem(_) => Some("refused"),
                        _ => None,
                    };
                    free.send(event);
                    if let Some(done) = done {
                        return Outcome::Done(done);
                    }
                }
                frame = process.frame(), if next.is_none() => {
                    let Some((kind, contents)) = frame else { return Outcome::Lost };
                    if kind == frame::DATA {
                        size = size.saturating_add(u64::try_from(contents.len()).unwrap_or(u64::MAX));
                        if size > limits.answer {
                            return Outcome::Limit(too_large(limits.answer));
                        }
                    }
                    let Some(event) = event(kind, contents) else { return Outcome::Lost };
                    next = Some(event);
                }
            }
        }
    }
}

fn event(kind: u8, contents: Bytes) -> Option<Event> {
    Some(match kind {
        frame::HEAD => Event::Head(serde_json::from_slice(&contents).ok()?),
        frame::DATA => Event::Data(contents),
        frame::END => Event::End,
        frame::PROBLEM => Event::Problem(serde_json::from_slice(&contents).ok()?),
        _ => return None,
    })
}

/// Tells a worker to stop, and gives it back if it does so in time.
async fn stop(mut process: Process, id: u64) -> Option<Process> {
    let until = Instant::now() + GRACE;
    if process.order(&Order::Cancel(id)).await.is_ok() {
        while let Ok(Some((kind, _))) = timeout_at(until, process.frame()).await {
            if matches!(kind, frame::END | frame::PROBLEM | frame::CANCELLED) {
                return Some(process);
            }
        }
    }
    process.end().await;
    None
}

fn out_of_time(allowed: Duration) -> Problem {
    let detail = format!("the query had no complete answer after {} s and was stopped", allowed.as_secs_f64());
    Problem::at_limit(&sorts::TIME, sorts::milliseconds(allowed), detail)
}

fn too_large(allowed: u64) -> Problem {
    Problem::at_limit(&sorts::ANSWER, allowed, format!("the answer has more than {allowed} bytes"))
}

fn out_of_memory(allowed: u64) -> Problem {
    let detail = format!("the query needed more than {allowed} bytes of memory and was stopped");
    Problem::at_limit(&sorts::MEMORY, allowed, detail)
}

/// A worker died: the system refused it memory, or its stack was too small.
fn broke_down(words: &str, memory: u64) -> Problem {
    if words.contains("memory allocation") {
        return out_of_memory(memory);
    }
    if words.contains("stack") {
        return Problem::of(&sorts::EVALUATION, "the query is nested deeper than it can be evaluated")
            .advise("write it flatter, or as several queries");
    }
    Problem::of(&sorts::EVALUATION, "the process that evaluated the query ended")
}
