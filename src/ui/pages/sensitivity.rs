//! Which assumption matters most?

use leptos::prelude::*;

use crate::charts;
use crate::model::{Flips, InputId, Problem, Reading, Rival, Tornado, flips, tornado};
use crate::platform::{Patched, announce};
use crate::report::Lang;
use crate::state::{Page, Store, VaryView, high_key, low_key, varied_inputs};
use crate::text::metric::reading_options;
use crate::text::sensitivity::{self as words, Told};
use crate::text::{html, inputs, number, seek as goal_words};
use crate::ui::parts::{
    ChartView, DataTable, LabHead, NumberSetting, Select, YourScenario, announce_changes,
};

use super::seek::year_options;

/// What was varied, and what came of it; who asks follows the settings and the scenario.
#[derive(Clone, Copy)]
struct Varied {
    store: Store,
    view: Memo<VaryView>,
    result: Memo<Result<Option<Tornado>, Vec<Problem>>>,
    lang: Lang,
}

impl Varied {
    fn told<T>(self, tell: impl FnOnce(&Told) -> T) -> T {
        let data = self.store.data();
        self.store.with(|view| {
            tell(&Told {
                basis: &data.basis,
                specs: &data.specs,
                scenario: &view.scenario,
                lang: self.lang,
            })
        })
    }

    /// Something that follows from the bars; nothing while there are none.
    fn tell<T: Default>(self, tell: impl FnOnce(&Told, &Tornado) -> T) -> T {
        self.result.with(|result| match result {
            Ok(Some(tornado)) => self.told(|told| tell(told, tornado)),
            _ => T::default(),
        })
    }
}

/// The page.
#[component]
pub fn SensitivityPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let settings = Memo::new(move |_| store.with(|view| VaryView::new(&data, view)));
    let data = store.data();
    let result = Memo::new(move |_| {
        settings.with(|settings| {
            store.with(|view| {
                tornado(
                    &data.basis,
                    &data.specs,
                    &view.scenario,
                    &settings.metric,
                    |spec, usual| settings.range(spec, usual),
                )
            })
        })
    });
    let varied = Varied {
        store,
        view: settings,
        result,
        lang,
    };
    let data = store.data();
    let problems = Memo::new(move |_| {
        let messages: Vec<String> = settings.with(|settings| {
            settings
                .problems
                .iter()
                .map(|problem| problem.message(&data, lang))
                .collect()
        });
        html::sentences(&messages)
    });
    view! {
        <div class="page page-lab">
            <LabHead
                page=Page::Sensitivity
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <YourScenario lang=lang/>
            <div class="warning" role="status" hidden=move || problems.with(String::is_empty)>
                <p>{goal_words::PROBLEMS.get(lang)}</p>
                <ul inner_html=move || problems.get()></ul>
            </div>
            <Bars varied=varied/>
            <Turns varied=varied/>
        </div>
    }
}

/// What is read, and the bars.
#[component]
fn Bars(varied: Varied) -> impl IntoView {
    let Varied {
        store,
        view,
        result,
        lang,
    } = varied;
    let reading = Memo::new(move |_| view.with(|view| view.metric.reading.clone()));
    let chosen = Signal::derive(move || reading.with(Reading::code));
    let year = Signal::derive(move || view.with(|view| view.metric.year.to_string()));
    let missing = Memo::new(move |_| {
        result.with(|result| match result {
            Ok(Some(_)) => String::new(),
            Ok(None) => words::NO_VALUE.get(lang).to_owned(),
            Err(_) => words::NOT_CALCULATED.get(lang).to_owned(),
        })
    });
    let told =
        Memo::new(move |_| varied.tell(|told, tornado| html::story(&told.story(tornado), lang)));
    let short =
        Memo::new(move |_| varied.tell(|told, tornado| told.story(tornado).follows.plain()));
    let notices =
        Memo::new(move |_| varied.tell(|told, tornado| html::sentences(&told.notices(tornado))));
    let still = Memo::new(move |_| varied.tell(|told, tornado| told.still(tornado)));
    let table = Signal::derive(move || {
        varied.tell(|told, tornado| html::table(&told.table(tornado), "tornado", lang))
    });
    let caption = Memo::new(move |_| varied.tell(charts::tornado_caption));
    let option = move |_: &charts::Draw| {
        varied.tell(|told, tornado| Some(charts::tornado_option(told, tornado)))
    };
    announce_changes(short);
    view! {
        <section class="lab-section" aria-labelledby="tornado-title">
            <h2 id="tornado-title">{words::RESULT.get(lang)}</h2>
            <div class="toolbar">
                <Select
                    id="vary-of"
                    label=goal_words::OUTCOME.get(lang)
                    options=reading_options(&store.data().basis.keys(), lang)
                    chosen=chosen
                    on_choose=move |code| store.set("vary.of", Some(code))
                />
                <Show when=move || reading.with(Reading::has_year)>
                    <Select
                        id="vary-year"
                        label=goal_words::YEAR.get(lang)
                        options=year_options(store)
                        chosen=year
                        on_choose=move |code| store.set("vary.year", Some(code))
                    />
                </Show>
            </div>
            <p class="warning" role="status" hidden=move || missing.with(String::is_empty)>
                {move || missing.get()}
            </p>
            <div hidden=move || !missing.with(String::is_empty)>
                <dl class="story" inner_html=Patched(move || told.get())></dl>
                <ChartView caption=caption option=option id="tornado-chart"/>
                <DataTable id="tornado" table=table/>
                <p class="hint">{words::ELASTICITY_HINT.get(lang)}</p>
                <ul
                    class="notices"
                    hidden=move || notices.with(String::is_empty)
                    inner_html=move || notices.get()
                ></ul>
                <details class="more" hidden=move || still.with(|still| still.0.is_empty())>
                    <summary>{move || still.with(|still| still.0.clone())}</summary>
                    <p class="prose still">{move || still.with(|still| still.1.clone())}</p>
                </details>
                <Ranges varied=varied/>
            </div>
        </section>
    }
}

/// The ranges of the inputs that move the outcome, or could.
#[component]
fn Ranges(varied: Varied) -> impl IntoView {
    let Varied {
        store,
        view,
        result,
        lang,
    } = varied;
    let data = store.data();
    // In the order of the inputs, so that no field moves while its range is typed.
    let inputs = Memo::new(move |_| {
        let moving: Vec<InputId> = result.with(|result| match result {
            Ok(Some(tornado)) => tornado
                .bars
                .iter()
                .map(|bar| bar.range.input.clone())
                .chain(tornado.unknown.iter().cloned())
                .collect(),
            _ => Vec::new(),
        });
        let own = view.with(|view| view.ranges.keys().cloned().collect::<Vec<_>>());
        store.with(|view| {
            varied_inputs(&data, view)
                .into_iter()
                .map(|spec| spec.id)
                .filter(|id| moving.contains(id) || own.contains(id))
                .collect::<Vec<_>>()
        })
    });
    let untouched = Memo::new(move |_| view.with(|view| view.ranges.is_empty()));
    let reset = move |_| {
        let is_range = |key: &str| key.starts_with("vary.low.") || key.starts_with("vary.high.");
        store
            .texts
            .update(|texts| texts.retain(|key, _| !is_range(key)));
        store.change(|view| view.settings.retain(|key, _| !is_range(key)));
    };
    view! {
        <details class="more">
            <summary>{words::RANGES.get(lang)}</summary>
            <p class="hint">{words::RANGES_HINT.get(lang)}</p>
            <div class="ranges">
                <For each=move || inputs.get() key=InputId::clone let:input>
                    <RangeFields input=input varied=varied/>
                </For>
            </div>
            <button
                type="button"
                class="button"
                aria-disabled=move || untouched.get().then_some("true")
                on:click=reset
            >
                {words::RESET_RANGES.get(lang)}
            </button>
        </details>
    }
}

/// The range of one input.
#[component]
fn RangeFields(input: InputId, varied: Varied) -> impl IntoView {
    let Varied {
        store, view, lang, ..
    } = varied;
    let data = store.data();
    let spec = data.specs.get(&input).cloned()?;
    let range = {
        let spec = spec.clone();
        Memo::new(move |_| view.with(|view| store.with(|now| view.range_now(&data, now, &spec))))
    };
    let low = Signal::derive(move || number::editable(range.get().0, lang));
    let high = Signal::derive(move || number::editable(range.get().1, lang));
    let data = store.data();
    let label = inputs::label(&data.basis, &input, lang);
    Some(view! {
        <fieldset class="bound">
            <legend>{label}</legend>
            <div class="pair">
                <NumberSetting
                    key=low_key(&input)
                    label=words::range_label(false, lang)
                    unit=spec.unit
                    kind=spec.kind.clone()
                    value=low
                    lang=lang
                />
                <NumberSetting
                    key=high_key(&input)
                    label=words::range_label(true, lang)
                    unit=spec.unit
                    kind=spec.kind
                    value=high
                    lang=lang
                />
            </div>
        </fieldset>
    })
}

/// What would flip the order.
#[component]
fn Turns(varied: Varied) -> impl IntoView {
    let Varied {
        store, view, lang, ..
    } = varied;
    let data = store.data();
    let turns = Memo::new(move |_| -> Option<Flips> {
        view.with(|settings| {
            store.with(|view| {
                flips(
                    &data.basis,
                    &data.specs,
                    &view.scenario,
                    settings.rival,
                    &settings.metric,
                )
            })
        })
    });
    let rival = Memo::new(move |_| view.with(|view| view.rival));
    let has_order = Memo::new(move |_| view.with(|view| view.metric.reading.has_year()));
    let chosen = Signal::derive(move || rival.get().code().to_owned());
    let options = Rival::ALL
        .map(|rival| {
            (
                rival.code().to_owned(),
                words::rival(rival).get(lang).to_owned(),
            )
        })
        .to_vec();
    let order = Memo::new(move |_| {
        turns
            .with(|turns| {
                let turns = turns.as_ref()?;
                view.with(|view| {
                    Some(varied.told(|told| told.order(turns, &view.metric, view.rival)))
                })
            })
            .unwrap_or_default()
    });
    let table = Signal::derive(move || {
        turns
            .with(|turns| {
                let turns = turns.as_ref()?;
                let table = view.with(|view| {
                    varied.told(|told| told.flip_table(turns, &view.metric, view.rival))
                });
                Some(html::table(&table, "turns", lang))
            })
            .unwrap_or_default()
    });
    Effect::new(move |before: Option<Rival>| {
        let now = rival.get();
        if before.is_some_and(|before| before != now) {
            announce(order.get_untracked());
        }
        now
    });
    view! {
        <section class="lab-section" aria-labelledby="turns-title">
            <h2 id="turns-title">{words::FLIP.get(lang)}</h2>
            <p class="lead">{words::FLIP_LEAD.get(lang)}</p>
            <div hidden=move || order.with(String::is_empty)>
                <div class="toolbar">
                    <Select
                        id="vary-with"
                        label=words::BESIDE.get(lang)
                        options=options
                        chosen=chosen
                        on_choose=move |code| store.set("vary.with", Some(code))
                    />
                </div>
                <p class="prose order">{move || order.get()}</p>
                <div hidden=move || !has_order.get()>
                    <DataTable id="turns" table=table/>
                </div>
            </div>
        </section>
    }
}
