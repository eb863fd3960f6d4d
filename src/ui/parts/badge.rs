//! The badge that says where a figure comes from.

use leptos::prelude::*;

use crate::report::{Lang, Origin};
use crate::state::Store;
use crate::text::labels::{Badge, place};

/// The kind of origin, with the exact place where there is one.
#[component]
pub fn OriginBadge(
    /// Where the figure comes from.
    origin: Origin,
    /// Language.
    lang: Lang,
    /// Whether to leave out the place, where the surroundings already tell it.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let badge = Badge::of(&origin);
    let place = if short {
        String::new()
    } else {
        place(&origin, &expect_context::<Store>().data().report, lang)
    };
    view! {
        <span class=badge.class() title=badge.meaning().get(lang)>
            {badge.label().get(lang)}
            {(!place.is_empty()).then(|| view! { <span class="badge-place">{place}</span> })}
        </span>
    }
}
