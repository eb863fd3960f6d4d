//! Readings of a scenario in words and numbers.

use crate::model::{Kind, LARGEST_AMOUNT, Metric, MetricUnit, Reading, Row, Unit};
use crate::report::Lang;

use super::number::{
    decimal, euro_million, percent, percentage_points, signed_decimal, signed_percent,
    signed_whole, whole,
};
use super::table::Cell;

/// The name of a reading.
pub fn reading_name(reading: &Reading, lang: Lang) -> String {
    let p = |nl: &str, en: &str| super::Phrase::text(lang, nl, en);
    match reading {
        Reading::Net(Row::Together) => p("Over, alles samen", "Left, all together"),
        Reading::Net(Row::Item(item)) => match lang {
            Lang::Nl => format!("Over voor {item}"),
            Lang::En => format!("Left for {item}"),
        },
        Reading::Real(Row::Together) => p(
            "Over na prijsstijging, alles samen",
            "Left after inflation, all together",
        ),
        Reading::Real(Row::Item(item)) => match lang {
            Lang::Nl => format!("Over na prijsstijging voor {item}"),
            Lang::En => format!("Left after inflation for {item}"),
        },
        Reading::Cumulative => p(
            "Verschil met de uitgangslijn, opgeteld",
            "Difference with the baseline, added up",
        ),
        Reading::Unplaced => p("Past nergens", "Fits nowhere"),
        Reading::OverheadRate => p(
            "Beheerkosten van het landenfonds",
            "Overhead of the country fund",
        ),
        Reading::PerCountry => p("Programmageld per land", "Programme money per country"),
        Reading::WorkRatio => p("Werk gedeeld door formatie", "Work divided by staff"),
    }
}

/// The name of a reading with its year, where it has one, and the year of its prices.
/// `reference` is the last year of the table.
pub fn metric_name(metric: &Metric, reference: i32, lang: Lang) -> String {
    let mut name = reading_name(&metric.reading, lang);
    let year = metric.year;
    if metric.reading.has_year() {
        name.push_str(&match (lang, &metric.reading) {
            (Lang::Nl, Reading::Cumulative) => format!(" tot en met {year}"),
            (Lang::En, Reading::Cumulative) => format!(" up to and including {year}"),
            (_, _) => format!(" in {year}"),
        });
    }
    if matches!(metric.reading, Reading::Real(_)) {
        name.push_str(&match lang {
            Lang::Nl => format!(" (prijzen van {reference})"),
            Lang::En => format!(" (prices of {reference})"),
        });
    }
    name
}

/// A reading inside a sentence, as what one can say "is so much" of.
pub fn metric_words(metric: &Metric, reference: i32, lang: Lang) -> String {
    let year = metric.year;
    let left = |row: &Row| match (row, lang) {
        (Row::Together, Lang::Nl) => format!("wat in {year} overblijft (alles samen)"),
        (Row::Together, Lang::En) => format!("what is left in {year} (all together)"),
        (Row::Item(item), Lang::Nl) => format!("wat in {year} overblijft voor {item}"),
        (Row::Item(item), Lang::En) => format!("what is left for {item} in {year}"),
    };
    match (&metric.reading, lang) {
        (Reading::Net(row), _) => left(row),
        (Reading::Real(row), Lang::Nl) => {
            format!("{}, in prijzen van {reference},", left(row))
        }
        (Reading::Real(row), Lang::En) => {
            format!("{}, in prices of {reference},", left(row))
        }
        (Reading::Cumulative, Lang::Nl) => {
            format!("het verschil met de uitgangslijn, opgeteld tot en met {year},")
        }
        (Reading::Cumulative, Lang::En) => {
            format!("the difference with the baseline, added up to and including {year},")
        }
        (Reading::Unplaced, Lang::Nl) => format!("wat in {year} nergens past"),
        (Reading::Unplaced, Lang::En) => format!("what fits nowhere in {year}"),
        (Reading::OverheadRate, Lang::Nl) => "het deel beheerkosten van het landenfonds".into(),
        (Reading::OverheadRate, Lang::En) => "the overhead of the country fund".into(),
        (Reading::PerCountry, Lang::Nl) => "het programmageld per land".into(),
        (Reading::PerCountry, Lang::En) => "the programme money per country".into(),
        (Reading::WorkRatio, Lang::Nl) => "het werk gedeeld door de formatie".into(),
        (Reading::WorkRatio, Lang::En) => "the work divided by the staff".into(),
    }
}

/// The same at the end of a clause.
pub fn metric_last(metric: &Metric, reference: i32, lang: Lang) -> String {
    let words = metric_words(metric, reference, lang);
    words.strip_suffix(',').unwrap_or(&words).to_owned()
}

/// The value of a reading with its unit, as it is told.
pub fn metric_value(metric: &Metric, value: f64, lang: Lang) -> String {
    match (metric.reading.unit(), &metric.reading) {
        // An amount for one country is too small for millions.
        (MetricUnit::Euro, Reading::PerCountry) if value.is_finite() => {
            format!("EUR\u{a0}{}", whole(1000.0 * value, lang))
        }
        (MetricUnit::Euro, _) => euro_million(value, lang),
        (MetricUnit::Share, _) => percent(value, 1, lang),
        (MetricUnit::Ratio, _) => decimal(value, 2, lang),
    }
}

/// The value of a reading as a table has it; see [`metric_unit`].
pub fn metric_figure(metric: &Metric, value: f64, lang: Lang) -> String {
    match (metric.reading.unit(), &metric.reading) {
        (MetricUnit::Euro, Reading::PerCountry) => decimal(value, 1, lang),
        (MetricUnit::Euro, _) => whole(value, lang),
        (MetricUnit::Share, _) => percent(value, 2, lang),
        (MetricUnit::Ratio, _) => decimal(value, 3, lang),
    }
}

/// The unit of [`metric_figure`] in a table.
pub fn metric_unit(metric: &Metric, reference: i32, lang: Lang) -> String {
    let thousand = super::labels::unit(Unit::EuroThousand).get(lang);
    match (metric.reading.unit(), &metric.reading, lang) {
        (MetricUnit::Euro, Reading::Real(_), Lang::Nl) => {
            format!("{thousand}, prijzen van {reference}")
        }
        (MetricUnit::Euro, Reading::Real(_), Lang::En) => {
            format!("{thousand}, prices of {reference}")
        }
        (MetricUnit::Euro, _, _) => thousand.to_owned(),
        (MetricUnit::Share, _, _) => "%".to_owned(),
        (MetricUnit::Ratio, _, Lang::Nl) => "boven 1 is te veel werk".to_owned(),
        (MetricUnit::Ratio, _, Lang::En) => "above 1 is too much work".to_owned(),
    }
}

/// A cell with the value of a reading.
pub fn metric_cell(metric: &Metric, value: Option<f64>, why: &str, lang: Lang) -> Cell {
    match value.filter(|value| value.is_finite()) {
        Some(value) => Cell::number(metric_figure(metric, value, lang)),
        None => Cell::none(why),
    }
}

/// A difference of a reading with its sign, as it is told.
pub fn metric_change(metric: &Metric, value: f64, lang: Lang) -> String {
    match (metric.reading.unit(), &metric.reading) {
        (MetricUnit::Euro, Reading::PerCountry) => {
            format!("EUR\u{a0}{}", signed_whole(1000.0 * value, lang))
        }
        (MetricUnit::Euro, _) => format!(
            "EUR\u{a0}{}\u{a0}mln",
            signed_decimal(value / 1000.0, 1, lang)
        ),
        (MetricUnit::Share, _) => percentage_points(value, 1, lang),
        (MetricUnit::Ratio, _) => signed_decimal(value, 2, lang),
    }
}

/// A difference of a reading with its sign, as a table has it; see [`metric_unit`].
pub fn change_figure(metric: &Metric, value: f64, lang: Lang) -> String {
    match (metric.reading.unit(), &metric.reading) {
        (MetricUnit::Euro, Reading::PerCountry) => signed_decimal(value, 1, lang),
        (MetricUnit::Euro, _) => signed_whole(value, lang),
        (MetricUnit::Share, _) => signed_percent(value, 2, lang),
        (MetricUnit::Ratio, _) => signed_decimal(value, 3, lang),
    }
}

/// Codes and names of all readings for some items.
pub fn reading_options(items: &[String], lang: Lang) -> Vec<(String, String)> {
    Reading::all(items)
        .iter()
        .map(|reading| (reading.code(), reading_name(reading, lang)))
        .collect()
}

/// The unit in which a value of a reading is typed.
pub const fn field_unit(reading: &Reading) -> Unit {
    match reading {
        Reading::Net(_) | Reading::Real(_) | Reading::Unplaced => Unit::EuroMillion,
        Reading::Cumulative | Reading::PerCountry => Unit::EuroThousand,
        Reading::OverheadRate => Unit::Percent,
        Reading::WorkRatio => Unit::Plain,
    }
}

/// How much of the unit of a reading goes into the unit in which it is typed.
const fn in_field(reading: &Reading) -> f64 {
    match field_unit(reading) {
        Unit::EuroMillion => 1000.0,
        Unit::Percent => 0.01,
        _ => 1.0,
    }
}

/// A value of a reading as it is typed.
pub fn to_field(reading: &Reading, value: f64) -> f64 {
    value / in_field(reading)
}

/// A typed value in the unit of its reading.
pub fn from_field(reading: &Reading, typed: f64) -> f64 {
    typed * in_field(reading)
}

/// The values that can be typed for a reading.
pub fn field_kind(reading: &Reading) -> Kind {
    let (min, max) = match reading {
        Reading::Cumulative => (-LARGEST_AMOUNT, LARGEST_AMOUNT),
        Reading::PerCountry => (0.0, LARGEST_AMOUNT),
        Reading::Net(_) | Reading::Real(_) | Reading::Unplaced => (0.0, LARGEST_AMOUNT / 1000.0),
        Reading::OverheadRate | Reading::WorkRatio => (0.0, 1000.0),
    };
    Kind::Number {
        min,
        max,
        step: 1.0,
    }
}

/// The unit of a reading with the prices it is in, for a table that says them nowhere else.
pub fn metric_money(metric: &Metric, reference: i32, lang: Lang) -> String {
    let unit = metric_unit(metric, reference, lang);
    match metric.reading {
        Reading::Net(_) => {
            let prices = super::Phrase::text(lang, "lopende prijzen", "current prices");
            format!("{unit}, {prices}")
        }
        _ => unit,
    }
}
