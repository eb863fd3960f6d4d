//! The timeline: what happened when.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::html;
use crate::text::timeline as words;
use crate::ui::parts::TrailHead;

/// The page.
#[component]
pub fn TimelinePage(lang: Lang) -> impl IntoView {
    let data = expect_context::<Store>().data();
    let timeline = words::timeline(&data.report, lang);
    view! {
        <div class="page page-timeline">
            <TrailHead
                page=Page::Timeline
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <div class="picture">
                <div
                    class="table-scroll"
                    role="region"
                    tabindex="0"
                    aria-labelledby=html::caption_id("timeline")
                    inner_html=html::timeline::picture(&timeline, lang)
                ></div>
                <ul
                    class="legend signs"
                    aria-label=words::SIGNS.get(lang)
                    inner_html=html::timeline::signs(lang)
                ></ul>
                <p class="hint">{words::BEFORE.get(lang)}</p>
            </div>
            <section aria-labelledby="years-title">
                <h2 id="years-title">{words::NOTES.get(lang)}</h2>
                <p class="hint">{words::NOTES_HINT.get(lang)}</p>
                <ul class="points" inner_html=html::timeline::notes(&data.report, lang)></ul>
            </section>
            <section aria-labelledby="words-title">
                <h2 id="words-title">{words::IN_WORDS.get(lang)}</h2>
                <div inner_html=html::timeline::list(&data.report, &timeline, lang)></div>
            </section>
        </div>
    }
}
