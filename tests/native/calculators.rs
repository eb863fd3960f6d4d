//! The calculators against numbers computed elsewhere, their edges, and what points from a
//! scenario to the report.
//!
//! The numbers themselves are compared in `golden.rs`.

use proptest::prelude::*;
use serde_json::Value as Json;
use verkenner::charts::{self, PortfolioChart};
use verkenner::model::*;
use verkenner::report::Lang;
use verkenner::state::guide::{self, GuideView};
use verkenner::state::{enter, explanation, parse, print};
use verkenner::text::budget::KeyFigure;
use verkenner::text::guides::Question;
use verkenner::text::scenario::Story;
use verkenner::text::{Table, calculators, html, inputs, pointers as words};

use super::golden::number as golden;
use super::state::DATA;

fn close(actual: f64, expected: f64, what: &str) {
    let distance = (actual - expected).abs();
    assert!(
        distance <= 1e-9 * expected.abs().max(1e-6),
        "{what}: {actual} instead of {expected}"
    );
}

/// The numbers of the worked example: fund 24,000 in 50 countries, no cost for themes.
fn example() -> Portfolio<f64> {
    Portfolio::of(&DATA.specs, &Scenario::default())
}

fn scenario(query: &str) -> Scenario {
    let (view, problems) = parse(&format!("#/calculators?v=1&{query}"), &DATA);
    assert_eq!(problems, [], "{query}");
    view.scenario
}

fn portfolio(query: &str) -> PortfolioOutcome {
    PortfolioOutcome::new(Portfolio::of(&DATA.specs, &scenario(query)))
}

fn capacity(query: &str) -> CapacityOutcome {
    CapacityOutcome::new(Capacity::of(&DATA.specs, &scenario(query)))
}

fn fragmentation(query: &str) -> FragmentationOutcome {
    FragmentationOutcome::new(&DATA.basis, &DATA.specs, &scenario(query))
}

fn ministry(query: &str) -> MinistryOutcome {
    MinistryOutcome::new(&DATA.report, &DATA.basis, &DATA.specs, &scenario(query))
}

fn materiality(query: &str) -> MaterialityOutcome {
    MaterialityOutcome::new(&DATA.basis, &DATA.specs, &scenario(query))
}

#[test]
fn the_limits_of_the_portfolio_are_whole_countries() {
    let (before, after) = portfolio("").limits;
    assert_eq!(before.exhausted, Some(190.0));
    assert_eq!(
        (before.most_useful, before.most_lean),
        (Some(54.0), Some(30.0))
    );
    assert_eq!(
        (after.most_useful, after.most_lean),
        (Some(43.0), Some(24.0))
    );
}

#[test]
fn the_grid_on_the_page_is_that_of_the_formula() {
    let grid = portfolio("").grid;
    assert_eq!(grid.costs, [60.0, 120.0, 240.0, 480.0]);
    assert_eq!(grid.half_effects, [240.0, 480.0, 960.0]);
    let cells = grid.costs.iter().flat_map(|cost| {
        let ids = grid.half_effects.iter();
        ids.map(move |half| format!("portfolio/grid/{cost}/{half}/best1"))
    });
    for (count, id) in grid.counts.iter().flatten().zip(cells) {
        close(count.expect("a count"), golden(&id), &id);
    }
}

#[test]
fn staff_and_work_are_weighed() {
    for query in ["", "posting=4"] {
        let now = capacity(query);
        close(
            now.country_work + now.theme_work + now.inputs.multilateral,
            now.workload,
            "parts of the work",
        );
        close(now.lost + now.effective, now.inputs.staff, "staff");
    }
}

#[test]
fn the_shares_of_a_concentration_are_the_whole() {
    let found = Concentration::of(&[40.0, 30.0, 20.0, 10.0]).expect("a total");
    close(found.shares.iter().sum(), 1.0, "shares");
    let items = fragmentation("").items.expect("items");
    close(items.index, golden("fragmentation/items/index"), "items");
    assert!(fragmentation("funds=0,0,0").spread.is_none());
}

#[test]
fn a_share_of_the_ministry_implies_its_budget_and_back() {
    let now = ministry("");
    assert!(now.is_lower_bound());
    assert!(!ministry("item-1.3=12553").is_lower_bound());
    assert_eq!(now.published.len(), 3);
    for published in &now.published {
        assert!(matches!(
            published.origin,
            verkenner::report::Origin::External { .. }
        ));
    }
}

#[test]
fn a_share_of_nothing_and_a_budget_below_the_article_are_refused() {
    assert_eq!(total_from_share(100.0, 0.0), Err(MinistryProblem::NoShare));
    let small = ministry("ministry-total=100000").given.expect("given").1;
    assert_eq!(
        small,
        Err(MinistryProblem::TotalTooSmall {
            total: 100_000.0,
            spending: 113_847.0
        })
    );
    assert_eq!(share_from_total(100.0, 100.0), Ok(1.0));
}

#[test]
fn large_changes_between_years_are_marked() {
    let now = materiality("");
    assert_eq!(now.years, (2016..=2021).collect::<Vec<_>>());
    let marked = |query: &str| -> Vec<i32> {
        let found = materiality(query).material();
        found.iter().map(|change| change.year).collect()
    };
    assert_eq!(marked(""), [2016, 2017, 2018, 2021]);
    assert_eq!(marked("threshold=4008"), [2016, 2017, 2018, 2021]);
    assert_eq!(marked("threshold=4009"), [2016, 2018, 2021]);
    assert_eq!(marked("threshold=100000"), [0_i32; 0]);
}

#[test]
fn a_missing_year_has_no_change() {
    let mut basis = super::model::basis();
    for item in &mut basis.items {
        item.series.retain(|point| point.year != 2018);
    }
    let now = MaterialityOutcome::new(&basis, &DATA.specs, &Scenario::default());
    let years: Vec<i32> = now.rows[0]
        .changes
        .iter()
        .flatten()
        .map(|change| change.year)
        .collect();
    assert_eq!(years, [2016, 2017, 2020, 2021]);
}

#[test]
fn the_edges_of_the_portfolio_have_no_figures_that_are_none() {
    let none = portfolio("countries=0");
    assert_eq!(none.before.per_country, None);
    close(none.before.programme, 22_800.0, "money that is not spent");
    assert!(matches!(none.keep_programme, KeepProgramme::Impossible(count) if count < 0.0));

    let empty = portfolio("fund=0");
    assert_eq!((empty.before.rate, empty.keep_rate.clone()), (None, None));
    close(empty.before.shortfall, 6_000.0, "overhead without a fund");
    assert_eq!(empty.optimum, (None, None));

    let free = portfolio("country-cost=0");
    assert_eq!(free.keep_programme, KeepProgramme::NoFixedCost);
    assert_eq!(free.limits.0.exhausted, None);
    assert_eq!(free.limits.0.most_useful, Some(76.0));
    assert_eq!(free.limits.0.most_lean, None, "the rate is 5 % in any case");
    assert_eq!(free.optimum, (None, None), "more is always better then");
    assert_eq!(
        portfolio("country-cost=0&variable-overhead=30")
            .limits
            .0
            .most_lean,
        Some(0.0)
    );

    let over = portfolio("countries=200");
    assert_eq!(over.before.per_country, Some(0.0));
    close(over.before.shortfall, 1_200.0, "shortfall");
    assert_eq!(over.before.programme, 0.0);
    assert_eq!(portfolio("overhead-limit=5").limits.0.most_lean, Some(0.0));
    let gone = portfolio("fund-cut=100");
    assert_eq!(gone.same.rate, None);
    assert_eq!(gone.keep_rate.expect("a fund").per_country, None);
}

#[test]
fn the_edges_of_capacity_are_cut_off_and_named() {
    let capped = capacity("posting=0.5&settling=9");
    assert!(capped.capped);
    close(capped.effective, 30.0, "the whole posting settles in");
    let at_once = capacity("posting=0");
    assert!(at_once.capped);
    close(at_once.effective, 30.0, "no posting at all");
    assert!(!capacity("posting=0.5&settling=6").capped);
    let nobody = capacity("staff=0");
    assert_eq!(nobody.ratio, None);
    assert_eq!(nobody.balance, Balance::MultilateralTooMuch);
    assert_eq!(
        capacity("country-work=0&theme-work=0").balance,
        Balance::NoWork
    );
    assert_eq!(
        capacity("settling-productivity=0&settling=36").ratio,
        None,
        "nobody is ever settled in"
    );
}

proptest! {
    #[test]
    fn every_portfolio_is_finite_and_accounts_for_all_money(
        fund in 0.0..100_000.0_f64,
        cut in 0.0..=100.0_f64,
        countries in 0..=200_i32,
        cost in prop_oneof![Just(0.0), 1.0..2_000.0_f64],
        variable in 0.0..=50.0_f64,
        limit in 0.0..=100.0_f64,
    ) {
        let now = PortfolioOutcome::new(Portfolio {
            fund,
            cut: cut / 100.0,
            countries: f64::from(countries),
            country_cost: cost,
            variable: variable / 100.0,
            overhead_limit: limit / 100.0,
            ..example()
        });
        let kept = match &now.keep_programme {
            KeepProgramme::Countries(kept) => Some(kept),
            _ => None,
        };
        let steps = now.curve.iter().flat_map(|step| [&step.before, &step.after]);
        for spread in [&now.before, &now.same]
            .into_iter()
            .chain(now.keep_rate.as_ref())
            .chain(kept)
            .chain(steps)
        {
            prop_assert!(spread.overhead.is_finite() && spread.programme >= 0.0);
            prop_assert!(spread.rate.is_none_or(f64::is_finite));
            prop_assert!(spread.per_country.is_none_or(|each| each.is_finite() && each >= 0.0));
            let left = spread.fund - spread.overhead;
            prop_assert!((spread.programme - spread.shortfall - left).abs() < 1e-6);
        }
        if let (Some(kept), Some(before)) = (&now.keep_rate, now.before.per_country)
            && let Some(each) = kept.per_country
        {
            prop_assert!((each - before).abs() <= 1e-6 * before.max(1.0));
        }
        for limits in [&now.limits.0, &now.limits.1] {
            for count in [limits.exhausted, limits.most_useful, limits.most_lean]
                .into_iter()
                .flatten()
            {
                prop_assert!(count >= 0.0 && count.fract() == 0.0);
            }
        }
        for best in [&now.optimum.0, &now.optimum.1].into_iter().flatten() {
            prop_assert!(best.effect >= best.chosen_effect - 1e-9);
        }
    }

    #[test]
    fn concentration_lies_between_one_part_and_all(amounts in prop::collection::vec(0.0..1e6_f64, 1..30)) {
        if let Some(found) = Concentration::of(&amounts) {
            let count = amounts.iter().filter(|amount| **amount > 0.0).count() as f64;
            prop_assert!(found.effective >= 1.0 - 1e-9 && found.effective <= count + 1e-6);
            prop_assert!((found.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        } else {
            prop_assert!(amounts.iter().all(|amount| *amount == 0.0));
        }
    }
}

/// The lines that a scenario crosses.
fn touched(query: &str, only: Option<Panel>) -> Vec<Touch> {
    let scenario = scenario(query);
    let inputs = check(&DATA.basis, &DATA.specs, &scenario).expect("inputs that work");
    let outcome = inputs.run();
    pointers(
        &DATA.basis,
        &DATA.specs,
        &scenario,
        Some((&inputs, &outcome)),
        only,
    )
    .iter()
    .map(|rule| rule.touch)
    .collect()
}

#[test]
fn every_rule_points_to_what_the_package_holds() {
    let report = &DATA.report;
    for rule in RULES {
        assert!(!rule.links.is_empty(), "{:?}", rule.touch);
        for link in rule.links {
            let found = match link {
                Link::Finding(id) => report.findings.find(id).is_some(),
                Link::Part(id) => report.recommendation_parts.find(id).is_some(),
                Link::Option(id) => report.options.find(id).is_some(),
                Link::Note(id) => report.notes.find(id).is_some(),
            };
            assert!(found, "{:?}: {link:?} is not in the package", rule.touch);
        }
    }
    let mut touches: Vec<Touch> = RULES.iter().map(|rule| rule.touch).collect();
    touches.sort();
    touches.dedup();
    assert_eq!(touches.len(), RULES.len(), "one rule for a line");
}

#[test]
fn a_scenario_points_to_what_it_touches_and_to_nothing_else() {
    let all = |query: &str| touched(query, None);
    assert_eq!(all(""), [Touch::Cut]);
    assert_eq!(all("share=0"), []);
    assert_eq!(all("ramp=step"), [Touch::Cut, Touch::AtOnce]);
    assert_eq!(all("from=2029"), [Touch::Cut, Touch::AtOnce]);
    assert_eq!(all("split=only-1.2"), [Touch::Cut, Touch::OnlyRights]);
    assert_eq!(all("split=only-1.1"), [Touch::Cut, Touch::OnlyOrder]);
    assert_eq!(all("share=22.7694"), [Touch::Cut, Touch::DeepCut]);
    assert_eq!(all("share=22.7"), [Touch::Cut]);
    assert_eq!(
        all("share=100&split=only-1.2"),
        [
            Touch::Cut,
            Touch::DeepCut,
            Touch::OnlyRights,
            Touch::Unplaced
        ]
    );
    assert_eq!(all("measure=variant"), [Touch::Less, Touch::DeepCut]);
    assert_eq!(all("measure=variant&variant=20"), [Touch::More]);
    // What the reader set in a calculator shows beside the scenario too.
    assert!(all("countries=40").contains(&Touch::FewerCountries));
    assert!(all("staff=50").contains(&Touch::LessStaff));
    assert!(!all("staff=50").contains(&Touch::SmallerFund));

    let of = |query: &str, panel: Panel| touched(query, Some(panel));
    assert_eq!(
        of("", Panel::Portfolio),
        [Touch::SmallerFund, Touch::ThinlySpread, Touch::HighOverhead]
    );
    assert_eq!(
        of("fund-cut=0&countries=20", Panel::Portfolio),
        [Touch::FewerCountries]
    );
    assert_eq!(of("staff=100", Panel::Capacity), [Touch::MoreStaff]);
    assert_eq!(
        of("posting=2&multilateral=5", Panel::Capacity),
        [
            Touch::ShorterPosting,
            Touch::Overload,
            Touch::LessMultilateral
        ]
    );
    assert_eq!(of("overlap=0", Panel::Fragmentation), []);
    assert_eq!(of("threshold=100000", Panel::Materiality), []);
}

/// Everything that the page says for a query, in one language.
struct Said {
    stories: Vec<Story>,
    notices: Vec<String>,
    tables: Vec<Table>,
    figures: Vec<KeyFigure>,
    charts: Vec<(charts::Caption, Json)>,
    short: Vec<String>,
}

fn said(query: &str, lang: Lang) -> Said {
    use verkenner::text::calculators::{
        capacity as c, fragmentation as f, materiality as m, ministry as b, portfolio as p,
    };
    let basis = &DATA.basis;
    let (one, two, three) = (portfolio(query), capacity(query), fragmentation(query));
    let (four, five) = (ministry(query), materiality(query));
    let mut notices = p::notices(&one, lang);
    notices.extend(p::focus(&one, lang));
    notices.push(p::effect(&one, lang));
    notices.extend(c::notices(&two, lang));
    notices.extend(b::refused(&four, lang));
    let mut drawn: Vec<(charts::Caption, Json)> = [
        PortfolioChart::Money,
        PortfolioChart::Overhead,
        PortfolioChart::Effect,
    ]
    .into_iter()
    .map(|chart| {
        (
            charts::portfolio_caption(&one, chart, lang),
            charts::portfolio_option(&one, chart, lang),
        )
    })
    .collect();
    drawn.push((
        charts::capacity_caption(&two, lang),
        charts::capacity_option(&two, lang),
    ));
    if let Some(option) = charts::fragmentation_option(&three, lang) {
        drawn.push((charts::fragmentation_caption(&three, lang), option));
    }
    drawn.push((
        charts::ministry_caption(&four, lang),
        charts::ministry_option(&four, lang),
    ));
    drawn.push((
        charts::materiality_caption(basis, &five, lang),
        charts::materiality_option(&five, lang),
    ));
    Said {
        stories: vec![
            p::story(&one, lang),
            c::story(&two, lang),
            f::story(&three, lang),
            b::story(&four, lang),
            m::story(basis, &five, lang),
        ],
        tables: vec![
            p::readings(&one, lang),
            p::table(&one, true, lang),
            p::grid(&one, lang),
            c::table(&two, lang),
            f::table(&three, lang),
            b::table(&four, lang),
            m::table(basis, &five, lang),
        ],
        figures: [
            p::key_figures(&one, lang),
            c::key_figures(&two, lang),
            f::key_figures(&three, lang),
            b::key_figures(&four, lang),
            m::key_figures(&five, lang),
        ]
        .concat(),
        short: vec![
            p::short(&one, lang),
            c::short(&two, lang),
            f::short(&three, lang),
            b::short(&four, lang),
            m::short(&five, lang),
        ],
        notices,
        charts: drawn,
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The strangest things that can be set in the calculators.
const EDGES: [&str; 14] = [
    "countries=0",
    "countries=200",
    "fund=0",
    "fund-cut=100",
    "fund=0&countries=0&staff=0&funds=0",
    "country-cost=0",
    "country-cost=0&smallest-grant=0&variable-overhead=50",
    "smallest-grant=5000&overhead-limit=0",
    "half-effect=1&country-cost=2000",
    "staff=0",
    "posting=0&settling-productivity=0",
    "country-work=0&theme-work=0&multilateral=0",
    "ministry-total=1000&ministry-share=0.5&cut=0",
    "threshold=0",
];

#[test]
fn no_calculator_ever_shows_a_number_that_is_none() {
    for query in EDGES.into_iter().chain([""]) {
        for lang in Lang::ALL {
            let said = said(query, lang);
            let mut all: Vec<String> = said.notices.clone();
            all.extend(said.short.iter().cloned());
            for story in &said.stories {
                all.extend([
                    story.chose.plain(),
                    story.follows.plain(),
                    story.not_said.plain(),
                ]);
            }
            for figure in &said.figures {
                all.extend([
                    figure.label.clone(),
                    figure.value.clone(),
                    figure.detail.clone(),
                ]);
            }
            for table in &said.tables {
                for row in &table.rows {
                    assert_eq!(
                        row.cells.len(),
                        table.columns.len(),
                        "{query}: {}",
                        row.head
                    );
                    for cell in &row.cells {
                        assert!(!cell.text.is_empty(), "{query}: {}", row.head);
                        if cell.text == "–" {
                            assert!(!cell.reason.is_empty(), "{query}: {}", row.head);
                        }
                    }
                }
                all.push(html::table(table, "x", lang));
            }
            for (caption, option) in &said.charts {
                all.push(caption.summary.clone());
                all.push(option.to_string());
            }
            for text in all {
                for wrong in ["NaN", "inf ", "inf,", "∞", "-0,0", "−0,0 "] {
                    assert!(!text.contains(wrong), "{query}: {wrong} in {text}");
                }
            }
        }
    }
}

#[test]
fn the_worked_example_is_told_with_its_numbers() {
    let nl = said("", Lang::Nl);
    let follows = |at: usize| plain(&nl.stories[at].follows.plain());
    let portfolio = follows(0);
    assert!(
        portfolio.contains("van EUR 336.000 naar EUR 244.800"),
        "{portfolio}"
    );
    assert!(portfolio.contains("van 30,0% naar 36,3%"), "{portfolio}");
    assert!(portfolio.contains("gelijk bij 40 landen"), "{portfolio}");
    let capacity = follows(1);
    assert!(
        capacity.contains("72,0 fte werk voor 52,5 fte") && capacity.contains("bij 33 landen"),
        "{capacity}"
    );
    assert!(
        follows(2).contains("3,3 even grote delen"),
        "{}",
        follows(2)
    );
    let ministry = follows(3);
    for figure in [
        "ten minste EUR 5.692,4 mln",
        "EUR 4.553,9 mln tot EUR 7.589,8 mln",
        "1,04%",
    ] {
        assert!(ministry.contains(figure), "{figure}: {ministry}");
    }
    let large = follows(4);
    assert!(
        large.contains("2016 (−6.537), 2017 (+4.008), 2018 (+5.360), 2021 (−4.474)"),
        "{large}"
    );

    let told = plain(&nl.notices.join("\n"));
    for sentence in [
        "Elk land minder vangt EUR 126.316",
        "vallen 38 van de 50 landen af en blijven er 12 over",
        "hoogstens 43 landen; 50 is dus te veel",
        "hoogstens 24 landen; 50 is dus te veel",
        "het grootst bij 51 landen",
        "levert een ander aantal landen bijna niets op",
        "levert hier 1,9 fte op zonder extra geld",
    ] {
        assert!(told.contains(sentence), "{sentence} is not in {told}");
    }
    let en = said("", Lang::En);
    let follows = plain(&en.stories[0].follows.plain());
    assert!(
        follows.contains("from EUR 336,000 to EUR 244,800"),
        "{follows}"
    );
}

#[test]
fn focus_pays_or_does_not_depending_on_the_fixed_cost() {
    let told = |query: &str| plain(&said(query, Lang::Nl).notices.join("\n"));
    assert!(
        told("country-cost=480").contains("geen effect: met deze getallen loont minder landen")
    );
    assert!(
        told("country-cost=300")
            .contains("% meer dan met 50: met deze getallen loont minder landen")
    );
    assert!(told("country-cost=30").contains("lonen juist meer landen"));
    assert!(told("countries=20").contains("met 20 is minder landen daarvoor niet nodig"));
    assert!(told("country-cost=0").contains("een land laten vallen bespaart dan niets"));
    assert!(
        told("country-cost=300").contains("vallen 16 van de 50 landen af en blijven er 34 over")
    );
    let impossible = told("countries=30");
    assert!(
        impossible.contains("38 landen moeten afvallen en er zijn er 30"),
        "{impossible}"
    );
}

#[test]
fn every_edge_has_its_message() {
    for (query, nl, en) in [
        (
            "countries=0",
            "wordt het geld niet besteed",
            "the money is not spent",
        ),
        (
            "countries=200",
            "hoger dan het fonds",
            "overhead exceeds the fund",
        ),
        ("fund=0", "Er is geen fonds", "There is no fund"),
        ("staff=0", "niemand om het te doen", "nobody to do it"),
        (
            "posting=0.5",
            "telt de hele plaatsing als inwerken",
            "the whole posting counts as settling in",
        ),
        (
            "multilateral=60",
            "ook zonder landen past het niet",
            "does not fit without countries",
        ),
        (
            "funds=0,0",
            "Alle bedragen zijn nul",
            "All amounts are zero",
        ),
        (
            "ministry-total=1000",
            "kan niet de hele begroting zijn",
            "cannot be the whole budget",
        ),
        (
            "threshold=100000",
            "Geen van de 6 veranderingen",
            "None of the 6 changes",
        ),
    ] {
        for (lang, words) in [(Lang::Nl, nl), (Lang::En, en)] {
            let said = said(query, lang);
            let mut all = said.notices.clone();
            all.extend(said.stories.iter().map(|story| story.follows.plain()));
            let all = plain(&all.join("\n"));
            assert!(all.contains(words), "{query}: {words} is not in {all}");
        }
    }
    // A share of zero, and a negative amount, are refused where they are typed.
    let refused = |key: &str, text: &str| {
        let spec = DATA.specs.by_key(key).expect("an input");
        let error = enter(spec, text).expect_err("refused");
        error.message(spec.unit, Lang::En)
    };
    assert!(refused("ministry-share", "0").contains("out of range"));
    assert!(refused("funds", "10 -5").contains("out of range"));
    assert!(refused("funds", "  ").contains("at least one number"));
}

#[test]
fn every_input_of_the_calculators_says_what_it_means() {
    for spec in DATA.specs.iter() {
        let panel = spec.id.panel();
        if panel == Panel::Scenario {
            continue;
        }
        assert!(
            calculators::inputs_of(panel).contains(&spec.id),
            "{:?} is in no panel",
            spec.id
        );
        for lang in Lang::ALL {
            let words = inputs::words(&DATA.basis, &spec.id, lang);
            assert!(words.explanation.len() > 20, "{:?}", spec.id);
            let needs_limit = !matches!(spec.kind, Kind::Choice(_));
            assert_eq!(!words.limit.is_empty(), needs_limit, "{:?}", spec.id);
        }
    }
}

#[test]
fn figures_from_outside_can_be_taken_and_say_where_they_come_from() {
    let mut offered = 0;
    for panel in calculators::ORDER {
        for id in calculators::inputs_of(panel) {
            let spec = DATA.specs.get(&id).expect("an input");
            for fact in calculators::presets::facts(&DATA.report, &id) {
                offered += 1;
                assert_eq!(
                    spec.check(&Value::Number(fact.value)),
                    Ok(()),
                    "{}",
                    fact.id
                );
                assert_eq!(fact.unit.en, "EUR x 1,000", "{}", fact.id);
                let shown = html::facts(&[fact], Lang::En);
                assert!(
                    shown.contains("External") && shown.contains("data-fact"),
                    "{shown}"
                );
            }
        }
    }
    assert_eq!(offered, 14);
}

#[test]
fn pointers_are_shown_as_links_that_exist_without_verdicts() {
    for lang in Lang::ALL {
        for rule in RULES {
            let shown = html::pointers(&DATA.report, &[rule], lang);
            assert!(
                shown.contains("<a "),
                "{:?} leads nowhere: {shown}",
                rule.touch
            );
            for link in words::links(&DATA.report, rule, lang) {
                assert!(shown.contains(&link.id), "{:?}: {}", rule.touch, link.id);
                if let words::Leads::Finding(id) = &link.leads {
                    assert!(DATA.report.findings.find(id).is_some(), "{id}");
                }
            }
        }
    }
    // Advice is read at a finding that it answers: one of the pointer's own where there is one.
    let fewer = RULES
        .iter()
        .find(|rule| rule.touch == Touch::FewerCountries)
        .expect("a rule");
    let shown = html::pointers(&DATA.report, &[fewer], Lang::En);
    assert!(
        shown.contains("data-finding=\"F37\">advice RA5 (at F37)</a>"),
        "{shown}"
    );
    assert_eq!(words::keys(&[fewer]), "F37, F38, RA5, P07, P09, P12");
}

#[test]
fn every_chart_of_the_calculators_has_words_and_known_swatches() {
    for (caption, option) in said("effect=on", Lang::Nl).charts {
        assert!(caption.summary.len() > 30, "{caption:?}");
        for entry in &caption.legend {
            assert!(charts::theme::SWATCHES.contains(&entry.class), "{entry:?}");
        }
        let series = option["series"].as_array().expect("series").len();
        let texts = option["verkenner"]["texts"].as_array().expect("texts");
        assert_eq!(texts.len(), series);
        let names = option["xAxis"]["data"].as_array().expect("names").len();
        for (one, texts) in option["series"]
            .as_array()
            .expect("series")
            .iter()
            .zip(texts)
        {
            assert_eq!(one["data"].as_array().expect("data").len(), names);
            assert_eq!(texts.as_array().expect("texts").len(), names);
        }
    }
}

#[test]
fn each_question_sets_up_a_scenario_that_works() {
    for (question, address) in [
        (Question::Fifth, "#/scenario?v=1&guide.q=fifth"),
        (
            Question::Countries,
            "#/calculators?v=1&guide.panel=portfolio&guide.q=countries",
        ),
        (
            Question::Inflation,
            "#/scenario?v=1&prices=2021&measure=variant&ramp=step&guide.q=inflation",
        ),
        (Question::AtOnce, "#/scenario?v=1&ramp=step&guide.q=at-once"),
        (Question::Matters, "#/sensitivity?v=1&guide.q=matters"),
    ] {
        // Whatever the reader had set before.
        let (mut view, _) = parse(
            "#/scenario?v=1&share=70&prices=2019&guide.q=fifth&guide.panel=capacity",
            &DATA,
        );
        guide::ask(question, &DATA, &mut view);
        assert_eq!(print(&view), address);
        let (again, problems) = parse(address, &DATA);
        assert_eq!((again == view, problems), (true, vec![]), "{address}");
        assert!(check(&DATA.basis, &DATA.specs, &view.scenario).is_ok());
        let read = GuideView::of(&view);
        assert_eq!((read.question, read.problems), (Some(question), vec![]));
        assert_eq!(guide::page_of(question), view.page);
        for lang in Lang::ALL {
            assert!(question.explanation().get(lang).len() > 100);
        }
    }
    assert_eq!(
        Question::ALL.map(|question| Question::from_code(question.code())),
        Question::ALL.map(Some)
    );
}

#[test]
fn settings_of_the_guided_start_that_are_none_are_named() {
    let (view, problems) = parse(
        "#/calculators?v=1&guide.q=why&guide.panel=nowhere&guide.x=1",
        &DATA,
    );
    assert_eq!(problems, []);
    let read = GuideView::of(&view);
    assert_eq!((read.question, read.panel), (None, None));
    let told: Vec<String> = read
        .problems
        .iter()
        .map(|problem| problem.message(&DATA, Lang::En))
        .collect();
    assert_eq!(told.len(), 3);
    assert!(
        told[0].contains("guide.panel=nowhere") && told[0].contains("portfolio"),
        "{told:?}"
    );
    assert!(
        told[1].contains("guide.q=why") && told[1].contains("at-once"),
        "{told:?}"
    );
    assert_eq!(view.landing(), "page-title");
    for panel in calculators::ORDER {
        let code = calculators::code(panel);
        let (view, _) = parse(&format!("#/calculators?v=1&guide.panel={code}"), &DATA);
        assert_eq!(GuideView::of(&view).panel, Some(panel));
        assert_eq!(view.landing(), format!("{code}-title"));
    }
}

#[test]
fn figures_that_are_explained_have_an_explanation() {
    let mut explained = 0;
    for query in EDGES.into_iter().chain([""]) {
        let (view, _) = parse(&format!("#/calculators?v=1&{query}"), &DATA);
        for figure in said(query, Lang::Nl).figures {
            if !figure.why.is_empty() {
                explained += 1;
                let told = explanation(&DATA, &view, &figure.why);
                assert!(told.is_some(), "{query}: {}", figure.label);
            }
        }
    }
    assert!(explained > 60, "{explained}");
}

#[test]
fn only_results_that_changed_are_told() {
    let list = |words: &[&str]| -> Vec<String> { words.iter().map(|&word| word.into()).collect() };
    let before = list(&["a", "b", "c"]);
    assert_eq!(calculators::changed(&before, &before), "");
    assert_eq!(
        calculators::changed(&before, &list(&["a", "x", "y"])),
        "x. y"
    );
}
