//! What a request may cost. Every limit is told to whoever meets it.

use std::time::Duration;

/// The limits of a server.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How long a query may run, until its last byte is made.
    pub time: Duration,
    /// How many bytes an answer may have.
    pub answer: u64,
    /// How many bytes of memory a query may add to those of the graph.
    pub memory: u64,
    /// How many bytes the body of a request may have.
    pub body: usize,
    /// How many queries run at once, each in a process of its own.
    pub workers: usize,
    /// How many requests may wait for their turn.
    pub queue: usize,
    /// How long a request may wait for its turn.
    pub patience: Duration,
    /// How many bytes of answers are kept to be given again.
    pub cache: usize,
    /// How many connections may be open.
    pub connections: usize,
    /// How long a client may take to send a request, or to take the next part of an answer.
    pub client: Duration,
    /// How long running requests have at the end of the program.
    pub grace: Duration,
}

/// How many bytes the head of a request may have.
pub(super) const HEAD: usize = 64 * 1024;

/// How deep brackets may be nested in a query. The parser takes apart what is nested by calling
/// itself.
pub(super) const NESTING: usize = 100;

impl Default for Limits {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            time: Duration::from_secs(30),
            answer: 256 << 20,
            memory: 1 << 30,
            body: 1 << 20,
            workers: cores.clamp(2, 16),
            queue: 256,
            patience: Duration::from_secs(10),
            cache: 64 << 20,
            connections: 1024,
            client: Duration::from_secs(30),
            grace: Duration::from_secs(30),
        }
    }
}
