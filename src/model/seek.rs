//! Goal seek: what one input must be for an outcome.
//!
//! Section L. The range is scanned, so that readings that turn, jump or lie still are
//! followed; between two places of the scan bisection finds where the target is met and
//! where a bound starts to hold. Where the answer has a closed form it is tried too, and
//! taken when the calculation confirms it.

use super::baseline::Method;
use super::basis::Basis;
use super::history::Row;
use super::inputs::{InputId, Specs};
use super::metric::{Metric, MetricUnit, Reading};
use super::scenario::{Inputs, Measure, Problem, Scenario, Split};
use super::vary::{TRACE, Trials, grows_from_flat, is_whole, present};

/// Places of the scan, apart from the ends of the range.
const SCAN: i32 = 120;
/// Most steps of a bisection; it stops when no number lies in between any more.
const STEPS: usize = 200;
/// Relative size of what counts as nothing.
const NOTHING: f64 = 1e-9;

/// The side on which a bound holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The value or more.
    AtLeast,
    /// The value or less.
    AtMost,
}

/// What must hold whatever the answer is.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// What is read.
    pub metric: Metric,
    /// On which side of the value it must stay.
    pub side: Side,
    /// The value, in the unit of the reading.
    pub value: f64,
}

/// What is sought.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// What is read.
    pub metric: Metric,
    /// What it must be, in the unit of the reading.
    pub target: f64,
    /// The input that may move.
    pub input: InputId,
    /// Lowest value it may have, in its own unit.
    pub from: f64,
    /// Highest value it may have.
    pub to: f64,
    /// What must hold.
    pub bounds: Vec<Bound>,
}

/// The input at a value, and what follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// Value of the input, in its own unit.
    pub value: f64,
    /// The reading, in its unit.
    pub outcome: f64,
}

/// Why an outcome gets no nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// The range starts here.
    RangeStart,
    /// The range ends here.
    RangeEnd,
    /// A bound, by its place, would no longer hold.
    Bound(usize),
    /// Further on the outcome lies still, turns back, or jumps over the target.
    Turn,
}

/// What a search gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The target is met.
    Found {
        /// The value nearest to the present one.
        at: Trial,
        /// Lowest and highest value around it that do as well, when it is a whole stretch.
        stretch: Option<(f64, f64)>,
        /// Other values that do.
        others: Vec<f64>,
        /// Whether it follows from a closed form, and is not found by trying.
        closed: bool,
    },
    /// Only whole numbers are possible, and the target lies between two of them.
    Between {
        /// The smaller number.
        lower: Trial,
        /// The larger one.
        upper: Trial,
        /// The one of which the outcome is nearest and every bound holds.
        nearest: Trial,
    },
    /// The target cannot be met.
    NotInRange {
        /// What comes nearest.
        nearest: Trial,
        /// Why it gets no nearer.
        because: Binding,
    },
    /// Nowhere in the range every bound holds. By their places: those that hold nowhere, or
    /// all of them when they only do not hold together.
    BoundsNeverHold(Vec<usize>),
    /// Every value gives the same.
    DoesNotReact {
        /// The reading, in its unit.
        outcome: f64,
    },
    /// The reading has no value anywhere in the range.
    NoValue,
    /// The scenario cannot be calculated.
    NotCalculated(Vec<Problem>),
}

impl Answer {
    /// The value to take over, if there is one that helps.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Found { at, .. } => Some(at.value),
            Self::Between { nearest, .. } | Self::NotInRange { nearest, .. } => Some(nearest.value),
            _ => None,
        }
    }
}

/// An answer, and what was calculated on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// The answer.
    pub answer: Answer,
    /// The outcome over the range, in order of value.
    pub curve: Vec<Trial>,
}

/// One place of the scan.
#[derive(Clone, Debug)]
struct Sample {
    value: f64,
    outcome: f64,
    /// How far each bound holds; negative where it does not, not finite where the reading
    /// has no value.
    margins: Vec<f64>,
    closed: bool,
}

/// A search that is going on.
struct Seeker<'a> {
    trials: Trials<'a>,
    goal: &'a Goal,
    reference: i32,
}

/// Seeks the value of an input for a goal.
pub fn seek(basis: &Basis, specs: &Specs, scenario: &Scenario, goal: &Goal) -> Search {
    let trials = Trials {
        basis,
        specs,
        scenario,
        input: &goal.input,
    };
    let seeker = Seeker {
        trials,
        goal,
        reference: basis.reference_year(),
    };
    let whole = specs.get(&goal.input).is_some_and(is_whole);
    let now = present(specs, scenario, &goal.input);
    let mut samples = seeker.scan(whole, now);
    let curve = samples
        .iter()
        .map(|sample| Trial {
            value: sample.value,
            outcome: sample.outcome,
        })
        .collect();
    let answer = if samples.is_empty() {
        match super::scenario::check(basis, specs, scenario) {
            Err(problems) => Answer::NotCalculated(problems),
            Ok(_) => Answer::NoValue,
        }
    } else {
        seeker.answer(&mut samples, whole, now)
    };
    Search { answer, curve }
}

impl Seeker<'_> {
    fn sample(&self, value: f64) -> Option<Sample> {
        let inputs = self.trials.at(value).ok()?;
        let outcome = self.goal.metric.value(&inputs, self.reference)?;
        let margins = self
            .goal
            .bounds
            .iter()
            .map(|bound| {
                let reading = bound.metric.of(&inputs, self.reference);
                match bound.side {
                    Side::AtLeast => reading - bound.value,
                    Side::AtMost => bound.value - reading,
                }
            })
            .collect();
        Some(Sample {
            value,
            outcome,
            margins,
            closed: false,
        })
    }

    /// What can be calculated over the range, in order.
    fn scan(&self, whole: bool, now: f64) -> Vec<Sample> {
        let (from, to) = (self.goal.from, self.goal.to);
        let mut values: Vec<f64> = if whole {
            (from.ceil() as i32..=to.floor() as i32)
                .map(f64::from)
                .collect()
        } else {
            let place = |at: i32| from + (to - from) * f64::from(at) / f64::from(SCAN);
            let mut values: Vec<f64> = (0..=SCAN).map(place).collect();
            values.push(now);
            values
        };
        values.retain(|value| (from..=to).contains(value));
        values.sort_by(f64::total_cmp);
        values.dedup();
        values
            .into_iter()
            .filter_map(|value| self.sample(value))
            .collect()
    }

    /// Whether a bound holds, but for rounding.
    fn holds(&self, at: usize, margin: f64) -> bool {
        let slack = self.goal.bounds.get(at).map_or(0.0, |bound| {
            let trace = match bound.metric.reading.unit() {
                MetricUnit::Euro => TRACE,
                MetricUnit::Share | MetricUnit::Ratio => NOTHING,
            };
            trace.max(NOTHING * bound.value.abs())
        });
        margin >= -slack
    }

    fn all_hold(&self, sample: &Sample) -> bool {
        self.broken(sample).is_none()
    }

    /// The first bound that does not hold.
    fn broken(&self, sample: &Sample) -> Option<usize> {
        sample
            .margins
            .iter()
            .enumerate()
            .find(|(at, margin)| !self.holds(*at, **margin))
            .map(|(at, _)| at)
    }

    fn miss(&self, sample: &Sample) -> f64 {
        (sample.outcome - self.goal.target).abs()
    }

    /// The last sample before a test turns between two places, and the first after it.
    fn turn(
        &self,
        before: &Sample,
        after: &Sample,
        test: impl Fn(&Sample) -> bool,
    ) -> Option<(Sample, Sample)> {
        let side = test(before);
        let (mut before, mut after) = (before.clone(), after.clone());
        for _ in 0..STEPS {
            let value = before.value + (after.value - before.value) / 2.0;
            if value <= before.value || value >= after.value {
                break;
            }
            // A place that cannot be calculated: the turn is not to be found.
            let middle = self.sample(value)?;
            if test(&middle) == side {
                before = middle;
            } else {
                after = middle;
            }
        }
        Some((before, after))
    }

    /// Adds the places where the target is passed, a still stretch on it starts or ends, and
    /// a bound starts or stops to hold.
    fn refine(&self, samples: &mut Vec<Sample>, met: f64) {
        let above = |sample: &Sample| sample.outcome > self.goal.target;
        let on = |sample: &Sample| self.miss(sample) <= met;
        let mut found = Vec::new();
        for pair in samples.windows(2) {
            let [before, after] = pair else { continue };
            if on(before) != on(after) {
                found.extend(self.turn(before, after, on));
            } else if above(before) != above(after) && !on(before) {
                found.extend(self.turn(before, after, above));
            }
            for at in 0..self.goal.bounds.len() {
                // To the letter here; that rounding may spare a bound is for the judgement.
                let held = |sample: &Sample| sample.margins[at] >= 0.0;
                if held(before) != held(after) {
                    found.extend(self.turn(before, after, held));
                }
            }
        }
        let tops: Vec<Sample> = samples
            .windows(3)
            .filter_map(|three| self.closest_between(three))
            .collect();
        samples.extend(
            found
                .into_iter()
                .flat_map(|(before, after)| [before, after]),
        );
        samples.extend(tops);
        samples.sort_by(|one, other| one.value.total_cmp(&other.value));
    }

    /// Where the outcome comes near the target and turns back between three places: the
    /// nearest place there.
    fn closest_between(&self, three: &[Sample]) -> Option<Sample> {
        let [first, middle, last] = three else {
            return None;
        };
        if self.miss(middle) >= self.miss(first) || self.miss(middle) >= self.miss(last) {
            return None;
        }
        let (mut from, mut to) = (first.value, last.value);
        let mut best = middle.clone();
        while to - from > NOTHING * (self.goal.to - self.goal.from) {
            let third = (to - from) / 3.0;
            let (one, other) = (self.sample(from + third)?, self.sample(to - third)?);
            if self.miss(&one) < self.miss(&other) {
                to = other.value;
                best = one;
            } else {
                from = one.value;
                best = other;
            }
        }
        Some(best)
    }

    fn answer(&self, samples: &mut Vec<Sample>, whole: bool, now: f64) -> Answer {
        let outcomes = || samples.iter().map(|sample| sample.outcome);
        let (low, high) = (
            outcomes().fold(f64::INFINITY, f64::min),
            outcomes().fold(f64::NEG_INFINITY, f64::max),
        );
        let size = low.abs().max(high.abs());
        if samples.len() > 1 && high - low <= NOTHING * size {
            return Answer::DoesNotReact { outcome: low };
        }
        // A jump over the target is no solution: there the miss stays.
        let met = NOTHING * self.goal.target.abs().max(high - low);
        if let Some(sample) = self.closed_sample(whole) {
            samples.push(sample);
            samples.sort_by(|one, other| one.value.total_cmp(&other.value));
        }
        if !whole {
            self.refine(samples, met);
        }
        let allowed: Vec<&Sample> = samples.iter().filter(|one| self.all_hold(one)).collect();
        if allowed.is_empty() {
            return Answer::BoundsNeverHold(self.never_held(samples));
        }
        if let Some(found) = self.found(samples, met, now) {
            return found;
        }
        if whole && let Some(between) = self.between(samples) {
            return between;
        }
        self.nearest(samples, now)
    }

    /// The bounds that hold nowhere; all of them if each holds somewhere.
    fn never_held(&self, samples: &[Sample]) -> Vec<usize> {
        let all: Vec<usize> = (0..self.goal.bounds.len()).collect();
        let never: Vec<usize> = all
            .iter()
            .copied()
            .filter(|at| {
                !samples
                    .iter()
                    .any(|sample| self.holds(*at, sample.margins[*at]))
            })
            .collect();
        if never.is_empty() { all } else { never }
    }

    /// The places where the target is met and every bound holds, one group for each
    /// stretch of them.
    fn found(&self, samples: &[Sample], met: f64, now: f64) -> Option<Answer> {
        let fits = |sample: &Sample| self.miss(sample) <= met && self.all_hold(sample);
        let mut groups: Vec<Vec<&Sample>> = Vec::new();
        let mut open = false;
        for sample in samples {
            match (fits(sample), groups.last_mut()) {
                (true, Some(group)) if open => group.push(sample),
                (true, _) => groups.push(vec![sample]),
                (false, _) => {}
            }
            open = fits(sample);
        }
        let distance = |sample: &Sample| (sample.value - now).abs();
        let nearest = |group: &[&Sample]| {
            // Of a point that is met twice but for rounding the closed form is the exact one.
            let wide = NOTHING * (self.goal.to - self.goal.from);
            let first = group
                .iter()
                .min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
            let exact = group
                .iter()
                .find(|one| one.closed && (one.value - first.value).abs() <= wide.max(TRACE));
            Some((*exact.unwrap_or(first)).clone())
        };
        let mut chosen: Vec<(Sample, &Vec<&Sample>)> = groups
            .iter()
            .filter_map(|group| Some((nearest(group)?, group)))
            .collect();
        chosen.sort_by(|(one, _), (other, _)| distance(one).total_cmp(&distance(other)));
        let ((at, group), others) = chosen.split_first()?;
        let (first, last) = (group.first()?.value, group.last()?.value);
        let is_stretch = last - first > TRACE.max(1e-6 * (self.goal.to - self.goal.from));
        Some(Answer::Found {
            at: Trial {
                value: at.value,
                outcome: at.outcome,
            },
            stretch: is_stretch.then_some((first, last)),
            others: others.iter().map(|(sample, _)| sample.value).collect(),
            closed: at.closed,
        })
    }

    /// The two whole numbers between which the target lies.
    fn between(&self, samples: &[Sample]) -> Option<Answer> {
        let trial = |sample: &Sample| Trial {
            value: sample.value,
            outcome: sample.outcome,
        };
        samples.windows(2).find_map(|pair| {
            let [lower, upper] = pair else { return None };
            let misses = (
                lower.outcome - self.goal.target,
                upper.outcome - self.goal.target,
            );
            if misses.0 * misses.1 >= 0.0 || upper.value - lower.value > 1.0 {
                return None;
            }
            let nearest = [lower, upper]
                .into_iter()
                .filter(|sample| self.all_hold(sample))
                .min_by(|one, other| self.miss(one).total_cmp(&self.miss(other)))?;
            Some(Answer::Between {
                lower: trial(lower),
                upper: trial(upper),
                nearest: trial(nearest),
            })
        })
    }

    /// What comes nearest while every bound holds, and what stands in the way.
    fn nearest(&self, samples: &[Sample], now: f64) -> Answer {
        let allowed = || samples.iter().filter(|sample| self.all_hold(sample));
        let least = allowed()
            .map(|sample| self.miss(sample))
            .fold(f64::INFINITY, f64::min);
        // Where more places are as near, the one that changes the scenario least.
        let Some(best) = allowed()
            .filter(|sample| self.miss(sample) <= least * (1.0 + NOTHING))
            .min_by(|one, other| {
                (one.value - now)
                    .abs()
                    .total_cmp(&(other.value - now).abs())
            })
        else {
            return Answer::NoValue;
        };
        // Places that differ from it only by rounding say nothing of what lies beside it.
        let same = NOTHING * (self.goal.to - self.goal.from);
        let before = samples
            .iter()
            .rfind(|sample| sample.value < best.value - same);
        let after = samples
            .iter()
            .find(|sample| sample.value > best.value + same);
        let barrier = [before, after]
            .into_iter()
            .flatten()
            .filter(|sample| self.miss(sample) < self.miss(best))
            .find_map(|sample| self.broken(sample));
        let because = match (barrier, before, after) {
            (Some(bound), _, _) => Binding::Bound(bound),
            (None, None, _) => Binding::RangeStart,
            (None, _, None) => Binding::RangeEnd,
            (None, Some(_), Some(_)) => Binding::Turn,
        };
        Answer::NotInRange {
            nearest: Trial {
                value: best.value,
                outcome: best.outcome,
            },
            because,
        }
    }

    /// The answer of the closed form, calculated; it counts only if the reading confirms it.
    fn closed_sample(&self, whole: bool) -> Option<Sample> {
        let value = closed_form(
            self.trials.basis,
            self.trials.specs,
            self.trials.scenario,
            self.goal,
        )?;
        let value = if whole {
            // Rounding must not make a whole number a broken one.
            Some(value.round()).filter(|near| (near - value).abs() <= NOTHING)?
        } else {
            value
        };
        if !(self.goal.from..=self.goal.to).contains(&value) {
            return None;
        }
        let sample = self.sample(value)?;
        Some(Sample {
            closed: true,
            ..sample
        })
    }
}

/// The answer where it can be written down, in the unit of the input; `None` where it cannot,
/// or not by us. It holds while no floor, limit or bound stands in the way: the one who asks
/// must calculate whether it does.
pub fn closed_form(basis: &Basis, specs: &Specs, scenario: &Scenario, goal: &Goal) -> Option<f64> {
    let trials = Trials {
        basis,
        specs,
        scenario,
        input: &goal.input,
    };
    let inputs = trials.at(present(specs, scenario, &goal.input)).ok()?;
    let value = match (&goal.metric.reading, &goal.input) {
        (Reading::Net(row) | Reading::Real(row), InputId::Share | InputId::Cut) => {
            amount_asked(&inputs, basis, &goal.metric, row, goal.target).and_then(|asked| {
                let Measure::Share { cut, share } = &inputs.measure else {
                    return None;
                };
                let fraction = inputs.run_year(goal.metric.year).fraction;
                Some(match goal.input {
                    InputId::Share => 100.0 * asked / (cut * fraction),
                    _ => asked / (share * fraction) / 1000.0,
                })
            })
        }
        (Reading::Net(Row::Together) | Reading::Real(Row::Together), InputId::Growth) => {
            if !(matches!(inputs.baseline, Method::Growth(_))
                || grows_from_flat(specs, scenario, &goal.input))
                || !matches!(inputs.measure, Measure::Share { .. })
            {
                return None;
            }
            let last = inputs.history.iter().filter_map(|series| series.last());
            let level: f64 = last.clone().map(|point| point.amount).sum();
            let years = last.map(|point| goal.metric.year - point.year).max()?;
            let needed = nominal(&inputs, basis, &goal.metric, goal.target)
                + inputs.run_year(goal.metric.year).asked;
            Some(100.0 * ((needed / level).powf(1.0 / f64::from(years)) - 1.0))
        }
        (Reading::OverheadRate, InputId::Countries) => {
            let mut portfolio = inputs.portfolio.clone();
            portfolio.overhead_limit = goal.target;
            Some(portfolio.most_lean(portfolio.fund_left()))
        }
        (Reading::PerCountry, InputId::Countries) => {
            let mut portfolio = inputs.portfolio.clone();
            portfolio.smallest = goal.target;
            Some(portfolio.most_useful(portfolio.fund_left()))
        }
        (Reading::WorkRatio, InputId::Countries) => {
            let mut capacity = inputs.capacity.clone();
            capacity.staff *= goal.target;
            Some(capacity.balance())
        }
        _ => None,
    };
    value.filter(|value| value.is_finite())
}

/// The target as an amount of its own year, `EUR x 1,000`.
fn nominal(inputs: &Inputs<f64>, basis: &Basis, metric: &Metric, target: f64) -> f64 {
    match metric.reading {
        Reading::Real(_) => target / inputs.prices().factor(metric.year, basis.reference_year()),
        _ => target,
    }
}

/// What must be asked of the items together so that a row keeps the target, `EUR x 1,000`:
/// all that is above it, or for one item in a proportional split the same part of all.
fn amount_asked(
    inputs: &Inputs<f64>,
    basis: &Basis,
    metric: &Metric,
    row: &Row,
    target: f64,
) -> Option<f64> {
    let baselines = inputs.baselines(metric.year);
    let all: f64 = baselines.iter().sum();
    let left = nominal(inputs, basis, metric, target);
    match row {
        Row::Together => Some(all - left),
        Row::Item(item) if inputs.split == Split::Proportional => {
            let at = inputs.items.iter().position(|id| id == item)?;
            let own = baselines.get(at)?;
            Some(all * (own - left) / own)
        }
        Row::Item(_) => None,
    }
}
