//! Baseline: what would be spent without a new decision.
//!
//! Not a forecast: each method only carries a chosen line forward. Formulas: section A
//! of the model. Real distances between years are used, so missing years do not count
//! as zero and do not shift the line.

use serde::{Deserialize, Serialize};

use super::history::Row;
use super::name::{Money, Name};
use super::number::Number;

/// One amount of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point<N> {
    /// Calendar year.
    pub year: i32,
    /// Expenditure, `EUR x 1,000`.
    pub amount: N,
}

/// The present years of one item, oldest first. Missing years are absent.
pub type Series<N> = Vec<Point<N>>;

/// How the baseline continues after the last year of a series.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Method<N> {
    /// The last amount, unchanged.
    FlatLast,
    /// The mean of the last `n` amounts, unchanged.
    FlatMean(usize),
    /// The compound annual growth rate between the first and the last year.
    Cagr,
    /// The least-squares line through all years.
    Ols,
    /// The least-squares slope, starting from the last amount.
    OlsAnchored,
    /// The last amount, growing by an own rate a year (`share`, 0.02 = 2 %).
    Growth(N),
    /// The last amount, growing with prices: it stays worth as much; section H.
    Indexed,
}

/// Why a method cannot be used on a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The series has fewer years than the method needs.
    TooFewYears {
        /// Years the series has.
        has: usize,
        /// Years the method needs.
        needs: usize,
    },
    /// A growth rate does not exist between amounts of zero or less.
    NotPositive {
        /// The year with that amount.
        year: i32,
    },
}

/// The intercept and slope of a least-squares line.
///
/// The years are plain numbers and the amounts enter linearly, so this is exact for
/// every kind of number.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<N> {
    /// Mean of the years.
    pub mean_year: f64,
    /// Mean of the amounts, `EUR x 1,000`.
    pub mean_amount: N,
    /// Change a year, `EUR x 1,000`.
    pub slope: N,
}

impl<N: Number> Line<N> {
    /// Fits a line; `None` with fewer than two distinct years.
    pub fn fit(series: &[Point<N>]) -> Option<Self> {
        Self::fit_to(series, &Row::Together, None)
    }

    /// The same for a row in the money of a year, for readings that explain themselves.
    pub fn fit_to(series: &[Point<N>], row: &Row, money: Money) -> Option<Self> {
        let count = series.len() as f64;
        let mean_year = series
            .iter()
            .map(|point| f64::from(point.year))
            .sum::<f64>()
            / count;
        let spread = series
            .iter()
            .map(|point| (f64::from(point.year) - mean_year).powi(2))
            .sum::<f64>();
        if series.len() < 2 || spread <= 0.0 {
            return None;
        }
        let mean_amount = (N::total(series.iter().map(|point| point.amount.clone()))
            / N::constant(count))
        .named(|| Name::LineMean(row.clone(), money));
        let slope = N::total(series.iter().map(|point| {
            N::constant(f64::from(point.year) - mean_year)
                * (point.amount.clone() - mean_amount.clone())
        })) / N::constant(spread);
        let slope = slope.named(|| Name::Slope(row.clone(), money));
        Some(Self {
            mean_year,
            mean_amount,
            slope,
        })
    }

    /// The line at a year, `EUR x 1,000`; may be below zero.
    pub fn at(&self, year: i32) -> N {
        self.mean_amount.clone()
            + self.slope.clone() * N::constant(f64::from(year) - self.mean_year)
    }

    /// The intercept at year 0, as textbooks print it.
    pub fn intercept(&self) -> N {
        self.at(0)
    }
}

/// Whether a method can continue a series.
///
/// # Errors
/// [`Unusable`] with the number of years needed, or the year that stands in the way.
pub fn usable(method: Method<f64>, series: &[Point<f64>]) -> Result<(), Unusable> {
    let needs = match method {
        Method::FlatLast | Method::Growth(_) | Method::Indexed => 1,
        Method::FlatMean(years) => years.max(1),
        Method::Cagr => 2,
        Method::Ols | Method::OlsAnchored => 3,
    };
    if series.len() < needs {
        return Err(Unusable::TooFewYears {
            has: series.len(),
            needs,
        });
    }
    if let (Method::Cagr, Some(first), Some(last)) = (method, series.first(), series.last()) {
        for point in [first, last] {
            if point.amount <= 0.0 {
                return Err(Unusable::NotPositive { year: point.year });
            }
        }
    }
    Ok(())
}

/// The baseline of one series in a year after its last, `EUR x 1,000`, never below zero.
///
/// The series must be [`usable`] with the method; an empty one gives zero. `item` names the
/// series for readings that explain themselves. `price_ratio(from, to)` is the price level of
/// a year over that of another; only an indexed line asks for it.
pub fn baseline<N: Number>(
    method: &Method<N>,
    series: &[Point<N>],
    item: &str,
    year: i32,
    price_ratio: impl FnOnce(i32, i32) -> N,
) -> N {
    let Some(last) = series.last() else {
        return N::zero();
    };
    let years_on = f64::from(year - last.year);
    let row = || Row::Item(item.to_owned());
    match method {
        Method::FlatLast => last.amount.clone(),
        Method::FlatMean(count) => {
            let tail = &series[series.len().saturating_sub((*count).max(1))..];
            N::total(tail.iter().map(|point| point.amount.clone())) / N::constant(tail.len() as f64)
        }
        Method::Cagr => {
            let factor = growth_factor(series).named(|| Name::GrowthFactor(row()));
            last.amount.clone() * factor.powf(years_on)
        }
        Method::Ols => match Line::fit_to(series, &row(), None) {
            Some(line) => line.at(year).max(N::zero()),
            None => last.amount.clone(),
        },
        Method::OlsAnchored => match Line::fit_to(series, &row(), None) {
            Some(line) => (last.amount.clone() + line.slope * N::constant(years_on)).max(N::zero()),
            None => last.amount.clone(),
        },
        Method::Growth(rate) => last.amount.clone() * (N::one() + rate.clone()).powf(years_on),
        Method::Indexed => last.amount.clone() * price_ratio(last.year, year),
    }
}

/// `1 + g`, with `g` the compound annual growth rate between the first and last year of
/// a series (`share`, not percent). One when the series has no two years.
pub fn growth_factor<N: Number>(series: &[Point<N>]) -> N {
    match (series.first(), series.last()) {
        (Some(first), Some(last)) if last.year > first.year => {
            let years = f64::from(last.year - first.year);
            (last.amount.clone() / first.amount.clone()).powf(1.0 / years)
        }
        _ => N::one(),
    }
}

/// The first year after the series in which the straight line would be clipped at zero,
/// if that is at or before `until`.
pub fn clipped_from(method: &Method<f64>, series: &[Point<f64>], until: i32) -> Option<i32> {
    let last = series.last()?;
    let line = Line::fit(series)?;
    let level = |year: i32| match method {
        Method::Ols => Some(line.at(year)),
        Method::OlsAnchored => Some(last.amount + line.slope * f64::from(year - last.year)),
        _ => None,
    };
    (last.year + 1..=until).find(|year| level(*year).is_some_and(|amount| amount < 0.0))
}
