//! Goal seek against numbers computed elsewhere, and what always holds for an answer.
//!
//! The numbers themselves are compared in `golden.rs`.

use proptest::prelude::*;
use verkenner::model::*;

use super::golden::number;
use super::model::basis;

pub fn golden(path: &[&str]) -> f64 {
    number(&path.join("/"))
}

#[track_caller]
pub fn close(found: f64, expected: f64) {
    let size = expected.abs().max(1e-9);
    assert!(
        (found - expected).abs() <= 1e-9 * size,
        "{found} is not {expected}"
    );
}

/// A scenario from keys and values, as in an address.
pub fn scenario(basis: &Basis, changes: &[(&str, &str)]) -> Scenario {
    let specs = Specs::new(basis);
    let mut scenario = Scenario::default();
    for (key, text) in changes {
        let spec = specs
            .by_key(key)
            .unwrap_or_else(|| panic!("no input {key}"));
        let value = match spec.kind {
            Kind::Choice(_) => Value::Code((*text).into()),
            _ => Value::Number(text.parse().unwrap()),
        };
        scenario.set(&specs, spec.id.clone(), value);
    }
    scenario
}

pub fn metric(code: &str, year: i32) -> Metric {
    let items = ["1.1".to_owned(), "1.2".to_owned()];
    Metric {
        reading: Reading::from_code(code, &items).unwrap_or_else(|| panic!("no reading {code}")),
        year,
    }
}

fn goal(code: &str, target: f64, input: InputId) -> Goal {
    let basis = basis();
    let specs = Specs::new(&basis);
    let (from, to) = limits(specs.get(&input).expect("input")).expect("a number");
    Goal {
        metric: metric(code, 2029),
        target,
        input,
        from,
        to,
        bounds: Vec::new(),
    }
}

fn bound(code: &str, side: Side, value: f64) -> Bound {
    Bound {
        metric: metric(code, 2029),
        side,
        value,
    }
}

fn ask(changes: &[(&str, &str)], goal: &Goal) -> Answer {
    let basis = basis();
    seek(
        &basis,
        &Specs::new(&basis),
        &scenario(&basis, changes),
        goal,
    )
    .answer
}

#[track_caller]
fn found(answer: &Answer) -> f64 {
    match answer {
        Answer::Found { at, .. } => at.value,
        other => panic!("{other:?}"),
    }
}

const NO_CUT: [(&str, &str); 1] = [("cut", "0")];

#[test]
fn goals_with_a_closed_form_give_the_golden_value() {
    for (name, code, target, input, changes) in [
        (
            "share_net_1.2_50000",
            "net-1.2",
            50_000.0,
            InputId::Share,
            &[][..],
        ),
        (
            "share_net_1.1_45000",
            "net-1.1",
            45_000.0,
            InputId::Share,
            &[],
        ),
        ("cut_net_1.2_50000", "net-1.2", 50_000.0, InputId::Cut, &[]),
        (
            "countries_overhead_20",
            "overhead",
            0.2,
            InputId::Countries,
            &[],
        ),
        ("share_real_80000", "real", 80_000.0, InputId::Share, &[]),
        (
            "growth_keeps_value_no_cut",
            "real",
            113_847.0,
            InputId::Growth,
            &NO_CUT,
        ),
        (
            "growth_keeps_value_with_cut",
            "real",
            113_847.0,
            InputId::Growth,
            &[],
        ),
    ] {
        let answer = ask(changes, &goal(code, target, input));
        close(found(&answer), golden(&["seek", name]));
        assert!(
            matches!(answer, Answer::Found { closed: true, .. }),
            "{name}: {answer:?}"
        );
    }
}

#[test]
fn trying_finds_what_the_closed_form_says() {
    let basis = basis();
    let specs = Specs::new(&basis);
    for (code, target, input, changes) in [
        ("net-1.2", 50_000.0, InputId::Share, &[][..]),
        ("real-1.1", 30_000.0, InputId::Share, &[]),
        (
            "net",
            100_000.0,
            InputId::Cut,
            &[("ramp", "s"), ("full", "2031")],
        ),
        ("real", 80_000.0, InputId::Share, &[("baseline", "ols")]),
        ("real", 113_847.0, InputId::Growth, &[]),
    ] {
        let scenario = scenario(&basis, changes);
        let whole = goal(code, target, input);
        let exact = closed_form(&basis, &specs, &scenario, &whole).expect("a closed form");
        // Halving by hand, over the same readings.
        let inputs = |value: f64| {
            let moved = moved(&specs, &scenario, &whole.input, value);
            check(&basis, &specs, &moved).expect("inputs that work")
        };
        let outcome = |value: f64| whole.metric.of(&inputs(value), 2021);
        let (mut low, mut high) = (whole.from, whole.to);
        let rises = outcome(exact + 1.0) > outcome(exact - 1.0);
        for _ in 0..200 {
            let middle = (low + high) / 2.0;
            if (outcome(middle) < target) == rises {
                low = middle;
            } else {
                high = middle;
            }
        }
        close(exact, (low + high) / 2.0);
        close(found(&ask(changes, &whole)), exact);
    }
}

#[test]
fn without_a_closed_form_bisection_finds_it() {
    // Equal amounts: 1.2 keeps 63,502 - share C / 2.
    let answer = ask(
        &[("split", "equal")],
        &goal("net-1.2", 50_000.0, InputId::Share),
    );
    close(found(&answer), 100.0 * 2.0 * 13_502.0 / 100_000.0);
    assert!(matches!(answer, Answer::Found { closed: false, .. }));
    // Inflation after 2025: 93,847 in prices of 2021 is 70,000.
    let level: f64 = 1.1 * 1.038 * 1.033 * 1.033;
    let expected = 100.0 * ((93_847.0 / 70_000.0 / level).powf(0.25) - 1.0);
    close(
        found(&ask(&[], &goal("real", 70_000.0, InputId::Inflation))),
        expected,
    );
}

#[test]
fn more_than_there_is_cannot_be_had_with_a_cut() {
    let answer = ask(&[], &goal("net", 120_000.0, InputId::Share));
    let Answer::NotInRange { nearest, because } = answer else {
        panic!("{answer:?}");
    };
    assert_eq!((nearest.value, because), (0.0, Binding::RangeStart));
    close(nearest.outcome, golden(&["seek", "nearest_120000"]));

    let narrow = Goal {
        from: 30.0,
        to: 40.0,
        ..goal("net", 20_000.0, InputId::Share)
    };
    let answer = ask(&[], &narrow);
    let Answer::NotInRange { nearest, because } = answer else {
        panic!("{answer:?}");
    };
    assert_eq!((nearest.value, because), (40.0, Binding::RangeEnd));
}

#[test]
fn whole_numbers_tell_both_sides() {
    let answer = ask(&[], &goal("per-country", 300.0, InputId::Countries));
    let Answer::Between {
        lower,
        upper,
        nearest,
    } = answer
    else {
        panic!("{answer:?}");
    };
    assert_eq!(
        (lower.value, upper.value, nearest.value),
        (43.0, 44.0, 43.0)
    );
    assert!(lower.outcome > 300.0 && upper.outcome < 300.0);

    // A bound decides which of the two can be had.
    let bounded = Goal {
        bounds: vec![bound("per-country", Side::AtMost, 299.0)],
        ..goal("per-country", 300.0, InputId::Countries)
    };
    let answer = ask(&[], &bounded);
    assert!(
        matches!(answer, Answer::Between { nearest, .. } if nearest.value == 44.0),
        "{answer:?}"
    );
    let work = ask(&[], &goal("work", 1.0, InputId::Countries));
    assert!(
        matches!(work, Answer::Between { lower, .. } if lower.value == golden(&["seek", "countries_work_1", "lower"])),
        "{work:?}"
    );
}

#[test]
fn a_bound_that_stands_in_the_way_is_named() {
    let bounded = Goal {
        bounds: vec![
            bound("unplaced", Side::AtMost, 0.0),
            bound("net-1.2", Side::AtLeast, 50_000.0),
        ],
        ..goal("net", 80_000.0, InputId::Share)
    };
    let answer = ask(&[], &bounded);
    let Answer::NotInRange { nearest, because } = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(because, Binding::Bound(1));
    close(nearest.value, golden(&["seek", "share_net_1.2_50000"]));
}

#[test]
fn bounds_that_never_hold_are_named() {
    let bounded = |bounds| Goal {
        bounds,
        ..goal("net", 80_000.0, InputId::Share)
    };
    let answer = ask(
        &[],
        &bounded(vec![
            bound("unplaced", Side::AtMost, 0.0),
            bound("net-1.2", Side::AtLeast, 70_000.0),
        ]),
    );
    assert_eq!(answer, Answer::BoundsNeverHold(vec![1]));
    let answer = ask(
        &[],
        &bounded(vec![
            bound("net-1.1", Side::AtLeast, 45_000.0),
            bound("net-1.2", Side::AtMost, 50_000.0),
        ]),
    );
    assert_eq!(answer, Answer::BoundsNeverHold(vec![0, 1]));
    // A sliver between two places of the scan is found.
    let answer = ask(
        &[],
        &bounded(vec![
            bound("net", Side::AtLeast, 93_990.0),
            bound("net", Side::AtMost, 94_000.0),
        ]),
    );
    assert!(
        matches!(answer, Answer::NotInRange { nearest, because: Binding::Bound(0) } if (nearest.outcome - 93_990.0).abs() < 1e-6),
        "{answer:?}"
    );
}

#[test]
fn an_input_that_does_nothing_is_told() {
    let answer = ask(&[], &goal("overhead", 0.2, InputId::Share));
    assert!(matches!(answer, Answer::DoesNotReact { outcome } if (outcome - 0.3625).abs() < 1e-12));
}

#[test]
fn a_still_stretch_is_told_as_one() {
    // From some share on nothing is left: all of these values do.
    let answer = ask(&[("cut", "500")], &goal("net", 0.0, InputId::Share));
    let Answer::Found {
        at,
        stretch: Some((first, last)),
        others,
        ..
    } = answer
    else {
        panic!("{answer:?}");
    };
    assert!((first - 22.7694).abs() < 1e-5, "{first}");
    assert_eq!((last, others.len()), (100.0, 0));
    assert!((at.value - first).abs() < 1e-6, "nearest to 20 %");

    // Below zero there is nothing: the outcome lies still before the target.
    let answer = ask(&[("cut", "500")], &goal("net", -5.0, InputId::Share));
    assert!(
        matches!(
            answer,
            Answer::NotInRange {
                because: Binding::Turn,
                ..
            }
        ),
        "{answer:?}"
    );
}

#[test]
fn years_are_whole_numbers_too() {
    // Linear from 2025: in 2027 three fifths hold if the full year is 2029, less if later.
    let goal = Goal {
        metric: metric("net", 2027),
        ..goal("net", 100_000.0, InputId::FullYear)
    };
    let answer = ask(&[], &goal);
    assert!(
        matches!(answer, Answer::Between { lower, upper, .. } if (lower.value, upper.value) == (2028.0, 2029.0)),
        "{answer:?}"
    );
}

#[test]
fn a_jump_over_the_target_is_no_answer() {
    // At a variant of zero the base turns from the last year to the whole period.
    let answer = ask(
        &[("measure", "variant")],
        &goal("net", 115_000.0, InputId::Variant),
    );
    let Answer::NotInRange { because, nearest } = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(because, Binding::Turn);
    assert!((nearest.outcome - 113_847.0).abs() < 1.0, "{nearest:?}");
}

#[test]
fn a_scenario_that_cannot_be_calculated_says_so() {
    let wrong = [("from", "2035"), ("full", "2029")];
    let answer = ask(&wrong, &goal("net", 100_000.0, InputId::Share));
    assert!(
        matches!(&answer, Answer::NotCalculated(problems) if problems[0].input == InputId::FirstYear),
        "{answer:?}"
    );
    // Moving the year that is wrong mends it.
    let early = Goal {
        metric: metric("net", 2026),
        ..goal("net", 105_847.0, InputId::FirstYear)
    };
    let answer = ask(&wrong, &early);
    assert!(
        matches!(answer, Answer::Found { at, .. } if at.value == 2025.0),
        "{answer:?}"
    );
    let none = ask(
        &[("fund", "0")],
        &goal("per-country", 100.0, InputId::Share),
    );
    assert!(
        matches!(none, Answer::DoesNotReact { outcome } if outcome == 0.0),
        "{none:?}"
    );
    let none = ask(&[("staff", "0")], &goal("work", 1.0, InputId::Countries));
    assert_eq!(none, Answer::NoValue);
}

#[test]
fn taking_an_answer_over_meets_the_goal() {
    let basis = basis();
    let specs = Specs::new(&basis);
    let start = scenario(&basis, &[]);
    let goal = goal("real", 113_847.0, InputId::Growth);
    let value = found(&ask(&[], &goal));
    let taken = moved(&specs, &start, &InputId::Growth, value);
    assert_eq!(taken.code(&specs, &InputId::Baseline), Some("growth"));
    let inputs = check(&basis, &specs, &taken).expect("inputs that work");
    close(goal.metric.of(&inputs, 2021), 113_847.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is asked: an answer that is found meets target and bounds, and what is
    /// nearest is no further off than any place of the curve where the bounds hold.
    #[test]
    fn an_answer_keeps_its_word(
        target in 0.0..160_000.0,
        floor in 0.0..110_000.0,
        split in prop::sample::select(vec!["proportional", "equal", "only-1.1", "only-1.2"]),
        input in prop::sample::select(vec![InputId::Share, InputId::Cut, InputId::Growth, InputId::Inflation, InputId::FullYear]),
        code in prop::sample::select(vec!["net", "real", "net-1.2", "real-1.1"]),
    ) {
        let basis = basis();
        let specs = Specs::new(&basis);
        let scenario = scenario(&basis, &[("split", split), ("share", "30")]);
        let goal = Goal {
            bounds: vec![bound("net", Side::AtLeast, floor)],
            ..goal(code, target, input)
        };
        let read = |metric: &Metric, value: f64| {
            let moved = moved(&specs, &scenario, &goal.input, value);
            metric.value(&check(&basis, &specs, &moved).expect("inputs that work"), 2021).expect("a value")
        };
        let holds = |value: f64| read(&goal.bounds[0].metric, value) >= floor - 1e-3;
        let search = seek(&basis, &specs, &scenario, &goal);
        match search.answer {
            Answer::Found { at, stretch, others, .. } => {
                for value in others.into_iter().chain(stretch.map(|(first, _)| first)).chain([at.value]) {
                    prop_assert!((read(&goal.metric, value) - target).abs() < 1e-2);
                    prop_assert!(holds(value));
                    prop_assert!((goal.from..=goal.to).contains(&value));
                }
            }
            Answer::Between { lower, upper, nearest } => {
                prop_assert_eq!(upper.value, lower.value + 1.0);
                prop_assert!((lower.outcome - target) * (upper.outcome - target) < 0.0);
                prop_assert!(holds(nearest.value));
            }
            Answer::NotInRange { nearest, .. } => {
                prop_assert!(holds(nearest.value));
                for trial in search.curve {
                    if read(&goal.bounds[0].metric, trial.value) >= floor {
                        prop_assert!((trial.outcome - target).abs() >= (nearest.outcome - target).abs() - 1e-2);
                    }
                }
            }
            Answer::BoundsNeverHold(which) => {
                prop_assert_eq!(which, vec![0]);
                for trial in search.curve {
                    prop_assert!(read(&goal.bounds[0].metric, trial.value) < floor);
                }
            }
            Answer::DoesNotReact { outcome } => {
                for trial in search.curve {
                    prop_assert!((trial.outcome - outcome).abs() < 1e-3);
                }
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
