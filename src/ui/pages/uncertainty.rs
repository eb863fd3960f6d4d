//! How sure is the outcome? Inputs with ranges, draws from them, and what these come to.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::charts::{self, Caption, Marks};
use crate::model::{InputId, Kind, Reading, Running, Sample, Sampler, Unit};
use crate::platform::{
    EngineError, Patched, announce, calculate, focus, pause, spawn, stop_calculating,
};
use crate::report::Lang;
use crate::state::uncertainty::{
    self as settings, AT_ONCE, DRAWS, DRAWS_ALLOWED, End, LIMIT, LIMIT_METRIC, METRIC,
    RangeSetting, SEED, SEEDS, SIDE, Settings, Shape, WITHOUT_WORKER, YEAR,
};
use crate::state::{Page, Store};
use crate::text::metric::reading_options;
use crate::text::{html, inputs, number, phrases as p, uncertainty as words};
use crate::ui::parts::{
    ChartView, DataTable, KeyFigures, LabHead, NumberSetting, Segmented, Select, YourScenario,
};

/// Milliseconds without a change before draws begin by themselves.
const REST: i32 = 250;

/// What was drawn, and for what.
#[derive(Clone, PartialEq)]
struct Drawn {
    /// What was asked for.
    asked: Sampler,
    /// What was made: fewer draws where the page itself makes them.
    made: Sampler,
    /// What it came to.
    sample: Sample,
    /// Whether the page itself made the draws.
    on_page: bool,
}

/// Where the drawing stands.
#[derive(Clone, Copy, PartialEq)]
enum Work {
    /// Nothing goes on.
    Rest,
    /// So many draws have been made, of so many.
    Drawing(usize, usize),
    /// The reader stopped it.
    Stopped,
    /// It failed.
    Failed,
}

/// Draws in the background, one plan at a time.
#[derive(Clone, Copy)]
struct Desk {
    work: RwSignal<Work>,
    drawn: RwSignal<Option<Drawn>>,
    /// Counts what was begun and stopped: an answer to an earlier turn is dropped.
    turn: StoredValue<u32>,
}

impl Desk {
    fn new() -> Self {
        Self {
            work: RwSignal::new(Work::Rest),
            drawn: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    fn is_drawing(self) -> bool {
        matches!(self.work.get_untracked(), Work::Drawing(..))
    }

    /// Ends what goes on, and starts counting anew.
    fn clear(self) -> u32 {
        if self.is_drawing() {
            stop_calculating();
        }
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.turn.get_value()
    }

    fn stop(self) {
        if self.is_drawing() {
            self.clear();
            self.work.set(Work::Stopped);
        }
    }

    /// Ends what goes on without a word: something else is wanted now.
    fn leave(self) {
        self.clear();
        self.work.set(Work::Rest);
    }

    /// Begins once nothing else has been wanted for a moment; the first time at once.
    fn begin_after_typing(self, asked: Sampler) {
        if self.drawn.with_untracked(Option::is_none) {
            self.begin(asked);
            return;
        }
        let turn = self.turn.get_value();
        spawn(async move {
            pause(REST).await;
            if self.turn.try_get_value() == Some(turn) {
                self.begin(asked);
            }
        });
    }

    fn begin(self, asked: Sampler) {
        let turn = self.clear();
        let draws = asked.plan().draws;
        self.work.set(Work::Drawing(0, draws));
        let current = move || self.turn.try_get_value() == Some(turn);
        spawn(async move {
            let progress = move |done| {
                if current() {
                    self.work.try_set(Work::Drawing(done, draws));
                }
            };
            let (made, sample, on_page) = match calculate(&asked, draws, progress).await {
                Ok(sample) => (asked.clone(), Some(sample), false),
                Err(EngineError::Ended) => (asked.clone(), None, false),
                Err(EngineError::Missing) => {
                    let made = asked.clone().with_draws(draws.min(WITHOUT_WORKER));
                    let sample = self.draw_here(made.clone(), current).await;
                    (made, sample, true)
                }
            };
            if !current() {
                return;
            }
            self.work.try_set(match sample {
                Some(_) => Work::Rest,
                None => Work::Failed,
            });
            if let Some(sample) = sample {
                self.drawn.try_set(Some(Drawn {
                    asked,
                    made,
                    sample,
                    on_page,
                }));
            }
        });
    }

    /// Draws on the page itself, a few at a time, for as long as it is wanted.
    async fn draw_here(self, made: Sampler, current: impl Fn() -> bool) -> Option<Sample> {
        let draws = made.plan().draws;
        let mut running = Running::new(made);
        while current() {
            if let Some(sample) = running.step() {
                return Some(sample);
            }
            self.work.try_set(Work::Drawing(running.done(), draws));
            pause(0).await;
        }
        None
    }
}

/// The page.
#[component]
pub fn UncertaintyPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let read = Memo::new(move |_| {
        store.calculation().with(|now| {
            store.with(|view| {
                settings::read(&view.settings, &data, &view.scenario, now.inputs.as_ref())
            })
        })
    });
    let chosen = Memo::new(move |_| read.with(|(settings, _)| settings.clone()));
    let problems = Memo::new(move |_| {
        let told: Vec<String> = read.with(|(_, problems)| {
            problems
                .iter()
                .map(|problem| problem.message(lang))
                .collect()
        });
        html::sentences(&told)
    });
    let data = store.data();
    let wanted = Memo::new(move |_| {
        store.calculation().with(|now| {
            let inputs = now.inputs.as_ref().filter(|_| now.problems.is_empty())?;
            chosen.with(|settings| settings.sampler(&data, inputs))
        })
    });
    let desk = Desk::new();
    Effect::new(move |_| {
        // Few draws are made at once; many wait for the button.
        let Some(asked) = wanted.get() else { return };
        let known = desk
            .drawn
            .with_untracked(|drawn| drawn.as_ref().is_some_and(|drawn| drawn.asked == asked));
        desk.leave();
        if !known && asked.plan().draws <= AT_ONCE {
            desk.begin_after_typing(asked);
        }
    });
    let data = store.data();
    Effect::new(move |_| {
        desk.drawn.with(|drawn| {
            if let Some(drawn) = drawn {
                // What explains a figure of the page speaks of these same draws.
                let shown = (drawn.made.clone(), drawn.sample.clone());
                store.drawn.set_value(Some(Arc::new(shown)));
                announce(words::short(&data.basis, &drawn.made, &drawn.sample, lang));
            }
        });
    });
    on_cleanup(move || {
        store.drawn.set_value(None);
        desk.clear();
    });
    view! {
        <div class="page page-lab page-uncertainty">
            <LabHead
                page=Page::Uncertainty
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <YourScenario lang=lang/>
            <div class="warning" role="status" hidden=move || problems.with(String::is_empty)>
                <p>{words::PROBLEMS.get(lang)}</p>
                <ul inner_html=move || problems.get()></ul>
            </div>
            <div class="columns">
                <Choices chosen=chosen lang=lang/>
                <Outcome desk=desk wanted=wanted lang=lang/>
            </div>
        </div>
    }
}

/// Everything that can be set.
#[component]
fn Choices(chosen: Memo<Settings>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let shown = Memo::new(move |_| {
        chosen.with(|settings| {
            let shown = settings.ranges.iter();
            shown.map(|range| range.input.clone()).collect::<Vec<_>>()
        })
    });
    let data = store.data();
    let flat = Memo::new(move |_| {
        store.calculation().with(|now| {
            let inputs = now.inputs.as_ref();
            inputs.is_some_and(|inputs| chosen.with(|settings| settings.growth_on_flat(inputs)))
        })
    });
    let reset = move |_| {
        store
            .texts
            .update(|texts| texts.retain(|key, _| !key.starts_with("mc.")));
        store.change(|view| view.settings.retain(|key, _| !key.starts_with("mc.")));
    };
    let years = store.calculation().with_untracked(|now| {
        let (min, max) = settings::span(&data, now.inputs.as_ref());
        Kind::Whole { min, max }
    });
    view! {
        <section class="inputs" aria-labelledby="ranges-title">
            <div class="inputs-head">
                <h2 id="ranges-title">{words::RANGES.get(lang)}</h2>
                <button type="button" class="button quiet" on:click=reset>
                    {words::RESET.get(lang)}
                </button>
            </div>
            <For each=move || shown.get() key=InputId::key let:input>
                <RangeField input=input chosen=chosen lang=lang/>
            </For>
            <p class="hint" hidden=move || !flat.get()>{words::GROWTH_NOTE.get(lang)}</p>
            <AddRange chosen=chosen lang=lang/>
            <fieldset class="group">
                <legend>{words::READ.get(lang)}</legend>
                <ReadingSelect
                    id="mc-metric"
                    label=words::METRIC.get(lang)
                    chosen=Signal::derive(move || chosen.with(|all| all.metric.reading.clone()))
                    on_choose=move |code| store.set(METRIC, Some(code))
                    lang=lang
                />
                <NumberSetting
                    key=YEAR
                    label=words::YEAR.get(lang)
                    unit=Unit::Year
                    kind=years
                    value=Signal::derive(move || number::year(chosen.with(|all| all.metric.year)))
                    lang=lang
                />
                <LimitFields chosen=chosen lang=lang/>
            </fieldset>
            <fieldset class="group">
                <legend>{words::DRAWING.get(lang)}</legend>
                <NumberSetting
                    key=DRAWS
                    label=words::DRAWS.get(lang)
                    unit=Unit::Plain
                    kind=DRAWS_ALLOWED
                    value=Signal::derive(move || chosen.with(|all| all.draws.to_string()))
                    lang=lang
                />
                <NumberSetting
                    key=SEED
                    label=words::SEED.get(lang)
                    unit=Unit::Plain
                    kind=SEEDS
                    value=Signal::derive(move || chosen.with(|all| all.seed.to_string()))
                    lang=lang
                />
                <p class="hint">{words::SEED_HINT.get(lang)}</p>
            </fieldset>
        </section>
    }
}

/// A list of all readings.
#[component]
fn ReadingSelect(
    id: &'static str,
    label: &'static str,
    chosen: Signal<Reading>,
    on_choose: impl Fn(String) + 'static,
    lang: Lang,
) -> impl IntoView {
    let data = expect_context::<Store>().data();
    let options = reading_options(&data.basis.keys(), lang);
    view! {
        <Select
            id=id
            label=label
            options=options
            chosen=Signal::derive(move || chosen.with(Reading::code))
            on_choose=on_choose
        />
    }
}

/// What the limit compares, with what, and which side counts.
#[component]
fn LimitFields(chosen: Memo<Settings>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let reading = Memo::new(move |_| chosen.with(|all| all.limit_reading.clone()));
    let sides = vec![
        ("below".to_owned(), words::BELOW.get(lang).to_owned()),
        ("above".to_owned(), words::ABOVE.get(lang).to_owned()),
    ];
    let side = Signal::derive(move || {
        let below = chosen.with(|all| all.below);
        if below { "below" } else { "above" }.to_owned()
    });
    view! {
        <ReadingSelect
            id="mc-limit-metric"
            label=words::LIMIT_METRIC.get(lang)
            chosen=reading.into()
            // Another reading has another unit: its limit starts anew.
            on_choose=move |code| {
                store.forget_text(LIMIT);
                store.change(|view| {
                    view.settings.remove(LIMIT);
                    view.settings.insert(LIMIT_METRIC.into(), code);
                });
            }
            lang=lang
        />
        <Segmented
            name="mc-side"
            label=words::SIDE.get(lang)
            options=sides
            chosen=side
            on_choose=move |code| store.set(SIDE, Some(code))
        />
        {move || {
            reading
                .with(|reading| {
                    view! {
                        <NumberSetting
                            key=LIMIT
                            label=words::LIMIT.get(lang)
                            unit=settings::field_unit(reading)
                            kind=settings::limits(reading)
                            value=Signal::derive(move || number::editable(chosen.with(|all| all.limit), lang))
                            lang=lang
                        />
                    }
                })
        }}
    }
}

/// The id of the list with the shapes of an input.
fn shape_id(input: &InputId) -> String {
    format!("shape-{}", input.key().replace('.', "-"))
}

/// An input with its range.
#[component]
fn RangeField(input: InputId, chosen: Memo<Settings>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let Some(spec) = data.specs.get(&input).cloned() else {
        return ().into_any();
    };
    let id = StoredValue::new(input.clone());
    let key = StoredValue::new(settings::range_key(&input));
    let range = Memo::new(move |_| {
        id.with_value(|id| {
            chosen.with(|all| all.ranges.iter().find(|one| one.input == *id).cloned())
        })
    });
    let shape = Memo::new(move |_| range.get().map_or(Shape::Fixed, |range| range.shape));
    let own = Memo::new(move |_| {
        store.with(|view| {
            id.with_value(|id| {
                let value = view.scenario.number(&data.specs, id)?;
                Some(words::own_value(&data.basis, &data.specs, id, value, lang))
            })
        })
    });
    let reshape = move |code: String| {
        let Some((range, shape)) = range.get_untracked().zip(Shape::from_code(&code)) else {
            return;
        };
        let gone = shape == Shape::Fixed && !id.with_value(settings::is_first);
        let text = (!gone).then(|| range.shaped(shape).text());
        key.with_value(|key| store.set(key, text));
        if gone {
            focus("mc-add");
        }
    };
    let end = move |end: End, label: &'static str| {
        let take = Callback::new(move |typed: String| {
            let Some(range) = range.get_untracked() else {
                return;
            };
            if let Ok(number) = typed.parse() {
                let text = range.with(end, number).text();
                key.with_value(|key| store.type_setting(key, text));
            }
        });
        let part = match end {
            End::Low => "low",
            End::Mode => "mode",
            End::High => "high",
        };
        let value = Signal::derive(move || {
            let number = range.get().map(|range| range.end(end));
            number.map_or_else(String::new, |number| number::editable(number, lang))
        });
        view! {
            <NumberSetting
                key=key.with_value(|key| format!("{key}.{part}"))
                label=label
                unit=spec.unit
                kind=spec.kind.clone()
                value=value
                lang=lang
                take=take
            />
        }
    };
    let shape_list = shape_id(&input);
    let data = store.data();
    let ends = [
        (End::Low, words::LOW),
        (End::Mode, words::MODE),
        (End::High, words::HIGH),
    ]
    .map(|(place, label)| {
        let hidden = move || match shape.get() {
            Shape::Triangular => false,
            Shape::Uniform => place == End::Mode,
            Shape::Fixed => true,
        };
        view! { <div class="range-end" hidden=hidden>{end(place, label.get(lang))}</div> }
    });
    view! {
        <fieldset class="range" class:invalid=move || range.get().is_some_and(|range| !range.rises())>
            <legend>{inputs::label(&data.basis, &input, lang)}</legend>
            <p class="field-limit">{move || own.get()}</p>
            <div class="select">
                <label for=shape_list.clone()>{words::SHAPE.get(lang)}</label>
                <select
                    id=shape_list
                    prop:value=move || shape.get().code()
                    on:change:target=move |event| reshape(event.target().value())
                >
                    {Shape::ALL
                        .map(|one| {
                            let name = match one {
                                Shape::Triangular => words::TRIANGULAR,
                                Shape::Uniform => words::UNIFORM,
                                Shape::Fixed => words::FIXED,
                            };
                            view! {
                                <option value=one.code() selected=move || shape.get() == one>
                                    {name.get(lang)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </div>
            <div class="range-ends">{ends.into_iter().collect_view()}</div>
            <p class="field-error" role="status">
                {move || {
                    range
                        .get()
                        .filter(|range: &RangeSetting| !range.rises())
                        .map(|_| words::DISORDER.get(lang))
                }}
            </p>
        </fieldset>
    }
    .into_any()
}

/// The list of inputs that do not vary yet.
#[component]
fn AddRange(chosen: Memo<Settings>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let others = Memo::new(move |_| {
        store.with(|view| {
            chosen.with(|settings| settings::candidates(&data, &view.scenario, settings))
        })
    });
    let data = store.data();
    let options = move || {
        let mut options = vec![(String::new(), words::ADD_NONE.get(lang).to_owned())];
        others.with(|others| {
            options.extend(
                others
                    .iter()
                    .map(|id| (id.key(), inputs::label(&data.basis, id, lang))),
            );
        });
        options
    };
    let code = RwSignal::new(String::new());
    let add = move |_| {
        let data = store.data();
        let Some(spec) = code.with_untracked(|code| data.specs.by_key(code)) else {
            focus("mc-add");
            return;
        };
        let range = store.with(|view| settings::suggestion(&data, &view.scenario, &spec.id));
        if let Some(range) = range {
            let place = shape_id(&spec.id);
            code.set(String::new());
            store.set(&settings::range_key(&spec.id), Some(range.text()));
            // Its fields come first: the reader goes on there.
            spawn(async move {
                pause(0).await;
                focus(&place);
            });
        }
    };
    view! {
        <div class="range-add">
            {move || {
                view! {
                    <Select
                        id="mc-add"
                        label=words::ADD.get(lang)
                        options=options()
                        chosen=code.into()
                        on_choose=move |chosen| code.set(chosen)
                    />
                }
            }}
            <button type="button" class="button" on:click=add>{words::ADD_BUTTON.get(lang)}</button>
        </div>
    }
}

/// What the draws come to.
#[component]
fn Outcome(desk: Desk, wanted: Memo<Option<Sampler>>, lang: Lang) -> impl IntoView {
    let stale = Memo::new(move |_| {
        desk.drawn.with(|drawn| match drawn {
            Some(drawn) => wanted.with(|wanted| wanted.as_ref() != Some(&drawn.asked)),
            None => false,
        })
    });
    let empty = Memo::new(move |_| desk.drawn.with(Option::is_none));
    let many = Memo::new(move |_| {
        wanted.with(|wanted| {
            wanted
                .as_ref()
                .is_some_and(|wanted| wanted.plan().draws > AT_ONCE)
        })
    });
    // A few draws are there before a bar could be read.
    let drawing = Memo::new(move |_| match desk.work.get() {
        Work::Drawing(done, all) if all > AT_ONCE => Some((done, all)),
        _ => None,
    });
    let message = Memo::new(move |_| {
        let store = expect_context::<Store>();
        let broken = store
            .calculation()
            .with(|now| now.inputs.is_none() || !now.problems.is_empty());
        if broken {
            return words::NO_SCENARIO.get(lang).to_owned();
        }
        let resting = match desk.work.get() {
            Work::Drawing(..) => return String::new(),
            Work::Failed => return words::FAILED.get(lang).to_owned(),
            Work::Stopped => Some(words::STOPPED.get(lang)),
            Work::Rest => None,
        };
        let state = match (empty.get(), stale.get()) {
            (true, _) => Some(words::NOTHING.get(lang)),
            (_, true) => Some(words::STALE.get(lang)),
            _ => None,
        };
        let told: Vec<&str> = resting.into_iter().chain(state).collect();
        told.join(" ")
    });
    let begin = move |_| {
        if let Some(asked) = wanted.get_untracked() {
            desk.begin(asked);
        }
    };
    let blocked = move || wanted.with(Option::is_none).then_some("true");
    view! {
        <section class="result" class:stale=move || stale.get() aria-labelledby="draws-result">
            <h2 id="draws-result">{p::RESULT.get(lang)}</h2>
            <div class="drawing">
                <button type="button" class="button" aria-disabled=blocked on:click=begin>
                    {words::RUN.get(lang)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    hidden=move || drawing.get().is_none()
                    on:click=move |_| desk.stop()
                >
                    {words::CANCEL.get(lang)}
                </button>
                <div class="drawing-progress" hidden=move || drawing.get().is_none()>
                    <progress
                        aria-label=words::PROGRESS.get(lang)
                        max=move || drawing.get().map(|(_, all)| all.to_string())
                        value=move || drawing.get().map(|(done, _)| done.to_string())
                    ></progress>
                    <span>
                        {move || drawing.get().map(|(done, all)| words::progress(done, all, lang))}
                    </span>
                </div>
                <p class="hint" hidden=move || !many.get() || drawing.get().is_some()>
                    {words::ON_REQUEST.get(lang)}
                </p>
            </div>
            <p class="warning" role="status" hidden=move || message.with(String::is_empty)>
                {move || message.get()}
            </p>
            <div class="result-body" hidden=move || empty.get()>
                <Told drawn=desk.drawn lang=lang/>
            </div>
        </section>
    }
}

/// The result in words, figures, charts and tables.
#[component]
fn Told(drawn: RwSignal<Option<Drawn>>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    // What a function makes of the result; nothing while there is none.
    fn of<T: Default>(
        drawn: RwSignal<Option<Drawn>>,
        make: impl Fn(&Sampler, &Sample) -> Option<T>,
    ) -> T {
        drawn
            .with(|drawn| {
                let drawn = drawn.as_ref()?;
                make(&drawn.made, &drawn.sample)
            })
            .unwrap_or_default()
    }
    let limits_other = Memo::new(move |_| {
        of(drawn, |sampler, sample| {
            let plan = sampler.plan();
            Some(plan.limit.metric != plan.metric && sample.limit.is_some())
        })
    });
    let has_years = Memo::new(move |_| of(drawn, |_, sample| Some(!sample.bands.is_empty())));
    let data = store.data();
    let story = Memo::new(move |_| {
        of(drawn, |sampler, sample| {
            let story = words::story(&data.basis, &data.specs, sampler, sample, lang);
            Some(html::story(&story, lang))
        })
    });
    let how = Memo::new(move |_| {
        drawn.with(|drawn| {
            let drawn = drawn.as_ref().filter(|drawn| drawn.on_page)?;
            let (asked, made) = (drawn.asked.plan().draws, drawn.made.plan().draws);
            Some(if asked == made {
                words::ON_PAGE.get(lang).to_owned()
            } else {
                words::fewer(asked, made, lang)
            })
        })
    });
    let data = store.data();
    let figures = Signal::derive(move || {
        of(drawn, |sampler, sample| {
            let figures = words::key_figures(&data.basis, sampler, sample, lang);
            Some(html::key_figures(&data.report, &figures, lang))
        })
    });
    let data = store.data();
    let figures_table = Signal::derive(move || {
        of(drawn, |sampler, sample| {
            let table = words::figures_table(&data.basis, sampler, sample, lang);
            Some(html::table(&table, "draws", lang))
        })
    });
    let data = store.data();
    let bands_caption = Memo::new(move |_| {
        of(drawn, |sampler, sample| {
            Some(charts::bands_caption(&data.basis, sampler, sample, lang))
        })
    });
    let data = store.data();
    let bands = move |_: &_| {
        option(drawn, |sampler, sample| {
            charts::bands_option(&data.basis, sampler, sample, lang)
        })
    };
    let data = store.data();
    let bands_table = Signal::derive(move || {
        of(drawn, |sampler, sample| {
            let table = words::bands_table(&data.basis, sampler, sample, lang)?;
            Some(html::table(&table, "bands", lang))
        })
    });
    let data = store.data();
    let often_caption = Memo::new(move |_| {
        of(drawn, |sampler, sample| {
            let metric = &sampler.plan().metric;
            let marks = marks(sampler, sample)?;
            let histogram = &sample.histogram;
            Some(charts::histogram_caption(
                &data.basis,
                metric,
                histogram,
                &marks,
                lang,
            ))
        })
    });
    let often = move |_: &_| {
        option(drawn, |sampler, sample| {
            let marks = marks(sampler, sample)?;
            let metric = &sampler.plan().metric;
            Some(charts::histogram_option(
                metric,
                &sample.histogram,
                &marks,
                lang,
            ))
        })
    };
    let data = store.data();
    let often_table = Signal::derive(move || {
        of(drawn, |sampler, sample| {
            let metric = &sampler.plan().metric;
            let table = words::histogram_table(&data.basis, metric, &sample.histogram, lang);
            Some(html::table(&table, "often", lang))
        })
    });
    view! {
        <dl class="story" inner_html=Patched(move || story.get())></dl>
        <p class="hint" hidden=move || how.get().is_none()>{move || how.get()}</p>
        <KeyFigures figures=figures/>
        <DataTable id="draws" table=figures_table/>
        <div hidden=move || !has_years.get()>
            <h3>{words::OVER_YEARS.get(lang)}</h3>
            <ChartView caption=bands_caption option=bands id="bands-chart"/>
            <DataTable id="bands" table=bands_table/>
        </div>
        <h3>{words::HOW_OFTEN.get(lang)}</h3>
        <ChartView caption=often_caption option=often id="often-chart"/>
        <details class="more">
            <summary>{words::HISTOGRAM_TABLE.get(lang)}</summary>
            <DataTable id="often" table=often_table/>
        </details>
        <div hidden=move || !limits_other.get()>
            <AtLimit drawn=drawn lang=lang/>
        </div>
    }
}

/// What is marked in the histogram of the outcome: the limit where it compares the same,
/// the percentiles otherwise.
fn marks<'a>(sampler: &'a Sampler, sample: &'a Sample) -> Option<Marks<'a>> {
    let plan = sampler.plan();
    if plan.limit.metric == plan.metric {
        return sample.value.as_ref().map(|_| Marks::Limit(&plan.limit));
    }
    sample.value.as_ref().map(Marks::Percentiles)
}

/// A drawing of the result.
fn option(
    drawn: RwSignal<Option<Drawn>>,
    make: impl Fn(&Sampler, &Sample) -> Option<Value>,
) -> Option<Value> {
    drawn.with(|drawn| {
        let drawn = drawn.as_ref()?;
        make(&drawn.made, &drawn.sample)
    })
}

/// How the draws lie around the limit, where it compares something else than the outcome.
#[component]
fn AtLimit(drawn: RwSignal<Option<Drawn>>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let caption = Memo::new(move |_| {
        drawn
            .with(|drawn| {
                let drawn = drawn.as_ref()?;
                let limit = &drawn.made.plan().limit;
                drawn.sample.limit.as_ref()?;
                Some(charts::histogram_caption(
                    &data.basis,
                    &limit.metric,
                    &drawn.sample.limit_histogram,
                    &Marks::Limit(limit),
                    lang,
                ))
            })
            .unwrap_or_else(Caption::default)
    });
    let draw = move |_: &_| {
        option(drawn, |sampler, sample| {
            let limit = &sampler.plan().limit;
            sample.limit.as_ref()?;
            let histogram = &sample.limit_histogram;
            Some(charts::histogram_option(
                &limit.metric,
                histogram,
                &Marks::Limit(limit),
                lang,
            ))
        })
    };
    let data = store.data();
    let table = Signal::derive(move || {
        drawn
            .with(|drawn| {
                let drawn = drawn.as_ref()?;
                let metric = &drawn.made.plan().limit.metric;
                let histogram = &drawn.sample.limit_histogram;
                let table = words::histogram_table(&data.basis, metric, histogram, lang);
                Some(html::table(&table, "at-limit", lang))
            })
            .unwrap_or_default()
    });
    view! {
        <h3>{words::AT_LIMIT.get(lang)}</h3>
        <ChartView caption=caption option=draw id="limit-chart"/>
        <details class="more">
            <summary>{words::HISTOGRAM_TABLE.get(lang)}</summary>
            <DataTable id="at-limit" table=table/>
        </details>
    }
}
