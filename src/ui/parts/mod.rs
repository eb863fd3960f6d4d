//! Pieces that pages are made of.

mod chart;
mod dialog;
mod field;
mod figures;
mod guide;
mod lab;
mod licences;
mod menu;
mod news;
mod related;
mod save;
mod search;
mod select;
mod setting;
mod share;
mod source;
mod table;
mod trail;

pub use chart::{ChartView, DrawCode};
pub use dialog::{BuildDialog, DialogPlace, Later};
pub use field::{Choice, Field};
pub use figures::KeyFigures;
pub use guide::{GuideNote, GuideStart};
pub use lab::{LabHead, YourScenario};
pub use licences::Licences;
pub use news::announce_changes;
pub use related::Related;
pub use save::SaveAsFile;
pub use search::{Search, SearchButton, SearchDialog};
pub use select::{PriceSelect, Segmented, Select};
pub use setting::NumberSetting;
pub use share::{ShareButton, ShareDialog};
pub use source::SourcePanel;
pub use table::DataTable;
pub use trail::TrailHead;
