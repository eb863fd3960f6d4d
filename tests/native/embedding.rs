//! What a host can call: strict reading, the calculation as data, the types.

use std::fs;

use serde_json::{Value, json};
use verkenner::embed::{
    CODES, Explained, Fault, Figure, Given, Projection, Source, declarations, explain, inputs,
    project, read_scenario, read_view,
};
use verkenner::model::{InputId, Kind, check};
use verkenner::report::Lang;
use verkenner::state::{Page, View, parse, print};

use super::state::DATA;

fn given(value: &Value) -> Given {
    serde_json::from_value(value.clone()).unwrap()
}

fn projected(scenario: &Value) -> Result<Projection, Fault> {
    project(&DATA, &read_scenario(&DATA, &given(scenario))?)
}

fn explained(scenario: &Value, key: &str, lang: Lang) -> Result<Explained, Fault> {
    explain(&DATA, &read_scenario(&DATA, &given(scenario))?, key, lang)
}

fn viewed(now: &View, state: &Value) -> Result<View, Fault> {
    read_view(&DATA, now, &given(state))
}

/// All figures of a projection.
fn figures(projection: &Projection) -> Vec<&Figure> {
    let past = projection.items.iter().flat_map(|item| &item.past);
    let mut figures: Vec<&Figure> = past.map(|year| &year.spent).collect();
    for year in &projection.years {
        let together = &year.together;
        figures.extend([&together.baseline, &together.difference, &together.net]);
        for item in &year.items {
            figures.extend([&item.baseline, &item.cut, &item.net]);
        }
        figures.push(&year.unplaced);
    }
    figures.push(&projection.cumulative);
    figures
}

#[test]
fn a_scenario_by_keys_and_its_link_give_what_the_page_calculates() {
    let by_keys = projected(&json!({ "share": 35, "full": 2028, "horizon": 2032 })).unwrap();
    let by_link = projected(&json!(
        "#/scenario?v=1&share=35&full=2028&horizon=2032&lang=en"
    ));
    assert_eq!(by_keys, by_link.unwrap());
    let (view, problems) = parse(&by_keys.state, &DATA);
    assert_eq!(problems, []);
    let outcome = check(&DATA.basis, &DATA.specs, &view.scenario)
        .unwrap()
        .run();
    let nets: Vec<f64> = outcome.years.iter().map(|year| year.net()).collect();
    let shown: Vec<f64> = by_keys
        .years
        .iter()
        .map(|year| year.together.net.value)
        .collect();
    assert_eq!(nets, shown);
    assert_eq!(by_keys.years.last().unwrap().year, 2032);
    assert_eq!(by_keys.cumulative.value, outcome.cumulative(2025, 2032));
    assert!(
        projected(&Value::Null)
            .unwrap()
            .inputs
            .iter()
            .any(|one| one.key == "share")
    );
}

#[test]
fn every_figure_has_its_origin_and_can_be_explained() {
    for scenario in [
        json!({}),
        json!({ "measure": "variant", "variant": 10 }),
        json!({ "cut": 500, "share": 100, "baseline": "ols" }),
    ] {
        let projection = projected(&scenario).unwrap();
        for Figure { value, key, origin } in figures(&projection) {
            let told = explained(&scenario, key, Lang::En).unwrap();
            assert!(
                (told.value - value).abs() < 1e-6,
                "{key}: {} and {value}",
                told.value
            );
            assert_eq!(told.origin, *origin, "{key}");
            assert!(!told.title.is_empty() && !told.rounding.is_empty(), "{key}");
            match origin {
                Source::Report { cell, .. } => assert!(cell.is_some(), "{key}"),
                // Before the measure there is nothing to take.
                _ => assert!(*value == 0.0 || !told.formula.is_empty(), "{key}"),
            }
        }
    }
    let nl = explained(&json!({}), "net~all~2029", Lang::Nl).unwrap();
    assert_ne!(
        nl.title,
        explained(&json!({}), "net~all~2029", Lang::En)
            .unwrap()
            .title
    );
    assert_eq!(
        explained(&json!({}), "net~all~1999", Lang::Nl)
            .unwrap_err()
            .code,
        "unknown_figure"
    );
}

#[test]
fn what_cannot_be_used_is_refused_with_key_value_and_what_is_allowed() {
    for (scenario, code, key, told) in [
        (json!({ "shar": 35 }), "unknown_key", "shar", "share"),
        (
            json!({ "page": "scenario" }),
            "unknown_key",
            "page",
            "share",
        ),
        (json!({ "share": 135 }), "refused", "share", "135"),
        (json!({ "share": -1 }), "refused", "share", "100"),
        (
            json!({ "share": "35" }),
            "wrong_type",
            "share",
            "a number from 0",
        ),
        (json!({ "share": true }), "wrong_type", "share", "true"),
        (
            json!({ "share": { "of": 1 } }),
            "wrong_type",
            "share",
            "an object",
        ),
        (json!({ "full": 2028.5 }), "refused", "full", "2,028.5"),
        (json!({ "ramp": "steep" }), "refused", "ramp", "linear"),
        (json!({ "ramp": 3 }), "wrong_type", "ramp", "linear"),
        (
            json!({ "steps": [10, "x"] }),
            "not_a_number",
            "steps",
            "NaN",
        ),
        (json!({ "steps": [] }), "refused", "steps", "at least one"),
        (json!({ "steps": 10 }), "wrong_type", "steps", "list"),
        (
            json!({ "from": 2030, "full": 2028 }),
            "first_after_full",
            "from",
            "2028",
        ),
        (
            json!({ "split": "weights", "weight.1.1": 0, "weight.1.2": 0 }),
            "no_weights",
            "weight.1.1",
            "zero",
        ),
        (json!(35), "wrong_type", "", "35"),
        (json!([35]), "wrong_type", "", "35"),
        (json!("share=35"), "not_a_link", "", "#/"),
        (json!("#/nowhere"), "unknown_page", "page", "scenario"),
        (json!("#/scenario?shar=35"), "unknown_key", "shar", "share"),
        (
            json!("#/scenario?share=much"),
            "not_a_number",
            "share",
            "much",
        ),
        (json!("#/scenario?share=135"), "refused", "share", "100"),
        (
            json!("#/scenario?share=1&share=2"),
            "repeated",
            "share",
            "2",
        ),
        (json!("#/scenario?v=99"), "newer_version", "v", "99"),
        (json!("#/budget?chart=pie"), "not_allowed", "chart", "pie"),
    ] {
        let fault = projected(&scenario).unwrap_err();
        assert_eq!(
            (fault.code, fault.key.as_str()),
            (code, key),
            "{scenario}: {}",
            fault.message
        );
        assert!(
            fault.message.contains(told),
            "{scenario}: {}",
            fault.message
        );
        assert!(fault.message.starts_with(code), "{}", fault.message);
        assert!(CODES.iter().any(|(known, _)| *known == code));
    }
    // JSON has no such numbers, JavaScript has.
    for number in [f64::NAN, f64::INFINITY] {
        let scenario = Given::Keyed([("share".to_owned(), Given::Number(number))].into());
        assert_eq!(
            read_scenario(&DATA, &scenario).unwrap_err().code,
            "not_a_number"
        );
    }
}

#[test]
fn nought_and_minus_nought_are_values_and_null_is_the_default() {
    let nought = read_scenario(&DATA, &given(&json!({ "share": 0 }))).unwrap();
    assert_eq!(nought.number(&DATA.specs, &InputId::Share), Some(0.0));
    let minus = Given::Keyed([("share".to_owned(), Given::Number(-0.0))].into());
    let view = View {
        scenario: read_scenario(&DATA, &minus).unwrap(),
        ..View::default()
    };
    assert!(print(&view).contains("share=0"), "{}", print(&view));
    let null = read_scenario(&DATA, &given(&json!({ "share": null }))).unwrap();
    assert!(null.is_default());
}

#[test]
fn an_object_changes_what_it_names_and_a_link_all() {
    let now = parse(
        "#/scenario?v=1&lang=en&share=35&full=2028&cmp.kept=x",
        &DATA,
    )
    .0;
    let then = viewed(
        &now,
        &json!({ "share": 40, "full": null, "page": "findings", "q": "a b&c=+é" }),
    )
    .unwrap();
    assert_eq!(then.page, Page::Findings);
    assert_eq!(then.lang, Lang::En);
    assert_eq!(then.findings.query, "a b&c=+é");
    assert_eq!(
        then.scenario.number(&DATA.specs, &InputId::Share),
        Some(40.0)
    );
    assert!(!then.scenario.is_changed(&InputId::FullYear));
    assert_eq!(then.settings, now.settings);
    let back = viewed(
        &then,
        &json!({ "q": null, "cmp.kept": null, "prices": 2023, "lang": "nl", "page": null }),
    )
    .unwrap();
    assert_eq!(print(&back), "#/budget?v=1&prices=2023&share=40");
    assert_eq!(
        viewed(&then, &json!("https://host.example/app/#/budget")).unwrap(),
        View::default()
    );
    assert_eq!(viewed(&then, &Value::Null).unwrap(), then);
    for (state, code) in [
        (json!({ "page": "nowhere" }), "unknown_page"),
        (json!({ "page": 3 }), "unknown_page"),
        (json!({ "lang": "de" }), "not_allowed"),
        (json!({ "prices": 1999 }), "not_allowed"),
        (json!({ "q": true }), "wrong_type"),
        (json!({ "x&share": 3 }), "unknown_key"),
        (json!({ "shar": 3 }), "unknown_key"),
    ] {
        assert_eq!(viewed(&now, &state).unwrap_err().code, code, "{state}");
    }
}

#[test]
fn the_table_of_inputs_is_given_whole() {
    let all = inputs(&DATA);
    assert_eq!(all.len(), DATA.specs.iter().count());
    for (input, spec) in all.iter().zip(DATA.specs.iter()) {
        assert!(
            !input.label.nl.is_empty() && !input.label.en.is_empty(),
            "{}",
            input.key
        );
        assert_eq!(
            matches!(spec.kind, Kind::Choice(_)),
            !input.choices.is_empty()
        );
        // A default can be given.
        let default = serde_json::to_value(&input.default).unwrap();
        let scenario = read_scenario(&DATA, &given(&json!({ &input.key: default })));
        assert!(scenario.unwrap().is_default(), "{}", input.key);
    }
}

#[test]
fn the_declarations_are_those_of_the_code() {
    const FILE: &str = "src/embed/verkenner.d.mts";
    let made = declarations(&DATA);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(FILE, &made).unwrap();
    }
    let kept = fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(
        kept, made,
        "run `UPDATE=1 cargo test --features ssr declarations`"
    );
    let mut words = made.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    assert!(!words.any(|word| ["any", "unknown"].contains(&word)));
}
