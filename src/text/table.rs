//! A table as it is read: words and numbers ready to show, with origin and marks.

use crate::model::Name;
use crate::report::{CellRef, Object, Origin};

/// A table with a caption, for readers, screen readers and exports alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Unit and prices of the numbers.
    pub unit: String,
    /// Columns after the first, which names the rows.
    pub columns: Vec<Column>,
    /// Name of the first column.
    pub corner: String,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// Rows under the line: sums and checks.
    pub foot: Vec<TableRow>,
}

/// A column of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// A longer name, where the short one is a key.
    pub title: String,
    /// Where its numbers come from, unless a row says otherwise.
    pub origin: Origin,
    /// A second origin: the prices that its numbers were calculated with.
    pub beside: Option<Origin>,
}

/// What a row stands for; decides how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Figures of the report.
    #[default]
    Reported,
    /// A year that the report should have and lacks.
    Missing,
    /// A year before the measure, without figures in the report.
    Gap,
    /// A year that is calculated.
    Projected,
    /// The year of the full measure.
    Full,
    /// A sum or a check.
    Sum,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// Its name.
    pub head: String,
    /// What it stands for.
    pub kind: RowKind,
    /// Where its numbers come from, when not as the columns say.
    pub origin: Option<Origin>,
    /// Its numbers.
    pub cells: Vec<Cell>,
}

/// One number, or the reason why there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The number as shown; never empty.
    pub text: String,
    /// Why there is no number; empty when there is one.
    pub reason: String,
    /// Keys of the notes about this place.
    pub notes: Vec<String>,
    /// Whether a check fails here.
    pub fails: bool,
    /// Key under which the number is explained; empty for none.
    pub why: String,
    /// Key of the object of the report that it is; empty for none.
    pub see: String,
}

impl Cell {
    /// A number.
    pub fn number(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// No number, with the reason.
    pub fn none(reason: &str) -> Self {
        Self {
            text: "–".into(),
            reason: reason.into(),
            ..Self::default()
        }
    }

    /// A number that can be explained.
    pub fn explained(text: String, name: &Name) -> Self {
        Self {
            text,
            why: name.key(),
            ..Self::default()
        }
    }

    /// With the name under which its number is explained; a cell without a number has none.
    #[must_use]
    pub fn named(mut self, name: &Name) -> Self {
        if self.reason.is_empty() {
            self.why = name.key();
        }
        self
    }

    /// With the place of the report's table that it is; a cell without a number has none.
    #[must_use]
    pub fn printed_in(mut self, cell: &CellRef) -> Self {
        if self.reason.is_empty() {
            self.see = Object::cell(cell).key();
        }
        self
    }

    /// With notes about this place.
    pub fn with_notes(mut self, notes: Vec<String>) -> Self {
        self.notes = notes;
        self
    }
}
