//! The frame around the pages.

use leptos::prelude::*;

use super::load::{self, BuildPage, LoadError};
use super::names::page_name;
use super::parts::{DialogPlace, DrawCode, Later, Search, SearchButton, ShareButton, SourcePanel};
use crate::platform;
use crate::report::Lang;
use crate::state::{EMBED, Over, Page, Step, Store, View, is_stamped};
use crate::text::findings::page_title;
use crate::text::{html, phrases as p};

/// The page on screen.
#[derive(Clone, Copy)]
struct Shown {
    page: Page,
    lang: Lang,
    build: BuildPage,
}

/// The app, showing a state.
#[component]
pub fn App(
    /// The state.
    store: Store,
    /// What builds the page that the state asks for, loaded beforehand.
    first: Result<BuildPage, LoadError>,
) -> impl IntoView {
    provide_context(store);
    provide_context(DrawCode::new());
    let search = Search::new();
    provide_context(search);
    let sharing = RwSignal::new(false);
    let lang = store.lang;
    let shown = RwSignal::new(first.ok().map(|build| Shown {
        page: store.page.get_untracked(),
        lang: lang.get_untracked(),
        build,
    }));
    let failed = RwSignal::new(first.is_err());
    let embedded = Memo::new(move |_| store.with(|view| view.settings.contains_key(EMBED)));
    let foot = RwSignal::new(None::<fn(Lang) -> AnyView>);
    Effect::new(move |_| {
        if embedded.get() {
            platform::spawn(async move { foot.set(load::embed_foot().await.ok()) });
        }
    });
    follow_state(store, shown, failed);
    connect(store, shown);
    // Links inside values that are shown as HTML.
    let follow = move |event| {
        if let Some(object) = platform::data_at(&event, "data-see") {
            store.open_over(Over::See(object));
        } else if let Some(finding) = platform::data_at(&event, "data-finding") {
            let here = store.page.get_untracked() == Page::Findings;
            store.show_finding(finding);
            // Another page lands there by itself.
            if here {
                platform::land(store.landing());
            }
        } else if let Some(figure) = platform::data_at(&event, "data-why") {
            store.open_over(Over::Why(figure));
        } else if let Some(text) = platform::data_at(&event, "data-copy") {
            platform::spawn(async move {
                let copied = platform::copy_text_of(&text).await;
                let told = if copied { p::COPIED } else { p::NOT_COPIED };
                platform::announce(told.get(lang.get_untracked()).to_owned());
            });
        } else if let Some(element) = platform::data_at(&event, "data-go") {
            let page = platform::link_at(&event).and_then(|link| store.page_of(&link));
            let now = store.page.get_untracked();
            store.go_to(page.unwrap_or(now), element.clone());
            if page.is_none_or(|page| page == now) {
                platform::land(element);
            }
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
                        {Page::MENU
                            .into_iter()
                            .map(|page| {
                                view! {
                                    <li>
                                        <a
                                            href=move || store.address_with(|view| { view.page = page; view.over = None; })
                                            aria-current=move || (store.page.get().in_menu() == page).then_some("page")
                                        >
                                            {move || page_name(page).get(lang.get())}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </nav>
                <SearchButton/>
                <ShareButton open=sharing/>
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
        <div on:click=follow><DialogPlace dialog=Later::Search open=search.open/></div>
        <DialogPlace dialog=Later::Share open=sharing/>
        <Warnings/>
        <main id="content" tabindex="-1" on:click=follow>
            <div class="warning" role="status" hidden=move || !failed.get()>
                <p>{move || p::PAGE_FAILED.get(lang.get())}</p>
                <button type="button" class="button" on:click=move |_| failed.set(false)>
                    {move || p::RETRY.get(lang.get())}
                </button>
            </div>
            // Keyed, so that another page or language is built anew.
            <For each=move || shown.get() key=|shown| (shown.page, shown.lang) let:shown>
                {shown.build.build(shown.lang)}
            </For>
        </main>
        <p id="announcer" class="visually-hidden" role="status" aria-live="polite"></p>
        <div on:click=follow><SourcePanel/></div>
        {move || foot.get().filter(|_| embedded.get()).map(|foot| foot(lang.get()))}
        <Footer/>
    }
}

/// Puts the page on screen that the state asks for, as soon as its code is there; until
/// then the one before stays.
fn follow_state(store: Store, shown: RwSignal<Option<Shown>>, failed: RwSignal<bool>) {
    let wanted = Memo::new(move |_| (store.page.get(), store.lang.get()));
    Effect::new(move |_| {
        let (page, lang) = wanted.get();
        // After a failure the reader decides when to try again.
        if failed.get() {
            return;
        }
        let now = shown.get_untracked();
        match now.filter(|now| now.page == page) {
            Some(now) if now.lang == lang => {}
            Some(now) => shown.set(Some(Shown { lang, ..now })),
            None => platform::spawn(async move {
                let loaded = load::page(page).await;
                if wanted.get_untracked() != (page, lang) {
                    return;
                }
                match loaded {
                    Ok(build) => shown.set(Some(Shown { page, lang, build })),
                    Err(LoadError) => failed.set(true),
                }
            }),
        }
    });
}

/// Ties the state to the address, the title and the focus. Effects only write outwards. In a
/// page of someone else's, address and title are not ours (`embed::mount`).
fn connect(store: Store, shown: RwSignal<Option<Shown>>) {
    let mounted = platform::is_mounted();
    Effect::new(move |before: Option<Page>| {
        let (page, lang) = shown.with(|shown| match shown {
            Some(shown) => (shown.page, shown.lang),
            None => (store.page.get_untracked(), store.lang.get_untracked()),
        });
        if !mounted {
            platform::describe_page(lang.code(), &page_title(page_name(page), lang));
            // What is not seen yet could not take the focus.
            platform::show_app();
        }
        match before {
            None if mounted => {}
            None => {
                platform::report_crashes(p::CRASH.get(lang).to_owned());
                platform::on_address_change(move |address| store.open(&address));
                platform::arrive(&store.landing());
            }
            // What a host asks for leaves the focus where it is.
            Some(_) if mounted && store.last_step() == Step::Opened => {}
            Some(before) if before != page => {
                platform::land(store.landing());
            }
            Some(_) => {}
        }
        page
    });
    if mounted {
        return;
    }
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
    let package = !store.data().problems.is_empty();
    let link = Memo::new(move |_| store.address_problems.with(|problems| !problems.is_empty()));
    let stamped = Memo::new(move |_| store.opened.with(|address| is_stamped(address)));
    // Most readers meet none: the words come when they are needed.
    let messages = RwSignal::new(None::<load::Messages>);
    Effect::new(move |_| {
        if (package || link.get() || stamped.get()) && messages.with_untracked(Option::is_none) {
            platform::spawn(async move { messages.set(load::messages().await.ok()) });
        }
    });
    let told = Memo::new(move |_| {
        let told = messages.get().map(|told| told(store, lang.get()));
        told.unwrap_or_default()
    });
    let problems = Memo::new(move |_| link.get() || told.with(|told| !told.link.is_empty()));
    let since = Memo::new(move |_| told.with(|told| told.since.clone()));
    view! {
        <div class="warnings" role="status">
            <div class="warning" hidden=!package>
                <p>{move || p::PACKAGE_BROKEN.get(lang.get())}</p>
                <ul inner_html=move || told.with(|told| told.package.clone())></ul>
            </div>
            <div
                class="warning"
                hidden=move || !problems.get() && since.with(String::is_empty)
            >
                <div inner_html=move || since.get()></div>
                <p hidden=move || !problems.get()>
                    {move || p::ADDRESS_PROBLEMS.get(lang.get())}
                </p>
                <ul inner_html=move || told.with(|told| told.link.clone())></ul>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        store.opened.set(String::new());
                        store.address_problems.set(Vec::new());
                    }
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
                <p>
                    <a href=move || store.address_with(View::to_embedding)>{move || page_name(Page::Embed).get(lang.get())}</a>
                </p>
                <p class="version">
                    {move || format!("{} {}", p::VERSION.get(lang.get()), env!("CARGO_PKG_VERSION"))}
                </p>
            </div>
        </footer>
    }
}
