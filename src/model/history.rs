//! The table of the report, as amounts, index, shares and changes.
//!
//! One value feeds the chart and the table under it, so the two cannot disagree.
//! Formulas: section G; prices: section H.

use serde::{Deserialize, Serialize};

use super::baseline::{Point, Series};
use super::basis::Basis;
use super::name::{Money, Name};
use super::number::Number;
use super::prices::PriceIndex;
use super::trend::{
    Change, Trend, contribution, extremes, index, relative_change, share, theil_sen, year_on_year,
};

/// A row of the table: one item, or all items together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Row {
    /// One item, by its key.
    Item(String),
    /// All items that have rows.
    Together,
}

impl Row {
    /// The row in keys.
    pub fn key(&self) -> &str {
        match self {
            Self::Item(item) => item,
            Self::Together => "all",
        }
    }
}

/// How the table is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Picture {
    /// Amounts of the items on top of each other.
    #[default]
    Stacked,
    /// Amounts as lines.
    Lines,
    /// Index with the first year of the window = 100.
    Index,
    /// Parts of the whole.
    Share,
}

impl Picture {
    /// Every picture, in the order offered.
    pub const ALL: [Self; 4] = [Self::Stacked, Self::Lines, Self::Index, Self::Share];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stacked => "stacked",
            Self::Lines => "lines",
            Self::Index => "index",
            Self::Share => "share",
        }
    }

    /// The picture with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|picture| picture.code() == code)
    }
}

/// Which rows are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// Every item, and all together where that is not already the sum shown.
    #[default]
    All,
    /// One row.
    Only(Row),
}

impl History<f64> {
    /// The rows to draw for a picture.
    pub fn shown(&self, picture: Picture, show: &Show) -> Vec<&HistoryRow> {
        self.rows
            .iter()
            .filter(|row| match show {
                Show::Only(only) => row.row == *only,
                Show::All => {
                    row.row != Row::Together || matches!(picture, Picture::Lines | Picture::Index)
                }
            })
            .collect()
    }
}

/// The table of the report in the money of its own years or of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct History<N = f64> {
    /// The year whose prices are used; `None` for the amounts as they are.
    pub price_year: Money,
    /// Every year the table should have, present or not, oldest first.
    pub years: Vec<i32>,
    /// First and last year of the window that changes and trends look at.
    pub window: (i32, i32),
    /// The items in their order, then all together.
    pub rows: Vec<HistoryRow<N>>,
}

/// One row of the table and what follows from it. Amounts in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow<N = f64> {
    /// Which row.
    pub row: Row,
    /// One amount for each of [`History::years`]; `None` where missing.
    pub amounts: Vec<Option<N>>,
    /// Index with the first year of the window = 100.
    pub index: Vec<Option<N>>,
    /// Part of the items together (`share`).
    pub shares: Vec<Option<N>>,
    /// Change with the year before; `None` where one of the two is missing.
    pub changes: Vec<Option<Change<N>>>,
    /// Sum over the present years of the window.
    pub sum: N,
    /// Lowest and highest year of the window; only for plain numbers.
    pub extremes: Option<(Point<N>, Point<N>)>,
    /// Change from the first to the last year of the window.
    pub absolute: Option<N>,
    /// The same as a share of the first year.
    pub relative: Option<N>,
    /// What this row adds to the relative change of all together (`share`).
    pub contribution: Option<N>,
    /// Straight-line trend over the window, with its test.
    pub trend: Option<Trend<N>>,
    /// Median of the slopes between all pairs of years of the window, a year.
    pub robust_slope: Option<N>,
}

impl History<f64> {
    /// The table of a report.
    ///
    /// `years` are all years the table should have. `window` is cut to years that all
    /// items have; an impossible one becomes the whole table.
    pub fn new(
        basis: &Basis,
        years: Vec<i32>,
        prices: &PriceIndex<f64>,
        price_year: Money,
        window: (i32, i32),
    ) -> Self {
        let plain = |_: &str, point: &Point<f64>| point.amount;
        let mut history = History::build(basis, years, prices, price_year, window, plain);
        let (from, to) = history.window;
        for row in &mut history.rows {
            let inside: Series<f64> = history
                .years
                .iter()
                .zip(&row.amounts)
                .filter(|(year, _)| (from..=to).contains(*year))
                .filter_map(|(year, amount)| {
                    Some(Point {
                        year: *year,
                        amount: (*amount)?,
                    })
                })
                .collect();
            row.extremes = extremes(&inside);
        }
        history
    }
}

impl<N: Number> History<N> {
    /// The table in any kind of number; `given` turns a cell of an item into one.
    pub fn build(
        basis: &Basis,
        years: Vec<i32>,
        prices: &PriceIndex<N>,
        price_year: Money,
        window: (i32, i32),
        given: impl Fn(&str, &Point<f64>) -> N,
    ) -> Self {
        let present = basis.years();
        let whole = (basis.first_year(), basis.reference_year());
        let window =
            if window.0 < window.1 && present.contains(&window.0) && present.contains(&window.1) {
                window
            } else {
                whole
            };
        let nominal: Vec<Series<N>> = basis
            .items
            .iter()
            .map(|item| {
                item.series
                    .iter()
                    .map(|point| Point {
                        year: point.year,
                        amount: given(&item.id, point),
                    })
                    .collect()
            })
            .collect();
        let total: Series<N> = present
            .iter()
            .map(|year| Point {
                year: *year,
                amount: N::total(nominal.iter().filter_map(|series| find(series, *year)))
                    .named(|| Name::Spent(Row::Together, *year)),
            })
            .collect();
        let priced = |row: Row, series: &Series<N>| -> Series<N> {
            let Some(to) = price_year else {
                return series.clone();
            };
            series
                .iter()
                .map(|point| Point {
                    year: point.year,
                    amount: (point.amount.clone() * prices.factor(point.year, to)).named(|| {
                        Name::Spent(row.clone(), point.year).priced(point.year, price_year)
                    }),
                })
                .collect()
        };
        let whole = priced(Row::Together, &total);
        let mut rows: Vec<HistoryRow<N>> = basis
            .items
            .iter()
            .zip(&nominal)
            .map(|(item, series)| {
                let row = Row::Item(item.id.clone());
                let series = priced(row.clone(), series);
                HistoryRow::new(row, &years, window, price_year, &series, &whole)
            })
            .collect();
        rows.push(HistoryRow::new(
            Row::Together,
            &years,
            window,
            price_year,
            &whole,
            &whole,
        ));
        Self {
            price_year,
            years,
            window,
            rows,
        }
    }

    /// A row; `None` if there is no such item.
    pub fn row(&self, row: &Row) -> Option<&HistoryRow<N>> {
        self.rows.iter().find(|candidate| candidate.row == *row)
    }

    /// The row of all items together.
    pub fn together(&self) -> Option<&HistoryRow<N>> {
        self.row(&Row::Together)
    }

    /// The place of a year in the rows.
    pub fn place(&self, year: i32) -> Option<usize> {
        self.years.iter().position(|candidate| *candidate == year)
    }
}

/// The amount of a year in a series.
fn find<N: Clone>(series: &[Point<N>], year: i32) -> Option<N> {
    series
        .iter()
        .find(|point| point.year == year)
        .map(|point| point.amount.clone())
}

impl<N: Number> HistoryRow<N> {
    fn new(
        row: Row,
        years: &[i32],
        window: (i32, i32),
        money: Money,
        series: &Series<N>,
        total: &Series<N>,
    ) -> Self {
        let changes: Vec<Change<N>> = year_on_year(series)
            .into_iter()
            .map(|change| {
                let year = change.year;
                Change {
                    year,
                    absolute: change
                        .absolute
                        .named(|| Name::Change(row.clone(), year, money)),
                    relative: change.relative.map(|relative| {
                        relative.named(|| Name::RelativeChange(row.clone(), year, money))
                    }),
                }
            })
            .collect();
        let inside: Series<N> = series
            .iter()
            .filter(|point| (window.0..=window.1).contains(&point.year))
            .cloned()
            .collect();
        let ends = || find(series, window.0).zip(find(series, window.1));
        Self {
            amounts: years.iter().map(|year| find(series, *year)).collect(),
            index: years
                .iter()
                .map(|year| {
                    let index = index(&find(series, window.0)?, &find(series, *year)?)?;
                    Some(index.named(|| Name::Index(row.clone(), *year, money)))
                })
                .collect(),
            shares: years
                .iter()
                .map(|year| {
                    let share = share(&find(series, *year)?, &find(total, *year)?)?;
                    Some(share.named(|| Name::ShareOf(row.clone(), *year, money)))
                })
                .collect(),
            changes: years
                .iter()
                .map(|year| changes.iter().find(|change| change.year == *year).cloned())
                .collect(),
            sum: N::total(inside.iter().map(|point| point.amount.clone()))
                .named(|| Name::Sum(row.clone(), money)),
            extremes: None,
            absolute: ends()
                .map(|(from, to)| (to - from).named(|| Name::Absolute(row.clone(), money))),
            relative: ends()
                .and_then(|(from, to)| relative_change(&from, &to))
                .map(|change| change.named(|| Name::Relative(row.clone(), money))),
            contribution: ends()
                .zip(find(total, window.0))
                .and_then(|((from, to), total)| contribution(&from, &to, &total))
                .map(|part| part.named(|| Name::Contribution(row.clone(), money))),
            trend: Trend::test_of(&inside, &row, money),
            robust_slope: theil_sen(&inside)
                .map(|slope| slope.named(|| Name::RobustSlope(row.clone(), money))),
            row,
        }
    }
}
