//! Sensitivity against numbers computed elsewhere, and what always holds for it.

use num_dual::Dual64;
use proptest::prelude::*;
use verkenner::model::*;

use super::model::basis;
use super::seek::{close, golden, metric, scenario};

fn run(changes: &[(&str, &str)], code: &str) -> Tornado {
    let basis = basis();
    tornado(
        &basis,
        &Specs::new(&basis),
        &scenario(&basis, changes),
        &metric(code, 2029),
        |_, usual| usual,
    )
    .expect("inputs that work")
    .expect("a reading")
}

fn bar<'a>(tornado: &'a Tornado, input: &InputId) -> &'a Bar {
    tornado
        .bars
        .iter()
        .find(|bar| bar.range.input == *input)
        .unwrap_or_else(|| panic!("no bar {input:?}"))
}

#[test]
fn the_tornado_gives_the_golden_values_in_the_golden_order() {
    let tornado = run(&[], "real");
    close(tornado.base, golden(&["tornado", "base"]));
    let main = [
        (InputId::Share, "share"),
        (InputId::Growth, "growth"),
        (InputId::Cut, "cut"),
        (InputId::Inflation, "inflation"),
    ];
    for (input, key) in &main {
        let bar = bar(&tornado, input);
        close(bar.range.low, golden(&["tornado", key, "from"]));
        close(bar.range.high, golden(&["tornado", key, "to"]));
        close(bar.low.unwrap(), golden(&["tornado", key, "low"]));
        close(bar.high.unwrap(), golden(&["tornado", key, "high"]));
        close(bar.swing().unwrap(), golden(&["tornado", key, "swing"]));
    }
    let order: Vec<&InputId> = tornado.bars.iter().map(|bar| &bar.range.input).collect();
    let places: Vec<usize> = main
        .iter()
        .map(|(input, _)| order.iter().position(|id| *id == input).unwrap())
        .collect();
    assert!(places.is_sorted() && places[0] == 0, "{order:?}");
}

#[test]
fn inputs_that_do_nothing_stand_apart() {
    let tornado = run(&[], "real");
    for input in [
        InputId::Countries,
        InputId::Staff,
        InputId::FirstYear,
        InputId::PriceRate(2018),
    ] {
        assert!(tornado.still.contains(&input), "{input:?}");
    }
    let named: Vec<&InputId> = tornado
        .bars
        .iter()
        .map(|bar| &bar.range.input)
        .chain(&tornado.still)
        .chain(&tornado.unknown)
        .collect();
    // Not in use, only shown, or no number.
    for input in [
        InputId::Variant,
        InputId::Since,
        InputId::Horizon,
        InputId::OverheadLimit,
        InputId::Ramp,
    ] {
        assert!(!named.contains(&&input), "{input:?}");
    }
    let overhead = run(&[], "overhead");
    assert!(overhead.still.contains(&InputId::Share));
    assert!(bar(&overhead, &InputId::Countries).swing().unwrap() > 0.0);
}

#[test]
fn ends_that_cannot_be_calculated_stand_apart() {
    // The first year after the full year is no scenario.
    let tornado = run(&[("from", "2029")], "real");
    assert_eq!(tornado.unknown, [InputId::FirstYear, InputId::FullYear]);
}

#[test]
fn an_own_range_counts() {
    let basis = basis();
    let tornado = tornado(
        &basis,
        &Specs::new(&basis),
        &scenario(&basis, &[]),
        &metric("real", 2029),
        |spec, usual| match spec.id {
            InputId::Share => (19.0, 21.0),
            _ => usual,
        },
    )
    .unwrap()
    .unwrap();
    assert_ne!(tornado.bars[0].range.input, InputId::Share);
}

#[test]
fn usual_ranges_hold_the_present_value_and_stay_allowed() {
    let basis = basis();
    for changes in [
        &[][..],
        &[("share", "80"), ("inflation", "9"), ("countries", "3")],
    ] {
        let scenario = scenario(&basis, changes);
        let specs = Specs::new(&basis);
        for spec in varied(&specs, &scenario) {
            let now = present(&specs, &scenario, &spec.id);
            let (low, high) = usual_range(spec, now);
            for value in [low, high] {
                assert_eq!(spec.check(&Value::Number(value)), Ok(()), "{:?}", spec.id);
            }
            assert!(
                low <= now && now <= high && low < high,
                "{:?}: {low} {now} {high}",
                spec.id
            );
        }
    }
}

#[test]
fn elasticities_are_those_of_the_closed_forms() {
    let tornado = run(&[], "real");
    for (input, key) in [
        (InputId::Share, "share"),
        (InputId::Cut, "cut"),
        (InputId::Inflation, "inflation"),
    ] {
        let exact = bar(&tornado, &input).elasticity.unwrap();
        close(exact, golden(&["elasticity", key]));
        let central = golden(&["elasticity", &format!("{key}_central")]);
        assert!((exact - central).abs() < 1e-6, "{exact} {central}");
    }
    close(
        bar(&tornado, &InputId::PriceRate(2022)).elasticity.unwrap(),
        golden(&["elasticity", "cpi_2022"]),
    );
    close(
        bar(&run(&[], "overhead"), &InputId::Countries)
            .elasticity
            .unwrap(),
        golden(&["elasticity", "overhead_countries"]),
    );
    close(
        bar(
            &run(&[("baseline", "growth"), ("growth", "1")], "net"),
            &InputId::Growth,
        )
        .elasticity
        .unwrap(),
        golden(&["elasticity", "growth_1"]),
    );
}

#[test]
fn without_a_share_of_something_there_is_no_elasticity() {
    // The input is zero; a year is no amount; the outcome is zero.
    let tornado = run(&[], "real");
    assert_eq!(bar(&tornado, &InputId::Growth).elasticity, None);
    let by_year = run(&[], "cumulative");
    assert_eq!(bar(&by_year, &InputId::FirstYear).elasticity, None);
    let nothing = run(&[("cut", "500"), ("share", "50")], "net");
    assert_eq!(nothing.base, 0.0);
    assert_eq!(bar(&nothing, &InputId::Share).elasticity, None);
}

#[test]
fn kinks_are_named() {
    let tornado = run(&[], "real");
    assert_eq!(bar(&tornado, &InputId::Share).kink, Kink::None);
    // With the whole on 1.2 there is room for 63.5 %.
    let near = run(&[("split", "only-1.2"), ("share", "63.3")], "real");
    assert_eq!(bar(&near, &InputId::Share).kink, Kink::Near);
    let inside = run(
        &[("split", "only-1.2"), ("share", "20"), ("cut", "150")],
        "real",
    );
    assert_eq!(bar(&inside, &InputId::Share).kink, Kink::InRange);
}

#[test]
fn both_ends_on_one_side_are_noticed() {
    let tornado = run(&[("measure", "variant"), ("variant", "0")], "real");
    let bar = bar(&tornado, &InputId::Variant);
    assert!(!bar.is_one_sided(tornado.base));
    let mut bent = bar.clone();
    bent.low = bent.high.map(|high| high + 1.0);
    assert!(bent.is_one_sided(tornado.base));
}

#[test]
fn the_order_of_two_scenarios_turns_at_the_golden_values() {
    let basis = basis();
    let specs = Specs::new(&basis);
    let start = scenario(&basis, &[]);
    let flips = flips(&basis, &specs, &start, Rival::Less, &metric("real", 2029)).unwrap();
    assert!(flips.yours > flips.rival && !flips.are_equal());
    let turn = |input: &InputId| {
        flips
            .rows
            .iter()
            .find(|row| row.range.input == *input)
            .unwrap_or_else(|| panic!("no row {input:?}"))
            .turn
    };
    for (input, key) in [
        (InputId::Share, "share"),
        (InputId::Cut, "cut"),
        (InputId::Growth, "growth"),
    ] {
        let Turn::At(value) = turn(&input) else {
            panic!("{input:?}: {:?}", turn(&input));
        };
        let expected = golden(&["flips", "less", key]);
        assert!((value - expected).abs() < 1e-4, "{value} {expected}");
        // On both sides of it the order differs.
        let order = |value: f64| {
            let yours = moved(&specs, &start, &input, value);
            let read = |scenario: &Scenario| {
                metric("real", 2029)
                    .value(&check(&basis, &specs, scenario).unwrap(), 2021)
                    .unwrap()
            };
            read(&yours) > read(&Rival::Less.beside(&specs, &yours))
        };
        assert_ne!(order(value - 0.01), order(value + 0.01), "{input:?}");
    }
    // Prices change both in the same ratio.
    assert_eq!(turn(&InputId::Inflation), Turn::Never);
    assert!(
        flips
            .rows
            .iter()
            .all(|row| !matches!(row.range.input, InputId::PriceRate(_) | InputId::Countries))
    );
}

#[test]
fn beside_another_only_the_measure_differs() {
    let basis = basis();
    let specs = Specs::new(&basis);
    let start = scenario(
        &basis,
        &[("inflation", "4"), ("base", "peak"), ("full", "2030")],
    );
    let read = |rival: Rival| {
        let inputs = check(&basis, &specs, &rival.beside(&specs, &start)).unwrap();
        metric("net", 2030).value(&inputs, 2021).unwrap()
    };
    close(read(Rival::Less), 91_077.6);
    close(read(Rival::Without), 113_847.0);
    close(read(Rival::More), 139_543.542_857_142_86);
    let same = flips(
        &basis,
        &specs,
        &scenario(&basis, &NO_CUT),
        Rival::Without,
        &metric("real", 2029),
    );
    assert!(same.unwrap().are_equal());
}

const NO_CUT: [(&str, &str); 1] = [("cut", "0")];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// With dual numbers the formulas give the same outcome as with plain ones, and the
    /// slope that small steps give too.
    #[test]
    fn dual_numbers_follow_plain_ones(
        share in 1.0..60.0,
        growth in 0.5..4.0,
        inflation in 0.5..6.0,
        floor in 0.0..40_000.0,
        split in prop::sample::select(vec!["proportional", "equal", "only-1.2"]),
        code in prop::sample::select(vec!["net", "real", "real-1.1", "cumulative", "unplaced", "overhead", "per-country", "work"]),
    ) {
        let basis = basis();
        let specs = Specs::new(&basis);
        let texts = [share, growth, inflation, floor].map(|value: f64| value.to_string());
        let start = scenario(&basis, &[
            ("baseline", "growth"), ("share", &texts[0]), ("growth", &texts[1]), ("inflation", &texts[2]),
            ("floor.1.1", &texts[3]), ("split", split),
        ]);
        let inputs = check(&basis, &specs, &start).unwrap();
        let metric = metric(code, 2029);
        let plain = metric.of(&inputs, 2021);
        let dual: Dual64 = metric.of(&inputs.lift(|_, value| Dual64::from(*value)), 2021);
        prop_assert!((plain - dual.re).abs() <= 1e-12 * plain.abs());
        prop_assert_eq!(dual.eps, 0.0);
        for id in [InputId::Share, InputId::Growth, InputId::Inflation, InputId::Countries, InputId::Settling] {
            let now = present(&specs, &start, &id);
            let read = |factor: f64| metric.of(&check(&basis, &specs, &moved(&specs, &start, &id, now * factor)).unwrap(), 2021);
            // Whole numbers only: no small steps.
            if specs.get(&id).is_some_and(is_whole) { continue; }
            let (low, high) = (read(1.0 - 1e-6), read(1.0 + 1e-6));
            let central = (high - low) / (2e-6 * plain);
            match elasticity(&basis, &specs, &start, &metric, &id) {
                Some(exact) => prop_assert!((exact - central).abs() < 1e-4 * exact.abs().max(1.0), "{:?}: {} {}", id, exact, central),
                None => prop_assert_eq!(plain, 0.0),
            }
        }
    }
}
