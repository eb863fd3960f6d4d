//! Values as HTML: tables, key figures, notes, findings.
//!
//! What only shows a value is written here as text, once, for the page, for the page that
//! is rendered beforehand and for files. It is far smaller and faster than a component for
//! every cell, and it is plain data that a test can read. Every word passes `Html::text`
//! or an attribute of `Html::open`, and both escape, so no text can become markup.
//!
//! Links that act inside the app carry `data-see` (an object) or `data-finding`; without the
//! app their address leads to the same thing.

mod answers;
pub mod check;
mod claims;
pub mod embed;
mod evidence;
mod link;
pub mod methods;
mod object;
mod register;
mod search;
pub mod timeline;

pub use answers::{
    FLOW, MATRIX, answers_apart, answers_matrix, answers_missing, answers_not_taken_up, flow_table,
};
pub use claims::{claim_head, claim_jumps, claim_told};
pub use evidence::{
    Leading, MAP, STUDIES, evidence_gaps, evidence_key, evidence_map, evidence_studies,
    evidence_without,
};
pub use link::{qr, since};
pub use object::object;
pub use register::{register, register_jumps, register_lists};
pub use search::{SearchRow, option_id, search_help, search_results};

use object::object_address;

use crate::model::{InputId, Panel, Pointer};
use crate::report::{
    CellRef, Check, ExternalFact, Lang, Mentions, Object, ObjectKind, Origin, Report,
};

use super::budget::{Cover, CoverRow, KeyFigure, check_lines, check_of_cell};
use super::explain::{self, Place, Told};
use super::labels::{Badge, note_type, place, severity};
use super::phrases as p;
use super::pointers::{self as words, Leads};
use super::scenario::Story;
use super::sentence::{Sentence, Span};
use super::table::{Cell, RowKind, Table, TableRow};
use super::{Phrase, findings, phrases};

/// Id of the heading of the source panel.
pub const PANEL_TITLE: &str = "panel-title";

/// HTML that is being written.
#[derive(Default)]
pub(super) struct Html(pub(super) String, Stop);

/// Whether the table being written has its one stop for the Tab key; the arrow keys go on
/// from there.
#[derive(Default)]
struct Stop(bool);

impl Html {
    /// Opens an element; attributes with an empty value are left out.
    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            if !value.is_empty() {
                self.0.push(' ');
                self.0.push_str(name);
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// Writes words.
    fn text(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                other => self.0.push(other),
            }
        }
    }

    /// An element that holds only words.
    fn element(&mut self, tag: &str, class: &str, words: &str) {
        self.open(tag, &[("class", class)]);
        self.text(words);
        self.close(tag);
    }

    /// A term and its description in a `dl`.
    fn pair(&mut self, term: &str, write: impl FnOnce(&mut Self)) {
        self.0.push_str("<div><dt>");
        self.text(term);
        self.0.push_str("</dt><dd>");
        write(self);
        self.0.push_str("</dd></div>");
    }

    /// A plain list of words.
    fn list(&mut self, class: &str, entries: &[String]) {
        self.open("ul", &[("class", class)]);
        for entry in entries {
            self.element("li", "", entry);
        }
        self.close("ul");
    }

    fn badge(&mut self, origin: &Origin, place: &str, lang: Lang) {
        let badge = Badge::of(origin);
        self.open(
            "span",
            &[
                ("class", badge.class()),
                ("title", badge.meaning().get(lang)),
            ],
        );
        self.text(badge.label().get(lang));
        if !place.is_empty() {
            self.text(" ");
            match Object::of_origin(origin) {
                Some(object) => self.see("badge-place", &object, place, lang),
                None => self.element("span", "badge-place", place),
            }
        }
        self.close("span");
    }

    /// What was calculated for places in the table that are checked, as a list; nothing for
    /// other places.
    fn checked(
        &mut self,
        report: &Report,
        checks: &[Check],
        cells: &[CellRef],
        class: &str,
        lang: Lang,
    ) {
        let lines: Vec<_> = cells
            .iter()
            .filter_map(|cell| check_of_cell(report, checks, cell))
            .flat_map(|check| check_lines(check, report, lang))
            .collect();
        if lines.is_empty() {
            return;
        }
        self.open("dl", &[("class", class)]);
        for (what, figure, origin) in &lines {
            self.pair(what, |html| {
                html.element("span", "figure", figure);
                html.text(" ");
                html.badge(origin, &place(origin, report, lang), lang);
            });
        }
        self.close("dl");
    }

    /// A number that opens the source panel: `data-why` with the key of a figure, or
    /// `data-see` with that of an object.
    fn why(&mut self, class: &str, stop: &str, (what, key): (&str, &str), number: &str) {
        self.open(
            "button",
            &[
                ("type", "button"),
                ("class", &format!("why {class}")),
                ("tabindex", stop),
                (what, key),
            ],
        );
        self.text(number);
        self.close("button");
    }

    /// A text whose figures open the source panel.
    fn sentence(&mut self, sentence: &Sentence) {
        let mut spans = sentence.spans().peekable();
        while let Some(span) = spans.next() {
            match (span, spans.peek()) {
                (Span::Words(words), _) => self.text(words),
                (Span::Figure(key, shown), Some(Span::Words(words))) => {
                    // A line may end behind a button, but does not begin with a comma.
                    let end = words
                        .find(|letter: char| !letter.is_ascii_punctuation())
                        .unwrap_or(words.len());
                    let (marks, words) = words.split_at(end);
                    self.open("span", &[("class", "whole")]);
                    self.why("", "", ("data-why", key), shown);
                    self.text(marks);
                    self.close("span");
                    self.text(words);
                    spans.next();
                }
                (Span::Figure(key, shown), _) => self.why("", "", ("data-why", key), shown),
            }
        }
    }

    fn mark(&mut self, note: &str, lang: Lang) {
        let label = format!("{} {note}", p::NOTE.get(lang));
        self.open(
            "a",
            &[
                ("class", "mark"),
                ("href", &format!("#note-{note}")),
                ("data-see", &format!("note:{note}")),
                ("aria-label", &label),
            ],
        );
        self.text(note);
        self.close("a");
    }
}

/// A link to the object with a key; the words alone for what is no key.
fn see(html: &mut Html, key: &str, words: &str, lang: Lang) {
    match Object::parse(key) {
        Some(object) => html.see("", &object, words, lang),
        None => html.text(words),
    }
}

/// The badge of an origin, with its place.
pub fn badge(report: &Report, origin: &Origin, lang: Lang) -> String {
    let mut html = Html::default();
    html.badge(origin, &place(origin, report, lang), lang);
    html.0
}

/// The id of the caption of a table.
pub fn caption_id(id: &str) -> String {
    format!("{id}-caption")
}

/// A data table; `id` names it.
pub fn table(table: &Table, id: &str, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "data")]);
    html.open("caption", &[("id", &caption_id(id))]);
    html.element("span", "caption-text", &table.caption);
    html.text(" ");
    html.element("span", "caption-unit", &format!("({})", table.unit));
    html.0.push_str("</caption><thead><tr>");
    html.open("th", &[("scope", "col"), ("class", "corner")]);
    html.text(&table.corner);
    html.close("th");
    for column in &table.columns {
        html.open("th", &[("scope", "col")]);
        html.open("abbr", &[("title", &column.title)]);
        html.text(&column.label);
        html.close("abbr");
        html.text(" ");
        html.badge(&column.origin, "", lang);
        if let Some(beside) = &column.beside {
            html.text(" ");
            html.badge(beside, "", lang);
        }
        html.close("th");
    }
    html.0.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        line(&mut html, row, lang);
    }
    html.close("tbody");
    if !table.foot.is_empty() {
        html.open("tfoot", &[]);
        for row in &table.foot {
            line(&mut html, row, lang);
        }
        html.close("tfoot");
    }
    html.close("table");
    html.0
}

fn line(html: &mut Html, row: &TableRow, lang: Lang) {
    let class = match row.kind {
        RowKind::Reported => "row-reported",
        RowKind::Missing => "row-missing",
        RowKind::Gap => "row-gap",
        RowKind::Projected => "row-projected",
        RowKind::Full => "row-full",
        RowKind::Sum => "row-sum",
    };
    html.open("tr", &[("class", class)]);
    html.open("th", &[("scope", "row")]);
    html.text(&row.head);
    if let Some(origin) = &row.origin {
        html.text(" ");
        html.badge(origin, "", lang);
    }
    html.close("th");
    for cell in &row.cells {
        number(html, cell, lang);
    }
    html.close("tr");
}

fn number(html: &mut Html, cell: &Cell, lang: Lang) {
    html.open(
        "td",
        &[("class", if cell.fails { "number fails" } else { "number" })],
    );
    for note in &cell.notes {
        html.mark(note, lang);
        html.text(" ");
    }
    if cell.why.is_empty() && cell.see.is_empty() {
        let hidden = if cell.reason.is_empty() { "" } else { "true" };
        html.open("span", &[("class", "value"), ("aria-hidden", hidden)]);
        html.text(&cell.text);
        html.close("span");
    } else {
        let stop = if html.1.0 { "-1" } else { "0" };
        html.1 = Stop(true);
        let opens = if cell.see.is_empty() {
            ("data-why", cell.why.as_str())
        } else {
            ("data-see", cell.see.as_str())
        };
        html.why("value", stop, opens, &cell.text);
    }
    if !cell.reason.is_empty() {
        html.element("span", "visually-hidden", &cell.reason);
    }
    html.close("td");
}

/// The contents of a list of key figures.
pub fn key_figures(report: &Report, figures: &[KeyFigure], lang: Lang) -> String {
    let mut html = Html::default();
    for figure in figures {
        html.open("div", &[("class", "key-figure")]);
        html.element("dt", "", &figure.label);
        html.open("dd", &[("class", "key-value")]);
        if figure.why.is_empty() {
            html.text(&figure.value);
        } else {
            html.why("", "", ("data-why", &figure.why), &figure.value);
        }
        for note in &figure.notes {
            html.text(" ");
            html.mark(note, lang);
        }
        html.close("dd");
        html.element("dd", "key-detail", &figure.detail);
        html.open("dd", &[("class", "key-origin")]);
        html.badge(&figure.origin, &place(&figure.origin, report, lang), lang);
        if let Some(beside) = &figure.beside {
            html.text(" ");
            html.badge(beside, &place(beside, report, lang), lang);
        }
        html.close("dd");
        html.close("div");
    }
    html.0
}

/// The coverage strip.
pub fn coverage(years: &[i32], rows: &[CoverRow], lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "strip")]);
    html.0.push_str("<thead><tr>");
    html.open("th", &[("scope", "col")]);
    html.text(p::COVERAGE_CORNER.get(lang));
    html.close("th");
    for year in years {
        html.open("th", &[("scope", "col")]);
        html.text(&year.to_string());
        html.close("th");
    }
    html.0.push_str("</tr></thead><tbody>");
    for row in rows {
        html.0.push_str("<tr>");
        html.open("th", &[("scope", "row")]);
        html.text(&row.label);
        html.close("th");
        for cover in &row.years {
            html.open("td", &[("class", Cover::class(*cover))]);
            html.open("span", &[("aria-hidden", "true")]);
            html.text(cover.sign());
            html.close("span");
            html.element("span", "visually-hidden", cover.label().get(lang));
            html.close("td");
        }
        html.0.push_str("</tr>");
    }
    html.0.push_str("</tbody></table>");
    html.0
}

/// A note in full: what stands there, what we computed, why it may be, where it stands.
/// Empty for an unknown note. `heading` is the element of its title: `h3`, or `h4` under one;
/// `write` writes its words.
fn note(
    report: &Report,
    checks: &[Check],
    id: &str,
    heading: &str,
    write: &dyn Fn(&mut Html, &str),
    lang: Lang,
) -> String {
    let Some(note) = report.notes.find(id) else {
        return String::new();
    };
    let mut html = Html::default();
    html.open("article", &[("class", "note")]);
    html.open(heading, &[]);
    html.text(&format!(
        "{} {id}: {}",
        p::NOTE.get(lang),
        note_type(note.kind).get(lang)
    ));
    html.close(heading);
    html.open("p", &[("class", "note-meta")]);
    html.element("span", "tag", severity(note.severity).get(lang));
    html.text(" ");
    html.element("span", "tag", p::OUR_READING.get(lang));
    html.close("p");
    html.open("p", &[]);
    write(&mut html, note.text.get(lang));
    html.close("p");
    let cells = report.cells_of_note(id);
    html.checked(report, checks, &cells, "note-figures", lang);
    html.open("dl", &[("class", "note-rest")]);
    html.pair(p::NOTE_WHERE.get(lang), |html| {
        write(html, note.location.get(lang))
    });
    html.pair(p::NOTE_HANDLING.get(lang), |html| {
        write(html, note.handling.get(lang))
    });
    let found = report.findings_of_note(id);
    if !found.is_empty() {
        html.pair(p::NOTE_FINDINGS.get(lang), |html| {
            html.open("ul", &[("class", "plain")]);
            for finding in &found {
                html.open("li", &[]);
                html.open(
                    "a",
                    &[
                        (
                            "href",
                            &format!("#/findings?v=1&lang={}&open={}", lang.code(), finding.id),
                        ),
                        ("data-finding", &finding.id),
                    ],
                );
                html.text(&format!("{} {}", finding.id, finding.title.get(lang)));
                html.close("a");
                html.close("li");
            }
            html.close("ul");
        });
    }
    html.close("dl");
    html.close("article");
    html.0
}

/// The notes on a table, each under an id of its own.
pub fn notes(report: &Report, checks: &[Check], ids: &[String], lang: Lang) -> String {
    let mut html = Html::default();
    for id in ids {
        html.open("li", &[("id", &format!("note-{id}"))]);
        let write = |html: &mut Html, words: &str| html.text(words);
        html.0
            .push_str(&note(report, checks, id, "h3", &write, lang));
        html.close("li");
    }
    html.0
}

/// The contents of the list that tells a result.
pub fn story(story: &Story, lang: Lang) -> String {
    let mut html = Html::default();
    for (class, term, words) in [
        ("", p::CHOSE, &story.chose),
        ("follows", p::FOLLOWS, &story.follows),
        ("", p::NOT_SAID, &story.not_said),
    ] {
        html.open("div", &[("class", class)]);
        html.element("dt", "", term.get(lang));
        html.open("dd", &[]);
        html.sentence(words);
        html.close("dd");
        html.close("div");
    }
    html.0
}

/// An explanation of a figure, or why there is none. `address` gives the address of the page
/// that a link leads to. Its links carry in `data-go` the element to land on.
pub fn explanation(
    told: Result<&Told, Phrase>,
    address: &dyn Fn(Place) -> String,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    let title = match &told {
        Ok(told) => &told.title,
        Err(why) => why.get(lang),
    };
    html.open("h2", &[("id", PANEL_TITLE), ("tabindex", "-1")]);
    html.text(title);
    html.close("h2");
    let Ok(told) = told else {
        return html.0;
    };
    html.open("p", &[("class", "why-value")]);
    html.element("strong", "", &told.line.value);
    html.text(" ");
    html.badge(&told.line.origin, &told.line.place, lang);
    html.close("p");
    if !told.words.is_empty() {
        html.element("h3", "", explain::IN_WORDS.get(lang));
        html.element("p", "formula", &told.words);
        html.element("h3", "", explain::IN_NUMBERS.get(lang));
        html.element("p", "formula", &told.values);
        html.element("p", "hint", explain::THIS_MOMENT.get(lang));
    }
    if !told.rule.is_empty() {
        html.element("h3", "", explain::RULE.get(lang));
        html.element("p", "", &told.rule);
    }
    if !told.check.is_empty() {
        html.element("h3", "", explain::CHECK.get(lang));
        html.element("p", "formula", &told.check);
    }
    if !told.counted.is_empty() {
        html.element("h3", "", explain::CHECK.get(lang));
        html.open("p", &[("class", "formula")]);
        for (at, object) in told.counted.iter().enumerate() {
            html.text(if at > 0 { ", " } else { "" });
            html.see("named", object, &object.id, lang);
        }
        html.close("p");
    }
    if told.lines.is_empty() {
        html.open("p", &[]);
        place_link(&mut html, &told.line, address, lang);
        html.close("p");
    } else {
        let heading = if told.rule.is_empty() {
            explain::MADE_OF
        } else {
            explain::USED
        };
        html.element("h3", "", heading.get(lang));
        html.open("ul", &[("class", "why-parts")]);
        for line in &told.lines {
            html.open("li", &[]);
            html.element("span", "why-name", &line.name);
            html.element("span", "why-number", &line.value);
            html.open("span", &[("class", "why-origin")]);
            html.badge(&line.origin, &line.place, lang);
            html.text(" ");
            if line.opens.is_empty() {
                place_link(&mut html, line, address, lang);
            } else {
                html.open(
                    "button",
                    &[
                        ("type", "button"),
                        ("class", "link"),
                        ("data-why", &line.opens),
                        (
                            "aria-label",
                            &format!("{}: {}", line.name, explain::OPEN.get(lang)),
                        ),
                    ],
                );
                html.text(explain::OPEN.get(lang));
                html.close("button");
            }
            html.close("span");
            html.close("li");
        }
        html.close("ul");
    }
    html.open("p", &[("class", "hint")]);
    html.text(&format!(
        "{}: {}",
        explain::ROUNDING.get(lang),
        told.rounding
    ));
    html.close("p");
    html.0
}

fn place_link(
    html: &mut Html,
    line: &explain::Line,
    address: &dyn Fn(Place) -> String,
    lang: Lang,
) {
    let (words, place, field) = match (&line.set_at, &line.setting, line.in_table) {
        (Some((panel, id)), _, _) => (explain::SET_HERE, Place::Panel(*panel), field_id(id)),
        (None, Some(setting), _) => {
            let place = Place::Setting(setting.at);
            (explain::SET_HERE, place, setting.field.clone())
        }
        (None, None, true) => (explain::IN_TABLE, Place::Table, "page-title".to_owned()),
        (None, None, false) => return,
    };
    let label = format!("{}: {}", line.name, words.get(lang));
    html.open(
        "a",
        &[
            ("href", &address(place)),
            ("data-go", &field),
            ("aria-label", &label),
        ],
    );
    html.text(words.get(lang));
    html.close("a");
}

/// The id of the field of an input; dots and the like would need escaping elsewhere.
pub fn field_id(id: &InputId) -> String {
    format!("input-{}", id.key().replace('.', "-"))
}

/// The id of the heading of a calculator.
pub fn panel_id(panel: Panel) -> String {
    format!("{}-title", super::calculators::code(panel))
}

/// A list of sentences.
pub fn sentences(entries: &[String]) -> String {
    let mut html = Html::default();
    for entry in entries {
        html.element("li", "", entry);
    }
    html.0
}

/// Sentences as the entries of a list; their figures open.
pub fn results(sentences: &[Sentence]) -> String {
    let mut html = Html::default();
    for sentence in sentences {
        html.open("li", &[]);
        html.sentence(sentence);
        html.close("li");
    }
    html.0
}

/// What the four badges mean.
pub fn origins(lang: Lang) -> String {
    let mut html = Html::default();
    for badge in Badge::ALL {
        html.0.push_str("<div><dt>");
        html.element("span", badge.class(), badge.label().get(lang));
        html.0.push_str("</dt>");
        html.element("dd", "", badge.meaning().get(lang));
        html.close("div");
    }
    html.0
}

/// The line under the title of a finding.
pub fn finding_meta(report: &Report, id: &str, lang: Lang) -> String {
    let Some(finding) = report.findings.find(id) else {
        return String::new();
    };
    let mut html = Html::default();
    html.element(
        "span",
        "tag",
        super::labels::direction(finding.direction).get(lang),
    );
    html.text(" ");
    html.element(
        "span",
        "tag",
        super::labels::finding_kind(finding.kind).get(lang),
    );
    html.text(" ");
    html.text(&findings::meta(report, finding, lang));
    html.0
}

/// What a finding rests on, each with the link that opens it; says so if there is nothing.
fn under(
    html: &mut Html,
    mentions: &Mentions,
    own: &Object,
    all: &[findings::Under],
    none: Phrase,
    lang: Lang,
) {
    if all.is_empty() {
        html.text(none.get(lang));
        return;
    }
    html.open("ul", &[("class", "plain")]);
    for (object, name, rest) in all {
        html.open("li", &[]);
        html.see("named", object, name, lang);
        html.linked(mentions, Some(own), rest, lang);
        html.close("li");
    }
    html.close("ul");
}

/// All that belongs to a finding, with links to what it names; empty for an unknown one.
pub fn finding_body(report: &Report, mentions: &Mentions, id: &str, lang: Lang) -> String {
    let Some(finding) = report.findings.find(id) else {
        return String::new();
    };
    let mut html = Html::default();
    let own = Object::new(ObjectKind::Finding, id);
    html.open("p", &[("class", "finding-text")]);
    html.linked(mentions, Some(&own), finding.text.get(lang), lang);
    html.close("p");
    html.open("dl", &[("class", "trail")]);
    html.pair(p::STANDS_IN.get(lang), |html| {
        let place = Object::paragraph(&finding.section, &finding.paragraph);
        let words = findings::stands_in(report, finding, lang);
        html.see("named", &place, &words, lang);
    });
    html.pair(p::RESTS_ON.get(lang), |html| {
        let studies = findings::studies(report, finding, lang);
        under(html, mentions, &own, &studies, p::NO_STUDY, lang);
    });
    html.pair(p::FOOTNOTES.get(lang), |html| {
        let notes = findings::footnotes(report, finding, lang);
        under(html, mentions, &own, &notes, p::NO_FOOTNOTES, lang);
    });
    let notes = report.notes_of_finding(id);
    if !notes.is_empty() {
        html.pair(p::NOTES_HERE.get(lang), |html| {
            for note in notes {
                html.mark(&note.id, lang);
                html.text(" ");
            }
        });
    }
    let answers = findings::answers(report, finding, lang);
    html.pair(p::ANSWERED_BY.get(lang), |html| {
        if answers.is_empty() {
            html.text(p::NOT_ANSWERED.get(lang));
            return;
        }
        html.open("ul", &[("class", "answers")]);
        for answer in &answers {
            html.0.push_str("<li><p>");
            let part = Object::new(ObjectKind::Part, &answer.id);
            html.see("named entry-name", &part, &answer.id, lang);
            html.text(" ");
            html.linked(mentions, Some(&own), &answer.text, lang);
            html.text(" ");
            html.element("span", "tag", &answer.author);
            html.close("p");
            html.open("p", &[("class", "coverage-line")]);
            html.text(&format!("{}: ", phrases::IN_CHAPTER_6.get(lang)));
            html.element("strong", "", &answer.coverage);
            html.text(" ");
            html.element("span", "tag", p::OUR_READING.get(lang));
            html.close("p");
            if !answer.options.is_empty() {
                html.open("ul", &[("class", "options")]);
                for option in &answer.options {
                    html.open("li", &[]);
                    let said = Object::new(ObjectKind::Option, &option.id);
                    html.see("named entry-name", &said, &option.id, lang);
                    html.text(" ");
                    html.linked(mentions, Some(&own), &option.text, lang);
                    html.text(" ");
                    html.element("em", "", &option.relation);
                    html.text(" ");
                    html.element("span", "tag tag-department", &option.author);
                    html.close("li");
                }
                html.close("ul");
            }
            html.close("li");
        }
        html.close("ul");
    });
    html.close("dl");
    html.0
}

/// The presets of the share: a button for each, with its origin beside it. The button
/// carries the percentage in `data-preset`.
pub fn presets(report: &Report, presets: &[crate::model::Preset], lang: Lang) -> String {
    let mut html = Html::default();
    for preset in presets {
        html.open("li", &[]);
        html.open(
            "button",
            &[
                ("type", "button"),
                ("class", "preset"),
                ("data-preset", &preset.percent.to_string()),
            ],
        );
        html.element(
            "strong",
            "",
            &super::scenario::preset(preset.percent, preset.amount, lang),
        );
        html.text(" ");
        html.element("span", "", preset.reason.get(lang));
        html.close("button");
        html.text(" ");
        html.badge(&preset.origin, &place(&preset.origin, report, lang), lang);
        html.close("li");
    }
    html.0
}

/// The entries of a legend: class of the swatch and name.
pub fn legend<'a>(entries: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut html = Html::default();
    for (class, label) in entries {
        html.open("li", &[]);
        html.open("span", &[("class", &format!("swatch {class}"))]);
        html.close("span");
        html.text(label);
        html.close("li");
    }
    html.0
}

/// Figures from outside the report that an input takes over in one press: a button for each,
/// with its origin beside it. The button carries the value in `data-fact`.
pub fn facts(facts: &[&ExternalFact], lang: Lang) -> String {
    let mut html = Html::default();
    for fact in facts {
        html.open("li", &[]);
        html.open(
            "button",
            &[
                ("type", "button"),
                ("class", "preset"),
                ("data-fact", &fact.value.to_string()),
            ],
        );
        let year = fact
            .year
            .map_or_else(String::new, |year| format!("{year}: "));
        let value = format!(
            "{year}{} {}",
            super::number::whole(fact.value, lang),
            fact.unit.get(lang)
        );
        html.element("strong", "", &value);
        html.text(" ");
        html.element("span", "", fact.text.get(lang));
        html.close("button");
        html.text(" ");
        html.badge(&fact.origin(), &fact.source, lang);
        html.close("li");
    }
    html.0
}

/// What a scenario has to do with, as a list: why, and links to findings and notes.
pub fn pointers(report: &Report, pointers: &[Pointer], lang: Lang) -> String {
    let mut html = Html::default();
    for pointer in pointers {
        html.open("li", &[]);
        html.element(
            "p",
            "pointer-reason",
            words::reason(pointer.touch).get(lang),
        );
        html.open("ul", &[("class", "pointer-links")]);
        for link in words::links(report, pointer, lang) {
            html.open("li", &[]);
            let (id, text, kind) = (&link.id, &link.text, link.kind.get(lang));
            let name = match (&link.leads, kind.is_empty()) {
                (Leads::Finding(finding), false) if finding != id => {
                    format!("{kind} {id} ({} {finding})", words::VIA.get(lang))
                }
                (_, false) => format!("{kind} {id}"),
                (_, true) => format!("{id} {text}"),
            };
            match &link.leads {
                Leads::Finding(finding) => html.open(
                    "a",
                    &[
                        (
                            "href",
                            &format!("#/findings?v=1&lang={}&open={finding}", lang.code()),
                        ),
                        ("data-finding", finding),
                    ],
                ),
                Leads::Note(note) => html.open(
                    "a",
                    &[
                        ("href", &format!("#note-{note}")),
                        ("data-see", &format!("note:{note}")),
                    ],
                ),
                Leads::Nowhere => html.open("span", &[]),
            }
            html.text(&name);
            html.close(if link.leads == Leads::Nowhere {
                "span"
            } else {
                "a"
            });
            if !kind.is_empty() {
                html.text(": ");
                html.element("span", "pointer-text", text);
            }
            html.close("li");
        }
        html.close("ul");
        html.close("li");
    }
    html.0
}
