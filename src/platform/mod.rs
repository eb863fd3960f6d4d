//! The only place that touches the browser: address, document, dialogs, charts.
//!
//! Called from effects and event handlers only, so that every page also renders natively.

mod chart;
mod clipboard;
mod engine;
mod keys;
mod page;
mod patch;
mod save;
mod share;
mod storage;

pub use chart::{ChartHost, fetch_charts};
pub use clipboard::copy_text_of;
pub use engine::{EngineError, calculate, pause, stop_calculating};
pub use keys::{UndoKeys, on_slash, watch_undo_keys};
pub use page::{
    Columns, Root, address, announce, arrive, close_dialog, data_at, describe_page, focus,
    focus_soon, framed, is_mounted, land, leave, link_at, on_address_change, open_dialog,
    open_page, page_address, press, report_crashes, reveal, select_soon, show_app, spawn, stage,
    take_over, tell_crash, walk, watch_columns, write_address,
};
pub use patch::{Changes, Patched, changed_words, patch_words};
pub use save::{Saving, licences, save_as_file};
pub use share::{Place, can_share, copy_field, place, share_link};
pub use storage::{keep, recall};
