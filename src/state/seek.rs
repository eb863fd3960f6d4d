//! What is set on the page on goal seek.

use crate::model::{
    Bound, Goal, InputId, Inputs, Metric, Reading, Row, Side, check, limits, varied,
};
use crate::text::metric::{field_kind, from_field, to_field};

use super::address::AddressProblem;
use super::data::Data;
use super::vary::{Reader, usual_year};
use super::view::View;

/// Bounds that can be set at once, by the name in their keys.
pub const BOUNDS: [&str; 4] = ["1", "2", "3", "4"];

/// The page on goal seek as it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct SeekView {
    /// What is sought.
    pub goal: Goal,
    /// The name of each bound of the goal; see [`BOUNDS`].
    pub bounds: Vec<&'static str>,
    /// What could not be used.
    pub problems: Vec<AddressProblem>,
}

/// The code of a side in addresses.
pub const fn side_code(side: Side) -> &'static str {
    match side {
        Side::AtLeast => "min",
        Side::AtMost => "max",
    }
}

/// The key of a part of a bound: `of`, `year`, `side` or `value`.
pub fn bound_key(bound: &str, part: &str) -> String {
    format!("seek.lock{bound}.{part}")
}

impl SeekView {
    /// Reads the settings of a view.
    pub fn new(data: &Data, view: &View) -> Self {
        let mut reader = Reader::new(view, "seek.");
        let inputs = check(&data.basis, &data.specs, &view.scenario).ok();
        let usual = Metric {
            reading: Reading::Net(Row::Together),
            year: usual_year(data, view),
        };
        let metric = reader.metric(data, "seek.", usual.clone());
        let target = reader
            .number("seek.target", &field_kind(&metric.reading))
            .map_or_else(
                || usual_target(data, view, &metric, inputs.as_ref()),
                |typed| from_field(&metric.reading, typed),
            );

        let movable: Vec<InputId> = varied(&data.specs, &view.scenario)
            .map(|spec| spec.id.clone())
            .collect();
        let choices = movable.iter().map(|id| (id.key(), id.clone()));
        let input = reader
            .choice("seek.input", choices)
            .unwrap_or_else(|| usual_input(&metric.reading, &movable));
        let spec = data.specs.get(&input);
        let (least, most) = spec.and_then(limits).unwrap_or((0.0, 0.0));
        let (mut from, mut to) = (least, most);
        if let Some(spec) = spec {
            from = reader.number("seek.from", &spec.kind).unwrap_or(least);
            to = reader.number("seek.to", &spec.kind).unwrap_or(most);
        }
        if from > to {
            reader.refuse("seek.from", &from.to_string(), vec![format!("≤ {to}")]);
            from = least;
        }

        let mut bounds = Vec::new();
        let mut names = Vec::new();
        for name in BOUNDS {
            if reader.text(&bound_key(name, "of")).is_none() {
                continue;
            }
            let metric = reader.metric(data, &bound_key(name, ""), usual.clone());
            let sides =
                [Side::AtLeast, Side::AtMost].map(|side| (side_code(side).to_owned(), side));
            let side = reader
                .choice(&bound_key(name, "side"), sides)
                .unwrap_or_else(|| usual_side(&metric.reading));
            let typed = reader.number(&bound_key(name, "value"), &field_kind(&metric.reading));
            let value = typed.map_or_else(
                || usual_bound(data, view, &metric, inputs.as_ref()),
                |typed| from_field(&metric.reading, typed),
            );
            bounds.push(Bound {
                metric,
                side,
                value,
            });
            names.push(name);
        }
        Self {
            goal: Goal {
                metric,
                target,
                input,
                from,
                to,
                bounds,
            },
            bounds: names,
            problems: reader.finish(),
        }
    }
}

/// The side on which a reader will mostly want to stay.
const fn usual_side(reading: &Reading) -> Side {
    match reading {
        Reading::Unplaced | Reading::OverheadRate | Reading::WorkRatio => Side::AtMost,
        _ => Side::AtLeast,
    }
}

/// The first that fits what is read, of the inputs that can move.
fn usual_input(reading: &Reading, movable: &[InputId]) -> InputId {
    let wanted: &[InputId] = if reading.has_year() {
        &[InputId::Share, InputId::Variant]
    } else {
        &[InputId::Countries]
    };
    wanted
        .iter()
        .find(|id| movable.contains(id))
        .or_else(|| movable.first())
        .cloned()
        .unwrap_or(InputId::Share)
}

/// A target to start from: for an amount a tenth less than the last year of the table, for the
/// others the line that the reader set beside them.
fn usual_target(data: &Data, view: &View, metric: &Metric, inputs: Option<&Inputs<f64>>) -> f64 {
    let number = |id: InputId| view.scenario.number(&data.specs, &id).unwrap_or(0.0);
    let now = || inputs.and_then(|inputs| metric.value(inputs, data.basis.reference_year()));
    let value = match &metric.reading {
        Reading::Net(row) | Reading::Real(row) => {
            let year = data.basis.reference_year();
            let level = match row {
                Row::Together => data.basis.total_in(year),
                Row::Item(item) => data.basis.item(item).and_then(|item| {
                    let point = item.series.iter().find(|point| point.year == year);
                    point.map(|point| point.amount)
                }),
            };
            0.9 * level.unwrap_or(0.0)
        }
        Reading::OverheadRate => return number(InputId::OverheadLimit) / 100.0,
        Reading::PerCountry => return number(InputId::SmallestGrant),
        Reading::WorkRatio => return 1.0,
        Reading::Unplaced => return 0.0,
        Reading::Cumulative => now().unwrap_or(0.0) / 2.0,
    };
    // In whole units of the field.
    from_field(&metric.reading, to_field(&metric.reading, value).round())
}

/// A bound to start from: nothing unplaced, overhead and work within their lines, and half of
/// what there is now for the others.
fn usual_bound(data: &Data, view: &View, metric: &Metric, inputs: Option<&Inputs<f64>>) -> f64 {
    match metric.reading {
        Reading::Net(_) | Reading::Real(_) => {
            let now = inputs.and_then(|inputs| metric.value(inputs, data.basis.reference_year()));
            let half = to_field(&metric.reading, now.unwrap_or(0.0)) / 2.0;
            from_field(&metric.reading, half.round())
        }
        _ => usual_target(data, view, metric, inputs),
    }
}
