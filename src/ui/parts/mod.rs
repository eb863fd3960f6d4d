//! Pieces that pages are made of.

mod chart;
mod field;
mod figures;
mod note;
mod select;
mod table;

pub use chart::{ChartView, DrawCode};
pub use field::{Choice, Field};
pub use figures::KeyFigures;
pub use note::NoteDialog;
pub use select::{PriceSelect, Segmented, Select};
pub use table::DataTable;
