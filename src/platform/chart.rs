//! Drawing charts with the separately loaded chart bundle (`js/charts.js`).

use std::cell::RefCell;
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
    fn move_series(this: &LiveChart, moved: &JsValue);
    #[wasm_bindgen(method)]
    fn dispose(this: &LiveChart);
}

struct Inner {
    /// Called when the bundle does not load.
    fail: Box<dyn Fn()>,
    chart: Option<LiveChart>,
    /// The latest option, while the bundle is on its way.
    waiting: Option<JsValue>,
    loading: bool,
    disposed: bool,
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
            waiting: None,
            loading: false,
            disposed: false,
        })))
    }

    /// Draws an option. Until the bundle has arrived the element keeps what it
    /// shows; then the latest option is drawn. Without the bundle that stays so.
    ///
    /// `moved` is what differs from the option before, if that is data of series only.
    pub fn draw(&self, element: HtmlElement, option: &Value, moved: Option<&Value>) {
        let mut inner = self.0.borrow_mut();
        let moved = moved.filter(|_| inner.chart.is_some());
        let given = moved.unwrap_or(option);
        let Ok(given) = given.serialize(&Serializer::json_compatible()) else {
            return;
        };
        if let Some(chart) = &inner.chart {
            match moved {
                Some(_) => chart.move_series(&given),
                None => chart.set(&given),
            }
            return;
        }
        inner.waiting = Some(given);
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
            if let Some(option) = inner.waiting.take() {
                chart.set(&option);
            }
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
