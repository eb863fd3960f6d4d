//! Whether the printed totals follow from the printed cells.

use super::Report;
use super::budget::{Budget, PrintedTotal};

/// Largest difference that rounding explains, in EUR x 1,000.
pub const ROUNDING: i64 = 1;

/// Largest remaining difference of a candidate explanation, in EUR x 1,000.
pub const CANDIDATE_MARGIN: i64 = 15;

/// Which total is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Checked {
    /// The total of an item over all years, by the item's key.
    Row(String),
    /// The total of a year over all items.
    Column(i32),
    /// The total of everything.
    Grand,
}

/// The result of a check. Differences are in EUR x 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Printed and computed differ by at most [`ROUNDING`].
    Passes,
    /// They differ by more.
    Fails {
        /// Computed minus printed.
        difference: i64,
    },
    /// Nothing is printed in this place.
    NotPrinted,
    /// There is nothing to add up.
    NotCheckable,
}

/// A possible explanation of a failing row: years that may have been left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Candidate {
    /// One or two years, sorted.
    pub years: Vec<i32>,
    /// The computed total without these years, EUR x 1,000.
    pub sum: i64,
    /// That sum minus the printed total, EUR x 1,000.
    pub remaining: i64,
}

/// One check of a printed total against its cells.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Check {
    /// Which total.
    pub what: Checked,
    /// The printed total in EUR x 1,000; `None` if the place is empty.
    pub printed: Option<i64>,
    /// The sum of the cells that have an amount, EUR x 1,000.
    pub computed: i64,
    /// The result.
    pub outcome: Outcome,
    /// Possible explanations of a failing row, closest first.
    pub candidates: Vec<Candidate>,
}

/// All checks of a report: rows, then columns, then the grand total, in the
/// order in which the totals stand in the package.
///
/// A total is checked if the package has a row for it, empty or not. A column
/// that lacks an item, or a row without any amount, cannot be checked.
pub fn checks(report: &Report) -> Vec<Check> {
    let mut rows = Vec::new();
    let mut columns = Vec::new();
    let mut grand = Vec::new();
    for total in &report.printed_totals {
        match (&total.item, total.year) {
            (Some(item), None) => rows.push(check_row(&report.budget, total, item)),
            (None, Some(year)) => columns.push(check_column(&report.budget, total, year)),
            (None, None) => grand.push(check_grand(&report.budget, total)),
            // A single cell is not a total.
            (Some(_), Some(_)) => {}
        }
    }
    rows.append(&mut columns);
    rows.append(&mut grand);
    rows
}

/// The sum of the printed row totals, EUR x 1,000: what the grand total would
/// be if it had been added up from them. `None` if a row total is not printed.
pub fn grand_total_from_printed_rows(report: &Report) -> Option<i64> {
    let mut rows = report
        .printed_totals
        .iter()
        .filter(|total| total.item.is_some() && total.year.is_none())
        .peekable();
    rows.peek()?;
    rows.try_fold(0_i64, |sum, total| sum.checked_add(total.amount?))
}

fn check_row(budget: &Budget, total: &PrintedTotal, item: &str) -> Check {
    let series = budget.series(item);
    let computed = sum(series.iter().map(|&(_, amount)| amount));
    let outcome = compare(total.amount, computed, !series.is_empty());
    let candidates = match (outcome, total.amount) {
        (Outcome::Fails { .. }, Some(printed)) => candidates(&series, computed, printed),
        _ => Vec::new(),
    };
    Check {
        what: Checked::Row(item.to_owned()),
        printed: total.amount,
        computed,
        outcome,
        candidates,
    }
}

fn check_column(budget: &Budget, total: &PrintedTotal, year: i32) -> Check {
    let whole = budget.total(year);
    let computed = sum(budget
        .items()
        .iter()
        .filter_map(|item| budget.amount(item, year)));
    Check {
        what: Checked::Column(year),
        printed: total.amount,
        computed,
        outcome: compare(total.amount, computed, whole.is_some()),
        candidates: Vec::new(),
    }
}

fn check_grand(budget: &Budget, total: &PrintedTotal) -> Check {
    let amounts = || budget.cells().iter().filter_map(|cell| cell.amount);
    let computed = sum(amounts());
    Check {
        what: Checked::Grand,
        printed: total.amount,
        computed,
        outcome: compare(total.amount, computed, amounts().next().is_some()),
        candidates: Vec::new(),
    }
}

fn compare(printed: Option<i64>, computed: i64, complete: bool) -> Outcome {
    let Some(printed) = printed else {
        return Outcome::NotPrinted;
    };
    if !complete {
        return Outcome::NotCheckable;
    }
    let difference = computed.saturating_sub(printed);
    if difference.saturating_abs() <= ROUNDING {
        Outcome::Passes
    } else {
        Outcome::Fails { difference }
    }
}

/// Every single year and pair of years without which the sum comes close.
fn candidates(series: &[(i32, i64)], computed: i64, printed: i64) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut consider = |years: Vec<i32>, left_out: i64| {
        let sum = computed.saturating_sub(left_out);
        let remaining = sum.saturating_sub(printed);
        if remaining.saturating_abs() <= CANDIDATE_MARGIN {
            let candidate = Candidate {
                years,
                sum,
                remaining,
            };
            let place = found.partition_point(|known| distance(known) <= distance(&candidate));
            found.insert(place, candidate);
        }
    };
    for (place, &(year, amount)) in series.iter().enumerate() {
        consider(vec![year], amount);
        for &(other, more) in series.iter().skip(place + 1) {
            consider(vec![year, other], amount.saturating_add(more));
        }
    }
    found
}

/// Close before far, one year before two.
fn distance(candidate: &Candidate) -> (i64, usize) {
    (candidate.remaining.saturating_abs(), candidate.years.len())
}

/// Saturating, so that no file can make it panic.
fn sum(amounts: impl Iterator<Item = i64>) -> i64 {
    amounts.fold(0, i64::saturating_add)
}
