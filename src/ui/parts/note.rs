//! The note that is open, over the page.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{close_dialog, open_dialog};
use crate::state::Store;
use crate::text::{html, phrases as p};

/// A note in a dialog, for as long as the view has one open.
#[component]
pub fn NoteDialog() -> impl IntoView {
    let store = expect_context::<Store>();
    let place = NodeRef::<Dialog>::new();
    let note = Memo::new(move |_| store.with(|view| view.note.clone()));
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            if note.get().is_some() {
                open_dialog(&dialog);
            } else {
                close_dialog(&dialog);
            }
        }
    });
    let filled = move || {
        let data = store.data();
        let note = note.get().unwrap_or_default();
        html::note(
            &data.report,
            &data.checks,
            &note,
            "note-title",
            store.lang.get(),
        )
    };
    view! {
        <dialog
            class="note-dialog"
            aria-labelledby="note-title"
            node_ref=place
            on:close=move |_| store.close_note()
        >
            <div inner_html=filled></div>
            <form method="dialog">
                <button class="button">{move || p::CLOSE.get(store.lang.get())}</button>
            </form>
        </dialog>
    }
}
