//! Text and figures: what the text says beside what the figures show.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn ClaimsPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-claims">
            <TrailHead page=Page::Claims title=p::CLAIMS.get(lang) lead="" lang=lang/>
        </div>
    }
}
