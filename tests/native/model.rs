//! The scenario model against numbers computed elsewhere, and its properties.
//!
//! The numbers themselves are compared in `golden.rs`.

use proptest::prelude::*;
use verkenner::model::*;
use verkenner::report::{Bilingual, Lang};
use verkenner::text::inputs;

use super::golden::number as golden;

const YEARS: [i32; 7] = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
const LEGAL_ORDER: [f64; 7] = [55937., 54569., 57086., 58729., 52528., 49795., 50345.];
const HUMAN_RIGHTS: [f64; 7] = [61411., 56242., 57733., 61450., 66151., 68526., 63502.];

fn series(years: &[i32], amounts: &[f64]) -> Series<f64> {
    years
        .iter()
        .zip(amounts)
        .map(|(year, amount)| Point {
            year: *year,
            amount: *amount,
        })
        .collect()
}

/// The figures of the report, typed here once more so that a slip in the package shows.
pub fn basis() -> Basis {
    let item = |id: &str, amounts: &[f64]| BasisItem {
        id: id.into(),
        name: Bilingual::new(id, id),
        series: series(&YEARS, amounts),
    };
    let rates = [
        (2015, 0.6),
        (2016, 0.3),
        (2017, 1.4),
        (2018, 1.7),
        (2019, 2.6),
        (2020, 1.3),
        (2021, 2.7),
        (2022, 10.0),
        (2023, 3.8),
        (2024, 3.3),
        (2025, 3.3),
    ];
    Basis {
        items: vec![item("1.1", &LEGAL_ORDER), item("1.2", &HUMAN_RIGHTS)],
        rates: rates
            .into_iter()
            .map(|(year, percent)| (year, percent / 100.0))
            .collect(),
        joint_years: Some((2017, 2021)),
    }
}

/// For lines that do not look at prices.
fn level_prices(_: i32, _: i32) -> f64 {
    1.0
}

fn close(actual: f64, expected: f64, what: &str) {
    let distance = (actual - expected).abs();
    assert!(
        distance <= 1e-9 * expected.abs().max(1e-6),
        "{what}: {actual} instead of {expected}"
    );
}

fn set(scenario: &mut Scenario, specs: &Specs, key: &str, value: impl Into<Set>) {
    let spec = specs
        .by_key(key)
        .unwrap_or_else(|| panic!("no input {key}"));
    let value = match value.into() {
        Set::Number(number) => Value::Number(number),
        Set::Code(code) => Value::Code(code.into()),
    };
    scenario.set(specs, spec.id.clone(), value);
}

enum Set {
    Number(f64),
    Code(&'static str),
}

impl From<f64> for Set {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&'static str> for Set {
    fn from(code: &'static str) -> Self {
        Self::Code(code)
    }
}

/// Runs the default scenario with some inputs changed.
fn run(changes: &[(&str, &str)]) -> (Inputs<f64>, Outcome<f64>) {
    let (basis, specs, scenario) = scenario(changes);
    let inputs = check(&basis, &specs, &scenario).unwrap_or_else(|problems| panic!("{problems:?}"));
    let outcome = inputs.run();
    (inputs, outcome)
}

fn scenario(changes: &[(&str, &str)]) -> (Basis, Specs, Scenario) {
    let basis = basis();
    let specs = Specs::new(&basis);
    let mut scenario = Scenario::default();
    for (key, text) in changes {
        let spec = specs
            .by_key(key)
            .unwrap_or_else(|| panic!("no input {key}"));
        let value = match spec.kind {
            Kind::Choice(_) => Value::Code((*text).into()),
            Kind::Percentages => {
                Value::List(text.split('-').map(|part| part.parse().unwrap()).collect())
            }
            _ => Value::Number(text.parse().unwrap()),
        };
        scenario.set(&specs, spec.id.clone(), value);
    }
    (basis, specs, scenario)
}

fn net(outcome: &Outcome<f64>, year: i32) -> f64 {
    outcome.year(year).expect("year in the projection").net()
}

fn problems(changes: &[(&str, &str)]) -> Vec<Problem> {
    let (basis, specs, scenario) = scenario(changes);
    check(&basis, &specs, &scenario).expect_err("these inputs cannot work")
}

// A. Baseline.

#[test]
fn own_growth_compounds_from_the_last_year() {
    close(
        baseline(
            &Method::Growth(0.02),
            &series(&YEARS, &LEGAL_ORDER),
            "1.1",
            2023,
            level_prices,
        ),
        50345.0 * 1.02 * 1.02,
        "two years at 2 %",
    );
}

#[test]
fn an_indexed_line_keeps_its_value() {
    let (inputs, outcome) = run(&[("baseline", "indexed"), ("share", "0")]);
    for year in &outcome.years {
        let worth = outcome.real(year.net(), year.year, 2021);
        close(worth, 113_847.0, &format!("worth in {}", year.year));
    }
    assert_eq!(inputs.baselines(2021), [50_345.0, 63_502.0]);
}

#[test]
fn a_straight_line_is_kept_at_zero_and_the_year_is_named() {
    let legal_order = series(&YEARS, &LEGAL_ORDER);
    let zero_year = golden("zero_year_1.1");
    assert_eq!(
        clipped_from(&Method::Ols, &legal_order, 2100),
        Some(zero_year.ceil() as i32)
    );
    assert_eq!(clipped_from(&Method::Ols, &legal_order, 2040), None);
    assert_eq!(
        baseline(&Method::Ols, &legal_order, "1.1", 2090, level_prices),
        0.0
    );
}

#[test]
fn methods_say_what_they_need() {
    let one = series(&[2021], &[100.0]);
    assert_eq!(usable(Method::FlatLast, &one), Ok(()));
    assert_eq!(usable(Method::Growth(0.1), &one), Ok(()));
    for (method, needs) in [
        (Method::Cagr, 2),
        (Method::Ols, 3),
        (Method::OlsAnchored, 3),
        (Method::FlatMean(4), 4),
    ] {
        assert_eq!(
            usable(method, &one),
            Err(Unusable::TooFewYears { has: 1, needs })
        );
    }
    let from_zero = series(&[2015, 2021], &[0.0, 100.0]);
    assert_eq!(
        usable(Method::Cagr, &from_zero),
        Err(Unusable::NotPositive { year: 2015 })
    );
    assert_eq!(
        usable(Method::FlatLast, &[]),
        Err(Unusable::TooFewYears { has: 0, needs: 1 })
    );
}

#[test]
fn growth_rates_of_parts_do_not_add_up_and_the_reader_is_told() {
    let (basis, specs, scenario) = scenario(&[("baseline", "cagr"), ("share", "0")]);
    let inputs = check(&basis, &specs, &scenario).unwrap();
    let outcome = inputs.run();
    let notice = notices(&basis, &inputs, &outcome);
    let [
        Notice::GrowthDoesNotAddUp {
            year: 2030,
            parts,
            total,
        },
    ] = notice[..]
    else {
        panic!("{notice:?}");
    };
    close(
        parts,
        golden("baseline/1.1/cagr_2030") + golden("baseline/1.2/cagr_2030"),
        "parts",
    );
    close(total, golden("baseline/total/cagr_2030"), "total");
    let (_, straight) = run(&[("baseline", "ols"), ("share", "0")]);
    close(
        net(&straight, 2030),
        golden("baseline/total/ols_2030"),
        "straight lines add up",
    );
}

// B. Ramp.

#[test]
fn in_one_year_every_ramp_is_the_full_cut() {
    for ramp in [
        Ramp::<f64>::Linear,
        Ramp::Front,
        Ramp::Back,
        Ramp::S,
        Ramp::Step,
    ] {
        assert_eq!(fraction(&ramp, 2027, 2027, 2027), 1.0, "{ramp:?}");
    }
}

#[test]
fn own_percentages_start_in_the_first_year_and_the_last_one_stays() {
    let ramp = Ramp::Custom(vec![0.1, 0.5, 0.4]);
    let shares: Vec<f64> = (2024..=2030)
        .map(|year| fraction(&ramp, 2025, 2029, year))
        .collect();
    assert_eq!(shares, [0.0, 0.1, 0.5, 0.4, 0.4, 0.4, 0.4]);
    let (basis, specs, scenario) = scenario(&[("ramp", "custom"), ("steps", "10-50-40")]);
    let inputs = check(&basis, &specs, &scenario).unwrap();
    assert_eq!(notices(&basis, &inputs, &inputs.run()), [Notice::RampFalls]);
}

// C. Share of the cut.

#[test]
fn a_fifth_of_the_cut_fits() {
    let (_, outcome) = run(&[]);
    assert!(outcome.years.iter().all(|year| year.unplaced == 0.0));
    close(outcome.cumulative(2025, 2030), -80_000.0, "cumulative");
}

#[test]
fn without_a_cut_the_share_has_no_limit() {
    assert_eq!(share_limit(&run(&[("cut", "0")]).0), None);
}

// D. Split.

fn shares(baselines: &[f64], weights: &[f64], floors: &[f64]) -> Vec<Share<f64>> {
    baselines
        .iter()
        .zip(weights.iter().zip(floors))
        .map(|(baseline, (weight, floor))| Share {
            baseline: *baseline,
            floor: *floor,
            weight: *weight,
        })
        .collect()
}

#[test]
fn a_cut_that_does_not_fit_is_named_and_nothing_goes_below_zero() {
    let (basis, specs, scenario) = scenario(&[("cut", "300"), ("share", "100")]);
    let inputs = check(&basis, &specs, &scenario).unwrap();
    let outcome = inputs.run();
    let full = outcome.year(2029).unwrap();
    assert_eq!((full.items[0].net, full.items[1].net), (0.0, 0.0));
    close(full.unplaced, 300_000.0 - 113_847.0, "unplaced");
    let [
        Notice::Unplaced {
            from: 2026,
            year: 2029,
            amount,
        },
    ] = notices(&basis, &inputs, &outcome)[..]
    else {
        panic!("{:?}", notices(&basis, &inputs, &outcome));
    };
    close(amount, full.unplaced, "notice");
}

#[test]
fn a_floor_is_kept_and_the_other_item_carries_the_rest() {
    let (_, outcome) = run(&[("floor.1.1", "45000"), ("ramp", "step")]);
    let year = outcome.year(2029).unwrap();
    close(year.items[0].net, 45_000.0, "1.1");
    close(year.items[1].net, 48_847.0, "1.2");
}

prop_compose! {
    fn split_case()(items in 1_usize..6)(
        baselines in prop::collection::vec(0.0_f64..200_000.0, items),
        weights in prop::collection::vec(prop_oneof![Just(0.0), 0.001_f64..1000.0], items),
        kept in prop::collection::vec(0.0_f64..1.2, items),
        amount in 0.0_f64..400_000.0,
        more in 0.0_f64..100_000.0,
    ) -> (Vec<Share<f64>>, f64, f64) {
        let floors: Vec<f64> = baselines.iter().zip(&kept).map(|(base, kept)| base * kept).collect();
        (shares(&baselines, &weights, &floors), amount, more)
    }
}

proptest! {
    #[test]
    fn no_item_is_cut_below_its_floor((items, amount, _) in split_case()) {
        let division = divide_cut(amount, &items);
        for (item, part) in items.iter().zip(&division.parts) {
            prop_assert!(*part >= 0.0);
            prop_assert!(*part <= (item.baseline - item.floor).max(0.0));
        }
        prop_assert!(division.unplaced >= 0.0);
    }

    #[test]
    fn cuts_and_what_is_unplaced_are_the_amount((items, amount, _) in split_case()) {
        let division = divide_cut(amount, &items);
        let sum = division.parts.iter().sum::<f64>() + division.unplaced;
        prop_assert!((sum - amount).abs() <= 1e-6, "{sum} instead of {amount}");
    }

    #[test]
    fn nothing_is_unplaced_while_an_item_with_weight_has_room((items, amount, _) in split_case()) {
        let division = divide_cut(amount, &items);
        let room: f64 = items.iter().zip(&division.parts)
            .filter(|(item, _)| item.weight > 0.0)
            .map(|(item, part)| (item.baseline - item.floor).max(0.0) - part)
            .sum();
        prop_assert!(division.unplaced <= 1e-6 || room <= 1e-6, "{} left, room {room}", division.unplaced);
    }

    #[test]
    fn a_larger_amount_never_gives_a_smaller_cut((items, amount, more) in split_case()) {
        let small = divide_cut(amount, &items);
        let large = divide_cut(amount + more, &items);
        for (before, after) in small.parts.iter().zip(&large.parts) {
            prop_assert!(after - before >= -1e-6);
        }
    }

    #[test]
    fn the_order_of_items_does_not_matter((items, amount, _) in split_case()) {
        let forward = divide_cut(amount, &items);
        let reversed: Vec<Share<f64>> = items.iter().rev().cloned().collect();
        let backward = divide_cut(amount, &reversed);
        for (one, other) in forward.parts.iter().zip(backward.parts.iter().rev()) {
            prop_assert!((one - other).abs() <= 1e-6);
        }
    }

    #[test]
    fn every_scenario_in_range_gives_finite_amounts_that_add_up(
        cut in 0.0_f64..=500.0, share in 0.0_f64..=100.0, first in 2022..=2040_i32, length in 0..=18_i32,
        ramp in prop::sample::select(vec!["linear", "front", "back", "s", "step", "custom"]),
        split in prop::sample::select(vec!["proportional", "equal", "only-1.1", "only-1.2", "weights"]),
        method in prop::sample::select(vec!["flat", "mean", "cagr", "ols", "anchored", "growth", "indexed"]),
        measure in prop::sample::select(vec!["share", "variant"]),
        variant in -100.0_f64..=100.0, growth in -20.0_f64..=20.0, inflation in -2.0_f64..=15.0,
        floor in 0.0_f64..=50_345.0,
    ) {
        let basis = basis();
        let specs = Specs::new(&basis);
        let mut scenario = Scenario::default();
        for (key, value) in [
            ("cut", cut), ("share", share), ("variant", variant), ("growth", growth),
            ("inflation", inflation), ("floor.1.1", floor), ("from", f64::from(first)),
            ("full", f64::from((first + length).min(2040))),
        ] {
            set(&mut scenario, &specs, key, value);
        }
        for (key, code) in [("ramp", ramp), ("split", split), ("baseline", method), ("measure", measure)] {
            set(&mut scenario, &specs, key, code);
        }
        let inputs = check(&basis, &specs, &scenario).unwrap();
        for year in inputs.run().years {
            for item in &year.items {
                prop_assert!(item.net.is_finite() && item.net >= 0.0);
                prop_assert!((item.baseline - item.cut - item.net).abs() <= 1e-6);
            }
            prop_assert!(year.unplaced >= 0.0);
            prop_assert!((year.cut() + year.unplaced - year.asked).abs() <= 1e-6);
        }
    }
}

// E. Variants.

#[test]
fn the_base_fits_the_direction_unless_chosen() {
    let basis = basis();
    assert_eq!(base_years(&basis, "auto", -0.2), [2021]);
    assert_eq!(base_years(&basis, "auto", 0.2), YEARS);
}

#[test]
fn a_variant_grows_along_the_ramp() {
    let (_, outcome) = run(&[("measure", "variant"), ("variant", "-20"), ("base", "last")]);
    close(net(&outcome, 2025), 113_847.0 - 0.2 * 22_769.4, "2025");
    close(outcome.cumulative(2025, 2030), -91_077.6, "cumulative");
    let (_, more) = run(&[("measure", "variant"), ("variant", "20"), ("base", "last")]);
    close(
        more.cumulative(2025, 2030),
        91_077.6,
        "cumulative of the increase",
    );
    close(
        more.year(2029).unwrap().items[1].net,
        63_502.0 * 1.2,
        "an increase has no ceiling",
    );
}

// G and H. The years behind us, and prices.

#[test]
fn history_leaves_a_missing_year_missing() {
    let basis = basis();
    let specs = Specs::new(&basis);
    let prices = prices(&basis, &specs, &Scenario::default());
    let years: Vec<i32> = (2015..=2022).collect();
    let nominal = History::new(&basis, years, &prices, None, (2015, 2021));
    for now in &nominal.rows {
        assert_eq!(now.amounts[7], None, "2022 is missing");
        assert_eq!(now.changes[0], None, "nothing before 2015");
        assert_eq!(now.changes[7], None, "no change with a missing year");
        let trend = now.trend.as_ref().unwrap();
        assert!(!trend.is_significant(), "seven points show no clear trend");
    }
    let human_rights = nominal.row(&Row::Item("1.2".into())).unwrap();
    let (low, high) = human_rights.extremes.clone().unwrap();
    assert_eq!((low.year, high.year), (2016, 2020));
}

#[test]
fn a_window_without_figures_becomes_the_whole_table() {
    let basis = basis();
    let prices = prices(&basis, &Specs::new(&basis), &Scenario::default());
    for window in [(2019, 2022), (2020, 2018), (1900, 2021)] {
        let history = History::new(&basis, YEARS.to_vec(), &prices, None, window);
        assert_eq!(history.window, (2015, 2021), "{window:?}");
    }
    let part = History::new(&basis, YEARS.to_vec(), &prices, None, (2016, 2020));
    close(
        part.rows[1].relative.unwrap(),
        68_526.0 / 56_242.0 - 1.0,
        "1.2 over 2016-2020",
    );
}

#[test]
fn a_reader_can_replace_a_price_rise() {
    let (basis, specs, scenario) = scenario(&[("cpi.2022", "5")]);
    let index = prices(&basis, &specs, &scenario);
    close(
        index.level(2022) / index.level(2021),
        1.05,
        "own figure for 2022",
    );
    let (basis, specs, bad) = self::scenario(&[("cpi.2022", "99")]);
    let index = prices(&basis, &specs, &bad);
    close(
        index.level(2022) / index.level(2021),
        1.10,
        "a refused figure counts as the published",
    );
}

#[test]
fn a_missing_year_gives_no_change_across_the_gap() {
    let gaps = series(&[2015, 2016, 2018], &[100.0, 110.0, 120.0]);
    let years: Vec<i32> = year_on_year(&gaps)
        .iter()
        .map(|change| change.year)
        .collect();
    assert_eq!(years, [2016]);
}

#[test]
fn a_change_from_zero_has_no_percentage() {
    assert_eq!(relative_change(&0.0, &5.0), None);
    assert_eq!(index(&0.0, &5.0), None);
    assert_eq!(share(&1.0, &0.0), None);
    assert_eq!(contribution(&1.0, &2.0, &0.0), None);
}

#[test]
fn few_points_or_a_flat_line_give_no_strange_trend() {
    assert_eq!(Trend::test(&series(&[2015, 2016], &[1.0, 2.0])), None);
    let flat = Trend::test(&series(&[2015, 2016, 2017], &[5.0, 5.0, 5.0])).unwrap();
    assert_eq!((flat.t, flat.r_squared), (0.0, 0.0));
    let perfect = Trend::test(&series(&[2015, 2016, 2017], &[1.0, 2.0, 3.0])).unwrap();
    assert!(perfect.is_significant());
}

// Inputs.

#[test]
fn impossible_inputs_are_named_at_their_field() {
    assert_eq!(
        problems(&[("from", "2030"), ("full", "2026")]),
        [Problem {
            input: InputId::FirstYear,
            kind: ProblemKind::FirstAfterFull {
                first: 2030,
                full: 2026
            },
        }]
    );
    assert_eq!(
        problems(&[
            ("split", "weights"),
            ("weight.1.1", "0"),
            ("weight.1.2", "0")
        ]),
        [Problem {
            input: InputId::Weight("1.1".into()),
            kind: ProblemKind::NoWeights
        }]
    );
    let refused: Vec<InputId> =
        problems(&[("share", "120"), ("from", "2025.5"), ("ramp", "zigzag")])
            .into_iter()
            .map(|problem| problem.input)
            .collect();
    assert_eq!(
        refused,
        [InputId::Share, InputId::FirstYear, InputId::Ramp],
        "all, not the first"
    );
    assert_eq!(
        problems(&[("ramp", "custom"), ("steps", "50-150")]).len(),
        1
    );
}

#[test]
fn an_input_that_plays_no_part_cannot_stand_in_the_way() {
    let (_, outcome) = run(&[("variant", "500"), ("growth", "77")]);
    close(net(&outcome, 2029), 93_847.0, "the share still counts");
}

#[test]
fn setting_the_default_leaves_no_trace() {
    let (_, specs, mut scenario) = scenario(&[("share", "35")]);
    assert!(scenario.is_changed(&InputId::Share));
    set(&mut scenario, &specs, "share", 20.0);
    assert!(scenario.is_default());
}

#[test]
fn every_default_is_allowed_and_every_key_unique() {
    let specs = Specs::new(&basis());
    let mut keys: Vec<String> = specs.iter().map(|spec| spec.id.key()).collect();
    for spec in specs.iter() {
        assert_eq!(spec.check(&spec.default), Ok(()), "{:?}", spec.id);
        for lang in Lang::ALL {
            let words = inputs::words(&basis(), &spec.id, lang);
            assert!(!words.label.is_empty() && !words.explanation.is_empty());
            if let Kind::Choice(codes) = &spec.kind {
                for code in codes {
                    assert_ne!(inputs::option(&basis(), &spec.id, code, lang), *code);
                }
            }
        }
    }
    keys.sort();
    let count = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_report_with_other_items_works_the_same() {
    let mut basis = basis();
    basis.items.push(BasisItem {
        id: "9".into(),
        name: Bilingual::new("negen", "nine"),
        series: series(&YEARS, &[1.0; 7]),
    });
    let specs = Specs::new(&basis);
    assert!(specs.by_key("floor.9").is_some());
    let outcome = check(&basis, &specs, &Scenario::default()).unwrap().run();
    close(net(&outcome, 2029), 113_848.0 - 20_000.0, "three items");
}
