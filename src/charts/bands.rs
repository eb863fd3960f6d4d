//! The spread of an outcome over the years: bands that widen into the future.

use charming::element::{AreaStyle, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::Line;
use serde_json::{Value, json};

use super::scenario::{NO_FIGURES, NONE};
use super::sheet::{Gap, Layer, Scale, ScaleKind, amount_text, data, millions, option};
use super::{Caption, LegendEntry, amount_unit, runs, theme};
use crate::model::{Band, Basis, Reading, Row, Sample, Sampler};
use crate::report::Lang;
use crate::text::Phrase;
use crate::text::metric::{metric_value, reading_name};

const REPORT: Phrase = Phrase::new("Rapport", "Report");
const MIDDLE: Phrase = Phrase::new("Midden (P50)", "Middle (P50)");
const HALF: Phrase = Phrase::new(
    "De middelste helft (P25 tot P75)",
    "The middle half (P25 to P75)",
);
const MOST: Phrase = Phrase::new("90 van de 100 (P5 tot P95)", "90 of 100 (P5 to P95)");

/// What is asked for.
struct Sketch<'a> {
    basis: &'a Basis,
    sampler: &'a Sampler,
    sample: &'a Sample,
    lang: Lang,
    years: Vec<i32>,
}

/// The bands of an outcome over the years, after what the report has of it; on an axis in
/// EUR mln. `None` for an outcome without years.
pub fn bands_option(
    basis: &Basis,
    sampler: &Sampler,
    sample: &Sample,
    lang: Lang,
) -> Option<Value> {
    Some(Sketch::new(basis, sampler, sample, lang)?.option())
}

/// What is said of the drawing of [`bands_option`].
pub fn bands_caption(basis: &Basis, sampler: &Sampler, sample: &Sample, lang: Lang) -> Caption {
    Sketch::new(basis, sampler, sample, lang)
        .map(|sketch| sketch.caption())
        .unwrap_or_default()
}

impl<'a> Sketch<'a> {
    fn new(basis: &'a Basis, sampler: &'a Sampler, sample: &'a Sample, lang: Lang) -> Option<Self> {
        let first = sample.bands.first()?.0;
        let last = sample.bands.last()?.0;
        let mut sketch = Self {
            basis,
            sampler,
            sample,
            lang,
            years: Vec::new(),
        };
        let start = if sketch.has_history() {
            basis.first_year().min(first)
        } else {
            first
        };
        sketch.years = (start..=last).collect();
        Some(sketch)
    }

    fn reading(&self) -> &Reading {
        &self.sampler.plan().metric.reading
    }

    /// Whether the report has figures of the same kind.
    fn has_history(&self) -> bool {
        matches!(self.reading(), Reading::Net(_) | Reading::Real(_))
    }

    /// The year whose prices are used.
    fn price_year(&self) -> Option<i32> {
        matches!(self.reading(), Reading::Real(_)).then(|| self.sampler.reference())
    }

    /// What the report has for a year, `EUR x 1,000`.
    fn given(&self, year: i32) -> Option<f64> {
        let row = match self.reading() {
            Reading::Net(row) | Reading::Real(row) => row,
            _ => return None,
        };
        let amount = match row {
            Row::Together => self.basis.total_in(year)?,
            Row::Item(item) => {
                let series = &self.basis.item(item)?.series;
                series.iter().find(|point| point.year == year)?.amount
            }
        };
        Some(match self.price_year() {
            Some(to) => amount * self.sampler.inputs().prices().factor(year, to),
            None => amount,
        })
    }

    /// What a function reads of the range of each year.
    fn read(&self, of: impl Fn(&Band) -> f64) -> Vec<Option<f64>> {
        self.years
            .iter()
            .map(|year| {
                let (_, summary) = self.sample.bands.iter().find(|(one, _)| one == year)?;
                Some(of(&summary.range))
            })
            .collect()
    }

    fn texts(&self, amounts: &[Option<f64>]) -> Vec<Option<String>> {
        amounts
            .iter()
            .map(|amount| amount.map(|amount| amount_text(amount, self.lang)))
            .collect()
    }

    /// A line that is read off in the tooltip.
    fn line(&self, name: &str, amounts: &[Option<f64>], style: LineStyle) -> Layer {
        let line = Line::new()
            .name(name)
            .symbol(Symbol::None)
            .line_style(style)
            .item_style(ItemStyle::new().color(theme::series(0)))
            .data(data(amounts.iter().map(|amount| millions(*amount))));
        Layer::new(line, self.texts(amounts))
    }

    /// A layer of the stack that makes a band; the tooltip leaves it out.
    fn stacked(&self, amounts: &[Option<f64>], area: Option<(String, f64)>) -> Layer {
        let mut line = Line::new()
            .stack("band")
            .symbol(Symbol::None)
            .line_style(LineStyle::new().color(theme::NONE).width(0.0))
            .data(data(amounts.iter().map(|amount| millions(*amount))));
        if let Some((color, opacity)) = area {
            line = line.area_style(AreaStyle::new().color(color.as_str()).opacity(opacity));
        }
        // Below zero too, one lies on the other.
        Layer::new(line, vec![None; amounts.len()]).with(json!({ "stackStrategy": "all" }))
    }

    fn option(&self) -> Value {
        let difference = |upper: fn(&Band) -> f64, lower: fn(&Band) -> f64| {
            self.read(|range| upper(range) - lower(range))
        };
        let outer = || Some((theme::series_soft(0), 1.0));
        let inner = || Some((theme::series(0), 0.4));
        let edge = || {
            LineStyle::new()
                .color(theme::series(0))
                .width(1.0)
                .type_(LineStyleType::Dotted)
        };
        let unseen = || LineStyle::new().color(theme::NONE).width(0.0);
        let middle = LineStyle::new().color(theme::series(0)).width(2.5);
        let mut layers = vec![
            self.stacked(&self.read(|range| range.p5), None),
            self.stacked(&difference(|range| range.p25, |range| range.p5), outer()),
            self.stacked(&difference(|range| range.p75, |range| range.p25), inner()),
            self.stacked(&difference(|range| range.p95, |range| range.p75), outer()),
            self.line("P95", &self.read(|range| range.p95), edge()),
            self.line("P75", &self.read(|range| range.p75), unseen()),
            self.line("P50", &self.read(|range| range.p50), middle),
            self.line("P25", &self.read(|range| range.p25), unseen()),
            self.line("P5", &self.read(|range| range.p5), edge()),
        ];
        if self.has_history() {
            layers.push(self.history());
        }
        let scale = Scale {
            unit: amount_unit(self.price_year(), self.lang),
            kind: match self.reading() {
                Reading::Cumulative => ScaleKind::Around,
                _ => ScaleKind::FromZero,
            },
        };
        option(&self.years, &scale, layers, &self.gaps(), self.lang)
    }

    /// What the report has.
    fn history(&self) -> Layer {
        let amounts: Vec<Option<f64>> = self.years.iter().map(|year| self.given(*year)).collect();
        let line = Line::new()
            .name(REPORT.get(self.lang))
            .symbol(Symbol::Circle)
            .symbol_size(5.0)
            .line_style(LineStyle::new().color(theme::TOTAL).width(2.0))
            .item_style(ItemStyle::new().color(theme::TOTAL))
            .data(data(amounts.iter().map(|amount| millions(*amount))));
        Layer::new(line, self.texts(&amounts))
    }

    /// The years between the report and the first band.
    fn gaps(&self) -> Vec<Gap> {
        let empty = |place: usize| {
            self.years.get(place).is_some_and(|year| {
                self.given(*year).is_none() && self.sample.bands.iter().all(|(one, _)| one != year)
            })
        };
        runs(self.years.len(), empty)
            .into_iter()
            .map(|places| Gap {
                places,
                empty: true,
                label: NO_FIGURES.get(self.lang),
                text: NONE.get(self.lang),
            })
            .collect()
    }

    fn caption(&self) -> Caption {
        let lang = self.lang;
        let entry = |label: Phrase, class: &'static str| LegendEntry {
            label: label.get(lang).to_owned(),
            class,
        };
        let mut legend = Vec::new();
        if self.has_history() {
            legend.push(entry(REPORT, theme::SWATCH_TOTAL));
        }
        legend.push(entry(MIDDLE, theme::SWATCHES[0]));
        legend.push(entry(HALF, theme::SWATCH_HALF));
        legend.push(entry(MOST, theme::SWATCH_MOST));
        let name = reading_name(self.reading(), lang);
        let told = |year: &i32, range: &Band| {
            let [low, middle, high] = [range.p5, range.p50, range.p95]
                .map(|value| metric_value(&self.sampler.plan().metric, value, lang));
            match lang {
                Lang::Nl => format!(
                    "in {year} ligt het midden op {middle}, en liggen 90 van de 100 trekkingen tussen {low} en {high}"
                ),
                Lang::En => format!(
                    "in {year} the middle is {middle}, and 90 of 100 draws lie between {low} and {high}"
                ),
            }
        };
        let ends: Vec<String> = [self.sample.bands.first(), self.sample.bands.last()]
            .into_iter()
            .flatten()
            .map(|(year, summary)| told(year, &summary.range))
            .collect();
        let summary = match lang {
            Lang::Nl => format!("{name} per jaar, met banden: {}.", ends.join("; ")),
            Lang::En => format!("{name} by year, with bands: {}.", ends.join("; ")),
        };
        Caption { summary, legend }
    }
}
