//! Which of the formats on offer a client likes best, after RFC 9110, section 12.5.1.

/// The offer that suits the header `Accept` best: that of the highest quality, and among equals
/// the first. An absent or empty header accepts everything; none if nothing suits.
pub(super) fn choose<'a, T>(accept: &str, offers: impl IntoIterator<Item = (T, &'a [&'a str])>) -> Option<T> {
    let ranges = ranges(accept);
    let mut best: Option<(f32, T)> = None;
    for (offer, names) in offers {
        let quality =
            if ranges.is_empty() { 1.0 } else { names.iter().map(|name| quality(&ranges, name)).fold(0.0, f32::max) };
        if quality > best.as_ref().map_or(0.0, |(best, _)| *best) {
            best = Some((quality, offer));
        }
    }
    best.map(|(_, offer)| offer)
}

/// How much a client that likes nothing better than `*/*` wants a type that it names itself.
pub(super) fn names(accept: &str, media_type: &str) -> bool {
    ranges(accept).iter().any(|range| range.quality > 0.0 && range.matches(media_type) == Some(2))
}

struct Range<'a> {
    kind: &'a str,
    subtype: &'a str,
    quality: f32,
}

impl Range<'_> {
    /// How closely it fits: 2 by name, 1 by its first part, 0 as everything.
    fn matches(&self, name: &str) -> Option<u8> {
        let (kind, subtype) = name.split_once('/')?;
        match (self.kind, self.subtype) {
            ("*", "*") => Some(0),
            (one, "*") if one.eq_ignore_ascii_case(kind) => Some(1),
            (one, other) if one.eq_ignore_ascii_case(kind) && other.eq_ignore_ascii_case(subtype) => Some(2),
            _ => None,
        }
    }
}

fn ranges(accept: &str) -> Vec<Range<'_>> {
    // A header of more ranges than that is no honest one.
    accept.split(',').take(100).filter_map(range).collect()
}

fn range(text: &str) -> Option<Range<'_>> {
    let mut parts = text.split(';').map(str::trim);
    let (kind, subtype) = parts.next()?.split_once('/')?;
    let quality = parts
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
        .map_or(Some(1.0), |(_, value)| value.trim().parse::<f32>().ok())
        .filter(|quality| quality.is_finite())
        .unwrap_or(0.0);
    Some(Range { kind: kind.trim(), subtype: subtype.trim(), quality: quality.clamp(0.0, 1.0) })
}

/// The quality of a type is that of the range that fits it most closely.
fn quality(ranges: &[Range<'_>], name: &str) -> f32 {
    let fitting = ranges.iter().filter_map(|range| Some((range.matches(name)?, range.quality)));
    fitting
        .fold(
            (None, 0.0),
            |best, (closeness, quality)| {
                if Some(closeness) > best.0 { (Some(closeness), quality) } else { best }
            },
        )
        .1
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERS: [(&str, &[&str]); 3] = [
        ("json", &["application/sparql-results+json", "application/json"]),
        ("xml", &["application/sparql-results+xml"]),
        ("csv", &["text/csv"]),
    ];

    #[test]
    fn the_best_liked_offer_is_chosen() {
        for (accept, expected) in [
            ("", Some("json")),
            ("*/*", Some("json")),
            ("text/csv", Some("csv")),
            ("TEXT/CSV;Q=0.1", Some("csv")),
            ("text/*, application/json;q=0.5", Some("csv")),
            ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", Some("xml")),
            ("*/*;q=0.1, application/sparql-results+xml", Some("xml")),
            ("application/sparql-results+json;q=0, application/json;q=0, */*", Some("xml")),
            ("image/png", None),
            ("text/csv;q=0", None),
            ("text/csv;q=much", None),
            ("nonsense", Some("json")),
        ] {
            assert_eq!(choose(accept, OFFERS), expected, "{accept}");
        }
    }
}
