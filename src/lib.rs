//! Verkenner: an in-browser explorer of a Dutch policy evaluation.
//!
//! Sourced figures and findings go in, one pure calculation runs, and charts,
//! tables, sentences and files come out, all in the reader's browser.
//!
//! ```text
//! report package ──► report ──► model ──► text, charts, state ──► ui
//!                                                   platform ──┘      │
//!                                                                     embed
//! ```
//!
//! Imports go one way along this line; `tests/native/architecture.rs` keeps it so.

// The type of a page is as deep as its markup.
#![recursion_limit = "512"]

#[cfg(feature = "app")]
pub mod charts;
#[cfg(feature = "app")]
pub mod embed;
pub mod model;
#[cfg(feature = "app")]
pub mod platform;
pub mod report;
#[cfg(feature = "app")]
pub mod state;
pub mod text;
#[cfg(feature = "app")]
pub mod ui;

/// Takes the prerendered page in `#app` over and shows what the address asks for.
///
/// The app is built beside the page and put in its place in one step, so that the reader
/// sees no change. Attaching to the prerendered elements instead would weigh some 20 kB
/// more, for every element a second way of coming about.
///
/// A page without `#app` is left alone.
#[cfg(feature = "csr")]
pub fn start() {
    use std::sync::Arc;

    use leptos::prelude::*;

    let Some((old, fresh)) = platform::stage() else {
        return;
    };
    platform::spawn(async move {
        let data = Arc::new(state::Data::new(report::embedded()));
        let page = state::parse(&platform::address(), &data).0.page;
        let first = ui::load_page(page).await;
        mount_to(fresh.clone(), move || {
            let store = state::Store::new(data, state::View::default());
            store.open(&platform::address());
            view! { <ui::App store=store first=first/> }
        })
        .forget();
        platform::take_over(&old, &fresh);
    });
}

/// The first page as HTML in Dutch, with the options of its charts, as a JSON document.
#[cfg(feature = "ssr")]
pub fn prerender() -> serde_json::Value {
    use leptos::prelude::*;

    use crate::model::{Picture, Show};
    use crate::report::Lang;
    use crate::text::phrases;

    let lang = Lang::default();
    let view = state::View::default();
    let (html, drawing) = Owner::new().with(|| {
        let data = state::Data::new(report::embedded());
        let store = state::Store::new(std::sync::Arc::new(data), view);
        let drawing = store.histories.with_untracked(|histories| {
            let data = store.data();
            charts::budget(
                &data.basis,
                &histories.shown,
                Picture::default(),
                &Show::default(),
                lang,
            )
        });
        (
            view! { <ui::App store=store first=Ok(ui::BuildPage::Budget)/> }.to_html(),
            drawing,
        )
    });
    serde_json::json!({
        "lang": lang.code(),
        "title": text::findings::page_title(phrases::BUDGET, lang),
        "description": phrases::DESCRIPTION.get(lang),
        "html": html,
        "charts": [{
            "id": drawing.id,
            "width": drawing.width,
            "height": drawing.height,
            "option": drawing.option,
        }],
    })
}
