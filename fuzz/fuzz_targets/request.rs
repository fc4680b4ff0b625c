//! Any bytes on a connection: the service must not panic, and must not blame itself for them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use threatlex::serve::probe::Service;

static SITE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("there is room for a small site");
    for (path, text) in [
        ("index.html", "<h1>home</h1>"),
        ("sparql/index.html", "<h1>ask</h1>"),
        ("id/ransomware/index.html", "<h1>Ransomware</h1>"),
        ("data/threatlex.nq", "0123456789"),
        ("_redirects", "/T0022 /id/ransomware/ 301\n"),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).expect("a folder is made");
        std::fs::write(path, text).expect("a file is written");
    }
    folder
});
static SERVICE: LazyLock<Service> = LazyLock::new(|| Service::with(SITE.path()).expect("the service starts"));

fuzz_target!(|bytes: &[u8]| {
    for status in SERVICE.send(bytes) {
        // 503 is said where a worker would be asked: here are none.
        assert!(status < 500 || status == 503, "answered with {status}");
    }
});
