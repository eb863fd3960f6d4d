//! Pieces that pages are made of.

mod chart;
mod field;
mod figures;
mod lab;
mod note;
mod select;
mod setting;
mod table;
mod why;

pub use chart::{ChartView, DrawCode};
pub use field::{Choice, Field};
pub use figures::KeyFigures;
#[allow(unused_imports)]
pub use lab::{LabHead, YourScenario};
pub use note::NoteDialog;
pub use select::{PriceSelect, Segmented, Select};
#[allow(unused_imports)]
pub use setting::NumberSetting;
pub use table::DataTable;
pub use why::WhyDialog;
