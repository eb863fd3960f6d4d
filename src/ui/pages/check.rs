//! The check: whether the report adds up, and this tool.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{SEVERITY, Store, TYPE, shown_notes};
use crate::text::check as words;
use crate::text::check::SelfCheck;
use crate::text::html;
use crate::text::save;
use crate::ui::parts::{DataTable, Licences, Select};

/// The page.
#[component]
pub fn CheckPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let totals = html::check::totals(&data.report, &data.checks, lang);
    let candidates = html::check::candidates(&data.checks, lang);
    let parts = [
        ("totals-title", words::TOTALS),
        ("self-title", words::SELF),
        ("remarks-title", words::NOTES),
        ("licences-title", save::LICENCES),
    ];
    view! {
        <div class="page page-check">
            <h1 id="page-title" tabindex="-1">{words::TITLE.get(lang)}</h1>
            <p class="lead">{words::LEAD.get(lang)}</p>
            <nav class="parts" aria-label=words::ON_THIS_PAGE.get(lang)>
                <ul>
                    {parts
                        .into_iter()
                        .map(|(id, name)| {
                            view! {
                                <li>
                                    <a href=move || store.address() data-go=id>{name.get(lang)}</a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
            <section aria-labelledby="totals-title">
                <h2 id="totals-title" tabindex="-1">{words::TOTALS.get(lang)}</h2>
                <DataTable id="totals" table=Signal::stored(totals)/>
                <div class="prose candidates" inner_html=candidates></div>
            </section>
            <Itself lang=lang/>
            <Remarks lang=lang/>
            <Licences lang=lang/>
        </div>
    }
}

/// The check of this tool, run when the reader asks for it.
#[component]
fn Itself(lang: Lang) -> impl IntoView {
    let data = expect_context::<Store>().data();
    let found = RwSignal::new(None::<SelfCheck>);
    let said = move || {
        found.with(|found| match found {
            Some(found) => found.sentence(lang),
            None => words::NOT_YET.get(lang).to_owned(),
        })
    };
    let fails = move || found.with(|found| found.as_ref().is_some_and(|found| !found.passes()));
    let button = move || {
        found.with(|found| {
            if found.is_some() {
                words::AGAIN
            } else {
                words::RUN
            }
        })
    };
    let results = move || {
        found.with(|found| {
            let found = found.as_ref();
            found.map_or_else(String::new, |found| html::check::self_check(found, lang))
        })
    };
    view! {
        <section class="itself" aria-labelledby="self-title">
            <h2 id="self-title" tabindex="-1">{words::SELF.get(lang)}</h2>
            <p class="prose">{words::SELF_HINT.get(lang)}</p>
            <p class="run">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| found.set(Some(data.checked(lang)))
                >
                    {move || button().get(lang)}
                </button>
            </p>
            <p class="verdict" class:fails=fails role="status">{said}</p>
            <div class="results" inner_html=results></div>
            <div class="compared" inner_html=html::check::compared(lang)></div>
        </section>
    }
}

/// What we noticed in the report.
#[component]
fn Remarks(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let shown = Memo::new(move |_| store.with(shown_notes));
    let severities = words::severities(&data.report, lang);
    let types = words::types(&data.report, lang);
    let count = {
        let data = store.data();
        move || words::count(&data.report, shown.get(), lang)
    };
    let trail = store.trail();
    let notes = move || {
        trail.with(|trail| {
            let mentions = trail.mentions();
            html::check::notes(&data.report, mentions, &data.checks, shown.get(), lang)
        })
    };
    let chosen = |key: &'static str| Signal::derive(move || store.setting(key).unwrap_or_default());
    let choose = move |key: &'static str| {
        move |code: String| store.set(key, Some(code).filter(|code| !code.is_empty()))
    };
    view! {
        <section class="remarks" aria-labelledby="remarks-title">
            <h2 id="remarks-title" tabindex="-1">{words::NOTES.get(lang)}</h2>
            <p class="hint">{words::NOTES_HINT.get(lang)}</p>
            <div class="toolbar">
                <Select
                    id="severity"
                    label=words::BY_SEVERITY.get(lang)
                    options=severities
                    chosen=chosen(SEVERITY)
                    on_choose=choose(SEVERITY)
                />
                <Select
                    id="type"
                    label=words::BY_TYPE.get(lang)
                    options=types
                    chosen=chosen(TYPE)
                    on_choose=choose(TYPE)
                />
            </div>
            <p class="count" role="status">{count}</p>
            <div inner_html=notes></div>
        </section>
    }
}
