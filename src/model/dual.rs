//! Dual numbers: a value together with its derivative to one input.
//!
//! With these the formulas give the exact slope of an outcome along with the outcome
//! itself. Where a formula bends (a floor, the end of the room) the slope is that of the side
//! the value lies on.

use num_dual::{Dual64, DualNum};

use super::number::Number;

impl Number for Dual64 {
    fn constant(value: f64) -> Self {
        Self::from(value)
    }

    fn min(self, other: Self) -> Self {
        if other.re < self.re || self.re.is_nan() {
            other
        } else {
            self
        }
    }

    fn max(self, other: Self) -> Self {
        if other.re > self.re || self.re.is_nan() {
            other
        } else {
            self
        }
    }

    fn powf(self, exponent: f64) -> Self {
        DualNum::powf(&self, exponent)
    }

    fn where_positive(&self, then: Self, otherwise: Self) -> Self {
        if self.re > 0.0 { then } else { otherwise }
    }

    fn is_zero(&self) -> bool {
        self.re == 0.0 && self.eps == 0.0
    }
}
