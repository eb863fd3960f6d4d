//! The page "Methods and scope" as HTML.

use crate::report::{Lang, Mentions, Origin, Report};

use super::super::labels::place;
use super::super::methods::{self as words, Conclusion};
use super::super::phrases::OUR_READING;
use super::{Html, caption_id, see};

/// The table of studies.
pub fn studies(report: &Report, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "data words")]);
    html.open("caption", &[("id", &caption_id("studies"))]);
    html.element("span", "caption-text", words::STUDIES_CAPTION.get(lang));
    html.0.push_str("</caption><thead><tr>");
    for column in words::COLUMNS {
        html.open("th", &[("scope", "col")]);
        html.text(column.get(lang));
        html.close("th");
    }
    html.0.push_str("</tr></thead><tbody>");
    for study in words::studies(report, lang) {
        html.open("tr", &[]);
        html.open("th", &[("scope", "row")]);
        see(
            &mut html,
            &format!("evaluation:{}", study.id),
            &study.name,
            lang,
        );
        html.element("span", "study-title", &study.title);
        html.element("span", "badge-place", &study.places);
        html.close("th");
        for cell in [&study.item, &study.kind] {
            html.element("td", "", cell);
        }
        html.open("td", &[]);
        html.text(&study.period);
        html.element("span", "study-note", &study.note);
        html.close("td");
        html.element("td", "", &study.interviews);
        html.close("tr");
    }
    html.0.push_str("</tbody></table>");
    html.0
}

/// How it was studied, section by section; what it names is a link.
pub fn how(report: &Report, mentions: &Mentions, lang: Lang) -> String {
    let mut html = Html::default();
    for (section, methods) in words::by_section(report) {
        html.element("h3", "", &words::section(report, section, lang));
        html.open("ul", &[("class", "points")]);
        for method in methods {
            html.open("li", &[]);
            html.linked(mentions, None, method.text.get(lang), lang);
            html.text(" ");
            source(
                &mut html,
                report,
                &format!("method:{}", method.id),
                section,
                None,
                lang,
            );
            html.close("li");
        }
        html.close("ul");
    }
    html.0
}

/// What is in and what is not.
pub fn scope(report: &Report, lang: Lang) -> String {
    let mut html = Html::default();
    for item in &report.items {
        let (name, told) = words::item(item, lang);
        html.pair(&name, |html| {
            html.text(told.get(lang));
            html.text(" ");
            source(
                html,
                report,
                &format!("item:{}", item.id),
                &item.section,
                None,
                lang,
            );
        });
    }
    html.0
}

/// The limits that the report names; what they name is a link.
pub fn limits(report: &Report, mentions: &Mentions, lang: Lang) -> String {
    let mut html = Html::default();
    for finding in words::limits(report) {
        html.open("li", &[]);
        html.element("strong", "", finding.title.get(lang));
        html.text(". ");
        html.linked(mentions, None, finding.text.get(lang), lang);
        html.text(" ");
        let key = format!("finding:{}", finding.id);
        let paragraph = Some(finding.paragraph.as_str());
        source(&mut html, report, &key, &finding.section, paragraph, lang);
        html.close("li");
    }
    html.0
}

/// A badge with the place in the report, and the way to the object.
fn source(
    html: &mut Html,
    report: &Report,
    key: &str,
    section: &str,
    paragraph: Option<&str>,
    lang: Lang,
) {
    let origin = Origin::Report {
        section: section.to_owned(),
        paragraph: paragraph.map(str::to_owned),
        source: None,
        cell: None,
    };
    html.badge(&origin, &place(&origin, report, lang), lang);
    html.text(" ");
    see(html, key, words::short(key), lang);
}

/// What can be concluded, and what cannot.
pub fn conclusions(lang: Lang) -> String {
    let mut html = Html::default();
    let lists: [(_, &[Conclusion]); 2] = [
        (words::CAN, &words::HOLDS),
        (words::CANNOT, &words::DOES_NOT_HOLD),
    ];
    for (title, list) in lists {
        html.open("div", &[]);
        html.open("h3", &[]);
        html.text(title.get(lang));
        html.text(" ");
        html.element("span", "tag", OUR_READING.get(lang));
        html.close("h3");
        html.open("ul", &[("class", "points")]);
        for one in list {
            html.open("li", &[]);
            html.text(one.text.get(lang));
            html.open("span", &[("class", "rests")]);
            html.text(&format!("{}: ", words::RESTS.get(lang)));
            for key in one.rests {
                see(&mut html, key, words::short(key), lang);
                html.text(" ");
            }
            html.close("span");
            html.close("li");
        }
        html.close("ul");
        html.close("div");
    }
    html.0
}
