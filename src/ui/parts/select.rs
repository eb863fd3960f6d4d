//! Choosing one of a few.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Store, price_years};
use crate::text::phrases as p;

/// Code of "current prices" in the list of prices.
const CURRENT: &str = "current";

/// A drop-down list with its label.
#[component]
pub fn Select(
    /// Id of the control.
    id: &'static str,
    /// Label.
    label: &'static str,
    /// Codes and names.
    options: Vec<(String, String)>,
    /// Code chosen now.
    chosen: Signal<String>,
    /// Called with the code that the reader chooses.
    on_choose: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <div class="select">
            <label for=id>{label}</label>
            <select
                id=id
                prop:value=move || chosen.get()
                on:change:target=move |event| on_choose(event.target().value())
            >
                {options
                    .into_iter()
                    .map(|(code, name)| {
                        let own = code.clone();
                        view! {
                            <option value=code selected=move || chosen.get() == own>
                                {name}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

/// The year whose prices are used, or amounts as they are.
#[component]
pub fn PriceSelect(
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let mut options = vec![(CURRENT.to_owned(), p::CURRENT_PRICES.get(lang).to_owned())];
    options.extend(
        price_years(&store.data())
            .into_iter()
            .map(|year| (year.to_string(), year.to_string())),
    );
    let chosen = Signal::derive(move || {
        store.with(|view| {
            view.prices
                .map_or_else(|| CURRENT.to_owned(), |year| year.to_string())
        })
    });
    view! {
        <Select
            id="prices"
            label=p::PRICES.get(lang)
            options=options
            chosen=chosen
            on_choose=move |code| store.change(|view| view.prices = code.parse().ok())
        />
    }
}

/// A few options side by side, one of them chosen: radio buttons in one row.
#[component]
pub fn Segmented(
    /// Name of the group of radio buttons.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// Codes and names.
    options: Vec<(String, String)>,
    /// Code chosen now.
    chosen: Signal<String>,
    /// Called with the code that the reader chooses.
    on_choose: impl Fn(String) + Clone + 'static,
) -> impl IntoView {
    view! {
        <fieldset class="segmented">
            <legend>{label}</legend>
            <div class="segments">
                {options
                    .into_iter()
                    .map(|(code, text)| {
                        let own = code.clone();
                        let told = code.clone();
                        let on_choose = on_choose.clone();
                        view! {
                            <label class="segment">
                                <input
                                    type="radio"
                                    name=name
                                    value=code
                                    checked=chosen.get_untracked() == told
                                    prop:checked=move || chosen.get() == own
                                    on:change:target=move |event| on_choose(event.target().value())
                                />
                                <span>{text}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
