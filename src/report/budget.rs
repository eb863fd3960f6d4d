//! Expenditure per item and year, and the totals as they were printed.

use std::collections::{BTreeSet, HashMap};

use super::codes::CellStatus;
use super::lang::Bilingual;
use super::origin::{CellRef, Origin};

/// A budget item; in the Dutch state budget a sub-article (sub-artikel).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Key, as the report numbers it: `1.1`.
    pub id: String,
    /// What the item pays for.
    pub name: Bilingual,
    /// Whether the budget table has a row for it (1.3 has none).
    pub in_table: bool,
    /// Section that introduces it.
    pub section: String,
}

/// One place in the budget table: an item in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCell {
    /// Key: `1.1-2015`.
    pub cell: String,
    /// The item.
    pub item: String,
    /// The year.
    pub year: i32,
    /// Expenditure in [`BudgetCell::unit`]; `None` if the table lacks it.
    pub amount: Option<i64>,
    /// Unit of the amount: `EUR x 1000`.
    pub unit: String,
    /// Whether the table prints an amount.
    pub status: CellStatus,
    /// Why there is no amount; both texts are empty for a reported cell.
    pub reason: Bilingual,
    /// Section that holds the table.
    pub section: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
}

impl BudgetCell {
    /// The origin of this amount: the cell of the report's table.
    pub fn origin(&self) -> Origin {
        Origin::Report {
            section: self.section.clone(),
            paragraph: None,
            source: None,
            cell: Some(CellRef::Budget(self.cell.clone())),
        }
    }
}

/// A total as the report prints it. Kept for checks; never used in calculations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedTotal {
    /// Key: `1.1-total` (a row), `total-2015` (a column), `total-total`.
    pub cell: String,
    /// The item of a row total; `None` for column totals and the grand total.
    pub item: Option<String>,
    /// The year of a column total; `None` for row totals and the grand total.
    pub year: Option<i32>,
    /// The printed amount in [`PrintedTotal::unit`]; `None` if the place is empty.
    pub amount: Option<i64>,
    /// Unit of the amount: `EUR x 1000`.
    pub unit: String,
    /// Section that holds the table.
    pub section: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
}

/// The budget table: any number of items, any years, holes allowed.
///
/// Every item-year pair has at most one cell; a cell without an amount is
/// missing, never zero.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Budget {
    items: Vec<String>,
    cells: Vec<BudgetCell>,
    /// Place of an item in `items` and `years`.
    places: HashMap<String, usize>,
    /// Per item: year and place in `cells`, sorted by year.
    years: Vec<Vec<(i32, usize)>>,
}

impl Budget {
    /// A budget from its cells. Items keep the order in which they first
    /// appear; of two cells for one item and year the first counts.
    pub fn new(cells: Vec<BudgetCell>) -> Budget {
        let mut budget = Budget::default();
        for cell in cells {
            let item = match budget.places.get(&cell.item) {
                Some(&item) => item,
                None => {
                    budget.places.insert(cell.item.clone(), budget.items.len());
                    budget.items.push(cell.item.clone());
                    budget.years.push(Vec::new());
                    budget.items.len() - 1
                }
            };
            let Some(years) = budget.years.get_mut(item) else {
                continue;
            };
            if let Err(place) = years.binary_search_by_key(&cell.year, |&(year, _)| year) {
                years.insert(place, (cell.year, budget.cells.len()));
                budget.cells.push(cell);
            }
        }
        budget
    }

    /// The items that have at least one row, in order.
    pub fn items(&self) -> &[String] {
        &self.items
    }

    /// Every cell, in the order of the package.
    pub fn cells(&self) -> &[BudgetCell] {
        &self.cells
    }

    /// Every year for which any item has a row, missing or not, sorted.
    pub fn years(&self) -> Vec<i32> {
        let mut years = BTreeSet::new();
        for cell in &self.cells {
            years.insert(cell.year);
        }
        years.into_iter().collect()
    }

    /// The cell of an item in a year, with its status and source.
    pub fn cell(&self, item: &str, year: i32) -> Option<&BudgetCell> {
        let years = self.places_of(item);
        let found = years.binary_search_by_key(&year, |&(year, _)| year).ok()?;
        self.cells.get(years.get(found)?.1)
    }

    /// Expenditure in EUR x 1,000; `None` if missing or not in the table.
    pub fn amount(&self, item: &str, year: i32) -> Option<i64> {
        self.cell(item, year)?.amount
    }

    /// The years in which an item has an amount, sorted.
    pub fn present_years(&self, item: &str) -> Vec<i32> {
        self.series(item)
            .into_iter()
            .map(|(year, _)| year)
            .collect()
    }

    /// Year and amount (EUR x 1,000) of an item, sorted by year, without holes.
    pub fn series(&self, item: &str) -> Vec<(i32, i64)> {
        self.places_of(item)
            .iter()
            .filter_map(|&(year, place)| Some((year, self.cells.get(place)?.amount?)))
            .collect()
    }

    fn places_of(&self, item: &str) -> &[(i32, usize)] {
        let years = self.places.get(item).and_then(|&item| self.years.get(item));
        years.map_or(&[], Vec::as_slice)
    }

    /// Sum over all items in a year, EUR x 1,000; `None` if any item lacks that year.
    pub fn total(&self, year: i32) -> Option<i64> {
        if self.items.is_empty() {
            return None;
        }
        self.items
            .iter()
            .try_fold(0_i64, |sum, item| sum.checked_add(self.amount(item, year)?))
    }
}
