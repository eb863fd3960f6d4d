//! A scenario: the defaults plus what the reader changed, and what follows from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::baseline::{Method, Point, Series, Unusable, baseline, clipped_from, usable};
use super::basis::Basis;
use super::capacity::Capacity;
use super::history::Row;
use super::inputs::{InputId, LAST_SCENARIO_YEAR, Refusal, Specs, Value};
use super::name::Name;
use super::number::Number;
use super::portfolio::Portfolio;
use super::prices::PriceIndex;
use super::ramp::{Ramp, fraction};
use super::split::{Division, Share, divide_addition, divide_cut};

/// What a reader changed, by input; everything else has its default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    changes: BTreeMap<InputId, Value>,
}

impl Scenario {
    /// Sets an input. A value equal to the default leaves no trace, so that two equal
    /// scenarios are always equal values.
    pub fn set(&mut self, specs: &Specs, id: InputId, value: Value) {
        if specs.get(&id).is_some_and(|spec| spec.default == value) {
            self.changes.remove(&id);
        } else {
            self.changes.insert(id, value);
        }
    }

    /// Gives an input its default again.
    pub fn reset(&mut self, id: &InputId) {
        self.changes.remove(id);
    }

    /// The changed inputs with their values.
    pub fn changes(&self) -> impl Iterator<Item = (&InputId, &Value)> {
        self.changes.iter()
    }

    /// Whether an input differs from its default.
    pub fn is_changed(&self, id: &InputId) -> bool {
        self.changes.contains_key(id)
    }

    /// Whether nothing differs from the defaults.
    pub fn is_default(&self) -> bool {
        self.changes.is_empty()
    }

    /// The value of an input; `None` if the report has no such input.
    pub fn value<'a>(&'a self, specs: &'a Specs, id: &InputId) -> Option<&'a Value> {
        self.changes
            .get(id)
            .or_else(|| specs.get(id).map(|spec| &spec.default))
    }

    /// The value of a numeric input, in its own unit.
    pub fn number(&self, specs: &Specs, id: &InputId) -> Option<f64> {
        match self.value(specs, id)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The value of a numeric input, in its own unit; a refused one counts as its default.
    pub fn sound_number(&self, specs: &Specs, id: &InputId) -> f64 {
        let value = specs.get(id).and_then(|spec| {
            self.value(specs, id)
                .filter(|value| spec.check(value).is_ok())
                .or(Some(&spec.default))
        });
        match value {
            Some(Value::Number(number)) => *number,
            _ => 0.0,
        }
    }

    /// The code of a choice.
    pub fn code<'a>(&'a self, specs: &'a Specs, id: &InputId) -> Option<&'a str> {
        match self.value(specs, id)? {
            Value::Code(code) => Some(code),
            _ => None,
        }
    }

    /// Whether an input plays a part, given the choices made.
    pub fn uses(&self, specs: &Specs, id: &InputId) -> bool {
        let chosen = |input: InputId, codes: &[&str]| {
            self.code(specs, &input)
                .is_some_and(|code| codes.contains(&code))
        };
        match id {
            InputId::Cut | InputId::Share => chosen(InputId::Measure, &["share"]),
            InputId::Variant | InputId::VariantBase => chosen(InputId::Measure, &["variant"]),
            InputId::RampSteps => chosen(InputId::Ramp, &["custom"]),
            InputId::Weight(_) => chosen(InputId::Split, &["weights"]),
            InputId::MeanYears => chosen(InputId::Baseline, &["mean"]),
            InputId::Since => chosen(InputId::Baseline, &["cagr", "ols", "anchored"]),
            InputId::Growth => chosen(InputId::Baseline, &["growth"]),
            InputId::HalfEffect => chosen(InputId::ShowEffect, &["on"]),
            _ => true,
        }
    }
}

/// What stands in the way of a calculation, and at which input.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The input to mend.
    pub input: InputId,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The value alone is not allowed.
    Refused(Refusal),
    /// The first year is after the year of the full amount.
    FirstAfterFull {
        /// First year chosen.
        first: i32,
        /// Year of the full amount chosen.
        full: i32,
    },
    /// Every weight is zero, so there is no ratio.
    NoWeights,
    /// The baseline method does not work on an item.
    Baseline {
        /// The item.
        item: String,
        /// Why.
        why: Unusable,
    },
}

/// What the measure is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Measure<N> {
    /// A share of a cut: `share * cut * fraction`, section C.
    Share {
        /// Cut at full size, `EUR x 1,000` a year.
        cut: N,
        /// Share that lands on the items, 0..1.
        share: N,
    },
    /// A level relative to a base: `base * (1 + change)`, section E.
    Variant {
        /// Change, `share`: -0.2 = 20 % less.
        change: N,
        /// Years whose mean total is the base.
        base_years: Vec<i32>,
    },
}

/// How an amount is divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Split<N> {
    /// In proportion to the baseline.
    Proportional,
    /// The same amount for each item.
    Equal,
    /// All of it on one item, by its place.
    Only(usize),
    /// By the reader's own weights, one for each item.
    Weights(Vec<N>),
}

/// A complete, checked set of inputs: with these the calculation cannot fail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inputs<N> {
    /// Key of each item, in the order of the report.
    pub items: Vec<String>,
    /// Present years of each item, `EUR x 1,000`.
    pub history: Vec<Series<N>>,
    /// The measure.
    pub measure: Measure<N>,
    /// First year of the measure.
    pub first_year: i32,
    /// Year in which it has its full size.
    pub full_year: i32,
    /// Growth in between.
    pub ramp: Ramp<N>,
    /// Division over the items.
    pub split: Split<N>,
    /// Lowest amount of each item, `EUR x 1,000`.
    pub floors: Vec<N>,
    /// How the baseline continues.
    pub baseline: Method<N>,
    /// First year that the baseline method looks at.
    pub since: i32,
    /// Price change of each year (`share`) after the first year of the table.
    pub rates: BTreeMap<i32, N>,
    /// Last year with a known price change; later ones follow one assumption.
    pub known_until: i32,
    /// Last year to calculate; never before the full year.
    pub horizon: i32,
    /// The fund and its countries.
    pub portfolio: Portfolio<N>,
    /// Staff and its work.
    pub capacity: Capacity<N>,
}

/// Turns a scenario into checked inputs.
///
/// # Errors
/// Every [`Problem`], each naming its input; never only the first.
pub fn check(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
) -> Result<Inputs<f64>, Vec<Problem>> {
    let mut problems: Vec<Problem> = specs
        .iter()
        .filter(|spec| scenario.uses(specs, &spec.id))
        .filter_map(|spec| {
            let value = scenario.value(specs, &spec.id)?;
            let refusal = spec.check(value).err()?;
            Some(Problem {
                input: spec.id.clone(),
                kind: ProblemKind::Refused(refusal),
            })
        })
        .collect();

    let number = |id: InputId| scenario.number(specs, &id).unwrap_or(0.0);
    let year = |id: InputId| number(id) as i32;
    let code = |id: InputId| scenario.code(specs, &id).unwrap_or("").to_owned();

    let (first_year, full_year) = (year(InputId::FirstYear), year(InputId::FullYear));
    if problems.is_empty() && first_year > full_year {
        problems.push(Problem {
            input: InputId::FirstYear,
            kind: ProblemKind::FirstAfterFull {
                first: first_year,
                full: full_year,
            },
        });
    }

    let split = match code(InputId::Split).as_str() {
        "equal" => Split::Equal,
        "weights" => Split::Weights(
            basis
                .items
                .iter()
                .map(|item| number(InputId::Weight(item.id.clone())))
                .collect(),
        ),
        other => other
            .strip_prefix("only-")
            .and_then(|only| basis.items.iter().position(|item| item.id == only))
            .map_or(Split::Proportional, Split::Only),
    };
    if let (Split::Weights(weights), Some(item)) = (&split, basis.items.first())
        && weights.iter().all(|weight| *weight <= 0.0)
    {
        problems.push(Problem {
            input: InputId::Weight(item.id.clone()),
            kind: ProblemKind::NoWeights,
        });
    }

    let since = year(InputId::Since);
    let method = match code(InputId::Baseline).as_str() {
        "mean" => Method::FlatMean(usize::try_from(year(InputId::MeanYears)).unwrap_or(1)),
        "cagr" => Method::Cagr,
        "ols" => Method::Ols,
        "anchored" => Method::OlsAnchored,
        "growth" => Method::Growth(number(InputId::Growth) / 100.0),
        "indexed" => Method::Indexed,
        _ => Method::FlatLast,
    };
    for item in &basis.items {
        if let Err(why) = usable(method, &window(&method, &item.series, since)) {
            problems.push(Problem {
                input: InputId::Baseline,
                kind: ProblemKind::Baseline {
                    item: item.id.clone(),
                    why,
                },
            });
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }

    let measure = if code(InputId::Measure) == "variant" {
        let change = number(InputId::Variant) / 100.0;
        Measure::Variant {
            change,
            base_years: base_years(basis, &code(InputId::VariantBase), change),
        }
    } else {
        Measure::Share {
            cut: number(InputId::Cut) * 1000.0,
            share: number(InputId::Share) / 100.0,
        }
    };
    let ramp = match code(InputId::Ramp).as_str() {
        "front" => Ramp::Front,
        "back" => Ramp::Back,
        "s" => Ramp::S,
        "step" => Ramp::Step,
        "custom" => Ramp::Custom(match scenario.value(specs, &InputId::RampSteps) {
            Some(Value::List(list)) => list.iter().map(|percent| percent / 100.0).collect(),
            _ => Vec::new(),
        }),
        _ => Ramp::Linear,
    };
    Ok(Inputs {
        items: basis.keys(),
        history: basis.items.iter().map(|item| item.series.clone()).collect(),
        measure,
        first_year,
        full_year,
        ramp,
        split,
        floors: basis
            .items
            .iter()
            .map(|item| number(InputId::Floor(item.id.clone())))
            .collect(),
        baseline: method,
        since,
        rates: rates(basis, specs, scenario),
        known_until: known_until(basis),
        horizon: year(InputId::Horizon).max(full_year),
        portfolio: Portfolio::of(specs, scenario),
        capacity: Capacity::of(specs, scenario),
    })
}

/// The last year with a published price change.
fn known_until(basis: &Basis) -> i32 {
    basis.rates.keys().last().copied().unwrap_or(i32::MIN)
}

/// The price change of each year (`share`): the reader's or the published one while it is
/// known, the assumption after that. A refused value counts as its default, so that the
/// table of the report can always be shown in prices of one year.
pub fn rates(basis: &Basis, specs: &Specs, scenario: &Scenario) -> BTreeMap<i32, f64> {
    let percent = |id: InputId| {
        let spec = specs.get(&id)?;
        let value = scenario
            .value(specs, &id)
            .filter(|value| spec.check(value).is_ok());
        match value.unwrap_or(&spec.default) {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    };
    let inflation = percent(InputId::Inflation).unwrap_or(0.0);
    let mut rates = BTreeMap::new();
    for year in basis.first_year() + 1..=LAST_SCENARIO_YEAR {
        rates.insert(
            year,
            percent(InputId::PriceRate(year)).unwrap_or(inflation) / 100.0,
        );
    }
    rates
}

/// The price index that a scenario implies (first year of the table = 100); section H.
pub fn prices(basis: &Basis, specs: &Specs, scenario: &Scenario) -> PriceIndex<f64> {
    chain(&rates(basis, specs, scenario))
}

/// Whether the reader set a price change after the year `from`, up to the year `to`: the worth
/// of one year's money in the other then rests on an assumption of the reader.
pub fn own_prices(specs: &Specs, scenario: &Scenario, from: i32, to: i32) -> bool {
    (from + 1..=to).any(|year| {
        let known = InputId::PriceRate(year);
        scenario.is_changed(if specs.get(&known).is_some() {
            &known
        } else {
            &InputId::Inflation
        })
    })
}

/// Chains rates by year onto 100 in the year before the first.
pub(super) fn chain<N: Number>(rates: &BTreeMap<i32, N>) -> PriceIndex<N> {
    let first = rates.keys().next().map_or(0, |year| year - 1);
    let last = rates.keys().last().copied().unwrap_or(first);
    PriceIndex::chain(first, last, |year| {
        rates.get(&year).cloned().unwrap_or_else(N::zero)
    })
}

/// The years whose mean total is the base of a variant. `auto` takes the last year for
/// less and the whole period for more, as section E explains.
pub fn base_years(basis: &Basis, code: &str, change: f64) -> Vec<i32> {
    let years = basis.years();
    match code {
        "period" => years,
        "recent" => years[years.len().saturating_sub(3)..].to_vec(),
        "joint" => match basis.joint_years {
            Some((from, to)) => years
                .into_iter()
                .filter(|year| (from..=to).contains(year))
                .collect(),
            None => years,
        },
        "peak" => vec![basis.peak_year()],
        "auto" if change > 0.0 => years,
        _ => vec![basis.reference_year()],
    }
}

/// The part of a series that a method looks at: lines and growth rates can start later.
fn window<N: Clone>(method: &Method<f64>, series: &Series<N>, since: i32) -> Series<N> {
    match method {
        Method::Cagr | Method::Ols | Method::OlsAnchored => series
            .iter()
            .filter(|point| point.year >= since)
            .cloned()
            .collect(),
        _ => series.clone(),
    }
}

/// What follows for one item in one year; all in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemOutcome<N> {
    /// Without the measure.
    pub baseline: N,
    /// Taken away by the measure; negative for an addition.
    pub cut: N,
    /// What is left: baseline minus cut, never below zero.
    pub net: N,
}

/// What follows in one year; all in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOutcome<N> {
    /// Calendar year.
    pub year: i32,
    /// Part of the measure that holds, 0..1.
    pub fraction: N,
    /// Each item, in the order of the report.
    pub items: Vec<ItemOutcome<N>>,
    /// What the measure asks of the items together; negative for an addition.
    pub asked: N,
    /// What could not be placed on any item.
    pub unplaced: N,
}

impl<N: Number> YearOutcome<N> {
    /// The items together without the measure, `EUR x 1,000`.
    pub fn baseline(&self) -> N {
        N::total(self.items.iter().map(|item| item.baseline.clone()))
            .named(|| Name::Baseline(Row::Together, self.year))
    }

    /// The items together with the measure, `EUR x 1,000`.
    pub fn net(&self) -> N {
        N::total(self.items.iter().map(|item| item.net.clone()))
            .named(|| Name::Net(Row::Together, self.year))
    }

    /// What the measure changes for the items together, `EUR x 1,000`; negative for a cut.
    pub fn difference(&self) -> N {
        (-self.cut()).named(|| Name::Difference(Row::Together, self.year))
    }

    /// What the measure takes from the items together, `EUR x 1,000`.
    pub fn cut(&self) -> N {
        N::total(self.items.iter().map(|item| item.cut.clone()))
            .named(|| Name::Cut(Row::Together, self.year))
    }
}

/// What follows from a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<N> {
    /// Every year after the last one of the table, to the horizon.
    pub years: Vec<YearOutcome<N>>,
    /// The price index (first year of the table = 100).
    pub prices: PriceIndex<N>,
}

impl<N: Number> Outcome<N> {
    /// One year; `None` outside the projection.
    pub fn year(&self, year: i32) -> Option<&YearOutcome<N>> {
        self.years.iter().find(|outcome| outcome.year == year)
    }

    /// An amount of one year in prices of another, `EUR x 1,000`; section H.
    pub fn real(&self, amount: N, year: i32, price_year: i32) -> N {
        amount * self.prices.factor(year, price_year)
    }

    /// Difference with the baseline added over years, both included, `EUR x 1,000`;
    /// negative when less is spent.
    pub fn cumulative(&self, from: i32, to: i32) -> N {
        N::total(
            self.years
                .iter()
                .filter(|outcome| (from..=to).contains(&outcome.year))
                .map(|outcome| outcome.net() - outcome.baseline()),
        )
        .named(|| Name::Cumulative(from, to))
    }
}

impl<N: Number> Inputs<N> {
    /// The baseline of each item in a year, `EUR x 1,000`; section A.
    pub fn baselines(&self, year: i32) -> Vec<N> {
        let kind = self.kind();
        self.history
            .iter()
            .zip(&self.items)
            .map(|(series, item)| {
                baseline(
                    &self.baseline,
                    &window(&kind, series, self.since),
                    item,
                    year,
                    |from, to| self.prices().factor(from, to),
                )
                .named(|| Name::Baseline(Row::Item(item.clone()), year))
            })
            .collect()
    }

    /// The method without its numbers, to choose by.
    fn kind(&self) -> Method<f64> {
        match &self.baseline {
            Method::FlatLast => Method::FlatLast,
            Method::FlatMean(years) => Method::FlatMean(*years),
            Method::Cagr => Method::Cagr,
            Method::Ols => Method::Ols,
            Method::OlsAnchored => Method::OlsAnchored,
            Method::Growth(_) => Method::Growth(0.0),
            Method::Indexed => Method::Indexed,
        }
    }

    /// The base of a variant: the mean total over some years, `EUR x 1,000`; section E.
    pub fn base(&self, years: &[i32]) -> N {
        let total = N::total(self.history.iter().flat_map(|series| {
            series
                .iter()
                .filter(|point| years.contains(&point.year))
                .map(|point| point.amount.clone())
        }));
        (total / N::constant(years.len().max(1) as f64)).named(|| Name::Base)
    }

    /// What the measure asks of the items together in a year, `EUR x 1,000`; negative for
    /// an addition. Sections C and E.
    pub fn asked(&self, fraction: N, baseline: N) -> N {
        match &self.measure {
            Measure::Share { cut, share } => share.clone() * cut.clone() * fraction,
            Measure::Variant { change, base_years } => {
                let level = self.base(base_years) * (N::one() + change.clone());
                fraction * (baseline - level.named(|| Name::Level))
            }
        }
    }

    /// The price index (first year of the table = 100); section H.
    pub fn prices(&self) -> PriceIndex<N> {
        chain(&self.rates)
    }

    /// The same inputs in another kind of number: `name` gets each number with its name and
    /// gives what stands in its place. The formulas then run as they are.
    pub fn lift<M: Number>(&self, mut name: impl FnMut(Name, &N) -> M) -> Inputs<M> {
        let history = self
            .items
            .iter()
            .zip(&self.history)
            .map(|(item, series)| {
                series
                    .iter()
                    .map(|point| Point {
                        year: point.year,
                        amount: name(
                            Name::Given {
                                item: item.clone(),
                                year: point.year,
                            },
                            &point.amount,
                        ),
                    })
                    .collect()
            })
            .collect();
        let measure = match &self.measure {
            Measure::Share { cut, share } => Measure::Share {
                cut: name(Name::Input(InputId::Cut), cut),
                share: name(Name::Input(InputId::Share), share),
            },
            Measure::Variant { change, base_years } => Measure::Variant {
                change: name(Name::Input(InputId::Variant), change),
                base_years: base_years.clone(),
            },
        };
        let ramp = match &self.ramp {
            Ramp::Linear => Ramp::Linear,
            Ramp::Front => Ramp::Front,
            Ramp::Back => Ramp::Back,
            Ramp::S => Ramp::S,
            Ramp::Step => Ramp::Step,
            Ramp::Custom(shares) => Ramp::Custom(
                shares
                    .iter()
                    .enumerate()
                    .map(|(at, share)| name(Name::Step(at), share))
                    .collect(),
            ),
        };
        let split = match &self.split {
            Split::Proportional => Split::Proportional,
            Split::Equal => Split::Equal,
            Split::Only(at) => Split::Only(*at),
            Split::Weights(weights) => Split::Weights(
                self.items
                    .iter()
                    .zip(weights)
                    .map(|(item, weight)| name(Name::Input(InputId::Weight(item.clone())), weight))
                    .collect(),
            ),
        };
        let floors = self
            .items
            .iter()
            .zip(&self.floors)
            .map(|(item, floor)| name(Name::Input(InputId::Floor(item.clone())), floor))
            .collect();
        let baseline = match &self.baseline {
            Method::FlatLast => Method::FlatLast,
            Method::FlatMean(years) => Method::FlatMean(*years),
            Method::Cagr => Method::Cagr,
            Method::Ols => Method::Ols,
            Method::OlsAnchored => Method::OlsAnchored,
            Method::Growth(rate) => Method::Growth(name(Name::Input(InputId::Growth), rate)),
            Method::Indexed => Method::Indexed,
        };
        let rates = self
            .rates
            .iter()
            .map(|(year, rate)| {
                let id = if *year <= self.known_until {
                    InputId::PriceRate(*year)
                } else {
                    InputId::Inflation
                };
                (*year, name(Name::Input(id), rate))
            })
            .collect();
        Inputs {
            items: self.items.clone(),
            history,
            measure,
            first_year: self.first_year,
            full_year: self.full_year,
            ramp,
            split,
            floors,
            baseline,
            since: self.since,
            rates,
            known_until: self.known_until,
            horizon: self.horizon,
            portfolio: self.portfolio.lift(&mut name),
            capacity: self.capacity.lift(&mut name),
        }
    }

    /// The shares of the items in a split, given their baselines.
    fn shares(&self, baselines: &[N]) -> Vec<Share<N>> {
        baselines
            .iter()
            .enumerate()
            .map(|(at, baseline)| Share {
                baseline: baseline.clone(),
                floor: self.floors.get(at).cloned().unwrap_or_else(N::zero),
                weight: match &self.split {
                    Split::Proportional => baseline.clone(),
                    Split::Equal => N::one(),
                    Split::Only(only) if *only == at => N::one(),
                    Split::Only(_) => N::zero(),
                    Split::Weights(weights) => weights.get(at).cloned().unwrap_or_else(N::zero),
                },
            })
            .collect()
    }

    /// The largest amount that can be placed in a year, `EUR x 1,000`: the room above the
    /// floors of the items that the split reaches. Section C, limits.
    pub fn room(&self, year: i32) -> N {
        let shares = self.shares(&self.baselines(year));
        N::total(shares.into_iter().map(|share| {
            let room = (share.baseline - share.floor).max(N::zero());
            share.weight.where_positive(room, N::zero())
        }))
    }

    /// Runs the calculation.
    pub fn run(&self) -> Outcome<N> {
        let last = self
            .history
            .iter()
            .filter_map(|series| series.last())
            .map(|point| point.year);
        let start = last.max().unwrap_or(self.first_year - 1) + 1;
        Outcome {
            years: (start..=self.horizon)
                .map(|year| self.run_year(year))
                .collect(),
            prices: self.prices(),
        }
    }

    /// Runs one year.
    pub fn run_year(&self, year: i32) -> YearOutcome<N> {
        let baselines = self.baselines(year);
        let fraction = fraction(&self.ramp, self.first_year, self.full_year, year)
            .named(|| Name::Fraction(year));
        let total =
            N::total(baselines.iter().cloned()).named(|| Name::Baseline(Row::Together, year));
        let asked = self
            .asked(fraction.clone(), total)
            .named(|| Name::Asked(year));
        let shares = self.shares(&baselines);
        // Of a cut and an addition one is nothing.
        let only = |amount: N| amount.where_positive(amount.clone(), N::zero());
        let cut: Division<N> = divide_cut(only(asked.clone()), &shares);
        let addition = divide_addition(only(-asked.clone()), &shares);
        let items = baselines
            .into_iter()
            .zip(&self.items)
            .zip(cut.parts.into_iter().zip(addition.parts))
            .map(|((baseline, item), (less, more))| {
                let row = || Row::Item(item.clone());
                let cut = (less - more).named(|| Name::Cut(row(), year));
                ItemOutcome {
                    net: (baseline.clone() - cut.clone())
                        .max(N::zero())
                        .named(|| Name::Net(row(), year)),
                    baseline,
                    cut,
                }
            })
            .collect();
        YearOutcome {
            year,
            fraction,
            items,
            asked,
            unplaced: (cut.unplaced + addition.unplaced).named(|| Name::Unplaced(year)),
        }
    }
}

/// Something a reader should know about a result that is otherwise fine.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// An own ramp that goes down again.
    RampFalls,
    /// A straight line would go below zero; it is kept at zero.
    ClippedAtZero {
        /// The item.
        item: String,
        /// First year in which it happens.
        year: i32,
    },
    /// Growth rates of the parts and of the total give different totals.
    GrowthDoesNotAddUp {
        /// Year compared.
        year: i32,
        /// Sum of the items' baselines, `EUR x 1,000`.
        parts: f64,
        /// Baseline of the total itself, `EUR x 1,000`.
        total: f64,
    },
    /// Part of the measure fits nowhere.
    Unplaced {
        /// First year in which it happens.
        from: i32,
        /// Year of the full amount.
        year: i32,
        /// Amount in that year, `EUR x 1,000`.
        amount: f64,
    },
}

/// Amounts below this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

/// The notices of a result.
pub fn notices(basis: &Basis, inputs: &Inputs<f64>, outcome: &Outcome<f64>) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Some(from) = outcome.years.iter().find(|year| year.unplaced > TRACE)
        && let Some(full) = outcome.year(inputs.full_year)
    {
        notices.push(Notice::Unplaced {
            from: from.year,
            year: full.year,
            amount: full.unplaced,
        });
    }
    if let Ramp::Custom(shares) = &inputs.ramp
        && shares.windows(2).any(|pair| pair[1] < pair[0])
    {
        notices.push(Notice::RampFalls);
    }
    for item in &basis.items {
        let series = window(&inputs.baseline, &item.series, inputs.since);
        if let Some(year) = clipped_from(&inputs.baseline, &series, inputs.horizon) {
            notices.push(Notice::ClippedAtZero {
                item: item.id.clone(),
                year,
            });
        }
    }
    if inputs.baseline == Method::Cagr
        && basis.items.len() > 1
        && let Some(last) = outcome.years.last()
    {
        let series = window(&inputs.baseline, &basis.total(), inputs.since);
        notices.push(Notice::GrowthDoesNotAddUp {
            year: last.year,
            parts: last.baseline(),
            total: baseline(&inputs.baseline, &series, "", last.year, |from, to| {
                outcome.prices.factor(from, to)
            }),
        });
    }
    notices
}

/// The share (percent, 0 or more) at which nothing more can be placed in the full year;
/// `None` when the measure is no share of a cut, or the cut is zero. Section C.
pub fn share_limit(inputs: &Inputs<f64>) -> Option<f64> {
    match inputs.measure {
        Measure::Share { cut, .. } if cut > 0.0 => {
            Some(100.0 * inputs.room(inputs.full_year) / cut)
        }
        _ => None,
    }
}
