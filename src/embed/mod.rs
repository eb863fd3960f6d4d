//! What a page of someone else can call: the app in one of its elements, and the calculation
//! alone. `js/component.js` is the module that a host imports; it calls what `api` offers.
//!
//! This API is strict: what is wrong with what a host gives is an `Error` with a stable code
//! ([`Fault`]), and nothing changes.

#[cfg(feature = "csr")]
mod api;
mod fault;
mod given;
mod shown;
#[cfg(feature = "ssr")]
mod types;

pub use fault::{CODES, Fault};
pub use given::{Given, read_scenario, read_view};
pub use shown::{
    Choice, Explained, Figure, Input, InputUsed, InputValue, Item, ItemYear, Part, PastYear,
    Projection, ProjectionYear, Source, Together, Words, explain, inputs, project,
};
#[cfg(feature = "ssr")]
pub use types::declarations;
