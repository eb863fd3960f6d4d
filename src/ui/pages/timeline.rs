//! The timeline: what happened when.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn TimelinePage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-timeline">
            <TrailHead page=Page::Timeline title=p::TIMELINE.get(lang) lead="" lang=lang/>
        </div>
    }
}
