//! The register: everything there is, by kind.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn RegisterPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-register">
            <TrailHead page=Page::Register title=p::REGISTER.get(lang) lead="" lang=lang/>
        </div>
    }
}
