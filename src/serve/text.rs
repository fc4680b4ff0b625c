//! What can be seen in the text of a query without parsing it.

/// The prefixes that a query declares, in its order.
pub(super) fn prefixes(query: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = query;
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix('#') {
            rest = comment.split_once('\n').map_or("", |(_, rest)| rest);
            continue;
        }
        let keyword = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let declares = keyword.eq_ignore_ascii_case("PREFIX");
        if !declares && !keyword.eq_ignore_ascii_case("BASE") {
            return found;
        }
        let Some((name, after)) = rest[keyword.len()..].split_once('<') else { return found };
        let Some((namespace, after)) = after.split_once('>') else { return found };
        if declares && let Some(name) = name.trim().strip_suffix(':') {
            found.push((name.to_owned(), namespace.to_owned()));
        }
        rest = after;
    }
}

/// Where brackets are nested deeper than `most`, as line and column from 1.
pub(super) fn too_deep(query: &str, most: usize) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    // What negates or turns round nests what follows it.
    let mut signs = 0_usize;
    let mut place = None;
    code(query, |offset, c| {
        match c {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match c {
            '!' | '^' | '-' | '+' => signs += 1,
            c if c.is_whitespace() => {}
            _ => signs = 0,
        }
        if depth + signs > most && place.is_none() {
            place = Some(offset);
        }
    });
    let before = &query[..place?];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some((line, column))
}

/// Whether the same query may have another answer on the same data.
pub(super) fn is_fickle(query: &str) -> bool {
    let upper = query.to_ascii_uppercase();
    ["NOW", "RAND", "UUID", "BNODE", "SERVICE", "TIMEZONE", "TZ"].iter().any(|word| upper.contains(word))
}

/// Calls `visit` with each character that is in no comment, IRI or string.
fn code(query: &str, mut visit: impl FnMut(usize, char)) {
    let mut chars = query.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        match c {
            '#' => while chars.next().is_some_and(|(_, c)| c != '\n') {},
            '"' | '\'' => {
                let long = query[offset..].starts_with(&c.to_string().repeat(3));
                if long {
                    chars.next();
                    chars.next();
                }
                skip_string(query, c, long, &mut chars);
            }
            // What looks like an IRI is one if nothing in it cannot be.
            '<' => {
                let end = query[offset + 1..].find(|c: char| c.is_whitespace() || "<>\"{}|^`\\".contains(c));
                if let Some(end) = end.filter(|end| query[offset + 1 + end..].starts_with('>')) {
                    while chars.next_if(|(place, _)| *place <= offset + 1 + end).is_some() {}
                }
            }
            c => visit(offset, c),
        }
    }
}

fn skip_string(query: &str, quote: char, long: bool, chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>) {
    let end = quote.to_string().repeat(if long { 3 } else { 1 });
    while let Some((place, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if query[place..].starts_with(&end) {
            for _ in 1..end.len() {
                chars.next();
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefixes_of_a_query_are_seen() {
        let query = "# PREFIX no: <http://no/>\nBASE <http://b/> prefix ex: <http://e/#>\nPREFIX : <http://d/>SELECT * { ?s ex:p 'PREFIX x: <http://x/>' }";
        let expected = [("ex", "http://e/#"), ("", "http://d/")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(prefixes(query), expected);
        assert!(prefixes("PREFIX").is_empty() && prefixes("PREFIX a: <").is_empty());
    }

    #[test]
    fn deep_nesting_is_seen_only_in_code() {
        assert_eq!(too_deep("ASK\n{{{}}}", 2), Some((2, 3)));
        for flat in ["{{}}{{}}", "{ '((((' }", "{ \"\"\"((\"(\"\"\" }", "{ <http://e/((((> }", "# ((((\n{}"] {
            assert_eq!(too_deep(flat, 2), None, "{flat}");
        }
        assert!(too_deep("{ FILTER(?a <(((1))) ) }", 3).is_some());
        assert!(too_deep("{ FILTER(!!! !?a) }", 4).is_some());
        assert_eq!(too_deep("{ FILTER(!?a && !?b && !?c && -?d > 0 && -?e > 0) }", 4), None);
    }
}
