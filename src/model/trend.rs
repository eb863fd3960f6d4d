//! What the years behind us show: change, share, contribution, trend.
//!
//! Formulas: section G (changes, shares, contributions) and A (trend test).

use super::baseline::{Line, Point};
use super::history::Row;
use super::name::{Money, Name};
use super::number::Number;

/// Relative change from one amount to another (`share`, -0.1 = 10 % less).
///
/// `None` when the starting amount is zero: a change from nothing has no percentage.
pub fn relative_change<N: Number>(from: &N, to: &N) -> Option<N> {
    (!from.is_zero()).then(|| to.clone() / from.clone() - N::one())
}

/// One year-on-year change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change<N> {
    /// The later year.
    pub year: i32,
    /// Difference with the year before, `EUR x 1,000`.
    pub absolute: N,
    /// Difference as a share of the year before; `None` if that was zero.
    pub relative: Option<N>,
}

/// Year-on-year changes, only between consecutive present years.
pub fn year_on_year<N: Number>(series: &[Point<N>]) -> Vec<Change<N>> {
    series
        .windows(2)
        .filter(|pair| pair[1].year == pair[0].year + 1)
        .map(|pair| Change {
            year: pair[1].year,
            absolute: pair[1].amount.clone() - pair[0].amount.clone(),
            relative: relative_change(&pair[0].amount, &pair[1].amount),
        })
        .collect()
}

/// Index of an amount against a base amount (base = 100); `None` for a base of zero.
pub fn index<N: Number>(base: &N, amount: &N) -> Option<N> {
    (!base.is_zero()).then(|| N::constant(100.0) * amount.clone() / base.clone())
}

/// Part of a whole (`share`); `None` for a whole of zero.
pub fn share<N: Number>(part: &N, whole: &N) -> Option<N> {
    (!whole.is_zero()).then(|| part.clone() / whole.clone())
}

/// What one item adds to the relative change of the total, as a share of the total at
/// the start (0.01 = one percentage point); `None` for a total of zero.
pub fn contribution<N: Number>(from: &N, to: &N, total_from: &N) -> Option<N> {
    (!total_from.is_zero()).then(|| (to.clone() - from.clone()) / total_from.clone())
}

/// Smallest and largest amount of a series with their years; `None` for an empty one.
/// The first year wins a tie.
pub fn extremes(series: &[Point<f64>]) -> Option<(Point<f64>, Point<f64>)> {
    let mut points = series.iter();
    let first = points.next()?;
    let (mut low, mut high) = (first, first);
    for point in points {
        if point.amount < low.amount {
            low = point;
        }
        if point.amount > high.amount {
            high = point;
        }
    }
    Some((low.clone(), high.clone()))
}

/// A least-squares trend with its test against "no trend".
#[derive(Clone, Debug, PartialEq)]
pub struct Trend<N> {
    /// The line.
    pub line: Line<N>,
    /// Number of years.
    pub years: usize,
    /// Share of the variance that the line explains, 0..1.
    pub r_squared: N,
    /// Residual standard error, `EUR x 1,000`.
    pub residual_error: N,
    /// Standard error of the slope, `EUR x 1,000` a year.
    pub slope_error: N,
    /// Slope divided by its standard error; infinite for a perfect line.
    pub t: N,
    /// What `|t|` must exceed (two-sided, 95 %).
    pub t_critical: f64,
}

impl<N: Number> Trend<N> {
    /// Tests a series; `None` with fewer than three years.
    pub fn test(series: &[Point<N>]) -> Option<Self> {
        Self::test_of(series, &Row::Together, None)
    }

    /// Degrees of freedom of the test: two less than there are years.
    pub const fn freedom(&self) -> usize {
        self.years - 2
    }

    /// The same for a row in the money of a year, for readings that explain themselves.
    pub fn test_of(series: &[Point<N>], row: &Row, money: Money) -> Option<Self> {
        if series.len() < 3 {
            return None;
        }
        let line = Line::fit_to(series, row, money)?;
        let freedom = series.len() - 2;
        let residual = N::total(
            series
                .iter()
                .map(|point| (point.amount.clone() - line.at(point.year)).squared()),
        )
        .named(|| Name::Residual(row.clone(), money));
        let variance = N::total(
            series
                .iter()
                .map(|point| (point.amount.clone() - line.mean_amount.clone()).squared()),
        )
        .named(|| Name::Variance(row.clone(), money));
        let residual_error = (residual.clone() / N::constant(freedom as f64)).root();
        let spread = N::constant(spread(series, line.mean_year));
        let slope_error = (residual.clone() / N::constant(freedom as f64) / spread)
            .root()
            .named(|| Name::SlopeError(row.clone(), money));
        let divisor = variance.where_positive(variance.clone(), N::one());
        let explained = N::one() - residual / divisor;
        let slope = line.slope.clone();
        // A perfect line has no error: its t is without bound, or zero when it is flat.
        let perfect = slope.where_positive(
            N::constant(f64::INFINITY),
            (-slope.clone()).where_positive(N::constant(f64::NEG_INFINITY), N::zero()),
        );
        let divisor = slope_error.where_positive(slope_error.clone(), N::one());
        Some(Self {
            years: series.len(),
            r_squared: variance
                .where_positive(explained, N::zero())
                .named(|| Name::RSquared(row.clone(), money)),
            t: slope_error
                .where_positive(slope / divisor, perfect)
                .named(|| Name::TValue(row.clone(), money)),
            residual_error,
            slope_error,
            t_critical: t_critical(freedom),
            line,
        })
    }
}

impl Trend<f64> {
    /// Whether the slope differs from zero with 95 % confidence.
    pub fn is_significant(&self) -> bool {
        self.t.abs() > self.t_critical
    }

    /// 95 % prediction interval for a year, `EUR x 1,000`: (low, high).
    pub fn prediction(&self, series: &[Point<f64>], year: i32) -> (f64, f64) {
        let distance = f64::from(year) - self.line.mean_year;
        let spread = spread(series, self.line.mean_year);
        let width = self.t_critical
            * self.residual_error
            * (1.0 + 1.0 / self.years as f64 + distance * distance / spread).sqrt();
        let middle = self.line.at(year);
        (middle - width, middle + width)
    }
}

/// Sum of squared distances of the years from their mean.
fn spread<N>(series: &[Point<N>], mean_year: f64) -> f64 {
    series
        .iter()
        .map(|point| (f64::from(point.year) - mean_year).powi(2))
        .sum()
}

/// Two-sided 95 % critical value of Student's t.
///
/// Table for 1 to 30 degrees of freedom; above that the Cornish-Fisher expansion of the
/// normal quantile, whose error there is below 0.0001.
fn t_critical(freedom: usize) -> f64 {
    const TABLE: [f64; 30] = [
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
        2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
        2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
        2.048407, 2.045230, 2.042272,
    ];
    match freedom {
        0 => f64::INFINITY,
        1..=30 => TABLE[freedom - 1],
        _ => {
            let z = 1.959_963_985_f64;
            let n = freedom as f64;
            z + (z.powi(3) + z) / (4.0 * n)
                + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * n * n)
        }
    }
}

/// Median of the slopes between all pairs of years (Theil-Sen), `EUR x 1,000` a year: a
/// trend that one odd year cannot turn. `None` with fewer than two years.
pub fn theil_sen<N: Number>(series: &[Point<N>]) -> Option<N> {
    let slopes = series
        .iter()
        .enumerate()
        .flat_map(|(at, first)| {
            series[at + 1..].iter().map(move |second| {
                (second.amount.clone() - first.amount.clone())
                    / N::constant(f64::from(second.year - first.year))
            })
        })
        .collect();
    N::median(slopes)
}
