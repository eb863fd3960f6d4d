//! The table of the report, as amounts, index, shares and changes.
//!
//! One value feeds the chart and the table under it, so the two cannot disagree.
//! Formulas: section G; prices: section H.

use serde::{Deserialize, Serialize};

use super::baseline::{Point, Series};
use super::basis::Basis;
use super::prices::PriceIndex;
use super::trend::{
    Change, Trend, contribution, extremes, index, relative_change, share, year_on_year,
};

/// A row of the table: one item, or all items together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Row {
    /// One item, by its key.
    Item(String),
    /// All items that have rows.
    Together,
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

impl History {
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
pub struct History {
    /// The year whose prices are used; `None` for the amounts as they are.
    pub price_year: Option<i32>,
    /// Every year the table should have, present or not, oldest first.
    pub years: Vec<i32>,
    /// First and last year of the window that changes and trends look at.
    pub window: (i32, i32),
    /// The items in their order, then all together.
    pub rows: Vec<HistoryRow>,
}

/// One row of the table and what follows from it. Amounts in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    /// Which row.
    pub row: Row,
    /// One amount for each of [`History::years`]; `None` where missing.
    pub amounts: Vec<Option<f64>>,
    /// Index with the first year of the window = 100.
    pub index: Vec<Option<f64>>,
    /// Part of the items together (`share`).
    pub shares: Vec<Option<f64>>,
    /// Change with the year before; `None` where one of the two is missing.
    pub changes: Vec<Option<Change>>,
    /// Sum over the present years of the window.
    pub sum: f64,
    /// Mean over the present years of the window.
    pub mean: f64,
    /// Lowest and highest year of the window.
    pub extremes: Option<(Point<f64>, Point<f64>)>,
    /// Change from the first to the last year of the window.
    pub absolute: Option<f64>,
    /// The same as a share of the first year.
    pub relative: Option<f64>,
    /// What this row adds to the relative change of all together (`share`).
    pub contribution: Option<f64>,
    /// Straight-line trend over the window, with its test.
    pub trend: Option<Trend>,
}

impl History {
    /// The table of a report.
    ///
    /// `years` are all years the table should have. `window` is cut to years that all
    /// items have; an impossible one becomes the whole table.
    pub fn new(
        basis: &Basis,
        years: Vec<i32>,
        prices: &PriceIndex<f64>,
        price_year: Option<i32>,
        window: (i32, i32),
    ) -> Self {
        let present = basis.years();
        let whole = (basis.first_year(), basis.reference_year());
        let window =
            if window.0 < window.1 && present.contains(&window.0) && present.contains(&window.1) {
                window
            } else {
                whole
            };
        let priced = |series: &Series<f64>| -> Series<f64> {
            series
                .iter()
                .map(|point| Point {
                    year: point.year,
                    amount: point.amount
                        * price_year.map_or(1.0, |to| prices.factor(point.year, to)),
                })
                .collect()
        };
        let total = priced(&basis.total());
        let mut rows: Vec<HistoryRow> = basis
            .items
            .iter()
            .map(|item| {
                HistoryRow::new(
                    Row::Item(item.id.clone()),
                    &years,
                    window,
                    &priced(&item.series),
                    &total,
                )
            })
            .collect();
        rows.push(HistoryRow::new(
            Row::Together,
            &years,
            window,
            &total,
            &total,
        ));
        Self {
            price_year,
            years,
            window,
            rows,
        }
    }

    /// A row; `None` if there is no such item.
    pub fn row(&self, row: &Row) -> Option<&HistoryRow> {
        self.rows.iter().find(|candidate| candidate.row == *row)
    }

    /// The row of all items together.
    pub fn together(&self) -> Option<&HistoryRow> {
        self.row(&Row::Together)
    }

    /// The place of a year in the rows.
    pub fn place(&self, year: i32) -> Option<usize> {
        self.years.iter().position(|candidate| *candidate == year)
    }
}

impl HistoryRow {
    fn new(
        row: Row,
        years: &[i32],
        window: (i32, i32),
        series: &Series<f64>,
        total: &Series<f64>,
    ) -> Self {
        let find = |series: &Series<f64>, year: i32| {
            series
                .iter()
                .find(|point| point.year == year)
                .map(|point| point.amount)
        };
        let changes = year_on_year(series);
        let inside: Series<f64> = series
            .iter()
            .filter(|point| (window.0..=window.1).contains(&point.year))
            .cloned()
            .collect();
        let sum: f64 = inside.iter().map(|point| point.amount).sum();
        let (from, to) = (find(series, window.0), find(series, window.1));
        Self {
            row,
            amounts: years.iter().map(|year| find(series, *year)).collect(),
            index: years
                .iter()
                .map(|year| index(from?, find(series, *year)?))
                .collect(),
            shares: years
                .iter()
                .map(|year| share(find(series, *year)?, find(total, *year)?))
                .collect(),
            changes: years
                .iter()
                .map(|year| changes.iter().find(|change| change.year == *year).copied())
                .collect(),
            mean: if inside.is_empty() {
                0.0
            } else {
                sum / inside.len() as f64
            },
            sum,
            extremes: extremes(&inside),
            absolute: from.zip(to).map(|(from, to)| to - from),
            relative: from
                .zip(to)
                .and_then(|(from, to)| relative_change(&from, &to, from)),
            contribution: from
                .zip(to)
                .zip(find(total, window.0))
                .and_then(|((from, to), total)| contribution(from, to, total)),
            trend: Trend::test(&inside),
        }
    }
}
