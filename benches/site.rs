//! How long the site takes, beside a copy of its files by `cp -r`, at multiples of the data:
//! `cargo bench --bench site -- 1 10`.

#![allow(clippy::unwrap_used, missing_docs)]

mod generate;

use std::path::Path;
use std::process::Command;
use std::time::Instant;
use threatlex::graph::Graph;
use threatlex::site::{Options, build};
use threatlex::sources::Sources;

fn main() {
    let real = Sources::from_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    // Cargo adds an argument of its own.
    let mut sizes: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1];
    }
    println!("times  pages    files    build    pages/s  cp -r    build/cp");
    for times in sizes {
        let sources = generate::times(&real, times);
        let graph = Graph::load(&sources).unwrap();
        // In the folder of the project: elsewhere it might be memory and not a disk.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let site = folder.path().join("site");
        let start = Instant::now();
        let report = build(&sources, &graph, &site, &Options::default()).unwrap();
        let built = start.elapsed().as_secs_f64();
        let start = Instant::now();
        assert!(Command::new("cp").arg("-r").arg(&site).arg(folder.path().join("copy")).status().unwrap().success());
        let copied = start.elapsed().as_secs_f64();
        println!(
            "{times:<6} {:<8} {:<8} {built:<8.2} {:<8.0} {copied:<8.2} {:.1}",
            report.pages,
            report.pages + report.files,
            report.pages as f64 / built,
            built / copied
        );
    }
}
