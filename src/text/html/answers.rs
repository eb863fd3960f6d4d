//! Findings, advice and chapter 6 as HTML: a matrix, and what stays without an answer.

use crate::report::{
    AnswerGroup, AnswerPart, Flow, Lang, Object, ObjectKind, Relation, Report, apart, not_taken_up,
    unanswered,
};
use crate::text::answers as words;
use crate::text::labels::coverage;
use crate::text::trail::Entry;

use super::{Html, caption_id};

/// Names the matrix.
pub const MATRIX: &str = "answers-matrix";
/// Names the table under the flow.
pub const FLOW: &str = "answers-flow";

/// A cell whose head is repeated in it, for screens on which the columns stand under each
/// other. Its role is named, because there it is drawn as a block.
fn cell(html: &mut Html, head: &str, write: impl FnOnce(&mut Html)) {
    html.open("td", &[("role", "cell")]);
    html.open("span", &[("class", "cell-head"), ("aria-hidden", "true")]);
    html.text(head);
    html.close("span");
    write(html);
    html.close("td");
}

/// The matrix: parts of the advice with what they answer and what answers them.
pub fn answers_matrix(report: &Report, groups: &[AnswerGroup], lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "matrix"), ("role", "table")]);
    html.open("caption", &[("id", &caption_id(MATRIX))]);
    html.element("span", "visually-hidden", words::MATRIX.get(lang));
    html.close("caption");
    html.open("thead", &[("role", "rowgroup")]);
    html.open("tr", &[("role", "row")]);
    for head in [words::PART, words::ANSWERS, words::COVERED, words::OPTIONS] {
        html.open("th", &[("scope", "col"), ("role", "columnheader")]);
        html.text(head.get(lang));
        html.close("th");
    }
    html.0.push_str("</tr></thead>");
    for group in groups {
        html.open("tbody", &[("role", "rowgroup")]);
        html.open("tr", &[("role", "row"), ("class", "matrix-group")]);
        html.open(
            "th",
            &[
                ("scope", "rowgroup"),
                ("role", "rowheader"),
                ("colspan", "4"),
            ],
        );
        let object = Object::new(ObjectKind::Recommendation, &group.recommendation);
        let entry = Entry::of(report, &object, lang);
        let title = format!("{} {}", entry.name, entry.title);
        html.see("named", &object, &title, lang);
        html.0.push_str("</th></tr>");
        for part in &group.parts {
            row(&mut html, report, part, lang);
        }
        html.close("tbody");
    }
    html.close("table");
    html.0
}

fn row(html: &mut Html, report: &Report, part: &AnswerPart, lang: Lang) {
    html.open("tr", &[("role", "row")]);
    html.open("th", &[("scope", "row"), ("role", "rowheader")]);
    let object = Object::new(ObjectKind::Part, &part.part);
    let entry = Entry::of(report, &object, lang);
    html.see("entry-name named", &object, &entry.name, lang);
    html.text(" ");
    html.text(&entry.title);
    html.close("th");
    cell(html, words::ANSWERS.get(lang), |html| {
        let entries: Vec<Entry> = part
            .findings
            .iter()
            .map(|id| Entry::of(report, &Object::new(ObjectKind::Finding, id), lang))
            .collect();
        html.entries("entries plain-entries", &entries, lang);
    });
    cell(html, words::COVERED.get(lang), |html| {
        let class = format!("covered covered-{}", part.coverage.code());
        html.open("span", &[("class", &class)]);
        html.open("span", &[("class", "sign"), ("aria-hidden", "true")]);
        html.text(words::sign(part.coverage));
        html.close("span");
        html.text(" ");
        html.text(coverage(part.coverage).get(lang));
        html.close("span");
    });
    cell(html, words::OPTIONS.get(lang), |html| {
        if part.options.is_empty() {
            html.element("span", "none", words::NO_OPTION.get(lang));
            return;
        }
        html.open("ul", &[("class", "plain relations")]);
        for how in Relation::ALL {
            let ids = part.options.iter().filter(|(_, relation)| relation == how);
            let ids: Vec<&String> = ids.map(|(id, _)| id).collect();
            if ids.is_empty() {
                continue;
            }
            html.open("li", &[]);
            for id in ids {
                let object = Object::new(ObjectKind::Option, id);
                html.see("named", &object, id, lang);
                html.text(" ");
            }
            html.element("em", "", &words::relation(*how, lang));
            html.close("li");
        }
        html.close("ul");
    });
    html.close("tr");
}

/// The counts of the flow, as a table.
pub fn flow_table(report: &Report, flow: &Flow, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "data flow-table")]);
    html.open("caption", &[("id", &caption_id(FLOW))]);
    html.element("span", "visually-hidden", words::FLOW_TABLE.get(lang));
    html.close("caption");
    html.0.push_str("<thead><tr>");
    for head in [words::FROM, words::TO, words::TIES] {
        html.open("th", &[("scope", "col")]);
        html.text(head.get(lang));
        html.close("th");
    }
    html.0.push_str("</tr></thead><tbody>");
    for ribbon in &flow.ribbons {
        html.0.push_str("<tr>");
        html.open("th", &[("scope", "row")]);
        html.text(&words::node(report, &ribbon.from, lang));
        html.close("th");
        html.element("td", "", &words::node(report, &ribbon.to, lang));
        html.element("td", "number", &ribbon.ties.to_string());
        html.0.push_str("</tr>");
    }
    html.0.push_str("</tbody></table>");
    html.0
}

fn listed(report: &Report, kind: ObjectKind, ids: Vec<&String>, lang: Lang) -> String {
    let mut html = Html::default();
    let entries: Vec<Entry> = ids
        .into_iter()
        .map(|id| Entry::of(report, &Object::new(kind, id), lang))
        .collect();
    html.entries("entries", &entries, lang);
    html.0
}

/// The findings that ask for an answer and get none.
pub fn answers_missing(report: &Report, lang: Lang) -> String {
    let ids = unanswered(report).into_iter().map(|one| &one.id).collect();
    listed(report, ObjectKind::Finding, ids, lang)
}

/// The parts that get no answer.
pub fn answers_not_taken_up(report: &Report, lang: Lang) -> String {
    let ids = not_taken_up(report).into_iter().map(|one| &one.id);
    listed(report, ObjectKind::Part, ids.collect(), lang)
}

/// The statements that belong to no part.
pub fn answers_apart(report: &Report, lang: Lang) -> String {
    let ids = apart(report).into_iter().map(|one| &one.id).collect();
    listed(report, ObjectKind::Option, ids, lang)
}
