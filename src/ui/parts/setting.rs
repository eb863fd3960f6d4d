//! A number that belongs to a page about the scenario, typed in a field of its own.

use leptos::prelude::*;

use crate::model::{Kind, Unit};
use crate::report::Lang;
use crate::state::{Store, enter_number};
use crate::text::labels;

/// A number field that keeps what cannot be used, says why, and never loses it. The value
/// before it stays in force.
#[component]
pub fn NumberSetting(
    /// Key in the address; the value there is in the unit of the field.
    #[prop(into)]
    key: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Unit behind the field.
    unit: Unit,
    /// Values allowed, in that unit: [`Kind::Number`] or [`Kind::Whole`].
    kind: Kind,
    /// Value in force, as the field shows it.
    value: Signal<String>,
    /// Language.
    lang: Lang,
    /// Takes a number over in another way than under the key: for a setting of several
    /// numbers.
    #[prop(optional, into)]
    take: Option<Callback<String>>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let id = format!("setting-{}", key.replace('.', "-"));
    let error_id = format!("{id}-error");
    let key = StoredValue::new(key);
    let kind = StoredValue::new(kind);
    let unit_text = labels::unit(unit).get(lang);
    let kept = move || key.with_value(|key| store.texts.with(|texts| texts.get(key).cloned()));
    // What is being typed and was taken over stays as typed until the field is left.
    let typing = RwSignal::new(None::<String>);
    let error = Memo::new(move |_| {
        let text = kept()?;
        let error = kind
            .with_value(|kind| enter_number(kind, unit, &text))
            .err()?;
        Some(error.message(unit, lang))
    });
    let text = move || {
        kept()
            .or_else(|| typing.get())
            .unwrap_or_else(|| value.get())
    };
    let described = error_id.clone();
    view! {
        <div class="setting" class:invalid=move || error.get().is_some()>
            <label for=id.clone()>{label}</label>
            <span class="field-number">
                <input
                    type="text"
                    id=id
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=text
                    on:input:target=move |event| {
                        let text = event.target().value();
                        key.with_value(|key| {
                            match kind.with_value(|kind| enter_number(kind, unit, &text)) {
                                Ok(number) => {
                                    typing.set(Some(text));
                                    match take {
                                        Some(take) => {
                                            store.forget_text(key);
                                            take.run(number.to_string());
                                        }
                                        None => store.type_setting(key, number.to_string()),
                                    }
                                }
                                Err(_) => store.keep_text(key, text),
                            }
                        });
                    }
                    on:blur=move |_| {
                        typing.set(None);
                        store.rest();
                    }
                />
                {(!unit_text.is_empty()).then(|| view! { <span class="unit">{unit_text}</span> })}
            </span>
            <p class="field-error" id=error_id role="status">{move || error.get()}</p>
        </div>
    }
}
