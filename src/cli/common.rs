//! What all commands share: options, and how data is found.

use super::serve::Log;
use crate::graph::{Answer, Format, Graph};
use crate::sources::Sources;
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// Options that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Read ontology/, seeds/ and queries/ from this folder instead of the built-in data
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print results only, no progress and no summaries
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Common {
    /// Sets up how errors and logs look. `THREATLEX_LOG` sets what is logged (`debug`); a server
    /// logs requests unless told otherwise.
    pub(crate) fn set_up(&self, serves: Option<Log>) {
        let color = match self.color {
            Color::Auto => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
            Color::Always => true,
            Color::Never => false,
        };
        // Both fail only when they were set before, which cannot be: this runs once.
        let _ = miette::set_hook(Box::new(move |_| {
            Box::new(miette::MietteHandlerOpts::new().color(color).unicode(true).width(100).context_lines(1).build())
        }));
        let usual = if serves.is_some() { "info" } else { "error" };
        let filter = EnvFilter::try_from_env("THREATLEX_LOG")
            .unwrap_or_else(|_| EnvFilter::new(if self.quiet { "error" } else { usual }));
        let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(color);
        let _ = if serves == Some(Log::Json) { logs.json().flatten_event(true).try_init() } else { logs.try_init() };
    }

    /// Reads the data.
    pub(crate) fn sources(&self) -> miette::Result<Sources> {
        Ok(match &self.data {
            Some(folder) => Sources::from_folder(folder)?,
            None => Sources::built_in(),
        })
    }

    /// Reads and loads the data. The program ends with the command, so the graph is left to the
    /// system then: to take it apart piece by piece takes a tenth of a second.
    pub(crate) fn load(&self) -> miette::Result<(Sources, &'static Graph)> {
        let sources = self.sources()?;
        let graph = Graph::load(&sources)?;
        Ok((sources, Box::leak(Box::new(graph))))
    }

    /// Tells people what happened, on stderr.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            // A closed stderr is no reason to stop.
            let _ = writeln!(std::io::stderr(), "{text}");
        }
    }
}

/// Writing to stdout failed.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("cannot write the result: {0}")]
pub(crate) struct OutputError(#[from] std::io::Error);

impl OutputError {
    /// Whether whoever was reading has stopped, which is no error.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        self.0.kind() == std::io::ErrorKind::BrokenPipe
    }
}

/// Writes a result to stdout, at once.
pub(crate) fn print(text: &[u8]) -> Result<(), OutputError> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text)?;
    stdout.flush()?;
    Ok(())
}

/// How wide the terminal is on which stdout prints, if it is one.
pub(crate) fn terminal_width() -> Option<u16> {
    std::io::stdout().is_terminal().then(|| {
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        columns.or_else(|| comfy_table::Table::new().width()).unwrap_or(100)
    })
}

/// Prints an answer in a format, and is done.
pub(crate) fn print_answer(answer: &Answer, format: Format) -> miette::Result<ExitCode> {
    // The answer is written to memory first: one that cannot be written prints nothing.
    let mut buffer = Vec::new();
    answer.write(format, terminal_width(), &mut buffer)?;
    print(&buffer)?;
    Ok(ExitCode::SUCCESS)
}

/// Today in UTC, `2026-11-24`.
pub(crate) fn today() -> String {
    oxsdatatypes::DateTime::now().to_string().chars().take(10).collect()
}

/// A report for people, line by line.
#[derive(Default)]
pub(crate) struct Text {
    text: String,
}

impl Text {
    /// A line as it is.
    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A line that is underlined.
    pub(crate) fn heading(&mut self, line: &str) {
        self.line(line);
        self.line(&"─".repeat(line.chars().count().min(100)));
    }

    /// A text broken into lines, each after a margin of so many spaces.
    pub(crate) fn wrapped(&mut self, text: &str, margin: usize) {
        for line in wrap(text, &" ".repeat(margin), 100) {
            self.line(&line);
        }
    }

    /// The whole report.
    pub(crate) fn into_string(self) -> String {
        self.text
    }

    /// The bytes to print.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

/// Breaks a text into lines of at most `width` characters, each after the margin.
pub(crate) fn wrap(text: &str, margin: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && margin.len() + line.chars().count() + 1 + word.chars().count() > width {
            lines.push(format!("{margin}{line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(format!("{margin}{line}"));
    lines
}
