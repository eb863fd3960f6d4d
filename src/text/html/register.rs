//! The register as HTML: every object of a report, by kind.

use crate::report::{
    Lang, Object, ObjectKind, Report, Trail, notes_by_severity, unreferenced, without_evaluation,
};
use crate::text::capital;
use crate::text::labels::severity;
use crate::text::register as words;
use crate::text::trail::{Entry, kinds};

use super::Html;

fn id_of(kind: ObjectKind) -> String {
    format!("all-{}", kind.code())
}

fn of_kind(trail: &Trail, kind: ObjectKind) -> Vec<&Object> {
    let all = trail.objects().iter();
    all.filter(|object| object.kind == kind).collect()
}

fn heading(html: &mut Html, level: &str, id: &str, title: &str, count: usize) {
    html.open(level, &[("id", id), ("tabindex", "-1")]);
    html.text(title);
    html.text(" ");
    html.element("span", "tied-count", &count.to_string());
    html.close(level);
}

/// Links to the kinds on the page, with how many there are of each.
pub fn register_jumps(trail: &Trail, lang: Lang) -> String {
    let mut html = Html::default();
    for kind in ObjectKind::ALL {
        let count = of_kind(trail, kind).len();
        if count == 0 {
            continue;
        }
        let id = id_of(kind);
        html.open("li", &[]);
        html.open("a", &[("href", &format!("#{id}")), ("data-go", &id)]);
        html.text(&capital(kinds(kind).get(lang)));
        html.close("a");
        html.text(" ");
        html.element("span", "tied-count", &count.to_string());
        html.close("li");
    }
    html.0
}

/// Three lists that only this tool has.
pub fn register_lists(report: &Report, trail: &Trail, lang: Lang) -> String {
    let mut html = Html::default();
    let notes = notes_by_severity(report);
    let count = notes.iter().map(|(_, notes)| notes.len()).sum();
    heading(
        &mut html,
        "h2",
        "by-severity",
        words::NOTES.get(lang),
        count,
    );
    for (how, notes) in notes {
        html.open("details", &[]);
        html.open("summary", &[]);
        html.text(&capital(severity(how).get(lang)));
        html.text(" ");
        html.element("span", "tied-count", &notes.len().to_string());
        html.close("summary");
        let notes: Vec<Entry> = notes
            .into_iter()
            .map(|note| Entry::of(report, &Object::new(ObjectKind::Note, &note.id), lang))
            .collect();
        html.entries("entries", &notes, lang);
        html.close("details");
    }
    let found = without_evaluation(report);
    heading(
        &mut html,
        "h2",
        "without-study",
        words::WITHOUT.get(lang),
        found.len(),
    );
    let found: Vec<Entry> = found
        .into_iter()
        .map(|one| Entry::of(report, &Object::new(ObjectKind::Finding, &one.id), lang))
        .collect();
    html.entries("entries", &found, lang);
    let alone = unreferenced(trail);
    heading(
        &mut html,
        "h2",
        "apart",
        words::APART.get(lang),
        alone.len(),
    );
    html.element("p", "hint", words::APART_HINT.get(lang));
    let alone: Vec<Entry> = alone
        .into_iter()
        .map(|object| Entry::of(report, object, lang))
        .collect();
    html.entries("entries", &alone, lang);
    html.0
}

/// Every object, by kind.
pub fn register(report: &Report, trail: &Trail, lang: Lang) -> String {
    let mut html = Html::default();
    for kind in ObjectKind::ALL {
        let objects = of_kind(trail, kind);
        if objects.is_empty() {
            continue;
        }
        html.open("section", &[("class", "register-kind")]);
        let title = capital(kinds(kind).get(lang));
        heading(&mut html, "h3", &id_of(kind), &title, objects.len());
        let entries: Vec<Entry> = objects
            .into_iter()
            .map(|object| Entry::of(report, object, lang))
            .collect();
        let class = match kind {
            ObjectKind::Cell | ObjectKind::Total | ObjectKind::Term => "entries short",
            _ => "entries",
        };
        html.entries(class, &entries, lang);
        html.close("section");
    }
    html.0
}
