//! Uncertainty: what follows when inputs are drawn from ranges, section N.
//!
//! ```text
//! Inputs + Plan ──► Sampler ──draw──► Slice, Slice ──summarise──► Sample
//! ```
//!
//! Draws come from one stream: for each draw the varied inputs in the order of the table
//! of inputs. A slice can start anywhere in the stream, and what is told of the draws
//! depends on the draws alone: not on the size of a chunk, nor on who drew which.

use serde::{Deserialize, Serialize};

use super::baseline::Method;
use super::inputs::{InputId, Unit};
use super::lanes::Lanes;
use super::metric::Metric;
use super::name::Name;
use super::number::Number;
use super::random::{Distribution, SplitMix64, fill_units};
use super::scenario::Inputs;

/// Draws that are calculated at once: few enough for the nearest memory.
const CHUNK: usize = 1024;
/// Parts in which values are counted to find one by its rank.
const BUCKETS: usize = 4096;
/// Bars that a histogram has at most.
const BARS: f64 = 40.0;

/// An input that varies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Varied {
    /// The input.
    pub input: InputId,
    /// Its draws, in the unit of the formulas.
    pub distribution: Distribution,
}

/// A line that an outcome must stay on one side of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// What is compared.
    pub metric: Metric,
    /// With what, in the unit of the metric.
    pub value: f64,
    /// Whether draws below it count, or those above.
    pub below: bool,
}

/// What is drawn, and what is read of each draw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Seed of the stream.
    pub seed: u64,
    /// Number of draws.
    pub draws: usize,
    /// The inputs that vary, in the order of the table of inputs.
    pub varied: Vec<Varied>,
    /// What is read.
    pub metric: Metric,
    /// What is asked of it.
    pub limit: Limit,
    /// Whether the spread of what the limit compares is wanted too.
    pub limit_spread: bool,
    /// Years for which the spread of the same reading is wanted too.
    pub years: Vec<i32>,
}

/// A plan with the inputs it varies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sampler {
    inputs: Inputs<f64>,
    reference: i32,
    plan: Plan,
}

/// Consecutive draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slice {
    /// For each metric of [`Sampler::metrics`], its value in each draw.
    pub columns: Vec<Vec<f64>>,
    /// How the draws stand to the limit.
    pub verdict: Verdict,
}

/// How many draws pass a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Draws on the side that counts.
    pub hits: u64,
    /// Draws in which the reading has a value.
    pub judged: u64,
}

impl Verdict {
    /// Part of the draws on the side that counts, `share`; `None` without draws.
    pub fn probability(&self) -> Option<f64> {
        (self.judged > 0).then(|| self.hits as f64 / self.judged as f64)
    }

    /// Standard error of that part: `sqrt(p (1 - p) / n)`, `share`.
    pub fn standard_error(&self) -> Option<f64> {
        let p = self.probability()?;
        Some((p * (1.0 - p) / self.judged as f64).sqrt())
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            judged: self.judged + other.judged,
        }
    }
}

/// Values of which so many parts in a hundred are lower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// 5 in 100 are lower.
    pub p5: f64,
    /// 25 in 100 are lower.
    pub p25: f64,
    /// Half are lower: the median.
    pub p50: f64,
    /// 75 in 100 are lower.
    pub p75: f64,
    /// 95 in 100 are lower.
    pub p95: f64,
}

/// Counts of values in parts of equal width.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Where the first part starts.
    pub start: f64,
    /// Width of each part.
    pub width: f64,
    /// Draws in each part; each holds its start, and not its end.
    pub counts: Vec<u32>,
}

impl Histogram {
    /// Each part: start, end, count.
    pub fn parts(&self) -> impl Iterator<Item = (f64, f64, u32)> + '_ {
        self.counts.iter().enumerate().map(|(at, count)| {
            (
                self.start + at as f64 * self.width,
                self.start + (at + 1) as f64 * self.width,
                *count,
            )
        })
    }
}

/// What is told of the values of a metric, in its unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Draws with a value.
    pub count: usize,
    /// Draws without one: what is read does not exist there.
    pub missing: usize,
    /// Mean.
    pub mean: f64,
    /// Standard deviation (n - 1).
    pub sd: f64,
    /// Lowest value.
    pub min: f64,
    /// Highest value.
    pub max: f64,
    /// Percentiles, with linear interpolation between ranks (type 7).
    pub range: Band,
    /// All values added up.
    pub sum: f64,
    /// Squared distances to the mean, added up.
    pub squares: f64,
    /// For each percentile the values at the ranks below and above it.
    pub ranked: [[f64; 2]; 5],
}

/// The parts in a hundred that the percentiles of a [`Band`] stand for.
pub const PERCENTILES: [u8; 5] = [5, 25, 50, 75, 95];

/// Where a part (0..1) of some values lies when they stand in order: the rank below, counted
/// from 0, and what is left of the way to the rank above.
pub fn rank_of(part: f64, count: usize) -> (usize, f64) {
    let last = count.saturating_sub(1);
    let place = part * last as f64;
    let rank = (place as usize).min(last);
    (rank, place - rank as f64)
}

impl Band {
    /// The percentiles, as [`PERCENTILES`] has them.
    pub const fn values(&self) -> [f64; 5] {
        [self.p5, self.p25, self.p50, self.p75, self.p95]
    }
}

/// What follows from all draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// What is read; `None` when no draw has a value.
    pub value: Option<Summary>,
    /// How often.
    pub histogram: Histogram,
    /// What the limit compares, when asked for and with a value.
    pub limit: Option<Summary>,
    /// How often.
    pub limit_histogram: Histogram,
    /// How the draws stand to the limit.
    pub verdict: Verdict,
    /// The same reading in other years.
    pub bands: Vec<(i32, Summary)>,
}

/// A number in the unit of an input as a number in the unit of the formulas.
pub fn formula_unit(unit: Unit, number: f64) -> f64 {
    match unit {
        Unit::Percent => number / 100.0,
        Unit::EuroMillion => number * 1000.0,
        _ => number,
    }
}

/// A number in the unit of the formulas as a number in the unit of an input, without the
/// rounding that the way there and back leaves.
pub fn shown_unit(unit: Unit, number: f64) -> f64 {
    const FINE: f64 = 1e9;
    match unit {
        Unit::Percent => (number * 100.0 * FINE).round() / FINE,
        Unit::EuroMillion => number / 1000.0,
        _ => number,
    }
}

impl Sampler {
    /// A plan for some inputs; `reference` is the last year of the table.
    ///
    /// Growth varies around a flat line: such a baseline becomes one with a growth of its
    /// own, which each draw then sets.
    pub fn new(mut inputs: Inputs<f64>, reference: i32, plan: Plan) -> Self {
        let grows = plan.varied.iter().any(|one| one.input == InputId::Growth);
        if grows && inputs.baseline == Method::FlatLast {
            inputs.baseline = Method::Growth(0.0);
        }
        Self {
            inputs,
            reference,
            plan,
        }
    }

    /// The inputs; what varies has its own value of the scenario there.
    pub const fn inputs(&self) -> &Inputs<f64> {
        &self.inputs
    }

    /// The last year of the table.
    pub const fn reference(&self) -> i32 {
        self.reference
    }

    /// The plan.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Every metric that is kept of each draw: what is read, what the limit compares, the
    /// other years. None is there twice.
    pub fn metrics(&self) -> Vec<Metric> {
        let plan = &self.plan;
        let mut metrics = vec![plan.metric.clone()];
        let limit = plan.limit_spread.then(|| plan.limit.metric.clone());
        let years = plan.years.iter().map(|year| Metric {
            reading: plan.metric.reading.clone(),
            year: *year,
        });
        for metric in limit.into_iter().chain(years) {
            if !metrics.contains(&metric) {
                metrics.push(metric);
            }
        }
        metrics
    }

    /// One draw by itself: each metric, and what the limit compares. The same formulas and
    /// the same numbers as [`Self::draw`], one at a time.
    pub fn draw_one(&self, draw: u64) -> (Vec<f64>, f64) {
        let plan = &self.plan;
        let inputs_per_draw = plan.varied.len() as u64;
        let mut stream = SplitMix64::after(plan.seed, draw.wrapping_mul(inputs_per_draw));
        let drawn: Vec<f64> = plan
            .varied
            .iter()
            .map(|one| one.distribution.inverse(stream.next_unit()))
            .collect();
        let inputs = self.lift(|at| drawn[at], |value| value);
        (
            self.metrics()
                .iter()
                .map(|metric| metric.of(&inputs, self.reference))
                .collect(),
            plan.limit.metric.of(&inputs, self.reference),
        )
    }

    /// Adds draws to a slice, from draw number `from` (counted from 0) on.
    pub fn draw(&self, from: usize, count: usize, slice: &mut Slice) {
        self.draw_in(CHUNK, from, count, slice);
    }

    /// The same with another number of draws at once.
    pub fn draw_in(&self, chunk: usize, from: usize, count: usize, slice: &mut Slice) {
        let plan = &self.plan;
        let metrics = self.metrics();
        let limit_at = metrics.iter().position(|one| *one == plan.limit.metric);
        slice.columns.resize_with(metrics.len(), Vec::new);
        for column in &mut slice.columns {
            column.reserve(count);
        }
        let stride = plan.varied.len() as u64;
        let mut done = 0;
        while done < count {
            let size = chunk.max(1).min(count - done);
            let first = ((from + done) as u64).wrapping_mul(stride);
            let drawn: Vec<Lanes> = plan
                .varied
                .iter()
                .zip(0_u64..)
                .map(|(one, at)| {
                    Lanes::filled(size, |numbers| {
                        fill_units(plan.seed, first.wrapping_add(at), stride, numbers);
                        one.distribution.transform(numbers);
                    })
                })
                .collect();
            let inputs = self.lift(|at| drawn[at].clone(), Lanes::constant);
            for (column, metric) in slice.columns.iter_mut().zip(&metrics) {
                let start = column.len();
                column.resize(start + size, 0.0);
                metric
                    .of(&inputs, self.reference)
                    .copy_to(&mut column[start..]);
            }
            let compared = match limit_at.and_then(|at| slice.columns.get(at)) {
                Some(column) => self.judge(&column[column.len() - size..]),
                None => {
                    let mut numbers = vec![0.0; size];
                    plan.limit
                        .metric
                        .of(&inputs, self.reference)
                        .copy_to(&mut numbers);
                    self.judge(&numbers)
                }
            };
            slice.verdict = slice.verdict.and(compared);
            done += size;
        }
    }

    /// How some values stand to the limit.
    fn judge(&self, values: &[f64]) -> Verdict {
        let Limit { value, below, .. } = self.plan.limit;
        let count = |hit: &dyn Fn(f64) -> bool| values.iter().filter(|one| hit(**one)).count();
        let hits: u64 = if below {
            values
                .iter()
                .map(|one| u64::from(*one < value && one.is_finite()))
                .sum()
        } else {
            values
                .iter()
                .map(|one| u64::from(*one > value && one.is_finite()))
                .sum()
        };
        Verdict {
            hits,
            judged: count(&f64::is_finite) as u64,
        }
    }

    /// The inputs with what varies in the place of the numbers.
    fn lift<N: Number>(&self, drawn: impl Fn(usize) -> N, fixed: impl Fn(f64) -> N) -> Inputs<N> {
        self.inputs.lift(|name, value| {
            let at = match &name {
                Name::Input(id) => self.plan.varied.iter().position(|one| one.input == *id),
                _ => None,
            };
            match at {
                Some(at) => drawn(at),
                None => fixed(*value),
            }
        })
    }

    /// Everything at once: all draws, and what is told of them.
    pub fn run(&self) -> Sample {
        let mut slice = Slice::default();
        self.draw(0, self.plan.draws, &mut slice);
        self.told(&slice)
    }

    /// What is told of all draws.
    fn told(&self, slice: &Slice) -> Sample {
        let told = slice
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| self.tell(at, column))
            .collect();
        self.sample(told, slice.verdict)
    }

    /// The same plan with another number of draws.
    #[must_use]
    pub fn with_draws(mut self, draws: usize) -> Self {
        self.plan.draws = draws;
        self
    }

    /// What is told of a column of [`Self::metrics`], given whole and in the order of the
    /// draws; a histogram only of those that have one on the page.
    pub fn tell(&self, at: usize, column: &[f64]) -> (Option<Summary>, Histogram) {
        let summary = Summary::of(column);
        let drawn = at == 0 || self.limit_column() == Some(at);
        let histogram = match &summary {
            Some(summary) if drawn => histogram(column, summary.min, summary.max),
            _ => Histogram::default(),
        };
        (summary, histogram)
    }

    /// The column of what the limit compares, if it is kept.
    fn limit_column(&self) -> Option<usize> {
        let metrics = self.metrics();
        metrics
            .iter()
            .position(|one| self.plan.limit_spread && *one == self.plan.limit.metric)
    }

    /// Puts together what was told of each column.
    pub fn sample(&self, told: Vec<(Option<Summary>, Histogram)>, verdict: Verdict) -> Sample {
        let metrics = self.metrics();
        let at = |at: usize| told.get(at).cloned().unwrap_or_default();
        let (value, histogram) = at(0);
        let (limit, limit_histogram) = self.limit_column().map(at).unwrap_or_default();
        let bands = self
            .plan
            .years
            .iter()
            .filter_map(|year| {
                let metric = Metric {
                    reading: self.plan.metric.reading.clone(),
                    year: *year,
                };
                let place = metrics.iter().position(|one| *one == metric)?;
                Some((*year, at(place).0?))
            })
            .collect();
        Sample {
            value,
            histogram,
            limit,
            limit_histogram,
            verdict,
            bands,
        }
    }
}

/// Draws made a few at a time, so that something else can happen in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    sampler: Sampler,
    slice: Slice,
    done: usize,
}

/// Draws in one step of [`Running`].
const STEP: usize = 2 * CHUNK;

impl Running {
    /// Nothing drawn yet.
    pub fn new(sampler: Sampler) -> Self {
        Self {
            sampler,
            slice: Slice::default(),
            done: 0,
        }
    }

    /// Draws made.
    pub const fn done(&self) -> usize {
        self.done
    }

    /// Makes some more draws; after the last ones it gives what is told of all.
    pub fn step(&mut self) -> Option<Sample> {
        let count = STEP.min(self.sampler.plan.draws - self.done);
        self.sampler.draw(self.done, count, &mut self.slice);
        self.done += count;
        (self.done == self.sampler.plan.draws).then(|| self.sampler.told(&self.slice))
    }
}

impl Summary {
    /// What is told of some values; `None` if none is a number.
    pub fn of(values: &[f64]) -> Option<Self> {
        let missing = values.iter().filter(|value| !value.is_finite()).count();
        if missing > 0 {
            let finite: Vec<f64> = values
                .iter()
                .copied()
                .filter(|value| value.is_finite())
                .collect();
            return Some(Self {
                missing,
                ..Self::of_finite(&finite)?
            });
        }
        Self::of_finite(values)
    }

    fn of_finite(values: &[f64]) -> Option<Self> {
        let count = values.len();
        if count == 0 {
            return None;
        }
        let total = sum(values, |value| value);
        let mean = total / count as f64;
        let square = sum(values, |value| (value - mean) * (value - mean));
        let sd = if count > 1 {
            (square / (count - 1) as f64).sqrt()
        } else {
            0.0
        };
        let (min, max) = extremes(values);
        let parts = PERCENTILES.map(|part| f64::from(part) / 100.0);
        let found = percentiles(values, min, max, parts);
        let [p5, p25, p50, p75, p95] = found.map(|(value, _)| value);
        Some(Self {
            count,
            missing: 0,
            mean,
            sd,
            min,
            max,
            range: Band {
                p5,
                p25,
                p50,
                p75,
                p95,
            },
            sum: total,
            squares: square,
            ranked: found.map(|(_, ranked)| ranked),
        })
    }
}

/// Sums that are kept side by side, so that several are added at once.
const SUMS: usize = 8;

/// The sum of a function of some values. The order in which they are added is fixed.
fn sum(values: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let mut total = 0.0;
    for block in values.chunks(CHUNK) {
        let mut sums = [0.0; SUMS];
        let rows = block.chunks_exact(SUMS);
        let rest: f64 = rows.remainder().iter().map(|value| of(*value)).sum();
        for row in rows {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += of(*value);
            }
        }
        total += sums.iter().sum::<f64>() + rest;
    }
    total
}

/// The lowest and the highest of some numbers.
fn extremes(values: &[f64]) -> (f64, f64) {
    let mut low = [f64::INFINITY; SUMS];
    let mut high = [f64::NEG_INFINITY; SUMS];
    for row in values.chunks(SUMS) {
        for ((low, high), value) in low.iter_mut().zip(&mut high).zip(row) {
            *low = if *value < *low { *value } else { *low };
            *high = if *value > *high { *value } else { *high };
        }
    }
    (
        low.into_iter().fold(f64::INFINITY, f64::min),
        high.into_iter().fold(f64::NEG_INFINITY, f64::max),
    )
}

/// The values at some parts (0..1, rising) of the values in order, with linear
/// interpolation between ranks (type 7), and the values at the two ranks of each.
///
/// Nothing is sorted: values are counted by where they lie between the lowest and the
/// highest, which tells where each rank must be, and only those near it are looked at.
fn percentiles<const N: usize>(
    values: &[f64],
    min: f64,
    max: f64,
    at: [f64; N],
) -> [(f64, [f64; 2]); N] {
    let scale = BUCKETS as f64 / (max - min);
    if !(scale.is_finite() && scale > 0.0) {
        return [(min, [min; 2]); N];
    }
    // Rises with the value, so that buckets are in the order of the values.
    let bucket = |value: f64| (((value - min) * scale) as u32 as usize).min(BUCKETS - 1);
    let mut counts = vec![0_u32; BUCKETS];
    for value in values {
        counts[bucket(*value)] += 1;
    }
    // The ranks that are asked for: each with the one after it.
    let last = values.len() - 1;
    let ranks = at.map(|part| {
        let (rank, rest) = rank_of(part, values.len());
        (rank, (rank + 1).min(last), rest)
    });
    let mut wanted = vec![false; BUCKETS];
    let mut before = vec![0_usize; BUCKETS];
    let mut seen = 0;
    for (place, count) in counts.iter().enumerate() {
        let next = seen + *count as usize;
        before[place] = seen;
        wanted[place] = ranks
            .iter()
            .any(|(low, high, _)| (seen..next).contains(low) || (seen..next).contains(high));
        seen = next;
    }
    let mut near: Vec<Vec<f64>> = vec![Vec::new(); BUCKETS];
    for value in values {
        let place = bucket(*value);
        if wanted[place] {
            near[place].push(*value);
        }
    }
    let mut ranked = |rank: usize| {
        let place = before.partition_point(|before| *before <= rank) - 1;
        let found = near
            .get_mut(place)
            .filter(|near| rank - before[place] < near.len())?;
        Some(
            *found
                .select_nth_unstable_by(rank - before[place], f64::total_cmp)
                .1,
        )
    };
    ranks.map(|(low, high, part)| match (ranked(low), ranked(high)) {
        (Some(low), Some(high)) => (low + part * (high - low), [low, high]),
        _ => (f64::NAN, [f64::NAN; 2]),
    })
}

/// Counts some values in parts of a round width.
fn histogram(values: &[f64], min: f64, max: f64) -> Histogram {
    let width = round_width((max - min) / BARS);
    if !(width.is_finite() && width > 0.0) {
        // All values are the same.
        return Histogram {
            start: min,
            width: 0.0,
            counts: vec![u32::try_from(values.len()).unwrap_or(u32::MAX)],
        };
    }
    let start = (min / width).floor() * width;
    let bars = ((max - start) / width) as usize + 1;
    let mut counts = vec![0_u32; bars];
    for value in values.iter().filter(|value| value.is_finite()) {
        let at = ((value - start) / width) as u32 as usize;
        counts[at.min(bars - 1)] += 1;
    }
    Histogram {
        start,
        width,
        counts,
    }
}

/// The next width that reads well: 1, 2, 2.5 or 5 times a power of ten.
fn round_width(least: f64) -> f64 {
    let ten = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 2.5, 5.0]
        .into_iter()
        .map(|step| step * ten)
        .find(|width| *width >= least)
        .unwrap_or(10.0 * ten)
}
