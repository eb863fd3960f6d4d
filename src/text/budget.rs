//! The budget page in words and numbers.

use crate::model::{Basis, History, HistoryRow, Money, Name, PRICE_SERIES, Picture, Row, Trend};
use crate::report::{
    CellRef, Check, Checked, EvaluationKind, Lang, Origin, Outcome as CheckOutcome, Report,
    Severity,
};

use super::Phrase;
use super::labels::together;
use super::number::{
    decimal, euro_million, not_applicable, percent, percentage_points, signed_percent,
    signed_whole, whole,
};
use super::phrases::REAL_HINT;
use super::table::{Cell, Column, RowKind, Table, TableRow};

/// A figure at the top of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What to know beside it.
    pub detail: String,
    /// Where it comes from.
    pub origin: Origin,
    /// A second origin: the prices that it was calculated with.
    pub beside: Option<Origin>,
    /// Keys of notes about it.
    pub notes: Vec<String>,
    /// Key under which it is explained; empty for none.
    pub why: String,
}

impl KeyFigure {
    /// A figure that was calculated, without notes.
    pub fn calculated(label: String, value: String, detail: String) -> Self {
        Self {
            label,
            value,
            detail,
            origin: Origin::Calculated,
            beside: None,
            notes: Vec::new(),
            why: String::new(),
        }
    }

    /// With the name under which it is explained.
    #[must_use]
    pub fn of(mut self, name: &Name) -> Self {
        self.why = name.key();
        self
    }
}

fn label(row: &Row, basis: &Basis) -> String {
    super::labels::row(row, &basis.keys())
}

/// Keys of the notes about a place in the table.
pub fn notes_of(report: &Report, cell: CellRef) -> Vec<String> {
    report
        .notes_of_cell(&cell)
        .iter()
        .map(|note| note.id.clone())
        .collect()
}

/// Where the amounts of the table stand in the report.
pub fn table_origin(report: &Report) -> Origin {
    Origin::Report {
        section: report
            .budget
            .cells()
            .first()
            .map(|cell| cell.section.clone())
            .unwrap_or_default(),
        paragraph: Some("table".into()),
        source: None,
        cell: None,
    }
}

/// Where the prices behind a real figure come from: the price series of the report, or the
/// reader, if `own`.
fn price_origin(own: bool) -> Origin {
    if own {
        Origin::Assumption
    } else {
        Origin::External {
            source: PRICE_SERIES.into(),
        }
    }
}

/// Which prices real figures are calculated with, and what to know about them.
pub fn price_hint(report: &Report, lang: Lang) -> String {
    let index = report
        .series
        .find(PRICE_SERIES)
        .map_or_else(String::new, |series| {
            let (name, publisher) = (series.name.get(lang), &series.publisher);
            match lang {
                Lang::Nl => format!("Prijsindex: {name}, {publisher}. "),
                Lang::En => format!("Price index: {name}, {publisher}. "),
            }
        });
    format!("{index}{}", REAL_HINT.get(lang))
}

/// The figures at the top of the budget page. `own` tells whether the reader set the prices
/// behind `real`.
pub fn key_figures(
    report: &Report,
    basis: &Basis,
    nominal: &History,
    real: &History,
    own: bool,
    lang: Lang,
) -> Vec<KeyFigure> {
    let (from, to) = nominal.window;
    let (Some(all), Some(all_real)) = (nominal.together(), real.together()) else {
        return Vec::new();
    };
    let amount = |row: &HistoryRow, year: i32| nominal.place(year).and_then(|at| row.amounts[at]);
    let mut figures = Vec::new();
    if let Some(level) = amount(all, to) {
        let parts: Vec<String> = nominal
            .rows
            .iter()
            .filter(|row| row.row != Row::Together)
            .filter_map(|row| {
                Some(format!(
                    "{}: {}",
                    label(&row.row, basis),
                    super::number::million(amount(row, to)?, lang)
                ))
            })
            .collect();
        figures.push(KeyFigure {
            origin: table_origin(report),
            why: Name::Spent(Row::Together, to).key(),
            ..KeyFigure::calculated(
                match lang {
                    Lang::Nl => format!("Uitgaven {to}"),
                    Lang::En => format!("Spending {to}"),
                },
                euro_million(level, lang),
                parts.join(" · "),
            )
        });
    }
    let years = all
        .amounts
        .iter()
        .zip(&nominal.years)
        .filter(|(amount, year)| amount.is_some() && (from..=to).contains(*year))
        .count();
    let printed_empty = report
        .printed_totals
        .iter()
        .any(|total| total.item.is_none() && total.year.is_none() && total.amount.is_none());
    figures.push(KeyFigure {
        why: Name::Sum(Row::Together, None).key(),
        notes: report
            .printed_totals
            .iter()
            .filter(|total| total.item.is_none() && total.year.is_none())
            .flat_map(|total| notes_of(report, CellRef::Printed(total.cell.clone())))
            .collect(),
        ..KeyFigure::calculated(
            match lang {
                Lang::Nl => format!("Som van {years} jaren, {from}-{to}"),
                Lang::En => format!("Sum of {years} years, {from}-{to}"),
            },
            euro_million(all.sum, lang),
            if printed_empty {
                Phrase::new(
                    "in het rapport is deze plek leeg",
                    "in the report this place is empty",
                )
                .get(lang)
                .into()
            } else {
                String::new()
            },
        )
    });
    if let (Some(now), Some(then)) = (all.relative, all_real.relative) {
        figures.push(KeyFigure {
            beside: Some(price_origin(own)),
            why: Name::Relative(Row::Together, None).key(),
            ..KeyFigure::calculated(
                match lang {
                    Lang::Nl => format!("Verandering {from}-{to}"),
                    Lang::En => format!("Change {from}-{to}"),
                },
                signed_percent(now, 1, lang),
                match lang {
                    Lang::Nl => format!("na prijsstijging {}", signed_percent(then, 1, lang)),
                    Lang::En => format!("after inflation {}", signed_percent(then, 1, lang)),
                },
            )
        });
    }
    if let Some(last) = nominal
        .rows
        .iter()
        .rev()
        .find(|row| row.row != Row::Together)
    {
        let at = |year: i32| nominal.place(year).and_then(|at| last.shares[at]);
        if let (Some(then), Some(now)) = (at(from), at(to)) {
            let name = label(&last.row, basis);
            figures.push(
                KeyFigure::calculated(
                    match lang {
                        Lang::Nl => format!("Aandeel van {name} in {to}"),
                        Lang::En => format!("Share of {name} in {to}"),
                    },
                    percent(now, 1, lang),
                    format!("in {from} {}", percent(then, 1, lang)),
                )
                .of(&Name::ShareOf(last.row.clone(), to, None)),
            );
        }
    }
    figures
}

/// The name of an amount of the table: an item's own figure, a sum, or either in prices of a
/// year.
fn spent(row: &Row, year: i32, money: Money) -> Name {
    match (row, money) {
        (Row::Item(item), None) => Name::Given {
            item: item.clone(),
            year,
        },
        _ => Name::Spent(row.clone(), year).priced(year, money),
    }
}

/// The unit and the prices of amounts.
pub fn money(price_year: Option<i32>, lang: Lang) -> String {
    match (price_year, lang) {
        (None, Lang::Nl) => "x EUR 1.000, lopende prijzen".into(),
        (None, Lang::En) => "x EUR 1,000, current prices".into(),
        (Some(year), Lang::Nl) => format!("x EUR 1.000, prijzen van {year}"),
        (Some(year), Lang::En) => format!("x EUR 1,000, prices of {year}"),
    }
}

/// The table under the chart: the same values, year by year. `own` tells whether the reader
/// set the prices behind `history`.
pub fn table(
    report: &Report,
    basis: &Basis,
    history: &History,
    own: bool,
    picture: Picture,
    checks: &[Check],
    lang: Lang,
) -> Table {
    let all = together(&basis.keys());
    let given = match history.price_year {
        None => table_origin(report),
        Some(_) => Origin::Calculated,
    };
    let as_amounts = matches!(picture, Picture::Stacked | Picture::Lines);
    // A share is the same in all prices.
    let beside = history
        .price_year
        .filter(|_| picture != Picture::Share)
        .map(|_| price_origin(own));
    let mut columns: Vec<Column> = history
        .rows
        .iter()
        .filter(|row| picture != Picture::Share || row.row != Row::Together)
        .map(|row| Column {
            label: label(&row.row, basis),
            title: match &row.row {
                Row::Item(id) => basis
                    .item(id)
                    .map(|item| item.name.get(lang).to_owned())
                    .unwrap_or_default(),
                Row::Together => Phrase::new("de sub-artikelen samen", "the sub-articles together")
                    .get(lang)
                    .into(),
            },
            origin: if as_amounts {
                given.clone()
            } else {
                Origin::Calculated
            },
            beside: beside.clone(),
        })
        .collect();
    if as_amounts {
        columns.push(Column {
            label: Phrase::new("verschil", "change").get(lang).into(),
            title: match lang {
                Lang::Nl => format!("verschil met het jaar ervoor, {all}"),
                Lang::En => format!("change with the year before, {all}"),
            },
            origin: Origin::Calculated,
            beside: beside.clone(),
        });
        columns.push(Column {
            label: "%".into(),
            title: match lang {
                Lang::Nl => format!("verschil in procenten, {all}"),
                Lang::En => format!("change in percent, {all}"),
            },
            origin: Origin::Calculated,
            beside,
        });
    }

    let rows = history
        .years
        .iter()
        .enumerate()
        .map(|(at, year)| table_row(report, history, picture, at, *year, lang))
        .collect();
    let (from, to) = history.window;
    Table {
        caption: match (picture, lang) {
            (Picture::Stacked | Picture::Lines, Lang::Nl) => format!("Uitgaven aan {all} per jaar"),
            (Picture::Stacked | Picture::Lines, Lang::En) => format!("Spending on {all} by year"),
            (Picture::Index, Lang::Nl) => format!("Uitgaven als index, {from} = 100"),
            (Picture::Index, Lang::En) => format!("Spending as an index, {from} = 100"),
            (Picture::Share, Lang::Nl) => format!("Deel van {all}"),
            (Picture::Share, Lang::En) => format!("Part of {all}"),
        },
        unit: match picture {
            Picture::Share => "%".into(),
            Picture::Index => match (history.price_year, lang) {
                (None, Lang::Nl) => format!("{from} = 100, lopende prijzen"),
                (None, Lang::En) => format!("{from} = 100, current prices"),
                (Some(year), Lang::Nl) => format!("{from} = 100, prijzen van {year}"),
                (Some(year), Lang::En) => format!("{from} = 100, prices of {year}"),
            },
            _ => money(history.price_year, lang),
        },
        corner: Phrase::new("jaar", "year").get(lang).into(),
        columns,
        rows,
        foot: if as_amounts {
            sums(report, history, checks, (from, to), lang)
        } else {
            Vec::new()
        },
    }
}

fn table_row(
    report: &Report,
    history: &History,
    picture: Picture,
    at: usize,
    year: i32,
    lang: Lang,
) -> TableRow {
    let reason = missing_reason(report, year, lang);
    let money = history.price_year;
    let mut present = false;
    let mut cells: Vec<Cell> = history
        .rows
        .iter()
        .filter(|row| picture != Picture::Share || row.row != Row::Together)
        .map(|row| {
            let value = match picture {
                Picture::Stacked | Picture::Lines => {
                    row.amounts[at].map(|amount| whole(amount, lang))
                }
                Picture::Index => row.index[at].map(|index| decimal(index, 1, lang)),
                Picture::Share => row.shares[at].map(|share| percent(share, 1, lang)),
            };
            let notes = match &row.row {
                Row::Item(item) => report
                    .budget
                    .cell(item, year)
                    .map(|cell| notes_of(report, CellRef::Budget(cell.cell.clone())))
                    .unwrap_or_default(),
                Row::Together => notes_of(report, CellRef::Printed(format!("total-{year}"))),
            };
            present |= value.is_some();
            let name = || match picture {
                Picture::Stacked | Picture::Lines => spent(&row.row, year, money),
                Picture::Index => Name::Index(row.row.clone(), year, money),
                Picture::Share => Name::ShareOf(row.row.clone(), year, money),
            };
            let cell = value.map_or_else(
                || Cell::none(&reason),
                |text| Cell::explained(text, &name()),
            );
            // What stands in the report as it is.
            let printed = match (&row.row, picture) {
                (Row::Item(item), Picture::Stacked | Picture::Lines) if money.is_none() => {
                    report.budget.cell(item, year)
                }
                _ => None,
            };
            match printed {
                Some(printed) => cell.printed_in(&CellRef::Budget(printed.cell.clone())),
                None => cell,
            }
            .with_notes(notes)
        })
        .collect();
    if matches!(picture, Picture::Stacked | Picture::Lines) {
        let change = history.together().and_then(|row| row.changes[at]);
        let none = if present {
            Phrase::new("geen jaar ervoor", "no year before")
                .get(lang)
                .to_owned()
        } else {
            reason
        };
        cells.push(change.map_or_else(
            || Cell::none(&none),
            |change| {
                let name = Name::Change(Row::Together, year, money);
                Cell::explained(signed_whole(change.absolute, lang), &name)
            },
        ));
        cells.push(change.and_then(|change| change.relative).map_or_else(
            || Cell::none(&none),
            |relative| {
                let name = Name::RelativeChange(Row::Together, year, money);
                Cell::explained(signed_percent(relative, 1, lang), &name)
            },
        ));
    }
    TableRow {
        head: year.to_string(),
        kind: if present {
            RowKind::Reported
        } else {
            RowKind::Missing
        },
        origin: None,
        cells,
    }
}

/// Why a year has no figures.
fn missing_reason(report: &Report, year: i32, lang: Lang) -> String {
    report
        .budget
        .items()
        .iter()
        .filter_map(|item| report.budget.cell(item, year))
        .map(|cell| cell.reason.get(lang))
        .find(|reason| !reason.is_empty())
        .unwrap_or(Phrase::new("geen cijfer", "no figure").get(lang))
        .to_owned()
}

/// The rows under the line: computed, and where the report prints totals, those beside
/// them with the difference.
fn sums(
    report: &Report,
    history: &History,
    checks: &[Check],
    (from, to): (i32, i32),
    lang: Lang,
) -> Vec<TableRow> {
    let blank = || Cell::none("");
    let mut computed: Vec<Cell> = history
        .rows
        .iter()
        .map(|row| {
            let name = Name::Sum(row.row.clone(), history.price_year);
            Cell::explained(whole(row.sum, lang), &name)
        })
        .collect();
    computed.extend([blank(), blank()]);
    let mut rows = vec![TableRow {
        head: match lang {
            Lang::Nl => format!("som {from}-{to}"),
            Lang::En => format!("sum {from}-{to}"),
        },
        kind: RowKind::Sum,
        origin: Some(Origin::Calculated),
        cells: computed,
    }];
    let whole_table = history.years.iter().all(|year| {
        (from..=to).contains(year)
            || history.rows.iter().all(|row| {
                history
                    .place(*year)
                    .is_none_or(|at| row.amounts[at].is_none())
            })
    });
    // Printed totals are amounts of the whole table in current prices.
    if history.price_year.is_some() || !whole_table {
        return rows;
    }
    let check_of = |row: &Row| {
        checks.iter().find(|check| match (&check.what, row) {
            (Checked::Row(item), Row::Item(id)) => item == id,
            (Checked::Grand, Row::Together) => true,
            _ => false,
        })
    };
    let mut printed = Vec::new();
    let mut difference = Vec::new();
    for row in &history.rows {
        let cell = match &row.row {
            Row::Item(item) => format!("{item}-total"),
            Row::Together => "total-total".into(),
        };
        let place = CellRef::Printed(cell);
        let notes = notes_of(report, place.clone());
        let check = check_of(&row.row);
        let fails = check.is_some_and(|check| {
            !matches!(
                check.outcome,
                CheckOutcome::Passes | CheckOutcome::NotCheckable
            )
        });
        let mut cell = check.and_then(|check| check.printed).map_or_else(
            || Cell::none(Phrase::new("leeg in het rapport", "empty in the report").get(lang)),
            |amount| Cell::number(whole(amount as f64, lang)),
        );
        cell.fails = fails;
        printed.push(cell.printed_in(&place).with_notes(notes));
        difference.push(match check.map(|check| check.outcome) {
            Some(CheckOutcome::Passes) => {
                let name = Name::CheckDifference(row.row.clone());
                Cell::explained(whole(0.0, lang), &name)
            }
            Some(CheckOutcome::Fails { difference }) => Cell {
                text: signed_whole(difference as f64, lang),
                fails: true,
                why: Name::CheckDifference(row.row.clone()).key(),
                ..Cell::default()
            },
            _ => Cell::none(not_applicable(lang)),
        });
    }
    printed.extend([blank(), blank()]);
    difference.extend([blank(), blank()]);
    rows.push(TableRow {
        head: Phrase::new("gedrukt totaal", "printed total")
            .get(lang)
            .into(),
        kind: RowKind::Sum,
        origin: Some(table_origin(report)),
        cells: printed,
    });
    rows.push(TableRow {
        head: Phrase::new("berekend min gedrukt", "computed minus printed")
            .get(lang)
            .into(),
        kind: RowKind::Sum,
        origin: Some(Origin::Calculated),
        cells: difference,
    });
    rows
}

/// What changed over the window, for each row. `own` tells whether the reader set the prices
/// behind `shown`, and those behind `real`.
pub fn changes_table(
    basis: &Basis,
    shown: &History,
    real: &History,
    own: (bool, bool),
    lang: Lang,
) -> Table {
    let (from, to) = shown.window;
    let column = |label: &str, title: String, beside: Option<Origin>| Column {
        label: label.into(),
        title,
        origin: Origin::Calculated,
        beside,
    };
    let prices = || shown.price_year.map(|_| price_origin(own.0));
    let both = |nl: &str, en: &str| match lang {
        Lang::Nl => nl.to_owned(),
        Lang::En => en.to_owned(),
    };
    let columns = vec![
        column(
            &both("verschil", "change"),
            both(
                &format!("verschil {from}-{to}"),
                &format!("change {from}-{to}"),
            ),
            prices(),
        ),
        column(
            "%",
            both("verschil in procenten", "change in percent"),
            prices(),
        ),
        column(
            &both("reëel %", "real %"),
            both(
                &format!("verschil in prijzen van {to}"),
                &format!("change in prices of {to}"),
            ),
            Some(price_origin(own.1)),
        ),
        column(
            &both("bijdrage", "contribution"),
            both(
                "bijdrage aan de verandering van het geheel, in procentpunten",
                "contribution to the change of the whole, in percentage points",
            ),
            prices(),
        ),
        column(
            &both("laagste", "lowest"),
            both("laagste jaar", "lowest year"),
            prices(),
        ),
        column(
            &both("hoogste", "highest"),
            both("hoogste jaar", "highest year"),
            prices(),
        ),
    ];
    let rows = shown
        .rows
        .iter()
        .map(|row| {
            let none = || Cell::none(not_applicable(lang));
            let relative = |row: Option<&HistoryRow>, money: Money| {
                row.and_then(|row| Some((row, row.relative?)))
                    .map_or_else(none, |(row, change)| {
                        let name = Name::Relative(row.row.clone(), money);
                        Cell::explained(signed_percent(change, 1, lang), &name)
                    })
            };
            let extreme = |point: Option<&crate::model::Point<f64>>| {
                point.map_or_else(none, |point| {
                    Cell::explained(
                        format!("{} ({})", whole(point.amount, lang), point.year),
                        &spent(&row.row, point.year, shown.price_year),
                    )
                })
            };
            TableRow {
                head: label(&row.row, basis),
                kind: if row.row == Row::Together {
                    RowKind::Sum
                } else {
                    RowKind::Reported
                },
                origin: None,
                cells: vec![
                    row.absolute.map_or_else(none, |change| {
                        let name = Name::Absolute(row.row.clone(), shown.price_year);
                        Cell::explained(signed_whole(change, lang), &name)
                    }),
                    relative(Some(row), shown.price_year),
                    relative(real.row(&row.row), real.price_year),
                    row.contribution.map_or_else(none, |part| {
                        let name = Name::Contribution(row.row.clone(), shown.price_year);
                        Cell::explained(percentage_points(part, 1, lang), &name)
                    }),
                    extreme(row.extremes.as_ref().map(|(low, _)| low)),
                    extreme(row.extremes.as_ref().map(|(_, high)| high)),
                ],
            }
        })
        .collect();
    Table {
        caption: both(
            &format!("Verandering {from}-{to}"),
            &format!("Change {from}-{to}"),
        ),
        unit: money(shown.price_year, lang),
        corner: both("sub-artikel", "sub-article"),
        columns,
        rows,
        foot: Vec::new(),
    }
}

/// What can honestly be said about trends.
pub fn trend_sentence(basis: &Basis, history: &History, lang: Lang) -> String {
    let (from, to) = history.window;
    let points = history
        .rows
        .first()
        .and_then(|row| row.trend.as_ref())
        .map_or(0, |trend| trend.years);
    let clear: Vec<String> = history
        .rows
        .iter()
        .filter(|row| row.trend.as_ref().is_some_and(Trend::is_significant))
        .map(|row| label(&row.row, basis))
        .collect();
    if points < 3 {
        return match lang {
            Lang::Nl => "Met minder dan drie jaren is er geen lijn te trekken.".into(),
            Lang::En => "With fewer than three years no line can be drawn.".into(),
        };
    }
    if !clear.is_empty() {
        let names = clear.join(", ");
        return match lang {
            Lang::Nl => format!(
                "Over {from}-{to} is de trend van {names} statistisch van nul te onderscheiden (95%). Met {points} jaren blijft dat een zwakke basis om door te trekken."
            ),
            Lang::En => format!(
                "Over {from}-{to} the trend of {names} can be told apart from zero (95%). With {points} years that remains a weak base to extend."
            ),
        };
    }
    let t = history
        .together()
        .and_then(|row| row.trend.as_ref())
        .map(|trend| {
            (
                decimal(trend.t.abs(), 2, lang),
                decimal(trend.t_critical, 2, lang),
            )
        });
    let detail = t.map_or_else(String::new, |(t, critical)| match lang {
        Lang::Nl => format!(" (samen: |t| = {t}; nodig is {critical})"),
        Lang::En => format!(" (together: |t| = {t}; needed is {critical})"),
    });
    match lang {
        Lang::Nl => format!(
            "Met {points} jaren is geen enkele trend over {from}-{to} statistisch van nul te onderscheiden{detail}. De jaren gaan op en neer; een lijn doortrekken is een keuze, geen voorspelling."
        ),
        Lang::En => format!(
            "With {points} years no trend over {from}-{to} can be told apart from zero{detail}. The years go up and down; extending a line is a choice, not a forecast."
        ),
    }
}

/// Trend figures for each row, for who wants to check the sentence.
pub fn trend_table(basis: &Basis, history: &History, lang: Lang) -> Table {
    let (from, to) = history.window;
    let both = |nl: &str, en: &str| match lang {
        Lang::Nl => nl.to_owned(),
        Lang::En => en.to_owned(),
    };
    let column = |label: String, title: String| Column {
        label,
        title,
        origin: Origin::Calculated,
        beside: None,
    };
    Table {
        caption: both(
            &format!("Rechte lijn door {from}-{to}"),
            &format!("Straight line through {from}-{to}"),
        ),
        unit: money(history.price_year, lang),
        corner: both("sub-artikel", "sub-article"),
        columns: vec![
            column(
                both("per jaar", "a year"),
                both(
                    "helling van de kleinste-kwadratenlijn",
                    "slope of the least-squares line",
                ),
            ),
            column(
                both("robuust", "robust"),
                both(
                    "mediaan van alle hellingen (Theil-Sen)",
                    "median of all slopes (Theil-Sen)",
                ),
            ),
            column("R²".into(), both("verklaard deel", "explained part")),
            column(
                "t".into(),
                both(
                    "helling gedeeld door haar standaardfout",
                    "slope divided by its standard error",
                ),
            ),
            column(
                both("nodig", "needed"),
                both(
                    "kritieke waarde van |t| bij 95%",
                    "critical value of |t| at 95%",
                ),
            ),
        ],
        rows: history
            .rows
            .iter()
            .filter_map(|row| {
                let trend = row.trend.as_ref()?;
                let money = history.price_year;
                let cell = |text: String, name: fn(Row, Money) -> Name| {
                    Cell::explained(text, &name(row.row.clone(), money))
                };
                Some(TableRow {
                    head: label(&row.row, basis),
                    kind: if row.row == Row::Together {
                        RowKind::Sum
                    } else {
                        RowKind::Reported
                    },
                    origin: None,
                    cells: vec![
                        cell(signed_whole(trend.line.slope, lang), Name::Slope),
                        row.robust_slope.map_or_else(
                            || Cell::none(not_applicable(lang)),
                            |slope| cell(signed_whole(slope, lang), Name::RobustSlope),
                        ),
                        cell(decimal(trend.r_squared, 2, lang), Name::RSquared),
                        cell(decimal(trend.t, 2, lang), Name::TValue),
                        Cell::number(decimal(trend.t_critical, 2, lang)),
                    ],
                })
            })
            .collect(),
        foot: Vec::new(),
    }
}

/// What each source says about a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// It holds the year.
    Yes,
    /// It does not reach this year.
    No,
    /// It should hold the year, and does not.
    Missing,
}

impl Cover {
    /// The word for screen readers and print.
    pub const fn label(self) -> Phrase {
        match self {
            Self::Yes => Phrase::new("ja", "yes"),
            Self::No => Phrase::new("nee", "no"),
            Self::Missing => Phrase::new("ontbreekt", "missing"),
        }
    }

    /// The sign on screen, beside colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Yes => "●",
            Self::No => "",
            Self::Missing => "✕",
        }
    }

    /// CSS class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Yes => "cover cover-yes",
            Self::No => "cover cover-no",
            Self::Missing => "cover cover-missing",
        }
    }
}

/// One line of the coverage strip.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverRow {
    /// The source.
    pub label: String,
    /// What it says about each year.
    pub years: Vec<Cover>,
}

/// For each year what the table holds and what each evaluation covers.
pub fn coverage(report: &Report, basis: &Basis, years: &[i32], lang: Lang) -> Vec<CoverRow> {
    let mut rows: Vec<CoverRow> = basis
        .items
        .iter()
        .map(|item| CoverRow {
            label: match lang {
                Lang::Nl => format!("Tabel: {}", item.id),
                Lang::En => format!("Table: {}", item.id),
            },
            years: years
                .iter()
                .map(|year| match report.budget.amount(&item.id, *year) {
                    Some(_) => Cover::Yes,
                    None => Cover::Missing,
                })
                .collect(),
        })
        .collect();
    let studies = report
        .evaluations
        .iter()
        .filter(|study| study.kind == EvaluationKind::Evaluation && study.first_year.is_some());
    for study in studies {
        rows.push(CoverRow {
            label: match lang {
                Lang::Nl => format!("Evaluatie: {}", study.item),
                Lang::En => format!("Evaluation: {}", study.item),
            },
            years: years
                .iter()
                .map(|year| {
                    if study.covers(*year) == Some(true) {
                        Cover::Yes
                    } else {
                        Cover::No
                    }
                })
                .collect(),
        });
    }
    if let Some((from, to)) = basis.joint_years {
        rows.push(CoverRow {
            label: Phrase::new("Alles bij elkaar", "All of these")
                .get(lang)
                .into(),
            years: years
                .iter()
                .map(|year| {
                    if (from..=to).contains(year) {
                        Cover::Yes
                    } else {
                        Cover::No
                    }
                })
                .collect(),
        });
    }
    rows
}

/// What a failed check found, line by line: (what, figure, origin).
pub fn check_lines(check: &Check, report: &Report, lang: Lang) -> Vec<(String, String, Origin)> {
    let both = |nl: &str, en: &str| match lang {
        Lang::Nl => nl.to_owned(),
        Lang::En => en.to_owned(),
    };
    let mut lines = vec![
        (
            both("Gedrukt in het rapport", "Printed in the report"),
            check.printed.map_or_else(
                || both("niets: de plek is leeg", "nothing: the place is empty"),
                |amount| whole(amount as f64, lang),
            ),
            table_origin(report),
        ),
        (
            both("Berekend uit de jaren", "Computed from the years"),
            whole(check.computed as f64, lang),
            Origin::Calculated,
        ),
    ];
    if let CheckOutcome::Fails { difference } = check.outcome {
        lines.push((
            both("Verschil", "Difference"),
            signed_whole(difference as f64, lang),
            Origin::Calculated,
        ));
    }
    for candidate in &check.candidates {
        let years: Vec<String> = candidate.years.iter().map(i32::to_string).collect();
        lines.push((
            match lang {
                Lang::Nl => format!("Mogelijk: som zonder {}", years.join(" en ")),
                Lang::En => format!("Possibly: sum without {}", years.join(" and ")),
            },
            match lang {
                Lang::Nl => format!(
                    "{} (nog {} verschil)",
                    whole(candidate.sum as f64, lang),
                    whole(candidate.remaining.abs() as f64, lang)
                ),
                Lang::En => format!(
                    "{} (still {} apart)",
                    whole(candidate.sum as f64, lang),
                    whole(candidate.remaining.abs() as f64, lang)
                ),
            },
            Origin::Calculated,
        ));
    }
    lines
}

/// The check that belongs to a place in the table, if that place is a printed total.
pub fn check_of_cell<'a>(
    report: &Report,
    checks: &'a [Check],
    cell: &CellRef,
) -> Option<&'a Check> {
    let CellRef::Printed(key) = cell else {
        return None;
    };
    let total = report.printed_totals.find(key)?;
    checks.iter().find(|check| match &check.what {
        Checked::Row(item) => total.item.as_ref() == Some(item),
        Checked::Column(year) => total.year == Some(*year),
        Checked::Grand => total.item.is_none() && total.year.is_none(),
    })
}

/// How many checks of the table pass, fail, or find nothing printed.
pub fn check_sentence(checks: &[Check], lang: Lang) -> String {
    let passes = checks
        .iter()
        .filter(|check| check.outcome == CheckOutcome::Passes)
        .count();
    let fails: Vec<&Check> = checks
        .iter()
        .filter(|check| matches!(check.outcome, CheckOutcome::Fails { .. }))
        .collect();
    let empty = checks
        .iter()
        .filter(|check| check.outcome == CheckOutcome::NotPrinted)
        .count();
    let failed: Vec<String> = fails
        .iter()
        .map(|check| {
            let name = match &check.what {
                Checked::Row(item) => match lang {
                    Lang::Nl => format!("rij {item}"),
                    Lang::En => format!("row {item}"),
                },
                Checked::Column(year) => year.to_string(),
                Checked::Grand => Phrase::new("het eindtotaal", "the grand total")
                    .get(lang)
                    .into(),
            };
            let CheckOutcome::Fails { difference } = check.outcome else {
                return name;
            };
            format!("{name}: {}", signed_whole(difference as f64, lang))
        })
        .collect();
    let list = if failed.is_empty() {
        String::new()
    } else {
        format!(" ({})", failed.join("; "))
    };
    match lang {
        Lang::Nl => format!(
            "Nagerekend: {passes} gedrukte totalen kloppen, {} niet{list}, {empty} ontbreekt. Alle andere getallen hier rekenen met de jaarcijfers, niet met de gedrukte totalen.",
            fails.len()
        ),
        Lang::En => format!(
            "Checked: {passes} printed totals are right, {} {} not{list}, {empty} is missing. All other figures here are computed from the yearly figures, not from the printed totals.",
            fails.len(),
            if fails.len() == 1 { "is" } else { "are" }
        ),
    }
}

/// Keys of the notes that belong to the table: those about its places, and those about
/// its section, most important first.
pub fn table_notes(report: &Report) -> Vec<String> {
    let section = match table_origin(report) {
        Origin::Report { section, .. } => section,
        _ => String::new(),
    };
    let notes: Vec<_> = report
        .notes
        .iter()
        .filter(|note| {
            note.section.as_ref() == Some(&section) || !report.cells_of_note(&note.id).is_empty()
        })
        .collect();
    let mut sorted = Vec::with_capacity(notes.len());
    for severity in Severity::ALL {
        sorted.extend(
            notes
                .iter()
                .filter(|note| note.severity == *severity)
                .map(|note| note.id.clone()),
        );
    }
    sorted
}
