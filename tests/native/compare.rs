//! Comparing scenarios against numbers computed elsewhere, and the properties of it.
//!
//! The numbers themselves are compared in `golden.rs`.

use proptest::prelude::*;
use verkenner::model::*;

use super::golden::number as golden;
use super::state::{DATA, scenarios};

fn close(actual: f64, expected: f64, what: &str) {
    let distance = (actual - expected).abs();
    assert!(
        distance <= 1e-9 * expected.abs().max(1e-3),
        "{what}: {actual} instead of {expected}"
    );
}

/// The initial values with some inputs changed.
fn scenario(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, text) in changes {
        let spec = DATA.specs.by_key(key).unwrap();
        let value = match spec.kind {
            Kind::Choice(_) => Value::Code((*text).into()),
            _ => Value::Number(text.parse().unwrap()),
        };
        scenario.set(&DATA.specs, spec.id.clone(), value);
    }
    scenario
}

fn inputs(scenario: &Scenario) -> Option<Inputs<f64>> {
    check(&DATA.basis, &DATA.specs, scenario).ok()
}

fn side_by_side(
    scenarios: &[Scenario],
    reference: usize,
    window: Option<(i32, i32)>,
) -> Comparison {
    let all: Vec<_> = scenarios.iter().map(inputs).collect();
    compare(&DATA.basis, &all, reference, window).expect("a comparison")
}

#[test]
fn the_directions_have_years_in_common_and_a_reference() {
    let directions: Vec<Scenario> = Direction::ALL
        .iter()
        .map(|direction| direction.scenario(&DATA.specs))
        .collect();
    let whole = side_by_side(&directions, 0, Some((2025, 2030)));
    assert_eq!(whole.years, (2022..=2030).collect::<Vec<_>>());
    assert_eq!((whole.full_year, whole.horizon), (2029, 2030));
    let real = whole.levels(Some(2021));
    for (at, direction) in Direction::ALL.into_iter().enumerate() {
        let name = direction.code();
        let found = whole.scenarios[at].as_ref().unwrap();
        close(found.in_full_year, found.levels[7], name);
        close(found.at_horizon, found.levels[8], name);
        let level = real[at].as_ref().unwrap()[7];
        close(found.real_in_full_year, level, name);
        match &found.against {
            Some(against) => close(
                against.in_full_year,
                found.levels[7] - golden("scenarios/reference/path/2029"),
                name,
            ),
            None => assert_eq!(direction, Direction::Reference, "only it has no difference"),
        }
    }
    let countries: Vec<f64> = whole
        .scenarios
        .iter()
        .flatten()
        .map(|found| found.countries)
        .collect();
    assert_eq!(countries, [50.0, 50.0, 50.0, 50.0, 50.0, 40.0, 50.0]);
}

#[test]
fn the_sum_runs_from_the_first_measure_to_the_horizon_unless_chosen() {
    let all = [scenario(&[("from", "2027")]), scenario(&[("from", "2024")])];
    assert_eq!(side_by_side(&all, 0, None).window, (2024, 2030));
}

#[test]
fn lines_cross_where_the_difference_changes_sign() {
    let all = [
        scenario(&[("share", "0")]),
        scenario(&[("share", "35"), ("baseline", "growth"), ("growth", "3")]),
    ];
    let found = side_by_side(&all, 0, None);
    let against = found.scenarios[1]
        .as_ref()
        .unwrap()
        .against
        .clone()
        .unwrap();
    let below = against
        .differences
        .iter()
        .position(|difference| *difference < 0.0)
        .expect("a year in which less is left");
    assert_eq!(against.crossing, Some(found.years[below]));
}

#[test]
fn lines_that_touch_or_start_together_do_not_cross() {
    let years = [2022, 2023, 2024, 2025];
    assert_eq!(crossing(&years, &[0.0, 0.0, -5.0, -9.0]), None);
    assert_eq!(crossing(&years, &[3.0, 0.0, 3.0, 1e-9]), None);
    assert_eq!(crossing(&years, &[3.0, 0.0, 0.0, -3.0]), Some(2025));
    assert_eq!(crossing(&years, &[-3.0, 2.0, -3.0, -3.0]), Some(2023));
    assert_eq!(crossing(&[], &[]), None);
}

#[test]
fn what_cannot_be_placed_is_told_beside_a_level_of_zero() {
    let all = [
        Scenario::default(),
        scenario(&[("cut", "300"), ("share", "100")]),
    ];
    let found = side_by_side(&all, 0, None).scenarios[1].clone().unwrap();
    close(found.unplaced, golden("too_much/unplaced"), "unplaced");
    assert_eq!(found.in_full_year, 0.0);
}

#[test]
fn what_does_not_exist_has_no_number() {
    let all = [
        scenario(&[("countries", "0")]),
        scenario(&[("fund", "0")]),
        scenario(&[("staff", "0")]),
        scenario(&[("from", "2035")]),
    ];
    let found = side_by_side(&all, 3, None);
    let [none, no_fund, no_staff, broken] = &found.scenarios[..] else {
        panic!("four scenarios")
    };
    assert_eq!(none.as_ref().unwrap().overhead, None);
    assert_eq!(no_fund.as_ref().unwrap().overhead, None);
    assert_eq!(no_staff.as_ref().unwrap().work, None);
    assert_eq!(*broken, None, "its years are in the wrong order");
    assert_eq!(
        none.as_ref().unwrap().against,
        None,
        "nothing to compare with"
    );
    assert_eq!(compare(&DATA.basis, &[None, None], 0, None), None);
}

#[test]
fn only_what_differs_is_listed() {
    let keys = |scenarios: &[&Scenario]| -> Vec<String> {
        differing(&DATA.specs, scenarios)
            .iter()
            .map(|one| one.input.key())
            .collect()
    };
    let plain = Scenario::default();
    assert!(keys(&[&plain, &plain]).is_empty());
    let share = scenario(&[("share", "35"), ("variant", "50")]);
    assert_eq!(
        keys(&[&plain, &share]),
        ["share"],
        "a variant plays no part"
    );
    let variant = scenario(&[("measure", "variant"), ("countries", "30")]);
    let listed = differing(&DATA.specs, &[&plain, &variant]);
    assert_eq!(
        keys(&[&plain, &variant]),
        ["measure", "cut", "share", "variant", "base", "countries"]
    );
    assert_eq!(listed[1].values, [Some(Value::Number(100.0)), None]);
}

#[test]
fn a_direction_is_known_again() {
    for direction in Direction::ALL {
        let scenario = direction.scenario(&DATA.specs);
        assert_eq!(Direction::of(&DATA.specs, &scenario), Some(direction));
        assert_eq!(Direction::from_code(direction.code()), Some(direction));
    }
    assert_eq!(
        Direction::of(&DATA.specs, &scenario(&[("share", "21")])),
        None
    );
}

fn metric(reading: Reading, year: i32) -> Metric {
    Metric { reading, year }
}

fn split(metric: &Metric, from: &Scenario, to: &Scenario) -> Result<Waterfall, Unsplit> {
    Waterfall::split(&DATA.basis, &DATA.specs, metric, from, to)
}

#[test]
fn a_difference_is_split_into_policy_and_assumptions() {
    let from = Direction::Reference.scenario(&DATA.specs);
    let to = scenario(&[
        ("share", "35"),
        ("from", "2026"),
        ("baseline", "growth"),
        ("growth", "1.5"),
        ("inflation", "3"),
    ]);
    let steps = split(&metric(Reading::Real(Row::Together), 2029), &from, &to)
        .unwrap()
        .steps;
    let keys: Vec<Vec<String>> = steps
        .iter()
        .map(|step| step.inputs.iter().map(InputId::key).collect())
        .collect();
    // The cut of the fund is an input too, though this outcome does not react to it.
    assert_eq!(
        keys,
        [
            vec!["share"],
            vec!["from"],
            vec!["fund-cut"],
            vec!["baseline", "growth"],
            vec!["inflation"]
        ]
    );
    assert_eq!(steps[2].effect, 0.0);
    assert_eq!(
        (steps[0].nature, steps[4].nature),
        (Nature::Policy, Nature::Assumption)
    );
}

#[test]
fn halves_that_do_not_work_alone_make_one_step() {
    let from = scenario(&[]);
    let to = scenario(&[("from", "2032"), ("full", "2034"), ("horizon", "2036")]);
    let found = split(&metric(Reading::Net(Row::Together), 2034), &from, &to).unwrap();
    let keys: Vec<Vec<String>> = found
        .steps
        .iter()
        .map(|step| step.inputs.iter().map(InputId::key).collect())
        .collect();
    assert_eq!(keys, [vec!["from", "full"], vec!["horizon"]]);
}

#[test]
fn what_cannot_be_split_says_why() {
    let plain = Scenario::default();
    let broken = scenario(&[("from", "2035")]);
    let net = metric(Reading::Net(Row::Together), 2029);
    let Err(Unsplit::Invalid(Corner::To, problems)) = split(&net, &plain, &broken) else {
        panic!("years in the wrong order")
    };
    assert_eq!(problems[0].input, InputId::FirstYear);
    assert!(matches!(
        split(&net, &broken, &plain),
        Err(Unsplit::Invalid(Corner::From, _))
    ));
    let nowhere = scenario(&[("countries", "0")]);
    for reading in [Reading::OverheadRate, Reading::PerCountry] {
        assert_eq!(
            split(&metric(reading, 2029), &plain, &nowhere),
            Err(Unsplit::NoValue(Corner::To))
        );
    }
    // Alone the staff is there, and alone the countries are.
    let both = scenario(&[("staff", "0"), ("countries", "20")]);
    assert_eq!(
        split(&metric(Reading::WorkRatio, 2029), &plain, &both),
        Err(Unsplit::NoValue(Corner::To))
    );
}

fn sound() -> impl Strategy<Value = Scenario> {
    scenarios().prop_filter("inputs that work", |scenario| inputs(scenario).is_some())
}

proptest! {
    #[test]
    fn parts_and_steps_add_up_to_the_difference(from in sound(), to in sound(), year in 2022..=2040_i32, at in any::<prop::sample::Index>()) {
        let items = ["1.1".to_owned(), "1.2".to_owned()];
        let readings = Reading::all(&items);
        let metric = metric(at.get(&readings).clone(), year);
        let Ok(found) = split(&metric, &from, &to) else {
            // Only outcomes that need countries, a fund or staff may have none.
            prop_assert!(!metric.reading.has_year());
            return Ok(());
        };
        let size = [found.from, found.to, found.policy, found.assumption]
            .iter()
            .fold(1.0_f64, |size, part| size.max(part.abs()));
        let parts = found.policy + found.assumption + found.interaction;
        prop_assert!((parts - found.total()).abs() <= 1e-9 * size, "{:?}", found);
        let steps: f64 = found.steps.iter().map(|step| step.effect).sum();
        prop_assert!((steps - found.total()).abs() <= 1e-9 * size, "{:?}", found);
        if let Some(last) = found.steps.last() {
            prop_assert_eq!(last.level, found.to);
        }

        let back = split(&metric, &to, &from).unwrap();
        prop_assert_eq!(back.total(), -found.total());
        let same = split(&metric, &from, &from).unwrap();
        prop_assert_eq!((same.policy, same.assumption, same.interaction), (0.0, 0.0, 0.0));
        prop_assert!(same.steps.is_empty());
    }

    #[test]
    fn changing_the_reference_changes_the_sign(one in sound(), other in sound(), from in 2022..=2040_i32, length in 0..6_i32) {
        let window = Some((from, (from + length).min(2040)));
        let all = [one, other];
        let first = side_by_side(&all, 0, window);
        let second = side_by_side(&all, 1, window);
        let there = first.scenarios[1].as_ref().unwrap();
        let back = second.scenarios[0].as_ref().unwrap().against.as_ref().unwrap();
        let against = there.against.as_ref().unwrap();
        prop_assert!((against.cumulative + back.cumulative).abs() <= 1e-6);
        prop_assert_eq!(against.crossing, back.crossing);
        prop_assert_eq!(against.in_full_year, -back.in_full_year);
        let reference = &first.scenarios[0].as_ref().unwrap();
        for (at, difference) in against.differences.iter().enumerate() {
            prop_assert_eq!(*difference, there.levels[at] - reference.levels[at]);
        }
        prop_assert!(there.levels.iter().all(|level| *level >= 0.0));
    }

    #[test]
    fn equal_scenarios_differ_in_nothing(one in sound()) {
        let found = side_by_side(&[one.clone(), one.clone()], 0, None);
        let against = found.scenarios[1].as_ref().unwrap().against.as_ref().unwrap();
        prop_assert!(against.differences.iter().all(|difference| *difference == 0.0));
        prop_assert_eq!(against.cumulative, 0.0);
        prop_assert_eq!(against.crossing, None);
        prop_assert!(differing(&DATA.specs, &[&one, &one]).is_empty());
    }
}
