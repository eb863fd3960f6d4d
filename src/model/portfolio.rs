//! Country portfolio: what a fund spread over countries leaves for each of them.
//!
//! Formulas: section I. Every number is an assumption: the report only says that the fund
//! reaches many countries and themes, at a high cost of management.

use serde::{Deserialize, Serialize};

use super::inputs::InputId;
use super::name::Name;
use super::number::Number;

/// A fund and the countries it serves. Amounts in `EUR x 1,000` a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Portfolio<N> {
    /// The fund before a cut (M0).
    pub fund: N,
    /// Part of the fund that is cut, `share`.
    pub cut: N,
    /// Number of countries (N).
    pub countries: N,
    /// Fixed cost of one country (K).
    pub country_cost: N,
    /// Overhead that grows with the money, `share` of the fund (v).
    pub variable: N,
    /// Themes in each country (Theta).
    pub themes: N,
    /// Cost of one theme in one country (f).
    pub theme_cost: N,
    /// Least amount with which a country can do something (m).
    pub smallest: N,
    /// Highest overhead allowed, `share` (o_max).
    pub overhead_limit: N,
    /// Amount for a country that gives half of the full effect (h).
    pub half_effect: N,
}

/// What a fund does in a number of countries. Amounts in `EUR x 1,000` a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread<N> {
    /// The fund.
    pub fund: N,
    /// Number of countries.
    pub countries: N,
    /// Overhead: `v M + N K'`.
    pub overhead: N,
    /// Overhead divided by the fund, `share`.
    pub rate: N,
    /// Programme money: fund minus overhead; below zero when overhead exceeds the fund.
    pub programme: N,
    /// Programme money of one country, at least zero.
    pub per_country: N,
}

impl<N: Number> Portfolio<N> {
    /// The fund after its cut (M1), `EUR x 1,000` a year.
    pub fn fund_left(&self) -> N {
        (self.fund.clone() * (N::one() - self.cut.clone())).named(|| Name::FundLeft)
    }

    /// Fixed cost of a country with its themes (K'), `EUR x 1,000` a year.
    pub fn fixed_cost(&self) -> N {
        (self.country_cost.clone() + self.themes.clone() * self.theme_cost.clone())
            .named(|| Name::FixedCost)
    }

    /// Spreads a fund over countries. Division by a zero fund or by zero countries is the
    /// caller's to prevent.
    pub fn spread(&self, fund: N, countries: N) -> Spread<N> {
        let overhead = (self.variable.clone() * fund.clone()
            + countries.clone() * self.fixed_cost())
        .named(|| Name::Overhead);
        let programme = (fund.clone() - overhead.clone()).named(|| Name::Programme);
        Spread {
            rate: (overhead.clone() / fund.clone()).named(|| Name::OverheadRate),
            per_country: (programme.clone().max(N::zero()) / countries.clone())
                .named(|| Name::PerCountry),
            fund,
            countries,
            overhead,
            programme,
        }
    }

    /// The fund after its cut in the countries chosen.
    pub fn after(&self) -> Spread<N> {
        self.spread(self.fund_left(), self.countries.clone())
    }

    /// Number of countries at which nothing is left for programmes: `M (1 - v) / K'`.
    pub fn exhausted(&self, fund: N) -> N {
        fund * (N::one() - self.variable.clone()) / self.fixed_cost()
    }

    /// Largest number of countries with at least the smallest useful amount for each:
    /// `M (1 - v) / (m + K')`; not rounded.
    pub fn most_useful(&self, fund: N) -> N {
        fund * (N::one() - self.variable.clone()) / (self.smallest.clone() + self.fixed_cost())
    }

    /// Largest number of countries within the overhead limit: `M (o_max - v) / K'`; not
    /// rounded, and zero where the variable part alone exceeds the limit.
    pub fn most_lean(&self, fund: N) -> N {
        let room = (self.overhead_limit.clone() - self.variable.clone()).max(N::zero());
        fund * room / self.fixed_cost()
    }

    /// Countries that keep amount per country and overhead rate after a change of the fund:
    /// in proportion.
    pub fn keep_rate(&self) -> N {
        self.countries.clone() * self.fund_left() / self.fund.clone()
    }

    /// Countries that keep the total programme money after a change of the fund:
    /// `N0 - (M0 - M1)(1 - v) / K'`; below zero when that is impossible.
    pub fn keep_programme(&self) -> N {
        let lost = self.fund.clone() - self.fund_left();
        self.countries.clone() - lost * (N::one() - self.variable.clone()) / self.fixed_cost()
    }

    /// Number of countries with the largest illustrative effect:
    /// `M (1 - v) / (K' + sqrt(h K'))`; not rounded.
    pub fn best_count(&self, fund: N) -> N {
        let cost = self.fixed_cost();
        let best = self.best_amount();
        fund * (N::one() - self.variable.clone()) / (cost + best)
    }

    /// Amount for each country at that number: `sqrt(h K')`, `EUR x 1,000`.
    pub fn best_amount(&self) -> N {
        (self.half_effect.clone() * self.fixed_cost()).root()
    }

    /// Illustrative effect of a fund in a number of countries, in units of the full effect
    /// of one country: `N g(p)` with `g(p) = p / (p + h)`.
    pub fn effect(&self, fund: N, countries: N) -> N {
        let each = (fund * (N::one() - self.variable.clone()) / countries.clone()
            - self.fixed_cost())
        .max(N::zero());
        countries * each.clone() / (each + self.half_effect.clone())
    }

    /// Countries to drop to save an amount without touching programme money:
    /// `amount (1 - v) / K'`.
    pub fn breakeven(&self, amount: N) -> N {
        amount * (N::one() - self.variable.clone()) / self.fixed_cost()
    }

    /// The same portfolio in another kind of number; `name` gets each input with its value.
    pub fn lift<M: Number>(&self, name: &mut impl FnMut(Name, &N) -> M) -> Portfolio<M> {
        let mut take = |id: InputId, value: &N| name(Name::Input(id), value);
        Portfolio {
            fund: take(InputId::Fund, &self.fund),
            cut: take(InputId::FundCut, &self.cut),
            countries: take(InputId::Countries, &self.countries),
            country_cost: take(InputId::CountryCost, &self.country_cost),
            variable: take(InputId::VariableOverhead, &self.variable),
            themes: take(InputId::Themes, &self.themes),
            theme_cost: take(InputId::ThemeCost, &self.theme_cost),
            smallest: take(InputId::SmallestGrant, &self.smallest),
            overhead_limit: take(InputId::OverheadLimit, &self.overhead_limit),
            half_effect: take(InputId::HalfEffect, &self.half_effect),
        }
    }
}
