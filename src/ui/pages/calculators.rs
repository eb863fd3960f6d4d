//! Calculators.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::Phrase;
use crate::ui::parts::LabHead;

/// The title of the page.
const TITLE: Phrase = Phrase::new("Rekenhulpen", "Calculators");

/// The page.
#[component]
pub fn CalculatorsPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Calculators title=TITLE.get(lang) lead="" lang=lang/>
        </div>
    }
}
