//! Everything a reader can set: one table of input specifications.
//!
//! Sliders, number fields, resets, the address, the documentation and every export read
//! this table; nothing about an input is written twice. Section "Inputs overview" of the
//! model.

use std::collections::HashMap;

use crate::report::{Bilingual, Origin};

use super::basis::Basis;

/// First year of a measure or horizon.
pub const FIRST_SCENARIO_YEAR: i32 = 2022;
/// Last year of a measure or horizon; the price index runs this far.
pub const LAST_SCENARIO_YEAR: i32 = 2040;

/// Names one input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputId {
    /// A part of a cut, or a variant on the whole.
    Measure,
    /// Size of the cut.
    Cut,
    /// Share of the cut that lands on the items.
    Share,
    /// Less or more than a base.
    Variant,
    /// What the variant is a share of.
    VariantBase,
    /// First year of the measure.
    FirstYear,
    /// Year in which it has its full size.
    FullYear,
    /// Shape of the growth in between.
    Ramp,
    /// Own percentages for the ramp.
    RampSteps,
    /// How the amount is divided over the items.
    Split,
    /// Own weight of an item.
    Weight(String),
    /// Lowest amount of an item.
    Floor(String),
    /// How the baseline continues.
    Baseline,
    /// Number of years in the mean.
    MeanYears,
    /// First year that a growth rate or line looks at.
    Since,
    /// Own growth a year.
    Growth,
    /// Price change after the last known year.
    Inflation,
    /// Price change in one known year.
    PriceRate(i32),
    /// Last year shown.
    Horizon,
}

impl InputId {
    /// The key in addresses and files; readable and never changed.
    pub fn key(&self) -> String {
        match self {
            Self::Measure => "measure".into(),
            Self::Cut => "cut".into(),
            Self::Share => "share".into(),
            Self::Variant => "variant".into(),
            Self::VariantBase => "base".into(),
            Self::FirstYear => "from".into(),
            Self::FullYear => "full".into(),
            Self::Ramp => "ramp".into(),
            Self::RampSteps => "steps".into(),
            Self::Split => "split".into(),
            Self::Weight(item) => format!("weight.{item}"),
            Self::Floor(item) => format!("floor.{item}"),
            Self::Baseline => "baseline".into(),
            Self::MeanYears => "mean-years".into(),
            Self::Since => "since".into(),
            Self::Growth => "growth".into(),
            Self::Inflation => "inflation".into(),
            Self::PriceRate(year) => format!("cpi.{year}"),
            Self::Horizon => "horizon".into(),
        }
    }
}

/// The value of one input, in the unit its specification shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number or a year.
    Number(f64),
    /// A choice, by its code.
    Code(String),
    /// A list of percentages.
    List(Vec<f64>),
}

/// The unit in which an input is shown and stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Millions of euros a year.
    EuroMillion,
    /// Thousands of euros a year.
    EuroThousand,
    /// Percent.
    Percent,
    /// A calendar year.
    Year,
    /// A number of years.
    Years,
    /// No unit: a weight or a choice.
    Plain,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceSpec {
    /// The code in addresses and files.
    pub code: String,
    /// What the reader sees.
    pub label: Bilingual,
}

/// What values an input takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Any number in a range.
    Number {
        /// Lowest value allowed.
        min: f64,
        /// Highest value allowed.
        max: f64,
        /// What one press of an arrow key changes.
        step: f64,
    },
    /// A whole number in a range: a year or a count.
    Whole {
        /// Lowest value allowed.
        min: i32,
        /// Highest value allowed.
        max: i32,
    },
    /// One of some options.
    Choice(Vec<ChoiceSpec>),
    /// One percentage for each year from the first, 0..100.
    Percentages,
}

/// All there is to know about one input.
#[derive(Clone, Debug, PartialEq)]
pub struct InputSpec {
    /// Which input.
    pub id: InputId,
    /// Short name.
    pub label: Bilingual,
    /// What it means, in a sentence or two.
    pub explanation: Bilingual,
    /// Why the range ends where it does.
    pub limit: Bilingual,
    /// Unit of its value.
    pub unit: Unit,
    /// Values allowed.
    pub kind: Kind,
    /// Value when the reader sets nothing.
    pub default: Value,
    /// Where the default comes from.
    pub origin: Origin,
}

/// Why a value cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Outside the range.
    OutOfRange {
        /// The value refused.
        value: f64,
        /// Lowest value allowed.
        min: f64,
        /// Highest value allowed.
        max: f64,
    },
    /// A year or a count with decimals.
    NotWhole {
        /// The value refused.
        value: f64,
    },
    /// Not one of the options.
    UnknownChoice {
        /// The code refused.
        code: String,
        /// The codes allowed.
        allowed: Vec<String>,
    },
    /// A number where a choice is expected, or the other way round.
    WrongKind,
    /// A list without values.
    EmptyList,
}

impl InputSpec {
    /// Whether a value can be used for this input.
    ///
    /// # Errors
    /// [`Refusal`] with the value and what is allowed.
    pub fn check(&self, value: &Value) -> Result<(), Refusal> {
        let within = |value: f64, min: f64, max: f64| {
            if value.is_finite() && (min..=max).contains(&value) {
                Ok(())
            } else {
                Err(Refusal::OutOfRange { value, min, max })
            }
        };
        match (&self.kind, value) {
            (Kind::Number { min, max, .. }, Value::Number(number)) => within(*number, *min, *max),
            (Kind::Whole { min, max }, Value::Number(number)) => {
                if number.fract() == 0.0 {
                    within(*number, f64::from(*min), f64::from(*max))
                } else {
                    Err(Refusal::NotWhole { value: *number })
                }
            }
            (Kind::Choice(options), Value::Code(code)) => {
                if options.iter().any(|option| option.code == *code) {
                    Ok(())
                } else {
                    Err(Refusal::UnknownChoice {
                        code: code.clone(),
                        allowed: options.iter().map(|option| option.code.clone()).collect(),
                    })
                }
            }
            (Kind::Percentages, Value::List(list)) => {
                if list.is_empty() {
                    return Err(Refusal::EmptyList);
                }
                list.iter()
                    .try_for_each(|percent| within(*percent, 0.0, 100.0))
            }
            _ => Err(Refusal::WrongKind),
        }
    }
}

/// The table of inputs for one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Specs {
    specs: Vec<InputSpec>,
    places: HashMap<InputId, usize>,
}

impl Specs {
    /// The inputs for the items and years of a report.
    pub fn new(basis: &Basis) -> Self {
        let specs = table(basis);
        let places = specs
            .iter()
            .enumerate()
            .map(|(place, spec)| (spec.id.clone(), place))
            .collect();
        Self { specs, places }
    }

    /// Every input, in the order shown.
    pub fn iter(&self) -> impl Iterator<Item = &InputSpec> {
        self.specs.iter()
    }

    /// One input; `None` if the report has no such item or year.
    pub fn get(&self, id: &InputId) -> Option<&InputSpec> {
        self.specs.get(*self.places.get(id)?)
    }

    /// The input with a key.
    pub fn by_key(&self, key: &str) -> Option<&InputSpec> {
        self.specs.iter().find(|spec| spec.id.key() == key)
    }
}

fn text(nl: &str, en: &str) -> Bilingual {
    Bilingual::new(nl, en)
}

fn choice(code: &str, nl: &str, en: &str) -> ChoiceSpec {
    ChoiceSpec {
        code: code.into(),
        label: text(nl, en),
    }
}

fn report(section: &str, paragraph: &str) -> Origin {
    Origin::Report {
        section: section.into(),
        paragraph: Some(paragraph.into()),
        source: None,
        cell: None,
    }
}

fn code(code: &str) -> Value {
    Value::Code(code.into())
}

fn table(basis: &Basis) -> Vec<InputSpec> {
    let first = basis.first_year();
    let last = basis.reference_year();
    let years = i32::try_from(basis.years().len()).unwrap_or(1);
    let names = basis
        .items
        .iter()
        .map(|item| item.id.clone())
        .collect::<Vec<_>>();
    let together = names.join(" + ");

    let mut specs = vec![
        InputSpec {
            id: InputId::Measure,
            label: text("Maatregel", "Measure"),
            explanation: text(
                "Een deel van de bezuiniging laten landen, of het geheel met een percentage verlagen of verhogen.",
                "Let part of the cut land here, or lower or raise the whole by a percentage.",
            ),
            limit: text("", ""),
            unit: Unit::Plain,
            kind: Kind::Choice(vec![
                choice("share", "Deel van de bezuiniging", "Part of the cut"),
                choice(
                    "variant",
                    "Variant met een percentage",
                    "Variant by a percentage",
                ),
            ]),
            default: code("share"),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Cut,
            label: text("Omvang van de bezuiniging", "Size of the cut"),
            explanation: text(
                "Het bedrag per jaar waarop de bezuiniging uitkomt. Waar het precies van af gaat, staat niet in het rapport (kanttekening I14).",
                "The amount a year that the cut rises to. The report does not say what exactly it is taken from (note I14).",
            ),
            limit: text(
                "Tot 500 mln: ruim vier keer de uitgaven aan dit artikel.",
                "Up to 500 mln: over four times the spending on this article.",
            ),
            unit: Unit::EuroMillion,
            kind: Kind::Number {
                min: 0.0,
                max: 500.0,
                step: 1.0,
            },
            default: Value::Number(100.0),
            origin: report("6", "2"),
        },
        InputSpec {
            id: InputId::Share,
            label: Bilingual::new(
                format!("Deel dat op {together} landt"),
                format!("Share that lands on {together}"),
            ),
            explanation: text(
                "Het rapport noemt geen verdeling over artikelen. Kies zelf, of neem een van de ijkpunten.",
                "The report gives no split between articles. Choose your own, or take one of the reference points.",
            ),
            limit: text("100% is de hele bezuiniging.", "100% is the whole cut."),
            unit: Unit::Percent,
            kind: Kind::Number {
                min: 0.0,
                max: 100.0,
                step: 1.0,
            },
            default: Value::Number(20.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Variant,
            label: text("Minder of meer", "Less or more"),
            explanation: text(
                "Het rapport noemt een verhoging van 20% en legt die terzijde; −20% is de gebruikelijke besparingsvariant. Geen van beide is in het rapport uitgewerkt.",
                "The report mentions an increase of 20% and sets it aside; −20% is the usual savings variant. Neither is worked out in the report.",
            ),
            limit: text(
                "−100% is alles weg, +100% is een verdubbeling.",
                "−100% is everything gone, +100% is twice as much.",
            ),
            unit: Unit::Percent,
            kind: Kind::Number {
                min: -100.0,
                max: 100.0,
                step: 1.0,
            },
            default: Value::Number(-20.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::VariantBase,
            label: text("Percentage van", "Percentage of"),
            explanation: text(
                "Hetzelfde percentage geeft een ander bedrag naar gelang waar u het van neemt. Het rapport neemt +20% ten opzichte van de evaluatieperiode.",
                "The same percentage gives another amount depending on what you take it of. The report takes +20% compared with the evaluation period.",
            ),
            limit: text("", ""),
            unit: Unit::Plain,
            kind: Kind::Choice({
                let mut options = vec![
                    choice(
                        "auto",
                        "Passend bij de richting (minder: laatste jaar; meer: hele periode)",
                        "Fitting the direction (less: last year; more: whole period)",
                    ),
                    ChoiceSpec {
                        code: "last".into(),
                        label: Bilingual::new(
                            format!("Laatste jaar ({last})"),
                            format!("Last year ({last})"),
                        ),
                    },
                    ChoiceSpec {
                        code: "period".into(),
                        label: Bilingual::new(
                            format!("Gemiddelde {first}-{last}"),
                            format!("Mean {first}-{last}"),
                        ),
                    },
                    ChoiceSpec {
                        code: "recent".into(),
                        label: text(
                            "Gemiddelde laatste drie jaar",
                            "Mean of the last three years",
                        ),
                    },
                ];
                if let Some((from, to)) = basis.joint_years {
                    options.push(ChoiceSpec {
                        code: "joint".into(),
                        label: Bilingual::new(
                            format!("Gemiddelde {from}-{to} (beide geëvalueerd)"),
                            format!("Mean {from}-{to} (both evaluated)"),
                        ),
                    });
                }
                let peak = basis.peak_year();
                options.push(ChoiceSpec {
                    code: "peak".into(),
                    label: Bilingual::new(
                        format!("Hoogste jaar ({peak})"),
                        format!("Highest year ({peak})"),
                    ),
                });
                options
            }),
            default: code("auto"),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::FirstYear,
            label: text("Eerste jaar", "First year"),
            explanation: text(
                "Het rapport zegt alleen dat het bedrag oploopt, niet vanaf wanneer.",
                "The report only says that the amount rises, not from when.",
            ),
            limit: Bilingual::new(
                format!(
                    "Vanaf {FIRST_SCENARIO_YEAR}: het eerste jaar zonder cijfers in het rapport."
                ),
                format!(
                    "From {FIRST_SCENARIO_YEAR}: the first year without figures in the report."
                ),
            ),
            unit: Unit::Year,
            kind: Kind::Whole {
                min: FIRST_SCENARIO_YEAR,
                max: LAST_SCENARIO_YEAR,
            },
            default: Value::Number(2025.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::FullYear,
            label: text("Jaar van het volle bedrag", "Year of the full amount"),
            explanation: text(
                "Vanaf dit jaar geldt de maatregel helemaal. Niet vóór het eerste jaar.",
                "From this year the measure holds in full. Not before the first year.",
            ),
            limit: Bilingual::new(
                format!(
                    "Tot {LAST_SCENARIO_YEAR}: verder vooruit zegt een rechte lijn niets meer."
                ),
                format!("Up to {LAST_SCENARIO_YEAR}: further ahead a straight line says nothing."),
            ),
            unit: Unit::Year,
            kind: Kind::Whole {
                min: FIRST_SCENARIO_YEAR,
                max: LAST_SCENARIO_YEAR,
            },
            default: Value::Number(2029.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Ramp,
            label: text("Ingroei", "Ramp"),
            explanation: text(
                "Hetzelfde eindbedrag kan over de jaren heel verschillend optellen.",
                "The same final amount can add up very differently over the years.",
            ),
            limit: text("", ""),
            unit: Unit::Plain,
            kind: Kind::Choice(vec![
                choice("linear", "Gelijkmatig", "Even steps"),
                choice("front", "Snel begin", "Fast start"),
                choice("back", "Langzaam begin", "Slow start"),
                choice("s", "Langzaam, snel, langzaam", "Slow, fast, slow"),
                choice("step", "In één keer", "At once"),
                choice("custom", "Eigen percentages", "Own percentages"),
            ]),
            default: code("linear"),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::RampSteps,
            label: text("Percentage per jaar", "Percentage each year"),
            explanation: text(
                "Het deel van de maatregel dat in elk jaar geldt, vanaf het eerste jaar. Het laatste percentage blijft gelden.",
                "The part of the measure that holds in each year, from the first year. The last percentage stays.",
            ),
            limit: text("Van 0 tot 100%.", "From 0 to 100%."),
            unit: Unit::Percent,
            kind: Kind::Percentages,
            default: Value::List(vec![20.0, 40.0, 60.0, 80.0, 100.0]),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Split,
            label: text(
                "Verdeling over de sub-artikelen",
                "Split between the sub-articles",
            ),
            explanation: text(
                "Wat een sub-artikel niet kan dragen, gaat naar de andere. Wat nergens past, wordt apart genoemd.",
                "What one sub-article cannot carry goes to the others. What fits nowhere is named separately.",
            ),
            limit: text("", ""),
            unit: Unit::Plain,
            kind: Kind::Choice({
                let mut options = vec![
                    choice("proportional", "Naar rato", "In proportion"),
                    choice("equal", "Ieder evenveel", "Equal amounts"),
                ];
                options.extend(names.iter().map(|item| ChoiceSpec {
                    code: format!("only-{item}"),
                    label: Bilingual::new(format!("Alleen {item}"), format!("Only {item}")),
                }));
                options.push(choice("weights", "Eigen gewichten", "Own weights"));
                options
            }),
            default: code("proportional"),
            origin: Origin::Assumption,
        },
    ];
    specs.extend(names.iter().map(|item| InputSpec {
        id: InputId::Weight(item.clone()),
        label: Bilingual::new(format!("Gewicht {item}"), format!("Weight {item}")),
        explanation: text(
            "Alleen de verhouding tussen de gewichten telt.",
            "Only the ratio between the weights counts.",
        ),
        limit: text(
            "Van 0 tot 100; niet alle gewichten nul.",
            "From 0 to 100; not all weights zero.",
        ),
        unit: Unit::Plain,
        kind: Kind::Number {
            min: 0.0,
            max: 100.0,
            step: 1.0,
        },
        default: Value::Number(50.0),
        origin: Origin::Assumption,
    }));
    specs.extend(basis.items.iter().map(|item| {
        let highest = item.series.last().map_or(0.0, |point| point.amount);
        InputSpec {
            id: InputId::Floor(item.id.clone()),
            label: Bilingual::new(
                format!("Ondergrens {}", item.id),
                format!("Floor {}", item.id),
            ),
            explanation: text(
                "Het bedrag dat in elk geval blijft, bijvoorbeeld omdat bijdragen vastliggen.",
                "The amount that stays in any case, for example because contributions are fixed.",
            ),
            limit: Bilingual::new(
                format!("Tot de uitgaven van {last}."),
                format!("Up to the spending of {last}."),
            ),
            unit: Unit::EuroThousand,
            kind: Kind::Number {
                min: 0.0,
                max: highest,
                step: 500.0,
            },
            default: Value::Number(0.0),
            origin: Origin::Assumption,
        }
    }));
    specs.extend([
        InputSpec {
            id: InputId::Baseline,
            label: text("Uitgangslijn zonder maatregel", "Baseline without the measure"),
            explanation: text(
                "Dit is geen voorspelling. Het laat zien wat er gebeurt als de gekozen lijn doorloopt.",
                "This is not a forecast. It shows what happens if the chosen line continues.",
            ),
            limit: text("", ""),
            unit: Unit::Plain,
            kind: Kind::Choice(vec![
                ChoiceSpec {
                    code: "flat".into(),
                    label: Bilingual::new(format!("Gelijk aan {last}"), format!("Same as {last}")),
                },
                choice("mean", "Gemiddelde van de laatste jaren", "Mean of the last years"),
                choice("cagr", "Gemiddelde groei per jaar", "Average growth a year"),
                choice("ols", "Rechte lijn door alle jaren", "Straight line through all years"),
                choice(
                    "anchored",
                    "Rechte lijn vanaf het laatste jaar",
                    "Straight line from the last year",
                ),
                choice("growth", "Eigen groei per jaar", "Own growth a year"),
            ]),
            default: code("flat"),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::MeanYears,
            label: text("Jaren in het gemiddelde", "Years in the mean"),
            explanation: text(
                "Het gemiddelde van zoveel laatste jaren van de tabel.",
                "The mean of this many last years of the table.",
            ),
            limit: text("Niet meer dan de tabel jaren heeft.", "No more than the table has years."),
            unit: Unit::Years,
            kind: Kind::Whole { min: 1, max: years },
            default: Value::Number(3.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Since,
            label: text("Lijn sinds", "Line since"),
            explanation: text(
                "Het eerste jaar dat meetelt voor de groei of de lijn. Een ander beginjaar geeft vaak een andere lijn.",
                "The first year that counts for the growth or the line. Another first year often gives another line.",
            ),
            limit: text(
                "Er moeten ten minste drie jaren overblijven.",
                "At least three years must remain.",
            ),
            unit: Unit::Year,
            kind: Kind::Whole { min: first, max: (last - 2).max(first) },
            default: Value::Number(f64::from(first)),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Growth,
            label: text("Eigen groei per jaar", "Own growth a year"),
            explanation: text(
                "Vanaf het laatste jaar van de tabel.",
                "From the last year of the table.",
            ),
            limit: text(
                "Van −20 tot +20% per jaar.",
                "From −20 to +20% a year.",
            ),
            unit: Unit::Percent,
            kind: Kind::Number { min: -20.0, max: 20.0, step: 0.1 },
            default: Value::Number(0.0),
            origin: Origin::Assumption,
        },
        InputSpec {
            id: InputId::Inflation,
            label: text("Prijsstijging na het laatste bekende jaar", "Price rise after the last known year"),
            explanation: text(
                "Tot en met het laatste bekende jaar rekenen we met de consumentenprijzen van het CBS; daarna met dit percentage.",
                "Up to the last known year we use the consumer prices of Statistics Netherlands; after that this percentage.",
            ),
            limit: text("Van −2 tot 15% per jaar.", "From −2 to 15% a year."),
            unit: Unit::Percent,
            kind: Kind::Number { min: -2.0, max: 15.0, step: 0.1 },
            default: Value::Number(2.0),
            origin: Origin::Assumption,
        },
    ]);
    specs.extend(basis.rates.iter().filter(|(year, _)| **year > first).map(|(year, rate)| {
        InputSpec {
            id: InputId::PriceRate(*year),
            label: Bilingual::new(format!("Prijsstijging {year}"), format!("Price rise {year}")),
            explanation: text(
                "Consumentenprijzen. Inkopen van de overheid en hulp in het buitenland kunnen andere prijzen volgen; vul dan uw eigen cijfer in.",
                "Consumer prices. Government purchases and aid abroad may follow other prices; if so, enter your own figure.",
            ),
            limit: text("Van −2 tot 15%.", "From −2 to 15%."),
            unit: Unit::Percent,
            kind: Kind::Number { min: -2.0, max: 15.0, step: 0.1 },
            default: Value::Number(percent(*rate)),
            origin: Origin::External { source: super::basis::PRICE_SERIES.into() },
        }
    }));
    specs.push(InputSpec {
        id: InputId::Horizon,
        label: text("Laatste jaar in beeld", "Last year shown"),
        explanation: text(
            "Tot welk jaar de grafiek en de tabel lopen.",
            "Up to which year the chart and the table run.",
        ),
        limit: Bilingual::new(
            format!("Van {FIRST_SCENARIO_YEAR} tot {LAST_SCENARIO_YEAR}."),
            format!("From {FIRST_SCENARIO_YEAR} to {LAST_SCENARIO_YEAR}."),
        ),
        unit: Unit::Year,
        kind: Kind::Whole {
            min: FIRST_SCENARIO_YEAR,
            max: LAST_SCENARIO_YEAR,
        },
        default: Value::Number(2030.0),
        origin: Origin::Assumption,
    });
    specs
}

/// A rate as the percentage it was published as: 0.027 → 2.7.
fn percent(rate: f64) -> f64 {
    (rate * 1e6).round() / 1e4
}
