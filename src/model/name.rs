//! Names of the numbers that the formulas work with.
//!
//! A formula names what it reads and what it makes ([`Number::named`](super::Number::named)).
//! For plain numbers that is nothing; for a symbol it is what an explanation is made of.

use super::history::Row;
use super::inputs::InputId;

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
    /// A row of the table in one year, in prices of the chosen year, `EUR x 1,000`.
    Priced(Row, i32),
    /// Index of a row (first year of the window = 100).
    Index(Row, i32),
    /// Part of the items together (`share`).
    ShareOf(Row, i32),
    /// Difference with the year before, `EUR x 1,000`.
    Change(Row, i32),
    /// The same as a share of the year before.
    RelativeChange(Row, i32),
    /// Sum over the window, `EUR x 1,000`.
    Sum(Row),
    /// Mean over the window, `EUR x 1,000`.
    Mean(Row),
    /// Difference between the ends of the window, `EUR x 1,000`.
    Absolute(Row),
    /// The same as a share of the first year.
    Relative(Row),
    /// What a row adds to the relative change of all together (`share`).
    Contribution(Row),
    /// Expenditure without the measure, `EUR x 1,000`.
    Baseline(Row, i32),
    /// Mean of the amounts of a line, `EUR x 1,000`.
    LineMean(String),
    /// Slope of a line, `EUR x 1,000` a year.
    Slope(String),
    /// One plus the compound annual growth rate (`share`).
    GrowthFactor(String),
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
    /// What is left, `EUR x 1,000`.
    Net(Row, i32),
    /// The same in prices of a year, `EUR x 1,000`.
    Real(Row, i32, i32),
    /// Change of all together against the last year of the table (`share`).
    NetChange(i32),
    /// What fits nowhere, `EUR x 1,000`.
    Unplaced(i32),
    /// Difference with the baseline added over years, `EUR x 1,000`.
    Cumulative(i32, i32),
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
