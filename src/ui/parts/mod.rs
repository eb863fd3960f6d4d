//! Pieces that pages are made of.

mod chart;
mod embed;
mod field;
mod figures;
mod guide;
mod lab;
mod menu;
mod news;
mod related;
mod search;
mod select;
mod setting;
mod source;
mod table;
mod trail;

pub use chart::{ChartView, DrawCode};
pub use embed::EmbedFoot;
pub use field::{Choice, Field};
pub use figures::KeyFigures;
pub use guide::{GuideNote, GuideStart};
pub use lab::{LabHead, YourScenario};
pub use news::announce_changes;
pub use related::Related;
pub use search::{BuildSearch, Search, SearchButton, SearchDialog, SearchPlace};
pub use select::{PriceSelect, Segmented, Select};
pub use setting::NumberSetting;
pub use source::SourcePanel;
pub use table::DataTable;
pub use trail::TrailHead;
