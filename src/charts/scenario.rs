//! A scenario as a chart: what the report has, the years without figures, what follows.

use charming::element::{BorderType, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use super::sheet::{
    BAR, Gap, Layer, STACK, Scale, ScaleKind, amount_text, data, figures, millions, option,
    words_in,
};
use super::{
    Caption, Drawing, INCOMPLETE, LegendEntry, amount_unit, label, list, runs, span, theme,
    together,
};
use crate::model::{Basis, Inputs, Outcome, Row, YearOutcome};
use crate::report::Lang;
use crate::text::{Phrase, number};

const WIDTH: u32 = 720;
const HEIGHT: u32 = 380;
/// Amounts up to this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

pub(super) const NO_FIGURES: Phrase =
    Phrase::new("geen cijfers\nin het rapport", "no figures\nin the report");
pub(super) const NONE: Phrase = Phrase::new("geen cijfers", "no figures");
const REFERENCE: Phrase = Phrase::new(
    "Zonder maatregel (uitgangslijn)",
    "Without the measure (baseline)",
);
const CUT: Phrase = Phrase::new("Minder door de maatregel", "Less because of the measure");
const UNPLACED: Phrase = Phrase::new("Past nergens", "Fits nowhere");
const PROJECTED: Phrase = Phrase::new("Berekend (lichter)", "Calculated (lighter)");
const CALCULATED: Phrase = Phrase::new("berekend", "calculated");

/// A scenario as one picture: the amounts of the report, the years without figures before
/// the measure starts, and what follows from `outcome`, as it is or in prices of
/// `price_year`. All on an axis in EUR mln from zero.
///
/// A bar of a calculated year reaches up to the reference line: what is left, then what
/// the measure takes away, then, above the line, what could not be placed.
pub fn scenario(
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    price_year: Option<i32>,
    lang: Lang,
) -> Drawing {
    let sketch = Sketch::new(basis, inputs, outcome, price_year, lang);
    Drawing {
        id: "scenario-chart",
        width: WIDTH,
        height: HEIGHT,
        option: sketch.option(),
        caption: sketch.caption(),
    }
}

/// The drawing of [`scenario`] alone.
pub fn scenario_option(
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    price_year: Option<i32>,
    lang: Lang,
) -> Value {
    Sketch::new(basis, inputs, outcome, price_year, lang).option()
}

/// What is said of the drawing of [`scenario`].
pub fn scenario_caption(
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    price_year: Option<i32>,
    lang: Lang,
) -> Caption {
    Sketch::new(basis, inputs, outcome, price_year, lang).caption()
}

/// Whether any year has an amount.
fn some(amounts: &[Option<f64>]) -> bool {
    amounts.iter().any(Option::is_some)
}

/// What is asked for.
struct Sketch<'a> {
    basis: &'a Basis,
    inputs: &'a Inputs<f64>,
    outcome: &'a Outcome<f64>,
    price_year: Option<i32>,
    lang: Lang,
    years: Vec<i32>,
}

impl<'a> Sketch<'a> {
    fn new(
        basis: &'a Basis,
        inputs: &'a Inputs<f64>,
        outcome: &'a Outcome<f64>,
        price_year: Option<i32>,
        lang: Lang,
    ) -> Self {
        let given = || {
            basis
                .items
                .iter()
                .flat_map(|item| &item.series)
                .map(|point| point.year)
        };
        let calculated = outcome.years.iter().map(|year| year.year);
        let years = match (given().min(), given().chain(calculated).max()) {
            (Some(first), Some(last)) => (first..=last).collect(),
            _ => Vec::new(),
        };
        Self {
            basis,
            inputs,
            outcome,
            price_year,
            lang,
            years,
        }
    }
}

impl Sketch<'_> {
    fn caption(&self) -> Caption {
        let names: Vec<String> = (0..self.basis.items.len())
            .map(|at| self.label(at))
            .collect();
        let summary = self.summary(&list(&names, self.lang));
        let mut legend: Vec<LegendEntry> = names
            .into_iter()
            .enumerate()
            .map(|(at, label)| LegendEntry {
                label,
                class: theme::swatch(at),
            })
            .collect();
        let mut entry = |words: Phrase, class: &'static str| {
            legend.push(LegendEntry {
                label: words.get(self.lang).to_owned(),
                class,
            });
        };
        entry(PROJECTED, theme::SWATCH_PROJECTED);
        if some(&self.cuts()) {
            entry(CUT, theme::SWATCH_CUT);
        }
        if some(&self.unplaceable()) {
            entry(UNPLACED, theme::SWATCH_UNPLACED);
        }
        entry(REFERENCE, theme::SWATCH_REFERENCE);
        Caption { summary, legend }
    }

    /// What the measure takes away each year, where it does.
    fn cuts(&self) -> Vec<Option<f64>> {
        self.after(|year| (year.cut() > TRACE).then(|| year.cut()))
    }

    /// What could not be placed each year, where anything could not.
    fn unplaceable(&self) -> Vec<Option<f64>> {
        self.after(|year| (year.unplaced > TRACE).then_some(year.unplaced))
    }

    fn option(&self) -> Value {
        let items = self.basis.items.len();
        let mut layers: Vec<Layer> = (0..items).map(|at| self.past(at)).collect();
        layers.extend((0..items).map(|at| self.projected(at)));
        let cuts = self.cuts();
        if some(&cuts) {
            layers.push(self.cut(&cuts));
        }
        let unplaced = self.unplaceable();
        if some(&unplaced) {
            layers.push(self.unplaced(&unplaced));
        }
        layers.push(self.reference());
        layers.push(self.totals());
        let scale = Scale {
            unit: amount_unit(self.price_year, self.lang),
            kind: ScaleKind::FromZero,
        };
        option(&self.years, &scale, layers, &self.gaps(), self.lang)
    }

    fn label(&self, at: usize) -> String {
        let row = self
            .basis
            .items
            .get(at)
            .map(|item| Row::Item(item.id.clone()));
        label(self.basis, &row.unwrap_or(Row::Together), self.lang)
    }

    /// An amount of a year in the prices asked for, `EUR x 1,000`.
    fn priced(&self, amount: f64, year: i32) -> f64 {
        self.price_year
            .map_or(amount, |to| self.outcome.real(amount, year, to))
    }

    /// What a function finds in the report, for each year of the axis, `EUR x 1,000`.
    fn before(&self, find: impl Fn(i32) -> Option<f64>) -> Vec<Option<f64>> {
        self.years
            .iter()
            .map(|year| Some(self.priced(find(*year)?, *year)))
            .collect()
    }

    /// What a function finds in the outcome from the first year of the measure on, for
    /// each year of the axis, `EUR x 1,000`.
    fn after(&self, find: impl Fn(&YearOutcome<f64>) -> Option<f64>) -> Vec<Option<f64>> {
        self.years
            .iter()
            .map(|year| Some(self.priced(find(self.calculated(*year)?)?, *year)))
            .collect()
    }

    /// What the report has for an item in a year, `EUR x 1,000`.
    fn given(&self, at: usize, year: i32) -> Option<f64> {
        let series = &self.basis.items.get(at)?.series;
        series
            .iter()
            .find(|point| point.year == year)
            .map(|point| point.amount)
    }

    /// The outcome of a year from the first year of the measure on.
    fn calculated(&self, year: i32) -> Option<&YearOutcome<f64>> {
        self.outcome
            .year(year)
            .filter(|_| year >= self.inputs.first_year)
    }

    fn texts(&self, amounts: &[Option<f64>]) -> Vec<Option<String>> {
        amounts
            .iter()
            .map(|amount| {
                Some(amount_text(
                    amount.filter(|amount| amount.is_finite())?,
                    self.lang,
                ))
            })
            .collect()
    }

    fn bar(&self, name: &str, style: ItemStyle, amounts: &[Option<f64>]) -> Layer {
        let bar = Bar::new()
            .name(name)
            .stack(STACK)
            .bar_width(BAR)
            .item_style(style.border_width(1.0))
            .data(data(amounts.iter().map(|amount| millions(*amount))));
        Layer::new(bar, self.texts(amounts))
    }

    /// What the report has for an item.
    fn past(&self, at: usize) -> Layer {
        let amounts = self.before(|year| self.given(at, year));
        let style = ItemStyle::new()
            .color(theme::series(at))
            .border_color(theme::SURFACE);
        self.bar(&self.label(at), style, &amounts)
            .patterned(theme::decal(at, theme::SURFACE))
    }

    /// What is left of an item.
    fn projected(&self, at: usize) -> Layer {
        let amounts = self.after(|year| year.items.get(at).map(|item| item.net));
        let color = theme::series(at);
        let style = ItemStyle::new()
            .color(theme::series_soft(at))
            .border_color(color.as_str());
        let name = format!("{}, {}", self.label(at), CALCULATED.get(self.lang));
        self.bar(&name, style, &amounts)
            .patterned(theme::decal(at, &color))
    }

    /// What the measure takes away: an empty place under the reference line.
    fn cut(&self, amounts: &[Option<f64>]) -> Layer {
        let style = ItemStyle::new()
            .color(theme::NONE)
            .border_color(theme::REFERENCE)
            .border_type(BorderType::Dotted)
            .opacity(0.7);
        self.bar(CUT.get(self.lang), style, amounts)
    }

    /// What could not be placed, above the reference line, with its amount above the year
    /// of the full amount.
    fn unplaced(&self, amounts: &[Option<f64>]) -> Layer {
        let style = ItemStyle::new()
            .color(theme::SURFACE)
            .border_color(theme::ACCENT);
        let data: Vec<Value> = self
            .years
            .iter()
            .zip(amounts)
            .map(|(year, amount)| match amount {
                Some(amount) if *year == self.inputs.full_year => json!({
                    "value": millions(Some(*amount)),
                    "label": {
                        "show": true,
                        "formatter": format!("{}: {}", UNPLACED.get(self.lang), self.short(*amount)),
                        // Ends where the bar ends: there is no room on the right.
                        "position": ["100%", -5],
                        "align": "right",
                        "verticalAlign": "bottom",
                    },
                }),
                _ => json!(millions(*amount)),
            })
            .collect();
        self.bar(UNPLACED.get(self.lang), style, amounts)
            .patterned(Some(theme::unplaced_decal()))
            .with(json!({ "data": data, "label": words_in(theme::INK) }))
    }

    /// The items together without the measure, over all years after the report.
    fn reference(&self) -> Layer {
        let amounts: Vec<Option<f64>> = self
            .years
            .iter()
            .map(|year| Some(self.priced(self.outcome.year(*year)?.baseline(), *year)))
            .collect();
        let line = Line::new()
            .name(REFERENCE.get(self.lang))
            // A line of one year would not be seen.
            .symbol(if self.outcome.years.len() == 1 {
                Symbol::Rect
            } else {
                Symbol::None
            })
            .symbol_size(8.0)
            .line_style(
                LineStyle::new()
                    .color(theme::REFERENCE)
                    .width(1.5)
                    .type_(LineStyleType::Dashed),
            )
            .item_style(ItemStyle::new().color(theme::REFERENCE))
            .data(data(amounts.iter().map(|amount| millions(*amount))));
        Layer::new(line, self.texts(&amounts))
    }

    /// The items together: above the last year of the report and the year of the full
    /// amount, and in the tooltip.
    fn totals(&self) -> Layer {
        let past = self.before(|year| self.basis.total_in(year));
        let after = self.after(|year| Some(year.net()));
        let amounts: Vec<Option<f64>> = past.into_iter().zip(after).map(|(a, b)| a.or(b)).collect();
        let printed: Vec<(usize, f64, String)> = self
            .years
            .iter()
            .zip(&amounts)
            .enumerate()
            .filter(|(_, (year, _))| {
                [self.basis.reference_year(), self.inputs.full_year].contains(year)
            })
            .filter_map(|(at, (_, amount))| Some((at, (*amount)?, self.short((*amount)?))))
            .collect();
        figures(&together(self.basis), &printed, self.texts(&amounts))
    }

    fn short(&self, amount: f64) -> String {
        number::decimal(amount / 1000.0, 1, self.lang)
    }

    /// The years without a measure for which the report has no figures, or not all.
    fn gaps(&self) -> Vec<Gap> {
        let items = self.basis.items.len();
        let missing = |place: usize| match self.years.get(place) {
            Some(year) if self.calculated(*year).is_none() => (0..items)
                .filter(|at| self.given(*at, *year).is_none())
                .count(),
            _ => 0,
        };
        let gap = |label: Phrase, text: Phrase, empty: bool| {
            let (label, text) = (label.get(self.lang), text.get(self.lang));
            move |places: (usize, usize)| Gap {
                places,
                empty,
                label,
                text,
            }
        };
        let empty = runs(self.years.len(), |place| {
            items > 0 && missing(place) == items
        });
        let partial = runs(self.years.len(), |place| {
            (1..items).contains(&missing(place))
        });
        empty
            .into_iter()
            .map(gap(NO_FIGURES, NONE, true))
            .chain(partial.into_iter().map(gap(INCOMPLETE, INCOMPLETE, false)))
            .collect()
    }

    /// What is drawn; then what is left in the year of the full amount.
    fn summary(&self, names: &str) -> String {
        let lang = self.lang;
        let year = |place: usize| self.years.get(place).copied().unwrap_or_default();
        let unit = amount_unit(self.price_year, lang);
        let known = span(self.basis.first_year(), self.basis.reference_year(), lang);
        let last = self.years.last().copied().unwrap_or_default();
        let calculated = span(self.inputs.first_year, last, lang);
        let mut text = match lang {
            Lang::Nl => format!(
                "Gestapelde staven van {names} ({unit}): {known} uit het rapport, {calculated} berekend"
            ),
            Lang::En => format!(
                "Stacked bars of {names} ({unit}): {known} from the report, {calculated} calculated"
            ),
        };
        let gaps: Vec<String> = self
            .gaps()
            .iter()
            .map(|gap| {
                format!(
                    "{} {}",
                    span(year(gap.places.0), year(gap.places.1), lang),
                    gap.text
                )
            })
            .collect();
        if !gaps.is_empty() {
            text.push_str(&format!(", {}", list(&gaps, lang)));
        }
        text.push('.');
        let Some(full) = self.outcome.year(self.inputs.full_year) else {
            return text;
        };
        let words = |amount: f64| number::euro_million(self.priced(amount, full.year), lang);
        let (net, baseline) = (full.net(), full.baseline());
        let change = match crate::model::relative_change(&baseline, &net) {
            Some(change) => number::signed_percent(change, 1, lang),
            None => number::not_applicable(lang).to_owned(),
        };
        let (net, baseline, year) = (words(net), words(baseline), full.year);
        text.push_str(&match lang {
            Lang::Nl => format!(
                " In {year} is het totaal {net}; zonder de maatregel is dat {baseline} ({change})."
            ),
            Lang::En => format!(
                " In {year} the total is {net}; without the measure it is {baseline} ({change})."
            ),
        });
        if full.unplaced > TRACE {
            let amount = words(full.unplaced);
            text.push_str(&match lang {
                Lang::Nl => format!(" {amount} past nergens."),
                Lang::En => format!(" {amount} fits nowhere."),
            });
        }
        text
    }
}
