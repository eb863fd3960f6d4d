//! The share of the article in the budget of the ministry, and what it implies.
//!
//! Formulas: section F. The report says "about 2 %" and gives no total.

use crate::report::{Origin, Report};

use super::basis::{Basis, amount};
use super::claims::printed;
use super::explain::Symbol;
use super::history::Row;
use super::inputs::{InputId, Specs};
use super::name::{ArticleShare, Name};
use super::number::Number;
use super::presets::REPORT_SHARE;
use super::quantity::Quantity;
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

/// What the article spent as far as it is known, `EUR x 1,000`: the table and 1.3.
pub fn article_spending<N: Number>(table: N, host: N) -> N {
    table + host
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
    /// Key of the external fact with that budget.
    pub total_id: &'static str,
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
    /// Share that the text names; `None` if it names none.
    pub stated: Option<f64>,
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
        let spending = article_spending(table, host);
        let share = number(InputId::MinistryShare) / 100.0;
        let given = number(InputId::MinistryTotal);
        let cut = number(InputId::Cut) * 1000.0;
        Self {
            year,
            table,
            host,
            share,
            stated: printed(report, REPORT_SHARE).map(|percent| percent / 100.0),
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
        article_spending(self.table, self.host)
    }

    /// Whether the totals are lower bounds, because 1.3 is not counted.
    pub fn is_lower_bound(&self) -> bool {
        self.host <= 0.0
    }

    /// The figures of the panel, each with the way it was made.
    pub(super) fn symbols(&self, basis: &Basis) -> Vec<Symbol> {
        let input = |id: InputId, value: f64| Symbol::given(Name::Input(id), value);
        let year = self.year;
        let items = basis.items.iter().filter_map(|item| {
            let name = Name::Given {
                item: item.id.clone(),
                year,
            };
            Some(Symbol::given(name, amount(&item.series, year)?))
        });
        let table = Symbol::total(items).named(|| Name::Spent(Row::Together, year));
        let spending = article_spending(table, input(InputId::HostCountry, self.host))
            .named(|| Name::ArticleSpending(year));
        let cut = input(InputId::Cut, self.cut);
        let mut symbols = Vec::new();
        let mut add = |which: ArticleShare, share: Symbol, total: Option<Symbol>| {
            let piece = proportional_piece(cut.clone(), share.clone());
            symbols.push(piece.named(|| Name::Proportional(which.clone())));
            symbols.extend(total.map(|total| total.named(|| Name::MinistryBudget(which))));
            symbols.push(share);
        };
        let implied = |share: &Symbol| implied_total(spending.clone(), share.clone());
        let chosen = input(InputId::MinistryShare, self.share);
        let total = self.total.is_ok().then(|| implied(&chosen));
        add(ArticleShare::Chosen, chosen, total);
        for (which, share) in [
            (ArticleShare::Lowest, ROUNDED_FROM.0),
            (ArticleShare::Highest, ROUNDED_FROM.1),
        ] {
            let share = match self.stated {
                Some(stated) => {
                    let apart = Symbol::given(Quantity::HALF_POINT.name(), (share - stated).abs());
                    let stated = Symbol::given(Quantity::FIGURE_SHARE.of(REPORT_SHARE), stated);
                    let share = if which == ArticleShare::Lowest {
                        stated - apart
                    } else {
                        stated + apart
                    };
                    share.named(|| Name::ShareOfMinistry(which.clone()))
                }
                None => Symbol::constant(share),
            };
            let total = implied(&share);
            add(which, share, Some(total));
        }
        if let Some((given, Ok(_))) = self.given {
            let total = input(InputId::MinistryTotal, given);
            let share = implied_share(spending.clone(), total)
                .named(|| Name::ShareOfMinistry(ArticleShare::Given));
            add(ArticleShare::Given, share, None);
        }
        let mut totals = Vec::new();
        for published in &self.published {
            let which = ArticleShare::Published(published.id.clone());
            let share = Symbol::given(Name::ShareOfMinistry(which.clone()), published.share);
            add(which, share, None);
            let total = ArticleShare::Published(published.total_id.to_owned());
            totals.push(Symbol::given(Name::MinistryBudget(total), published.total));
        }
        symbols.extend(totals);
        symbols.retain(|symbol| symbol.name().is_some());
        symbols
    }

    /// What falls on the article in proportion to a published share, `EUR x 1,000` a year.
    pub fn piece_at(&self, published: &PublishedShare) -> f64 {
        proportional_piece(self.cut, published.share)
    }
}

fn published(report: &Report) -> Vec<PublishedShare> {
    PUBLISHED
        .iter()
        .filter_map(|(share, total_id)| {
            let fact = report.external_facts.find(share)?;
            let total = report.external_facts.find(total_id)?;
            Some(PublishedShare {
                id: fact.id.clone(),
                year: fact.year?,
                share: fact.value / 100.0,
                total: total.value,
                total_id,
                text: fact.text.clone(),
                origin: fact.origin(),
            })
        })
        .collect()
}
