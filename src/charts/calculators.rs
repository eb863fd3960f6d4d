//! The calculators as charts: one for each panel, two for the country portfolio and one more
//! for its illustration.

use charming::element::{BorderType, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use super::sheet::{
    BAR, Layer, STACK, Scale, ScaleKind, amount_text, data, millions, option, words_in,
};
use super::{Caption, LegendEntry, theme, together};
use crate::model::{
    Basis, CapacityOutcome, FragmentationOutcome, MaterialityOutcome, MinistryOutcome,
    PortfolioOutcome, Step, Unit,
};
use crate::report::Lang;
use crate::text::calculators::capacity::{BARS, PARTS};
use crate::text::{Phrase, labels, number};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

const BEFORE: Phrase = p("Vóór de bezuiniging", "Before the cut");
const AFTER: Phrase = p("Na de bezuiniging", "After the cut");
const CHOSEN: Phrase = p("Uw aantal landen", "Your number of countries");
const MOST: Phrase = p("Grens", "Limit");
const BEST: Phrase = p("Grootste effect", "Largest effect");
const SMALLEST: Phrase = p("Kleinste zinvolle bedrag", "Smallest useful amount");
const HIGHEST: Phrase = p("Hoogste beheerkosten", "Highest overhead");
const COUNTRIES: Phrase = p("aantal landen", "number of countries");
const EQUAL: Phrase = p(
    "Als alle bedragen gelijk waren",
    "If all amounts were equal",
);
const SHARE: Phrase = p("Aandeel", "Share");
const RANGE: Phrase = p("Bij 1,5 tot 2,5%", "At 1.5 to 2.5%");
const AT_SHARE: Phrase = p("Bij uw aandeel", "At your share");
const PUBLISHED: Phrase = p("Gepubliceerd", "Published");
const LARGE: Phrase = p("Vanaf de drempel", "From the threshold on");
const SMALL: Phrase = p("Onder de drempel", "Under the threshold");
const THRESHOLD: Phrase = p("Drempel", "Threshold");

/// What a chart of the portfolio draws against the number of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortfolioChart {
    /// Programme money of one country.
    Money,
    /// Overhead as a part of the fund.
    Overhead,
    /// The illustrative effect.
    Effect,
}

impl PortfolioChart {
    /// The value before and after the cut.
    fn values(self, step: &Step) -> (Option<f64>, Option<f64>) {
        match self {
            Self::Money => (step.before.per_country, step.after.per_country),
            Self::Overhead => (
                step.before.rate.map(|rate| 100.0 * rate),
                step.after.rate.map(|rate| 100.0 * rate),
            ),
            Self::Effect => (Some(step.effect.0), Some(step.effect.1)),
        }
    }

    fn words(self, value: f64, lang: Lang) -> String {
        match self {
            Self::Money => amount_text(value, lang),
            Self::Overhead => number::percent(value / 100.0, 1, lang),
            Self::Effect => number::decimal(value, 2, lang),
        }
    }

    fn unit(self, lang: Lang) -> String {
        match self {
            Self::Money => match lang {
                Lang::Nl => "x EUR 1.000 per land".into(),
                Lang::En => "x EUR 1,000 a country".into(),
            },
            Self::Overhead => match lang {
                Lang::Nl => "% van het fonds".into(),
                Lang::En => "% of the fund".into(),
            },
            Self::Effect => match lang {
                Lang::Nl => "effect (voorbeeld)".into(),
                Lang::En => "effect (illustration)".into(),
            },
        }
    }

    /// The level that limits the number of countries, and its name.
    fn level(self, now: &PortfolioOutcome) -> Option<(f64, Phrase)> {
        match self {
            Self::Money => Some((now.inputs.smallest, SMALLEST)),
            Self::Overhead => Some((100.0 * now.inputs.overhead_limit, HIGHEST)),
            Self::Effect => None,
        }
    }

    /// The numbers of countries marked on the two lines.
    fn marked(self, now: &PortfolioOutcome) -> (Option<f64>, Option<f64>) {
        match self {
            Self::Money => (now.limits.0.most_useful, now.limits.1.most_useful),
            Self::Overhead => (now.limits.0.most_lean, now.limits.1.most_lean),
            Self::Effect => (
                now.optimum.0.as_ref().map(|best| best.whole),
                now.optimum.1.as_ref().map(|best| best.whole),
            ),
        }
    }
}

/// Which of the two lines: before or after the cut.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// The lines of a chart of the portfolio.
struct Curves {
    chart: PortfolioChart,
    lang: Lang,
    counts: Vec<i32>,
    before: Vec<Option<f64>>,
    after: Vec<Option<f64>>,
}

impl Curves {
    fn new(now: &PortfolioOutcome, chart: PortfolioChart, lang: Lang) -> Self {
        let (before, after) = now.curve.iter().map(|step| chart.values(step)).unzip();
        Self {
            chart,
            lang,
            counts: now.curve.iter().map(|step| step.countries).collect(),
            before,
            after,
        }
    }

    fn values(&self, side: Side) -> &[Option<f64>] {
        match side {
            Side::Before => &self.before,
            Side::After => &self.after,
        }
    }

    fn line(&self, side: Side) -> Layer {
        let (name, place) = match side {
            Side::Before => (BEFORE, 0),
            Side::After => (AFTER, 1),
        };
        let color = theme::series(place);
        let values = self.values(side);
        let line = Line::new()
            .name(name.get(self.lang))
            .symbol(Symbol::None)
            .line_style(
                LineStyle::new()
                    .color(color.as_str())
                    .width(2.0)
                    .type_(theme::dash(place)),
            )
            .item_style(ItemStyle::new().color(color.as_str()))
            .data(data(values.iter().copied()));
        Layer::new(
            line,
            in_words(values, |value| self.chart.words(value, self.lang)),
        )
    }

    /// A point on a line; nothing where the number of countries is not in view.
    fn mark(
        &self,
        name: Phrase,
        symbol: Symbol,
        side: Side,
        countries: Option<f64>,
    ) -> Option<Layer> {
        let at = self.place(countries?)?;
        let value = (*self.values(side).get(at)?)?;
        let points = (0..self.counts.len()).map(|place| (place == at).then_some(value));
        let line = Line::new()
            .name(name.get(self.lang))
            .symbol(symbol)
            .symbol_size(10.0)
            .show_symbol(true)
            .line_style(LineStyle::new().color(theme::NONE).width(0.0))
            .item_style(point_style())
            .data(data(points));
        // The words of the line itself stand in the tooltip already.
        Some(Layer::new(line, vec![None; self.counts.len()]).with(json!({
            "z": 5,
            // Else only at places that are named along the axis.
            "showAllSymbol": true,
        })))
    }

    /// The point of the number of countries chosen, with its figure beside the line: above
    /// the upper line and below the lower one.
    fn chosen(&self, side: Side, countries: f64) -> Option<Layer> {
        let at = self.place(countries)?;
        let value = (*self.values(side).get(at)?)?;
        let words = match self.chart {
            PortfolioChart::Money => number::whole(value, self.lang),
            other => other.words(value, self.lang),
        };
        // Overhead grows when money goes, so there the line after the cut is the upper one.
        let above = (side == Side::Before) != (self.chart == PortfolioChart::Overhead);
        let falls = self.chart == PortfolioChart::Money;
        // Amounts fall and end near the axis, where there is no room below them.
        let (position, align, offset) = match (above, falls) {
            (true, true) => ("top", "left", [0, 0]),
            (true, false) => ("top", "right", [0, 0]),
            (false, true) => ("left", "right", [0, 5]),
            (false, false) => ("bottom", "left", [0, 0]),
        };
        let layer = self.mark(CHOSEN, Symbol::Circle, side, Some(countries))?;
        Some(
            layer
                .with(json!({ "label": words_in(theme::INK) }))
                .with(json!({ "label": {
                    "show": true,
                    "formatter": words,
                    "position": position,
                    "align": align,
                    "offset": offset,
                    "distance": 7,
                    "textBorderColor": theme::SURFACE,
                    "textBorderWidth": 4,
                } })),
        )
    }

    fn place(&self, countries: f64) -> Option<usize> {
        self.counts
            .iter()
            .position(|count| f64::from(*count) == countries)
    }
}

/// How a point looks.
fn point_style() -> ItemStyle {
    ItemStyle::new()
        .color(theme::INK)
        .border_color(theme::SURFACE)
        .border_width(1.0)
}

/// A chart of the portfolio.
pub fn portfolio_option(now: &PortfolioOutcome, chart: PortfolioChart, lang: Lang) -> Value {
    let curves = Curves::new(now, chart, lang);
    let mut layers = vec![curves.line(Side::Before), curves.line(Side::After)];
    if let Some((level, name)) = chart.level(now) {
        let words = chart.words(level, lang);
        layers.push(constant(name.get(lang), level, curves.counts.len(), words));
    }
    let (before, after) = chart.marked(now);
    let marked = if chart == PortfolioChart::Effect {
        BEST
    } else {
        MOST
    };
    layers.extend(curves.mark(marked, Symbol::Diamond, Side::Before, before));
    layers.extend(curves.mark(marked, Symbol::Diamond, Side::After, after));
    layers.extend(curves.chosen(Side::Before, now.inputs.countries));
    layers.extend(curves.chosen(Side::After, now.inputs.countries));
    let scale = Scale {
        unit: chart.unit(lang),
        kind: ScaleKind::FromZero,
    };
    let mut option = option(&curves.counts, &scale, layers, &[], lang);
    option["xAxis"]["name"] = json!(COUNTRIES.get(lang));
    option["xAxis"]["nameLocation"] = json!("middle");
    option["xAxis"]["nameGap"] = json!(26);
    option["xAxis"]["nameTextStyle"] = words_in(theme::INK_SOFT);
    option["grid"]["bottom"] = json!(46);
    option
}

/// A level that stays the same over the whole axis.
fn constant(name: &str, level: f64, count: usize, words: String) -> Layer {
    let line = Line::new()
        .name(name)
        .symbol(Symbol::None)
        .line_style(
            LineStyle::new()
                .color(theme::REFERENCE)
                .width(1.5)
                .type_(LineStyleType::Dotted),
        )
        .item_style(ItemStyle::new().color(theme::REFERENCE))
        .data(data(vec![Some(level); count]));
    Layer::new(line, vec![Some(words); count])
}

/// What is said of a chart of the portfolio.
pub fn portfolio_caption(now: &PortfolioOutcome, chart: PortfolioChart, lang: Lang) -> Caption {
    let mut legend = vec![
        entry(BEFORE, theme::SWATCH_LINE, lang),
        entry(AFTER, theme::SWATCH_LINE_AFTER, lang),
        entry(CHOSEN, theme::SWATCH_POINT, lang),
    ];
    if let Some((_, name)) = chart.level(now) {
        legend.push(entry(name, theme::SWATCH_LEVEL, lang));
        legend.push(entry(MOST, theme::SWATCH_DIAMOND, lang));
    } else {
        legend.push(entry(BEST, theme::SWATCH_DIAMOND, lang));
    }
    let span = match (now.curve.first(), now.curve.last()) {
        (Some(first), Some(last)) => (first.countries, last.countries),
        _ => (0, 0),
    };
    let (what_nl, what_en) = match chart {
        PortfolioChart::Money => ("programmageld per land", "programme money of each country"),
        PortfolioChart::Overhead => (
            "beheerkosten als deel van het fonds",
            "overhead as a part of the fund",
        ),
        PortfolioChart::Effect => ("effect in een rekenvoorbeeld", "effect in an illustration"),
    };
    let mut summary = match lang {
        Lang::Nl => format!(
            "Twee lijnen met {what_nl} bij {} tot {} landen, vóór en na de bezuiniging.",
            span.0, span.1
        ),
        Lang::En => format!(
            "Two lines with {what_en} for {} to {} countries, before and after the cut.",
            span.0, span.1
        ),
    };
    let chosen = now
        .curve
        .iter()
        .find(|step| f64::from(step.countries) == now.inputs.countries);
    if let Some(step) = chosen
        && let (Some(before), Some(after)) = chart.values(step)
    {
        let (count, before, after) = (
            step.countries,
            chart.words(before, lang),
            chart.words(after, lang),
        );
        summary.push_str(&match lang {
            Lang::Nl => format!(" Bij {count} landen {before} en {after}."),
            Lang::En => format!(" With {count} countries {before} and {after}."),
        });
    }
    Caption { summary, legend }
}

fn entry(label: Phrase, class: &'static str, lang: Lang) -> LegendEntry {
    LegendEntry {
        label: label.get(lang).to_owned(),
        class,
    }
}

fn named(mut option: Value, names: &[String]) -> Value {
    option["xAxis"]["data"] = json!(names);
    option
}

/// Stand-ins for the places of an axis whose names are no years.
fn places(count: usize) -> Vec<i32> {
    (0..count)
        .map(|at| i32::try_from(at).unwrap_or(0))
        .collect()
}

fn bar(name: &str, style: ItemStyle, values: &[Option<f64>], texts: Vec<Option<String>>) -> Layer {
    let bar = Bar::new()
        .name(name)
        .stack(STACK)
        .bar_width(BAR)
        .item_style(style.border_width(1.0))
        .data(data(values.iter().copied()));
    Layer::new(bar, texts)
}

/// A bar of the item at a place, in its colour and pattern.
fn item_bar(name: &str, place: usize, values: &[Option<f64>], texts: Vec<Option<String>>) -> Layer {
    let style = ItemStyle::new()
        .color(theme::series(place))
        .border_color(theme::SURFACE);
    bar(name, style, values, texts).patterned(theme::decal(place, theme::SURFACE))
}

fn in_words(values: &[Option<f64>], words: impl Fn(f64) -> String) -> Vec<Option<String>> {
    values.iter().map(|value| Some(words((*value)?))).collect()
}

/// Work against staff, as two bars.
pub fn capacity_option(now: &CapacityOutcome, lang: Lang) -> Value {
    let amounts = [
        now.country_work,
        now.theme_work,
        now.inputs.multilateral,
        now.effective,
        now.lost,
    ];
    let fte = |amount: f64| format!("{} fte", number::decimal(amount, 1, lang));
    let layers = PARTS
        .iter()
        .zip(amounts)
        .enumerate()
        .map(|(at, (part, amount))| {
            let values = if at > 2 {
                [None, Some(amount)]
            } else {
                [Some(amount), None]
            };
            let texts = in_words(&values, fte);
            if at == 4 {
                let style = ItemStyle::new()
                    .color(theme::NONE)
                    .border_color(theme::REFERENCE)
                    .border_type(BorderType::Dotted);
                bar(part.get(lang), style, &values, texts)
            } else {
                item_bar(part.get(lang), at, &values, texts)
            }
        })
        .collect();
    let scale = Scale {
        unit: "fte".into(),
        kind: ScaleKind::FromZero,
    };
    let names = BARS.map(|bar| bar.get(lang).to_owned());
    named(option(&places(2), &scale, layers, &[], lang), &names)
}

/// What is said of work against staff.
pub fn capacity_caption(now: &CapacityOutcome, lang: Lang) -> Caption {
    let legend = PARTS
        .iter()
        .enumerate()
        .map(|(at, part)| {
            entry(
                *part,
                if at == 4 {
                    theme::SWATCH_CUT
                } else {
                    theme::swatch(at)
                },
                lang,
            )
        })
        .collect();
    let (work, staff, all) = (
        number::decimal(now.workload, 1, lang),
        number::decimal(now.effective, 1, lang),
        number::decimal(now.inputs.staff, 1, lang),
    );
    Caption {
        summary: match lang {
            Lang::Nl => format!(
                "Twee staven: {work} fte werk, en {all} fte formatie waarvan {staff} fte effectief."
            ),
            Lang::En => format!(
                "Two bars: {work} fte of work, and {all} fte of staff of which {staff} fte is effective."
            ),
        },
        legend,
    }
}

/// Shares of the amounts, beside what they would be if all were equal.
pub fn fragmentation_option(now: &FragmentationOutcome, lang: Lang) -> Option<Value> {
    let spread = now.spread.as_ref()?;
    let count = spread.shares.len();
    let words = |percent: f64| number::percent(percent / 100.0, 1, lang);
    let values: Vec<Option<f64>> = spread
        .shares
        .iter()
        .map(|share| Some(100.0 * share))
        .collect();
    let equal = 100.0 / count as f64;
    let layers = vec![
        item_bar(SHARE.get(lang), 0, &values, in_words(&values, words)),
        constant(EQUAL.get(lang), equal, count, words(equal)),
    ];
    let scale = Scale {
        unit: "%".into(),
        kind: ScaleKind::FromZero,
    };
    let names: Vec<String> = (1..=count).map(|at| at.to_string()).collect();
    let option = option(&places(count), &scale, layers, &[], lang);
    Some(named(option, &names))
}

/// What is said of the shares.
pub fn fragmentation_caption(now: &FragmentationOutcome, lang: Lang) -> Caption {
    let shares: Vec<String> = now
        .spread
        .iter()
        .flat_map(|spread| &spread.shares)
        .map(|share| number::percent(*share, 1, lang))
        .collect();
    let shares = shares.join(", ");
    Caption {
        summary: match lang {
            Lang::Nl => format!("Staven met het aandeel van elk bedrag: {shares}."),
            Lang::En => format!("Bars with the share of each amount: {shares}."),
        },
        legend: vec![
            entry(SHARE, theme::swatch(0), lang),
            entry(EQUAL, theme::SWATCH_LEVEL, lang),
        ],
    }
}

/// The budget that the share implies, with its interval, beside published budgets.
pub fn ministry_option(now: &MinistryOutcome, lang: Lang) -> Value {
    let count = now.published.len() + 1;
    let first = |value: f64| -> Vec<Option<f64>> {
        (0..count).map(|at| (at == 0).then_some(value)).collect()
    };
    let words = |amount: f64| amount_text(amount, lang);
    let (low, high) = now.interval;
    let scaled = |values: &[Option<f64>]| -> Vec<Option<f64>> {
        values.iter().map(|value| millions(*value)).collect()
    };
    let base = bar(
        RANGE.get(lang),
        ItemStyle::new()
            .color(theme::NONE)
            .border_color(theme::NONE),
        &scaled(&first(low)),
        vec![None; count],
    );
    let mut range_texts = vec![None; count];
    if let Some(text) = range_texts.first_mut() {
        *text = Some(format!("{} – {}", number::whole(low, lang), words(high)));
    }
    let range = bar(
        RANGE.get(lang),
        ItemStyle::new()
            .color(theme::series_soft(0))
            .border_color(theme::series(0)),
        &scaled(&first(high - low)),
        range_texts,
    );
    let published: Vec<Option<f64>> = [None]
        .into_iter()
        .chain(now.published.iter().map(|one| Some(one.total)))
        .collect();
    let mut layers = vec![
        base,
        range,
        item_bar(
            PUBLISHED.get(lang),
            1,
            &scaled(&published),
            in_words(&published, words),
        ),
    ];
    if let Ok(total) = now.total {
        let values = first(total);
        let point = Line::new()
            .name(AT_SHARE.get(lang))
            .symbol(Symbol::Circle)
            .symbol_size(11.0)
            .show_symbol(true)
            .line_style(LineStyle::new().color(theme::NONE).width(0.0))
            .item_style(point_style())
            .data(data(scaled(&values)));
        layers.push(Layer::new(point, in_words(&values, words)));
    }
    let scale = Scale {
        unit: "EUR mln".into(),
        kind: ScaleKind::FromZero,
    };
    let names: Vec<String> = [p("‘zo’n 2%’", "“about 2%”").get(lang).to_owned()]
        .into_iter()
        .chain(now.published.iter().map(|one| one.year.to_string()))
        .collect();
    named(option(&places(count), &scale, layers, &[], lang), &names)
}

/// What is said of the budgets.
pub fn ministry_caption(now: &MinistryOutcome, lang: Lang) -> Caption {
    let words = |amount: f64| number::euro_million(amount, lang);
    let (low, high) = (words(now.interval.0), words(now.interval.1));
    let published: Vec<String> = now
        .published
        .iter()
        .map(|one| format!("{} {}", one.year, words(one.total)))
        .collect();
    let published = published.join(", ");
    Caption {
        summary: match lang {
            Lang::Nl => format!(
                "Staven: de begroting die bij zo’n 2% hoort ({low} tot {high}) naast gepubliceerde begrotingen ({published})."
            ),
            Lang::En => format!(
                "Bars: the budget that belongs to about 2% ({low} to {high}) beside published budgets ({published})."
            ),
        },
        legend: vec![
            entry(RANGE, theme::SWATCH_PROJECTED, lang),
            entry(AT_SHARE, theme::SWATCH_POINT, lang),
            entry(PUBLISHED, theme::swatch(1), lang),
        ],
    }
}

/// Changes between years, with the threshold above and below zero.
pub fn materiality_option(now: &MaterialityOutcome, lang: Lang) -> Value {
    let count = now.years.len();
    let changes: Vec<_> = now
        .rows
        .first()
        .map_or_else(|| vec![None; count], |row| row.changes.clone());
    let part = |large: bool| -> Vec<Option<f64>> {
        changes
            .iter()
            .map(|change| {
                (*change)
                    .filter(|change| now.is_material(change) == large)
                    .map(|change| change.absolute)
            })
            .collect()
    };
    let scaled = |values: &[Option<f64>]| -> Vec<Option<f64>> {
        values.iter().map(|value| millions(*value)).collect()
    };
    let words = |amount: f64| {
        format!(
            "{} {}",
            number::signed_whole(amount, lang),
            labels::unit(Unit::EuroThousand).get(lang)
        )
    };
    let (large, small) = (part(true), part(false));
    let under = ItemStyle::new()
        .color(theme::series_soft(0))
        .border_color(theme::series(0));
    let level = now.threshold / 1000.0;
    let layers = vec![
        item_bar(LARGE.get(lang), 0, &scaled(&large), in_words(&large, words)),
        bar(
            SMALL.get(lang),
            under,
            &scaled(&small),
            in_words(&small, words),
        ),
        constant(THRESHOLD.get(lang), level, count, words(now.threshold)),
        constant(THRESHOLD.get(lang), -level, count, words(-now.threshold)),
    ];
    let scale = Scale {
        unit: "EUR mln".into(),
        kind: ScaleKind::ThroughZero,
    };
    option(&now.years, &scale, layers, &[], lang)
}

/// What is said of the changes.
pub fn materiality_caption(basis: &Basis, now: &MaterialityOutcome, lang: Lang) -> Caption {
    let large: Vec<String> = now
        .material()
        .iter()
        .map(|change| {
            format!(
                "{} ({})",
                change.year,
                number::signed_whole(change.absolute, lang)
            )
        })
        .collect();
    let (all, large) = (together(basis), large.join(", "));
    Caption {
        summary: match lang {
            Lang::Nl => format!(
                "Staven met de verandering van {all} per jaar en lijnen op de drempel. Vanaf de drempel: {large}."
            ),
            Lang::En => format!(
                "Bars with the change of {all} by year and lines at the threshold. From the threshold on: {large}."
            ),
        },
        legend: vec![
            entry(LARGE, theme::swatch(0), lang),
            entry(SMALL, theme::SWATCH_PROJECTED, lang),
            entry(THRESHOLD, theme::SWATCH_LEVEL, lang),
        ],
    }
}
