//! Sensitivity: which input moves an outcome most, and where the order of two scenarios turns.
//!
//! Section M. Each input moves alone, the others stay. Slopes come from dual numbers, so
//! they are those of the formulas themselves.

use num_dual::Dual64;

use super::basis::Basis;
use super::inputs::{InputId, InputSpec, Panel, Specs, Value};
use super::metric::Metric;
use super::name::Name;
use super::number::Number;
use super::presets::SAVINGS_VARIANT;
use super::scenario::{Inputs, Problem, Scenario, check};
use super::vary::{TRACE, Trials, limits, limits_reached, present, varied};

/// Differences up to this part of an outcome are rounding.
const NOTHING: f64 = 1e-12;

/// The values between which an input is varied, in its own unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The input.
    pub input: InputId,
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
}

/// Whether an elasticity says something about more than the place itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kink {
    /// No limit starts or stops to hold in the range.
    None,
    /// One does, somewhere in the range.
    InRange,
    /// One does within one percent of the present value.
    Near,
}

/// What one input does.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The input with its lowest and highest value.
    pub range: Range,
    /// Its value now, in its own unit.
    pub now: f64,
    /// The outcome at the lowest value; `None` where it cannot be calculated.
    pub low: Option<f64>,
    /// The outcome at the highest value.
    pub high: Option<f64>,
    /// Relative change of the outcome for a relative change of the input, at the present
    /// value; `None` where the input or the outcome is zero, or the input counts years.
    pub elasticity: Option<f64>,
    /// Where limits start or stop to hold.
    pub kink: Kink,
}

impl Bar {
    /// The distance between the outcomes at both ends.
    pub fn swing(&self) -> Option<f64> {
        Some((self.high? - self.low?).abs())
    }

    /// Whether both ends lie on the same side of the present outcome.
    pub fn is_one_sided(&self, base: f64) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => (low - base) * (high - base) > 0.0,
            _ => false,
        }
    }
}

/// Each input moved alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// What is read.
    pub metric: Metric,
    /// The outcome now.
    pub base: f64,
    /// Inputs that move it, the one with the largest swing first.
    pub bars: Vec<Bar>,
    /// Inputs with a range that gives the present outcome throughout.
    pub still: Vec<InputId>,
    /// Inputs of which an end of the range cannot be calculated.
    pub unknown: Vec<InputId>,
}

/// Moves each input over its range; `range` gives the reader's own, if there is one.
///
/// # Errors
/// The problems of a scenario that cannot be calculated. A reading without a value gives no
/// problem and no result: `Ok(None)`.
pub fn tornado(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    metric: &Metric,
    range: impl Fn(&InputSpec, (f64, f64)) -> (f64, f64),
) -> Result<Option<Tornado>, Vec<Problem>> {
    let inputs = check(basis, specs, scenario)?;
    let reference = basis.reference_year();
    let Some(base) = metric.value(&inputs, reference) else {
        return Ok(None);
    };
    let mut tornado = Tornado {
        metric: metric.clone(),
        base,
        bars: Vec::new(),
        still: Vec::new(),
        unknown: Vec::new(),
    };
    for spec in varied(specs, scenario) {
        let now = present(specs, scenario, &spec.id);
        let (low, high) = range(spec, usual_range(spec, now));
        let trials = Trials {
            basis,
            specs,
            scenario,
            input: &spec.id,
        };
        let (at_low, at_high) = (trials.read(metric, low), trials.read(metric, high));
        let moves = |outcome: Option<f64>| {
            outcome.is_some_and(|outcome| (outcome - base).abs() > NOTHING * base.abs().max(1.0))
        };
        if at_low.is_none() || at_high.is_none() {
            tornado.unknown.push(spec.id.clone());
        } else if moves(at_low) || moves(at_high) {
            tornado.bars.push(Bar {
                now,
                low: at_low,
                high: at_high,
                elasticity: elasticity(basis, specs, scenario, metric, &spec.id),
                kink: kink(&trials, metric, now, low, high),
                range: Range {
                    input: spec.id.clone(),
                    low,
                    high,
                },
            });
        } else {
            tornado.still.push(spec.id.clone());
        }
    }
    // A stable sort: equal bars stay in the order of the inputs.
    tornado.bars.sort_by(|one, other| {
        let swing = |bar: &Bar| bar.swing().unwrap_or(0.0);
        swing(other).total_cmp(&swing(one))
    });
    Ok(Some(tornado))
}

/// Whether limits start or stop to hold near a value or in a range around it.
fn kink(trials: &Trials, metric: &Metric, now: f64, low: f64, high: f64) -> Kink {
    let limits = |value: f64| Some(limits_reached(metric, &trials.at(value).ok()?));
    let Some(here) = limits(now) else {
        return Kink::None;
    };
    let differs = |value: f64| limits(value).is_some_and(|there| there != here);
    if differs(now * 0.99) || differs(now * 1.01) {
        Kink::Near
    } else if differs(low) || differs(high) {
        Kink::InRange
    } else {
        Kink::None
    }
}

/// The relative change of an outcome for a relative change of an input, at its present
/// value: `x Y'(x) / Y`. `None` where either is zero, and for inputs that no formula
/// multiplies, such as years.
pub fn elasticity(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    metric: &Metric,
    input: &InputId,
) -> Option<f64> {
    let slope = slope(basis, specs, scenario, metric, input)?;
    let elasticity = slope.value * slope.change / slope.outcome;
    (slope.outcome != 0.0 && elasticity.is_finite()).then_some(elasticity)
}

/// How an outcome changes with an input, at its present value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope {
    /// Value of the input, in the unit of the formulas.
    pub value: f64,
    /// Change of the outcome for one more of it.
    pub change: f64,
    /// The outcome, in its unit.
    pub outcome: f64,
}

/// How an outcome changes with an input; `None` where the input is zero, or where no formula
/// multiplies it.
pub fn slope(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    metric: &Metric,
    input: &InputId,
) -> Option<Slope> {
    let inputs = check(basis, specs, scenario).ok()?;
    let mut value = None;
    let lifted: Inputs<Dual64> = inputs.lift(|name, number| {
        if name == Name::Input(input.clone()) {
            value = Some(*number);
            Dual64::new(*number, 1.0)
        } else {
            Dual64::constant(*number)
        }
    });
    let value = value.filter(|value| *value != 0.0)?;
    let outcome = metric.of(&lifted, basis.reference_year());
    Some(Slope {
        value,
        change: outcome.eps,
        outcome: outcome.re,
    })
}

/// The values between which an input is varied when the reader sets none, in its own unit:
/// assumptions of ours, and always around the present value.
pub fn usual_range(spec: &InputSpec, now: f64) -> (f64, f64) {
    let by = |part: f64| (now - part, now + part);
    let times = |part: f64| by(part * now.abs());
    let (low, high) = match &spec.id {
        InputId::Share => (5.0, 50.0),
        InputId::Growth => (-2.0, 2.0),
        InputId::Cut => (50.0, 120.0),
        InputId::Inflation => (1.5, 3.5),
        InputId::Variant | InputId::FundCut => by(10.0),
        InputId::PriceRate(_) | InputId::FirstYear | InputId::FullYear | InputId::Posting => {
            by(1.0)
        }
        InputId::Weight(_) => by(25.0),
        // From no floor to one at half of what was spent last.
        InputId::Floor(_) => (0.0, limits(spec).map_or(0.0, |(_, high)| high / 2.0)),
        InputId::MeanYears | InputId::Since | InputId::Themes => by(2.0),
        InputId::VariableOverhead => by(2.5),
        InputId::ThemeCost => (0.0, 40.0),
        InputId::Settling => by(3.0),
        InputId::SettlingProductivity => by(20.0),
        InputId::CountryCost => times(0.5),
        InputId::Fund | InputId::Countries => times(0.2),
        InputId::Staff => times(0.1),
        _ => times(0.25),
    };
    let (low, high) = if super::vary::is_whole(spec) {
        (low.round(), high.round())
    } else {
        (low, high)
    };
    let (least, most) = limits(spec).unwrap_or((low, high));
    (low.min(now).max(least), high.max(now).min(most))
}

/// The other scenario of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rival {
    /// The usual savings variant: 20 % less.
    Less,
    /// No measure.
    Without,
    /// 20 % more.
    More,
}

impl Rival {
    /// Each of them, in the order offered.
    pub const ALL: [Self; 3] = [Self::Less, Self::Without, Self::More];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Less => "less",
            Self::Without => "without",
            Self::More => "more",
        }
    }

    /// The one with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rival| rival.code() == code)
    }

    /// The scenario it stands for beside another: the same in all but the size of the
    /// measure.
    #[must_use]
    pub fn beside(self, specs: &Specs, scenario: &Scenario) -> Scenario {
        let mut rival = scenario.clone();
        let mut measure = |code: &str, input: InputId, value: f64| {
            rival.set(specs, InputId::Measure, Value::Code(code.into()));
            rival.set(specs, input, Value::Number(value));
        };
        match self {
            Self::Less => measure("variant", InputId::Variant, -100.0 * SAVINGS_VARIANT),
            Self::Without => measure("share", InputId::Cut, 0.0),
            Self::More => measure("variant", InputId::Variant, 100.0 * SAVINGS_VARIANT),
        }
        rival.reset(&InputId::VariantBase);
        rival
    }
}

/// Where the order of two scenarios turns when one assumption moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// At this value, in the unit of the input: the one nearest to the present value.
    At(f64),
    /// Between these two whole numbers.
    Between(f64, f64),
    /// Nowhere in the range of the input.
    Never,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The input, with the whole range it allows.
    pub range: Range,
    /// Its value now.
    pub now: f64,
    /// Where the order turns.
    pub turn: Turn,
}

/// Your scenario beside another, for each assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Flips {
    /// The reading of your scenario.
    pub yours: f64,
    /// The reading of the other one.
    pub rival: f64,
    /// Each assumption that both scenarios share, or that yours has.
    pub rows: Vec<Flip>,
}

impl Flips {
    /// Whether both scenarios give the same now.
    pub fn are_equal(&self) -> bool {
        is_nothing(self.yours - self.rival, self.yours)
    }
}

/// Places of the scan for a turn.
const SCAN: i32 = 12;
/// Most steps to a turn; a straight difference needs one or two.
const STEPS: usize = 60;

fn is_nothing(difference: f64, size: f64) -> bool {
    difference.abs() <= TRACE.max(NOTHING * size.abs())
}

/// Where the order of your scenario and another turns. An assumption moves in both, but for
/// the size of the measure, which is what tells them apart. `None` where one of them cannot
/// be calculated.
///
/// Price changes of single years are left out: they change both in the same ratio.
pub fn flips(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    rival: Rival,
    metric: &Metric,
) -> Option<Flips> {
    let reference = basis.reference_year();
    let read = |scenario: &Scenario| metric.value(&check(basis, specs, scenario).ok()?, reference);
    let yours = read(scenario)?;
    let beside = rival.beside(specs, scenario);
    let other = read(&beside)?;
    let rows = varied(specs, scenario)
        .filter(|spec| {
            spec.id.panel() == Panel::Scenario && !matches!(spec.id, InputId::PriceRate(_))
        })
        .filter_map(|spec| {
            let (low, high) = limits(spec)?;
            let now = present(specs, scenario, &spec.id);
            let difference = |value: f64| {
                let moved = super::vary::moved(specs, scenario, &spec.id, value);
                // What only your scenario has leaves the other as it is.
                let there = rival.beside(specs, &moved);
                let there = if there == beside {
                    other
                } else {
                    read(&there)?
                };
                Some(read(&moved)? - there)
            };
            Some(Flip {
                turn: turn(
                    &difference,
                    now,
                    low,
                    high,
                    yours,
                    super::vary::is_whole(spec),
                ),
                now,
                range: Range {
                    input: spec.id.clone(),
                    low,
                    high,
                },
            })
        })
        .collect();
    Some(Flips {
        yours,
        rival: other,
        rows,
    })
}

/// Where a difference changes sign between two places, by secants that always keep the
/// change between them; every third step halves what is left, so that jumps are found too.
fn crossing(
    difference: &impl Fn(f64) -> Option<f64>,
    before: (f64, f64),
    after: (f64, f64),
    size: f64,
) -> f64 {
    let ((mut low, mut at_low), (mut high, mut at_high)) = (before, after);
    for step in 0..STEPS {
        let middle = if step % 3 == 2 {
            low + (high - low) / 2.0
        } else {
            low - at_low * (high - low) / (at_high - at_low)
        };
        let Some(here) = difference(middle) else {
            break;
        };
        if is_nothing(here, size) {
            return middle;
        }
        if here * at_low > 0.0 {
            (low, at_low) = (middle, here);
        } else {
            (high, at_high) = (middle, here);
        }
    }
    low + (high - low) / 2.0
}

/// Where a difference changes sign nearest to the present value.
fn turn(
    difference: &impl Fn(f64) -> Option<f64>,
    now: f64,
    low: f64,
    high: f64,
    size: f64,
    whole: bool,
) -> Turn {
    let places: Vec<f64> = if whole {
        (low as i32..=high as i32).map(f64::from).collect()
    } else {
        (0..=SCAN)
            .map(|at| low + (high - low) * f64::from(at) / f64::from(SCAN))
            .collect()
    };
    // Places where both are equal take no side, so a turn may lie on either side of them.
    let sided: Vec<(f64, f64)> = places
        .into_iter()
        .filter_map(|place| {
            let here = difference(place).filter(|here| !is_nothing(*here, size))?;
            Some((place, here))
        })
        .collect();
    let mut turns: Vec<(f64, Turn)> = Vec::new();
    for pair in sided.windows(2) {
        let [(before, here), (after, there)] = [pair[0], pair[1]];
        if here * there > 0.0 {
            continue;
        }
        if whole {
            turns.push((before, Turn::Between(before, after)));
            continue;
        }
        let at = crossing(difference, (before, here), (after, there), size);
        turns.push((at, Turn::At(at)));
    }
    turns
        .into_iter()
        .min_by(|(one, _), (other, _)| (one - now).abs().total_cmp(&(other - now).abs()))
        .map_or(Turn::Never, |(_, turn)| turn)
}
