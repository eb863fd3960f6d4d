//! Country portfolio: what a fund spread over countries leaves for each of them.
//!
//! Formulas: section I. Every number is an assumption: the report only says that the fund
//! reaches many countries and themes, at a high cost of management.

use serde::{Deserialize, Serialize};

use super::explain::{Explanation, Part, Symbol, Way};
use super::inputs::{InputId, Specs};
use super::name::Name;
use super::number::Number;
use super::quantity::Quantity;
use super::scenario::Scenario;

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

/// A fund in a number of countries, as the panel sets several side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundCase {
    /// Before the cut.
    Before,
    /// After the cut in the same countries.
    After,
    /// After the cut with amount per country and overhead rate kept.
    KeepRate,
    /// After the cut with total programme money kept.
    KeepProgramme,
    /// Before the cut in so many countries.
    BeforeIn(i32),
    /// After the cut in so many countries.
    AfterIn(i32),
    /// The best number of countries for another cost (row of the grid) and half effect
    /// (column).
    Grid(usize, usize),
}

impl FundCase {
    /// The front of its keys.
    pub fn code(self) -> String {
        match self {
            Self::Before => "before".into(),
            Self::After => "after".into(),
            Self::KeepRate => "keep-rate".into(),
            Self::KeepProgramme => "keep-programme".into(),
            Self::BeforeIn(countries) => format!("before-{countries}"),
            Self::AfterIn(countries) => format!("after-{countries}"),
            Self::Grid(cost, half) => format!("best-{cost}-{half}"),
        }
    }

    /// The case with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        let known = [
            Self::Before,
            Self::After,
            Self::KeepRate,
            Self::KeepProgramme,
        ];
        let counts =
            (1..=MOST_IN_VIEW as i32).flat_map(|at| [Self::BeforeIn(at), Self::AfterIn(at)]);
        let grid = (0..COSTS.len())
            .flat_map(|cost| (0..HALF_EFFECTS.len()).map(move |half| Self::Grid(cost, half)));
        let mut all = known.into_iter().chain(counts).chain(grid);
        all.find(|case| case.code() == code)
    }

    /// A number of this case. After the cut in the same countries is what other pages read
    /// too: its numbers have their own names.
    pub fn name(self, name: Name) -> Name {
        match self {
            Self::After => name,
            case => name.of(&case.code()),
        }
    }

    /// The fund of this case.
    pub const fn fund(self) -> Name {
        match self {
            Self::Before | Self::BeforeIn(_) => Name::Input(InputId::Fund),
            _ => Name::FundLeft,
        }
    }

    /// The number of countries of this case.
    pub fn countries(self) -> Name {
        let countries = Name::Input(InputId::Countries);
        match self {
            Self::Before | Self::After => countries,
            case => case.name(countries),
        }
    }
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

    /// Spreads the fund of a case over countries. Division by a zero fund or by zero
    /// countries is the caller's to prevent.
    pub fn spread(&self, case: FundCase, fund: N, countries: N) -> Spread<N> {
        let overhead = (self.variable.clone() * fund.clone()
            + countries.clone() * self.fixed_cost())
        .named(|| case.name(Name::Overhead));
        let programme = (fund.clone() - overhead.clone()).named(|| case.name(Name::Programme));
        Spread {
            rate: (overhead.clone() / fund.clone()).named(|| case.name(Name::OverheadRate)),
            per_country: (programme.clone().max(N::zero()) / countries.clone())
                .named(|| case.name(Name::PerCountry)),
            fund,
            countries,
            overhead,
            programme,
        }
    }

    /// The fund after its cut in the countries chosen.
    pub fn after(&self) -> Spread<N> {
        self.spread(FundCase::After, self.fund_left(), self.countries.clone())
    }

    /// Number of countries at which nothing is left for programmes: `M (1 - v) / K'`.
    pub fn exhausted(&self, fund: N) -> N {
        fund * (N::one() - self.variable.clone()) / self.fixed_cost()
    }

    /// Largest number of countries with at least the smallest useful amount for each:
    /// `M (1 - v) / (m + K')`; not rounded.
    pub fn most_useful(&self, fund: N) -> N {
        (fund * (N::one() - self.variable.clone()) / (self.smallest.clone() + self.fixed_cost()))
            .named(|| Quantity::USEFUL.name())
    }

    /// Largest number of countries within the overhead limit: `M (o_max - v) / K'`; not
    /// rounded, and zero where the variable part alone exceeds the limit.
    pub fn most_lean(&self, fund: N) -> N {
        let room = (self.overhead_limit.clone() - self.variable.clone()).max(N::zero());
        (fund * room / self.fixed_cost()).named(|| Quantity::LEAN.name())
    }

    /// Countries that keep amount per country and overhead rate after a change of the fund:
    /// in proportion.
    pub fn keep_rate(&self) -> N {
        (self.countries.clone() * self.fund_left() / self.fund.clone())
            .named(|| FundCase::KeepRate.countries())
    }

    /// Countries that keep the total programme money after a change of the fund:
    /// `N0 - (M0 - M1)(1 - v) / K'`; below zero when that is impossible.
    pub fn keep_programme(&self) -> N {
        let lost = self.fund.clone() - self.fund_left();
        (self.countries.clone() - lost * (N::one() - self.variable.clone()) / self.fixed_cost())
            .named(|| FundCase::KeepProgramme.countries())
    }

    /// Number of countries with the largest illustrative effect:
    /// `M (1 - v) / (K' + sqrt(h K'))`; not rounded.
    pub fn best_count(&self, fund: N) -> N {
        let best = self.best_amount();
        self.count_for(fund, self.fixed_cost(), best)
    }

    /// Amount for each country at that number: `sqrt(h K')`, `EUR x 1,000`.
    pub fn best_amount(&self) -> N {
        amount_for(self.half_effect.clone(), self.fixed_cost())
    }

    /// Number of countries in which a fund leaves an amount for each at a fixed cost.
    fn count_for(&self, fund: N, cost: N, amount: N) -> N {
        fund * (N::one() - self.variable.clone()) / (cost + amount)
    }

    /// Illustrative effect of the fund of a case in a number of countries, in units of the
    /// full effect of one country: `N g(p)` with `g(p) = p / (p + h)`.
    pub fn effect(&self, case: FundCase, fund: N, countries: N) -> N {
        let each = self.spread(case, fund, countries.clone()).per_country;
        (countries * each.clone() / (each + self.half_effect.clone()))
            .named(|| case.name(Quantity::EFFECT.name()))
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

/// Amount for each country at the best number: `sqrt(h K')`, `EUR x 1,000`.
fn amount_for<N: Number>(half_effect: N, cost: N) -> N {
    (half_effect * cost).root()
}

impl Portfolio<Symbol> {
    /// The figures of one case, each with the way it was made.
    pub(super) fn symbols(&self, case: FundCase) -> Vec<Symbol> {
        let constant = |countries: i32| Symbol::constant(f64::from(countries));
        let (fund, countries) = match case {
            FundCase::Before => (self.fund.clone(), self.countries.clone()),
            FundCase::After => (self.fund_left(), self.countries.clone()),
            FundCase::KeepRate => (self.fund_left(), self.keep_rate()),
            FundCase::KeepProgramme => (self.fund_left(), self.keep_programme()),
            FundCase::BeforeIn(count) => (self.fund.clone(), constant(count)),
            FundCase::AfterIn(count) => (self.fund_left(), constant(count)),
            FundCase::Grid(cost, half) => {
                let (Some(cost), Some(half)) = (COSTS.get(cost), HALF_EFFECTS.get(half)) else {
                    return Vec::new();
                };
                let cost = Symbol::constant(*cost) * self.fixed_cost();
                let cost = cost.named(|| case.name(Name::FixedCost));
                let half = Symbol::constant(*half) * self.half_effect.clone();
                let half = half.named(|| case.name(Name::Input(InputId::HalfEffect)));
                let amount = amount_for(half, cost.clone());
                let amount = amount.named(|| case.name(Quantity::BEST_AMOUNT.name()));
                let count = self.count_for(self.fund_left(), cost, amount);
                return vec![count.named(|| case.name(Quantity::BEST_COUNT.name()))];
            }
        };
        let effect = self.effect(case, fund.clone(), countries.clone());
        let spread = self.spread(case, fund, countries);
        let paid = spread.programme.clone().max(Symbol::zero());
        let mut symbols = vec![
            spread.fund,
            spread.countries,
            spread.overhead,
            spread.rate,
            spread.programme,
            paid.named(|| case.name(Quantity::PAID.name())),
            spread.per_country,
            effect,
        ];
        if case == FundCase::After {
            let fund = self.fund_left();
            symbols.extend([self.most_useful(fund.clone()), self.most_lean(fund)]);
        }
        symbols.retain(|symbol| symbol.name().is_some());
        symbols
    }
}

impl Portfolio<f64> {
    /// How many countries fit after the cut, in whole countries.
    pub(super) fn told(&self) -> Vec<Explanation> {
        let fund = self.fund_left();
        let limits = self.limits(fund);
        let told = |quantity: Quantity, most: Option<f64>, exact: Part| {
            Some(Explanation::told(
                quantity.name(),
                most?,
                Way::WholePart,
                vec![exact],
            ))
        };
        let part = |quantity: Quantity, count: f64| Part::made(quantity.name(), count);
        let useful = part(Quantity::USEFUL, self.most_useful(fund));
        let lean = if self.fixed_cost() > 0.0 {
            let lean = part(Quantity::LEAN, self.most_lean(fund));
            told(Quantity::MOST_LEAN, limits.most_lean, lean)
        } else {
            limits.most_lean.map(|most| {
                let given = |id: InputId, value: f64| Part::given(Name::Input(id), value);
                let parts = vec![
                    given(InputId::VariableOverhead, self.variable),
                    given(InputId::OverheadLimit, self.overhead_limit),
                ];
                Explanation::told(Quantity::MOST_LEAN.name(), most, Way::NeverWithin, parts)
            })
        };
        let useful = told(Quantity::MOST_USEFUL, limits.most_useful, useful);
        [useful, lean].into_iter().flatten().collect()
    }

    /// The portfolio that a scenario sets. A refused value counts as its default.
    pub fn of(specs: &Specs, scenario: &Scenario) -> Self {
        let number = |id: InputId| scenario.sound_number(specs, &id);
        let share = |id: InputId| number(id) / 100.0;
        Self {
            fund: number(InputId::Fund),
            cut: share(InputId::FundCut),
            countries: number(InputId::Countries),
            country_cost: number(InputId::CountryCost),
            variable: share(InputId::VariableOverhead),
            themes: number(InputId::Themes),
            theme_cost: number(InputId::ThemeCost),
            smallest: number(InputId::SmallestGrant),
            overhead_limit: share(InputId::OverheadLimit),
            half_effect: number(InputId::HalfEffect),
        }
    }

    /// A fund in a number of countries, with values only where they exist.
    fn outcome(&self, case: FundCase, fund: f64, countries: f64) -> SpreadOutcome {
        let spread = self.spread(case, fund, countries);
        SpreadOutcome {
            case,
            fund,
            countries,
            overhead: spread.overhead,
            rate: (fund > 0.0).then_some(spread.rate),
            programme: spread.programme.max(0.0),
            shortfall: (-spread.programme).max(0.0),
            per_country: (countries > 0.0).then_some(spread.per_country),
        }
    }

    /// How many countries a fund can serve.
    fn limits(&self, fund: f64) -> Limits {
        let cost = self.fixed_cost();
        let bound = |exists: bool, count: f64| exists.then(|| whole_countries(count));
        Limits {
            exhausted: bound(cost > 0.0, self.exhausted(fund)),
            most_useful: bound(self.smallest + cost > 0.0, self.most_useful(fund)),
            // Without a fixed cost the rate is the same for any number of countries.
            most_lean: if cost > 0.0 {
                Some(whole_countries(self.most_lean(fund)))
            } else {
                (self.variable > self.overhead_limit).then_some(0.0)
            },
        }
    }

    /// The number of countries with the largest illustrative effect for a fund; `None`
    /// without a fixed cost or a fund: then there is no such number.
    pub fn optimum(&self, fund: f64) -> Option<Optimum> {
        if self.fixed_cost() <= 0.0 || fund * (1.0 - self.variable) <= 0.0 {
            return None;
        }
        let exact = self.best_count(fund);
        let effect = |countries: f64| {
            if countries > 0.0 {
                self.effect(FundCase::After, fund, countries)
            } else {
                0.0
            }
        };
        let (low, high) = (exact.floor(), exact.ceil());
        let whole = if effect(low) >= effect(high) {
            low
        } else {
            high
        };
        Some(Optimum {
            exact,
            whole,
            effect: effect(whole),
            chosen_effect: effect(self.countries),
        })
    }
}

/// The count as whole countries; one that is whole but for rounding stays.
fn whole_countries(count: f64) -> f64 {
    (count + 1e-9 * count.max(1.0)).floor()
}

/// A fund in a number of countries. Amounts in `EUR x 1,000` a year.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadOutcome {
    /// Which fund, in which countries.
    pub case: FundCase,
    /// The fund.
    pub fund: f64,
    /// Number of countries; may be a fraction where it follows from a formula.
    pub countries: f64,
    /// Overhead asked for.
    pub overhead: f64,
    /// Overhead divided by the fund, `share`; `None` without a fund.
    pub rate: Option<f64>,
    /// Programme money, at least zero. Without countries it is not spent.
    pub programme: f64,
    /// Overhead that the fund cannot pay.
    pub shortfall: f64,
    /// Programme money of one country, at least zero; `None` without countries.
    pub per_country: Option<f64>,
}

/// How many whole countries a fund can serve; `None` where nothing limits it.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// From this number on nothing is left for programmes.
    pub exhausted: Option<f64>,
    /// Most countries with the smallest useful amount for each.
    pub most_useful: Option<f64>,
    /// Most countries within the overhead limit.
    pub most_lean: Option<f64>,
}

/// Countries that keep total programme money after the cut.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepProgramme {
    /// With so many countries the programme money is as before.
    Countries(SpreadOutcome),
    /// Even without any country the saving is smaller than the cut. Holds the lowest number
    /// of countries the formula gives, below zero.
    Impossible(f64),
    /// A country has no fixed cost: dropping one saves nothing.
    NoFixedCost,
}

/// The largest illustrative effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimum {
    /// Number of countries, not rounded.
    pub exact: f64,
    /// The better of the two whole numbers around it.
    pub whole: f64,
    /// Effect there, in units of the full effect of one country.
    pub effect: f64,
    /// Effect with the number of countries chosen.
    pub chosen_effect: f64,
}

impl Optimum {
    /// What the best number gains over the number chosen, `share`; `None` without any effect.
    pub fn gain(&self) -> Option<f64> {
        (self.chosen_effect > 0.0).then(|| self.effect / self.chosen_effect - 1.0)
    }
}

/// One number of countries on the curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Number of countries.
    pub countries: i32,
    /// The fund before its cut.
    pub before: SpreadOutcome,
    /// The fund after its cut.
    pub after: SpreadOutcome,
    /// Illustrative effect before and after the cut.
    pub effect: (f64, f64),
}

/// Everything the panel on the portfolio shows. Amounts in `EUR x 1,000` a year.
#[derive(Clone, Debug, PartialEq)]
pub struct PortfolioOutcome {
    /// The inputs.
    pub inputs: Portfolio<f64>,
    /// Fixed cost of a country with its themes (K').
    pub fixed_cost: f64,
    /// Before the cut.
    pub before: SpreadOutcome,
    /// After the cut in the same countries.
    pub same: SpreadOutcome,
    /// After the cut with amount per country and overhead rate kept; `None` without a fund.
    pub keep_rate: Option<SpreadOutcome>,
    /// After the cut with total programme money kept.
    pub keep_programme: KeepProgramme,
    /// Limits before and after the cut.
    pub limits: (Limits, Limits),
    /// What dropping one country saves without touching programme money: `K' / (1 - v)`;
    /// `None` if all money is overhead.
    pub saving: Option<f64>,
    /// Illustrative optimum before and after the cut.
    pub optimum: (Option<Optimum>, Option<Optimum>),
    /// Illustrative optimum after the cut for other costs (rows) and half effects (columns).
    pub grid: OptimumGrid,
    /// Every number of countries in view.
    pub curve: Vec<Step>,
}

/// How the illustrative optimum depends on what nobody knows.
#[derive(Clone, Debug, PartialEq)]
pub struct OptimumGrid {
    /// Fixed cost of a country with its themes, `EUR x 1,000`.
    pub costs: Vec<f64>,
    /// Amount for half effect, `EUR x 1,000`.
    pub half_effects: Vec<f64>,
    /// Best number of countries, not rounded, by cost and then half effect; `None` where
    /// there is none.
    pub counts: Vec<Vec<Option<f64>>>,
}

/// Multiples of the reader's own cost in the grid.
const COSTS: [f64; 4] = [0.5, 1.0, 2.0, 4.0];
/// Multiples of the reader's own half effect in the grid.
const HALF_EFFECTS: [f64; 3] = [0.5, 1.0, 2.0];
/// Most countries in view; also the most that can be set.
const MOST_IN_VIEW: f64 = 200.0;

impl PortfolioOutcome {
    /// What follows from a portfolio.
    pub fn new(inputs: Portfolio<f64>) -> Self {
        let (fund, left) = (inputs.fund, inputs.fund_left());
        let fixed_cost = inputs.fixed_cost();
        let keep_rate =
            (fund > 0.0).then(|| inputs.outcome(FundCase::KeepRate, left, inputs.keep_rate()));
        let keep_programme = if fixed_cost > 0.0 {
            let countries = inputs.keep_programme();
            if countries < 0.0 {
                KeepProgramme::Impossible(countries)
            } else {
                KeepProgramme::Countries(inputs.outcome(FundCase::KeepProgramme, left, countries))
            }
        } else {
            KeepProgramme::NoFixedCost
        };
        Self {
            before: inputs.outcome(FundCase::Before, fund, inputs.countries),
            same: inputs.outcome(FundCase::After, left, inputs.countries),
            keep_rate,
            keep_programme,
            limits: (inputs.limits(fund), inputs.limits(left)),
            saving: (inputs.variable < 1.0).then(|| fixed_cost / (1.0 - inputs.variable)),
            optimum: (inputs.optimum(fund), inputs.optimum(left)),
            grid: OptimumGrid::new(&inputs, left),
            curve: curve(&inputs),
            fixed_cost,
            inputs,
        }
    }

    /// Whole countries to drop and to keep so that total programme money stays; `None` where
    /// that is impossible or saves nothing.
    pub fn drop_and_keep(&self) -> Option<(f64, f64)> {
        match &self.keep_programme {
            KeepProgramme::Countries(kept) => {
                let keep = whole_countries(kept.countries);
                Some((self.inputs.countries - keep, keep))
            }
            _ => None,
        }
    }

    /// The rows of the curve worth a line in a table: every so many countries, and those
    /// that something is said of.
    pub fn rows(&self) -> Vec<&Step> {
        let every = match self.curve.len() {
            0..=24 => 2,
            25..=70 => 5,
            71..=130 => 10,
            _ => 20,
        };
        let (before, after) = (&self.limits.0, &self.limits.1);
        let kept = match &self.keep_programme {
            KeepProgramme::Countries(kept) => Some(kept.countries),
            _ => None,
        };
        let told: Vec<f64> = [
            Some(self.inputs.countries),
            self.keep_rate.as_ref().map(|kept| kept.countries),
            kept,
            before.most_useful,
            after.most_useful,
            before.most_lean,
            after.most_lean,
        ]
        .into_iter()
        .flatten()
        .collect();
        self.curve
            .iter()
            .filter(|step| step.countries % every == 0 || told.contains(&f64::from(step.countries)))
            .collect()
    }
}

impl OptimumGrid {
    /// The grid around the cost and half effect of a portfolio, for a fund.
    pub fn new(inputs: &Portfolio<f64>, fund: f64) -> Self {
        let cost = inputs.fixed_cost();
        let costs: Vec<f64> = COSTS.iter().map(|times| times * cost).collect();
        let half_effects: Vec<f64> = HALF_EFFECTS
            .iter()
            .map(|times| times * inputs.half_effect)
            .collect();
        let best = |cost: f64, half_effect: f64| {
            let other = Portfolio {
                country_cost: cost,
                theme_cost: 0.0,
                half_effect,
                ..inputs.clone()
            };
            Some(other.optimum(fund)?.exact)
        };
        Self {
            counts: costs
                .iter()
                .map(|cost| half_effects.iter().map(|half| best(*cost, *half)).collect())
                .collect(),
            costs,
            half_effects,
        }
    }
}

/// Every whole number of countries around the number chosen and the limits near it.
fn curve(inputs: &Portfolio<f64>) -> Vec<Step> {
    let around = if inputs.countries > 0.0 {
        inputs.countries
    } else {
        50.0
    };
    // Limits near the number chosen are kept in view; far below it a country gets so much
    // that all else would lie flat on the axis.
    let limits = [
        inputs.limits(inputs.fund),
        inputs.limits(inputs.fund_left()),
    ];
    let near = || {
        limits
            .iter()
            .flat_map(|limits| [limits.most_useful, limits.most_lean])
            .flatten()
            .filter(|count| (0.25 * around..=2.0 * around).contains(count))
    };
    let most = near().fold(around, f64::max);
    let least = near().fold(0.4 * around, f64::min);
    let first = least.floor().max(1.0) as i32;
    let last = (1.4 * most).ceil().clamp(20.0, MOST_IN_VIEW) as i32;
    (first..=last)
        .map(|count| {
            let countries = f64::from(count);
            let left = inputs.fund_left();
            let (before, after) = (FundCase::BeforeIn(count), FundCase::AfterIn(count));
            Step {
                countries: count,
                before: inputs.outcome(before, inputs.fund, countries),
                after: inputs.outcome(after, left, countries),
                effect: (
                    inputs.effect(before, inputs.fund, countries),
                    inputs.effect(after, left, countries),
                ),
            }
        })
        .collect()
}
