//! What readers see on the pages on goal seek and sensitivity: settings, sentences, tables,
//! charts as JSON.

use serde_json::Value as Json;
use verkenner::charts;
use verkenner::model::*;
use verkenner::report::{Lang, Origin};
use verkenner::state::{AddressProblemKind, SeekView, VaryView, View, parse};
use verkenner::text::metric::{from_field, metric_name, metric_value, reading_name, to_field};
use verkenner::text::seek::Question;
use verkenner::text::sensitivity::Told;
use verkenner::text::{Table, html};

use super::state::DATA;

fn view(address: &str) -> View {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, [], "{address}");
    view
}

/// Everything that a reader gets of an answer, in plain spaces.
struct Sought {
    asked: SeekView,
    answer: String,
    story: String,
    table: Table,
    figures: Vec<verkenner::text::budget::KeyFigure>,
    taken: Option<f64>,
    option: Json,
    summary: String,
}

fn sought(address: &str, lang: Lang) -> Sought {
    let view = view(address);
    let asked = SeekView::new(&DATA, &view);
    let search = seek(&DATA.basis, &DATA.specs, &view.scenario, &asked.goal);
    let question = Question {
        basis: &DATA.basis,
        specs: &DATA.specs,
        scenario: &view.scenario,
        goal: &asked.goal,
        lang,
    };
    let story = question.story(&search);
    let plain = |text: String| text.replace('\u{a0}', " ");
    Sought {
        answer: plain(question.answer(&search.answer)),
        story: plain(format!(
            "{} {} {}",
            story.chose.plain(),
            story.follows.plain(),
            story.not_said.plain()
        )),
        table: question.table(&search),
        figures: question.figures(&search.answer),
        taken: question.taken(&search.answer),
        option: charts::seek_option(&question, &search),
        summary: plain(charts::seek_caption(&question, &search).summary),
        asked,
    }
}

struct Varied {
    story: String,
    still: (String, String),
    notices: String,
    table: Table,
    order: String,
    flips: Table,
    option: Json,
    summary: String,
}

fn varied(address: &str, lang: Lang) -> Varied {
    let view = view(address);
    let settings = VaryView::new(&DATA, &view);
    let told = Told {
        basis: &DATA.basis,
        specs: &DATA.specs,
        scenario: &view.scenario,
        lang,
    };
    let tornado = tornado(
        &DATA.basis,
        &DATA.specs,
        &view.scenario,
        &settings.metric,
        |spec, usual| settings.range(spec, usual),
    )
    .expect("inputs that work")
    .expect("a value");
    let turns = flips(
        &DATA.basis,
        &DATA.specs,
        &view.scenario,
        settings.rival,
        &settings.metric,
    )
    .expect("inputs that work");
    let story = told.story(&tornado);
    let plain = |text: String| text.replace('\u{a0}', " ");
    Varied {
        story: plain(format!(
            "{} {} {}",
            story.chose.plain(),
            story.follows.plain(),
            story.not_said.plain()
        )),
        still: told.still(&tornado),
        notices: plain(told.notices(&tornado).join("\n")),
        table: told.table(&tornado),
        order: plain(told.order(&turns, &settings.metric, settings.rival)),
        flips: told.flip_table(&turns, &settings.metric, settings.rival),
        option: charts::tornado_option(&told, &tornado),
        summary: plain(charts::tornado_caption(&told, &tornado).summary),
    }
}

fn row(table: &Table, head: &str) -> Vec<String> {
    let found = table.rows.iter().find(|row| row.head == head);
    let heads: Vec<&String> = table.rows.iter().map(|row| &row.head).collect();
    let cells = &found
        .unwrap_or_else(|| panic!("no {head} in {heads:?}"))
        .cells;
    cells
        .iter()
        .map(|cell| cell.text.replace('\u{a0}', " "))
        .collect()
}

#[test]
fn every_answer_is_told_in_both_languages() {
    for (address, nl, en) in [
        (
            "#/goal-seek?v=1&seek.of=net-1.2&seek.target=50",
            "Gevonden: met “deel dat op 1.1 + 1.2 landt” op 24,2065% is wat in 2029 overblijft voor 1.2 EUR 50,0 mln.",
            "Found: with “share that lands on 1.1 + 1.2” at 24.2065%, what is left for 1.2 in 2029 is EUR 50.0 mln.",
        ),
        (
            "#/goal-seek?v=1&seek.target=120",
            "Geen oplossing in dit bereik. Het dichtst bij komt EUR 113,8 mln, met “deel dat op 1.1 + 1.2 landt” op 0%, want het bereik begint bij 0%.",
            "No solution in this range. Nearest is EUR 113.8 mln, with “share that lands on 1.1 + 1.2” at 0%, because the range starts at 0%.",
        ),
        (
            "#/goal-seek?v=1&seek.target=80&seek.lock1.of=net-1.2&seek.lock1.value=50",
            "dichter bij het doel geldt de eis “wat in 2029 overblijft voor 1.2: ten minste EUR 50,0 mln” niet meer",
            "nearer to the goal the condition “what is left for 1.2 in 2029: at least EUR 50.0 mln” no longer holds",
        ),
        (
            "#/goal-seek?v=1&seek.lock2.of=net-1.2&seek.lock2.value=70",
            "de eis “wat in 2029 overblijft voor 1.2: ten minste EUR 70,0 mln” geldt nergens",
            "the condition “what is left for 1.2 in 2029: at least EUR 70.0 mln” holds nowhere",
        ),
        (
            "#/goal-seek?v=1&seek.of=per-country",
            "Bij 43 landen is het programmageld per land EUR 304.186 (boven het doel), bij 44 landen EUR 294.545 (onder het doel). Het dichtst bij komt 43 landen.",
            "At 43 countries, the programme money per country is EUR 304,186 (above the goal); at 44 countries it is EUR 294,545 (below the goal). 43 countries comes nearest.",
        ),
        (
            "#/goal-seek?v=1&seek.of=overhead&seek.input=share",
            "“deel dat op 1.1 + 1.2 landt” doet hier niets: bij elke waarde is het deel beheerkosten van het landenfonds 36,3%.",
            "“share that lands on 1.1 + 1.2” does nothing here: at every value the overhead of the country fund is 36.3%.",
        ),
        (
            "#/goal-seek?v=1&from=2035",
            "Uw scenario is niet te berekenen. Eerste jaar: Het eerste jaar (2035)",
            "Your scenario cannot be calculated. First year: The first year (2035)",
        ),
        (
            "#/goal-seek?v=1&seek.of=work&staff=0",
            "Nergens in dit bereik heeft het werk gedeeld door de formatie een waarde.",
            "Nowhere in this range the work divided by the staff has a value.",
        ),
    ] {
        for (lang, expected) in [(Lang::Nl, nl), (Lang::En, en)] {
            let answer = sought(address, lang).answer;
            assert!(answer.contains(expected), "{address}: {answer}");
        }
    }
}

#[test]
fn an_answer_tells_what_was_asked_and_what_it_does_not_say() {
    let told = sought(
        "#/goal-seek?v=1&seek.of=real&seek.target=113.847&seek.input=growth&cut=0&seek.lock1.of=unplaced",
        Lang::Nl,
    );
    for words in [
        "U wilt dat wat in 2029 overblijft (alles samen), in prijzen van 2021, EUR 113,8 mln is. Daarvoor mag “eigen groei per jaar” bewegen van -20% tot en met 20%.",
        "Wat moet blijven gelden: “wat in 2029 nergens past: ten hoogste EUR 0,0 mln”.",
        "Uw uitgangslijn is vlak; dat is hier een groei van 0%.",
        "3,5199%",
        "Nu is dat EUR 86,3 mln, bij 0%.",
        "het rapport noemt dit doel niet",
    ] {
        let told = told.story.replace('−', "-");
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn the_value_taken_over_is_short_and_breaks_no_bound() {
    let told = sought("#/goal-seek?v=1&seek.of=net-1.2&seek.target=50", Lang::Nl);
    assert_eq!(told.taken, Some(24.206_516));
    // At least 50,000: rounding may not go beyond the exact share.
    let told = sought(
        "#/goal-seek?v=1&seek.target=80&seek.lock1.of=net-1.2&seek.lock1.value=50",
        Lang::Nl,
    );
    assert_eq!(told.taken, Some(24.206_516));
    let told = sought(
        "#/goal-seek?v=1&seek.target=110&seek.lock1.of=net-1.2&seek.lock1.value=50&seek.lock1.side=max",
        Lang::Nl,
    );
    assert_eq!(told.taken, Some(24.206_517));
}

#[test]
fn the_table_and_the_chart_have_the_same_answer() {
    let told = sought("#/goal-seek?v=1&seek.of=net-1.2&seek.target=50", Lang::Nl);
    assert_eq!(row(&told.table, "24,2065% · antwoord"), ["50.000", "0"]);
    assert_eq!(row(&told.table, "20% · nu"), ["52.346", "+2.346"]);
    assert_eq!(told.table.rows.len(), 12);
    let data = told.option["series"][0]["data"].as_array().expect("data");
    let marked: Vec<&Json> = data
        .iter()
        .filter(|item| item["symbol"] == "diamond")
        .collect();
    assert_eq!(marked.len(), 1);
    assert!((marked[0]["value"][1].as_f64().unwrap() - 50.0).abs() < 1e-9);
    assert!(told.summary.contains("Gevonden"), "{}", told.summary);
    // Taken over, answer and present value are one place.
    let taken = sought(
        "#/goal-seek?v=1&seek.of=net-1.2&seek.target=50&share=24.206516",
        Lang::Nl,
    );
    assert_eq!(row(&taken.table, "24,2065% · nu · antwoord")[0], "50.000");
    // One country gets so much that all others would lie flat.
    let each = sought("#/goal-seek?v=1&seek.of=per-country", Lang::En);
    assert_eq!(each.option["yAxis"]["max"].as_f64(), Some(920.0));
    assert_eq!(row(&each.table, "1\u{a0}country")[0], "18,120.0");
    assert_eq!(told.option["yAxis"]["max"], Json::Null);
    // Every whole number has its row, and a year is no number to group.
    let years = sought(
        "#/goal-seek?v=1&seek.year=2027&seek.input=full&seek.target=100",
        Lang::En,
    );
    assert_eq!(row(&years.table, "2028 · nearest")[0], "98,847");
    assert_eq!(years.table.rows.len(), 16);
    assert_eq!(years.option["xAxis"]["axisLabel"]["formatter"], "{value}");
}

#[test]
fn settings_that_cannot_be_used_are_told_and_the_rest_counts() {
    let view = view(
        "#/goal-seek?v=1&seek.of=gold&seek.target=50&seek.from=7&seek.to=x&seek.lock3.of=unplaced&seek.lock3.side=up&seek.lock1.value=3",
    );
    let asked = SeekView::new(&DATA, &view);
    assert_eq!(
        (asked.goal.target, asked.goal.from, asked.goal.to),
        (50_000.0, 7.0, 100.0)
    );
    assert_eq!(asked.bounds, ["3"]);
    let keys: Vec<&str> = asked
        .problems
        .iter()
        .map(|problem| problem.key.as_str())
        .collect();
    assert_eq!(
        keys,
        ["seek.of", "seek.to", "seek.lock3.side", "seek.lock1.value"]
    );
    assert_eq!(asked.problems[1].kind, AddressProblemKind::NotANumber);
    assert_eq!(asked.problems[3].kind, AddressProblemKind::UnknownKey);
    for lang in Lang::ALL {
        assert!(asked.problems[0].message(&DATA, lang).contains("net-1.2"));
    }
}

#[test]
fn questions_start_where_they_make_sense() {
    let start = |address: &str| sought(address, Lang::Nl).asked.goal;
    let goal = start("#/goal-seek");
    assert_eq!((goal.target, goal.input), (102_000.0, InputId::Share));
    assert_eq!(
        start("#/goal-seek?v=1&measure=variant").input,
        InputId::Variant
    );
    let goal = start("#/goal-seek?v=1&seek.of=overhead");
    assert_eq!((goal.target, goal.input), (0.2, InputId::Countries));
    assert_eq!(
        start("#/goal-seek?v=1&seek.of=net&full=2031").metric.year,
        2031
    );
}

#[test]
fn the_tornado_is_told_with_its_ranges() {
    let told = varied("#/sensitivity", Lang::Nl);
    for words in [
        "In uw scenario is dat EUR 71,2 mln.",
        "Het meest telt “Deel dat op 1.1 + 1.2 landt”: van EUR 82,5 mln bij 5% tot EUR 48,4 mln bij 50%.",
        "Daarna komen “Eigen groei per jaar” en",
        "De bereiken bepalen dit beeld",
    ] {
        assert!(told.story.contains(words), "{words}: {}", told.story);
    }
    assert_eq!(told.still.0, "23 aannames doen niets met deze uitkomst");
    assert!(
        told.still.1.starts_with("Eerste jaar; Ondergrens 1.1"),
        "{}",
        told.still.1
    );
    assert!(
        told.notices.contains("Uw uitgangslijn is vlak"),
        "{}",
        told.notices
    );
    assert_eq!(
        row(&told.table, "Deel dat op 1.1 + 1.2 landt"),
        ["20%", "5%", "82.533", "50%", "48.412", "34.121", "−0,213"]
    );
    assert_eq!(row(&told.table, "Eigen groei per jaar")[6], "n.v.t.");
    // Where the present value comes from, unless it is an assumption of the reader.
    let origin = |table: &Table, head: &str| {
        let found = table.rows.iter().find(|row| row.head == head);
        found.expect("a row").origin.clone()
    };
    let prices = Origin::External {
        source: "cpi".into(),
    };
    assert_eq!(origin(&told.table, "Prijsstijging 2024"), Some(prices));
    assert_eq!(origin(&told.table, "Eigen groei per jaar"), None);
    let own = varied("#/sensitivity?v=1&cpi.2024=4", Lang::Nl);
    assert_eq!(origin(&own.table, "Prijsstijging 2024"), None);
    let english = varied("#/sensitivity?v=1&lang=en", Lang::En);
    assert!(
        english
            .story
            .contains("“Share that lands on 1.1 + 1.2” matters most"),
        "{}",
        english.story
    );
    assert_eq!(row(&english.table, "Own growth a year")[6], "n/a");
}

#[test]
fn the_bars_are_those_of_the_table() {
    let told = varied("#/sensitivity", Lang::Nl);
    let names = told.option["yAxis"]["data"].as_array().expect("names");
    assert_eq!(names.len(), charts::SHOWN_BARS);
    for (name, row) in names.iter().zip(&told.table.rows) {
        assert_eq!(name.as_str(), Some(row.head.as_str()));
    }
    // Beside narrow bars a long name stands on more lines, with every word of it.
    let media = told.option["media"].as_array().expect("media");
    for (form, most) in media.iter().zip([30, 16]) {
        let broken = form["option"]["yAxis"]["data"].as_array().expect("names");
        for (name, whole) in broken.iter().zip(names) {
            let lines: Vec<&str> = name.as_str().unwrap().split('\n').collect();
            assert_eq!(Some(lines.join(" ").as_str()), whole.as_str());
            assert!(
                lines.iter().all(|line| line.chars().count() <= most),
                "{lines:?}"
            );
        }
    }
    let length = |series: usize| {
        told.option["series"][series]["data"][0]["value"]
            .as_f64()
            .unwrap()
    };
    assert!((length(0) - 11.373_650_803).abs() < 1e-6, "{}", length(0));
    assert!((length(1) + 22.747_301_606).abs() < 1e-6, "{}", length(1));
    assert!(
        told.summary.starts_with("Staven voor 8 aannames"),
        "{}",
        told.summary
    );
}

#[test]
fn what_turns_the_order_is_told() {
    let told = varied("#/sensitivity", Lang::Nl);
    assert!(
        told.order
            .contains("dat is meer dan bij de variant van −20% (EUR 69,1 mln)"),
        "{}",
        told.order
    );
    assert_eq!(
        row(&told.flips, "Deel dat op 1.1 + 1.2 landt"),
        ["22,7694%", "20%", "0% tot en met 100%"]
    );
    assert_eq!(
        row(&told.flips, "Prijsstijging na het laatste bekende jaar"),
        ["nergens", "2%", "−2% tot en met 15%"]
    );
    assert_eq!(
        row(&told.flips, "Omvang van de bezuiniging")[0],
        "EUR 113,847 mln"
    );
    let work = varied("#/sensitivity?v=1&vary.of=work", Lang::Nl);
    assert!(
        work.order.contains("geen volgorde om te keren"),
        "{}",
        work.order
    );
    let same = varied("#/sensitivity?v=1&cut=0&vary.with=without", Lang::En);
    assert!(
        same.order.contains("give the same outcome"),
        "{}",
        same.order
    );
}

#[test]
fn nothing_shown_is_no_number() {
    let items = ["1.1".to_owned(), "1.2".to_owned()];
    let scenarios = [
        "",
        "&cut=500&share=100&split=only-1.2",
        "&measure=variant&variant=-100&baseline=ols",
        "&countries=0&fund=0",
        "&posting=0&floor.1.1=50345&share=0",
        "&from=2022&full=2022&horizon=2022&inflation=-2",
    ];
    for lang in Lang::ALL {
        for reading in Reading::all(&items) {
            assert_ne!(reading_name(&reading, lang), "");
            for scenario in scenarios {
                let code = reading.code();
                let address = format!("#/goal-seek?v=1&seek.of={code}{scenario}");
                let told = sought(&address, lang);
                let mut shown = vec![
                    told.answer,
                    told.story,
                    html::table(&told.table, "x", lang),
                    told.summary,
                    told.option.to_string(),
                ];
                let address = format!("#/sensitivity?v=1&vary.of={code}{scenario}");
                let view = view(&address);
                let metric = VaryView::new(&DATA, &view).metric;
                let inputs =
                    check(&DATA.basis, &DATA.specs, &view.scenario).expect("inputs that work");
                if metric.value(&inputs, 2021).is_some() {
                    let told = varied(&address, lang);
                    shown.extend([
                        told.story,
                        told.notices,
                        told.order,
                        told.summary,
                        told.option.to_string(),
                    ]);
                    shown.extend(
                        [&told.table, &told.flips].map(|table| html::table(table, "x", lang)),
                    );
                }
                for text in shown {
                    for bad in ["NaN", "inf\u{a0}", "inf ", "undefined"] {
                        assert!(!text.contains(bad), "{address}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn readings_have_a_name_a_unit_and_a_field() {
    let metric = |reading: Reading| Metric {
        reading,
        year: 2029,
    };
    let told = |reading: Reading, value: f64, lang: Lang| {
        metric_value(&metric(reading), value, lang).replace('\u{a0}', " ")
    };
    assert_eq!(
        told(Reading::Net(Row::Together), 93_847.0, Lang::Nl),
        "EUR 93,8 mln"
    );
    assert_eq!(told(Reading::PerCountry, 244.8, Lang::En), "EUR 244,800");
    assert_eq!(told(Reading::OverheadRate, 0.3625, Lang::Nl), "36,3%");
    assert_eq!(told(Reading::WorkRatio, 1.371_428, Lang::En), "1.37");
    assert_eq!(told(Reading::PerCountry, f64::NAN, Lang::Nl), "n.v.t.");
    assert_eq!(
        metric_name(
            &metric(Reading::Real(Row::Item("1.2".into()))),
            2021,
            Lang::En
        ),
        "Left after inflation for 1.2 in 2029 (prices of 2021)"
    );
    for reading in Reading::all(&["1.1".to_owned()]) {
        let back = from_field(&reading, to_field(&reading, 0.75));
        assert!((back - 0.75).abs() < 1e-12, "{reading:?}");
    }
}

#[test]
fn every_outcome_of_goal_seek_and_sensitivity_opens() {
    for address in [
        "#/goal-seek",
        "#/goal-seek?v=1&seek.of=cumulative&seek.target=-40000&seek.input=from",
        "#/goal-seek?v=1&seek.of=net-1.2&seek.target=50&seek.input=growth&horizon=2025",
        "#/goal-seek?v=1&seek.of=overhead&seek.target=30",
        "#/goal-seek?v=1&seek.of=work&seek.target=1.2&seek.input=staff",
        "#/goal-seek?v=1&seek.of=net&seek.target=900",
    ] {
        let sought = sought(address, Lang::Nl);
        super::explain::opens(&view(address), &sought.table, 10);
        super::explain::figures_open(&view(address), &sought.figures, 1);
    }
    for (address, bars, turns) in [
        ("#/sensitivity", 12, 3),
        ("#/sensitivity?v=1&vary.of=cumulative", 9, 1),
        ("#/sensitivity?v=1&vary.of=overhead", 9, 0),
        ("#/sensitivity?v=1&vary.of=work", 9, 0),
        (
            "#/sensitivity?v=1&share=40&vary.with=without&floor.1.1=30000",
            9,
            0,
        ),
        (
            "#/sensitivity?v=1&vary.with=more&measure=variant&variant=-5&base=joint",
            6,
            0,
        ),
    ] {
        let varied = varied(address, Lang::Nl);
        super::explain::opens(&view(address), &varied.table, bars);
        super::explain::opens(&view(address), &varied.flips, turns);
    }
}
