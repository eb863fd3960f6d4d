//! Ambition and capacity: whether the work fits the staff.
//!
//! Formulas: section J. Every number is an assumption.

use serde::{Deserialize, Serialize};

use super::explain::Symbol;
use super::inputs::{InputId, Specs};
use super::name::Name;
use super::number::Number;
use super::quantity::Quantity;
use super::scenario::Scenario;

/// Staff and the work it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Capacity<N> {
    /// Staff, fte.
    pub staff: N,
    /// Length of a posting, years (T).
    pub posting: N,
    /// Months of settling in, at most the whole posting (m).
    pub settling: N,
    /// Productivity while settling in, `share` (phi).
    pub productivity: N,
    /// Work that each country takes, fte (a0).
    pub country_work: N,
    /// Work that each theme in a country adds, fte (a1).
    pub theme_work: N,
    /// Multilateral work, fte.
    pub multilateral: N,
    /// Number of countries (N).
    pub countries: N,
    /// Themes in each country (Theta).
    pub themes: N,
}

impl<N: Number> Capacity<N> {
    /// Staff after the time that settling in takes, fte: `fte (1 - (1 - phi) m / (12 T))`.
    /// Settling in takes at most the whole posting.
    pub fn effective(&self) -> N {
        let months = N::constant(12.0) * self.posting.clone();
        let settled = self.settling.clone().min(months.clone());
        let part = months.where_positive(
            settled / months.where_positive(months.clone(), N::one()),
            N::one(),
        );
        (self.staff.clone() * (N::one() - (N::one() - self.productivity.clone()) * part))
            .named(|| Name::EffectiveStaff)
    }

    /// Staff lost to settling in, fte.
    pub fn lost(&self) -> N {
        (self.staff.clone() - self.effective()).named(|| Quantity::LOST_STAFF.name())
    }

    /// Work for the countries themselves, fte: `N a0`.
    pub fn country_part(&self) -> N {
        (self.countries.clone() * self.country_work.clone()).named(|| Quantity::COUNTRY_WORK.name())
    }

    /// Work for the themes in the countries, fte: `N a1 Theta`.
    pub fn theme_part(&self) -> N {
        (self.countries.clone() * self.theme_work.clone() * self.themes.clone())
            .named(|| Quantity::THEME_WORK.name())
    }

    /// Work of one country, fte.
    pub fn per_country(&self) -> N {
        self.country_work.clone() + self.theme_work.clone() * self.themes.clone()
    }

    /// Staff that the work asks for, fte: `N (a0 + a1 Theta) + multilateral`.
    pub fn workload(&self) -> N {
        (self.countries.clone() * self.per_country() + self.multilateral.clone())
            .named(|| Name::Workload)
    }

    /// Work divided by effective staff; above 1 is overload. Without staff it has no value.
    pub fn ratio(&self) -> N {
        (self.workload() / self.effective()).named(|| Name::WorkRatio)
    }

    /// Work minus effective staff, fte; below zero when there is staff to spare.
    pub fn gap(&self) -> N {
        (self.workload() - self.effective()).named(|| Quantity::STAFF_GAP.name())
    }

    /// Countries for which work and staff balance: `(effective - multilateral) / (a0 + a1 Theta)`;
    /// below zero when the multilateral work alone is too much.
    pub fn balance(&self) -> N {
        ((self.effective() - self.multilateral.clone()) / self.per_country())
            .named(|| Name::CountriesInBalance)
    }

    /// The same in another kind of number; `name` gets each input with its value.
    pub fn lift<M: Number>(&self, name: &mut impl FnMut(Name, &N) -> M) -> Capacity<M> {
        let mut take = |id: InputId, value: &N| name(Name::Input(id), value);
        Capacity {
            staff: take(InputId::Staff, &self.staff),
            posting: take(InputId::Posting, &self.posting),
            settling: take(InputId::Settling, &self.settling),
            productivity: take(InputId::SettlingProductivity, &self.productivity),
            country_work: take(InputId::CountryWork, &self.country_work),
            theme_work: take(InputId::ThemeWork, &self.theme_work),
            multilateral: take(InputId::Multilateral, &self.multilateral),
            countries: take(InputId::Countries, &self.countries),
            themes: take(InputId::Themes, &self.themes),
        }
    }
}

impl Capacity<Symbol> {
    /// The figures of the panel, each with the way it was made.
    pub(super) fn symbols(&self) -> Vec<Symbol> {
        vec![
            self.effective(),
            self.workload(),
            self.ratio(),
            self.balance(),
            self.country_part(),
            self.theme_part(),
            self.lost(),
            self.gap(),
        ]
    }
}

impl Capacity<f64> {
    /// Staff and work that a scenario sets. A refused value counts as its default.
    pub fn of(specs: &Specs, scenario: &Scenario) -> Self {
        let number = |id: InputId| scenario.sound_number(specs, &id);
        Self {
            staff: number(InputId::Staff),
            posting: number(InputId::Posting),
            settling: number(InputId::Settling),
            productivity: number(InputId::SettlingProductivity) / 100.0,
            country_work: number(InputId::CountryWork),
            theme_work: number(InputId::ThemeWork),
            multilateral: number(InputId::Multilateral),
            countries: number(InputId::Countries),
            themes: number(InputId::Themes),
        }
    }
}

/// Everything the panel on capacity shows; fte unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityOutcome {
    /// The inputs.
    pub inputs: Capacity<f64>,
    /// Staff after the time that settling in takes.
    pub effective: f64,
    /// Staff lost to settling in.
    pub lost: f64,
    /// Work minus effective staff; below zero when there is staff to spare.
    pub gap: f64,
    /// Whether settling in was cut off at the length of the posting.
    pub capped: bool,
    /// Work for the countries themselves.
    pub country_work: f64,
    /// Work for the themes in the countries.
    pub theme_work: f64,
    /// All work.
    pub workload: f64,
    /// Work divided by effective staff; `None` without effective staff.
    pub ratio: Option<f64>,
    /// Countries for which work and staff balance.
    pub balance: Balance,
    /// What a posting that is one year longer adds to effective staff.
    pub longer: f64,
}

/// How many countries fit the staff.
#[derive(Clone, Debug, PartialEq)]
pub enum Balance {
    /// This number, not rounded.
    Countries(f64),
    /// None: the multilateral work alone takes more than all effective staff.
    MultilateralTooMuch,
    /// Any number: a country takes no work.
    NoWork,
}

impl CapacityOutcome {
    /// What follows from staff and work.
    pub fn new(inputs: Capacity<f64>) -> Self {
        let effective = inputs.effective();
        let workload = inputs.workload();
        let balance = inputs.balance();
        let longer = Capacity {
            posting: inputs.posting + 1.0,
            ..inputs.clone()
        };
        Self {
            effective,
            lost: inputs.lost(),
            gap: inputs.gap(),
            capped: inputs.settling > 12.0 * inputs.posting,
            country_work: inputs.country_part(),
            theme_work: inputs.theme_part(),
            workload,
            ratio: (effective > 0.0).then(|| inputs.ratio()),
            balance: if effective < inputs.multilateral {
                Balance::MultilateralTooMuch
            } else if inputs.per_country() > 0.0 {
                Balance::Countries(balance)
            } else {
                Balance::NoWork
            },
            longer: longer.effective() - effective,
            inputs,
        }
    }
}
