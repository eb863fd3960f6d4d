//! The only place that touches the browser: address, document, dialogs, charts.
//!
//! Called from effects and event handlers only, so that every page also renders natively.

mod chart;
mod page;

pub use chart::{ChartHost, fetch_charts};
pub use page::{
    address, announce, close_dialog, data_at, describe_page, focus, land, on_address_change,
    open_dialog, report_crashes, scroll_to, show_app, spawn, stage, take_over, write_address,
};
