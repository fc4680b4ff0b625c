//! The command line as a stranger meets it.

use crate::driver::{run, succeed, threatlex};
use std::io::Read;
use std::process::{Command, Stdio};

const COMMANDS: [&str; 13] = [
    "build",
    "check",
    "query",
    "queries",
    "show",
    "search",
    "explain",
    "cooperate",
    "diff",
    "export",
    "fmt",
    "completions",
    "man",
];

#[test]
fn every_command_has_help_with_an_example() {
    let all = succeed(&["--help"]);
    for command in COMMANDS {
        assert!(all.contains(command), "{command} is not in the overview");
        let help = succeed(&[command, "--help"]);
        assert!(help.contains("Example") && help.contains(&format!("threatlex {command}")), "{command}:\n{help}");
    }
}

#[test]
fn an_unknown_command_suggests_the_nearest() {
    let run = run(&["chekc"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("check"), "{}", run.stderr);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("threatlex"))
        .args(["query", "-e", "SELECT * WHERE { ?s ?p ?o }", "--format", "csv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 16];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut start).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn results_go_to_stdout_and_the_rest_to_stderr() {
    let query = run(&["query", "-e", "ASK {}"]);
    assert_eq!((query.stdout.trim(), query.stderr.as_str()), ("true", ""));
    let quiet = run(&["check", "--quiet"]);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str(), quiet.code), ("", "", 0));
    let colourless = run(&["query", "nope", "--color", "never"]);
    assert!(!colourless.stderr.contains('\u{1b}'));
    let colourful = run(&["query", "nope", "--color", "always"]);
    assert!(colourful.stderr.contains('\u{1b}'));
}

#[test]
fn completions_and_manual_pages_are_written() {
    assert!(succeed(&["completions", "bash"]).contains("threatlex"));
    let folder = tempfile::tempdir().unwrap();
    succeed(&["man", folder.path().to_str().unwrap()]);
    for command in COMMANDS {
        assert!(folder.path().join(format!("threatlex-{command}.1")).is_file(), "{command}");
    }
}

#[test]
fn the_program_works_from_any_folder() {
    let folder = tempfile::tempdir().unwrap();
    let output = threatlex(&["query", "tool-threats", "--format", "csv"]).current_dir(folder.path()).output().unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().lines().count() > 10);
}
