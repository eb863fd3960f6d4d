//! Draws from ranges: the stream, the lanes and what is told of the draws, against numbers
//! computed elsewhere and against slower ways to the same answer.
//!
//! The numbers themselves are compared in `golden.rs`.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value as Json;
use verkenner::charts::{Marks, bands_caption, bands_option, histogram_caption, histogram_option};
use verkenner::model::*;
use verkenner::report::Lang;
use verkenner::state::parse;
use verkenner::state::uncertainty::{
    Allowed, End, SettingProblem, Settings, Shape, candidates, read, suggestion,
};
use verkenner::text::{RowKind, uncertainty as words};

use super::golden::number as golden;
use super::model::basis;
use super::state::DATA;

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
    let mut stream = SplitMix64::new(42);
    for at in 0..5 {
        let expected = golden(&format!("units/{at}"));
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
    assert_eq!(triangular(2.0, 2.0, 2.0).inverse(0.3), 2.0);
    assert_eq!(triangular(0.05, 0.2, 0.5).mean(), 0.25);
    let even = Distribution::Uniform {
        low: 2.0,
        high: 6.0,
    };
    assert_eq!((even.inverse(0.25), even.mean()), (3.0, 4.0));
}

/// The chance that a share from its triangle leaves less than the limit, worked out exactly.
const ANALYTIC: f64 = 0.49281763311017607;

#[test]
fn the_chance_nears_what_can_be_worked_out_exactly() {
    let mut plan = plan(400_000, together(Reading::Net, 2029));
    plan.varied.retain(|one| one.input == InputId::Share);
    plan.years.clear();
    let verdict = sampler(plan).run().verdict;
    let error = verdict.standard_error().expect("draws");
    let distance = verdict.probability().expect("draws") - ANALYTIC;
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
        for lane in 0..5_usize {
            let one = |column: &Vec<f64>| column[lane];
            let [a, b, c] = columns.each_ref().map(one);
            let plain = all(&a, &b, &c, exponent);
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

// The page: settings, words and charts.

/// The settings of an address, with the checked inputs of its scenario.
fn opened(address: &str) -> (Settings, Vec<SettingProblem>, Scenario, Inputs<f64>) {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    let inputs = check(&DATA.basis, &DATA.specs, &view.scenario).expect("inputs that work");
    let (settings, problems) = read(&view.settings, &DATA, &view.scenario, Some(&inputs));
    (settings, problems, view.scenario, inputs)
}

fn drawn(address: &str) -> (Sampler, Sample) {
    let (settings, problems, _, inputs) = opened(address);
    assert_eq!(problems, [], "{address}");
    let sampler = settings.sampler(&DATA, &inputs).expect("ranges that rise");
    let sample = sampler.run();
    (sampler, sample)
}

#[test]
fn a_new_reader_gets_the_ranges_of_the_model() {
    let (settings, problems, _, inputs) = opened("#/uncertainty");
    assert_eq!(problems, []);
    assert_eq!((settings.seed, settings.draws), (42, 5_000));
    let texts: Vec<String> = settings.ranges.iter().map(|range| range.text()).collect();
    assert_eq!(texts, ["tri,5,20,50", "tri,-2,0,2", "tri,1.5,2,3.5"]);
    let sampler = settings.sampler(&DATA, &inputs).expect("a sampler");
    assert_eq!(sampler.plan().varied, ranges());
    assert_eq!(
        sampler.plan().limit,
        plan(1, together(Reading::Net, 2029)).limit
    );
    assert_eq!(sampler.plan().metric, together(Reading::Net, 2029));
    assert_eq!(sampler.plan().years, [2025, 2026, 2027, 2028, 2029, 2030]);
    assert!(settings.growth_on_flat(&inputs));
}

#[test]
fn settings_come_back_from_the_address() {
    let (settings, problems, _, inputs) = opened(
        "#/uncertainty?v=1&baseline=growth&mc.seed=7&mc.draws=200000&mc.metric=real-1.2&mc.year=2027&mc.limit-metric=overhead&mc.limit=36.5&mc.side=above&mc.share=uni,10,30&mc.growth=off&mc.cut=tri,80,100,120",
    );
    assert_eq!(problems, []);
    assert_eq!((settings.seed, settings.draws), (7, 200_000));
    let plan = settings
        .sampler(&DATA, &inputs)
        .expect("a sampler")
        .plan()
        .clone();
    assert_eq!(
        plan.metric,
        Metric {
            reading: Reading::Real(Row::Item("1.2".into())),
            year: 2027
        }
    );
    assert_eq!(plan.limit.metric.reading, Reading::OverheadRate);
    near(plan.limit.value, 0.365, 1e-12, "limit");
    assert!(!plan.limit.below);
    // In the order of the table of inputs.
    assert_eq!(
        plan.varied
            .iter()
            .map(|one| one.input.clone())
            .collect::<Vec<_>>(),
        [InputId::Cut, InputId::Share, InputId::Inflation]
    );
    assert_eq!(
        plan.varied[0].distribution,
        triangular(80_000.0, 100_000.0, 120_000.0)
    );
    assert_eq!(
        plan.varied[1].distribution,
        Distribution::Uniform {
            low: 0.1,
            high: 0.3
        }
    );
}

#[test]
fn a_bad_setting_is_told_and_its_default_taken() {
    for (setting, allowed) in [
        ("mc.seed=-1", "0"),
        ("mc.draws=50", "1.000.000"),
        ("mc.draws=veel", "100"),
        ("mc.year=2014", "2022"),
        ("mc.metric=weather", "real-1.2"),
        ("mc.limit-metric=x", "net-1.1"),
        ("mc.limit=1e15", "getal"),
        ("mc.side=left", "below, above"),
        ("mc.share=tri,5,20", "tri,laagste"),
        ("mc.share=tri,5,20,150", "100%"),
        ("mc.share=bell,5,20,50", "uni,laagste"),
        ("mc.share=NaN", "off"),
        ("mc.countries=tri,1,2,3", "zegt deze pagina niets"),
        ("mc.nothing=1", "zegt deze pagina niets"),
        (
            "mc.variant=tri,-30,-20,-10",
            "speelt in uw scenario geen rol",
        ),
    ] {
        let (settings, problems, _, _) = opened(&format!("#/uncertainty?v=1&{setting}"));
        let (usual, _, _, _) = opened("#/uncertainty");
        assert_eq!(settings, usual, "{setting}");
        assert_eq!(problems.len(), 1, "{setting}");
        let message = problems[0].message(Lang::Nl);
        assert!(
            message.contains(setting) && message.contains(allowed),
            "{message}"
        );
        assert_ne!(problems[0].message(Lang::En), message);
        let values = setting.split_once('=').expect("a value");
        assert_eq!(
            (problems[0].key.as_str(), problems[0].value.as_str()),
            values
        );
    }
    let (_, problems, _, _) = opened("#/uncertainty?v=1&measure=variant");
    assert_eq!(
        problems,
        [],
        "a default range that plays no part is no problem"
    );
    let (_, problems, _, _) = opened("#/uncertainty?v=1&baseline=ols&mc.growth=tri,0,1,2");
    assert_eq!(problems[0].allowed, Allowed::NoPart);
}

#[test]
fn a_range_that_does_not_rise_is_kept_and_draws_nothing() {
    let (settings, problems, _, inputs) = opened("#/uncertainty?v=1&mc.share=tri,30,20,50");
    assert_eq!(problems, []);
    let wrong: Vec<&InputId> = settings.disordered().map(|range| &range.input).collect();
    assert_eq!(wrong, [&InputId::Share]);
    assert_eq!(settings.ranges[0].low, 30.0);
    assert_eq!(settings.sampler(&DATA, &inputs), None);
    let mended = settings.ranges[0].clone().with(End::Low, 10.0);
    assert!(mended.rises());
    assert_eq!(mended.text(), "tri,10,20,50");
    assert_eq!(mended.shaped(Shape::Uniform).text(), "uni,10,50");
}

#[test]
fn other_inputs_can_be_added_with_a_range_around_their_value() {
    let (settings, _, scenario, _) = opened("#/uncertainty");
    let others = candidates(&DATA, &scenario, &settings);
    for id in [
        InputId::Cut,
        InputId::Floor("1.1".into()),
        InputId::Fund,
        InputId::Staff,
    ] {
        assert!(others.contains(&id), "{id:?}");
    }
    for id in [
        InputId::Share,
        InputId::Countries,
        InputId::Variant,
        InputId::PriceRate(2022),
    ] {
        assert!(!others.contains(&id), "{id:?}");
    }
    for id in others {
        let range = suggestion(&DATA, &scenario, &id).expect("a range");
        assert!(range.rises() && range.low < range.high, "{range:?}");
        let key = format!("mc.{}", id.key());
        let given = BTreeMap::from([(key, range.text())]);
        let (settings, problems) = read(&given, &DATA, &scenario, None);
        assert_eq!(problems, [], "{id:?}");
        assert!(settings.ranges.contains(&range), "{range:?}");
    }
    let cut = suggestion(&DATA, &scenario, &InputId::Cut).expect("a range");
    assert_eq!(cut.text(), "tri,80,100,120");
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_result_is_told_with_the_known_numbers() {
    let (sampler, sample) = drawn("#/uncertainty");
    let told = |lang| words::story(&DATA.basis, &DATA.specs, &sampler, &sample, lang);
    let (nl, en) = (told(Lang::Nl), told(Lang::En));
    for part in [
        "5.000 trekkingen (startgetal 42)",
        "van 5% tot 50%, het waarschijnlijkst 20%",
        "van 1,5% tot 3,5%",
    ] {
        assert!(
            plain(&nl.chose.plain()).contains(part),
            "{}",
            nl.chose.plain()
        );
    }
    for part in [
        "tussen EUR 69,5 mln en EUR 108,1 mln; de middelste trekking geeft EUR 89,5 mln",
        "In 50,5% van de trekkingen ligt wat in 2029 overblijft voor 1.2 onder EUR 50,0 mln (standaardfout 0,7 procentpunt)",
    ] {
        assert!(
            plain(&nl.follows.plain()).contains(part),
            "{}",
            nl.follows.plain()
        );
    }
    assert!(
        nl.not_said
            .plain()
            .contains("geen kans in de werkelijkheid")
    );
    assert!(
        plain(&en.follows.plain()).contains("In 50.5% of the draws"),
        "{}",
        en.follows.plain()
    );
    assert!(en.not_said.plain().contains("not a probability in reality"));

    let table = words::figures_table(&DATA.basis, &sampler, &sample, Lang::Nl);
    let cells: Vec<&str> = table
        .rows
        .iter()
        .map(|row| row.cells[0].text.as_str())
        .collect();
    assert_eq!(cells[..2], ["69.509", "81.211"]);
    assert_eq!(
        cells[2..7],
        ["89.465", "97.869", "108.103", "89.300", "11.790"]
    );
    let years = words::bands_table(&DATA.basis, &sampler, &sample, Lang::En).expect("years");
    let full = years
        .rows
        .iter()
        .find(|row| row.kind == RowKind::Full)
        .expect("2029");
    assert_eq!(
        (full.head.as_str(), full.cells[2].text.as_str()),
        ("2029", "89,465")
    );
    let often = words::histogram_table(
        &DATA.basis,
        &sampler.plan().metric,
        &sample.histogram,
        Lang::Nl,
    );
    assert_eq!(often.rows.len(), sample.histogram.counts.len());
    assert!(often.rows[0].head.contains('–'));
}

#[test]
fn an_outcome_without_years_has_no_bands() {
    let (sampler, sample) = drawn("#/uncertainty?v=1&mc.metric=work&mc.staff=tri,40,60,80");
    assert!(sample.bands.is_empty());
    assert_eq!(
        words::bands_table(&DATA.basis, &sampler, &sample, Lang::Nl),
        None
    );
    assert_eq!(bands_option(&DATA.basis, &sampler, &sample, Lang::Nl), None);
    let short = words::short(&DATA.basis, &sampler, &sample, Lang::Nl);
    assert!(!short.contains("in 2029: in 90"), "{short}");
}

#[test]
fn nothing_told_or_drawn_is_no_number() {
    for address in [
        "#/uncertainty?v=1&mc.metric=per-country&mc.fund=uni,0,100&countries=0",
        "#/uncertainty?v=1&mc.metric=work&mc.limit-metric=work&staff=0",
        "#/uncertainty?v=1&mc.share=off&mc.growth=off&mc.inflation=off",
        "#/uncertainty?v=1&mc.metric=unplaced&cut=300&mc.share=uni,0,100",
        "#/uncertainty?v=1&mc.metric=cumulative&mc.draws=100",
        "#/uncertainty?v=1&mc.metric=real&mc.limit-metric=real&mc.limit=900000",
    ] {
        let (sampler, sample) = drawn(address);
        for lang in Lang::ALL {
            let story = words::story(&DATA.basis, &DATA.specs, &sampler, &sample, lang);
            let figures = words::key_figures(&DATA.basis, &sampler, &sample, lang);
            let mut all = vec![
                story.chose.plain(),
                story.follows.plain(),
                story.not_said.plain(),
            ];
            all.extend(
                figures
                    .iter()
                    .map(|figure| format!("{} {}", figure.value, figure.detail)),
            );
            all.push(format!(
                "{:?}",
                words::figures_table(&DATA.basis, &sampler, &sample, lang)
            ));
            all.push(format!(
                "{:?}",
                bands_option(&DATA.basis, &sampler, &sample, lang)
            ));
            if let Some(value) = &sample.value {
                let marks = Marks::Percentiles(value);
                let metric = &sampler.plan().metric;
                all.push(histogram_option(metric, &sample.histogram, &marks, lang).to_string());
            }
            for text in all {
                assert!(
                    !text.contains("NaN") && !text.replace("inflation", "").contains("inf"),
                    "{address}: {text}"
                );
            }
        }
    }
    let (sampler, sample) = drawn("#/uncertainty?v=1&mc.metric=work&mc.limit-metric=work&staff=0");
    let story = words::story(&DATA.basis, &DATA.specs, &sampler, &sample, Lang::En);
    assert!(
        story.follows.plain().contains("no value in any draw"),
        "{}",
        story.follows.plain()
    );
}

#[test]
fn the_bands_lie_on_each_other_and_the_tooltip_prints_the_table() {
    let (sampler, sample) = drawn("#/uncertainty");
    let option = bands_option(&DATA.basis, &sampler, &sample, Lang::Nl).expect("bands");
    let series = option["series"].as_array().expect("series");
    let value = |at: usize| series[at]["data"][14].as_f64().expect("2029");
    // The stack ends where the line of P95 is.
    close(value(0) + value(1) + value(2) + value(3), value(4), "P95");
    close(value(6) * 1000.0, golden("runs/5000/net/p50"), "P50");
    for band in &series[..4] {
        assert_eq!(band["stackStrategy"], "all");
    }
    let texts = &option["verkenner"]["texts"];
    assert!(plain(texts[6][14].as_str().expect("a text")).starts_with("89.465"));
    assert_eq!(texts[0][14], Json::Null);
    // What the report has stays as it is; the years between stay empty.
    assert_eq!(series[9]["data"][6].as_f64(), Some(113.847));
    assert_eq!(series[9]["data"][8], Json::Null);
    let caption = bands_caption(&DATA.basis, &sampler, &sample, Lang::Nl);
    assert!(plain(&caption.summary).contains("in 2030 ligt het midden op EUR 89,5 mln"));
    assert_eq!(caption.legend.len(), 4);
}

#[test]
fn a_histogram_is_split_at_the_limit() {
    let (sampler, sample) = drawn("#/uncertainty?v=1&mc.limit=51234");
    let limit = &sampler.plan().limit;
    let marks = Marks::Limit(limit);
    let option = histogram_option(&limit.metric, &sample.limit_histogram, &marks, Lang::En);
    let series = option["series"].as_array().expect("series");
    let ends = |at: usize| {
        let points = series[at]["data"].as_array().expect("points");
        let x = |point: &Json| point[0].as_f64().expect("a place");
        (x(&points[0]), x(points.last().expect("a point")))
    };
    assert_eq!((ends(0).1, ends(1).0), (51.234, 51.234));
    assert_eq!(series[0]["markLine"]["data"][0]["xAxis"], 51.234);
    let caption = histogram_caption(
        &DATA.basis,
        &limit.metric,
        &sample.limit_histogram,
        &marks,
        Lang::En,
    );
    assert!(plain(&caption.summary).contains("below the limit of EUR 51.2 mln"));
    // All draws on one side: no empty half, and no mark outside the axis.
    let (sampler, sample) = drawn("#/uncertainty?v=1&mc.limit=900000");
    let limit = &sampler.plan().limit;
    let option = histogram_option(
        &limit.metric,
        &sample.limit_histogram,
        &Marks::Limit(limit),
        Lang::En,
    );
    assert_eq!(option["series"][1]["data"], Json::Array(Vec::new()));
    assert_eq!(
        option["series"][0]["markLine"]["data"],
        Json::Array(Vec::new())
    );
}

/// Each figure of the draws is explained with the draws that it came from.
#[test]
fn every_figure_of_the_draws_opens() {
    for (address, least) in [
        ("#/uncertainty?v=1&mc.draws=1000", 6),
        (
            "#/uncertainty?v=1&mc.draws=101&mc.metric=real&mc.year=2027&mc.side=above",
            6,
        ),
        (
            "#/uncertainty?v=1&mc.metric=work&mc.limit-metric=work&mc.limit=1&mc.staff=tri,40,60,80&mc.draws=500",
            6,
        ),
        (
            "#/uncertainty?v=1&mc.metric=per-country&mc.limit-metric=overhead&mc.fund=uni,0,100&mc.draws=300",
            6,
        ),
        (
            "#/uncertainty?v=1&mc.share=off&mc.growth=off&mc.inflation=off&mc.draws=100",
            6,
        ),
    ] {
        let view = parse(address, &DATA).0;
        let (sampler, sample) = drawn(address);
        let figures = words::key_figures(&DATA.basis, &sampler, &sample, Lang::Nl);
        super::explain::figures_open(&view, &figures, least);
        let story = words::story(&DATA.basis, &DATA.specs, &sampler, &sample, Lang::Nl);
        super::explain::sentence_opens(&view, &story.follows, 5);
        let table = words::figures_table(&DATA.basis, &sampler, &sample, Lang::Nl);
        super::explain::opens(&view, &table, 9);
        if let Some(bands) = words::bands_table(&DATA.basis, &sampler, &sample, Lang::Nl) {
            super::explain::opens(&view, &bands, 20);
        }
        let plan = sampler.plan();
        let mut often = vec![(&plan.metric, &sample.histogram)];
        if plan.limit.metric != plan.metric {
            often.push((&plan.limit.metric, &sample.limit_histogram));
        }
        for (metric, histogram) in often {
            let table = words::histogram_table(&DATA.basis, metric, histogram, Lang::Nl);
            super::explain::opens(&view, &table, 2 * histogram.counts.len());
        }
    }
}

/// The ranks, sums and counts behind a figure, against all draws in order.
#[test]
fn what_is_told_of_draws_is_what_the_draws_are() {
    let address = "#/uncertainty?v=1&mc.draws=777&mc.seed=5&mc.limit-metric=net&mc.limit=90000";
    let view = parse(address, &DATA).0;
    let (sampler, sample) = drawn(address);
    let metric = sampler.plan().metric.name(sampler.reference()).key();
    let at = |what: &str| {
        let key = format!("drawn~{what}~{metric}");
        verkenner::state::explanation(&DATA, &view, &key).expect("there")
    };
    let mut values: Vec<f64> = (0..777).map(|draw| sampler.draw_one(draw).0[0]).collect();
    let hits = values.iter().filter(|value| **value < 90_000.0).count();
    let mean = values.iter().sum::<f64>() / 777.0;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    values.sort_by(f64::total_cmp);
    let near =
        |one: f64, other: f64| assert!((one - other).abs() <= 1e-9 * other.abs(), "{one} {other}");
    for (what, value) in [
        ("sum", mean * 777.0),
        ("squares", squares),
        ("count", 777.0),
        ("judged", 777.0),
        ("hits", hits as f64),
        ("chance", hits as f64 / 777.0),
        ("min", values[0]),
        ("max", values[776]),
        // 5 % of the way from rank 1 to rank 777 is rank 39.8.
        ("below5", values[38]),
        ("above5", values[39]),
        ("p5", values[38] + 0.8 * (values[39] - values[38])),
        ("p50", values[388]),
    ] {
        near(at(what).value, value);
    }
    let chance = hits as f64 / 777.0;
    near(at("error").value, (chance * (1.0 - chance) / 777.0).sqrt());
    let mut counted = 0.0;
    for bar in 0..sample.histogram.counts.len() {
        let found = at(&format!("bar{bar}"));
        let Way::CountedBetween { from, to } = found.way else {
            panic!("{found:?}")
        };
        let inside = values.iter().filter(|value| (from..to).contains(*value));
        assert_eq!(found.value, inside.count() as f64);
        near(at(&format!("barshare{bar}")).value, found.value / 777.0);
        counted += found.value;
    }
    assert_eq!(counted, 777.0);
    assert_eq!(at("below5").way, Way::Rank(39));
    assert_eq!(at("above5").way, Way::Rank(40));
    assert_eq!(at("max").way, Way::Rank(777));
    // Other draws on the page: those are explained.
    let other = sampler.clone().with_draws(200);
    let shown = (other.clone(), other.run());
    let key = format!("drawn~count~{metric}");
    let told = verkenner::state::explanation_beside(&DATA, &view, Some(&shown), &key);
    assert_eq!(told.map(|told| told.value), Some(200.0));
    assert_ne!(sample.value, shown.1.value);
    // Too many to be made without being asked.
    let many = parse("#/uncertainty?v=1&mc.draws=100000", &DATA).0;
    assert_eq!(verkenner::state::explanation(&DATA, &many, &key), None);
}

#[test]
fn a_figure_of_the_draws_leads_to_the_ranges() {
    let view = parse("#/uncertainty?v=1&mc.draws=200", &DATA).0;
    let key = "drawn~below5~net~all~2029";
    let found = verkenner::state::explanation(&DATA, &view, key).expect("there");
    let sources = verkenner::text::explain::Sources {
        report: &DATA.report,
        basis: &DATA.basis,
        specs: &DATA.specs,
        scenario: &view.scenario,
    };
    let told = verkenner::text::explain::tell(sources, &found, Lang::Nl);
    assert!(
        told.rule
            .starts_with("Alle uitkomsten van klein naar groot: dit is nummer 10.")
    );
    let fields: Vec<&str> = told
        .lines
        .iter()
        .filter_map(|line| Some(line.setting.as_ref()?.field.as_str()))
        .collect();
    assert_eq!(
        fields[..3],
        [
            "setting-mc-draws",
            "setting-mc-seed",
            "setting-mc-share-low"
        ]
    );
    assert!(
        told.lines
            .iter()
            .all(|line| line.setting.is_some() && line.opens.is_empty())
    );
}
