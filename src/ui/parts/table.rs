//! A data table that is shown as it was written.

use leptos::prelude::*;

use crate::platform::{Patched, walk};
use crate::text::html::caption_id;

/// A table that can be scrolled sideways on a small screen, by keyboard too.
#[component]
pub fn DataTable(
    /// Names the table; its caption gets an id from it.
    id: &'static str,
    /// The table as HTML; empty while there is none.
    table: Signal<String>,
) -> impl IntoView {
    view! {
        <div
            class="table-scroll"
            role="region"
            tabindex="0"
            aria-labelledby=caption_id(id)
            inner_html=Patched(move || table.get())
            on:keydown=|event| walk(&event)
        ></div>
    }
}
