//! Scenarios side by side as lines, and the difference between two of them in parts.

use charming::element::{ItemStyle, LineStyle, Symbol};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use super::sheet::{
    BAR, Gap, Layer, STACK, Scale, ScaleKind, amount_text, apart, data, figures, merge, millions,
    option,
};
use super::{Caption, LegendEntry, amount_unit, list, theme, together};
use crate::model::{Basis, Comparison, Metric, MetricUnit, Reading, Unit, Waterfall};
use crate::report::Lang;
use crate::text::compare::{self as words, Named};
use crate::text::metric::{change_figure, metric_figure, metric_name};
use crate::text::{Phrase, labels, number};

const NO_FIGURES: Phrase = Phrase::new("geen cijfers\nin het rapport", "no figures\nin the report");
const NONE: Phrase = Phrase::new("geen cijfers", "no figures");
const REPORT: Phrase = Phrase::new("in het rapport", "in the report");

/// The part of the axis that is left free above the highest end of a line.
const ROOM: f64 = 1.06;
/// From this width on (px) the names of the parts stand side by side.
const ROOM_FOR_NAMES: i32 = 520;

/// What is said of the lines.
pub fn compare_caption(
    basis: &Basis,
    comparison: &Comparison,
    names: &[Named],
    price_year: Option<i32>,
    lang: Lang,
) -> Caption {
    let levels = comparison.levels(price_year);
    let full = comparison
        .years
        .iter()
        .position(|year| *year == comparison.full_year);
    let told: Vec<String> = levels
        .iter()
        .zip(names)
        .filter_map(|(levels, named)| {
            let level = levels.as_ref()?.get(full?)?;
            let amount = number::euro_million(*level, lang);
            Some(format!("{} {amount}", named.told()))
        })
        .collect();
    let all = together(basis);
    let (year, told) = (comparison.full_year, list(&told, lang));
    let unit = amount_unit(price_year, lang);
    let mut legend = vec![LegendEntry {
        label: format!("{all} {}", REPORT.get(lang)),
        class: theme::SWATCH_TOTAL,
    }];
    legend.extend(
        levels
            .iter()
            .zip(names)
            .enumerate()
            .filter(|(_, (levels, _))| levels.is_some())
            .map(|(at, (_, named))| LegendEntry {
                label: named.label(),
                class: theme::swatch_line(at),
            }),
    );
    Caption {
        summary: match lang {
            Lang::Nl => format!(
                "Lijnen per jaar van {all}, in {unit}: het rapport en daarna elk scenario. In {year}: {told}."
            ),
            Lang::En => format!(
                "Lines by year of {all}, in {unit}: the report and then each scenario. In {year}: {told}."
            ),
        },
        legend,
    }
}

/// The report and each scenario as lines, on an axis in EUR mln from zero; as they are or in
/// prices of a year.
pub fn compare_option(
    basis: &Basis,
    comparison: &Comparison,
    names: &[Named],
    price_year: Option<i32>,
    lang: Lang,
) -> Value {
    let last = comparison.price_year;
    let years: Vec<i32> = (basis.first_year()..=comparison.horizon).collect();
    let levels = comparison.levels(price_year);
    let prices = comparison
        .scenarios
        .get(comparison.reference)
        .into_iter()
        .chain(&comparison.scenarios)
        .flatten()
        .next()
        .map(|scenario| &scenario.prices);
    // The table of the report at the prices of the reference.
    let reported = |year: i32| {
        let total = basis.total_in(year)?;
        let factor = price_year.zip(prices);
        Some(factor.map_or(total, |(to, prices)| total * prices.factor(year, to)))
    };
    let top = levels
        .iter()
        .flatten()
        .flatten()
        .copied()
        .chain(years.iter().filter_map(|year| reported(*year)))
        .fold(0.0_f64, f64::max)
        * ROOM;
    let ends: Vec<Option<f64>> = levels
        .iter()
        .map(|levels| {
            let end = levels.as_ref()?.last()?;
            Some(if top > 0.0 { (top - end) / top } else { 0.0 })
        })
        .collect();
    let lower = apart(&ends);

    let past: Vec<Option<f64>> = years.iter().map(|year| reported(*year)).collect();
    let label = format!("{} {}", together(basis), REPORT.get(lang));
    let mut layers = vec![line(&label, theme::TOTAL, Symbol::Circle, 2.0, &past, lang)];
    for (at, (levels, named)) in levels.iter().zip(names).enumerate() {
        let Some(levels) = levels else { continue };
        let amounts: Vec<Option<f64>> = years
            .iter()
            .map(|year| {
                let place = usize::try_from(*year - last - 1).ok()?;
                levels.get(place).copied()
            })
            .collect();
        let width = if at == comparison.reference { 3.0 } else { 2.0 };
        let (symbol, dash) = look(at);
        let mut layer = line(
            &named.label(),
            &theme::series(at),
            symbol,
            width,
            &amounts,
            lang,
        )
        .with(json!({ "lineStyle": { "type": dash } }));
        if let Some(end) = levels.last() {
            let figure = number::decimal(end / 1000.0, 1, lang);
            layer = layer.ending_in(&format!("{}\n{figure}", named.letter), lower[at]);
        }
        layers.push(layer);
    }
    let before = comparison.first_year - 1;
    let place = |year: i32| years.iter().position(|other| *other == year);
    let gaps: Vec<Gap> = place(last + 1)
        .zip(place(before.min(comparison.horizon)))
        .filter(|(from, to)| from <= to)
        .map(|places| Gap {
            places,
            empty: true,
            label: NO_FIGURES.get(lang),
            text: NONE.get(lang),
        })
        .into_iter()
        .collect();
    let scale = Scale {
        unit: amount_unit(price_year, lang),
        kind: ScaleKind::FromZero,
    };
    option(&years, &scale, layers, &gaps, lang)
}

/// Symbol and dash of the line at a place: no two of four are alike without their colour.
fn look(at: usize) -> (Symbol, Value) {
    match at % 4 {
        0 => (Symbol::Rect, json!("solid")),
        1 => (Symbol::Triangle, json!([9, 4])),
        2 => (Symbol::Diamond, json!([2, 3])),
        _ => (Symbol::Arrow, json!([10, 3, 2, 3])),
    }
}

fn line(
    name: &str,
    color: &str,
    symbol: Symbol,
    width: f64,
    amounts: &[Option<f64>],
    lang: Lang,
) -> Layer {
    let line = Line::new()
        .name(name)
        .symbol(symbol)
        .symbol_size(8.0)
        .show_symbol(true)
        .line_style(LineStyle::new().color(color).width(width))
        .item_style(ItemStyle::new().color(color))
        .data(data(amounts.iter().map(|amount| millions(*amount))));
    let texts = amounts
        .iter()
        .map(|amount| Some(amount_text((*amount)?, lang)))
        .collect();
    Layer::new(line, texts)
}

/// What is said of the parts of a difference: `told` is the sentence beside it.
pub fn waterfall_caption(told: String, lang: Lang) -> Caption {
    let entry = |words: Phrase, class: &'static str| LegendEntry {
        label: words.get(lang).to_owned(),
        class,
    };
    Caption {
        summary: told,
        legend: vec![
            entry(words::SPLIT_METRIC, theme::SWATCH_TOTAL),
            entry(words::POLICY, theme::swatch(0)),
            entry(words::ASSUMPTIONS, theme::swatch(1)),
            entry(words::INTERACTION, theme::swatch(2)),
        ],
    }
}

/// One bar: where it starts and ends, in the unit of the axis, and how it looks.
struct Part {
    label: String,
    from: f64,
    to: f64,
    /// `None` for an outcome, the place of its look for a part.
    look: Option<usize>,
    /// What stands above it.
    short: String,
    /// What the tooltip says.
    words: String,
}

/// The parts of a difference as bars that start where the one before ends, between the two
/// outcomes.
pub fn waterfall_option(
    basis: &Basis,
    metric: &Metric,
    found: &Waterfall,
    (from, to): (&Named, &Named),
    lang: Lang,
) -> Value {
    let reading = &metric.reading;
    let per_unit = match reading.unit() {
        MetricUnit::Euro if *reading == Reading::PerCountry => 1.0,
        MetricUnit::Euro => 0.001,
        MetricUnit::Share => 100.0,
        MetricUnit::Ratio => 1.0,
    };
    let axis = |value: f64| value * per_unit;
    // Above a bar stands what the axis counts; the tooltip says what the table says.
    let short = |value: f64| match reading.unit() {
        MetricUnit::Euro if *reading != Reading::PerCountry => {
            number::decimal(value / 1000.0, 1, lang)
        }
        _ => metric_figure(metric, value, lang),
    };
    let short_change = |value: f64| match reading.unit() {
        MetricUnit::Euro if *reading != Reading::PerCountry => {
            number::signed_decimal(value / 1000.0, 1, lang)
        }
        MetricUnit::Share => number::signed_percent(value, 1, lang),
        _ => change_figure(metric, value, lang),
    };
    let mut level = found.from;
    let mut step = |label: Phrase, effect: f64, look: usize| {
        let start = level;
        level = start + effect;
        Part {
            label: label.get(lang).into(),
            from: axis(start),
            to: axis(level),
            look: Some(look),
            short: short_change(effect),
            words: change_figure(metric, effect, lang),
        }
    };
    let end = |named: &Named, outcome: f64| Part {
        label: named.letter.into(),
        from: 0.0,
        to: axis(outcome),
        look: None,
        short: short(outcome),
        words: metric_figure(metric, outcome, lang),
    };
    let parts = [
        end(from, found.from),
        step(words::POLICY, found.policy, 0),
        step(words::ASSUMPTIONS, found.assumption, 1),
        step(words::INTERACTION, found.interaction, 2),
        end(to, found.to),
    ];
    let style = |part: &Part, value: f64| {
        let (color, decal) = match part.look {
            None => (theme::TOTAL.to_owned(), None),
            Some(at) => (theme::series(at), theme::decal(at, theme::SURFACE)),
        };
        let mut item = json!({ "value": value, "itemStyle": { "color": color } });
        if let Some(decal) = decal {
            let decal = serde_json::to_value(decal).unwrap_or_default();
            merge(&mut item, json!({ "itemStyle": { "decal": decal } }));
        }
        item
    };
    // A stack grows away from zero on either side. So a bar that hangs free has an unseen one
    // between it and zero, and a bar across zero has a part on each side.
    let inner = |part: &Part| {
        let (low, high) = (part.from.min(part.to), part.from.max(part.to));
        low.max(0.0) + high.min(0.0)
    };
    let above = |part: &Part| (part.from.max(part.to).max(0.0)) - (part.from.min(part.to).max(0.0));
    let below = |part: &Part| (part.from.min(part.to).min(0.0)) - (part.from.max(part.to).min(0.0));
    let bar = |name: &str, values: Vec<Value>, texts: Vec<Option<String>>| {
        let bar = Bar::new().name(name).stack(STACK).bar_width(BAR);
        Layer::new(bar, texts).with(json!({ "data": values }))
    };
    let silent = || vec![None; parts.len()];
    let name = metric_name(metric, basis.reference_year(), lang);
    let unseen = parts.iter().map(|part| json!(inner(part))).collect();
    let printed: Vec<(usize, f64, String)> = parts
        .iter()
        .enumerate()
        // Printed values are taken in thousands of the axis.
        .map(|(at, part)| {
            (
                at,
                1000.0 * part.from.max(part.to).max(0.0),
                part.short.clone(),
            )
        })
        .collect();
    let layers = vec![
        bar("", unseen, silent())
            .with(json!({ "silent": true, "itemStyle": { "color": theme::NONE } })),
        bar(
            &name,
            parts.iter().map(|part| style(part, above(part))).collect(),
            parts.iter().map(|part| Some(part.words.clone())).collect(),
        ),
        bar(
            "",
            parts.iter().map(|part| style(part, below(part))).collect(),
            silent(),
        ),
        figures("", &printed, silent()),
    ];
    let unit = match (reading, reading.unit()) {
        (Reading::Real(_), _) => amount_unit(Some(basis.reference_year()), lang),
        (Reading::PerCountry, _) => labels::unit(Unit::EuroThousand).get(lang).to_owned(),
        (_, MetricUnit::Euro) => amount_unit(None, lang),
        (_, MetricUnit::Share) => "%".to_owned(),
        (_, MetricUnit::Ratio) => String::new(),
    };
    let scale = Scale {
        unit,
        kind: ScaleKind::FromZero,
    };
    let places: Vec<i32> = (1..).take(parts.len()).collect();
    let mut drawing = option(&places, &scale, layers, &[], lang);
    let names: Vec<&str> = parts.iter().map(|part| part.label.as_str()).collect();
    merge(&mut drawing, json!({ "xAxis": { "data": names } }));
    if parts.iter().any(|part| part.from < 0.0 || part.to < 0.0) {
        merge(&mut drawing, json!({ "yAxis": { "min": null } }));
    }
    // The rule for names of years would leave some names out; these stand askew where they
    // do not fit side by side.
    let form = |rotate: i32, bottom: i32| {
        json!({
            "grid": { "bottom": bottom },
            "xAxis": { "axisLabel": { "interval": 0, "hideOverlap": false, "rotate": rotate } },
        })
    };
    if let Some(forms) = drawing.get_mut("media").and_then(Value::as_array_mut) {
        forms.retain(|form| form.pointer("/option/xAxis").is_none());
        forms.push(json!({ "query": { "minWidth": ROOM_FOR_NAMES }, "option": form(0, 28) }));
        forms.push(json!({ "query": { "maxWidth": ROOM_FOR_NAMES - 1 }, "option": form(40, 72) }));
    }
    drawing
}
