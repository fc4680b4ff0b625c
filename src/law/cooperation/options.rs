//! What the reservations and declarations of a State leave of a provision.

use super::OffenceInState;
use super::facts::{Offence, Statement};
use crate::law::Coverage;

/// How a statement touches a provision.
pub(super) struct Touch {
    /// It takes the whole provision away.
    pub(super) excludes_all: bool,
    /// It takes a point of it away.
    pub(super) excludes_part: bool,
    /// It narrows it, or a point of it, or what it is a point of.
    pub(super) narrows: bool,
}

/// How a statement touches a provision. Citations nest: `law:budapest.6.1.b` is in
/// `law:budapest.6`.
pub(super) fn touch(statement: &Statement, provision: &str) -> Touch {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let part = |other: &String| within(other, provision);
    let whole = |other: &String| within(provision, other);
    Touch {
        excludes_all: statement.excludes.iter().any(whole),
        excludes_part: statement.excludes.iter().any(part),
        narrows: statement.narrows.iter().any(|other| part(other) || whole(other)),
    }
}

/// What the statements of a State leave of an offence for the threat.
///
/// - A statement that excludes the offence takes the threat out.
/// - One that takes up options requires all of them: an unmet one takes the threat out.
/// - One that takes up a doubtful option leaves it arguable.
/// - So does one that narrows the offence or excludes a point of it where no option records
///   what that does to the threat: somebody has to read it. Where one does and is met, the
///   finding says that it takes nothing away.
pub(super) fn in_state(offence: &Offence, statements: &[Statement]) -> OffenceInState {
    let mut coverage = offence.coverage;
    let mut because = Vec::new();
    for statement in statements {
        let touch = touch(statement, &offence.provision);
        let own = |element: &&String| {
            offence.options.contains_key(*element)
                || element.strip_prefix(offence.provision.as_str()).is_some_and(|rest| rest.starts_with('_'))
        };
        // An option on which nothing was found is as doubtful as one that is arguable.
        let taken: Vec<&str> = statement
            .takes_up
            .iter()
            .filter(own)
            .map(|element| offence.options.get(element).map_or("arguable", String::as_str))
            .collect();
        let unread = taken.is_empty() && (touch.narrows || touch.excludes_part);
        let left = if touch.excludes_all || taken.contains(&"unmet") {
            Coverage::NotCovered
        } else if unread || taken.contains(&"arguable") {
            Coverage::Arguable
        } else {
            Coverage::Covered
        };
        coverage = coverage.min(left);
        // All that stand in the way are told, not only the one that weighs most.
        if left < offence.coverage {
            because.push((statement.iri.clone(), statement.text.clone()));
        }
    }
    OffenceInState {
        provision: offence.provision.clone(),
        number: offence.number.clone(),
        base: offence.coverage,
        coverage,
        because,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OUTCOMES: [&str; 3] = ["met", "arguable", "unmet"];
    const PLACES: [&str; 5] = ["x.9", "x.9.1", "x.9.1.d", "x.90", "x"];

    fn statement(narrows: &[usize], excludes: &[usize], takes_up: &[usize]) -> Statement {
        let places = |chosen: &[usize]| chosen.iter().map(|place| PLACES[*place].to_owned()).collect();
        Statement {
            iri: "r".into(),
            text: "t".into(),
            narrows: places(narrows),
            excludes: places(excludes),
            takes_up: takes_up.iter().map(|option| format!("x.9_option-{option}")).collect(),
            from: None,
            until: None,
        }
    }

    /// An offence with options 0 to 2, met, arguable and unmet in this order.
    fn offence(coverage: Coverage) -> Offence {
        let options =
            OUTCOMES.iter().enumerate().map(|(place, outcome)| (format!("x.9_option-{place}"), (*outcome).to_owned()));
        Offence { provision: "x.9".into(), number: "9".into(), coverage, options: options.collect() }
    }

    fn left(narrows: &[usize], excludes: &[usize], takes_up: &[usize]) -> Coverage {
        in_state(&offence(Coverage::Covered), &[statement(narrows, excludes, takes_up)]).coverage
    }

    #[test]
    fn an_excluded_article_is_gone_and_an_excluded_point_leaves_it_arguable() {
        assert_eq!(left(&[0], &[0], &[]), Coverage::NotCovered);
        assert_eq!(left(&[4], &[4], &[]), Coverage::NotCovered, "what contains it was excluded");
        assert_eq!(left(&[2], &[2], &[]), Coverage::Arguable);
        assert_eq!(left(&[], &[2], &[]), Coverage::Arguable);
        assert_eq!(left(&[2], &[2], &[0]), Coverage::Covered, "the option that it uses was found to matter not");
        assert_eq!(left(&[2], &[2], &[0, 1]), Coverage::Arguable);
        assert_eq!(left(&[3], &[3], &[]), Coverage::Covered, "article 90 is not in article 9");
    }

    #[test]
    fn all_options_of_one_statement_are_required() {
        assert_eq!(left(&[0], &[], &[0]), Coverage::Covered);
        assert_eq!(left(&[0], &[], &[0, 1]), Coverage::Arguable);
        assert_eq!(left(&[0], &[], &[0, 1, 2]), Coverage::NotCovered);
        assert_eq!(left(&[0], &[], &[7]), Coverage::Arguable, "nothing was found on option 7");
        assert_eq!(left(&[1], &[], &[]), Coverage::Arguable, "no option records how it narrows");
    }

    proptest! {
        #[test]
        fn removing_a_reservation_never_lowers_the_coverage(
            base in prop::sample::select(vec![Coverage::Arguable, Coverage::CoveredConditionally, Coverage::Covered]),
            made in prop::collection::vec(
                (prop::collection::vec(0..5_usize, 0..3), prop::collection::vec(0..5_usize, 0..2), prop::collection::vec(0..4_usize, 0..3)),
                1..5,
            ),
            without in any::<prop::sample::Index>(),
        ) {
            let mut statements: Vec<Statement> = made.iter().map(|(n, e, t)| statement(n, e, t)).collect();
            let all = in_state(&offence(base), &statements);
            statements.remove(without.index(statements.len()));
            let fewer = in_state(&offence(base), &statements);
            prop_assert!(fewer.coverage >= all.coverage);
            prop_assert!(all.coverage <= base && all.because.is_empty() == (all.coverage == base));
        }
    }
}
