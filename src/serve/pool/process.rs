//! A worker process, seen from the server.

use crate::serve::wire::{Order, Ready, frame};
use bytes::Bytes;
use std::io;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::mpsc;
use tokio::time::timeout;

/// A frame from a worker: its kind and its contents.
pub(super) type Frame = (u8, Bytes);

/// How long a worker may take to load the graph: much longer than it takes, so that only one that hangs is
/// given up.
const START: Duration = Duration::from_secs(300);

/// A worker process.
pub(super) struct Process {
    child: Child,
    orders: ChildStdin,
    frames: mpsc::Receiver<Frame>,
    /// The last that it said on standard error: why it died, if it did.
    last_words: Arc<Mutex<String>>,
    /// What the graph needs of memory.
    pub(super) resident: u64,
    jobs: u64,
}

/// Why a worker did not start.
#[derive(Debug)]
pub(super) enum StartError {
    /// The data cannot be loaded; the report is for people.
    Data(String),
    /// The system did not start it.
    System(io::Error),
}

impl From<io::Error> for StartError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl Process {
    /// Starts a worker with this setup and waits until it has loaded the graph.
    pub(super) async fn start(setup: &[u8]) -> Result<(Self, Ready), StartError> {
        let mut command = Command::new(program());
        command
            .args(["--quiet", "serve", "--worker"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        // What is typed at the terminal of the server is for the server alone.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn()?;
        let gone = || io::Error::other("a pipe is missing");
        let mut orders = child.stdin.take().ok_or_else(gone)?;
        let output = child.stdout.take().ok_or_else(gone)?;
        let errors = child.stderr.take().ok_or_else(gone)?;
        let (sender, mut frames) = mpsc::channel(2);
        tokio::spawn(read_frames(BufReader::with_capacity(128 << 10, output), sender));
        let last_words = Arc::<Mutex<String>>::default();
        tokio::spawn(listen(BufReader::new(errors), Arc::clone(&last_words)));
        orders.write_all(setup).await?;
        let told = timeout(START, frames.recv()).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?;
        let ready = match told {
            Some((frame::READY, contents)) => serde_json::from_slice(&contents).map_err(io::Error::from)?,
            Some((frame::FAILED, report)) => {
                return Err(StartError::Data(String::from_utf8_lossy(&report).into_owned()));
            }
            _ => return Err(io::Error::other("the worker ended before it had loaded the graph").into()),
        };
        let mut process = Self { child, orders, frames, last_words, resident: 0, jobs: 0 };
        process.resident = process.memory();
        Ok((process, ready))
    }

    /// Whether it still runs, as far as the system has told.
    pub(super) fn lives(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Gives it an order.
    pub(super) async fn order(&mut self, order: &Order) -> io::Result<()> {
        let mut line = serde_json::to_vec(order)?;
        line.push(b'\n');
        self.orders.write_all(&line).await
    }

    /// The number of the next job.
    pub(super) fn next_job(&mut self) -> u64 {
        self.jobs += 1;
        self.jobs
    }

    /// The next frame; none if the process is gone.
    pub(super) async fn frame(&mut self) -> Option<Frame> {
        self.frames.recv().await
    }

    /// How many bytes of memory it takes now; 0 where the system does not tell.
    pub(super) fn memory(&self) -> u64 {
        let Some(id) = self.child.id() else { return 0 };
        let Ok(pages) = std::fs::read_to_string(format!("/proc/{id}/statm")) else { return 0 };
        let resident = pages.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0);
        resident.saturating_mul(u64::try_from(rustix::param::page_size()).unwrap_or(4096))
    }

    /// Ends it, if it has not ended, and gives back what it said last.
    pub(super) async fn end(mut self) -> String {
        // It may have ended by itself.
        let _ = self.child.kill().await;
        // What it wrote last is read by another task.
        tokio::task::yield_now().await;
        self.last_words.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// This program, even if its file was replaced since it started.
fn program() -> std::path::PathBuf {
    let running = std::path::Path::new("/proc/self/exe");
    if running.exists() { running.to_owned() } else { std::env::current_exe().unwrap_or_else(|_| "threatlex".into()) }
}

async fn read_frames(mut output: impl AsyncReadExt + Unpin, sender: mpsc::Sender<Frame>) {
    loop {
        let mut start = [0; 5];
        if output.read_exact(&mut start).await.is_err() {
            return;
        }
        let [kind, length @ ..] = start;
        let Ok(length) = usize::try_from(u32::from_be_bytes(length)) else { return };
        let mut contents = vec![0; length];
        if output.read_exact(&mut contents).await.is_err() || sender.send((kind, contents.into())).await.is_err() {
            return;
        }
    }
}

async fn listen(errors: impl AsyncBufReadExt + Unpin, last_words: Arc<Mutex<String>>) {
    let mut lines = errors.lines();
    while let Ok(Some(line)) = lines.next_line().await {
        tracing::debug!(target: "threatlex::worker", "{line}");
        if !line.trim().is_empty() && !line.starts_with("note:") {
            let mut words = last_words.lock().unwrap_or_else(PoisonError::into_inner);
            if words.len() < 4096 {
                words.push_str(&line);
                words.push('\n');
            }
        }
    }
}
