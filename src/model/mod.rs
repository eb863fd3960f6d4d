//! The scenario model: inputs, formulas, results. Arithmetic only.
//!
//! ```text
//! Report ──► Basis ──► Specs ──► Scenario ──check──► Inputs<N> ──run──► Outcome<N>
//! ```
//!
//! Each formula is written once, generic over the kind of [`Number`] it runs on.
//! Amounts are in `EUR x 1,000`, shares in 0..1, and nothing is rounded here.
//! The letters A to R in the docs name the sections of the calculation model.

mod baseline;
mod basis;
mod capacity;
mod explain;
mod history;
mod inputs;
mod lanes;
mod metric;
mod name;
mod number;
mod portfolio;
mod presets;
mod prices;
mod ramp;
mod random;
mod scenario;
mod split;
mod trend;
mod uncertainty;

pub use baseline::{
    Line, Method, Point, Series, Unusable, baseline, clipped_from, growth_factor, usable,
};
pub use basis::{Basis, BasisItem, PRICE_SERIES};
pub use capacity::Capacity;
pub use explain::{Book, Explanation, Part, Piece, Symbol};
pub use history::{History, HistoryRow, Picture, Row, Show};
pub use inputs::{
    FIRST_SCENARIO_YEAR, InputId, InputSpec, Kind, LARGEST_AMOUNT, LAST_SCENARIO_YEAR, Panel,
    Refusal, Specs, Unit, Value,
};
pub use lanes::Lanes;
pub use metric::{Metric, MetricUnit, Reading};
pub use name::{Money, Name};
pub use number::Number;
pub use portfolio::{Portfolio, Spread};
pub use presets::{Preset, SAVINGS_VARIANT, share_presets};
pub use prices::PriceIndex;
pub use ramp::{Ramp, fraction};
pub use random::{Distribution, SplitMix64, fill_units};
pub use scenario::{
    Inputs, ItemOutcome, Measure, Notice, Outcome, Problem, ProblemKind, Scenario, Split,
    YearOutcome, base_years, check, notices, own_prices, prices, rates, share_limit,
};
pub use split::{Division, Share, divide_addition, divide_cut};
pub use trend::{
    Change, Trend, contribution, extremes, index, relative_change, share, theil_sen, year_on_year,
};
pub use uncertainty::{
    Histogram, Limit, Plan, Range, Running, Sample, Sampler, Slice, Summary, Varied, Verdict,
    formula_unit, shown_unit,
};
