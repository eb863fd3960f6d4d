//! The kind of number a formula runs on.
//!
//! Every formula of the model is written once, generic over [`Number`]. With
//! `f64` it gives the result. Other implementations give other readings of the
//! same formula: a dual number its sensitivities, a lane of draws its spread, a
//! symbol its explanation. So no reading can drift away from the others.
//!
//! Formulas therefore never branch on a number: they use [`Number::min`],
//! [`Number::max`] and [`Number::where_positive`], which every reading can follow.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::name::Name;

/// A value that the formulas of the model can calculate with.
pub trait Number:
    Clone
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// A number that is part of a formula, such as the 1 in `1 + g`.
    fn constant(value: f64) -> Self;

    /// The smaller of two numbers.
    #[must_use]
    fn min(self, other: Self) -> Self;

    /// The larger of two numbers.
    #[must_use]
    fn max(self, other: Self) -> Self;

    /// The number to a real power. Only for numbers above zero.
    #[must_use]
    fn powf(self, exponent: f64) -> Self;

    /// The square root. Only for numbers of zero or more.
    #[must_use]
    fn root(self) -> Self {
        self.powf(0.5)
    }

    /// `then` where this number is above zero, `otherwise` elsewhere.
    #[must_use]
    fn where_positive(&self, then: Self, otherwise: Self) -> Self;

    /// Whether this is zero in every reading, so that adding shares of it changes nothing.
    /// Only to stop early: a formula must give the same without it.
    fn is_zero(&self) -> bool;

    /// Says what this number stands for. Only a reading that explains itself listens.
    #[must_use]
    fn named(self, _name: impl FnOnce() -> Name) -> Self {
        self
    }

    /// Zero.
    #[must_use]
    fn zero() -> Self {
        Self::constant(0.0)
    }

    /// One.
    #[must_use]
    fn one() -> Self {
        Self::constant(1.0)
    }

    /// This number times itself.
    #[must_use]
    fn squared(self) -> Self {
        self.clone() * self
    }

    /// The middle one of some numbers in order of size, or the mean of the middle two;
    /// `None` for none. Sorts by comparing pairs, which every reading can follow.
    fn median(mut numbers: Vec<Self>) -> Option<Self> {
        // Each pass carries the largest of what is left to its end.
        for end in (1..numbers.len()).rev() {
            for at in 0..end {
                let (one, other) = (numbers[at].clone(), numbers[at + 1].clone());
                numbers[at] = one.clone().min(other.clone());
                numbers[at + 1] = one.max(other);
            }
        }
        let middle = numbers.len() / 2;
        let upper = numbers.get(middle)?.clone();
        Some(if numbers.len() % 2 == 1 {
            upper
        } else {
            (numbers[middle - 1].clone() + upper) / Self::constant(2.0)
        })
    }

    /// The sum of some numbers; zero for none.
    fn total(numbers: impl IntoIterator<Item = Self>) -> Self {
        let mut numbers = numbers.into_iter();
        match numbers.next() {
            Some(first) => numbers.fold(first, |sum, number| sum + number),
            None => Self::zero(),
        }
    }
}

impl Number for f64 {
    fn constant(value: f64) -> Self {
        value
    }

    fn min(self, other: Self) -> Self {
        f64::min(self, other)
    }

    fn max(self, other: Self) -> Self {
        f64::max(self, other)
    }

    fn powf(self, exponent: f64) -> Self {
        f64::powf(self, exponent)
    }

    fn root(self) -> Self {
        self.sqrt()
    }

    fn is_zero(&self) -> bool {
        *self == 0.0
    }

    fn where_positive(&self, then: Self, otherwise: Self) -> Self {
        if *self > 0.0 { then } else { otherwise }
    }
}
