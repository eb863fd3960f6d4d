//! Results that are told aloud.

use leptos::prelude::*;

use crate::platform::announce;

/// Tells a text to a screen reader each time that it changes; silent when the page opens.
pub fn announce_changes(told: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let now = told.get();
        if before.is_some_and(|before| before != now) {
            announce(now.clone());
        }
        now
    });
}
