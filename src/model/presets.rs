//! Reference points for the share of the cut, each with its reason.
//!
//! The report gives no share. Section "Inputs overview" of the model.

use crate::report::{Bilingual, Origin, Report, decimal};

use super::basis::Basis;

/// A share of the cut that a reader can choose in one press.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// Share, percent, as it is set in the input.
    pub percent: f64,
    /// The amount it stands for, `EUR x 1,000` a year.
    pub amount: f64,
    /// Why this share.
    pub reason: Bilingual,
    /// Where it comes from.
    pub origin: Origin,
}

/// The reduction that the usual savings variant asks (`share`).
pub const SAVINGS_VARIANT: f64 = 0.2;

/// The reference points for a cut (`EUR x 1,000` a year). Without a cut there are none;
/// one that would exceed the whole cut is left out.
pub fn share_presets(report: &Report, basis: &Basis, cut: f64) -> Vec<Preset> {
    if cut <= 0.0 {
        return Vec::new();
    }
    let fact = |id: &str| report.external_facts.find(id);
    let mut presets = Vec::new();
    let mut add = |share: f64, reason: Bilingual, origin: Origin| {
        // Four decimals of a percent: enough for every amount in EUR x 1,000, and short
        // in the address.
        let percent = (share * 1e6).round() / 1e4;
        if percent > 0.0 && percent <= 100.0 {
            presets.push(Preset {
                percent,
                amount: cut * percent / 100.0,
                reason,
                origin,
            });
        }
    };
    if let Some(share) = fact(ARTICLE_SHARE) {
        add(
            share.value / 100.0,
            Bilingual::new(
                "Naar rato: aandeel van heel artikel 1 in de BZ-begroting van 2021",
                "In proportion: share of all of article 1 in the ministry's budget of 2021",
            ),
            share.origin(),
        );
    }
    if let Some(figure) = report.figures.find(REPORT_SHARE)
        && let Some(percent) = decimal(&figure.value.replace(',', "."))
    {
        add(
            percent / 100.0,
            Bilingual::new(
                "Naar rato: het aandeel dat het rapport noemt",
                "In proportion: the share the report mentions",
            ),
            figure.origin(),
        );
    }
    if let (Some(before), Some(after)) = (fact(FUND_BEFORE), fact(FUND_AFTER)) {
        add(
            (before.value - after.value) / cut,
            Bilingual::new(
                "Zoveel als het Mensenrechtenfonds in 2025 verloor",
                "As much as the Human Rights Fund lost in 2025",
            ),
            after.origin(),
        );
    }
    if let Some(total) = basis.total_in(basis.reference_year()) {
        let year = basis.reference_year();
        add(
            SAVINGS_VARIANT * total / cut,
            Bilingual::new(
                format!("Evenveel als de −20%-variant op {year}"),
                format!("As much as the −20% variant on {year}"),
            ),
            Origin::Calculated,
        );
    }
    add(
        1.0,
        Bilingual::new(
            "Bovengrens: de hele bezuiniging landt hier",
            "Upper bound: the whole cut lands here",
        ),
        Origin::Assumption,
    );
    presets
}

/// External fact: share of article 1 in the ministry's budget of 2021, percent.
pub const ARTICLE_SHARE: &str = "article-share-2021";
/// Figure of the report: "about 2 %".
pub const REPORT_SHARE: &str = "N23";
/// External fact: the Human Rights Fund before its cut, `EUR x 1,000`.
pub const FUND_BEFORE: &str = "human-rights-fund-2024";
/// External fact: the Human Rights Fund after its cut, `EUR x 1,000`.
pub const FUND_AFTER: &str = "human-rights-fund-2025";
