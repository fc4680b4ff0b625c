//! `threatlex search` and `threatlex show`: entities are found by what people call them.

use crate::driver::{run, succeed};

#[test]
fn typing_errors_are_forgiven() {
    for (words, expected) in [
        ("ransomwear", "id:ransomware"),
        ("Quantum Compting", "id:quantum-computing"),
        ("colonial pipline", "id:colonial-pipeline-2021"),
        ("T0022", "id:ransomware"),
        ("crime as a service", "id:crime-as-a-service"),
    ] {
        let found = succeed(&["search", "--limit", "3", words]);
        assert!(found.contains(expected), "{words}: {found}");
    }
}

#[test]
fn a_search_without_a_hit_is_no_error_and_a_search_without_a_word_is() {
    let none = run(&["search", "zzzzqqqq"]);
    assert_eq!((none.code, none.stdout.as_str()), (0, ""));
    assert!(none.stderr.contains("zzzzqqqq"));
    let empty = run(&["search", "--", "!?"]);
    assert_eq!(empty.code, 2);
}

#[test]
fn an_entity_answers_to_every_name_it_has() {
    let by_slug = succeed(&["show", "ransomware"]);
    for name in [
        "T0022",
        "t0022",
        "id:ransomware",
        "https://w3id.org/threatlex/id/ransomware",
        "<https://w3id.org/threatlex/id/ransomware>",
    ] {
        assert_eq!(succeed(&["show", name]), by_slug, "{name}");
    }
    for expected in
        ["Ransomware", "T0022", "uses as a tool", "exemplified by", "Ransomware at Colonial Pipeline", "verification"]
    {
        assert!(by_slug.contains(expected), "{expected} is missing:\n{by_slug}");
    }
    assert!(succeed(&["show", "law:uncc"]).contains("United Nations Convention against Cybercrime"));
    assert!(succeed(&["show", "tlx:usesAsTool"]).contains("uses as a tool"));
}

#[test]
fn an_unknown_name_gets_the_nearest_ones() {
    let run = run(&["show", "ransomwar"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("id:ransomware"), "{}", run.stderr);
}
