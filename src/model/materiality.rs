//! Materiality: which changes from year to year are large enough to explain.
//!
//! Section R. The budget rules use such a threshold for changes within a year; here it is a
//! reading aid for changes between years.

use super::basis::Basis;
use super::explain::{Explanation, Part, Way};
use super::history::Row;
use super::inputs::{InputId, Specs};
use super::name::Name;
use super::scenario::Scenario;
use super::trend::{Change, year_on_year};

/// Changes of one row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct MaterialityRow {
    /// Which row.
    pub row: Row,
    /// One change for each of [`MaterialityOutcome::years`]; `None` where a year is missing.
    pub changes: Vec<Option<Change<f64>>>,
}

/// Everything the panel on materiality shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MaterialityOutcome {
    /// Smallest change worth explaining, `EUR x 1,000`.
    pub threshold: f64,
    /// Years that a change can end in, oldest first.
    pub years: Vec<i32>,
    /// The items together, then each item.
    pub rows: Vec<MaterialityRow>,
}

impl MaterialityOutcome {
    /// What follows from a scenario. A refused value counts as its default.
    pub fn new(basis: &Basis, specs: &Specs, scenario: &Scenario) -> Self {
        let years: Vec<i32> = (basis.first_year() + 1..=basis.reference_year()).collect();
        let row = |row: Row, series: &super::baseline::Series<f64>| {
            let changes = year_on_year(series);
            MaterialityRow {
                row,
                changes: years
                    .iter()
                    .map(|year| changes.iter().find(|change| change.year == *year).copied())
                    .collect(),
            }
        };
        let mut rows = vec![row(Row::Together, &basis.total())];
        rows.extend(
            basis
                .items
                .iter()
                .map(|item| row(Row::Item(item.id.clone()), &item.series)),
        );
        Self {
            threshold: scenario.sound_number(specs, &InputId::Threshold),
            rows,
            years,
        }
    }

    /// Whether a change is worth explaining: at the threshold or above it, up or down.
    pub fn is_material(&self, change: &Change<f64>) -> bool {
        change.absolute.abs() >= self.threshold && change.absolute != 0.0
    }

    /// The changes of the items together that are worth explaining.
    pub fn material(&self) -> Vec<Change<f64>> {
        self.rows
            .first()
            .into_iter()
            .flat_map(|row| row.changes.iter().flatten())
            .filter(|change| self.is_material(change))
            .copied()
            .collect()
    }

    /// The largest of them, up or down; the last year wins a tie.
    pub fn largest(&self) -> Option<Change<f64>> {
        self.material()
            .into_iter()
            .max_by(|one, other| one.absolute.abs().total_cmp(&other.absolute.abs()))
    }

    /// How many there are and which is the largest, each with the way it was come by.
    pub(super) fn told(&self) -> Vec<Explanation> {
        let part = |change: &Change<f64>| {
            Part::made(
                Name::Change(Row::Together, change.year, None),
                change.absolute,
            )
        };
        let all = self.rows.iter().take(1);
        let all = all.flat_map(|row| row.changes.iter().flatten()).map(part);
        let threshold = Part::given(Name::Input(InputId::Threshold), self.threshold);
        let mut told = vec![Explanation::told(
            Name::LargeChanges,
            self.material().len() as f64,
            Way::CountedFrom,
            [threshold].into_iter().chain(all).collect(),
        )];
        told.extend(self.largest().map(|largest| {
            Explanation::told(
                Name::LargestChange,
                largest.absolute,
                Way::LargestOf,
                self.material().iter().map(part).collect(),
            )
        }));
        told
    }
}
