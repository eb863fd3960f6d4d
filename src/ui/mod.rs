//! Leptos components. They read a memo, call one function of `text` or `charts`, or one
//! verb of the state; they never compute.

mod app;
mod load;
mod names;
mod pages;
mod parts;

pub use app::App;
pub use load::{BuildPage, LoadError, page as load_page};
pub use names::page_name;
