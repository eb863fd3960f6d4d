//! The list of scenarios: its settings in the address, its steps, and what is told of it.

use proptest::prelude::*;
use verkenner::charts::{compare_caption, compare_option, waterfall_option};
use verkenner::model::{Direction, InputId, Reading, Row, Scenario, Value};
use verkenner::report::Lang;
use verkenner::state::{
    AddressProblemKind, Board, Comparing, Kept, LONGEST_NAME, Moment, Refused, Slot, Steps, View,
    parse, print,
};
use verkenner::text::{Sentence, Table, compare as words};

use super::state::{DATA, scenarios};

fn read(address: &str) -> Comparing {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    let (comparing, problems) = Comparing::read(&view.settings, &DATA);
    assert_eq!(problems, [], "{address}");
    comparing
}

fn board(address: &str, lang: Lang) -> Board {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    Board::new(&view, &DATA, lang)
}

fn share(percent: f64) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.set(&DATA.specs, InputId::Share, Value::Number(percent));
    scenario
}

fn kept(name: &str, percent: f64) -> Kept {
    Kept {
        name: name.into(),
        scenario: share(percent),
    }
}

// Settings.

#[test]
fn without_settings_the_readers_scenario_stands_beside_no_measure() {
    let comparing = read("#/compare");
    assert_eq!(comparing, Comparing::initial(&DATA));
    assert_eq!(comparing.columns(), [Slot::Yours, Slot::Kept(0)]);
    assert_eq!(comparing.reference, Slot::Kept(0));
    assert_eq!(
        Direction::of(&DATA.specs, &comparing.kept[0].scenario),
        Some(Direction::Reference)
    );
    let mut view = View::default();
    comparing.write(&mut view, &DATA);
    assert_eq!(view, View::default(), "initial values leave no trace");
}

#[test]
fn the_address_can_be_read_and_typed() {
    let comparing = read(
        "#/compare?v=1&cmp.1=~share:0&cmp.2=Snel%20en%20scheef~share:35~ramp:front~floor.1.1:45000~steps:10,50&cmp.ref=yours&cmp.with=2&cmp.window=2026-2030&cmp.metric=net-1.2&cmp.year=2030",
    );
    assert_eq!(comparing.kept.len(), 2);
    assert_eq!(comparing.kept[0], kept("", 0.0));
    assert_eq!(comparing.kept[1].name, "Snel en scheef");
    let floor = InputId::Floor("1.1".into());
    assert_eq!(
        comparing.kept[1].scenario.number(&DATA.specs, &floor),
        Some(45_000.0)
    );
    assert_eq!(comparing.reference, Slot::Yours);
    assert_eq!(comparing.with, Some(Slot::Kept(1)));
    assert_eq!(comparing.window, Some((2026, 2030)));
    assert_eq!(comparing.reading, Reading::Net(Row::Item("1.2".into())));
    assert_eq!(comparing.year, Some(2030));
    let mut view = View::default();
    comparing.write(&mut view, &DATA);
    assert!(
        print(&view).contains("cmp.2=Snel%20en%20scheef~share:35~ramp:front"),
        "{}",
        print(&view)
    );
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_is_used() {
    let problems = |address: &str| {
        let (view, problems) = parse(address, &DATA);
        assert_eq!(problems, [], "{address}");
        let (comparing, problems) = Comparing::read(&view.settings, &DATA);
        let told: Vec<String> = problems
            .iter()
            .map(|problem| problem.message(&DATA, Lang::En))
            .collect();
        (comparing, problems, told)
    };
    let (comparing, found, told) =
        problems("#/compare?v=1&cmp.1=Plan~share:150~colour:red~full:2028");
    assert_eq!(comparing.kept[0].name, "Plan");
    assert_eq!(
        comparing.kept[0]
            .scenario
            .number(&DATA.specs, &InputId::FullYear),
        Some(2028.0)
    );
    assert_eq!(found.len(), 2);
    assert!(
        told[0].contains("share=150") && told[0].contains("100%"),
        "{told:?}"
    );
    assert!(told[1].contains("colour"), "{told:?}");

    for (setting, key) in [
        ("cmp.ref=3", "cmp.ref"),
        ("cmp.with=zes", "cmp.with"),
        ("cmp.window=2030-2025", "cmp.window"),
        ("cmp.window=2015-2021", "cmp.window"),
        ("cmp.metric=geluk", "cmp.metric"),
        ("cmp.year=1999", "cmp.year"),
        ("cmp.yours=off", "cmp.yours"),
        ("cmp.9=x", "cmp.9"),
        ("cmp.01=x", "cmp.01"),
    ] {
        let (comparing, found, told) = problems(&format!("#/compare?v=1&{setting}"));
        assert_eq!(comparing, Comparing::initial(&DATA), "{setting}");
        assert_eq!(found.len(), 1, "{setting}");
        assert_eq!(found[0].key, key, "{setting}");
        assert!(!told[0].is_empty(), "{setting}");
    }
}

#[test]
fn four_scenarios_fit_and_the_fifth_is_refused() {
    let address = "#/compare?v=1&cmp.1=a&cmp.2=b&cmp.3=c&cmp.4=d";
    let (view, _) = parse(address, &DATA);
    let (comparing, problems) = Comparing::read(&view.settings, &DATA);
    assert_eq!(comparing.columns().len(), 4);
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].key.as_str(), problems[0].value.as_str()),
        ("cmp.4", "d")
    );
    assert!(matches!(
        problems[0].kind,
        AddressProblemKind::NotAllowed { .. }
    ));
    // Without the reader's own there is room for it.
    assert_eq!(read(&format!("{address}&cmp.yours=off")).columns().len(), 4);

    let mut full = comparing;
    let before = full.clone();
    assert_eq!(full.add(kept("e", 5.0)), Err(Refused::TooMany));
    assert_eq!(
        full.duplicate(Slot::Yours, &share(5.0)),
        Err(Refused::TooMany)
    );
    assert_eq!(full, before);
}

proptest! {
    #[test]
    fn settings_give_back_the_comparison_they_were_written_from(
        names in prop::collection::vec(".{0,12}|[~%:7E ]{0,8}", 4),
        all in prop::collection::vec(scenarios(), 1..=4),
        yours in any::<bool>(),
        reference in any::<prop::sample::Index>(),
        with in prop::option::of(any::<prop::sample::Index>()),
        window in prop::option::of((2022..=2040_i32, 0..9_i32)),
        reading in any::<prop::sample::Index>(),
        year in prop::option::of(2022..=2040_i32),
    ) {
        let yours = yours && all.len() < 4 || all.len() < 2;
        let mut comparing = Comparing {
            yours,
            kept: all
                .into_iter()
                .zip(names)
                .map(|(scenario, name)| Kept { name, scenario })
                .collect(),
            ..Comparing::initial(&DATA)
        };
        let columns = comparing.columns();
        comparing.reference = *reference.get(&columns);
        comparing.with = with.map(|with| *with.get(&columns));
        comparing.window = window.map(|(from, length)| (from, (from + length).min(2040)));
        comparing.reading = reading
            .get(&Reading::all(&["1.1".into(), "1.2".into()]))
            .clone();
        comparing.year = year;
        let mut view = View::default();
        comparing.write(&mut view, &DATA);
        let address = print(&view);
        let (back, problems) = parse(&address, &DATA);
        prop_assert_eq!(problems, vec![], "{}", address);
        let (found, problems) = Comparing::read(&back.settings, &DATA);
        prop_assert_eq!(problems, vec![], "{}", address);
        prop_assert_eq!(found, comparing, "{}", address);
    }

    #[test]
    fn any_setting_gives_a_page_without_a_panic(
        settings in prop::collection::btree_map("cmp\\.(1|2|3|4|ref|with|window|metric|year|yours)", ".{0,16}|(a~)?(share|from|full|countries):[0-9]{1,4}|[0-9]|off|yours|20[0-9]{2}-20[0-9]{2}", 0..8),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let view = View { settings, ..View::default() };
        let board = Board::new(&view, &DATA, lang);
        prop_assert!((2..=4).contains(&board.entrants.len()));
        for text in everything(&board, lang) {
            prop_assert!(!text.contains("NaN") && !text.contains("inf "), "{}", text);
        }
    }

    #[test]
    fn whatever_is_done_the_reference_stays_the_same_scenario(
        steps in prop::collection::vec((0..5_u8, 0..4_usize, any::<bool>()), 1..24),
    ) {
        let mut comparing = Comparing::initial(&DATA);
        let mut next = 0.0;
        for (what, at, up) in steps {
            let columns = comparing.columns();
            let slot = columns[at % columns.len()];
            let before = comparing.clone();
            let who = |comparing: &Comparing| match comparing.reference {
                Slot::Yours => None,
                Slot::Kept(at) => Some(comparing.kept[at].clone()),
            };
            let outcome = match what {
                0 => {
                    next += 1.0;
                    comparing.add(kept("", next))
                }
                1 => comparing.duplicate(slot, &share(99.0)).map(|_| ()),
                2 => comparing.remove(slot).map(|_| ()),
                3 => match slot {
                    Slot::Kept(at) => comparing.shift(at, up).map(|_| ()),
                    Slot::Yours => comparing.add_yours(),
                },
                _ => {
                    comparing.reference = slot;
                    Ok(())
                }
            };
            if outcome.is_err() {
                prop_assert_eq!(&comparing, &before);
            }
            prop_assert!((2..=4).contains(&comparing.columns().len()));
            prop_assert!(comparing.place(comparing.reference).is_some());
            prop_assert!(comparing.split_with().is_some_and(|with| with != comparing.reference));
            let gone = what == 2 && outcome.is_ok() && slot == before.reference;
            if what < 4 && !gone {
                prop_assert_eq!(who(&comparing), who(&before), "{} {:?}", what, slot);
            }
        }
    }
}

// Steps.

#[test]
fn a_scenario_moves_with_what_points_at_it() {
    let mut comparing = Comparing::initial(&DATA);
    comparing.add(kept("twee", 2.0)).unwrap();
    comparing.add(kept("drie", 3.0)).unwrap();
    comparing.with = Some(Slot::Kept(2));
    assert_eq!(comparing.shift(2, true), Ok(1));
    assert_eq!(comparing.kept[1].name, "drie");
    assert_eq!(comparing.with, Some(Slot::Kept(1)));
    assert_eq!(comparing.shift(0, false), Ok(1));
    assert_eq!(comparing.reference, Slot::Kept(1));
    assert_eq!(comparing.shift(0, true), Err(Refused::AtTheEnd));
    assert_eq!(comparing.shift(2, false), Err(Refused::AtTheEnd));
    assert_eq!(comparing.remove(Slot::Kept(1)), Ok(2), "the one after it");
    assert_eq!(comparing.reference, Slot::Kept(0), "the reference went");
    assert_eq!(comparing.remove(Slot::Yours), Ok(0));
    assert_eq!(comparing.remove(Slot::Kept(0)), Err(Refused::TooFew));
    assert_eq!(comparing.add_yours(), Ok(()));
    assert_eq!(comparing.columns()[0], Slot::Yours);
}

#[test]
fn a_name_is_kept_short_and_an_empty_one_is_none() {
    let mut comparing = Comparing::initial(&DATA);
    comparing.rename(0, &format!("  {}", "é".repeat(100)));
    assert_eq!(comparing.kept[0].name.chars().count(), LONGEST_NAME);
    comparing.rename(0, "   ");
    assert_eq!(comparing, Comparing::initial(&DATA));
}

#[test]
fn years_of_the_sum_stay_in_order() {
    let mut comparing = Comparing::initial(&DATA);
    comparing.choose_window((2025, 2030), 2027, false);
    assert_eq!(comparing.window, Some((2027, 2030)));
    comparing.choose_window((2027, 2030), 2024, true);
    assert_eq!(comparing.window, Some((2024, 2024)));
    comparing.choose_window((2024, 2024), 2028, false);
    assert_eq!(comparing.window, Some((2028, 2028)));
}

/// A view after some steps of the page.
fn moment(name: &str, percent: f64) -> Moment {
    let mut view = View {
        scenario: share(percent),
        ..View::default()
    };
    let mut comparing = Comparing::initial(&DATA);
    comparing.rename(0, name);
    comparing.write(&mut view, &DATA);
    Moment::of(&view)
}

#[test]
fn steps_are_undone_and_done_again_in_order() {
    let (a, b, c) = (moment("a", 1.0), moment("b", 2.0), moment("c", 3.0));
    let mut steps = Steps::default();
    assert_eq!((steps.before(), steps.after()), (None, None));
    steps.take(a.clone(), &b);
    steps.take(b.clone(), &c);
    assert_eq!(steps.before(), Some(b.clone()));
    steps.undo(c.clone(), &b);
    assert_eq!(
        (steps.before(), steps.after()),
        (Some(a.clone()), Some(c.clone()))
    );
    steps.repeat(b.clone(), &c);
    assert_eq!((steps.before(), steps.after()), (Some(b.clone()), None));
    // A new step after undoing leaves nothing to do again.
    steps.undo(c.clone(), &b);
    steps.take(b.clone(), &a);
    assert_eq!((steps.before(), steps.after()), (Some(b), None));
}

#[test]
fn back_in_the_browser_and_undo_do_not_work_against_each_other() {
    let (a, b, c) = (moment("a", 1.0), moment("b", 2.0), moment("c", 3.0));
    let mut steps = Steps::default();
    steps.take(a.clone(), &b);
    steps.meet(b.clone(), &a);
    assert_eq!(
        (steps.before(), steps.after()),
        (None, Some(b.clone())),
        "Back undoes"
    );
    steps.meet(a.clone(), &b);
    assert_eq!(
        (steps.before(), steps.after()),
        (Some(a.clone()), None),
        "Forward repeats"
    );
    steps.meet(b.clone(), &c);
    assert_eq!(steps.before(), Some(b), "another link is a step");
    // What a step of the page brought back by chance is a step all the same.
    let mut steps = Steps::default();
    steps.take(a.clone(), &c);
    steps.take(c.clone(), &a);
    assert_eq!(steps.before(), Some(c));
}

#[test]
fn a_moment_brings_back_scenario_list_and_prices_and_leaves_the_rest() {
    let mut view = parse(
        "#/compare?v=1&prices=2021&share=35&cmp.1=x~share:3&seek.metric=net",
        &DATA,
    )
    .0;
    let then = Moment::of(&view);
    let before = view.clone();
    view.prices = None;
    view.scenario = Scenario::default();
    view.settings.insert("cmp.1".into(), "y".into());
    view.settings.insert("cmp.2".into(), "z".into());
    assert_ne!(Moment::of(&view), then);
    then.restore(&mut view);
    assert_eq!(view, before);
}

// Words, tables and charts.

fn cells(table: &Table, head: &str) -> Vec<String> {
    table
        .rows
        .iter()
        .chain(&table.foot)
        .find(|row| row.head == head)
        .unwrap_or_else(|| panic!("no row {head}"))
        .cells
        .iter()
        .map(|cell| cell.text.clone())
        .collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Every text that the page makes of a board.
fn everything(board: &Board, lang: Lang) -> Vec<String> {
    let names = board.names();
    let mut texts: Vec<String> = names.iter().map(words::Named::label).collect();
    let mut tables = vec![words::differences_table(
        &DATA.basis,
        &DATA.specs,
        &board.differing,
        &names,
        lang,
    )];
    if let Some(comparison) = &board.comparison {
        let told = words::sentences(comparison, &names, lang);
        texts.extend(told.iter().map(Sentence::plain));
        tables.push(words::measures_table(&DATA.basis, comparison, &names, lang));
        for prices in [None, Some(2021)] {
            tables.push(words::years_table(
                &DATA.report,
                &DATA.basis,
                comparison,
                &names,
                prices,
                lang,
            ));
            texts.push(compare_option(&DATA.basis, comparison, &names, prices, lang).to_string());
            texts.push(compare_caption(&DATA.basis, comparison, &names, prices, lang).summary);
        }
    }
    if let Some((split, from, to)) = board.split_names() {
        let names = (from, to);
        texts.push(words::split_sentence(
            &DATA.basis,
            &DATA.specs,
            &split.metric,
            &split.parts,
            names,
            lang,
        ));
        if let Ok(parts) = &split.parts {
            let metric = &split.metric;
            tables.push(words::split_table(&DATA.basis, metric, parts, names, lang));
            tables.push(words::steps_table(
                &DATA.basis,
                &DATA.specs,
                metric,
                parts,
                (
                    names,
                    (
                        &board.entrants[split.from].scenario,
                        &board.entrants[split.to].scenario,
                    ),
                ),
                lang,
            ));
            texts.push(waterfall_option(&DATA.basis, metric, parts, names, lang).to_string());
        }
    }
    for table in tables {
        for row in table.rows.iter().chain(&table.foot) {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", row.head);
            texts.extend(row.cells.iter().map(|cell| cell.text.clone()));
        }
    }
    texts
}

const FOUR: &str = "#/compare?v=1&cmp.1=~share:0~fund-cut:0&cmp.2=~measure:variant~base:last&cmp.3=Mijn%20plan~share:35~baseline:growth~growth:3~inflation:3&cmp.with=3";

#[test]
fn the_comparison_is_told_with_the_right_numbers() {
    let dutch = board(FOUR, Lang::Nl);
    let names = dutch.names();
    assert_eq!(
        names.iter().map(words::Named::label).collect::<Vec<_>>(),
        [
            "A: Uw scenario",
            "B: Geen maatregel",
            "C: −20% van 2021",
            "D: Mijn plan"
        ]
    );
    let comparison = dutch.comparison.as_ref().unwrap();
    let told = words::sentences(comparison, &names, Lang::Nl);
    assert_eq!(told.len(), 3);
    assert_eq!(
        plain(&told[0].plain()),
        "A (Uw scenario) komt in 2029 uit op EUR 93,8 mln, EUR 20,0 mln minder dan B (Geen maatregel); van 2025 tot en met 2030 samen is er EUR 80,0 mln minder."
    );
    assert!(
        told[2].plain().contains("kruisen elkaar in 2028"),
        "{:?}",
        told[2]
    );

    let measures = words::measures_table(&DATA.basis, comparison, &names, Lang::Nl);
    assert_eq!(
        cells(&measures, "Over in 2029"),
        ["93.847", "113.847", "91.078", "109.218"]
    );
    assert_eq!(
        cells(&measures, "Verschil samen 2025-2030"),
        ["−80.000", "–", "−91.078", "+5.753"]
    );
    assert_eq!(
        cells(&measures, "Lijn kruist die van B in"),
        ["nooit", "–", "nooit", "2028"]
    );
    assert_eq!(
        cells(&measures, "Over in 2029, prijzen van 2021")[..3],
        ["71.159", "86.324", "69.059"]
    );

    let years = words::years_table(
        &DATA.report,
        &DATA.basis,
        comparison,
        &names,
        None,
        Lang::Nl,
    );
    assert_eq!(
        cells(&years, "2029"),
        [
            "93.847",
            "113.847",
            "91.078",
            "109.218",
            "−20.000",
            "−22.769",
            "−4.629"
        ]
    );
    let real = words::years_table(
        &DATA.report,
        &DATA.basis,
        comparison,
        &names,
        Some(2021),
        Lang::Nl,
    );
    assert_eq!(cells(&real, "2029")[1], "86.324");

    let english = board(&format!("{FOUR}&lang=en"), Lang::En);
    let told = words::sentences(
        english.comparison.as_ref().unwrap(),
        &english.names(),
        Lang::En,
    );
    assert_eq!(
        plain(&told[0].plain()),
        "A (Your scenario) comes to EUR 93.8 mln in 2029, EUR 20.0 mln less than B (No measure); from 2025 up to and including 2030 there is EUR 80.0 mln less in all."
    );
}

#[test]
fn the_split_is_told_with_its_parts() {
    let board = board(FOUR, Lang::Nl);
    let (split, from, to) = board.split_names().unwrap();
    assert_eq!((from.letter, to.letter), ("B", "D"));
    let told = words::split_sentence(
        &DATA.basis,
        &DATA.specs,
        &split.metric,
        &split.parts,
        (from, to),
        Lang::Nl,
    );
    let told = plain(&told);
    assert!(
        told.starts_with(
            "Over na prijsstijging, alles samen in 2029 (prijzen van 2021): EUR 86,3 mln bij B"
        ),
        "{told}"
    );
    let parts = split.parts.as_ref().unwrap();
    let table = words::split_table(&DATA.basis, &split.metric, parts, (from, to), Lang::Nl);
    assert_eq!(cells(&table, "B: Geen maatregel")[0], "86.324");
    assert_eq!(cells(&table, "Alleen het beleid van D")[1], "−26.539");
    assert_eq!(cells(&table, "D: Mijn plan")[1], "−6.679");
}

#[test]
fn a_scenario_that_does_not_work_is_named_and_the_others_are_shown() {
    let board = board(
        "#/compare?v=1&cmp.1=&cmp.2=Kapot~from:2035&cmp.with=2",
        Lang::En,
    );
    assert_eq!(board.entrants[2].problems[0].input, InputId::FirstYear);
    let names = board.names();
    let comparison = board.comparison.as_ref().unwrap();
    let measures = words::measures_table(&DATA.basis, comparison, &names, Lang::En);
    assert_eq!(
        cells(&measures, "Left in 2029"),
        ["93,847", "93,847", "n/a"]
    );
    let (split, from, to) = board.split_names().unwrap();
    let told = words::split_sentence(
        &DATA.basis,
        &DATA.specs,
        &split.metric,
        &split.parts,
        (from, to),
        Lang::En,
    );
    assert!(
        told.contains("C (Kapot) cannot be calculated") && told.contains("First year"),
        "{told}"
    );
}

#[test]
fn what_has_no_number_says_so() {
    let board = board("#/compare?v=1&cmp.1=~countries:0&cmp.2=~staff:0", Lang::Nl);
    let comparison = board.comparison.as_ref().unwrap();
    let table = words::measures_table(&DATA.basis, comparison, &board.names(), Lang::Nl);
    let overhead = cells(
        &table,
        "Beheerkosten, deel van het fonds na zijn bezuiniging",
    );
    assert_eq!(overhead, ["36,3%", "n.v.t.", "36,3%"]);
    let work = cells(&table, "Werk gedeeld door formatie (boven 1: te veel werk)");
    assert_eq!(work[2], "n.v.t.");
}

#[test]
fn the_lines_are_those_of_the_table_and_no_two_look_alike() {
    let board = board(FOUR, Lang::Nl);
    let comparison = board.comparison.as_ref().unwrap();
    let names = board.names();
    let drawing = compare_option(&DATA.basis, comparison, &names, None, Lang::Nl);
    let series = drawing["series"].as_array().unwrap();
    let axis = drawing["xAxis"]["data"].as_array().unwrap();
    let at = axis.iter().position(|year| year == "2029").unwrap();
    for (place, scenario) in comparison.scenarios.iter().flatten().enumerate() {
        let drawn = series[place + 1]["data"][at].as_f64().unwrap();
        assert!((1000.0 * drawn - scenario.in_full_year).abs() < 1e-6);
    }
    let mut looks: Vec<String> = series[1..=4]
        .iter()
        .map(|line| format!("{}", line["lineStyle"]["type"]))
        .collect();
    looks.sort();
    looks.dedup();
    assert_eq!(looks.len(), 4, "{looks:?}");
    let caption = compare_caption(&DATA.basis, comparison, &names, None, Lang::Nl);
    assert_eq!(caption.legend.len(), 5);
    for entry in &caption.legend {
        assert!(verkenner::charts::theme::SWATCHES.contains(&entry.class));
    }
    assert!(plain(&caption.summary).contains("B (Geen maatregel) EUR 113,8 mln"));
}

#[test]
fn the_bars_of_a_split_hang_together_across_zero() {
    // More or less than the baseline: from 0 to below it.
    let board = board(
        "#/compare?v=1&cmp.metric=cumulative&baseline=growth&growth=2",
        Lang::En,
    );
    let (split, from, to) = board.split_names().unwrap();
    let parts = split.parts.as_ref().unwrap();
    let drawing = waterfall_option(&DATA.basis, &split.metric, parts, (from, to), Lang::En);
    let value = |series: usize, at: usize| {
        let cell = &drawing["series"][series]["data"][at];
        cell["value"].as_f64().or(cell.as_f64()).unwrap()
    };
    let mut level = parts.from / 1000.0;
    for (at, effect) in [parts.policy, parts.assumption, parts.interaction]
        .into_iter()
        .enumerate()
    {
        let (start, end) = (level, level + effect / 1000.0);
        let length = value(1, at + 1) - value(2, at + 1);
        assert!((length - (end - start).abs()).abs() < 1e-9, "{at}");
        level = end;
    }
    assert!((value(1, 4) + value(2, 4) - parts.to / 1000.0).abs() < 1e-9);
    assert!(parts.to < 0.0);
    assert!(
        drawing["yAxis"]["min"].is_null(),
        "the axis goes below zero"
    );
}

#[test]
fn a_page_can_be_drawn_for_every_outcome() {
    for lang in Lang::ALL {
        for (code, _) in verkenner::text::metric::reading_options(&DATA.basis.keys(), lang) {
            let board = board(&format!("{FOUR}&cmp.metric={code}"), lang);
            assert!(board.split.as_ref().unwrap().parts.is_ok(), "{code}");
            assert!(
                everything(&board, lang)
                    .iter()
                    .all(|text| !text.contains("NaN"))
            );
        }
    }
}

#[test]
fn the_page_renders_natively() {
    let html = super::page_html(FOUR);
    for words in [
        "Scenario’s vergelijken",
        "Mijn plan",
        "compare-measures-caption",
        "−80.000",
    ] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn every_figure_of_the_comparison_opens() {
    let board = board(FOUR, Lang::Nl);
    let view = parse(FOUR, &DATA).0;
    let names = board.names();
    let comparison = board.comparison.as_ref().unwrap();
    let measures = words::measures_table(&DATA.basis, comparison, &names, Lang::Nl);
    super::explain::opens(&view, &measures, 30);
    let years = words::years_table(
        &DATA.report,
        &DATA.basis,
        comparison,
        &names,
        None,
        Lang::Nl,
    );
    super::explain::opens(&view, &years, 60);
    let (split, from, to) = board.split_names().unwrap();
    let parts = split.parts.as_ref().unwrap();
    let table = words::split_table(&DATA.basis, &split.metric, parts, (from, to), Lang::Nl);
    super::explain::opens(&view, &table, 8);
}

/// Lines that cross, and a way of several steps with an interaction.
#[test]
fn crossings_steps_and_the_interaction_open() {
    for address in [
        FOUR,
        "#/compare?v=1&share=60&baseline=growth&growth=3&cmp.metric=real",
        "#/compare?v=1&share=60&countries=30&country-cost=90&cmp.metric=overhead",
        "#/compare?v=1&measure=variant&variant=10&baseline=growth&growth=-4&inflation=5&cmp.metric=cumulative",
    ] {
        let board = board(address, Lang::Nl);
        let view = parse(address, &DATA).0;
        let (split, from, to) = board.split_names().unwrap();
        let parts = split.parts.as_ref().unwrap();
        let names = (from, to);
        let table = words::split_table(&DATA.basis, &split.metric, parts, names, Lang::Nl);
        super::explain::opens(&view, &table, 8);
        let scenarios = (
            &board.entrants[split.from].scenario,
            &board.entrants[split.to].scenario,
        );
        let steps = words::steps_table(
            &DATA.basis,
            &DATA.specs,
            &split.metric,
            parts,
            (names, scenarios),
            Lang::Nl,
        );
        super::explain::opens(&view, &steps, 2);
        let comparison = board.comparison.as_ref().unwrap();
        let measures = words::measures_table(&DATA.basis, comparison, &board.names(), Lang::Nl);
        super::explain::opens(&view, &measures, 10);
        for sentence in words::sentences(comparison, &board.names(), Lang::Nl) {
            super::explain::sentence_opens(&view, &sentence, 3);
        }
    }
}
