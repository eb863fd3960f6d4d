//! The frame around the pages.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::pages::{BudgetPage, FindingsPage, ScenarioPage};
use super::parts::NoteDialog;
use crate::platform;
use crate::report::Lang;
use crate::state::{Page, Step, Store};
use crate::text::Phrase;
use crate::text::findings::page_title;
use crate::text::labels::Badge;
use crate::text::phrases as p;

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
    view! {
        <a
            class="skip"
            href="#content"
            on:click=|event| {
                event.prevent_default();
                platform::focus("content", false);
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
        <main id="content" tabindex="-1">
            {move || {
                let lang = lang.get();
                match store.page.get() {
                    Page::Budget => EitherOf3::A(view! { <BudgetPage lang=lang/> }),
                    Page::Scenario => EitherOf3::B(view! { <ScenarioPage lang=lang/> }),
                    Page::Findings => EitherOf3::C(view! { <FindingsPage lang=lang/> }),
                }
            }}
        </main>
        <p id="announcer" class="visually-hidden" role="status" aria-live="polite"></p>
        <NoteDialog/>
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
            }
            Some((page, _)) if page != now.0 => platform::focus("page-title", true),
            Some(_) => {}
        }
        platform::show_app();
        now
    });
    Effect::new(move |before: Option<()>| {
        let address = store.address();
        if before.is_some() {
            platform::write_address(address, store.last_step() == Step::Deliberate);
        }
    });
}

/// What is wrong with the package or the link, above the page.
#[component]
fn Warnings() -> impl IntoView {
    let store = expect_context::<Store>();
    let broken = !store.data().problems.is_empty();
    view! {
        <div class="warnings" role="status">
            {move || {
                let lang = store.lang.get();
                broken
                    .then(|| {
                        let data = store.data();
                        view! {
                            <div class="warning">
                                <p>{p::PACKAGE_BROKEN.get(lang)}</p>
                                <ul>
                                    {data
                                        .problems
                                        .iter()
                                        .map(|problem| view! { <li>{problem.message(lang)}</li> })
                                        .collect_view()}
                                </ul>
                            </div>
                        }
                    })
            }}
            {move || {
                let lang = store.lang.get();
                let problems = store.address_problems.get();
                (!problems.is_empty())
                    .then(|| {
                        let data = store.data();
                        view! {
                            <div class="warning">
                                <p>{p::ADDRESS_PROBLEMS.get(lang)}</p>
                                <ul>
                                    {problems
                                        .iter()
                                        .map(|problem| view! { <li>{problem.message(&data, lang)}</li> })
                                        .collect_view()}
                                </ul>
                                <button
                                    type="button"
                                    class="button quiet"
                                    on:click=move |_| store.address_problems.set(Vec::new())
                                >
                                    {p::CLOSE.get(lang)}
                                </button>
                            </div>
                        }
                    })
            }}
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
                <dl class="origins">
                    {Badge::ALL
                        .into_iter()
                        .map(|badge| {
                            view! {
                                <div>
                                    <dt><span class=badge.class()>{move || badge.label().get(lang.get())}</span></dt>
                                    <dd>{move || badge.meaning().get(lang.get())}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
                <p>{move || p::FOOTER.get(lang.get())}</p>
                <p class="version">
                    {move || format!("{} {}", p::VERSION.get(lang.get()), env!("CARGO_PKG_VERSION"))}
                </p>
            </div>
        </footer>
    }
}
