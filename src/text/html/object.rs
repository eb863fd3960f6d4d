//! The source panel of an object as HTML, and links to objects wherever they are named.

use crate::report::{CellRef, Check, Lang, Mentions, Object, ObjectKind, Report, Trail};
use crate::text::cite::{Citation, Form};
use crate::text::labels::place;
use crate::text::trail::{
    Card, Entry, NO_OBJECT, NO_OBJECT_HINT, ON_PAGE, TIED_TO, TIED_TO_NOTHING, card,
};
use crate::text::{Phrase, phrases as p};

use super::{Html, PANEL_TITLE};

const CITE: Phrase = Phrase::new("Citeer dit", "Cite this");
const COPY: Phrase = Phrase::new("Kopieer", "Copy");

/// The address under which an object is shown.
pub(super) fn object_address(object: &Object, lang: Lang) -> String {
    format!("#/register?v=1&lang={}&see={}", lang.code(), object.key())
}

impl Html {
    /// A link to an object.
    pub(in crate::text) fn see(&mut self, class: &str, object: &Object, words: &str, lang: Lang) {
        self.open(
            "a",
            &[
                ("class", class),
                ("href", &object_address(object, lang)),
                ("data-see", &object.key()),
            ],
        );
        self.text(words);
        self.close("a");
    }

    /// A text in which everything that it names is a link, but for `own`; a word of the
    /// glossary is one where it stands first.
    pub(in crate::text) fn linked(
        &mut self,
        mentions: &Mentions,
        own: Option<&Object>,
        text: &str,
        lang: Lang,
    ) {
        let mut at = 0;
        let mut words: Vec<Object> = own.cloned().into_iter().collect();
        for mention in mentions.find(text) {
            let is_word = mention.object.kind == ObjectKind::Term;
            if words.contains(&mention.object) {
                continue;
            }
            if is_word {
                words.push(mention.object.clone());
            }
            self.text(text.get(at..mention.start).unwrap_or_default());
            let class = if is_word { "term" } else { "named" };
            let named = text.get(mention.start..mention.end).unwrap_or_default();
            self.see(class, &mention.object, named, lang);
            at = mention.end;
        }
        self.text(text.get(at..).unwrap_or_default());
    }

    /// A list of links to objects.
    pub(in crate::text) fn entries(&mut self, class: &str, entries: &[Entry], lang: Lang) {
        self.open("ul", &[("class", class)]);
        for entry in entries {
            self.open("li", &[]);
            self.open(
                "a",
                &[
                    ("href", &object_address(&entry.object, lang)),
                    ("data-see", &entry.object.key()),
                ],
            );
            if !entry.name.is_empty() {
                self.element("span", "entry-name", &entry.name);
                self.text(" ");
            }
            self.text(&entry.title);
            self.close("a");
            if !entry.detail.is_empty() {
                self.text(" ");
                self.element("em", "", &entry.detail);
            }
            self.close("li");
        }
        self.close("ul");
    }
}

/// The source panel of the object with a key. `app` is the address of the app, for citations.
pub fn object(
    report: &Report,
    checks: &[Check],
    trail: &Trail,
    key: &str,
    app: &str,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    let found = Object::parse(key).and_then(|object| card(report, trail, &object, lang));
    let Some(card) = found else {
        heading(&mut html, NO_OBJECT.get(lang));
        html.open("p", &[]);
        html.text(&format!("“{key}”. {}", NO_OBJECT_HINT.get(lang)));
        html.close("p");
        return html.0;
    };
    html.open("article", &[("class", "object")]);
    html.open("p", &[("class", "object-kind")]);
    html.text(&card.kind);
    if !card.name.is_empty() {
        html.text(" ");
        html.element("strong", "", &card.name);
    }
    if let Some(origin) = &card.origin {
        html.text(" ");
        // The title of a study stands below.
        let place = match card.object.kind {
            ObjectKind::Evaluation => String::new(),
            _ => place(origin, report, lang),
        };
        html.badge(origin, &place, lang);
    }
    if card.reading {
        html.text(" ");
        html.element("span", "tag", p::OUR_READING.get(lang));
    }
    html.close("p");
    heading(&mut html, &card.title);
    for text in &card.texts {
        html.open("p", &[("class", "object-text")]);
        html.linked(trail.mentions(), Some(&card.object), text, lang);
        html.close("p");
    }
    properties(&mut html, report, checks, trail, &card, lang);
    for lack in &card.lacks {
        html.element("p", "object-lack", lack);
    }
    ties(&mut html, &card, lang);
    cite(&mut html, report, &card, app, lang);
    html.close("article");
    html.0
}

fn heading(html: &mut Html, words: &str) {
    html.open("h2", &[("id", PANEL_TITLE), ("tabindex", "-1")]);
    html.text(words);
    html.close("h2");
}

/// Properties, the calculation behind a printed total, and the way to the page.
fn properties(
    html: &mut Html,
    report: &Report,
    checks: &[Check],
    trail: &Trail,
    card: &Card,
    lang: Lang,
) {
    let object = &card.object;
    let cells = match object.kind {
        ObjectKind::Total => vec![CellRef::Printed(object.id.clone())],
        ObjectKind::Note => report.cells_of_note(&object.id),
        _ => Vec::new(),
    };
    let class = "object-facts object-figures";
    html.checked(report, checks, &cells, class, lang);
    if !card.facts.is_empty() {
        html.open("dl", &[("class", "object-facts")]);
        for (name, value) in &card.facts {
            html.pair(name, |html| {
                html.linked(trail.mentions(), Some(object), value, lang)
            });
        }
        html.close("dl");
    }
    if object.kind == ObjectKind::Finding {
        html.open("p", &[]);
        html.open(
            "a",
            &[
                (
                    "href",
                    &format!("#/findings?v=1&lang={}&open={}", lang.code(), object.id),
                ),
                ("data-finding", &object.id),
            ],
        );
        html.text(ON_PAGE.get(lang));
        html.close("a");
        html.close("p");
    }
}

/// What an object is tied to.
fn ties(html: &mut Html, card: &Card, lang: Lang) {
    html.element("h3", "", TIED_TO.get(lang));
    if card.groups.is_empty() {
        html.element("p", "", TIED_TO_NOTHING.get(lang));
    }
    for group in &card.groups {
        html.open("section", &[("class", "tied")]);
        html.open("h4", &[]);
        html.text(&group.label);
        if group.reading {
            html.text(" ");
            html.element("span", "tag", p::OUR_READING.get(lang));
        }
        html.close("h4");
        html.entries("entries", &group.entries, lang);
        html.close("section");
    }
}

/// How to cite an object.
fn cite(html: &mut Html, report: &Report, card: &Card, app: &str, lang: Lang) {
    let url = format!("{app}{}", object_address(&card.object, lang));
    let citation = Citation::of(report, &card.object, &url, lang);
    html.open("details", &[("class", "cite")]);
    html.element("summary", "", CITE.get(lang));
    for form in Form::ALL {
        let id = format!("cite-{}", form.code());
        html.open("div", &[("class", "cite-form")]);
        html.element("h4", "", form.label().get(lang));
        html.open(
            "button",
            &[
                ("type", "button"),
                ("class", "button quiet"),
                ("data-copy", &id),
                (
                    "aria-label",
                    &format!("{}: {}", COPY.get(lang), form.label().get(lang)),
                ),
            ],
        );
        html.text(COPY.get(lang));
        html.close("button");
        html.open(
            "pre",
            &[
                ("id", &id),
                ("tabindex", "0"),
                (
                    "class",
                    if form == Form::Plain {
                        "cite-plain"
                    } else {
                        ""
                    },
                ),
            ],
        );
        html.text(&citation.print(form));
        html.close("pre");
        html.close("div");
    }
    html.close("details");
}
