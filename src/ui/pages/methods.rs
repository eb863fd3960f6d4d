//! Methods and scope: what was studied, how, and what not.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn MethodsPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-methods">
            <TrailHead page=Page::Methods title=p::METHODS.get(lang) lead="" lang=lang/>
        </div>
    }
}
