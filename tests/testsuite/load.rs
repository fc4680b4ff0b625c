//! Loading: what bad data gets, and that two loads are the same.

use crate::driver::{Data, REAL, run};
use threatlex::graph::Graph;

#[test]
fn a_syntax_error_names_file_line_and_column_and_loads_nothing() {
    let data = Data::copy().with(
        "seeds/broken.ttl",
        "@prefix id: <https://w3id.org/threatlex/id/> .\n\nid:a id:b ;; .\nid:c nope:d 1 .\n",
    );
    for command in [&["check"][..], &["query", "tool-threats"], &["build", "--out", "unused"]] {
        let run = data.run(command);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{command:?}");
        assert!(run.stderr.contains("seeds/broken.ttl:3:"), "{}", run.stderr);
    }
}

#[test]
fn several_broken_files_are_all_named() {
    let run = Data::copy().with("seeds/a-broken.ttl", "x").with("seeds/b-broken.ttl", "<").run(&["check"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("seeds/a-broken.ttl:1") && run.stderr.contains("seeds/b-broken.ttl:1"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_missing_data_folder_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let none = run(&["check", "--data", "no-such-folder"]);
    assert_eq!(none.code, 2);
    assert!(none.stderr.contains("no-such-folder") && none.stderr.contains("--data"), "{}", none.stderr);
    let empty = run(&["check", "--data", path]);
    assert_eq!(empty.code, 2);
    assert!(empty.stderr.contains("ontology/"), "{}", empty.stderr);
}

#[test]
fn a_file_that_is_not_text_is_named() {
    let data = Data::copy();
    std::fs::write(data.path().join("seeds/latin.ttl"), b"# caf\xe9\n").unwrap();
    let run = data.run(&["check"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("seeds/latin.ttl") && run.stderr.contains("UTF-8"), "{}", run.stderr);
}

#[test]
fn two_loads_give_the_same_graph() {
    let quads = |graph: &Graph| {
        let mut quads: Vec<String> = graph.quads().map(|quad| quad.to_string()).collect();
        quads.sort();
        quads
    };
    let again = Graph::load(&REAL.0).unwrap();
    assert!(quads(&REAL.1) == quads(&again));
}

#[test]
fn every_statement_of_a_file_is_in_the_default_graph_and_in_its_own() {
    use oxigraph::model::GraphNameRef;
    let graph = &REAL.1;
    let store = graph.to_store().unwrap();
    for file in graph.files() {
        for statement in &file.statements {
            let triple = statement.triple.as_ref();
            assert!(store.contains(triple.in_graph(GraphNameRef::DefaultGraph)).unwrap());
            assert!(store.contains(triple.in_graph(file.graph.as_ref())).unwrap());
        }
    }
}

#[test]
fn a_statement_in_a_file_is_never_called_derived() {
    let graph = &REAL.1;
    for (rule, derived) in graph.derived_by_rule() {
        for triple in derived {
            assert!(graph.places(&triple).is_empty(), "{triple} stands in a file and in the graph of {}", rule.name);
        }
    }
}
