//! Fragmentation and overlap: how far money is spread, and what two funds do twice.
//!
//! Formulas: section K. The amounts are the reader's; the report only says that the effort
//! is spread over many countries and themes, and that funds overlap.

use super::basis::{Basis, amount};
use super::inputs::{InputId, Specs, Value};
use super::number::Number;
use super::portfolio::Portfolio;
use super::scenario::Scenario;

/// Concentration of some amounts (Herfindahl-Hirschman index, 0..1): the sum of their squared
/// shares. Division by a total of zero is the caller's to prevent.
pub fn concentration<N: Number>(amounts: &[N]) -> N {
    let total = N::total(amounts.iter().cloned());
    N::total(
        amounts
            .iter()
            .map(|amount| (amount.clone() / total.clone()).squared()),
    )
}

/// How many equal parts would be as concentrated: `1 / HHI`.
pub fn effective_number<N: Number>(amounts: &[N]) -> N {
    N::one() / concentration(amounts)
}

/// Overhead that two funds pay twice, `EUR x 1,000` a year: `omega v min(Ma, Mb)`.
pub fn overlap_saved<N: Number>(overlap: N, variable: N, fund: N, other: N) -> N {
    overlap * variable * fund.min(other)
}

/// How some amounts are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// Share of each amount, in the order given.
    pub shares: Vec<f64>,
    /// Sum of squared shares, 0..1.
    pub index: f64,
    /// How many equal parts would be as concentrated.
    pub effective: f64,
}

impl Concentration {
    /// How some amounts are spread; `None` if they add up to nothing.
    pub fn of(amounts: &[f64]) -> Option<Self> {
        let total: f64 = amounts.iter().sum();
        (total > 0.0).then(|| Self {
            shares: amounts.iter().map(|amount| amount / total).collect(),
            index: concentration(amounts),
            effective: effective_number(amounts),
        })
    }
}

/// Everything the panel on fragmentation shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FragmentationOutcome {
    /// The reader's amounts, `EUR x 1,000`.
    pub amounts: Vec<f64>,
    /// How they are spread; `None` if all are zero.
    pub spread: Option<Concentration>,
    /// How the items of the report are spread in its last year.
    pub items: Option<Concentration>,
    /// The last year of the table.
    pub year: i32,
    /// The two funds, `EUR x 1,000` a year.
    pub funds: (f64, f64),
    /// Part of the smaller fund that overlaps, `share`.
    pub overlap: f64,
    /// Overhead that grows with the money, `share`.
    pub variable: f64,
    /// Overhead paid twice, `EUR x 1,000` a year.
    pub saved: f64,
}

impl FragmentationOutcome {
    /// What follows from a scenario. A refused value counts as its default.
    pub fn new(basis: &Basis, specs: &Specs, scenario: &Scenario) -> Self {
        let amounts = specs
            .get(&InputId::FundAmounts)
            .and_then(|spec| {
                scenario
                    .value(specs, &InputId::FundAmounts)
                    .filter(|value| spec.check(value).is_ok())
                    .or(Some(&spec.default))
            })
            .map_or_else(Vec::new, |value| match value {
                Value::List(list) => list.clone(),
                _ => Vec::new(),
            });
        let portfolio = Portfolio::of(specs, scenario);
        let year = basis.reference_year();
        let items: Vec<f64> = basis
            .items
            .iter()
            .filter_map(|item| amount(&item.series, year))
            .collect();
        let other = scenario.sound_number(specs, &InputId::OtherFund);
        let overlap = scenario.sound_number(specs, &InputId::Overlap) / 100.0;
        Self {
            spread: Concentration::of(&amounts),
            amounts,
            items: Concentration::of(&items),
            year,
            funds: (portfolio.fund, other),
            overlap,
            variable: portfolio.variable,
            saved: overlap_saved(overlap, portfolio.variable, portfolio.fund, other),
        }
    }
}
