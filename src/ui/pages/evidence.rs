//! The evidence map: what is known of what, and what of nothing.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn EvidencePage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-evidence">
            <TrailHead page=Page::Evidence title=p::EVIDENCE.get(lang) lead="" lang=lang/>
        </div>
    }
}
