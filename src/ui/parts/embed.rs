//! What stands under a page that is shown inside another site: where it comes from, the way to
//! the full view, what is not here, and what the host blocks.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::embed::{WHOLE, without_look};
use crate::state::{EMBED, Page, Store};
use crate::text::embed as words;
use crate::text::html;
use crate::text::scenario::story;

/// The foot of an embed. `platform/js/frame.js` tells which of the blocked things are, and
/// fills in the address of a link that could not open.
#[component]
pub fn EmbedFoot(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let full = move || store.address_with(without_look);
    let less = Memo::new(move |_| {
        store.with(|view| {
            let part = view.settings.get(EMBED).is_some_and(|part| part != WHOLE);
            let reads = view.settings.contains_key("controls");
            if part {
                words::LESS_PART
            } else if reads {
                words::LESS_CONTROLS
            } else {
                words::LESS_PAGE
            }
        })
    });
    // What was chosen and what follows go with their chart, which is beside the words elsewhere.
    let told = Memo::new(move |_| {
        let chart = store.with(|view| {
            view.settings.get(EMBED).is_some_and(|part| part == "chart")
                && view.page == Page::Scenario
        });
        let data = store.data();
        let sentences = move || {
            store.calculation().with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                Some(story(&data.basis, inputs, outcome, lang)?.result())
            })
        };
        chart.then(sentences).flatten().unwrap_or_default()
    });
    view! {
        <footer class="embed-foot" aria-label=words::ABOUT.get(lang)>
            <p class="embed-result" hidden=move || told.with(String::is_empty)>{told}</p>
            <p>
                {words::SOURCE.get(lang)}
                " "
                <a href=full target="_blank" rel="noopener">
                    {words::FULL.get(lang)}
                    <span class="visually-hidden">" ("{words::NEW_WINDOW.get(lang)}")"</span>
                    <span aria-hidden="true">" ↗"</span>
                </a>
            </p>
            <p>{move || less.get().get(lang)}</p>
            <div class="embed-blocks">
                <p>{words::BLOCKED.get(lang)}</p>
                <ul inner_html=html::embed::blocks(lang)></ul>
            </div>
            <div id="embed-refused" role="status">
                <p hidden>{words::NOT_OPENED.get(lang)}</p>
                <p id="embed-address" class="embed-address"></p>
            </div>
        </footer>
    }
}
