//! Charts as values: a result of the model in, an ECharts option out.
//!
//! A [`Drawing`] has no signals and no DOM. What it draws comes from the value that also
//! fills the table under it, and its tooltips print what that table prints.

mod bands;
mod budget;
mod calculators;
mod compare;
mod flow;
mod histogram;
mod moved;
mod scenario;
mod seek;
mod sheet;
pub mod theme;
mod tornado;

pub use bands::{bands_caption, bands_option};
pub use budget::{budget, budget_caption, budget_option};
pub use calculators::{
    PortfolioChart, capacity_caption, capacity_option, fragmentation_caption, fragmentation_option,
    materiality_caption, materiality_option, ministry_caption, ministry_option, portfolio_caption,
    portfolio_option,
};
pub use compare::{compare_caption, compare_option, waterfall_caption, waterfall_option};
pub use flow::{flow_caption, flow_option};
pub use histogram::{Marks, histogram_caption, histogram_option};
pub use moved::moved;
pub use scenario::{scenario, scenario_caption, scenario_option};
pub use seek::{seek_caption, seek_option};
pub use tornado::{SHOWN_BARS, tornado_caption, tornado_option};

use serde_json::Value;

use crate::model::{Basis, History, Inputs, Outcome, Picture, Row, Show};
use crate::report::Lang;
use crate::text::{Phrase, labels};

/// A chart, ready to be drawn at build time or in the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The id of the element that holds it.
    pub id: &'static str,
    /// Width on a wide screen, px.
    pub width: u32,
    /// Height on every screen, px.
    pub height: u32,
    /// The ECharts option. Its key `verkenner` is ours: `thousands` separates the numbers
    /// along value axes, `texts[series][item]` words each value in the tooltip,
    /// `titles[item]` names its place on an axis of numbers.
    pub option: Value,
    /// What is said of it.
    pub caption: Caption,
}

/// What is said of a chart, apart from the drawing: the page shows it before the code that
/// draws has been loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// What is drawn, the level and the change, in plain sentences.
    pub summary: String,
    /// What each mark stands for, in drawing order.
    pub legend: Vec<LegendEntry>,
}

/// Draws the table of the report.
type DrawBudget = fn(&Basis, &History, Picture, &Show, Lang) -> Value;
/// Draws a scenario, in prices of a year or as it is.
type DrawScenario = fn(&Basis, &Inputs<f64>, &Outcome<f64>, Option<i32>, Lang) -> Value;

/// What draws charts, apart from their captions: the app loads it after the first paint.
#[derive(Clone, Copy)]
pub struct Draw {
    /// See [`budget_option`].
    pub budget: DrawBudget,
    /// See [`scenario_option`].
    pub scenario: DrawScenario,
    /// See [`moved`].
    pub moved: fn(&Value, &Value) -> Option<Value>,
}

/// All drawing code there is.
pub fn draw() -> Draw {
    Draw {
        budget: budget_option,
        scenario: scenario_option,
        moved,
    }
}

/// One entry of a legend, which the page draws itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    /// What the reader sees.
    pub label: String,
    /// The class of its swatch; see [`theme::SWATCHES`].
    pub class: &'static str,
}

/// In a year with figures for some items only.
const INCOMPLETE: Phrase = Phrase::new("niet compleet", "incomplete");
const AND: Phrase = Phrase::new(" en ", " and ");

/// The short name of all items together, as the tables have it.
fn together(basis: &Basis) -> String {
    labels::together(&basis.keys())
}

/// What a row is called: its key with its name, as in "1.2 Mensenrechten".
fn label(basis: &Basis, row: &Row, lang: Lang) -> String {
    match row {
        Row::Together => together(basis),
        Row::Item(id) => match basis.item(id).map(|item| item.name.get(lang)) {
            Some(name) if !name.is_empty() && name != id => format!("{id} {name}"),
            _ => id.clone(),
        },
    }
}

/// "a, b and c".
fn list(words: &[String], lang: Lang) -> String {
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{}{}{last}", before.join(", "), AND.get(lang))
        }
        _ => words.concat(),
    }
}

/// Stretches of consecutive places that a test holds for, as first and last place.
fn runs(count: usize, holds: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in (0..count).filter(|place| holds(*place)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => runs.push((place, place)),
        }
    }
    runs
}

/// A span of years in words: "2022" or "2022 tot en met 2024".
fn span(from: i32, to: i32, lang: Lang) -> String {
    match (from == to, lang) {
        (true, _) => from.to_string(),
        (false, Lang::Nl) => format!("{from} tot en met {to}"),
        (false, Lang::En) => format!("{from} to {to}"),
    }
}

/// The unit of an axis with amounts: "EUR mln", and whose prices.
fn amount_unit(price_year: Option<i32>, lang: Lang) -> String {
    match (price_year, lang) {
        (None, _) => "EUR mln".to_owned(),
        (Some(year), Lang::Nl) => format!("EUR mln, prijzen van {year}"),
        (Some(year), Lang::En) => format!("EUR mln, prices of {year}"),
    }
}

/// A legend as HTML; the page shows it beside the chart.
pub fn legend(entries: &[LegendEntry]) -> String {
    crate::text::html::legend(
        entries
            .iter()
            .map(|entry| (entry.class, entry.label.as_str())),
    )
}
