//! Comparing scenarios.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::Phrase;
use crate::ui::parts::LabHead;

/// The title of the page.
const TITLE: Phrase = Phrase::new("Scenario’s vergelijken", "Comparing scenarios");

/// The page.
#[component]
pub fn ComparePage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Compare title=TITLE.get(lang) lead="" lang=lang/>
        </div>
    }
}
