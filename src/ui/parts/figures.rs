//! Key figures: a few numbers that sum up a page.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::Store;
use crate::text::budget::KeyFigure;
use crate::text::html;

/// A row of key figures.
#[component]
pub fn KeyFigures(
    /// The figures.
    figures: Signal<Vec<KeyFigure>>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let data = expect_context::<Store>().data();
    let filled = move || figures.with(|figures| html::key_figures(&data.report, figures, lang));
    view! { <dl class="key-figures" inner_html=filled></dl> }
}
