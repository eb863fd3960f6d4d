//! What does a goal take?

use leptos::prelude::*;

use crate::charts;
use crate::model::{self, InputId, Reading, Search, Side, moved, seek};
use crate::platform::{Patched, announce, focus, focus_soon};
use crate::report::Lang;
use crate::state::{
    BOUNDS, Page, SeekView, Store, bound_key, metric_years, side_code, varied_inputs,
};
use crate::text::metric::{field_kind, field_unit, reading_options, to_field};
use crate::text::seek::{self as words, Question, is_same};
use crate::text::{html, inputs, number};
use crate::ui::parts::{
    ChartView, DataTable, KeyFigures, LabHead, NumberSetting, Select, YourScenario,
    announce_changes,
};

/// The page.
#[component]
pub fn SeekPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let asked = Memo::new(move |_| store.with(|view| SeekView::new(&data, view)));
    let data = store.data();
    let search = Memo::new(move |_| {
        asked.with(|asked| {
            store.with(|view| seek(&data.basis, &data.specs, &view.scenario, &asked.goal))
        })
    });
    let data = store.data();
    let problems = Memo::new(move |_| {
        let messages: Vec<String> = asked.with(|asked| {
            asked
                .problems
                .iter()
                .map(|problem| problem.message(&data, lang))
                .collect()
        });
        html::sentences(&messages)
    });
    view! {
        <div class="page page-lab">
            <LabHead page=Page::Seek title=words::TITLE.get(lang) lead=words::LEAD.get(lang) lang=lang/>
            <YourScenario lang=lang/>
            <div class="warning" role="status" hidden=move || problems.with(String::is_empty)>
                <p>{words::PROBLEMS.get(lang)}</p>
                <ul inner_html=move || problems.get()></ul>
            </div>
            <div class="columns">
                <section class="inputs lab-inputs" aria-labelledby="question-title">
                    <div class="inputs-head">
                        <h2 id="question-title">{words::QUESTION.get(lang)}</h2>
                    </div>
                    <Outcome asked=asked lang=lang/>
                    <Moves asked=asked lang=lang/>
                    <Bounds asked=asked lang=lang/>
                </section>
                <Result asked=Asked { store, view: asked, search, lang }/>
            </div>
        </div>
    }
}

/// Codes and names of the years in which a scenario can be read.
pub fn year_options(store: Store) -> Vec<(String, String)> {
    metric_years(&store.data())
        .map(|year| (year.to_string(), number::year(year)))
        .collect()
}

/// Takes settings away that belong to another choice, as part of the next change.
fn forget(store: Store, keys: &[&str]) {
    store
        .texts
        .update(|texts| texts.retain(|key, _| !keys.contains(&key.as_str())));
    store.change(|view| view.settings.retain(|key, _| !keys.contains(&key.as_str())));
}

/// What is sought.
#[component]
fn Outcome(asked: Memo<SeekView>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let reading = Memo::new(move |_| asked.with(|asked| asked.goal.metric.reading.clone()));
    let chosen = Signal::derive(move || reading.with(Reading::code));
    let year = Signal::derive(move || asked.with(|asked| asked.goal.metric.year.to_string()));
    let value = Signal::derive(move || {
        asked.with(|asked| {
            let typed = to_field(&asked.goal.metric.reading, asked.goal.target);
            number::editable(typed, lang)
        })
    });
    view! {
        <fieldset class="group">
            <legend>{words::SOUGHT.get(lang)}</legend>
            <Select
                id="seek-of"
                label=words::OUTCOME.get(lang)
                options=reading_options(&store.data().basis.keys(), lang)
                chosen=chosen
                on_choose=move |code| {
                    // A target of another reading has another unit, and another input moves it.
                    forget(store, &["seek.target", "seek.input", "seek.from", "seek.to"]);
                    store.set("seek.of", Some(code));
                }
            />
            <Show when=move || reading.with(Reading::has_year)>
                <Select
                    id="seek-year"
                    label=words::YEAR.get(lang)
                    options=year_options(store)
                    chosen=year
                    on_choose=move |code| store.set("seek.year", Some(code))
                />
            </Show>
            {move || {
                reading
                    .with(|reading| {
                        view! {
                            <NumberSetting
                                key="seek.target"
                                label=words::TARGET.get(lang)
                                unit=field_unit(reading)
                                kind=field_kind(reading)
                                value=value
                                lang=lang
                            />
                        }
                    })
            }}
        </fieldset>
    }
}

/// What may move, and how far.
#[component]
fn Moves(asked: Memo<SeekView>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    // The list follows the scenario: an input that has no part cannot be sought.
    let options = Memo::new(move |_| {
        let inputs = store.with(|view| varied_inputs(&data, view));
        inputs
            .iter()
            .map(|spec| (spec.id.key(), inputs::label(&data.basis, &spec.id, lang)))
            .collect::<Vec<_>>()
    });
    let input = Memo::new(move |_| asked.with(|asked| asked.goal.input.clone()));
    let chosen = Signal::derive(move || input.with(InputId::key));
    let from = Signal::derive(move || asked.with(|asked| number::editable(asked.goal.from, lang)));
    let to = Signal::derive(move || asked.with(|asked| number::editable(asked.goal.to, lang)));
    view! {
        <fieldset class="group">
            <legend>{words::MOVES.get(lang)}</legend>
            {move || {
                view! {
                    <Select
                        id="seek-input"
                        label=words::INPUT.get(lang)
                        options=options.get()
                        chosen=chosen
                        on_choose=move |code| {
                            forget(store, &["seek.from", "seek.to"]);
                            store.set("seek.input", Some(code));
                        }
                    />
                }
            }}
            <div class="pair">
                {move || {
                    let data = store.data();
                    input
                        .with(|input| data.specs.get(input).cloned())
                        .map(|spec| {
                            view! {
                                <NumberSetting
                                    key="seek.from"
                                    label=words::FROM.get(lang)
                                    unit=spec.unit
                                    kind=spec.kind.clone()
                                    value=from
                                    lang=lang
                                />
                                <NumberSetting
                                    key="seek.to"
                                    label=words::TO.get(lang)
                                    unit=spec.unit
                                    kind=spec.kind
                                    value=to
                                    lang=lang
                                />
                            }
                        })
                }}
            </div>
        </fieldset>
    }
}

/// Ids of the controls of each bound: reading, year, side.
const BOUND_IDS: [[&str; 3]; 4] = [
    ["seek-lock1-of", "seek-lock1-year", "seek-lock1-side"],
    ["seek-lock2-of", "seek-lock2-year", "seek-lock2-side"],
    ["seek-lock3-of", "seek-lock3-year", "seek-lock3-side"],
    ["seek-lock4-of", "seek-lock4-year", "seek-lock4-side"],
];
/// Id of the button that adds a bound.
const ADD: &str = "seek-add";
/// Parts of a bound that belong to its reading.
const PARTS: [&str; 4] = ["of", "year", "side", "value"];

/// What must keep holding.
#[component]
fn Bounds(asked: Memo<SeekView>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let names = Memo::new(move |_| asked.with(|asked| asked.bounds.clone()));
    let free = Memo::new(move |_| {
        names.with(|names| {
            BOUNDS
                .into_iter()
                .zip(BOUND_IDS)
                .find(|(name, _)| !names.contains(name))
        })
    });
    view! {
        <fieldset class="group">
            <legend>{words::BOUNDS.get(lang)}</legend>
            <For each=move || names.get() key=|name| *name let:name>
                <Bound name=name asked=asked lang=lang/>
            </For>
            <button
                type="button"
                class="button"
                id=ADD
                aria-disabled=move || free.with(Option::is_none).then_some("true")
                on:click=move |_| {
                    if let Some((name, ids)) = free.get_untracked() {
                        store.set(&bound_key(name, "of"), Some(Reading::Unplaced.code()));
                        focus_soon(ids[0].to_owned());
                    }
                }
            >
                {words::ADD_BOUND.get(lang)}
            </button>
            <p class="hint">{words::BOUNDS_HINT.get(lang)}</p>
        </fieldset>
    }
}

/// One bound.
#[component]
fn Bound(name: &'static str, asked: Memo<SeekView>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let place = BOUNDS.into_iter().position(|bound| bound == name);
    let [of, year_id, side_id] = place.and_then(|at| BOUND_IDS.get(at)).copied()?;
    let at = Memo::new(move |_| {
        asked.with(|asked| asked.bounds.iter().position(|bound| *bound == name))
    });
    let bound = Memo::new(move |_| {
        let at = at.get()?;
        asked.with(|asked| asked.goal.bounds.get(at).cloned())
    });
    let reading = Memo::new(move |_| {
        bound.with(|bound| bound.as_ref().map(|bound| bound.metric.reading.clone()))
    });
    let told = move |tell: &dyn Fn(&model::Bound) -> String| {
        bound.with(|bound| bound.as_ref().map(tell).unwrap_or_default())
    };
    let chosen = Signal::derive(move || told(&|bound| bound.metric.reading.code()));
    let year = Signal::derive(move || told(&|bound| bound.metric.year.to_string()));
    let side = Signal::derive(move || told(&|bound| side_code(bound.side).to_owned()));
    let value = Signal::derive(move || {
        told(&|bound| number::editable(to_field(&bound.metric.reading, bound.value), lang))
    });
    let sides = [
        (Side::AtLeast, words::AT_LEAST),
        (Side::AtMost, words::AT_MOST),
    ]
    .map(|(side, name)| (side_code(side).to_owned(), name.get(lang).to_owned()));
    let sides = StoredValue::new(sides.to_vec());
    let remove = move |_| {
        let keys = PARTS.map(|part| bound_key(name, part));
        forget(store, &keys.each_ref().map(String::as_str));
        focus(ADD);
    };
    Some(view! {
        <fieldset class="bound">
            <legend>{move || at.get().map(|at| words::bound_title(at, lang))}</legend>
            <Select
                id=of
                label=words::OUTCOME.get(lang)
                options=reading_options(&store.data().basis.keys(), lang)
                chosen=chosen
                on_choose=move |code| {
                    let keys = ["side", "value"].map(|part| bound_key(name, part));
                    forget(store, &keys.each_ref().map(String::as_str));
                    store.set(&bound_key(name, "of"), Some(code));
                }
            />
            <div class="pair">
                <Show when=move || {
                    reading.with(|reading| reading.as_ref().is_some_and(Reading::has_year))
                }>
                    <Select
                        id=year_id
                        label=words::YEAR.get(lang)
                        options=year_options(store)
                        chosen=year
                        on_choose=move |code| store.set(&bound_key(name, "year"), Some(code))
                    />
                </Show>
                <Select
                    id=side_id
                    label=words::SIDE.get(lang)
                    options=sides.get_value()
                    chosen=side
                    on_choose=move |code| store.set(&bound_key(name, "side"), Some(code))
                />
            </div>
            {move || {
                reading
                    .get()
                    .map(|reading| {
                        view! {
                            <NumberSetting
                                key=bound_key(name, "value")
                                label=words::VALUE.get(lang)
                                unit=field_unit(&reading)
                                kind=field_kind(&reading)
                                value=value
                                lang=lang
                            />
                        }
                    })
            }}
            <button type="button" class="button quiet" on:click=remove>
                {move || at.get().map(|at| words::bound_remove(at, lang))}
            </button>
        </fieldset>
    })
}

/// The question and its answer; who asks follows both, and the scenario.
#[derive(Clone, Copy)]
struct Asked {
    store: Store,
    view: Memo<SeekView>,
    search: Memo<Search>,
    lang: Lang,
}

impl Asked {
    /// Something that follows from question and answer.
    fn tell<T>(self, tell: impl FnOnce(&Question, &Search) -> T) -> T {
        let data = self.store.data();
        self.view.with(|asked| {
            self.store.with(|view| {
                let question = Question {
                    basis: &data.basis,
                    specs: &data.specs,
                    scenario: &view.scenario,
                    goal: &asked.goal,
                    lang: self.lang,
                };
                self.search.with(|search| tell(&question, search))
            })
        })
    }
}

/// The answer.
#[component]
fn Result(asked: Asked) -> impl IntoView {
    let lang = asked.lang;
    let told = Memo::new(move |_| {
        asked.tell(|question, search| html::story(&question.story(search), lang))
    });
    let answer = Memo::new(move |_| asked.tell(|question, search| question.answer(&search.answer)));
    let method = Memo::new(move |_| asked.tell(|question, search| question.method(&search.answer)));
    let table = Signal::derive(move || {
        asked.tell(|question, search| html::table(&question.table(search), "seek", lang))
    });
    let data = asked.store.data();
    let figures = Signal::derive(move || {
        asked.tell(|question, search| {
            html::key_figures(&data.report, &question.figures(&search.answer), lang)
        })
    });
    let has_curve = Memo::new(move |_| asked.search.with(|search| !search.curve.is_empty()));
    let caption = Memo::new(move |_| asked.tell(charts::seek_caption));
    let option = move |_: &charts::Draw| {
        asked.tell(|question, search| Some(charts::seek_option(question, search)))
    };
    announce_changes(answer);
    view! {
        <section class="result" aria-labelledby="answer-title">
            <h2 id="answer-title">{words::ANSWER.get(lang)}</h2>
            <dl class="story" inner_html=Patched(move || told.get())></dl>
            <div hidden=move || !has_curve.get()>
                <KeyFigures figures=figures/>
                <TakeOver asked=asked/>
                <p class="hint">{move || method.get()}</p>
                <ChartView caption=caption option=option id="seek-chart"/>
                <h3>{words::TABLE.get(lang)}</h3>
                <DataTable id="seek" table=table/>
            </div>
        </section>
    }
}

/// Takes the answer over into the scenario.
#[component]
fn TakeOver(asked: Asked) -> impl IntoView {
    let Asked { store, lang, .. } = asked;
    let taken = Memo::new(move |_| asked.tell(|question, search| question.taken(&search.answer)));
    let is_taken = Memo::new(move |_| {
        taken
            .get()
            .is_some_and(|value| asked.tell(|question, _| is_same(question.now(), value)))
    });
    let take = move |_| {
        let data = store.data();
        let Some(value) = taken.get_untracked().filter(|_| !is_taken.get_untracked()) else {
            return;
        };
        let input = asked.view.with_untracked(|asked| asked.goal.input.clone());
        // A text that was being typed for it gives way.
        store.drafts.update(|drafts| {
            drafts.remove(&input);
        });
        store.change(|view| view.scenario = moved(&data.specs, &view.scenario, &input, value));
        announce(words::TAKEN.get(lang).to_owned());
    };
    view! {
        <p class="take-over" hidden=move || taken.get().is_none()>
            <button
                type="button"
                class="button"
                aria-disabled=move || is_taken.get().then_some("true")
                on:click=take
            >
                {words::TAKE.get(lang)}
            </button>
            " "
            <span hidden=move || !is_taken.get()>{words::TAKEN.get(lang)}</span>
        </p>
    }
}
