//! A chart: a drawing as a value, drawn when the chart bundle has arrived.

use leptos::html::Div;
use leptos::prelude::*;

use crate::charts::Drawing;
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
        if let (Some(element), Some(drawing)) = (place.get(), drawing.get()) {
            host.with_value(|host| host.draw((*element).clone(), &drawing.option));
        }
    });
    on_cleanup(move || host.with_value(ChartHost::dispose));
    view! {
        <figure class="chart-figure">
            <ul class="legend" aria-hidden="true">
                {move || {
                    drawing
                        .get()
                        .map(|drawing| drawing.legend)
                        .unwrap_or_default()
                        .into_iter()
                        .map(|entry| {
                            view! { <li><span class=format!("swatch {}", entry.class)></span>{entry.label}</li> }
                        })
                        .collect_view()
                }}
            </ul>
            <div
                class="chart"
                id=id
                role="img"
                aria-label=move || drawing.get().map(|drawing| drawing.summary).unwrap_or_default()
                node_ref=place
            ></div>
        </figure>
    }
}
