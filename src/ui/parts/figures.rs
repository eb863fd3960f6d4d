//! Key figures: a few numbers that sum up a page.

use leptos::prelude::*;

use crate::platform::Patched;

/// A row of key figures.
#[component]
pub fn KeyFigures(
    /// The figures as HTML.
    figures: Signal<String>,
) -> impl IntoView {
    view! { <dl class="key-figures" inner_html=Patched(move || figures.get())></dl> }
}
