//! What moves when a value changes: the words that are written anew, the series of a chart.

use proptest::prelude::*;
use serde_json::json;
use verkenner::charts;
use verkenner::model::check;
use verkenner::platform::{Changes, changed_words};
use verkenner::report::Lang;
use verkenner::state::parse;
use verkenner::text::html;

use super::state::DATA;

#[test]
fn words_between_the_same_tags_are_written_anew() {
    let changes = changed_words(
        "<td class=\"number\"><b>1</b> of 3</td>",
        "<td class=\"number\"><b>2 &lt; &quot;3&quot; &amp;c</b> of 3</td>",
    );
    assert_eq!(
        changes,
        Some(Changes {
            of: 2,
            words: vec![(0, "2 < \"3\" &c".into())],
        })
    );
}

#[test]
fn more_than_words_is_no_patch() {
    for (before, now) in [
        ("<b>1</b>", "<i>1</i>"),
        ("<b class=\"x\">1</b>", "<b class=\"y\">1</b>"),
        ("<b>1</b>", "<b></b>"),
        ("<b></b>", "<b>1</b>"),
        ("<b>1</b>", "<b>1</b><b>2</b>"),
        ("<b>1</b>2", "1<b>2</b>"),
        ("", "<b>1</b>"),
        // Not written by `text::html`: better all anew than wrong.
        ("<b>1</b>", "<b>&nbsp;</b>"),
        ("<b>1</b>", "<b>1 & 2</b>"),
    ] {
        assert_eq!(changed_words(before, now), None, "{before} to {now}");
    }
}

proptest! {
    /// Whatever the words are: those that differ come out as they went in.
    #[test]
    fn all_words_that_differ_are_found(words in prop::collection::vec(("[a<>&\"; é]{1,8}", "[a<>&\"; é]{1,8}", any::<bool>()), 0..8)) {
        let before: Vec<String> = words.iter().map(|(before, _, _)| before.clone()).collect();
        let now: Vec<String> = words
            .iter()
            .map(|(before, now, moves)| if *moves { now } else { before }.clone())
            .collect();
        let expected = Changes {
            of: words.len(),
            words: now
                .iter()
                .cloned()
                .enumerate()
                .filter(|(at, now)| before[*at] != *now)
                .collect(),
        };
        prop_assert_eq!(changed_words(&html::sentences(&before), &html::sentences(&now)), Some(expected));
    }
}

/// The option of the scenario chart at an address.
fn option(address: &str, lang: Lang) -> serde_json::Value {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, []);
    let inputs = check(&DATA.basis, &DATA.specs, &view.scenario).expect("inputs that work");
    let outcome = inputs.run();
    charts::scenario_option(&DATA.basis, &inputs, &outcome, view.prices, lang)
}

#[test]
fn a_chart_is_told_the_series_that_move() {
    let mut drawn = option("#/scenario", Lang::En);
    assert_eq!(charts::moved(&drawn, &drawn), Some(json!([])));
    let now = option("#/scenario?v=1&share=35", Lang::En);
    let moved = charts::moved(&drawn, &now).expect("only data differs");
    let moved = moved.as_array().expect("a list");
    assert!(!moved.is_empty() && moved.len() < drawn["series"].as_array().expect("series").len());
    // What is drawn and what moves make up what is to be drawn.
    for one in moved {
        let at = one["at"].as_u64().expect("a place") as usize;
        drawn["series"][at]["data"] = one["data"].clone();
        drawn["verkenner"]["texts"][at] = one["texts"].clone();
    }
    assert_eq!(drawn, now);
}

#[test]
fn a_chart_that_looks_otherwise_is_drawn_anew() {
    let drawn = option("#/scenario", Lang::En);
    for (address, lang) in [
        ("#/scenario", Lang::Nl),
        // No cut, and so no series for it.
        ("#/scenario?v=1&share=0", Lang::En),
        ("#/scenario?v=1&prices=2021", Lang::En),
        ("#/scenario?v=1&horizon=2035", Lang::En),
    ] {
        assert_eq!(
            charts::moved(&drawn, &option(address, lang)),
            None,
            "{address}"
        );
    }
}
