//! Copying texts.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::page::{element, select_text};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = navigator)]
    static NAVIGATOR: Navigator;

    type Navigator;
    type Clipboard;

    // Not there outside secure contexts.
    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Navigator) -> Option<Clipboard>;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Copies the text of an element. Where the browser or the host refuses that, the text is
/// selected, to be copied with the keyboard; `false` says so.
pub async fn copy_text_of(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    if write_clipboard(&element.text_content().unwrap_or_default()).await {
        return true;
    }
    select_text(&element);
    false
}

/// Copies a text; `false` where the browser or the host refuses that.
pub(super) async fn write_clipboard(text: &str) -> bool {
    let written = NAVIGATOR.with(|navigator| navigator.clipboard()?.write_text(text).ok());
    match written {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
