//! The outline as Markdown (<https://spec.commonmark.org/>).

use super::outline::{Item, Outline};
use std::fmt::Write;

impl Outline {
    /// The outline as a Markdown text: a heading for each part, nested lists below it.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::from("# Changes\n\n");
        for note in &self.notes {
            let _ = writeln!(text, "- {}", escaped(note));
        }
        for part in &self.parts {
            let _ = writeln!(text, "\n## {}\n", part.title);
            for item in &part.items {
                write_item(item, 0, &mut text);
            }
        }
        text
    }
}

fn write_item(item: &Item, depth: usize, text: &mut String) {
    let name = if depth == 0 { format!("**{}**", escaped(&item.name)) } else { escaped(&item.name) };
    let _ = write!(text, "{}- {name}", "  ".repeat(depth));
    let says = item.says();
    if !says.is_empty() {
        let _ = write!(text, ": {}", escaped(&says));
    }
    if !item.note.is_empty() {
        let _ = write!(text, " ({})", escaped(&item.note));
    }
    text.push('\n');
    for inner in &item.items {
        write_item(inner, depth + 1, text);
    }
}

/// A text that says the same in Markdown, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => escaped.extend(['\\', c]),
            c if c.is_whitespace() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
