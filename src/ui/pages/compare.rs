//! Comparing scenarios: the list, what they differ in and by how much, and how much of a
//! difference is policy and how much assumption.

use leptos::either::Either;
use leptos::prelude::*;

use crate::charts::{self, Caption, Draw};
use crate::model::{Direction, Reading};
use crate::platform::{UndoKeys, announce, focus, watch_undo_keys};
use crate::report::Lang;
use crate::state::{
    Board, Comparing, Drafts, Entrant, Kept, LONGEST_NAME, Moment, Page, Refused, Slot, Steps,
    Store, years,
};
use crate::text::compare as words;
use crate::text::metric::reading_options;
use crate::text::{Phrase, Sentence, html, phrases as p, scenario};
use crate::ui::parts::{ChartView, DataTable, LabHead, PriceSelect, SaveAsFile, Select};

/// The code of "the year of the full amount".
const FULL: &str = "full";

/// What the parts of the page share: the comparison, and the steps that can be undone.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    lang: Lang,
    board: Memo<Board>,
    /// Why the last step was not taken.
    refusal: RwSignal<Option<Refused>>,
}

impl Desk {
    fn new(store: Store, lang: Lang) -> Self {
        let data = store.data();
        let desk = Self {
            store,
            lang,
            board: Memo::new(move |_| store.with(|view| Board::new(view, &data, lang))),
            refusal: RwSignal::new(None),
        };
        // Steps of before count only where nothing has changed since.
        let now = untrack(|| store.with(Moment::of));
        if store
            .steps_seen
            .with_value(|seen| seen.as_ref() != Some(&now))
        {
            store.steps.set(Steps::default());
            store.steps_seen.set_value(Some(now));
        }
        // Steps from outside: another link, Back and Forward, the choice of prices.
        Effect::new(move |_| {
            let now = store.with(Moment::of);
            desk.note(now, Steps::meet);
        });
        desk
    }

    /// Notes a new moment, unless it is known already.
    fn note(&self, now: Moment, how: impl FnOnce(&mut Steps, Moment, &Moment)) {
        let before = self.store.steps_seen.get_value();
        if let Some(before) = before.filter(|before| *before != now) {
            self.store.steps.update(|steps| how(steps, before, &now));
            self.store.steps_seen.set_value(Some(now));
        }
    }

    /// The comparison; the reader of this does not follow it.
    fn comparing(&self) -> Comparing {
        self.board.with_untracked(|board| board.comparing.clone())
    }

    /// Takes a step; gives `None` when it is refused, which the page then says.
    fn step<T>(&self, change: impl FnOnce(&mut Comparing) -> Result<T, Refused>) -> Option<T> {
        let data = self.store.data();
        let mut comparing = self.comparing();
        match change(&mut comparing) {
            Ok(done) => {
                self.refusal.set(None);
                self.store.change(|view| comparing.write(view, &data));
                self.note(untrack(|| self.store.with(Moment::of)), Steps::take);
                Some(done)
            }
            Err(why) => {
                self.refusal.set(Some(why));
                None
            }
        }
    }

    /// Undoes a step, or does it again.
    fn travel(&self, again: bool) {
        let (moment, done, nothing) = self.store.steps.with_untracked(|steps| {
            if again {
                (steps.after(), words::REDONE, words::NOTHING_TO_REDO)
            } else {
                (steps.before(), words::UNDONE, words::NOTHING_TO_UNDO)
            }
        });
        let Some(moment) = moment else {
            announce(nothing.get(self.lang).to_owned());
            return;
        };
        self.refusal.set(None);
        let how = if again { Steps::repeat } else { Steps::undo };
        self.store.change(|view| moment.clone().restore(view));
        self.note(moment, how);
        announce(done.get(self.lang).to_owned());
    }

    /// The scenario at a place; the reader of this does not follow it.
    fn entrant(&self, at: usize) -> Option<Entrant> {
        self.board
            .with_untracked(|board| board.entrants.get(at).cloned())
    }

    /// Takes a scenario over as the reader's own.
    fn use_this(&self, entrant: &Entrant) {
        self.refusal.set(None);
        self.store.drafts.set(Drafts::new());
        self.store
            .change(|view| view.scenario = entrant.scenario.clone());
        self.note(untrack(|| self.store.with(Moment::of)), Steps::take);
        announce(words::used(&entrant.named.name, self.lang));
    }

    /// Says where a scenario was added.
    fn tell_added(&self, slot: Slot) {
        let told = self.board.with_untracked(|board| {
            let entrant = board.entrants.iter().find(|one| one.slot == slot)?;
            Some(words::added(&entrant.named, self.lang))
        });
        announce(told.unwrap_or_default());
    }

    /// Adds a scenario at the end, and says so.
    fn add(&self, kept: Kept) {
        if self.step(|comparing| comparing.add(kept)).is_some()
            && let Some(last) = self.comparing().columns().last()
        {
            self.tell_added(*last);
        }
    }
}

/// Why a step was not taken.
const fn refused(why: Refused) -> Phrase {
    match why {
        Refused::TooMany => words::TOO_MANY,
        Refused::TooFew => words::TOO_FEW,
        Refused::AtTheEnd => words::AT_THE_END,
    }
}

/// The page.
#[component]
pub fn ComparePage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let desk = Desk::new(store, lang);
    provide_context(desk);
    let keys = StoredValue::new_local(None::<UndoKeys>);
    Effect::new(move |_| keys.set_value(watch_undo_keys(move |again| desk.travel(again))));
    on_cleanup(move || keys.set_value(None));
    let data = store.data();
    let problems = Memo::new(move |_| {
        desk.board.with(|board| {
            let told: Vec<String> = board
                .problems
                .iter()
                .map(|problem| problem.message(&data, lang))
                .collect();
            html::sentences(&told)
        })
    });
    let none = Memo::new(move |_| desk.board.with(|board| board.comparison.is_none()));
    view! {
        <div class="page page-lab page-compare">
            <LabHead
                page=Page::Compare
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <div class="warning" role="status" hidden=move || problems.with(String::is_empty)>
                <p>{words::PROBLEMS.get(lang)}</p>
                <ul inner_html=move || problems.get()></ul>
            </div>
            <List/>
            <p class="warning" role="status" hidden=move || !none.get()>
                {words::NO_RESULT.get(lang)}
            </p>
            <div hidden=move || none.get()>
                <Outcome/>
                <Differences/>
                <SplitSection/>
            </div>
            <section class="compare-part" aria-labelledby="limits-title">
                <h2 id="limits-title">{p::NOT_SAID.get(lang)}</h2>
                <p class="prose">{words::LIMITS.get(lang)}</p>
            </section>
            <SaveAsFile lang=lang/>
        </div>
    }
}

/// The scenarios, and what can be done with them.
#[component]
fn List() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let lang = desk.lang;
    let count = Memo::new(move |_| desk.board.with(|board| board.entrants.len()));
    view! {
        <section class="compare-part" aria-labelledby="list-title">
            <h2 id="list-title">{words::LIST.get(lang)}</h2>
            <ol class="entrants">
                // By place: a scenario that moves does not take the focus along by itself.
                <For each=move || 0..count.get() key=|at| *at let:at>
                    <Row at=at/>
                </For>
            </ol>
            <p class="warning" role="status" hidden=move || desk.refusal.with(Option::is_none)>
                {move || desk.refusal.get().map(|why| refused(why).get(lang))}
            </p>
            <AddBar/>
        </section>
    }
}

/// What adds scenarios, and undoes steps.
#[component]
fn AddBar() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let (store, lang) = (desk.store, desk.lang);
    let data = store.data();
    let options: Vec<(String, String)> = Direction::ALL
        .into_iter()
        .map(|direction| {
            let name = words::direction(&data.basis, &data.specs, direction, lang);
            (direction.code().to_owned(), name)
        })
        .collect();
    let direction = RwSignal::new(Direction::Less);
    let with_yours = Memo::new(move |_| desk.board.with(|board| board.comparing.yours));
    let can = move |again: bool| {
        desk.store.steps.with(|steps| {
            if again {
                steps.after().is_some()
            } else {
                steps.before().is_some()
            }
        })
    };
    let keep = move |_| {
        let scenario = untrack(|| store.with(|view| view.scenario.clone()));
        desk.add(Kept {
            name: String::new(),
            scenario,
        });
    };
    let travel = move |again: bool, words: Phrase| {
        view! {
            <button
                type="button"
                class="button"
                aria-disabled=move || (!can(again)).then_some("true")
                on:click=move |_| desk.travel(again)
            >
                {words.get(lang)}
            </button>
        }
    };
    view! {
        <h3 class="screen-only">{words::ADD.get(lang)}</h3>
        <div class="toolbar">
            <Select
                id="cmp-direction"
                label=words::DIRECTION.get(lang)
                options=options
                chosen=Signal::derive(move || direction.get().code().to_owned())
                on_choose=move |code| {
                    if let Some(chosen) = Direction::from_code(&code) {
                        direction.set(chosen);
                    }
                }
            />
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    let scenario = direction.get_untracked().scenario(&store.data().specs);
                    desk.add(Kept { name: String::new(), scenario });
                }
            >
                {words::ADD_DIRECTION.get(lang)}
            </button>
            <button type="button" class="button" on:click=keep>
                {words::KEEP_YOURS.get(lang)}
            </button>
            <button
                type="button"
                class="button"
                hidden=move || with_yours.get()
                on:click=move |_| {
                    if desk.step(Comparing::add_yours).is_some() {
                        desk.tell_added(Slot::Yours);
                        // The button goes; the scenario it brought back is the first.
                        focus("cmp-reference-0");
                    }
                }
            >
                {words::ADD_YOURS.get(lang)}
            </button>
        </div>
        <p class="hint screen-only">{words::DIRECTION_HINT.get(lang)}</p>
        <div class="toolbar steps-bar">
            {travel(false, words::UNDO)}
            {travel(true, words::REDO)}
            <span class="hint">{words::UNDO_HINT.get(lang)}</span>
        </div>
    }
}

/// One scenario of the list.
#[component]
fn Row(at: usize) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let (store, lang) = (desk.store, desk.lang);
    let entrant = Memo::new(move |_| desk.board.with(|board| board.entrants.get(at).cloned()));
    let told = move |words: Phrase| {
        entrant.with(|one| {
            one.as_ref()
                .map(|one| words::action(words, &one.named, lang))
                .unwrap_or_default()
        })
    };
    let data = store.data();
    let changes = move || {
        entrant.with(|one| {
            one.as_ref()
                .map(|one| words::changes(&data.basis, &data.specs, &one.scenario, lang))
        })
    };
    let data = store.data();
    let problems = Memo::new(move |_| {
        entrant.with(|one| {
            let told: Vec<String> = one
                .iter()
                .flat_map(|one| &one.problems)
                .map(|one| scenario::problem(&data.specs, one, lang))
                .collect();
            told.join(" ")
        })
    });
    let is_yours = Memo::new(move |_| {
        entrant.with(|one| one.as_ref().is_some_and(|one| one.slot == Slot::Yours))
    });
    let is_reference = Memo::new(move |_| {
        desk.board
            .with(|board| board.comparing.place(board.comparing.reference) == Some(at))
    });
    let act = move |does: fn(Desk, Entrant)| {
        if let Some(entrant) = desk.entrant(at) {
            does(desk, entrant);
        }
    };
    let button = move |id: &'static str, words: Phrase, does: fn(Desk, Entrant)| {
        view! {
            <button
                type="button"
                class="button quiet"
                id=format!("cmp-{id}-{at}")
                aria-label=move || told(words)
                on:click=move |_| act(does)
            >
                {words.get(lang)}
            </button>
        }
    };
    let head = move || {
        if is_yours.get() {
            Either::Left(view! { <strong class="entrant-name">{words::YOURS.get(lang)}</strong> })
        } else {
            Either::Right(view! { <NameField at=at/> })
        }
    };
    view! {
        <li class="entrant">
            <span class="entrant-letter" aria-hidden="true">{words::letter(at)}</span>
            <div class="entrant-body">
                {head}
                <p class="hint">{changes}</p>
                <p class="warning" hidden=move || problems.with(String::is_empty)>
                    {move || problems.get()}
                </p>
                <div class="entrant-actions">
                    <label>
                        <input
                            type="radio"
                            name="cmp-reference"
                            id=format!("cmp-reference-{at}")
                            aria-label=move || told(words::IS_REFERENCE)
                            prop:checked=move || is_reference.get()
                            on:change=move |_| act(|desk, entrant| desk.refer(&entrant))
                        />
                        " "
                        {words::IS_REFERENCE.get(lang)}
                    </label>
                    {move || (!is_yours.get()).then(|| view! {
                        {button("up", words::UP, |desk, entrant| desk.shift(&entrant, true))}
                        {button("down", words::DOWN, |desk, entrant| desk.shift(&entrant, false))}
                    })}
                    {button("copy", words::DUPLICATE, |desk, entrant| desk.duplicate(&entrant))}
                    {move || (!is_yours.get()).then(|| {
                        button("use", words::USE, |desk, entrant| desk.use_this(&entrant))
                    })}
                    {button("remove", words::REMOVE, |desk, entrant| desk.remove(&entrant))}
                </div>
            </div>
        </li>
    }
}

impl Desk {
    /// Moves a scenario and takes the focus along.
    fn shift(&self, entrant: &Entrant, up: bool) {
        let Slot::Kept(from) = entrant.slot else {
            return;
        };
        let Some(to) = self.step(|comparing| comparing.shift(from, up)) else {
            return;
        };
        let (place, named, count) = self.board.with_untracked(|board| {
            let place = board.comparing.place(Slot::Kept(to)).unwrap_or_default();
            let named = board.entrants.get(place).map(|one| one.named.clone());
            (place, named, board.entrants.len())
        });
        focus(&format!("cmp-{}-{place}", if up { "up" } else { "down" }));
        if let Some(named) = named {
            announce(words::moved(&named, place, count, self.lang));
        }
    }

    /// Compares the others with a scenario.
    fn refer(&self, entrant: &Entrant) {
        self.step(|comparing| {
            comparing.reference = entrant.slot;
            Ok(())
        });
        self.announce_sentences();
    }

    /// Copies a scenario.
    fn duplicate(&self, entrant: &Entrant) {
        let yours = untrack(|| self.store.with(|view| view.scenario.clone()));
        let copy = self.step(|comparing| comparing.duplicate(entrant.slot, &yours));
        if let Some(slot) = copy {
            self.tell_added(slot);
        }
    }

    /// Takes a scenario away; the focus goes to the next one.
    fn remove(&self, entrant: &Entrant) {
        if let Some(place) = self.step(|comparing| comparing.remove(entrant.slot)) {
            focus(&format!("cmp-remove-{place}"));
            announce(words::removed(&entrant.named.name, self.lang));
        }
    }

    /// Tells the comparison anew.
    fn announce_sentences(&self) {
        let told = self.board.with_untracked(|board| {
            let comparison = board.comparison.as_ref()?;
            let told = words::sentences(comparison, &board.names(), self.lang);
            let told: Vec<String> = told.iter().map(Sentence::plain).collect();
            Some(told.join(" "))
        });
        announce(told.unwrap_or_default());
    }

    /// Tells the split anew.
    fn announce_split(&self) {
        announce(untrack(|| self.split_sentence()));
    }

    /// The split in a sentence.
    fn split_sentence(&self) -> String {
        let data = self.store.data();
        self.board.with(|board| {
            board
                .split_names()
                .map(|(split, from, to)| {
                    words::split_sentence(
                        &data.basis,
                        &data.specs,
                        &split.metric,
                        &split.parts,
                        (from, to),
                        self.lang,
                    )
                })
                .unwrap_or_default()
        })
    }
}

/// The name of a kept scenario. It is taken over when the field is left, as one step.
#[component]
fn NameField(at: usize) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let lang = desk.lang;
    let id = format!("cmp-name-{at}");
    let given = Memo::new(move |_| {
        desk.board.with(|board| {
            let slot = board.entrants.get(at).map(|one| one.slot);
            match slot {
                Some(Slot::Kept(place)) => board
                    .comparing
                    .kept
                    .get(place)
                    .map(|kept| kept.name.clone())
                    .unwrap_or_default(),
                _ => String::new(),
            }
        })
    });
    let called = Memo::new(move |_| {
        desk.board.with(|board| {
            board
                .entrants
                .get(at)
                .map(|one| one.named.name.clone())
                .unwrap_or_default()
        })
    });
    view! {
        <div class="entrant-name">
            <label for=id.clone()>
                {words::NAME.get(lang)} " " {words::letter(at)}
            </label>
            <input
                type="text"
                id=id
                autocomplete="off"
                maxlength=LONGEST_NAME.to_string()
                placeholder=move || called.get()
                prop:value=move || given.get()
                on:change:target=move |event| {
                    let name = event.target().value();
                    if let Some(Entrant { slot: Slot::Kept(place), .. }) = desk.entrant(at) {
                        desk.step(|comparing| {
                            comparing.rename(place, &name);
                            Ok(())
                        });
                    }
                }
            />
        </div>
    }
}

/// How much the scenarios differ.
#[component]
fn Outcome() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let (store, lang) = (desk.store, desk.lang);
    let board = desk.board;
    let prices = Memo::new(move |_| store.with(|view| view.prices));
    let sentences = move || {
        board.with(|board| {
            let told = board
                .comparison
                .as_ref()
                .map(|comparison| words::sentences(comparison, &board.names(), lang));
            html::results(&told.unwrap_or_default())
        })
    };
    let data = store.data();
    let caption = Memo::new(move |_| {
        board
            .with(|board| {
                let comparison = board.comparison.as_ref()?;
                let names = board.names();
                Some(charts::compare_caption(
                    &data.basis,
                    comparison,
                    &names,
                    prices.get(),
                    lang,
                ))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let option = move |_: &Draw| {
        board.with(|board| {
            let comparison = board.comparison.as_ref()?;
            let names = board.names();
            Some(charts::compare_option(
                &data.basis,
                comparison,
                &names,
                prices.get(),
                lang,
            ))
        })
    };
    let data = store.data();
    let by_year = Signal::derive(move || {
        board
            .with(|board| {
                let comparison = board.comparison.as_ref()?;
                let table = words::years_table(
                    &data.report,
                    &data.basis,
                    comparison,
                    &board.names(),
                    prices.get(),
                    lang,
                );
                Some(html::table(&table, "compare-years", lang))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let measures = Signal::derive(move || {
        board
            .with(|board| {
                let comparison = board.comparison.as_ref()?;
                let table = words::measures_table(&data.basis, comparison, &board.names(), lang);
                Some(html::table(&table, "compare-measures", lang))
            })
            .unwrap_or_default()
    });
    view! {
        <section class="compare-part" aria-labelledby="outcome-title">
            <h2 id="outcome-title">{words::OUTCOME.get(lang)}</h2>
            <ul class="compare-told" inner_html=sentences></ul>
            <div class="toolbar">
                <PriceSelect lang=lang/>
            </div>
            <ChartView caption=caption option=option id="compare-chart"/>
            <h3>{words::YEARS.get(lang)}</h3>
            <DataTable id="compare-years" table=by_year/>
            <h3>{words::MEASURES.get(lang)}</h3>
            <div class="toolbar">
                <WindowSelect end=false/>
                <WindowSelect end=true/>
            </div>
            <div class="compare-measures">
                <DataTable id="compare-measures" table=measures/>
            </div>
        </section>
    }
}

/// The first or the last year of the sum.
#[component]
fn WindowSelect(end: bool) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let lang = desk.lang;
    let options: Vec<(String, String)> = years(&desk.store.data())
        .into_iter()
        .map(|year| (year.to_string(), year.to_string()))
        .collect();
    let summed = move || {
        desk.board.with(|board| {
            board
                .comparison
                .as_ref()
                .map(|comparison| comparison.window)
        })
    };
    let chosen = Signal::derive(move || {
        summed()
            .map(|(from, to)| if end { to } else { from }.to_string())
            .unwrap_or_default()
    });
    let (id, label) = if end {
        ("cmp-to", words::SUM_TO)
    } else {
        ("cmp-from", words::SUM_FROM)
    };
    view! {
        <Select
            id=id
            label=label.get(lang)
            options=options
            chosen=chosen
            on_choose=move |code| {
                let (Ok(year), Some(window)) = (code.parse::<i32>(), untrack(summed)) else {
                    return;
                };
                desk.step(|comparing| {
                    comparing.choose_window(window, year, end);
                    Ok(())
                });
                desk.announce_sentences();
            }
        />
    }
}

/// In what the scenarios differ.
#[component]
fn Differences() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let lang = desk.lang;
    let none = Memo::new(move |_| desk.board.with(|board| board.differing.is_empty()));
    let data = desk.store.data();
    let table = Signal::derive(move || {
        desk.board.with(|board| {
            let table = words::differences_table(
                &data.basis,
                &data.specs,
                &board.differing,
                &board.names(),
                lang,
            );
            html::table(&table, "compare-differences", lang)
        })
    });
    view! {
        <section class="compare-part" aria-labelledby="differences-title">
            <h2 id="differences-title">{words::DIFFERENCES.get(lang)}</h2>
            <p hidden=move || !none.get()>{words::NO_DIFFERENCES.get(lang)}</p>
            <div class="compare-words" hidden=move || none.get()>
                <DataTable id="compare-differences" table=table/>
            </div>
        </section>
    }
}

/// How much of a difference is policy.
#[component]
fn SplitSection() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let (store, lang) = (desk.store, desk.lang);
    let board = desk.board;
    let others = Memo::new(move |_| {
        board.with(|board| {
            let options: Vec<(String, String)> = board
                .entrants
                .iter()
                .filter(|one| one.slot != board.comparing.reference)
                .map(|one| (one.slot.code(), one.named.label()))
                .collect();
            options
        })
    });
    let with = Signal::derive(move || {
        board.with(|board| {
            board
                .comparing
                .split_with()
                .map(Slot::code)
                .unwrap_or_default()
        })
    });
    let choose_with = move |code: String| {
        let slot = board.with_untracked(|board| {
            let columns = board.comparing.columns();
            columns.into_iter().find(|slot| slot.code() == code)
        });
        desk.step(|comparing| {
            comparing.with = slot;
            Ok(())
        });
        desk.announce_split();
    };
    let data = store.data();
    let metrics = reading_options(&data.basis.keys(), lang);
    let reading = Signal::derive(move || board.with(|board| board.comparing.reading.code()));
    let choose_reading = move |code: String| {
        let data = store.data();
        let items: Vec<String> = data.basis.keys();
        desk.step(|comparing| {
            if let Some(reading) = Reading::from_code(&code, &items) {
                comparing.reading = reading;
            }
            Ok(())
        });
        desk.announce_split();
    };
    let mut when = vec![(FULL.to_owned(), words::FULL_YEAR.get(lang).to_owned())];
    when.extend(
        years(&data)
            .into_iter()
            .map(|year| (year.to_string(), year.to_string())),
    );
    let year = Signal::derive(move || {
        board.with(|board| {
            board
                .comparing
                .year
                .map_or_else(|| FULL.to_owned(), |year| year.to_string())
        })
    });
    let has_year = Memo::new(move |_| board.with(|board| board.comparing.reading.has_year()));
    let choose_year = move |code: String| {
        desk.step(|comparing| {
            comparing.year = code.parse().ok();
            Ok(())
        });
        desk.announce_split();
    };
    let sentence = Memo::new(move |_| desk.split_sentence());
    let none = Memo::new(move |_| {
        board.with(|board| {
            board
                .split
                .as_ref()
                .is_none_or(|split| split.parts.is_err())
        })
    });
    let caption = Memo::new(move |_| match none.get() {
        true => Caption::default(),
        false => charts::waterfall_caption(sentence.get(), lang),
    });
    let data = store.data();
    let option = move |_: &Draw| {
        board.with(|board| {
            let (split, from, to) = board.split_names()?;
            let parts = split.parts.as_ref().ok()?;
            Some(charts::waterfall_option(
                &data.basis,
                &split.metric,
                parts,
                (from, to),
                lang,
            ))
        })
    };
    let data = store.data();
    let table = Signal::derive(move || {
        board
            .with(|board| {
                let (split, from, to) = board.split_names()?;
                let parts = split.parts.as_ref().ok()?;
                let table = words::split_table(&data.basis, &split.metric, parts, (from, to), lang);
                Some(html::table(&table, "compare-split", lang))
            })
            .unwrap_or_default()
    });
    let data = store.data();
    let steps = Signal::derive(move || {
        board
            .with(|board| {
                let (split, from, to) = board.split_names()?;
                let parts = split.parts.as_ref().ok()?;
                let scenario = |at: usize| board.entrants.get(at).map(|one| &one.scenario);
                let table = words::steps_table(
                    &data.basis,
                    &data.specs,
                    &split.metric,
                    parts,
                    ((from, to), (scenario(split.from)?, scenario(split.to)?)),
                    lang,
                );
                Some(html::table(&table, "compare-steps", lang))
            })
            .unwrap_or_default()
    });
    view! {
        <section class="compare-part" aria-labelledby="split-title">
            <h2 id="split-title">{words::SPLIT.get(lang)}</h2>
            <p class="prose">{words::RULE.get(lang)}</p>
            <div class="toolbar">
                {move || view! {
                    <Select
                        id="cmp-with"
                        label=words::SPLIT_WITH.get(lang)
                        options=others.get()
                        chosen=with
                        on_choose=choose_with
                    />
                }}
                <Select
                    id="cmp-metric"
                    label=words::SPLIT_METRIC.get(lang)
                    options=metrics
                    chosen=reading
                    on_choose=choose_reading
                />
                <div hidden=move || !has_year.get()>
                    <Select
                        id="cmp-year"
                        label=words::SPLIT_YEAR.get(lang)
                        options=when
                        chosen=year
                        on_choose=choose_year
                    />
                </div>
            </div>
            <p class="compare-sentence">{move || sentence.get()}</p>
            <div hidden=move || none.get()>
                <ChartView caption=caption option=option id="waterfall-chart"/>
                <DataTable id="compare-split" table=table/>
                <details class="more">
                    <summary>{words::STEPS.get(lang)}</summary>
                    <p class="hint">{words::STEPS_RULE.get(lang)}</p>
                    <div class="compare-words">
                        <DataTable id="compare-steps" table=steps/>
                    </div>
                </details>
            </div>
        </section>
    }
}
