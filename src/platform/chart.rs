//! Drawing charts with the separately loaded chart bundle (`js/charts.js`).

use std::cell::RefCell;
use std::iter::zip;
use std::rc::Rc;

use js_sys::Promise;
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The chart bundle, loaded on first use; see `js/boot.js`.
    #[wasm_bindgen(js_namespace = verkenner, js_name = loadCharts, catch)]
    fn load_charts() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = verkenner, js_name = prefetchCharts, catch)]
    fn prefetch_charts() -> Result<(), JsValue>;

    type ChartBundle;
    #[wasm_bindgen(method)]
    fn mount(this: &ChartBundle, element: &HtmlElement) -> LiveChart;

    type LiveChart;
    #[wasm_bindgen(method)]
    fn set(this: &LiveChart, option: &JsValue);
    #[wasm_bindgen(method, js_name = move)]
    fn move_series(this: &LiveChart, series: &JsValue);
    #[wasm_bindgen(method)]
    fn dispose(this: &LiveChart);
}

/// A series of which other data must be drawn than is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved<'a> {
    /// Its place in the option.
    pub at: usize,
    /// Its data.
    pub data: &'a Value,
    /// The words of its data.
    pub texts: &'a Value,
}

/// The series that move from one option to another; `None` if the options differ in more than
/// data and their words.
pub fn moved_series<'a>(before: &Value, now: &'a Value) -> Option<Vec<Moved<'a>>> {
    /// The members of an object, all but one.
    fn but<'v>(of: &'v Value, left_out: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
        let members = of.as_object().into_iter().flatten();
        members.filter(move |(name, _)| *name != left_out)
    }
    fn texts(option: &Value) -> &Value {
        &option["verkenner"]["texts"]
    }
    let same = but(before, "series")
        .filter(|(name, _)| *name != "verkenner")
        .eq(but(now, "series").filter(|(name, _)| *name != "verkenner"))
        && but(&before["verkenner"], "texts").eq(but(&now["verkenner"], "texts"));
    let (old, new) = (before["series"].as_array()?, now["series"].as_array()?);
    if !same || old.len() != new.len() {
        return None;
    }
    let mut moved = Vec::new();
    for (at, (old, new)) in zip(old, new).enumerate() {
        if !but(old, "data").eq(but(new, "data")) {
            return None;
        }
        if old["data"] != new["data"] || texts(before)[at] != texts(now)[at] {
            moved.push(Moved {
                at,
                data: &new["data"],
                texts: &texts(now)[at],
            });
        }
    }
    Some(moved)
}

struct Inner {
    /// Called when the bundle does not load.
    fail: Box<dyn Fn()>,
    chart: Option<LiveChart>,
    /// The latest option: what is drawn, or waits for the bundle.
    latest: Option<Value>,
    loading: bool,
    disposed: bool,
}

impl Inner {
    /// Draws the latest option: what moved since the one before, or all of it.
    fn draw(&self, chart: &LiveChart, before: Option<&Value>) {
        let Some(latest) = &self.latest else { return };
        let values = Serializer::json_compatible();
        match before.and_then(|before| moved_series(before, latest)) {
            Some(moved) if moved.is_empty() => {}
            Some(moved) => {
                if let Ok(moved) = moved.serialize(&values) {
                    chart.move_series(&moved);
                }
            }
            None => {
                if let Ok(option) = latest.serialize(&values) {
                    chart.set(&option);
                }
            }
        }
    }
}

/// Starts loading the chart bundle, so that it is there when the first chart is drawn.
pub fn fetch_charts() {
    let _ = prefetch_charts();
}

/// Draws one chart in one element, for as long as the element is there.
#[derive(Clone)]
pub struct ChartHost(Rc<RefCell<Inner>>);

impl ChartHost {
    /// A chart that is not drawn yet; `fail` is called when the chart bundle does not load.
    pub fn new(fail: impl Fn() + 'static) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            fail: Box::new(fail),
            chart: None,
            latest: None,
            loading: false,
            disposed: false,
        })))
    }

    /// Draws an option. Until the bundle has arrived the element keeps what it
    /// shows; then the latest option is drawn. Without the bundle that stays so.
    pub fn draw(&self, element: HtmlElement, option: Value) {
        let mut inner = self.0.borrow_mut();
        let before = inner.latest.replace(option);
        if let Some(chart) = &inner.chart {
            inner.draw(chart, before.as_ref());
            return;
        }
        if inner.loading {
            return;
        }
        inner.loading = true;
        let host = self.clone();
        spawn_local(async move {
            let bundle = match load_charts() {
                Ok(promise) => JsFuture::from(promise).await,
                Err(missing) => Err(missing),
            };
            let Ok(bundle) = bundle else {
                web_sys::console::warn_1(&"The chart bundle did not load.".into());
                let mut inner = host.0.borrow_mut();
                // The next option tries again.
                inner.loading = false;
                (inner.fail)();
                return;
            };
            let mut inner = host.0.borrow_mut();
            if inner.disposed {
                return;
            }
            let chart = bundle.unchecked_into::<ChartBundle>().mount(&element);
            inner.draw(&chart, None);
            inner.chart = Some(chart);
        });
    }

    /// Removes the drawing and its listeners.
    pub fn dispose(&self) {
        let mut inner = self.0.borrow_mut();
        inner.disposed = true;
        if let Some(chart) = inner.chart.take() {
            chart.dispose();
        }
    }
}
