//! Names of the numbers that the formulas work with.
//!
//! A formula names what it reads and what it makes ([`Number::named`](super::Number::named)).
//! For plain numbers that is nothing; for a symbol it is what an explanation is made of.

use super::history::Row;
use super::inputs::InputId;
use super::quantity::Quantity;
use super::sensitivity::Rival;
use super::uncertainty::PERCENTILES;

/// The year whose prices are used; `None` for amounts as they are.
pub type Money = Option<i32>;

/// Amounts that are looked at for how they are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heap {
    /// Those that the reader sets side by side.
    Amounts,
    /// The items of the table in a year.
    Items(i32),
}

/// A share of the article in the budget of the ministry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArticleShare {
    /// The one that the reader takes.
    Chosen,
    /// The highest that rounds to the one of the report.
    Highest,
    /// The lowest that does.
    Lowest,
    /// The one that follows from the budget that the reader gives.
    Given,
    /// One that was published: the key of its external fact.
    Published(String),
}

/// What is told of the draws of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Drawn {
    /// The value of which so many in a hundred are lower.
    Percentile(u8),
    /// The outcome in order of size at the rank below that place.
    RankBelow(u8),
    /// The outcome at the rank above it.
    RankAbove(u8),
    /// Mean.
    Mean,
    /// Standard deviation.
    Deviation,
    /// Lowest outcome.
    Lowest,
    /// Highest outcome.
    Highest,
    /// All outcomes added up.
    Sum,
    /// Squared distances to the mean, added up.
    Squares,
    /// Draws with an outcome.
    Count,
    /// Part of the draws on the side of the limit that counts (`share`).
    Chance,
    /// Draws on that side.
    Hits,
    /// Draws that were compared with the limit.
    Judged,
    /// The limit itself.
    Limit,
    /// Standard error of the part of the draws on the side of the limit (`share`).
    Error,
    /// Draws in a part of the histogram, counted from 0.
    Bar(u8),
    /// The same as a part of all draws (`share`).
    BarShare(u8),
}

impl Drawn {
    /// The one with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        let ranked = PERCENTILES.into_iter().flat_map(|part| {
            [
                Self::Percentile(part),
                Self::RankBelow(part),
                Self::RankAbove(part),
            ]
        });
        ranked
            .chain([
                Self::Mean,
                Self::Deviation,
                Self::Lowest,
                Self::Highest,
                Self::Sum,
                Self::Squares,
                Self::Count,
                Self::Chance,
                Self::Hits,
                Self::Judged,
                Self::Limit,
                Self::Error,
            ])
            .chain((0..=u8::MAX).flat_map(|at| [Self::Bar(at), Self::BarShare(at)]))
            .find(|drawn| drawn.code() == code)
    }

    fn code(self) -> String {
        match self {
            Self::Percentile(part) => format!("p{part}"),
            Self::RankBelow(part) => format!("below{part}"),
            Self::RankAbove(part) => format!("above{part}"),
            Self::Mean => "mean".into(),
            Self::Deviation => "sd".into(),
            Self::Lowest => "min".into(),
            Self::Highest => "max".into(),
            Self::Sum => "sum".into(),
            Self::Squares => "squares".into(),
            Self::Count => "count".into(),
            Self::Chance => "chance".into(),
            Self::Hits => "hits".into(),
            Self::Judged => "judged".into(),
            Self::Limit => "limit".into(),
            Self::Error => "error".into(),
            Self::Bar(at) => format!("bar{at}"),
            Self::BarShare(at) => format!("barshare{at}"),
        }
    }
}

/// A place in the range that an input is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RangeEnd {
    /// Lowest value.
    Low,
    /// Likeliest value.
    Mode,
    /// Highest value.
    High,
}

impl RangeEnd {
    /// The code in keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Mode => "mode",
            Self::High => "high",
        }
    }
}

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
    /// What the size of a t value must exceed (two-sided, 95 %).
    CriticalT(Row, Money),
    /// Years that a line runs through.
    LineYears(Row, Money),
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
    /// What two scenarios do together that neither side alone does: from the first to the
    /// second, for a number. In the unit of that number.
    Interaction(String, String, Box<Name>),
    /// The first year in which the line of a scenario lies on the other side of another.
    Crossing(String, String),
    /// A number minus the goal that the reader set for it, in its unit.
    FromGoal(Box<Name>),
    /// The goal for a number, in its unit.
    Goal(Box<Name>),
    /// The value of an input that a goal takes, in the unit of the formulas.
    Answer(InputId),
    /// Relative change of a number for a relative change of an input.
    Elasticity(InputId, Box<Name>),
    /// Change of a number for one more of an input, at its present value.
    Derivative(InputId, Box<Name>),
    /// The value of an input at which the reader's scenario and another give the same, in
    /// the unit of the formulas.
    TurnsAt(InputId, Rival, Box<Name>),
    /// Something of the draws of a number, mostly in its unit.
    Drawn(Drawn, Box<Name>),
    /// Seed of the draws.
    Seed,
    /// Number of draws asked for.
    Draws,
    /// An end of the range that an input is drawn from, in the unit of the formulas.
    RangeEnd(InputId, RangeEnd),
    /// A number of another scenario than the reader's own (see `state::scenario_of`) or of a
    /// case of the fund (see `FundCase`); the text names it.
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
    /// An amount that the reader sets beside others, counted from 0, `EUR x 1,000`.
    Amount(usize),
    /// Those amounts together, `EUR x 1,000`.
    Amounts,
    /// One of them as a part of all (`share`).
    AmountShare(usize),
    /// Sum of squared shares, 0..1.
    Concentration(Heap),
    /// How many equal parts would be as concentrated.
    EqualParts(Heap),
    /// Overhead that two funds pay twice, `EUR x 1,000` a year.
    PaidTwice,
    /// What the article spent in a year as far as it is known, `EUR x 1,000`.
    ArticleSpending(i32),
    /// Budget of the ministry that belongs to a share, `EUR x 1,000`.
    MinistryBudget(ArticleShare),
    /// A share of the article in that budget.
    ShareOfMinistry(ArticleShare),
    /// What falls on the article in proportion to a share, `EUR x 1,000` a year.
    Proportional(ArticleShare),
    /// How many changes of all items together are large enough to explain.
    LargeChanges,
    /// The largest of them, `EUR x 1,000`.
    LargestChange,
    /// What only a calculator or a card works out; of what, where that must be said.
    Quantity(Quantity, String),
}

impl Name {
    /// A key for pages and addresses: readable, and different for every name.
    pub fn key(&self) -> String {
        let row = Row::key;
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
            Self::CriticalT(of, prices) => money("t-critical", of, prices),
            Self::LineYears(of, prices) => money("line-years", of, prices),
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
            Self::Interaction(from, to, of) => format!("{to}^{from}!{}", of.key()),
            Self::Crossing(one, other) => format!("{one}|{other}!crossing"),
            Self::FromGoal(of) => format!("from-goal~{}", of.key()),
            Self::Goal(of) => format!("goal~{}", of.key()),
            Self::Answer(input) => format!("answer~{}", input.key()),
            Self::Elasticity(input, of) => format!("elasticity~{}~{}", input.key(), of.key()),
            Self::Derivative(input, of) => format!("derivative~{}~{}", input.key(), of.key()),
            Self::TurnsAt(input, rival, of) => {
                format!("turn~{}~{}~{}", rival.code(), input.key(), of.key())
            }
            Self::Drawn(what, of) => format!("drawn~{}~{}", what.code(), of.key()),
            Self::Seed => "seed".into(),
            Self::Draws => "draws".into(),
            Self::RangeEnd(input, end) => format!("range~{}~{}", end.code(), input.key()),
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
            Self::Amount(at) => format!("amount~{at}"),
            Self::Amounts => "amounts".into(),
            Self::AmountShare(at) => format!("amount-share~{at}"),
            Self::Concentration(heap) => format!("concentration{}", heap_text(*heap)),
            Self::EqualParts(heap) => format!("equal-parts{}", heap_text(*heap)),
            Self::PaidTwice => "paid-twice".into(),
            Self::ArticleSpending(year) => format!("article~{year}"),
            Self::MinistryBudget(share) => format!("ministry~{}", share_text(share)),
            Self::ShareOfMinistry(share) => format!("ministry-share~{}", share_text(share)),
            Self::Proportional(share) => format!("proportional~{}", share_text(share)),
            Self::LargeChanges => "large-changes".into(),
            Self::LargestChange => "largest-change".into(),
            Self::Quantity(quantity, of) => format!("{}{of}", quantity.key()),
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

    /// What two scenarios do to the number together, on the way from one to the other.
    #[must_use]
    pub fn interaction(self, from: &str, to: &str) -> Self {
        Self::Interaction(from.to_owned(), to.to_owned(), Box::new(self))
    }

    /// Something of the draws of the number.
    #[must_use]
    pub fn drawn(self, what: Drawn) -> Self {
        Self::Drawn(what, Box::new(self))
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

fn heap_text(heap: Heap) -> String {
    match heap {
        Heap::Amounts => String::new(),
        Heap::Items(year) => format!("~{year}"),
    }
}

fn share_text(share: &ArticleShare) -> &str {
    match share {
        ArticleShare::Chosen => "chosen",
        ArticleShare::Highest => "highest",
        ArticleShare::Lowest => "lowest",
        ArticleShare::Given => "given",
        ArticleShare::Published(fact) => fact,
    }
}
