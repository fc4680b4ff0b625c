//! Queries: the named ones give the expected answers; formats, parameters, limits.

use crate::driver::{REAL, files_in, root, run, succeed, threatlex};
use std::collections::BTreeSet;
use threatlex::graph::Ask;

/// Lines of a CSV answer, without differences of line ends.
fn lines(csv: &str) -> Vec<String> {
    csv.replace("\r\n", "\n").lines().map(str::to_owned).collect()
}

/// `name@parameter=value` of an expected answer; a slash in a value is written as a comma.
pub(crate) fn case(stem: &str) -> (String, Vec<String>) {
    let mut parts = stem.split('@').map(str::to_owned);
    (parts.next().unwrap(), parts.collect())
}

#[test]
fn every_named_query_gives_its_expected_answer() {
    let graph = &REAL.1;
    for file in files_in("tests/expected") {
        let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let (name, parameters) = case(&stem);
        let query = graph.named_query(&name).unwrap();
        let request = threatlex::graph::Request {
            origin: &query.path,
            text: &query.text,
            parameters: parameters
                .iter()
                .map(|parameter| parameter.split_once('=').map(|(n, v)| (n.to_owned(), v.to_owned())).unwrap())
                .collect(),
            timeout: None,
        };
        let mut csv = Vec::new();
        graph.query(&request).unwrap().write(threatlex::graph::Format::Csv, None, &mut csv).unwrap();
        let (got, expected) =
            (lines(&String::from_utf8(csv).unwrap()), lines(&std::fs::read_to_string(&file).unwrap()));
        assert_eq!(got, expected, "{stem}: the answer differs from tests/expected/{stem}.csv");
    }
}

#[test]
fn every_named_query_has_an_expected_answer_and_every_expected_answer_a_query() {
    let names: BTreeSet<String> = REAL.1.queries().iter().map(|query| query.name.clone()).collect();
    let expected: BTreeSet<String> =
        files_in("tests/expected").iter().map(|file| case(file.file_stem().unwrap().to_str().unwrap()).0).collect();
    assert_eq!(names, expected);
    assert!(names.len() >= 25);
}

#[test]
fn a_count_is_not_inflated_by_named_graphs() {
    let tools = "SELECT (COUNT(*) AS ?n) WHERE { ?t a tlx:ToolThreat }";
    let count = lines(&succeed(&["query", "-e", tools, "--format", "csv"]))[1].parse::<usize>().unwrap();
    // By hand: the subjects of uses-as-tool statements in the files.
    let mut by_hand = BTreeSet::new();
    for file in REAL.1.files() {
        for statement in &file.statements {
            if statement.triple.predicate.as_str().ends_with("#usesAsTool") {
                by_hand.insert(statement.triple.subject.to_string());
            }
        }
    }
    assert_eq!(count, by_hand.len());
    // The same holds when the query looks into named graphs elsewhere.
    let with_graph =
        "SELECT (COUNT(*) AS ?n) WHERE { ?t a tlx:ToolThreat . FILTER NOT EXISTS { GRAPH graph:none { ?t ?p ?o } } }";
    assert_eq!(lines(&succeed(&["query", "-e", with_graph, "--format", "csv"]))[1], count.to_string());
}

#[test]
fn a_named_graph_tells_the_file_of_a_statement() {
    let query = "SELECT ?title WHERE { GRAPH ?g { id:ransomware skos:prefLabel ?label } FILTER(LANG(?label) = \"en\") ?g dcterms:title ?title }";
    assert_eq!(lines(&succeed(&["query", "-e", query, "--format", "csv"])), ["title", "seeds/threats/ict-crime.ttl"]);
    let derived = "SELECT ?g WHERE { GRAPH ?g { id:ransomware a tlx:ToolThreat } }";
    assert_eq!(
        lines(&succeed(&["query", "-e", derived, "--format", "csv"])),
        ["g", "https://w3id.org/threatlex/graph/rule.tool-threat"]
    );
}

#[test]
fn every_form_of_query_is_answered() {
    assert_eq!(succeed(&["query", "-e", "ASK { id:ransomware a tlx:Threat }", "--format", "table"]), "yes\n");
    assert_eq!(succeed(&["query", "-e", "ASK { id:ransomware a tlx:Claim }", "--format", "csv"]).trim(), "false");
    let construct = "CONSTRUCT { ?t rdfs:seeAlso id:ict } WHERE { ?t skos:notation \"T0022\" }";
    assert_eq!(
        succeed(&["query", "-e", construct, "--format", "ntriples"]),
        "<https://w3id.org/threatlex/id/ransomware> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <https://w3id.org/threatlex/id/ict> .\n"
    );
    let described = succeed(&["query", "-e", "DESCRIBE id:ransomware", "--format", "turtle"]);
    assert!(described.contains("id:ransomware") && described.contains("skos:prefLabel"), "{described}");
}

#[test]
fn every_format_is_written() {
    let select = "SELECT ?t ?n WHERE { ?t skos:notation ?n . FILTER(?n = \"T0022\") }";
    for (format, expected) in [
        ("csv", "t,n\r\nhttps://w3id.org/threatlex/id/ransomware,T0022\r\n"),
        ("tsv", "?t\t?n\n<https://w3id.org/threatlex/id/ransomware>\t\"T0022\"\n"),
        ("markdown", "| t | n |\n| --- | --- |\n| id:ransomware | T0022 |\n"),
    ] {
        assert_eq!(succeed(&["query", "-e", select, "--format", format]), expected);
    }
    let json: serde_json::Value = serde_json::from_str(&succeed(&["query", "-e", select, "--format", "json"])).unwrap();
    assert_eq!(json["results"]["bindings"][0]["n"]["value"], "T0022");
    assert!(succeed(&["query", "-e", select, "--format", "xml"]).contains("<literal>T0022</literal>"));
    assert!(succeed(&["query", "-e", select, "--format", "table"]).contains("id:ransomware"));
    let construct = "CONSTRUCT WHERE { id:ransomware skos:broader ?b }";
    for (format, expected) in [
        ("turtle", "id:ransomware skos:broader id:ict-crime"),
        ("nquads", "<https://w3id.org/threatlex/id/ict-crime> ."),
        ("trig", "id:ransomware skos:broader id:ict-crime"),
        ("jsonld", "\"@id\""),
        ("rdfxml", "rdf:resource"),
    ] {
        let text = succeed(&["query", "-e", construct, "--format", format]);
        assert!(text.contains(expected), "{format}: {text}");
    }
}

#[test]
fn a_format_that_does_not_fit_is_refused_before_anything_is_printed() {
    let run = run(&["query", "-e", "SELECT * WHERE { ?s ?p ?o } LIMIT 1", "--format", "turtle"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("csv"), "{}", run.stderr);
}

#[test]
fn a_query_comes_from_a_file_or_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.rq");
    std::fs::write(&file, "# param t iri = id:ransomware: which\nSELECT ?n WHERE { ?t skos:notation ?n }").unwrap();
    let path = file.to_str().unwrap();
    assert_eq!(lines(&succeed(&["query", path, "--format", "csv"])), ["n", "T0022"]);
    assert_eq!(lines(&succeed(&["query", path, "--param", "t=T0001", "--format", "csv"])), ["n", "T0001"]);
    let output =
        threatlex(&["query", "-", "--format", "csv"]).write_stdin("SELECT (1 AS ?one) WHERE {}").output().unwrap();
    assert_eq!(lines(&String::from_utf8(output.stdout).unwrap()), ["one", "1"]);
}

#[test]
fn parameters_that_do_not_fit_are_explained() {
    for (arguments, expected) in [
        (&["query", "threats-by-technology", "--param", "technolgy=id:blockchain"][..], "technology"),
        (&["query", "threats-by-technology", "--param", "technology=blokchain"][..], "id:blockchain"),
        (&["query", "threats-by-technology", "--param", "blockchain"][..], "NAME=VALUE"),
        (&["query", "tool-threat"][..], "tool-threats"),
        (&["query", "no/such/file.rq"][..], "no/such/file.rq"),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_query_that_takes_too_long_is_stopped() {
    let endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    let run = run(&["query", "-e", endless, "--timeout", "0.2"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("0.2 s"), "{}", run.stderr);
}

#[test]
fn a_syntax_error_shows_the_place_in_the_query() {
    let run = run(&["query", "-e", "SELECT ?t\nWHERE { ?t foo:bar 1 }"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("-e:2:12") && run.stderr.contains("foo:bar"), "{}", run.stderr);
}

#[test]
fn the_list_of_queries_gives_each_question() {
    let list = succeed(&["queries"]);
    for query in REAL.1.queries() {
        assert!(list.contains(&query.name) && list.contains(&query.question), "{}", query.name);
        assert!(query.question.contains('?'), "{}: `{}` is no question", query.name, query.question);
    }
}

#[test]
fn the_guide_for_researchers_names_only_queries_that_exist() {
    let guide = std::fs::read_to_string(root().join("queries/README.md")).unwrap();
    for word in guide.split("threatlex query ").skip(1) {
        let name = word.split_whitespace().next().unwrap().trim_matches('`');
        if name.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !name.starts_with('-') {
            assert!(REAL.1.named_query(name).is_ok(), "queries/README.md speaks of `{name}`");
        }
    }
}
