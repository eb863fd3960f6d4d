//! The budget of the report: chart, table, changes, trend, checks, notes.

use leptos::prelude::*;

use crate::charts::{self, Draw};
use crate::model::{Picture, Row, Show};
use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::budget as words;
use crate::text::html;
use crate::text::labels::{picture, together};
use crate::text::phrases as p;
use crate::ui::parts::{ChartView, DataTable, KeyFigures, PriceSelect, Segmented, Select};

/// Code of "all" in the list of rows, and of the items together.
const ALL: &str = "all";
const TOGETHER: &str = "together";

/// The budget page.
#[component]
pub fn BudgetPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let picture_now = Memo::new(move |_| store.with(|view| view.picture));
    let show = Memo::new(move |_| store.with(|view| view.show.clone()));
    let caption = {
        let data = store.data();
        Memo::new(move |_| {
            store.histories.with(|histories| {
                charts::budget_caption(
                    &data.basis,
                    &histories.shown,
                    picture_now.get(),
                    &show.get(),
                    lang,
                )
            })
        })
    };
    let option = {
        let data = store.data();
        move |draw: &Draw| {
            store.histories.with(|histories| {
                Some((draw.budget)(
                    &data.basis,
                    &histories.shown,
                    picture_now.get(),
                    &show.get(),
                    lang,
                ))
            })
        }
    };
    let figures = {
        let data = store.data();
        Signal::derive(move || {
            store.histories.with(|histories| {
                let figures = words::key_figures(
                    &data.report,
                    &data.basis,
                    &histories.nominal,
                    &histories.real,
                    histories.own_real,
                    lang,
                );
                html::key_figures(&data.report, &figures, lang)
            })
        })
    };
    let table = {
        let data = store.data();
        Signal::derive(move || {
            store.histories.with(|histories| {
                let table = words::table(
                    &data.report,
                    &data.basis,
                    &histories.shown,
                    histories.own_shown,
                    picture_now.get(),
                    &data.checks,
                    lang,
                );
                html::table(&table, "budget", lang)
            })
        })
    };
    let changes = {
        let data = store.data();
        Signal::derive(move || {
            store.histories.with(|histories| {
                let table = words::changes_table(
                    &data.basis,
                    &histories.shown,
                    &histories.real,
                    (histories.own_shown, histories.own_real),
                    lang,
                );
                html::table(&table, "changes", lang)
            })
        })
    };
    let trends = {
        let data = store.data();
        Signal::derive(move || {
            store.histories.with(|histories| {
                html::table(
                    &words::trend_table(&data.basis, &histories.shown, lang),
                    "trend",
                    lang,
                )
            })
        })
    };
    let trend = {
        let data = store.data();
        move || {
            store
                .histories
                .with(|histories| words::trend_sentence(&data.basis, &histories.shown, lang))
        }
    };
    let own_prices = Memo::new(move |_| {
        store
            .histories
            .with(|histories| histories.own_shown || histories.own_real)
    });
    let priced = Memo::new(move |_| store.with(|view| view.prices.is_some()));
    let price_hint = words::price_hint(&data.report, lang);
    let checks = words::check_sentence(&data.checks, lang);
    let notes = html::notes(
        &data.report,
        &data.checks,
        &words::table_notes(&data.report),
        lang,
    );

    view! {
        <div class="page page-budget">
            <h1 id="page-title" tabindex="-1">{p::BUDGET_TITLE.get(lang)}</h1>
            <p class="lead">{p::BUDGET_LEAD.get(lang)}</p>
            <section aria-label=p::KEY_FIGURES.get(lang)>
                <KeyFigures figures=figures/>
                <p class="warning" hidden=move || !own_prices.get()>
                    {p::OWN_PRICES.get(lang)}
                    <a href=move || store.address_with(|view| view.page = Page::Scenario)>
                        {p::SCENARIO.get(lang)}
                    </a>
                    "."
                </p>
            </section>
            <section class="picture" aria-label=p::CHART.get(lang)>
                <Toolbar lang=lang/>
                <ChartView caption=caption option=option id="budget-chart"/>
                <Coverage lang=lang/>
                <DataTable id="budget" table=table/>
                <p class="hint">{p::WHY_HINT.get(lang)}</p>
                <p class="hint" hidden=move || !priced.get()>{price_hint.clone()}</p>
            </section>
            <section class="prose" aria-labelledby="checks-title">
                <h2 id="checks-title">{p::CHECKS.get(lang)}</h2>
                <p>{checks}</p>
            </section>
            <section aria-labelledby="changes-title">
                <h2 id="changes-title">{p::CHANGES.get(lang)}</h2>
                <DataTable id="changes" table=changes/>
                <p class="hint">{price_hint}</p>
            </section>
            <section aria-labelledby="trend-title">
                <h2 id="trend-title">{p::TREND.get(lang)}</h2>
                <p class="prose">{trend}</p>
                <details class="explain">
                    <summary>{p::TREND_DETAILS.get(lang)}</summary>
                    <DataTable id="trend" table=trends/>
                </details>
            </section>
            <section aria-labelledby="notes-title">
                <h2 id="notes-title">{p::NOTES.get(lang)}</h2>
                <p class="hint">{p::NOTES_HINT.get(lang)}</p>
                <ul class="notes" inner_html=notes></ul>
            </section>
        </div>
    }
}

/// What to draw, of what, in which prices, over which years.
#[component]
fn Toolbar(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let items: Vec<String> = data.basis.keys();
    let pictures = Picture::ALL
        .into_iter()
        .map(|kind| (kind.code().to_owned(), picture(kind).get(lang).to_owned()))
        .collect();
    let mut rows = vec![(ALL.to_owned(), p::SHOW_ALL.get(lang).to_owned())];
    rows.extend(items.iter().map(|item| (item.clone(), item.clone())));
    rows.push((TOGETHER.to_owned(), together(&items)));
    let years: Vec<(String, String)> = data
        .basis
        .years()
        .into_iter()
        .map(|year| (year.to_string(), year.to_string()))
        .collect();

    let chosen_picture = Signal::derive(move || store.with(|view| view.picture.code().to_owned()));
    let chosen_row = Signal::derive(move || {
        store.with(|view| match &view.show {
            Show::All => ALL.to_owned(),
            Show::Only(Row::Item(item)) => item.clone(),
            Show::Only(Row::Together) => TOGETHER.to_owned(),
        })
    });
    let window = Memo::new(move |_| store.histories.with(|histories| histories.shown.window));
    let from = Signal::derive(move || window.get().0.to_string());
    let to = Signal::derive(move || window.get().1.to_string());

    view! {
        <div class="toolbar">
            <Segmented
                name="picture"
                label=p::DRAW_AS.get(lang)
                options=pictures
                chosen=chosen_picture
                on_choose=move |code| {
                    store.change(|view| view.picture = Picture::from_code(&code).unwrap_or_default());
                }
            />
            <Select
                id="rows"
                label=p::SHOW.get(lang)
                options=rows
                chosen=chosen_row
                on_choose=move |code| {
                    store
                        .change(|view| {
                            view.show = match code.as_str() {
                                ALL => Show::All,
                                TOGETHER => Show::Only(Row::Together),
                                _ => Show::Only(Row::Item(code)),
                            };
                        });
                }
            />
            <PriceSelect lang=lang/>
            <Select
                id="from"
                label=p::WINDOW_FROM.get(lang)
                options=years.clone()
                chosen=from
                on_choose=move |code| store.choose_window(code.parse().ok(), None)
            />
            <Select
                id="to"
                label=p::WINDOW_TO.get(lang)
                options=years
                chosen=to
                on_choose=move |code| store.choose_window(None, code.parse().ok())
            />
        </div>
    }
}

/// What the table and each evaluation hold of each year.
#[component]
fn Coverage(lang: Lang) -> impl IntoView {
    let data = expect_context::<Store>().data();
    let years = data.report.budget.years();
    let rows = words::coverage(&data.report, &data.basis, &years, lang);
    let filled = html::coverage(&years, &rows, lang);
    view! {
        <details class="coverage" open>
            <summary>{p::COVERAGE.get(lang)}</summary>
            <div
                class="table-scroll"
                role="region"
                tabindex="0"
                aria-label=p::COVERAGE.get(lang)
                inner_html=filled
            ></div>
            <p class="hint">{p::COVERAGE_HINT.get(lang)}</p>
        </details>
    }
}
