//! Search in entries with a title and a text: ranked, marked, blind to case and accents.
//!
//! ```text
//! entries ──► words ──► index: sorted words, and for each the entries that hold it
//! query   ──► words ──► find: words that match (whole, inflected, begun, inside, mistyped)
//!                         └──► entries that hold all of them, ranked ──► marks, excerpt
//! ```
//!
//! Own code, because no crate that we know does this: `tantivy` is made for servers;
//! `probly-search` and `indicium` find no part of a word (Dutch writes
//! "uitvoeringscapaciteit" as one) and give no places to mark; `strsim` compares two words at
//! a time and forgets what the next word has in common with the one before.

mod entries;
mod find;
mod index;
mod mark;
mod near;
pub mod tell;
mod words;

pub use entries::{Sort, input, object, origin, ours, page, panel};
pub use find::{Found, Hit};
pub use index::{Entry, Index};
pub use mark::{Piece, excerpt, marked};
