//! Prices: what an amount of one year is worth in the money of another.
//!
//! Formulas: section H.

use super::name::Name;
use super::number::Number;

/// A chained price index over consecutive years.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceIndex<N> {
    first_year: i32,
    levels: Vec<N>,
}

impl<N: Number> PriceIndex<N> {
    /// Chains yearly rates (`share`, 0.02 = 2 %) onto 100 in `first_year`: `rate(year)` is
    /// the rise in that year. Runs to `last_year`.
    pub fn chain(first_year: i32, last_year: i32, rate: impl Fn(i32) -> N) -> Self {
        let mut level = N::constant(100.0);
        let mut levels = vec![level.clone()];
        for year in first_year + 1..=last_year {
            level = (level * (N::one() + rate(year))).named(|| Name::PriceLevel(year));
            levels.push(level.clone());
        }
        Self { first_year, levels }
    }

    /// The level in a year (first year = 100). Years outside the chain get the nearest
    /// level; the scenario's checks keep every year inside.
    pub fn level(&self, year: i32) -> N {
        let at = usize::try_from(year - self.first_year).unwrap_or(0);
        self.levels
            .get(at)
            .or(self.levels.last())
            .cloned()
            .unwrap_or_else(N::one)
    }

    /// The factor that turns an amount of `year` into prices of `price_year`.
    pub fn factor(&self, year: i32, price_year: i32) -> N {
        self.level(price_year) / self.level(year)
    }
}
