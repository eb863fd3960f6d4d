//! The calculation as plain data, each figure with its origin.

use serde::Serialize;

use crate::model::{
    BasisItem, InputSpec, Kind, Name, Panel, Row, Scenario, Unit, Value, check, notices,
};
use crate::report::{CellRef, Lang, Origin};
use crate::state::{Data, Page, View, explanation, print};
use crate::text::calculators::code;
use crate::text::explain::{Sources, tell, unit_text};
use crate::text::{budget, inputs as words, labels, scenario as told};

use super::fault::Fault;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Words {
    fn of(say: impl Fn(Lang) -> String) -> Self {
        Self {
            nl: say(Lang::Nl),
            en: say(Lang::En),
        }
    }
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Source {
    /// It stands in the report.
    Report {
        /// Section.
        section: String,
        /// Paragraph in the section: a number, or `table`.
        paragraph: Option<String>,
        /// Cell of the budget table, such as `1.1-2015`.
        cell: Option<String>,
        /// The place in words.
        place: Words,
    },
    /// Calculated from other figures.
    Calculated,
    /// A choice; the report does not give it.
    Assumption,
    /// From outside the report.
    External {
        /// The source in words.
        place: Words,
    },
}

impl Source {
    fn of(data: &Data, origin: &Origin) -> Self {
        let place = || Words::of(|lang| labels::place(origin, &data.report, lang));
        match origin {
            Origin::Report {
                section,
                paragraph,
                cell,
                ..
            } => Self::Report {
                section: section.clone(),
                paragraph: paragraph.clone(),
                cell: cell.as_ref().map(|cell| cell.id().to_owned()),
                place: place(),
            },
            Origin::Calculated => Self::Calculated,
            Origin::Assumption => Self::Assumption,
            Origin::External { .. } => Self::External { place: place() },
        }
    }
}

/// The value of an input.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum InputValue {
    /// A number, in the unit of the input.
    Number(f64),
    /// The code of a choice.
    Code(String),
    /// Numbers, in the unit of the input.
    List(Vec<f64>),
}

impl From<&Value> for InputValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(*number),
            Value::Code(code) => Self::Code(code.clone()),
            Value::List(list) => Self::List(list.clone()),
        }
    }
}

/// One of the values of a choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Choice {
    /// The value.
    pub code: String,
    /// Its name.
    pub label: Words,
}

/// Something that can be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Input {
    /// Its key in scenarios and links; never changes.
    pub key: String,
    /// Its name.
    pub label: Words,
    /// What it means.
    pub explanation: Words,
    /// Why the range ends where it does; may be empty.
    pub limit: Words,
    /// Where the page has it.
    pub panel: String,
    /// What it takes: `number`, `whole` (a whole number), `choice`, `percentages` or `amounts`.
    pub kind: String,
    /// Unit; empty for a year, a weight or a choice.
    pub unit: Words,
    /// Lowest value, of a number.
    pub min: Option<f64>,
    /// Highest value, of a number.
    pub max: Option<f64>,
    /// What one press of an arrow key changes, of a number.
    pub step: Option<f64>,
    /// The values of a choice; empty for others.
    pub choices: Vec<Choice>,
    /// Value when it is left out.
    pub default: InputValue,
    /// Where the default comes from.
    pub origin: Source,
}

/// Everything that can be set, in the order shown.
pub fn inputs(data: &Data) -> Vec<Input> {
    let input = |spec: &InputSpec| {
        let said = |lang| words::words(&data.basis, &spec.id, lang);
        let (kind, min, max, step) = match spec.kind {
            Kind::Number { min, max, step } => ("number", Some(min), Some(max), Some(step)),
            Kind::Whole { min, max } => (
                "whole",
                Some(f64::from(min)),
                Some(f64::from(max)),
                Some(1.0),
            ),
            Kind::Choice(_) => ("choice", None, None, None),
            Kind::Percentages => ("percentages", Some(0.0), Some(100.0), None),
            Kind::Amounts => ("amounts", Some(0.0), None, None),
        };
        let codes = match &spec.kind {
            Kind::Choice(codes) => codes.as_slice(),
            _ => &[],
        };
        Input {
            key: spec.id.key(),
            label: Words::of(|lang| said(lang).label),
            explanation: Words::of(|lang| said(lang).explanation),
            limit: Words::of(|lang| said(lang).limit),
            panel: code(spec.id.panel()).into(),
            kind: kind.into(),
            unit: Words::of(|lang| unit(spec.unit, lang)),
            min,
            max,
            step,
            choices: codes
                .iter()
                .map(|code| Choice {
                    code: code.clone(),
                    label: Words::of(|lang| words::option(&data.basis, &spec.id, code, lang)),
                })
                .collect(),
            default: (&spec.default).into(),
            origin: Source::of(data, &spec.origin),
        }
    };
    data.specs.iter().map(input).collect()
}

fn unit(unit: Unit, lang: Lang) -> String {
    labels::unit(unit).get(lang).to_owned()
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Figure {
    /// Its value, not rounded.
    pub value: f64,
    /// Its key, for `explain`.
    pub key: String,
    /// Where it comes from.
    pub origin: Source,
}

impl Figure {
    fn calculated(name: &Name, value: f64) -> Self {
        Self {
            value,
            key: name.key(),
            origin: Source::Calculated,
        }
    }
}

/// An item of the budget, with what was spent on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Item {
    /// Its key.
    pub key: String,
    /// What it pays for.
    pub label: Words,
    /// What was spent, `EUR x 1,000`; years that the report lacks are left out.
    pub past: Vec<PastYear>,
}

/// What was spent on an item in a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct PastYear {
    /// Calendar year.
    pub year: i32,
    /// `EUR x 1,000`.
    pub spent: Figure,
}

/// An input of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct InputUsed {
    /// Its key.
    pub key: String,
    /// Its value.
    pub value: InputValue,
    /// Where the value comes from; one that differs from the default is an assumption.
    pub origin: Source,
}

/// One item in one year to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct ItemYear {
    /// Key of the item.
    pub item: String,
    /// Without the measure, `EUR x 1,000`.
    pub baseline: Figure,
    /// What the measure takes, `EUR x 1,000`; negative for an addition.
    pub cut: Figure,
    /// What is left, `EUR x 1,000`; never below zero.
    pub net: Figure,
}

/// All items together in one year to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Together {
    /// Without the measure, `EUR x 1,000`.
    pub baseline: Figure,
    /// What the measure changes, `EUR x 1,000`; negative for a cut.
    pub difference: Figure,
    /// What is left, `EUR x 1,000`.
    pub net: Figure,
}

/// One year to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct ProjectionYear {
    /// Calendar year.
    pub year: i32,
    /// Part of the measure that holds, 0 to 1.
    pub fraction: f64,
    /// All items together.
    pub together: Together,
    /// Each item, in the order of the report.
    pub items: Vec<ItemYear>,
    /// What of the measure fits nowhere, `EUR x 1,000`.
    pub unplaced: Figure,
}

/// What follows from a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Projection {
    /// The link of this scenario, which shows the same numbers on the page.
    pub state: String,
    /// Unit of all amounts. They are in prices of their own year.
    pub unit: Words,
    /// The inputs of the scenario that play a part.
    pub inputs: Vec<InputUsed>,
    /// The items, with what was spent.
    pub items: Vec<Item>,
    /// Every year after the last one of the table, up to the last year shown.
    pub years: Vec<ProjectionYear>,
    /// What the measure changes from its first year to the last year shown, added up;
    /// `EUR x 1,000`, negative for a cut.
    pub cumulative: Figure,
    /// What a reader should know about this result.
    pub notices: Vec<Words>,
}

/// Calculates a scenario.
///
/// # Errors
/// [`Fault`] when its inputs cannot work together.
pub fn project(data: &Data, scenario: &Scenario) -> Result<Projection, Fault> {
    let (basis, specs) = (&data.basis, &data.specs);
    let inputs = check(basis, specs, scenario).map_err(|problems| match problems.first() {
        Some(problem) => Fault::of_problem(specs, problem),
        None => Fault::new("refused", "", "", "these inputs cannot be calculated with."),
    })?;
    let outcome = inputs.run();
    let used = specs
        .iter()
        .filter(|spec| spec.id.panel() == Panel::Scenario && scenario.uses(specs, &spec.id));
    let years = outcome.years.iter().map(|year| {
        let figure = |name: Name, value: f64| Figure::calculated(&name, value);
        let at = year.year;
        let all = || Row::Together;
        ProjectionYear {
            year: at,
            fraction: year.fraction,
            together: Together {
                baseline: figure(Name::Baseline(all(), at), year.baseline()),
                difference: figure(Name::Difference(all(), at), year.difference()),
                net: figure(Name::Net(all(), at), year.net()),
            },
            items: inputs
                .items
                .iter()
                .zip(&year.items)
                .map(|(item, amounts)| {
                    let row = || Row::Item(item.clone());
                    ItemYear {
                        item: item.clone(),
                        baseline: figure(Name::Baseline(row(), at), amounts.baseline),
                        cut: figure(Name::Cut(row(), at), amounts.cut),
                        net: figure(Name::Net(row(), at), amounts.net),
                    }
                })
                .collect(),
            unplaced: figure(Name::Unplaced(at), year.unplaced),
        }
    });
    let (first, last) = (inputs.first_year, inputs.horizon);
    Ok(Projection {
        state: print(&View {
            page: Page::Scenario,
            scenario: scenario.clone(),
            ..View::default()
        }),
        unit: Words::of(|lang| {
            unit(Unit::EuroThousand, lang)
                .trim_start_matches("x ")
                .into()
        }),
        inputs: used
            .filter_map(|spec| {
                let value = scenario.value(specs, &spec.id)?;
                let origin = if scenario.is_changed(&spec.id) {
                    &Origin::Assumption
                } else {
                    &spec.origin
                };
                Some(InputUsed {
                    key: spec.id.key(),
                    value: value.into(),
                    origin: Source::of(data, origin),
                })
            })
            .collect(),
        items: basis.items.iter().map(|item| past(data, item)).collect(),
        years: years.collect(),
        cumulative: Figure::calculated(
            &Name::Cumulative(first, last),
            outcome.cumulative(first, last),
        ),
        notices: notices(basis, &inputs, &outcome)
            .iter()
            .map(|notice| Words::of(|lang| told::notice(basis, notice, lang)))
            .collect(),
    })
}

/// An item with what was spent on it.
fn past(data: &Data, item: &BasisItem) -> Item {
    let report = &data.report;
    let years = item.series.iter().map(|point| {
        let mut origin = budget::table_origin(report);
        if let Origin::Report { cell, .. } = &mut origin {
            let found = report.budget.cell(&item.id, point.year);
            *cell = found.map(|found| CellRef::Budget(found.cell.clone()));
        }
        let name = Name::Given {
            item: item.id.clone(),
            year: point.year,
        };
        PastYear {
            year: point.year,
            spent: Figure {
                value: point.amount,
                key: name.key(),
                origin: Source::of(data, &origin),
            },
        }
    });
    Item {
        key: item.id.clone(),
        label: Words::of(|lang| item.name.get(lang).to_owned()),
        past: years.collect(),
    }
}

/// A number that an explanation speaks of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Part {
    /// What it is.
    pub name: String,
    /// Its value, not rounded, in the unit of the formulas: shares run from 0 to 1.
    pub value: f64,
    /// The same for readers, with its unit.
    pub text: String,
    /// Where it comes from.
    pub origin: Source,
    /// Its key, for `explain`; `null` for what is given.
    pub key: Option<String>,
    /// Key of the input that it is, or that sets it.
    pub input: Option<String>,
}

/// How a figure was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ssr", derive(ts_rs::TS))]
pub struct Explained {
    /// Its key.
    pub key: String,
    /// What it is.
    pub title: String,
    /// Its value, not rounded.
    pub value: f64,
    /// The same for readers, with its unit.
    pub text: String,
    /// The unit; empty where there is none.
    pub unit: String,
    /// Where it comes from.
    pub origin: Source,
    /// The formula in words; empty for a given figure.
    pub formula: String,
    /// The same with the values of this scenario.
    pub filled: String,
    /// How it is come by, where that is more than a formula; may be empty.
    pub rule: String,
    /// The same with the values of this scenario; may be empty.
    pub check: String,
    /// How it is rounded on the page.
    pub rounding: String,
    /// The numbers in the formula.
    pub parts: Vec<Part>,
}

/// Explains a figure of a scenario in a language.
///
/// # Errors
/// [`Fault`] when the inputs cannot work together, or give no such figure.
pub fn explain(
    data: &Data,
    scenario: &Scenario,
    key: &str,
    lang: Lang,
) -> Result<Explained, Fault> {
    if let Err(problems) = check(&data.basis, &data.specs, scenario)
        && let Some(problem) = problems.first()
    {
        return Err(Fault::of_problem(&data.specs, problem));
    }
    let view = View {
        page: Page::Scenario,
        lang,
        scenario: scenario.clone(),
        ..View::default()
    };
    let found = explanation(data, &view, key).ok_or_else(|| {
        let why = "this scenario has no such figure; `project` gives figures with their keys.";
        Fault::new("unknown_figure", "", key, why)
    })?;
    let sources = Sources {
        report: &data.report,
        basis: &data.basis,
        specs: &data.specs,
        scenario,
    };
    let told = tell(sources, &found, lang);
    Ok(Explained {
        key: key.to_owned(),
        title: told.title,
        value: found.value,
        text: told.line.value,
        unit: unit_text(&found.name, lang),
        origin: Source::of(data, &told.line.origin),
        formula: told.words,
        filled: told.values,
        rule: told.rule,
        check: told.check,
        rounding: told.rounding,
        parts: found
            .parts
            .iter()
            .zip(told.lines)
            .map(|(part, line)| Part {
                name: line.name,
                value: part.value,
                text: line.value,
                origin: Source::of(data, &line.origin),
                key: Some(line.opens).filter(|key| !key.is_empty()),
                input: line.set_at.map(|(_, id)| id.key()),
            })
            .collect(),
    })
}
