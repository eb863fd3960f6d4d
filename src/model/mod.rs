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
pub mod claims;
mod compare;
mod dual;
mod explain;
mod fragmentation;
pub mod golden;
mod history;
mod inputs;
mod lanes;
mod materiality;
mod metric;
mod ministry;
mod name;
mod number;
mod pointers;
mod portfolio;
mod presets;
mod prices;
mod quantity;
mod ramp;
mod random;
mod scenario;
mod seek;
mod sensitivity;
mod split;
mod trend;
mod uncertainty;
mod vary;
mod waterfall;

pub use baseline::{
    Line, Method, Point, Series, Unusable, baseline, clipped_from, growth_factor, usable,
};
pub use basis::{Basis, BasisItem, PRICE_SERIES};
pub use capacity::{Balance, Capacity, CapacityOutcome};
pub use compare::{
    Against, Compared, Comparison, Differing, Direction, FEWEST_COMPARED, MOST_COMPARED, compare,
    crossing, differing, overhead,
};
pub use explain::{Book, Explanation, Overlapping, Part, Piece, Symbol, Way};
pub use fragmentation::{Concentration, FragmentationOutcome, overlap_saved};
pub use history::{History, HistoryRow, Picture, Row, Show};
pub use inputs::{
    FIRST_SCENARIO_YEAR, InputId, InputSpec, Kind, LARGEST_AMOUNT, LAST_SCENARIO_YEAR, Panel,
    Refusal, Specs, Unit, Value,
};
pub use lanes::Lanes;
pub use materiality::{MaterialityOutcome, MaterialityRow};
pub use metric::{Metric, MetricUnit, Reading};
pub use ministry::{
    MinistryOutcome, MinistryProblem, PublishedShare, ROUNDED_FROM, implied_share, implied_total,
    proportional_piece, share_from_total, total_from_share,
};
pub use name::{ArticleShare, Drawn, Heap, Money, Name, RangeEnd};
pub use number::Number;
pub use pointers::{Link, Pointer, RULES, Rule, Touch, pointers};
pub use portfolio::{
    FundCase, KeepProgramme, Limits, Optimum, OptimumGrid, Portfolio, PortfolioOutcome, Spread,
    SpreadOutcome, Step,
};
pub use presets::{Preset, SAVINGS_VARIANT, share_presets};
pub use prices::PriceIndex;
pub use quantity::Quantity;
pub use ramp::{Ramp, fraction};
pub use random::{Distribution, SplitMix64, fill_units};
pub use scenario::{
    Inputs, ItemOutcome, Measure, Notice, Outcome, Problem, ProblemKind, Scenario, Split,
    YearOutcome, base_years, check, notices, own_prices, prices, rates, share_limit,
};
pub use seek::{Answer, Binding, Bound, Goal, Search, Side, Trial, closed_form, seek};
pub use sensitivity::{
    Bar, Flip, Flips, Kink, Range, Rival, Slope, Tornado, Turn, elasticity, flips, slope, tornado,
    usual_range,
};
pub use split::{Division, Share, divide_addition, divide_cut};
pub use trend::{
    Change, Trend, contribution, extremes, index, relative_change, share, theil_sen, year_on_year,
};
pub use uncertainty::{
    Band, Histogram, Limit, PERCENTILES, Plan, Running, Sample, Sampler, Slice, Summary, Varied,
    Verdict, formula_unit, rank_of, shown_unit,
};
pub use vary::{grows_from_flat, is_whole, limits, moved, present, varied, varies};
pub use waterfall::{Corner, Nature, Step as WaterfallStep, Unsplit, Waterfall, hybrid, partway};
