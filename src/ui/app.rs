//! The frame around the pages.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::pages::{BudgetPage, FindingsPage, ScenarioPage};
use super::parts::NoteDialog;
use crate::platform;
use crate::report::Lang;
use crate::state::{Page, Step, Store};
use crate::text::findings::page_title;
use crate::text::{Phrase, html, phrases as p};

/// The name of a page in the menu.
const fn name(page: Page) -> Phrase {
    match page {
        Page::Budget => p::BUDGET,
        Page::Scenario => p::SCENARIO,
        Page::Findings => p::FINDINGS,
    }
}

/// The app, showing a state.
#[component]
pub fn App(store: Store) -> impl IntoView {
    provide_context(store);
    let lang = store.lang;
    connect(store);
    // Links inside values that are shown as HTML.
    let follow = move |event| {
        if let Some(note) = platform::data_at(&event, "data-note") {
            store.open_note(note);
        } else if let Some(finding) = platform::data_at(&event, "data-finding") {
            store.show_finding(finding);
        }
    };
    view! {
        <a
            class="skip"
            href="#content"
            on:click=|event| {
                event.prevent_default();
                platform::focus("content");
            }
        >
            {move || p::SKIP.get(lang.get())}
        </a>
        <header class="site">
            <div class="site-inner">
                <p class="brand">
                    <strong>{move || p::NAME.get(lang.get())}</strong>
                    <span>{move || p::SUBTITLE.get(lang.get())}</span>
                </p>
                <nav class="menu" aria-label=move || p::MENU.get(lang.get())>
                    <ul>
                        {Page::ALL
                            .into_iter()
                            .map(|page| {
                                view! {
                                    <li>
                                        <a
                                            href=move || store.address_with(|view| { view.page = page; view.note = None; })
                                            aria-current=move || (store.page.get() == page).then_some("page")
                                        >
                                            {move || name(page).get(lang.get())}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </nav>
                <nav class="languages" aria-label=move || p::LANGUAGE.get(lang.get())>
                    <ul>
                        {Lang::ALL
                            .into_iter()
                            .map(|choice| {
                                let full = match choice {
                                    Lang::Nl => "Nederlands",
                                    Lang::En => "English",
                                };
                                view! {
                                    <li>
                                        <a
                                            href=move || store.address_with(|view| view.lang = choice)
                                            lang=choice.code()
                                            hreflang=choice.code()
                                            aria-current=move || (lang.get() == choice).then_some("true")
                                        >
                                            {full}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
        <Warnings/>
        <main id="content" tabindex="-1" on:click=follow>
            // Keyed, so that another page or language is built anew: updating one page into
            // another is never needed and would weigh as much as the pages themselves.
            <For each=move || [(store.page.get(), lang.get())] key=|shown| *shown let:shown>
                {match shown {
                    (Page::Budget, lang) => EitherOf3::A(view! { <BudgetPage lang=lang/> }),
                    (Page::Scenario, lang) => EitherOf3::B(view! { <ScenarioPage lang=lang/> }),
                    (Page::Findings, lang) => EitherOf3::C(view! { <FindingsPage lang=lang/> }),
                }}
            </For>
        </main>
        <p id="announcer" class="visually-hidden" role="status" aria-live="polite"></p>
        <div on:click=follow><NoteDialog/></div>
        <Footer/>
    }
}

/// Ties the state to the address, the title and the focus. Effects only write outwards.
fn connect(store: Store) {
    Effect::new(move |before: Option<(Page, Lang)>| {
        let now = (store.page.get(), store.lang.get());
        platform::describe_page(now.1.code(), &page_title(name(now.0), now.1));
        match before {
            None => {
                platform::report_crashes(p::CRASH.get(now.1).to_owned());
                platform::on_address_change(move |address| store.open(&address));
                platform::scroll_to(&store.landing());
            }
            Some((page, _)) if page != now.0 => {
                platform::land(store.landing());
            }
            Some(_) => {}
        }
        platform::show_app();
        now
    });
    Effect::new(move |before: Option<()>| {
        let address = store.address();
        if before.is_some() {
            match store.last_step() {
                Step::Deliberate => platform::write_address(address, true),
                Step::Passing => platform::write_address(address, false),
                Step::Opened => {}
            }
        }
    });
}

/// What is wrong with the package or the link, above the page.
#[component]
fn Warnings() -> impl IntoView {
    let store = expect_context::<Store>();
    let lang = store.lang;
    let package = Memo::new(move |_| {
        let data = store.data();
        let messages: Vec<String> = data
            .problems
            .iter()
            .map(|problem| problem.message(lang.get()))
            .collect();
        html::sentences(&messages)
    });
    let link = Memo::new(move |_| {
        let data = store.data();
        let messages: Vec<String> = store.address_problems.with(|problems| {
            problems
                .iter()
                .map(|problem| problem.message(&data, lang.get()))
                .collect()
        });
        html::sentences(&messages)
    });
    view! {
        <div class="warnings" role="status">
            <div class="warning" hidden=move || package.with(String::is_empty)>
                <p>{move || p::PACKAGE_BROKEN.get(lang.get())}</p>
                <ul inner_html=move || package.get()></ul>
            </div>
            <div class="warning" hidden=move || link.with(String::is_empty)>
                <p>{move || p::ADDRESS_PROBLEMS.get(lang.get())}</p>
                <ul inner_html=move || link.get()></ul>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| store.address_problems.set(Vec::new())
                >
                    {move || p::CLOSE.get(lang.get())}
                </button>
            </div>
        </div>
    }
}

/// What the badges mean, and what this is.
#[component]
fn Footer() -> impl IntoView {
    let store = expect_context::<Store>();
    let lang = store.lang;
    view! {
        <footer class="site-foot">
            <div class="site-inner">
                <h2>{move || p::ORIGINS.get(lang.get())}</h2>
                <dl class="origins" inner_html=move || html::origins(lang.get())></dl>
                <p>{move || p::FOOTER.get(lang.get())}</p>
                <p class="version">
                    {move || format!("{} {}", p::VERSION.get(lang.get()), env!("CARGO_PKG_VERSION"))}
                </p>
            </div>
        </footer>
    }
}
