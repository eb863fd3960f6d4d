//! The guided start: questions to begin with, and what to look at once one is asked.

use leptos::prelude::*;

use crate::model::Panel;
use crate::report::Lang;
use crate::state::guide::{GuideView, QUESTION, ask, page_of, panel_of};
use crate::state::{Page, Store};
use crate::text::guides::{DISMISS, HINT, LOOK, Question, TITLE};
use crate::text::html;

/// The questions, each a link that sets up its scenario.
#[component]
pub fn GuideStart(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <details class="guide">
            <summary>{TITLE.get(lang)}</summary>
            <p class="hint">{HINT.get(lang)}</p>
            <ul>
                {Question::ALL
                    .into_iter()
                    .map(|question| {
                        let data = store.data();
                        let address = move || {
                            store.address_with(|view| ask(question, &data, view))
                        };
                        view! {
                            <li>
                                <a href=address>{question.text().get(lang)}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </details>
    }
}

/// What to look at for the question that the reader asked, on the page that answers it.
#[component]
pub fn GuideNote(
    /// The page.
    page: Page,
    /// The calculator, on the page that has several.
    #[prop(optional)]
    panel: Option<Panel>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let question = Memo::new(move |_| {
        let guide = store.with(GuideView::of);
        guide
            .question
            .filter(|question| page_of(*question) == page && panel_of(*question) == panel)
    });
    view! {
        // Always there, so that what appears in it is told.
        <div role="status">
            {move || {
                question
                    .get()
                    .map(|question| {
                        view! {
                            <div class="guide-note">
                                <p class="guide-question">{question.text().get(lang)}</p>
                                <p>
                                    <strong>{LOOK.get(lang)} ": "</strong>
                                    {question.explanation().get(lang)}
                                </p>
                                <button
                                    type="button"
                                    class="button quiet"
                                    on:click=move |_| store.set(QUESTION, None)
                                >
                                    {DISMISS.get(lang)}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// What could not be used of the settings of the guided start.
#[component]
pub fn GuideProblems(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let problems = Memo::new(move |_| {
        let told: Vec<String> = store
            .with(GuideView::of)
            .problems
            .iter()
            .map(|problem| problem.message(&data, lang))
            .collect();
        html::sentences(&told)
    });
    view! {
        <ul
            class="warning"
            hidden=move || problems.with(String::is_empty)
            inner_html=move || problems.get()
        ></ul>
    }
}
