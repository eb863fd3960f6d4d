//! Address, title, focus, dialogs and announcements.

use std::cell::RefCell;
use std::pin::Pin;

use leptos::prelude::{Owner, use_context};
use leptos::reactive::computed::ScopedFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent,
    MediaQueryList, MouseEvent, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// Milliseconds of rest before the address of passing steps is written: browsers limit
/// how often it may change, and a slider moves faster.
const ADDRESS_REST: i32 = 250;
/// Milliseconds of rest before a result is announced, so that a moving slider is silent.
const ANNOUNCE_REST: i32 = 900;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Provided as context by an app in an element of someone else's page: the shadow root that
/// holds it. Address, title and scrolling then belong to that page, and elements are looked
/// up in the shadow root.
///
/// Event handlers and effects run for the app that they belong to, and so does what they
/// [`spawn`]: several apps on a page never reach into each other.
#[derive(Clone)]
pub struct Root(Document);

impl Root {
    /// A shadow root.
    pub fn new(root: &JsValue) -> Self {
        // It looks elements up, and knows the active one, by the methods of a document.
        Self(root.clone().unchecked_into())
    }
}

fn root() -> Option<Document> {
    use_context::<Root>().map(|root| root.0)
}

/// Whether the app stands in an element of someone else's page.
pub fn is_mounted() -> bool {
    root().is_some()
}

/// Where the elements of this app are looked up.
pub(super) fn tree() -> Option<Document> {
    root().or_else(document)
}

/// Runs what has to wait for something. Works before there is an app.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let fut: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    match Owner::current() {
        Some(owner) => wasm_bindgen_futures::spawn_local(ScopedFuture {
            owner,
            observer: None,
            fut,
        }),
        None => wasm_bindgen_futures::spawn_local(fut),
    }
}

/// The fragment of the address, from the `#` on; empty when there is none.
pub fn address() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address of the app without its fragment, for links that leave it.
pub fn page_address() -> String {
    if is_mounted() {
        return app_page();
    }
    let href = window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

#[wasm_bindgen]
extern "C" {
    /// Where the app has a page of its own; see `js/component.js`, like all of these.
    #[wasm_bindgen(thread_local_v2, js_namespace = verkenner, js_name = page)]
    static APP_PAGE: JsValue;

    /// Opens an address of the app on its own page, beside the page of the host.
    #[wasm_bindgen(js_namespace = verkenner, js_name = openPage)]
    pub fn open_page(address: &str);

    /// Says in every app on the page, in its language, that the program failed.
    #[wasm_bindgen(js_namespace = verkenner, js_name = crashed)]
    pub fn tell_crash(info: &str, nl: &str, en: &str);

    /// Tells of the width of an element as a media query tells of that of a window.
    #[wasm_bindgen(js_namespace = verkenner)]
    fn measure(root: &Document, rem: f64) -> MediaQueryList;
}

fn app_page() -> String {
    APP_PAGE.with(JsValue::as_string).unwrap_or_default()
}

thread_local! {
    static ADDRESS_TIMER: RefCell<Timer> = const { RefCell::new(Timer::new()) };
    static ANNOUNCE_TIMER: RefCell<Timer> = const { RefCell::new(Timer::new()) };
}

/// One pending call that a later one replaces.
struct Timer {
    handle: Option<i32>,
    call: Option<Closure<dyn FnMut()>>,
}

impl Timer {
    const fn new() -> Self {
        Self {
            handle: None,
            call: None,
        }
    }

    fn restart(&mut self, rest: i32, call: impl FnOnce() + 'static) {
        self.cancel();
        let Some(window) = window() else { return };
        let call = Closure::once(call);
        self.handle = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                call.as_ref().unchecked_ref(),
                rest,
            )
            .ok();
        self.call = Some(call);
    }

    fn cancel(&mut self) {
        if let (Some(window), Some(handle)) = (window(), self.handle.take()) {
            window.clear_timeout_with_handle(handle);
        }
        self.call = None;
    }
}

/// Writes the address: at once and as a step that Back undoes, or after a short rest and
/// in place of the one before.
pub fn write_address(address: String, deliberate: bool) {
    let write = move |deliberate: bool| {
        if self::address() == address {
            return;
        }
        let Some(history) = window().and_then(|window| window.history().ok()) else {
            return;
        };
        // Refused in some sandboxes and when called too often; the app works without.
        let _ = if deliberate {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        };
    };
    ADDRESS_TIMER.with_borrow_mut(|timer| {
        if deliberate {
            timer.cancel();
            write(true);
        } else {
            timer.restart(ADDRESS_REST, move || write(false));
        }
    });
}

/// Calls back with the new address whenever the reader goes to another one. Fragments
/// that are places in the page, such as `#content`, are no addresses.
pub fn on_address_change(call: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    let call = Closure::<dyn Fn()>::new(move || {
        // A write that still waits belongs to the address before.
        ADDRESS_TIMER.with_borrow_mut(Timer::cancel);
        let address = address();
        if address.is_empty() || address.starts_with("#/") || address.contains('?') {
            call(address);
        }
    });
    // Going back or forward, a link, and typing in the address bar all end in this event.
    let _ = window.add_event_listener_with_callback("hashchange", call.as_ref().unchecked_ref());
    call.forget();
}

/// Whether the page is shown inside another one.
pub fn framed() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().as_ref() != Some(&window))
}

/// Whether the reader is busy with the page around this one: then the focus stays there, and
/// nothing scrolls.
fn elsewhere() -> bool {
    framed() && document().is_none_or(|document| !document.has_focus().unwrap_or_default())
}

/// Sets the language and title of the document.
pub fn describe_page(lang: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
    }
}

/// Shows what the app has drawn: until then an address that asks for another page than
/// the prerendered one keeps that hidden.
pub fn show_app() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.class_list().remove_1("deep-link");
        let _ = root.class_list().add_1("live");
    }
}

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    element_in(&tree()?, id)
}

fn element_in(tree: &Document, id: &str) -> Option<HtmlElement> {
    tree.get_element_by_id(id)?.dyn_into().ok()
}

/// Does something with an element that is about to be there.
fn soon(id: String, act: impl FnOnce(HtmlElement) + 'static) {
    let (Some(window), Some(tree)) = (window(), tree()) else {
        return;
    };
    let call = Closure::once_into_js(move || {
        if let Some(element) = element_in(&tree, &id) {
            act(element);
        }
    });
    let _ = window.set_timeout_with_callback(call.unchecked_ref());
}

/// Selects the text of an element, and moves the focus to it.
pub(super) fn select_text(element: &HtmlElement) {
    let _ = element.focus();
    if let Some(selection) = window().and_then(|window| window.get_selection().ok().flatten()) {
        let _ = selection.select_all_children(element);
    }
}

/// Moves the focus to an element, and so into view; what it is folded away in opens.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        focus_on(&element);
    }
}

fn focus_on(element: &HtmlElement) {
    if elsewhere() {
        return;
    }
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    let _ = element.focus();
}

/// Moves the focus to an element that is about to be there.
pub fn focus_soon(id: String) {
    soon(id, |element| focus_on(&element));
}

/// Moves the focus to a field that is about to be there, its text selected.
pub fn select_soon(id: String) {
    soon(id, |element| {
        focus_on(&element);
        if let Ok(field) = element.dyn_into::<HtmlInputElement>() {
            field.select();
        }
    });
}

/// Presses an element, as a click would.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Scrolls no further than needed to have an element in view, once it is there.
pub fn reveal(id: String) {
    soon(id, |element| {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

/// The address of the link that was clicked.
pub fn link_at(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[href]").ok()??.get_attribute("href")
}

/// Walks from number to number in a table with the arrow keys, Home and End. The Tab key
/// stops at one number of a table, the one visited last.
pub fn walk(event: &KeyboardEvent) {
    const NUMBER: &str = "button.why";
    let Some(from) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .filter(|target| target.matches(NUMBER).unwrap_or(false))
    else {
        return;
    };
    let (Ok(Some(cell)), Ok(Some(table))) = (from.closest("td"), from.closest("table")) else {
        return;
    };
    let (Some(row), Ok(rows)) = (cell.parent_element(), table.query_selector_all("tr")) else {
        return;
    };
    let number = |cell: Option<Element>| cell?.query_selector(NUMBER).ok()?;
    let in_row = |cell: &Element, step: fn(&Element) -> Option<Element>| {
        let mut at = step(cell);
        while let Some(cell) = at {
            if let Some(found) = number(Some(cell.clone())) {
                return Some(found);
            }
            at = step(&cell);
        }
        None
    };
    // The row above or below with a number in the same column.
    let in_column = |down: bool| {
        let column = (0..row.children().length())
            .find(|at| row.children().item(*at).as_ref() == Some(&cell))?;
        let all: Vec<Element> = (0..rows.length())
            .filter_map(|at| rows.get(at)?.dyn_into().ok())
            .collect();
        let here = all.iter().position(|other| *other == row)?;
        let find = |row: &Element| number(row.children().item(column));
        if down {
            all[here + 1..].iter().find_map(find)
        } else {
            all[..here].iter().rev().find_map(find)
        }
    };
    let end = |first: bool| {
        let numbers = row.query_selector_all(NUMBER).ok()?;
        let at = if first {
            0
        } else {
            numbers.length().checked_sub(1)?
        };
        numbers.get(at)?.dyn_into::<Element>().ok()
    };
    let to = match event.key().as_str() {
        "ArrowRight" => in_row(&cell, Element::next_element_sibling),
        "ArrowLeft" => in_row(&cell, Element::previous_element_sibling),
        "ArrowDown" => in_column(true),
        "ArrowUp" => in_column(false),
        "Home" => end(true),
        "End" => end(false),
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        let _ = from.set_attribute("tabindex", "-1");
        let _ = to.set_attribute("tabindex", "0");
        let _ = to.focus();
    }
}

/// Brings the reader to an element of a page that was just opened: from the top of the
/// page, with the focus on it. Waits until the page has been built.
pub fn land(id: String) {
    let page = window().filter(|_| !is_mounted());
    soon(id, move |element| {
        if let Some(window) = page {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        focus_on(&element);
    });
}

/// Brings a reader who comes by a link to an element that is not the title of the page: into
/// view, and with the focus on it unless the reader has already moved it elsewhere.
pub fn arrive(id: &str) {
    if let Some(element) = element(id).filter(|element| element.tag_name() != "H1" && !elsewhere())
    {
        let focused = document().and_then(|document| document.active_element());
        if focused.is_none_or(|focused| focused.tag_name() == "BODY") {
            let _ = element.focus();
        }
        element.scroll_into_view();
    }
}

/// The least width of a window with two columns; the same stands in the style sheets.
const TWO_COLUMNS: &str = "(width >= 60rem)";
/// The same of an element, in `rem`.
const TWO_COLUMNS_REM: f64 = 60.0;

/// Tells now, and again whenever it changes, whether the window, or the element that holds the
/// app, has room for two columns. Ends when the value that is returned goes.
pub fn watch_columns(call: impl Fn(bool) + 'static) -> Option<Columns> {
    let query = match root() {
        Some(root) => measure(&root, TWO_COLUMNS_REM),
        None => window()?.match_media(TWO_COLUMNS).ok()??,
    };
    call(query.matches());
    let watched = query.clone();
    let call = Closure::<dyn Fn()>::new(move || call(watched.matches()));
    query.set_onchange(Some(call.as_ref().unchecked_ref()));
    Some(Columns { query, _call: call })
}

/// Watches whether there is room for two columns.
pub struct Columns {
    query: MediaQueryList,
    _call: Closure<dyn Fn()>,
}

impl Drop for Columns {
    fn drop(&mut self) {
        self.query.set_onchange(None);
    }
}

/// Opens a dialog over the page.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    if elsewhere() {
        // A modal dialog would take the focus.
        dialog.set_open(true);
    } else {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Says a text to screen readers once nothing has changed for a moment.
///
/// Of several apps on a page the last word is heard: they speak of the same when a host keeps
/// them together.
pub fn announce(text: String) {
    let Some(tree) = tree() else { return };
    ANNOUNCE_TIMER.with_borrow_mut(|timer| {
        timer.restart(ANNOUNCE_REST, move || {
            // Nothing outside the dialog on top is heard.
            let inside = tree
                .query_selector_all("dialog[open] .announcer")
                .ok()
                .and_then(|places| places.get(places.length().checked_sub(1)?));
            let place = inside.or_else(|| element_in(&tree, "announcer").map(Into::into));
            if let Some(place) = place {
                place.set_text_content(Some(&text));
            }
        });
    });
}

/// Shows a plain sentence when the program itself fails; the page stays readable.
pub fn report_crashes(sentence: String) {
    std::panic::set_hook(Box::new(move |info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(place) =
            document().and_then(|document| document.get_element_by_id("boot-message"))
        {
            place.set_text_content(Some(&sentence));
            let _ = place.remove_attribute("hidden");
        }
    }));
}

/// Ends what an app in someone else's page still does.
pub fn leave() {
    ANNOUNCE_TIMER.with_borrow_mut(Timer::cancel);
    super::engine::end_engines();
}

/// The element that holds the prerendered page, and an empty one to take its place. Pages of
/// others have an `#app` too; only ours stands behind its message.
pub fn stage() -> Option<(HtmlElement, HtmlElement)> {
    let old = document()?.query_selector("#boot-message + #app").ok()??;
    let old: HtmlElement = old.dyn_into().ok()?;
    let fresh = old.clone_node().ok()?.dyn_into().ok()?;
    Some((old, fresh))
}

/// Puts the app in the place of the prerendered page. Static pictures of charts move
/// along, to be seen until the live ones are drawn, and the focus stays where it was.
pub fn take_over(old: &HtmlElement, fresh: &HtmlElement) {
    let pictures = old.query_selector_all(".chart").ok();
    for at in 0..pictures.as_ref().map_or(0, NodeList::length) {
        let from = pictures.as_ref().and_then(|pictures| pictures.get(at));
        let Some(from) = from.and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        if let Ok(Some(to)) = fresh.query_selector(&format!("#{}", from.id())) {
            while let Some(child) = from.first_child() {
                let _ = to.append_child(&child);
            }
        }
    }
    let focused = document()
        .and_then(|document| document.active_element())
        .map(|element| element.id());
    let _ = old.replace_with_with_node_1(fresh);
    if let Some(id) = focused.filter(|id| !id.is_empty()) {
        focus(&id);
    }
}

/// What an attribute says of the element that was clicked, or of the nearest around it.
/// The click is then ours; one that opens a new tab is left to the browser.
pub fn data_at(event: &MouseEvent, name: &str) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let value = target
        .closest(&format!("[{name}]"))
        .ok()??
        .get_attribute(name)?;
    event.prevent_default();
    Some(value)
}
