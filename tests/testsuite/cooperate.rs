//! What two States can do together: cases worked by hand from the Turtle, and how the command
//! meets a stranger.
//!
//! Each case names the records it follows from: participations in
//! `seeds/law/participation/<instrument>.ttl` (id:participation-<iso3>-<instrument>), reservations
//! in the same files, findings in `seeds/assessments/<instrument>/`.

use crate::driver::{REAL, run, succeed};
use threatlex::law::{Cooperation, CooperationData, Coverage, DualCriminality, Kind, SharedInstrument, Side, resolve};

const TODAY: &str = "2026-11-23";

/// What was worked out by hand: the two States, the threat, the day, the answer on dual
/// criminality, and under some instruments the status of both and the coverage in both.
type Case = (&'static str, &'static str, &'static str, &'static str, DualCriminality, &'static [Under]);
type Under = (&'static str, [(&'static str, Coverage); 2]);

use Coverage::{Arguable, Covered, CoveredConditionally, NotCovered, Unassessed};

const CASES: &[Case] = &[
    // Both are parties. France: in force from 2006-05-01; United States: from 2007-01-01. Article 5
    // is met on every element (assessment-ransomware-budapest-5), and neither has a statement on it;
    // the American ones on 2, 4 and 6 take nothing from it. Lanzarote: France is a party without a
    // date, and there is no record for the United States.
    (
        "FRA",
        "USA",
        "ransomware",
        TODAY,
        DualCriminality::Yes,
        &[
            ("law:budapest", [("in force", Covered), ("in force", Covered)]),
            ("law:untoc", [("in force", Arguable), ("in force", Arguable)]),
            ("law:lanzarote", [("party, date not known", NotCovered), ("no record", NotCovered)]),
        ],
    ),
    // One party only. Viet Nam has no participation in budapest.ttl, which is not known and not no;
    // it is bound by UNTOC from 2012-07-08, whose article 5 is arguable for ransomware.
    (
        "FRA",
        "VNM",
        "ransomware",
        TODAY,
        DualCriminality::Arguable,
        &[("law:budapest", [("in force", Covered), ("no record", Covered)])],
    ),
    // Signature only. Ireland signed on 2002-02-28 and ratified nothing on record; UNTOC from
    // 2010-07-17 remains, arguably.
    (
        "FRA",
        "IRL",
        "ransomware",
        TODAY,
        DualCriminality::Arguable,
        &[("law:budapest", [("in force", Covered), ("signed only", Covered)])],
    ),
    // Before entry into force: France from 2006-05-01, Germany from 2009-07-01. UNTOC: France from
    // 2003-09-29, Germany from 2006-07-14. The Arab, Malabo and Lanzarote Conventions had not
    // entered into force themselves on that day (2014, 2023, 2010). So nothing obliges Germany.
    (
        "FRA",
        "DEU",
        "ransomware",
        "2005-01-01",
        DualCriminality::No,
        &[
            ("law:budapest", [("not yet in force", Covered), ("not yet in force", Covered)]),
            ("law:untoc", [("in force", Arguable), ("not yet in force", Arguable)]),
        ],
    ),
    // The same two afterwards. Germany's statements are on 2, 6, 7, 11(2) and 29(4), not on 5.
    (
        "FRA",
        "DEU",
        "ransomware",
        "2010-01-01",
        DualCriminality::Yes,
        &[("law:budapest", [("in force", Covered), ("in force", Covered)])],
    ),
    // A reservation that bites: Andorra on 9(2)(c) takes up 9_option-5, arguable for the threat
    // (only images made from real children would be left); that on 9(2)(b) takes up 9_option-4,
    // which is met, so it takes nothing away. Germany has no statement on 9: as the text, which is
    // covered on condition. Both are parties to Lanzarote on a day that is not on record.
    (
        "AND",
        "DEU",
        "ai-generated-csam",
        TODAY,
        DualCriminality::Arguable,
        &[
            ("law:budapest", [("in force", Arguable), ("in force", CoveredConditionally)]),
            (
                "law:lanzarote",
                [("party, date not known", CoveredConditionally), ("party, date not known", CoveredConditionally)],
            ),
        ],
    ),
    // An instrument not yet in force. Both signed UNCC on 2025-10-25 and are said to have ratified it, on
    // days that are not on record; no entry into force is. UNTOC (Qatar 2008-04-09, Viet Nam 2012-07-08) is arguable. Qatar is a
    // party to the Arab Convention without a date.
    (
        "QAT",
        "VNM",
        "ransomware",
        TODAY,
        DualCriminality::Arguable,
        &[
            ("law:uncc", [("bound, day not known", Covered), ("bound, day not known", Covered)]),
            ("law:arab", [("party, date not known", Covered), ("no record", Covered)]),
        ],
    ),
    // A reservation that takes the offence away: Qatar is not bound by UNCC 14, 15 and 16 (stated
    // on 2026-02-13), and 14 is the only article that reaches the threat. UNTOC was ruled out for
    // it, and whether Budapest or the Arab Convention is in force for them is not on record.
    (
        "QAT",
        "VNM",
        "ai-generated-csam",
        TODAY,
        DualCriminality::NotKnown,
        &[("law:uncc", [("bound, day not known", NotCovered), ("bound, day not known", CoveredConditionally)])],
    ),
    // The same before Qatar made its statement.
    (
        "QAT",
        "VNM",
        "ai-generated-csam",
        "2026-01-01",
        DualCriminality::NotKnown,
        &[(
            "law:uncc",
            [("bound, day not known", CoveredConditionally), ("bound, day not known", CoveredConditionally)],
        )],
    ),
    // A threat that nobody assessed: T0001 has no file in seeds/assessments.
    (
        "FRA",
        "USA",
        "ai-as-tool",
        TODAY,
        DualCriminality::NotKnown,
        &[("law:budapest", [("in force", Unassessed), ("in force", Unassessed)])],
    ),
];

fn ask(one: &str, other: &str, threat: &str, day: &str) -> Cooperation {
    let graph = &REAL.1;
    let state = |name| resolve(graph, Kind::State, name).unwrap();
    let threat = resolve(graph, Kind::Threat, threat).unwrap();
    CooperationData::load(graph, &threat, day).unwrap().between(&state(one), &state(other))
}

fn under<'a>(answer: &'a Cooperation, instrument: &str) -> &'a SharedInstrument {
    answer.instruments.iter().find(|shared| shared.instrument.curie() == instrument).unwrap()
}

fn because(side: &Side, number: &str) -> Vec<String> {
    let offence = side.offences.iter().find(|offence| offence.number == number).unwrap();
    offence.because.iter().map(|(iri, _)| threatlex::vocab::curie(iri)).collect()
}

#[test]
fn the_cases_come_out_as_worked_by_hand() {
    for (one, other, threat, day, dual, instruments) in CASES {
        let name = format!("{one} and {other}, {threat}, {day}");
        let answer = ask(one, other, threat, day);
        assert_eq!(answer.dual_criminality, *dual, "{name}: {:#?}", answer.derivation);
        for (instrument, expected) in *instruments {
            let shared = under(&answer, instrument);
            let sides = [0, 1].map(|side| (shared.sides[side].part.status.as_str(), shared.sides[side].coverage));
            assert_eq!(sides, *expected, "{name}, {instrument}");
            assert_eq!(shared.in_force_for_both, expected.iter().all(|(status, _)| *status == "in force"));
            assert!(shared.in_force_for_both || shared.available.is_empty(), "{name}, {instrument}");
        }
        // Who is named first changes nothing but the order.
        let turned = ask(other, one, threat, day);
        assert_eq!(turned.dual_criminality, answer.dual_criminality, "{name}");
    }
}

/// Slovakia required serious harm under 4(2) (4_option, arguable for ransomware: a victim with
/// good copies recovers) from 2008-01-08 and withdrew that on 2021-04-30.
#[test]
fn a_withdrawn_reservation_stands_until_its_last_day() {
    for (day, standing) in [("2015-01-01", true), ("2021-04-30", true), ("2021-05-01", false), (TODAY, false)] {
        let answer = ask("FRA", "SVK", "ransomware", day);
        let side = &under(&answer, "law:budapest").sides[1];
        let expected = if standing { vec!["id:reservation-svk-budapest-4-2".to_owned()] } else { Vec::new() };
        assert_eq!(because(side, "4"), expected, "{day}");
        let article = side.offences.iter().find(|offence| offence.number == "4").unwrap();
        assert_eq!(article.base, CoveredConditionally);
        assert_eq!(article.coverage, if standing { Arguable } else { CoveredConditionally }, "{day}");
        assert_eq!(answer.dual_criminality, DualCriminality::Yes, "article 5 stays");
        let listed = succeed(&[
            "query",
            "reservations-that-bite",
            "--param",
            "threat=id:ransomware",
            "--param",
            &format!("asOf={day}"),
            "--format",
            "csv",
        ]);
        assert_eq!(listed.contains("reservation-svk-budapest-4-2"), standing, "{day}");
    }
}

/// Andorra's reservation on 9(2)(c) is told and that on 9(2)(b) is not. Germany excludes 6(1)(b), a
/// point of article 6, and takes up no option: somebody has to read what is left.
#[test]
fn the_reservations_that_stand_in_the_way_are_told() {
    let answer = ask("AND", "DEU", "ai-generated-csam", TODAY);
    assert_eq!(because(&under(&answer, "law:budapest").sides[0], "9"), ["id:reservation-and-budapest-9-2-c"]);
    let answer = ask("FRA", "DEU", "ransomware", TODAY);
    let germany = &under(&answer, "law:budapest").sides[1];
    assert_eq!(because(germany, "6"), ["id:reservation-deu-budapest-6-1-a-i-6-1-b"]);
}

/// Article 16 reaches evidence of any offence (id:scope-budapest-14); 24 on extradition only the
/// offences of the Convention, and asks for dual criminality; Andorra declared on 29(4).
#[test]
fn provisions_are_usable_as_far_as_their_scope_reaches() {
    let answer = ask("AND", "DEU", "ai-generated-csam", TODAY);
    let available = &under(&answer, "law:budapest").available;
    let article = |number: &str| available.iter().find(|one| one.number == number).unwrap();
    assert_eq!(article("16").usable, "yes");
    assert_eq!((article("24").usable, article("24").dual_criminality.as_str()), ("arguable", "required"));
    assert!(article("29").because.iter().any(|one| one.state == "Andorra"));
}

#[test]
fn the_command_answers_in_every_format() {
    let given = ["cooperate", "--states", "fr,United States of America", "--threat", "T0022", "--as-of", TODAY];
    let with = |format: &str| succeed(&[&given[..], &["--format", format]].concat());
    let text = with("text");
    for part in
        ["France", "YES", "In force for both: Budapest Convention", "not known", "no legal advice", "threatlex query"]
    {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    assert!(with("json").contains("\"dual_criminality\": \"yes\""));
    assert!(
        with("csv").contains("law/budapest,Budapest Convention,true,covered,in force,covered,in force,covered,yes")
    );
    assert_eq!(with("csv").lines().count(), with("tsv").lines().count());
    assert!(with("markdown").starts_with("| instrument |"));
}

#[test]
fn what_is_asked_wrongly_is_told() {
    for (states, threat, says) in [
        ("FRA", "ransomware", "two States are needed"),
        ("FRA,DEU,ITA", "ransomware", "two States are needed"),
        ("FRA,France", "ransomware", "the same State"),
        ("FRA,Germny", "ransomware", "germany"),
        ("FRA,DEU", "ransomwar", "ransomware"),
    ] {
        let run = run(&["cooperate", "--states", states, "--threat", threat]);
        assert_eq!(run.code, 2, "{states} {threat}");
        assert!(run.stderr.contains(says) && run.stderr.contains("help:"), "{states} {threat}: {}", run.stderr);
    }
    let run = run(&["cooperate", "--states", "FRA,DEU", "--threat", "ransomware", "--as-of", "2026-02-30"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("2026-02-28"), "{}", run.stderr);
}
