//! Draws from ranges: the stream, the lanes and what is told of the draws, against numbers
//! computed elsewhere and against slower ways to the same answer.
//!
//! `golden_uncertainty.json` was computed with 50 decimal digits, independently of this
//! project's code.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value as Json;
use verkenner::model::*;

use super::model::basis;

static GOLDEN: LazyLock<Json> = LazyLock::new(|| {
    serde_json::from_str(include_str!("golden_uncertainty.json")).expect("golden_uncertainty.json")
});

fn golden(path: &str) -> f64 {
    GOLDEN
        .pointer(path)
        .and_then(Json::as_f64)
        .unwrap_or_else(|| panic!("no {path} in golden_uncertainty.json"))
}

fn near(actual: f64, expected: f64, tolerance: f64, what: &str) {
    assert!(
        (actual - expected).abs() <= tolerance * expected.abs().max(1e-6),
        "{what}: {actual} instead of {expected}"
    );
}

fn close(actual: f64, expected: f64, what: &str) {
    near(actual, expected, 1e-9, what);
}

fn together(reading: fn(Row) -> Reading, year: i32) -> Metric {
    Metric {
        reading: reading(Row::Together),
        year,
    }
}

fn triangular(low: f64, mode: f64, high: f64) -> Distribution {
    Distribution::Triangular { low, mode, high }
}

/// The ranges of section N.
fn ranges() -> Vec<Varied> {
    [
        (InputId::Share, triangular(0.05, 0.2, 0.5)),
        (InputId::Growth, triangular(-0.02, 0.0, 0.02)),
        (InputId::Inflation, triangular(0.015, 0.02, 0.035)),
    ]
    .map(|(input, distribution)| Varied {
        input,
        distribution,
    })
    .into()
}

fn plan(draws: usize, metric: Metric) -> Plan {
    Plan {
        seed: 42,
        draws,
        varied: ranges(),
        metric,
        limit: Limit {
            metric: Metric {
                reading: Reading::Net(Row::Item("1.2".into())),
                year: 2029,
            },
            value: 50_000.0,
            below: true,
        },
        limit_spread: true,
        years: vec![2025, 2027, 2029, 2030],
    }
}

fn inputs(changes: &[(&str, &str)]) -> Inputs<f64> {
    let basis = basis();
    let specs = Specs::new(&basis);
    let mut scenario = Scenario::default();
    for (key, text) in changes {
        let spec = specs.by_key(key).expect("an input");
        let value = match spec.kind {
            Kind::Choice(_) => Value::Code((*text).into()),
            _ => Value::Number(text.parse().expect("a number")),
        };
        scenario.set(&specs, spec.id.clone(), value);
    }
    check(&basis, &specs, &scenario).expect("inputs that work")
}

fn sampler(plan: Plan) -> Sampler {
    Sampler::new(inputs(&[]), 2021, plan)
}

#[test]
fn the_stream_gives_the_known_numbers() {
    for (seed, numbers) in GOLDEN["u64"].as_object().expect("seeds") {
        let mut stream = SplitMix64::new(seed.parse().expect("a seed"));
        for number in numbers.as_array().expect("numbers") {
            assert_eq!(stream.next_bits().to_string(), number.as_str().unwrap());
        }
    }
    let mut stream = SplitMix64::new(42);
    for at in 0..5 {
        let expected = golden(&format!("/units/{at}"));
        assert_eq!(stream.next_unit().to_bits(), expected.to_bits());
    }
    assert_eq!(SplitMix64::new(42).next_bits(), 13_679_457_532_755_275_413);
}

#[test]
fn any_place_of_the_stream_is_reached_at_once() {
    let mut one_by_one = SplitMix64::new(7);
    let numbers: Vec<f64> = (0..60).map(|_| one_by_one.next_unit()).collect();
    assert_eq!(SplitMix64::after(7, 25).next_unit(), numbers[25]);
    let mut every_third = vec![0.0; 12];
    fill_units(7, 4, 3, &mut every_third);
    let expected: Vec<f64> = numbers[4..].iter().step_by(3).take(12).copied().collect();
    assert_eq!(every_third, expected);
}

#[test]
fn a_triangle_is_drawn_by_its_inverse() {
    for pair in GOLDEN["triangular"].as_array().expect("pairs") {
        let (u, expected) = (pair[0].as_f64().unwrap(), pair[1].as_f64().unwrap());
        near(
            triangular(0.05, 0.2, 0.5).inverse(u),
            expected,
            1e-12,
            "triangle",
        );
    }
    let ends = GOLDEN["triangular_ends"].as_array().expect("pairs");
    for (at, pair) in ends.iter().enumerate() {
        let mode = if at < 2 { 1.0 } else { 3.0 };
        let (u, expected) = (pair[0].as_f64().unwrap(), pair[1].as_f64().unwrap());
        near(
            triangular(1.0, mode, 3.0).inverse(u),
            expected,
            1e-12,
            "mode at an end",
        );
    }
    assert_eq!(triangular(2.0, 2.0, 2.0).inverse(0.3), 2.0);
    assert_eq!(triangular(0.05, 0.2, 0.5).mean(), 0.25);
    let even = Distribution::Uniform {
        low: 2.0,
        high: 6.0,
    };
    assert_eq!((even.inverse(0.25), even.mean()), (3.0, 4.0));
}

fn told(summary: &Summary, path: &str) {
    let Band {
        p5,
        p25,
        p50,
        p75,
        p95,
    } = summary.range;
    for (name, actual) in [
        ("mean", summary.mean),
        ("sd", summary.sd),
        ("p5", p5),
        ("p25", p25),
        ("p50", p50),
        ("p75", p75),
        ("p95", p95),
        ("min", summary.min),
        ("max", summary.max),
    ] {
        let path = format!("{path}/{name}");
        close(actual, golden(&path), &path);
    }
}

#[test]
fn draws_have_the_known_mean_spread_and_chance() {
    for draws in [10_usize, 1_000, 5_000] {
        let sample = sampler(plan(draws, together(Reading::Net, 2029))).run();
        let of = |path: &str| format!("/runs/{draws}/{path}");
        told(sample.value.as_ref().expect("values"), &of("net"));
        told(sample.limit.as_ref().expect("values"), &of("net-1.2"));
        assert_eq!(sample.verdict.hits as f64, golden(&of("hits")));
        close(
            sample.verdict.probability().expect("draws"),
            golden(&of("probability")),
            "probability",
        );
        close(
            sample.verdict.standard_error().expect("draws"),
            golden(&of("se")),
            "standard error",
        );
        let years: Vec<i32> = sample.bands.iter().map(|(year, _)| *year).collect();
        assert_eq!(years, [2025, 2027, 2029, 2030]);
        for (year, band) in &sample.bands {
            let path = match year {
                2029 => of("net"),
                _ => of(&format!("bands/{year}")),
            };
            told(band, &path);
        }
        let real = sampler(plan(draws, together(Reading::Real, 2029))).run();
        told(real.value.as_ref().expect("values"), &of("real"));
    }
    let mut slice = Slice::default();
    sampler(plan(10, together(Reading::Net, 2029))).draw(0, 10, &mut slice);
    for (at, net) in slice.columns[0].iter().enumerate() {
        close(*net, golden(&format!("/runs/10/draws/{at}")), "draw");
    }
}

#[test]
fn the_chance_nears_what_can_be_worked_out_exactly() {
    let mut plan = plan(400_000, together(Reading::Net, 2029));
    plan.varied.retain(|one| one.input == InputId::Share);
    plan.years.clear();
    let verdict = sampler(plan).run().verdict;
    let error = verdict.standard_error().expect("draws");
    let distance = verdict.probability().expect("draws") - golden("/analytic/probability");
    assert!(error < 0.001, "{error}");
    assert!(distance.abs() < 3.0 * error, "{distance} against {error}");
}

#[test]
fn neither_the_chunk_nor_the_number_of_workers_changes_anything() {
    let sampler = sampler(plan(5_000, together(Reading::Real, 2029)));
    let whole = sampler.run();
    for chunk in [1, 7, 1_000, 6_000] {
        let mut slice = Slice::default();
        sampler.draw_in(chunk, 0, 5_000, &mut slice);
        let told = slice.columns.iter().enumerate();
        let told = told.map(|(at, column)| sampler.tell(at, column)).collect();
        assert_eq!(sampler.sample(told, slice.verdict), whole, "chunk {chunk}");
    }
    // Two workers, uneven.
    let (mut first, mut second) = (Slice::default(), Slice::default());
    sampler.draw(3_333, 1_667, &mut second);
    sampler.draw(0, 3_000, &mut first);
    sampler.draw(3_000, 333, &mut first);
    let told = first
        .columns
        .iter()
        .zip(&second.columns)
        .enumerate()
        .map(|(at, (first, second))| sampler.tell(at, &[&first[..], &second[..]].concat()))
        .collect();
    assert_eq!(
        sampler.sample(told, first.verdict.and(second.verdict)),
        whole
    );
}

/// Scenarios that lead through every branch of the formulas.
const SCENARIOS: [&[(&str, &str)]; 8] = [
    &[],
    &[("cut", "300")],
    &[("cut", "220"), ("floor.1.1", "30000"), ("split", "equal")],
    &[("split", "only-1.2"), ("ramp", "s"), ("cut", "170")],
    &[("split", "weights"), ("weight.1.1", "80"), ("cut", "200")],
    &[("measure", "variant"), ("baseline", "ols")],
    &[
        ("measure", "variant"),
        ("variant", "30"),
        ("baseline", "cagr"),
    ],
    &[("baseline", "anchored"), ("cut", "500"), ("ramp", "front")],
];

#[test]
fn draws_at_once_are_the_draws_one_by_one() {
    let (basis, items) = (basis(), ["1.1".to_owned(), "1.2".to_owned()]);
    let specs = Specs::new(&basis);
    for changes in SCENARIOS {
        let mut varied = Vec::new();
        for (key, low, high) in [
            ("cut", 20.0, 500.0),
            ("share", 0.0, 100.0),
            ("variant", -90.0, 90.0),
            ("weight.1.1", 0.0, 100.0),
            ("floor.1.1", 0.0, 50_000.0),
            ("growth", -20.0, 20.0),
            ("inflation", -2.0, 15.0),
            ("fund", 0.0, 30_000.0),
            ("staff", 0.0, 100.0),
            ("posting", 0.0, 5.0),
        ] {
            let spec = specs.by_key(key).expect("an input");
            varied.push(Varied {
                input: spec.id.clone(),
                distribution: Distribution::Uniform {
                    low: formula_unit(spec.unit, low),
                    high: formula_unit(spec.unit, high),
                },
            });
        }
        for reading in Reading::all(&items) {
            let metric = Metric {
                reading,
                year: 2028,
            };
            let plan = Plan {
                varied: varied.clone(),
                ..plan(300, metric.clone())
            };
            let sampler = Sampler::new(inputs(changes), 2021, plan);
            let mut slice = Slice::default();
            sampler.draw(0, 300, &mut slice);
            for draw in 0..300 {
                let (one, _) = sampler.draw_one(draw);
                for (column, one) in slice.columns.iter().zip(one) {
                    let many = column[draw as usize];
                    assert!(
                        (many - one).abs() <= 1e-9 * one.abs().max(1.0)
                            || (many.is_nan() && one.is_nan())
                            || many == one,
                        "{changes:?}, {metric:?}, draw {draw}: {many} instead of {one}"
                    );
                }
            }
        }
    }
}

#[test]
fn growth_varies_around_a_flat_line_only() {
    let net = |changes: &[(&str, &str)]| {
        let mut plan = plan(200, together(Reading::Net, 2029));
        plan.varied.retain(|one| one.input == InputId::Growth);
        let sample = Sampler::new(inputs(changes), 2021, plan).run();
        sample.value.expect("values").sd
    };
    assert!(net(&[]) > 1_000.0);
    assert!(net(&[("baseline", "growth"), ("growth", "5")]) > 1_000.0);
    assert_eq!(net(&[("baseline", "mean")]), 0.0);
}

#[test]
fn draws_without_a_value_are_counted_apart() {
    let values = [3.0, f64::NAN, 1.0, f64::INFINITY, 2.0];
    let summary = Summary::of(&values).expect("values");
    assert_eq!((summary.count, summary.missing), (3, 2));
    assert_eq!(
        (summary.mean, summary.sd, summary.range.p50),
        (2.0, 1.0, 2.0)
    );
    assert_eq!(Summary::of(&[f64::NAN]), None);
    assert_eq!(Summary::of(&[]), None);
    let unknown = Metric {
        reading: Reading::Net(Row::Item("9.9".into())),
        year: 2029,
    };
    let mut plan = plan(50, unknown.clone());
    plan.limit.metric = unknown;
    let sample = sampler(plan).run();
    assert_eq!((sample.value, sample.limit), (None, None));
    assert_eq!(sample.verdict.probability(), None);
    assert_eq!(sample.verdict.standard_error(), None);
}

#[test]
fn a_histogram_holds_every_draw_in_parts_of_a_round_width() {
    let sample = sampler(plan(5_000, together(Reading::Net, 2029))).run();
    let value = sample.value.expect("values");
    for histogram in [&sample.histogram, &sample.limit_histogram] {
        assert_eq!(histogram.counts.iter().sum::<u32>(), 5_000);
        assert!((14..=60).contains(&histogram.counts.len()), "{histogram:?}");
    }
    assert_eq!(sample.histogram.width, 2_000.0);
    let parts: Vec<(f64, f64, u32)> = sample.histogram.parts().collect();
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    assert!(first.0 <= value.min && value.min < first.1);
    assert!(last.0 <= value.max && value.max < last.1);
    let mut fixed = plan(20, together(Reading::Net, 2029));
    fixed.varied.clear();
    let histogram = sampler(fixed).run().histogram;
    assert_eq!((histogram.width, histogram.counts), (0.0, vec![20]));
}

#[test]
fn a_plan_with_its_inputs_arrives_as_it_was_sent() {
    for changes in SCENARIOS {
        let plan = plan(5_000, together(Reading::Net, 2029));
        let sampler = Sampler::new(inputs(changes), 2021, plan);
        let sent = serde_json::to_value(&sampler).expect("a value");
        assert_eq!(serde_json::from_value::<Sampler>(sent).ok(), Some(sampler));
    }
}

/// A percentile as the textbook has it: sort, then interpolate between ranks.
fn by_sorting(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = part * (sorted.len() - 1) as f64;
    let low = sorted[place.floor() as usize];
    let high = sorted[place.ceil() as usize];
    low + (place - place.floor()) * (high - low)
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -1e6..1e6,
        2 => (-3_i32..4).prop_map(f64::from),
        1 => Just(f64::INFINITY),
        1 => Just(f64::NAN),
    ]
}

fn lanes() -> impl Strategy<Value = Lanes> {
    prop_oneof![
        number().prop_map(Lanes::Constant),
        prop::collection::vec(number(), 5).prop_map(Lanes::many),
        prop::collection::vec(1.0..9.0, 5).prop_map(Lanes::many),
    ]
}

proptest! {
    #[test]
    fn percentiles_are_those_of_the_sorted_values(
        mut values in prop::collection::vec(prop_oneof![-1e3..1e3, Just(7.0), 1e-9..2e-9], 1..400),
        outlier in prop::option::of(1e9..1e12),
    ) {
        values.extend(outlier);
        let summary = Summary::of(&values).expect("values");
        let Band { p5, p25, p50, p75, p95 } = summary.range;
        for (part, actual) in [(0.05, p5), (0.25, p25), (0.5, p50), (0.75, p75), (0.95, p95)] {
            let expected = by_sorting(&values, part);
            prop_assert!(
                (actual - expected).abs() <= 1e-12 * expected.abs().max(1.0),
                "{part}: {actual} instead of {expected}"
            );
        }
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        prop_assert!((summary.mean - mean).abs() <= 1e-9 * summary.max.abs().max(1e3));
        let histogram_total = values.len();
        prop_assert_eq!(summary.count, histogram_total);
    }

    #[test]
    fn every_lane_is_what_a_plain_number_would_be(
        a in lanes(), b in lanes(), c in lanes(), exponent in prop_oneof![Just(8.0), Just(1.0), Just(0.5), Just(-2.0), Just(0.0)]
    ) {
        fn all<N: Number>(a: &N, b: &N, c: &N, exponent: f64) -> Vec<N> {
            let (a, b, c) = (|| a.clone(), || b.clone(), || c.clone());
            vec![
                a() + b(),
                a() - b() * c(),
                a() / b(),
                -a(),
                a().min(b()),
                a().max(b()),
                b().max(N::zero()).powf(exponent),
                a().where_positive(b(), c()),
                a().squared(),
                (a() + b()).max(c() - a()) * (b() * b()),
                N::total([a(), b(), c()]),
            ]
        }
        let many = all(&a, &b, &c, exponent);
        let columns = [&a, &b, &c].map(|lanes| lanes.iter(5).collect::<Vec<f64>>());
        for lane in 0..5 {
            let plain = all(&columns[0][lane], &columns[1][lane], &columns[2][lane], exponent);
            for (at, (many, plain)) in many.iter().zip(plain).enumerate() {
                let many = many.iter(5).nth(lane).expect("a lane");
                prop_assert!(
                    many == plain
                        || (many.is_nan() && plain.is_nan())
                        || (many - plain).abs() <= 1e-12 * plain.abs(),
                    "formula {at}, lane {lane}: {many} instead of {plain}"
                );
            }
        }
        prop_assert_eq!(a.is_zero(), columns[0].iter().all(|number| *number == 0.0));
    }
}
