//! A site that is updated after a change is the site that would have been built anew.

use crate::driver::Data;
use std::collections::BTreeMap;
use std::path::Path;
use threatlex::graph::Graph;
use threatlex::site::{Memory, Options, Report, build, update};
use threatlex::sources::Sources;

/// All files under a folder, by their path in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn add(folder: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, root, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    add(folder, folder, &mut all);
    all
}

struct Site<'a> {
    data: &'a Data,
    out: tempfile::TempDir,
    memory: Memory,
}

impl Site<'_> {
    fn update(&mut self) -> Report {
        let sources = Sources::from_folder(self.data.path()).unwrap();
        let graph = Graph::load(&sources).unwrap();
        update(&sources, &graph, &self.out.path().join("site"), &Options::default(), &mut self.memory).unwrap()
    }

    fn assert_as_built_anew(&self) {
        let sources = Sources::from_folder(self.data.path()).unwrap();
        let graph = Graph::load(&sources).unwrap();
        let anew = self.out.path().join("anew");
        build(&sources, &graph, &anew, &Options::default()).unwrap();
        let (updated, anew) = (files(&self.out.path().join("site")), files(&anew));
        assert!(updated.keys().eq(anew.keys()), "not the same files");
        for (path, contents) in &anew {
            assert!(&updated[path] == contents, "{path} is not as it is when built anew");
        }
    }
}

fn edit(data: &Data, path: &str, from: &str, to: &str) {
    let file = data.path().join(path);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    std::fs::write(file, text.replace(from, to)).unwrap();
}

#[test]
fn an_update_writes_what_changed_and_leaves_the_rest() {
    let data = Data::copy();
    let mut site = Site { data: &data, out: tempfile::tempdir().unwrap(), memory: Memory::default() };
    let first = site.update();
    assert_eq!(first.written, first.pages + first.files);
    let again = site.update();
    assert_eq!((again.pages, again.files, again.written), (first.pages, first.files, 0), "nothing changed");

    // A label that many pages show, a finding that decides coverage, an entity more.
    let before = files(&site.out.path().join("site"));
    edit(&data, "seeds/technologies.ttl", "\"Blockchain\"@en", "\"Chain of blocks\"@en");
    std::fs::write(
        data.path().join("seeds/incidents/2099.ttl"),
        "PREFIX tlx: <https://w3id.org/threatlex/ns#>\nPREFIX id: <https://w3id.org/threatlex/id/>\n\
         PREFIX schema: <https://schema.org/>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\
         PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n\
         id:made-up-2099 a tlx:Incident; skos:prefLabel \"Made up\"@en; tlx:exemplifies id:ransomware;\n\
         schema:startDate \"2099-01-02\"^^xsd:date.\n",
    )
    .unwrap();
    let changed = site.update();
    assert!(changed.written > 100 && changed.written < changed.pages, "{changed:?}");
    assert_eq!(changed.entities, first.entities + 1);
    let after = files(&site.out.path().join("site"));
    let page = |files: &BTreeMap<String, Vec<u8>>, path: &str| String::from_utf8(files[path].clone()).unwrap();
    assert!(page(&after, "id/blockchain/index.html").contains("Chain of blocks"));
    assert!(page(&after, "id/ransomware/index.html").contains("Made up"));
    assert_eq!(before["id/germany/index.html"], after["id/germany/index.html"]);
    site.assert_as_built_anew();

    // What is no more goes.
    std::fs::remove_file(data.path().join("seeds/incidents/2099.ttl")).unwrap();
    edit(&data, "seeds/technologies.ttl", "\"Chain of blocks\"@en", "\"Blockchain\"@en");
    site.update();
    let back = files(&site.out.path().join("site"));
    assert!(before.keys().eq(back.keys()) && before == back, "undone, the site is as it was");
}
