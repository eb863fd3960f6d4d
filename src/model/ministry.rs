//! The share of the article in the budget of the ministry, and what it implies.
//!
//! Formulas: section F. The report says "about 2 %" and gives no total.

use crate::report::{Origin, Report};

use super::basis::Basis;
use super::inputs::{InputId, Specs};
use super::number::Number;
use super::scenario::Scenario;

/// Budget of the ministry that a share implies, `EUR x 1,000`: `spending / share`. A share
/// of zero is the caller's to prevent.
pub fn implied_total<N: Number>(spending: N, share: N) -> N {
    spending / share
}

/// Share of the article in a given budget: `spending / total`. A total of zero is the
/// caller's to prevent.
pub fn implied_share<N: Number>(spending: N, total: N) -> N {
    spending / total
}

/// What falls on the article when a cut is spread over the ministry in proportion,
/// `EUR x 1,000` a year.
pub fn proportional_piece<N: Number>(cut: N, share: N) -> N {
    cut * share
}

/// Lowest and highest share that "about 2 %" can be rounded from.
pub const ROUNDED_FROM: (f64, f64) = (0.015, 0.025);

/// Why a calculation with the ministry's budget has no result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MinistryProblem {
    /// A share of zero implies no total.
    NoShare,
    /// The article alone is larger than the budget given.
    TotalTooSmall {
        /// Budget given, `EUR x 1,000`.
        total: f64,
        /// Spending on the article, `EUR x 1,000`.
        spending: f64,
    },
}

/// A budget that implies a share, or the other way round.
///
/// # Errors
/// [`MinistryProblem::NoShare`] for a share of zero or less.
pub fn total_from_share(spending: f64, share: f64) -> Result<f64, MinistryProblem> {
    if share > 0.0 {
        Ok(implied_total(spending, share))
    } else {
        Err(MinistryProblem::NoShare)
    }
}

/// The share of an article in a budget.
///
/// # Errors
/// [`MinistryProblem::TotalTooSmall`] if the article is larger than the budget.
pub fn share_from_total(spending: f64, total: f64) -> Result<f64, MinistryProblem> {
    if total > 0.0 && total >= spending {
        Ok(implied_share(spending, total))
    } else {
        Err(MinistryProblem::TotalTooSmall { total, spending })
    }
}

/// A share that was published, from outside the report.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedShare {
    /// Key of the external fact.
    pub id: String,
    /// Calendar year.
    pub year: i32,
    /// Share of the article.
    pub share: f64,
    /// Budget of the ministry, `EUR x 1,000`.
    pub total: f64,
    /// What it is, from the package.
    pub text: crate::report::Bilingual,
    /// Where it comes from.
    pub origin: Origin,
}

/// Shares published, with the totals they belong to; keys of external facts.
const PUBLISHED: [(&str, &str); 3] = [
    ("article-share-2015", "chapter-v-2015"),
    ("article-share-2021", "chapter-v-2021"),
    ("article-share-2024-budget", "chapter-v-2024-budget"),
];

/// Everything the panel on the ministry's budget shows. Amounts in `EUR x 1,000`.
#[derive(Clone, Debug, PartialEq)]
pub struct MinistryOutcome {
    /// The last year of the table.
    pub year: i32,
    /// The items of the table together in that year.
    pub table: f64,
    /// Spending on 1.3; zero when the reader gives none, and then every total is a lower bound.
    pub host: f64,
    /// Share chosen.
    pub share: f64,
    /// Budget that the share implies.
    pub total: Result<f64, MinistryProblem>,
    /// Budget at the highest and at the lowest share that "about 2 %" can come from.
    pub interval: (f64, f64),
    /// Share in the budget that the reader gives; `None` if none is given.
    pub given: Option<(f64, Result<f64, MinistryProblem>)>,
    /// Cut of the scenario.
    pub cut: f64,
    /// What falls on the article in proportion to the share chosen.
    pub piece: f64,
    /// Published shares, oldest first.
    pub published: Vec<PublishedShare>,
}

impl MinistryOutcome {
    /// What follows from a scenario. A refused value counts as its default.
    pub fn new(report: &Report, basis: &Basis, specs: &Specs, scenario: &Scenario) -> Self {
        let number = |id: InputId| scenario.sound_number(specs, &id);
        let year = basis.reference_year();
        let table = basis.total_in(year).unwrap_or(0.0);
        let host = number(InputId::HostCountry);
        let spending = table + host;
        let share = number(InputId::MinistryShare) / 100.0;
        let given = number(InputId::MinistryTotal);
        let cut = number(InputId::Cut) * 1000.0;
        Self {
            year,
            table,
            host,
            share,
            total: total_from_share(spending, share),
            interval: (
                implied_total(spending, ROUNDED_FROM.1),
                implied_total(spending, ROUNDED_FROM.0),
            ),
            given: (given > 0.0).then(|| (given, share_from_total(spending, given))),
            cut,
            piece: proportional_piece(cut, share),
            published: published(report),
        }
    }

    /// Spending on the article as far as it is known, `EUR x 1,000`.
    pub fn spending(&self) -> f64 {
        self.table + self.host
    }

    /// Whether the totals are lower bounds, because 1.3 is not counted.
    pub fn is_lower_bound(&self) -> bool {
        self.host <= 0.0
    }

    /// What falls on the article in proportion to a published share, `EUR x 1,000` a year.
    pub fn piece_at(&self, published: &PublishedShare) -> f64 {
        proportional_piece(self.cut, published.share)
    }
}

fn published(report: &Report) -> Vec<PublishedShare> {
    PUBLISHED
        .iter()
        .filter_map(|(share, total)| {
            let fact = report.external_facts.find(share)?;
            let total = report.external_facts.find(total)?;
            Some(PublishedShare {
                id: fact.id.clone(),
                year: fact.year?,
                share: fact.value / 100.0,
                total: total.value,
                text: fact.text.clone(),
                origin: fact.origin(),
            })
        })
        .collect()
}
