//! The source panel: where a figure comes from, or an object of the report with all that ties
//! it to others. The same panel on every page.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{close_dialog, focus_soon, open_dialog, spawn};
use crate::state::{Over, Store};
use crate::text::html::PANEL_TITLE;
use crate::text::phrases as p;
use crate::ui::load;

/// The panel as a dialog, for as long as the view has one open. Its code is loaded when it is
/// first asked for.
#[component]
pub fn SourcePanel() -> impl IntoView {
    let store = expect_context::<Store>();
    let place = NodeRef::<Dialog>::new();
    let over = Memo::new(move |_| store.with(|view| view.over.clone()));
    let told = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    // What was passed on the way here, to go back to.
    let passed = RwSignal::new(Vec::<Over>::new());
    Effect::new(move |_| {
        let Some(dialog) = place.get() else { return };
        let lang = store.lang.get();
        let Some(asked) = over.get() else {
            passed.set(Vec::new());
            close_dialog(&dialog);
            return;
        };
        passed.update(|passed| match passed.iter().position(|one| *one == asked) {
            Some(at) => passed.truncate(at + 1),
            None => passed.push(asked.clone()),
        });
        spawn(async move {
            match load::panel(&asked).await {
                Ok(panel) => {
                    failed.set(false);
                    told.set(panel(store, &asked, lang));
                }
                Err(_) => {
                    told.set(String::new());
                    failed.set(true);
                }
            }
            if over.get_untracked().as_ref() == Some(&asked) {
                open_dialog(&dialog);
                focus_soon(PANEL_TITLE.into());
            }
        });
    });
    let up = move |_| {
        let before = passed.with_untracked(|passed| passed.iter().rev().nth(1).cloned());
        if let Some(before) = before {
            store.open_over(before);
        }
    };
    view! {
        <dialog
            class="panel"
            aria-labelledby=PANEL_TITLE
            aria-label=move || p::SOURCE_PANEL.get(store.lang.get())
            node_ref=place
            on:close=move |_| store.close_over()
        >
            <button
                type="button"
                class="button quiet"
                hidden=move || passed.with(|passed| passed.len() < 2)
                on:click=up
            >
                {move || p::BACK_UP.get(store.lang.get())}
            </button>
            <p class="warning" role="alert" hidden=move || !failed.get()>
                {move || p::PANEL_FAILED.get(store.lang.get())}
            </p>
            <div inner_html=move || told.get()></div>
            <p class="announcer" role="status"></p>
            // No form: a sandbox may forbid sending one, even to a dialog.
            <p class="panel-foot">
                <button type="button" class="button" on:click=move |_| store.close_over()>
                    {move || p::CLOSE.get(store.lang.get())}
                </button>
            </p>
        </dialog>
    }
}
