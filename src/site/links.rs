//! Where things stand in the site, and how one page links to another.

use crate::catalogue::Catalogue;
use crate::vocab;

/// The path of the page on which an IRI is described, with an anchor where it shares the page;
/// none if the site does not describe it.
///
/// The paths mirror the IRIs: `id:x` is `id/x/index.html`, `tlx:X` is `ns/index.html#X`.
pub(crate) fn target(catalogue: &Catalogue, iri: &str) -> Option<String> {
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

/// The path of a page as it stands in an address: a folder for its index, and nothing that an
/// address must not hold.
pub(crate) fn address(path: &str) -> String {
    let (file, anchor) = path.split_once('#').map_or((path, None), |(file, anchor)| (file, Some(anchor)));
    let folder = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    let mut address = String::new();
    for byte in folder.unwrap_or(file).bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    anchor.map_or(address.clone(), |anchor| format!("{address}#{anchor}"))
}

/// The path to which a link from a page leads.
pub(super) fn resolve(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
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

    #[test]
    fn an_address_names_folders_and_holds_no_foreign_signs() {
        assert_eq!(address("index.html"), "");
        assert_eq!(address("fr/id/x/index.html"), "fr/id/x/");
        assert_eq!(address("law/uncc.13/index.html#record-é"), "law/uncc.13/#record-é");
        assert_eq!(address("id/crème/index.html"), "id/cr%C3%A8me/");
        assert_eq!(address("id/x-index.html"), "id/x-index.html");
    }

    #[test]
    fn a_link_leads_from_its_page() {
        assert_eq!(resolve("fr/id/x/index.html", "../../threats/index.html"), "fr/threats/index.html");
        assert_eq!(resolve("index.html", "about/index.html"), "about/index.html");
    }
}
