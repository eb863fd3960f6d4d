//! Scenarios side by side against one of them.
//!
//! Section O: levels, differences, sums over years, where lines cross, and the measures of
//! the calculators. There is no total score: what weighs most is the reader's to say.

use super::basis::Basis;
use super::inputs::{InputId, Specs, Value};
use super::prices::PriceIndex;
use super::scenario::{Inputs, Scenario};

/// Fewest scenarios that can be compared.
pub const FEWEST_COMPARED: usize = 2;
/// Most scenarios side by side.
pub const MOST_COMPARED: usize = 4;

/// Differences up to this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

/// Scenarios side by side. Amounts in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Every year after the last one of the table, to the latest horizon of the scenarios.
    pub years: Vec<i32>,
    /// The first year in which any measure starts.
    pub first_year: i32,
    /// The first year in which every measure has its full size.
    pub full_year: i32,
    /// The latest horizon.
    pub horizon: i32,
    /// First and last year of the sum, both included.
    pub window: (i32, i32),
    /// The last year of the table, in whose prices real levels are.
    pub price_year: i32,
    /// Place of the scenario that the others are compared with.
    pub reference: usize,
    /// Each scenario; `None` for one that cannot be calculated.
    pub scenarios: Vec<Option<Compared>>,
}

/// What is compared of one scenario. Amounts in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What is left of the items together, for each year of the comparison.
    pub levels: Vec<f64>,
    /// The prices of the scenario.
    pub prices: PriceIndex<f64>,
    /// Difference with the reference, and what follows from it; `None` for the reference
    /// itself, and when that cannot be calculated.
    pub against: Option<Against>,
    /// What is left in the full year of the comparison.
    pub in_full_year: f64,
    /// The same in prices of the last year of the table.
    pub real_in_full_year: f64,
    /// What is left at the horizon.
    pub at_horizon: f64,
    /// The same in prices of the last year of the table.
    pub real_at_horizon: f64,
    /// What fits nowhere in the full year.
    pub unplaced: f64,
    /// Number of countries.
    pub countries: f64,
    /// Overhead of the fund after its cut, `share`; `None` without fund or countries.
    pub overhead: Option<f64>,
    /// Work divided by effective staff; `None` without staff.
    pub work: Option<f64>,
}

/// One scenario against the reference. Amounts in `EUR x 1,000`; negative when less is left.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Difference in each year of the comparison.
    pub differences: Vec<f64>,
    /// Difference in the full year.
    pub in_full_year: f64,
    /// Difference at the horizon.
    pub at_horizon: f64,
    /// Differences added over the window.
    pub cumulative: f64,
    /// First year in which the difference has changed sign; `None` if the lines never cross.
    pub crossing: Option<i32>,
}

/// Compares scenarios with the one at the place `reference`. `window` is the first and last
/// year of the sum; without it the sum runs from the first year of any measure to the
/// horizon. `None` when no scenario can be calculated.
pub fn compare(
    basis: &Basis,
    scenarios: &[Option<Inputs<f64>>],
    reference: usize,
    window: Option<(i32, i32)>,
) -> Option<Comparison> {
    let sound = || scenarios.iter().flatten();
    let full_year = sound().map(|inputs| inputs.full_year).max()?;
    let horizon = sound().map(|inputs| inputs.horizon).max()?;
    let first = sound().map(|inputs| inputs.first_year).min()?;
    let price_year = basis.reference_year();
    let years: Vec<i32> = (price_year + 1..=horizon).collect();
    let window = window.unwrap_or((first.min(horizon), horizon));
    let with = scenarios.get(reference).and_then(Option::as_ref);
    let scenarios = scenarios
        .iter()
        .enumerate()
        .map(|(at, inputs)| {
            let inputs = inputs.as_ref()?;
            let with = with.filter(|_| at != reference);
            let full = inputs.run_year(full_year);
            let prices = inputs.prices();
            let real = |amount: f64, year: i32| amount * prices.factor(year, price_year);
            let levels: Vec<f64> = years.iter().map(|year| level(inputs, *year)).collect();
            let at_horizon = level(inputs, horizon);
            Some(Compared {
                levels,
                against: with.map(|with| against(inputs, with, &years, full_year, window)),
                in_full_year: full.net(),
                real_in_full_year: real(full.net(), full_year),
                at_horizon,
                real_at_horizon: real(at_horizon, horizon),
                prices,
                unplaced: full.unplaced,
                countries: inputs.portfolio.countries,
                overhead: overhead(inputs),
                work: Some(inputs.capacity.ratio()).filter(|ratio| ratio.is_finite()),
            })
        })
        .collect();
    Some(Comparison {
        years,
        first_year: first,
        full_year,
        horizon,
        window,
        price_year,
        reference,
        scenarios,
    })
}

impl Comparison {
    /// The levels of each scenario by year, as they are or in prices of a year, at the
    /// scenario's own prices; `None` for one that cannot be calculated.
    pub fn levels(&self, price_year: Option<i32>) -> Vec<Option<Vec<f64>>> {
        self.scenarios
            .iter()
            .map(|scenario| {
                let scenario = scenario.as_ref()?;
                let priced = |(level, year): (&f64, &i32)| {
                    price_year.map_or(*level, |to| level * scenario.prices.factor(*year, to))
                };
                Some(
                    scenario
                        .levels
                        .iter()
                        .zip(&self.years)
                        .map(priced)
                        .collect(),
                )
            })
            .collect()
    }
}

/// What is left of the items together in a year, `EUR x 1,000`.
fn level(inputs: &Inputs<f64>, year: i32) -> f64 {
    inputs.run_year(year).net()
}

/// Overhead of the fund after its cut, `share`. Without a fund, or without countries to
/// spend it in, there is nothing that it is a share of.
pub fn overhead(inputs: &Inputs<f64>) -> Option<f64> {
    let rate = inputs.portfolio.after().rate;
    (inputs.portfolio.countries > 0.0 && rate.is_finite()).then_some(rate)
}

fn against(
    inputs: &Inputs<f64>,
    with: &Inputs<f64>,
    years: &[i32],
    full_year: i32,
    window: (i32, i32),
) -> Against {
    let difference = |year: i32| level(inputs, year) - level(with, year);
    let differences: Vec<f64> = years.iter().map(|year| difference(*year)).collect();
    Against {
        in_full_year: difference(full_year),
        at_horizon: differences.last().copied().unwrap_or(0.0),
        cumulative: (window.0..=window.1).map(difference).sum(),
        crossing: crossing(years, &differences),
        differences,
    }
}

/// The first year in which the difference between two lines has changed sign. Lines that
/// only touch do not cross.
pub fn crossing(years: &[i32], differences: &[f64]) -> Option<i32> {
    let mut before = 0.0_f64;
    for (year, difference) in years.iter().zip(differences) {
        if difference.abs() <= TRACE {
            continue;
        }
        if before * difference < 0.0 {
            return Some(*year);
        }
        before = difference.signum();
    }
    None
}

/// An input that is not the same in all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// The input.
    pub input: InputId,
    /// Its value in each scenario; `None` where it plays no part.
    pub values: Vec<Option<Value>>,
}

/// The inputs that are not the same in all scenarios, in the order of the inputs.
pub fn differing(specs: &Specs, scenarios: &[&Scenario]) -> Vec<Differing> {
    specs
        .iter()
        .filter_map(|spec| {
            let values: Vec<Option<Value>> = scenarios
                .iter()
                .map(|scenario| {
                    let used = scenario.uses(specs, &spec.id);
                    scenario.value(specs, &spec.id).filter(|_| used).cloned()
                })
                .collect();
            let differs = values.windows(2).any(|pair| pair[0] != pair[1]);
            differs.then(|| Differing {
                input: spec.id.clone(),
                values,
            })
        })
        .collect()
}

/// A scenario that can be added in one press: the directions that the report and its
/// assignment name, and two to hold them against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// No measure: none of the cut lands here, and the fund is not cut.
    Reference,
    /// 20 % less than the last year of the table.
    Less,
    /// 20 % more than the last year of the table.
    More,
    /// A fifth of the cut: the initial values.
    Fifth,
    /// All of the cut.
    Whole,
    /// Fewer countries, all else as the initial values.
    FewerCountries,
    /// No measure, and amounts that grow with prices.
    Indexed,
}

/// Number of countries where there are fewer: the fund after a cut of 20 % in as many
/// countries as keep amount and overhead as they were (section I).
const FEWER_COUNTRIES: f64 = 40.0;
/// Size of the variants, percent.
const VARIANT: f64 = 20.0;

impl Direction {
    /// Every direction, in the order offered.
    pub const ALL: [Self; 7] = [
        Self::Reference,
        Self::Less,
        Self::More,
        Self::Fifth,
        Self::Whole,
        Self::FewerCountries,
        Self::Indexed,
    ];

    /// The code of the choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Less => "less",
            Self::More => "more",
            Self::Fifth => "fifth",
            Self::Whole => "whole",
            Self::FewerCountries => "countries",
            Self::Indexed => "indexed",
        }
    }

    /// The direction with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|direction| direction.code() == code)
    }

    /// The scenario.
    pub fn scenario(self, specs: &Specs) -> Scenario {
        let mut scenario = Scenario::default();
        let mut set = |id: InputId, value: Value| scenario.set(specs, id, value);
        let code = |code: &str| Value::Code(code.into());
        let number = Value::Number;
        match self {
            Self::Reference => {
                set(InputId::Share, number(0.0));
                set(InputId::FundCut, number(0.0));
            }
            Self::Less | Self::More => {
                let more = self == Self::More;
                set(InputId::Measure, code("variant"));
                set(
                    InputId::Variant,
                    number(if more { VARIANT } else { -VARIANT }),
                );
                // Both of the same base, so that they mirror each other.
                set(InputId::VariantBase, code("last"));
                if more {
                    set(InputId::FundCut, number(0.0));
                }
            }
            Self::Fifth => {}
            Self::Whole => set(InputId::Share, number(100.0)),
            Self::FewerCountries => set(InputId::Countries, number(FEWER_COUNTRIES)),
            Self::Indexed => {
                set(InputId::Share, number(0.0));
                set(InputId::FundCut, number(0.0));
                set(InputId::Baseline, code("indexed"));
            }
        }
        scenario
    }

    /// The direction that a scenario is, if it is one.
    pub fn of(specs: &Specs, scenario: &Scenario) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|direction| direction.scenario(specs) == *scenario)
    }
}
