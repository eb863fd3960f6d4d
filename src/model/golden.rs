//! Golden numbers: results that were calculated once, independently of this program, and
//! what the program makes of the same questions.
//!
//! `golden.csv` holds an expected number in each row, under the letter of its section of the
//! calculation model; amounts in `EUR x 1,000`, shares in 0..1. They were calculated with
//! exact fractions or with 40 to 50 digits. [`golden`] works every one of them out again and
//! compares; the tests and the page "Check" of the app both run it.

use std::collections::BTreeMap;

use crate::report::{Checked, Report, checks, decimal, grand_total_from_printed_rows};

use super::{
    Answer, Balance, Basis, Capacity, CapacityOutcome, Concentration, Direction, Distribution,
    FragmentationOutcome, FundCase, Goal, History, InputId, Inputs, KeepProgramme, Kind, Limit,
    MaterialityOutcome, Measure, Method, Metric, MinistryOutcome, Plan, Point, Portfolio,
    PortfolioOutcome, Ramp, Reading, Rival, Row, Sampler, Scenario, Series, Share, Slice, Specs,
    SplitMix64, SpreadOutcome, Summary, Trend, Turn, Value, Varied, Waterfall, baseline, check,
    compare, divide_cut, flips, fraction, growth_factor, limits, prices, seek, share_limit,
    theil_sen, tornado,
};

/// The expected numbers, as a CSV file: `section;id;expected;relative;absolute`.
pub const GOLDEN: &str = include_str!("golden.csv");

/// Relative difference that counts as equal, unless a row says otherwise: the order of
/// additions and the last binary places may differ.
pub const TOLERANCE: f64 = 1e-9;

/// The sections in which numbers are compared, in their order.
pub const SECTIONS: [char; 17] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Q', 'R',
];

/// One expected number.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// Section of the calculation model.
    pub section: char,
    /// What it is, as a path: `baseline/1.1/mean3`.
    pub id: String,
    /// The number; `None` if the row cannot be read.
    pub value: Option<f64>,
    /// Difference, as a part of the number, that counts as equal.
    pub relative: f64,
    /// Difference that counts as equal whatever the number.
    pub absolute: f64,
}

/// One number compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What it is, as a path.
    pub id: String,
    /// The expected number; `None` if there is none for what was calculated.
    pub expected: Option<f64>,
    /// The number calculated here; `None` if nothing came out.
    pub found: Option<f64>,
    /// How far they are apart: the difference as a part of the expected number, or the
    /// difference itself where that is zero. `None` without both.
    pub distance: Option<f64>,
    /// Whether they are the same within what the row allows.
    pub agrees: bool,
}

/// A section, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its letter.
    pub letter: char,
    /// How many numbers were compared.
    pub compared: usize,
    /// How many agree.
    pub agree: usize,
    /// The largest distance.
    pub largest: Option<f64>,
    /// Every number that does not agree.
    pub differences: Vec<Compared>,
}

/// All expected numbers of a file like [`GOLDEN`]. A row that cannot be read stays, without
/// a number, so that it shows as a difference.
pub fn expected(file: &str) -> Vec<Expected> {
    file.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(';');
            let mut cell = || cells.next().unwrap_or_default();
            let (section, id, value) = (cell(), cell(), cell());
            let (relative, absolute) = (cell(), cell());
            Expected {
                section: section.chars().next().unwrap_or('?'),
                id: id.to_owned(),
                value: decimal(value),
                relative: decimal(relative).unwrap_or(TOLERANCE),
                absolute: decimal(absolute).unwrap_or(0.0),
            }
        })
        .collect()
}

impl Expected {
    fn compare(self, found: Option<f64>) -> Compared {
        let distance = self.value.zip(found).map(|(expected, found)| {
            let apart = (found - expected).abs();
            if expected == 0.0 {
                apart
            } else {
                apart / expected.abs()
            }
        });
        let agrees = self.value.zip(found).is_some_and(|(expected, found)| {
            let apart = (found - expected).abs();
            apart <= self.relative * expected.abs() || apart <= self.absolute
        });
        Compared {
            id: self.id,
            expected: self.value,
            found,
            distance,
            agrees,
        }
    }
}

/// Works out every expected number of a file like [`GOLDEN`] and compares. What is
/// calculated without an expected number counts as a difference, and so does the reverse.
///
/// The numbers are those of the embedded report; with another one they differ, as they
/// should.
pub fn golden(report: &Report, basis: &Basis, file: &str) -> Vec<Section> {
    let mut found = calculated(report, basis);
    let mut sections: BTreeMap<char, Vec<Compared>> = BTreeMap::new();
    for one in expected(file) {
        let (letter, value) = (one.section, found.remove(&one.id));
        let compared = one.compare(value);
        sections.entry(letter).or_default().push(compared);
    }
    for (id, value) in found {
        sections.entry('?').or_default().push(Compared {
            id,
            expected: None,
            found: Some(value),
            distance: None,
            agrees: false,
        });
    }
    sections
        .into_iter()
        .map(|(letter, all)| Section {
            letter,
            compared: all.len(),
            agree: all.iter().filter(|one| one.agrees).count(),
            largest: all
                .iter()
                .filter_map(|one| one.distance)
                .max_by(f64::total_cmp),
            differences: all.into_iter().filter(|one| !one.agrees).collect(),
        })
        .collect()
}

/// Every number that has a golden one, by its id. What has no value is left out.
fn calculated(report: &Report, basis: &Basis) -> BTreeMap<String, f64> {
    let specs = Specs::new(basis);
    let mut run = Run {
        report,
        basis,
        specs: &specs,
        found: BTreeMap::new(),
    };
    run.baselines();
    run.ramps();
    run.shares_of_the_cut();
    run.splits();
    run.variants();
    run.ministry();
    run.history();
    run.prices();
    run.portfolio();
    run.capacity();
    run.fragmentation();
    run.seek();
    run.sensitivity();
    run.uncertainty();
    run.comparison();
    run.waterfalls();
    run.checks();
    run.materiality();
    run.found
}

/// A value from a list by its place; none beyond the end.
fn at<T: Clone>(list: &[T], place: usize) -> Option<T> {
    list.get(place).cloned()
}

fn metric(reading: Reading) -> Metric {
    Metric {
        reading,
        year: 2029,
    }
}

fn item(id: &str) -> Row {
    Row::Item(id.to_owned())
}

fn triangular(low: f64, mode: f64, high: f64) -> Distribution {
    Distribution::Triangular { low, mode, high }
}

/// The questions, and the answers so far.
struct Run<'a> {
    report: &'a Report,
    basis: &'a Basis,
    specs: &'a Specs,
    found: BTreeMap<String, f64>,
}

impl Run<'_> {
    fn put(&mut self, id: &str, value: impl Into<Option<f64>>) {
        if let Some(value) = value.into() {
            self.found.insert(id.to_owned(), value);
        }
    }

    /// Several numbers under one path.
    fn all<const N: usize>(&mut self, path: &str, values: [(&str, Option<f64>); N]) {
        for (name, value) in values {
            self.put(&format!("{path}/{name}"), value);
        }
    }

    /// The scenario that an address with these keys gives: `share=35&cut=120`.
    fn scenario(&self, query: &str) -> Scenario {
        let mut scenario = Scenario::default();
        for (key, text) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let Some(spec) = self.specs.by_key(key) else {
                continue;
            };
            let value = match spec.kind {
                Kind::Choice(_) => Value::Code(text.to_owned()),
                _ => match decimal(text) {
                    Some(number) => Value::Number(number),
                    None => continue,
                },
            };
            scenario.set(self.specs, spec.id.clone(), value);
        }
        scenario
    }

    fn inputs(&self, query: &str) -> Option<Inputs<f64>> {
        check(self.basis, self.specs, &self.scenario(query)).ok()
    }

    /// The items and all together, by the names they have in the file.
    fn rows(&self) -> Vec<(String, Row, Series<f64>)> {
        let items = self.basis.items.iter();
        let mut rows: Vec<_> = items
            .map(|one| (one.id.clone(), item(&one.id), one.series.clone()))
            .collect();
        rows.push(("total".to_owned(), Row::Together, self.basis.total()));
        rows
    }

    /// A. Lines without a measure, and trends.
    fn baselines(&mut self) {
        // None of these methods looks at prices.
        let level = |_, _| 1.0;
        for (name, _, series) in self.rows() {
            let path = format!("baseline/{name}");
            for (key, method, year) in [
                ("flat", Method::FlatLast, 2025),
                ("mean3", Method::FlatMean(3), 2025),
                ("mean7", Method::FlatMean(7), 2030),
                ("cagr_2025", Method::Cagr, 2025),
                ("cagr_2030", Method::Cagr, 2030),
                ("ols_2025", Method::Ols, 2025),
                ("ols_2030", Method::Ols, 2030),
                ("anchored_2025", Method::OlsAnchored, 2025),
                ("anchored_2030", Method::OlsAnchored, 2030),
            ] {
                let value = baseline(&method, &series, "1.1", year, level);
                self.put(&format!("{path}/{key}"), value);
            }
            let trend = Trend::test(&series);
            let of = |read: fn(&Trend<f64>) -> f64| trend.as_ref().map(read);
            let ends = trend.as_ref().map(|trend| trend.prediction(&series, 2025));
            self.all(
                &path,
                [
                    ("cagr_percent", Some(percent_growth(&series))),
                    ("theil_sen", theil_sen(&series)),
                    ("slope", of(|trend| trend.line.slope)),
                    ("intercept", of(|trend| trend.line.intercept())),
                    ("r_squared", of(|trend| trend.r_squared)),
                    ("residual_error", of(|trend| trend.residual_error)),
                    ("slope_error", of(|trend| trend.slope_error)),
                    ("t", of(|trend| trend.t)),
                    ("prediction_2025/0", ends.map(|ends| ends.0)),
                    ("prediction_2025/1", ends.map(|ends| ends.1)),
                ],
            );
        }
        let point = |(year, amount)| Point { year, amount };
        let gaps = [
            (2015, 61411.),
            (2016, 56242.),
            (2018, 61450.),
            (2021, 63502.),
        ]
        .map(point);
        let mut joint = self.basis.total();
        joint.retain(|point| point.year >= 2017);
        for (path, series) in [("gap_series", &gaps[..]), ("joint_years", &joint[..])] {
            let trend = Trend::test(series);
            self.all(
                path,
                [
                    ("slope", trend.as_ref().map(|trend| trend.line.slope)),
                    ("r_squared", trend.as_ref().map(|trend| trend.r_squared)),
                    ("cagr_percent", Some(percent_growth(series))),
                ],
            );
        }
        let line = baseline(&Method::Ols, &gaps, "1.1", 2025, level);
        self.put("gap_series/ols_2025", line);
        let first = self.basis.items.first();
        let line = first.and_then(|one| Trend::test(&one.series));
        let zero = line.map(|trend| -trend.line.intercept() / trend.line.slope);
        self.put("zero_year_1.1", zero);
    }

    /// B. The way a cut grows to its full size.
    fn ramps(&mut self) {
        for (name, ramp) in [
            ("linear", Ramp::<f64>::Linear),
            ("front", Ramp::Front),
            ("back", Ramp::Back),
            ("s", Ramp::S),
            ("step", Ramp::Step),
        ] {
            let mut sum = 0.0;
            for year in 2024..=2030 {
                let part = fraction(&ramp, 2025, 2029, year);
                self.put(&format!("ramp/{name}/{year}"), part);
                if year < 2030 {
                    sum += 100_000.0 * part;
                }
            }
            self.put(&format!("ramp/{name}/sum"), sum);
        }
    }

    /// C. A fifth of the cut, and how large a share can be.
    fn shares_of_the_cut(&mut self) {
        let outcome = self.inputs("").map(|inputs| inputs.run());
        for result in outcome.iter().flat_map(|outcome| &outcome.years) {
            let part = |place: usize| result.items.get(place);
            let values = [
                ("cut", Some(result.asked)),
                ("net", Some(result.net())),
                ("cut_1.1", part(0).map(|item| item.cut)),
                ("cut_1.2", part(1).map(|item| item.cut)),
                ("net_1.1", part(0).map(|item| item.net)),
                ("net_1.2", part(1).map(|item| item.net)),
            ];
            self.all(&format!("share20/{}", result.year), values);
        }
        if let Some(outcome) = outcome {
            let net = outcome.year(2029).map(|year| year.net());
            let real = net.map(|net| outcome.real(net, 2029, 2021));
            self.put("net_2029_real_2021", real);
        }
        for (split, key) in [
            ("proportional", "both"),
            ("only-1.1", "1.1"),
            ("only-1.2", "1.2"),
        ] {
            let inputs = self.inputs(&format!("split={split}"));
            let limit = inputs.as_ref().and_then(share_limit);
            self.put(&format!("limits/share_{key}"), limit);
        }
    }

    /// D. A cut divided over items that keep a floor.
    fn splits(&mut self) {
        let both = [50_345.0, 63_502.0];
        let three = [50_000.0, 30_000.0, 40_000.0];
        type Case<'a> = (&'a str, f64, &'a [f64], &'a [f64], &'a [f64]);
        let cases: [Case<'_>; 11] = [
            ("proportional", 100_000., &both, &both, &[]),
            ("equal", 100_000., &both, &[1., 1.], &[]),
            ("only_1.2", 100_000., &both, &[0., 1.], &[]),
            ("too_much", 120_000., &both, &both, &[]),
            ("floor", 20_000., &both, &both, &[45_000., 0.]),
            ("weights", 20_000., &both, &[25., 75.], &[]),
            ("small_only_1.2", 20_000., &both, &[0., 1.], &[]),
            ("nothing", 0., &both, &both, &[]),
            ("no_weights", 20_000., &both, &[0., 0.], &[]),
            ("three", 100_000., &three, &[1., 1., 1.], &[]),
            (
                "three_floors",
                90_000.,
                &[50_000., 20_000., 40_000.],
                &[3., 2., 1.],
                &[10_000., 0., 5_000.],
            ),
        ];
        for (name, amount, baselines, weights, floors) in cases {
            let items: Vec<Share<f64>> = baselines
                .iter()
                .zip(weights)
                .enumerate()
                .map(|(place, (baseline, weight))| Share {
                    baseline: *baseline,
                    floor: at(floors, place).unwrap_or(0.0),
                    weight: *weight,
                })
                .collect();
            let division = divide_cut(amount, &items);
            for (place, part) in division.parts.iter().enumerate() {
                self.put(&format!("split/{name}/{place}"), *part);
            }
            self.put(&format!("split/{name}/unplaced"), division.unplaced);
        }
    }

    /// E. Variants with less and with more, on every base.
    fn variants(&mut self) {
        for base in ["last", "period", "recent", "joint", "peak"] {
            for (variant, key) in [("-20", "minus20"), ("20", "plus20")] {
                let query = format!("measure=variant&variant={variant}&base={base}");
                let Some(inputs) = self.inputs(&query) else {
                    continue;
                };
                let level = inputs.run().year(2029).map(|year| year.net());
                self.put(&format!("variants/{base}/{key}"), level);
                if let Measure::Variant { base_years, .. } = &inputs.measure {
                    let amount = inputs.base(base_years);
                    self.put(&format!("variants/{base}/base"), amount);
                }
            }
        }
    }

    /// F. The share of the ministry's budget.
    fn ministry(&mut self) {
        let of = |query: &str| {
            MinistryOutcome::new(self.report, self.basis, self.specs, &self.scenario(query))
        };
        let now = of("");
        let with = of("item-1.3=12553");
        let back = of("item-1.3=12553&ministry-total=12126600");
        let published = |place: usize| now.published.get(place);
        let values = [
            ("at2", now.total.ok()),
            ("low", Some(now.interval.0)),
            ("high", Some(now.interval.1)),
            ("piece2", Some(now.piece)),
            ("with13", with.total.ok()),
            ("inverse2021", back.given.and_then(|given| given.1.ok())),
            ("share2015", published(0).map(|one| one.share)),
            ("share2021", published(1).map(|one| one.share)),
            ("share2024", published(2).map(|one| one.share)),
            ("piece2021", published(1).map(|one| now.piece_at(one))),
        ];
        self.all("ministry", values);
    }

    /// G and part of H. The years behind us, as they are and in prices of 2021.
    fn history(&mut self) {
        let prices = prices(self.basis, self.specs, &Scenario::default());
        let years: Vec<i32> = (2015..=2021).collect();
        let window = (2015, 2021);
        let nominal = History::new(self.basis, years.clone(), &prices, None, window);
        let real = History::new(self.basis, years, &prices, Some(2021), window);
        for (name, row, _) in self.rows() {
            let (Some(now), Some(then)) = (nominal.row(&row), real.row(&row)) else {
                continue;
            };
            let path = format!("trends/{name}");
            for (place, change) in now.changes.iter().enumerate() {
                let before = place.wrapping_sub(1);
                let index = at(&now.index, place).flatten();
                self.put(&format!("{path}/index/{place}"), index);
                let share = at(&now.shares, place).flatten();
                self.put(&format!("{path}/share/{place}"), share);
                let amount = at(&then.amounts, place).flatten();
                self.put(&format!("real_2021/{name}/{place}"), amount);
                if let Some(change) = change {
                    self.put(&format!("{path}/changes/{before}"), change.absolute);
                    self.put(&format!("{path}/relative/{before}"), change.relative);
                }
            }
            let values = [
                ("change", now.relative),
                ("contribution", now.contribution),
                ("sum", Some(now.sum)),
            ];
            self.all(&path, values);
            self.put(&format!("real_change/{name}"), then.relative);
        }
    }

    /// H. The chain of prices.
    fn prices(&mut self) {
        let index = prices(self.basis, self.specs, &Scenario::default());
        for year in 2015..=2030 {
            self.put(&format!("prices/{year}"), index.level(year));
        }
        for year in 2022..=2030 {
            let worth = 113_847.0 * index.factor(year, 2021);
            self.put(&format!("flat_real_2021/{year}"), worth);
            let needed = 113_847.0 * index.factor(2021, year);
            self.put(&format!("keep_value/{year}"), needed);
        }
    }

    fn spread(&mut self, name: &str, spread: &SpreadOutcome) {
        let values = [
            ("overhead", Some(spread.overhead)),
            ("rate", spread.rate),
            ("programme", Some(spread.programme)),
            ("shortfall", Some(spread.shortfall)),
            ("per_country", spread.per_country),
        ];
        self.all(&format!("portfolio/{name}"), values);
    }

    /// I. A fund spread over countries.
    fn portfolio(&mut self) {
        let of =
            |query: &str| PortfolioOutcome::new(Portfolio::of(self.specs, &self.scenario(query)));
        let now = of("");
        let (four, two) = (of("themes=4&theme-cost=20"), of("themes=2&theme-cost=20"));
        self.spread("start", &now.before);
        self.spread("same", &now.same);
        self.spread("themes4", &four.before);
        self.spread("themes2", &two.before);
        self.put("portfolio/saving", now.saving);
        if let Some(kept) = &now.keep_rate {
            self.put("portfolio/keep_rate_n", kept.countries);
            self.spread("keep_rate", kept);
        }
        if let KeepProgramme::Countries(kept) = &now.keep_programme {
            self.put("portfolio/keep_programme_n", kept.countries);
            self.spread("keep_programme", kept);
        }
        for (best, name) in [(&now.optimum.0, "optimum0"), (&now.optimum.1, "optimum1")] {
            if let Some(best) = best {
                let values = [
                    ("exact", Some(best.exact)),
                    ("whole", Some(best.whole)),
                    ("effect", Some(best.effect)),
                    ("chosen", Some(best.chosen_effect)),
                    ("gain", best.gain()),
                ];
                self.all(&format!("portfolio/{name}"), values);
            }
        }
        let inputs = Portfolio::of(self.specs, &Scenario::default());
        for (fund, name) in [(24_000.0, "limits0"), (19_200.0, "limits1")] {
            let values = [
                ("exhausted", Some(inputs.exhausted(fund))),
                ("useful", Some(inputs.most_useful(fund))),
                ("lean", Some(inputs.most_lean(fund))),
            ];
            self.all(&format!("portfolio/{name}"), values);
        }
        for count in [10, 20, 30, 40, 50, 60, 80, 100, 120, 151, 152, 153] {
            let effect = inputs.effect(FundCase::AfterIn(count), 19_200.0, f64::from(count));
            self.put(&format!("portfolio/curve/{count}"), effect);
        }
        for country_cost in [60, 120, 240, 480] {
            for half_effect in [240, 480, 960] {
                let other = Portfolio {
                    country_cost: f64::from(country_cost),
                    half_effect: f64::from(half_effect),
                    ..inputs.clone()
                };
                let values = [
                    ("best0", Some(other.best_count(24_000.0))),
                    ("best1", Some(other.best_count(19_200.0))),
                    ("amount", Some(other.best_amount())),
                ];
                self.all(
                    &format!("portfolio/grid/{country_cost}/{half_effect}"),
                    values,
                );
            }
        }
        for amount in [1000, 4800, 14899] {
            for country_cost in [60, 120, 240] {
                let other = Portfolio {
                    country_cost: f64::from(country_cost),
                    ..inputs.clone()
                };
                self.put(
                    &format!("portfolio/breakeven/{amount}/{country_cost}"),
                    other.breakeven(f64::from(amount)),
                );
            }
        }
    }

    /// J. Staff and work.
    fn capacity(&mut self) {
        let of =
            |query: &str| CapacityOutcome::new(Capacity::of(self.specs, &self.scenario(query)));
        let (three, four) = (of(""), of("posting=4"));
        self.put("capacity/longer", three.longer);
        for (now, name) in [(three, "T3"), (four, "T4")] {
            let balance = match now.balance {
                Balance::Countries(count) => Some(count),
                _ => None,
            };
            let values = [
                ("effective", Some(now.effective)),
                ("workload", Some(now.workload)),
                ("ratio", now.ratio),
                ("balance", balance),
            ];
            self.all(&format!("capacity/{name}"), values);
        }
    }

    /// K. Concentration and overlap.
    fn fragmentation(&mut self) {
        let equal = [7.0; 50];
        for (amounts, name) in [
            (&equal[..], "equal50"),
            (&[40.0, 30.0, 20.0, 10.0][..], "skew"),
            (&[50_345.0, 63_502.0][..], "items"),
        ] {
            let found = Concentration::of(amounts);
            let values = [
                ("index", found.as_ref().map(|found| found.index)),
                ("effective", found.as_ref().map(|found| found.effective)),
            ];
            self.all(&format!("fragmentation/{name}"), values);
        }
        for (query, key) in [
            ("", "saved"),
            ("fund=8000&overlap=50&other-fund=10000", "saved_rev"),
        ] {
            let scenario = self.scenario(query);
            let now = FragmentationOutcome::new(self.basis, self.specs, &scenario);
            self.put(&format!("fragmentation/{key}"), now.saved);
        }
    }

    /// L. The value of an input that reaches a goal.
    fn seek(&mut self) {
        let net = |id: &str| Reading::Net(item(id));
        let real = Reading::Real(Row::Together);
        let cases = [
            (
                "share_net_1.2_50000",
                net("1.2"),
                50_000.0,
                InputId::Share,
                "",
            ),
            (
                "share_net_1.1_45000",
                net("1.1"),
                45_000.0,
                InputId::Share,
                "",
            ),
            ("cut_net_1.2_50000", net("1.2"), 50_000.0, InputId::Cut, ""),
            (
                "countries_overhead_20",
                Reading::OverheadRate,
                0.2,
                InputId::Countries,
                "",
            ),
            (
                "countries_per_country_300",
                Reading::PerCountry,
                300.0,
                InputId::Countries,
                "",
            ),
            (
                "countries_work_1",
                Reading::WorkRatio,
                1.0,
                InputId::Countries,
                "",
            ),
            (
                "share_real_80000",
                real.clone(),
                80_000.0,
                InputId::Share,
                "",
            ),
            (
                "growth_keeps_value_no_cut",
                real.clone(),
                113_847.0,
                InputId::Growth,
                "cut=0",
            ),
            (
                "growth_keeps_value_with_cut",
                real,
                113_847.0,
                InputId::Growth,
                "",
            ),
            (
                "nearest_120000",
                Reading::Net(Row::Together),
                120_000.0,
                InputId::Share,
                "",
            ),
        ];
        for (name, reading, target, input, query) in cases {
            let Some((from, to)) = self.specs.get(&input).and_then(limits) else {
                continue;
            };
            let goal = Goal {
                metric: metric(reading),
                target,
                input,
                from,
                to,
                bounds: Vec::new(),
            };
            let scenario = self.scenario(query);
            let path = format!("seek/{name}");
            match seek(self.basis, self.specs, &scenario, &goal).answer {
                Answer::Found { at, .. } => self.put(&path, at.value),
                Answer::NotInRange { nearest, .. } => self.put(&path, nearest.outcome),
                Answer::Between { lower, upper, .. } => {
                    let values = [("lower", Some(lower.value)), ("upper", Some(upper.value))];
                    self.all(&path, values);
                }
                _ => {}
            }
        }
    }

    /// M. What one input does, and where an order turns.
    fn sensitivity(&mut self) {
        let of = |query: &str, reading: Reading| {
            let scenario = self.scenario(query);
            let whole = metric(reading);
            tornado(self.basis, self.specs, &scenario, &whole, |_, usual| usual).ok()?
        };
        let overhead = of("", Reading::OverheadRate);
        let growth = of("baseline=growth&growth=1", Reading::Net(Row::Together));
        let Some(real) = of("", Reading::Real(Row::Together)) else {
            return;
        };
        self.put("tornado/base", real.base);
        let bar = |input: &InputId| real.bars.iter().find(|bar| bar.range.input == *input);
        for (input, key) in [
            (InputId::Share, "share"),
            (InputId::Growth, "growth"),
            (InputId::Cut, "cut"),
            (InputId::Inflation, "inflation"),
        ] {
            let Some(bar) = bar(&input) else { continue };
            let values = [
                ("from", Some(bar.range.low)),
                ("to", Some(bar.range.high)),
                ("low", bar.low),
                ("high", bar.high),
                ("swing", bar.swing()),
            ];
            self.all(&format!("tornado/{key}"), values);
            if input != InputId::Growth {
                self.put(&format!("elasticity/{key}"), bar.elasticity);
                self.put(&format!("elasticity/{key}_central"), bar.elasticity);
            }
        }
        for (tornado, input, key) in [
            (Some(&real), InputId::PriceRate(2022), "cpi_2022"),
            (overhead.as_ref(), InputId::Countries, "overhead_countries"),
            (growth.as_ref(), InputId::Growth, "growth_1"),
        ] {
            let bars = tornado.into_iter().flat_map(|tornado| &tornado.bars);
            let elasticity = bars
                .filter(|bar| bar.range.input == input)
                .find_map(|bar| bar.elasticity);
            self.put(&format!("elasticity/{key}"), elasticity);
        }
        let start = Scenario::default();
        let whole = metric(Reading::Real(Row::Together));
        let turns = flips(self.basis, self.specs, &start, Rival::Less, &whole);
        for row in turns.iter().flat_map(|turns| &turns.rows) {
            let key = match row.range.input {
                InputId::Share => "share",
                InputId::Cut => "cut",
                InputId::Growth => "growth",
                _ => continue,
            };
            if let Turn::At(value) = row.turn {
                self.put(&format!("flips/less/{key}"), value);
            }
        }
    }

    /// N. Draws from ranges.
    fn uncertainty(&mut self) {
        for seed in [42, 0, 9_007_199_254_740_991] {
            let mut stream = SplitMix64::new(seed);
            for place in 0..5 {
                let bits = stream.next_bits();
                let half = |bits: u64| f64::from((bits & 0xffff_ffff) as u32);
                let values = [("high", Some(half(bits >> 32))), ("low", Some(half(bits)))];
                self.all(&format!("bits/{seed}/{place}"), values);
            }
        }
        let mut stream = SplitMix64::new(42);
        for place in 0..5 {
            self.put(&format!("units/{place}"), stream.next_unit());
        }
        for u in [0.0, 0.1, 0.5, 0.9, 0.999] {
            let value = triangular(0.05, 0.2, 0.5).inverse(u);
            self.put(&format!("triangular/{u}"), value);
        }
        for u in [0.1, 0.5] {
            let (low, high) = (triangular(1.0, 1.0, 3.0), triangular(1.0, 3.0, 3.0));
            self.put(&format!("triangular_low/{u}"), low.inverse(u));
            self.put(&format!("triangular_high/{u}"), high.inverse(u));
        }
        let Some(inputs) = self.inputs("") else {
            return;
        };
        for draws in [10, 1_000, 5_000] {
            let path = format!("runs/{draws}");
            let net = Sampler::new(inputs.clone(), 2021, plan(draws, Reading::Net));
            let sample = net.run();
            let verdict = &sample.verdict;
            let values = [
                ("hits", Some(f64::from(verdict.hits as u32))),
                ("probability", verdict.probability()),
                ("se", verdict.standard_error()),
            ];
            self.all(&path, values);
            self.summary(&format!("{path}/net"), sample.value.as_ref());
            self.summary(&format!("{path}/net-1.2"), sample.limit.as_ref());
            for (year, band) in &sample.bands {
                if *year != 2029 {
                    self.summary(&format!("{path}/bands/{year}"), Some(band));
                }
            }
            let real = Sampler::new(inputs.clone(), 2021, plan(draws, Reading::Real)).run();
            self.summary(&format!("{path}/real"), real.value.as_ref());
            if draws == 10 {
                let mut slice = Slice::default();
                net.draw(0, draws, &mut slice);
                for (place, net) in slice.columns.iter().take(1).flatten().enumerate() {
                    self.put(&format!("{path}/draws/{place}"), *net);
                }
            }
        }
    }

    fn summary(&mut self, path: &str, summary: Option<&Summary>) {
        let Some(summary) = summary else { return };
        let values = [
            ("mean", Some(summary.mean)),
            ("sd", Some(summary.sd)),
            ("p5", Some(summary.range.p5)),
            ("p25", Some(summary.range.p25)),
            ("p50", Some(summary.range.p50)),
            ("p75", Some(summary.range.p75)),
            ("p95", Some(summary.range.p95)),
            ("min", Some(summary.min)),
            ("max", Some(summary.max)),
        ];
        self.all(path, values);
    }

    /// O. Scenarios side by side.
    fn comparison(&mut self) {
        let side_by_side = |scenarios: &[Scenario], window| {
            let all: Vec<_> = scenarios
                .iter()
                .map(|scenario| check(self.basis, self.specs, scenario).ok())
                .collect();
            compare(self.basis, &all, 0, window)
        };
        let directions = Direction::ALL.map(|direction| direction.scenario(self.specs));
        let whole = side_by_side(&directions, Some((2025, 2030)));
        let early = side_by_side(&directions, Some((2022, 2026)));
        let too_much = ["", "cut=300&share=100"].map(|query| self.scenario(query));
        let too_much = side_by_side(&too_much, None);
        let crossing = ["share=0", "share=35&baseline=growth&growth=3"];
        let crossing = crossing.map(|query| self.scenario(query));
        let crossing = side_by_side(&crossing, None);
        if let (Some(whole), Some(early)) = (whole, early) {
            for (place, direction) in Direction::ALL.into_iter().enumerate() {
                let path = format!("scenarios/{}", direction.code());
                let (Some(one), Some(early)) = (
                    at(&whole.scenarios, place).flatten(),
                    at(&early.scenarios, place).flatten(),
                ) else {
                    continue;
                };
                for (year, level) in whole.years.iter().zip(&one.levels) {
                    self.put(&format!("{path}/path/{year}"), *level);
                }
                // The reference differs from itself by nothing.
                let sum = |against: &Option<super::Against>| {
                    Some(against.as_ref().map_or(0.0, |against| against.cumulative))
                };
                let values = [
                    ("real_2029", Some(one.real_in_full_year)),
                    ("real_2030", Some(one.real_at_horizon)),
                    ("unplaced", Some(one.unplaced)),
                    ("overhead", one.overhead),
                    ("work", one.work),
                    ("cumulative_2025_2030", sum(&one.against)),
                    ("cumulative_2022_2026", sum(&early.against)),
                ];
                self.all(&path, values);
            }
        }
        let second = too_much.and_then(|found| at(&found.scenarios, 1).flatten());
        let values = [
            ("unplaced", second.as_ref().map(|found| found.unplaced)),
            ("level", second.as_ref().map(|found| found.in_full_year)),
        ];
        self.all("too_much", values);
        let second = crossing.and_then(|found| at(&found.scenarios, 1).flatten());
        let against = second.and_then(|found| found.against);
        for (place, difference) in against.iter().flat_map(|one| &one.differences).enumerate() {
            self.put(&format!("crossing/differences/{place}"), *difference);
        }
    }

    /// O. A difference split into what was chosen and what was assumed.
    fn waterfalls(&mut self) {
        let reference = Direction::Reference.scenario(self.specs);
        let many = self.scenario("share=35&from=2026&baseline=growth&growth=1.5&inflation=3");
        let kind = self.scenario("measure=variant&variant=20&base=last&baseline=indexed");
        let plain = Scenario::default();
        let real = metric(Reading::Real(Row::Together));
        let net = metric(Reading::Net(Row::Together));
        let early = Metric {
            year: 2027,
            ..net.clone()
        };
        for (path, metric, from, to) in [
            ("waterfall", &real, &reference, &many),
            ("waterfall_2027", &early, &reference, &many),
            ("waterfall_kind", &net, &plain, &kind),
        ] {
            let Ok(found) = Waterfall::split(self.basis, self.specs, metric, from, to) else {
                continue;
            };
            let values = [
                ("start", Some(found.from)),
                ("end", Some(found.to)),
                ("policy", Some(found.policy)),
                ("assumption", Some(found.assumption)),
                ("interaction", Some(found.interaction)),
            ];
            self.all(path, values);
            if path == "waterfall" {
                // The cut of the fund is an input too, though this reading does not react to it.
                let steps = found.steps.iter();
                let steps = steps.filter(|step| !step.inputs.contains(&InputId::FundCut));
                for (place, step) in steps.enumerate() {
                    self.put(&format!("{path}/steps/{place}"), step.effect);
                }
            }
        }
    }

    /// Q. The totals of the printed table.
    fn checks(&mut self) {
        let whole = |number: i64| number as f64;
        for check in checks(self.report) {
            match &check.what {
                Checked::Row(row) => {
                    self.put(&format!("checks/row_{row}"), whole(check.computed));
                    if let Some(closest) = check.candidates.first() {
                        let values = [
                            ("printed", check.printed.map(whole)),
                            (
                                "difference",
                                check.printed.map(|printed| whole(check.computed - printed)),
                            ),
                            ("without_2018", Some(whole(closest.sum))),
                        ];
                        for (name, value) in values {
                            self.put(&format!("checks/row_{row}_{name}"), value);
                        }
                    }
                }
                Checked::Grand => self.put("checks/total", whole(check.computed)),
                Checked::Column(_) => {}
            }
        }
        let printed = grand_total_from_printed_rows(self.report).map(whole);
        self.put("checks/total_of_printed_rows", printed);
    }

    /// R. Changes from year to year.
    fn materiality(&mut self) {
        let now = MaterialityOutcome::new(self.basis, self.specs, &Scenario::default());
        let changes = now.rows.first().map(|row| row.changes.clone());
        for change in changes.into_iter().flatten().flatten() {
            self.put(&format!("materiality/{}", change.year), change.absolute);
        }
    }
}

fn percent_growth(series: &[Point<f64>]) -> f64 {
    100.0 * (growth_factor(series) - 1.0)
}

/// Section N: three ranges, a limit on 1.2, the same seed.
fn plan(draws: usize, reading: fn(Row) -> Reading) -> Plan {
    let varied = [
        (InputId::Share, triangular(0.05, 0.2, 0.5)),
        (InputId::Growth, triangular(-0.02, 0.0, 0.02)),
        (InputId::Inflation, triangular(0.015, 0.02, 0.035)),
    ];
    Plan {
        seed: 42,
        draws,
        varied: varied
            .map(|(input, distribution)| Varied {
                input,
                distribution,
            })
            .into(),
        metric: metric(reading(Row::Together)),
        limit: Limit {
            metric: metric(Reading::Net(item("1.2"))),
            value: 50_000.0,
            below: true,
        },
        limit_spread: true,
        years: vec![2025, 2027, 2029, 2030],
    }
}
