//! Where a number comes from. A number without an origin is not shown.

/// A place in the budget table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellRef {
    /// A year of an item, by the key of the cell: `1.1-2015`.
    Budget(String),
    /// A printed total, by its key: `1.2-total`.
    Printed(String),
}

impl CellRef {
    /// The key of the cell.
    pub fn id(&self) -> &str {
        match self {
            CellRef::Budget(id) | CellRef::Printed(id) => id,
        }
    }
}

/// Where a number shown to a reader comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It stands in the report.
    Report {
        /// Section id.
        section: String,
        /// Paragraph in the section: a number, or `table`.
        paragraph: Option<String>,
        /// Footnote, by its key in the list of sources.
        source: Option<i64>,
        /// Place in the budget table.
        cell: Option<CellRef>,
    },
    /// We calculated it from other numbers.
    Calculated,
    /// The reader chose it; the report does not give it.
    Assumption,
    /// It comes from outside the report.
    External {
        /// Publisher and title of the source.
        source: String,
    },
}
