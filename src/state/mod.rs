//! The one view state, its address form, and everything derived from it.
//!
//! [`View`] is the ground truth; the rest is a function of it and of the report.

mod address;
mod data;
mod drafts;
mod findings;
mod store;
pub mod uncertainty;
mod view;
mod why;

pub use address::{AddressProblem, AddressProblemKind, VERSION, parse, price_years, print};
pub use data::Data;
pub use drafts::{Draft, Drafts, FieldError, enter, enter_number};
pub use findings::{Facet, FacetValue, FindingsView, Selection, select};
pub use store::{Calculation, Histories, Step, Store};
pub use view::{Page, SETTINGS, View};
pub use why::{book, explanation};
