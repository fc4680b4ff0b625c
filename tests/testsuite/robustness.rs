//! No input makes the program panic.

use crate::driver::REAL;
use proptest::prelude::*;
use threatlex::graph::{Ask, Graph, Request, Rule};
use threatlex::sources::{FileKind, Header, SourceFile, Sources, format};

/// Texts that look a little like Turtle or SPARQL.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("id:a ".to_owned()),
        Just("tlx:about ".to_owned()),
        Just("@prefix id: <https://w3id.org/threatlex/id/> .\n".to_owned()),
        Just("SELECT * WHERE { ".to_owned()),
        Just("CONSTRUCT { ?s ?p ?o } WHERE { ".to_owned()),
        Just("# param x iri = ".to_owned()),
        Just("\"\"\"".to_owned()),
        Just("\n".to_owned()),
        "[{}\\[\\]().;,<>\"'?^@_:#\\\\é\u{202e}]",
        ".{0,6}",
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_turtle_or_an_error(text in texts()) {
        let file = SourceFile { path: "seeds/x.ttl".into(), kind: FileKind::Seed, text: text.clone().into() };
        let _ = Graph::load(&Sources { folder: None, files: vec![file] }).map(drop);
        if let Ok(once) = format("x.ttl", &text) {
            prop_assert_eq!(format("x.ttl", &once).unwrap(), once);
        }
    }

    #[test]
    fn any_text_is_a_query_or_an_error(text in texts()) {
        let request = Request { origin: "any", text: &text, timeout: Some(std::time::Duration::from_millis(50)), ..Request::default() };
        let _ = REAL.1.query(&request).map(drop);
        let _ = Header::parse(&text);
        let rule = SourceFile { path: "ontology/rules/10-x.rq".into(), kind: FileKind::Rule, text: text.into() };
        let _ = Rule::parse(&rule);
    }

    #[test]
    fn any_name_is_known_or_an_error(name in ".{0,20}") {
        let _ = REAL.1.names().resolve(&name).map(drop);
    }
}
