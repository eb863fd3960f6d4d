//! What does a goal take?.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::Phrase;
use crate::ui::parts::LabHead;

/// The title of the page.
const TITLE: Phrase = Phrase::new("Wat is er nodig voor een doel?", "What does a goal take?");

/// The page.
#[component]
pub fn SeekPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Seek title=TITLE.get(lang) lead="" lang=lang/>
        </div>
    }
}
