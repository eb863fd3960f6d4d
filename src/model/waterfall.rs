//! How much of the difference between two scenarios is policy, and how much assumption.
//!
//! The rule, which the page states: the policy effect is what the outcome does when only the
//! policy inputs change, the assumption effect when only the assumptions change, and the
//! interaction is the rest. So the three add up to the difference, whatever the formulas.

use super::basis::Basis;
use super::compare::overhead;
use super::inputs::{InputId, Specs};
use super::metric::{Metric, Reading};
use super::scenario::{Problem, Scenario, check};

/// What kind of thing an input stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nature {
    /// Something that someone decides.
    Policy,
    /// Something that is taken to be so.
    Assumption,
}

impl InputId {
    /// Whether the input is a lever of policy or an assumption. Size and cost of the fund and
    /// staff count as assumptions, because the report gives them no figure.
    pub const fn nature(&self) -> Nature {
        match self {
            Self::Measure
            | Self::Cut
            | Self::Share
            | Self::Variant
            | Self::VariantBase
            | Self::FirstYear
            | Self::FullYear
            | Self::Ramp
            | Self::RampSteps
            | Self::Split
            | Self::Weight(_)
            | Self::Floor(_)
            | Self::FundCut
            | Self::Countries
            | Self::Themes
            | Self::SmallestGrant
            | Self::OverheadLimit
            | Self::Posting => Nature::Policy,
            Self::Baseline
            | Self::MeanYears
            | Self::Since
            | Self::Growth
            | Self::Inflation
            | Self::PriceRate(_)
            | Self::Horizon
            | Self::Fund
            | Self::CountryCost
            | Self::VariableOverhead
            | Self::ThemeCost
            | Self::ShowEffect
            | Self::HalfEffect
            | Self::Staff
            | Self::Settling
            | Self::SettlingProductivity
            | Self::CountryWork
            | Self::ThemeWork
            | Self::Multilateral
            | Self::FundAmounts
            | Self::OtherFund
            | Self::Overlap
            | Self::MinistryShare
            | Self::HostCountry
            | Self::MinistryTotal
            | Self::Threshold => Nature::Assumption,
        }
    }

    /// The choice that decides whether this input plays a part, if there is one.
    const fn choice(&self) -> Option<Self> {
        match self {
            Self::Cut | Self::Share | Self::Variant | Self::VariantBase => Some(Self::Measure),
            Self::RampSteps => Some(Self::Ramp),
            Self::Weight(_) => Some(Self::Split),
            Self::MeanYears | Self::Since | Self::Growth => Some(Self::Baseline),
            _ => None,
        }
    }
}

/// The difference between two scenarios in parts, in the unit of the metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Outcome of the first scenario.
    pub from: f64,
    /// Outcome of the second.
    pub to: f64,
    /// What changing only the policy inputs does.
    pub policy: f64,
    /// What changing only the assumptions does.
    pub assumption: f64,
    /// The rest: what the two do together that neither does alone.
    pub interaction: f64,
    /// The same difference, one changed input after another: first policy, then assumptions,
    /// each in the order of the inputs.
    pub steps: Vec<Step>,
}

/// One step from one scenario to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The inputs that change: one, or a choice with the inputs that come with it, or several
    /// that only work together.
    pub inputs: Vec<InputId>,
    /// What they stand for.
    pub nature: Nature,
    /// What the step does, given the steps before it.
    pub effect: f64,
    /// Outcome after the step.
    pub level: f64,
    /// How many changes have been made after the step; see [`partway`].
    pub made: usize,
}

/// Which of the scenarios that the split needs cannot be calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// The first scenario.
    From,
    /// The second.
    To,
    /// The first with the policy of the second.
    Policy,
    /// The first with the assumptions of the second.
    Assumption,
}

/// Why a difference cannot be split.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsplit {
    /// A scenario does not work, and at which inputs.
    Invalid(Corner, Vec<Problem>),
    /// The outcome has no value in a scenario: no countries, no fund or no staff.
    NoValue(Corner),
}

impl Waterfall {
    /// The whole difference.
    pub fn total(&self) -> f64 {
        self.to - self.from
    }

    /// Splits the difference in an outcome between two scenarios.
    ///
    /// # Errors
    /// [`Unsplit`] when one of the four scenarios that are needed has no outcome.
    pub fn split(
        basis: &Basis,
        specs: &Specs,
        metric: &Metric,
        from: &Scenario,
        to: &Scenario,
    ) -> Result<Self, Unsplit> {
        let read = |scenario: &Scenario, corner: Corner| {
            let inputs = check(basis, specs, scenario)
                .map_err(|problems| Unsplit::Invalid(corner, problems))?;
            let value = match metric.reading {
                Reading::OverheadRate => overhead(&inputs),
                _ => metric.value(&inputs, basis.reference_year()),
            };
            value.ok_or(Unsplit::NoValue(corner))
        };
        let only = |nature: Nature| hybrid(specs, from, to, nature);
        let start = read(from, Corner::From)?;
        let end = read(to, Corner::To)?;
        let policy = read(&only(Nature::Policy), Corner::Policy)? - start;
        let assumption = read(&only(Nature::Assumption), Corner::Assumption)? - start;

        let mut steps: Vec<Step> = Vec::new();
        let mut changed: Vec<InputId> = Vec::new();
        let mut level = start;
        let mut waiting: Vec<InputId> = Vec::new();
        for (at, inputs) in changes(specs, from, to).into_iter().enumerate() {
            changed.extend(inputs.iter().cloned());
            waiting.extend(inputs);
            // Half of a pair may not work without the other half; they then make one step.
            let here = mixed(specs, from, to, |id| changed.contains(id));
            let Ok(now) = read(&here, Corner::To) else {
                continue;
            };
            let nature = waiting.first().map_or(Nature::Policy, InputId::nature);
            steps.push(Step {
                inputs: std::mem::take(&mut waiting),
                nature,
                effect: now - level,
                level: now,
                made: at + 1,
            });
            level = now;
        }
        Ok(Self {
            from: start,
            to: end,
            policy,
            assumption,
            interaction: (end - start) - policy - assumption,
            steps,
        })
    }
}

/// The first scenario with the policy, or the assumptions, of the second.
pub fn hybrid(specs: &Specs, from: &Scenario, to: &Scenario, nature: Nature) -> Scenario {
    mixed(specs, from, to, |id| id.nature() == nature)
}

/// The first scenario after so many of the changes that lead to the second: one changed input
/// each, or a choice with the inputs that come with it; first policy, then assumptions.
pub fn partway(specs: &Specs, from: &Scenario, to: &Scenario, made: usize) -> Scenario {
    let changed: Vec<InputId> = changes(specs, from, to)
        .into_iter()
        .take(made)
        .flatten()
        .collect();
    mixed(specs, from, to, |id| changed.contains(id))
}

/// The first scenario with some inputs of the second.
fn mixed(
    specs: &Specs,
    from: &Scenario,
    to: &Scenario,
    takes: impl Fn(&InputId) -> bool,
) -> Scenario {
    let mut scenario = from.clone();
    for spec in specs.iter().filter(|spec| takes(&spec.id)) {
        if let Some(value) = to.value(specs, &spec.id) {
            scenario.set(specs, spec.id.clone(), value.clone());
        }
    }
    scenario
}

/// The inputs that differ and play a part, as the steps take them: policy first. A choice
/// brings along the inputs that play a part because of it.
fn changes(specs: &Specs, from: &Scenario, to: &Scenario) -> Vec<Vec<InputId>> {
    let differs = |id: &InputId| from.value(specs, id) != to.value(specs, id);
    let used = |id: &InputId| (from.uses(specs, id), to.uses(specs, id));
    let mut groups: Vec<Vec<InputId>> = Vec::new();
    for nature in [Nature::Policy, Nature::Assumption] {
        for spec in specs.iter().filter(|spec| spec.id.nature() == nature) {
            let id = &spec.id;
            if !differs(id) {
                continue;
            }
            match (used(id), id.choice()) {
                // Plays no part where the way ends.
                ((_, false), _) => {}
                // The choice itself differs too, or this would play a part in both.
                ((false, true), Some(choice)) => {
                    match groups.iter_mut().find(|group| group[0] == choice) {
                        Some(group) => group.push(id.clone()),
                        None => groups.push(vec![id.clone()]),
                    }
                }
                _ => groups.push(vec![id.clone()]),
            }
        }
    }
    groups
}
