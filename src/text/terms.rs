//! Words and units of what only a calculator or a card works out.

use crate::model::{FundCase, OptimumGrid, Portfolio, Row, Term};
use crate::report::{Coverage, Lang, Origin, Report};

use super::claims::study_origin;
use super::explain::{NameUnit, Sources};
use super::labels;
use super::number::whole;
use super::{Phrase, uncapital};

/// The unit of such a number.
pub(super) fn unit(term: Term) -> NameUnit {
    match term {
        Term::FIGURE_SHARE
        | Term::FACT_CHANGE
        | Term::HALF_POINT
        | Term::CUT_OF_LAST
        | Term::CUT_OF_MEAN => NameUnit::Share,
        Term::USEFUL
        | Term::MOST_USEFUL
        | Term::LEAN
        | Term::MOST_LEAN
        | Term::EFFECT
        | Term::BEST_COUNT
        | Term::COUNTRY_WORK
        | Term::THEME_WORK
        | Term::LOST_STAFF
        | Term::FINDINGS
        | Term::ADVICE => NameUnit::Plain,
        Term::STUDY_FIRST
        | Term::STUDY_LAST
        | Term::YEARS_BOTH
        | Term::YEARS_TABLE
        | Term::YEARS_STUDY => NameUnit::Code,
        _ => NameUnit::Euro,
    }
}

/// Where such a number comes from.
pub(super) fn origin(report: &Report, term: Term, of: &str) -> Origin {
    match term {
        Term::FIGURE_AMOUNT | Term::FIGURE_SHARE => {
            let figure = report.figures.find(of);
            figure.map_or(Origin::Calculated, |figure| figure.origin())
        }
        Term::FACT_CHANGE => {
            let fact = report.external_facts.find(of);
            fact.map_or(Origin::Calculated, |fact| fact.origin())
        }
        Term::STUDY_FIRST | Term::STUDY_LAST => study_origin(report),
        Term::HALF_POINT => Origin::Assumption,
        _ => Origin::Calculated,
    }
}

/// What such a number stands for; `of` is what it is a number of.
pub(super) fn name(sources: Sources<'_>, term: Term, of: &str, lang: Lang) -> String {
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
    match term {
        Term::FIGURE_AMOUNT | Term::FIGURE_SHARE => {
            let figure = report.figures.find(of);
            let what = figure.map_or("", |figure| figure.what.get(lang));
            with("in de tekst:", "in the text:", &uncapital(what))
        }
        Term::FACT_CHANGE => {
            let fact = report.external_facts.find(of);
            let text = fact.map_or("", |fact| fact.text.get(lang));
            let sentence = text.split(". ").next().unwrap_or(text);
            uncapital(sentence.trim_end_matches('.'))
        }
        Term::HALF_POINT => plain(
            "half procentpunt, door afronding",
            "half a percentage point, by rounding",
        ),
        Term::PAID => plain(
            "geld voor projecten dat er is",
            "money for projects that is there",
        ),
        Term::USEFUL => plain(
            "landen met genoeg geld, niet afgerond",
            "countries with enough money, not rounded",
        ),
        Term::MOST_USEFUL => plain(
            "meeste landen met genoeg geld, na de bezuiniging",
            "most countries with enough money, after the cut",
        ),
        Term::LEAN => plain(
            "landen binnen uw beheergrens, niet afgerond",
            "countries within your overhead limit, not rounded",
        ),
        Term::MOST_LEAN => plain(
            "meeste landen binnen uw beheergrens, na de bezuiniging",
            "most countries within your overhead limit, after the cut",
        ),
        Term::EFFECT => plain(
            "effect in het voorbeeld (1 = het volle effect in één land)",
            "effect in the illustration (1 = the full effect in one country)",
        ),
        Term::BEST_COUNT => plain(
            "beste aantal landen in het voorbeeld",
            "best number of countries in the illustration",
        ),
        Term::BEST_AMOUNT => plain(
            "bedrag per land bij het beste aantal",
            "amount for each country at the best number",
        ),
        Term::COUNTRY_WORK => plain("werk per land samen (fte)", "work of all countries (fte)"),
        Term::THEME_WORK => plain("werk per thema samen (fte)", "work of all themes (fte)"),
        Term::LOST_STAFF => plain(
            "formatie die opgaat aan inwerken (fte)",
            "staff lost to settling in (fte)",
        ),
        Term::MEAN => with(
            "gemiddelde van alle jaren in de tabel,",
            "mean of all years in the table,",
            &row(),
        ),
        Term::CUT_OF_LAST => with(
            "de bezuiniging als deel van het laatste jaar,",
            "the cut as a share of the last year,",
            &row(),
        ),
        Term::CUT_OF_MEAN => with(
            "de bezuiniging als deel van het gemiddelde,",
            "the cut as a share of the mean,",
            &row(),
        ),
        Term::VARIANT_BASE => with(
            "uitgaven waarvan het een deel is, bij",
            "spending that it is a share of, in",
            &variant(),
        ),
        Term::VARIANT_AMOUNT => with("verschil per jaar bij", "change a year in", &variant()),
        Term::VARIANT_LEVEL => with("wat overblijft bij", "what is left in", &variant()),
        Term::STUDY_FIRST => with("eerste onderzochte jaar van", "first year studied of", of),
        Term::STUDY_LAST => with("laatste onderzochte jaar van", "last year studied of", of),
        Term::YEARS_BOTH => with(
            "jaren in de tabel én in de evaluatie van",
            "years both in the table and in the evaluation of",
            of,
        ),
        Term::YEARS_TABLE => with(
            "jaren alleen in de tabel, van",
            "years in the table only, of",
            of,
        ),
        Term::YEARS_STUDY => with(
            "jaren alleen in de evaluatie van",
            "years only in the evaluation of",
            of,
        ),
        Term::OUTSIDE => with(
            "uitgaven in jaren buiten de evaluatie van",
            "spending in years outside the evaluation of",
            of,
        ),
        Term::FINDINGS => {
            let study = report.evaluations.find(of);
            let study = study.map_or("", |study| study.name.get(lang));
            with(
                "bevindingen die rusten op:",
                "findings that rest on:",
                study,
            )
        }
        Term::ADVICE => {
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
