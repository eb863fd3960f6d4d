//! Search everywhere: the button and the key in the frame, and the dialog they open.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{
    announce, close_dialog, data_at, focus, framed, is_mounted, keep, on_slash, open_dialog, press,
    recall, reveal, select_soon,
};
use crate::state::search::{Catalogue, Target, walk};
use crate::state::{Over, Page, Store};
use crate::text::html::{SearchRow, field_id, option_id, panel_id, search_help, search_results};
use crate::text::phrases as p;
use crate::text::search::{Found, origin, ours, tell};
use crate::ui::names::page_name;

/// Where the machine remembers that the key is switched off.
const SLASH: &str = "verkenner.slash";
/// What stands there then.
const OFF: &str = "off";
/// The most results that are shown.
const MOST: usize = 30;

/// Whether the search is open, and whether its key works.
#[derive(Clone, Copy)]
pub struct Search {
    /// Whether the dialog is open.
    pub open: RwSignal<bool>,
    /// Whether `/` opens it.
    pub slash: RwSignal<bool>,
}

impl Search {
    /// Closed, with a key that works.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            slash: RwSignal::new(true),
        }
    }
}

/// The button that opens the search.
#[component]
pub fn SearchButton() -> impl IntoView {
    let store = expect_context::<Store>();
    let search = expect_context::<Search>();
    Effect::new(move |_| {
        // The keys of someone else's page are not ours.
        if is_mounted() || framed() {
            search.slash.set(false);
            return;
        }
        search.slash.set(recall(SLASH).as_deref() != Some(OFF));
        on_slash(move || {
            let opens = search.slash.get_untracked();
            if opens {
                search.open.set(true);
            }
            opens
        });
    });
    view! {
        <button
            type="button"
            class="search-button"
            aria-haspopup="dialog"
            aria-keyshortcuts=move || search.slash.get().then_some("/")
            on:click=move |_| search.open.set(true)
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M10.5 10.5 15 15M12 6.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z"></path>
            </svg>
            {move || p::SEARCH_ALL.get(store.lang.get())}
        </button>
    }
}

/// Where a result leads: its address, and what a link to it carries.
fn leads(store: Store, target: &Target) -> (String, (&'static str, String)) {
    let at = |page: Page| {
        store.address_with(|view| {
            view.page = page;
            view.over = None;
        })
    };
    match target {
        Target::Page(page) => (at(*page), ("data-go", "page-title".into())),
        Target::Panel(panel) => (at(Page::Calculators), ("data-go", panel_id(*panel))),
        Target::Input(id) => (
            at(target.page().unwrap_or_default()),
            ("data-go", field_id(id)),
        ),
        Target::Object(object) => (
            store.address_with(|view| view.over = Some(Over::See(object.key()))),
            ("data-see", object.key()),
        ),
    }
}

/// The dialog: a field, and under it what fits while the reader types.
#[component]
pub fn SearchDialog(search: Search) -> impl IntoView {
    let store = expect_context::<Store>();
    let lang = store.lang;
    let place = NodeRef::<Dialog>::new();
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<usize>);
    let inside = RwSignal::new(false);
    Effect::new(move |_| inside.set(is_mounted() || framed()));
    // Read once for a language, when a first result is asked for.
    let catalogue = Memo::new(move |_| {
        let trail = store.trail();
        trail.with(|trail| Catalogue::new(&store.data(), trail, page_name, lang.get()))
    });
    let blank = Memo::new(move |_| query.with(|query| query.trim().is_empty()));
    let found = Memo::new(move |_| {
        if blank.get() {
            return Found::default();
        }
        catalogue.with(|catalogue| query.with(|query| catalogue.find(query, MOST)))
    });
    let count = Memo::new(move |_| found.with(|found| found.hits.len()));
    let any = Memo::new(move |_| count.get() > 0);
    let results = move || {
        // A closed dialog follows nothing.
        if !search.open.get() {
            return String::new();
        }
        let data = store.data();
        catalogue.with(|catalogue| {
            found.with(|found| {
                let rows: Vec<SearchRow> = found
                    .hits
                    .iter()
                    .filter_map(|hit| {
                        let (entry, target) = catalogue.get(hit.entry)?;
                        let (href, act) = leads(store, target);
                        let object = target.object();
                        Some(SearchRow {
                            sort: target.sort(),
                            entry,
                            hit,
                            origin: object.and_then(|object| origin(&data.report, object)),
                            ours: object.is_some_and(ours),
                            href,
                            act,
                        })
                    })
                    .collect();
                search_results(&data.report, &rows, chosen.get(), lang.get())
            })
        })
    };
    let told = move || {
        if blank.get() {
            String::new()
        } else {
            found.with(|found| tell::count(found, lang.get()))
        }
    };
    Effect::new(move |_| {
        let Some(dialog) = place.get() else { return };
        if search.open.get() {
            open_dialog(&dialog);
            select_soon("search-field".into());
        } else {
            close_dialog(&dialog);
        }
    });
    Effect::new(move |before: Option<()>| {
        let told = told();
        if before.is_some() {
            announce(told);
        }
    });
    let ask = move |text: String| {
        chosen.set(None);
        query.set(text);
    };
    let walk_or_open = move |event: leptos::ev::KeyboardEvent| {
        let key = event.key();
        if key == "Enter" && !event.is_composing() {
            event.prevent_default();
            press(&option_id(chosen.get_untracked().unwrap_or_default()));
        } else if let Some(to) = walk(chosen.get_untracked(), count.get_untracked(), &key) {
            event.prevent_default();
            chosen.set(Some(to));
            reveal(option_id(to));
        }
    };
    view! {
        <dialog
            class="search-dialog"
            aria-labelledby="search-title"
            node_ref=place
            on:close=move |_| search.open.set(false)
        >
            <div class="search-head">
                <h2 id="search-title">
                    <label for="search-field">{move || tell::TITLE.get(lang.get())}</label>
                </h2>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| search.open.set(false)
                >
                    {move || p::CLOSE.get(lang.get())}
                </button>
            </div>
            <input
                type="text"
                id="search-field"
                role="combobox"
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-expanded=move || if any.get() { "true" } else { "false" }
                aria-controls="search-results"
                aria-activedescendant=move || chosen.get().map(option_id)
                aria-describedby="search-keys"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                prop:value=move || query.get()
                on:input:target=move |event| ask(event.target().value())
                on:keydown=walk_or_open
            />
            <p class="search-count" hidden=move || blank.get()>{told}</p>
            <p class="announcer visually-hidden" role="status"></p>
            <div
                id="search-results"
                role="listbox"
                aria-label=move || tell::RESULTS.get(lang.get())
                hidden=move || !any.get()
                inner_html=results
                on:click=move |event| {
                    // One that opens beside the page leaves the dialog as it is.
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        search.open.set(false);
                    }
                }
            ></div>
            <div
                class="search-help"
                hidden=move || any.get()
                inner_html=move || found.with(|found| search_help(found, lang.get()))
                on:click=move |event| {
                    if let Some(text) = data_at(&event, "data-query") {
                        ask(text);
                        focus("search-field");
                    }
                }
            ></div>
            <div class="search-foot">
                <p id="search-keys" class="hint">{move || tell::KEYS.get(lang.get())}</p>
                // Inside another page the key is that page’s.
                <label hidden=move || inside.get()>
                    <input
                        type="checkbox"
                        role="switch"
                        prop:checked=move || search.slash.get()
                        on:change:target=move |event| {
                            let on = event.target().checked();
                            search.slash.set(on);
                            keep(SLASH, (!on).then_some(OFF));
                        }
                    />
                    " "
                    {move || tell::SHORTCUT.get(lang.get())}
                </label>
            </div>
        </dialog>
    }
}
