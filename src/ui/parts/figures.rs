//! Key figures: a few numbers that sum up a page.

use leptos::prelude::*;

use super::{Mark, OriginBadge};
use crate::report::Lang;
use crate::text::budget::KeyFigure;

/// A row of key figures.
#[component]
pub fn KeyFigures(
    /// The figures.
    figures: Signal<Vec<KeyFigure>>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <dl class="key-figures">
            {move || {
                figures
                    .get()
                    .into_iter()
                    .map(|figure| {
                        view! {
                            <div class="key-figure">
                                <dt>{figure.label}</dt>
                                <dd class="key-value">
                                    {figure.value}
                                    {figure
                                        .notes
                                        .into_iter()
                                        .map(|note| view! { <Mark note=note lang=lang/> })
                                        .collect_view()}
                                </dd>
                                <dd class="key-detail">{figure.detail}</dd>
                                <dd class="key-origin"><OriginBadge origin=figure.origin lang=lang/></dd>
                            </div>
                        }
                    })
                    .collect_view()
            }}
        </dl>
    }
}
