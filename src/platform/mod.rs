//! The only place that touches the browser: address, document, dialogs, charts.
//!
//! Called from effects and event handlers only, so that every page also renders natively.

mod chart;
mod page;

pub use chart::ChartHost;
pub use page::{
    address, announce, app_element, close_dialog, data_at, describe_page, focus, on_address_change, open_dialog,
    report_crashes, show_app, write_address,
};
