//! `threatlex fmt`: the data is in canonical form, and formatting changes no meaning.

use crate::driver::{Data, REAL, run};
use sophia::api::prelude::*;
use sophia::isomorphism::isomorphic_graphs;

type Triples = Vec<[sophia::api::term::SimpleTerm<'static>; 3]>;

fn parse(text: &str) -> Triples {
    sophia::turtle::parser::turtle::parse_str(text).collect_triples().unwrap()
}

#[test]
fn the_data_is_in_canonical_form() {
    let run = run(&["fmt", "--check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "run `threatlex fmt`");
}

#[test]
fn formatting_changes_no_statement() {
    for file in REAL.0.files.iter().filter(|file| file.kind.is_turtle()) {
        let formatted = threatlex::sources::format(&file.path, &file.text).unwrap();
        assert!(isomorphic_graphs(&parse(&file.text), &parse(&formatted)).unwrap(), "{}", file.path);
    }
}

#[test]
fn a_file_is_formatted_in_place_and_check_says_which() {
    let ugly = "@prefix id: <https://w3id.org/threatlex/id/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\nid:b skos:related id:a . id:a skos:related id:b .";
    let data = Data::copy().with("seeds/ugly.ttl", ugly);
    let check = data.run(&["fmt", "--check"]);
    assert_eq!(check.code, 1);
    assert!(check.stdout.trim_end().ends_with("seeds/ugly.ttl"), "{}", check.stdout);
    assert_eq!(data.run(&["fmt"]).code, 0);
    assert_eq!(data.run(&["fmt", "--check"]).code, 0);
    let text = std::fs::read_to_string(data.path().join("seeds/ugly.ttl")).unwrap();
    assert!(isomorphic_graphs(&parse(ugly), &parse(&text)).unwrap());
}

#[test]
fn a_file_that_would_lose_something_is_left_as_it_is() {
    let text = "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\nid:a skos:related id:b . # why\n";
    let data = Data::copy().with("seeds/commented.ttl", text);
    let run = data.run(&["fmt"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("commented.ttl:3"), "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(data.path().join("seeds/commented.ttl")).unwrap(), text);
}
