//! Findings beside the numbers: what of the report a scenario has to do with.
//!
//! Section P. A rule names a line that an input or a result can cross, and what of the report
//! speaks of it. Rules point; they judge nothing. Their keys are those of the embedded
//! package; in another package those that it lacks are left out.

use super::basis::Basis;
use super::capacity::{Capacity, CapacityOutcome};
use super::fragmentation::FragmentationOutcome;
use super::inputs::{InputId, Panel, Specs, Value};
use super::materiality::MaterialityOutcome;
use super::portfolio::{Portfolio, PortfolioOutcome};
use super::scenario::{Inputs, Outcome, Scenario};

/// The line that was crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Touch {
    /// Part of the cut lands on the items.
    Cut,
    /// The full amount falls in one year.
    AtOnce,
    /// The whole gets less by a percentage.
    Less,
    /// The whole gets more by a percentage.
    More,
    /// A fifth or more goes, compared with the last year of the table.
    DeepCut,
    /// All of it falls on human rights.
    OnlyRights,
    /// All of it falls on the legal order.
    OnlyOrder,
    /// Part of it fits nowhere.
    Unplaced,
    /// Fewer countries than the initial value.
    FewerCountries,
    /// More countries than the initial value.
    MoreCountries,
    /// The fund is cut.
    SmallerFund,
    /// Fewer themes than the initial value.
    FewerThemes,
    /// More themes than the initial value.
    MoreThemes,
    /// A country gets less than the smallest useful amount.
    ThinlySpread,
    /// Overhead is above the limit.
    HighOverhead,
    /// Less staff than the initial value.
    LessStaff,
    /// More staff than the initial value.
    MoreStaff,
    /// Postings shorter than the initial value.
    ShorterPosting,
    /// Postings longer than the initial value.
    LongerPosting,
    /// More work than effective staff.
    Overload,
    /// Less multilateral work than the initial value.
    LessMultilateral,
    /// Two funds overlap.
    Overlap,
    /// The share of the ministry's budget is used.
    MinistryShare,
    /// A change between years is large enough to explain.
    Material,
}

/// A part of the report, by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A finding.
    Finding(&'static str),
    /// A part of a recommendation.
    Part(&'static str),
    /// A statement of chapter 6.
    Option(&'static str),
    /// A note of ours.
    Note(&'static str),
}

/// What of the report speaks of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The line.
    pub touch: Touch,
    /// Where the inputs behind it are set.
    pub panel: Panel,
    /// What speaks of it, most to the point first.
    pub links: &'static [Link],
}

/// A rule whose line was crossed.
pub type Pointer = &'static Rule;

use Link::{Finding as F, Note as I, Option as P, Part as R};

const fn rule(touch: Touch, panel: Panel, links: &'static [Link]) -> Rule {
    Rule {
        touch,
        panel,
        links,
    }
}

/// Every rule, in the order shown. Why each link stands there:
///
/// * cut: P02 announces it, P03 says where the department looks, I14 says what is unclear;
/// * one side only: P13 wants money and staff for the Human Rights Council, which F43 found
///   short of high-level effort; F23 names the multilateral work that 1.1 pays for;
/// * countries and themes: F37 and F38 found them too many and costly, RA5 asks for focus,
///   P07 to P09 and P12 choose fewer countries;
/// * staff: F49 found it short of the ambition, RB0 and RB1 ask for more; F50 and F51 found
///   that rotation harms.
pub const RULES: &[Rule] = &[
    rule(Touch::Cut, Panel::Scenario, &[P("P02"), P("P03"), I("I14")]),
    rule(Touch::AtOnce, Panel::Scenario, &[P("P10"), I("I14")]),
    rule(
        Touch::Less,
        Panel::Scenario,
        &[I("I12"), P("P08"), F("F54")],
    ),
    rule(
        Touch::More,
        Panel::Scenario,
        &[P("P11"), R("RB0"), R("RB1"), R("RB3"), I("I12")],
    ),
    rule(
        Touch::DeepCut,
        Panel::Scenario,
        &[F("F54"), F("F11"), R("RC1")],
    ),
    rule(
        Touch::OnlyRights,
        Panel::Scenario,
        &[F("F43"), F("F10"), P("P13"), R("RB5")],
    ),
    rule(
        Touch::OnlyOrder,
        Panel::Scenario,
        &[F("F23"), F("F11"), R("RA4")],
    ),
    rule(Touch::Unplaced, Panel::Scenario, &[F("F25"), I("I15")]),
    rule(
        Touch::FewerCountries,
        Panel::Portfolio,
        &[F("F37"), F("F38"), R("RA5"), P("P07"), P("P09"), P("P12")],
    ),
    rule(
        Touch::MoreCountries,
        Panel::Portfolio,
        &[F("F37"), F("F38"), R("RA5"), P("P07")],
    ),
    rule(
        Touch::SmallerFund,
        Panel::Portfolio,
        &[F("F48"), R("RA5"), P("P08")],
    ),
    rule(
        Touch::FewerThemes,
        Panel::Portfolio,
        &[F("F37"), R("RA5"), P("P04")],
    ),
    rule(Touch::MoreThemes, Panel::Portfolio, &[F("F37"), R("RA5")]),
    rule(
        Touch::ThinlySpread,
        Panel::Portfolio,
        &[F("F37"), F("F35"), R("RA5"), I("I23")],
    ),
    rule(
        Touch::HighOverhead,
        Panel::Portfolio,
        &[F("F38"), R("RA5"), I("I23")],
    ),
    rule(
        Touch::LessStaff,
        Panel::Capacity,
        &[F("F49"), F("F52"), R("RB0"), R("RB1")],
    ),
    rule(
        Touch::MoreStaff,
        Panel::Capacity,
        &[F("F49"), R("RB0"), P("P11")],
    ),
    rule(
        Touch::ShorterPosting,
        Panel::Capacity,
        &[F("F50"), F("F51"), R("RB1")],
    ),
    rule(
        Touch::LongerPosting,
        Panel::Capacity,
        &[F("F50"), F("F51"), R("RB1")],
    ),
    rule(
        Touch::Overload,
        Panel::Capacity,
        &[F("F49"), R("RB0"), R("RB1"), I("I23")],
    ),
    rule(
        Touch::LessMultilateral,
        Panel::Capacity,
        &[F("F43"), P("P13"), R("RB5")],
    ),
    rule(
        Touch::Overlap,
        Panel::Fragmentation,
        &[F("F39"), F("F28"), R("RA5")],
    ),
    rule(
        Touch::MinistryShare,
        Panel::Ministry,
        &[F("F24"), I("I18"), I("I04")],
    ),
    rule(
        Touch::Material,
        Panel::Materiality,
        &[F("F25"), F("F12"), I("I10")],
    ),
];

/// What was calculated, to hold the rules against.
#[derive(Clone, Copy)]
struct Facts<'a> {
    basis: &'a Basis,
    specs: &'a Specs,
    scenario: &'a Scenario,
    result: Option<(&'a Inputs<f64>, &'a Outcome<f64>)>,
}

/// Amounts below this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;
/// From this loss on (`share`) a cut is called deep: that of the usual savings variant.
const DEEP: f64 = super::presets::SAVINGS_VARIANT;

/// The rules whose lines are crossed, in the order of [`RULES`]. `result` is the result of the
/// scenario, if there is one. With `only`, the rules of one panel; without, those of the
/// scenario and of every calculator in which the reader set something.
pub fn pointers(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    result: Option<(&Inputs<f64>, &Outcome<f64>)>,
    only: Option<Panel>,
) -> Vec<Pointer> {
    let facts = Facts {
        basis,
        specs,
        scenario,
        result,
    };
    RULES
        .iter()
        .filter(|rule| match only {
            Some(panel) => rule.panel == panel,
            None => rule.panel == Panel::Scenario || facts.reader_set(rule.panel),
        })
        .filter(|rule| facts.hold(rule.touch))
        .collect()
}

impl Facts<'_> {
    /// Whether the reader changed an input that a panel reads.
    fn reader_set(&self, panel: Panel) -> bool {
        self.scenario.changes().any(|(id, _)| {
            id.panel() == panel
                || (panel == Panel::Capacity && matches!(id, InputId::Countries | InputId::Themes))
        })
    }

    fn number(&self, id: InputId) -> f64 {
        self.scenario.sound_number(self.specs, &id)
    }

    /// The value of an input minus its default.
    fn moved(&self, id: InputId) -> f64 {
        let default = match self.specs.get(&id).map(|spec| &spec.default) {
            Some(Value::Number(number)) => *number,
            _ => 0.0,
        };
        self.number(id) - default
    }

    fn chosen(&self, id: &InputId, code: &str) -> bool {
        self.scenario.code(self.specs, id) == Some(code)
    }

    /// What the measure takes in its full year, `EUR x 1,000`; negative for an addition.
    fn asked(&self) -> f64 {
        self.result
            .and_then(|(inputs, outcome)| Some(outcome.year(inputs.full_year)?.asked))
            .unwrap_or(0.0)
    }

    /// Whether the measure falls on the item at a place alone.
    fn falls_only_on(&self, place: usize) -> bool {
        let item = self.basis.items.get(place);
        self.asked() > TRACE
            && item.is_some_and(|item| self.chosen(&InputId::Split, &format!("only-{}", item.id)))
    }

    /// Whether a line is crossed.
    fn hold(&self, touch: Touch) -> bool {
        match touch {
            Touch::Cut => self.chosen(&InputId::Measure, "share") && self.asked() > TRACE,
            Touch::AtOnce => {
                self.asked() > TRACE
                    && self.result.is_some_and(|(inputs, _)| {
                        inputs.first_year == inputs.full_year || self.chosen(&InputId::Ramp, "step")
                    })
            }
            Touch::Less => self.chosen(&InputId::Measure, "variant") && self.asked() > TRACE,
            Touch::More => self.chosen(&InputId::Measure, "variant") && self.asked() < -TRACE,
            Touch::DeepCut => self.is_deep(),
            Touch::OnlyOrder => self.falls_only_on(0),
            Touch::OnlyRights => self.falls_only_on(1),
            Touch::Unplaced => self
                .result
                .is_some_and(|(_, outcome)| outcome.years.iter().any(|year| year.unplaced > TRACE)),
            Touch::FewerCountries => self.moved(InputId::Countries) < 0.0,
            Touch::MoreCountries => self.moved(InputId::Countries) > 0.0,
            Touch::SmallerFund => {
                self.number(InputId::FundCut) > 0.0 && self.number(InputId::Fund) > 0.0
            }
            Touch::FewerThemes => self.moved(InputId::Themes) < 0.0,
            Touch::MoreThemes => self.moved(InputId::Themes) > 0.0,
            Touch::ThinlySpread => {
                let now = self.portfolio();
                let smallest = now.inputs.smallest;
                now.same.per_country.is_some_and(|amount| amount < smallest)
            }
            Touch::HighOverhead => {
                let now = self.portfolio();
                let limit = now.inputs.overhead_limit;
                now.same.rate.is_some_and(|rate| rate > limit)
            }
            Touch::LessStaff => self.moved(InputId::Staff) < 0.0,
            Touch::MoreStaff => self.moved(InputId::Staff) > 0.0,
            Touch::ShorterPosting => self.moved(InputId::Posting) < 0.0,
            Touch::LongerPosting => self.moved(InputId::Posting) > 0.0,
            Touch::Overload => {
                let now = CapacityOutcome::new(Capacity::of(self.specs, self.scenario));
                now.workload > now.effective
            }
            Touch::LessMultilateral => self.moved(InputId::Multilateral) < 0.0,
            Touch::Overlap => {
                let now = FragmentationOutcome::new(self.basis, self.specs, self.scenario);
                now.overlap > 0.0 && now.funds.0.min(now.funds.1) > 0.0
            }
            Touch::MinistryShare => true,
            Touch::Material => !MaterialityOutcome::new(self.basis, self.specs, self.scenario)
                .material()
                .is_empty(),
        }
    }

    fn is_deep(&self) -> bool {
        let Some((inputs, outcome)) = self.result else {
            return false;
        };
        let before = self.basis.total_in(self.basis.reference_year());
        let after = outcome.year(inputs.full_year).map(|year| year.net());
        before
            .zip(after)
            .is_some_and(|(before, after)| after - before <= -DEEP * before + TRACE && before > 0.0)
    }

    fn portfolio(&self) -> PortfolioOutcome {
        PortfolioOutcome::new(Portfolio::of(self.specs, self.scenario))
    }
}
