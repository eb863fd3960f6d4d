//! The check: whether the report adds up, and this tool.

use leptos::prelude::*;

use crate::report::Lang;
use crate::text::phrases as p;

/// The page.
#[component]
pub fn CheckPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-check">
            <h1 id="page-title" tabindex="-1">{p::CHECK.get(lang)}</h1>
        </div>
    }
}
