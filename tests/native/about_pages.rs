//! The pages about the report: check, timeline, methods and scope.

use std::sync::LazyLock;

use verkenner::model::golden::GOLDEN;
use verkenner::report::{
    Lang, Mentions, NoteType, Object, Origin, Severity, Tie, Trail, checks, embedded,
};
use verkenner::state::{Data, View, parse, print, self_check, shown_notes};
use verkenner::text::check::{self as check, Shown};
use verkenner::text::timeline::{Lanes, Mark, Span, Timeline, cited_years, timeline};
use verkenner::text::{html, methods};

use super::golden::changed;
use super::state::DATA;

static MENTIONS: LazyLock<Mentions> = LazyLock::new(|| Mentions::of(&DATA.report));

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The words of HTML, without its elements.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

// ---- check ----

#[test]
fn every_check_of_the_table_is_a_row() {
    let table = check::totals(&DATA.report, &DATA.checks, Lang::En);
    assert_eq!(table.rows.len(), DATA.checks.len());
    let row = |head: &str| {
        let row = table.rows.iter().find(|row| row.head == head).unwrap();
        row.cells.iter().map(|cell| cell.text.as_str()).collect()
    };
    let cells: Vec<&str> = row("row 1.1");
    assert_eq!(cells, ["378,989", "378,989", "0", "✓ right"]);
    let cells: Vec<&str> = row("row 1.2");
    assert_eq!(cells, ["373,555", "435,015", "+61,460", "✗ not right"]);
    let cells: Vec<&str> = row("everything");
    assert_eq!(cells, ["–", "814,004", "–", "– not printed"]);
    let cells: Vec<&str> = row("column 2021");
    assert_eq!(cells, ["113,847", "113,847", "0", "✓ right"]);
    let failing = table.rows.iter().filter(|row| row.cells[2].fails);
    assert_eq!(failing.count(), 1);
    assert_eq!(table.rows[1].cells[0].notes, ["I01"]);
    let [sentence] = &check::candidates(&DATA.checks, Lang::Nl)[..] else {
        panic!("one explanation");
    };
    assert!(
        sentence.contains("zonder 2018 is de som 373.565"),
        "{sentence}"
    );
    // A report in which the total is right has nothing to explain.
    assert!(html::check::candidates(&DATA.checks[..1], Lang::Nl).is_empty());
}

#[test]
fn every_note_is_shown_once_the_heaviest_first() {
    for lang in Lang::ALL {
        let page = html::check::notes(
            &DATA.report,
            &MENTIONS,
            &DATA.checks,
            Shown::default(),
            lang,
        );
        for note in &DATA.report.notes {
            let id = format!("id=\"note-{}\"", note.id);
            assert_eq!(page.matches(&id).count(), 1, "{id}");
            assert!(page.contains(&format!("data-see=\"note:{}\"", note.id)));
        }
        assert_eq!(page.matches("<li id=\"note-").count(), 35);
    }
    let page = html::check::notes(
        &DATA.report,
        &MENTIONS,
        &DATA.checks,
        Shown::default(),
        Lang::En,
    );
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(place("important (") < place("good to know ("));
    assert!(place("good to know (") < place("small ("));
}

#[test]
fn notes_can_be_chosen_by_weight_and_sort() {
    let view = |query: &str| {
        let (view, problems) = parse(&format!("#/budget?v=1{query}"), &DATA);
        assert_eq!(problems, [], "{query}");
        view
    };
    let shown = shown_notes(&view("&check.severity=high&check.type=period"));
    assert_eq!(
        shown,
        Shown {
            severity: Some(Severity::High),
            kind: Some(NoteType::Period)
        }
    );
    assert_eq!(check::count(&DATA.report, shown, Lang::En), "2 of 35 notes");
    let page = html::check::notes(&DATA.report, &MENTIONS, &DATA.checks, shown, Lang::En);
    assert!(page.contains("note-I05") && page.contains("note-I06"));
    assert!(!page.contains("note-I01") && !page.contains("weight-low"));
    // What is no weight shows everything.
    let all = shown_notes(&view("&check.severity=huge"));
    assert_eq!(all, Shown::default());
    assert_eq!(
        check::count(&DATA.report, all, Lang::Nl),
        "Alle 35 kanttekeningen"
    );
    // The counts beside the choices are those of the choices.
    for (code, name) in check::types(&DATA.report, Lang::En).iter().skip(1) {
        let shown = Shown {
            severity: None,
            kind: NoteType::from_code(code),
        };
        let count: usize = check::notes(&DATA.report, shown)
            .iter()
            .map(|(_, notes)| notes.len())
            .sum();
        assert!(
            name.ends_with(&format!(" ({count})")) && count > 0,
            "{name}"
        );
    }
    // It stays in the address.
    let kept = View {
        page: verkenner::state::Page::Budget,
        ..view("&check.type=period")
    };
    assert!(print(&kept).contains("check.type=period"));
}

#[test]
fn the_tool_finds_itself_sound() {
    for lang in Lang::ALL {
        let found = DATA.checked(lang);
        assert!(found.passes());
        let page = html::check::self_check(&found, lang);
        assert!(!page.contains("fails"), "{page}");
        assert!(page.contains(&found.package) && found.package.len() == 64);
        assert_eq!(page.matches(&found.package).count(), 2, "built and now");
        assert!(!page.contains("NaN") && !page.contains("inf"));
    }
    let sentence = DATA.checked(Lang::En).sentence(Lang::En);
    assert!(sentence.starts_with("Everything agrees: 9"), "{sentence}");
}

#[test]
fn a_wrong_golden_number_is_shown_as_a_failure() {
    let file = changed("H;prices/2021;", "H;prices/2021;9");
    for lang in Lang::ALL {
        let found = self_check(&DATA, &file, lang);
        assert!(!found.passes());
        let sentence = found.sentence(lang);
        let page = words(&html::check::self_check(&found, lang));
        let (start, head) = match lang {
            Lang::Nl => (
                "Er klopt iets niet: 1 van de 9",
                "Uitkomsten die verschillen",
            ),
            Lang::En => ("Something is wrong: 1 of the 9", "Results that differ"),
        };
        assert!(sentence.starts_with(start), "{sentence}");
        assert!(page.contains(head), "{page}");
        assert!(page.contains("H prices/2021"), "{page}");
    }
    let page = html::check::self_check(&self_check(&DATA, &file, Lang::En), Lang::En);
    // The number of the section that agrees, and the difference itself, are marked.
    assert_eq!(page.matches("number fails").count(), 3, "{page}");
}

#[test]
fn other_things_that_are_wrong_are_told_too() {
    let mut loaded = embedded();
    loaded
        .report
        .links
        .note_findings
        .insert("I01".into(), "F99".into());
    let mut data = Data::new(loaded);
    let mut problems = {
        let mut files = verkenner::report::enlarged(1);
        files.remove("methods.csv");
        verkenner::report::read(&files).problems
    };
    data.problems.append(&mut problems);
    let mut found = self_check(&data, GOLDEN, Lang::En);
    found.package = "0".repeat(64);
    let sentence = found.sentence(Lang::En);
    for part in [
        "1 mistakes were found in the embedded report",
        "1 links lack an end",
        "the embedded report is not the one of the build",
    ] {
        assert!(sentence.contains(part), "{sentence}");
    }
    let page = words(&html::check::self_check(&found, Lang::En));
    assert!(page.contains("I01 → F99 ✗ not right"), "{page}");
    assert!(
        page.contains("methods.csv: this file is not in the package. ✗"),
        "{page}"
    );
    // Nothing compared is no success.
    let nothing = self_check(&DATA, "section;id;expected;relative;absolute", Lang::En);
    assert!(!nothing.passes());
}

// ---- timeline ----

fn lane<'a>(timeline: &'a Timeline, key: &str) -> &'a verkenner::text::timeline::Lane {
    let lanes = timeline.groups.iter().flat_map(|(_, lanes)| lanes);
    lanes
        .into_iter()
        .find(|lane| lane.key == key)
        .unwrap_or_else(|| panic!("no line {key}"))
}

fn span(from: i32, to: i32, mark: Mark) -> Span {
    Span {
        from,
        to,
        mark,
        whole: (from, to),
    }
}

#[test]
fn the_timeline_holds_what_the_tables_hold_and_fills_in_nothing() {
    let found = timeline(&DATA.report, Lang::En);
    assert_eq!(found.years, (2014..=2026).collect::<Vec<_>>());
    let groups: Vec<Lanes> = found.groups.iter().map(|(group, _)| *group).collect();
    assert_eq!(groups, Lanes::ALL);
    let count: usize = found.groups.iter().map(|(_, lanes)| lanes.len()).sum();
    let report = &DATA.report;
    assert_eq!(
        count,
        report.events.len() + report.items.len() + report.evaluations.len()
    );
    // Every line runs over all years, without a hole.
    for (_, lanes) in &found.groups {
        for lane in lanes {
            let mut next = 2014;
            for span in &lane.spans {
                assert_eq!(span.from, next, "{}", lane.name);
                next = span.to + 1;
            }
            assert_eq!(next, 2027, "{}", lane.name);
            assert!(!lane.when.is_empty());
        }
    }
    let spans = |key: &str| lane(&found, key).spans.clone();
    // A missing year is missing; an item that is not in the table has nothing.
    assert_eq!(
        spans("item:1.1")[1..3],
        [
            span(2015, 2021, Mark::Held),
            span(2022, 2022, Mark::Missing)
        ]
    );
    assert_eq!(spans("item:1.3")[1], span(2015, 2022, Mark::Missing));
    // Studied and cited.
    assert_eq!(
        spans("evaluation:E-RO")[1..4],
        [
            Span {
                whole: (2015, 2021),
                ..span(2015, 2020, Mark::Held)
            },
            Span {
                whole: (2015, 2021),
                ..span(2021, 2021, Mark::HeldAndCited)
            },
            span(2022, 2022, Mark::Cited)
        ]
    );
    // Years that are not given stay unknown on both sides of what is known.
    assert_eq!(
        spans("evaluation:E-A4"),
        [
            span(2014, 2018, Mark::Unknown),
            span(2019, 2019, Mark::Cited),
            span(2020, 2026, Mark::Unknown)
        ]
    );
    assert_eq!(spans("event:V07"), [span(2014, 2026, Mark::Unknown)]);
    assert_eq!(
        spans("event:V05")[1..],
        [
            span(2018, 2018, Mark::Held),
            span(2019, 2026, Mark::Unknown)
        ]
    );
    assert_eq!(spans("event:V11")[1], span(2024, 2026, Mark::Held));
}

#[test]
fn years_of_citation_are_those_outside_the_brackets() {
    let years = |id: &str| cited_years(DATA.report.evaluations.find(id).unwrap());
    assert_eq!(years("E-RO"), [2021, 2022]);
    assert_eq!(years("E-MR"), [2024, 2025]);
    assert_eq!(years("E-A4"), [2019]);
    assert_eq!(years("E-MR15"), [2015]);
}

#[test]
fn every_link_of_the_pages_leads_to_an_object() {
    let trail = Trail::of(&DATA.report);
    let report = &DATA.report;
    let lang = Lang::Nl;
    let pages = [
        html::check::notes(report, &MENTIONS, &DATA.checks, Shown::default(), lang),
        html::timeline::list(report, &timeline(report, lang), lang),
        html::methods::studies(report, lang),
        html::methods::how(report, &MENTIONS, lang),
        html::methods::scope(report, lang),
        html::methods::limits(report, &MENTIONS, lang),
        html::methods::conclusions(lang),
    ];
    for page in pages {
        let keys: Vec<&str> = page.split("data-see=\"").skip(1).collect();
        assert!(!keys.is_empty(), "{page}");
        for key in keys {
            let key = key.split('"').next().unwrap();
            let object = Object::parse(key).unwrap_or_else(|| panic!("{key}"));
            assert!(trail.has(&object), "{key}");
        }
    }
}

#[test]
fn an_event_is_an_object_with_its_footnote() {
    let trail = Trail::of(&DATA.report);
    let event = Object::parse("event:V04").unwrap();
    let to = Object::parse("footnote:7").unwrap();
    assert!(
        trail
            .from(&event)
            .any(|link| link.tie == Tie::Cites && link.to == to)
    );
    let page = html::object(
        &DATA.report,
        &DATA.checks,
        &trail,
        "event:V07",
        "",
        Lang::En,
    );
    let page = words(&page);
    assert!(page.contains("When years not given"), "{page}");
    assert!(page.contains("The report gives no first year"), "{page}");
}

#[test]
fn a_line_from_outside_the_report_says_so() {
    let found = timeline(&DATA.report, Lang::Nl);
    for event in &DATA.report.events {
        let lane = lane(&found, &format!("event:{}", event.id));
        let outside = matches!(lane.origin, Origin::External { .. });
        assert_eq!(outside, event.external.is_some(), "{}", event.id);
    }
    let page = words(&html::timeline::list(&DATA.report, &found, Lang::Nl));
    assert!(page.contains("vanaf 2022; einde niet genoemd Extern Staatscourant 2022, 19587"));
    assert!(page.contains("jaren niet genoemd Rapport §6, alinea 2"));
}

#[test]
fn the_picture_is_a_table_that_can_be_heard() {
    for lang in Lang::ALL {
        let found = timeline(&DATA.report, lang);
        let picture = html::timeline::picture(&found, lang);
        for row in picture.split("</tr>").filter(|row| row.contains("<td")) {
            let cells = row.split("<td").skip(1);
            let columns: usize = cells
                .map(|cell| {
                    let span = cell.split("colspan=\"").nth(1);
                    span.map_or(1, |rest| rest.split('"').next().unwrap().parse().unwrap())
                })
                .sum();
            assert_eq!(columns, found.years.len(), "{row}");
        }
        // Each sign has its words.
        assert_eq!(
            picture.matches("aria-hidden").count(),
            picture.matches("visually-hidden").count() - 1
        );
    }
    let picture = html::timeline::picture(&timeline(&DATA.report, Lang::En), Lang::En);
    assert!(picture.contains("2017–2021: applies"), "{picture}");
    assert!(picture.contains("2022: missing from the table"));
}

#[test]
fn the_notes_on_years_are_marked_as_notes() {
    let notes = html::timeline::notes(&DATA.report, Lang::En);
    for id in ["I05", "I06", "I17"] {
        assert!(notes.contains(&format!("data-see=\"note:{id}\"")), "{id}");
    }
}

// ---- methods ----

#[test]
fn every_method_and_limit_is_there_with_its_place() {
    for lang in Lang::ALL {
        let page = html::methods::how(&DATA.report, &MENTIONS, lang);
        for method in &DATA.report.methods {
            assert!(page.contains(&format!("data-see=\"method:{}\"", method.id)));
        }
        let limits = html::methods::limits(&DATA.report, &MENTIONS, lang);
        assert_eq!(limits.matches("data-see=\"finding:").count(), 6);
        assert_eq!(limits.matches("badge-report").count(), 6);
        let studies = html::methods::studies(&DATA.report, lang);
        assert_eq!(studies.matches("<th scope=\"row\"").count(), 5);
    }
    let studies = methods::studies(&DATA.report, Lang::En);
    let told: Vec<(&str, &str, &str)> = studies
        .iter()
        .map(|study| {
            (
                study.id.as_str(),
                study.period.as_str(),
                study.interviews.as_str(),
            )
        })
        .collect();
    assert_eq!(told[0], ("E-RO", "2015–2021", "75"));
    assert_eq!(told[1], ("E-MR", "2017–2022", "more than 400"));
    assert_eq!(
        told[2],
        ("E-A4", "not given in the report", "not given in the report")
    );
}

#[test]
fn what_is_left_out_is_named() {
    let scope = words(&html::methods::scope(&DATA.report, Lang::Nl));
    assert!(
        scope.contains("1.3 Gastlandbeleid niet in de tabel met uitgaven"),
        "{scope}"
    );
    assert!(scope.contains("1.1 Internationale rechtsorde in de tabel met uitgaven"));
}

#[test]
fn conclusions_are_ours_and_rest_on_what_is_there() {
    let trail = Trail::of(&DATA.report);
    for one in methods::HOLDS.iter().chain(&methods::DOES_NOT_HOLD) {
        assert!(!one.rests.is_empty());
        for key in one.rests {
            assert!(trail.has(&Object::parse(key).unwrap()), "{key}");
        }
    }
    for (lang, ours) in [(Lang::Nl, "onze lezing"), (Lang::En, "our reading")] {
        let tag = format!("<span class=\"tag\">{ours}</span>");
        assert_eq!(html::methods::conclusions(lang).matches(&tag).count(), 2);
    }
}

#[test]
fn an_empty_report_gives_empty_pages() {
    let data = Data::new(verkenner::report::Loaded::default());
    let found = timeline(&data.report, Lang::Nl);
    assert!(found.years.is_empty() && found.groups.is_empty());
    assert_eq!(checks(&data.report), []);
    assert!(
        check::totals(&data.report, &data.checks, Lang::Nl)
            .rows
            .is_empty()
    );
    assert_eq!(html::methods::how(&data.report, &MENTIONS, Lang::Nl), "");
    assert!(!self_check(&data, GOLDEN, Lang::Nl).passes());
}
