//! Fragmentation and overlap in words and tables.

use crate::model::{FragmentationOutcome, Heap, Name};
use crate::report::{Lang, Origin};

use super::super::budget::KeyFigure;
use super::super::number::{decimal, not_applicable, percent, whole};
use super::super::scenario::{Story, share_text};
use super::super::sentence::figure;
use super::super::table::{Cell, RowKind, Table, TableRow};
use super::{assumed, both, column, euros, explained, p, thousands};

/// The result told.
pub fn story(now: &FragmentationOutcome, lang: Lang) -> Story {
    let number = match (now.amounts.len(), lang) {
        (1, Lang::Nl) => "1 bedrag".to_owned(),
        (1, Lang::En) => "1 amount".to_owned(),
        (many, Lang::Nl) => format!("{many} bedragen"),
        (many, Lang::En) => format!("{many} amounts"),
    };
    let overlap = share_text(now.overlap, lang);
    let (fund, other) = (euros(now.funds.0, lang), euros(now.funds.1, lang));
    let variable = share_text(now.variable, lang);
    let chose = both(
        lang,
        format!(
            "U zet {number} naast elkaar. Twee fondsen van {fund} en {other} overlappen voor {overlap} van het kleinste, met {variable} beheer dat met het geld meegroeit."
        ),
        format!(
            "You set {number} side by side. Two funds of {fund} and {other} overlap for {overlap} of the smaller, with {variable} overhead that grows with the money."
        ),
    );
    let spread = match &now.spread {
        Some(spread) => {
            let (effective, index) = (
                figure(
                    &Name::EqualParts(Heap::Amounts),
                    decimal(spread.effective, 1, lang),
                ),
                figure(
                    &Name::Concentration(Heap::Amounts),
                    decimal(spread.index, 3, lang),
                ),
            );
            both(
                lang,
                format!(
                    "Het geld is zo verspreid als {effective} even grote delen (concentratie {index} op een schaal tot 1)."
                ),
                format!(
                    "The money is spread as {effective} equal parts (concentration {index} on a scale to 1)."
                ),
            )
        }
        None => both(
            lang,
            "Alle bedragen zijn nul: dan is er niets verspreid en bestaat er geen concentratie."
                .into(),
            "All amounts are zero: then nothing is spread and there is no concentration.".into(),
        ),
    };
    let saved = figure(&Name::PaidTwice, euros(now.saved, lang));
    Story::new(
        chose,
        format!(
            "{spread} {}",
            both(
                lang,
                format!("Door de overlap wordt {saved} per jaar aan beheer dubbel betaald."),
                format!("Because of the overlap {saved} a year of overhead is paid twice."),
            )
        ),
        p(
            "Het rapport geeft geen bedragen per land, thema of fonds; die vult u zelf in. Het zegt wel dat de inzet versnipperd is en dat fondsen sterk overlappen. Of spreiding goed of slecht is, volgt niet uit dit getal.",
            "The report gives no amounts by country, theme or fund; you enter those yourself. It does say that the effort is fragmented and that funds overlap strongly. Whether spreading is good or bad does not follow from this number.",
        )
        .get(lang)
        .to_owned(),
    )
}

/// The figures at the top of the result.
pub fn key_figures(now: &FragmentationOutcome, lang: Lang) -> Vec<KeyFigure> {
    let none = || not_applicable(lang).to_owned();
    let mut figures = vec![
        explained(
            assumed(
                p("Even grote delen", "Equal parts"),
                now.spread
                    .as_ref()
                    .map_or_else(none, |spread| decimal(spread.effective, 1, lang)),
                both(
                    lang,
                    format!("van {} bedragen", now.amounts.len()),
                    format!("of {} amounts", now.amounts.len()),
                ),
                lang,
            ),
            &Name::EqualParts(Heap::Amounts),
            now.spread.is_some(),
        ),
        explained(
            assumed(
                p("Concentratie (HHI)", "Concentration (HHI)"),
                now.spread
                    .as_ref()
                    .map_or_else(none, |spread| decimal(spread.index, 3, lang)),
                p("1 is alles op één plek", "1 is all in one place")
                    .get(lang)
                    .to_owned(),
                lang,
            ),
            &Name::Concentration(Heap::Amounts),
            now.spread.is_some(),
        ),
        assumed(
            p("Dubbel betaald beheer", "Overhead paid twice"),
            euros(now.saved, lang),
            p("per jaar", "a year").get(lang).to_owned(),
            lang,
        )
        .of(&Name::PaidTwice),
    ];
    if let Some(items) = &now.items {
        figures.push(
            KeyFigure::calculated(
                both(
                    lang,
                    format!("De tabel van het rapport, {}", now.year),
                    format!("The table of the report, {}", now.year),
                ),
                decimal(items.effective, 2, lang),
                p(
                    "even grote delen; ter vergelijking",
                    "equal parts; for comparison",
                )
                .get(lang)
                .to_owned(),
            )
            .of(&Name::EqualParts(Heap::Items(now.year))),
        );
    }
    figures
}

/// The bars as a table.
pub fn table(now: &FragmentationOutcome, lang: Lang) -> Table {
    let shares = now.spread.as_ref().map(|spread| &spread.shares);
    let mut amount = column(p("bedrag", "amount"), p("uw bedrag", "your amount"), lang);
    amount.origin = Origin::Assumption;
    Table {
        caption: p("Aandeel van elk bedrag", "Share of each amount")
            .get(lang)
            .to_owned(),
        unit: thousands(lang),
        corner: p("bedrag nr.", "amount no.").get(lang).to_owned(),
        columns: vec![
            amount,
            column(
                p("aandeel", "share"),
                p(
                    "deel van alle bedragen samen",
                    "part of all amounts together",
                ),
                lang,
            ),
        ],
        rows: now
            .amounts
            .iter()
            .enumerate()
            .map(|(at, amount)| TableRow {
                head: (at + 1).to_string(),
                kind: RowKind::Projected,
                origin: None,
                cells: vec![
                    Cell::explained(whole(*amount, lang), &Name::Amount(at)),
                    shares.and_then(|shares| shares.get(at)).map_or_else(
                        || {
                            let reason = p("alle bedragen zijn nul", "all amounts are zero");
                            Cell::none(reason.get(lang))
                        },
                        |share| Cell::explained(percent(*share, 1, lang), &Name::AmountShare(at)),
                    ),
                ],
            })
            .collect(),
        foot: Vec::new(),
    }
}

/// The result in one short line, to be read aloud.
pub fn short(now: &FragmentationOutcome, lang: Lang) -> String {
    let parts = now.spread.as_ref().map_or_else(
        || not_applicable(lang).to_owned(),
        |spread| decimal(spread.effective, 1, lang),
    );
    let saved = euros(now.saved, lang);
    both(
        lang,
        format!("Even grote delen: {parts}; dubbel beheer {saved}"),
        format!("Equal parts: {parts}; overhead paid twice {saved}"),
    )
}
