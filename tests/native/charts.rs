//! The charts as JSON: what they draw, what they leave open, and what they say.

use serde_json::{Value as Json, json};
use verkenner::charts::{self, Drawing, theme};
use verkenner::model::*;
use verkenner::report::{Bilingual, Lang};
use verkenner::text::number;

use super::model::basis;

/// The figures of the report with a third item, which has none for one year.
fn three() -> Basis {
    let mut basis = basis();
    basis.items.push(BasisItem {
        id: "1.3".into(),
        name: Bilingual::new("Gastland", "Host country"),
        series: [
            (2015, 21_000.0),
            (2016, 22_000.0),
            (2018, 24_000.0),
            (2021, 27_000.0),
        ]
        .map(|(year, amount)| Point { year, amount })
        .into(),
    });
    basis
}

fn history(basis: &Basis, price_year: Option<i32>) -> History {
    let prices = prices(basis, &Specs::new(basis), &Scenario::default());
    History::new(
        basis,
        (2015..=2022).collect(),
        &prices,
        price_year,
        (2015, 2021),
    )
}

fn budget(picture: Picture, show: &Show, lang: Lang) -> Drawing {
    let basis = basis();
    charts::budget(&basis, &history(&basis, None), picture, show, lang)
}

fn run(basis: &Basis, changes: &[(&str, &str)]) -> (Inputs<f64>, Outcome<f64>) {
    let specs = Specs::new(basis);
    let mut scenario = Scenario::default();
    for (key, text) in changes {
        let spec = specs
            .by_key(key)
            .unwrap_or_else(|| panic!("no input {key}"));
        let value = match spec.kind {
            Kind::Choice(_) => Value::Code((*text).into()),
            _ => Value::Number(text.parse().unwrap()),
        };
        scenario.set(&specs, spec.id.clone(), value);
    }
    let inputs = check(basis, &specs, &scenario).unwrap_or_else(|problems| panic!("{problems:?}"));
    let outcome = inputs.run();
    (inputs, outcome)
}

fn scenario(changes: &[(&str, &str)], price_year: Option<i32>, lang: Lang) -> Drawing {
    let basis = basis();
    let (inputs, outcome) = run(&basis, changes);
    charts::scenario(&basis, &inputs, &outcome, price_year, lang)
}

/// Every chart that there can be, in both languages, of two reports.
fn all() -> Vec<(String, Drawing)> {
    let mut all = Vec::new();
    for basis in [basis(), three()] {
        for lang in Lang::ALL {
            for price_year in [None, Some(2021)] {
                let history = history(&basis, price_year);
                for picture in Picture::ALL {
                    for show in [
                        Show::All,
                        Show::Only(Row::Item("1.2".into())),
                        Show::Only(Row::Together),
                        Show::Only(Row::Item("9.9".into())),
                    ] {
                        let name = format!("{picture:?} {show:?} {price_year:?} {lang:?}");
                        all.push((name, charts::budget(&basis, &history, picture, &show, lang)));
                    }
                }
                for changes in [
                    [].as_slice(),
                    &[("cut", "250"), ("share", "60")],
                    &[("measure", "variant"), ("variant", "20")],
                    &[("from", "2022"), ("full", "2022"), ("horizon", "2022")],
                    &[("horizon", "2040"), ("baseline", "ols")],
                ] {
                    let (inputs, outcome) = run(&basis, changes);
                    let name = format!("scenario {changes:?} {price_year:?} {lang:?}");
                    let drawing = charts::scenario(&basis, &inputs, &outcome, price_year, lang);
                    all.push((name, drawing));
                }
            }
        }
    }
    all
}

fn series<'a>(drawing: &'a Drawing, name: &str) -> &'a Json {
    let all = drawing.option["series"].as_array().expect("series");
    all.iter()
        .find(|series| series["name"] == name)
        .unwrap_or_else(|| panic!("no series {name}"))
}

fn names(drawing: &Drawing) -> Vec<&str> {
    let all = drawing.option["series"].as_array().expect("series");
    all.iter()
        .map(|series| series["name"].as_str().expect("name"))
        .collect()
}

/// The words of a series in the tooltip.
fn texts(drawing: &Drawing, name: &str) -> Vec<Option<String>> {
    let at = names(drawing)
        .iter()
        .position(|other| *other == name)
        .expect("series");
    serde_json::from_value(drawing.option["verkenner"]["texts"][at].clone()).expect("texts")
}

fn years(drawing: &Drawing) -> Vec<String> {
    serde_json::from_value(drawing.option["xAxis"]["data"].clone()).expect("years")
}

fn data(drawing: &Drawing, name: &str) -> Vec<Option<f64>> {
    let data = series(drawing, name)["data"].as_array().expect("data");
    data.iter()
        .map(|item| item.as_f64().or_else(|| item["value"].as_f64()))
        .collect()
}

/// First and last year of each area without figures.
fn areas(drawing: &Drawing) -> Vec<(String, String)> {
    let all = drawing.option["series"].as_array().expect("series");
    let year = |end: &Json| end["xAxis"].as_str().expect("year").to_owned();
    all.iter()
        .filter_map(|series| series["markArea"]["data"].as_array())
        .flatten()
        .map(|area| (year(&area[0]), year(&area[1])))
        .collect()
}

fn pair(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

#[test]
fn a_stack_has_the_items_in_millions_and_a_gap_where_the_table_has_none() {
    let drawing = budget(Picture::Stacked, &Show::All, Lang::Nl);
    assert_eq!(names(&drawing), ["1.1", "1.2", "1.1 + 1.2", "Rapport"]);
    for (item, amounts) in basis().items.iter().map(|item| (&item.id, &item.series)) {
        let drawn = series(&drawing, item);
        assert_eq!(drawn["type"], "bar");
        assert_eq!(drawn["stack"], series(&drawing, "1.1")["stack"]);
        let mut expected: Vec<Option<f64>> = amounts
            .iter()
            .map(|point| Some(point.amount / 1000.0))
            .collect();
        expected.push(None);
        assert_eq!(data(&drawing, item), expected);
    }
    assert_eq!(series(&drawing, "1.1")["data"][7], Json::Null);
    assert_eq!(years(&drawing).last().map(String::as_str), Some("2022"));
    assert_eq!(areas(&drawing), [pair("2022", "2022")]);
    assert_eq!(
        texts(&drawing, "Rapport")[6..],
        [None, Some("geen cijfer".to_owned())]
    );
    assert_eq!(drawing.option["yAxis"]["min"], 0);
    assert_eq!(drawing.option["yAxis"]["name"], "EUR mln");
    assert_eq!(drawing.option["verkenner"]["thousands"], ".");
}

#[test]
fn bars_and_lines_differ_by_more_than_colour() {
    let bars = budget(Picture::Stacked, &Show::All, Lang::En);
    assert!(series(&bars, "1.1")["itemStyle"]["decal"].is_null());
    assert!(series(&bars, "1.2")["itemStyle"]["decal"].is_object());
    let lines = budget(Picture::Lines, &Show::All, Lang::En);
    for key in ["/symbol", "/lineStyle/type"] {
        let look = |name| series(&lines, name).pointer(key).expect(key);
        assert_ne!(look("1.1"), look("1.2"), "{key}");
    }
    assert_ne!(
        series(&lines, "1.1")["symbol"],
        series(&lines, "1.1 + 1.2")["symbol"]
    );
}

#[test]
fn the_words_are_those_of_the_table() {
    let basis = basis();
    for lang in Lang::ALL {
        for price_year in [None, Some(2021)] {
            let history = history(&basis, price_year);
            let unit = match lang {
                Lang::Nl => "x EUR 1.000",
                Lang::En => "x EUR 1,000",
            };
            for picture in Picture::ALL {
                let drawing = charts::budget(&basis, &history, picture, &Show::All, lang);
                for row in history.shown(picture, &Show::All) {
                    let name = match &row.row {
                        Row::Item(id) => id.as_str(),
                        Row::Together => "1.1 + 1.2",
                    };
                    let expected: Vec<Option<String>> = match picture {
                        Picture::Stacked | Picture::Lines => row
                            .amounts
                            .iter()
                            .map(|amount| {
                                Some(format!("{} {unit}", number::whole((*amount)?, lang)))
                            })
                            .collect(),
                        Picture::Index => row
                            .index
                            .iter()
                            .map(|index| Some(number::decimal((*index)?, 1, lang)))
                            .collect(),
                        Picture::Share => row
                            .shares
                            .iter()
                            .map(|share| Some(number::percent((*share)?, 1, lang)))
                            .collect(),
                    };
                    assert_eq!(texts(&drawing, name), expected, "{picture:?} {name}");
                    assert_eq!(expected[7], None);
                }
            }
        }
    }
}

/// The words at the ends of the lines of a chart.
fn ends(drawing: &Drawing) -> Vec<&Json> {
    let series = drawing.option["series"].as_array().unwrap();
    series.iter().filter_map(|it| it.get("endLabel")).collect()
}

#[test]
fn nothing_shows_through_the_words_of_a_chart() {
    let stack = budget(Picture::Stacked, &Show::All, Lang::Nl);
    let lines = budget(Picture::Lines, &Show::All, Lang::Nl);
    let mut words = ends(&lines);
    assert_eq!(words.len(), 3);
    words.push(&series(&stack, "1.1 + 1.2")["label"]);
    for words in words {
        assert_eq!(words["textBorderColor"], theme::SURFACE);
        // Half of it lies on each side; less leaves a line between two figures.
        assert!(words["textBorderWidth"].as_f64().unwrap() >= 6.0);
    }
}

#[test]
fn words_at_the_ends_of_lines_are_short_and_lie_apart() {
    // At full width half a year is 60 px: more would reach into the year without figures.
    for lang in Lang::ALL {
        for picture in [Picture::Lines, Picture::Index] {
            for words in ends(&budget(picture, &Show::All, lang)) {
                let text = words["formatter"].as_str().unwrap();
                assert!(
                    text.lines().all(|line| line.chars().count() <= 10),
                    "{text}"
                );
            }
        }
    }
    // Three lines that end in the same place.
    let mut basis = basis();
    for item in &mut basis.items {
        item.series.truncate(1);
        item.series[0].amount = 0.0;
    }
    let drawing = charts::budget(
        &basis,
        &history(&basis, None),
        Picture::Lines,
        &Show::All,
        Lang::Nl,
    );
    let mut places: Vec<(f64, f64)> = ends(&drawing)
        .iter()
        .map(|words| {
            let lines = words["formatter"].as_str().unwrap().lines().count() as f64;
            let lower = words["offset"][1].as_f64().unwrap();
            let half = lines * theme::LINE_HEIGHT / 2.0;
            (lower - half, lower + half)
        })
        .collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in places.windows(2) {
        assert!(pair[0].1 <= pair[1].0, "{places:?}");
    }
}

#[test]
fn an_index_starts_around_its_values_and_shows_the_level_of_100() {
    let drawing = budget(Picture::Index, &Show::All, Lang::En);
    assert_eq!(names(&drawing)[..3], ["1.1", "1.2", "1.1 + 1.2"]);
    assert_eq!(data(&drawing, "1.1")[0], Some(100.0));
    assert_eq!(
        series(&drawing, "1.1")["markLine"]["data"],
        json!([{ "yAxis": 100 }])
    );
    assert_eq!(drawing.option["yAxis"]["min"], Json::Null);
    assert_eq!(drawing.option["yAxis"]["scale"], true);
    assert!(
        drawing.caption.summary.contains("does not start at zero"),
        "{}",
        drawing.caption.summary
    );
    let amounts = budget(Picture::Lines, &Show::All, Lang::En);
    assert_eq!(amounts.option["yAxis"]["min"], 0);
    assert!(series(&amounts, "1.1")["markLine"].is_null());
    assert!(
        !amounts.caption.summary.contains("zero"),
        "{}",
        amounts.caption.summary
    );
}

#[test]
fn shares_fill_a_hundred_percent_and_a_single_share_is_a_line() {
    let stack = budget(Picture::Share, &Show::All, Lang::Nl);
    let (first, second) = (data(&stack, "1.1"), data(&stack, "1.2"));
    for (at, (first, second)) in first.iter().zip(&second).enumerate().take(7) {
        let sum = first.expect("share") + second.expect("share");
        assert!((sum - 100.0).abs() < 1e-9, "{at}: {sum}");
    }
    assert_eq!(first[7], None);
    assert_eq!(stack.option["yAxis"]["max"], 100);
    let single = budget(
        Picture::Share,
        &Show::Only(Row::Item("1.2".into())),
        Lang::Nl,
    );
    assert_eq!(names(&single), ["1.2", "Rapport"]);
    assert_eq!(series(&single, "1.2")["type"], "line");
    assert_eq!(single.option["yAxis"]["max"], 100);
}

#[test]
fn an_item_keeps_its_look_when_shown_alone() {
    let together = budget(Picture::Stacked, &Show::All, Lang::Nl);
    let alone = budget(
        Picture::Stacked,
        &Show::Only(Row::Item("1.2".into())),
        Lang::Nl,
    );
    assert_eq!(
        series(&together, "1.2")["itemStyle"],
        series(&alone, "1.2")["itemStyle"]
    );
    assert_eq!(together.caption.legend[1], alone.caption.legend[0]);
}

#[test]
fn a_stack_that_lacks_an_item_says_so() {
    let basis = three();
    let drawing = charts::budget(
        &basis,
        &history(&basis, None),
        Picture::Stacked,
        &Show::All,
        Lang::En,
    );
    assert_eq!(
        names(&drawing),
        [
            "1.1",
            "1.2",
            "1.3 Host country",
            "1.1 + 1.2 + 1.3",
            "Report"
        ]
    );
    assert_eq!(data(&drawing, "1.3 Host country")[2], None);
    assert_eq!(texts(&drawing, "1.1 + 1.2 + 1.3")[2], None);
    assert_eq!(
        areas(&drawing),
        [
            pair("2022", "2022"),
            pair("2017", "2017"),
            pair("2019", "2020")
        ]
    );
    assert_eq!(texts(&drawing, "Report")[2], Some("incomplete".to_owned()));
    assert_eq!(drawing.caption.legend[2].class, "swatch-3");
}

#[test]
fn a_budget_chart_tells_level_and_change() {
    let nl = budget(Picture::Stacked, &Show::All, Lang::Nl)
        .caption
        .summary;
    for part in [
        "EUR\u{a0}117,3\u{a0}mln in 2015",
        "EUR\u{a0}113,8\u{a0}mln in 2021",
        "(−3,0%)",
        "2022 geen cijfer",
    ] {
        assert!(nl.contains(part), "{part} not in: {nl}");
    }
    let en = budget(Picture::Share, &Show::All, Lang::En).caption.summary;
    for part in [
        "1.2: from 52.3% in 2015 to 55.8% in 2021",
        "percentage\u{a0}points",
        "2022 no figure",
    ] {
        assert!(en.contains(part), "{part} not in: {en}");
    }
}

#[test]
fn a_scenario_shows_history_gap_and_projection() {
    let (inputs, outcome) = run(&basis(), &[]);
    let drawing = scenario(&[], None, Lang::Nl);
    assert_eq!(
        names(&drawing),
        [
            "1.1",
            "1.2",
            "1.1, berekend",
            "1.2, berekend",
            "Minder door de maatregel",
            "Zonder maatregel (uitgangslijn)",
            "1.1 + 1.2",
            "Rapport",
        ]
    );
    assert_eq!(areas(&drawing), [pair("2022", "2024")]);
    assert_eq!(drawing.option["yAxis"]["min"], 0);
    let item = &basis().items[0];
    for (at, year) in years(&drawing).iter().enumerate() {
        let year: i32 = year.parse().unwrap();
        let known = item
            .series
            .iter()
            .find(|point| point.year == year)
            .map(|point| point.amount);
        let after = outcome.year(year).filter(|_| year >= inputs.first_year);
        assert_eq!(
            data(&drawing, "1.1")[at],
            known.map(|amount| amount / 1000.0),
            "{year}"
        );
        assert_eq!(
            data(&drawing, "1.1, berekend")[at],
            after.map(|outcome| outcome.items[0].net / 1000.0),
            "{year}"
        );
        assert_eq!(
            data(&drawing, "Zonder maatregel (uitgangslijn)")[at],
            outcome
                .year(year)
                .map(|outcome| outcome.baseline() / 1000.0),
            "{year}"
        );
        assert_eq!(
            texts(&drawing, "1.1 + 1.2")[at],
            known
                .and(basis().total_in(year))
                .or(after.map(YearOutcome::net))
                .map(|amount| format!("{} x EUR 1.000", number::whole(amount, Lang::Nl))),
            "{year}"
        );
    }
    let full = years(&drawing)
        .iter()
        .position(|year| *year == inputs.full_year.to_string());
    let label = &series(&drawing, "1.1 + 1.2")["data"][full.expect("full year")]["label"];
    assert_eq!(label["formatter"], "93,8");
    assert_eq!(
        series(&drawing, "Zonder maatregel (uitgangslijn)")["lineStyle"]["type"],
        "dashed"
    );
    assert!(
        drawing.caption.summary.contains("EUR\u{a0}93,8\u{a0}mln"),
        "{}",
        drawing.caption.summary
    );
}

#[test]
fn what_cannot_be_placed_stands_above_the_reference_line() {
    let changes = [("cut", "250"), ("share", "60")];
    let (_, outcome) = run(&basis(), &changes);
    let drawing = scenario(&changes, None, Lang::En);
    let unplaced = data(&drawing, "Fits nowhere");
    let first = years(&drawing)[0].parse::<i32>().unwrap();
    let mut seen = 0;
    for (at, amount) in unplaced.iter().enumerate() {
        let Some(amount) = amount else { continue };
        let outcome = outcome.year(first + at as i32).expect("year");
        assert!((amount * 1000.0 - outcome.unplaced).abs() < 1e-6);
        let below: f64 = [
            "1.1, calculated",
            "1.2, calculated",
            "Less because of the measure",
        ]
        .iter()
        .filter_map(|name| data(&drawing, name)[at])
        .sum();
        assert!((below * 1000.0 - outcome.baseline()).abs() < 1e-6);
        seen += 1;
    }
    assert!(seen > 0);
    assert!(
        drawing
            .caption
            .summary
            .contains("36.2\u{a0}mln fits nowhere"),
        "{}",
        drawing.caption.summary
    );
    assert!(
        drawing
            .caption
            .legend
            .iter()
            .any(|entry| entry.class == "swatch-unplaced")
    );
    assert!(!names(&scenario(&[], None, Lang::En)).contains(&"Fits nowhere"));
}

#[test]
fn prices_of_one_year_hold_for_every_amount() {
    let basis = basis();
    let (_, outcome) = run(&basis, &[]);
    let nominal = scenario(&[], None, Lang::En);
    let real = scenario(&[], Some(2021), Lang::En);
    for name in [
        "1.1",
        "1.2, calculated",
        "Without the measure (baseline)",
        "Less because of the measure",
    ] {
        for (at, year) in years(&nominal).iter().enumerate() {
            let factor = outcome.prices.factor(year.parse().unwrap(), 2021);
            let expected = data(&nominal, name)[at].map(|amount| amount * factor);
            match (data(&real, name)[at], expected) {
                (Some(real), Some(expected)) => {
                    assert!(
                        (real - expected).abs() < 1e-9,
                        "{name} {year}: {real} {expected}"
                    );
                }
                (real, expected) => assert_eq!(real, expected, "{name} {year}"),
            }
        }
    }
    assert_eq!(real.option["yAxis"]["name"], "EUR mln, prices of 2021");
}

#[test]
fn more_is_not_drawn_as_less() {
    let drawing = scenario(&[("measure", "variant"), ("variant", "20")], None, Lang::En);
    assert!(!names(&drawing).contains(&"Less because of the measure"));
    assert!(
        drawing.caption.summary.contains("(+"),
        "{}",
        drawing.caption.summary
    );
}

#[test]
fn a_measure_right_after_the_table_leaves_no_gap() {
    let drawing = scenario(
        &[("from", "2022"), ("full", "2022"), ("horizon", "2022")],
        None,
        Lang::Nl,
    );
    assert_eq!(areas(&drawing), []);
    // A line of one year needs a mark.
    assert_eq!(
        series(&drawing, "Zonder maatregel (uitgangslijn)")["symbol"],
        "rect"
    );
}

#[test]
fn every_chart_is_whole() {
    for (name, drawing) in all() {
        let option = &drawing.option;
        let count = years(&drawing).len();
        let series = option["series"].as_array().expect("series");
        let texts = option["verkenner"]["texts"].as_array().expect("texts");
        assert_eq!(series.len(), texts.len(), "{name}");
        for (series, texts) in series.iter().zip(texts) {
            assert_eq!(
                series["data"].as_array().map(Vec::len),
                Some(count),
                "{name}: {series}"
            );
            assert_eq!(texts.as_array().map(Vec::len), Some(count), "{name}");
        }
        // The forms for other widths meet without a hole, and change series that exist.
        let media = option["media"].as_array().expect("media");
        for pair in media.chunks(2) {
            let (wide, narrow) = (&pair[0]["query"]["minWidth"], &pair[1]["query"]["maxWidth"]);
            assert_eq!(
                wide.as_i64().map(|wide| wide - 1),
                narrow.as_i64(),
                "{name}"
            );
            for form in pair {
                let changed = form["option"]["series"]
                    .as_array()
                    .map_or(series.len(), Vec::len);
                assert_eq!(changed, series.len(), "{name}");
            }
        }
        for entry in &drawing.caption.legend {
            assert!(theme::SWATCHES.contains(&entry.class), "{name}: {entry:?}");
            assert!(!entry.label.is_empty(), "{name}");
        }
        assert!(
            drawing.caption.summary.ends_with('.'),
            "{name}: {}",
            drawing.caption.summary
        );
        walk(option, "", &mut |path, value| {
            if let Some(text) = value.as_str() {
                for broken in ["NaN", "inf", "n.v.t.", "n/a"] {
                    assert!(!text.contains(broken), "{name} {path}: {text}");
                }
            }
        });
    }
}

#[test]
fn colours_are_names_only() {
    for (name, drawing) in all() {
        let mut seen = 0;
        walk(&drawing.option, "", &mut |path, value| {
            let Some(text) = value.as_str() else { return };
            if path.to_lowercase().ends_with("color") {
                assert!(allowed(text), "{name} {path}: {text}");
                seen += 1;
            } else {
                let literal = text.starts_with('#') || text.contains("rgb") || text.contains("hsl");
                assert!(!literal, "{name} {path}: {text}");
            }
        });
        assert!(seen > 5, "{name}: {seen}");
    }
}

fn allowed(color: &str) -> bool {
    (color.starts_with("var(--") && color.ends_with(')'))
        || ["transparent", "inherit", "none"].contains(&color)
}

fn walk(value: &Json, path: &str, visit: &mut impl FnMut(&str, &Json)) {
    visit(path, value);
    match value {
        Json::Object(map) => {
            map.iter()
                .for_each(|(key, value)| walk(value, &format!("{path}/{key}"), visit));
        }
        Json::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(at, value)| walk(value, &format!("{path}/{at}"), visit));
        }
        _ => {}
    }
}
