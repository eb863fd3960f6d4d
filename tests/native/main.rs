//! Tests that run on the machine itself: numbers, properties, links, charts as JSON,
//! addresses, pages as text, and the rules of the house.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod about_pages;
mod architecture;
mod calculators;
mod charts;
mod compare;
mod comparing;
mod embed;
mod embedding;
mod explain;
mod golden;
mod lab_pages;
mod links;
mod model;
mod number;
mod pages;
mod patch;
mod report;
mod search;
mod seek;
mod sensitivity;
mod state;
mod trail;
mod trail_pages;
mod uncertainty;

/// Every address ever given out.
fn state_corpus() -> impl Iterator<Item = &'static str> {
    state::CORPUS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
}

/// The page with an address, rendered natively.
fn page_html(address: &str) -> String {
    use std::pin::pin;
    use std::sync::Arc;
    use std::task::{Context, Poll, Waker};

    use leptos::prelude::{GetUntracked, Owner, RenderHtml, view};
    use verkenner::state::{Store, View};

    Owner::new().with(|| {
        let store = Store::new(Arc::new(state::DATA.clone()), View::default());
        store.open(address);
        // Without splitting its code is there at once.
        let loading = pin!(verkenner::ui::load_page(store.page.get_untracked()));
        let Poll::Ready(Ok(build)) = loading.poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("{address} loads")
        };
        view! { <verkenner::ui::App store=store first=Ok(build)/> }.to_html()
    })
}
