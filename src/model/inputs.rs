//! Everything a reader can set: one table of input specifications.
//!
//! Sliders, number fields, resets, the address, the documentation and every export read
//! this table; nothing about an input is written twice. Section "Inputs overview" of the
//! model.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::report::Origin;

use super::basis::Basis;

/// First year of a measure or horizon.
pub const FIRST_SCENARIO_YEAR: i32 = 2022;
/// Last year of a measure or horizon; the price index runs this far.
pub const LAST_SCENARIO_YEAR: i32 = 2040;

/// Names one input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InputId {
    /// A part of a cut, or a variant on the whole.
    Measure,
    /// Size of the cut.
    Cut,
    /// Share of the cut that lands on the items.
    Share,
    /// Less or more than a base.
    Variant,
    /// What the variant is a share of.
    VariantBase,
    /// First year of the measure.
    FirstYear,
    /// Year in which it has its full size.
    FullYear,
    /// Shape of the growth in between.
    Ramp,
    /// Own percentages for the ramp.
    RampSteps,
    /// How the amount is divided over the items.
    Split,
    /// Own weight of an item.
    Weight(String),
    /// Lowest amount of an item.
    Floor(String),
    /// How the baseline continues.
    Baseline,
    /// Number of years in the mean.
    MeanYears,
    /// First year that a growth rate or line looks at.
    Since,
    /// Own growth a year.
    Growth,
    /// Price change after the last known year.
    Inflation,
    /// Price change in one known year.
    PriceRate(i32),
    /// Last year shown.
    Horizon,
    /// The fund for projects in countries.
    Fund,
    /// Part of the fund that is cut.
    FundCut,
    /// Number of countries.
    Countries,
    /// Fixed cost of a country.
    CountryCost,
    /// Overhead that grows with the money.
    VariableOverhead,
    /// Themes in each country.
    Themes,
    /// Cost of one theme in one country.
    ThemeCost,
    /// Least amount with which a country can do something.
    SmallestGrant,
    /// Highest overhead allowed.
    OverheadLimit,
    /// Whether the illustrative effect is shown.
    ShowEffect,
    /// Amount for a country that gives half of the full effect.
    HalfEffect,
    /// Staff.
    Staff,
    /// Length of a posting.
    Posting,
    /// Months of settling in.
    Settling,
    /// Productivity while settling in.
    SettlingProductivity,
    /// Work of a country.
    CountryWork,
    /// Work that a theme adds in a country.
    ThemeWork,
    /// Multilateral work.
    Multilateral,
    /// Amounts of funds side by side.
    FundAmounts,
    /// A second fund that overlaps.
    OtherFund,
    /// Part of the two funds that overlaps.
    Overlap,
    /// Share of the article in the budget of the ministry.
    MinistryShare,
    /// Spending on item 1.3, which the table lacks.
    HostCountry,
    /// Budget of the ministry, to calculate the share from.
    MinistryTotal,
    /// Smallest change worth explaining.
    Threshold,
}

/// The panel in which an input is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Panel {
    /// The scenario.
    Scenario,
    /// Country portfolio.
    Portfolio,
    /// Ambition and capacity.
    Capacity,
    /// Fragmentation and overlap.
    Fragmentation,
    /// The share of the ministry's budget.
    Ministry,
    /// Materiality.
    Materiality,
}

impl InputId {
    /// The reader's scenario with this input at a value (in the input's own unit), as keys of
    /// numbers name it.
    pub fn at(&self, value: f64) -> String {
        format!("{}:{value}", self.key())
    }

    /// The key in addresses and files; readable and never changed.
    pub fn key(&self) -> String {
        match self {
            Self::Measure => "measure".into(),
            Self::Cut => "cut".into(),
            Self::Share => "share".into(),
            Self::Variant => "variant".into(),
            Self::VariantBase => "base".into(),
            Self::FirstYear => "from".into(),
            Self::FullYear => "full".into(),
            Self::Ramp => "ramp".into(),
            Self::RampSteps => "steps".into(),
            Self::Split => "split".into(),
            Self::Weight(item) => format!("weight.{item}"),
            Self::Floor(item) => format!("floor.{item}"),
            Self::Baseline => "baseline".into(),
            Self::MeanYears => "mean-years".into(),
            Self::Since => "since".into(),
            Self::Growth => "growth".into(),
            Self::Inflation => "inflation".into(),
            Self::PriceRate(year) => format!("cpi.{year}"),
            Self::Horizon => "horizon".into(),
            Self::Fund => "fund".into(),
            Self::FundCut => "fund-cut".into(),
            Self::Countries => "countries".into(),
            Self::CountryCost => "country-cost".into(),
            Self::VariableOverhead => "variable-overhead".into(),
            Self::Themes => "themes".into(),
            Self::ThemeCost => "theme-cost".into(),
            Self::SmallestGrant => "smallest-grant".into(),
            Self::OverheadLimit => "overhead-limit".into(),
            Self::ShowEffect => "effect".into(),
            Self::HalfEffect => "half-effect".into(),
            Self::Staff => "staff".into(),
            Self::Posting => "posting".into(),
            Self::Settling => "settling".into(),
            Self::SettlingProductivity => "settling-productivity".into(),
            Self::CountryWork => "country-work".into(),
            Self::ThemeWork => "theme-work".into(),
            Self::Multilateral => "multilateral".into(),
            Self::FundAmounts => "funds".into(),
            Self::OtherFund => "other-fund".into(),
            Self::Overlap => "overlap".into(),
            Self::MinistryShare => "ministry-share".into(),
            Self::HostCountry => "item-1.3".into(),
            Self::MinistryTotal => "ministry-total".into(),
            Self::Threshold => "threshold".into(),
        }
    }

    /// The panel in which it is set. Number of countries and themes belong to the portfolio,
    /// and the panel on capacity shows them too.
    pub const fn panel(&self) -> Panel {
        match self {
            Self::Fund
            | Self::FundCut
            | Self::Countries
            | Self::CountryCost
            | Self::VariableOverhead
            | Self::Themes
            | Self::ThemeCost
            | Self::SmallestGrant
            | Self::OverheadLimit
            | Self::ShowEffect
            | Self::HalfEffect => Panel::Portfolio,
            Self::Staff
            | Self::Posting
            | Self::Settling
            | Self::SettlingProductivity
            | Self::CountryWork
            | Self::ThemeWork
            | Self::Multilateral => Panel::Capacity,
            Self::FundAmounts | Self::OtherFund | Self::Overlap => Panel::Fragmentation,
            Self::MinistryShare | Self::HostCountry | Self::MinistryTotal => Panel::Ministry,
            Self::Threshold => Panel::Materiality,
            _ => Panel::Scenario,
        }
    }
}

/// The value of one input, in the unit its specification shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number or a year.
    Number(f64),
    /// A choice, by its code.
    Code(String),
    /// A list of percentages.
    List(Vec<f64>),
}

/// The unit in which an input is shown and stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Millions of euros a year.
    EuroMillion,
    /// Thousands of euros a year.
    EuroThousand,
    /// Percent.
    Percent,
    /// A calendar year.
    Year,
    /// A number of years.
    Years,
    /// A number of months.
    Months,
    /// A number of countries.
    Countries,
    /// Full-time equivalents.
    Fte,
    /// No unit: a weight or a choice.
    Plain,
}

/// What values an input takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Any number in a range.
    Number {
        /// Lowest value allowed.
        min: f64,
        /// Highest value allowed.
        max: f64,
        /// What one press of an arrow key changes.
        step: f64,
    },
    /// A whole number in a range: a year or a count.
    Whole {
        /// Lowest value allowed.
        min: i32,
        /// Highest value allowed.
        max: i32,
    },
    /// One of some options.
    Choice(Vec<String>),
    /// One percentage for each year from the first, 0..100.
    Percentages,
    /// Some amounts, zero or more.
    Amounts,
}

/// All there is to know about one input but its words, which stand in `text::inputs`.
#[derive(Clone, Debug, PartialEq)]
pub struct InputSpec {
    /// Which input.
    pub id: InputId,
    /// Unit of its value.
    pub unit: Unit,
    /// Values allowed.
    pub kind: Kind,
    /// Value when the reader sets nothing.
    pub default: Value,
    /// Where the default comes from.
    pub origin: Origin,
}

/// Why a value cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Outside the range.
    OutOfRange {
        /// The value refused.
        value: f64,
        /// Lowest value allowed.
        min: f64,
        /// Highest value allowed.
        max: f64,
    },
    /// A year or a count with decimals.
    NotWhole {
        /// The value refused.
        value: f64,
    },
    /// Not one of the options.
    UnknownChoice {
        /// The code refused.
        code: String,
        /// The codes allowed.
        allowed: Vec<String>,
    },
    /// A number where a choice is expected, or the other way round.
    WrongKind,
    /// A list without values.
    EmptyList,
}

impl InputSpec {
    /// Whether a value can be used for this input.
    ///
    /// # Errors
    /// [`Refusal`] with the value and what is allowed.
    pub fn check(&self, value: &Value) -> Result<(), Refusal> {
        self.kind.check(value)
    }
}

impl Kind {
    /// Whether a value is of this kind and in its range.
    ///
    /// # Errors
    /// [`Refusal`] with the value and what is allowed.
    pub fn check(&self, value: &Value) -> Result<(), Refusal> {
        let within = |value: f64, min: f64, max: f64| {
            if value.is_finite() && (min..=max).contains(&value) {
                Ok(())
            } else {
                Err(Refusal::OutOfRange { value, min, max })
            }
        };
        match (self, value) {
            (Self::Number { min, max, .. }, Value::Number(number)) => within(*number, *min, *max),
            (Self::Whole { min, max }, Value::Number(number)) => {
                if number.fract() == 0.0 {
                    within(*number, f64::from(*min), f64::from(*max))
                } else {
                    Err(Refusal::NotWhole { value: *number })
                }
            }
            (Self::Choice(options), Value::Code(code)) => {
                if options.contains(code) {
                    Ok(())
                } else {
                    Err(Refusal::UnknownChoice {
                        code: code.clone(),
                        allowed: options.clone(),
                    })
                }
            }
            (Self::Percentages, Value::List(list)) => {
                if list.is_empty() {
                    return Err(Refusal::EmptyList);
                }
                list.iter()
                    .try_for_each(|percent| within(*percent, 0.0, 100.0))
            }
            (Self::Amounts, Value::List(list)) => {
                if list.is_empty() {
                    return Err(Refusal::EmptyList);
                }
                list.iter()
                    .try_for_each(|amount| within(*amount, 0.0, LARGEST_AMOUNT))
            }
            _ => Err(Refusal::WrongKind),
        }
    }
}

/// The table of inputs for one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Specs {
    specs: Vec<InputSpec>,
    places: HashMap<InputId, usize>,
}

impl Specs {
    /// The inputs for the items and years of a report.
    pub fn new(basis: &Basis) -> Self {
        let specs = table(basis);
        let places = specs
            .iter()
            .enumerate()
            .map(|(place, spec)| (spec.id.clone(), place))
            .collect();
        Self { specs, places }
    }

    /// Every input, in the order shown.
    pub fn iter(&self) -> impl Iterator<Item = &InputSpec> {
        self.specs.iter()
    }

    /// One input; `None` if the report has no such item or year.
    pub fn get(&self, id: &InputId) -> Option<&InputSpec> {
        self.specs.get(*self.places.get(id)?)
    }

    /// The input with a key.
    pub fn by_key(&self, key: &str) -> Option<&InputSpec> {
        self.specs.iter().find(|spec| spec.id.key() == key)
    }
}

fn report(section: &str, paragraph: &str) -> Origin {
    Origin::Report {
        section: section.into(),
        paragraph: Some(paragraph.into()),
        source: None,
        cell: None,
    }
}

fn code(code: &str) -> Value {
    Value::Code(code.into())
}

fn choices(codes: &[&str]) -> Kind {
    Kind::Choice(codes.iter().map(|code| (*code).to_owned()).collect())
}

const fn number(min: f64, max: f64, step: f64) -> Kind {
    Kind::Number { min, max, step }
}

const fn whole(min: i32, max: i32) -> Kind {
    Kind::Whole { min, max }
}

/// Largest amount taken, `EUR x 1,000`: far beyond any budget, small enough to calculate with.
pub const LARGEST_AMOUNT: f64 = 1e12;

fn table(basis: &Basis) -> Vec<InputSpec> {
    let first = basis.first_year();
    let last = basis.reference_year();
    let years = i32::try_from(basis.years().len()).unwrap_or(1);
    let mut specs = Vec::new();
    let mut add = |id: InputId, unit: Unit, kind: Kind, default: Value, origin: Origin| {
        specs.push(InputSpec {
            id,
            unit,
            kind,
            default,
            origin,
        });
    };
    let scenario_year = || whole(FIRST_SCENARIO_YEAR, LAST_SCENARIO_YEAR);
    let (assumed, plain) = (|| Origin::Assumption, Value::Number);

    let measures = choices(&["share", "variant"]);
    add(
        InputId::Measure,
        Unit::Plain,
        measures,
        code("share"),
        assumed(),
    );
    let cut = number(0.0, 500.0, 1.0);
    add(
        InputId::Cut,
        Unit::EuroMillion,
        cut,
        plain(100.0),
        report("6", "2"),
    );
    add(
        InputId::Share,
        Unit::Percent,
        number(0.0, 100.0, 1.0),
        plain(20.0),
        assumed(),
    );
    let variant = number(-100.0, 100.0, 1.0);
    add(
        InputId::Variant,
        Unit::Percent,
        variant,
        plain(-20.0),
        assumed(),
    );
    let mut bases = vec!["auto", "last", "period", "recent"];
    if basis.joint_years.is_some() {
        bases.push("joint");
    }
    bases.push("peak");
    add(
        InputId::VariantBase,
        Unit::Plain,
        choices(&bases),
        code("auto"),
        assumed(),
    );
    add(
        InputId::FirstYear,
        Unit::Year,
        scenario_year(),
        plain(2025.0),
        assumed(),
    );
    add(
        InputId::FullYear,
        Unit::Year,
        scenario_year(),
        plain(2029.0),
        assumed(),
    );
    let ramps = choices(&["linear", "front", "back", "s", "step", "custom"]);
    add(InputId::Ramp, Unit::Plain, ramps, code("linear"), assumed());
    let steps = Value::List(vec![20.0, 40.0, 60.0, 80.0, 100.0]);
    add(
        InputId::RampSteps,
        Unit::Percent,
        Kind::Percentages,
        steps,
        assumed(),
    );
    let mut splits = vec!["proportional".to_owned(), "equal".into()];
    splits.extend(basis.items.iter().map(|item| format!("only-{}", item.id)));
    splits.push("weights".into());
    add(
        InputId::Split,
        Unit::Plain,
        Kind::Choice(splits),
        code("proportional"),
        assumed(),
    );
    for item in &basis.items {
        let weight = InputId::Weight(item.id.clone());
        add(
            weight,
            Unit::Plain,
            number(0.0, 100.0, 1.0),
            plain(50.0),
            assumed(),
        );
    }
    for item in &basis.items {
        let highest = item.series.last().map_or(0.0, |point| point.amount);
        let floor = InputId::Floor(item.id.clone());
        add(
            floor,
            Unit::EuroThousand,
            number(0.0, highest, 500.0),
            plain(0.0),
            assumed(),
        );
    }
    let lines = choices(&[
        "flat", "mean", "cagr", "ols", "anchored", "growth", "indexed",
    ]);
    add(
        InputId::Baseline,
        Unit::Plain,
        lines,
        code("flat"),
        assumed(),
    );
    add(
        InputId::MeanYears,
        Unit::Years,
        whole(1, years),
        plain(3.0),
        assumed(),
    );
    let since = whole(first, (last - 2).max(first));
    add(
        InputId::Since,
        Unit::Year,
        since,
        plain(f64::from(first)),
        assumed(),
    );
    add(
        InputId::Growth,
        Unit::Percent,
        number(-20.0, 20.0, 0.1),
        plain(0.0),
        assumed(),
    );
    let inflation = || number(-2.0, 15.0, 0.1);
    add(
        InputId::Inflation,
        Unit::Percent,
        inflation(),
        plain(2.0),
        assumed(),
    );
    for (year, rate) in basis.rates.iter().filter(|(year, _)| **year > first) {
        let source = super::basis::PRICE_SERIES.into();
        add(
            InputId::PriceRate(*year),
            Unit::Percent,
            inflation(),
            plain(percent(*rate)),
            Origin::External { source },
        );
    }
    add(
        InputId::Horizon,
        Unit::Year,
        scenario_year(),
        plain(2030.0),
        assumed(),
    );

    let part = || number(0.0, 100.0, 1.0);
    let calculators = [
        (
            InputId::Fund,
            Unit::EuroThousand,
            number(0.0, 100_000.0, 500.0),
            24_000.0,
        ),
        (InputId::FundCut, Unit::Percent, part(), 20.0),
        (InputId::Countries, Unit::Countries, whole(0, 200), 50.0),
        (
            InputId::CountryCost,
            Unit::EuroThousand,
            number(0.0, 2_000.0, 10.0),
            120.0,
        ),
        (
            InputId::VariableOverhead,
            Unit::Percent,
            number(0.0, 50.0, 0.5),
            5.0,
        ),
        (InputId::Themes, Unit::Plain, whole(0, 20), 4.0),
        (
            InputId::ThemeCost,
            Unit::EuroThousand,
            number(0.0, 500.0, 5.0),
            0.0,
        ),
        (
            InputId::SmallestGrant,
            Unit::EuroThousand,
            number(0.0, 5_000.0, 25.0),
            300.0,
        ),
        (InputId::OverheadLimit, Unit::Percent, part(), 20.0),
        (
            InputId::HalfEffect,
            Unit::EuroThousand,
            number(1.0, 5_000.0, 10.0),
            480.0,
        ),
        (InputId::Staff, Unit::Fte, number(0.0, 500.0, 1.0), 60.0),
        (InputId::Posting, Unit::Years, number(0.0, 10.0, 0.5), 3.0),
        (InputId::Settling, Unit::Months, number(0.0, 60.0, 1.0), 9.0),
        (
            InputId::SettlingProductivity,
            Unit::Percent,
            number(0.0, 100.0, 5.0),
            50.0,
        ),
        (InputId::CountryWork, Unit::Fte, number(0.0, 20.0, 0.1), 0.8),
        (InputId::ThemeWork, Unit::Fte, number(0.0, 5.0, 0.05), 0.1),
        (
            InputId::Multilateral,
            Unit::Fte,
            number(0.0, 500.0, 1.0),
            12.0,
        ),
        (
            InputId::OtherFund,
            Unit::EuroThousand,
            number(0.0, 100_000.0, 500.0),
            10_000.0,
        ),
        (InputId::Overlap, Unit::Percent, part(), 25.0),
        (
            InputId::HostCountry,
            Unit::EuroThousand,
            number(0.0, 100_000.0, 1.0),
            0.0,
        ),
        (
            InputId::MinistryTotal,
            Unit::EuroThousand,
            number(0.0, 100_000_000.0, 100_000.0),
            0.0,
        ),
        (
            InputId::Threshold,
            Unit::EuroThousand,
            number(0.0, 100_000.0, 100.0),
            2_000.0,
        ),
    ];
    for (id, unit, kind, default) in calculators {
        add(id, unit, kind, plain(default), assumed());
    }
    let effect = choices(&["off", "on"]);
    add(
        InputId::ShowEffect,
        Unit::Plain,
        effect,
        code("off"),
        assumed(),
    );
    let amounts = Value::List(vec![40.0, 30.0, 20.0, 10.0]);
    add(
        InputId::FundAmounts,
        Unit::EuroThousand,
        Kind::Amounts,
        amounts,
        assumed(),
    );
    // "About 2 %" stands in the report.
    add(
        InputId::MinistryShare,
        Unit::Percent,
        number(0.5, 10.0, 0.1),
        plain(2.0),
        Origin::Report {
            section: "3.3".into(),
            paragraph: None,
            source: None,
            cell: None,
        },
    );
    specs
}

/// A rate as the percentage it was published as: 0.027 → 2.7.
fn percent(rate: f64) -> f64 {
    (rate * 1e6).round() / 1e4
}
