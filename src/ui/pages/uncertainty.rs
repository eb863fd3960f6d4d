//! How sure is the outcome?.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::Phrase;
use crate::ui::parts::LabHead;

/// The title of the page.
const TITLE: Phrase = Phrase::new("Hoe zeker is de uitkomst?", "How sure is the outcome?");

/// The page.
#[component]
pub fn UncertaintyPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Uncertainty title=TITLE.get(lang) lead="" lang=lang/>
        </div>
    }
}
