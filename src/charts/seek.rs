//! Goal seek as a chart: the outcome against the input, the goal, the answer.

use charming::element::{LineStyle, LineStyleType, Symbol};
use charming::series::Line;
use serde_json::{Value, json};

use super::sheet::{halo, json as value_of, merge, thousands, tooltip, words_along_axis, words_in};
use super::{Caption, LegendEntry, theme};
use crate::model::{MetricUnit, Reading, Search, Trial, Unit, is_whole};
use crate::report::Lang;
use crate::text::metric::{metric_name, metric_unit};
use crate::text::seek::{Question, is_same};
use crate::text::{Phrase, inputs, labels};

const OUTCOME: Phrase = Phrase::new("Uitkomst", "Outcome");
const TARGET: Phrase = Phrase::new("Doel", "Goal");
const NOW: Phrase = Phrase::new("nu", "now");

/// A value of a reading on its axis: amounts in millions, those of one country in thousands,
/// shares in percent.
fn on_axis(question: &Question, outcome: f64) -> f64 {
    let reading = &question.goal.metric.reading;
    match reading.unit() {
        MetricUnit::Euro if *reading == Reading::PerCountry => outcome,
        MetricUnit::Euro => outcome / 1000.0,
        MetricUnit::Share => 100.0 * outcome,
        MetricUnit::Ratio => outcome,
    }
}

fn axis_unit(question: &Question) -> String {
    let metric = &question.goal.metric;
    match metric.reading.unit() {
        MetricUnit::Euro if metric.reading != Reading::PerCountry => "EUR mln".to_owned(),
        _ => metric_unit(metric, question.basis.reference_year(), question.lang),
    }
}

/// The highest value on the axis, where a few places of the curve would press all others
/// flat: amounts for one country or two.
fn ceiling(question: &Question, search: &Search) -> Option<f64> {
    let told = [
        Some(question.goal.target),
        question.at(question.now()).map(|trial| trial.outcome),
        answer(question, search).map(|trial| trial.outcome),
    ];
    let told = told.into_iter().flatten().fold(0.0, f64::max);
    let top = search
        .curve
        .iter()
        .map(|trial| trial.outcome)
        .fold(0.0, f64::max);
    // Two figures are enough for the end of an axis.
    let end = on_axis(question, 3.0 * told);
    let scale = 10_f64.powf(end.log10().floor() - 1.0);
    (told > 0.0 && top > 5.0 * told).then(|| (end / scale).ceil() * scale)
}

/// The drawing: a line over the range of the input.
pub fn seek_option(question: &Question, search: &Search) -> Value {
    let lang = question.lang;
    let goal = question.goal;
    let spec = question.specs.get(&goal.input);
    let whole = spec.is_some_and(is_whole);
    let mut curve = search.curve.clone();
    let answer = answer(question, search);
    if let Some(answer) = answer {
        curve.retain(|trial| !is_same(trial.value, answer.value));
        curve.push(answer);
        curve.sort_by(|one, other| one.value.total_cmp(&other.value));
    }
    let point = |trial: &Trial| json!([trial.value, on_axis(question, trial.outcome)]);
    let texts: Vec<String> = curve.iter().map(|trial| question.trial(trial)).collect();
    let titles: Vec<String> = curve
        .iter()
        .map(|trial| question.place(trial.value))
        .collect();

    let mut outcome = value_of(
        Line::new()
            .name(OUTCOME.get(lang))
            .symbol(if whole { Symbol::Circle } else { Symbol::None })
            .symbol_size(4.0)
            .line_style(LineStyle::new().color(theme::TOTAL).width(2.0)),
    );
    let now = question.now();
    let falls = match (curve.first(), curve.last()) {
        (Some(first), Some(last)) => last.outcome < first.outcome,
        _ => false,
    };
    let marked = |trial: &Trial| -> Value {
        let (words, symbol, color) = match answer {
            Some(answer) if answer.value == trial.value => {
                (question.mark(&search.answer), "diamond", theme::ACCENT)
            }
            _ if is_same(trial.value, now) => (NOW.get(lang), "rect", theme::TOTAL),
            _ => return json!({ "value": point(trial) }),
        };
        // Words stand where the line is not: the answer on one side of it, the present value on
        // the other, and near the ends of the range inside it.
        let place = (trial.value - goal.from) / (goal.to - goal.from);
        let (on_right, above) = match (falls, symbol) {
            (true, "diamond") => (place < 0.7, place < 0.7),
            (true, _) => (place < 0.1, place < 0.1),
            (false, "diamond") => (place < 0.25, place >= 0.25),
            (false, _) => (place < 0.7, place >= 0.7),
        };
        let mut label = json!({
            "show": true,
            "formatter": words,
            "position": if on_right { "right" } else { "left" },
            "distance": 8,
            "offset": [0, if above { -12 } else { 12 }],
        });
        merge(&mut label, words_in(theme::INK));
        merge(&mut label, halo());
        json!({
            "value": point(trial),
            "symbol": symbol,
            "symbolSize": 11,
            "itemStyle": { "color": color },
            "label": label,
        })
    };
    merge(
        &mut outcome,
        json!({
            "data": curve.iter().map(marked).collect::<Vec<_>>(),
            "showAllSymbol": true,
            "itemStyle": { "color": theme::TOTAL },
        }),
    );
    let mut target = value_of(
        Line::new()
            .name(TARGET.get(lang))
            .symbol(Symbol::None)
            .line_style(
                LineStyle::new()
                    .color(theme::REFERENCE)
                    .width(1.5)
                    .type_(LineStyleType::Dashed),
            ),
    );
    let level = on_axis(question, goal.target);
    let told = question.trial(&Trial {
        value: now,
        outcome: goal.target,
    });
    merge(
        &mut target,
        json!({
            "data": curve.iter().map(|trial| json!([trial.value, level])).collect::<Vec<_>>(),
            "itemStyle": { "color": theme::REFERENCE },
        }),
    );
    let lines = json!({ "show": true, "lineStyle": { "color": theme::LINE, "width": 1 } });
    let unit = spec.map_or("", |spec| labels::unit(spec.unit).get(lang));
    let label = inputs::label(question.basis, &goal.input, lang);
    let mut x_axis = json!({
        "type": "value",
        "name": match unit {
            "" => label,
            unit => format!("{label} ({unit})"),
        },
        "nameLocation": "middle",
        "nameGap": 28,
        "nameTextStyle": words_in(theme::INK_SOFT),
        "min": goal.from,
        "max": goal.to,
        "axisLine": { "show": true, "lineStyle": { "color": theme::INK_SOFT } },
        "axisTick": { "show": false },
        "splitLine": { "show": false },
        "axisLabel": words_along_axis(),
    });
    merge(&mut x_axis, json!({ "axisLabel": { "hideOverlap": true } }));
    // A year is no number to group.
    if spec.is_some_and(|spec| spec.unit == Unit::Year) {
        merge(
            &mut x_axis,
            json!({ "minInterval": 1, "axisLabel": { "formatter": "{value}" } }),
        );
    }
    let mut name = words_in(theme::INK_SOFT);
    merge(
        &mut name,
        json!({ "align": "left", "padding": [0, 0, 0, -40] }),
    );
    json!({
        "backgroundColor": theme::NONE,
        "textStyle": words_in(theme::INK),
        "grid": { "left": 56, "top": 36, "right": 24, "bottom": 48 },
        "tooltip": tooltip(),
        "xAxis": x_axis,
        "yAxis": {
            "type": "value",
            "scale": true,
            "max": ceiling(question, search),
            "name": axis_unit(question),
            "nameLocation": "end",
            "nameGap": 14,
            "nameTextStyle": name,
            "splitNumber": 4,
            "splitLine": lines,
            "axisLine": { "show": false },
            "axisTick": { "show": false },
            "axisLabel": words_along_axis(),
        },
        "series": [outcome, target],
        "verkenner": {
            "thousands": thousands(lang),
            "texts": [texts, vec![told; curve.len()]],
            "titles": titles,
        },
    })
}

/// The answer as a place of the curve.
fn answer(question: &Question, search: &Search) -> Option<Trial> {
    let value = search.answer.value()?;
    question.at(value)
}

/// What is said of the drawing.
pub fn seek_caption(question: &Question, search: &Search) -> Caption {
    let lang = question.lang;
    let name = metric_name(&question.goal.metric, question.basis.reference_year(), lang);
    let label = inputs::label(question.basis, &question.goal.input, lang);
    let answer = question.answer(&search.answer);
    let summary = match lang {
        Lang::Nl => format!("Lijn: {name}, tegen “{label}”, met het doel als streeplijn. {answer}"),
        Lang::En => {
            format!("Line: {name}, against “{label}”, with the goal as a dashed line. {answer}")
        }
    };
    Caption {
        summary,
        legend: vec![
            LegendEntry {
                label: OUTCOME.get(lang).into(),
                class: theme::SWATCH_TOTAL,
            },
            LegendEntry {
                label: TARGET.get(lang).into(),
                class: theme::SWATCH_REFERENCE,
            },
        ],
    }
}
