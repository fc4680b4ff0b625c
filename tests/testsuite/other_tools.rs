//! The same data through other people's tools: rdflib runs the rules and the named queries,
//! pySHACL the shapes. They need Python with `rdflib` and `pyshacl`; without them these tests
//! say that they were left out. In CI they must run.

use crate::driver::root;
use std::process::Command;

fn python(script: &str) {
    let modules = Command::new("python3").args(["-c", "import rdflib, pyshacl"]).output();
    if !modules.is_ok_and(|output| output.status.success()) {
        assert!(std::env::var_os("CI").is_none(), "CI must install rdflib and pyshacl");
        eprintln!("left out: python3 with rdflib and pyshacl is not installed (pip install rdflib pyshacl)");
        return;
    }
    let output = Command::new("python3")
        .arg(root().join("tests/other_tools").join(script))
        .env("THREATLEX", assert_cmd::cargo::cargo_bin("threatlex"))
        .current_dir(root())
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}:\n{said}");
}

#[test]
fn rdflib_derives_the_same_statements_and_gives_the_same_answers() {
    python("rdflib_agrees.py");
}

#[test]
fn pyshacl_accepts_the_data_and_rejects_what_must_be_rejected() {
    python("pyshacl_agrees.py");
}
