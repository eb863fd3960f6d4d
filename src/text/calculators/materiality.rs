//! Large changes in words and tables.

use crate::model::{Basis, Change, MaterialityOutcome, Name, Row};
use crate::report::Lang;

use super::super::budget::KeyFigure;
use super::super::labels;
use super::super::number::{not_applicable, signed_whole, whole};
use super::super::scenario::Story;
use super::super::sentence::figure;
use super::super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{assumed, both, euros, explained, p, thousands};

fn in_words(change: &Change<f64>, lang: Lang) -> String {
    let name = Name::Change(Row::Together, change.year, None);
    let amount = figure(&name, signed_whole(change.absolute, lang));
    format!("{} ({amount})", change.year)
}

/// The result told.
pub fn story(basis: &Basis, now: &MaterialityOutcome, lang: Lang) -> Story {
    let all = labels::together(&basis.keys());
    let threshold = euros(now.threshold, lang);
    let material = now.material();
    let known = now
        .rows
        .first()
        .map_or(0, |row| row.changes.iter().flatten().count());
    let years: Vec<String> = material
        .iter()
        .map(|change| in_words(change, lang))
        .collect();
    let number = material.len();
    let (large, years) = (
        figure(&Name::LargeChanges, whole(number as f64, lang)),
        years.join(", "),
    );
    Story::new(
        both(
            lang,
            format!("U vindt een verandering van {threshold} of meer groot genoeg om uit te leggen."),
            format!("You find a change of {threshold} or more large enough to explain."),
        ),
        if number == 0 {
            both(
                lang,
                format!("Geen van de {known} veranderingen van {all} is zo groot."),
                format!("None of the {known} changes of {all} is that large."),
            )
        } else {
            both(
                lang,
                format!("Van de {known} veranderingen van {all} zijn er {large} zo groot: {years} (x EUR 1.000)."),
                format!("Of the {known} changes of {all}, {large} are that large: {years} (x EUR 1,000)."),
            )
        },
        p(
            "Het rapport noemt geen drempel en geeft bij de tabel geen uitleg per jaar. De begrotingsregels gelden voor wijzigingen binnen één jaar; hier is de drempel alleen een hulp bij het lezen.",
            "The report gives no threshold and no explanation by year beside the table. The budget rules are for changes within one year; here the threshold is only a help in reading.",
        )
        .get(lang)
        .to_owned(),
    )
}

/// The figures at the top of the result.
pub fn key_figures(now: &MaterialityOutcome, lang: Lang) -> Vec<KeyFigure> {
    let material = now.material();
    let largest = now.largest();
    vec![
        assumed(
            p("Grote veranderingen", "Large changes"),
            whole(material.len() as f64, lang),
            both(
                lang,
                format!("van {} of meer", euros(now.threshold, lang)),
                format!("of {} or more", euros(now.threshold, lang)),
            ),
            lang,
        )
        .of(&Name::LargeChanges),
        explained(
            KeyFigure::calculated(
                p("De grootste", "The largest").get(lang).to_owned(),
                largest.map_or_else(
                    || not_applicable(lang).to_owned(),
                    |change| signed_whole(change.absolute, lang),
                ),
                largest.map_or_else(
                    || {
                        p("geen verandering is zo groot", "no change is that large")
                            .get(lang)
                            .to_owned()
                    },
                    |change| format!("{}, {}", change.year, thousands(lang)),
                ),
            ),
            &Name::LargestChange,
            largest.is_some(),
        ),
    ]
}

/// The bars as a table.
pub fn table(basis: &Basis, now: &MaterialityOutcome, lang: Lang) -> Table {
    let items = basis.keys();
    let missing = p(
        "een van de twee jaren ontbreekt",
        "one of the two years is missing",
    );
    Table {
        caption: p(
            "Verandering met het jaar ervoor",
            "Change from the year before",
        )
        .get(lang)
        .to_owned(),
        unit: thousands(lang),
        corner: p("jaar", "year").get(lang).to_owned(),
        columns: now
            .rows
            .iter()
            .map(|row| Column {
                label: labels::row(&row.row, &items),
                title: match &row.row {
                    Row::Together => p("de sub-artikelen samen", "the sub-articles together")
                        .get(lang)
                        .to_owned(),
                    Row::Item(id) => basis
                        .item(id)
                        .map_or_else(|| id.clone(), |item| item.name.get(lang).to_owned()),
                },
                origin: crate::report::Origin::Calculated,
                beside: None,
            })
            .chain([Column {
                label: p("groot", "large").get(lang).to_owned(),
                title: p("vanaf de drempel, samen", "from the threshold on, together")
                    .get(lang)
                    .to_owned(),
                origin: crate::report::Origin::Calculated,
                beside: None,
            }])
            .collect(),
        rows: now
            .years
            .iter()
            .enumerate()
            .map(|(at, year)| {
                let change =
                    |row: &crate::model::MaterialityRow| row.changes.get(at).copied().flatten();
                let large = now
                    .rows
                    .first()
                    .and_then(change)
                    .map(|change| now.is_material(&change));
                let mut cells: Vec<Cell> = now
                    .rows
                    .iter()
                    .map(|row| {
                        change(row).map_or_else(
                            || Cell::none(missing.get(lang)),
                            |change| {
                                let name = Name::Change(row.row.clone(), *year, None);
                                Cell::explained(signed_whole(change.absolute, lang), &name)
                            },
                        )
                    })
                    .collect();
                cells.push(match large {
                    Some(true) => Cell::number(p("ja", "yes").get(lang).to_owned()),
                    Some(false) => Cell::number(p("nee", "no").get(lang).to_owned()),
                    None => Cell::none(missing.get(lang)),
                });
                TableRow {
                    head: year.to_string(),
                    kind: if large == Some(true) {
                        RowKind::Full
                    } else {
                        RowKind::Projected
                    },
                    origin: None,
                    cells,
                }
            })
            .collect(),
        foot: Vec::new(),
    }
}

/// The result in one short line, to be read aloud.
pub fn short(now: &MaterialityOutcome, lang: Lang) -> String {
    let number = now.material().len();
    both(
        lang,
        format!("Grote veranderingen: {number}"),
        format!("Large changes: {number}"),
    )
}
