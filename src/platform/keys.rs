//! Keys that work on a whole page.

use leptos::prelude::Owner;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, KeyboardEvent};

use super::page::{framed, is_mounted, tree};

/// Where these keys belong to what is being typed.
const TEXT: &str =
    "input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]";

/// Calls back when `/` is pressed, unless the reader is typing, choosing in a list or has a
/// dialog open. The call says whether the key was for it. Inside another page such keys belong
/// to that page.
pub fn on_slash(call: impl Fn() -> bool + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document.filter(|_| !framed()) else {
        return;
    };
    let page = document.clone();
    let call = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.key() != "/" || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let elsewhere = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| {
                [TEXT, "select"]
                    .iter()
                    .any(|field| element.matches(field).unwrap_or(false))
            });
        let covered = page
            .query_selector("dialog:modal")
            .is_ok_and(|dialog| dialog.is_some());
        if !elsewhere && !covered && call() {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("keydown", call.as_ref().unchecked_ref());
    call.forget();
}

/// Watches the keys that undo a step and do it again, as long as it lives.
pub struct UndoKeys {
    document: Document,
    call: Closure<dyn Fn(KeyboardEvent)>,
}

/// Calls back with `false` on Ctrl+Z (undo) and with `true` on Ctrl+Shift+Z or Ctrl+Y (again),
/// unless the reader is typing. Ends when the value that is returned goes. In a page of someone
/// else's only keys pressed in the app count, and in a frame none: its page may use them itself.
pub fn watch_undo_keys(call: impl Fn(bool) + 'static) -> Option<UndoKeys> {
    let document = tree().filter(|_| is_mounted() || !framed())?;
    let owner = Owner::current()?;
    let call = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| element.matches(TEXT).unwrap_or(false));
        if typing {
            return;
        }
        let again = match event.key().to_ascii_lowercase().as_str() {
            "z" => event.shift_key(),
            "y" => true,
            _ => return,
        };
        event.prevent_default();
        owner.with(|| call(again));
    });
    document
        .add_event_listener_with_callback("keydown", call.as_ref().unchecked_ref())
        .ok()?;
    Some(UndoKeys { document, call })
}

impl Drop for UndoKeys {
    fn drop(&mut self) {
        let _ = self
            .document
            .remove_event_listener_with_callback("keydown", self.call.as_ref().unchecked_ref());
    }
}
