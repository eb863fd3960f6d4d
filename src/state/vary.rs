//! What is set on the page on sensitivity, and how settings of such pages are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    InputId, InputSpec, Kind, LAST_SCENARIO_YEAR, Metric, Reading, Rival, Row, Value, limits,
    present, usual_range, varied,
};

use super::address::{AddressProblem, AddressProblemKind};
use super::data::Data;
use super::view::View;

/// Reads the settings of one page, and notes what could not be used.
pub(super) struct Reader<'a> {
    settings: &'a BTreeMap<String, String>,
    prefix: &'static str,
    used: BTreeSet<String>,
    problems: Vec<AddressProblem>,
}

impl<'a> Reader<'a> {
    /// Of the page whose keys begin with a prefix.
    pub(super) fn new(view: &'a View, prefix: &'static str) -> Self {
        Self {
            settings: &view.settings,
            prefix,
            used: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    /// What stands under a key; from now on the key is known.
    pub(super) fn text(&mut self, key: &str) -> Option<&'a str> {
        self.used.insert(key.to_owned());
        self.settings.get(key).map(String::as_str)
    }

    /// Notes that a value is none of those allowed.
    pub(super) fn refuse(&mut self, key: &str, value: &str, allowed: Vec<String>) {
        self.problems.push(AddressProblem {
            key: key.to_owned(),
            value: value.to_owned(),
            kind: AddressProblemKind::NotAllowed { allowed },
        });
    }

    /// One of some choices, by its code; `None` when nothing that can be used stands there.
    pub(super) fn choice<T>(
        &mut self,
        key: &str,
        choices: impl IntoIterator<Item = (String, T)>,
    ) -> Option<T> {
        let text = self.text(key)?;
        let mut allowed = Vec::new();
        for (code, choice) in choices {
            if code == text {
                return Some(choice);
            }
            allowed.push(code);
        }
        self.refuse(key, text, allowed);
        None
    }

    /// A number of a kind.
    pub(super) fn number(&mut self, key: &str, kind: &Kind) -> Option<f64> {
        let text = self.text(key)?;
        let Ok(number) = text.parse::<f64>() else {
            self.problems.push(AddressProblem {
                key: key.to_owned(),
                value: text.to_owned(),
                kind: AddressProblemKind::NotANumber,
            });
            return None;
        };
        if kind.check(&Value::Number(number)).is_ok() {
            return Some(number);
        }
        let allowed = match kind {
            Kind::Number { min, max, .. } => format!("{min} … {max}"),
            Kind::Whole { min, max } => format!("{min}, {}, … {max}", min + 1),
            _ => String::new(),
        };
        self.refuse(key, text, vec![allowed]);
        None
    }

    /// A reading with its year, under `<start>of` and `<start>year`.
    pub(super) fn metric(&mut self, data: &Data, start: &str, usual: Metric) -> Metric {
        let items: Vec<String> = data.basis.keys();
        let readings = Reading::all(&items)
            .into_iter()
            .map(|reading| (reading.code(), reading));
        let years = metric_years(data).map(|year| (year.to_string(), year));
        Metric {
            reading: self
                .choice(&format!("{start}of"), readings)
                .unwrap_or(usual.reading),
            year: self
                .choice(&format!("{start}year"), years)
                .unwrap_or(usual.year),
        }
    }

    /// All that could not be used; keys that nobody asked for are told too.
    pub(super) fn finish(self) -> Vec<AddressProblem> {
        let mut problems = self.problems;
        let unknown = self
            .settings
            .iter()
            .filter(|(key, _)| key.starts_with(self.prefix) && !self.used.contains(*key))
            .map(|(key, value)| AddressProblem {
                key: key.clone(),
                value: value.clone(),
                kind: AddressProblemKind::UnknownKey,
            });
        problems.extend(unknown);
        problems
    }
}

/// The years in which a scenario can be read.
pub fn metric_years(data: &Data) -> impl Iterator<Item = i32> + use<> {
    data.basis.reference_year() + 1..=LAST_SCENARIO_YEAR
}

/// The year of the full measure: where a scenario is read unless the reader says otherwise.
pub(super) fn usual_year(data: &Data, view: &View) -> i32 {
    let year = view.scenario.number(&data.specs, &InputId::FullYear);
    let year = year.map_or(LAST_SCENARIO_YEAR, |year| year as i32);
    year.clamp(data.basis.reference_year() + 1, LAST_SCENARIO_YEAR)
}

/// The page on sensitivity as it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct VaryView {
    /// What is read.
    pub metric: Metric,
    /// Own ends of ranges, in the unit of the input: lowest and highest.
    pub ranges: BTreeMap<InputId, (Option<f64>, Option<f64>)>,
    /// The scenario beside the reader's.
    pub rival: Rival,
    /// What could not be used.
    pub problems: Vec<AddressProblem>,
}

/// The key of the lowest value of an input.
pub fn low_key(input: &InputId) -> String {
    format!("vary.low.{}", input.key())
}

/// The key of the highest value of an input.
pub fn high_key(input: &InputId) -> String {
    format!("vary.high.{}", input.key())
}

impl VaryView {
    /// Reads the settings of a view.
    pub fn new(data: &Data, view: &View) -> Self {
        let mut reader = Reader::new(view, "vary.");
        let usual = Metric {
            reading: Reading::Real(Row::Together),
            year: usual_year(data, view),
        };
        let metric = reader.metric(data, "vary.", usual);
        let rivals = Rival::ALL.map(|rival| (rival.code().to_owned(), rival));
        let rival = reader.choice("vary.with", rivals).unwrap_or(Rival::Less);
        let mut ranges = BTreeMap::new();
        // A range of an input that has no part now stays for when it has one.
        for spec in data.specs.iter() {
            if limits(spec).is_none() {
                continue;
            }
            let (low_key, high_key) = (low_key(&spec.id), high_key(&spec.id));
            let low = reader.number(&low_key, &spec.kind);
            let high = reader.number(&high_key, &spec.kind);
            if let (Some(low), Some(high)) = (low, high)
                && low >= high
            {
                reader.refuse(&low_key, &low.to_string(), vec![format!("< {high}")]);
            } else if low.is_some() || high.is_some() {
                ranges.insert(spec.id.clone(), (low, high));
            }
        }
        Self {
            metric,
            ranges,
            rival,
            problems: reader.finish(),
        }
    }

    /// The range of an input: the reader's own ends, the usual ones where there are none.
    pub fn range(&self, spec: &InputSpec, usual: (f64, f64)) -> (f64, f64) {
        let (low, high) = self.ranges.get(&spec.id).copied().unwrap_or_default();
        let range = (low.unwrap_or(usual.0), high.unwrap_or(usual.1));
        // An own end beyond the usual other end: the two change places.
        (range.0.min(range.1), range.1.max(range.0))
    }
}

impl VaryView {
    /// The range of an input beside its present value in a view.
    pub fn range_now(&self, data: &Data, view: &View, spec: &InputSpec) -> (f64, f64) {
        let now = present(&data.specs, &view.scenario, &spec.id);
        self.range(spec, usual_range(spec, now))
    }
}

/// The inputs that can be varied in a view, in the order shown.
pub fn varied_inputs(data: &Data, view: &View) -> Vec<InputSpec> {
    varied(&data.specs, &view.scenario).cloned().collect()
}
