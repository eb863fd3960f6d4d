//! Ambition and capacity: whether the work fits the staff.
//!
//! Formulas: section J. Every number is an assumption.

use serde::{Deserialize, Serialize};

use super::inputs::InputId;
use super::name::Name;
use super::number::Number;

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
