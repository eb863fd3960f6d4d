//! Files: the app saved as one, and texts that lie beside it (`js/saver.js`).

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Does a task of `js/saver.js`, which is loaded on first use.
    #[wasm_bindgen(js_namespace = verkenner, js_name = saver, catch)]
    fn saver(task: &str, first: &str, title: &str, file: &str) -> Result<Promise, JsValue>;
}

/// How saving went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The browser was asked to keep the file; whether it does, it does not tell.
    Asked,
    /// The host does not have what the file is made from.
    Missing,
    /// It could not be got.
    Failed,
}

async fn done(task: Result<Promise, JsValue>) -> Option<String> {
    JsFuture::from(task.ok()?).await.ok()?.as_string()
}

/// Saves the app as one file that opens with a state: its address, from the `#` on.
pub async fn save_as_file(address: &str, title: &str, file: &str) -> Saving {
    match done(saver("save", address, title, file)).await.as_deref() {
        Some("saved") => Saving::Asked,
        Some("missing") => Saving::Missing,
        _ => Saving::Failed,
    }
}

/// The licences of what the app is made of, as one text; nothing when they do not arrive.
pub async fn licences() -> Option<String> {
    done(saver("read", "./licences.txt", "", "")).await
}
