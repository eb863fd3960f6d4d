//! Sensitivity as a chart: a bar for each input, from the outcome at its lowest value to the
//! outcome at its highest.

use charming::element::ItemStyle;
use charming::series::Bar;
use serde_json::{Value, json};

use super::sheet::{Layer, at_width, halo, merge, thousands, tooltip, words_along_axis, words_in};
use super::{Caption, LegendEntry, theme};
use crate::model::{MetricUnit, Tornado};
use crate::report::Lang;
use crate::text::metric::{metric_name, metric_unit, metric_value};
use crate::text::sensitivity::Told;
use crate::text::{Phrase, number};

/// Bars that are drawn; the table has all of them.
pub const SHOWN_BARS: usize = 8;

const LOW: Phrase = Phrase::new("Aanname laag", "Assumption low");
const HIGH: Phrase = Phrase::new("Aanname hoog", "Assumption high");
/// Width of the names of inputs, px, and the most letters on a line of theirs.
const BESIDE_WIDE: (i32, usize) = (200, 30);
const BESIDE_NARROW: (i32, usize) = (104, 16);
/// From this width on (px) names have room.
const WIDE: i32 = 560;

/// The difference with the present outcome on the axis: amounts in millions, shares in
/// percentage points.
fn on_axis(tornado: &Tornado, outcome: f64) -> f64 {
    let difference = outcome - tornado.base;
    match tornado.metric.reading.unit() {
        MetricUnit::Euro => difference / 1000.0,
        MetricUnit::Share => 100.0 * difference,
        MetricUnit::Ratio => difference,
    }
}

/// A name on more lines. (The chart cannot do it: in the font of the page, which has no name
/// there, words cannot be measured.)
pub(super) fn broken(name: &str, most: usize) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in name.split(' ') {
        let letters = word.chars().count();
        if length > 0 && length + 1 + letters > most {
            lines.push('\n');
            length = 0;
        } else if length > 0 {
            lines.push(' ');
            length += 1;
        }
        lines.push_str(word);
        length += letters;
    }
    lines
}

/// The drawing.
pub fn tornado_option(told: &Told, tornado: &Tornado) -> Value {
    let lang = told.lang;
    let bars: Vec<_> = tornado.bars.iter().take(SHOWN_BARS).collect();
    let layer = |high: bool| {
        let place = usize::from(high);
        let color = theme::series(place);
        let style = ItemStyle::new()
            .color(color.as_str())
            .border_color(color.as_str())
            .border_width(1.0);
        let outcomes: Vec<Option<f64>> = bars
            .iter()
            .map(|bar| if high { bar.high } else { bar.low })
            .collect();
        let texts: Vec<Option<String>> = bars
            .iter()
            .map(|bar| told.end(tornado, bar, high))
            .collect();
        let data: Vec<Value> = outcomes
            .iter()
            .zip(&bars)
            .map(|(outcome, bar)| {
                let Some(outcome) = outcome else {
                    return Value::Null;
                };
                let length = on_axis(tornado, *outcome);
                let other = if high { bar.low } else { bar.high };
                let other = other.map_or(0.0, |other| on_axis(tornado, other));
                // Inside a longer bar on the same side words could not be read.
                let is_free = length * other <= 0.0 || length.abs() > other.abs();
                let is_left = length < 0.0 || (length == 0.0 && other > 0.0);
                let end = if high { bar.range.high } else { bar.range.low };
                json!({
                    "value": length,
                    "label": {
                        "show": is_free,
                        "position": if is_left { "left" } else { "right" },
                        "formatter": told.value(&bar.range.input, end),
                    },
                })
            })
            .collect();
        let series = Bar::new()
            .name(if high { HIGH } else { LOW }.get(lang))
            .bar_width("58%")
            .item_style(style);
        let mut label = json!({ "show": true, "distance": 5 });
        merge(&mut label, words_in(theme::INK));
        merge(&mut label, json!({ "fontSize": theme::AXIS_SIZE }));
        merge(&mut label, halo());
        Layer::new(series, texts)
            .patterned(theme::decal(place, theme::SURFACE))
            // Both ends of an input on one line.
            .with(json!({ "barGap": "-100%", "data": data, "label": label }))
            .parts()
    };
    let (low, low_texts) = layer(false);
    let (high, high_texts) = layer(true);
    let names: Vec<String> = bars
        .iter()
        .map(|bar| told.label(&bar.range.input))
        .collect();
    let unit = match (tornado.metric.reading.unit(), lang) {
        (MetricUnit::Euro, Lang::Nl) => "EUR mln, verschil met nu".to_owned(),
        (MetricUnit::Euro, Lang::En) => "EUR mln, difference with now".to_owned(),
        (MetricUnit::Share, Lang::Nl) => "procentpunt, verschil met nu".to_owned(),
        (MetricUnit::Share, Lang::En) => "percentage points, difference with now".to_owned(),
        (MetricUnit::Ratio, Lang::Nl) => "verschil met nu".to_owned(),
        (MetricUnit::Ratio, Lang::En) => "difference with now".to_owned(),
    };
    let names_at = |form: (i32, usize), room: &str| {
        let broken: Vec<String> = names.iter().map(|name| broken(name, form.1)).collect();
        json!({
            "grid": { "left": form.0 + 12 },
            "yAxis": { "data": broken },
            // For the words at the end of a bar.
            "xAxis": { "boundaryGap": [room, room] },
        })
    };
    let mut along = words_along_axis();
    merge(&mut along, json!({ "color": theme::INK, "interval": 0 }));
    let mut numbers = words_along_axis();
    merge(&mut numbers, json!({ "hideOverlap": true }));
    json!({
        "backgroundColor": theme::NONE,
        "textStyle": words_in(theme::INK),
        "grid": { "left": BESIDE_WIDE.0 + 12, "top": 8, "right": 16, "bottom": 48 },
        "tooltip": tooltip(),
        "xAxis": {
            "type": "value",
            "name": unit,
            "nameLocation": "middle",
            "nameGap": 28,
            "nameTextStyle": words_in(theme::INK_SOFT),
            "boundaryGap": ["15%", "15%"],
            "splitNumber": 4,
            "splitLine": { "show": true, "lineStyle": { "color": theme::LINE, "width": 1 } },
            "axisLine": { "show": false },
            "axisLabel": numbers,
        },
        "yAxis": {
            "type": "category",
            // The longest bar at the top.
            "inverse": true,
            "data": names,
            "axisTick": { "show": false },
            "axisLine": { "show": true, "lineStyle": { "color": theme::INK_SOFT } },
            "axisLabel": along,
        },
        "series": [low, high],
        "media": at_width(WIDE, names_at(BESIDE_WIDE, "15%"), names_at(BESIDE_NARROW, "40%")),
        "verkenner": { "thousands": thousands(lang), "texts": [low_texts, high_texts] },
    })
}

/// What is said of the drawing.
pub fn tornado_caption(told: &Told, tornado: &Tornado) -> Caption {
    let lang = told.lang;
    let reference = told.basis.reference_year();
    let name = metric_name(&tornado.metric, reference, lang);
    let base = metric_value(&tornado.metric, tornado.base, lang);
    let unit = metric_unit(&tornado.metric, reference, lang);
    let shown = tornado.bars.len().min(SHOWN_BARS);
    let count = number::whole(shown as f64, lang);
    let bars: Vec<String> = tornado
        .bars
        .iter()
        .take(3)
        .map(|bar| {
            let ends: Vec<String> = [false, true]
                .into_iter()
                .filter_map(|high| told.end(tornado, bar, high))
                .collect();
            format!("{} ({})", told.label(&bar.range.input), ends.join("; "))
        })
        .collect();
    let bars = bars.join(", ");
    let summary = match lang {
        Lang::Nl => format!(
            "Staven voor {count} aannames, de langste eerst: {name}, nu {base}. {bars} ({unit})."
        ),
        Lang::En => format!(
            "Bars for {count} assumptions, the longest first: {name}, now {base}. {bars} ({unit})."
        ),
    };
    Caption {
        summary,
        legend: [(LOW, 0), (HIGH, 1)]
            .map(|(label, place)| LegendEntry {
                label: label.get(lang).into(),
                class: theme::swatch(place),
            })
            .into(),
    }
}
