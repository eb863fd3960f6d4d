//! A dialog of the frame whose code is loaded when it is first asked for.

use leptos::prelude::*;

use crate::platform::spawn;
use crate::state::Store;
use crate::text::phrases as p;
use crate::ui::load::{self, LoadError};

/// A dialog of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Search everywhere.
    Search,
    /// Sharing what is shown.
    Share,
}

/// Builds a dialog that is open when a signal says so.
pub type BuildDialog = fn(RwSignal<bool>) -> AnyView;

/// The place of a dialog.
#[component]
pub fn DialogPlace(
    /// Which dialog.
    dialog: Later,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let build = RwSignal::new(None::<BuildDialog>);
    let failed = RwSignal::new(false);
    Effect::new(move |_| {
        if !open.get() || build.with_untracked(Option::is_some) {
            return;
        }
        spawn(async move {
            match load::dialog(dialog).await {
                Ok(loaded) => {
                    failed.set(false);
                    build.set(Some(loaded));
                }
                Err(LoadError) => {
                    failed.set(true);
                    open.set(false);
                }
            }
        });
    });
    view! {
        <p class="warning" role="alert" hidden=move || !failed.get()>
            {move || p::DIALOG_FAILED.get(store.lang.get())}
        </p>
        {move || build.get().map(|build| build(open))}
    }
}
