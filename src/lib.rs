//! Verkenner: an in-browser explorer of a Dutch policy evaluation.
//!
//! Sourced figures and findings go in, one pure calculation runs, and charts,
//! tables, sentences and files come out, all in the reader's browser.
//!
//! ```text
//! report package ──► report ──► model ──► text, charts, export, state ──► ui ──► embed
//! ```
//!
//! Imports go one way along this line; `tests/native/architecture.rs` keeps it so.

pub mod charts;
pub mod model;
pub mod report;
pub mod state;
pub mod text;
