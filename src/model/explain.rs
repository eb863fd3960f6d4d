//! Where a number comes from: the formulas run once more, with symbols in place of numbers.
//!
//! A [`Symbol`] is a [`Number`] that remembers how it was made. What comes out of a formula
//! then is the formula itself, with the names and values of this moment, down to the figures
//! of the report and the reader's own inputs. Where a formula takes the smaller, the larger
//! or one of two numbers, the symbol follows what holds for the values of this moment.

use std::collections::{BTreeMap, HashSet};
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::rc::Rc;

use crate::report::Report;

use super::basis::Basis;
use super::capacity::Capacity;
use super::claims;
use super::fragmentation::FragmentationOutcome;
use super::history::{History, Row};
use super::inputs::{InputId, LAST_SCENARIO_YEAR, Specs};
use super::materiality::MaterialityOutcome;
use super::ministry::MinistryOutcome;
use super::name::{Money, Name};
use super::number::Number;
use super::portfolio::{FundCase, Portfolio};
use super::quantity::Quantity;
use super::scenario::{Inputs, Outcome, Scenario, chain};

/// A number that remembers how it was made.
#[derive(Clone, Debug)]
pub struct Symbol(Rc<Node>);

#[derive(Debug)]
struct Node {
    value: f64,
    form: Form,
    name: Option<Name>,
}

/// How a number was made.
#[derive(Clone, Debug)]
enum Form {
    /// It stands in the formula itself.
    Constant,
    /// It is given: a figure or an input.
    Given,
    /// Terms to add; those marked are taken off.
    Sum(Vec<(bool, Symbol)>),
    Product(Vec<Symbol>),
    Quotient(Symbol, Symbol),
    Power(Symbol, f64),
    /// The larger of two, the second being the one that holds.
    AtLeast(Symbol, Symbol),
    /// The smaller of two, the second being the one that holds.
    AtMost(Symbol, Symbol),
}

impl Symbol {
    fn new(value: f64, form: Form) -> Self {
        Self(Rc::new(Node {
            value,
            form,
            name: None,
        }))
    }

    /// A given number.
    pub fn given(name: Name, value: f64) -> Self {
        Self(Rc::new(Node {
            value,
            form: Form::Given,
            name: Some(name),
        }))
    }

    /// Its value at this moment.
    pub fn value(&self) -> f64 {
        self.0.value
    }

    /// What it stands for, if the formula says so.
    pub fn name(&self) -> Option<&Name> {
        self.0.name.as_ref()
    }

    /// Whether it is a bare number of the formula.
    fn is_bare(&self) -> bool {
        self.0.name.is_none() && matches!(self.0.form, Form::Constant)
    }

    fn is_bare_value(&self, value: f64) -> bool {
        self.is_bare() && self.0.value == value
    }

    /// The terms of a sum that has no name of its own, or the number as the only term.
    fn terms(&self, minus: bool) -> Vec<(bool, Self)> {
        match &self.0.form {
            Form::Sum(terms) if self.0.name.is_none() => terms
                .iter()
                .map(|(negative, term)| (*negative != minus, term.clone()))
                .collect(),
            _ => vec![(minus, self.clone())],
        }
    }

    fn plus(self, other: Self, minus: bool) -> Self {
        if other.is_bare_value(0.0) {
            return self;
        }
        let value = if minus {
            self.0.value - other.0.value
        } else {
            self.0.value + other.0.value
        };
        if self.is_bare() && other.is_bare() {
            return Self::constant(value);
        }
        if self.is_bare_value(0.0) && !minus {
            return other;
        }
        let mut terms = if self.is_bare_value(0.0) {
            Vec::new()
        } else {
            self.terms(false)
        };
        terms.extend(other.terms(minus));
        Self::new(value, Form::Sum(terms))
    }

    /// The named numbers that this one is made of, each once, in order of appearance.
    fn parts(&self) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        self.walk(&mut |part| {
            if !parts.iter().any(|known| known.name() == part.name()) {
                parts.push(part.clone());
            }
        });
        parts
    }

    /// Visits the named numbers directly behind this one.
    fn walk(&self, visit: &mut impl FnMut(&Self)) {
        let mut step = |inner: &Self| {
            if inner.0.name.is_some() {
                visit(inner);
            } else {
                inner.walk(visit);
            }
        };
        match &self.0.form {
            Form::Constant | Form::Given => {}
            Form::Sum(terms) => terms.iter().for_each(|(_, term)| step(term)),
            Form::Product(factors) => factors.iter().for_each(step),
            Form::Quotient(one, other) | Form::AtLeast(one, other) | Form::AtMost(one, other) => {
                step(one);
                step(other);
            }
            Form::Power(base, _) => step(base),
        }
    }

    /// The number with a name, behind this one or this one itself.
    fn find(&self, key: &str, seen: &mut HashSet<*const Node>) -> Option<Self> {
        if !seen.insert(Rc::as_ptr(&self.0)) {
            return None;
        }
        if self.name().is_some_and(|name| name.key() == key) {
            return Some(self.clone());
        }
        let mut found = None;
        self.walk(&mut |part| {
            if found.is_none() {
                found = part.find(key, seen);
            }
        });
        found
    }

    /// How this number was made.
    pub fn explain(&self) -> Option<Explanation> {
        let name = self.name()?.clone();
        let parts = self.parts();
        let mut formula = Vec::new();
        if !matches!(self.0.form, Form::Given) {
            self.write(&parts, 0, &mut formula);
        }
        Some(Explanation {
            name,
            value: self.0.value,
            formula,
            parts: parts
                .iter()
                .filter_map(|part| {
                    Some(Part {
                        name: part.name()?.clone(),
                        value: part.0.value,
                        is_given: matches!(part.0.form, Form::Given),
                    })
                })
                .collect(),
            way: Way::Formula,
        })
    }

    /// Writes an inner number: its place among the parts when it has a name, else its form.
    fn inner(&self, parts: &[Self], tightness: u8, out: &mut Vec<Piece>) {
        match parts
            .iter()
            .position(|part| self.0.name.is_some() && part.name() == self.name())
        {
            Some(at) => out.push(Piece::Part(at)),
            None => self.write(parts, tightness, out),
        }
    }

    /// Writes the form; `tightness` of what stands around: 0 nothing, 1 a term, 2 a factor,
    /// 3 the base of a power.
    fn write(&self, parts: &[Self], tightness: u8, out: &mut Vec<Piece>) {
        let own = match &self.0.form {
            Form::Constant | Form::Given | Form::AtLeast(..) | Form::AtMost(..) => 4,
            Form::Sum(terms) if terms.len() == 1 && !terms[0].0 => 4,
            Form::Sum(_) => 1,
            Form::Product(_) | Form::Quotient(..) => 2,
            Form::Power(..) => 3,
        };
        let brackets = own < tightness || (own == tightness && own == 3);
        if brackets {
            out.push(Piece::Open);
        }
        match &self.0.form {
            Form::Constant | Form::Given => out.push(Piece::Number(self.0.value)),
            Form::Sum(terms) => {
                for (at, (minus, term)) in terms.iter().enumerate() {
                    match (at, minus) {
                        (0, false) => {}
                        (_, false) => out.push(Piece::Plus),
                        (_, true) => out.push(Piece::Minus),
                    }
                    // A sum behind a minus would change its signs.
                    term.inner(parts, if *minus || at > 0 { 2 } else { 0 }, out);
                }
            }
            Form::Product(factors) => {
                for (at, factor) in factors.iter().enumerate() {
                    if at > 0 {
                        out.push(Piece::Times);
                    }
                    // A quotient behind a times sign reads from left to right.
                    factor.inner(parts, 2, out);
                }
            }
            Form::Quotient(above, below) => {
                above.inner(parts, 2, out);
                out.push(Piece::Over);
                below.inner(parts, 3, out);
            }
            Form::Power(base, exponent) if *exponent == 0.5 => {
                out.push(Piece::Root);
                out.push(Piece::Open);
                base.inner(parts, 0, out);
                out.push(Piece::Close);
            }
            Form::Power(base, exponent) => {
                base.inner(parts, 3, out);
                out.push(Piece::Power(*exponent));
            }
            Form::AtLeast(one, other) | Form::AtMost(one, other) => {
                out.push(if matches!(self.0.form, Form::AtLeast(..)) {
                    Piece::Largest
                } else {
                    Piece::Smallest
                });
                out.push(Piece::Open);
                one.inner(parts, 0, out);
                out.push(Piece::Then);
                other.inner(parts, 0, out);
                out.push(Piece::Close);
            }
        }
        if brackets {
            out.push(Piece::Close);
        }
    }
}

impl Add for Symbol {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other, false)
    }
}

impl Sub for Symbol {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.plus(other, true)
    }
}

impl Mul for Symbol {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let value = self.0.value * other.0.value;
        if self.is_bare_value(0.0) || other.is_bare_value(0.0) {
            return Self::constant(0.0);
        }
        if self.is_bare() && other.is_bare() {
            return Self::constant(value);
        }
        if self.is_bare_value(1.0) {
            return other;
        }
        if other.is_bare_value(1.0) {
            return self;
        }
        let factors = |symbol: &Self| match &symbol.0.form {
            Form::Product(factors) if symbol.0.name.is_none() => factors.clone(),
            _ => vec![symbol.clone()],
        };
        let mut all = factors(&self);
        all.extend(factors(&other));
        Self::new(value, Form::Product(all))
    }
}

impl Div for Symbol {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let value = self.0.value / other.0.value;
        if self.is_bare() && other.is_bare() {
            return Self::constant(value);
        }
        if other.is_bare_value(1.0) {
            return self;
        }
        if self.is_bare_value(0.0) && other.0.value != 0.0 {
            return self;
        }
        Self::new(value, Form::Quotient(self, other))
    }
}

impl Neg for Symbol {
    type Output = Self;
    fn neg(self) -> Self {
        Self::constant(0.0).plus(self, true)
    }
}

impl Number for Symbol {
    fn constant(value: f64) -> Self {
        Self::new(value, Form::Constant)
    }

    fn min(self, other: Self) -> Self {
        let (holds, waits) = if other.0.value < self.0.value {
            (other, self)
        } else {
            (self, other)
        };
        if holds.is_bare() && !waits.is_bare() {
            return Self::new(holds.0.value, Form::AtMost(waits, holds));
        }
        holds
    }

    fn max(self, other: Self) -> Self {
        let (holds, waits) = if other.0.value > self.0.value {
            (other, self)
        } else {
            (self, other)
        };
        // A bound that holds is shown with what it bounds; one that does not is left out.
        if holds.is_bare() && !waits.is_bare() && holds.0.value != waits.0.value {
            return Self::new(holds.0.value, Form::AtLeast(waits, holds));
        }
        holds
    }

    fn powf(self, exponent: f64) -> Self {
        let value = self.0.value.powf(exponent);
        if self.is_bare() {
            return Self::constant(value);
        }
        if exponent == 1.0 {
            return self;
        }
        Self::new(value, Form::Power(self, exponent))
    }

    fn root(self) -> Self {
        let value = self.0.value.sqrt();
        if self.is_bare() {
            return Self::constant(value);
        }
        Self::new(value, Form::Power(self, 0.5))
    }

    fn where_positive(&self, then: Self, otherwise: Self) -> Self {
        if self.0.value > 0.0 { then } else { otherwise }
    }

    fn is_zero(&self) -> bool {
        self.0.value == 0.0
    }

    fn named(self, name: impl FnOnce() -> Name) -> Self {
        let name = name();
        if self.0.name.as_ref() == Some(&name) {
            return self;
        }
        // What has a name already is a number of its own: this one is equal to it.
        let form = match &self.0.name {
            Some(_) => Form::Sum(vec![(false, self.clone())]),
            None => self.0.form.clone(),
        };
        Self(Rc::new(Node {
            value: self.0.value,
            form,
            name: Some(name),
        }))
    }

    fn squared(self) -> Self {
        self.powf(2.0)
    }
}

/// How a number is come by, where that is more than a formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Way {
    /// By its formula; a given number has none.
    #[default]
    Formula,
    /// It counts the years of a line.
    YearsOfLine,
    /// Read off Student's t distribution, two-sided at 95 %; the part is the number of years.
    StudentT {
        /// Degrees of freedom.
        freedom: usize,
    },
    /// It counts those parts that are at least as large, up or down, as the first.
    CountedFrom,
    /// The part that is largest, up or down.
    LargestOf,
    /// The slope of the formulas at the present value of the input, which comes first. The
    /// others are the outcome a little below and above, where both can be calculated.
    SlopeOfFormulas {
        /// The distance between those two, in the unit of the formulas.
        apart: f64,
    },
    /// Sought by calculating the whole scenario again and again: the parts are the outcome
    /// with the value found, and the goal.
    Sought {
        /// Whether it follows from the formula directly.
        closed: bool,
        /// Whether both are equal; otherwise the value comes nearest.
        is_met: bool,
    },
    /// Sought: two scenarios give the same here. The parts are their outcomes.
    SoughtTurn,
    /// Between two whole numbers: the parts are both outcomes at the one and at the other.
    TurnsBetween {
        /// The smaller number, in the unit of the formulas.
        before: f64,
        /// The larger one.
        after: f64,
    },
    /// The first year with the other sign: the parts are two lines before, and then.
    FirstYear {
        /// The last year with the first sign.
        before: i32,
    },
    /// Something of all draws in order of size: the outcome at a rank, counted from 1.
    Rank(usize),
    /// All outcomes of the draws added up.
    AddedDraws,
    /// Squared distances of all outcomes to their mean, added up.
    AddedSquares,
    /// Draws that have an outcome.
    CountedDraws,
    /// Draws whose outcome lies on the side of the limit that counts; the first part is the
    /// limit.
    CountedHits {
        /// Whether that is below it.
        below: bool,
    },
    /// Draws whose outcome is at least a value and less than another, in the unit of the
    /// outcome; without width all are the same.
    CountedBetween {
        /// Where the part of the histogram starts.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// The part in whole countries: what is over of one more is left out.
    WholePart,
    /// The first part exceeds the second whatever the number of countries: none will do.
    NeverWithin,
    /// Years that the table and an evaluation have or have not in common. The first two parts
    /// are the first and last year that were studied, the others the amounts of the table.
    Years {
        /// Which.
        which: Overlapping,
        /// The years.
        years: Vec<i32>,
    },
    /// There is no such year: nothing to add up.
    NoYears,
    /// It counts records of the report, by their keys.
    Listed(Vec<String>),
}

/// Years of the table and of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlapping {
    /// In both.
    Both,
    /// In the table only.
    Table,
    /// In the evaluation only.
    Study,
}

/// How a number was made, one step deep.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What it is.
    pub name: Name,
    /// Its value, in the unit of its name.
    pub value: f64,
    /// The formula; empty for a given number.
    pub formula: Vec<Piece>,
    /// The named numbers in it, in order of appearance; without a formula those that the way
    /// speaks of.
    pub parts: Vec<Part>,
    /// How it is come by, beside the formula.
    pub way: Way,
}

impl Explanation {
    /// A number that is come by in another way than by a formula.
    pub fn told(name: Name, value: f64, way: Way, parts: Vec<Part>) -> Self {
        Self {
            name,
            value,
            formula: Vec::new(),
            parts,
            way,
        }
    }

    /// A number that a formula of some parts gives.
    pub fn of_parts(name: Name, value: f64, formula: Vec<Piece>, parts: Vec<Part>) -> Self {
        Self {
            name,
            value,
            formula,
            parts,
            way: Way::Formula,
        }
    }

    /// Whether the number is given: a figure or an input.
    pub fn is_given(&self) -> bool {
        self.formula.is_empty() && self.way == Way::Formula
    }

    /// The number as a part of another.
    pub fn as_part(&self) -> Part {
        Part {
            name: self.name.clone(),
            value: self.value,
            is_given: self.is_given(),
        }
    }
}

impl Part {
    /// A figure or an input.
    pub const fn given(name: Name, value: f64) -> Self {
        Self {
            name,
            value,
            is_given: true,
        }
    }

    /// A number that is explained itself.
    pub const fn made(name: Name, value: f64) -> Self {
        Self {
            name,
            value,
            is_given: false,
        }
    }
}

/// A named number in a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub name: Name,
    /// Its value, in the unit of its name.
    pub value: f64,
    /// Whether it is given: a figure or an input. Otherwise it has a formula of its own.
    pub is_given: bool,
}

/// A piece of a formula, as it is read from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// A part, by its place.
    Part(usize),
    /// A number of the formula itself.
    Number(f64),
    /// +
    Plus,
    /// −
    Minus,
    /// ×
    Times,
    /// ÷
    Over,
    /// To a power.
    Power(f64),
    /// Square root of what follows in brackets.
    Root,
    /// The larger of the two in brackets.
    Largest,
    /// The smaller of the two in brackets.
    Smallest,
    /// Between the two of a larger or smaller.
    Then,
    /// (
    Open,
    /// )
    Close,
}

/// All figures of a calculation, each with the way it was made.
#[derive(Debug, Default)]
pub struct Book {
    roots: Vec<Symbol>,
    /// What no formula gives.
    told: Vec<Explanation>,
}

impl Book {
    /// The figures of a scenario: every year that can be shown, as it is and in prices of some
    /// years, against a reference year whose total is known, and added up over some windows.
    pub fn scenario(
        inputs: &Inputs<f64>,
        price_years: &[i32],
        reference: i32,
        windows: &[(i32, i32)],
    ) -> Self {
        let mut inputs = inputs.lift(|name, value| Symbol::given(name, *value));
        inputs.horizon = LAST_SCENARIO_YEAR;
        let outcome = inputs.run();
        let mut roots = Vec::new();
        let total = Symbol::total(inputs.history.iter().filter_map(|series| {
            series
                .iter()
                .find(|point| point.year == reference)
                .map(|point| point.amount.clone())
        }))
        .named(|| Name::Spent(Row::Together, reference));
        for year in &outcome.years {
            let mut figures = vec![year.baseline(), year.difference(), year.net()];
            for item in &year.items {
                figures.extend([item.baseline.clone(), item.cut.clone(), item.net.clone()]);
            }
            figures.push(year.unplaced.clone());
            for to in price_years {
                let priced: Vec<Symbol> = figures
                    .iter()
                    .filter_map(|figure| priced(&outcome, figure, year.year, *to))
                    .collect();
                roots.extend(priced);
            }
            roots.extend(figures);
            if let Some(change) = super::trend::relative_change(&total, &year.net()) {
                roots.push(change.named(|| Name::NetChange(year.year)));
            }
        }
        for year in outcome.years.iter().map(|outcome| outcome.year) {
            if year >= inputs.first_year {
                roots.push(outcome.cumulative(inputs.first_year, year));
            }
        }
        for (from, to) in windows {
            let years = outcome.years.iter();
            let inside = years.filter(|outcome| (*from..=*to).contains(&outcome.year));
            let sum = Symbol::total(inside.map(|outcome| outcome.net()));
            roots.push(sum.named(|| Name::NetSum(*from, *to)));
        }
        for to in price_years {
            roots.extend(
                inputs
                    .history
                    .iter()
                    .zip(&inputs.items)
                    .filter_map(|(series, item)| {
                        let given = series.iter().find(|point| point.year == reference)?;
                        let name = Name::Spent(Row::Item(item.clone()), reference);
                        let figure = given.amount.clone() * outcome.prices.factor(reference, *to);
                        Some(figure.named(|| name.priced(reference, Some(*to))))
                    }),
            );
            roots.extend(priced(&outcome, &total, reference, *to));
        }
        roots.push(total);
        Self {
            roots,
            told: Vec::new(),
        }
    }

    /// The figures of the calculators, of the fund after its cut only.
    pub fn panels(report: &Report, basis: &Basis, specs: &Specs, scenario: &Scenario) -> Self {
        let FragmentationOutcome {
            amounts,
            spread,
            items,
            saved,
            funds,
            ..
        } = FragmentationOutcome::build(basis, specs, scenario, Symbol::given);
        let mut roots = vec![saved, funds.0, funds.1];
        roots.extend(amounts);
        for spread in [spread, items].into_iter().flatten() {
            roots.extend(spread.shares);
            roots.extend([spread.index, spread.effective]);
        }
        let ministry = MinistryOutcome::new(report, basis, specs, scenario);
        roots.extend(ministry.symbols(basis));
        let mut given = |name: Name, value: &f64| Symbol::given(name, *value);
        roots.extend(Capacity::of(specs, scenario).lift(&mut given).symbols());
        let fund = Portfolio::of(specs, scenario);
        roots.extend(fund.lift(&mut given).symbols(FundCase::After));
        let mut told = MaterialityOutcome::new(basis, specs, scenario).told();
        told.extend(fund.told());
        Self { roots, told }
    }

    /// The figures of a fund in one case.
    pub fn fund(specs: &Specs, scenario: &Scenario, case: FundCase) -> Self {
        let mut given = |name: Name, value: &f64| Symbol::given(name, *value);
        let fund = Portfolio::of(specs, scenario).lift(&mut given);
        Self {
            roots: fund.symbols(case),
            told: Vec::new(),
        }
    }

    /// The printed totals worked out again.
    pub fn totals(report: &Report, basis: &Basis) -> Self {
        let given = claims::symbolic(basis);
        let mut sums = BTreeMap::new();
        for item in basis.keys() {
            let amounts = given.row(&Row::Item(item.clone()));
            let sum = Symbol::total(amounts.into_iter().map(|(_, amount)| amount));
            sums.insert(item.clone(), sum.named(|| Quantity::TABLE_SUM.of(&item)));
        }
        let all = Symbol::total(sums.values().cloned());
        let all = all.named(|| Quantity::TABLE_SUM.of(Row::Together.key()));
        let years = given.row(&Row::Together);
        let mut roots = Vec::new();
        for total in &report.printed_totals {
            let sum = match (&total.item, total.year) {
                (Some(item), None) => sums.get(item),
                (None, Some(year)) => {
                    let year = years.iter().find(|(known, _)| *known == year);
                    year.map(|(_, sum)| sum)
                }
                (None, None) => Some(&all),
                (Some(_), Some(_)) => None,
            };
            if let (Some(sum), Some(printed)) = (sum, total.amount) {
                let printed = Symbol::given(Quantity::PRINTED.of(&total.cell), printed as f64);
                let difference = sum.clone() - printed;
                roots.push(difference.named(|| Quantity::CHECK.of(&total.cell)));
            }
        }
        roots.extend(sums.into_values());
        roots.push(all);
        Self {
            roots,
            told: Vec::new(),
        }
    }

    /// The figures beside what the text claims.
    pub fn claims(report: &Report, basis: &Basis) -> Self {
        Self {
            roots: claims::symbols(report, basis),
            told: claims::told(report, basis),
        }
    }

    /// The figures of the table of the report, in the money of some years.
    pub fn history(
        basis: &Basis,
        years: &[i32],
        rates: &BTreeMap<i32, f64>,
        moneys: &[Money],
        window: (i32, i32),
        printed: &[(Row, f64)],
    ) -> Self {
        let known = |year: i32| basis.rates.contains_key(&year);
        let rates: BTreeMap<i32, Symbol> = rates
            .iter()
            .map(|(year, rate)| {
                let id = if known(*year) {
                    InputId::PriceRate(*year)
                } else {
                    InputId::Inflation
                };
                (*year, Symbol::given(Name::Input(id), *rate))
            })
            .collect();
        let prices = chain(&rates);
        let mut roots = Vec::new();
        let mut told = Vec::new();
        for money in moneys {
            let history = History::build(
                basis,
                years.to_vec(),
                &prices,
                *money,
                window,
                |item, point| {
                    let item = item.to_owned();
                    let year = point.year;
                    Symbol::given(Name::Given { item, year }, point.amount)
                },
            );
            let ((from, to), years_of) = (history.window, history.years);
            for row in history.rows {
                let amounts = row.amounts.clone();
                if money.is_none()
                    && let Some((_, total)) = printed.iter().find(|(of, _)| *of == row.row)
                {
                    let printed = Symbol::given(Name::Printed(row.row.clone()), *total);
                    let name = Name::CheckDifference(row.row.clone());
                    roots.push((row.sum.clone() - printed).named(|| name));
                }
                roots.extend(row.amounts.into_iter().flatten());
                roots.extend(row.index.into_iter().flatten());
                roots.extend(row.shares.into_iter().flatten());
                for change in row.changes.into_iter().flatten() {
                    roots.push(change.absolute);
                    roots.extend(change.relative);
                }
                roots.push(row.sum);
                roots.extend(
                    [row.absolute, row.relative, row.contribution]
                        .into_iter()
                        .flatten(),
                );
                roots.extend(row.robust_slope);
                if let Some(trend) = row.trend {
                    let years = Name::LineYears(row.row.clone(), *money);
                    let name = Name::CriticalT(row.row.clone(), *money);
                    let count = trend.years as f64;
                    let way = Way::StudentT {
                        freedom: trend.freedom(),
                    };
                    told.push(Explanation::told(
                        name,
                        trend.t_critical,
                        way,
                        vec![Part::made(years.clone(), count)],
                    ));
                    let inside = years_of.iter().zip(&amounts);
                    let parts = inside
                        .filter(|(year, _)| (from..=to).contains(*year))
                        .filter_map(|(_, amount)| Some(amount.as_ref()?.explain()?.as_part()));
                    told.push(Explanation::told(
                        years,
                        count,
                        Way::YearsOfLine,
                        parts.collect(),
                    ));
                    roots.extend([trend.line.slope, trend.r_squared, trend.t]);
                }
            }
        }
        Self { roots, told }
    }

    /// Adds the figures of another calculation.
    pub fn extend(&mut self, other: Self) {
        self.roots.extend(other.roots);
        self.told.extend(other.told);
    }

    /// How the figure with a key was made (see [`Name::key`]); `None` if there is none.
    pub fn explain(&self, key: &str) -> Option<Explanation> {
        let told = self.told.iter().find(|told| told.name.key() == key);
        told.cloned().or_else(|| self.find(key)?.explain())
    }

    /// The figure with a key (see [`Name::key`]), at any depth; `None` if there is none.
    pub fn find(&self, key: &str) -> Option<Symbol> {
        let mut seen = HashSet::new();
        // What stands on the page itself comes first.
        self.roots
            .iter()
            .find(|root| root.name().is_some_and(|name| name.key() == key))
            .cloned()
            .or_else(|| self.roots.iter().find_map(|root| root.find(key, &mut seen)))
    }

    /// Every figure that no formula gives.
    pub fn told(&self) -> &[Explanation] {
        &self.told
    }

    /// Every figure that stands on its own.
    pub fn figures(&self) -> impl Iterator<Item = &Symbol> {
        self.roots.iter()
    }
}

/// A figure of one year in the prices of another.
fn priced(outcome: &Outcome<Symbol>, figure: &Symbol, year: i32, to: i32) -> Option<Symbol> {
    let name = figure.name()?.clone();
    let amount = outcome.real(figure.clone(), year, to);
    Some(amount.named(|| name.priced(year, Some(to))))
}
