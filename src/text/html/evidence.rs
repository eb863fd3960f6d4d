//! The evidence map as HTML: a table that is also the picture.

use crate::report::{
    EvidenceCell, EvidenceMap, FindingKind, Gap, Lang, Object, ObjectKind, Report, Scope, Tally,
    resting, without_evaluation,
};
use crate::text::evidence as words;
use crate::text::labels::{direction, direction_sign, finding_kind};
use crate::text::phrases as p;
use crate::text::trail::{Entry, interviews, name, period};

use super::{Html, caption_id};

/// Which findings a link leads to; what is `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leading {
    /// About these items.
    pub scope: Option<Scope>,
    /// Of this kind.
    pub kind: Option<FindingKind>,
    /// Resting on this evaluation.
    pub evaluation: Option<String>,
}

/// Names the table of the map.
pub const MAP: &str = "evidence-map";
/// Names the table of evaluations.
pub const STUDIES: &str = "evidence-studies";

impl Html {
    /// A small square for a finding, which opens it.
    pub(in crate::text) fn square(&mut self, report: &Report, id: &str, lang: Lang) {
        let Some(finding) = report.findings.find(id) else {
            return;
        };
        let object = Object::new(ObjectKind::Finding, id);
        let way = finding.direction;
        let label = words::square(id, finding.title.get(lang), way, lang);
        self.open(
            "a",
            &[
                ("class", &format!("square square-{}", way.code())),
                ("href", &super::object_address(&object, lang)),
                ("data-see", &object.key()),
                ("title", &label),
                ("aria-label", &label),
            ],
        );
        self.text(direction_sign(way));
        self.close("a");
    }

    /// Squares for findings.
    pub(in crate::text) fn squares(&mut self, report: &Report, ids: &[String], lang: Lang) {
        self.open("ul", &[("class", "squares")]);
        for id in ids {
            self.open("li", &[]);
            self.square(report, id, lang);
            self.close("li");
        }
        self.close("ul");
    }
}

/// What the squares mean, with how many there are of each.
fn key(html: &mut Html, tally: &Tally, lang: Lang) {
    html.open("ul", &[("class", "square-key")]);
    for way in crate::report::DIRECTIONS {
        html.open("li", &[]);
        html.open(
            "span",
            &[
                ("class", &format!("square square-{}", way.code())),
                ("aria-hidden", "true"),
            ],
        );
        html.text(direction_sign(way));
        html.close("span");
        html.text(direction(way).get(lang));
        html.text(" ");
        html.element("span", "tied-count", &tally.count(way).to_string());
        html.close("li");
    }
    html.close("ul");
}

/// The map.
pub fn evidence_map(
    report: &Report,
    map: &EvidenceMap,
    address: &dyn Fn(&Leading) -> String,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "evidence")]);
    html.open("caption", &[("id", &caption_id(MAP))]);
    html.element("span", "caption-text", words::CAPTION.get(lang));
    html.text(" ");
    html.element("span", "tag", p::OUR_READING.get(lang));
    html.close("caption");
    html.0.push_str("<thead><tr>");
    html.open("th", &[("scope", "col"), ("class", "corner")]);
    html.text(words::CORNER.get(lang));
    html.close("th");
    for scope in &map.scopes {
        html.open("th", &[("scope", "col")]);
        html.text(&words::scope_name(scope, lang));
        html.text(" ");
        html.element("span", "scope", &words::scope_title(report, scope, lang));
        html.close("th");
    }
    html.open("th", &[("scope", "col"), ("class", "sum")]);
    html.text(words::ALL.get(lang));
    html.close("th");
    html.0.push_str("</tr></thead><tbody>");
    for (at, row) in map.rows.iter().enumerate() {
        html.0.push_str("<tr>");
        html.open("th", &[("scope", "row")]);
        html.text(finding_kind(row.kind).get(lang));
        html.close("th");
        for cell in &row.cells {
            // What is left out is so for every kind: said once.
            let left_out = cell.gap == Some(Gap::LeftOut);
            if !left_out || at == 0 {
                let rows = if left_out { map.rows.len() } else { 1 };
                place(&mut html, report, row.kind, cell, rows, address, lang);
            }
        }
        let tally = map.tally(report, None, Some(row.kind));
        let leading = Leading {
            kind: Some(row.kind),
            ..Leading::default()
        };
        sum(&mut html, &tally, &leading, address, lang);
        html.0.push_str("</tr>");
    }
    html.0.push_str("</tbody><tfoot><tr>");
    html.open("th", &[("scope", "row")]);
    html.text(words::ALL.get(lang));
    html.close("th");
    for scope in &map.scopes {
        let tally = map.tally(report, Some(scope), None);
        let leading = Leading {
            scope: Some(scope.clone()),
            ..Leading::default()
        };
        sum(&mut html, &tally, &leading, address, lang);
    }
    let all = map.tally(report, None, None);
    sum(&mut html, &all, &Leading::default(), address, lang);
    html.0.push_str("</tr></tfoot></table>");
    html.0
}

/// The key to the map: squares and the words of empty places.
pub fn evidence_key(report: &Report, map: &EvidenceMap, lang: Lang) -> String {
    let mut html = Html::default();
    key(&mut html, &map.tally(report, None, None), lang);
    html.open("dl", &[("class", "gap-key")]);
    for gap in words::GAP_WORDS {
        let used = map
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| cell.gap.as_ref() == Some(&gap));
        if used {
            html.pair(words::gap(&gap).get(lang), |html| {
                html.text(words::gap_meaning(&gap).get(lang));
            });
        }
    }
    html.close("dl");
    html.0
}

fn place(
    html: &mut Html,
    report: &Report,
    kind: FindingKind,
    cell: &EvidenceCell,
    rows: usize,
    address: &dyn Fn(&Leading) -> String,
    lang: Lang,
) {
    let Some(gap) = &cell.gap else {
        let leading = Leading {
            scope: Some(cell.scope.clone()),
            kind: Some(kind),
            evaluation: None,
        };
        html.open("td", &[]);
        count(html, cell.findings.len(), &leading, address, lang);
        html.squares(report, &cell.findings, lang);
        html.close("td");
        return;
    };
    let rows = if rows > 1 {
        rows.to_string()
    } else {
        String::new()
    };
    html.open("td", &[("class", "empty"), ("rowspan", &rows)]);
    html.open("span", &[("title", words::gap_meaning(gap).get(lang))]);
    html.text(words::gap(gap).get(lang));
    html.close("span");
    if let Some(reason) = &cell.reason {
        html.text(" ");
        html.see("named", reason, &name(report, reason, lang), lang);
    }
    html.close("td");
}

/// A sum: how many, and in which directions.
fn sum(
    html: &mut Html,
    tally: &Tally,
    leading: &Leading,
    address: &dyn Fn(&Leading) -> String,
    lang: Lang,
) {
    html.open("td", &[("class", "sum")]);
    if tally.total() == 0 {
        html.text("0");
    } else {
        count(html, tally.total(), leading, address, lang);
        directions(html, tally, lang);
    }
    html.close("td");
}

/// Counts by direction, with their signs.
fn directions(html: &mut Html, tally: &Tally, lang: Lang) {
    html.open("span", &[("class", "ways"), ("aria-hidden", "true")]);
    for way in crate::report::DIRECTIONS {
        if tally.count(way) > 0 {
            html.open("span", &[("class", "way")]);
            html.text(&format!(
                "{}\u{a0}{}",
                direction_sign(way),
                tally.count(way)
            ));
            html.close("span");
            html.text(" ");
        }
    }
    html.close("span");
    html.element("span", "visually-hidden", &words::tally(tally, lang));
}

fn count(
    html: &mut Html,
    count: usize,
    leading: &Leading,
    address: &dyn Fn(&Leading) -> String,
    lang: Lang,
) {
    let about = match (&leading.scope, &leading.evaluation) {
        (Some(scope), _) => Some(words::scope_name(scope, lang)),
        (None, Some(study)) => Some(study.clone()),
        (None, None) => Some(words::ALL.get(lang).to_owned()),
    };
    let label = words::leads(count, leading.kind, about, lang);
    html.open(
        "a",
        &[
            ("class", "count-link"),
            ("href", &address(leading)),
            ("aria-label", &label),
        ],
    );
    html.text(&count.to_string());
    html.close("a");
}

/// What the report itself says was not assessed, with where it says so.
pub fn evidence_gaps(report: &Report, map: &EvidenceMap, lang: Lang) -> String {
    let mut html = Html::default();
    for (kind, cell) in map.explained() {
        html.open("li", &[]);
        html.text(&words::not_assessed(kind, cell, lang));
        if let Some(reason) = &cell.reason {
            html.text(" ");
            let entry = Entry::of(report, reason, lang);
            html.see(
                "named",
                reason,
                &format!("{} {}", entry.name, entry.title),
                lang,
            );
        }
        html.close("li");
    }
    html.0
}

/// What rests on each evaluation, as a table.
pub fn evidence_studies(
    report: &Report,
    address: &dyn Fn(&Leading) -> String,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    html.open("table", &[("class", "data studies")]);
    html.open("caption", &[("id", &caption_id(STUDIES))]);
    html.element("span", "visually-hidden", words::RESTING.get(lang));
    html.close("caption");
    html.0.push_str("<thead><tr>");
    for head in [
        words::STUDY,
        words::YEARS,
        words::INTERVIEWS,
        words::FINDINGS,
        words::ONLY,
        words::PARTS,
    ] {
        html.open("th", &[("scope", "col")]);
        html.text(head.get(lang));
        html.close("th");
    }
    html.0.push_str("</tr></thead><tbody>");
    for one in resting(report) {
        let Some(study) = report.evaluations.find(&one.evaluation) else {
            continue;
        };
        html.0.push_str("<tr>");
        html.open("th", &[("scope", "row")]);
        let object = Object::new(ObjectKind::Evaluation, &study.id);
        html.see("named", &object, study.name.get(lang), lang);
        html.text(&format!(" ({})", study.item));
        html.close("th");
        let years = period(study.first_year, study.last_year, lang);
        given(&mut html, study.first_year.is_some(), &years);
        let asked = interviews(study.interviews, study.interviews_at_least, lang);
        given(&mut html, study.interviews.is_some(), &asked);
        let leading = Leading {
            evaluation: Some(study.id.clone()),
            ..Leading::default()
        };
        sum(&mut html, &one.findings, &leading, address, lang);
        html.element("td", "number", &one.only.len().to_string());
        html.element("td", "number", &one.parts.to_string());
        html.0.push_str("</tr>");
    }
    html.0.push_str("</tbody></table>");
    html.0
}

/// What the report gives, or a dash with the words for it.
fn given(html: &mut Html, is_given: bool, words: &str) {
    html.open("td", &[("class", "number")]);
    if is_given {
        html.text(words);
    } else {
        html.open("span", &[("aria-hidden", "true"), ("title", words)]);
        html.text("–");
        html.close("span");
        html.element("span", "visually-hidden", words);
    }
    html.close("td");
}

/// The findings that name no evaluation, as links.
pub fn evidence_without(report: &Report, lang: Lang) -> String {
    let mut html = Html::default();
    let entries: Vec<Entry> = without_evaluation(report)
        .into_iter()
        .map(|one| Entry::of(report, &Object::new(ObjectKind::Finding, &one.id), lang))
        .collect();
    html.entries("entries", &entries, lang);
    html.0
}
