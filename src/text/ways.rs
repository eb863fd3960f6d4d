//! How a number is come by that no formula gives, in words and with the values of the moment.

use crate::model::{Explanation, Name, Overlapping, Part, Way};
use crate::report::Lang;

use super::Phrase;
use super::explain::{Sources, rival_text, shown, value, whose_text};
use super::number::{decimal, whole};
use super::quantities::span;

/// How draws are made.
const DRAWS: Phrase = Phrase::new(
    "Elke trekking neemt voor elke keuze die varieert een waarde uit haar bereik en rekent daarmee uw hele scenario door. Met hetzelfde startgetal komen dezelfde trekkingen terug.",
    "Each draw takes a value from its range for every choice that varies, and calculates your whole scenario with them. With the same seed the same draws come back.",
);

/// The rule behind a number in words, and the same with the values of the moment, by which a
/// reader can check it. Both are empty where a formula says it all.
pub(super) fn way_text(
    sources: Sources<'_>,
    explanation: &Explanation,
    lang: Lang,
) -> (String, String) {
    let parts = &explanation.parts;
    let p = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let f = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    let part = |at: usize| {
        parts
            .get(at)
            .map(|part| value(&part.name, part.value, lang))
            .unwrap_or_default()
    };
    let of_draws = |rule: String| (format!("{rule} {}", DRAWS.get(lang)), String::new());
    match &explanation.way {
        Way::Formula => Default::default(),
        Way::YearsOfLine => (
            p(
                "Geteld: de jaren van de periode waarvoor er een bedrag is.",
                "Counted: the years of the period for which there is an amount.",
            ),
            String::new(),
        ),
        Way::StudentT { freedom } => (
            f(
                format!(
                    "Afgelezen uit de t-verdeling (van Student) met {freedom} vrijheidsgraden: het aantal jaren min 2. Tweezijdig, bij 95%: zonder trend blijft de t-waarde in 95 van de 100 gevallen, omhoog of omlaag, kleiner dan dit getal."
                ),
                format!(
                    "Read off the t distribution (of Student) with {freedom} degrees of freedom: the number of years minus 2. Two-sided, at 95%: without a trend the t value stays smaller than this number, up or down, in 95 of 100 cases."
                ),
            ),
            f(
                format!("{} − 2 = {freedom} vrijheidsgraden", part(0)),
                format!("{} − 2 = {freedom} degrees of freedom", part(0)),
            ),
        ),
        Way::CountedFrom => (
            p(
                "Geteld: de veranderingen die omhoog of omlaag ten minste zo groot zijn als uw drempel. Een verandering van nul telt nooit.",
                "Counted: the changes that are at least as large, up or down, as your threshold. A change of zero never counts.",
            ),
            counted(parts, lang),
        ),
        Way::LargestOf => (
            p(
                "De verandering die omhoog of omlaag het grootst is, van alle veranderingen vanaf uw drempel.",
                "The change that is largest, up or down, of all changes from your threshold on.",
            ),
            String::new(),
        ),
        Way::SlopeOfFormulas { apart } => (
            p(
                "De helling volgt uit de formules zelf: elke stap van de berekening geeft naast zijn uitkomst door hoeveel die verandert als deze aanname verandert. Zo is de helling precies en niet geschat. Ze geldt alleen vlak bij uw waarde.",
                "The slope follows from the formulas themselves: each step of the calculation passes on, beside its outcome, how much that changes when this assumption changes. So the slope is exact and not an estimate. It holds only close to your value.",
            ),
            if *apart > 0.0 {
                let step = decimal_text(*apart, lang);
                let slope = value(&explanation.name, explanation.value, lang);
                let near = p(
                    "vlak onder en vlak boven uw waarde",
                    "just below and above your value",
                );
                let (low, high) = (brackets(parts.get(1), lang), part(2));
                format!("{near}: ({high} − {low}) ÷ {step} ≈ {slope}")
            } else {
                String::new()
            },
        ),
        Way::Sought { closed, is_met } => sought(sources, explanation, (*closed, *is_met), lang),
        Way::SoughtTurn => {
            let rival = rival_of(&explanation.name, lang);
            let rule = f(
                format!(
                    "Gezocht door uw scenario en {rival} steeds opnieuw te berekenen, over het hele bereik van deze aanname. Van meer zulke waarden is dit de waarde die het dichtst bij de uwe ligt. De eis: beide uitkomsten zijn hier gelijk."
                ),
                format!(
                    "Sought by calculating your scenario and {rival} again and again, over the whole range of this assumption. Of more such values this is the one nearest to yours. The condition: both outcomes are equal here."
                ),
            );
            let check = match (parts.first(), parts.get(1)) {
                (Some(one), Some(other)) if are_near(one.value, other.value) => {
                    format!("{} {} {}", part(0), equals(&part(0), &part(1)), part(1))
                }
                _ => f(
                    format!(
                        "{} en {}: hier springt de ene uitkomst over de andere heen",
                        part(0),
                        part(1)
                    ),
                    format!(
                        "{} and {}: here one outcome jumps over the other",
                        part(0),
                        part(1)
                    ),
                ),
            };
            (rule, check)
        }
        Way::TurnsBetween { before, after } => {
            let rival = rival_of(&explanation.name, lang);
            let [before, after] =
                [before, after].map(|value| shown(sources, &explanation.name, *value, lang));
            let (first, second) = (compared(parts, 0, lang), compared(parts, 2, lang));
            (
                f(
                    format!(
                        "Gezocht door uw scenario en {rival} te berekenen bij elk heel getal van het bereik: tussen deze twee wisselen ze van volgorde. Daartussen bestaat geen waarde."
                    ),
                    format!(
                        "Sought by calculating your scenario and {rival} at every whole number of the range: between these two their order changes. There is no value in between."
                    ),
                ),
                f(
                    format!("bij {before}: {first}; bij {after}: {second}"),
                    format!("at {before}: {first}; at {after}: {second}"),
                ),
            )
        }
        Way::FirstYear { before } => {
            let year = explanation.value as i32;
            let (first, second) = (compared(parts, 0, lang), compared(parts, 2, lang));
            (
                p(
                    "Het eerste jaar waarin de ene lijn aan de andere kant van de andere ligt dan ervoor. Lijnen die elkaar alleen raken, kruisen niet.",
                    "The first year in which one line lies on the other side of the other than before. Lines that only touch do not cross.",
                ),
                format!("{before}: {first}; {year}: {second}"),
            )
        }
        Way::Rank(rank) => {
            let rank = decimal(*rank as f64, 0, lang);
            of_draws(f(
                format!("Alle uitkomsten van klein naar groot: dit is nummer {rank}."),
                format!("All outcomes from small to large: this is number {rank}."),
            ))
        }
        Way::AddedDraws => of_draws(p(
            "De uitkomsten van alle trekkingen bij elkaar opgeteld.",
            "The outcomes of all draws added up.",
        )),
        Way::AddedSquares => of_draws(p(
            "Van elke trekking de afstand tot het gemiddelde, in het kwadraat; dat alles opgeteld.",
            "Of each draw the distance to the mean, squared; all of that added up.",
        )),
        Way::CountedDraws => of_draws(p(
            "Geteld: de trekkingen waarin deze uitkomst bestaat.",
            "Counted: the draws in which this outcome exists.",
        )),
        Way::CountedHits { below: true } => of_draws(p(
            "Geteld: de trekkingen waarin de uitkomst onder de grens ligt.",
            "Counted: the draws in which the outcome lies below the limit.",
        )),
        Way::CountedHits { below: false } => of_draws(p(
            "Geteld: de trekkingen waarin de uitkomst boven de grens ligt.",
            "Counted: the draws in which the outcome lies above the limit.",
        )),
        Way::CountedBetween { from, to } => {
            let of = match &explanation.name {
                Name::Drawn(_, of) => of.as_ref(),
                other => other,
            };
            let [low, high] = [from, to].map(|end| shown(sources, of, *end, lang));
            of_draws(if from == to {
                f(
                    format!("Geteld: alle trekkingen, want elke uitkomst is {low}."),
                    format!("Counted: all draws, because every outcome is {low}."),
                )
            } else {
                f(
                    format!(
                        "Geteld: de trekkingen met een uitkomst van ten minste {low} en minder dan {high}."
                    ),
                    format!(
                        "Counted: the draws with an outcome of at least {low} and less than {high}."
                    ),
                )
            })
        }
        Way::WholePart => (
            p(
                "Naar beneden afgerond op hele landen: met een land meer is het net te veel.",
                "Rounded down to whole countries: one country more is just too many.",
            ),
            format!("{} → {}", part(0), whole(explanation.value, lang)),
        ),
        Way::NeverWithin => (
            p(
                "Een land heeft in uw som geen vaste kosten. Het beheer is dan bij elk aantal landen hetzelfde deel van het fonds, en dat is meer dan uw grens.",
                "A country has no fixed cost in your sum. Overhead is then the same part of the fund for any number of countries, and that is more than your limit.",
            ),
            format!("{} > {}", part(0), part(1)),
        ),
        Way::Years { which, years } => overlapping(parts, *which, years, lang),
        Way::NoYears => (
            p(
                "Elk jaar van de tabel is onderzocht. Er is dus niets op te tellen.",
                "Every year of the table was studied. So there is nothing to add up.",
            ),
            String::new(),
        ),
        Way::Listed(keys) => (
            p(
                "Geteld: de onderdelen van het rapport waarvoor dit geldt, volgens onze lezing.",
                "Counted: the parts of the report for which this holds, by our reading.",
            ),
            if keys.is_empty() {
                String::new()
            } else {
                let count = whole(keys.len() as f64, lang);
                format!("{}: {count}", keys.join(", "))
            },
        ),
    }
}

/// Years of the table and of an evaluation, each written out.
fn overlapping(parts: &[Part], which: Overlapping, years: &[i32], lang: Lang) -> (String, String) {
    let rule = match which {
        Overlapping::Both => Phrase::new(
            "De jaren waarvoor de tabel een bedrag heeft en die ook zijn onderzocht.",
            "The years for which the table has an amount and that were studied too.",
        ),
        Overlapping::Table => Phrase::new(
            "De jaren waarvoor de tabel een bedrag heeft en die niet zijn onderzocht.",
            "The years for which the table has an amount and that were not studied.",
        ),
        Overlapping::Study => Phrase::new(
            "De jaren die zijn onderzocht en waarvoor de tabel geen bedrag heeft.",
            "The years that were studied and for which the table has no amount.",
        ),
    };
    let list = |years: &[i32]| {
        let years: Vec<String> = years.iter().map(i32::to_string).collect();
        years.join(", ")
    };
    let studied: Vec<i32> = parts.iter().take(2).map(|part| part.value as i32).collect();
    let table: Vec<i32> = parts
        .iter()
        .filter_map(|part| match part.name {
            Name::Given { year, .. } => Some(year),
            _ => None,
        })
        .collect();
    let (studied, table, years) = (span(&studied), list(&table), list(years));
    let check = match lang {
        Lang::Nl => format!("onderzocht {studied}; in de tabel {table}: dat geeft {years}"),
        Lang::En => format!("studied {studied}; in the table {table}: that gives {years}"),
    };
    (rule.get(lang).to_owned(), check)
}

/// A value that was sought for a goal.
fn sought(
    sources: Sources<'_>,
    explanation: &Explanation,
    (closed, is_met): (bool, bool),
    lang: Lang,
) -> (String, String) {
    let parts = &explanation.parts;
    let part = |at: usize| {
        parts
            .get(at)
            .map(|part| shown(sources, &part.name, part.value, lang))
            .unwrap_or_default()
    };
    let how = if closed {
        Phrase::new(
            "De waarde volgt rechtstreeks uit de formule en is met het hele scenario nagerekend.",
            "The value follows from the formula directly and was checked by calculating the whole scenario.",
        )
    } else {
        Phrase::new(
            "De waarde is gezocht door het hele scenario steeds opnieuw te berekenen, over het hele bereik. Van meer waarden die voldoen is dit de waarde die het dichtst bij de uwe ligt.",
            "The value was sought by calculating the whole scenario again and again, over the whole range. Of more values that do, this is the one nearest to yours.",
        )
    };
    let condition = if is_met {
        Phrase::new(
            "De eis: de uitkomst is bij deze waarde gelijk aan uw doel.",
            "The condition: at this value the outcome equals your goal.",
        )
    } else {
        Phrase::new(
            "Precies gelijk aan uw doel kan niet; deze waarde komt het dichtst bij.",
            "Exactly your goal is not possible; this value comes nearest.",
        )
    };
    let (outcome, goal) = (part(0), part(1));
    let check = if is_met {
        format!("{outcome} {} {goal}", equals(&outcome, &goal))
    } else {
        format!("{outcome} ≠ {goal}")
    };
    (format!("{} {}", how.get(lang), condition.get(lang)), check)
}

/// Each size beside the threshold, and how many reach it.
fn counted(parts: &[Part], lang: Lang) -> String {
    let Some((threshold, changes)) = parts.split_first() else {
        return String::new();
    };
    let least = value(&threshold.name, threshold.value, lang);
    let sizes: Vec<String> = changes
        .iter()
        .filter(|change| change.value != 0.0)
        .map(|change| {
            let size = value(&change.name, change.value.abs(), lang);
            let sign = if change.value.abs() >= threshold.value {
                "≥"
            } else {
                "<"
            };
            format!("{size} {sign} {least}")
        })
        .collect();
    sizes.join("; ")
}

/// Two parts with the sign between them that holds.
fn compared(parts: &[Part], at: usize, lang: Lang) -> String {
    let (Some(one), Some(other)) = (parts.get(at), parts.get(at + 1)) else {
        return String::new();
    };
    let sign = if one.value > other.value { ">" } else { "<" };
    let text = |part: &Part| value(&part.name, part.value, lang);
    format!("{} {sign} {}", text(one), text(other))
}

/// Whether two outcomes differ by rounding only.
fn are_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-5_f64.max(1e-9 * one.abs())
}

/// The sign between two numbers that are equal but for rounding, as they are shown.
fn equals(one: &str, other: &str) -> &'static str {
    if one == other { "=" } else { "≈" }
}

/// A value, in brackets where it has a sign of its own.
fn brackets(part: Option<&Part>, lang: Lang) -> String {
    part.map(|part| {
        let text = value(&part.name, part.value, lang);
        if part.value < 0.0 {
            format!("({text})")
        } else {
            text
        }
    })
    .unwrap_or_default()
}

/// A small number with as many decimals as say something.
fn decimal_text(number: f64, lang: Lang) -> String {
    let decimals = (0..9)
        .find(|decimals| {
            let scale = 10_f64.powi(*decimals);
            ((number * scale).round() / scale - number).abs() <= 1e-9 * number
        })
        .unwrap_or(9);
    decimal(number, decimals as usize, lang)
}

fn rival_of(name: &Name, lang: Lang) -> &'static str {
    match name {
        Name::TurnsAt(_, rival, _) => rival_text(*rival, lang),
        _ => "",
    }
}

/// Two columns in words, for the year in which their lines cross.
pub(super) fn crossing_text(sources: Sources<'_>, one: &str, other: &str, lang: Lang) -> String {
    let (one, other) = (
        whose_text(sources, one, lang),
        whose_text(sources, other, lang),
    );
    match lang {
        Lang::Nl => format!("jaar waarin de lijn van {one} die van {other} kruist"),
        Lang::En => format!("year in which the line of {one} crosses that of {other}"),
    }
}
