//! Makes bodies of data of the same shape as the real one and a multiple of its size.

use std::fmt::Write;
use threatlex::sources::{FileKind, SourceFile, Sources};

/// The real data, and as many copies of its seeds as it takes to be `times` as large. Each
/// copy says the same of entities of its own: every name in the `id:` and `law:` namespaces
/// and every label gets the number of the copy. Notations are left out, since each is given
/// only once.
pub(crate) fn times(real: &Sources, times: usize) -> Sources {
    let mut sources = real.clone();
    for copy in 1..times {
        for file in real.of_kind(FileKind::Seed) {
            let mut text = String::with_capacity(file.text.len() + file.text.len() / 8);
            for line in file.text.lines().filter(|line| !line.trim_start().starts_with("skos:notation ")) {
                if line.trim_start().starts_with("skos:prefLabel ") || line.trim_start().starts_with("rdfs:label ") {
                    rename(&line.replacen("\"@", &format!(" (copy {copy})\"@"), 1), copy, &mut text);
                } else {
                    rename(line, copy, &mut text);
                }
            }
            let path = file.path.replacen("seeds/", &format!("seeds/copy-{copy}/"), 1);
            sources.files.push(SourceFile { path, kind: FileKind::Seed, text: text.into() });
        }
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn rename(line: &str, copy: usize, text: &mut String) {
    if line.starts_with("PREFIX") || line.starts_with("@prefix") {
        text.push_str(line);
    } else {
        for (index, part) in split_names(line).into_iter().enumerate() {
            // Every second part is a name.
            let _ = if index % 2 == 1 { write!(text, "{part}-copy{copy}") } else { write!(text, "{part}") };
        }
    }
    text.push('\n');
}

/// Text and names in turn; names inside quotes are text.
fn split_names(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at, mut quoted) = (0, 0, false);
    let bytes = line.as_bytes();
    while at < bytes.len() {
        if bytes[at] == b'"' && (at == 0 || bytes[at - 1] != b'\\') {
            quoted = !quoted;
        }
        let rest = &line[at..];
        let boundary = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        if !quoted && boundary && (rest.starts_with("id:") || rest.starts_with("law:")) {
            let name = rest.find([';', ',', ' ']).unwrap_or(rest.len());
            let name = rest[..name].trim_end_matches(['.', ')', ']']).len();
            parts.push(&line[start..at]);
            parts.push(&rest[..name]);
            at += name;
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    parts.push(&line[start..]);
    parts
}
