//! Words and numbers for readers, in Dutch and English.

pub mod number;
mod fold;
mod phrase;

pub use fold::fold;
pub use phrase::Phrase;
