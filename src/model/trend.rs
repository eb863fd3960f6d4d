//! What the years behind us show: change, share, contribution, trend.
//!
//! Formulas: section G (changes, shares, contributions) and A (trend test).

use super::baseline::{Line, Point};
use super::number::Number;

/// Relative change from one amount to another (`share`, -0.1 = 10 % less).
///
/// `None` when the starting amount is zero: a change from nothing has no percentage.
pub fn relative_change<N: Number>(from: &N, to: &N, from_value: f64) -> Option<N> {
    (from_value != 0.0).then(|| to.clone() / from.clone() - N::one())
}

/// One year-on-year change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later year.
    pub year: i32,
    /// Difference with the year before, `EUR x 1,000`.
    pub absolute: f64,
    /// Difference as a share of the year before; `None` if that was zero.
    pub relative: Option<f64>,
}

/// Year-on-year changes, only between consecutive present years.
pub fn year_on_year(series: &[Point<f64>]) -> Vec<Change> {
    series
        .windows(2)
        .filter(|pair| pair[1].year == pair[0].year + 1)
        .map(|pair| Change {
            year: pair[1].year,
            absolute: pair[1].amount - pair[0].amount,
            relative: relative_change(&pair[0].amount, &pair[1].amount, pair[0].amount),
        })
        .collect()
}

/// Index of an amount against a base amount (base = 100); `None` for a base of zero.
pub fn index(base: f64, amount: f64) -> Option<f64> {
    (base != 0.0).then(|| 100.0 * amount / base)
}

/// Part of a whole (`share`); `None` for a whole of zero.
pub fn share(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

/// What one item adds to the relative change of the total, as a share of the total at
/// the start (0.01 = one percentage point); `None` for a total of zero.
pub fn contribution(from: f64, to: f64, total_from: f64) -> Option<f64> {
    (total_from != 0.0).then(|| (to - from) / total_from)
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
pub struct Trend {
    /// The line.
    pub line: Line<f64>,
    /// Number of years.
    pub years: usize,
    /// Share of the variance that the line explains, 0..1.
    pub r_squared: f64,
    /// Residual standard error, `EUR x 1,000`.
    pub residual_error: f64,
    /// Standard error of the slope, `EUR x 1,000` a year.
    pub slope_error: f64,
    /// Slope divided by its standard error; infinite for a perfect line.
    pub t: f64,
    /// What `|t|` must exceed (two-sided, 95 %).
    pub t_critical: f64,
}

impl Trend {
    /// Tests a series; `None` with fewer than three years.
    pub fn test(series: &[Point<f64>]) -> Option<Self> {
        if series.len() < 3 {
            return None;
        }
        let line = Line::fit(series)?;
        let freedom = series.len() - 2;
        let residual: f64 = series
            .iter()
            .map(|point| (point.amount - line.at(point.year)).powi(2))
            .sum();
        let variance: f64 = series
            .iter()
            .map(|point| (point.amount - line.mean_amount).powi(2))
            .sum();
        let residual_error = (residual / freedom as f64).sqrt();
        let slope_error = residual_error / spread(series, &line).sqrt();
        Some(Self {
            years: series.len(),
            r_squared: if variance > 0.0 {
                1.0 - residual / variance
            } else {
                0.0
            },
            residual_error,
            slope_error,
            t: if slope_error > 0.0 {
                line.slope / slope_error
            } else if line.slope == 0.0 {
                0.0
            } else {
                f64::INFINITY.copysign(line.slope)
            },
            t_critical: t_critical(freedom),
            line,
        })
    }

    /// Whether the slope differs from zero with 95 % confidence.
    pub fn is_significant(&self) -> bool {
        self.t.abs() > self.t_critical
    }

    /// 95 % prediction interval for a year, `EUR x 1,000`: (low, high).
    pub fn prediction(&self, series: &[Point<f64>], year: i32) -> (f64, f64) {
        let distance = f64::from(year) - self.line.mean_year;
        let width = self.t_critical
            * self.residual_error
            * (1.0 + 1.0 / self.years as f64 + distance * distance / spread(series, &self.line))
                .sqrt();
        let middle = self.line.at(year);
        (middle - width, middle + width)
    }
}

/// Sum of squared distances of the years from their mean.
fn spread(series: &[Point<f64>], line: &Line<f64>) -> f64 {
    series
        .iter()
        .map(|point| (f64::from(point.year) - line.mean_year).powi(2))
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
pub fn theil_sen(series: &[Point<f64>]) -> Option<f64> {
    let mut slopes: Vec<f64> = series
        .iter()
        .enumerate()
        .flat_map(|(at, first)| {
            series[at + 1..].iter().map(move |second| {
                (second.amount - first.amount) / f64::from(second.year - first.year)
            })
        })
        .collect();
    if slopes.is_empty() {
        return None;
    }
    slopes.sort_unstable_by(f64::total_cmp);
    let middle = slopes.len() / 2;
    Some(if slopes.len() % 2 == 1 {
        slopes[middle]
    } else {
        (slopes[middle - 1] + slopes[middle]) / 2.0
    })
}
