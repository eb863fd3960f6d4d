//! Findings beside the numbers.

use leptos::prelude::*;

use crate::model::{Panel, Pointer, pointers};
use crate::platform::Patched;
use crate::report::Lang;
use crate::state::Store;
use crate::text::html;
use crate::text::pointers::{HINT, TITLE, keys};

/// What of the report the reader's choices have to do with.
#[component]
pub fn Related(
    /// One calculator; without it the scenario.
    #[prop(optional)]
    panel: Option<Panel>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let found: Memo<Vec<Pointer>> = Memo::new(move |_| {
        store.with(|view| {
            let (basis, specs, scenario) = (&data.basis, &data.specs, &view.scenario);
            if panel.is_some() {
                return pointers(basis, specs, scenario, None, panel);
            }
            store.calculation().with(|now| {
                let result = now.inputs.as_ref().zip(now.outcome.as_ref());
                pointers(basis, specs, scenario, result, None)
            })
        })
    });
    let data = store.data();
    let list = move || found.with(|found| html::pointers(&data.report, found, lang));
    view! {
        <details class="related" hidden=move || found.with(Vec::is_empty)>
            <summary>
                {TITLE.get(lang)} " "
                <span class="related-ids">{move || found.with(|found| keys(found))}</span>
            </summary>
            <p class="hint">{HINT.get(lang)}</p>
            <ul class="pointers" inner_html=Patched(list)></ul>
        </details>
    }
}
