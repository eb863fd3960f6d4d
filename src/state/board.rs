//! Everything that follows from a comparison: who takes part, and what comes out.

use crate::model::{
    Comparison, Differing, Inputs, Metric, Problem, Scenario, Unsplit, Waterfall, check, compare,
    differing,
};
use crate::report::Lang;
use crate::text::compare::{YOURS, letter, name};

use super::address::AddressProblem;
use super::compare::{Comparing, Slot};
use super::data::Data;
use super::view::View;
use crate::text::compare::Named;

/// One of the scenarios that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Entrant {
    /// Which one.
    pub slot: Slot,
    /// What it is called.
    pub named: Named,
    /// The scenario.
    pub scenario: Scenario,
    /// What stands in the way of calculating it; empty for a sound one.
    pub problems: Vec<Problem>,
}

/// A comparison with all that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// What is compared.
    pub comparing: Comparing,
    /// What could not be used of the settings.
    pub problems: Vec<AddressProblem>,
    /// Who takes part, in order.
    pub entrants: Vec<Entrant>,
    /// The result; `None` when no scenario can be calculated.
    pub comparison: Option<Comparison>,
    /// The inputs that differ.
    pub differing: Vec<Differing>,
    /// The difference in parts; `None` when there is no result.
    pub split: Option<Split>,
}

/// The difference of one scenario with the reference, in parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Place of the reference.
    pub from: usize,
    /// Place of the other scenario.
    pub to: usize,
    /// What is compared.
    pub metric: Metric,
    /// The parts, or why there are none.
    pub parts: Result<Waterfall, Unsplit>,
}

impl Board {
    /// The comparison that a view asks for.
    pub fn new(view: &View, data: &Data, lang: Lang) -> Self {
        let (comparing, problems) = Comparing::read(&view.settings, data);
        let (basis, specs) = (&data.basis, &data.specs);
        let mut entrants: Vec<Entrant> = Vec::new();
        let mut inputs: Vec<Option<Inputs<f64>>> = Vec::new();
        for (at, slot) in comparing.columns().into_iter().enumerate() {
            let (scenario, called) = match slot {
                Slot::Yours => (&view.scenario, YOURS.get(lang).to_owned()),
                Slot::Kept(place) => {
                    let Some(kept) = comparing.kept.get(place) else {
                        continue;
                    };
                    let called = name(basis, specs, &kept.name, &kept.scenario, lang);
                    (&kept.scenario, called)
                }
            };
            let (sound, problems) = match check(basis, specs, scenario) {
                Ok(sound) => (Some(sound), Vec::new()),
                Err(problems) => (None, problems),
            };
            inputs.push(sound);
            entrants.push(Entrant {
                slot,
                named: Named {
                    letter: letter(at),
                    name: called,
                },
                scenario: scenario.clone(),
                problems,
            });
        }
        let reference = comparing.place(comparing.reference).unwrap_or_default();
        let comparison = compare(basis, &inputs, reference, comparing.window);
        let scenarios: Vec<&Scenario> = entrants.iter().map(|one| &one.scenario).collect();
        let differing = differing(specs, &scenarios);
        let to = comparing
            .split_with()
            .and_then(|slot| comparing.place(slot));
        let split = comparison.as_ref().zip(to).map(|(comparison, to)| {
            let metric = Metric {
                reading: comparing.reading.clone(),
                year: comparing.year.unwrap_or(comparison.full_year),
            };
            Split {
                from: reference,
                to,
                parts: Waterfall::split(basis, specs, &metric, scenarios[reference], scenarios[to]),
                metric,
            }
        });
        Self {
            comparing,
            problems,
            differing,
            split,
            entrants,
            comparison,
        }
    }

    /// What the scenarios are called, in order.
    pub fn names(&self) -> Vec<Named> {
        self.entrants.iter().map(|one| one.named.clone()).collect()
    }

    /// What the two scenarios of the split are called.
    pub fn split_names(&self) -> Option<(&Split, &Named, &Named)> {
        let split = self.split.as_ref()?;
        let named = |at: usize| self.entrants.get(at).map(|one| &one.named);
        Some((split, named(split.from)?, named(split.to)?))
    }
}
