//! An input of the scenario: slider, number field or choice, with its origin, limit,
//! explanation, error and reset.

use leptos::prelude::*;

use crate::model::{InputId, InputSpec, Unit};
use crate::report::{Lang, Origin};
use crate::state::Store;
use crate::text::labels::unit;
use crate::text::scenario::{field_text, options, position, problem, range, value_text};
use crate::text::{html, inputs, phrases as p};

/// Whether an input plays a part in the choices made; one that does not is hidden.
fn used(store: Store, id: InputId) -> Memo<bool> {
    let data = store.data();
    Memo::new(move |_| store.with(|view| view.scenario.uses(&data.specs, &id)))
}

/// What is wrong at an input, from typing or from inputs that do not go together.
fn error_of(store: Store, spec: &InputSpec, lang: Lang) -> Option<String> {
    let typed = store.drafts.with(|drafts| {
        drafts
            .get(&spec.id)
            .and_then(|draft| draft.error.as_ref())
            .map(|error| error.message(spec.unit, lang))
    });
    typed.or_else(|| {
        let data = store.data();
        store.calculation().with(|calculation| {
            calculation
                .problems
                .iter()
                .find(|found| found.input == spec.id)
                .map(|found| problem(&data.specs, found, lang))
        })
    })
}

/// A number: a slider paired with a field to type in.
#[component]
pub fn Field(
    /// Which input.
    id: InputId,
    /// Language.
    lang: Lang,
    /// What limit this moment gives, in a sentence.
    #[prop(optional)]
    limit: Option<Signal<String>>,
    /// Reference points as HTML; a press on one is the caller's to follow.
    #[prop(optional)]
    presets: Option<Signal<String>>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let spec = data.specs.get(&id)?.clone();
    let spec = StoredValue::new(spec);
    let html = html::field_id(&id);
    let used = used(store, id.clone());
    let (error_id, slider_id) = (format!("{html}-error"), format!("{html}-slider"));
    let value = Memo::new({
        let id = id.clone();
        move |_| store.with(|view| view.scenario.value(&data.specs, &id).cloned())
    });
    let error = Memo::new(move |_| spec.with_value(|spec| error_of(store, spec, lang)));
    let text = {
        let id = id.clone();
        move || {
            store
                .drafts
                .with(|drafts| drafts.get(&id).map(|draft| draft.text.clone()))
                .or_else(|| value.get().map(|value| field_text(&value, lang)))
                .unwrap_or_default()
        }
    };
    let label = inputs::label(&store.data().basis, &id, lang);
    let slider = spec.with_value(range);
    let wide = slider.is_none();
    let unit_text = spec.with_value(|spec| unit(spec.unit).get(lang));
    let is_year = spec.with_value(|spec| spec.unit == Unit::Year);
    let ids = StoredValue::new(id);
    let described = error_id.clone();
    Some(view! {
        <div class="field" class:invalid=move || error.get().is_some() hidden=move || !used.get()>
            <FieldHead id=ids.get_value() html=html.clone() lang=lang/>
            <div class="field-controls" class:wide=wide>
                {slider
                    .map(|(min, max, step)| {
                        view! {
                            <input
                                type="range"
                                id=slider_id
                                aria-label=format!("{label}, {}", p::SLIDER.get(lang))
                                aria-valuetext=move || {
                                    let data = store.data();
                                    spec.with_value(|spec| {
                                        value.get().map(|value| value_text(&data.basis, spec, &value, lang))
                                    })
                                }
                                min=min
                                max=max
                                step=step
                                value=value.get_untracked().as_ref().map(position)
                                prop:value=move || value.get().as_ref().map(position)
                                on:input:target=move |event| {
                                    ids.with_value(|id| store.slide(id, &event.target().value()));
                                }
                                on:blur=move |_| store.rest()
                            />
                        }
                    })}
                <span class="field-number" class:year=is_year>
                    <input
                        type="text"
                        id=html
                        inputmode=if wide { "text" } else { "decimal" }
                        autocomplete="off"
                        aria-describedby=described
                        aria-invalid=move || error.get().map(|_| "true")
                        prop:value=text
                        on:input:target=move |event| {
                            ids.with_value(|id| store.type_in(id, event.target().value()));
                        }
                        on:blur=move |_| ids.with_value(|id| store.leave(id))
                    />
                    {(!unit_text.is_empty()).then(|| view! { <span class="unit">{unit_text}</span> })}
                </span>
            </div>
            <p class="field-error" id=error_id role="status">{move || error.get()}</p>
            {limit.map(|limit| view! { <p class="field-limit">{move || limit.get()}</p> })}
            {presets
                .map(|presets| {
                    view! {
                        <details class="presets">
                            <summary>{p::PRESETS.get(lang)}</summary>
                            <ul inner_html=move || presets.get()></ul>
                        </details>
                    }
                })}
            <Explanation id=ids.get_value() lang=lang/>
        </div>
    })
}

/// A choice out of a list.
#[component]
pub fn Choice(
    /// Which input.
    id: InputId,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let spec = StoredValue::new(data.specs.get(&id)?.clone());
    let html = html::field_id(&id);
    let used = used(store, id.clone());
    let error_id = format!("{html}-error");
    let code = Memo::new({
        let id = id.clone();
        move |_| {
            store
                .with(|view| view.scenario.code(&data.specs, &id).map(str::to_owned))
                .unwrap_or_default()
        }
    });
    let error = Memo::new(move |_| spec.with_value(|spec| error_of(store, spec, lang)));
    let ids = StoredValue::new(id);
    Some(view! {
        <div class="field" class:invalid=move || error.get().is_some() hidden=move || !used.get()>
            <FieldHead id=ids.get_value() html=html.clone() lang=lang/>
            <div class="field-controls wide">
                <select
                    id=html
                    aria-describedby=error_id.clone()
                    prop:value=move || code.get()
                    on:change:target=move |event| {
                        ids.with_value(|id| store.choose(id, event.target().value()));
                    }
                >
                    {spec
                        .with_value(|spec| options(&store.data().basis, spec, lang))
                        .into_iter()
                        .map(|(option, name)| {
                            let own = option.clone();
                            view! { <option value=option selected=move || code.get() == own>{name}</option> }
                        })
                        .collect_view()}
                </select>
            </div>
            <p class="field-error" id=error_id role="status">{move || error.get()}</p>
            <Explanation id=ids.get_value() lang=lang/>
        </div>
    })
}

/// Label, origin and reset of an input.
#[component]
fn FieldHead(id: InputId, html: String, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let spec = data.specs.get(&id)?.clone();
    let label = inputs::label(&data.basis, &id, lang);
    let back = format!(
        "{}: {} ({})",
        label,
        p::RESET.get(lang),
        value_text(&data.basis, &spec, &spec.default, lang)
    );
    let title = back.clone();
    let origin = spec.origin.clone();
    let ids = StoredValue::new(id);
    let changed = Memo::new(move |_| {
        ids.with_value(|id| {
            store.with(|view| view.scenario.is_changed(id))
                || store
                    .drafts
                    .with(|drafts| drafts.get(id).is_some_and(|draft| draft.error.is_some()))
        })
    });
    // A value that the reader chose is an assumption, whatever its default was.
    let badge = move || {
        let origin = if changed.get() {
            &Origin::Assumption
        } else {
            &origin
        };
        html::badge(&data.report, origin, lang)
    };
    Some(view! {
        <div class="field-head">
            <label for=html>{label}</label>
            <span class="field-side">
                <span inner_html=badge></span>
                <button
                    type="button"
                    class="reset"
                    aria-label=back
                    title=title
                    aria-disabled=move || (!changed.get()).then_some("true")
                    on:click=move |_| ids.with_value(|id| store.reset(id))
                >
                    "↺"
                </button>
            </span>
        </div>
    })
}

/// What an input means and why its range ends where it does.
#[component]
fn Explanation(id: InputId, lang: Lang) -> impl IntoView {
    let words = inputs::words(&expect_context::<Store>().data().basis, &id, lang);
    view! {
        <details class="explain">
            <summary>
                {p::EXPLAIN.get(lang)}
                <span class="visually-hidden">{format!(": {}", words.label)}</span>
            </summary>
            <p>{format!("{} {}", words.explanation, words.limit)}</p>
        </details>
    }
}
