//! The address at which a site will stand.

use crate::vocab;
use std::fmt;
use std::str::FromStr;

/// The address of the root of a site, with a slash at its end.
///
/// Pages link to each other without it. It is needed where a link is read away from the site,
/// as in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// A text that is no address for a site.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no address for a site: write one such as https://example.org/threatlex/, without ? and #")]
pub struct BaseUrlError(String);

impl BaseUrl {
    /// The address of a file of the site, by its path from the root.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl Default for BaseUrl {
    /// The address below which the IRIs of all entities stand, and which redirects to the site.
    fn default() -> Self {
        Self(vocab::ID.trim_end_matches("id/").to_owned())
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let usable = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
            && !text.contains(['?', '#'])
            && oxigraph::model::NamedNode::new(text).is_ok();
        usable.then(|| Self(format!("{}/", text.trim_end_matches('/')))).ok_or_else(|| BaseUrlError(text.to_owned()))
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_with_one_slash() {
        for text in ["https://example.org/t", "https://example.org/t/", "https://example.org/t//"] {
            let base: BaseUrl = text.parse().unwrap();
            assert_eq!(base.to("id/x/index.html"), "https://example.org/t/id/x/index.html");
        }
        assert_eq!(BaseUrl::default().to_string(), "https://w3id.org/threatlex/");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "example.org",
            "ftp://example.org/",
            "https://",
            "https:///x",
            "https://a b/",
            "https://e/?q",
            "https://e/#f",
        ] {
            assert!(text.parse::<BaseUrl>().is_err(), "{text}");
        }
    }
}
