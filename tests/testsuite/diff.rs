//! `threatlex diff` and what the site makes of it. The two small versions in `tests/fixtures/diff`
//! differ in one label, one finding, one threat more, one deprecated, and one sector less.

use crate::build::tree;
use crate::driver::{Data, Run, root, run, succeed};
use quick_xml::events::Event;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

fn version(name: &str) -> Data {
    let seeds = std::fs::read_to_string(root().join("tests/fixtures/diff").join(name)).unwrap();
    Data::of_seeds(&seeds)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn diff(old: &Path, new: &Path, more: &[&str]) -> Run {
    let mut arguments = vec!["diff", text(old), text(new)];
    arguments.extend(more);
    run(&arguments)
}

fn as_json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{}{}", run.stdout, run.stderr))
}

/// The names that the site gives its downloads.
const DUMPS: [&str; 6] = [
    "threatlex.nq",
    "threatlex.ttl",
    "threatlex.jsonld",
    "threatlex-asserted.nq",
    "threatlex-asserted.ttl",
    "threatlex-asserted.jsonld",
];

/// A site of a version.
fn site(data: &Data, more: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let mut arguments = vec!["build", "--out", text(&out)];
    arguments.extend(more);
    let run = data.run(&arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder
}

fn iris(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|entity| entity["iri"].as_str().unwrap()).collect()
}

#[test]
fn every_difference_is_told_with_the_finding_that_coverage_changed_by() {
    let (old, new) = (version("old.ttl"), version("new.ttl"));
    let run = diff(old.path(), new.path(), &["--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let told = as_json(&run);
    let id = |slug: &str| format!("https://w3id.org/threatlex/id/{slug}");
    assert_eq!(iris(&told["added"]), [id("example-hoax")]);
    assert_eq!(iris(&told["removed"]), [id("example-sector")]);
    assert_eq!(iris(&told["deprecated"]), [id("example-former")]);
    assert_eq!(iris(&told["changed"]), [id("example-assessment"), id("example-fraud")]);
    assert_eq!(told["deprecated"][0]["replaced_by"][0]["label"], "Voice-cloning fraud");
    let label = &told["changed"][1]["changes"];
    assert_eq!(label.as_array().unwrap().len(), 1, "{label}");
    assert_eq!(label[0]["property"]["iri"], "http://www.w3.org/2004/02/skos/core#prefLabel");
    let values = json!([{
        "old": { "text": "Voice fraud", "lang": "en" },
        "new": { "text": "Voice-cloning fraud", "lang": "en" },
    }]);
    assert_eq!(label[0]["values"], values);

    // Of the two findings the one on the intent is the same node as before, and differs within.
    let assessment = told["changed"][0]["changes"].as_array().unwrap();
    assert_eq!(assessment.len(), 2, "{assessment:?}");
    let finding = assessment.iter().find(|change| change["property"]["label"] == "finding").unwrap();
    let within = &finding["values"][0]["within"];
    assert_eq!(finding["values"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&within[0]["property"]["label"], &within[1]["property"]["label"]),
        (&json!("outcome"), &json!("rationale"))
    );
    assert_eq!(within[0]["values"][0]["new"]["iri"], "https://w3id.org/threatlex/ns#unmet");

    let coverage = told["coverage"].as_array().unwrap();
    assert_eq!(coverage.len(), 2, "{coverage:#?}");
    assert_eq!(coverage[0]["notation"], "T9002");
    assert_eq!(coverage[0]["old"], json!([{ "coverage": "covered" }]));
    assert_eq!(coverage[0]["new"], json!([{ "coverage": "notCovered" }]));
    let provision = &coverage[0]["provisions"][0];
    assert_eq!((&provision["old"], &provision["new"]), (&json!("covered"), &json!("notCovered")));
    assert_eq!(provision["number"], "1");
    assert_eq!(
        provision["elements"],
        json!([{
            "element": { "iri": "https://w3id.org/threatlex/law/example.1_intent", "label": "Seeks gain" },
            "old": { "outcome": "met", "rationale": "Money is asked for." },
            "new": { "outcome": "unmet", "rationale": "Nothing is gained by it." },
            "old_effect": [],
            "new_effect": ["failsOn"],
        }])
    );
    assert_eq!(coverage[1]["notation"], "T9003");
    assert_eq!(coverage[1]["new"][0]["presumed_from"]["iri"], id("example-fraud"));
    assert_eq!(coverage[1]["provisions"], json!([]));
    assert_eq!(told["rules"], json!([]));
}

#[test]
fn people_read_the_reason_in_every_format() {
    let (old, new) = (version("old.ttl"), version("new.ttl"));
    let table = diff(old.path(), new.path(), &[]);
    assert_eq!(table.code, 1);
    let after = |start: &str| table.stdout.split_once(start).unwrap_or_else(|| panic!("{start}\n{}", table.stdout)).1;
    let reason = after("T9002 Voice-cloning fraud\n  Example Convention: covered → not covered\n");
    assert!(reason.contains("article 1: covered → not covered"), "{reason}");
    assert!(reason.contains("“Seeks gain”: met → unmet"), "{reason}");
    assert!(reason.contains("Nothing is gained by it."), "{reason}");
    assert!(table.stdout.contains("covered, presumed from Voice fraud"), "{}", table.stdout);

    let markdown = diff(old.path(), new.path(), &["--format", "markdown"]).stdout;
    assert!(markdown.contains("    - “Seeks gain”: met → unmet (Nothing is gained by it.)"), "{markdown}");
    assert!(markdown.contains("**T9005 Example \\<hoax\\> \\& prank**"), "{markdown}");
    let html = diff(old.path(), new.path(), &["--format", "html"]).stdout;
    assert!(html.contains("<del><bdi>met</bdi></del> → <ins><bdi>unmet</bdi></ins>"), "{html}");
    assert!(html.contains("href=\"https://w3id.org/threatlex/law/example.1_intent\""), "{html}");
    assert!(!html.contains("<hoax>"), "{html}");
}

#[test]
fn a_version_and_every_download_of_it_are_the_same() {
    let new = version("new.ttl");
    assert_eq!(diff(new.path(), new.path(), &[]).code, 0);
    let folder = site(&new, &[]);
    for name in DUMPS {
        let dump = folder.path().join("site/data").join(name);
        for run in [diff(&dump, new.path(), &[]), diff(new.path(), &dump, &[])] {
            assert_eq!(run.code, 0, "{name}:\n{}{}", run.stdout, run.stderr);
            assert!(run.stdout.contains("Nothing differs"), "{name}:\n{}", run.stdout);
            assert_eq!(run.stdout.contains("completed by the present rules"), name.contains("asserted"), "{name}");
        }
    }
}

#[test]
fn an_old_download_differs_as_its_folder_does() {
    let (old, new) = (version("old.ttl"), version("new.ttl"));
    let expected = as_json(&diff(old.path(), new.path(), &["--format", "json"]));
    let folder = site(&old, &[]);
    let zipped = folder.path().join("old.nq.gz");
    let quads = std::fs::read(folder.path().join("site/data/threatlex.nq")).unwrap();
    let mut writer =
        flate2::write::GzEncoder::new(std::fs::File::create(&zipped).unwrap(), flate2::Compression::fast());
    writer.write_all(&quads).unwrap();
    writer.finish().unwrap();
    let dumps = DUMPS.map(|name| folder.path().join("site/data").join(name));
    for dump in dumps.iter().chain([&zipped]) {
        let found = as_json(&diff(dump, new.path(), &["--format", "json"]));
        for part in ["added", "changed", "deprecated", "removed", "coverage", "rules"] {
            assert_eq!(found[part], expected[part], "{part} of {}", dump.display());
        }
    }
}

#[test]
fn a_changed_rule_is_told_where_coverage_changes_without_a_finding() {
    let old = version("old.ttl");
    let rule = std::fs::read_to_string(root().join("ontology/rules/33-covered.rq")).unwrap();
    let stricter = version("old.ttl")
        .with("ontology/rules/33-covered.rq", &rule.replace("tlx:coverage tlx:covered", "tlx:coverage tlx:arguable"));
    let run = diff(old.path(), stricter.path(), &[]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("no finding changed; rules did"), "{}", run.stdout);
    let rules = &as_json(&diff(old.path(), stricter.path(), &["--format", "json"]))["rules"];
    assert_eq!(rules, &json!([{ "name": "covered", "how": "changed" }]));
}

#[test]
fn what_cannot_be_compared_is_an_error_that_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).unwrap();
        folder.path().join(name)
    };
    let present = version("old.ttl");
    let broken = version("old.ttl").with("seeds/broken.ttl", "id:x a");
    for (path, says) in [
        (folder.path().join("missing.nq"), "there is no file or folder"),
        (folder.path().to_owned(), "is not a data folder"),
        (file("notes.md", "# notes"), "is no graph as far as its ending tells"),
        (file("broken.nq", "<http://e/a> <http://e/b> .\n"), "broken.nq:1:"),
        (file("broken.ttl", "@prefix e: <http://e/> .\ne:a f:b e:c .\n"), "broken.ttl:2:"),
        (file("empty.ttl", ""), "holds no statement"),
        (file("plain.nq.gz", "<http://e/a> <http://e/b> <http://e/c> .\n"), "cannot read"),
        (broken.path().to_owned(), "seeds/broken.ttl:1:"),
    ] {
        let run = run(&["diff", text(&path), "--data", text(present.path())]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{}", path.display());
        assert!(run.stderr.contains(says), "{}:\n{}", path.display(), run.stderr);
    }
}

/// An element of a feed: its name, its text, its `href`, and what it contains.
#[derive(Default)]
struct Element {
    name: String,
    text: String,
    href: Option<String>,
    inner: Vec<Element>,
}

impl Element {
    fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Element> {
        self.inner.iter().filter(move |element| element.name == name)
    }

    fn only<'a>(&'a self, name: &str) -> &'a str {
        let found: Vec<&Element> = self.all(name).collect();
        assert_eq!(found.len(), 1, "{} has not one {name}", self.name);
        &found[0].text
    }
}

/// Reads XML, which has to be well-formed.
fn read_xml(text: &str) -> Element {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = vec![Element::default()];
    let start = |tag: &quick_xml::events::BytesStart<'_>| Element {
        name: String::from_utf8(tag.name().as_ref().to_vec()).unwrap(),
        href: tag.try_get_attribute("href").unwrap().map(|href| href.unescape_value().unwrap().into_owned()),
        ..Element::default()
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => open.push(start(&tag)),
            Event::Empty(tag) => open.last_mut().unwrap().inner.push(start(&tag)),
            Event::Text(piece) => open.last_mut().unwrap().text.push_str(&piece.unescape().unwrap()),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().inner.push(closed);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "not all elements are closed");
    open.pop().unwrap().inner.pop().unwrap()
}

/// What RFC 4287 requires, and that no identifier is used twice.
fn check_feed(text: &str) -> Element {
    assert!(text.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""));
    let feed = read_xml(text);
    assert_eq!(feed.name, "feed");
    let moment = |text: &str| {
        text.len() == 20 && text[..10].parse::<oxsdatatypes::Date>().is_ok() && text.ends_with("T00:00:00Z")
    };
    assert!(!feed.only("title").is_empty() && moment(feed.only("updated")));
    assert!(feed.all("author").all(|author| !author.only("name").is_empty()) && feed.all("author").count() == 1);
    let mut ids = BTreeSet::from([feed.only("id")]);
    for entry in feed.all("entry") {
        assert!(!entry.only("title").is_empty() && !entry.only("summary").is_empty());
        assert!(moment(entry.only("updated")) && entry.only("updated") <= feed.only("updated"));
        assert!(oxigraph::model::NamedNode::new(entry.only("id")).is_ok());
        assert!(ids.insert(entry.only("id")), "{} twice", entry.only("id"));
        assert_eq!(entry.all("link").count(), 1);
    }
    feed
}

#[test]
fn the_page_and_the_feed_tell_what_differs_since_a_release() {
    let (old, new) = (version("old.ttl"), version("new.ttl"));
    let more = ["--since", text(old.path()), "--base-url", "https://example.org/graph"];
    let (first, second) = (site(&new, &more), site(&new, &more));
    assert!(tree(first.path()) == tree(second.path()), "two builds differ");
    let folder = first.path().join("site/changes");
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(page.contains("rel=\"alternate\" type=\"application/atom+xml\"") && page.contains("changes/feed.atom"));
    assert!(page.contains("<del><bdi>met</bdi></del> → <ins><bdi>unmet</bdi></ins>"), "{page}");
    assert!(!page.contains(text(old.path().parent().unwrap())), "the page tells where the old version was");
    assert!(page.contains("id=\"day-2026-02-03\"") && !page.contains("id=\"day-2026-01-01\""), "the last day counts");

    let feed = check_feed(&std::fs::read_to_string(folder.join("feed.atom")).unwrap());
    let titles: Vec<&str> = feed.all("entry").map(|entry| entry.only("title")).collect();
    for title in [
        "Coverage: T9002 Voice-cloning fraud",
        "Coverage: T9003 Voice fraud on banks",
        "Added: T9005 Example <hoax> & prank",
        "Deprecated: T9004 Voice trickery",
        "Removed: Example sector",
    ] {
        assert!(titles.contains(&title), "{title}: {titles:?}");
    }
    assert_eq!(feed.only("updated"), "2026-02-03T00:00:00Z");
    assert!(feed.all("link").any(|link| link.href.as_deref() == Some("https://example.org/graph/changes/feed.atom")));
    let fallen = feed.all("entry").find(|entry| entry.only("title").contains("T9002")).unwrap();
    assert!(fallen.only("summary").contains("“Seeks gain”: met → unmet"), "{}", fallen.only("summary"));
    let link = fallen.all("link").next().unwrap().href.as_deref();
    assert_eq!(link, Some("https://example.org/graph/id/example-fraud/index.html"));
}

#[test]
fn without_a_release_the_feed_tells_what_was_entered_when() {
    let real = std::fs::read_to_string(crate::build::SITE.1.join("changes/feed.atom")).unwrap();
    let feed = check_feed(&real);
    assert!(feed.all("entry").count() > 0);
    assert!(feed.all("entry").all(|entry| entry.only("title").contains("entered or changed on")));
    let page = std::fs::read_to_string(crate::build::SITE.1.join("changes/index.html")).unwrap();
    assert!(page.contains("first version; threats, amplifications"), "the ontology's notes are there");
}

#[test]
fn an_address_without_a_host_is_refused() {
    let run = run(&["build", "--base-url", "example.org"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("is no address for a site"), "{}", run.stderr);
    assert!(succeed(&["build", "--help"]).contains("https://w3id.org/threatlex/"));
}
