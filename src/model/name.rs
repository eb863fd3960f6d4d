//! Names of the numbers that the formulas work with.
//!
//! A formula names what it reads and what it makes ([`Number::named`](super::Number::named)).
//! For plain numbers that is nothing; for a symbol it is what an explanation is made of.

use super::history::Row;
use super::inputs::InputId;

/// The year whose prices are used; `None` for amounts as they are.
pub type Money = Option<i32>;

/// What a number stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// A cell of the budget table, `EUR x 1,000`.
    Given {
        /// Key of the item.
        item: String,
        /// Calendar year.
        year: i32,
    },
    /// An input; in the unit the formulas use (`EUR x 1,000`, `share 0..1`, or a count).
    Input(InputId),
    /// One step of an own ramp (`share`), counted from 0.
    Step(usize),
    /// A row of the table in one year, `EUR x 1,000`.
    Spent(Row, i32),
    /// A total that the report prints for a row, `EUR x 1,000`.
    Printed(Row),
    /// Sum of a row minus the total that the report prints, `EUR x 1,000`.
    CheckDifference(Row),
    /// An amount of a year in the prices of another: what, its year, the price year.
    InPrices(Box<Name>, i32, i32),
    /// Index of a row (first year of the window = 100).
    Index(Row, i32, Money),
    /// Part of the items together (`share`).
    ShareOf(Row, i32, Money),
    /// Difference with the year before, `EUR x 1,000`.
    Change(Row, i32, Money),
    /// The same as a share of the year before.
    RelativeChange(Row, i32, Money),
    /// Sum over the window, `EUR x 1,000`.
    Sum(Row, Money),
    /// Difference between the ends of the window, `EUR x 1,000`.
    Absolute(Row, Money),
    /// The same as a share of the first year.
    Relative(Row, Money),
    /// What a row adds to the relative change of all together (`share`).
    Contribution(Row, Money),
    /// Mean of the amounts of a line, `EUR x 1,000`.
    LineMean(Row, Money),
    /// Slope of a line, `EUR x 1,000` a year.
    Slope(Row, Money),
    /// Median of the slopes between all pairs of years, `EUR x 1,000` a year.
    RobustSlope(Row, Money),
    /// Squared distances to a line, added up.
    Residual(Row, Money),
    /// Squared distances to the mean, added up.
    Variance(Row, Money),
    /// Part of the variance that a line explains (`share`).
    RSquared(Row, Money),
    /// Standard error of a slope, `EUR x 1,000` a year.
    SlopeError(Row, Money),
    /// Slope divided by its standard error.
    TValue(Row, Money),
    /// Expenditure without the measure, `EUR x 1,000`.
    Baseline(Row, i32),
    /// One plus the compound annual growth rate (`share`).
    GrowthFactor(Row),
    /// Years of the measure up to a year, that year included.
    Elapsed(i32),
    /// Years from the first to the full year, both included.
    RampYears,
    /// Part of the measure that holds (`share`).
    Fraction(i32),
    /// What a variant is a percentage of, `EUR x 1,000`.
    Base,
    /// The level a variant aims at, `EUR x 1,000`.
    Level,
    /// What the measure asks of the items together, `EUR x 1,000`.
    Asked(i32),
    /// What the measure takes, `EUR x 1,000`; negative for an addition.
    Cut(Row, i32),
    /// What the measure changes, `EUR x 1,000`; negative for a cut.
    Difference(Row, i32),
    /// What is left, `EUR x 1,000`.
    Net(Row, i32),
    /// Change of all together against the last year of the table (`share`).
    NetChange(i32),
    /// What fits nowhere, `EUR x 1,000`.
    Unplaced(i32),
    /// Difference with the baseline added over years, `EUR x 1,000`.
    Cumulative(i32, i32),
    /// What is left of all together, added over years, `EUR x 1,000`.
    NetSum(i32, i32),
    /// A number of another scenario than the reader's own; the text names it: see
    /// `state::scenario_of`.
    Of(String, Box<Name>),
    /// A number of the first of two scenarios minus that of the second.
    Gap(String, String, Box<Name>),
    /// Price level (first year of the table = 100).
    PriceLevel(i32),
    /// Fund after its cut, `EUR x 1,000` a year.
    FundLeft,
    /// Fixed cost of a country with its themes, `EUR x 1,000` a year.
    FixedCost,
    /// Overhead of the fund, `EUR x 1,000` a year.
    Overhead,
    /// Overhead as a share of the fund.
    OverheadRate,
    /// Programme money, `EUR x 1,000` a year.
    Programme,
    /// Programme money of one country, `EUR x 1,000` a year.
    PerCountry,
    /// Staff after the time that settling in takes, fte.
    EffectiveStaff,
    /// Staff that the work asks for, fte.
    Workload,
    /// Work divided by staff.
    WorkRatio,
    /// Countries for which work and staff balance.
    CountriesInBalance,
}

impl Name {
    /// A key for pages and addresses: readable, and different for every name.
    pub fn key(&self) -> String {
        let row = |row: &Row| match row {
            Row::Together => "all".to_owned(),
            Row::Item(item) => item.clone(),
        };
        let at = |what: &str, of: &Row, year: &i32| format!("{what}~{}~{year}", row(of));
        let money = |what: &str, of: &Row, money: &Money| match money {
            None => format!("{what}~{}", row(of)),
            Some(year) => format!("{what}~{}~p{year}", row(of)),
        };
        let both = |what: &str, of: &Row, year: &i32, money: &Money| match money {
            None => at(what, of, year),
            Some(prices) => format!("{}~p{prices}", at(what, of, year)),
        };
        match self {
            Self::Given { item, year } => format!("given~{item}~{year}"),
            Self::Input(id) => format!("input~{}", id.key()),
            Self::Step(step) => format!("step~{step}"),
            Self::Spent(of, year) => at("spent", of, year),
            Self::Printed(of) => format!("printed~{}", row(of)),
            Self::CheckDifference(of) => format!("check~{}", row(of)),
            Self::InPrices(of, _, to) => format!("{}~in{to}", of.key()),
            Self::Index(of, year, prices) => both("index", of, year, prices),
            Self::ShareOf(of, year, prices) => both("share", of, year, prices),
            Self::Change(of, year, prices) => both("change", of, year, prices),
            Self::RelativeChange(of, year, prices) => both("relchange", of, year, prices),
            Self::Sum(of, prices) => money("sum", of, prices),
            Self::Absolute(of, prices) => money("absolute", of, prices),
            Self::Relative(of, prices) => money("relative", of, prices),
            Self::Contribution(of, prices) => money("contribution", of, prices),
            Self::LineMean(of, prices) => money("mean", of, prices),
            Self::Slope(of, prices) => money("slope", of, prices),
            Self::RobustSlope(of, prices) => money("robust", of, prices),
            Self::Residual(of, prices) => money("residual", of, prices),
            Self::Variance(of, prices) => money("variance", of, prices),
            Self::RSquared(of, prices) => money("r2", of, prices),
            Self::SlopeError(of, prices) => money("slope-error", of, prices),
            Self::TValue(of, prices) => money("t", of, prices),
            Self::Baseline(of, year) => at("baseline", of, year),
            Self::GrowthFactor(of) => format!("growth~{}", row(of)),
            Self::Elapsed(year) => format!("elapsed~{year}"),
            Self::RampYears => "ramp-years".into(),
            Self::Fraction(year) => format!("fraction~{year}"),
            Self::Base => "base".into(),
            Self::Level => "level".into(),
            Self::Asked(year) => format!("asked~{year}"),
            Self::Cut(of, year) => at("cut", of, year),
            Self::Difference(of, year) => at("difference", of, year),
            Self::Net(of, year) => at("net", of, year),
            Self::NetChange(year) => format!("net-change~{year}"),
            Self::Unplaced(year) => format!("unplaced~{year}"),
            Self::Cumulative(from, to) => format!("cumulative~{from}~{to}"),
            Self::NetSum(from, to) => format!("net-sum~{from}~{to}"),
            Self::Of(scenario, of) => format!("{scenario}!{}", of.key()),
            Self::Gap(one, other, of) => format!("{one}|{other}!{}", of.key()),
            Self::PriceLevel(year) => format!("prices~{year}"),
            Self::FundLeft => "fund-left".into(),
            Self::FixedCost => "fixed-cost".into(),
            Self::Overhead => "overhead".into(),
            Self::OverheadRate => "overhead-rate".into(),
            Self::Programme => "programme".into(),
            Self::PerCountry => "per-country".into(),
            Self::EffectiveStaff => "effective-staff".into(),
            Self::Workload => "workload".into(),
            Self::WorkRatio => "work-ratio".into(),
            Self::CountriesInBalance => "balance".into(),
        }
    }

    /// The same number of another scenario.
    #[must_use]
    pub fn of(self, scenario: &str) -> Self {
        Self::Of(scenario.to_owned(), Box::new(self))
    }

    /// The same number of one scenario minus that of another.
    #[must_use]
    pub fn gap(self, one: &str, other: &str) -> Self {
        Self::Gap(one.to_owned(), other.to_owned(), Box::new(self))
    }

    /// The same amount in the prices of a year; itself where there is nothing to convert.
    #[must_use]
    pub fn priced(self, year: i32, money: Money) -> Self {
        match money {
            Some(to) => Self::InPrices(Box::new(self), year, to),
            None => self,
        }
    }
}
