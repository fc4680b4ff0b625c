//! What the server counts, in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The upper ends of the classes of durations, in seconds.
const CLASSES: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0, 30.0];

/// The counts.
#[derive(Default)]
pub(super) struct Metrics {
    queries: Mutex<BTreeMap<String, u64>>,
    classes: [AtomicU64; CLASSES.len()],
    microseconds: AtomicU64,
    answered: AtomicU64,
    requests: Mutex<BTreeMap<u16, u64>>,
    workers_ended: AtomicU64,
    recalled: AtomicU64,
    reloads: AtomicU64,
    reload_failures: AtomicU64,
}

/// What is measured when somebody asks.
pub(super) struct Gauges {
    pub(super) in_flight: usize,
    pub(super) waiting: usize,
    pub(super) idle: usize,
    pub(super) statements: usize,
    pub(super) derived: usize,
}

impl Metrics {
    /// A query came to its end.
    pub(super) fn query(&self, outcome: &str, took: Duration) {
        *self.queries.lock().unwrap_or_else(PoisonError::into_inner).entry(outcome.to_owned()).or_default() += 1;
        let seconds = took.as_secs_f64();
        if let Some(class) = CLASSES.iter().position(|end| seconds <= *end) {
            self.classes[class].fetch_add(1, Ordering::Relaxed);
        }
        self.microseconds.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        self.answered.fetch_add(1, Ordering::Relaxed);
    }

    /// A request was answered with this status.
    pub(super) fn request(&self, status: u16) {
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner).entry(status).or_default() += 1;
    }

    /// A worker ended, or was ended.
    pub(super) fn worker_ended(&self) {
        self.workers_ended.fetch_add(1, Ordering::Relaxed);
    }

    /// An answer that was given before was given again.
    pub(super) fn recalled(&self) {
        self.recalled.fetch_add(1, Ordering::Relaxed);
    }

    /// The data were loaded anew, or could not be.
    pub(super) fn reload(&self, done: bool) {
        let count = if done { &self.reloads } else { &self.reload_failures };
        count.fetch_add(1, Ordering::Relaxed);
    }

    /// All counts as text.
    pub(super) fn text(&self, gauges: &Gauges) -> String {
        let mut text = String::new();
        let mut family = |name: &str, kind: &str, help: &str, lines: &[(String, String)]| {
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
            for (labels, value) in lines {
                let _ = writeln!(text, "{name}{labels} {value}");
            }
        };
        let one = |value: &dyn ToString| vec![(String::new(), value.to_string())];
        let queries: Vec<_> = self.queries.lock().unwrap_or_else(PoisonError::into_inner).clone().into_iter().collect();
        let queries: Vec<_> =
            queries.iter().map(|(outcome, count)| (format!("{{outcome=\"{outcome}\"}}"), count.to_string())).collect();
        family("threatlex_queries_total", "counter", "Queries by how they ended.", &queries);
        let requests: Vec<_> =
            self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone().into_iter().collect();
        let requests: Vec<_> =
            requests.iter().map(|(status, count)| (format!("{{status=\"{status}\"}}"), count.to_string())).collect();
        family("threatlex_http_requests_total", "counter", "Requests by status.", &requests);
        let load = |count: &AtomicU64| count.load(Ordering::Relaxed);
        family(
            "threatlex_workers_ended_total",
            "counter",
            "Workers that were ended and replaced.",
            &one(&load(&self.workers_ended)),
        );
        let recalled = one(&load(&self.recalled));
        family("threatlex_answers_recalled_total", "counter", "Answers that had been given before.", &recalled);
        let reloads = [
            ("{outcome=\"done\"}".to_owned(), load(&self.reloads).to_string()),
            ("{outcome=\"failed\"}".to_owned(), load(&self.reload_failures).to_string()),
        ];
        family("threatlex_reloads_total", "counter", "Reloads of the data.", &reloads);
        family("threatlex_queries_in_flight", "gauge", "Jobs that run now.", &one(&gauges.in_flight));
        family("threatlex_queries_waiting", "gauge", "Requests that wait for a worker.", &one(&gauges.waiting));
        family("threatlex_workers_idle", "gauge", "Workers with nothing to do.", &one(&gauges.idle));
        family("threatlex_graph_statements", "gauge", "Statements of the default graph.", &one(&gauges.statements));
        family(
            "threatlex_graph_derived_statements",
            "gauge",
            "Those of them that were derived.",
            &one(&gauges.derived),
        );
        self.histogram(&mut text);
        text
    }

    fn histogram(&self, text: &mut String) {
        const NAME: &str = "threatlex_query_duration_seconds";
        let _ = writeln!(text, "# HELP {NAME} How long queries took, from their turn to their last byte.");
        let _ = writeln!(text, "# TYPE {NAME} histogram");
        let all = self.answered.load(Ordering::Relaxed);
        let mut sum = 0;
        for (end, count) in CLASSES.iter().zip(&self.classes) {
            sum += count.load(Ordering::Relaxed);
            let _ = writeln!(text, "{NAME}_bucket{{le=\"{end}\"}} {}", sum.min(all));
        }
        let _ = writeln!(text, "{NAME}_bucket{{le=\"+Inf\"}} {all}");
        let seconds = Duration::from_micros(self.microseconds.load(Ordering::Relaxed)).as_secs_f64();
        let _ = writeln!(text, "{NAME}_sum {seconds}\n{NAME}_count {all}");
    }
}
