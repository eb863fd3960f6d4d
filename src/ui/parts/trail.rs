//! What the pages about the report share: title, lead and their own menu.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::trail::TRAIL_MENU;
use crate::ui::names::page_name;

/// Title, lead and menu of a page about what the report says.
#[component]
pub fn TrailHead(
    /// The page.
    page: Page,
    /// Its title.
    title: &'static str,
    /// What it is for.
    lead: &'static str,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <h1 id="page-title" tabindex="-1">{title}</h1>
        <p class="lead">{lead}</p>
        <nav class="lab-menu" aria-label=TRAIL_MENU.get(lang)>
            <ul>
                {Page::TRAIL
                    .into_iter()
                    .map(|other| {
                        view! {
                            <li>
                                <a
                                    href=move || store.address_with(|view| { view.page = other; view.over = None; })
                                    aria-current=(other == page).then_some("page")
                                >
                                    {page_name(other).get(lang)}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
