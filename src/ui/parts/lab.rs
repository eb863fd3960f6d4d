//! What the pages about the scenario share: title, their own menu, the scenario in short.

use leptos::prelude::*;

use crate::platform::patch_words;
use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::{Phrase, phrases as p, scenario as words};

use super::guide::{GuideNote, GuideProblems};
use super::menu::PageMenu;

/// The name of a page in the menu of the scenario.
const fn name(page: Page) -> Phrase {
    match page {
        Page::Compare => p::COMPARE,
        Page::Seek => p::SEEK,
        Page::Sensitivity => p::SENSITIVITY,
        Page::Uncertainty => p::UNCERTAINTY,
        _ => p::OUTCOME,
    }
}

/// Title, lead and menu of a page about the scenario.
#[component]
pub fn LabHead(
    /// The page.
    page: Page,
    /// Its title.
    title: &'static str,
    /// What it is for.
    lead: &'static str,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    patch_words();
    view! {
        <h1 id="page-title" tabindex="-1">{title}</h1>
        <p class="lead">{lead}</p>
        {Page::LAB
            .contains(&page)
            .then(|| {
                view! {
                    <PageMenu pages=&Page::LAB page=page name=name label=p::LAB_MENU lang=lang/>
                }
            })}
        <GuideProblems lang=lang/>
        // On the calculators it stands in the panel that it is about.
        {(page != Page::Calculators).then(|| view! { <GuideNote page=page lang=lang/> })}
    }
}

/// The reader's scenario told in short, with the way to change it.
#[component]
pub fn YourScenario(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let told = Memo::new(move |_| {
        store
            .calculation()
            .with(|now| {
                let (inputs, outcome) = now.inputs.as_ref().zip(now.outcome.as_ref())?;
                Some(words::story(&data.basis, inputs, outcome, lang)?.result())
            })
            .unwrap_or_default()
    });
    let stale = Memo::new(move |_| store.is_stale());
    view! {
        <section class="your-scenario" aria-labelledby="your-scenario-title">
            <h2 id="your-scenario-title">{p::YOUR_SCENARIO.get(lang)}</h2>
            <p class="warning" role="status" hidden=move || !stale.get()>{p::STALE.get(lang)}</p>
            <p>
                {move || told.get()}
                " "
                <a href=move || store.address_with(|view| { view.page = Page::Scenario; view.over = None; })>
                    {p::CHANGE_SCENARIO.get(lang)}
                </a>
            </p>
        </section>
    }
}
