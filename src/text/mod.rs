//! Words and numbers for readers, in Dutch and English.
//!
//! Everything a reader sees is made here from plain values; the components only place it.

pub mod budget;
pub mod calculators;
mod capital;
pub mod cite;
pub mod compare;
pub mod explain;
pub mod findings;
mod fold;
pub mod guides;
pub mod html;
pub mod inputs;
pub mod labels;
pub mod metric;
pub mod number;
mod phrase;
pub mod phrases;
pub mod pointers;
pub mod scenario;
pub mod seek;
pub mod sensitivity;
mod table;
pub mod trail;
pub mod uncertainty;

pub use capital::{capital, uncapital};
pub use fold::fold;
pub use phrase::Phrase;
pub use table::{Cell, Column, RowKind, Table, TableRow};
