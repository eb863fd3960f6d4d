//! Sharing what is shown: the button in the frame, and the dialog it opens.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{
    Place, can_share, close_dialog, copy_field, focus_soon, open_dialog, page_address, place,
    share_link, spawn,
};
use crate::state::{Store, View, link};
use crate::text::findings::page_title;
use crate::text::html::qr;
use crate::text::{Phrase, link as t, phrases as p, save};
use crate::ui::names::page_name;

use super::save::SaveButton;

/// Id of the field with the link.
const FIELD: &str = "share-link";
/// Id of the button that copies it.
const COPY: &str = "share-copy";

/// The button that opens the dialog.
#[component]
pub fn ShareButton(open: RwSignal<bool>) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <button
            type="button"
            class="search-button"
            aria-haspopup="dialog"
            on:click=move |_| open.set(true)
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 10V1M4.5 4.5 8 1l3.5 3.5M3 8v7h10V8"></path>
            </svg>
            {move || p::SHARE.get(store.lang.get())}
        </button>
    }
}

/// What only the browser knows, asked when the dialog opens.
#[derive(Clone, Default, PartialEq)]
struct Around {
    /// Address of the app.
    app: String,
    /// What the link is worth where the page stands.
    worth: Vec<Phrase>,
    /// Whether the browser can hand a link over.
    can_share: bool,
}

impl Around {
    fn now() -> Self {
        let (place, framed) = place();
        let from = match place {
            Place::Host => None,
            Place::File => Some(t::AT_FILE),
            Place::Machine => Some(t::AT_MACHINE),
        };
        Self {
            app: link::bare(&page_address()),
            worth: from
                .into_iter()
                .chain(framed.then_some(t::IN_FRAME))
                .collect(),
            can_share: can_share(),
        }
    }
}

/// The dialog: the link with what can be done with it, and what it holds.
#[component]
pub fn ShareDialog(open: RwSignal<bool>) -> impl IntoView {
    let store = expect_context::<Store>();
    let lang = store.lang;
    let dialog = NodeRef::<Dialog>::new();
    let told = RwSignal::new(None::<Phrase>);
    let around = RwSignal::new(Around::default());
    // A closed dialog follows nothing.
    let view = Memo::new(move |_| open.get().then(|| store.with(View::clone)));
    let address = Memo::new(move |_| {
        let data = store.data();
        let stamped = view.with(|view| view.as_ref().map(|view| link::share(view, &data)));
        stamped.map_or_else(String::new, |stamped| {
            around.with(|around| format!("{}{stamped}", around.app))
        })
    });
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            told.set(None);
            around.set(Around::now());
            open_dialog(&dialog);
            focus_soon(COPY.into());
        } else {
            close_dialog(&dialog);
        }
    });
    let title = move || page_title(page_name(store.page.get()), lang.get());
    let say = move |phrase| told.set(Some(phrase));
    let copy = move |_| {
        told.set(None);
        spawn(async move {
            let copied = copy_field(FIELD).await;
            say(if copied { p::COPIED } else { p::NOT_COPIED });
        });
    };
    let send = move |_| {
        told.set(None);
        let (title, link) = (untrack(title), address.get_untracked());
        spawn(async move {
            match share_link(&title, &link).await {
                Some(true) => say(t::SENT),
                Some(false) => say(t::NOT_SENT),
                None => {}
            }
        });
    };
    let stale = move || !open.get() || !store.is_stale();
    let holds = move || {
        let (data, lang) = (store.data(), lang.get());
        let made = link::made_now(&data, &link::releases(link::RELEASES));
        let result = view.with(|view| {
            let (year, net) = link::main_result(&data, &view.as_ref()?.scenario)?;
            Some(t::result_now(year, net, lang))
        });
        [
            Some(t::HOLDS_VIEW.get(lang).to_owned()),
            Some(t::HOLDS_TYPED.get(lang).to_owned()),
            Some(t::made_now(&made, lang)),
            result,
        ]
        .into_iter()
        .flatten()
        .map(|entry| view! { <li>{entry}</li> })
        .collect_view()
    };
    view! {
        <dialog
            class="share-dialog"
            aria-labelledby="share-title"
            node_ref=dialog
            on:close=move |_| open.set(false)
        >
            <div class="share-head">
                <h2 id="share-title">{move || t::TITLE.get(lang.get())}</h2>
                <button type="button" class="button quiet" on:click=move |_| open.set(false)>
                    {move || p::CLOSE.get(lang.get())}
                </button>
            </div>
            <p class="share-lead">{move || t::LEAD.get(lang.get())}</p>
            {move || {
                let phrases = around.with(|around| around.worth.clone());
                phrases
                    .into_iter()
                    .map(|told| view! { <p class="share-worth">{told.get(lang.get())}</p> })
                    .collect_view()
            }}
            <p class="share-worth" hidden=stale>{move || t::STALE.get(lang.get())}</p>
            <label for=FIELD>{move || t::FIELD.get(lang.get())}</label>
            <textarea
                id=FIELD
                rows="4"
                readonly
                spellcheck="false"
                prop:value=move || address.get()
            ></textarea>
            // A field shows a few lines on paper.
            <div class="share-printed" aria-hidden="true">
                <p>{title}</p>
                <p>{move || address.get()}</p>
            </div>
            <div class="share-do">
                <button type="button" id=COPY class="button" on:click=copy>
                    {move || t::COPY.get(lang.get())}
                </button>
                <button type="button" class="button" hidden=move || !around.with(|around| around.can_share) on:click=send>
                    {move || t::SEND.get(lang.get())}
                </button>
                <p role="status">{move || told.get().map(|told| told.get(lang.get()))}</p>
            </div>
            // Other ways to carry what is shown: a section each.
            <section class="save" aria-labelledby="share-save">
                <h3 id="share-save">{move || save::TITLE.get(lang.get())}</h3>
                {move || view! { <SaveButton lang=lang.get() hint="share-save-hint"/> }}
            </section>
            <section aria-labelledby="share-qr">
                <h3 id="share-qr">{move || t::QR.get(lang.get())}</h3>
                <div inner_html=move || {
                    address.with(|address| match address.as_str() {
                        "" => String::new(),
                        address => qr(address, lang.get()),
                    })
                }></div>
                <p class="hint">{move || t::QR_HINT.get(lang.get())}</p>
            </section>
            <section aria-labelledby="share-embed">
                <h3 id="share-embed">{move || t::EMBED.get(lang.get())}</h3>
                <p>
                    <a
                        href=move || store.address_with(View::to_embedding)
                        on:click=move |_| open.set(false)
                    >
                        {move || t::EMBED_LINK.get(lang.get())}
                    </a>
                </p>
            </section>
            <section aria-labelledby="share-holds">
                <h3 id="share-holds">{move || t::HOLDS.get(lang.get())}</h3>
                <ul>{holds}</ul>
                <p>{move || t::HOLDS_NOT.get(lang.get())}</p>
            </section>
        </dialog>
    }
}
