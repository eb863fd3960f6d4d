//! The findings: filters, search, and each finding with what it rests on and what answers it.

use leptos::prelude::*;

use crate::platform::watch_columns;
use crate::report::Lang;
use crate::state::{Facet, Page, Store};
use crate::text::findings as words;
use crate::text::labels::direction_sign;
use crate::text::{html, phrases as p};
use crate::ui::parts::TrailHead;

/// The findings page.
#[component]
pub fn FindingsPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let ids = Memo::new(move |_| store.selection().with(|selection| selection.ids.clone()));
    let count = move || {
        store
            .selection()
            .with(|selection| words::count(selection.ids.len(), selection.total, lang))
    };
    view! {
        <div class="page page-findings">
            <TrailHead
                page=Page::Findings
                title=p::FINDINGS_TITLE.get(lang)
                lead=p::FINDINGS_LEAD.get(lang)
                lang=lang
            />
            <div class="columns">
                <Filters lang=lang/>
                <section class="list" aria-labelledby="count">
                    <p id="count" class="count" role="status">{count}</p>
                    <ul class="findings">
                        <For each=move || ids.get() key=|id| id.clone() let:id>
                            <li><Item id=id lang=lang/></li>
                        </For>
                    </ul>
                    <p class="nothing" hidden=move || ids.with(|ids| !ids.is_empty())>
                        {p::NOTHING_FOUND.get(lang)}
                    </p>
                </section>
            </div>
        </div>
    }
}

/// Search and filters.
#[component]
fn Filters(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let query = Memo::new(move |_| store.with(|view| view.findings.query.clone()));
    let filtering = Memo::new(move |_| store.with(|view| view.findings.is_filtering()));
    let chosen = Memo::new(move |_| store.with(|view| view.findings.chosen()));
    // Beside the findings the filters are open; above them they would push those away.
    let beside = RwSignal::new(false);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(watch_columns(move |wide| {
            beside.try_set(wide);
        }));
    });
    view! {
        <form class="filters" role="search" aria-label=p::FILTERS.get(lang) on:submit=|event| event.prevent_default()>
            <div class="search">
                <label for="query">{p::SEARCH.get(lang)}</label>
                <input
                    type="search"
                    id="query"
                    autocomplete="off"
                    prop:value=move || query.get()
                    on:input:target=move |event| store.search(event.target().value())
                />
            </div>
            <button
                type="button"
                class="button quiet"
                aria-disabled=move || (!filtering.get()).then_some("true")
                on:click=move |_| store.clear_filters()
            >
                {p::CLEAR_FILTERS.get(lang)}
            </button>
            <details class="facets" open=move || beside.get()>
                <summary>{move || words::filters(chosen.get(), lang)}</summary>
                {Facet::ALL
                    .into_iter()
                    .map(|facet| view! { <FacetFilter facet=facet lang=lang/> })
                    .collect_view()}
            </details>
        </form>
    }
}

/// The values of one property, with the number of findings each would give.
#[component]
fn FacetFilter(facet: Facet, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    // The values never change; only the counts and choices do.
    let values: Vec<String> = store.selection().with_untracked(|selection| {
        selection
            .values(facet)
            .iter()
            .map(|value| value.value.clone())
            .collect()
    });
    let chosen_any =
        Memo::new(move |_| store.with(|view| view.findings.filters.contains_key(&facet)));
    let is_open =
        matches!(facet, Facet::Item | Facet::Kind | Facet::Direction) || chosen_any.get_untracked();
    view! {
        <details class="facet" open=is_open>
            <summary id=format!("facet-{}", facet.key())>{facet.label().get(lang)}</summary>
            <div class="facet-values" role="group" aria-labelledby=format!("facet-{}", facet.key())>
                {values
                    .into_iter()
                    .map(|value| {
                        let label = facet.value_label(&data.report, &value, lang);
                        let own = value.clone();
                        let state = Memo::new(move |_| {
                            store
                                .selection()
                                .with(|selection| {
                                    selection
                                        .values(facet)
                                        .iter()
                                        .find(|candidate| candidate.value == own)
                                        .map(|found| (found.count, found.chosen))
                                        .unwrap_or_default()
                                })
                        });
                        view! {
                            <div class:none=move || state.get().0 == 0 && !state.get().1>
                                <label>
                                    <input
                                        type="checkbox"
                                        prop:checked=move || state.get().1
                                        on:change=move |_| {
                                            store.change(|view| view.findings.toggle(facet, &value));
                                        }
                                    />
                                    <span class="facet-label">{label}</span>
                                    " "
                                    <span class="facet-count">{move || state.get().0}</span>
                                </label>
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
        </details>
    }
}

/// One finding: closed a line, opened all that belongs to it.
#[component]
fn Item(id: String, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let trail = store.trail();
    let finding = data.report.findings.find(&id)?.clone();
    let open = Memo::new({
        let id = id.clone();
        move |_| store.with(|view| view.findings.open.contains(&id))
    });
    let meta = html::finding_meta(&data.report, &id, lang);
    let place = format!("finding-{id}");
    let shown = id.clone();
    Some(view! {
        <article class=format!("finding direction-{}", finding.direction.code()) id=place.clone()>
            <h2>
                <button
                    type="button"
                    class="finding-head"
                    id=format!("{place}-head")
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click={
                        let id = id.clone();
                        move |_| store.toggle_finding(&id)
                    }
                >
                    <span class="sign" aria-hidden="true">{direction_sign(finding.direction)}</span>
                    <span class="finding-title">
                        <span class="finding-id">{shown}</span>
                        " "
                        {finding.title.get(lang).to_owned()}
                    </span>
                </button>
            </h2>
            <p class="finding-meta" inner_html=meta></p>
            <div
                class="finding-body"
                hidden=move || !open.get()
                inner_html=move || {
                    if !open.get() {
                        return String::new();
                    }
                    trail.with(|trail| html::finding_body(&data.report, trail.mentions(), &id, lang))
                }
            ></div>
        </article>
    })
}
