//! Many draws at once: a formula that runs on [`Lanes`] runs on a whole row of numbers.
//!
//! What is the same in every draw stays one number, so that a formula does work only
//! where an input varies. Rows are shared and written in place once nobody else holds
//! them: a clone costs nothing, and most results take the place of one of their parts.

use std::cell::RefCell;
use std::ops::{Add, Deref, Div, Mul, Neg, Sub};
use std::rc::Rc;

use super::number::Number;

/// A number in many draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Lanes {
    /// The same in every draw.
    Constant(f64),
    /// One number for each draw.
    Many(Rc<Row>),
}

/// One number for each draw. Its memory is kept for the next row.
#[derive(Debug, PartialEq)]
pub struct Row(Vec<f64>);

/// Rows whose memory is kept.
const SPARE: usize = 64;

thread_local! {
    static SPARES: RefCell<Vec<Vec<f64>>> = const { RefCell::new(Vec::new()) };
}

impl Row {
    /// A row of some numbers.
    fn of(numbers: impl Iterator<Item = f64>) -> Rc<Self> {
        let spare = SPARES.try_with(|spares| spares.borrow_mut().pop());
        let mut row = spare.ok().flatten().unwrap_or_default();
        row.clear();
        row.extend(numbers);
        Rc::new(Self(row))
    }
}

impl Drop for Row {
    fn drop(&mut self) {
        let row = std::mem::take(&mut self.0);
        // While the thread ends there is nobody to keep it for.
        let _ = SPARES.try_with(|spares| {
            let mut spares = spares.borrow_mut();
            if spares.len() < SPARE {
                spares.push(row);
            }
        });
    }
}

impl Deref for Row {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        &self.0
    }
}

/// Whole exponents up to this are multiplied out.
const LARGEST_WHOLE: f64 = 64.0;

impl Lanes {
    /// One number for each draw.
    pub fn many(numbers: Vec<f64>) -> Self {
        Self::Many(Rc::new(Row(numbers)))
    }

    /// One number for each of `count` draws, written by `fill` over what stood there.
    pub fn filled(count: usize, fill: impl FnOnce(&mut [f64])) -> Self {
        let mut row = Row::of(std::iter::repeat_n(0.0, count));
        if let Some(own) = Rc::get_mut(&mut row) {
            fill(&mut own.0);
        }
        Self::Many(row)
    }

    /// Writes the number of each draw to `out`, which is as long as the rows are.
    pub fn copy_to(&self, out: &mut [f64]) {
        match self {
            Self::Constant(value) => out.fill(*value),
            Self::Many(numbers) => out.copy_from_slice(numbers),
        }
    }

    /// The number in each of `count` draws.
    pub fn iter(&self, count: usize) -> impl Iterator<Item = f64> + '_ {
        (0..count).map(move |at| match self {
            Self::Constant(value) => *value,
            Self::Many(numbers) => numbers.get(at).copied().unwrap_or(f64::NAN),
        })
    }

    fn map(self, change: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(change(value)),
            Self::Many(numbers) => Self::Many(changed(numbers, change)),
        }
    }

    fn zip(self, other: Self, combine: impl Fn(f64, f64) -> f64) -> Self {
        match (self, other) {
            (Self::Constant(a), Self::Constant(b)) => Self::Constant(combine(a, b)),
            (Self::Many(a), Self::Constant(b)) => Self::Many(changed(a, |a| combine(a, b))),
            (Self::Constant(a), Self::Many(b)) => Self::Many(changed(b, |b| combine(a, b))),
            (Self::Many(mut a), Self::Many(mut b)) => {
                if let Some(own) = Rc::get_mut(&mut a) {
                    for (a, b) in own.0.iter_mut().zip(b.iter()) {
                        *a = combine(*a, *b);
                    }
                    Self::Many(a)
                } else if let Some(own) = Rc::get_mut(&mut b) {
                    for (a, b) in a.iter().zip(own.0.iter_mut()) {
                        *b = combine(*a, *b);
                    }
                    Self::Many(b)
                } else {
                    let pairs = a.iter().zip(b.iter());
                    Self::Many(Row::of(pairs.map(|(a, b)| combine(*a, *b))))
                }
            }
        }
    }
}

/// A row with each number changed: in place where nobody else holds it.
fn changed(mut numbers: Rc<Row>, change: impl Fn(f64) -> f64) -> Rc<Row> {
    if let Some(own) = Rc::get_mut(&mut numbers) {
        for number in &mut own.0 {
            *number = change(*number);
        }
        return numbers;
    }
    Row::of(numbers.iter().map(|number| change(*number)))
}

/// How many numbers are above zero.
fn positive(numbers: &[f64]) -> u64 {
    numbers.iter().map(|number| u64::from(*number > 0.0)).sum()
}

/// The larger number as `f64::max` gives it, in a form that runs on several at once.
fn larger(a: f64, b: f64) -> f64 {
    if a > b || b.is_nan() { a } else { b }
}

/// The smaller number as `f64::min` gives it.
fn smaller(a: f64, b: f64) -> f64 {
    if a < b || b.is_nan() { a } else { b }
}

impl Number for Lanes {
    fn constant(value: f64) -> Self {
        Self::Constant(value)
    }

    fn min(self, other: Self) -> Self {
        self.zip(other, smaller)
    }

    fn max(self, other: Self) -> Self {
        // Amounts that stay on one side of a limit are the rule.
        match (&self, &other) {
            (Self::Many(numbers), Self::Constant(limit)) if !limit.is_nan() => {
                let above: u64 = numbers.iter().map(|number| u64::from(number > limit)).sum();
                if above == 0 {
                    return other;
                }
                if above == numbers.len() as u64 {
                    return self;
                }
            }
            _ => {}
        }
        self.zip(other, larger)
    }

    fn powf(self, exponent: f64) -> Self {
        let whole = exponent.fract() == 0.0 && (1.0..=LARGEST_WHOLE).contains(&exponent);
        match self {
            Self::Constant(value) => Self::Constant(value.powf(exponent)),
            many if whole => {
                let mut rest = exponent as u32;
                let mut power = many;
                let mut product: Option<Self> = None;
                while rest > 0 {
                    if rest % 2 == 1 {
                        product = Some(match product {
                            Some(product) => product * power.clone(),
                            None => power.clone(),
                        });
                    }
                    rest /= 2;
                    if rest > 0 {
                        power = power.squared();
                    }
                }
                product.unwrap_or(Self::Constant(1.0))
            }
            many => many.map(|value| value.powf(exponent)),
        }
    }

    fn where_positive(&self, then: Self, otherwise: Self) -> Self {
        match self {
            Self::Constant(value) if *value > 0.0 => then,
            Self::Constant(_) => otherwise,
            Self::Many(numbers) => {
                // Mostly all draws go the same way; then nothing is copied, and what was
                // one number stays one.
                let positive = positive(numbers);
                if positive == numbers.len() as u64 {
                    return then;
                }
                if positive == 0 {
                    return otherwise;
                }
                let choose = |(number, (then, otherwise)): (&f64, (f64, f64))| {
                    if *number > 0.0 { then } else { otherwise }
                };
                let numbers = numbers.iter();
                Self::Many(match (&then, &otherwise) {
                    (Self::Many(a), Self::Many(b)) => {
                        let pairs = a.iter().copied().zip(b.iter().copied());
                        Row::of(numbers.zip(pairs).map(choose))
                    }
                    (Self::Many(a), Self::Constant(b)) => {
                        Row::of(numbers.zip(a.iter().map(|a| (*a, *b))).map(choose))
                    }
                    (Self::Constant(a), Self::Many(b)) => {
                        Row::of(numbers.zip(b.iter().map(|b| (*a, *b))).map(choose))
                    }
                    (Self::Constant(a), Self::Constant(b)) => {
                        Row::of(numbers.map(|number| choose((number, (*a, *b)))))
                    }
                })
            }
        }
    }

    fn is_zero(&self) -> bool {
        match self {
            Self::Constant(value) => *value == 0.0,
            Self::Many(numbers) => numbers.iter().all(|number| *number == 0.0),
        }
    }

    fn root(self) -> Self {
        self.map(f64::sqrt)
    }

    fn squared(self) -> Self {
        self.map(|value| value * value)
    }
}

impl Add for Lanes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
}

impl Sub for Lanes {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
}

impl Mul for Lanes {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        self.zip(other, |a, b| a * b)
    }
}

impl Div for Lanes {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        self.zip(other, |a, b| a / b)
    }
}

impl Neg for Lanes {
    type Output = Self;

    fn neg(self) -> Self {
        self.map(|value| -value)
    }
}
