//! How often each outcome comes out of the draws, with marks at percentiles or at a limit.

use charming::component::{Axis, Grid};
use charming::element::{
    AreaStyle, AxisLine, AxisTick, AxisType, ItemStyle, LineStyle, NameLocation, SplitLine, Symbol,
};
use charming::series::Line;
use serde_json::{Value, json};

use super::sheet::{halo, merge, thousands, tooltip, words_along_axis, words_in};
use super::{Caption, LegendEntry, theme};
use crate::model::{Basis, Histogram, Limit, Metric, MetricUnit, Reading, Summary};
use crate::report::Lang;
use crate::text::metric::{metric_last, metric_unit, metric_value};
use crate::text::{Phrase, uncertainty as words};

const DRAWS: Phrase = Phrase::new("trekkingen", "draws");
const LIMIT: Phrase = Phrase::new("grens", "limit");

/// What is marked in a histogram.
pub enum Marks<'a> {
    /// The percentiles.
    Percentiles(&'a Summary),
    /// A limit, with the side that counts in another look.
    Limit(&'a Limit),
}

/// A value on the axis: amounts in millions, shares in percent.
fn along(reading: &Reading, value: f64) -> f64 {
    match reading.unit() {
        MetricUnit::Euro => value / 1000.0,
        MetricUnit::Share => value * 100.0,
        MetricUnit::Ratio => value,
    }
}

/// How often a metric has which value.
pub fn histogram_option(
    metric: &Metric,
    histogram: &Histogram,
    marks: &Marks<'_>,
    lang: Lang,
) -> Value {
    let reading = &metric.reading;
    let all: usize = histogram.counts.iter().map(|count| *count as usize).sum();
    let parts: Vec<(f64, f64, u32)> = histogram.parts().collect();
    let text = |from: f64, to: f64, count: u32| {
        format!(
            "{}: {}",
            words::part_text(metric, from, to, lang),
            words::part_count(count, all, lang)
        )
    };
    // The outline: up at its start, level along each part, down at its end. A part that
    // the limit runs through is split there.
    let outline = |keep: &dyn Fn(f64, f64) -> Option<(f64, f64)>| {
        let mut points: Vec<Value> = Vec::new();
        let mut texts: Vec<Option<String>> = Vec::new();
        let mut end = None;
        for (from, to, count) in &parts {
            let Some((start, stop)) = keep(*from, *to) else {
                continue;
            };
            if end.is_none() {
                points.push(json!([along(reading, start), 0]));
                texts.push(None);
            }
            points.push(json!([along(reading, start), count]));
            texts.push(Some(text(*from, *to, *count)));
            end = Some((stop, *count));
        }
        if let Some((stop, count)) = end {
            points.push(json!([along(reading, stop), count]));
            points.push(json!([along(reading, stop), 0]));
            texts.extend([None, None]);
        }
        (points, texts)
    };
    let series = |points: Vec<Value>, color: String, soft: String| {
        let mut line = json!(
            Line::new()
                .name(DRAWS.get(lang))
                .symbol(Symbol::None)
                .line_style(LineStyle::new().color(color.as_str()).width(1.5))
                .item_style(ItemStyle::new().color(color.as_str()))
                .area_style(AreaStyle::new().color(soft.as_str()).opacity(1.0))
        );
        merge(&mut line, json!({ "step": "end", "data": points }));
        line
    };
    let calm = || (theme::series(0), theme::series_soft(0));
    let marked = || (theme::ACCENT.to_owned(), theme::series_soft(1));
    let (mut all_series, mut all_texts) = (Vec::new(), Vec::new());
    let mut add = |(points, texts): (Vec<Value>, Vec<Option<String>>), look: (String, String)| {
        all_series.push(series(points, look.0, look.1));
        all_texts.push(texts);
    };
    let lines: Vec<(f64, String, &str)> = match marks {
        Marks::Percentiles(summary) => {
            add(outline(&|from, to| Some((from, to))), calm());
            let range = &summary.range;
            [("P5", range.p5), ("P50", range.p50), ("P95", range.p95)]
                .map(|(name, value)| (value, name.to_owned(), theme::INK))
                .into()
        }
        Marks::Limit(limit) => {
            let at = limit.value;
            let under = outline(&|from, to| (from < at).then_some((from, to.min(at))));
            let over = outline(&|from, to| (to > at).then_some((from.max(at), to)));
            let (below, above) = if limit.below {
                (marked(), calm())
            } else {
                (calm(), marked())
            };
            add(under, below);
            add(over, above);
            let value = metric_value(metric, at, lang);
            let name = format!("{} {value}", LIMIT.get(lang));
            vec![(at, name, theme::ACCENT)]
        }
    };
    let reach = parts
        .first()
        .zip(parts.last())
        .map(|(first, last)| (first.0, last.1));
    // A limit outside all draws has no place on the axis.
    let lines: Vec<Value> = lines
        .into_iter()
        .filter(|(value, _, _)| reach.is_some_and(|(from, to)| (from..=to).contains(value)))
        .map(|(value, name, color)| {
            let mut label = words_in(theme::INK);
            merge(&mut label, halo());
            merge(
                &mut label,
                json!({ "formatter": name, "position": "end", "distance": 4 }),
            );
            json!({
                "xAxis": along(reading, value),
                "label": label,
                "lineStyle": { "color": color, "width": 1.5, "type": "dashed" },
            })
        })
        .collect();
    if let Some(first) = all_series.first_mut() {
        merge(
            first,
            json!({ "markLine": { "symbol": "none", "animation": false, "data": lines } }),
        );
    }
    let axis_name = match reading.unit() {
        MetricUnit::Euro => "EUR mln",
        MetricUnit::Share => "%",
        MetricUnit::Ratio => "",
    };
    let soft_line = json!({ "lineStyle": { "color": theme::INK_SOFT } });
    let mut x = json!(
        Axis::new()
            .type_(AxisType::Value)
            .scale(true)
            .name(axis_name)
            .name_location(NameLocation::Middle)
            .name_gap(26.0)
            .axis_tick(AxisTick::new().show(true))
            .axis_line(AxisLine::new().show(true))
            .split_line(SplitLine::new().show(false))
    );
    merge(
        &mut x,
        json!({
            "axisLine": soft_line,
            "axisLabel": { "hideOverlap": true },
            "nameTextStyle": words_in(theme::INK_SOFT),
        }),
    );
    merge(&mut x, json!({ "axisLabel": words_along_axis() }));
    if let Some((from, to)) = reach {
        merge(
            &mut x,
            json!({ "min": along(reading, from), "max": along(reading, to) }),
        );
    }
    let mut y = json!(
        Axis::new()
            .type_(AxisType::Value)
            .min(0)
            .name(DRAWS.get(lang))
            .split_number(3.0)
            .axis_line(AxisLine::new().show(false))
            .axis_tick(AxisTick::new().show(false))
    );
    merge(
        &mut y,
        json!({
            "axisLabel": words_along_axis(),
            "nameTextStyle": words_in(theme::INK_SOFT),
            "splitLine": { "show": true, "lineStyle": { "color": theme::LINE, "width": 1 } },
        }),
    );
    json!({
        "backgroundColor": theme::NONE,
        "textStyle": words_in(theme::INK),
        "grid": json!(Grid::new().left(56).top(36).right(24).bottom(44)),
        "tooltip": tooltip(),
        "xAxis": x,
        "yAxis": y,
        "series": all_series,
        "verkenner": { "thousands": thousands(lang), "texts": all_texts },
    })
}

/// What is said of the drawing of [`histogram_option`].
pub fn histogram_caption(
    basis: &Basis,
    metric: &Metric,
    histogram: &Histogram,
    marks: &Marks<'_>,
    lang: Lang,
) -> Caption {
    let name = metric_last(metric, basis.reference_year(), lang);
    let all: usize = histogram.counts.iter().map(|count| *count as usize).sum();
    let most = histogram
        .parts()
        .max_by_key(|(_, _, count)| *count)
        .map(|(from, to, count)| {
            (
                words::part_text(metric, from, to, lang),
                words::part_count(count, all, lang),
            )
        })
        .unwrap_or_default();
    let unit = metric_unit(metric, basis.reference_year(), lang);
    let mut summary = match lang {
        Lang::Nl => format!(
            "Hoe vaak {name} welke waarde heeft ({unit}). Het vaakst: {}, in {} trekkingen.",
            most.0, most.1
        ),
        Lang::En => format!(
            "How often {name} has which value ({unit}). Most often: {}, in {} draws.",
            most.0, most.1
        ),
    };
    let mut legend = Vec::new();
    match marks {
        Marks::Percentiles(told) => {
            let [low, middle, high] = [told.range.p5, told.range.p50, told.range.p95]
                .map(|value| metric_value(metric, value, lang));
            summary.push_str(&match lang {
                Lang::Nl => format!(" Gemarkeerd: P5 {low}, P50 {middle} en P95 {high}."),
                Lang::En => format!(" Marked: P5 {low}, P50 {middle} and P95 {high}."),
            });
        }
        Marks::Limit(limit) => {
            let value = metric_value(metric, limit.value, lang);
            let side = if limit.below {
                words::BELOW
            } else {
                words::ABOVE
            }
            .get(lang);
            summary.push_str(&match lang {
                Lang::Nl => format!(" Gemarkeerd: wat {side} de grens van {value} ligt."),
                Lang::En => format!(" Marked: what lies {side} the limit of {value}."),
            });
            legend.push(LegendEntry {
                label: format!("{side} {value}"),
                class: theme::SWATCH_HIT,
            });
        }
    }
    Caption { summary, legend }
}
