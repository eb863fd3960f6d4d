//! What readers see, as text: the sentences, the tables, and the first page as HTML.

use std::sync::Arc;

use leptos::prelude::{GetUntracked, Owner};
use verkenner::model::{InputId, Picture, Scenario, Specs, Value, check, own_prices};
use verkenner::report::{Lang, Origin, Trail};
use verkenner::state::{Histories, Store, View, parse};
use verkenner::text::{RowKind, budget, html, scenario};

use super::state::DATA;

struct Told {
    story: scenario::Story,
    table: verkenner::text::Table,
    notices: Vec<String>,
    short: String,
}

fn tell(address: &str, lang: Lang) -> Told {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, []);
    let inputs = check(&DATA.basis, &DATA.specs, &view.scenario).expect("inputs that work");
    let outcome = inputs.run();
    Told {
        story: scenario::story(&DATA.basis, &inputs, &outcome, lang).expect("a story"),
        table: scenario::table(
            &DATA.report,
            &DATA.basis,
            &inputs,
            &outcome,
            view.prices,
            lang,
        ),
        notices: verkenner::model::notices(&DATA.basis, &inputs, &outcome)
            .iter()
            .map(|notice| scenario::notice(&DATA.basis, notice, lang))
            .collect(),
        short: scenario::short(&DATA.basis, &inputs, &outcome, lang),
    }
}

fn row(table: &verkenner::text::Table, head: &str) -> Vec<String> {
    let row = table
        .rows
        .iter()
        .chain(&table.foot)
        .find(|row| row.head == head)
        .unwrap_or_else(|| panic!("no row {head}"));
    row.cells.iter().map(|cell| cell.text.clone()).collect()
}

#[test]
fn a_fifth_of_the_cut_is_told_with_the_right_numbers() {
    let told = tell("#/scenario", Lang::Nl);
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let chose = plain(&told.story.chose.plain());
    assert!(
        chose.contains("20% van EUR 100 mln op 1.1 + 1.2"),
        "{chose}"
    );
    assert!(chose.contains("gelijkmatig van 2025 tot 2029"), "{chose}");
    let follows = plain(&told.story.follows.plain());
    assert!(
        follows.contains("In 2029 is er EUR 93,8 mln, 17,6% minder dan in 2021"),
        "{follows}"
    );
    assert!(
        follows.contains("EUR 71,2 mln in prijzen van 2021"),
        "{follows}"
    );
    assert!(told.story.not_said.plain().contains("uw aannames"));
    assert_eq!(
        row(&told.table, "2029"),
        ["113.847", "−20.000", "41.501", "52.346", "93.847", "71.159"]
    );
    assert!(plain(&told.short).contains("EUR 93,8 mln (−17,6%)"));
    let english = tell("#/scenario", Lang::En);
    assert_eq!(row(&english.table, "2029")[4], "93,847");
    assert!(
        plain(&english.story.follows.plain()).contains("EUR 93.8 mln, 17.6% less than in 2021")
    );
}

#[test]
fn a_change_that_rounds_to_nothing_is_told_as_none() {
    for address in ["#/scenario?v=1&cut=0", "#/scenario?v=1&cut=0.2"] {
        for (lang, same) in [
            (Lang::Nl, "EUR 113,8 mln, evenveel als in 2021."),
            (Lang::En, "EUR 113.8 mln, as much as in 2021."),
        ] {
            let follows = tell(address, lang)
                .story
                .follows
                .plain()
                .replace('\u{a0}', " ");
            assert!(follows.contains(same), "{address}: {follows}");
        }
    }
    let less = tell("#/scenario?v=1&cut=1", Lang::Nl).story.follows.plain();
    assert!(less.contains("0,2% minder dan in 2021"), "{less}");
}

#[test]
fn amounts_in_prices_of_a_year_keep_what_is_paid_beside_them() {
    let told = tell("#/scenario?v=1&prices=2021", Lang::Nl);
    let cells = row(&told.table, "2029");
    assert_eq!((cells[4].as_str(), cells[5].as_str()), ("71.159", "93.847"));
    assert!(told.table.unit.contains("prijzen van 2021"));
}

#[test]
fn what_cannot_be_placed_is_told_three_times() {
    let told = tell("#/scenario?v=1&cut=300&share=100", Lang::Nl);
    assert!(
        told.story.follows.plain().contains("past EUR"),
        "{}",
        told.story.follows.plain()
    );
    assert!(
        told.notices[0].contains("Niet inpasbaar"),
        "{:?}",
        told.notices
    );
    assert_eq!(
        row(&told.table, "2029").last().map(String::as_str),
        Some("186.153")
    );
    assert!(
        told.table
            .columns
            .last()
            .is_some_and(|column| column.label == "past nergens")
    );
}

#[test]
fn years_without_figures_are_marked_as_such() {
    let told = tell("#/scenario", Lang::Nl);
    let kind = |head: &str| {
        told.table
            .rows
            .iter()
            .find(|row| row.head == head)
            .map(|row| row.kind)
    };
    assert_eq!(kind("2021"), Some(RowKind::Reported));
    assert_eq!(kind("2023"), Some(RowKind::Gap));
    assert_eq!(kind("2026"), Some(RowKind::Projected));
    assert_eq!(kind("2029"), Some(RowKind::Full));
}

#[test]
fn no_scenario_ever_shows_a_number_that_is_none() {
    for address in super::state_corpus() {
        let (view, _) = parse(address, &DATA);
        let Ok(inputs) = check(&DATA.basis, &DATA.specs, &view.scenario) else {
            continue;
        };
        let outcome = inputs.run();
        for lang in Lang::ALL {
            let table = scenario::table(
                &DATA.report,
                &DATA.basis,
                &inputs,
                &outcome,
                view.prices,
                lang,
            );
            let shown = html::table(&table, "x", lang);
            assert!(
                !shown.contains("NaN") && !shown.contains("inf"),
                "{address}: {shown}"
            );
        }
    }
}

/// What the state derives from an address for the budget page.
fn histories(address: &str) -> (View, Histories) {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    let histories = Owner::new().with(|| {
        Store::new(Arc::new(DATA.clone()), view.clone())
            .histories
            .get_untracked()
    });
    (view, histories)
}

fn budget_table(address: &str, lang: Lang) -> verkenner::text::Table {
    let (view, histories) = histories(address);
    budget::table(
        &DATA.report,
        &DATA.basis,
        &histories.shown,
        histories.own_shown,
        view.picture,
        &DATA.checks,
        lang,
    )
}

#[test]
fn the_budget_table_shows_what_is_printed_computed_and_missing() {
    let table = budget_table("#/budget", Lang::Nl);
    assert_eq!(
        row(&table, "2021"),
        ["50.345", "63.502", "113.847", "−4.474", "−3,8%"]
    );
    assert_eq!(
        row(&table, "som 2015-2021")[..3],
        ["378.989", "435.015", "814.004"]
    );
    assert_eq!(
        row(&table, "gedrukt totaal")[..3],
        ["378.989", "373.555", "–"]
    );
    assert_eq!(
        row(&table, "berekend min gedrukt")[..3],
        ["0", "+61.460", "–"]
    );
    let missing = table
        .rows
        .iter()
        .find(|row| row.head == "2022")
        .expect("2022 has a row");
    assert_eq!(missing.kind, RowKind::Missing);
    assert!(
        missing
            .cells
            .iter()
            .all(|cell| cell.text == "–" && !cell.reason.is_empty())
    );
    let printed = table
        .foot
        .iter()
        .find(|row| row.head == "gedrukt totaal")
        .expect("printed");
    assert!(printed.cells[1].fails && printed.cells[1].notes.contains(&"I01".to_owned()));
    assert!(printed.cells[2].notes.contains(&"I02".to_owned()));
    assert!(!printed.cells[0].fails);
}

#[test]
fn printed_totals_stand_only_beside_sums_of_the_same_thing() {
    for address in ["#/budget?v=1&prices=2021", "#/budget?v=1&window=2017-2021"] {
        let table = budget_table(address, Lang::Nl);
        assert_eq!(table.foot.len(), 1, "{address}");
    }
    let index = budget_table("#/budget?v=1&chart=index", Lang::En);
    assert_eq!(row(&index, "2021"), ["90.0", "103.4", "97.0"]);
    let share = budget_table("#/budget?v=1&chart=share", Lang::Nl);
    assert_eq!(row(&share, "2021"), ["44,2%", "55,8%"]);
}

#[test]
fn real_figures_name_their_prices_beside_the_calculation() {
    let cpi = || {
        Some(Origin::External {
            source: "cpi".into(),
        })
    };
    let beside = |address: &str| -> Vec<Option<Origin>> {
        let columns = budget_table(address, Lang::Nl).columns;
        columns.into_iter().map(|column| column.beside).collect()
    };
    assert_eq!(beside("#/budget"), vec![None; 5]);
    assert_eq!(beside("#/budget?v=1&prices=2021"), vec![cpi(); 5]);
    assert_eq!(
        beside("#/budget?v=1&prices=2021&cpi.2018=5"),
        vec![Some(Origin::Assumption); 5]
    );
    assert_eq!(
        beside("#/budget?v=1&prices=2021&chart=share"),
        vec![None; 2],
        "a share is the same in all prices"
    );

    let real = |address: &str| {
        let (_, histories) = histories(address);
        let own = (histories.own_shown, histories.own_real);
        let table = budget::changes_table(
            &DATA.basis,
            &histories.shown,
            &histories.real,
            own,
            Lang::Nl,
        );
        let figures = budget::key_figures(
            &DATA.report,
            &DATA.basis,
            &histories.nominal,
            &histories.real,
            own.1,
            Lang::Nl,
        );
        let shown = html::key_figures(&DATA.report, &figures, Lang::Nl);
        let beside: Vec<_> = figures.into_iter().filter_map(|it| it.beside).collect();
        assert_eq!(beside.len(), 1, "only the change tells a real figure");
        assert_eq!(Some(&beside[0]), table.columns[2].beside.as_ref());
        shown
    };
    let shown = real("#/budget");
    assert!(shown.contains("CPI, CBS"), "{shown}");
    let shown = real("#/budget?v=1&cpi.2018=5");
    assert!(
        !shown.contains("CPI, CBS") && shown.contains("Aanname"),
        "{shown}"
    );
    for lang in Lang::ALL {
        let hint = budget::price_hint(&DATA.report, lang);
        assert!(hint.contains("CPI") && hint.contains("CBS"), "{hint}");
    }
}

#[test]
fn own_prices_matter_only_between_the_years_shown() {
    let own = |address: &str| {
        let (_, histories) = histories(address);
        (histories.own_shown, histories.own_real)
    };
    for (address, expected) in [
        ("#/budget?v=1&prices=2021", (false, false)),
        // The window is real in every case, the table where prices are chosen.
        ("#/budget?v=1&cpi.2018=5", (false, true)),
        ("#/budget?v=1&prices=2018&cpi.2018=5", (true, true)),
        ("#/budget?v=1&prices=2018&cpi.2021=5", (true, true)),
        // The rise in a year is that from the year before.
        ("#/budget?v=1&window=2018-2021&cpi.2018=5", (false, false)),
        ("#/budget?v=1&window=2017-2021&cpi.2018=5", (false, true)),
        ("#/budget?v=1&window=2018-2020&cpi.2021=5", (false, false)),
        // After the table only prices of such a year reach so far.
        ("#/budget?v=1&cpi.2024=5", (false, false)),
        ("#/budget?v=1&prices=2023&cpi.2024=5", (false, false)),
        ("#/budget?v=1&prices=2024&cpi.2024=5", (true, false)),
        // The years of the table have known rises.
        ("#/budget?v=1&prices=2025&inflation=5", (false, false)),
        ("#/budget?v=1&prices=2021&share=50", (false, false)),
    ] {
        assert_eq!(own(address), expected, "{address}");
    }
    let mut basis = DATA.basis.clone();
    basis.rates.retain(|year, _| *year < 2020);
    let specs = Specs::new(&basis);
    let mut scenario = Scenario::default();
    scenario.set(&specs, InputId::Inflation, Value::Number(5.0));
    assert!(own_prices(&specs, &scenario, 2015, 2021));
    assert!(!own_prices(&specs, &scenario, 2015, 2019));
}

#[test]
fn every_picture_fills_its_table_in_both_languages() {
    for picture in Picture::ALL {
        for lang in Lang::ALL {
            let table = budget_table(&format!("#/budget?v=1&chart={}", picture.code()), lang);
            assert_eq!(table.rows.len(), 8);
            for row in &table.rows {
                assert_eq!(
                    row.cells.len(),
                    table.columns.len(),
                    "{picture:?} {}",
                    row.head
                );
            }
        }
    }
}

#[test]
fn the_checks_are_told_with_their_numbers() {
    let nl = budget::check_sentence(&DATA.checks, Lang::Nl);
    assert!(
        nl.contains("8 gedrukte totalen kloppen, 1 niet (rij 1.2: +61.460), 1 ontbreekt"),
        "{nl}"
    );
    let note = note("I01", Lang::Nl);
    for figure in ["373.555", "435.015", "+61.460", "zonder 2018", "373.565"] {
        assert!(note.contains(figure), "{figure} is not in {note}");
    }
}

/// A note as it stands in the list on the first page.
fn note(id: &str, lang: Lang) -> String {
    let html = html::notes(&DATA.report, &DATA.checks, &[id.to_owned()], lang);
    let entry = format!("<li id=\"note-{id}\">");
    let inside = html.strip_prefix(&entry).unwrap();
    inside.strip_suffix("</li>").unwrap().to_owned()
}

#[test]
fn words_never_become_markup() {
    let mut table = budget_table("#/budget", Lang::Nl);
    table.caption = "<script>alert(1)</script> & \"x\"".into();
    table.rows[0].head = "<b>".into();
    let shown = html::table(&table, "x", Lang::Nl);
    assert!(!shown.contains("<script>") && !shown.contains("<b>"));
    assert!(shown.contains("&lt;script&gt;") && shown.contains("&amp; &quot;x&quot;"));
}

#[test]
fn every_note_and_finding_can_be_shown_in_both_languages() {
    let trail = Trail::of(&DATA.report);
    for lang in Lang::ALL {
        for note in &DATA.report.notes {
            assert!(self::note(&note.id, lang).contains("<h3>"));
        }
        for finding in &DATA.report.findings {
            let body = html::finding_body(&DATA.report, trail.mentions(), &finding.id, lang);
            assert!(
                body.contains(&format!("§{}", finding.section)),
                "{}",
                finding.id
            );
        }
    }
    assert_eq!(note("I99", Lang::Nl), "");
}

#[test]
fn the_first_page_is_complete_without_the_app() {
    let page = verkenner::prerender();
    let text = page["html"].as_str().expect("html");
    for piece in [
        "113.847",
        "373.555",
        "435.015",
        "814.004",
        "id=\"budget-chart\"",
        "id=\"note-I01\"",
    ] {
        assert!(text.contains(piece), "{piece}");
    }
    assert!(
        !text.contains("style=\""),
        "a strict policy refuses style attributes"
    );
    assert_eq!(
        text.matches("<tbody>").count(),
        text.matches("<table").count()
    );
    assert_eq!(page["charts"][0]["id"], "budget-chart");
    assert_eq!(page["lang"], "nl");
}

#[test]
fn a_scenario_says_in_words_what_was_changed() {
    let (view, _) = parse("#/scenario?v=1&share=35&ramp=front&variant=50", &DATA);
    let changes = scenario::changes(&DATA.basis, &DATA.specs, &view.scenario, Lang::Nl);
    assert_eq!(changes.len(), 2, "the variant plays no part: {changes:?}");
    assert!(changes[0].contains("35%"));
    assert!(
        scenario::changes(
            &DATA.basis,
            &Specs::new(&DATA.basis),
            &Scenario::default(),
            Lang::En
        )
        .is_empty()
    );
}
