//! The signals: the view state, and the memos that follow from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{History, Inputs, Notice, Outcome, Problem, check, notices, own_prices, prices};
use crate::report::{Lang, Trail, decimal};
use crate::text::html::Leading;

use super::address::{AddressProblem, is_stamped, parse, print};
use super::compare::{Moment, Steps};
use super::data::Data;
use super::drafts::{Draft, Drafts, enter};
use super::findings::{FindingsView, Selection, select};
use super::view::{Over, Page, View};
use crate::model::{InputId, Sample, Sampler, Value};

/// How a change came about; decides what happens to the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// A choice, a page, or the first move of a gesture: Back undoes it.
    #[default]
    Deliberate,
    /// One of many in a gesture, such as a slider being dragged: takes the place of the
    /// one before.
    Passing,
    /// An address was opened: it stays as it is.
    Opened,
}

/// Changes that belong together, so that Back undoes them at once.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Gesture {
    /// Moving the slider of an input, or typing in its field.
    Input(InputId),
    /// Typing in the search field.
    Search,
    /// Typing in the field of a setting.
    Setting(String),
}

/// The result of the scenario. With inputs that cannot work, the last result that could
/// be calculated stays, and is marked as such.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// The inputs that gave the result; `None` if none has worked yet.
    pub inputs: Option<Inputs<f64>>,
    /// The result.
    pub outcome: Option<Outcome<f64>>,
    /// What a reader should know about it.
    pub notices: Vec<Notice>,
    /// What stands in the way of a new result.
    pub problems: Vec<Problem>,
}

/// The table of the report in three kinds of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Histories {
    /// In the prices the reader chose.
    pub shown: History,
    /// Amounts as they are.
    pub nominal: History,
    /// In prices of the last year of the window.
    pub real: History,
    /// Whether the reader set prices behind `shown`.
    pub own_shown: bool,
    /// Whether the reader set prices behind the change over the window of `real`.
    pub own_real: bool,
}

/// The state of the app. Cheap to copy; all else is derived.
#[derive(Clone, Copy)]
pub struct Store {
    data: StoredValue<Arc<Data>>,
    view: RwSignal<View>,
    step: StoredValue<Step>,
    gesture: StoredValue<Option<Gesture>>,
    /// The element that a link asked to land on.
    landing: StoredValue<Option<String>>,
    /// What is being typed, by input.
    pub drafts: RwSignal<Drafts>,
    /// Texts in the fields of settings that are no value, by key.
    pub texts: RwSignal<BTreeMap<String, String>>,
    /// What was drawn for the page on uncertainty, while it is shown: the plan and what it
    /// came to.
    pub drawn: StoredValue<Option<Arc<(Sampler, Sample)>>>,
    /// The steps of the comparison that can be undone. They outlive the page, which is built
    /// anew in another language.
    pub steps: RwSignal<Steps>,
    /// The moment that these steps lead to.
    pub steps_seen: StoredValue<Option<Moment>>,
    /// What could not be used of the address the reader came with.
    pub address_problems: RwSignal<Vec<AddressProblem>>,
    /// The address that the reader is told about: the one opened last, or a shared link that
    /// was opened before, as long as the reader stays with its scenario.
    pub opened: RwSignal<String>,
    /// The language.
    pub lang: Memo<Lang>,
    /// The page.
    pub page: Memo<Page>,
    /// The table of the report.
    pub histories: Memo<Histories>,
    /// Owns what is derived when it is first asked for.
    owner: StoredValue<Owner>,
    calculation: StoredValue<Option<Memo<Calculation>>>,
    selection: StoredValue<Option<Memo<Selection>>>,
    trail: StoredValue<Option<Memo<Arc<Trail>>>>,
}

/// Sets or takes away a setting of a view.
fn put(view: &mut View, key: &str, value: Option<String>) {
    match value {
        Some(value) => view.settings.insert(key.to_owned(), value),
        None => view.settings.remove(key),
    };
}

impl Store {
    /// The state for a report, showing a view.
    pub fn new(data: Arc<Data>, view: View) -> Self {
        let data = StoredValue::new(data);
        let view = RwSignal::new(view);
        let histories = Memo::new(move |_| {
            let data = data.get_value();
            let (shown, window, index) = view.with(|view| {
                (
                    view.prices,
                    view.window,
                    prices(&data.basis, &data.specs, &view.scenario),
                )
            });
            let years = data.report.budget.years();
            let whole = (data.basis.first_year(), data.basis.reference_year());
            let window = window.unwrap_or(whole);
            let history =
                |price_year| History::new(&data.basis, years.clone(), &index, price_year, window);
            let own = |from: i32, to: i32| {
                view.with(|view| own_prices(&data.specs, &view.scenario, from, to))
            };
            Histories {
                own_shown: shown.is_some_and(|to| own(whole.0.min(to), whole.1.max(to))),
                own_real: own(window.0, window.1),
                shown: history(shown),
                nominal: history(None),
                real: history(Some(window.1)),
            }
        });
        Self {
            data,
            view,
            step: StoredValue::new(Step::default()),
            gesture: StoredValue::new(None),
            landing: StoredValue::new(None),
            drafts: RwSignal::new(Drafts::new()),
            texts: RwSignal::new(BTreeMap::new()),
            drawn: StoredValue::new(None),
            steps: RwSignal::new(Steps::default()),
            steps_seen: StoredValue::new(None),
            address_problems: RwSignal::new(Vec::new()),
            opened: RwSignal::new(String::new()),
            lang: Memo::new(move |_| view.with(|view| view.lang)),
            page: Memo::new(move |_| view.with(|view| view.page)),
            histories,
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            calculation: StoredValue::new(None),
            selection: StoredValue::new(None),
            trail: StoredValue::new(None),
        }
    }

    /// What is kept under `place`, derived the first time that it is asked for: the code
    /// for it is loaded with the page that shows it.
    fn derived<T: Send + Sync + 'static>(
        &self,
        place: StoredValue<Option<Memo<T>>>,
        derive: impl FnOnce() -> Memo<T>,
    ) -> Memo<T> {
        if let Some(memo) = place.get_value() {
            return memo;
        }
        let memo = self.owner.with_value(|owner| owner.with(derive));
        place.set_value(Some(memo));
        memo
    }

    /// The result of the scenario.
    pub fn calculation(&self) -> Memo<Calculation> {
        let (data, view) = (self.data, self.view);
        self.derived(self.calculation, || {
            let scenario = Memo::new(move |_| view.with(|view| view.scenario.clone()));
            Memo::new(move |last: Option<&Calculation>| {
                let data = data.get_value();
                match scenario.with(|scenario| check(&data.basis, &data.specs, scenario)) {
                    Ok(inputs) => {
                        let outcome = inputs.run();
                        Calculation {
                            notices: notices(&data.basis, &inputs, &outcome),
                            inputs: Some(inputs),
                            outcome: Some(outcome),
                            problems: Vec::new(),
                        }
                    }
                    Err(problems) => Calculation {
                        problems,
                        inputs: last.and_then(|last| last.inputs.clone()),
                        outcome: last.and_then(|last| last.outcome.clone()),
                        notices: last.map(|last| last.notices.clone()).unwrap_or_default(),
                    },
                }
            })
        })
    }

    /// The findings that pass the filters.
    pub fn selection(&self) -> Memo<Selection> {
        let (data, view, lang) = (self.data, self.view, self.lang);
        self.derived(self.selection, || {
            let findings = Memo::new(move |_| view.with(|view| view.findings.clone()));
            Memo::new(move |_| {
                findings.with(|findings| select(&data.get_value().report, findings, lang.get()))
            })
        })
    }

    /// Every object of the report, with what ties it to others.
    pub fn trail(&self) -> Memo<Arc<Trail>> {
        let data = self.data;
        self.derived(self.trail, || {
            Memo::new(move |_| Arc::new(Trail::of(&data.get_value().report)))
        })
    }

    /// The report.
    pub fn data(&self) -> Arc<Data> {
        self.data.get_value()
    }

    /// Reads from the view; the reader of this value follows it.
    pub fn with<T>(&self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with(read)
    }

    /// Id of the element that the reader lands on; the reader of this does not follow it.
    pub fn landing(&self) -> String {
        let asked = self.landing.try_update_value(Option::take).flatten();
        asked.unwrap_or_else(|| self.view.with_untracked(View::landing))
    }

    /// Whether one of some inputs needs the reader's eye: it was changed, or something is
    /// wrong with it.
    pub fn needs_attention(&self, ids: &[InputId]) -> bool {
        self.view
            .with(|view| ids.iter().any(|id| view.scenario.is_changed(id)))
            || self
                .calculation()
                .with(|now| now.problems.iter().any(|one| ids.contains(&one.input)))
            || self.drafts.with(|drafts| {
                let wrong = |id| drafts.get(id).is_some_and(|draft| draft.error.is_some());
                ids.iter().any(wrong)
            })
    }

    /// How the last change came about.
    pub fn last_step(&self) -> Step {
        self.step.get_value()
    }

    /// Changes the view by a deliberate step.
    pub fn change(&self, change: impl FnOnce(&mut View)) {
        self.rest();
        self.step.set_value(Step::Deliberate);
        self.view.update(change);
    }

    /// Changes the view as part of a gesture: the first change is a step of its own, the
    /// next ones take its place.
    fn change_in(&self, gesture: Gesture, change: impl FnOnce(&mut View)) {
        let gesture = Some(gesture);
        let goes_on = self.gesture.with_value(|now| *now == gesture);
        self.step.set_value(if goes_on {
            Step::Passing
        } else {
            Step::Deliberate
        });
        self.gesture.set_value(gesture);
        self.view.update(change);
    }

    /// Ends a gesture: the next change is a step of its own.
    pub fn rest(&self) {
        self.gesture.set_value(None);
    }

    /// The address that the view would have after a change, for a link.
    pub fn address_with(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = self.view.get();
        change(&mut view);
        print(&view)
    }

    /// The address of the view.
    pub fn address(&self) -> String {
        self.view.with(print)
    }

    /// The page of an address.
    pub fn page_of(&self, address: &str) -> Option<Page> {
        let at = address.find("#/")?;
        Some(parse(&address[at..], &self.data()).0.page)
    }

    /// The address of the findings that a link of the evidence map leads to, and of no others.
    pub fn findings_address(&self, leading: &Leading) -> String {
        self.address_with(|view| {
            view.page = Page::Findings;
            view.over = None;
            view.findings = FindingsView::leading(leading);
        })
    }

    /// Shows what an address stands for; what could not be used of it is kept to report.
    pub fn open(&self, address: &str) {
        let data = self.data();
        let (view, problems) = parse(address, &data);
        // A text that is no value stands in no address: it stays to be mended, unless its
        // input got a value of its own.
        self.drafts.update(|drafts| {
            self.view.with_untracked(|now| {
                drafts.retain(|id, draft| {
                    draft.error.is_some()
                        && now.scenario.value(&data.specs, id)
                            == view.scenario.value(&data.specs, id)
                });
            });
        });
        // What is told of a shared link stays, on the way through pages and languages.
        let goes_on = problems.is_empty()
            && !is_stamped(address)
            && self.opened.with_untracked(|opened| is_stamped(opened))
            && self
                .view
                .with_untracked(|now| now.scenario == view.scenario);
        if !goes_on {
            self.opened.set(address.to_owned());
        }
        self.address_problems.set(problems);
        self.rest();
        self.step.set_value(Step::Opened);
        if self.view.with_untracked(|now| *now != view) {
            self.view.set(view);
        }
    }

    /// Sets a choice of the scenario by its code.
    pub fn choose(&self, id: &InputId, code: String) {
        let data = self.data();
        self.change(|view| {
            view.scenario
                .set(&data.specs, id.clone(), Value::Code(code))
        });
    }

    /// Moves a slider to the number its control reports.
    pub fn slide(&self, id: &InputId, reported: &str) {
        let data = self.data();
        if let Some(number) = decimal(reported) {
            self.drafts.update(|drafts| {
                drafts.remove(id);
            });
            self.change_in(Gesture::Input(id.clone()), |view| {
                view.scenario
                    .set(&data.specs, id.clone(), Value::Number(number));
            });
        }
    }

    /// A setting as it stands in the address.
    pub fn setting(&self, key: &str) -> Option<String> {
        self.view.with(|view| view.settings.get(key).cloned())
    }

    /// Sets a setting, or takes it away, as one deliberate step.
    pub fn set(&self, key: &str, value: Option<String>) {
        self.forget_text(key);
        self.change(|view| put(view, key, value));
    }

    /// Sets a setting while its field is typed in; typing is one step.
    pub fn type_setting(&self, key: &str, value: String) {
        self.forget_text(key);
        self.change_in(Gesture::Setting(key.to_owned()), |view| {
            put(view, key, Some(value));
        });
    }

    /// Keeps a text that is no value, to be mended; the value before it stays in force.
    pub fn keep_text(&self, key: &str, text: String) {
        self.texts.update(|texts| {
            texts.insert(key.to_owned(), text);
        });
    }

    /// Forgets a text that is no value.
    pub fn forget_text(&self, key: &str) {
        if self.texts.with_untracked(|texts| texts.contains_key(key)) {
            self.texts.update(|texts| {
                texts.remove(key);
            });
        }
    }

    /// Takes a reference point over.
    pub fn take_preset(&self, id: &InputId, number: &str) {
        self.rest();
        self.slide(id, number);
        self.rest();
    }

    /// Chooses the first or the last year of the window; the other end moves along where
    /// it would leave no years in between.
    pub fn choose_window(&self, from: Option<i32>, to: Option<i32>) {
        let data = self.data();
        let years = data.basis.years();
        let whole = (data.basis.first_year(), data.basis.reference_year());
        self.change(|view| {
            let mut window = view.window.unwrap_or(whole);
            window = (from.unwrap_or(window.0), to.unwrap_or(window.1));
            if window.0 >= window.1 {
                window = match from {
                    Some(_) => (window.0.min(whole.1 - 1), whole.1),
                    None => (whole.0, window.1.max(whole.0 + 1)),
                };
            }
            let known = years.contains(&window.0) && years.contains(&window.1);
            view.window = (known && window != whole).then_some(window);
        });
    }

    /// Searches the findings; typing is one step.
    pub fn search(&self, query: String) {
        self.change_in(Gesture::Search, |view| view.findings.query = query);
    }

    /// Shows all findings again.
    pub fn clear_filters(&self) {
        self.change(|view| {
            view.findings.query.clear();
            view.findings.filters.clear();
        });
    }

    /// Opens or closes a finding.
    pub fn toggle_finding(&self, id: &str) {
        self.change(|view| {
            if !view.findings.open.remove(id) {
                view.findings.open.insert(id.to_owned());
            }
        });
    }

    /// Opens the source panel.
    pub fn open_over(&self, over: Over) {
        self.change(|view| view.over = Some(over));
    }

    /// Closes the source panel.
    pub fn close_over(&self) {
        if self.view.with_untracked(|view| view.over.is_some()) {
            self.change(|view| view.over = None);
        }
    }

    /// Goes to a page and lands on an element of it; what lies over the page closes.
    pub fn go_to(&self, page: Page, element: String) {
        self.landing.set_value(Some(element));
        self.change(|view| {
            view.page = page;
            view.over = None;
        });
    }

    /// Goes to a finding, opened, whatever was filtered before.
    pub fn show_finding(&self, id: String) {
        self.change(|view| {
            view.page = Page::Findings;
            view.over = None;
            view.findings = FindingsView {
                open: [id].into(),
                ..FindingsView::default()
            };
        });
    }

    /// Takes a text over that is being typed in a field. A text that is no value stays in
    /// the field with its error, and the value before it stays in force.
    pub fn type_in(&self, id: &InputId, text: String) {
        let data = self.data();
        let Some(spec) = data.specs.get(id) else {
            return;
        };
        let error = match enter(spec, &text) {
            Ok(value) => {
                self.change_in(Gesture::Input(id.clone()), |view| {
                    view.scenario.set(&data.specs, id.clone(), value);
                });
                None
            }
            Err(error) => Some(error),
        };
        self.drafts.update(|drafts| {
            drafts.insert(id.clone(), Draft { text, error });
        });
    }

    /// Leaves a field: a text that was taken over is shown as its value from now on; one
    /// with an error stays to be mended.
    pub fn leave(&self, id: &InputId) {
        self.rest();
        let taken = self
            .drafts
            .with_untracked(|drafts| drafts.get(id).is_some_and(|draft| draft.error.is_none()));
        if taken {
            self.drafts.update(|drafts| {
                drafts.remove(id);
            });
        }
    }

    /// Gives an input its default again.
    pub fn reset(&self, id: &InputId) {
        self.drafts.update(|drafts| {
            drafts.remove(id);
        });
        self.change(|view| view.scenario.reset(id));
    }

    /// Gives every input its default again.
    pub fn reset_all(&self) {
        self.drafts.set(Drafts::new());
        self.change(|view| view.scenario = Default::default());
    }

    /// Whether the result shown belongs to other inputs than those on screen.
    pub fn is_stale(&self) -> bool {
        self.calculation()
            .with(|calculation| !calculation.problems.is_empty())
            || self.drafts.with(|drafts| {
                let data = self.data();
                let wrong = |(id, draft): (&InputId, &Draft)| {
                    draft.error.is_some()
                        && self.view.with(|view| view.scenario.uses(&data.specs, id))
                };
                drafts.iter().any(wrong)
            })
    }
}
