//! The scenario page in words and numbers.

use crate::model::{
    Basis, InputId, InputSpec, Inputs, Kind, Measure, Name, Notice, Outcome, Problem, ProblemKind,
    Ramp, Refusal, Row, Scenario, Specs, Split, Unit, Unusable, Value, YearOutcome,
};
use crate::report::{Lang, Origin, Report};

use super::Phrase;
use super::budget::{KeyFigure, money, table_origin};
use super::inputs;
use super::labels::together;
use super::number::{
    decimal, editable, euro_million, million, not_applicable, percent, signed_percent,
    signed_whole, whole,
};
use super::sentence::{Sentence, figure};
use super::table::{Cell, Column, RowKind, Table, TableRow};

/// Amounts below this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

fn both(lang: Lang, nl: &str, en: &str) -> String {
    Phrase::text(lang, nl, en)
}

/// A percentage of an input as people write it: no more decimals than needed.
pub fn share_text(share: f64, lang: Lang) -> String {
    format!("{}%", trimmed(100.0 * share, lang))
}

/// A number with up to four decimals, without needless ones.
fn trimmed(value: f64, lang: Lang) -> String {
    let decimals = (0..4)
        .find(|decimals| {
            let scale = 10_f64.powi(*decimals);
            ((value * scale).round() / scale - value).abs() < 1e-9
        })
        .unwrap_or(4);
    decimal(value, usize::try_from(decimals).unwrap_or(4), lang)
}

/// The result told in one go: what you chose, what follows, what it does not say.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// What the reader chose.
    pub chose: Sentence,
    /// What follows from it.
    pub follows: Sentence,
    /// What it does not say.
    pub not_said: Sentence,
}

impl Story {
    pub(super) fn new(chose: String, follows: String, not_said: String) -> Self {
        Self {
            chose: chose.into(),
            follows: follows.into(),
            not_said: not_said.into(),
        }
    }

    /// What was chosen and what follows from it, as one text.
    pub fn result(&self) -> String {
        format!("{} {}", self.chose.plain(), self.follows.plain())
    }
}

/// The figures that the story turns on, for the year of the full measure.
struct Turn<'a> {
    full: &'a YearOutcome<f64>,
    net: f64,
    /// Change against the reference year; `None` if that was zero.
    change: Option<f64>,
    real: f64,
    reference: i32,
}

fn turn<'a>(basis: &Basis, inputs: &Inputs<f64>, outcome: &'a Outcome<f64>) -> Option<Turn<'a>> {
    let full = outcome.year(inputs.full_year)?;
    let reference = basis.reference_year();
    let level = basis.total_in(reference)?;
    let net = full.net();
    Some(Turn {
        full,
        net,
        change: crate::model::relative_change(&level, &net),
        real: outcome.real(net, full.year, reference),
        reference,
    })
}

fn ramp_text(ramp: &Ramp<f64>) -> Phrase {
    match ramp {
        Ramp::Linear => Phrase::new("gelijkmatig", "in even steps"),
        Ramp::Front => Phrase::new("met een snel begin", "with a fast start"),
        Ramp::Back => Phrase::new("met een langzaam begin", "with a slow start"),
        Ramp::S => Phrase::new("langzaam, snel, langzaam", "slow, fast, slow"),
        Ramp::Step => Phrase::new("in één keer", "at once"),
        Ramp::Custom(_) => Phrase::new("met eigen percentages", "with own percentages"),
    }
}

fn period(inputs: &Inputs<f64>, lang: Lang) -> String {
    let (first, full) = (inputs.first_year, inputs.full_year);
    let ramp = ramp_text(&inputs.ramp).get(lang);
    match (first == full || inputs.ramp == Ramp::Step, lang) {
        (true, Lang::Nl) => format!("in één keer in {first}"),
        (true, Lang::En) => format!("at once in {first}"),
        (false, Lang::Nl) => format!("{ramp} van {first} tot {full}"),
        (false, Lang::En) => format!("{ramp} from {first} to {full}"),
    }
}

fn split_text(basis: &Basis, inputs: &Inputs<f64>, lang: Lang) -> String {
    match &inputs.split {
        Split::Proportional => both(lang, "naar rato verdeeld", "split in proportion"),
        Split::Equal => both(lang, "ieder evenveel", "in equal amounts"),
        Split::Only(at) => {
            let only = basis.items.get(*at).map_or("", |item| item.id.as_str());
            match lang {
                Lang::Nl => format!("alleen op {only}"),
                Lang::En => format!("on {only} only"),
            }
        }
        Split::Weights(weights) => {
            let weights: Vec<String> = weights
                .iter()
                .map(|weight| trimmed(*weight, lang))
                .collect();
            let ratio = weights.join(" : ");
            match lang {
                Lang::Nl => format!("verdeeld als {ratio}"),
                Lang::En => format!("split as {ratio}"),
            }
        }
    }
}

/// More or less, in words: "EUR 3,0 mln minder", or "evenveel".
pub(super) fn more_or_less(size: &str, is_nothing: bool, is_less: bool, lang: Lang) -> String {
    match (is_nothing, is_less, lang) {
        (true, _, Lang::Nl) => "evenveel".into(),
        (true, _, Lang::En) => "as much".into(),
        (_, true, Lang::Nl) => format!("{size} minder"),
        (_, true, Lang::En) => format!("{size} less"),
        (_, false, Lang::Nl) => format!("{size} meer"),
        (_, false, Lang::En) => format!("{size} more"),
    }
}

/// Tells the result.
pub fn story(
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    lang: Lang,
) -> Option<Story> {
    let Turn {
        full,
        net,
        change,
        real,
        reference,
    } = turn(basis, inputs, outcome)?;
    let all = together(&basis.keys());
    let period = period(inputs, lang);
    let split = split_text(basis, inputs, lang);
    let chose = match &inputs.measure {
        Measure::Share { cut, share } => {
            let (share, cut) = (
                share_text(*share, lang),
                format!("EUR\u{a0}{}\u{a0}mln", trimmed(cut / 1000.0, lang)),
            );
            match lang {
                Lang::Nl => format!("U laat {share} van {cut} op {all} landen, {period}, {split}."),
                Lang::En => format!("You let {share} of {cut} fall on {all}, {period}, {split}."),
            }
        }
        Measure::Variant { change, base_years } => {
            let size = share_text(change.abs(), lang);
            let base = base_text(inputs.base(base_years), base_years, lang);
            match (lang, *change < 0.0) {
                (Lang::Nl, _) if size == share_text(0.0, lang) => {
                    format!("U verandert {all} niet: een variant van 0% van {base}.")
                }
                (Lang::En, _) if size == share_text(0.0, lang) => {
                    format!("You leave {all} unchanged: a variant of 0% of {base}.")
                }
                (Lang::Nl, true) => {
                    format!("U verlaagt {all} met {size} van {base}, {period}, {split}.")
                }
                (Lang::Nl, false) => {
                    format!("U verhoogt {all} met {size} van {base}, {period}, {split}.")
                }
                (Lang::En, true) => {
                    format!("You lower {all} by {size} of {base}, {period}, {split}.")
                }
                (Lang::En, false) => {
                    format!("You raise {all} by {size} of {base}, {period}, {split}.")
                }
            }
        }
    };
    let year = full.year;
    let compared = change.map_or_else(String::new, |change| {
        let size = percent(change.abs(), 1, lang);
        let same = size == percent(0.0, 1, lang);
        let more = more_or_less(&size, same, change < 0.0, lang);
        let more = figure(&Name::NetChange(year), more);
        match (lang, same) {
            (Lang::Nl, true) => format!(", {more} als in {reference}"),
            (Lang::Nl, false) => format!(", {more} dan in {reference}"),
            (Lang::En, true) => format!(", {more} as in {reference}"),
            (Lang::En, false) => format!(", {more} than in {reference}"),
        }
    });
    let name = Name::Net(Row::Together, year);
    let (left, worth) = (
        figure(&name, euro_million(net, lang)),
        figure(
            &name.priced(year, Some(reference)),
            euro_million(real, lang),
        ),
    );
    let mut follows = match lang {
        Lang::Nl => format!(
            "In {year} is er {left}{compared}. Na prijsstijging is dat {worth} in prijzen van {reference}."
        ),
        Lang::En => format!(
            "In {year} there is {left}{compared}. After inflation that is {worth} in prices of {reference}."
        ),
    };
    if full.unplaced > TRACE {
        let amount = figure(&Name::Unplaced(year), euro_million(full.unplaced, lang));
        follows.push_str(&match lang {
            Lang::Nl => format!(" Daarnaast past {amount} van de bezuiniging nergens op {all}."),
            Lang::En => format!(" On top of that, {amount} of the cut fits nowhere on {all}."),
        });
    }
    let not_said = match &inputs.measure {
        Measure::Share { .. } => both(
            lang,
            "Het rapport noemt geen beginjaar, pad of verdeling van de bezuiniging; dat zijn uw aannames. Het zegt ook niet wat er met minder geld nog kan.",
            "The report gives no first year, path or split of the cut; those are your assumptions. Nor does it say what can still be done with less money.",
        ),
        Measure::Variant { .. } => both(
            lang,
            "Het rapport werkt geen variant in bedragen uit; hoogte, pad en verdeling zijn uw aannames. Het zegt ook niet wat de variant voor het beleid betekent.",
            "The report works out no variant in amounts; size, path and split are your assumptions. Nor does it say what the variant means for policy.",
        ),
    };
    Some(Story::new(chose, follows, not_said))
}

/// The base of a variant in words, with its amount.
fn base_text(base: f64, years: &[i32], lang: Lang) -> String {
    let amount = figure(&Name::Base, euro_million(base, lang));
    match (years, lang) {
        ([year], Lang::Nl) => format!("de uitgaven in {year} ({amount})"),
        ([year], Lang::En) => format!("spending in {year} ({amount})"),
        ([first, .., last], Lang::Nl) => format!("het gemiddelde over {first}-{last} ({amount})"),
        ([first, .., last], Lang::En) => format!("the mean over {first}-{last} ({amount})"),
        ([], _) => amount,
    }
}

/// The figures at the top of the result.
pub fn key_figures(
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    lang: Lang,
) -> Vec<KeyFigure> {
    let Some(Turn {
        full,
        net,
        change,
        real,
        reference,
    }) = turn(basis, inputs, outcome)
    else {
        return Vec::new();
    };
    let year = full.year;
    let figure = KeyFigure::calculated;
    let parts: Vec<String> = basis
        .items
        .iter()
        .zip(&full.items)
        .map(|(item, result)| format!("{}: {}", item.id, million(result.net, lang)))
        .collect();
    let last = outcome.years.last().map_or(year, |outcome| outcome.year);
    let first = inputs.first_year;
    let mut figures = vec![
        figure(
            match lang {
                Lang::Nl => format!("Over in {year}"),
                Lang::En => format!("Left in {year}"),
            },
            euro_million(net, lang),
            parts.join(" · "),
        )
        .of(&Name::Net(Row::Together, year)),
        figure(
            match lang {
                Lang::Nl => format!("Vergeleken met {reference}"),
                Lang::En => format!("Compared with {reference}"),
            },
            change.map_or_else(
                || not_applicable(lang).to_owned(),
                |change| signed_percent(change, 1, lang),
            ),
            both(lang, "in lopende prijzen", "in current prices"),
        )
        .of(&Name::NetChange(year)),
        figure(
            match lang {
                Lang::Nl => format!("In prijzen van {reference}"),
                Lang::En => format!("In prices of {reference}"),
            },
            euro_million(real, lang),
            both(
                lang,
                "wat het geld dan waard is",
                "what the money is worth by then",
            ),
        )
        .of(&Name::Net(Row::Together, year).priced(year, Some(reference))),
        figure(
            match lang {
                Lang::Nl => format!("Bij elkaar {first}-{last}"),
                Lang::En => format!("Added up {first}-{last}"),
            },
            euro_million(outcome.cumulative(first, last), lang),
            both(
                lang,
                "verschil met de uitgangslijn",
                "difference with the baseline",
            ),
        )
        .of(&Name::Cumulative(first, last)),
    ];
    if full.unplaced > TRACE {
        figures.push(
            figure(
                match lang {
                    Lang::Nl => format!("Past nergens in {year}"),
                    Lang::En => format!("Fits nowhere in {year}"),
                },
                euro_million(full.unplaced, lang),
                both(
                    lang,
                    "niet in te passen binnen de tabel",
                    "cannot be placed within the table",
                ),
            )
            .of(&Name::Unplaced(year)),
        );
    }
    figures
}

/// The result in one short line, for a bar that stays in view.
pub fn short(basis: &Basis, inputs: &Inputs<f64>, outcome: &Outcome<f64>, lang: Lang) -> String {
    let Some(Turn {
        full,
        net,
        change,
        real,
        reference,
    }) = turn(basis, inputs, outcome)
    else {
        return String::new();
    };
    let change = change.map_or_else(String::new, |change| {
        format!(" ({})", signed_percent(change, 1, lang))
    });
    let unplaced = if full.unplaced > TRACE {
        match lang {
            Lang::Nl => format!(" · past nergens: {}", million(full.unplaced, lang)),
            Lang::En => format!(" · fits nowhere: {}", million(full.unplaced, lang)),
        }
    } else {
        String::new()
    };
    match lang {
        Lang::Nl => format!(
            "{}: {}{change} · {} in prijzen van {reference}{unplaced}",
            full.year,
            euro_million(net, lang),
            million(real, lang)
        ),
        Lang::En => format!(
            "{}: {}{change} · {} in prices of {reference}{unplaced}",
            full.year,
            euro_million(net, lang),
            million(real, lang)
        ),
    }
}

/// The result year by year, from the reference year on.
pub fn table(
    report: &Report,
    basis: &Basis,
    inputs: &Inputs<f64>,
    outcome: &Outcome<f64>,
    price_year: Option<i32>,
    lang: Lang,
) -> Table {
    let reference = basis.reference_year();
    let all = together(&basis.keys());
    let priced =
        |amount: f64, year: i32| price_year.map_or(amount, |to| outcome.real(amount, year, to));
    let has_unplaced = outcome.years.iter().any(|year| year.unplaced > TRACE);
    // With amounts as they are, one column tells what they are worth; with amounts in
    // prices of a year, one column tells what will be paid.
    let other_label = match (price_year, lang) {
        (None, Lang::Nl) => format!("in prijzen van {reference}"),
        (None, Lang::En) => format!("in prices of {reference}"),
        (Some(_), Lang::Nl) => "lopende prijzen".into(),
        (Some(_), Lang::En) => "current prices".into(),
    };
    let other = |amount: f64, year: i32| match price_year {
        None => outcome.real(amount, year, reference),
        Some(_) => amount,
    };
    let other_money = match price_year {
        None => Some(reference),
        Some(_) => None,
    };
    let column = |label: String, title: String| Column {
        label,
        title,
        origin: Origin::Calculated,
        beside: None,
    };
    let mut columns = vec![
        column(
            both(lang, "zonder maatregel", "without measure"),
            match lang {
                Lang::Nl => format!("{all} zonder maatregel (uitgangslijn)"),
                Lang::En => format!("{all} without the measure (baseline)"),
            },
        ),
        column(
            both(lang, "verschil", "change"),
            both(lang, "verschil door de maatregel", "change by the measure"),
        ),
    ];
    columns.extend(
        basis
            .items
            .iter()
            .map(|item| column(item.id.clone(), item.name.get(lang).to_owned())),
    );
    columns.push(column(
        all.clone(),
        both(lang, "de sub-artikelen samen", "the sub-articles together"),
    ));
    columns.push(column(other_label.clone(), format!("{all}, {other_label}")));
    if has_unplaced {
        columns.push(column(
            both(lang, "past nergens", "fits nowhere"),
            both(
                lang,
                "deel van de bezuiniging dat nergens past",
                "part of the cut that fits nowhere",
            ),
        ));
    }

    let number = |amount: f64, name: &Name| Cell::explained(whole(amount, lang), name);
    let item_row = |item: &str| Row::Item(item.to_owned());
    let given = table_origin(report);
    let mut rows = Vec::new();
    if let Some(level) = basis.total_in(reference) {
        let mut cells = vec![
            Cell::none(&both(lang, "al uitgegeven", "already spent")),
            Cell::none(&both(lang, "al uitgegeven", "already spent")),
        ];
        cells.extend(basis.items.iter().filter_map(|item| {
            item.series
                .iter()
                .find(|point| point.year == reference)
                .map(|point| {
                    let name = match price_year {
                        None => Name::Given {
                            item: item.id.clone(),
                            year: reference,
                        },
                        Some(_) => {
                            Name::Spent(item_row(&item.id), reference).priced(reference, price_year)
                        }
                    };
                    number(priced(point.amount, reference), &name)
                })
        }));
        let total = Name::Spent(Row::Together, reference);
        cells.push(number(
            priced(level, reference),
            &total.clone().priced(reference, price_year),
        ));
        cells.push(number(
            other(level, reference),
            &total.priced(reference, other_money),
        ));
        if has_unplaced {
            cells.push(Cell::none(""));
        }
        rows.push(TableRow {
            head: reference.to_string(),
            kind: RowKind::Reported,
            origin: Some(if price_year.is_none() {
                given
            } else {
                Origin::Calculated
            }),
            cells,
        });
    }
    rows.extend(outcome.years.iter().map(|result| {
        let year = result.year;
        let mut cells = vec![
            number(
                priced(result.baseline(), year),
                &Name::Baseline(Row::Together, year).priced(year, price_year),
            ),
            Cell::explained(
                signed_whole(priced(result.difference(), year), lang),
                &Name::Difference(Row::Together, year).priced(year, price_year),
            ),
        ];
        cells.extend(result.items.iter().zip(&basis.items).map(|(result, item)| {
            let name = Name::Net(item_row(&item.id), year).priced(year, price_year);
            number(priced(result.net, year), &name)
        }));
        let net = Name::Net(Row::Together, year);
        cells.push(number(
            priced(result.net(), year),
            &net.clone().priced(year, price_year),
        ));
        cells.push(number(
            other(result.net(), year),
            &net.priced(year, other_money),
        ));
        if has_unplaced {
            let name = Name::Unplaced(year).priced(year, price_year);
            cells.push(number(priced(result.unplaced, year), &name));
        }
        TableRow {
            head: year.to_string(),
            kind: if year == inputs.full_year {
                RowKind::Full
            } else if year < inputs.first_year {
                RowKind::Gap
            } else {
                RowKind::Projected
            },
            origin: None,
            cells,
        }
    }));
    Table {
        caption: match lang {
            Lang::Nl => format!("Uitgaven aan {all} per jaar in dit scenario"),
            Lang::En => format!("Spending on {all} by year in this scenario"),
        },
        unit: money(price_year, lang),
        corner: both(lang, "jaar", "year"),
        columns,
        rows,
        foot: Vec::new(),
    }
}

/// A notice in a sentence.
pub fn notice(basis: &Basis, notice: &Notice, lang: Lang) -> String {
    match notice {
        Notice::RampFalls => both(
            lang,
            "Uw percentages gaan op een gegeven moment omlaag: de maatregel wordt dan weer kleiner.",
            "Your percentages go down at some point: the measure then becomes smaller again.",
        ),
        Notice::ClippedAtZero { item, year } => match lang {
            Lang::Nl => format!(
                "De rechte lijn van {item} komt in {year} onder nul. Hier blijft hij op nul; het laat zien hoe weinig een rechte lijn zegt."
            ),
            Lang::En => format!(
                "The straight line of {item} goes below zero in {year}. Here it stays at zero; it shows how little a straight line says."
            ),
        },
        Notice::GrowthDoesNotAddUp { year, parts, total } => {
            let all = together(&basis.keys());
            let (parts, total) = (whole(*parts, lang), whole(*total, lang));
            match lang {
                Lang::Nl => format!(
                    "Groeicijfers tellen niet op: per sub-artikel doorgetrokken is {all} in {year} {parts}, als geheel doorgetrokken {total} (x EUR 1.000). Hier geldt de som van de delen."
                ),
                Lang::En => format!(
                    "Growth rates do not add up: extended for each sub-article {all} is {parts} in {year}, extended as a whole {total} (x EUR 1,000). Here the sum of the parts holds."
                ),
            }
        }
        Notice::Unplaced { from, year, amount } => {
            let amount = euro_million(*amount, lang);
            match lang {
                Lang::Nl => format!(
                    "Niet inpasbaar: in {year} past {amount} van de bezuiniging nergens, voor het eerst in {from}. Een begroting kan niet onder nul of onder de ondergrens."
                ),
                Lang::En => format!(
                    "Cannot be placed: in {year} {amount} of the cut fits nowhere, for the first time in {from}. A budget cannot go below zero or below its floor."
                ),
            }
        }
    }
}

/// A value as its field shows it.
pub fn field_text(value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => editable(*number, lang),
        Value::Code(code) => code.clone(),
        Value::List(list) => list
            .iter()
            .map(|number| editable(*number, lang))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// A value with its unit, as it is read aloud and written in a list of choices.
pub fn value_text(basis: &Basis, spec: &InputSpec, value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => amount_text(*number, spec.unit, lang),
        Value::Code(code) => inputs::option(basis, &spec.id, code, lang),
        Value::List(list) => list
            .iter()
            .map(|number| amount_text(*number, spec.unit, lang))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// A number of an input with its unit.
pub fn amount_text(number: f64, unit: Unit, lang: Lang) -> String {
    let text = trimmed(number, lang);
    match (unit, lang) {
        (Unit::EuroMillion, _) => format!("EUR\u{a0}{text}\u{a0}mln"),
        (Unit::EuroThousand, Lang::Nl) => format!("{text} x EUR\u{a0}1.000"),
        (Unit::EuroThousand, Lang::En) => format!("{text} x EUR\u{a0}1,000"),
        (Unit::Percent, _) => format!("{text}%"),
        (Unit::Year, _) => editable(number, lang),
        (Unit::Fte, _) => format!("{text} fte"),
        (Unit::Years | Unit::Months | Unit::Countries | Unit::Plain, _) => text,
    }
}

/// Why a value in some unit is refused, and what is allowed.
pub fn refusal(unit: Unit, refusal: &Refusal, lang: Lang) -> String {
    let show = |number: f64| amount_text(number, unit, lang);
    match refusal {
        Refusal::OutOfRange { value, min, max } => match lang {
            Lang::Nl => format!(
                "{} valt buiten het bereik: kies van {} tot en met {}.",
                show(*value),
                show(*min),
                show(*max)
            ),
            Lang::En => format!(
                "{} is out of range: choose from {} up to and including {}.",
                show(*value),
                show(*min),
                show(*max)
            ),
        },
        Refusal::NotWhole { value } => match lang {
            Lang::Nl => format!("{} is geen heel getal.", trimmed(*value, lang)),
            Lang::En => format!("{} is not a whole number.", trimmed(*value, lang)),
        },
        Refusal::UnknownChoice { code, allowed } => {
            let allowed = allowed.join(", ");
            match lang {
                Lang::Nl => format!("“{code}” is geen van de keuzes: {allowed}."),
                Lang::En => format!("“{code}” is none of the choices: {allowed}."),
            }
        }
        Refusal::WrongKind => both(
            lang,
            "Dit soort waarde past hier niet.",
            "This kind of value does not fit here.",
        ),
        Refusal::EmptyList => both(
            lang,
            "Geef ten minste één getal; zet spaties tussen de getallen.",
            "Give at least one number; put spaces between the numbers.",
        ),
    }
}

/// What stands in the way of a result, at its input.
pub fn problem(specs: &Specs, problem: &Problem, lang: Lang) -> String {
    match &problem.kind {
        ProblemKind::Refused(why) => specs
            .get(&problem.input)
            .map(|spec| refusal(spec.unit, why, lang))
            .unwrap_or_default(),
        ProblemKind::FirstAfterFull { first, full } => match lang {
            Lang::Nl => format!(
                "Het eerste jaar ({first}) ligt na het jaar van het volle bedrag ({full}). Kies {full} of eerder, of verschuif het andere jaar."
            ),
            Lang::En => format!(
                "The first year ({first}) is after the year of the full amount ({full}). Choose {full} or earlier, or move the other year."
            ),
        },
        ProblemKind::NoWeights => both(
            lang,
            "Alle gewichten zijn nul; geef ten minste één sub-artikel een gewicht boven nul.",
            "All weights are zero; give at least one sub-article a weight above zero.",
        ),
        ProblemKind::Baseline {
            item,
            why: Unusable::TooFewYears { has, needs },
        } => match lang {
            Lang::Nl => format!("Deze lijn heeft {needs} jaren nodig; {item} heeft er {has}."),
            Lang::En => format!("This line needs {needs} years; {item} has {has}."),
        },
        ProblemKind::Baseline {
            item,
            why: Unusable::NotPositive { year },
        } => match lang {
            Lang::Nl => format!("Een groeicijfer bestaat niet: {item} is nul of minder in {year}."),
            Lang::En => format!("A growth rate does not exist: {item} is zero or less in {year}."),
        },
    }
}

/// The limit that the share runs into, at its slider.
pub fn share_limit(basis: &Basis, inputs: &Inputs<f64>, lang: Lang) -> Option<String> {
    let limit = crate::model::share_limit(inputs)?;
    let all = together(&basis.keys());
    let year = inputs.full_year;
    let text = decimal(limit, 1, lang);
    Some(match (limit >= 100.0, lang) {
        (true, Lang::Nl) => {
            format!("De hele bezuiniging past: {all} heeft in {year} ruimte voor {text}% ervan.")
        }
        (true, Lang::En) => {
            format!("The whole cut fits: in {year} {all} has room for {text}% of it.")
        }
        (false, Lang::Nl) => format!(
            "Boven {text}% past niet alles meer: dat is alle ruimte die deze verdeling in {year} heeft."
        ),
        (false, Lang::En) => format!(
            "Above {text}% not all of it fits: that is all the room that this split has in {year}."
        ),
    })
}

/// The words of a preset: share and amount.
pub fn preset(percent: f64, amount: f64, lang: Lang) -> String {
    let share = decimal(percent, 1, lang);
    match lang {
        Lang::Nl => format!("{share}% · {}", euro_million(amount, lang)),
        Lang::En => format!("{share}% · {}", euro_million(amount, lang)),
    }
}

/// The size of the cut (`EUR x 1,000` a year); `None` when the measure is a variant.
pub fn cut(inputs: &Inputs<f64>) -> Option<f64> {
    match inputs.measure {
        Measure::Share { cut, .. } => Some(cut),
        Measure::Variant { .. } => None,
    }
}

/// What differs from the defaults, input by input.
pub fn changes(basis: &Basis, specs: &Specs, scenario: &Scenario, lang: Lang) -> Vec<String> {
    scenario
        .changes()
        .filter(|(id, _)| scenario.uses(specs, id))
        .filter_map(|(id, value)| {
            let spec = specs.get(id)?;
            Some(format!(
                "{}: {}",
                inputs::label(basis, id, lang),
                value_text(basis, spec, value, lang)
            ))
        })
        .collect()
}

/// A choice that a selector offers: code and name.
pub fn options(basis: &Basis, spec: &InputSpec, lang: Lang) -> Vec<(String, String)> {
    match &spec.kind {
        Kind::Choice(options) => options
            .iter()
            .map(|code| (code.clone(), inputs::option(basis, &spec.id, code, lang)))
            .collect(),
        _ => Vec::new(),
    }
}

/// Lowest, highest and step of a slider, as its control wants them.
pub fn range(spec: &InputSpec) -> Option<(String, String, String)> {
    match spec.kind {
        Kind::Number { min, max, step } => {
            Some((min.to_string(), max.to_string(), step.to_string()))
        }
        Kind::Whole { min, max } => Some((min.to_string(), max.to_string(), "1".into())),
        _ => None,
    }
}

/// The position of a slider, as its control wants it.
pub fn position(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The inputs of the short form; the others stand under "more".
pub fn is_main(id: &InputId) -> bool {
    matches!(
        id,
        InputId::Measure
            | InputId::Share
            | InputId::Variant
            | InputId::VariantBase
            | InputId::Ramp
            | InputId::RampSteps
            | InputId::Split
            | InputId::Weight(_)
            | InputId::Inflation
    )
}
