//! The answer as a report that a stranger can read.

use crate::cli::common::Text;
use crate::law::{Available, Cooperation, DualCriminality, OffenceInState, SharedInstrument};
use std::collections::BTreeMap;

pub(super) fn report(answer: &Cooperation) -> Text {
    let [one, other] = &answer.states;
    let mut text = Text::default();
    text.heading(&format!("{one} and {other}: {} on {}", answer.threat, answer.as_of));
    text.wrapped(&headline(answer), 0);
    text.blank();
    text.line("How that follows:");
    for sentence in &answer.derivation {
        text.wrapped(sentence, 2);
    }
    let (both, rest): (Vec<_>, Vec<_>) = answer.instruments.iter().partition(|shared| shared.in_force_for_both);
    text.blank();
    if both.is_empty() {
        text.line("No instrument is on record as in force for both.");
    }
    for shared in &both {
        text.blank();
        text.heading(&format!("In force for both: {}", shared.instrument));
        in_force(answer, shared, &mut text);
        available(shared, &mut text);
    }
    if !rest.is_empty() {
        text.blank();
        text.heading("Not in force for both, as far as is on record");
        for shared in &rest {
            let [a, b] = &shared.sides;
            let parts = format!("{one}: {}; {other}: {}", a.part.status, b.part.status);
            text.wrapped(&format!("{} ({}). {parts}.", shared.instrument, shared.coverage), 2);
        }
    }
    text.blank();
    text.wrapped(
        "A missing record means not known, never no. Coverage is our own assessment of the treaty texts; what a State punishes under its own law is not looked at. This is no legal advice.",
        0,
    );
    text.wrapped(
        &format!(
            "The facts: `threatlex query participation-on-date --param asOf={}`, `offence-coverage --param threat={}`, `reservations`, `cooperation-provisions`; the reasons: `threatlex coverage {}`.",
            answer.as_of,
            answer.threat.curie(),
            answer.threat.curie()
        ),
        0,
    );
    text
}

fn headline(answer: &Cooperation) -> String {
    let says = match answer.dual_criminality {
        DualCriminality::Yes => "both are bound by a treaty in force to punish this",
        DualCriminality::Arguable => "both are bound by a treaty in force that reaches this arguably or on a condition",
        DualCriminality::NotKnown => "what would decide it is not on record",
        DualCriminality::No => "no treaty on record obliges both to punish this",
    };
    format!("Dual criminality by treaty: {}, {says}.", answer.dual_criminality.to_string().to_uppercase())
}

fn in_force(answer: &Cooperation, shared: &SharedInstrument, text: &mut Text) {
    text.line(&format!("By its text: {}.", shared.coverage));
    for (state, side) in answer.states.iter().zip(&shared.sides) {
        let reaching: Vec<String> =
            side.offences.iter().map(|offence| format!("{} {}", offence.number, offence.coverage)).collect();
        let articles =
            if reaching.is_empty() { String::new() } else { format!(" (articles: {})", reaching.join("; ")) };
        text.wrapped(&format!("In {state}: {}{articles}.", side.coverage), 0);
        for (reason, offences) in biting(&side.offences) {
            text.wrapped(&format!("{}: {reason}", offences.join("; ")), 2);
        }
    }
}

/// What the reservations of a State take from the offences: each text with what it does.
fn biting(offences: &[OffenceInState]) -> BTreeMap<&str, Vec<String>> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for offence in offences {
        for (_, reason) in &offence.because {
            let done =
                format!("article {}, {} by its text, is {} here", offence.number, offence.base, offence.coverage);
            found.entry(reason).or_default().push(done);
        }
    }
    found
}

fn available(shared: &SharedInstrument, text: &mut Text) {
    if shared.available.is_empty() {
        text.line("It has no provisions on cooperation or powers on record.");
        return;
    }
    text.line("What it then offers, and whether that can be used for this threat:");
    // Provisions of one scope are told together, in the order in which the first of them stands.
    let mut groups: Vec<(String, Vec<&Available>)> = Vec::new();
    for provision in &shared.available {
        let about = about(provision);
        match groups.iter_mut().find(|(other, _)| *other == about) {
            Some((_, provisions)) => provisions.push(provision),
            None => groups.push((about, vec![provision])),
        }
    }
    for (about, provisions) in groups {
        text.wrapped(&about, 2);
        for provision in provisions {
            text.wrapped(&format!("article {} {}", provision.number, provision.title), 4);
            for narrowed in &provision.because {
                text.wrapped(&format!("{} declared: {}", narrowed.state, narrowed.text), 6);
            }
        }
    }
}

fn about(provision: &Available) -> String {
    let scope = match provision.scope.as_str() {
        "" => "scope not on record".to_owned(),
        scope => format!("for {scope}"),
    };
    let usable = match provision.usable {
        "if serious" => "If the crime is serious enough",
        "yes" => "Yes",
        "arguable" => "Arguably",
        "no" => "No",
        _ => "Not known",
    };
    match provision.dual_criminality.as_str() {
        "" => format!("{usable}, {scope}:"),
        dual => format!("{usable}, {scope}; dual criminality {dual}:"),
    }
}
