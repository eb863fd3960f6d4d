//! The one view state, its address form, and everything derived from it.
//!
//! [`View`] is the ground truth; the rest is a function of it and of the report.

mod address;
mod answers;
mod board;
mod check;
mod compare;
mod data;
mod drafts;
pub mod embed;
mod findings;
pub mod guide;
pub mod link;
pub mod search;
mod seek;
mod store;
mod told;
pub mod uncertainty;
mod vary;
mod view;
mod why;

pub use address::{
    AddressProblem, AddressProblemKind, Migration, VERSION, is_stamped, parse, parse_by,
    price_years, print, quoted,
};
pub use answers::{AnswersView, COVERAGE, RECOMMENDATION};
pub use board::{Board, Entrant, Split};
pub use check::{SEVERITY, TYPE, self_check, shown_notes};
pub use compare::{Comparing, Kept, LONGEST_NAME, Moment, Refused, Slot, Steps, years};
pub use data::Data;
pub use drafts::{Draft, Drafts, FieldError, enter, enter_number};
pub use findings::{Facet, FacetValue, FindingsView, Selection, select};
pub use seek::{BOUNDS, SeekView, bound_key, side_code};
pub use store::{Calculation, Histories, Step, Store};
pub use vary::{VaryView, high_key, low_key, metric_years, varied_inputs};
pub use view::{EMBED, FRAMED_PAGE, LOOK, Over, Page, SETTINGS, View};
pub use why::{book, explanation, explanation_beside, scenario_of_key};
