//! A chart: its caption at once, its drawing when what draws has arrived.

use leptos::html::Div;
use leptos::prelude::*;
use serde_json::Value;

use crate::charts::{self, Caption, Draw};
use crate::platform::{ChartHost, fetch_charts, spawn};
use crate::state::Store;
use crate::text::phrases as p;
use crate::ui::load;

/// What draws charts, once it has been loaded; one for the whole app.
#[derive(Clone, Copy)]
pub struct DrawCode(RwSignal<Option<Draw>>);

impl DrawCode {
    /// Nothing loaded yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }
}

/// A chart with its legend. The container arrives with a static picture when the page was
/// rendered beforehand; the live chart replaces it in the same size.
#[component]
pub fn ChartView<D>(
    /// What is said of it.
    caption: Memo<Caption>,
    /// Draws it; follows what it reads.
    option: D,
    /// Id of the container; the static picture is put there at build time.
    id: &'static str,
) -> impl IntoView
where
    D: Fn(&Draw) -> Option<Value> + 'static,
{
    let store = expect_context::<Store>();
    let code = expect_context::<DrawCode>().0;
    let failed = RwSignal::new(false);
    let place = NodeRef::<Div>::new();
    let host = StoredValue::new_local(ChartHost::new(move || {
        failed.try_set(true);
    }));
    Effect::new(move |drawn: Option<Option<Value>>| {
        let drawn = drawn.flatten();
        let draw = code.get();
        let now = draw.as_ref().zip(place.get()).and_then(|(draw, element)| {
            let option = option(draw)?;
            let moved = drawn
                .as_ref()
                .and_then(|drawn| (draw.moved)(drawn, &option));
            host.with_value(|host| host.draw((*element).clone(), &option, moved.as_ref()));
            Some(option)
        });
        now.or(drawn)
    });
    Effect::new(move |_| {
        if code.with_untracked(Option::is_some) {
            return;
        }
        fetch_charts();
        spawn(async move {
            match load::draw().await {
                Ok(draw) => code.set(Some(draw)),
                Err(_) => {
                    failed.try_set(true);
                }
            }
        });
    });
    on_cleanup(move || host.with_value(ChartHost::dispose));
    view! {
        <figure class="chart-figure">
            <ul class="legend" aria-hidden="true" inner_html=move || caption.with(|caption| charts::legend(&caption.legend))></ul>
            <div
                class="chart"
                id=id
                role="img"
                aria-label=move || caption.with(|caption| caption.summary.clone())
                node_ref=place
            ></div>
            <p class="hint" role="status" hidden=move || !failed.get()>
                {move || p::CHART_FAILED.get(store.lang.get())}
            </p>
        </figure>
    }
}
