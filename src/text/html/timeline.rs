//! The page "Timeline" as HTML.

use crate::report::{Lang, Report};

use super::super::labels::place;
use super::super::timeline::{self as words, Lane, Mark, Span, Timeline};
use super::{Html, caption_id, see};

/// The timeline as a table: years in columns, a line in each row.
pub fn picture(timeline: &Timeline, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "timeline")]);
    html.open(
        "caption",
        &[
            ("id", &caption_id("timeline")),
            ("class", "visually-hidden"),
        ],
    );
    html.text(words::CAPTION.get(lang));
    html.close("caption");
    html.0.push_str("<thead><tr>");
    html.open("th", &[("scope", "col")]);
    html.text(words::CORNER.get(lang));
    html.close("th");
    for year in &timeline.years {
        html.open("th", &[("scope", "col")]);
        html.text(&year.to_string());
        html.close("th");
    }
    html.0.push_str("</tr></thead>");
    let columns = (timeline.years.len() + 1).to_string();
    for (group, lanes) in &timeline.groups {
        html.open("tbody", &[]);
        html.open("tr", &[("class", "lanes")]);
        html.open("th", &[("scope", "rowgroup"), ("colspan", &columns)]);
        html.text(group.name().get(lang));
        html.close("th");
        html.close("tr");
        for lane in lanes {
            row(&mut html, lane, lang);
        }
        html.close("tbody");
    }
    html.close("table");
    html.0
}

fn row(html: &mut Html, lane: &Lane, lang: Lang) {
    html.open("tr", &[]);
    html.open("th", &[("scope", "row")]);
    html.text(&lane.name);
    html.text(" ");
    html.badge(&lane.origin, "", lang);
    html.close("th");
    for span in &lane.spans {
        cell(html, *span, lang);
    }
    html.close("tr");
}

fn cell(html: &mut Html, span: Span, lang: Lang) {
    let wide = if span.years() > 1 {
        span.years().to_string()
    } else {
        String::new()
    };
    html.open("td", &[("class", span.mark.class()), ("colspan", &wide)]);
    if span.mark != Mark::Nothing {
        let when = span.when();
        // A wide span has room for its years; a narrow one has the sign alone.
        let shown = match (span.mark, span.years()) {
            (Mark::Held, 3..) => span.whole(),
            (Mark::Unknown, 3..) => format!("? {}", span.mark.label().get(lang)),
            (mark, _) => mark.sign().to_owned(),
        };
        html.open("span", &[("aria-hidden", "true")]);
        html.text(&shown);
        html.close("span");
        let said = format!("{when}: {}", span.mark.label().get(lang));
        html.element("span", "visually-hidden", &said);
    }
    html.close("td");
}

/// What the signs mean.
pub fn signs(lang: Lang) -> String {
    let mut html = Html::default();
    for mark in Mark::SHOWN {
        html.open("li", &[]);
        html.open(
            "span",
            &[
                ("class", &format!("sign {}", mark.class())),
                ("aria-hidden", "true"),
            ],
        );
        html.text(mark.sign());
        html.close("span");
        html.text(" ");
        html.text(mark.label().get(lang));
        html.close("li");
    }
    html.0
}

/// Every line in words, with its source.
pub fn list(report: &Report, timeline: &Timeline, lang: Lang) -> String {
    let mut html = Html::default();
    for (group, lanes) in &timeline.groups {
        html.element("h3", "", group.name().get(lang));
        html.open("ul", &[("class", "lanes-list")]);
        for lane in lanes {
            html.open("li", &[]);
            html.open("p", &[("class", "lane-name")]);
            see(&mut html, &lane.key, &lane.name, lang);
            html.close("p");
            html.open("div", &[("class", "lane-when")]);
            html.open("p", &[]);
            html.text(&lane.when);
            html.text(" ");
            html.badge(&lane.origin, &place(&lane.origin, report, lang), lang);
            html.close("p");
            if !lane.note.is_empty() {
                html.element("p", "hint", &lane.note);
            }
            html.close("div");
            html.close("li");
        }
        html.close("ul");
    }
    html.0
}

/// The notes on years: a link each, with its text.
pub fn notes(report: &Report, lang: Lang) -> String {
    let mut html = Html::default();
    for id in words::notes(report) {
        let Some(note) = report.notes.find(&id) else {
            continue;
        };
        html.open("li", &[]);
        html.mark(&id, lang);
        html.text(" ");
        html.text(note.text.get(lang));
        html.close("li");
    }
    html.0
}
