//! Where things stand in the site, and how one page links to another.

use crate::catalogue::Catalogue;
use crate::vocab;

/// The path of the page on which an IRI is described, with an anchor where it shares the page;
/// none if the site does not describe it.
///
/// The paths mirror the IRIs: `id:x` is `id/x/index.html`, `tlx:X` is `ns/index.html#X`.
pub(super) fn target(catalogue: &Catalogue, iri: &str) -> Option<String> {
    if let Some(local) = iri.strip_prefix(vocab::TLX) {
        // A term that nobody declared is a finding; there is no place to link to.
        return catalogue.is_term(iri).then(|| format!("ns/index.html#{local}"));
    }
    if let Some(local) = iri.strip_prefix(vocab::GRAPH) {
        return Some(format!("graph/index.html#{local}"));
    }
    catalogue.entity(iri)?;
    if let Some((host, anchor)) = catalogue.host(iri) {
        return page_of(host.as_str()).map(|page| format!("{page}#{anchor}"));
    }
    page_of(iri)
}

/// The page of an entity.
pub(super) fn page_of(iri: &str) -> Option<String> {
    stem_of(iri).map(|stem| format!("{stem}/index.html"))
}

/// The path of an entity without an ending: `id/x`.
pub(super) fn stem_of(iri: &str) -> Option<String> {
    let (folder, local) = match (iri.strip_prefix(vocab::ID), iri.strip_prefix(vocab::LAW)) {
        (Some(local), _) => ("id", local),
        (_, Some(local)) => ("law", local),
        _ => return None,
    };
    Some(format!("{folder}/{}", file_name(local)))
}

/// A local name as a file name: whatever could mean something else in a path or URL becomes
/// a hyphen.
fn file_name(local: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = local.chars().map(|c| if safe(c) { c } else { '-' }).collect();
    if name.chars().all(|c| c == '.') { name.replace('.', "-") } else { name }
}

/// The way from a page to the root of the site: `../../` for `id/x/index.html`.
pub(super) fn root(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_mirror_iris() {
        assert_eq!(page_of("https://w3id.org/threatlex/id/ransomware").as_deref(), Some("id/ransomware/index.html"));
        assert_eq!(
            page_of("https://w3id.org/threatlex/law/uncc.13.1.a").as_deref(),
            Some("law/uncc.13.1.a/index.html")
        );
        assert_eq!(page_of("https://w3id.org/threatlex/id/../x").as_deref(), Some("id/..-x/index.html"));
        assert_eq!(page_of("https://w3id.org/threatlex/id/..").as_deref(), Some("id/--/index.html"));
        assert_eq!(page_of("http://example.org/x"), None);
        assert_eq!(root("id/x/index.html"), "../../");
        assert_eq!(root("index.html"), "");
    }
}
