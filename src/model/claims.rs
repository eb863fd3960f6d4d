//! Figures beside claims of the text: what the table, the studies and published figures say
//! where the text says something. Amounts in `EUR x 1,000`.

use crate::report::{EvaluationKind, Report, decimal};

use super::basis::Basis;
use super::history::Row;
use super::ministry::{ROUNDED_FROM, implied_total};
use super::presets::{ARTICLE_SHARE, REPORT_SHARE};
use super::scenario::base_years;

/// Key of the figure with the share of the article in the ministry’s budget.
pub const SHARE_FIGURE: &str = REPORT_SHARE;
/// Key of the figure with the size of the cut.
pub const REPORT_CUT: &str = "N51";
/// Key of the figure with the size of the variant with more money.
pub const REPORT_MORE: &str = "N52";
/// Key of the external figure with the size of the usual variant with less money.
pub const USUAL_LESS: &str = "saving-variant";
/// Keys of the external figures with shares of the article, oldest first, and of the one
/// that leaves out the contributions to the EU.
pub const SHARES: [&str; 4] = [
    "article-share-2015",
    ARTICLE_SHARE,
    "article-share-2024-budget",
    "article-share-2015-without-eu",
];

/// A number of the report, by its key; `None` where it is none.
fn printed(report: &Report, id: &str) -> Option<f64> {
    decimal(&report.figures.find(id)?.value.replace(',', "."))
}

/// How far the table and the evaluation of an item go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// Key of the item.
    pub item: String,
    /// Years of the evaluation.
    pub studied: (i32, i32),
    /// Years that are in the table and in the evaluation.
    pub both: Vec<i32>,
    /// Years in the table that the evaluation leaves out.
    pub only_table: Vec<i32>,
    /// Years of the evaluation that the table leaves out.
    pub only_study: Vec<i32>,
    /// Spending in the years that the evaluation leaves out.
    pub outside: f64,
}

/// For each item of the table with an evaluation whose years are known, how far they go
/// together.
pub fn overlaps(report: &Report, basis: &Basis) -> Vec<Overlap> {
    let overlap = |item: &super::basis::BasisItem| {
        let study = report.evaluations.iter().find(|study| {
            study.kind == EvaluationKind::Evaluation
                && study.item == item.id
                && study.first_year.is_some()
        })?;
        let studied = (study.first_year?, study.last_year?);
        let inside = |year: i32| (studied.0..=studied.1).contains(&year);
        let table: Vec<i32> = item.series.iter().map(|point| point.year).collect();
        let outside = item.series.iter().filter(|point| !inside(point.year));
        Some(Overlap {
            item: item.id.clone(),
            studied,
            both: table.iter().copied().filter(|year| inside(*year)).collect(),
            only_table: table
                .iter()
                .copied()
                .filter(|year| !inside(*year))
                .collect(),
            only_study: (studied.0..=studied.1)
                .filter(|year| !table.contains(year))
                .collect(),
            outside: outside.map(|point| point.amount).sum(),
        })
    };
    basis.items.iter().filter_map(overlap).collect()
}

/// The cut of the text against what was spent on a row.
#[derive(Clone, Debug, PartialEq)]
pub struct CutSize {
    /// Which row.
    pub row: Row,
    /// Spending in the last year of the table.
    pub last: f64,
    /// Mean spending over all years of the table.
    pub mean: f64,
    /// The cut as a share of the last year.
    pub of_last: f64,
    /// The cut as a share of the mean.
    pub of_mean: f64,
}

/// The cut that the text names, a year; `None` without one.
pub fn reported_cut(report: &Report) -> Option<f64> {
    printed(report, REPORT_CUT)
        .filter(|cut| *cut > 0.0)
        .map(|million| million * 1000.0)
}

/// A cut against each row of the table; a row without spending is left out.
pub fn cut_sizes(basis: &Basis, cut: f64) -> Vec<CutSize> {
    let items = basis
        .items
        .iter()
        .map(|item| (Row::Item(item.id.clone()), item.series.clone()));
    items
        .chain([(Row::Together, basis.total())])
        .filter_map(|(row, series)| {
            let last = series.last()?.amount;
            let sum: f64 = series.iter().map(|point| point.amount).sum();
            let mean = sum / series.len() as f64;
            (last > 0.0 && mean > 0.0).then(|| CutSize {
                row,
                last,
                mean,
                of_last: cut / last,
                of_mean: cut / mean,
            })
        })
        .collect()
}

/// What a variant would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Change (`share`); negative for less.
    pub change: f64,
    /// First and last year of what it is a percentage of.
    pub base_years: (i32, i32),
    /// What it is a percentage of: the mean of those years.
    pub base: f64,
    /// What it changes a year.
    pub amount: f64,
    /// What is left.
    pub level: f64,
}

/// The variants with less and with more money, as the scenario takes them: less is a
/// percentage of the last year, more of the whole period.
pub fn variants(report: &Report, basis: &Basis) -> Vec<Variant> {
    let usual = report.external_facts.find(USUAL_LESS);
    let less = usual.map(|fact| -fact.value / 100.0);
    let more = printed(report, REPORT_MORE).map(|percent| percent / 100.0);
    let variant = |change: f64| {
        let years = base_years(basis, "auto", change);
        let (first, last) = (*years.first()?, *years.last()?);
        let amounts: Vec<f64> = years
            .iter()
            .filter_map(|year| basis.total_in(*year))
            .collect();
        if amounts.is_empty() {
            return None;
        }
        let base = amounts.iter().sum::<f64>() / amounts.len() as f64;
        Some(Variant {
            change,
            base_years: (first, last),
            base,
            amount: base * change,
            level: base * (1.0 + change),
        })
    };
    [less, more]
        .into_iter()
        .flatten()
        .filter_map(variant)
        .collect()
}

/// What the share in the text implies.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedShare {
    /// Share as printed.
    pub share: f64,
    /// Spending in the last year of the table.
    pub spending: f64,
    /// Budgets that this spending is such a share of, when the share is rounded to whole
    /// percents: lowest and highest. Lower bounds, because 1.3 is not in the table.
    pub budgets: (f64, f64),
}

/// The share that the text names, and what it implies.
pub fn stated_share(report: &Report, basis: &Basis) -> Option<StatedShare> {
    let share = printed(report, REPORT_SHARE)? / 100.0;
    let spending = basis.total_in(basis.reference_year())?;
    Some(StatedShare {
        share,
        spending,
        budgets: (
            implied_total(spending, ROUNDED_FROM.1),
            implied_total(spending, ROUNDED_FROM.0),
        ),
    })
}

/// Interviews of a study, as far as they are given.
#[derive(Clone, Debug, PartialEq)]
pub struct Interviews {
    /// Key of the evaluation.
    pub evaluation: String,
    /// How many.
    pub count: i64,
    /// Whether there were more.
    pub at_least: bool,
    /// Findings that rest on the study.
    pub findings: usize,
}

/// The studies for which interviews are counted, and the least number of them together.
pub fn interviews(report: &Report) -> (Vec<Interviews>, i64) {
    let counted: Vec<Interviews> = report
        .evaluations
        .iter()
        .filter_map(|study| {
            Some(Interviews {
                evaluation: study.id.clone(),
                count: study.interviews?,
                at_least: study.interviews_at_least,
                findings: report.findings_of_evaluation(&study.id).len(),
            })
        })
        .collect();
    let least = counted.iter().map(|study| study.count).sum();
    (counted, least)
}

/// The largest rise of an item: from its lowest year to a later highest year, as a share of
/// the lowest; `None` where the highest year came first.
pub fn largest_rise(row: &super::history::HistoryRow<f64>) -> Option<(i32, i32, f64)> {
    let (low, high) = row.extremes.as_ref()?;
    let rise = super::trend::relative_change(&low.amount, &high.amount)?;
    (low.year < high.year).then_some((low.year, high.year, rise))
}
