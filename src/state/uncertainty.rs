//! What the reader set on the page about uncertainty, read out of the address.
//!
//! `mc.seed`, `mc.draws`, `mc.metric` and `mc.year`, `mc.limit-metric`, `mc.limit` and
//! `mc.side`, and one key for each input that varies: `mc.share=tri,5,20,50`, in the unit
//! of its field. What cannot be used is told, and its default is taken.

use std::collections::BTreeMap;

use crate::model::{
    Distribution, InputId, InputSpec, Inputs, Kind, Limit, Method, Metric, MetricUnit, Panel, Plan,
    Reading, Row, Sampler, Scenario, Specs, Unit, Value, Varied, formula_unit,
};
use crate::report::Lang;
use crate::text::number;
use crate::text::scenario::amount_text;

use super::data::Data;

/// Draws that are made without being asked for.
pub const AT_ONCE: usize = 5_000;
/// Most draws when the page itself must make them.
pub const WITHOUT_WORKER: usize = 20_000;

/// Key of the seed.
pub const SEED: &str = "mc.seed";
/// Key of the number of draws.
pub const DRAWS: &str = "mc.draws";
/// Key of what is read.
pub const METRIC: &str = "mc.metric";
/// Key of the year in which it is read.
pub const YEAR: &str = "mc.year";
/// Key of what the limit compares.
pub const LIMIT_METRIC: &str = "mc.limit-metric";
/// Key of the limit.
pub const LIMIT: &str = "mc.limit";
/// Key of the side of the limit that counts.
pub const SIDE: &str = "mc.side";

/// Seeds allowed.
pub const SEEDS: Kind = Kind::Whole {
    min: 0,
    max: i32::MAX,
};
/// Numbers of draws allowed.
pub const DRAWS_ALLOWED: Kind = Kind::Whole {
    min: 100,
    max: 1_000_000,
};

/// How draws are spread over a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One value is the likeliest.
    Triangular,
    /// Every value is as likely.
    Uniform,
    /// The input does not vary.
    Fixed,
}

impl Shape {
    /// Every shape, in the order offered.
    pub const ALL: [Self; 3] = [Self::Triangular, Self::Uniform, Self::Fixed];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Triangular => "tri",
            Self::Uniform => "uni",
            Self::Fixed => "off",
        }
    }

    /// The shape with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.code() == code)
    }
}

/// A place in a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Lowest value.
    Low,
    /// Likeliest value.
    Mode,
    /// Highest value.
    High,
}

/// An input with its range, in the unit of its field.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeSetting {
    /// The input.
    pub input: InputId,
    /// How draws are spread.
    pub shape: Shape,
    /// Lowest value.
    pub low: f64,
    /// Likeliest value; of a triangle only.
    pub mode: f64,
    /// Highest value.
    pub high: f64,
}

impl RangeSetting {
    /// As it stands in the address.
    pub fn text(&self) -> String {
        let Self {
            low, mode, high, ..
        } = self;
        match self.shape {
            Shape::Triangular => format!("tri,{low},{mode},{high}"),
            Shape::Uniform => format!("uni,{low},{high}"),
            Shape::Fixed => "off".into(),
        }
    }

    /// The number at a place.
    pub const fn end(&self, end: End) -> f64 {
        match end {
            End::Low => self.low,
            End::Mode => self.mode,
            End::High => self.high,
        }
    }

    /// The same range with another number at a place.
    #[must_use]
    pub fn with(mut self, end: End, number: f64) -> Self {
        *match end {
            End::Low => &mut self.low,
            End::Mode => &mut self.mode,
            End::High => &mut self.high,
        } = number;
        self
    }

    /// The same range in another shape; the likeliest value stays within it.
    #[must_use]
    pub fn shaped(mut self, shape: Shape) -> Self {
        if shape == Shape::Triangular && self.low <= self.high {
            self.mode = self.mode.clamp(self.low, self.high);
        }
        self.shape = shape;
        self
    }

    /// Whether the numbers rise from the lowest to the highest.
    pub fn rises(&self) -> bool {
        match self.shape {
            Shape::Triangular => self.low <= self.mode && self.mode <= self.high,
            Shape::Uniform => self.low <= self.high,
            Shape::Fixed => true,
        }
    }

    fn distribution(&self, unit: Unit) -> Option<Distribution> {
        let [low, mode, high] =
            [self.low, self.mode, self.high].map(|number| formula_unit(unit, number));
        match self.shape {
            Shape::Triangular => Some(Distribution::Triangular { low, mode, high }),
            Shape::Uniform => Some(Distribution::Uniform { low, high }),
            Shape::Fixed => None,
        }
    }
}

/// What is wrong with a setting in the address.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingProblem {
    /// Its key.
    pub key: String,
    /// Its value as it stood there.
    pub value: String,
    /// What is allowed.
    pub allowed: Allowed,
}

/// What a setting may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// A number of some kind and unit.
    Number(Kind, Unit),
    /// One of some codes.
    Codes(Vec<String>),
    /// A range of some numbers.
    Range(Kind, Unit),
    /// Nothing: there is no such setting.
    Nothing,
    /// Another scenario: here the input plays no part.
    NoPart,
}

impl SettingProblem {
    /// What is wrong, with the key, the value and what is allowed.
    pub fn message(&self, lang: Lang) -> String {
        let Self { key, value, .. } = self;
        let text = |nl: String, en: String| match lang {
            Lang::Nl => nl,
            Lang::En => en,
        };
        let between = |kind: &Kind, unit: Unit| match kind {
            Kind::Number { min, max, .. } => {
                (amount_text(*min, unit, lang), amount_text(*max, unit, lang))
            }
            Kind::Whole { min, max } if unit == Unit::Year => {
                (number::year(*min), number::year(*max))
            }
            Kind::Whole { min, max } => (
                number::whole(f64::from(*min), lang),
                number::whole(f64::from(*max), lang),
            ),
            _ => (String::new(), String::new()),
        };
        match &self.allowed {
            Allowed::Number(kind, unit) => {
                let (low, high) = between(kind, *unit);
                text(
                    format!(
                        "“{key}={value}” kan niet; hier hoort een getal van {low} tot en met {high}, met een punt voor decimalen. De beginwaarde is genomen."
                    ),
                    format!(
                        "“{key}={value}” is not possible; a number from {low} to {high} belongs here, with a point for decimals. The initial value was taken."
                    ),
                )
            }
            Allowed::Codes(codes) => {
                let codes = codes.join(", ");
                text(
                    format!("“{key}={value}” kan niet; wel: {codes}. De beginwaarde is genomen."),
                    format!(
                        "“{key}={value}” is not possible; possible are: {codes}. The initial value was taken."
                    ),
                )
            }
            Allowed::Range(kind, unit) => {
                let (low, high) = between(kind, *unit);
                text(
                    format!(
                        "“{key}={value}” kan niet; wel: tri,laagste,waarschijnlijkste,hoogste of uni,laagste,hoogste of off, met getallen van {low} tot en met {high}. De beginwaarde is genomen."
                    ),
                    format!(
                        "“{key}={value}” is not possible; possible are tri,lowest,likeliest,highest or uni,lowest,highest or off, with numbers from {low} to {high}. The initial value was taken."
                    ),
                )
            }
            Allowed::Nothing => text(
                format!("“{key}={value}” zegt deze pagina niets en is overgeslagen."),
                format!("“{key}={value}” means nothing to this page and was skipped."),
            ),
            Allowed::NoPart => text(
                format!("“{key}={value}” speelt in uw scenario geen rol en is overgeslagen."),
                format!("“{key}={value}” plays no part in your scenario and was skipped."),
            ),
        }
    }
}

/// All settings of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Seed of the stream.
    pub seed: u64,
    /// Number of draws.
    pub draws: usize,
    /// The inputs that are shown with a range, in the order of the table of inputs.
    pub ranges: Vec<RangeSetting>,
    /// What is read.
    pub metric: Metric,
    /// What the limit compares.
    pub limit_reading: Reading,
    /// The limit, in the unit of its field.
    pub limit: f64,
    /// Whether draws below the limit count, or those above.
    pub below: bool,
}

/// The unit in which a reading is typed.
pub const fn field_unit(reading: &Reading) -> Unit {
    match reading.unit() {
        MetricUnit::Euro => Unit::EuroThousand,
        MetricUnit::Share => Unit::Percent,
        MetricUnit::Ratio => Unit::Plain,
    }
}

/// The limits that can be typed for a reading.
pub const fn limits(reading: &Reading) -> Kind {
    let (min, max, step) = match reading.unit() {
        MetricUnit::Euro => (-1e9, 1e9, 1000.0),
        MetricUnit::Share | MetricUnit::Ratio => (0.0, 1000.0, 1.0),
    };
    Kind::Number { min, max, step }
}

/// The ranges that a new reader gets; section N.
fn first_ranges() -> [RangeSetting; 3] {
    [
        (InputId::Share, 5.0, 20.0, 50.0),
        (InputId::Growth, -2.0, 0.0, 2.0),
        (InputId::Inflation, 1.5, 2.0, 3.5),
    ]
    .map(|(input, low, mode, high)| RangeSetting {
        input,
        shape: Shape::Triangular,
        low,
        mode,
        high,
    })
}

/// Whether an input has a range from the start.
pub fn is_first(input: &InputId) -> bool {
    first_ranges().iter().any(|one| one.input == *input)
}

/// The key of an input.
pub fn range_key(input: &InputId) -> String {
    format!("mc.{}", input.key())
}

/// Whether an input can vary: a number that the formulas read. Whole numbers (years,
/// countries) are left out, because draws have decimals; so are published price changes.
fn can_vary(spec: &InputSpec) -> bool {
    let read = match spec.id.panel() {
        Panel::Scenario => !matches!(spec.id, InputId::PriceRate(_)),
        Panel::Portfolio => !matches!(
            spec.id,
            InputId::SmallestGrant | InputId::OverheadLimit | InputId::HalfEffect
        ),
        Panel::Capacity => true,
        _ => false,
    };
    read && matches!(spec.kind, Kind::Number { .. })
}

/// Whether an input that varies changes anything in a scenario. Growth varies around a
/// flat line too.
fn plays_part(specs: &Specs, scenario: &Scenario, input: &InputId) -> bool {
    scenario.uses(specs, input)
        || (*input == InputId::Growth && scenario.code(specs, &InputId::Baseline) == Some("flat"))
}

/// The inputs that can be added to those with a range.
pub fn candidates(data: &Data, scenario: &Scenario, settings: &Settings) -> Vec<InputId> {
    data.specs
        .iter()
        .filter(|spec| can_vary(spec) && plays_part(&data.specs, scenario, &spec.id))
        .map(|spec| spec.id.clone())
        .filter(|id| settings.ranges.iter().all(|range| range.input != *id))
        .collect()
}

/// A range to start with for an input: a fifth of its value to either side.
pub fn suggestion(data: &Data, scenario: &Scenario, input: &InputId) -> Option<RangeSetting> {
    if let Some(first) = first_ranges().into_iter().find(|one| one.input == *input) {
        return Some(first);
    }
    let spec = data.specs.get(input)?;
    let Kind::Number { min, max, step } = spec.kind else {
        return None;
    };
    let value = scenario.number(&data.specs, input)?.clamp(min, max);
    let side = (value.abs() / 5.0).max(10.0 * step);
    // Written with the decimals of one step.
    let round = |number: f64| (number / step).round() * step;
    Some(RangeSetting {
        input: input.clone(),
        shape: Shape::Triangular,
        low: round(value - side).max(min),
        mode: value,
        high: round(value + side).min(max),
    })
}

/// Reads a range; `None` if it is none, or if a number is out of its bounds.
fn read_range(
    input: &InputId,
    text: &str,
    kind: &Kind,
    first: &RangeSetting,
) -> Option<RangeSetting> {
    let mut parts = text.split(',');
    let shape = Shape::from_code(parts.next()?)?;
    let numbers: Vec<f64> = parts
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let allowed = |number: &f64| kind.check(&Value::Number(*number)).is_ok();
    if !numbers.iter().all(allowed) {
        return None;
    }
    let (low, mode, high) = match (shape, numbers[..].as_ref()) {
        (Shape::Triangular, &[low, mode, high]) => (low, mode, high),
        (Shape::Uniform, &[low, high]) => (low, low + (high - low) / 2.0, high),
        (Shape::Fixed, []) => (first.low, first.mode, first.high),
        _ => return None,
    };
    Some(RangeSetting {
        input: input.clone(),
        shape,
        low,
        mode,
        high,
    })
}

/// The settings that stand in an address, and what of them could not be used. `inputs` is
/// the checked scenario; without it, defaults that follow from it are guessed.
pub fn read(
    settings: &BTreeMap<String, String>,
    data: &Data,
    scenario: &Scenario,
    inputs: Option<&Inputs<f64>>,
) -> (Settings, Vec<SettingProblem>) {
    let mut problems = Vec::new();
    let mut refuse = |key: &str, value: &str, allowed: Allowed| {
        problems.push(SettingProblem {
            key: key.into(),
            value: value.into(),
            allowed,
        });
    };
    let items: Vec<String> = data.basis.keys();
    let number = |text: &str, kind: &Kind| {
        let number = text.parse::<f64>().ok()?;
        kind.check(&Value::Number(number)).ok()?;
        Some(number)
    };
    let mut take = |key: &str, kind: Kind, unit: Unit, default: f64| match settings.get(key) {
        None => default,
        Some(text) => number(text, &kind).unwrap_or_else(|| {
            refuse(key, text, Allowed::Number(kind, unit));
            default
        }),
    };

    let seed = take(SEED, SEEDS, Unit::Plain, 42.0) as u64;
    let draws = take(DRAWS, DRAWS_ALLOWED, Unit::Plain, AT_ONCE as f64) as usize;
    let full = inputs.map_or(2029, |inputs| inputs.full_year);
    let (first, last) = span(data, inputs);
    let years = Kind::Whole {
        min: first,
        max: last,
    };
    let year = take(YEAR, years, Unit::Year, f64::from(full)) as i32;

    let mut reading = |key: &str, default: Reading| match settings.get(key) {
        None => default,
        Some(code) => Reading::from_code(code, &items).unwrap_or_else(|| {
            let codes = Reading::all(&items).iter().map(Reading::code).collect();
            refuse(key, code, Allowed::Codes(codes));
            default
        }),
    };
    let metric = Metric {
        reading: reading(METRIC, Reading::Net(Row::Together)),
        year,
    };
    // The last item is the one that cuts have reached first.
    let first_limit = items.last().map_or(Reading::Net(Row::Together), |item| {
        Reading::Net(Row::Item(item.clone()))
    });
    let limit_reading = reading(LIMIT_METRIC, first_limit.clone());
    let first_value = if limit_reading == first_limit {
        50_000.0
    } else {
        inputs
            .and_then(|inputs| {
                let metric = Metric {
                    reading: limit_reading.clone(),
                    year,
                };
                metric.value(inputs, data.basis.reference_year())
            })
            .map_or(0.0, |value| in_field(&limit_reading, value))
    };
    let mut take = |key: &str, kind: Kind, unit: Unit, default: f64| match settings.get(key) {
        None => default,
        Some(text) => number(text, &kind).unwrap_or_else(|| {
            refuse(key, text, Allowed::Number(kind, unit));
            default
        }),
    };
    let limit = take(
        LIMIT,
        limits(&limit_reading),
        field_unit(&limit_reading),
        first_value,
    );
    let below = match settings.get(SIDE).map(String::as_str) {
        None | Some("below") => true,
        Some("above") => false,
        Some(other) => {
            let codes = ["below", "above"].map(str::to_owned).into();
            refuse(SIDE, other, Allowed::Codes(codes));
            true
        }
    };

    let firsts = first_ranges();
    let mut ranges = Vec::new();
    for spec in data.specs.iter().filter(|spec| can_vary(spec)) {
        let key = range_key(&spec.id);
        let given = settings.get(&key);
        let first = firsts.iter().find(|one| one.input == spec.id);
        if given.is_none() && first.is_none() {
            continue;
        }
        if !plays_part(&data.specs, scenario, &spec.id) {
            if let Some(text) = given {
                refuse(&key, text, Allowed::NoPart);
            }
            continue;
        }
        let Some(start) = suggestion(data, scenario, &spec.id) else {
            continue;
        };
        match given {
            None => ranges.push(start),
            Some(text) => match read_range(&spec.id, text, &spec.kind, &start) {
                Some(range) => ranges.push(range),
                None => {
                    refuse(&key, text, Allowed::Range(spec.kind.clone(), spec.unit));
                    if first.is_some() {
                        ranges.push(start);
                    }
                }
            },
        }
    }
    let known = [SEED, DRAWS, METRIC, YEAR, LIMIT_METRIC, LIMIT, SIDE];
    for (key, value) in settings.iter().filter(|(key, _)| key.starts_with("mc.")) {
        let input = data.specs.by_key(&key["mc.".len()..]);
        if !known.contains(&key.as_str()) && !input.is_some_and(can_vary) {
            refuse(key, value, Allowed::Nothing);
        }
    }
    (
        Settings {
            seed,
            draws,
            ranges,
            metric,
            limit_reading,
            limit,
            below,
        },
        problems,
    )
}

/// A reading as it is typed, rounded to what a field needs.
fn in_field(reading: &Reading, value: f64) -> f64 {
    match reading.unit() {
        MetricUnit::Euro => value.round(),
        MetricUnit::Share => (value * 1000.0).round() / 10.0,
        MetricUnit::Ratio => (value * 100.0).round() / 100.0,
    }
}

/// The first and the last year that can be read.
pub fn span(data: &Data, inputs: Option<&Inputs<f64>>) -> (i32, i32) {
    let first = data.basis.reference_year() + 1;
    let last = inputs.map_or(2030, |inputs| inputs.horizon);
    (first, last.max(first))
}

impl Settings {
    /// The inputs whose numbers do not rise.
    pub fn disordered(&self) -> impl Iterator<Item = &RangeSetting> {
        self.ranges.iter().filter(|range| !range.rises())
    }

    /// What to draw from a scenario; `None` while a range does not rise.
    pub fn sampler(&self, data: &Data, inputs: &Inputs<f64>) -> Option<Sampler> {
        if self.disordered().next().is_some() {
            return None;
        }
        let varied = self
            .ranges
            .iter()
            .filter_map(|range| {
                let unit = data.specs.get(&range.input)?.unit;
                Some(Varied {
                    input: range.input.clone(),
                    distribution: range.distribution(unit)?,
                })
            })
            .collect();
        let reading = &self.metric.reading;
        let years = if reading.has_year() {
            (inputs.first_year..=inputs.horizon).collect()
        } else {
            Vec::new()
        };
        let plan = Plan {
            seed: self.seed,
            draws: self.draws,
            varied,
            metric: self.metric.clone(),
            limit: Limit {
                metric: Metric {
                    reading: self.limit_reading.clone(),
                    year: self.metric.year,
                },
                value: formula_unit(field_unit(&self.limit_reading), self.limit),
                below: self.below,
            },
            limit_spread: true,
            years,
        };
        Some(Sampler::new(
            inputs.clone(),
            data.basis.reference_year(),
            plan,
        ))
    }

    /// Whether growth varies around a line that is flat in the scenario.
    pub fn growth_on_flat(&self, inputs: &Inputs<f64>) -> bool {
        inputs.baseline == Method::FlatLast
            && self
                .ranges
                .iter()
                .any(|range| range.input == InputId::Growth && range.shape != Shape::Fixed)
    }
}
