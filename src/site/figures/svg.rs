//! Writing SVG by hand: escaping and the few shapes that the figures use.

use std::fmt::Write;

/// Escapes a text for content and attributes.
pub(in crate::site) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Control characters have no place in XML.
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The first characters of a text, with an ellipsis if it is longer.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

/// A drawing.
pub(super) struct Drawing {
    body: String,
    width: f64,
    height: f64,
    label: String,
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    pub(super) fn new(width: f64, height: f64, label: &str) -> Self {
        Self { body: String::new(), width, height, label: label.to_owned() }
    }

    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &str) {
        let _ = writeln!(self.body, r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#);
    }

    pub(super) fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), class: &str) {
        let _ = writeln!(
            self.body,
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"/>"#
        );
    }

    pub(super) fn path(&mut self, d: &str, class: &str) {
        let _ = writeln!(self.body, r#"<path class="{class}" d="{d}"/>"#);
    }

    pub(super) fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, class: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = escape(text);
        let _ =
            writeln!(self.body, r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{text}</text>"#);
    }

    /// A text that rises to the right, for narrow columns.
    pub(super) fn slanted(&mut self, (x, y): (f64, f64), text: &str) {
        let text = escape(text);
        let _ =
            writeln!(self.body, r#"<text x="{x:.1}" y="{y:.1}" transform="rotate(-50 {x:.1} {y:.1})">{text}</text>"#);
    }

    /// What is drawn by `draw` becomes a link with a title.
    pub(super) fn link(&mut self, href: &str, title: &str, draw: impl FnOnce(&mut Self)) {
        let _ = writeln!(self.body, r#"<a href="{}"><title>{}</title>"#, escape(href), escape(title));
        draw(self);
        self.body.push_str("</a>\n");
    }

    pub(super) fn finish(self) -> String {
        let Self { body, width, height, label } = self;
        let label = escape(&label);
        format!(
            "<svg class=\"figure\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" role=\"group\" aria-label=\"{label}\">\n{body}</svg>"
        )
    }
}
