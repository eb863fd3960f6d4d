//! What `js/component.js` calls. Values pass through serde; handles of apps are numbers.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

use js_sys::{Array, Error, Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MouseEvent};

use crate::platform::{self, Root};
use crate::report::{self, Lang};
use crate::state::{Data, Step, Store, View, parse, print};
use crate::text::phrases as p;
use crate::ui::{self, LoadError};

use super::fault::Fault;
use super::given::{Given, read_scenario, read_view};
use super::shown;

/// The one thing that the first load carries of all this: loads the rest, and passes what
/// calls its functions on, or nothing when that fails.
#[wasm_bindgen]
pub fn embed(done: Function) {
    platform::spawn(async move {
        let api = load_api().await.unwrap_or(JsValue::UNDEFINED);
        // Whoever asked has its own way of failing.
        let _ = done.call1(&JsValue::UNDEFINED, &api);
    });
}

#[cfg(all(feature = "split", target_family = "wasm"))]
// The split points are imports and exports of the module, which Rust counts as unsafe.
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(embed, fallible)]
fn load_api() -> Result<JsValue, LoadError> {
    Ok(api())
}

#[cfg(not(all(feature = "split", target_family = "wasm")))]
async fn load_api() -> Result<JsValue, LoadError> {
    Ok(api())
}

/// An app in an element of the host.
struct Mounted {
    store: Store,
    owner: Owner,
    /// Takes the app away when it goes.
    _app: Box<dyn Any>,
}

thread_local! {
    static DATA: OnceCell<Arc<Data>> = const { OnceCell::new() };
    static MOUNTED: RefCell<(u32, BTreeMap<u32, Mounted>)> = const { RefCell::new((0, BTreeMap::new())) };
}

fn data() -> Arc<Data> {
    DATA.with(|data| {
        data.get_or_init(|| Arc::new(Data::new(report::embedded())))
            .clone()
    })
}

/// All functions as one, which is given the name and the arguments: each kind of function costs
/// the first load something.
fn api() -> JsValue {
    Closure::<dyn Fn(String, Array) -> Result<JsValue, JsValue>>::new(
        |name: String, given: Array| call(&name, &given),
    )
    .into_js_value()
}

/// Calls a function by its name; `js/component.js` has the list.
fn call(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let argument = |at: u32| arguments.get(at);
    let id = || argument(0).as_f64().unwrap_or_default() as u32;
    match name {
        "project" => {
            let data = data();
            let scenario = read_scenario(&data, &given(argument(0))?).map_err(thrown)?;
            sent(&shown::project(&data, &scenario).map_err(thrown)?)
        }
        "explain" => {
            let data = data();
            let scenario = read_scenario(&data, &given(argument(0))?).map_err(thrown)?;
            let key = argument(1).as_string().unwrap_or_default();
            let lang = asked_lang(&data, argument(2))?;
            sent(&shown::explain(&data, &scenario, &key, lang).map_err(thrown)?)
        }
        "inputs" => sent(&shown::inputs(&data())),
        "read" => Ok(first_state(argument(0), argument(1))?.into()),
        "mount" => {
            mount(
                argument(0).unchecked_into(),
                argument(1).as_string().unwrap_or_default(),
                argument(2).unchecked_into(),
                argument(3).unchecked_into(),
            );
            Ok(JsValue::UNDEFINED)
        }
        "state" => {
            let state = mounted(id()).map(|(store, _)| untrack(|| store.address()));
            Ok(state.unwrap_or_default().into())
        }
        "set" => set(id(), argument(1)).map(|()| JsValue::UNDEFINED),
        "unmount" => {
            unmount(id());
            Ok(JsValue::UNDEFINED)
        }
        other => Err(thrown(Fault::new(
            "unknown_key",
            "",
            other,
            "there is no such function.",
        ))),
    }
}

/// The state of an app that is there, and what owns it.
fn mounted(id: u32) -> Option<(Store, Owner)> {
    MOUNTED.with_borrow(|(_, mounted)| {
        let found = mounted.get(&id)?;
        Some((found.store, found.owner.clone()))
    })
}

/// The state to begin with, as a link.
fn first_state(state: JsValue, lang: JsValue) -> Result<String, JsValue> {
    let data = data();
    let mut view = read_view(&data, &View::default(), &given(state)?).map_err(thrown)?;
    if !lang.is_undefined() {
        view.lang = asked_lang(&data, lang)?;
    }
    Ok(print(&view))
}

/// A language that a host asks for.
fn asked_lang(data: &Data, lang: JsValue) -> Result<Lang, JsValue> {
    let lang = Given::Keyed([("lang".to_owned(), given(lang)?)].into());
    let view = read_view(data, &View::default(), &lang);
    Ok(view.map_err(thrown)?.lang)
}

/// Puts the app into an element of a shadow root. `done` is given its number, or nothing when
/// its code cannot be loaded; `told` each new state, whether the reader brought it about, and
/// whether it is passing.
fn mount(place: HtmlElement, address: String, told: Function, done: Function) {
    platform::spawn(async move {
        let data = data();
        let page = parse(&address, &data).0.page;
        let Ok(first) = ui::load_page(page).await else {
            let _ = done.call0(&JsValue::UNDEFINED);
            return;
        };
        let root = place.get_root_node();
        let owner = Owner::new();
        let store = owner.with(|| {
            provide_context(Root::new(&root));
            let store = Store::new(data, View::default());
            store.open(&address);
            store
        });
        let app = owner.with(|| {
            mount_to(place.clone(), move || {
                tell_changes(store, told);
                frame(store, first)
            })
        });
        // Two pages would have two of these.
        if let Ok(Some(main)) = place.query_selector("main") {
            let _ = main.set_attribute("role", "group");
        }
        watch_crashes();
        let id = MOUNTED.with_borrow_mut(|(last, mounted)| {
            *last += 1;
            let app = Mounted {
                store,
                owner,
                _app: Box::new(app),
            };
            mounted.insert(*last, app);
            *last
        });
        let _ = done.call1(&JsValue::UNDEFINED, &id.into());
    });
}

/// The app, with its language and its links: those inside it change what it shows.
fn frame(store: Store, first: ui::BuildPage) -> impl IntoView {
    let lang = store.lang;
    let follow = move |event: MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
        let Some(address) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            platform::open_page(&address);
        } else {
            store.follow(&address);
        }
    };
    view! {
        <section
            class="app"
            lang=move || lang.get().code()
            // How much of a page is shown, as a frame says it in `html`.
            data-embed=move || store.setting("embed")
            data-controls=move || store.setting("controls")
            data-background=move || store.setting("background")
            on:click=follow
        >
            // Radio buttons of a form go with it. A shadow root that stays would keep those that
            // were taken out of it, and all around them, in Chromium. It sends nothing.
            <form method="dialog">
                <ui::App store=store first=Ok(first)/>
            </form>
        </section>
    }
}

/// Tells the host of each change of the state.
fn tell_changes(store: Store, told: Function) {
    Effect::new(move |before: Option<String>| {
        let now = store.address();
        if before.is_some_and(|before| before != now) {
            let step = store.last_step();
            // What the host does with it is caught there.
            let _ = told.call3(
                &JsValue::UNDEFINED,
                &now.as_str().into(),
                &(step != Step::Opened).into(),
                &(step == Step::Passing).into(),
            );
        }
        now
    });
}

/// Shows another state.
fn set(id: u32, state: JsValue) -> Result<(), JsValue> {
    let state = given(state)?;
    if let Some((store, owner)) = mounted(id) {
        let now = untrack(|| store.with(View::clone));
        let view = read_view(&store.data(), &now, &state).map_err(thrown)?;
        owner.with(|| store.open(&print(&view)));
    }
    Ok(())
}

/// Takes an app away, with all that it started.
fn unmount(id: u32) {
    let mounted = MOUNTED.with_borrow_mut(|(_, mounted)| mounted.remove(&id));
    if let Some(mounted) = mounted {
        let Mounted { owner, _app, .. } = mounted;
        owner.with(platform::leave);
        drop(_app);
        // The state keeps its owner.
        owner.cleanup();
    }
}

/// Should the program fail: a plain sentence in every app.
fn watch_crashes() {
    std::panic::set_hook(Box::new(|info| {
        let text = |lang| p::CRASH.get(lang);
        platform::tell_crash(&info.to_string(), text(Lang::Nl), text(Lang::En));
    }));
}

/// A value of the host.
fn given(value: JsValue) -> Result<Given, JsValue> {
    from_value(value).map_err(|why| thrown(Fault::new("wrong_type", "", "", &why.to_string())))
}

/// A value for the host.
fn sent(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// A fault as the error that a host catches.
fn thrown(fault: Fault) -> JsValue {
    let error = Error::new(&fault.message);
    error.set_name("ExplorerError");
    for (key, value) in [("code", fault.code), ("key", &fault.key)] {
        // An error that was just made takes every key.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error.into()
}
