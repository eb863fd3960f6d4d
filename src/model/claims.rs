//! Figures beside claims of the text: what the table, the studies and published figures say
//! where the text says something. Amounts in `EUR x 1,000`.

use crate::report::{Coverage, EvaluationKind, Report, advice, decimal};

use super::basis::Basis;
use super::explain::{Explanation, Overlapping, Part, Symbol, Way};
use super::history::Row;
use super::ministry::{ROUNDED_FROM, implied_total};
use super::name::Name;
use super::number::Number;
use super::presets::{ARTICLE_SHARE, REPORT_SHARE};
use super::quantity::Quantity;
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
pub(super) fn printed(report: &Report, id: &str) -> Option<f64> {
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

/// Amounts of the table, as numbers or as what they are made of: see [`Given::row`].
pub(super) struct Given<'a, N> {
    basis: &'a Basis,
    /// The amount of an item in a year.
    read: &'a dyn Fn(&str, i32, f64) -> N,
}

impl<N: Number> Given<'_, N> {
    /// The years and amounts of a row.
    pub(super) fn row(&self, row: &Row) -> Vec<(i32, N)> {
        let items = &self.basis.items;
        let of = |item: &super::basis::BasisItem, year: i32| {
            let point = item.series.iter().find(|point| point.year == year)?;
            Some((self.read)(&item.id, year, point.amount))
        };
        match row {
            Row::Item(id) => {
                let item = items.iter().find(|item| item.id == *id);
                let points = item.into_iter().flat_map(|item| {
                    let years = item.series.iter();
                    years.filter_map(move |point| Some((point.year, of(item, point.year)?)))
                });
                points.collect()
            }
            Row::Together => {
                let years = self.basis.years().into_iter();
                years
                    .map(|year| {
                        let all = N::total(items.iter().filter_map(|item| of(item, year)));
                        (year, all.named(|| Name::Spent(Row::Together, year)))
                    })
                    .collect()
            }
        }
    }
}

/// The amounts of the table as plain numbers.
fn plain(basis: &Basis) -> Given<'_, f64> {
    Given {
        basis,
        read: &|_, _, amount| amount,
    }
}

/// The same as symbols.
pub(super) fn symbolic(basis: &Basis) -> Given<'_, Symbol> {
    Given {
        basis,
        read: &|item, year, amount| {
            let item = item.to_owned();
            Symbol::given(Name::Given { item, year }, amount)
        },
    }
}

/// Mean of some amounts; without any it has no value.
fn mean<N: Number>(amounts: &[(i32, N)]) -> N {
    let count = N::constant(amounts.len() as f64);
    N::total(amounts.iter().map(|(_, amount)| amount.clone())) / count
}

/// The cut of the text against what was spent on a row.
#[derive(Clone, Debug, PartialEq)]
pub struct CutSize<N = f64> {
    /// Which row.
    pub row: Row,
    /// Spending in the last year of the table.
    pub last: N,
    /// Mean spending over all years of the table.
    pub mean: N,
    /// The cut as a share of the last year.
    pub of_last: N,
    /// The cut as a share of the mean.
    pub of_mean: N,
}

/// The cut that the text names, a year; `None` without one.
pub fn reported_cut(report: &Report) -> Option<f64> {
    printed(report, REPORT_CUT)
        .filter(|cut| *cut > 0.0)
        .map(|million| million * 1000.0)
}

/// A cut against each row of the table; a row without spending is left out.
pub fn cut_sizes(basis: &Basis, cut: f64) -> Vec<CutSize> {
    let mut sizes = sizes(&plain(basis), cut);
    sizes.retain(|size| size.last > 0.0 && size.mean > 0.0);
    sizes
}

fn sizes<N: Number>(given: &Given<'_, N>, cut: N) -> Vec<CutSize<N>> {
    let items = given.basis.keys().into_iter().map(Row::Item);
    items
        .chain([Row::Together])
        .filter_map(|row| {
            let amounts = given.row(&row);
            let last = amounts.last()?.1.clone();
            let key = row.key().to_owned();
            let mean = mean(&amounts).named(|| Quantity::MEAN.of(&key));
            Some(CutSize {
                of_last: (cut.clone() / last.clone()).named(|| Quantity::CUT_OF_LAST.of(&key)),
                of_mean: (cut.clone() / mean.clone()).named(|| Quantity::CUT_OF_MEAN.of(&key)),
                row,
                last,
                mean,
            })
        })
        .collect()
}

/// What a variant would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant<N = f64> {
    /// Change (`share`); negative for less.
    pub change: f64,
    /// First and last year of what it is a percentage of.
    pub base_years: (i32, i32),
    /// What it is a percentage of: the mean of those years.
    pub base: N,
    /// What it changes a year.
    pub amount: N,
    /// What is left.
    pub level: N,
}

/// The code of a variant with less or with more money.
pub const fn direction(change: f64) -> &'static str {
    if change < 0.0 { "less" } else { "more" }
}

/// The variants with less and with more money, as the scenario takes them: less is a
/// percentage of the last year, more of the whole period.
pub fn variants(report: &Report, basis: &Basis) -> Vec<Variant> {
    changes(report)
        .into_iter()
        .filter_map(|(_, change)| variant(&plain(basis), change, change))
        .collect()
}

/// The changes of those variants, each with its name.
fn changes(report: &Report) -> Vec<(Name, f64)> {
    let usual = report.external_facts.find(USUAL_LESS);
    let less = usual.map(|fact| (Quantity::FACT_CHANGE.of(USUAL_LESS), -fact.value / 100.0));
    let more = printed(report, REPORT_MORE)
        .map(|percent| (Quantity::FIGURE_SHARE.of(REPORT_MORE), percent / 100.0));
    [less, more].into_iter().flatten().collect()
}

fn variant<N: Number>(given: &Given<'_, N>, change: f64, part: N) -> Option<Variant<N>> {
    let years = base_years(given.basis, "auto", change);
    let (first, last) = (*years.first()?, *years.last()?);
    let mut amounts = given.row(&Row::Together);
    amounts.retain(|(year, _)| years.contains(year));
    if amounts.is_empty() {
        return None;
    }
    let which = direction(change);
    let base = mean(&amounts).named(|| Quantity::VARIANT_BASE.of(which));
    Some(Variant {
        change,
        base_years: (first, last),
        amount: (base.clone() * part.clone()).named(|| Quantity::VARIANT_AMOUNT.of(which)),
        level: (base.clone() * (N::one() + part)).named(|| Quantity::VARIANT_LEVEL.of(which)),
        base,
    })
}

/// The figures of the cards that a formula gives, each with the way it was made.
pub(super) fn symbols(report: &Report, basis: &Basis) -> Vec<Symbol> {
    let given = symbolic(basis);
    let mut symbols = Vec::new();
    if let Some(cut) = reported_cut(report) {
        let cut = Symbol::given(Quantity::FIGURE_AMOUNT.of(REPORT_CUT), cut);
        for size in sizes(&given, cut) {
            symbols.extend([size.mean, size.of_last, size.of_mean]);
        }
    }
    for (name, change) in changes(report) {
        let variant = variant(&given, change, Symbol::given(name, change));
        symbols.extend(
            variant
                .into_iter()
                .flat_map(|one| [one.base, one.amount, one.level]),
        );
    }
    for overlap in overlaps(report, basis) {
        let mut amounts = given.row(&Row::Item(overlap.item.clone()));
        amounts.retain(|(year, _)| overlap.only_table.contains(year));
        if !amounts.is_empty() {
            let outside = Symbol::total(amounts.into_iter().map(|(_, amount)| amount));
            symbols.push(outside.named(|| Quantity::OUTSIDE.of(&overlap.item)));
        }
    }
    symbols
}

/// The figures of the cards that no formula gives.
pub(super) fn told(report: &Report, basis: &Basis) -> Vec<Explanation> {
    let mut told = Vec::new();
    for overlap in overlaps(report, basis) {
        let item = overlap.item.as_str();
        let (first, last) = overlap.studied;
        let studied = [(Quantity::STUDY_FIRST, first), (Quantity::STUDY_LAST, last)];
        let studied =
            studied.map(|(quantity, year)| Part::given(quantity.of(item), f64::from(year)));
        let amounts = symbolic(basis).row(&Row::Item(item.to_owned()));
        let amounts = amounts
            .into_iter()
            .filter_map(|(_, amount)| amount.explain());
        let amounts: Vec<Part> = amounts.map(|amount| amount.as_part()).collect();
        for (quantity, which, years) in [
            (Quantity::YEARS_BOTH, Overlapping::Both, &overlap.both),
            (
                Quantity::YEARS_TABLE,
                Overlapping::Table,
                &overlap.only_table,
            ),
            (
                Quantity::YEARS_STUDY,
                Overlapping::Study,
                &overlap.only_study,
            ),
        ] {
            let Some(from) = years.first() else { continue };
            let years = years.clone();
            let parts = [studied.as_slice(), &amounts].concat();
            let way = Way::Years { which, years };
            told.push(Explanation::told(
                quantity.of(item),
                f64::from(*from),
                way,
                parts,
            ));
        }
        if overlap.only_table.is_empty() {
            let name = Quantity::OUTSIDE.of(item);
            told.push(Explanation::told(name, 0.0, Way::NoYears, studied.to_vec()));
        }
    }
    let mut listed = |name: Name, keys: Vec<String>| {
        let count = keys.len() as f64;
        told.push(Explanation::told(
            name,
            count,
            Way::Listed(keys),
            Vec::new(),
        ));
    };
    for study in interviews(report).0 {
        listed(Quantity::FINDINGS.of(&study.evaluation), study.findings);
    }
    for coverage in Coverage::ALL {
        let parts = advice(report, coverage);
        listed(Quantity::ADVICE.of(coverage.code()), parts);
    }
    told
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
    /// Keys of the findings that rest on the study.
    pub findings: Vec<String>,
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
                findings: report
                    .findings_of_evaluation(&study.id)
                    .into_iter()
                    .map(|finding| finding.id.clone())
                    .collect(),
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
