//! The layers of the ATT&CK Navigator, as files beside the matrix.

use crate::export::navigator::{Domain, Navigator};
use crate::law::Named;
use crate::site::SiteError;
use crate::site::context::Site;
use crate::site::legal::slug;
use crate::site::render::Renderer;

/// A framework with its layers.
pub(super) struct Layers {
    pub(super) name: &'static str,
    pub(super) techniques: usize,
    /// The threats that no mapping leads to it.
    pub(super) unmapped: usize,
    /// The path of the layer of all mapped threats.
    pub(super) all: String,
    /// The instruments, with the path of the layer of each.
    pub(super) under: Vec<(String, String)>,
}

/// Writes a layer for each domain that has mappings, and one for each instrument that threats
/// with such mappings were held against.
pub(super) fn write(site: &Site<'_>, renderer: &Renderer<'_>) -> Result<Vec<Layers>, SiteError> {
    let navigator = Navigator::load(site.sources, site.graph)?;
    let mut found = Vec::new();
    for domain in Domain::ALL.into_iter().filter(|domain| navigator.mapped(*domain) > 0) {
        let path = |rest: &str| format!("matrix/navigator/{}{rest}.json", domain.id());
        let write = |path: &str, instrument: Option<&Named>| {
            let failed = |cause: std::io::Error| SiteError::Write { path: path.to_owned(), cause };
            let layer = navigator.layer(domain, instrument)?;
            let json = serde_json::to_string_pretty(&layer).map_err(|error| failed(error.into()))?;
            renderer.file(path.to_owned(), (json + "\n").into_bytes())
        };
        let all = path("");
        write(&all, None)?;
        let mut under = Vec::new();
        for iri in site.law.assessed.iter().filter(|iri| navigator.has(domain, iri)) {
            let path = path(&format!("-{}", slug(iri)));
            write(&path, Some(&Named { iri: iri.clone(), label: site.label_of(iri) }))?;
            under.push((iri.clone(), path));
        }
        let (techniques, unmapped) = (navigator.mapped(domain), navigator.unmapped(domain));
        found.push(Layers { name: domain.name(), techniques, unmapped, all, under });
    }
    Ok(found)
}
