//! How to show a page inside another site: choices, a live preview, code to copy, and what the
//! host must allow.

use leptos::prelude::*;

use crate::platform;
use crate::report::Lang;
use crate::state::embed::{
    BACKGROUND, CONTROLS, Embedding, FROZEN, HEIGHT, HEIGHTS, LANGUAGE, PART, PIN, THEME, pages,
    parts,
};
use crate::state::{FRAMED_PAGE, Page, Store};
use crate::text::embed::{self as words, Place, Snippet};
use crate::text::findings::page_title;
use crate::text::html;
use crate::ui::names::page_name;
use crate::ui::parts::Select;

/// Code of the choice that is no setting.
const AS_IS: &str = "";

/// The page.
#[component]
pub fn EmbedPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let chosen = Memo::new(move |_| store.with(Embedding::of));
    // Where the app stands is only known in a browser.
    let home = RwSignal::new(String::new());
    Effect::new(move |_| home.set(platform::page_address()));
    let problems = move || {
        let told: Vec<String> = chosen.with(|chosen| {
            let problems = chosen.problems.iter();
            problems
                .map(|problem| problem.message(&data, lang))
                .collect()
        });
        html::sentences(&told)
    };
    let faulty = move || chosen.with(|chosen| !chosen.problems.is_empty());
    view! {
        <div class="page page-embed">
            <h1 id="page-title" tabindex="-1">{words::TITLE.get(lang)}</h1>
            <p class="lead">{words::LEAD.get(lang)}</p>
            <ul class="warning" hidden=move || !faulty() inner_html=problems></ul>
            <Choices chosen=chosen lang=lang/>
            <Preview chosen=chosen home=home lang=lang/>
            <Code chosen=chosen home=home lang=lang/>
            <Recipe home=home lang=lang/>
        </div>
    }
}

/// A choice between values of one setting; the first is how it begins.
fn choice(
    store: Store,
    key: &'static str,
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    now: Signal<String>,
) -> impl IntoView {
    let first = options.first().map(|(code, _)| code.clone());
    let choose = move |code: String| {
        let setting = Some(code).filter(|code| Some(code) != first.as_ref());
        store.set(key, setting);
    };
    view! { <Select id=id label=label options=options chosen=now on_choose=choose/> }
}

/// What is embedded, and how it looks.
#[component]
fn Choices(chosen: Memo<Embedding>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let now = move |read: fn(&Embedding) -> String| Signal::derive(move || chosen.with(read));
    let pair = |code: &str, name: &str| (code.to_owned(), name.to_owned());
    let page = Memo::new(move |_| chosen.with(|chosen| chosen.page));
    let part = move || {
        let options = parts(page.get())
            .iter()
            .map(|part| {
                let name = match *part {
                    "chart" => words::CHART,
                    "result" => words::RESULT,
                    _ => words::WHOLE,
                };
                pair(part, name.get(lang))
            })
            .collect();
        let now = now(|chosen| chosen.part.to_owned());
        choice(
            store,
            PART,
            "frame-part",
            words::PART.get(lang),
            options,
            now,
        )
    };
    let languages = Lang::ALL.map(|lang| {
        let name = match lang {
            Lang::Nl => "Nederlands",
            Lang::En => "English",
        };
        pair(lang.code(), name)
    });
    let heights = HEIGHTS.map(|height| (height.to_string(), height.to_string()));
    let hint = move || {
        if chosen.with(|chosen| chosen.frozen) {
            words::frozen_hint(env!("CARGO_PKG_VERSION"), lang)
        } else {
            words::LATEST_HINT.get(lang).to_owned()
        }
    };
    view! {
        <section aria-labelledby="choices-title">
            <h2 id="choices-title">{words::CHOICES.get(lang)}</h2>
            <div class="toolbar">
                <Select
                    id="frame-page"
                    label=words::PAGE.get(lang)
                    options=pages()
                        .map(|page| pair(page.code(), page_name(page).get(lang)))
                        .collect()
                    chosen=now(|chosen| chosen.page.code().to_owned())
                    on_choose=move |code: String| {
                        store
                            .change(|view| {
                                view.settings.remove(PART);
                                view.settings.insert(FRAMED_PAGE.into(), code);
                            });
                    }
                />
                {part}
                {choice(
                    store,
                    CONTROLS,
                    "frame-controls",
                    words::CONTROLS.get(lang),
                    vec![pair(AS_IS, words::WITH.get(lang)), pair("0", words::WITHOUT.get(lang))],
                    now(|chosen| if chosen.controls { AS_IS } else { "0" }.to_owned()),
                )}
                {choice(
                    store,
                    THEME,
                    "frame-theme",
                    words::THEME.get(lang),
                    vec![
                        pair(AS_IS, words::READER.get(lang)),
                        pair("light", words::LIGHT.get(lang)),
                        pair("dark", words::DARK.get(lang)),
                    ],
                    now(|chosen| chosen.theme.clone().unwrap_or_default()),
                )}
                {choice(
                    store,
                    BACKGROUND,
                    "frame-background",
                    words::BACKGROUND.get(lang),
                    vec![pair(AS_IS, words::OWN.get(lang)), pair("none", words::NONE.get(lang))],
                    now(|chosen| if chosen.clear { "none" } else { AS_IS }.to_owned()),
                )}
                <Select
                    id="frame-lang"
                    label=words::LANGUAGE.get(lang)
                    options=languages.into()
                    chosen=now(|chosen| chosen.lang.code().to_owned())
                    on_choose=move |code| store.set(LANGUAGE, Some(code))
                />
                <Select
                    id="frame-height"
                    label=words::HEIGHT.get(lang)
                    options=heights.into()
                    chosen=now(|chosen| chosen.height.to_string())
                    on_choose=move |code| store.set(HEIGHT, Some(code))
                />
                {choice(
                    store,
                    PIN,
                    "frame-pin",
                    words::PIN.get(lang),
                    vec![pair(AS_IS, words::LATEST.get(lang)), pair(FROZEN, words::FROZEN.get(lang))],
                    now(|chosen| if chosen.frozen { FROZEN } else { AS_IS }.to_owned()),
                )}
            </div>
            <p class="hint" hidden=move || chosen.with(|chosen| !chosen.clear)>
                {words::NONE_HINT.get(lang)}
            </p>
            <p class="hint">{words::HEIGHT_HINT.get(lang)}</p>
            <p class="hint">{hint}</p>
        </section>
    }
}

/// Address from the `#` on, of the view as it is embedded.
fn link(store: Store, chosen: Memo<Embedding>) -> Memo<String> {
    let data = store.data();
    Memo::new(move |_| chosen.with(|chosen| store.with(|view| chosen.link(view, &data))))
}

/// What is called in the title of a frame.
fn title(page: Page, lang: Lang) -> String {
    page_title(page_name(page), lang)
}

/// The embed itself, live.
#[component]
fn Preview(chosen: Memo<Embedding>, home: RwSignal<String>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let link = link(store, chosen);
    let inside = RwSignal::new(false);
    Effect::new(move |_| inside.set(platform::framed()));
    let served = move || home.with(|home| home.starts_with("http"));
    let file = move || !served() && home.with(|home| !home.is_empty());
    // A frame that gets another address would add a step to the history of this page: each
    // address gets a frame of its own.
    let frames = move || {
        let height = chosen.with(|chosen| chosen.height);
        (served() && !inside.get())
            .then(|| (link.get(), height))
            .into_iter()
            .collect::<Vec<_>>()
    };
    view! {
        <section aria-labelledby="preview-title">
            <h2 id="preview-title">{words::PREVIEW.get(lang)}</h2>
            <p class="hint" hidden=move || !file()>{words::NO_PREVIEW_FILE.get(lang)}</p>
            <p class="hint" hidden=move || !inside.get()>{words::NO_PREVIEW_FRAME.get(lang)}</p>
            <div class="preview" class:clear=move || chosen.with(|chosen| chosen.clear)>
                <For each=frames key=Clone::clone let:frame>
                    <iframe
                        src=format!("{}{}", home.get_untracked(), frame.0)
                        title=words::PREVIEW.get(lang)
                        width="100%"
                        height=frame.1.to_string()
                    ></iframe>
                </For>
            </div>
            <p class="hint">
                <a href=move || link.get() target="_blank" rel="noopener">
                    {words::OPEN_ALONE.get(lang)}
                </a>
            </p>
        </section>
    }
}

/// The code in three forms.
#[component]
fn Code(chosen: Memo<Embedding>, home: RwSignal<String>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let link = link(store, chosen);
    let plain =
        Memo::new(move |_| chosen.with(|chosen| store.with(|view| chosen.plain_link(view, &data))));
    view! {
        <section aria-labelledby="code-title">
            <h2 id="code-title">{words::CODE.get(lang)}</h2>
            {Snippet::ALL
                .into_iter()
                .map(|snippet| {
                    let code = move || {
                        let place = place(home, chosen.with(|chosen| chosen.frozen));
                        chosen.with(|chosen| {
                            words::code(
                                snippet,
                                &place,
                                (&link.get(), &plain.get()),
                                &title(chosen.page, chosen.lang),
                                chosen.height,
                                chosen.lang,
                            )
                        })
                    };
                    let label = format!("{}: {}", words::COPY.get(lang), snippet.name().get(lang));
                    view! {
                        <div class="snippet">
                            <h3>{snippet.name().get(lang)}</h3>
                            <p class="hint">{snippet.hint().get(lang)}</p>
                            <pre id=snippet.id() tabindex="0" role="region" aria-label=snippet.name().get(lang)>{code}</pre>
                            <button type="button" class="button" data-copy=snippet.id() aria-label=label>
                                {words::COPY.get(lang)}
                            </button>
                        </div>
                    }
                })
                .collect_view()}
        </section>
    }
}

/// Where the release stands that the code points to.
fn place(home: RwSignal<String>, frozen: bool) -> Place {
    home.with(|home| Place::of(home, env!("CARGO_PKG_VERSION"), frozen))
}

/// What host and server must allow, and how to talk to an embed.
#[component]
fn Recipe(home: RwSignal<String>, lang: Lang) -> impl IntoView {
    let server = html::embed::lines(&words::server_lines(), lang);
    let sandbox = html::embed::lines(&words::sandbox_lines(), lang);
    let host = move || html::embed::lines(&words::host_lines(&place(home, false)), lang);
    view! {
        <section class="recipe" aria-labelledby="recipe-title">
            <h2 id="recipe-title">{words::RECIPE.get(lang)}</h2>
            <h3>{words::HOST.get(lang)}</h3>
            <p class="hint">{words::HOST_HINT.get(lang)}</p>
            <dl inner_html=host></dl>
            <h3>{words::SERVER.get(lang)}</h3>
            <dl inner_html=server></dl>
            <h3>{words::SANDBOX.get(lang)}</h3>
            <p class="hint">{words::SANDBOX_HINT.get(lang)}</p>
            <dl inner_html=sandbox></dl>
            <h3>{words::SHAREPOINT.get(lang)}</h3>
            <p class="prose">{words::SHAREPOINT_HINT.get(lang)}</p>
            <h3>{words::MESSAGES.get(lang)}</h3>
            <p class="hint">{words::MESSAGES_HINT.get(lang)}</p>
            <pre tabindex="0" role="region" aria-label=words::MESSAGES.get(lang)>{words::EXAMPLE}</pre>
        </section>
    }
}
