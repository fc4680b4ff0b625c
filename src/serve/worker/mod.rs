//! The process that answers: it holds the graph and does one job at a time.
//!
//! A query may need any amount of memory, run into a loop that looks at no clock, or nest deeper
//! than the stack. In a process of its own it can be ended then, whatever it does, and nobody else
//! notices.

mod api;
mod description;
mod federation;
mod frames;
pub(super) mod query;
mod things;

use super::ServeError;
use super::problem::Problem;
use super::wire::{Job, Order, Ready, Setup, frame};
use crate::catalogue::Catalogue;
use crate::graph::Graph;
use crate::sources::{FileKind, SourceFile, Sources};
use frames::Frames;
use oxigraph::sparql::CancellationToken;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};

/// The stack of the thread that answers. Only what is used of it is taken from the system.
pub(super) const STACK: usize = 512 << 20;

/// What all jobs share.
pub(super) struct Context {
    sources: Sources,
    graph: Graph,
    catalogue: OnceLock<Catalogue>,
    /// The hosts that queries may ask.
    services: Vec<String>,
}

/// Why a job ended without a complete answer.
pub(super) enum Stop {
    /// It was told to.
    Cancelled,
    /// It cannot be done.
    Problem(Box<Problem>),
    /// Nobody listens any more.
    Gone(std::io::Error),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Gone(error)
    }
}

impl Context {
    /// The entities; read when the first job asks for them.
    fn catalogue(&self) -> Result<&Catalogue, Problem> {
        if let Some(catalogue) = self.catalogue.get() {
            return Ok(catalogue);
        }
        let loaded = Catalogue::load(&self.sources, &self.graph)
            .map_err(|error| Problem::internal(format!("the entities could not be read: {error}")))?;
        Ok(self.catalogue.get_or_init(|| loaded))
    }
}

/// Works until standard input ends.
///
/// # Errors
///
/// When the server that started it does not speak the same language, or is gone.
pub(super) fn work() -> Result<(), ServeError> {
    let mut lines = std::io::stdin().lock().lines();
    let setup = lines.next().transpose().map_err(ServeError::Worker)?.unwrap_or_default();
    let setup: Setup = serde_json::from_str(&setup).map_err(|error| ServeError::Worker(error.into()))?;
    // If the system runs out of memory it is this process that has to go, not the server.
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    let mut frames = Frames::new(std::io::stdout());
    let (sources, version) = sources(setup.files);
    let graph = match Graph::load(&sources) {
        Ok(graph) => graph,
        Err(error) => {
            let report = format!("{:?}", miette::Report::new(error));
            return frames.send(frame::FAILED, report.as_bytes()).map_err(ServeError::Worker);
        }
    };
    bound_memory(setup.memory);
    let (statements, derived) = graph.counts();
    frames.json(frame::READY, &Ready { statements, derived, version }).map_err(ServeError::Worker)?;
    let context = Context { sources, graph, catalogue: OnceLock::new(), services: setup.services };
    let current: Arc<Mutex<Option<(u64, CancellationToken)>>> = Arc::default();
    let (sender, jobs) = mpsc::channel();
    let seen = Arc::clone(&current);
    let answering = std::thread::Builder::new()
        .name("answer".into())
        .stack_size(STACK)
        .spawn(move || answer_all(&context, &jobs, &seen, frames))
        .map_err(ServeError::Worker)?;
    for line in lines {
        let Ok(order) = serde_json::from_str::<Order>(&line.map_err(ServeError::Worker)?) else { continue };
        match order {
            Order::Run(id, job) => {
                let token = CancellationToken::new();
                *current.lock().unwrap_or_else(PoisonError::into_inner) = Some((id, token.clone()));
                if sender.send((job, token)).is_err() {
                    break;
                }
            }
            Order::Cancel(id) => {
                if let Some((running, token)) = &*current.lock().unwrap_or_else(PoisonError::into_inner)
                    && *running == id
                {
                    token.cancel();
                }
            }
        }
    }
    // The server is gone or wants this worker to go: a job that still runs is of no use.
    drop(answering);
    Ok(())
}

fn answer_all<W: Write>(
    context: &Context,
    jobs: &mpsc::Receiver<(Job, CancellationToken)>,
    current: &Mutex<Option<(u64, CancellationToken)>>,
    mut frames: Frames<W>,
) {
    for (job, token) in jobs {
        // A panic ends the worker, after it was told.
        let (result, sound) = match catch_unwind(AssertUnwindSafe(|| answer(context, job, &token, &mut frames))) {
            Ok(result) => (result, true),
            Err(_) => (Err(Problem::internal("the query met a defect of the engine").into()), false),
        };
        *current.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let told = match result {
            Ok(()) => frames.end(),
            Err(Stop::Cancelled) => frames.send(frame::CANCELLED, &[]),
            Err(Stop::Problem(problem)) => frames.json(frame::PROBLEM, &*problem),
            Err(Stop::Gone(error)) => Err(error),
        };
        if told.is_err() || !sound {
            std::process::exit(1);
        }
    }
}

fn answer<W: Write>(
    context: &Context,
    job: Job,
    token: &CancellationToken,
    frames: &mut Frames<W>,
) -> Result<(), Stop> {
    match job {
        Job::Query { text, default_graphs, named_graphs, base, wanted } => {
            let asked = query::Asked { text: &text, default_graphs, named_graphs, base: &base, wanted: &wanted };
            query::answer(context, &asked, token, frames)
        }
        Job::Graph { graph, wanted } => things::graph(context, graph.as_deref(), &wanted, token, frames),
        Job::Describe { iri, wanted } => things::entity(context, &iri, &wanted, frames),
        Job::Ontology { wanted } => things::ontology(context, &wanted, token, frames),
        Job::Service { endpoint, wanted } => description::write(context, &endpoint, &wanted, frames),
        Job::Api(asked) => api::answer(context, &asked, frames),
    }
}

/// The data, and a hash of it and of the program.
fn sources(files: Option<Vec<(String, String)>>) -> (Sources, String) {
    let sources = match files {
        None => Sources::built_in(),
        Some(files) => {
            let file =
                |(path, text): (String, String)| SourceFile { kind: FileKind::of(&path), path, text: Cow::Owned(text) };
            Sources { folder: None, files: files.into_iter().map(file).collect() }
        }
    };
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    for file in &sources.files {
        hash.update(&file.path);
        hash.update([0]);
        hash.update(file.text.as_bytes());
        hash.update([0]);
    }
    let version = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    (sources, version)
}

/// Has the system refuse this process more memory than it has now and `more`. The server looks
/// at what its workers use and ends one that uses too much; this is for one that asks for so much
/// at once that there is no time to look.
fn bound_memory(more: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let used = std::fs::read_to_string("/proc/self/status").ok().and_then(|status| {
        let line = status.lines().find(|line| line.starts_with("VmData:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    });
    if let Some(kilobytes) = used {
        let stack = u64::try_from(STACK).unwrap_or(u64::MAX);
        let bound = kilobytes.saturating_mul(1024).saturating_add(more).saturating_add(stack);
        let most = getrlimit(Resource::Data).maximum;
        let bound = most.map_or(bound, |most| most.min(bound));
        // Where the system knows no such bound, the server still looks.
        let _ = setrlimit(Resource::Data, Rlimit { current: Some(bound), maximum: most });
    }
}
