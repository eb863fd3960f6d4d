//! From finding to option: what the advice does with the findings, and chapter 6 with the advice.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::phrases as p;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn AnswersPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-answers">
            <TrailHead page=Page::Answers title=p::ANSWERS.get(lang) lead="" lang=lang/>
        </div>
    }
}
