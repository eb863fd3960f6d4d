//! The register: everything there is, by kind.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::html;
use crate::text::register as words;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn RegisterPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let trail = store.trail().get_untracked();
    view! {
        <div class="page page-trail page-register">
            <TrailHead
                page=Page::Register
                title=words::TITLE.get(lang)
                lead=words::lead(&trail, lang)
                lang=lang
            />
            <nav aria-label=words::JUMPS.get(lang)>
                <ul class="jumps" inner_html=html::register_jumps(&trail, lang)></ul>
            </nav>
            <div class="trail-section register-lists" inner_html=html::register_lists(&data.report, &trail, lang)></div>
            <section class="trail-section">
                <h2 id="register">{words::ALL.get(lang)}</h2>
                <div inner_html=html::register(&data.report, &trail, lang)></div>
            </section>
        </div>
    }
}
