//! From finding to option: what answers a finding, and what chapter 6 does with the advice.

use leptos::prelude::*;

use crate::charts;
use crate::report::{Coverage, Lang, answers, flow};
use crate::state::{AnswersView, COVERAGE, Page, RECOMMENDATION, Store};
use crate::text::answers as words;
use crate::text::{html, phrases as p};
use crate::ui::parts::{ChartView, DataTable, Segmented, Select, TrailHead};

/// The page.
#[component]
pub fn AnswersPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let run = flow(&data.report);
    let table = html::flow_table(&data.report, &run, lang);
    let caption = charts::flow_caption(&data.report, &run, lang);
    let caption = Memo::new(move |_| caption.clone());
    let option = charts::flow_option(&data.report, &run, lang);
    view! {
        <div class="page page-trail page-answers">
            <TrailHead
                page=Page::Answers
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <section class="trail-section">
                <p class="reading">{words::summary(&data.report, lang)}</p>
                <p class="ours">
                    <span class="tag">{p::OUR_READING.get(lang)}</span>
                    " "
                    {words::READING.get(lang)}
                </p>
                <h2 id="flow">{words::FLOW.get(lang)}</h2>
                <p class="hint">{words::FLOW_HINT.get(lang)}</p>
                <div class="flow-scroll" role="region" tabindex="0" aria-labelledby="flow">
                    <ChartView caption=caption option=move |_| Some(option.clone()) id="flow-chart"/>
                </div>
                <details class="more">
                    <summary>{words::FLOW_TABLE.get(lang)}</summary>
                    <DataTable id=html::FLOW table=Signal::stored(table)/>
                </details>
            </section>
            <Matrix lang=lang/>
            <section class="trail-section">
                <h2 id="unanswered">{words::UNANSWERED.get(lang)}</h2>
                <p class="hint">{words::unanswered_hint(&data.report, lang)}</p>
                <div inner_html=html::answers_missing(&data.report, lang)></div>
            </section>
            <section class="trail-section">
                <h2 id="not-taken-up">{words::NOT_TAKEN_UP.get(lang)}</h2>
                <p class="hint">{words::NOT_TAKEN_UP_HINT.get(lang)}</p>
                <div inner_html=html::answers_not_taken_up(&data.report, lang)></div>
            </section>
            <section class="trail-section">
                <h2 id="apart">{words::APART.get(lang)}</h2>
                <div inner_html=html::answers_apart(&data.report, lang)></div>
            </section>
        </div>
    }
}

/// The matrix, with the choices that narrow it.
#[component]
fn Matrix(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = Memo::new(move |_| store.with(|view| AnswersView::new(&store.data(), view)));
    let groups = Memo::new(move |_| now.with(|now| answers(&store.data().report, &now.filter)));
    let matrix = Memo::new(move |_| {
        groups.with(|groups| html::answers_matrix(&store.data().report, groups, lang))
    });
    let shown = move || groups.with(|groups| words::shown(groups, &store.data().report, lang));
    let problems = Memo::new(move |_| {
        let messages: Vec<String> = now.with(|now| {
            let told = now.problems.iter();
            told.map(|problem| problem.message(&store.data(), lang))
                .collect()
        });
        html::sentences(&messages)
    });
    let recommendation = Signal::derive(move || {
        now.with(|now| now.filter.recommendation.clone().unwrap_or_default())
    });
    let coverage = Signal::derive(move || {
        now.with(|now| now.filter.coverage.map_or("", Coverage::code).to_owned())
    });
    let set = move |key: &'static str, code: String| {
        store.set(key, (!code.is_empty()).then_some(code));
    };
    let report = store.data();
    view! {
        <section class="trail-section">
            <h2 id="matrix">
                {words::MATRIX.get(lang)} " " <span class="tag">{p::OUR_READING.get(lang)}</span>
            </h2>
            <div class="warning" role="status" hidden=move || problems.with(String::is_empty)>
                <p>{p::ADDRESS_PROBLEMS.get(lang)}</p>
                <ul inner_html=move || problems.get()></ul>
            </div>
            <div class="toolbar">
                <Select
                    id="answers-advice"
                    label=words::BY_RECOMMENDATION.get(lang)
                    options=words::recommendations(&report.report, lang)
                    chosen=recommendation
                    on_choose=move |code| set(RECOMMENDATION, code)
                />
                <Segmented
                    name="answers-chapter6"
                    label=words::BY_COVERAGE.get(lang)
                    options=words::coverages(&report.report, lang)
                    chosen=coverage
                    on_choose=move |code| set(COVERAGE, code)
                />
            </div>
            <p class="count" role="status">{shown}</p>
            <p class="nothing" hidden=move || !groups.with(Vec::is_empty)>
                {words::NOTHING.get(lang)}
            </p>
            <div
                hidden=move || groups.with(Vec::is_empty)
                inner_html=move || matrix.get()
            ></div>
        </section>
    }
}
