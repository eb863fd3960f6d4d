//! Saving the reader's own scenario, with the whole app around it.

use leptos::prelude::*;

use crate::platform::{Saving, save_as_file, spawn};
use crate::report::Lang;
use crate::state::Store;
use crate::text::findings::page_title;
use crate::text::save as words;
use crate::ui::names::page_name;

/// The section of a page that saves the state as one file.
#[component]
pub fn SaveAsFile(lang: Lang) -> impl IntoView {
    view! {
        <section class="save" aria-labelledby="save-title">
            <h2 id="save-title">{words::TITLE.get(lang)}</h2>
            <SaveButton lang=lang hint="save-hint"/>
        </section>
    }
}

/// A button that saves the state as one file, with what is in it and how it went. `hint` is the
/// id of what says what is in it.
#[component]
pub fn SaveButton(lang: Lang, hint: &'static str) -> impl IntoView {
    let store = expect_context::<Store>();
    let told = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let save = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        told.set(words::WORKING.get(lang).to_owned());
        let page = store.page.get_untracked();
        let address = store.address();
        spawn(async move {
            let file = words::file(page.code());
            let title = page_title(page_name(page), lang);
            let result = match save_as_file(&address, &title, &file).await {
                Saving::Asked => words::saved(&file, lang),
                Saving::Missing => words::MISSING.get(lang).to_owned(),
                Saving::Failed => words::FAILED.get(lang).to_owned(),
            };
            told.try_set(result);
            busy.try_set(false);
        });
    };
    view! {
        <p class="prose" id=hint>{words::HINT.get(lang)}</p>
        <button
            type="button"
            class="button"
            aria-describedby=hint
            aria-disabled=move || busy.get().then_some("true")
            on:click=save
        >
            {words::BUTTON.get(lang)}
        </button>
        <p class="prose save-told" role="status">{move || told.get()}</p>
    }
}
