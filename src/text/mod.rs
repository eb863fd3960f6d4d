//! Words and numbers for readers, in Dutch and English.
//!
//! Everything a reader sees is made here from plain values; the components only place it.

pub mod answers;
pub mod budget;
pub mod calculators;
mod capital;
pub mod check;
pub mod cite;
pub mod claims;
pub mod compare;
pub mod embed;
pub mod evidence;
pub mod explain;
pub mod findings;
mod fold;
pub mod guides;
pub mod html;
pub mod inputs;
pub mod labels;
pub mod link;
pub mod methods;
pub mod metric;
pub mod number;
mod phrase;
pub mod phrases;
pub mod pointers;
mod qr;
mod quantities;
pub mod register;
pub mod save;
pub mod scenario;
pub mod search;
pub mod seek;
pub mod sensitivity;
mod sentence;
mod table;
pub mod timeline;
pub mod trail;
pub mod uncertainty;
mod ways;

pub use capital::{capital, uncapital};
pub use fold::fold;
pub use phrase::Phrase;
pub use qr::{MOST_IN_QR, Qr};
pub use sentence::{Sentence, Span};
pub use table::{Cell, Column, RowKind, Table, TableRow};
