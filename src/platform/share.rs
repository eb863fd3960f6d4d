//! Handing a link over to other programs, and where the page itself comes from.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

use super::clipboard::write_clipboard;
use super::page::{element, framed};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = navigator)]
    static NAVIGATOR: Navigator;

    type Navigator;

    // Few browsers on a desktop have it.
    #[wasm_bindgen(method, getter)]
    fn share(this: &Navigator) -> Option<js_sys::Function>;

    #[wasm_bindgen(method, catch, js_name = share)]
    fn hand_over(this: &Navigator, what: &js_sys::Object) -> Result<js_sys::Promise, JsValue>;
}

/// Whether the browser can hand a link over to other programs.
pub fn can_share() -> bool {
    NAVIGATOR.with(|navigator| navigator.share().is_some())
}

/// Hands a link over. `None` when the reader turned back.
pub async fn share_link(title: &str, link: &str) -> Option<bool> {
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", link)] {
        // A plain object takes any key.
        let _ = js_sys::Reflect::set(&what, &key.into(), &value.into());
    }
    let refused = |error: JsValue| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok();
        let name = name.and_then(|name| name.as_string());
        (name.as_deref() != Some("AbortError")).then_some(false)
    };
    match NAVIGATOR.with(|navigator| navigator.hand_over(&what)) {
        Ok(promise) => match JsFuture::from(promise).await {
            Ok(_) => Some(true),
            Err(error) => refused(error),
        },
        Err(error) => refused(error),
    }
}

/// Copies what stands in a field. Where the browser or the host refuses that, its text is
/// selected, to be copied with the keyboard; `false` says so.
pub async fn copy_field(id: &str) -> bool {
    let Some(field) = element(id).and_then(|field| field.dyn_into().ok()) else {
        return false;
    };
    let field: HtmlTextAreaElement = field;
    if write_clipboard(&field.value()).await {
        return true;
    }
    let _ = field.focus();
    field.select();
    false
}

/// Where the page comes from, as far as it matters to who gets a link to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// A host that others can reach.
    #[default]
    Host,
    /// A file.
    File,
    /// This machine itself.
    Machine,
}

/// Where the page comes from, and whether it stands in a frame of another page.
pub fn place() -> (Place, bool) {
    let Some(window) = web_sys::window() else {
        return Default::default();
    };
    let location = window.location();
    let place = if location
        .protocol()
        .is_ok_and(|protocol| protocol == "file:")
    {
        Place::File
    } else if location
        .hostname()
        .is_ok_and(|host| ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str()))
    {
        Place::Machine
    } else {
        Place::Host
    };
    (place, framed())
}
