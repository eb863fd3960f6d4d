//! "Where does this number come from?": what is shown is what was calculated.

use std::collections::BTreeSet;

use proptest::prelude::*;
use verkenner::model::{
    Capacity, CapacityOutcome, Explanation, FragmentationOutcome, MaterialityOutcome,
    MinistryOutcome, Name, Overlapping, Piece, Portfolio, PortfolioOutcome, Way, check,
};
use verkenner::report::Lang;
use verkenner::state::{Page, View, book, explanation, parse, price_years};
use verkenner::text::budget::KeyFigure;
use verkenner::text::explain::{Sources, tell};
use verkenner::text::{Sentence, Span, Table, budget, calculators, html, scenario};

use super::state::DATA;

/// Addresses that reach every formula.
const VIEWS: [&str; 23] = [
    "#/scenario",
    "#/scenario?v=1&split=only-1.2&share=100",
    "#/scenario?v=1&split=only-1.1&share=70&prices=2025",
    "#/scenario?v=1&split=equal&share=95&ramp=s",
    "#/scenario?v=1&split=weights&weight.1.1=25&weight.1.2=75&ramp=front",
    "#/scenario?v=1&measure=variant&ramp=back",
    "#/scenario?v=1&measure=variant&variant=20&ramp=step&prices=2015",
    "#/scenario?v=1&measure=variant&variant=-100&base=joint",
    "#/scenario?v=1&floor.1.1=45000&ramp=custom&steps=10,50,100",
    "#/scenario?v=1&baseline=mean&mean-years=4",
    "#/scenario?v=1&baseline=cagr&since=2017",
    "#/scenario?v=1&baseline=ols&horizon=2040",
    "#/scenario?v=1&baseline=anchored&inflation=7&cpi.2022=4",
    "#/scenario?v=1&baseline=growth&growth=2.5&share=120",
    "#/budget?v=1&prices=2019&window=2016-2020",
    "#/calculators?v=1&funds=100,250,0,75&overlap=40&other-fund=12000",
    "#/calculators?v=1&funds=0,0&ministry-share=0&item-1.3=20000&ministry-total=9000000",
    "#/calculators?v=1&funds=12.5&ministry-share=2.5&ministry-total=100&cut=0",
    "#/calculators?v=1&threshold=0",
    "#/calculators?v=1&countries=0&staff=0&country-work=0&theme-work=0",
    "#/calculators?v=1&fund=0&settling=90&posting=1&multilateral=100",
    "#/calculators?v=1&threshold=5000",
    "#/scenario?v=1&themes=4&theme-cost=20&posting=4&settling=60&fund-cut=100&share=0",
];

fn view(address: &str) -> View {
    parse(address, &DATA).0
}

fn sources<'a>(view: &'a View) -> Sources<'a> {
    Sources {
        report: &DATA.report,
        basis: &DATA.basis,
        specs: &DATA.specs,
        scenario: &view.scenario,
    }
}

/// Calculates a formula from left to right with the usual precedence.
struct Calculator<'a> {
    pieces: &'a [Piece],
    at: usize,
    parts: &'a [f64],
}

impl Calculator<'_> {
    fn value(pieces: &[Piece], parts: &[f64]) -> f64 {
        let mut calculator = Calculator {
            pieces,
            at: 0,
            parts,
        };
        let value = calculator.sum();
        assert_eq!(calculator.at, pieces.len(), "{pieces:?}");
        value
    }

    fn peek(&self) -> Option<Piece> {
        self.pieces.get(self.at).copied()
    }

    fn take(&mut self, piece: Piece) -> bool {
        let is = self.peek() == Some(piece);
        self.at += usize::from(is);
        is
    }

    fn sum(&mut self) -> f64 {
        let mut value = if self.take(Piece::Minus) {
            -self.product()
        } else {
            self.product()
        };
        loop {
            if self.take(Piece::Plus) {
                value += self.product();
            } else if self.take(Piece::Minus) {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.take(Piece::Times) {
                value *= self.power();
            } else if self.take(Piece::Over) {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        match self.peek() {
            Some(Piece::Power(exponent)) => {
                self.at += 1;
                base.powf(exponent)
            }
            _ => base,
        }
    }

    fn pair(&mut self) -> (f64, f64) {
        assert!(self.take(Piece::Open));
        let one = self.sum();
        assert!(self.take(Piece::Then));
        let other = self.sum();
        assert!(self.take(Piece::Close));
        (one, other)
    }

    fn atom(&mut self) -> f64 {
        let piece = self.peek().expect("a number");
        self.at += 1;
        match piece {
            Piece::Part(at) => self.parts[at],
            Piece::Number(number) => number,
            Piece::Open => {
                let value = self.sum();
                assert!(self.take(Piece::Close));
                value
            }
            Piece::Root => {
                assert!(self.take(Piece::Open));
                let value = self.sum();
                assert!(self.take(Piece::Close));
                value.sqrt()
            }
            Piece::Largest => {
                let (one, other) = self.pair();
                one.max(other)
            }
            Piece::Smallest => {
                let (one, other) = self.pair();
                one.min(other)
            }
            other => panic!("{other:?} where a number belongs in {:?}", self.pieces),
        }
    }
}

fn near(actual: f64, expected: f64) -> bool {
    (actual - expected).abs() <= 1e-9 * expected.abs().max(1e-6)
}

/// Follows a figure down to what is given, and checks each formula on the way.
fn follow(view: &View, key: &str, seen: &mut BTreeSet<String>) {
    if !seen.insert(key.to_owned()) {
        return;
    }
    let told = explanation(&DATA, view, key).unwrap_or_else(|| panic!("{key} is not there"));
    assert_eq!(told.name.key(), key);
    checked(&told);
    for part in &told.parts {
        if !part.is_given {
            follow(view, &part.name.key(), seen);
        }
    }
}

fn checked(told: &Explanation) {
    if told.formula.is_empty() {
        checked_way(told);
        return;
    }
    let parts: Vec<f64> = told.parts.iter().map(|part| part.value).collect();
    let value = Calculator::value(&told.formula, &parts);
    assert!(
        near(value, told.value) || told.value.is_nan() && value.is_nan() || value == told.value,
        "{}: the formula gives {value}, the page says {}",
        told.name.key(),
        told.value
    );
}

/// What no formula gives must follow from the numbers that are shown for it.
fn checked_way(told: &Explanation) {
    let at = |at: usize| told.parts[at].value;
    let key = told.name.key();
    match &told.way {
        Way::YearsOfLine => assert_eq!(told.value, told.parts.len() as f64, "{key}"),
        Way::StudentT { freedom } => {
            assert_eq!(at(0) - 2.0, *freedom as f64, "{key}");
            // In terms of the angle with tan = t / sqrt(freedom) the density is a power of
            // its cosine.
            let area = |to: f64| {
                let steps = 20_000;
                let width = to / f64::from(steps);
                let heights = (0..steps).map(|step| {
                    let angle = (f64::from(step) + 0.5) * width;
                    angle.cos().powi(*freedom as i32 - 1)
                });
                heights.sum::<f64>() * width
            };
            let angle = (told.value / (*freedom as f64).sqrt()).atan();
            let inside = area(angle) / area(std::f64::consts::FRAC_PI_2);
            assert!((inside - 0.95).abs() < 1e-6, "{key}: {inside}");
        }
        Way::CountedFrom => {
            let reach =
                |part: &&verkenner::model::Part| part.value.abs() >= at(0) && part.value != 0.0;
            let count = told.parts[1..].iter().filter(reach).count();
            assert_eq!(told.value, count as f64, "{key}");
        }
        Way::LargestOf => {
            let sizes = told.parts.iter().map(|part| part.value.abs());
            assert_eq!(told.value.abs(), sizes.fold(0.0, f64::max), "{key}");
            assert!(told.parts.iter().any(|part| part.value == told.value));
        }
        Way::SlopeOfFormulas { apart } if *apart > 0.0 => {
            let slope = (at(2) - at(1)) / apart;
            assert!(
                (slope - told.value).abs() <= 5e-3 * slope.abs().max(1e-3),
                "{key}: {slope} but {}",
                told.value
            );
        }
        Way::Sought { is_met: true, .. } | Way::SoughtTurn => assert!(
            (at(0) - at(1)).abs() <= 1e-5_f64.max(1e-8 * at(0).abs()),
            "{key}: {} but {}",
            at(0),
            at(1)
        ),
        Way::Sought { is_met: false, .. } => assert_ne!(at(0), at(1), "{key}"),
        Way::TurnsBetween { before, after } => {
            assert!(before < after && told.value == *before, "{key}");
            assert!((at(0) - at(1)) * (at(2) - at(3)) < 0.0, "{key}");
        }
        Way::FirstYear { before } => {
            assert!(f64::from(*before) < told.value, "{key}");
            assert!((at(0) - at(1)) * (at(2) - at(3)) < 0.0, "{key}");
        }
        Way::WholePart => {
            let over = at(0) - told.value;
            assert!(
                told.value.fract() == 0.0 && (-1e-6..1.0).contains(&over),
                "{key}: {over}"
            );
        }
        Way::NeverWithin => assert!(told.value == 0.0 && at(0) > at(1), "{key}"),
        Way::Years { which, years } => {
            let studied = at(0) as i32..=at(1) as i32;
            let table: BTreeSet<i32> = told.parts[2..]
                .iter()
                .map(|part| match part.name {
                    Name::Given { year, .. } => year,
                    _ => panic!("{key}: {part:?}"),
                })
                .collect();
            let found: Vec<i32> = (1900..2100)
                .filter(|year| match which {
                    Overlapping::Both => studied.contains(year) && table.contains(year),
                    Overlapping::Table => !studied.contains(year) && table.contains(year),
                    Overlapping::Study => studied.contains(year) && !table.contains(year),
                })
                .collect();
            assert_eq!((&found, told.value), (years, f64::from(years[0])), "{key}");
        }
        Way::NoYears => assert_eq!(told.value, 0.0, "{key}"),
        Way::Listed(objects) => {
            let found: BTreeSet<String> = objects.iter().map(|object| object.key()).collect();
            assert_eq!(found.len() as f64, told.value, "{key}");
            let trail = verkenner::report::Trail::of(&DATA.report);
            assert!(objects.iter().all(|object| trail.has(object)), "{key}");
        }
        _ => {}
    }
}

/// Every key that the pages of a view offer.
fn keys(view: &View) -> Vec<String> {
    let data = &*DATA;
    let lang = Lang::Nl;
    let index = verkenner::model::prices(&data.basis, &data.specs, &view.scenario);
    let window = view
        .window
        .unwrap_or((data.basis.first_year(), data.basis.reference_year()));
    let history = |money| {
        verkenner::model::History::new(
            &data.basis,
            data.report.budget.years(),
            &index,
            money,
            window,
        )
    };
    let (shown, nominal, real) = (history(view.prices), history(None), history(Some(window.1)));
    let mut pages = vec![html::key_figures(
        &data.report,
        &budget::key_figures(&data.report, &data.basis, &nominal, &real, false, lang),
        lang,
    )];
    for picture in verkenner::model::Picture::ALL {
        let table = budget::table(
            &data.report,
            &data.basis,
            &shown,
            false,
            picture,
            &data.checks,
            lang,
        );
        pages.push(html::table(&table, "budget", lang));
    }
    let changes = budget::changes_table(&data.basis, &shown, &real, (false, false), lang);
    pages.push(html::table(&changes, "changes", lang));
    pages.push(html::table(
        &budget::trend_table(&data.basis, &shown, lang),
        "trend",
        lang,
    ));
    if let Ok(inputs) = check(&data.basis, &data.specs, &view.scenario) {
        let outcome = inputs.run();
        pages.push(html::key_figures(
            &data.report,
            &scenario::key_figures(&data.basis, &inputs, &outcome, lang),
            lang,
        ));
        let table = scenario::table(
            &data.report,
            &data.basis,
            &inputs,
            &outcome,
            view.prices,
            lang,
        );
        pages.push(html::table(&table, "scenario", lang));
    }
    let figures = |figures: &[KeyFigure]| html::key_figures(&data.report, figures, lang);
    let (basis, specs, scenario) = (&data.basis, &data.specs, &view.scenario);
    let now = FragmentationOutcome::new(basis, specs, scenario);
    pages.push(figures(&calculators::fragmentation::key_figures(
        &now, lang,
    )));
    let table = calculators::fragmentation::table(&now, lang);
    pages.push(html::table(&table, "fragmentation", lang));
    let now = MinistryOutcome::new(&data.report, basis, specs, scenario);
    pages.push(figures(&calculators::ministry::key_figures(&now, lang)));
    let table = calculators::ministry::table(&now, lang);
    pages.push(html::table(&table, "ministry", lang));
    let now = MaterialityOutcome::new(basis, specs, scenario);
    pages.push(figures(&calculators::materiality::key_figures(&now, lang)));
    let table = calculators::materiality::table(basis, &now, lang);
    pages.push(html::table(&table, "materiality", lang));
    let now = CapacityOutcome::new(Capacity::of(specs, scenario));
    let table = calculators::capacity::table(&now, lang);
    pages.push(html::table(&table, "capacity", lang));
    let now = PortfolioOutcome::new(Portfolio::of(specs, scenario));
    pages.push(figures(&calculators::portfolio::key_figures(&now, lang)));
    for table in [
        calculators::portfolio::readings(&now, lang),
        calculators::portfolio::table(&now, true, lang),
        calculators::portfolio::grid(&now, lang),
    ] {
        pages.push(html::table(&table, "portfolio", lang));
    }
    let text = pages.concat();
    text.split("data-why=\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[test]
fn every_number_of_the_pages_opens_down_to_what_is_given() {
    for address in VIEWS {
        let view = view(address);
        let keys = keys(&view);
        assert!(keys.len() > 80, "{address}: {}", keys.len());
        let mut seen = BTreeSet::new();
        for key in keys {
            follow(&view, &key, &mut seen);
        }
        assert!(seen.len() > 100, "{address}: {}", seen.len());
    }
}

/// Scenarios for every page: as it comes, with a cut that bites, and at the edge of what the
/// calculators can do.
const SETTINGS: [&str; 5] = [
    "",
    "&window=2016-2020&share=0",
    "&share=100&split=only-1.2&prices=2025&countries=60&fund-cut=30&effect=on",
    "&fund=4000&countries=90&theme-cost=60&themes=3&variable=5&overhead-limit=4&ministry-total=9000000",
    "&country-cost=0&theme-cost=0&variable=15&overhead-limit=10&measure=variant&variant=20",
];

/// What stands between two marks, everywhere.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open)
        .skip(1)
        .map(move |rest| rest.split(close).next().unwrap_or(rest))
}

/// The origin of a heading or a figure: the first badge in it.
fn origin(html: &str) -> Option<&str> {
    between(html, "class=\"badge badge-", "\"").next()
}

/// The words of some HTML.
fn words(html: &str) -> String {
    let tags = html.split('<').enumerate();
    tags.map(|(at, part)| match (at, part.split_once('>')) {
        (0, _) | (_, None) => part,
        (_, Some((_, words))) => words,
    })
    .collect()
}

/// A number on a page.
#[derive(Debug)]
struct Shown {
    text: String,
    /// Key under which it is explained.
    why: Option<String>,
    /// Whether it opens anything at all.
    opens: bool,
    is_calculated: bool,
}

impl Shown {
    fn new(html: &str, origin: Option<&str>) -> Self {
        let button = between(html, "<button", "</button>").next();
        let text = button.map_or_else(
            || words(html),
            |button| words(button.split_once('>').map_or("", |(_, text)| text)),
        );
        Self {
            text,
            why: button.and_then(|button| {
                let key = between(button, "data-why=\"", "\"").next()?;
                Some(key.replace("&gt;", ">"))
            }),
            opens: button.is_some(),
            is_calculated: origin == Some("calculated"),
        }
    }

    /// Keys of the report ("RA1, RB2") hold digits too.
    fn is_number(&self) -> bool {
        let has_digits = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
        let first = self.text.split([',', ' ', '\u{a0}']).next();
        let is_key =
            first.is_some_and(|word| word.starts_with(char::is_uppercase) && has_digits(word));
        !is_key && has_digits(&self.text)
    }
}

/// The numbers that open in what is told of a result.
fn in_sentences(page: &str) -> impl Iterator<Item = Shown> {
    between(page, "<dl class=\"story\">", "</dl>")
        .chain(between(page, "<ul class=\"compare-told\">", "</ul>"))
        .flat_map(|told| between(told, "<button", "</button>"))
        .map(|button| Shown::new(&format!("<button{button}</button>"), Some("calculated")))
}

/// The numbers of the tables, key figures and sentences of a page.
fn shown(page: &str) -> Vec<Shown> {
    let mut shown = Vec::new();
    for table in between(page, "<table class=\"data\">", "</table>") {
        let head = between(table, "<thead>", "</thead>").next().unwrap_or("");
        let columns: Vec<Option<&str>> = between(head, "<th ", "</th>").map(origin).collect();
        for row in between(table, "<tr class=", "</tr>") {
            let of_row = between(row, "<th ", "</th>").next().and_then(origin);
            for (at, cell) in between(row, "<td ", "</td>").enumerate() {
                let cell = cell.split_once('>').map_or("", |(_, cell)| cell);
                let value = cell.rsplit_once("</a> ").map_or(cell, |(_, value)| value);
                // Why there is no number.
                let value = value.split("<span class=\"visually-hidden\">").next();
                let value = value.unwrap_or_default();
                shown.push(Shown::new(value, of_row.or(columns[at + 1])));
            }
        }
    }
    for sentence in between(page, "<dl class=\"story\">", "</dl>").chain(between(
        page,
        "<ul class=\"compare-told\">",
        "</ul>",
    )) {
        for figure in between(sentence, "<button", "</button>") {
            let figure = format!("<button{figure}</button>");
            shown.push(Shown::new(&figure, Some("calculated")));
        }
    }
    for figure in between(page, "<div class=\"key-figure\">", "</div>") {
        let value = between(figure, "<dd class=\"key-value\">", "</dd>").next();
        shown.push(Shown::new(value.expect("a value"), origin(figure)));
    }
    shown.retain(Shown::is_number);
    shown
}

/// No page shows a calculated number in a table or at the top of a result that does not open,
/// and what opens is the number that stands there.
#[test]
fn every_calculated_number_of_every_page_opens() {
    for settings in SETTINGS {
        let mut seen = BTreeSet::new();
        let mut count = 0;
        for page in Page::ALL {
            let address = format!("#/{}?v=1{settings}", page.code());
            let view = view(&address);
            assert_eq!(view.page, page);
            let html = super::page_html(&address);
            let told = in_sentences(&html).count();
            let least = match page {
                Page::Scenario | Page::Seek | Page::Sensitivity => 2,
                Page::Calculators => 9,
                _ => 0,
            };
            assert!(told >= least, "{address}: {told} of {least}");
            for one in shown(&html) {
                assert!(one.opens || !one.is_calculated, "{address}: {one:?}");
                let Some(key) = &one.why else { continue };
                count += 1;
                let found = explanation(&DATA, &view, key)
                    .unwrap_or_else(|| panic!("{address}: {key} is not there"));
                is_what_stands(key, &one.text, &found, &address);
                follow(&view, key, &mut seen);
            }
        }
        assert!(count > 400, "{settings}: {count}");
    }
}

#[test]
fn a_calculated_number_that_does_not_open_is_seen() {
    let view = view("#/calculators");
    let now = CapacityOutcome::new(Capacity::of(&DATA.specs, &view.scenario));
    let mut table = calculators::capacity::table(&now, Lang::Nl);
    let shut = |table: &Table| {
        let shown = shown(&html::table(table, "capacity", Lang::Nl));
        assert_eq!(shown.len(), 7);
        let shut = shown.iter().filter(|one| one.is_calculated && !one.opens);
        shut.count()
    };
    assert_eq!(shut(&table), 0);
    table.rows[0].cells[0].why.clear();
    table.rows[2].cells[0].why.clear();
    assert_eq!(shut(&table), 2);
    // What the report gives need not.
    table.columns[0].origin = verkenner::report::Origin::Assumption;
    assert_eq!(shut(&table), 0);
}

#[test]
fn every_formula_gives_the_number_it_explains() {
    for address in VIEWS {
        let book = book(&DATA, &view(address), &[]);
        for figure in book.figures() {
            checked(&figure.explain().expect("a figure has a name"));
        }
        for told in book.told() {
            checked(told);
        }
    }
}

#[test]
fn names_and_their_keys_are_told_apart() {
    for address in VIEWS {
        let view = view(address);
        let mut keys = BTreeSet::new();
        for figure in book(&DATA, &view, &[]).figures() {
            let name = figure.name().expect("named");
            keys.insert(name.key());
            for lang in Lang::ALL {
                let words = verkenner::text::explain::name(sources(&view), name, lang);
                assert!(
                    !words.is_empty() && !words.contains("  "),
                    "{name:?}: {words}"
                );
            }
        }
        assert!(keys.len() > 50);
    }
}

#[test]
fn the_net_amount_is_told_with_its_parts() {
    let view = view("#/scenario");
    let told = |key: &str, lang| {
        tell(
            sources(&view),
            &explanation(&DATA, &view, key).expect("there"),
            lang,
        )
    };
    let nl = told("net~all~2029", Lang::Nl);
    assert_eq!(nl.title, "1.1 + 1.2 met de maatregel in 2029");
    assert_eq!(
        nl.words,
        "‹1.1 met de maatregel in 2029› + ‹1.2 met de maatregel in 2029›"
    );
    assert_eq!(nl.values, "41.500,674 + 52.346,326 = 93.847");
    let asked = told("asked~2027", Lang::En);
    assert_eq!(
        asked.words,
        "‹share that lands on 1.1 + 1.2› × ‹size of the cut› × ‹part of the measure that holds in 2027›"
    );
    assert_eq!(asked.values, "20% × 100,000 × 60% = 12,000");
    let cut = told("cut~1.1~2029", Lang::En);
    assert_eq!(
        cut.values,
        "20,000 × 50,345 ÷ (50,345 + 63,502) = 8,844.326"
    );
    let real = told("net~all~2029~in2021", Lang::Nl);
    assert_eq!(real.values, "93.847 × 110,40458 ÷ 145,605728 = 71.158,867");
}

#[test]
fn a_given_number_says_where_it_stands_and_an_input_where_it_is_set() {
    let view = view("#/scenario?v=1&share=35");
    let told = tell(
        sources(&view),
        &explanation(&DATA, &view, "asked~2029").expect("there"),
        Lang::En,
    );
    let share = &told.lines[0];
    assert!(share.set_at.is_some() && share.opens.is_empty());
    assert_eq!(share.origin, verkenner::report::Origin::Assumption);
    assert_ne!(told.lines[1].origin, verkenner::report::Origin::Assumption);
    let given = tell(
        sources(&view),
        &explanation(&DATA, &view, "given~1.1~2021").expect("there"),
        Lang::En,
    );
    assert!(given.line.in_table && given.words.is_empty());
}

/// A count opens what it counts.
#[test]
fn a_count_of_findings_leads_to_each() {
    let view = view("#/claims");
    let key = "advice~touches";
    let found = explanation(&DATA, &view, key).expect("there");
    let told = tell(sources(&view), &found, Lang::Nl);
    let panel = html::explanation(Ok(&told), &|_| String::new(), Lang::Nl);
    assert_eq!(found.value, 5.0);
    assert_eq!(panel.matches("data-see=\"part:").count(), 5, "{panel}");
}

#[test]
fn a_number_that_is_not_there_is_none() {
    for key in ["", "net~all~1999", "given~9.9~2021", "<b>"] {
        assert_eq!(explanation(&DATA, &view("#/scenario"), key), None, "{key}");
    }
}

#[test]
fn what_is_shown_holds_no_nonsense() {
    for address in VIEWS {
        let view = view(address);
        for figure in book(&DATA, &view, &[]).figures() {
            let told = figure.explain().expect("named");
            for lang in Lang::ALL {
                let told = tell(sources(&view), &told, lang);
                let text = format!("{told:?}");
                for nonsense in ["NaN", "inf", "-0"] {
                    assert!(!told.values.contains(nonsense), "{text}");
                }
            }
        }
    }
}

/// Every name prints as a key that only it has.
#[test]
fn keys_of_different_names_differ() {
    use verkenner::model::Row;
    let row = || Row::Item("1.1".into());
    let names = [
        Name::Net(row(), 2029),
        Name::Net(Row::Together, 2029),
        Name::Net(row(), 2029).priced(2029, Some(2021)),
        Name::Sum(row(), None),
        Name::Sum(row(), Some(2021)),
        Name::Cumulative(2025, 2030),
    ];
    let keys: BTreeSet<String> = names.iter().map(Name::key).collect();
    assert_eq!(keys.len(), names.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_scenario_is_explained_as_it_is_calculated(
        share in 0.0..100.0_f64,
        cut in 0.0..500.0_f64,
        floor in 0.0..50_000.0_f64,
        split in prop::sample::select(vec!["proportional", "equal", "only-1.1", "only-1.2", "weights"]),
        baseline in prop::sample::select(vec!["flat", "mean", "cagr", "ols", "anchored", "growth"]),
        price_year in prop::option::of(2015..=2025_i32),
    ) {
        let prices = price_year.map_or(String::new(), |year| format!("&prices={year}"));
        let address = format!(
            "#/scenario?v=1&share={share}&cut={cut}&floor.1.1={floor}&split={split}&baseline={baseline}{prices}"
        );
        let view = view(&address);
        prop_assert!(price_year.is_none_or(|year| price_years(&DATA).contains(&year)));
        for figure in book(&DATA, &view, &[]).figures() {
            checked(&figure.explain().expect("named"));
        }
    }
}

/// Every number that a table of a page opens is there, and is the number of the cell.
pub fn opens(view: &View, table: &Table, least: usize) {
    let rows = table.rows.iter().chain(&table.foot);
    let cells: Vec<_> = rows
        .flat_map(|row| &row.cells)
        .filter(|cell| !cell.why.is_empty())
        .collect();
    assert!(cells.len() >= least, "{}: {}", table.caption, cells.len());
    for cell in cells {
        let found = explanation(&DATA, view, &cell.why)
            .unwrap_or_else(|| panic!("{} is not there", cell.why));
        checked(&found);
        let told = tell(sources(view), &found, Lang::Nl);
        is_what_stands(&cell.why, &cell.text, &found, &told.values);
        for part in found.parts.iter().filter(|part| !part.is_given) {
            let key = part.name.key();
            let inner = explanation(&DATA, view, &key).unwrap_or_else(|| panic!("{key}"));
            assert!(near(inner.value, part.value), "{key}");
            checked(&inner);
        }
    }
}

/// The page rounds what the explanation gives in full.
pub fn is_what_stands(key: &str, text: &str, found: &Explanation, told: &str) {
    let text = text.replace('\u{a0}', " ");
    // Between two values, or from one year to another: the first.
    let number = text.strip_prefix("tussen ").unwrap_or(&text);
    let number = number.split(" en ").next().unwrap_or(number);
    let number = number.split('–').next().unwrap_or(number);
    // In a sentence, the direction is a word.
    let words = [
        ("minder", -1.0),
        ("over", -1.0),
        ("meer", 1.0),
        ("te kort", 1.0),
    ];
    let direction = words
        .into_iter()
        .find_map(|(word, sign)| Some((number.strip_suffix(word)?, sign)));
    let (number, sign) = direction.unwrap_or((number, 1.0));
    let number = number.trim_end();
    // With its year behind it.
    let number = number.split(" (").next().unwrap_or(number);
    let (unit, scale) = if number.ends_with("mln") {
        ("mln", 1000.0)
    } else if number.ends_with('%') || number.ends_with("procentpunt") {
        ("%", 0.01)
    } else if number.starts_with("EUR ") {
        ("EUR", 0.001)
    } else {
        ("", 1.0)
    };
    let digits = number
        .trim_end_matches("x EUR 1.000")
        .trim_end_matches("procentpunt");
    let digits: String = digits
        .chars()
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '−'))
        .collect();
    let decimals = digits
        .split_once(',')
        .map_or(0, |(_, decimals)| decimals.len());
    let shown: f64 = digits
        .replace(',', ".")
        .replace('−', "-")
        .parse()
        .unwrap_or_else(|_| panic!("{key}: {text} is no number"));
    let apart = 0.5001 * 10_f64.powi(-(decimals as i32));
    assert!(
        (sign * shown - found.value / scale).abs() <= apart,
        "{key}: {text} ({unit}) but {} = {told}",
        found.value
    );
}

/// Every figure in a sentence that opens is the number that stands there.
pub fn sentence_opens(view: &View, sentence: &Sentence, least: usize) {
    let mut count = 0;
    for span in sentence.spans() {
        let Span::Figure(key, text) = span else {
            continue;
        };
        count += 1;
        let found = explanation(&DATA, view, key).unwrap_or_else(|| panic!("{key} is not there"));
        is_what_stands(key, text, &found, &sentence.plain());
    }
    assert!(count >= least, "{count} of {least}: {}", sentence.plain());
}

/// Every figure at the top of a result that opens is the number that stands there.
pub fn figures_open(view: &View, figures: &[KeyFigure], least: usize) {
    let named: Vec<_> = figures.iter().filter(|one| !one.why.is_empty()).collect();
    assert!(named.len() >= least, "{figures:?}");
    for figure in named {
        let found = explanation(&DATA, view, &figure.why)
            .unwrap_or_else(|| panic!("{} is not there", figure.why));
        checked(&found);
        is_what_stands(&figure.why, &figure.value, &found, "");
    }
}
