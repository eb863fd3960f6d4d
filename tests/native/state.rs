//! The view state: addresses there and back, fields, filters.

use std::sync::{Arc, LazyLock};

use leptos::prelude::{Owner, WithUntracked};
use proptest::prelude::*;
use verkenner::model::{InputId, Kind, Picture, Refusal, Row, Scenario, Show, Value};
use verkenner::report::{Lang, embedded};
use verkenner::state::{
    AddressProblemKind, Data, Facet, FieldError, FindingsView, LOOK, Over, Page, Store, View,
    enter, parse, print, select,
};
use verkenner::text::findings;
use verkenner::text::number::NumberError;

pub static DATA: LazyLock<Data> = LazyLock::new(|| Data::new(embedded()));

/// Addresses that have been given out. They open for ever; add, never change.
pub const CORPUS: &str = include_str!("addresses.txt");

fn view(address: &str) -> View {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    view
}

fn problems(address: &str) -> Vec<(String, AddressProblemKind)> {
    parse(address, &DATA)
        .1
        .into_iter()
        .map(|problem| (problem.key, problem.kind))
        .collect()
}

#[test]
fn every_address_ever_given_out_still_opens() {
    let addresses: Vec<&str> = super::state_corpus().collect();
    assert!(addresses.len() >= 10);
    for address in addresses {
        let (_, problems) = parse(address, &DATA);
        assert_eq!(problems, [], "{address}");
    }
}

#[test]
fn an_address_is_readable_and_leaves_defaults_out() {
    assert_eq!(print(&View::default()), "#/budget");
    let mut view = View {
        page: Page::Scenario,
        ..View::default()
    };
    view.scenario
        .set(&DATA.specs, InputId::Share, Value::Number(35.0));
    view.scenario
        .set(&DATA.specs, InputId::FullYear, Value::Number(2028.0));
    view.scenario
        .set(&DATA.specs, InputId::Split, Value::Code("only-1.2".into()));
    assert_eq!(
        print(&view),
        "#/scenario?v=1&share=35&full=2028&split=only-1.2"
    );
}

#[test]
fn an_address_sets_what_it_says() {
    let view = view(
        "#/findings?v=1&lang=en&prices=2021&chart=index&show=together&window=2017-2021&share=12.5&ramp=custom&steps=10,50,100&floor.1.1=45000&cpi.2022=5&q=fonds%20beheer&item=1.2,both&kind=result&open=F37&note=I01",
    );
    assert_eq!(
        (view.page, view.lang, view.prices),
        (Page::Findings, Lang::En, Some(2021))
    );
    assert_eq!(
        (view.picture, view.show),
        (Picture::Index, Show::Only(Row::Together))
    );
    assert_eq!(view.window, Some((2017, 2021)));
    let value = |key: &str| {
        view.scenario
            .value(&DATA.specs, &DATA.specs.by_key(key).unwrap().id)
    };
    assert_eq!(value("share"), Some(&Value::Number(12.5)));
    assert_eq!(value("steps"), Some(&Value::List(vec![10.0, 50.0, 100.0])));
    assert_eq!(value("floor.1.1"), Some(&Value::Number(45_000.0)));
    assert_eq!(value("cpi.2022"), Some(&Value::Number(5.0)));
    assert_eq!(view.findings.query, "fonds beheer");
    assert!(view.findings.is_chosen(Facet::Item, "both"));
    assert!(view.findings.open.contains("F37"));
    assert_eq!(view.over, Some(Over::See("note:I01".into())));
}

#[test]
fn what_cannot_be_used_is_reported_and_the_rest_is_kept() {
    let (view, found) = parse(
        "#/scenario?v=1&share=150&colour=blue&full=2028&ramp=zigzag",
        &DATA,
    );
    assert_eq!(view.page, Page::Scenario);
    assert_eq!(
        view.scenario.number(&DATA.specs, &InputId::FullYear),
        Some(2028.0)
    );
    assert_eq!(
        view.scenario.number(&DATA.specs, &InputId::Share),
        Some(20.0),
        "the default"
    );
    let keys: Vec<&str> = found.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["share", "colour", "ramp"]);
    for problem in &found {
        for lang in Lang::ALL {
            let message = problem.message(&DATA, lang);
            assert!(message.contains(&problem.value), "{message}");
        }
    }
    assert!(
        found[0].message(&DATA, Lang::Nl).contains("100%"),
        "says what is allowed"
    );
}

#[test]
fn each_kind_of_bad_value_is_named() {
    use AddressProblemKind as Kind;
    let one = |address: &str| {
        let found = problems(address);
        assert_eq!(found.len(), 1, "{address}: {found:?}");
        found[0].1.clone()
    };
    assert_eq!(one("#/nowhere"), Kind::UnknownPage);
    assert_eq!(one("#/budget?v=9"), Kind::Newer);
    assert_eq!(one("#/budget?v=one"), Kind::NotANumber);
    assert_eq!(one("#/budget?v=1&share=abc"), Kind::NotANumber);
    assert_eq!(one("#/budget?v=1&share=10&share=20"), Kind::Repeated);
    assert_eq!(
        one("#/budget?v=1&from=2025.5"),
        Kind::Refused(Refusal::NotWhole { value: 2025.5 })
    );
    assert_eq!(one("#/budget?v=1&share=NaN"), Kind::NotANumber);
    assert!(matches!(
        one("#/budget?v=1&share=1e999"),
        Kind::Refused(Refusal::OutOfRange { .. })
    ));
    assert!(matches!(
        one("#/budget?v=1&lang=de"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&prices=1800"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&window=2021-2015"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&window=2015-2022"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&open=F99"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&note=I99"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&kind=gossip"),
        Kind::NotAllowed { .. }
    ));
    assert!(matches!(
        one("#/budget?v=1&show=1.7"),
        Kind::NotAllowed { .. }
    ));
}

#[test]
fn other_fragments_give_the_first_page() {
    for fragment in ["", "#", "#content", "#note-I01"] {
        assert_eq!(view(fragment), View::default(), "{fragment}");
    }
}

pub fn scenarios() -> impl Strategy<Value = Scenario> {
    prop::collection::vec((any::<prop::sample::Index>(), 0.0_f64..=1.0), 0..8).prop_map(|picks| {
        let specs: Vec<_> = DATA.specs.iter().collect();
        let mut scenario = Scenario::default();
        for (index, part) in picks {
            let spec = index.get(&specs);
            let value = match &spec.kind {
                Kind::Number { min, max, .. } => Value::Number(min + part * (max - min)),
                Kind::Whole { min, max } => {
                    Value::Number((f64::from(*min) + part * f64::from(max - min)).round())
                }
                Kind::Choice(options) => {
                    let at = (part * (options.len() - 1) as f64).round() as usize;
                    Value::Code(options[at].clone())
                }
                Kind::Percentages | Kind::Amounts => Value::List(vec![part * 100.0, 50.0, 0.0]),
            };
            scenario.set(&DATA.specs, spec.id.clone(), value);
        }
        scenario
    })
}

prop_compose! {
    fn views()(
        page in prop::sample::select(Page::ALL.to_vec()),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        prices in prop::option::of(2015..=2025_i32),
        picture in prop::sample::select(Picture::ALL.to_vec()),
        show in prop::sample::select(vec![Show::All, Show::Only(Row::Together), Show::Only(Row::Item("1.2".into()))]),
        window in prop::option::of((2015..=2020_i32, 1..=6_i32)),
        scenario in scenarios(),
        query in ".{0,20}",
        filters in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
        open in prop::collection::btree_set(prop::sample::select(vec!["F01", "F37", "F66"]), 0..3),
        over in prop::option::of((any::<bool>(), ".{1,12}")),
        settings in prop::collection::btree_map("(cmp|seek|vary|mc)\\.[a-z0-9.-]{1,8}", ".{0,12}", 0..4),
        looks in prop::collection::btree_map(prop::sample::select(LOOK.to_vec()), any::<prop::sample::Index>(), 0..4),
    ) -> View {
        let mut findings = FindingsView { query, ..FindingsView::default() };
        let all = select(&DATA.report, &FindingsView::default(), lang);
        for (facet, value) in filters {
            let (facet, values) = facet.get(&all.facets);
            let value = &value.get(values).value;
            if !findings.is_chosen(*facet, value) {
                findings.toggle(*facet, value);
            }
        }
        findings.open = open.into_iter().map(str::to_owned).collect();
        let window = window
            .map(|(from, length)| (from, (from + length).min(2021)))
            .filter(|window| *window != (2015, 2021));
        let over = over.map(|(why, key)| if why { Over::Why(key) } else { Over::See(key) });
        let mut settings = settings;
        for ((key, values), at) in looks {
            settings.insert(key.into(), (*at.get(values)).into());
        }
        View { page, lang, prices, picture, show, window, scenario, settings, findings, over }
    }
}

proptest! {
    #[test]
    fn an_address_gives_back_the_view_it_was_printed_from(view in views()) {
        let address = print(&view);
        let (back, problems) = parse(&address, &DATA);
        prop_assert_eq!(problems, vec![], "{}", address);
        prop_assert_eq!(back, view, "{}", address);
    }

    #[test]
    fn any_text_is_an_address_without_a_panic(text in "#?/?.{0,60}") {
        let (view, _) = parse(&text, &DATA);
        // What was understood can be said again.
        prop_assert_eq!(parse(&print(&view), &DATA).0, view);
    }
}

// Fields.

fn field(key: &str, text: &str) -> Result<Value, FieldError> {
    enter(DATA.specs.by_key(key).unwrap(), text)
}

#[test]
fn a_field_reads_numbers_as_people_write_them() {
    assert_eq!(field("share", "35"), Ok(Value::Number(35.0)));
    assert_eq!(field("share", " 35,5 % "), Ok(Value::Number(35.5)));
    assert_eq!(field("cut", "100 mln"), Ok(Value::Number(100.0)));
    assert_eq!(field("mean-years", "3"), Ok(Value::Number(3.0)));
    assert_eq!(
        field("steps", "20 40; 60,5"),
        Ok(Value::List(vec![20.0, 40.0, 60.5]))
    );
}

#[test]
fn a_field_says_what_is_wrong_and_what_is_allowed() {
    assert!(matches!(
        field("share", "veel"),
        Err(FieldError::Number(NumberError::NotANumber { .. }))
    ));
    assert!(
        matches!(
            field("floor.1.1", "45.000"),
            Err(FieldError::Number(NumberError::Ambiguous { .. }))
        ),
        "both 45,000 and 45 are allowed, so the reader is asked"
    );
    assert_eq!(
        field("inflation", "2.500"),
        Ok(Value::Number(2.5)),
        "2,500 % is not allowed"
    );
    assert!(matches!(
        field("share", ""),
        Err(FieldError::Number(NumberError::Empty))
    ));
    let Err(error) = field("share", "120") else {
        panic!("120 % is out of range")
    };
    let spec = DATA.specs.by_key("share").unwrap();
    let (nl, en) = (
        error.message(spec.unit, Lang::Nl),
        error.message(spec.unit, Lang::En),
    );
    assert!(
        nl.contains("120%") && nl.contains("0%") && nl.contains("100%"),
        "{nl}"
    );
    assert!(en.contains("120%") && en.contains("100%"), "{en}");
    assert_eq!(
        field("steps", "50 150"),
        Err(FieldError::Refused(Refusal::OutOfRange {
            value: 150.0,
            min: 0.0,
            max: 100.0
        }))
    );
    assert_eq!(
        field("steps", " "),
        Err(FieldError::Refused(Refusal::EmptyList))
    );
}

/// A store that shows an address.
fn opened(address: &str) -> Store {
    let store = Store::new(Arc::new(DATA.clone()), View::default());
    store.open(address);
    store
}

fn draft(store: &Store, id: &InputId) -> Option<String> {
    store
        .drafts
        .with_untracked(|drafts| drafts.get(id).map(|draft| draft.text.clone()))
}

#[test]
fn a_wrong_text_survives_another_page_and_language() {
    Owner::new().with(|| {
        let store = opened("#/scenario?v=1&share=35");
        store.type_in(&InputId::Share, "veel".into());
        store.leave(&InputId::Share);
        store.type_in(&InputId::Cut, "80".into());
        for address in [
            "#/budget?v=1&share=35&cut=80",
            "#/scenario?v=1&lang=en&share=35&cut=80",
            "#/scenario?v=1&lang=en&share=35&cut=90&split=equal",
        ] {
            store.open(address);
            assert_eq!(
                draft(&store, &InputId::Share).as_deref(),
                Some("veel"),
                "{address}"
            );
            assert!(store.is_stale(), "{address}");
            assert!(store.needs_attention(&[InputId::Share]), "{address}");
        }
        assert_eq!(
            draft(&store, &InputId::Cut),
            None,
            "what was taken over is shown as its value"
        );
        store.open("#/scenario?v=1&lang=en&share=40&cut=90");
        assert_eq!(draft(&store, &InputId::Share), None, "another value");
        assert!(!store.is_stale());
    });
}

#[test]
fn a_wrong_text_that_plays_no_part_does_not_hold_the_result_up() {
    Owner::new().with(|| {
        let store = opened("#/scenario");
        store.type_in(&InputId::Share, "veel".into());
        assert!(store.is_stale());
        store.choose(&InputId::Measure, "variant".into());
        assert!(!store.is_stale(), "its field is hidden");
        store.choose(&InputId::Measure, "share".into());
        assert!(store.is_stale());
        assert_eq!(draft(&store, &InputId::Share).as_deref(), Some("veel"));
    });
}

// Findings.

#[test]
fn the_values_chosen_are_counted_over_all_filters() {
    let mut view = FindingsView::default();
    assert_eq!(findings::filters(view.chosen(), Lang::Nl), "Filters");
    view.toggle(Facet::Item, "1.1");
    view.toggle(Facet::Item, "1.2");
    view.toggle(Facet::Direction, "impeding");
    view.query = "fonds".into();
    assert_eq!(view.chosen(), 3);
    assert_eq!(
        findings::filters(view.chosen(), Lang::Nl),
        "Filters (3 in gebruik)"
    );
    assert_eq!(
        findings::filters(view.chosen(), Lang::En),
        "Filters (3 in use)"
    );
}

#[test]
fn without_filters_every_finding_is_there() {
    let all = select(&DATA.report, &FindingsView::default(), Lang::Nl);
    assert_eq!((all.ids.len(), all.total), (66, 66));
    let count = |facet: Facet, value: &str| {
        all.values(facet)
            .iter()
            .find(|known| known.value == value)
            .map_or(0, |known| known.count)
    };
    assert_eq!(count(Facet::Item, "both"), 39);
    assert_eq!(count(Facet::Item, "1.1"), 8);
    assert_eq!(count(Facet::Direction, "impeding"), 34);
    assert_eq!(count(Facet::Kind, "efficiency"), 4);
}

#[test]
fn counts_follow_the_other_filters_but_not_their_own() {
    let mut view = FindingsView::default();
    view.toggle(Facet::Item, "1.2");
    let chosen = select(&DATA.report, &view, Lang::Nl);
    assert_eq!(chosen.ids.len(), 19);
    let sum: usize = chosen
        .values(Facet::Kind)
        .iter()
        .map(|value| value.count)
        .sum();
    assert_eq!(sum, 19, "kinds count within the item");
    let own: usize = chosen
        .values(Facet::Item)
        .iter()
        .map(|value| value.count)
        .sum();
    assert_eq!(own, 66, "items still say what a further choice would add");
    view.toggle(Facet::Item, "1.2");
    assert!(!view.is_filtering(), "a second press takes the choice back");
}

#[test]
fn two_values_of_one_filter_widen_and_two_filters_narrow() {
    let mut view = FindingsView::default();
    view.toggle(Facet::Item, "1.1");
    view.toggle(Facet::Item, "1.2");
    assert_eq!(select(&DATA.report, &view, Lang::Nl).ids.len(), 27);
    view.toggle(Facet::Direction, "supporting");
    assert!(select(&DATA.report, &view, Lang::Nl).ids.len() < 27);
}

#[test]
fn search_ignores_case_and_accents_and_looks_in_the_language_shown() {
    let find = |query: &str, lang: Lang| {
        let view = FindingsView {
            query: query.into(),
            ..FindingsView::default()
        };
        select(&DATA.report, &view, lang).ids
    };
    let plain = find("efficientie", Lang::Nl);
    assert!(!plain.is_empty());
    assert_eq!(plain, find("EFFICIËNTIE", Lang::Nl));
    assert_eq!(
        plain,
        find("efficie\u{308}ntie", Lang::Nl),
        "accent typed as a separate mark"
    );
    assert!(find("grondwet", Lang::Nl).contains(&"F02".to_owned()));
    assert!(!find("grondwet", Lang::En).contains(&"F02".to_owned()));
    assert!(find("constitution", Lang::En).contains(&"F02".to_owned()));
    assert_eq!(find("f37", Lang::Nl), ["F37"], "by key");
    assert_eq!(find("   ", Lang::Nl).len(), 66);
    let both = find("mensenrechten capaciteit", Lang::Nl);
    assert!(
        both.len() < find("mensenrechten", Lang::Nl).len(),
        "all words must occur"
    );
}
