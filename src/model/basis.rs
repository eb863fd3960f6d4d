//! What the scenario model takes from the report.

use std::collections::BTreeMap;

use crate::report::{Bilingual, EvaluationKind, Report};

use super::baseline::{Point, Series};
use super::trend::extremes;

/// One item as the model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct BasisItem {
    /// Key, as the report numbers it: `1.1`.
    pub id: String,
    /// What the item pays for.
    pub name: Bilingual,
    /// Present years, `EUR x 1,000`.
    pub series: Series<f64>,
}

/// The given figures of a report, ready to calculate with.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// The items of the budget table, in its order.
    pub items: Vec<BasisItem>,
    /// Known yearly price changes by year (`share`, 0.027 = 2.7 %); external.
    pub rates: BTreeMap<i32, f64>,
    /// First and last year that the evaluations of all items and the table have in
    /// common; `None` if there are none.
    pub joint_years: Option<(i32, i32)>,
}

/// Key of the price series in a package.
pub const PRICE_SERIES: &str = "cpi";

impl Basis {
    /// The basis of a report.
    pub fn new(report: &Report) -> Self {
        let items: Vec<BasisItem> = report
            .budget
            .items()
            .iter()
            .map(|id| BasisItem {
                id: id.clone(),
                name: report
                    .items
                    .find(id)
                    .map(|item| item.name.clone())
                    .unwrap_or_default(),
                series: report
                    .budget
                    .series(id)
                    .into_iter()
                    .map(|(year, amount)| Point {
                        year,
                        amount: amount as f64,
                    })
                    .collect(),
            })
            .collect();
        let mut rates = BTreeMap::new();
        for value in report
            .series
            .find(PRICE_SERIES)
            .map_or(&[][..], |series| &series.values)
        {
            rates.insert(value.year, value.value / 100.0);
        }
        let mut basis = Self {
            items,
            rates,
            joint_years: None,
        };
        basis.joint_years = basis.joint(report);
        basis
    }

    /// Years in which every item has an amount, oldest first.
    pub fn years(&self) -> Vec<i32> {
        let Some((first, others)) = self.items.split_first() else {
            return Vec::new();
        };
        first
            .series
            .iter()
            .map(|point| point.year)
            .filter(|year| {
                others
                    .iter()
                    .all(|item| amount(&item.series, *year).is_some())
            })
            .collect()
    }

    /// The reference year: the last with an amount for every item.
    pub fn reference_year(&self) -> i32 {
        self.years().last().copied().unwrap_or(0)
    }

    /// The first year with an amount for every item.
    pub fn first_year(&self) -> i32 {
        self.years().first().copied().unwrap_or(0)
    }

    /// The items together, for the years in which all are present, `EUR x 1,000`.
    pub fn total(&self) -> Series<f64> {
        self.years()
            .into_iter()
            .map(|year| Point {
                year,
                amount: self
                    .items
                    .iter()
                    .filter_map(|item| amount(&item.series, year))
                    .sum(),
            })
            .collect()
    }

    /// The items together in one year, `EUR x 1,000`; `None` if one is missing.
    pub fn total_in(&self, year: i32) -> Option<f64> {
        amount(&self.total(), year)
    }

    /// The year in which the items together were largest.
    pub fn peak_year(&self) -> i32 {
        extremes(&self.total()).map_or(0, |(_, high)| high.year)
    }

    /// The keys of the items, in the order of the report.
    pub fn keys(&self) -> Vec<String> {
        self.items.iter().map(|item| item.id.clone()).collect()
    }

    /// An item by its key.
    pub fn item(&self, id: &str) -> Option<&BasisItem> {
        self.items.iter().find(|item| item.id == id)
    }

    fn joint(&self, report: &Report) -> Option<(i32, i32)> {
        let mut span = (self.first_year(), self.reference_year());
        for item in &self.items {
            let studies = report.evaluations.iter().filter(|evaluation| {
                evaluation.kind == EvaluationKind::Evaluation && evaluation.item == item.id
            });
            for study in studies {
                if let (Some(first), Some(last)) = (study.first_year, study.last_year) {
                    span = (span.0.max(first), span.1.min(last));
                }
            }
        }
        (span.0 <= span.1).then_some(span)
    }
}

/// The amount of a series in a year, `EUR x 1,000`; `None` if missing.
pub fn amount(series: &[Point<f64>], year: i32) -> Option<f64> {
    series
        .iter()
        .find(|point| point.year == year)
        .map(|point| point.amount)
}
