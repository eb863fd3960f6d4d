//! The share of the ministry's budget in words and tables.

use crate::model::{
    ArticleShare, InputId, MinistryOutcome, MinistryProblem, Name, ROUNDED_FROM, proportional_piece,
};
use crate::report::{Lang, Origin};

use super::super::budget::KeyFigure;
use super::super::number::{euro_million, not_applicable, percent, whole};
use super::super::scenario::{Story, share_text};
use super::super::sentence::figure;
use super::super::table::{Cell, RowKind, Table, TableRow};
use super::{assumed, both, column, explained, p, thousands};

/// What is wrong, and what is allowed.
pub fn problem(problem: MinistryProblem, lang: Lang) -> String {
    match problem {
        MinistryProblem::NoShare => both(
            lang,
            "Een aandeel van nul hoort bij geen enkele begroting; kies een aandeel boven nul."
                .into(),
            "A share of zero belongs to no budget at all; choose a share above zero.".into(),
        ),
        MinistryProblem::TotalTooSmall { total, spending } => {
            let (total, spending) = (euro_million(total, lang), euro_million(spending, lang));
            both(
                lang,
                format!(
                    "{total} kan niet de hele begroting zijn: dit artikel alleen is al {spending}. Geef een groter bedrag, of 0 om dit over te slaan."
                ),
                format!(
                    "{total} cannot be the whole budget: this article alone is {spending}. Give a larger amount, or 0 to leave this out."
                ),
            )
        }
    }
}

/// What is wrong with the budget that the reader gives.
pub fn refused(now: &MinistryOutcome, lang: Lang) -> Option<String> {
    let (_, share) = now.given.as_ref()?;
    share.err().map(|why| problem(why, lang))
}

fn total(now: &MinistryOutcome, lang: Lang) -> String {
    match now.total {
        Ok(total) => euro_million(total, lang),
        Err(_) => not_applicable(lang).to_owned(),
    }
}

/// The published share closest to the years of the report: that of its last year.
fn nearest(now: &MinistryOutcome) -> Option<&crate::model::PublishedShare> {
    now.published.iter().find(|share| share.year == now.year)
}

/// The result told.
pub fn story(now: &MinistryOutcome, lang: Lang) -> Story {
    let share = share_text(now.share, lang);
    let year = now.year;
    let spending = figure(
        &Name::ArticleSpending(year),
        euro_million(now.spending(), lang),
    );
    let counted = if now.is_lower_bound() {
        both(lang, "zonder 1.3".into(), "without 1.3".into())
    } else {
        let host = euro_million(now.host, lang);
        both(
            lang,
            format!("met {host} voor 1.3"),
            format!("with {host} for 1.3"),
        )
    };
    let chose = both(
        lang,
        format!(
            "U neemt aan dat het artikel {share} van de begroting van het ministerie is. In {year} ging er {spending} naar het artikel ({counted})."
        ),
        format!(
            "You assume that the article is {share} of the ministry’s budget. In {year} {spending} went to the article ({counted})."
        ),
    );
    let budget = |share, total| figure(&Name::MinistryBudget(share), euro_million(total, lang));
    let (all, low, high) = (
        now.total.map_or_else(
            |_| total(now, lang),
            |total| budget(ArticleShare::Chosen, total),
        ),
        budget(ArticleShare::Highest, now.interval.0),
        budget(ArticleShare::Lowest, now.interval.1),
    );
    let (top, bottom) = (
        share_text(ROUNDED_FROM.1, lang),
        share_text(ROUNDED_FROM.0, lang),
    );
    let bound = if now.is_lower_bound() {
        both(lang, "ten minste ".into(), "at least ".into())
    } else {
        String::new()
    };
    let mut follows = both(
        lang,
        format!(
            "De hele begroting zou dan {bound}{all} zijn. ‘Zo’n 2%’ kan van {bottom} tot {top} zijn afgerond: dat is {low} tot {high}."
        ),
        format!(
            "The whole budget would then be {bound}{all}. “About 2%” can be rounded from {bottom} to {top}: that is {low} to {high}."
        ),
    );
    if let Some(published) = nearest(now) {
        let (share, total) = (
            figure(
                &Name::ShareOfMinistry(ArticleShare::Published(published.id.clone())),
                percent(published.share, 2, lang),
            ),
            budget(
                ArticleShare::Published(published.total_id.to_owned()),
                published.total,
            ),
        );
        follows.push_str(&both(
            lang,
            format!(" Gepubliceerd is voor {year} {total}, en daarvan is het artikel {share}."),
            format!(" Published for {year} is {total}, and of that the article is {share}."),
        ));
    }
    Story::new(
        chose,
        follows,
        p(
            "Het rapport zegt niet van welk jaar en welk totaal ‘zo’n 2%’ is. Een deel naar rato is ook niet wat er gebeurt: het rapport noemt geen verdeling van de bezuiniging over artikelen.",
            "The report does not say of which year and which total “about 2%” is. Nor is a proportional part what happens: the report gives no split of the cut over articles.",
        )
        .get(lang)
        .to_owned(),
    )
}

/// The figures at the top of the result.
pub fn key_figures(now: &MinistryOutcome, lang: Lang) -> Vec<KeyFigure> {
    let cut = euro_million(now.cut, lang);
    let of_cut = both(lang, format!("van {cut}"), format!("of {cut}"));
    let mut figures = vec![
        explained(
            assumed(
                p("Begroting bij dit aandeel", "Budget at this share"),
                total(now, lang),
                if now.is_lower_bound() {
                    p(
                        "ondergrens: 1.3 telt niet mee",
                        "lower bound: 1.3 is not counted",
                    )
                    .get(lang)
                    .to_owned()
                } else {
                    p("met 1.3", "with 1.3").get(lang).to_owned()
                },
                lang,
            ),
            &Name::MinistryBudget(ArticleShare::Chosen),
            now.total.is_ok(),
        ),
        assumed(
            p("Naar rato van de bezuiniging", "In proportion to the cut"),
            euro_million(now.piece, lang),
            of_cut.clone(),
            lang,
        )
        .of(&Name::Proportional(ArticleShare::Chosen)),
    ];
    if let Some(published) = nearest(now) {
        figures.push(KeyFigure {
            beside: Some(published.origin.clone()),
            ..KeyFigure::calculated(
                both(
                    lang,
                    format!("Naar rato bij {}", percent(published.share, 2, lang)),
                    format!("In proportion at {}", percent(published.share, 2, lang)),
                ),
                euro_million(now.piece_at(published), lang),
                of_cut,
            )
            .of(&Name::Proportional(ArticleShare::Published(
                published.id.clone(),
            )))
        });
    }
    if let Some((given, share)) = &now.given {
        let given = euro_million(*given, lang);
        figures.push(explained(
            assumed(
                p("Aandeel in uw begroting", "Share of your budget"),
                share.map_or_else(
                    |_| not_applicable(lang).to_owned(),
                    |share| percent(share, 2, lang),
                ),
                both(lang, format!("van {given}"), format!("of {given}")),
                lang,
            ),
            &Name::ShareOfMinistry(ArticleShare::Given),
            share.is_ok(),
        ));
    }
    figures
}

/// Shares with the budgets that belong to them.
pub fn table(now: &MinistryOutcome, lang: Lang) -> Table {
    let row = |head: String,
               (share, total): (f64, f64),
               (kind, origin): (RowKind, Origin),
               which: ArticleShare,
               (share_name, total_name): (Name, Name)| {
        let piece = whole(proportional_piece(now.cut, share), lang);
        TableRow {
            head,
            kind,
            origin: Some(origin),
            cells: vec![
                Cell::explained(percent(share, 2, lang), &share_name),
                Cell::explained(whole(total, lang), &total_name),
                Cell::explained(piece, &Name::Proportional(which)),
            ],
        }
    };
    let mut rows = vec![row(
        both(
            lang,
            "hoogste aandeel dat op 2% uitkomt".into(),
            "highest share that rounds to 2%".into(),
        ),
        (ROUNDED_FROM.1, now.interval.0),
        (RowKind::Projected, Origin::Calculated),
        ArticleShare::Highest,
        (
            Name::ShareOfMinistry(ArticleShare::Highest),
            Name::MinistryBudget(ArticleShare::Highest),
        ),
    )];
    if let Ok(total) = now.total {
        rows.push(row(
            both(lang, "uw aandeel".into(), "your share".into()),
            (now.share, total),
            (RowKind::Full, Origin::Assumption),
            ArticleShare::Chosen,
            (
                Name::Input(InputId::MinistryShare),
                Name::MinistryBudget(ArticleShare::Chosen),
            ),
        ));
    }
    rows.push(row(
        both(
            lang,
            "laagste aandeel dat op 2% uitkomt".into(),
            "lowest share that rounds to 2%".into(),
        ),
        (ROUNDED_FROM.0, now.interval.1),
        (RowKind::Projected, Origin::Calculated),
        ArticleShare::Lowest,
        (
            Name::ShareOfMinistry(ArticleShare::Lowest),
            Name::MinistryBudget(ArticleShare::Lowest),
        ),
    ));
    if let Some((given, Ok(share))) = now.given {
        rows.push(row(
            both(lang, "uw begroting".into(), "your budget".into()),
            (share, given),
            (RowKind::Full, Origin::Assumption),
            ArticleShare::Given,
            (
                Name::ShareOfMinistry(ArticleShare::Given),
                Name::Input(InputId::MinistryTotal),
            ),
        ));
    }
    rows.extend(now.published.iter().map(|published| {
        let which = ArticleShare::Published(published.id.clone());
        let total = ArticleShare::Published(published.total_id.to_owned());
        row(
            both(
                lang,
                format!("gepubliceerd, {}", published.year),
                format!("published, {}", published.year),
            ),
            (published.share, published.total),
            (RowKind::Reported, published.origin.clone()),
            which.clone(),
            (Name::ShareOfMinistry(which), Name::MinistryBudget(total)),
        )
    }));
    Table {
        caption: p(
            "Aandeel van het artikel en de begroting die erbij hoort",
            "Share of the article and the budget that belongs to it",
        )
        .get(lang)
        .to_owned(),
        unit: thousands(lang),
        corner: p("bron", "source").get(lang).to_owned(),
        columns: vec![
            column(
                p("aandeel", "share"),
                p("aandeel van het artikel", "share of the article"),
                lang,
            ),
            column(
                p("begroting", "budget"),
                p("begroting van het ministerie", "budget of the ministry"),
                lang,
            ),
            column(
                p("naar rato", "in proportion"),
                p(
                    "deel van de bezuiniging naar rato",
                    "part of the cut in proportion",
                ),
                lang,
            ),
        ],
        rows,
        foot: Vec::new(),
    }
}

/// The result in one short line, to be read aloud.
pub fn short(now: &MinistryOutcome, lang: Lang) -> String {
    let (all, piece) = (total(now, lang), euro_million(now.piece, lang));
    both(
        lang,
        format!("Begroting bij dit aandeel: {all}; naar rato {piece}"),
        format!("Budget at this share: {all}; in proportion {piece}"),
    )
}
