//! What all charts share: the two axes, series with their words, years without figures.
//!
//! Components and series are those of charming. The option is put together from them
//! here and not as a `charming::Chart`, which knows all thirty kinds of series and would
//! add 17 kB (brotli) to what a reader loads. Where charming has no field for something
//! that ECharts has, [`Layer::with`] adds it.

use charming::component::{Axis, DecalItem, Grid};
use charming::datatype::CompositeValue;
use charming::element::{
    AxisLabel, AxisLine, AxisPointer, AxisPointerType, AxisTick, AxisType, ItemStyle, Label,
    LabelPosition, LineStyle, NameLocation, SplitLine, Symbol, TextStyle, Tooltip, Trigger,
};
use charming::series::{Bar, Line};
use serde::Serialize;
use serde_json::{Value, json};

use super::theme;
use crate::model::Unit;
use crate::report::Lang;
use crate::text::{Phrase, labels, number};

const REPORT: Phrase = Phrase::new("Rapport", "Report");

/// All bars stand on one stack, so that none moves aside for another.
pub(super) const STACK: &str = "amounts";
/// Width of a bar in its year.
pub(super) const BAR: &str = "62%";
/// From this width on (px) there is room for words at the end of a line.
const ROOM_FOR_WORDS: i32 = 560;
/// Left of the plot: the numbers of the axis, px.
const LEFT: i32 = 48;
/// Right of the plot, px.
const RIGHT: i32 = 20;
/// Right of the plot when words stand there, px.
const RIGHT_WITH_WORDS: i32 = 72;

/// The least height that the values of a chart take up in its plot, px.
const PLOT: f64 = 200.0;

/// A series with the words of its values.
pub(super) struct Layer {
    series: Value,
    texts: Vec<Option<String>>,
    forms: Option<Forms>,
}

/// What differs in a series between wide and narrow places.
struct Forms {
    /// Wide starts here, px.
    from: i32,
    wide: Value,
    narrow: Value,
}

impl Layer {
    /// A series and the words for each of its values; `None` where there is no value.
    pub(super) fn new(series: impl Serialize, texts: Vec<Option<String>>) -> Self {
        Self {
            series: json(series),
            texts,
            forms: None,
        }
    }

    /// Adds what charming has no field for.
    pub(super) fn with(mut self, more: Value) -> Self {
        merge(&mut self.series, more);
        self
    }

    /// Lays a pattern over the bars.
    pub(super) fn patterned(self, decal: Option<DecalItem>) -> Self {
        match decal {
            Some(decal) => self.with(json!({ "itemStyle": { "decal": json(decal) } })),
            None => self,
        }
    }

    /// The series itself and the words of its values, for a chart on other axes.
    pub(super) fn parts(self) -> (Value, Vec<Option<String>>) {
        (self.series, self.texts)
    }

    /// Writes words after the last value, where there is room; `lower` moves them down, px.
    pub(super) fn ending_in(mut self, words: &str, lower: f64) -> Self {
        self.forms = Some(Forms {
            from: ROOM_FOR_WORDS,
            wide: json!({ "endLabel": { "show": true } }),
            narrow: json!({ "endLabel": { "show": false } }),
        });
        self.with(json!({ "endLabel": {
            "show": true,
            "formatter": words,
            "distance": 7,
            "offset": [0, lower],
        } }))
        .with(json!({ "endLabel": words_in(theme::INK) }))
        .with(json!({ "endLabel": halo() }))
    }
}

/// A vertical axis.
pub(super) struct Scale {
    /// What it counts.
    pub(super) unit: String,
    /// Its kind.
    pub(super) kind: ScaleKind,
}

/// Where a vertical axis starts and ends.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum ScaleKind {
    /// From zero: amounts.
    FromZero,
    /// Below and above zero: changes.
    ThroughZero,
    /// Around the values: an index.
    Around,
    /// From 0 to 100 %.
    Percent,
}

/// A stretch of years without (all) figures.
pub(super) struct Gap {
    /// Places of the first and last year.
    pub(super) places: (usize, usize),
    /// Whether there are no figures at all.
    pub(super) empty: bool,
    /// The words on the chart.
    pub(super) label: &'static str,
    /// The words in the tooltip.
    pub(super) text: &'static str,
}

/// The option of a chart.
pub(super) fn option(
    years: &[i32],
    scale: &Scale,
    mut layers: Vec<Layer>,
    gaps: &[Gap],
    lang: Lang,
) -> Value {
    let ends_in_words = layers
        .iter()
        .any(|layer| layer.series.get("endLabel").is_some());
    if !gaps.is_empty() {
        layers.push(gap_layer(years, gaps, lang));
    }
    let count = layers.len();
    let mut media: Vec<Value> = layers
        .iter_mut()
        .enumerate()
        .filter_map(|(at, layer)| {
            let forms = layer.forms.take()?;
            let only = |form: Value| {
                let mut series = vec![json!({}); count];
                series[at] = form;
                json!({ "series": series })
            };
            Some(at_width(forms.from, only(forms.wide), only(forms.narrow)))
        })
        .flatten()
        .collect();
    // Every year is named where the names fit.
    media.extend(at_width(
        width_of(years.len(), theme::YEAR),
        json!({ "xAxis": { "axisLabel": { "interval": 0 } } }),
        json!({ "xAxis": { "axisLabel": { "interval": "auto" } } }),
    ));
    if ends_in_words && !gaps.iter().any(|gap| gap.places.1 + 1 == years.len()) {
        media.extend(at_width(
            ROOM_FOR_WORDS,
            json!({ "grid": { "right": RIGHT_WITH_WORDS } }),
            json!({ "grid": { "right": RIGHT } }),
        ));
    }
    let (series, texts): (Vec<Value>, Vec<Vec<Option<String>>>) = layers
        .into_iter()
        .map(|layer| (layer.series, layer.texts))
        .unzip();
    json!({
        "backgroundColor": theme::NONE,
        "textStyle": words_in(theme::INK),
        "grid": json(Grid::new().left(LEFT).top(36).right(RIGHT).bottom(28)),
        "tooltip": tooltip(),
        "xAxis": x_axis(years),
        "yAxis": y_axis(scale),
        "series": series,
        "media": media,
        "verkenner": { "thousands": thousands(lang), "texts": texts },
    })
}

/// What separates the thousands along an axis.
pub(super) const fn thousands(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => ".",
        Lang::En => ",",
    }
}

/// The words at the pointer, for all series at one place of the axis.
pub(super) fn tooltip() -> Value {
    let mut tooltip = json(
        Tooltip::new()
            .trigger(Trigger::Axis)
            .axis_pointer(
                AxisPointer::new()
                    .type_(AxisPointerType::Line)
                    .line_style(LineStyle::new().color(theme::INK_SOFT).width(1.0)),
            )
            .background_color(theme::SURFACE)
            .border_color(theme::LINE)
            .border_width(1.0),
    );
    merge(
        &mut tooltip,
        json!({ "textStyle": {
        "color": theme::INK, "fontSize": theme::FONT_SIZE, "fontFamily": "inherit",
    } }),
    );
    tooltip
}

fn x_axis(years: &[i32]) -> Value {
    let mut axis = json(
        Axis::new()
            .type_(AxisType::Category)
            .data(years.iter().map(i32::to_string).collect())
            .axis_tick(AxisTick::new().show(false))
            .axis_line(AxisLine::new().show(true)),
    );
    merge(
        &mut axis,
        json!({
            "axisLine": { "lineStyle": { "color": theme::INK_SOFT } },
            "axisLabel": { "hideOverlap": true },
        }),
    );
    merge(&mut axis, json!({ "axisLabel": words_along_axis() }));
    axis
}

fn y_axis(scale: &Scale) -> Value {
    let axis = Axis::new()
        .type_(AxisType::Value)
        .name(scale.unit.as_str())
        .name_location(NameLocation::End)
        .name_gap(14.0)
        .name_text_style(
            TextStyle::new()
                .align("left")
                // Starts where the numbers of the axis start.
                .padding([0.0, 0.0, 0.0, 8.0 - f64::from(LEFT)]),
        )
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(
            SplitLine::new()
                .show(true)
                .line_style(LineStyle::new().color(theme::LINE).width(1.0)),
        );
    let mut axis = json(match scale.kind {
        // Room above the highest bar for its figure.
        ScaleKind::FromZero => axis.min(0).boundary_gap(("0%", "6%")).split_number(4.0),
        ScaleKind::ThroughZero => axis.split_number(4.0),
        ScaleKind::Around => axis.scale(true).split_number(4.0),
        ScaleKind::Percent => axis
            .axis_label(AxisLabel::new().formatter("{value}%"))
            .min(0)
            .max(100)
            .interval(25.0),
    });
    merge(
        &mut axis,
        json!({
            "axisLabel": words_along_axis(),
            "nameTextStyle": words_in(theme::INK_SOFT),
        }),
    );
    axis
}

/// How words look. The height of a line is given, because in the font of the page, which
/// has no name here, it cannot be measured.
pub(super) fn words_in(color: &str) -> Value {
    json!({
        "color": color,
        "fontSize": theme::FONT_SIZE,
        "fontFamily": "inherit",
        "lineHeight": theme::LINE_HEIGHT,
    })
}

/// Keeps what lies behind words out of them: wide enough to close a line of the axis between
/// two figures, in any colours. (Words have no ground of their own, because in the font of
/// the page their width is not known.)
pub(super) fn halo() -> Value {
    json!({ "textBorderColor": theme::SURFACE, "textBorderWidth": 6 })
}

pub(super) fn words_along_axis() -> Value {
    let mut words = words_in(theme::INK_SOFT);
    merge(&mut words, json!({ "fontSize": theme::AXIS_SIZE }));
    words
}

/// The years without figures, on a bar series of their own: on bars, and only there, an
/// area runs over whole years.
fn gap_layer(years: &[i32], gaps: &[Gap], lang: Lang) -> Layer {
    let bar = Bar::new()
        .name(REPORT.get(lang))
        .stack(STACK)
        .item_style(ItemStyle::new().color(theme::GAP))
        .data(vec![None::<f64>; years.len()]);
    let texts = (0..years.len())
        .map(|place| {
            let gap = gaps
                .iter()
                .find(|gap| (gap.places.0..=gap.places.1).contains(&place))?;
            Some(gap.text.to_owned())
        })
        .collect();
    let mut layer = Layer::new(bar, texts).with(json!({ "markArea": {
        "silent": true,
        "itemStyle": { "color": theme::GAP },
        "label": words_in(theme::INK_SOFT),
        "data": areas(years, gaps, false),
    } }));
    let room = |gap: &Gap| {
        let longest = gap
            .label
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0);
        (longest as f64 * theme::CHARACTER + 4.0) / (gap.places.1 - gap.places.0 + 1) as f64
    };
    layer.forms = Some(Forms {
        from: width_of(years.len(), gaps.iter().map(room).fold(0.0, f64::max)),
        wide: json!({ "markArea": { "data": areas(years, gaps, false) } }),
        narrow: json!({ "markArea": { "data": areas(years, gaps, true) } }),
    });
    layer
}

/// The areas of years without figures, with their words lying down or standing up: at the
/// bottom, or above the bars of a year that has some.
fn areas(years: &[i32], gaps: &[Gap], upright: bool) -> Vec<Value> {
    let year = |place: usize| years.get(place).map(i32::to_string).unwrap_or_default();
    gaps.iter()
        .map(|gap| {
            let label = match (gap.empty, upright) {
                (true, false) => json!({ "position": "insideBottom", "rotate": 0 }),
                (false, false) => json!({ "position": "insideTop", "rotate": 0 }),
                (true, true) => json!({
                    "position": "insideBottom", "rotate": 90, "align": "left", "verticalAlign": "middle",
                }),
                (false, true) => json!({
                    "position": "insideTop", "rotate": 90, "align": "right", "verticalAlign": "middle",
                }),
            };
            json!([
                { "name": gap.label, "xAxis": year(gap.places.0), "label": label },
                { "xAxis": year(gap.places.1) },
            ])
        })
        .collect()
}

/// The width of a chart in which each year is this wide, px.
fn width_of(years: usize, each: f64) -> i32 {
    (years as f64 * each).ceil() as i32 + LEFT + RIGHT
}

/// Two forms of a part of an option: from a width (px) on, and under it.
pub(super) fn at_width(width: i32, wide: Value, narrow: Value) -> [Value; 2] {
    [
        json!({ "query": { "minWidth": width }, "option": wide }),
        json!({ "query": { "maxWidth": width - 1 }, "option": narrow }),
    ]
}

/// A value that is only printed: at some places above the bars, everywhere in the tooltip.
pub(super) fn figures(
    name: &str,
    printed: &[(usize, f64, String)],
    texts: Vec<Option<String>>,
) -> Layer {
    let data: Vec<Value> = (0..texts.len())
        .map(
            |at| match printed.iter().find(|(place, _, _)| *place == at) {
                Some((_, value, words)) => json!({
                    "value": millions(Some(*value)),
                    "label": { "show": true, "formatter": words },
                }),
                None => Value::Null,
            },
        )
        .collect();
    let line = Line::new()
        .name(name)
        .show_symbol(true)
        .symbol(Symbol::Circle)
        .symbol_size(1.0)
        // Not seen: the colour is for the tooltip.
        .item_style(ItemStyle::new().color(theme::TOTAL).opacity(0.0))
        .line_style(LineStyle::new().color(theme::NONE).width(0.0))
        .label(Label::new().position(LabelPosition::Top).distance(3.0));
    let from = width_of(texts.len(), theme::FIGURE);
    let mut layer = Layer::new(line, texts).with(json!({
        "data": data,
        "label": { "opacity": 1 },
    }));
    layer = layer
        .with(json!({ "label": words_in(theme::INK) }))
        .with(json!({ "label": halo() }));
    // On thin bars a figure starts at its own bar and leaves the one before it free.
    layer.forms = Some(Forms {
        from,
        wide: json!({ "label": { "align": "center", "offset": [0, 0] } }),
        narrow: json!({ "label": { "align": "left", "offset": [-6, 0] } }),
    });
    layer
}

/// How far the words at the end of each line (two lines of text) move down (px), so that none
/// lie on others. The ends are given as parts of the height of the plot, from the top.
pub(super) fn apart(ends: &[Option<f64>]) -> Vec<f64> {
    let mut heights: Vec<(usize, f64)> = ends
        .iter()
        .enumerate()
        .filter_map(|(at, end)| Some((at, (*end)? * PLOT)))
        .collect();
    heights.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
    let mut lower = vec![0.0; ends.len()];
    let mut free = f64::NEG_INFINITY;
    for (at, height) in heights {
        let place = height.max(free);
        free = place + 2.0 * theme::LINE_HEIGHT;
        lower[at] = place - height;
    }
    lower
}

/// An amount (`EUR x 1,000`) on an axis in millions; nothing if it is no number.
pub(super) fn millions(amount: Option<f64>) -> Option<f64> {
    amount
        .filter(|amount| amount.is_finite())
        .map(|amount| amount / 1000.0)
}

/// Values for a series; a missing one stays missing.
pub(super) fn data(values: impl IntoIterator<Item = Option<f64>>) -> Vec<CompositeValue> {
    values
        .into_iter()
        .map(|value| value.filter(|value| value.is_finite()).into())
        .collect()
}

/// An amount (`EUR x 1,000`) as the tables print it, with its unit.
pub(super) fn amount_text(amount: f64, lang: Lang) -> String {
    format!(
        "{} {}",
        number::whole(amount, lang),
        labels::unit(Unit::EuroThousand).get(lang)
    )
}

/// A charming value as JSON. These values hold only text, numbers and lists, which all
/// have a form in JSON.
pub(super) fn json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Lays one JSON object over another.
pub(super) fn merge(into: &mut Value, more: Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            for (key, value) in more {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, more) => *into = more,
    }
}
