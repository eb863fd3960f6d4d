//! Tests that run on the machine itself: numbers, properties, links, charts as JSON,
//! addresses, pages as text, and the rules of the house.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod model;
mod number;
