//! Calculating off the page, in workers (`js/engines.js`), and pausing while on it.

use std::cell::RefCell;

use js_sys::Promise;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Document;

use super::page::tree;

#[wasm_bindgen]
extern "C" {
    /// What keeps the workers, loaded on first use; see `js/boot.js`.
    #[wasm_bindgen(js_namespace = verkenner, js_name = loadEngines, catch)]
    fn load_engines() -> Result<Promise, JsValue>;

    #[derive(Clone)]
    type Engines;
    #[wasm_bindgen(method)]
    fn run(
        this: &Engines,
        plan: &JsValue,
        draws: usize,
        progress: &Closure<dyn Fn(usize)>,
    ) -> Promise;
    #[wasm_bindgen(method)]
    fn cancel(this: &Engines);
}

thread_local! {
    /// The workers of each app on the page, by what holds it.
    static ENGINES: RefCell<Vec<(Document, Engines)>> = const { RefCell::new(Vec::new()) };
}

/// The workers of this app, if there are any.
fn engines() -> Option<Engines> {
    let here = tree()?;
    ENGINES.with_borrow(|all| {
        let (_, engines) = all.iter().find(|(place, _)| *place == here)?;
        Some(engines.clone())
    })
}

/// Why a calculation off the page gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// There are no workers here, or what they run could not be loaded.
    Missing,
    /// It was stopped, or it failed.
    Ended,
}

/// Calculates a plan in workers; `progress` is told how far it is.
///
/// # Errors
/// When there are no workers, when it is stopped, and when it fails.
pub async fn calculate<P: Serialize, R: DeserializeOwned>(
    plan: &P,
    draws: usize,
    progress: impl Fn(usize) + 'static,
) -> Result<R, EngineError> {
    let engines = match engines() {
        Some(engines) => engines,
        None => {
            let loaded = load_engines().map_err(|_| EngineError::Missing)?;
            let loaded = JsFuture::from(loaded)
                .await
                .map_err(|_| EngineError::Missing)?;
            let engines: Engines = loaded.unchecked_into();
            if let Some(here) = tree() {
                ENGINES.with_borrow_mut(|all| all.push((here, engines.clone())));
            }
            engines
        }
    };
    let plan = serde_wasm_bindgen::to_value(plan).map_err(|_| EngineError::Ended)?;
    let progress = Closure::<dyn Fn(usize)>::new(progress);
    let answer = JsFuture::from(engines.run(&plan, draws, &progress)).await;
    let answer = answer.map_err(|_| EngineError::Ended)?;
    serde_wasm_bindgen::from_value(answer).map_err(|_| EngineError::Ended)
}

/// Stops what the workers do.
pub fn stop_calculating() {
    if let Some(engines) = engines() {
        engines.cancel();
    }
}

/// Ends the workers of this app, for good.
pub(super) fn end_engines() {
    stop_calculating();
    if let Some(here) = tree() {
        ENGINES.with_borrow_mut(|all| all.retain(|(place, _)| *place != here));
    }
}

/// Lets the browser draw and answer, for so many milliseconds or a moment more.
pub async fn pause(milliseconds: i32) {
    let pause = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let _ = JsFuture::from(pause).await;
}
