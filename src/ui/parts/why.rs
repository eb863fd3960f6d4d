//! The explanation of a figure, over the page.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{close_dialog, focus_soon, open_dialog, spawn};
use crate::state::Store;
use crate::text::phrases as p;
use crate::ui::load;

/// Where a number comes from, in a dialog, for as long as the view has one open. Its code is
/// loaded when it is first asked for.
#[component]
pub fn WhyDialog() -> impl IntoView {
    let store = expect_context::<Store>();
    let place = NodeRef::<Dialog>::new();
    let why = Memo::new(move |_| store.with(|view| view.why.clone()));
    let told = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    // The figures passed on the way down, to go back up.
    let trail = RwSignal::new(Vec::<String>::new());
    Effect::new(move |_| {
        let Some(dialog) = place.get() else { return };
        let lang = store.lang.get();
        let Some(key) = why.get() else {
            trail.set(Vec::new());
            close_dialog(&dialog);
            return;
        };
        trail.update(
            |trail| match trail.iter().position(|passed| *passed == key) {
                Some(at) => trail.truncate(at + 1),
                None => trail.push(key.clone()),
            },
        );
        spawn(async move {
            match load::explain().await {
                Ok(explain) => {
                    failed.set(false);
                    told.set(explain(store, &key, lang));
                }
                Err(_) => {
                    told.set(String::new());
                    failed.set(true);
                }
            }
            if why.get_untracked().as_ref() == Some(&key) {
                open_dialog(&dialog);
                focus_soon("why-title".into());
            }
        });
    });
    let up = move |_| {
        let before = trail.with_untracked(|trail| trail.iter().rev().nth(1).cloned());
        if let Some(before) = before {
            store.open_why(before);
        }
    };
    view! {
        <dialog
            class="note-dialog why-dialog"
            aria-labelledby="why-title"
            aria-label=move || p::WHY.get(store.lang.get())
            node_ref=place
            on:close=move |_| store.close_why()
        >
            <button
                type="button"
                class="button quiet"
                hidden=move || trail.with(|trail| trail.len() < 2)
                on:click=up
            >
                {move || p::BACK_UP.get(store.lang.get())}
            </button>
            <p class="warning" role="alert" hidden=move || !failed.get()>
                {move || p::WHY_FAILED.get(store.lang.get())}
            </p>
            <div inner_html=move || told.get()></div>
            <form method="dialog">
                <button class="button">{move || p::CLOSE.get(store.lang.get())}</button>
            </form>
        </dialog>
    }
}
