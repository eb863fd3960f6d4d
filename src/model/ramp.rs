//! Ramp: how a measure grows from its first year to its full size.
//!
//! Formulas: section B.

use serde::{Deserialize, Serialize};

use super::name::Name;
use super::number::Number;

/// The shape of the growth between the first and the full year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ramp<N> {
    /// Equal steps.
    Linear,
    /// Large steps first.
    Front,
    /// Small steps first.
    Back,
    /// Slow, fast, slow.
    S,
    /// At once, in the first year.
    Step,
    /// An own share (0..1) for each year from the first; the last one stays.
    Custom(Vec<N>),
}

/// The part of the measure that holds in a year (`share`, 0..1).
///
/// Zero before `first`; one from `full`, except for an own ramp, whose last share stays.
/// `first` must not be after `full`.
pub fn fraction<N: Number>(ramp: &Ramp<N>, first: i32, full: i32, year: i32) -> N {
    if year < first {
        return N::zero();
    }
    if let Ramp::Custom(shares) = ramp {
        let at = usize::try_from(year - first).unwrap_or(0);
        return shares
            .get(at)
            .or(shares.last())
            .cloned()
            .unwrap_or_else(N::one);
    }
    if year >= full {
        return N::one();
    }
    let one = N::one;
    let x = || {
        N::constant(f64::from(year - first + 1)).named(|| Name::Elapsed(year))
            / N::constant(f64::from(full - first + 1)).named(|| Name::RampYears)
    };
    match ramp {
        Ramp::Linear => x(),
        Ramp::Front => one() - (one() - x()).squared(),
        Ramp::Back => x().squared(),
        Ramp::S => x().squared() * (N::constant(3.0) - N::constant(2.0) * x()),
        Ramp::Step | Ramp::Custom(_) => one(),
    }
}
