//! A data table, filled from a value.

use leptos::prelude::*;

use crate::report::Lang;
use crate::text::{Table, html};

/// A table that can be scrolled sideways on a small screen, by keyboard too.
#[component]
pub fn DataTable(
    /// What it shows; nothing while there is none.
    table: Signal<Option<Table>>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let table = Memo::new(move |_| table.get());
    let caption = move || table.with(|table| table.as_ref().map(|table| table.caption.clone()));
    let filled = move || {
        table.with(|table| table.as_ref().map(|table| html::table(table, lang)).unwrap_or_default())
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=caption inner_html=filled></div>
    }
}
