//! Notes: a mark at a figure, and the note that it opens.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::OriginBadge;
use crate::platform::{close_dialog, open_dialog};
use crate::report::Lang;
use crate::state::{Facet, Page, Store};
use crate::text::budget::{check_lines, check_of_cell};
use crate::text::labels::{note_type, severity};
use crate::text::phrases as p;

/// A mark that opens a note. Without the app it leads to the note further down the page.
#[component]
pub fn Mark(
    /// Key of the note.
    note: String,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let label = format!("{} {note}", p::NOTE.get(lang));
    let href = format!("#note-{note}");
    let shown = note.clone();
    view! {
        <a
            class="mark"
            href=href
            aria-label=label
            on:click=move |event| {
                event.prevent_default();
                store.change(|view| view.note = Some(note.clone()));
            }
        >
            {shown}
        </a>
    }
}

/// The note that is open, over the page.
#[component]
pub fn NoteDialog() -> impl IntoView {
    let store = expect_context::<Store>();
    let place = NodeRef::<Dialog>::new();
    let note = Memo::new(move |_| store.with(|view| view.note.clone()));
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            if note.get().is_some() {
                open_dialog(&dialog);
            } else {
                close_dialog(&dialog);
            }
        }
    });
    let close = move || {
        if note.get_untracked().is_some() {
            store.change(|view| view.note = None);
        }
    };
    view! {
        <dialog
            class="note-dialog"
            aria-labelledby="note-title"
            node_ref=place
            on:close=move |_| close()
        >
            {move || {
                let lang = store.lang.get();
                note.get()
                    .map(|id| {
                        view! {
                            <NoteText id=id lang=lang title_id="note-title"/>
                            <form method="dialog">
                                <button class="button">{p::CLOSE.get(lang)}</button>
                            </form>
                        }
                    })
            }}
        </dialog>
    }
}

/// A note in full: what stands there, what we computed, why it may be, where it stands.
#[component]
pub fn NoteText(
    /// Key of the note.
    id: String,
    /// Language.
    lang: Lang,
    /// Id for the heading, when something is named by it.
    #[prop(optional)]
    title_id: Option<&'static str>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let note = data.report.notes.find(&id)?.clone();
    let lines: Vec<_> = data
        .report
        .cells_of_note(&id)
        .iter()
        .filter_map(|cell| check_of_cell(&data.report, &data.checks, cell))
        .flat_map(|check| check_lines(check, &data.report, lang))
        .collect();
    let findings: Vec<(String, String)> = data
        .report
        .findings_of_note(&id)
        .iter()
        .map(|finding| (finding.id.clone(), finding.title.get(lang).to_owned()))
        .collect();
    Some(view! {
        <article class="note">
            <h3 id=title_id>
                {format!("{} {}: {}", p::NOTE.get(lang), note.id, note_type(note.kind).get(lang))}
            </h3>
            <p class="note-meta">
                <span class="tag">{severity(note.severity).get(lang)}</span>
                " "
                <span class="tag">{p::OUR_READING.get(lang)}</span>
            </p>
            <p>{note.text.get(lang).to_owned()}</p>
            {(!lines.is_empty())
                .then(|| {
                    view! {
                        <dl class="note-figures" aria-label=p::NOTE_FIGURES.get(lang)>
                            {lines
                                .into_iter()
                                .map(|(what, figure, origin)| {
                                    view! {
                                        <div>
                                            <dt>{what}</dt>
                                            <dd>
                                                <span class="figure">{figure}</span>
                                                " "
                                                <OriginBadge origin=origin lang=lang/>
                                            </dd>
                                        </div>
                                    }
                                })
                                .collect_view()}
                        </dl>
                    }
                })}
            <dl class="note-rest">
                <div><dt>{p::NOTE_WHERE.get(lang)}</dt><dd>{note.location.get(lang).to_owned()}</dd></div>
                <div>
                    <dt>{p::NOTE_HANDLING.get(lang)}</dt>
                    <dd>{note.handling.get(lang).to_owned()}</dd>
                </div>
                {(!findings.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <dt>{p::NOTE_FINDINGS.get(lang)}</dt>
                                <dd>
                                    <ul class="plain">
                                        {findings
                                            .into_iter()
                                            .map(|(id, title)| view! { <li><FindingLink id=id title=title/></li> })
                                            .collect_view()}
                                    </ul>
                                </dd>
                            </div>
                        }
                    })}
            </dl>
        </article>
    })
}

/// A link to a finding on its page, opened.
#[component]
fn FindingLink(
    /// Key of the finding.
    id: String,
    /// Its title.
    title: String,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let text = format!("{id} {title}");
    let href = move || {
        store.address_with(|view| {
            view.page = Page::Findings;
            view.note = None;
            view.findings.query.clear();
            for facet in Facet::ALL {
                view.findings.filters.remove(&facet);
            }
            view.findings.open = [id.clone()].into();
        })
    };
    view! { <a href=href>{text}</a> }
}
