//! The browser packages that the query page loads: which files of which versions, by which hash
//! they are known, and where the page finds them.
//!
//! `web/assets.json` names them. They are copied into the site from an installed folder of
//! packages, or else the page loads the same files from a public network of mirrors; either way
//! the browser refuses a file with another hash.

use super::{SiteError, links, output::File};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::path::Path;

const ASSETS: &str = include_str!("../../web/assets.json");

/// What the licences of the packages want beside a copy.
const NOTICES: [(&str, &str); 2] = [
    ("assets/vendor/NOTICES.txt", include_str!("../../web/NOTICES.txt")),
    ("assets/vendor/LICENSE-APACHE.txt", include_str!("../../LICENSE-APACHE")),
];

#[derive(Deserialize)]
struct Manifest {
    cdn: String,
    files: Vec<Asset>,
}

#[derive(Deserialize)]
struct Asset {
    role: String,
    package: String,
    version: String,
    file: String,
    bytes: usize,
    integrity: String,
}

/// Where a page finds a file, and how it knows that it is the right one.
#[derive(Debug, Serialize)]
pub(super) struct Pinned {
    url: String,
    integrity: String,
    bytes: usize,
}

/// The browser packages: copied into the site, or to be loaded from the mirrors.
pub(super) struct WebAssets {
    manifest: Manifest,
    /// What goes into the site; nothing if the page loads from the mirrors.
    pub(super) files: Vec<File>,
}

impl WebAssets {
    /// Reads the files from a folder of installed packages, if one is given, and checks them.
    ///
    /// # Errors
    ///
    /// When a file is not there or is not the one that was recorded.
    pub(super) fn load(folder: Option<&Path>) -> Result<Self, SiteError> {
        let manifest: Manifest = serde_json::from_str(ASSETS).map_err(SiteError::WebAssetList)?;
        let mut files = Vec::new();
        if let Some(folder) = folder {
            for asset in &manifest.files {
                files.push(File { path: asset.place(), contents: asset.read(folder)? });
            }
            let notice = |(path, text): (&str, &str)| File { path: path.to_owned(), contents: text.into() };
            files.extend(NOTICES.map(notice));
        }
        Ok(Self { manifest, files })
    }

    /// Where the page at `page` finds each file, by what it is for.
    pub(super) fn pinned(&self, page: &str) -> BTreeMap<&str, Pinned> {
        let url = |asset: &Asset| {
            if self.files.is_empty() {
                format!("{}{}@{}/{}", self.manifest.cdn, asset.package, asset.version, asset.file)
            } else {
                format!("{}{}", links::root(page), asset.place())
            }
        };
        let pin = |asset: &Asset| Pinned { url: url(asset), integrity: asset.integrity.clone(), bytes: asset.bytes };
        self.manifest.files.iter().map(|asset| (asset.role.as_str(), pin(asset))).collect()
    }
}

impl Asset {
    /// Its path in the site. The version is part of it, so that no cache mixes two of them.
    fn place(&self) -> String {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        format!("assets/vendor/{}-{}/{name}", self.package.trim_start_matches('@').replace('/', "-"), self.version)
    }

    fn read(&self, folder: &Path) -> Result<Vec<u8>, SiteError> {
        let path = folder.join(&self.package).join(&self.file);
        let shown = path.display().to_string();
        let contents = std::fs::read(path).map_err(|cause| SiteError::NoWebAsset { path: shown.clone(), cause })?;
        if integrity(&contents) == self.integrity {
            return Ok(contents);
        }
        Err(SiteError::OtherWebAsset { path: shown, package: self.package.clone(), version: self.version.clone() })
    }
}

/// The hash of a file as a browser wants it (W3C Subresource Integrity).
fn integrity(contents: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_finds_a_file_at_its_version_and_with_its_hash() {
        let mirrored = WebAssets::load(None).unwrap();
        let pinned = mirrored.pinned("sparql/index.html");
        for role in ["engine", "engineCode", "editor", "editorStyle"] {
            let Pinned { url, integrity, bytes } = &pinned[role];
            assert!(url.starts_with("https://cdn.jsdelivr.net/npm/") && url.contains('@'), "{url}");
            assert!(integrity.starts_with("sha384-") && integrity.len() == 71 && *bytes > 0, "{integrity}");
        }
    }

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // The example of the W3C recommendation.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }
}
