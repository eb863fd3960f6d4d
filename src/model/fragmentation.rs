//! Fragmentation and overlap: how far money is spread, and what two funds do twice.
//!
//! Formulas: section K. The amounts are the reader's; the report only says that the effort
//! is spread over many countries and themes, and that funds overlap.

use super::basis::{Basis, amount};
use super::history::Row;
use super::inputs::{InputId, Specs, Value};
use super::name::{Heap, Name};
use super::number::Number;
use super::portfolio::Portfolio;
use super::scenario::Scenario;

/// Overhead that two funds pay twice, `EUR x 1,000` a year: `omega v min(Ma, Mb)`.
pub fn overlap_saved<N: Number>(overlap: N, variable: N, fund: N, other: N) -> N {
    overlap * variable * fund.min(other)
}

/// How some amounts are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration<N = f64> {
    /// Share of each amount, in the order given.
    pub shares: Vec<N>,
    /// Sum of squared shares (Herfindahl-Hirschman index), 0..1.
    pub index: N,
    /// How many equal parts would be as concentrated: `1 / HHI`.
    pub effective: N,
}

impl Concentration {
    /// How some amounts are spread; `None` if they add up to nothing.
    pub fn of(amounts: &[f64]) -> Option<Self> {
        Self::named(amounts, Heap::Amounts, &[])
    }
}

impl<N: Number> Concentration<N> {
    /// The same in any kind of number, for readings that explain themselves; `items` are the
    /// keys of the items, where those are what is spread.
    fn named(amounts: &[N], heap: Heap, items: &[String]) -> Option<Self> {
        let total = N::total(amounts.iter().cloned()).named(|| match heap {
            Heap::Amounts => Name::Amounts,
            Heap::Items(year) => Name::Spent(Row::Together, year),
        });
        if total.is_zero() {
            return None;
        }
        let shares: Vec<N> = amounts
            .iter()
            .enumerate()
            .map(|(at, amount)| {
                (amount.clone() / total.clone()).named(|| match (heap, items.get(at)) {
                    (Heap::Items(year), Some(item)) => {
                        Name::ShareOf(Row::Item(item.clone()), year, None)
                    }
                    _ => Name::AmountShare(at),
                })
            })
            .collect();
        let index =
            N::total(shares.iter().cloned().map(N::squared)).named(|| Name::Concentration(heap));
        Some(Self {
            effective: (N::one() / index.clone()).named(|| Name::EqualParts(heap)),
            shares,
            index,
        })
    }
}

/// Everything the panel on fragmentation shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FragmentationOutcome<N = f64> {
    /// The reader's amounts, `EUR x 1,000`.
    pub amounts: Vec<N>,
    /// How they are spread; `None` if all are zero.
    pub spread: Option<Concentration<N>>,
    /// How the items of the report are spread in its last year.
    pub items: Option<Concentration<N>>,
    /// The last year of the table.
    pub year: i32,
    /// The two funds, `EUR x 1,000` a year.
    pub funds: (N, N),
    /// Part of the smaller fund that overlaps, `share`.
    pub overlap: N,
    /// Overhead that grows with the money, `share`.
    pub variable: N,
    /// Overhead paid twice, `EUR x 1,000` a year.
    pub saved: N,
}

impl FragmentationOutcome {
    /// What follows from a scenario. A refused value counts as its default.
    pub fn new(basis: &Basis, specs: &Specs, scenario: &Scenario) -> Self {
        Self::build(basis, specs, scenario, |_, value| value)
    }
}

impl<N: Number> FragmentationOutcome<N> {
    /// The same in any kind of number; `given` turns a figure or an input into one.
    pub fn build(
        basis: &Basis,
        specs: &Specs,
        scenario: &Scenario,
        given: impl Fn(Name, f64) -> N,
    ) -> Self {
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
        let amounts: Vec<N> = amounts
            .into_iter()
            .enumerate()
            .map(|(at, amount)| given(Name::Amount(at), amount))
            .collect();
        let portfolio = Portfolio::of(specs, scenario);
        let year = basis.reference_year();
        let (items, spent): (Vec<String>, Vec<N>) = basis
            .items
            .iter()
            .filter_map(|item| {
                let amount = amount(&item.series, year)?;
                let name = Name::Given {
                    item: item.id.clone(),
                    year,
                };
                Some((item.id.clone(), given(name, amount)))
            })
            .unzip();
        let input = |id: InputId, value: f64| given(Name::Input(id), value);
        let other = scenario.sound_number(specs, &InputId::OtherFund);
        let overlap = scenario.sound_number(specs, &InputId::Overlap) / 100.0;
        let funds = (
            input(InputId::Fund, portfolio.fund),
            input(InputId::OtherFund, other),
        );
        let overlap = input(InputId::Overlap, overlap);
        let variable = input(InputId::VariableOverhead, portfolio.variable);
        Self {
            spread: Concentration::named(&amounts, Heap::Amounts, &[]),
            amounts,
            items: Concentration::named(&spent, Heap::Items(year), &items),
            year,
            saved: overlap_saved(
                overlap.clone(),
                variable.clone(),
                funds.0.clone(),
                funds.1.clone(),
            )
            .named(|| Name::PaidTwice),
            funds,
            overlap,
            variable,
        }
    }
}
