//! The licences of what the app is made of.

use leptos::prelude::*;

use crate::platform::{licences, spawn};
use crate::report::Lang;
use crate::text::save as words;

/// The texts, which come when the reader opens them.
#[component]
pub fn Licences(lang: Lang) -> impl IntoView {
    let text = RwSignal::new(None::<String>);
    let told = RwSignal::new("");
    let load = move |_| {
        if text.with_untracked(Option::is_some) {
            return;
        }
        told.set(words::LICENCES_LOADING.get(lang));
        spawn(async move {
            let found = licences().await;
            let failed = words::LICENCES_FAILED.get(lang);
            told.try_set(if found.is_some() { "" } else { failed });
            text.try_set(found);
        });
    };
    view! {
        <section class="licences" aria-labelledby="licences-title">
            <h2 id="licences-title" tabindex="-1">{words::LICENCES.get(lang)}</h2>
            <details class="more" on:toggle=load>
                <summary>{words::LICENCE_TEXTS.get(lang)}</summary>
                <p class="hint">{words::LICENCES_HINT.get(lang)}</p>
                <p role="status">{move || told.get()}</p>
                <pre
                    class="licence-texts"
                    lang="en"
                    role="region"
                    tabindex="0"
                    aria-label=words::LICENCE_TEXTS.get(lang)
                    hidden=move || text.with(Option::is_none)
                >
                    {move || text.get()}
                </pre>
            </details>
        </section>
    }
}
