//! Tests that run on the machine itself: numbers, properties, links, charts as JSON,
//! addresses, pages as text, and the rules of the house.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod calculators;
mod charts;
mod compare;
mod comparing;
mod explain;
mod lab_pages;
mod model;
mod number;
mod pages;
mod report;
mod seek;
mod sensitivity;
mod state;
mod trail;
mod trail_pages;
mod uncertainty;

/// Every address ever given out.
fn state_corpus() -> impl Iterator<Item = &'static str> {
    state::CORPUS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
}
