//! Words and units of what only a calculator or a card works out.

use crate::model::{FundCase, OptimumGrid, Portfolio, Quantity, Row};
use crate::report::{CellRef, Coverage, Lang, Origin, Report};

use super::claims::study_origin;
use super::explain::{NameUnit, Sources, in_table};
use super::labels;
use super::number::whole;
use super::{Phrase, uncapital};

/// The unit of such a number.
pub(super) fn unit(quantity: Quantity) -> NameUnit {
    match quantity {
        Quantity::FIGURE_SHARE
        | Quantity::FACT_CHANGE
        | Quantity::HALF_POINT
        | Quantity::CUT_OF_LAST
        | Quantity::CUT_OF_MEAN => NameUnit::Share,
        Quantity::USEFUL
        | Quantity::MOST_USEFUL
        | Quantity::LEAN
        | Quantity::MOST_LEAN
        | Quantity::EFFECT
        | Quantity::BEST_COUNT
        | Quantity::COUNTRY_WORK
        | Quantity::THEME_WORK
        | Quantity::LOST_STAFF
        | Quantity::STAFF_GAP
        | Quantity::FINDINGS
        | Quantity::ADVICE => NameUnit::Plain,
        Quantity::STUDY_FIRST
        | Quantity::STUDY_LAST
        | Quantity::YEARS_BOTH
        | Quantity::YEARS_TABLE
        | Quantity::YEARS_STUDY => NameUnit::Code,
        _ => NameUnit::Euro,
    }
}

/// Where such a number comes from.
pub(super) fn origin(report: &Report, quantity: Quantity, of: &str) -> Origin {
    match quantity {
        Quantity::FIGURE_AMOUNT | Quantity::FIGURE_SHARE => {
            let figure = report.figures.find(of);
            figure.map_or(Origin::Calculated, |figure| figure.origin())
        }
        Quantity::FACT_CHANGE => {
            let fact = report.external_facts.find(of);
            fact.map_or(Origin::Calculated, |fact| fact.origin())
        }
        Quantity::PRINTED => {
            let cell = CellRef::Printed(of.to_owned());
            in_table(report, Some(cell))
        }
        Quantity::STUDY_FIRST | Quantity::STUDY_LAST => study_origin(report),
        Quantity::HALF_POINT => Origin::Assumption,
        _ => Origin::Calculated,
    }
}

/// What such a number stands for; `of` is what it is a number of.
pub(super) fn name(sources: Sources<'_>, quantity: Quantity, of: &str, lang: Lang) -> String {
    let report = sources.report;
    let plain = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let with = |nl: &str, en: &str, what: &str| format!("{} {what}", plain(nl, en));
    let row = || {
        let row = match of {
            "all" => Row::Together,
            item => Row::Item(item.to_owned()),
        };
        labels::row(&row, &sources.basis.keys())
    };
    let variant = || match of {
        "less" => plain("de variant met minder geld", "the variant with less money"),
        _ => plain("de variant met meer geld", "the variant with more money"),
    };
    match quantity {
        Quantity::FIGURE_AMOUNT | Quantity::FIGURE_SHARE => {
            let figure = report.figures.find(of);
            let what = figure.map_or("", |figure| figure.what.get(lang));
            with("in de tekst:", "in the text:", &uncapital(what))
        }
        Quantity::FACT_CHANGE => {
            let fact = report.external_facts.find(of);
            let text = fact.map_or("", |fact| fact.text.get(lang));
            let sentence = text.split(". ").next().unwrap_or(text);
            uncapital(sentence.trim_end_matches('.'))
        }
        Quantity::PRINTED | Quantity::CHECK => {
            let total = match of.strip_prefix("total-").or(of.strip_suffix("-total")) {
                Some("total") | None => plain("alles", "everything"),
                Some(what) => what.to_owned(),
            };
            match quantity {
                Quantity::PRINTED => with("gedrukt totaal van", "printed total of", &total),
                _ => with(
                    "berekend min gedrukt, totaal van",
                    "calculated minus printed, total of",
                    &total,
                ),
            }
        }
        Quantity::TABLE_SUM => with(
            "som van alle jaren in de tabel,",
            "sum of all years in the table,",
            &row(),
        ),
        Quantity::HALF_POINT => plain(
            "half procentpunt, door afronding",
            "half a percentage point, by rounding",
        ),
        Quantity::PAID => plain(
            "geld voor projecten dat er is",
            "money for projects that is there",
        ),
        Quantity::USEFUL => plain(
            "landen met genoeg geld, niet afgerond",
            "countries with enough money, not rounded",
        ),
        Quantity::MOST_USEFUL => plain(
            "meeste landen met genoeg geld, na de bezuiniging",
            "most countries with enough money, after the cut",
        ),
        Quantity::LEAN => plain(
            "landen binnen uw beheergrens, niet afgerond",
            "countries within your overhead limit, not rounded",
        ),
        Quantity::MOST_LEAN => plain(
            "meeste landen binnen uw beheergrens, na de bezuiniging",
            "most countries within your overhead limit, after the cut",
        ),
        Quantity::EFFECT => plain(
            "effect in het voorbeeld (1 = het volle effect in één land)",
            "effect in the illustration (1 = the full effect in one country)",
        ),
        Quantity::BEST_COUNT => plain(
            "beste aantal landen in het voorbeeld",
            "best number of countries in the illustration",
        ),
        Quantity::BEST_AMOUNT => plain(
            "bedrag per land bij het beste aantal",
            "amount for each country at the best number",
        ),
        Quantity::COUNTRY_WORK => plain("werk per land samen (fte)", "work of all countries (fte)"),
        Quantity::THEME_WORK => plain("werk per thema samen (fte)", "work of all themes (fte)"),
        Quantity::LOST_STAFF => plain(
            "formatie die opgaat aan inwerken (fte)",
            "staff lost to settling in (fte)",
        ),
        Quantity::STAFF_GAP => plain(
            "formatie die te kort komt (fte)",
            "staff that is short (fte)",
        ),
        Quantity::MEAN => with(
            "gemiddelde van alle jaren in de tabel,",
            "mean of all years in the table,",
            &row(),
        ),
        Quantity::CUT_OF_LAST => with(
            "de bezuiniging als deel van het laatste jaar,",
            "the cut as a share of the last year,",
            &row(),
        ),
        Quantity::CUT_OF_MEAN => with(
            "de bezuiniging als deel van het gemiddelde,",
            "the cut as a share of the mean,",
            &row(),
        ),
        Quantity::VARIANT_BASE => with(
            "uitgaven waarvan het een deel is, bij",
            "spending that it is a share of, in",
            &variant(),
        ),
        Quantity::VARIANT_AMOUNT => with("verschil per jaar bij", "change a year in", &variant()),
        Quantity::VARIANT_LEVEL => with("wat overblijft bij", "what is left in", &variant()),
        Quantity::STUDY_FIRST => with("eerste onderzochte jaar van", "first year studied of", of),
        Quantity::STUDY_LAST => with("laatste onderzochte jaar van", "last year studied of", of),
        Quantity::YEARS_BOTH => with(
            "jaren in de tabel én in de evaluatie van",
            "years both in the table and in the evaluation of",
            of,
        ),
        Quantity::YEARS_TABLE => with(
            "jaren alleen in de tabel, van",
            "years in the table only, of",
            of,
        ),
        Quantity::YEARS_STUDY => with(
            "jaren alleen in de evaluatie van",
            "years only in the evaluation of",
            of,
        ),
        Quantity::OUTSIDE => with(
            "uitgaven in jaren buiten de evaluatie van",
            "spending in years outside the evaluation of",
            of,
        ),
        Quantity::FINDINGS => {
            let study = report.evaluations.find(of);
            let study = study.map_or("", |study| study.name.get(lang));
            with(
                "bevindingen die rusten op:",
                "findings that rest on:",
                study,
            )
        }
        Quantity::ADVICE => {
            let found = Coverage::ALL.into_iter().find(|one| one.code() == of);
            let way = found.map_or("", |one| labels::coverage(one).get(lang));
            with(
                "deeladviezen, in hoofdstuk 6:",
                "parts of the advice, in chapter 6:",
                way,
            )
        }
        _ => String::new(),
    }
}

/// A case of the fund, in front of one of its numbers.
pub(super) fn case(sources: Sources<'_>, case: FundCase, lang: Lang) -> String {
    let both = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    match case {
        FundCase::Before => Phrase::text(lang, "vóór de bezuiniging", "before the cut"),
        FundCase::After => Phrase::text(lang, "na de bezuiniging", "after the cut"),
        FundCase::KeepRate => Phrase::text(
            lang,
            "per land en beheer als nu",
            "each country and overhead as now",
        ),
        FundCase::KeepProgramme => {
            Phrase::text(lang, "programmageld als nu", "programme money as now")
        }
        FundCase::BeforeIn(count) => both(
            format!("bij {count} landen, vóór de bezuiniging"),
            format!("with {count} countries, before the cut"),
        ),
        FundCase::AfterIn(count) => both(
            format!("bij {count} landen, na de bezuiniging"),
            format!("with {count} countries, after the cut"),
        ),
        FundCase::Grid(cost, half) => {
            let fund = Portfolio::of(sources.specs, sources.scenario);
            let grid = OptimumGrid::new(&fund, fund.fund_left());
            let text = |amounts: &[f64], at: usize| {
                let amount = amounts.get(at).copied().unwrap_or_default();
                whole(amount, lang)
            };
            let (cost, half) = (text(&grid.costs, cost), text(&grid.half_effects, half));
            both(
                format!("bij vaste kosten van {cost} en half effect bij {half}"),
                format!("with a fixed cost of {cost} and half the effect at {half}"),
            )
        }
    }
}

/// The first and last of some years.
pub(super) fn span(years: &[i32]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    }
}
