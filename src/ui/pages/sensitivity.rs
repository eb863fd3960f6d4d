//! Which assumption matters most?.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::Phrase;
use crate::ui::parts::LabHead;

/// The title of the page.
const TITLE: Phrase = Phrase::new(
    "Welke aanname telt het meest?",
    "Which assumption matters most?",
);

/// The page.
#[component]
pub fn SensitivityPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Sensitivity title=TITLE.get(lang) lead="" lang=lang/>
        </div>
    }
}
