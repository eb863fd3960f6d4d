//! The calculators in words: what each input means, and what follows.
//!
//! One file for each panel. Every number here rests on what the reader assumes, and says so.

pub mod capacity;
pub mod fragmentation;
mod inputs;
pub mod materiality;
pub mod ministry;
pub mod portfolio;
pub mod presets;

pub use inputs::input;

use crate::model::{Basis, InputId, Name, Panel, Scenario, Specs};
use crate::report::{Lang, Origin};

use super::Phrase;
use super::budget::KeyFigure;
use super::number::{decimal, euro_million, whole};
use super::sentence::figure;
use super::table::Column;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Rekenhulpen", "Calculators");
/// What the page is for.
pub const LEAD: Phrase = p(
    "Vijf sommen bij vragen die het rapport oproept maar niet uitrekent. De getallen vult u zelf in; waar het rapport of een andere bron een cijfer heeft, staat dat erbij.",
    "Five sums for questions that the report raises but does not work out. You enter the numbers yourself; where the report or another source has a figure, it stands beside it.",
);
/// Name of the list of panels.
pub const PANELS: Phrase = p("Rekenhulpen op deze pagina", "Calculators on this page");
/// The rows of a table in full.
pub const BY_COUNT: Phrase = p("Per aantal landen", "By number of countries");
/// Heading over when focus pays.
pub const FOCUS: Phrase = p(
    "Wanneer loont minder landen?",
    "When do fewer countries pay?",
);
/// Heading over the illustrative effect.
pub const EFFECT: Phrase = p(
    "Voorbeeld: effect bij afnemende meeropbrengst",
    "Illustration: effect with diminishing returns",
);
/// Label of the illustration.
pub const ILLUSTRATION: Phrase = p(
    "Alleen een voorbeeld. Hoe geld in een land tot effect leidt, weet niemand precies; deze lijn gaat uit van uw eigen bedrag voor half effect.",
    "An illustration only. Nobody knows exactly how money in a country leads to effect; this line starts from your own amount for half the effect.",
);
/// Where number of countries and themes are set.
pub const SET_ABOVE: Phrase = p(
    "Aantal landen en thema’s stelt u in bij de landenportefeuille:",
    "You set the number of countries and themes at the country portfolio:",
);
/// Figures from outside that an input can take.
pub const OFFERS: Phrase = p(
    "Cijfers van buiten het rapport",
    "Figures from outside the report",
);

/// Every panel, in the order shown.
pub const ORDER: [Panel; 5] = [
    Panel::Portfolio,
    Panel::Capacity,
    Panel::Fragmentation,
    Panel::Ministry,
    Panel::Materiality,
];

/// The name of a panel.
pub const fn title(panel: Panel) -> Phrase {
    match panel {
        Panel::Portfolio => p("Landenportefeuille", "Country portfolio"),
        Panel::Capacity => p("Ambitie en capaciteit", "Ambition and capacity"),
        Panel::Fragmentation => p("Versnippering en overlap", "Fragmentation and overlap"),
        Panel::Ministry => p("Deel van de begroting", "Share of the budget"),
        Panel::Materiality => p("Grote veranderingen", "Large changes"),
        Panel::Scenario => p("Scenario", "Scenario"),
    }
}

/// The question of a panel.
pub const fn question(panel: Panel) -> Phrase {
    match panel {
        Panel::Portfolio => p(
            "Hoeveel landen kan het fonds goed bedienen, en wat doet een bezuiniging?",
            "How many countries can the fund serve well, and what does a cut do?",
        ),
        Panel::Capacity => p(
            "Past het werk bij de mensen?",
            "Does the work fit the staff?",
        ),
        Panel::Fragmentation => p(
            "Over hoeveel delen is het geld echt verspreid, en wat kost overlap?",
            "Over how many parts is the money really spread, and what does overlap cost?",
        ),
        Panel::Ministry => p(
            "Wat zegt ‘zo’n 2%’ over de hele begroting, en wat is een evenredig deel van de bezuiniging?",
            "What does “about 2%” say of the whole budget, and what is a proportional part of the cut?",
        ),
        Panel::Materiality => p(
            "Welke veranderingen van jaar op jaar zijn groot genoeg om uit te leggen?",
            "Which changes from year to year are large enough to explain?",
        ),
        Panel::Scenario => p("", ""),
    }
}

/// The code of a panel in ids and addresses.
pub const fn code(panel: Panel) -> &'static str {
    match panel {
        Panel::Scenario => "scenario",
        Panel::Portfolio => "portfolio",
        Panel::Capacity => "capacity",
        Panel::Fragmentation => "fragmentation",
        Panel::Ministry => "ministry",
        Panel::Materiality => "materiality",
    }
}

/// The inputs of a panel, in the order shown.
pub fn inputs_of(panel: Panel) -> Vec<InputId> {
    match panel {
        Panel::Portfolio => vec![
            InputId::Fund,
            InputId::FundCut,
            InputId::Countries,
            InputId::CountryCost,
            InputId::VariableOverhead,
            InputId::Themes,
            InputId::ThemeCost,
            InputId::SmallestGrant,
            InputId::OverheadLimit,
            InputId::ShowEffect,
            InputId::HalfEffect,
        ],
        Panel::Capacity => vec![
            InputId::Staff,
            InputId::Posting,
            InputId::Settling,
            InputId::SettlingProductivity,
            InputId::CountryWork,
            InputId::ThemeWork,
            InputId::Multilateral,
        ],
        Panel::Fragmentation => {
            vec![InputId::FundAmounts, InputId::OtherFund, InputId::Overlap]
        }
        Panel::Ministry => vec![
            InputId::MinistryShare,
            InputId::HostCountry,
            InputId::MinistryTotal,
        ],
        Panel::Materiality => vec![InputId::Threshold],
        Panel::Scenario => Vec::new(),
    }
}

/// The inputs that the result of a panel reads: its own and those that it shares.
pub fn read_by(panel: Panel) -> Vec<InputId> {
    let mut ids = inputs_of(panel);
    ids.extend(match panel {
        Panel::Capacity => vec![InputId::Countries, InputId::Themes],
        Panel::Fragmentation => vec![InputId::Fund, InputId::VariableOverhead],
        Panel::Ministry => vec![InputId::Cut],
        _ => Vec::new(),
    });
    ids
}

/// The value of an input as a reader writes it.
pub fn value(
    basis: &Basis,
    specs: &Specs,
    scenario: &Scenario,
    id: &InputId,
    lang: Lang,
) -> String {
    specs
        .get(id)
        .zip(scenario.value(specs, id))
        .map(|(spec, value)| super::scenario::value_text(basis, spec, value, lang))
        .unwrap_or_default()
}

/// The results that differ from before, in one text; empty where none does.
pub fn changed(before: &[String], now: &[String]) -> String {
    let changed: Vec<&str> = now
        .iter()
        .enumerate()
        .filter(|(at, now)| before.get(*at) != Some(now))
        .map(|(_, now)| now.as_str())
        .collect();
    changed.join(". ")
}

/// A text in one of two languages, made on the spot.
fn both(lang: Lang, nl: String, en: String) -> String {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// An amount (`EUR x 1,000`) in euros, or in millions from one million on.
fn euros(amount: f64, lang: Lang) -> String {
    if amount.abs() < 1_000.0 {
        format!("EUR\u{a0}{}", whole(amount * 1_000.0, lang))
    } else {
        euro_million(amount, lang)
    }
}

/// A number of countries: whole where it is, else with one decimal.
fn count(countries: f64, lang: Lang) -> String {
    if (countries - countries.round()).abs() < 1e-9 {
        whole(countries, lang)
    } else {
        decimal(countries, 1, lang)
    }
}

/// A figure that follows from assumptions.
fn assumed(label: Phrase, value: String, detail: String, lang: Lang) -> KeyFigure {
    KeyFigure {
        beside: Some(Origin::Assumption),
        ..KeyFigure::calculated(label.get(lang).to_owned(), value, detail)
    }
}

/// With the name under which a figure is explained, where there is a figure.
fn explained(figure: KeyFigure, name: &Name, exists: bool) -> KeyFigure {
    if exists { figure.of(name) } else { figure }
}

/// A figure in a sentence; it opens where there is a figure.
fn opens(name: &Name, shown: String, exists: bool) -> String {
    if exists { figure(name, shown) } else { shown }
}

/// A column of calculated numbers.
fn column(label: Phrase, title: Phrase, lang: Lang) -> Column {
    Column {
        label: label.get(lang).to_owned(),
        title: title.get(lang).to_owned(),
        origin: Origin::Calculated,
        beside: None,
    }
}

/// "x EUR 1,000".
fn thousands(lang: Lang) -> String {
    super::labels::unit(crate::model::Unit::EuroThousand)
        .get(lang)
        .to_owned()
}
