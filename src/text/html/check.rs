//! The page "Check" as HTML.

use crate::report::{Check, Lang, Mentions, Object, ObjectKind, Report};

use super::super::Phrase;
use super::super::check::{self as words, SelfCheck, Shown};
use super::super::labels::severity;
use super::super::phrases::OUR_READING;
use super::{Html, see};

/// The printed totals with what may explain those that are not right.
pub fn totals(report: &Report, checks: &[Check], lang: Lang) -> String {
    super::table(&words::totals(report, checks, lang), "totals", lang)
}

/// What may explain the totals that are not right; empty without anything.
pub fn candidates(checks: &[Check], lang: Lang) -> String {
    let sentences = words::candidates(checks, lang);
    let mut html = Html::default();
    if sentences.is_empty() {
        return html.0;
    }
    html.open("p", &[]);
    html.element("strong", "", words::CANDIDATES.get(lang));
    html.text(" ");
    html.element("span", "tag", OUR_READING.get(lang));
    html.close("p");
    html.list("", &sentences);
    html.0
}

/// The notes shown, under a heading for each weight; what they name is a link.
pub fn notes(
    report: &Report,
    mentions: &Mentions,
    checks: &[Check],
    shown: Shown,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    for (weight, notes) in words::notes(report, shown) {
        let id = format!("weight-{}", weight.code());
        html.open("section", &[("class", "weight"), ("aria-labelledby", &id)]);
        html.open("h3", &[("id", &id)]);
        html.text(&format!("{} ({})", severity(weight).get(lang), notes.len()));
        html.close("h3");
        html.open("ul", &[("class", "notes")]);
        for note in notes {
            html.open("li", &[("id", &format!("note-{}", note.id))]);
            let key = format!("note:{}", note.id);
            let own = Object::new(ObjectKind::Note, &note.id);
            let write = |html: &mut Html, text: &str| html.linked(mentions, Some(&own), text, lang);
            html.0
                .push_str(&super::note(report, checks, &note.id, "h4", &write, lang));
            html.open("p", &[("class", "note-trail")]);
            see(&mut html, &key, words::TRAIL.get(lang), lang);
            html.close("p");
            html.close("li");
        }
        html.close("ul");
        html.close("section");
    }
    html.0
}

/// What this tool made of its own numbers.
pub fn self_check(check: &SelfCheck, lang: Lang) -> String {
    let mut html = Html::default();
    if let Some(table) = words::differences(&check.sections, lang) {
        scroll(&mut html, "differences", |html| {
            html.0.push_str(&super::table(&table, "differences", lang));
        });
    }
    scroll(&mut html, "golden", |html| {
        let table = words::golden(&check.sections, lang);
        html.0.push_str(&super::table(&table, "golden", lang));
    });
    html.element("p", "hint", words::GOLDEN_HINT.get(lang));
    html.element("h3", "", words::BUILD.get(lang));
    html.open("dl", &[("class", "build")]);
    for (name, value, right) in check.facts(lang) {
        html.pair(&name, |html| {
            html.element("span", "build-value", &value);
            if let Some(right) = right {
                html.text(" ");
                let (class, said) = if right {
                    ("outcome", words::RIGHT)
                } else {
                    ("outcome fails", words::WRONG)
                };
                html.element("strong", class, said.get(lang));
            }
        });
    }
    html.close("dl");
    html.0
}

/// What the check compares and what it does not.
pub fn compared(lang: Lang) -> String {
    let mut html = Html::default();
    for (title, list) in [
        (words::COMPARED, words::COMPARED_LIST),
        (words::NOT_COMPARED, words::NOT_COMPARED_LIST),
    ] {
        html.open("div", &[]);
        html.element("h3", "", title.get(lang));
        html.list("", &list.map(|line: Phrase| line.get(lang).to_owned()));
        html.close("div");
    }
    html.0
}

fn scroll(html: &mut Html, id: &str, write: impl FnOnce(&mut Html)) {
    html.open(
        "div",
        &[
            ("class", "table-scroll"),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", &super::caption_id(id)),
        ],
    );
    write(html);
    html.close("div");
}
