//! What the pages about the report share: title, lead and their own menu.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Page;
use crate::text::trail::TRAIL_MENU;
use crate::ui::names::page_name;

use super::menu::PageMenu;

/// Title, lead and menu of a page about what the report says.
#[component]
pub fn TrailHead(
    /// The page.
    page: Page,
    /// Its title.
    title: &'static str,
    /// What it is for.
    #[prop(into)]
    lead: String,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <h1 id="page-title" tabindex="-1">{title}</h1>
        <p class="lead">{lead}</p>
        <PageMenu pages=&Page::TRAIL page=page name=page_name label=TRAIL_MENU lang=lang/>
    }
}
