//! The app in a real browser: what a press or a keystroke changes on the page.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![recursion_limit = "512"]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task;
use verkenner::report::embedded;
use verkenner::state::{Data, Store, View, parse};
use verkenner::ui::{App, load_page};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The app in an element of its own, showing what an address asks for.
struct Page {
    place: HtmlElement,
    store: Store,
}

/// Lets everything that follows from a change happen: effects may wake effects.
async fn tick() {
    for _ in 0..3 {
        task::tick().await;
    }
}

impl Page {
    async fn open(address: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        let data = Data::new(embedded());
        let view = parse(address, &data).0;
        let first = load_page(view.page).await;
        let made = Rc::new(Cell::new(None));
        let keep = Rc::clone(&made);
        mount_to(place.clone(), move || {
            let store = Store::new(Arc::new(data), View::default());
            store.change(|now| *now = view);
            keep.set(Some(store));
            view! { <App store=store first=first/> }
        })
        .forget();
        tick().await;
        Self {
            place,
            store: made.take().unwrap(),
        }
    }

    fn find(&self, selector: &str) -> Element {
        self.place
            .query_selector(selector)
            .unwrap()
            .unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector)
            .text_content()
            .unwrap()
            .replace('\u{a0}', " ")
    }

    fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    async fn fire(&self, selector: &str, kind: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        let event = Event::new_with_event_init_dict(kind, &init).unwrap();
        self.find(selector).dispatch_event(&event).unwrap();
        tick().await;
    }

    async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        tick().await;
    }

    async fn enter(&self, selector: &str, text: &str) {
        self.find(selector)
            .unchecked_into::<HtmlInputElement>()
            .set_value(text);
        self.fire(selector, "input").await;
    }

    async fn choose(&self, selector: &str, code: &str) {
        self.find(selector)
            .unchecked_into::<HtmlSelectElement>()
            .set_value(code);
        self.fire(selector, "change").await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.place.remove();
        // Each test starts from an address of its own.
        let history = web_sys::window().unwrap().history().unwrap();
        history
            .replace_state_with_url(&JsValue::NULL, "", Some("#"))
            .unwrap();
    }
}

#[wasm_bindgen_test]
async fn moving_the_slider_changes_sentence_table_and_field() {
    let page = Page::open("#/scenario").await;
    assert!(page.text(".story .follows").contains("EUR 93,8 mln"));
    page.enter("#input-share-slider", "35").await;
    assert!(page.text(".story").contains("35%"));
    assert!(page.text(".row-full").contains("78.847"));
    let field: HtmlInputElement = page.find("#input-share").unchecked_into();
    assert_eq!(field.value(), "35");
}

#[wasm_bindgen_test]
async fn moving_the_slider_writes_words_into_what_stands_there() {
    let document = web_sys::window().unwrap().document().unwrap();
    let page = Page::open("#/scenario").await;
    let number = ".row-full [data-why='net~all~2029']";
    let standing = [number, ".story .follows dd", ".key-value button"].map(|place| {
        let element = page.find(place);
        let words = element.first_child().unwrap();
        (place, element, words, page.text(place))
    });
    let head = page.find(".row-full th").first_child().unwrap();
    page.find(number)
        .unchecked_into::<HtmlElement>()
        .focus()
        .unwrap();
    page.enter("#input-share-slider", "35").await;
    for (place, element, words, text) in standing {
        assert!(page.find(place).is_same_node(Some(&element)), "{place}");
        assert!(
            element.first_child().unwrap().is_same_node(Some(&words)),
            "{place}"
        );
        assert_ne!(page.text(place), text);
    }
    assert!(
        page.find(".row-full th")
            .first_child()
            .unwrap()
            .is_same_node(Some(&head))
    );
    let focused = document.active_element().unwrap();
    assert!(focused.is_same_node(Some(&page.find(number))));
}

#[wasm_bindgen_test]
async fn a_result_that_was_changed_is_the_one_that_its_address_opens() {
    let page = Page::open("#/scenario").await;
    // A comment is the framework's own, not part of what is shown.
    let result = |page: &Page| {
        [
            ".story",
            ".notices",
            ".key-figures",
            ".table-scroll",
            ".pointers",
        ]
        .map(|place| page.find(place).inner_html().replace("<!---->", ""))
    };
    // Few words change, then rows and columns come and go.
    for (field, value) in [
        ("#input-share-slider", "64"),
        ("#input-cut", "300"),
        ("#input-share-slider", "100"),
        ("#input-horizon", "2035"),
        ("#input-share-slider", "0"),
        ("#input-share-slider", "20"),
    ] {
        page.enter(field, value).await;
        let fresh = Page::open(&untrack(|| page.store.address())).await;
        assert_eq!(result(&page), result(&fresh), "{field} {value}");
    }
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_number_keeps_the_last_result_and_says_so() {
    let page = Page::open("#/scenario").await;
    page.enter("#input-share", "veel").await;
    assert!(page.text("#input-share-error").contains("veel"));
    assert_eq!(
        page.find("#input-share")
            .get_attribute("aria-invalid")
            .as_deref(),
        Some("true")
    );
    assert!(
        page.text(".story .follows").contains("EUR 93,8 mln"),
        "the last result stays"
    );
    assert_eq!(page.count(".result.stale"), 1);
    let field: HtmlInputElement = page.find("#input-share").unchecked_into();
    assert_eq!(field.value(), "veel", "nothing typed is lost");
    page.enter("#input-share", "35,5").await;
    assert_eq!(page.count(".result.stale"), 0);
    assert_eq!(
        field.value(),
        "35,5",
        "the text stays as typed until the field is left"
    );
}

#[wasm_bindgen_test]
async fn a_wrong_text_is_still_there_in_another_language() {
    let page = Page::open("#/scenario").await;
    page.enter("#input-share", "veel").await;
    page.store.open("#/scenario?v=1&lang=en");
    tick().await;
    let field: HtmlInputElement = page.find("#input-share").unchecked_into();
    assert_eq!(field.value(), "veel");
    let error = page.text("#input-share-error");
    assert!(error.contains("is not a number"), "{error}");
    page.store.open("#/scenario?v=1&lang=en&share=35");
    tick().await;
    assert_eq!(field.value(), "35");
    assert_eq!(page.text("#input-share-error"), "");
}

#[wasm_bindgen_test]
async fn years_in_the_wrong_order_are_marked_at_their_field() {
    let page = Page::open("#/scenario").await;
    page.enter("#input-from", "2035").await;
    assert!(page.text("#input-from-error").contains("2035"));
    assert!(page.text(".story .follows").contains("EUR 93,8 mln"));
    page.press("[aria-label^='Eerste jaar: Terug']").await;
    assert_eq!(page.count(".field.invalid"), 0);
}

#[wasm_bindgen_test]
async fn a_reference_point_sets_the_share() {
    let page = Page::open("#/scenario").await;
    page.press("[data-preset='2']").await;
    assert!(page.text(".story").contains("2% van EUR 100 mln"));
}

#[wasm_bindgen_test]
async fn choosing_a_variant_shows_its_inputs_only() {
    let page = Page::open("#/scenario").await;
    let shown = |id: &str| page.count(&format!(".field:not([hidden]) #{id}"));
    assert_eq!((shown("input-variant"), shown("input-share")), (0, 1));
    page.choose("#input-measure", "variant").await;
    assert_eq!((shown("input-variant"), shown("input-share")), (1, 0));
    assert!(page.text(".row-full").contains("91.078"));
}

#[wasm_bindgen_test]
async fn a_mark_opens_its_note() {
    let page = Page::open("#/budget").await;
    page.press("tfoot [data-see='note:I01']").await;
    // What fills the panel is loaded first.
    tick().await;
    let note = page.text("dialog");
    assert!(
        note.contains("373.555") && note.contains("435.015"),
        "{note}"
    );
    assert!(page.find("dialog").has_attribute("open"));
    page.press("dialog .panel-foot button").await;
    tick().await;
    assert!(!page.find("dialog").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn the_table_follows_the_picture_and_the_prices() {
    let page = Page::open("#/budget").await;
    page.press("input[value='index']").await;
    assert!(page.text(".picture table.data").contains("103,4"));
    page.press("input[value='stacked']").await;
    page.choose("#prices", "2021").await;
    assert!(
        page.text(".picture table.data caption")
            .contains("prijzen van 2021")
    );
    assert!(page.text(".picture table.data").contains("61.757"));
}

#[wasm_bindgen_test]
async fn filters_and_search_narrow_the_findings() {
    let page = Page::open("#/findings").await;
    assert_eq!(page.count(".finding"), 66);
    page.press("#facet-direction + .facet-values input").await;
    let narrowed = page.count(".finding");
    assert!(narrowed > 0 && narrowed < 66);
    page.press(".filters .button").await;
    assert_eq!(page.count(".finding"), 66);
    page.enter("#query", "efficientie").await;
    let found = page.count(".finding");
    assert!(found > 0 && found < 66);
    assert!(page.text("#count").contains(&format!("{found} van 66")));
}

#[wasm_bindgen_test]
async fn an_opened_finding_shows_what_it_rests_on_and_who_says_it() {
    let page = Page::open("#/findings?v=1&open=F37").await;
    let body = page.text("#finding-F37");
    assert!(body.contains("evaluatoren"));
    assert!(body.contains("RA5") && body.contains("beleidsdirectie"));
    page.press("#finding-F37 button").await;
    assert_eq!(page.text("#finding-F37 .finding-body"), "");
}

#[wasm_bindgen_test]
async fn a_link_to_a_finding_puts_the_focus_on_it() {
    let focused = || {
        let document = web_sys::window().unwrap().document().unwrap();
        document.active_element().unwrap().id()
    };
    let page = Page::open("#/findings?v=1&open=F25").await;
    assert_eq!(focused(), "finding-F25-head");
    drop(page);
    let page = Page::open("#/findings").await;
    assert_eq!(focused(), "", "a plain page leaves the focus alone");
    drop(page);
}

#[wasm_bindgen_test]
async fn own_prices_are_told_on_the_budget_page() {
    let page = Page::open("#/budget").await;
    assert_eq!(page.count(".page-budget > section > .warning[hidden]"), 1);
    page.store.open("#/budget?v=1&cpi.2018=5");
    tick().await;
    let link = page.find(".page-budget > section > .warning:not([hidden]) a");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("#/scenario?v=1&cpi.2018=5")
    );
}

#[wasm_bindgen_test]
async fn the_page_speaks_the_language_of_the_view() {
    let page = Page::open("#/scenario?v=1&lang=en").await;
    assert!(page.text("h1").contains("cut"));
    assert!(page.text(".row-full").contains("93,847"));
    page.store
        .change(|view| view.lang = verkenner::report::Lang::Nl);
    tick().await;
    assert!(page.text(".row-full").contains("93.847"));
    let root = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .document_element()
        .unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("nl"));
}
