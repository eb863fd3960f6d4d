//! Calculators: five sums beside the scenario, each with its inputs, result, chart and table.

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

use crate::charts::{self, Caption, PortfolioChart};
use crate::model::{
    Capacity, CapacityOutcome, FragmentationOutcome, InputId, Kind, MaterialityOutcome,
    MinistryOutcome, Panel, Portfolio, PortfolioOutcome, Scenario,
};
use crate::platform::{Patched, announce, data_at, focus};
use crate::report::Lang;
use crate::state::guide::PANEL;
use crate::state::{Data, Page, Store};
use crate::text::budget::KeyFigure;
use crate::text::calculators as words;
use crate::text::calculators::{
    capacity, code, fragmentation, materiality, ministry, portfolio, presets, question, title,
};
use crate::text::scenario::Story;
use crate::text::{Table, html, inputs, phrases as p};
use crate::ui::parts::{
    ChartView, Choice, DataTable, Field, GuideNote, KeyFigures, LabHead, Related,
};

/// The results in short of all panels on the page: one input can change several, and they
/// are told together.
#[derive(Clone, Copy)]
struct News(StoredValue<Vec<Memo<String>>>);

/// The page.
#[component]
pub fn CalculatorsPage(lang: Lang) -> impl IntoView {
    let news = News(StoredValue::new(Vec::new()));
    provide_context(news);
    // Runs when the panels have been built.
    Effect::new(move |before: Option<Vec<String>>| {
        let now: Vec<String> = news
            .0
            .with_value(|told| told.iter().map(|short| short.get()).collect());
        let changed = words::changed(before.as_deref().unwrap_or(&now), &now);
        // Silent when the page opens.
        if !changed.is_empty() {
            announce(changed);
        }
        now
    });
    view! {
        <div class="page page-lab page-calculators">
            <LabHead
                page=Page::Calculators
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <PanelMenu lang=lang/>
            <PortfolioPanel lang=lang/>
            <CapacityPanel lang=lang/>
            <FragmentationPanel lang=lang/>
            <MinistryPanel lang=lang/>
            <MaterialityPanel lang=lang/>
        </div>
    }
}

/// Goes to a panel. The links lead there from elsewhere too; on this page they move the focus.
#[component]
fn PanelMenu(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let go = |event| {
        if let Some(id) = data_at(&event, "data-panel") {
            focus(&id);
        }
    };
    view! {
        <nav class="panel-menu" aria-label=words::PANELS.get(lang) on:click=go>
            <ul>
                {words::ORDER
                    .into_iter()
                    .map(|panel| {
                        let address = move || {
                            store
                                .address_with(|view| {
                                    view.settings.insert(PANEL.into(), code(panel).into());
                                })
                        };
                        view! {
                            <li>
                                <a href=address data-panel=html::panel_id(panel)>{title(panel).get(lang)}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// What follows from the scenario, for one panel.
fn outcome<T: PartialEq + Send + Sync + 'static>(
    store: Store,
    calculate: impl Fn(&Data, &Scenario) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let data = store.data();
    let scenario = Memo::new(move |_| store.with(|view| view.scenario.clone()));
    Memo::new(move |_| scenario.with(|scenario| calculate(&data, scenario)))
}

/// What a panel says of its outcome.
struct Told {
    story: Signal<String>,
    notices: Signal<String>,
    figures: Signal<String>,
    short: Memo<String>,
}

impl Told {
    fn new<T: Send + Sync + 'static>(
        store: Store,
        now: Memo<T>,
        lang: Lang,
        story: impl Fn(&Data, &T) -> Story + Send + Sync + 'static,
        notices: impl Fn(&T) -> Vec<String> + Send + Sync + 'static,
        figures: impl Fn(&T) -> Vec<KeyFigure> + Send + Sync + 'static,
        short: impl Fn(&T) -> String + Send + Sync + 'static,
    ) -> Self {
        let (data, report) = (store.data(), store.data());
        Self {
            story: Signal::derive(move || now.with(|now| html::story(&story(&data, now), lang))),
            notices: Signal::derive(move || now.with(|now| html::sentences(&notices(now)))),
            figures: Signal::derive(move || {
                now.with(|now| html::key_figures(&report.report, &figures(now), lang))
            }),
            short: Memo::new(move |_| now.with(|now| short(now))),
        }
    }
}

/// A table of an outcome as HTML.
fn table_of<T: Send + Sync + 'static>(
    now: Memo<T>,
    id: &'static str,
    lang: Lang,
    table: impl Fn(&T) -> Table + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || now.with(|now| html::table(&table(now), id, lang)))
}

/// What is said of a chart of an outcome.
fn caption_of<T: Send + Sync + 'static>(
    now: Memo<T>,
    caption: impl Fn(&T) -> Caption + Send + Sync + 'static,
) -> Memo<Caption> {
    Memo::new(move |_| now.with(|now| caption(now)))
}

/// Inputs beside what follows from them, under the heading of the panel.
fn frame(
    store: Store,
    panel: Panel,
    lang: Lang,
    told: Told,
    inputs: AnyView,
    result: AnyView,
) -> impl IntoView {
    let Told {
        story,
        notices,
        figures,
        short,
    } = told;
    let stale = Memo::new(move |_| {
        store.drafts.with(|drafts| {
            words::read_by(panel)
                .iter()
                .any(|id| drafts.get(id).is_some_and(|draft| draft.error.is_some()))
        })
    });
    expect_context::<News>()
        .0
        .update_value(|told| told.push(short));
    view! {
        <section class="panel" aria-labelledby=html::panel_id(panel)>
            <h2 id=html::panel_id(panel) tabindex="-1">{title(panel).get(lang)}</h2>
            <p class="lead">{question(panel).get(lang)}</p>
            <GuideNote page=Page::Calculators panel=panel lang=lang/>
            <div class="columns">
                <p class="result-bar" class:stale=move || stale.get() aria-hidden="true">
                    {move || short.get()}
                </p>
                <div class="inputs">
                    <h3 class="visually-hidden">{p::INPUTS.get(lang)}</h3>
                    {inputs}
                </div>
                <div class="result" class:stale=move || stale.get()>
                    <p class="warning" role="status" hidden=move || !stale.get()>
                        {p::STALE.get(lang)}
                    </p>
                    <dl class="story" inner_html=Patched(move || story.get())></dl>
                    <ul
                        class="notices"
                        aria-label=p::NOTICES.get(lang)
                        hidden=move || notices.with(String::is_empty)
                        inner_html=move || notices.get()
                    ></ul>
                    <div class="result-body">
                        <KeyFigures figures=figures/>
                        {result}
                    </div>
                    <Related panel=panel lang=lang/>
                </div>
            </div>
        </section>
    }
}

/// The inputs of a panel.
fn inputs_of(store: Store, panel: Panel, lang: Lang) -> AnyView {
    words::inputs_of(panel)
        .into_iter()
        .map(|id| input(store, id, lang))
        .collect_view()
        .into_any()
}

/// One input, with the figures from outside that it can take.
fn input(store: Store, id: InputId, lang: Lang) -> impl IntoView {
    let data = store.data();
    let is_choice = data
        .specs
        .get(&id)
        .is_some_and(|spec| matches!(spec.kind, Kind::Choice(_)));
    let facts = presets::facts(&data.report, &id);
    if is_choice {
        EitherOf3::A(view! { <Choice id=id lang=lang/> })
    } else if facts.is_empty() {
        EitherOf3::B(view! { <Field id=id lang=lang/> })
    } else {
        let offers = html::facts(&facts, lang);
        let own = StoredValue::new(id.clone());
        let take = move |event| {
            if let Some(value) = data_at(&event, "data-fact") {
                own.with_value(|id| store.take_preset(id, &value));
            }
        };
        let refused = Signal::derive({
            let id = id.clone();
            move || {
                let data = store.data();
                let now = store.with(|view| {
                    MinistryOutcome::new(&data.report, &data.basis, &data.specs, &view.scenario)
                });
                (id == InputId::MinistryTotal)
                    .then(|| ministry::refused(&now, lang))
                    .flatten()
            }
        });
        EitherOf3::C(view! {
            <div on:click=take>
                <Field id=id lang=lang presets=Signal::stored(offers) refused=refused/>
            </div>
        })
    }
}

/// How many countries the fund can serve.
#[component]
fn PortfolioPanel(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = outcome(store, |data, scenario| {
        PortfolioOutcome::new(Portfolio::of(&data.specs, scenario))
    });
    let shows_effect = Memo::new(move |_| {
        let data = store.data();
        store.with(|view| view.scenario.code(&data.specs, &InputId::ShowEffect) == Some("on"))
    });
    let told = Told::new(
        store,
        now,
        lang,
        move |_, now| portfolio::story(now, lang),
        move |now| portfolio::notices(now, lang),
        move |now| portfolio::key_figures(now, lang),
        move |now| portfolio::short(now, lang),
    );
    let focus_lines = move || now.with(|now| html::sentences(&portfolio::focus(now, lang)));
    let caption = move |chart: PortfolioChart| {
        caption_of(now, move |now| charts::portfolio_caption(now, chart, lang))
    };
    let option = move |chart: PortfolioChart| {
        move |_: &charts::Draw| Some(now.with(|now| charts::portfolio_option(now, chart, lang)))
    };
    let readings = table_of(now, "readings", lang, move |now| {
        portfolio::readings(now, lang)
    });
    let by_count = Signal::derive(move || {
        now.with(|now| {
            let table = portfolio::table(now, shows_effect.get(), lang);
            html::table(&table, "by-count", lang)
        })
    });
    let grid = table_of(now, "optimum-grid", lang, move |now| {
        portfolio::grid(now, lang)
    });
    let effect = move || {
        if !shows_effect.get() {
            return Either::Left(());
        }
        Either::Right(view! {
            <div class="illustration">
                <h3>{words::EFFECT.get(lang)}</h3>
                <p class="hint">{words::ILLUSTRATION.get(lang)}</p>
                <p class="prose">{move || now.with(|now| portfolio::effect(now, lang))}</p>
                <ChartView
                    caption=caption(PortfolioChart::Effect)
                    option=option(PortfolioChart::Effect)
                    id="portfolio-effect-chart"
                />
                <DataTable id="optimum-grid" table=grid/>
            </div>
        })
    };
    let result = view! {
        <h3>{words::FOCUS.get(lang)}</h3>
        <ul class="focus" inner_html=focus_lines></ul>
        <DataTable id="readings" table=readings/>
        <ChartView
            caption=caption(PortfolioChart::Money)
            option=option(PortfolioChart::Money)
            id="portfolio-money-chart"
        />
        <ChartView
            caption=caption(PortfolioChart::Overhead)
            option=option(PortfolioChart::Overhead)
            id="portfolio-overhead-chart"
        />
        {effect}
        <details class="by-count">
            <summary>{words::BY_COUNT.get(lang)}</summary>
            <DataTable id="by-count" table=by_count/>
        </details>
    }
    .into_any();
    let inputs = inputs_of(store, Panel::Portfolio, lang);
    frame(store, Panel::Portfolio, lang, told, inputs, result)
}

/// Whether the work fits the staff.
#[component]
fn CapacityPanel(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = outcome(store, |data, scenario| {
        CapacityOutcome::new(Capacity::of(&data.specs, scenario))
    });
    let told = Told::new(
        store,
        now,
        lang,
        move |_, now| capacity::story(now, lang),
        move |now| capacity::notices(now, lang),
        move |now| capacity::key_figures(now, lang),
        move |now| capacity::short(now, lang),
    );
    let caption = caption_of(now, move |now| charts::capacity_caption(now, lang));
    let table = table_of(now, "capacity", lang, move |now| capacity::table(now, lang));
    let result = view! {
        <ChartView
            caption=caption
            option=move |_: &charts::Draw| Some(now.with(|now| charts::capacity_option(now, lang)))
            id="capacity-chart"
        />
        <DataTable id="capacity" table=table/>
    }
    .into_any();
    let shared = [InputId::Countries, InputId::Themes]
        .into_iter()
        .map(|id| {
            let data = store.data();
            let label = inputs::label(&data.basis, &id, lang);
            let field = html::field_id(&id);
            let value = move || {
                store.with(|view| words::value(&data.basis, &data.specs, &view.scenario, &id, lang))
            };
            view! {
                <li>
                    <button type="button" class="button quiet" on:click=move |_| focus(&field)>
                        {label} ": " {value}
                    </button>
                </li>
            }
        })
        .collect_view();
    let inputs = view! {
        <div class="shared-inputs">
            <p class="hint">{words::SET_ABOVE.get(lang)}</p>
            <ul>{shared}</ul>
        </div>
        {inputs_of(store, Panel::Capacity, lang)}
    }
    .into_any();
    frame(store, Panel::Capacity, lang, told, inputs, result)
}

/// Over how many parts money is spread, and what overlap costs.
#[component]
fn FragmentationPanel(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = outcome(store, |data, scenario| {
        FragmentationOutcome::new(&data.basis, &data.specs, scenario)
    });
    let told = Told::new(
        store,
        now,
        lang,
        move |_, now| fragmentation::story(now, lang),
        |_| Vec::new(),
        move |now| fragmentation::key_figures(now, lang),
        move |now| fragmentation::short(now, lang),
    );
    let caption = caption_of(now, move |now| charts::fragmentation_caption(now, lang));
    let table = table_of(now, "fragmentation", lang, move |now| {
        fragmentation::table(now, lang)
    });
    let has_shares = Memo::new(move |_| now.with(|now| now.spread.is_some()));
    let result = view! {
        <div hidden=move || !has_shares.get()>
            <ChartView
                caption=caption
                option=move |_: &charts::Draw| now.with(|now| charts::fragmentation_option(now, lang))
                id="fragmentation-chart"
            />
        </div>
        <DataTable id="fragmentation" table=table/>
    }
    .into_any();
    let inputs = inputs_of(store, Panel::Fragmentation, lang);
    frame(store, Panel::Fragmentation, lang, told, inputs, result)
}

/// What the share of the ministry's budget implies.
#[component]
fn MinistryPanel(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = outcome(store, |data, scenario| {
        MinistryOutcome::new(&data.report, &data.basis, &data.specs, scenario)
    });
    let told = Told::new(
        store,
        now,
        lang,
        move |_, now| ministry::story(now, lang),
        move |now| ministry::refused(now, lang).into_iter().collect(),
        move |now| ministry::key_figures(now, lang),
        move |now| ministry::short(now, lang),
    );
    let caption = caption_of(now, move |now| charts::ministry_caption(now, lang));
    let table = table_of(now, "ministry", lang, move |now| ministry::table(now, lang));
    let result = view! {
        <ChartView
            caption=caption
            option=move |_: &charts::Draw| Some(now.with(|now| charts::ministry_option(now, lang)))
            id="ministry-chart"
        />
        <DataTable id="ministry" table=table/>
    }
    .into_any();
    let inputs = inputs_of(store, Panel::Ministry, lang);
    frame(store, Panel::Ministry, lang, told, inputs, result)
}

/// Which changes are large enough to explain.
#[component]
fn MaterialityPanel(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = outcome(store, |data, scenario| {
        MaterialityOutcome::new(&data.basis, &data.specs, scenario)
    });
    let told = Told::new(
        store,
        now,
        lang,
        move |data, now| materiality::story(&data.basis, now, lang),
        |_| Vec::new(),
        move |now| materiality::key_figures(now, lang),
        move |now| materiality::short(now, lang),
    );
    let (data, same) = (store.data(), store.data());
    let caption = caption_of(now, move |now| {
        charts::materiality_caption(&data.basis, now, lang)
    });
    let table = table_of(now, "materiality", lang, move |now| {
        materiality::table(&same.basis, now, lang)
    });
    let result = view! {
        <ChartView
            caption=caption
            option=move |_: &charts::Draw| Some(now.with(|now| charts::materiality_option(now, lang)))
            id="materiality-chart"
        />
        <DataTable id="materiality" table=table/>
    }
    .into_any();
    let inputs = inputs_of(store, Panel::Materiality, lang);
    frame(store, Panel::Materiality, lang, told, inputs, result)
}
