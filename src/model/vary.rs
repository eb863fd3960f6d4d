//! Moving one input of a scenario while all else stays.

use super::basis::Basis;
use super::inputs::{InputId, InputSpec, Kind, Panel, Specs, Value};
use super::metric::{Metric, Reading};
use super::scenario::{Inputs, Problem, Scenario, check};

/// Amounts below this are rounding, `EUR x 1,000`.
pub(super) const TRACE: f64 = 1e-6;

/// Whether an input is a number that moves some reading, given the choices made. Growth
/// counts too where the baseline is flat: flat is a growth of zero.
pub fn varies(specs: &Specs, scenario: &Scenario, id: &InputId) -> bool {
    let numeric = specs
        .get(id)
        .is_some_and(|spec| matches!(spec.kind, Kind::Number { .. } | Kind::Whole { .. }));
    // What is only shown, or only a line to compare with, moves no reading.
    let read = !matches!(
        id,
        InputId::Horizon
            | InputId::SmallestGrant
            | InputId::OverheadLimit
            | InputId::HalfEffect
            | InputId::ShowEffect
    ) && matches!(
        id.panel(),
        Panel::Scenario | Panel::Portfolio | Panel::Capacity
    );
    numeric && read && (scenario.uses(specs, id) || grows_from_flat(specs, scenario, id))
}

/// Whether this is the growth of a baseline that is flat: to move it makes the baseline grow.
pub fn grows_from_flat(specs: &Specs, scenario: &Scenario, id: &InputId) -> bool {
    *id == InputId::Growth && scenario.code(specs, &InputId::Baseline) == Some("flat")
}

/// The inputs that [`varies`] holds for, in the order shown.
pub fn varied<'a>(specs: &'a Specs, scenario: &'a Scenario) -> impl Iterator<Item = &'a InputSpec> {
    specs
        .iter()
        .filter(|spec| varies(specs, scenario, &spec.id))
}

/// The value of a numeric input now, in its own unit.
pub fn present(specs: &Specs, scenario: &Scenario, id: &InputId) -> f64 {
    if grows_from_flat(specs, scenario, id) {
        return 0.0;
    }
    scenario.number(specs, id).unwrap_or(0.0)
}

/// The scenario with one input at another value, in its own unit. A flat baseline becomes
/// one that grows when its growth is moved.
#[must_use]
pub fn moved(specs: &Specs, scenario: &Scenario, id: &InputId, value: f64) -> Scenario {
    let mut moved = scenario.clone();
    if grows_from_flat(specs, scenario, id) {
        moved.set(specs, InputId::Baseline, Value::Code("growth".into()));
    }
    moved.set(specs, id.clone(), Value::Number(value));
    moved
}

/// The lowest and highest value an input allows, in its own unit.
pub fn limits(spec: &InputSpec) -> Option<(f64, f64)> {
    match spec.kind {
        Kind::Number { min, max, .. } => Some((min, max)),
        Kind::Whole { min, max } => Some((f64::from(min), f64::from(max))),
        _ => None,
    }
}

/// Whether an input takes whole numbers only.
pub fn is_whole(spec: &InputSpec) -> bool {
    matches!(spec.kind, Kind::Whole { .. })
}

/// One scenario, to be calculated at many values of one input.
#[derive(Clone, Copy)]
pub(super) struct Trials<'a> {
    pub(super) basis: &'a Basis,
    pub(super) specs: &'a Specs,
    pub(super) scenario: &'a Scenario,
    pub(super) input: &'a InputId,
}

impl Trials<'_> {
    /// The checked inputs at a value.
    pub(super) fn at(&self, value: f64) -> Result<Inputs<f64>, Vec<Problem>> {
        let scenario = moved(self.specs, self.scenario, self.input, value);
        check(self.basis, self.specs, &scenario)
    }

    /// A reading at a value; `None` where it cannot be calculated or has no value.
    pub(super) fn read(&self, metric: &Metric, value: f64) -> Option<f64> {
        metric.value(&self.at(value).ok()?, self.basis.reference_year())
    }
}

/// Which limits hold for a reading: items at their floor, an amount that fits nowhere, an
/// addition, overhead that takes the whole fund, a posting that is all settling in. Between
/// values with the same limits a reading has no kink.
pub(super) fn limits_reached(metric: &Metric, inputs: &Inputs<f64>) -> Vec<bool> {
    match metric.reading {
        Reading::OverheadRate => Vec::new(),
        Reading::PerCountry => vec![inputs.portfolio.after().programme <= 0.0],
        Reading::WorkRatio => {
            vec![inputs.capacity.settling >= 12.0 * inputs.capacity.posting]
        }
        _ => {
            let first = match metric.reading {
                Reading::Cumulative => inputs.first_year.min(metric.year),
                _ => metric.year,
            };
            (first..=metric.year)
                .flat_map(|year| {
                    let outcome = inputs.run_year(year);
                    let floors = inputs.floors.iter().zip(&outcome.items);
                    let mut reached: Vec<bool> = floors
                        .map(|(floor, item)| {
                            item.cut > TRACE && item.net <= floor.min(item.baseline) + TRACE
                        })
                        .collect();
                    reached.push(outcome.unplaced > TRACE);
                    reached.push(outcome.asked < -TRACE);
                    reached
                })
                .collect()
        }
    }
}
