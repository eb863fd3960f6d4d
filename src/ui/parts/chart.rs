//! A chart: a drawing as a value, drawn when the chart bundle has arrived.

use leptos::html::Div;
use leptos::prelude::*;

use crate::charts::{self, Drawing};
use crate::platform::ChartHost;

/// A chart with its legend. The container arrives with a static picture when the page was
/// rendered beforehand; the live chart replaces it in the same size.
#[component]
pub fn ChartView(
    /// What to draw.
    drawing: Memo<Option<Drawing>>,
    /// Id of the container; the static picture is put there at build time.
    id: &'static str,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let host = StoredValue::new_local(ChartHost::default());
    Effect::new(move |_| {
        drawing.with(|drawing| {
            if let (Some(element), Some(drawing)) = (place.get(), drawing) {
                host.with_value(|host| host.draw((*element).clone(), &drawing.option));
            }
        });
    });
    on_cleanup(move || host.with_value(ChartHost::dispose));
    let legend = move || {
        drawing.with(|drawing| {
            drawing
                .as_ref()
                .map(|drawing| charts::legend(&drawing.legend))
                .unwrap_or_default()
        })
    };
    let summary = move || {
        drawing.with(|drawing| {
            drawing
                .as_ref()
                .map(|drawing| drawing.summary.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <figure class="chart-figure">
            <ul class="legend" aria-hidden="true" inner_html=legend></ul>
            <div
                class="chart"
                id=id
                role="img"
                aria-label=summary
                node_ref=place
            ></div>
        </figure>
    }
}
