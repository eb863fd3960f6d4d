//! The scenario: inputs on one side, what follows on the other.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::charts::{self, Draw};
use crate::model::{InputId, Kind, Panel, share_presets};
use crate::platform::{Patched, data_at};
use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::labels::group;
use crate::text::scenario as words;
use crate::text::{html, phrases as p};
use crate::ui::parts::{
    ChartView, Choice, DataTable, Field, GuideStart, KeyFigures, LabHead, PriceSelect, Related,
    SaveAsFile, announce_changes,
};

/// The scenario page.
#[component]
pub fn ScenarioPage(lang: Lang) -> impl IntoView {
    view! {
        <div class="page page-scenario">
            <LabHead
                page=Page::Scenario
                title=p::SCENARIO_TITLE.get(lang)
                lead=p::SCENARIO_LEAD.get(lang)
                lang=lang
            />
            <GuideStart lang=lang/>
            <div class="columns">
                <Inputs lang=lang/>
                <Result lang=lang/>
            </div>
            <SaveAsFile lang=lang/>
        </div>
    }
}

/// One input.
fn input(store: Store, id: InputId, lang: Lang) -> impl IntoView {
    let is_choice = store
        .data()
        .specs
        .get(&id)
        .is_some_and(|spec| matches!(spec.kind, Kind::Choice(_)));
    if is_choice {
        EitherOf3::A(view! { <Choice id=id lang=lang/> })
    } else if id == InputId::Share {
        EitherOf3::B(view! { <ShareField lang=lang/> })
    } else {
        EitherOf3::C(view! { <Field id=id lang=lang/> })
    }
}

/// Whether inputs that are folded away must be shown. Once shown they stay: folding them
/// away under the reader's hands would be worse.
fn opens(store: Store, ids: Vec<InputId>) -> Memo<bool> {
    Memo::new(move |before: Option<&bool>| {
        before.is_some_and(|shown| *shown) || store.needs_attention(&ids)
    })
}

/// Everything a reader can set: the main inputs first, the others under "more".
#[component]
fn Inputs(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let ids: Vec<InputId> = data
        .specs
        .iter()
        .map(|spec| spec.id.clone())
        .filter(|id| id.panel() == Panel::Scenario)
        .collect();
    let (main, more): (Vec<_>, Vec<_>) = ids.into_iter().partition(words::is_main);
    let (rates, more): (Vec<_>, Vec<_>) = more
        .into_iter()
        .partition(|id| matches!(id, InputId::PriceRate(_)));
    let rates_open = opens(store, rates.clone());
    let more_open = opens(store, [more.clone(), rates.clone()].concat());
    let mut groups: Vec<(&'static str, Vec<InputId>)> = Vec::new();
    for id in more {
        let name = group(&id).get(lang);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, ids)) => ids.push(id),
            None => groups.push((name, vec![id])),
        }
    }
    let untouched = Memo::new(move |_| {
        store.with(|view| view.scenario.is_default())
            && store.drafts.with(|drafts| drafts.is_empty())
    });
    view! {
        <section class="inputs" aria-labelledby="inputs-title">
            <div class="inputs-head">
                <h2 id="inputs-title">{p::INPUTS.get(lang)}</h2>
                <button
                    type="button"
                    class="button quiet"
                    aria-disabled=move || untouched.get().then_some("true")
                    on:click=move |_| store.reset_all()
                >
                    {p::RESET_ALL.get(lang)}
                </button>
            </div>
            {main.into_iter().map(|id| input(store, id, lang)).collect_view()}
            <details class="more" open=move || more_open.get()>
                <summary>{p::MORE_INPUTS.get(lang)}</summary>
                {groups
                    .into_iter()
                    .map(|(name, ids)| {
                        view! {
                            <fieldset class="group">
                                <legend>{name}</legend>
                                {ids.into_iter().map(|id| input(store, id, lang)).collect_view()}
                            </fieldset>
                        }
                    })
                    .collect_view()}
                <details class="more rates" open=move || rates_open.get()>
                    <summary>{p::PRICE_RATES.get(lang)}</summary>
                    {rates.into_iter().map(|id| input(store, id, lang)).collect_view()}
                </details>
            </details>
        </section>
    }
}

/// The share of the cut, with its limit and reference points.
#[component]
fn ShareField(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let limit = Signal::derive(move || {
        store
            .calculation()
            .with(|now| words::share_limit(&data.basis, now.inputs.as_ref()?, lang))
            .unwrap_or_default()
    });
    let data = store.data();
    // The same for most moves of the slider: nothing is written anew then.
    let presets = Memo::new(move |_| {
        let cut = store
            .calculation()
            .with(|now| now.inputs.as_ref().and_then(words::cut));
        let presets = share_presets(&data.report, &data.basis, cut.unwrap_or_default());
        html::presets(&data.report, &presets, lang)
    });
    let choose = move |event| {
        if let Some(percent) = data_at(&event, "data-preset") {
            store.take_preset(&InputId::Share, &percent);
        }
    };
    view! {
        <div on:click=choose>
            <Field id=InputId::Share lang=lang limit=limit presets=presets.into()/>
        </div>
    }
}

/// What follows from the inputs.
#[component]
fn Result(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let prices = Memo::new(move |_| store.with(|view| view.prices));
    // Each reading of the result: nothing while there is none.
    let data = store.data();
    let caption = Memo::new(move |_| {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                let caption =
                    charts::scenario_caption(&data.basis, inputs, outcome, prices.get(), lang);
                Some(caption)
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let option = move |draw: &Draw| {
        store.calculation().with(|now| {
            let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
            Some((draw.scenario)(
                &data.basis,
                inputs,
                outcome,
                prices.get(),
                lang,
            ))
        })
    };
    let data = store.data();
    let table = Signal::derive(move || {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                let table = words::table(
                    &data.report,
                    &data.basis,
                    inputs,
                    outcome,
                    prices.get(),
                    lang,
                );
                Some(html::table(&table, "scenario", lang))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let figures = Signal::derive(move || {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                let figures = words::key_figures(&data.basis, inputs, outcome, lang);
                Some(html::key_figures(&data.report, &figures, lang))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let told = move || {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                Some(html::story(
                    &words::story(&data.basis, inputs, outcome, lang)?,
                    lang,
                ))
            })
            .unwrap_or_default()
    };
    let data = store.data();
    let short = Memo::new(move |_| {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                Some(words::short(&data.basis, inputs, outcome, lang))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let notices = Memo::new(move |_| {
        store.calculation().with(|now| {
            let sentences: Vec<String> = now
                .notices
                .iter()
                .map(|notice| words::notice(&data.basis, notice, lang))
                .collect();
            html::sentences(&sentences)
        })
    });
    let stale = Memo::new(move |_| store.is_stale());
    announce_changes(short);

    view! {
        // Beside the section: a bar stays in view only as far as what it stands in reaches.
        <p class="result-bar" class:stale=move || stale.get() aria-hidden="true">{move || short.get()}</p>
        <section class="result" class:stale=move || stale.get() aria-labelledby="result-title">
            <h2 id="result-title">{p::RESULT.get(lang)}</h2>
            <p class="warning" role="status" hidden=move || !stale.get()>
                {move || {
                    let text = if short.with(String::is_empty) { p::NO_RESULT } else { p::STALE };
                    text.get(lang)
                }}
            </p>
            <dl class="story" inner_html=Patched(told)></dl>
            <ul class="notices" aria-label=p::NOTICES.get(lang) hidden=move || notices.with(String::is_empty) inner_html=Patched(move || notices.get())></ul>
            <div class="result-body" hidden=move || short.with(String::is_empty)>
            <KeyFigures figures=figures/>
            <div class="toolbar">
                <PriceSelect lang=lang/>
            </div>
            <ChartView caption=caption option=option id="scenario-chart"/>
            <h3>{p::YEAR_TABLE.get(lang)}</h3>
            <DataTable id="scenario" table=table/>
            <p class="hint">{p::WHY_HINT.get(lang)}</p>
            </div>
            <Related lang=lang/>
        </section>
    }
}
