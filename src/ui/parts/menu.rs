//! The menu of pages that belong together.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::Phrase;

/// Links to pages that belong together, with the one shown marked.
#[component]
pub fn PageMenu(
    /// The pages.
    pages: &'static [Page],
    /// The page shown.
    page: Page,
    /// What each is called here.
    name: fn(Page) -> Phrase,
    /// What the menu is called.
    label: Phrase,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <nav class="lab-menu" aria-label=label.get(lang)>
            <ul>
                {pages
                    .iter()
                    .map(|other| {
                        let other = *other;
                        view! {
                            <li>
                                <a
                                    href=move || store.address_with(|view| { view.page = other; view.over = None; })
                                    aria-current=(other == page).then_some("page")
                                >
                                    {name(other).get(lang)}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
