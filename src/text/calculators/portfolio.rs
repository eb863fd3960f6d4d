//! The country portfolio in words and tables.

use crate::model::{
    FundCase, KeepProgramme, Name, Optimum, PortfolioOutcome, Quantity, SpreadOutcome,
};
use crate::report::Lang;

use super::super::budget::KeyFigure;
use super::super::number::{decimal, not_applicable, percent, signed_percent, whole};
use super::super::scenario::{Story, share_text};
use super::super::sentence::figure;
use super::super::table::{Cell, RowKind, Table, TableRow};
use super::{assumed, both, column, count, euros, explained, opens, p, thousands};

/// A gain below this share is called next to nothing.
const LITTLE: f64 = 0.01;

fn rate(rate: Option<f64>, lang: Lang) -> String {
    rate.map_or_else(
        || not_applicable(lang).to_owned(),
        |rate| percent(rate, 1, lang),
    )
}

fn each(spread: &SpreadOutcome, lang: Lang) -> String {
    spread.per_country.map_or_else(
        || not_applicable(lang).to_owned(),
        |amount| euros(amount, lang),
    )
}

/// The amount for each country; it opens.
fn each_opens(spread: &SpreadOutcome, lang: Lang) -> String {
    let name = spread.case.name(Name::PerCountry);
    opens(&name, each(spread, lang), spread.per_country.is_some())
}

/// The part of overhead; it opens.
fn rate_opens(spread: &SpreadOutcome, lang: Lang) -> String {
    let name = spread.case.name(Name::OverheadRate);
    opens(&name, rate(spread.rate, lang), spread.rate.is_some())
}

/// The result told.
pub fn story(now: &PortfolioOutcome, lang: Lang) -> Story {
    let inputs = &now.inputs;
    let (fund, cut) = (euros(inputs.fund, lang), share_text(inputs.cut, lang));
    let countries = count(inputs.countries, lang);
    let (cost, variable) = (
        euros(now.fixed_cost, lang),
        share_text(inputs.variable, lang),
    );
    let chose = both(
        lang,
        format!(
            "U verdeelt een fonds van {fund} per jaar over {countries} landen, haalt er {cut} af en rekent met {cost} vaste kosten per land en {variable} beheer dat met het geld meegroeit."
        ),
        format!(
            "You spread a fund of {fund} a year over {countries} countries, take {cut} off and count a fixed cost of {cost} a country and {variable} overhead that grows with the money."
        ),
    );
    let mut follows = if inputs.countries > 0.0 {
        let (before, after) = (each_opens(&now.before, lang), each_opens(&now.same, lang));
        let (rate_before, rate_after) =
            (rate_opens(&now.before, lang), rate_opens(&now.same, lang));
        both(
            lang,
            format!(
                "Met dezelfde {countries} landen gaat het bedrag per land van {before} naar {after}, en het beheer van {rate_before} naar {rate_after} van het fonds."
            ),
            format!(
                "With the same {countries} countries the amount for each goes from {before} to {after}, and overhead from {rate_before} to {rate_after} of the fund."
            ),
        )
    } else {
        let unspent = figure(&programme(&now.same), euros(now.same.programme, lang));
        both(
            lang,
            format!(
                "Zonder landen wordt het geld niet besteed: {unspent} blijft liggen. Een bedrag per land bestaat dan niet."
            ),
            format!(
                "Without countries the money is not spent: {unspent} stays where it is. There is no amount for each country then."
            ),
        )
    };
    if let (Some(kept), true) = (&now.keep_rate, inputs.countries > 0.0 && inputs.cut > 0.0) {
        let kept = figure(&kept.case.countries(), count(kept.countries, lang));
        follows.push_str(&both(
            lang,
            format!(" Per land blijft alles gelijk bij {kept} landen."),
            format!(" Nothing changes for each country with {kept} countries."),
        ));
    }
    Story::new(
        chose,
        follows,
        p(
            "Alles hier is uw aanname. Het rapport geeft geen aantal landen, geen omvang van het decentrale fonds en geen kosten per land; het noemt alleen versnippering, een hoge beheerlast en de keuze voor minder landen. Ook welke landen afvallen, en wat daar verloren gaat, zegt deze som niet.",
            "All of this is your assumption. The report gives no number of countries, no size of the decentralised fund and no cost of a country; it only speaks of fragmentation, a high management burden and the choice for fewer countries. Nor does this sum say which countries drop out and what is lost there.",
        )
        .get(lang)
        .to_owned(),
    )
}

/// What a reader should know beside the result.
pub fn notices(now: &PortfolioOutcome, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if now.inputs.fund <= 0.0 {
        told.push(both(
            lang,
            "Er is geen fonds; een deel dat naar beheer gaat bestaat dan niet.".into(),
            "There is no fund; a part that goes to overhead does not exist then.".into(),
        ));
    }
    for (spread, nl, en) in [
        (&now.before, "Vóór de bezuiniging", "Before the cut"),
        (&now.same, "Na de bezuiniging", "After the cut"),
    ] {
        if spread.shortfall > 0.0 {
            let amount = euros(spread.shortfall, lang);
            told.push(both(
                lang,
                format!(
                    "{nl} zijn de beheerkosten hoger dan het fonds: er is {amount} te kort en er blijft niets over voor programma’s."
                ),
                format!(
                    "{en} overhead exceeds the fund: {amount} is lacking and nothing is left for programmes."
                ),
            ));
        }
    }
    told
}

/// Whether fewer countries pay, in sentences.
pub fn focus(now: &PortfolioOutcome, lang: Lang) -> Vec<String> {
    let inputs = &now.inputs;
    let mut told = Vec::new();
    let countries = count(inputs.countries, lang);
    if let Some(saving) = now.saving.filter(|saving| *saving > 0.0) {
        let saving = euros(saving, lang);
        told.push(both(
            lang,
            format!(
                "Elk land minder vangt {saving} van een bezuiniging op, zonder dat er programmageld af gaat."
            ),
            format!(
                "Each country dropped takes {saving} of a cut without touching programme money."
            ),
        ));
    }
    let lost = inputs.fund - inputs.fund_left();
    match &now.keep_programme {
        KeepProgramme::NoFixedCost => told.push(both(
            lang,
            "Een land heeft in uw som geen vaste kosten: een land laten vallen bespaart dan niets. Minder landen geeft alleen meer geld per land.".into(),
            "A country has no fixed cost in your sum: dropping one saves nothing then. Fewer countries only give more money for each.".into(),
        )),
        KeepProgramme::Countries(_) if lost > 0.0 => {
            let (drop, kept) = now.drop_and_keep().unwrap_or_default();
            let (drop, kept) = (whole(drop, lang), whole(kept, lang));
            told.push(both(
                lang,
                format!(
                    "Om de hele bezuiniging zo op te vangen vallen {drop} van de {countries} landen af en blijven er {kept} over."
                ),
                format!(
                    "To take the whole cut in this way {drop} of the {countries} countries drop out and {kept} remain."
                ),
            ));
        }
        KeepProgramme::Impossible(_) => {
            let need = count(inputs.breakeven(lost), lang);
            told.push(both(
                lang,
                format!(
                    "Zo is de bezuiniging niet op te vangen: daarvoor zouden {need} landen moeten afvallen en er zijn er {countries}. Er gaat dus altijd programmageld af."
                ),
                format!(
                    "The cut cannot be taken in this way: {need} countries would have to drop out and there are {countries}. So some programme money always goes."
                ),
            ));
        }
        KeepProgramme::Countries(_) => {}
    }
    told.extend(limit(now, lang));
    told
}

/// What the smallest useful amount and the overhead limit ask after the cut.
fn limit(now: &PortfolioOutcome, lang: Lang) -> Vec<String> {
    let inputs = &now.inputs;
    let countries = count(inputs.countries, lang);
    let mut told = Vec::new();
    let mut add = |most: Option<f64>, nl: String, en: String| {
        let Some(most) = most else { return };
        let shown = whole(most, lang);
        told.push(if inputs.countries > most {
            both(
                lang,
                format!("{nl} past het fonds na de bezuiniging bij hoogstens {shown} landen; {countries} is dus te veel."),
                format!("{en} the fund after the cut fits at most {shown} countries; so {countries} is too many."),
            )
        } else {
            both(
                lang,
                format!("{nl} past het fonds na de bezuiniging bij hoogstens {shown} landen; met {countries} is minder landen daarvoor niet nodig."),
                format!("{en} the fund after the cut fits at most {shown} countries; with {countries} fewer are not needed for that."),
            )
        });
    };
    let smallest = euros(inputs.smallest, lang);
    add(
        now.limits.1.most_useful,
        format!("Met ten minste {smallest} per land"),
        format!("With at least {smallest} for each country"),
    );
    let highest = share_text(inputs.overhead_limit, lang);
    add(
        now.limits.1.most_lean,
        format!("Met hoogstens {highest} beheer"),
        format!("With at most {highest} overhead"),
    );
    told
}

/// What the illustration says, after the cut.
pub fn effect(now: &PortfolioOutcome, lang: Lang) -> String {
    let Some(best) = &now.optimum.1 else {
        return both(
            lang,
            "Zonder vaste kosten of zonder geld heeft deze som geen beste aantal landen.".into(),
            "Without a fixed cost or without money this sum has no best number of countries."
                .into(),
        );
    };
    let Optimum {
        whole: best_count, ..
    } = best;
    let (count_text, chosen) = (whole(*best_count, lang), count(now.inputs.countries, lang));
    let amount = euros(now.inputs.best_amount(), lang);
    let found = both(
        lang,
        format!(
            "In dit voorbeeld is het effect na de bezuiniging het grootst bij {count_text} landen (zo’n {amount} per land)."
        ),
        format!(
            "In this illustration the effect after the cut is largest with {count_text} countries (some {amount} for each)."
        ),
    );
    let Some(gain) = best.gain() else {
        let none = if now.inputs.countries > 0.0 {
            both(
                lang,
                format!(
                    " Met {chosen} landen gaat alles op aan beheer en is er geen effect: met deze getallen loont minder landen."
                ),
                format!(
                    " With {chosen} countries all goes to overhead and there is no effect: with these numbers fewer countries pay."
                ),
            )
        } else {
            both(
                lang,
                " Zonder landen is er geen effect.".into(),
                " Without countries there is no effect.".into(),
            )
        };
        return found + &none;
    };
    let size = percent(gain, 1, lang);
    let verdict = if gain < LITTLE {
        both(
            lang,
            format!(
                " Met {chosen} landen is het nog geen 1% kleiner: met deze getallen levert een ander aantal landen bijna niets op."
            ),
            format!(
                " With {chosen} countries it is not even 1% smaller: with these numbers another number of countries gains next to nothing."
            ),
        )
    } else if *best_count < now.inputs.countries {
        both(
            lang,
            format!(" Dat is {size} meer dan met {chosen}: met deze getallen loont minder landen."),
            format!(
                " That is {size} more than with {chosen}: with these numbers fewer countries pay."
            ),
        )
    } else {
        both(
            lang,
            format!(
                " Dat is {size} meer dan met {chosen}: met deze getallen lonen juist meer landen."
            ),
            format!(
                " That is {size} more than with {chosen}: with these numbers more countries pay."
            ),
        )
    };
    let hinge = both(
        lang,
        " Hoe hoger de vaste kosten per land, hoe lager het beste aantal; zie de tabel.".into(),
        " The higher the fixed cost of a country, the lower the best number; see the table.".into(),
    );
    format!("{found}{verdict}{hinge}")
}

/// The figures at the top of the result.
pub fn key_figures(now: &PortfolioOutcome, lang: Lang) -> Vec<KeyFigure> {
    let was = |text: String| both(lang, format!("nu {text}"), format!("now {text}"));
    let limits = |limit: Option<f64>| {
        limit.map_or_else(
            || p("geen grens", "no limit").get(lang).to_owned(),
            |most| whole(most, lang),
        )
    };
    vec![
        explained(
            assumed(
                p(
                    "Per land na de bezuiniging",
                    "For each country after the cut",
                ),
                each(&now.same, lang),
                was(each(&now.before, lang)),
                lang,
            ),
            &Name::PerCountry,
            now.same.per_country.is_some(),
        ),
        explained(
            assumed(
                p("Beheerkosten na de bezuiniging", "Overhead after the cut"),
                rate(now.same.rate, lang),
                was(rate(now.before.rate, lang)),
                lang,
            ),
            &Name::OverheadRate,
            now.same.rate.is_some(),
        ),
        explained(
            assumed(
                p(
                    "Meeste landen met genoeg geld",
                    "Most countries with enough money",
                ),
                limits(now.limits.1.most_useful),
                both(
                    lang,
                    format!(
                        "na de bezuiniging, {} per land",
                        euros(now.inputs.smallest, lang)
                    ),
                    format!(
                        "after the cut, {} for each",
                        euros(now.inputs.smallest, lang)
                    ),
                ),
                lang,
            ),
            &Quantity::MOST_USEFUL.name(),
            now.limits.1.most_useful.is_some(),
        ),
        explained(
            assumed(
                p(
                    "Meeste landen binnen uw beheergrens",
                    "Most countries within your overhead limit",
                ),
                limits(now.limits.1.most_lean),
                both(
                    lang,
                    format!(
                        "na de bezuiniging, {} beheer",
                        share_text(now.inputs.overhead_limit, lang)
                    ),
                    format!(
                        "with {} overhead",
                        share_text(now.inputs.overhead_limit, lang)
                    ),
                ),
                lang,
            ),
            &Quantity::MOST_LEAN.name(),
            now.limits.1.most_lean.is_some(),
        ),
    ]
}

fn no_country(lang: Lang) -> Cell {
    Cell::none(p("er zijn geen landen", "there are no countries").get(lang))
}

fn no_fund(lang: Lang) -> Cell {
    Cell::none(p("er is geen fonds", "there is no fund").get(lang))
}

fn rate_cell(spread: &SpreadOutcome, lang: Lang) -> Cell {
    let name = spread.case.name(Name::OverheadRate);
    spread.rate.map_or_else(
        || no_fund(lang),
        |rate| Cell::explained(percent(rate, 1, lang), &name),
    )
}

fn each_cell(spread: &SpreadOutcome, lang: Lang) -> Cell {
    let name = spread.case.name(Name::PerCountry);
    spread.per_country.map_or_else(
        || no_country(lang),
        |each| Cell::explained(decimal(each, 1, lang), &name),
    )
}

/// The name of what a case leaves for programmes: what overhead leaves can be below zero, what
/// there is for programmes cannot.
fn programme(spread: &SpreadOutcome) -> Name {
    spread.case.name(if spread.shortfall > 0.0 {
        Quantity::PAID.name()
    } else {
        Name::Programme
    })
}

fn line(head: String, spread: &SpreadOutcome, lang: Lang) -> TableRow {
    let case = spread.case;
    TableRow {
        head,
        kind: RowKind::Projected,
        origin: None,
        cells: vec![
            Cell::explained(whole(spread.fund, lang), &case.fund()),
            Cell::explained(count(spread.countries, lang), &case.countries()),
            Cell::explained(whole(spread.overhead, lang), &case.name(Name::Overhead)),
            rate_cell(spread, lang),
            Cell::explained(whole(spread.programme, lang), &programme(spread)),
            each_cell(spread, lang),
        ],
    }
}

/// The readings of a cut side by side.
pub fn readings(now: &PortfolioOutcome, lang: Lang) -> Table {
    let mut rows = vec![
        line(p("nu", "now").get(lang).to_owned(), &now.before, lang),
        line(
            p(
                "na bezuiniging, zelfde landen",
                "after the cut, same countries",
            )
            .get(lang)
            .to_owned(),
            &now.same,
            lang,
        ),
    ];
    if let Some(kept) = &now.keep_rate {
        let head = p(
            "per land en beheer als nu",
            "each country and overhead as now",
        );
        rows.push(line(head.get(lang).to_owned(), kept, lang));
    }
    let head = p("programmageld als nu", "programme money as now")
        .get(lang)
        .to_owned();
    rows.push(match &now.keep_programme {
        KeepProgramme::Countries(kept) => line(head, kept, lang),
        other => {
            let reason = match other {
                KeepProgramme::NoFixedCost => p(
                    "een land heeft geen vaste kosten",
                    "a country has no fixed cost",
                ),
                _ => p(
                    "kan niet: te weinig landen",
                    "impossible: too few countries",
                ),
            };
            TableRow {
                head,
                kind: RowKind::Missing,
                origin: None,
                cells: vec![Cell::none(reason.get(lang)); 6],
            }
        }
    });
    Table {
        caption: p(
            "Drie manieren om de bezuiniging te dragen",
            "Three ways to bear the cut",
        )
        .get(lang)
        .to_owned(),
        unit: thousands(lang),
        corner: p("keuze", "choice").get(lang).to_owned(),
        columns: vec![
            column(p("fonds", "fund"), p("fonds per jaar", "fund a year"), lang),
            column(
                p("landen", "countries"),
                p(
                    "aantal landen, zoals de som het geeft",
                    "number of countries, as the sum gives it",
                ),
                lang,
            ),
            column(
                p("beheer", "overhead"),
                p("beheerkosten per jaar", "overhead a year"),
                lang,
            ),
            column(
                p("beheer, %", "overhead, %"),
                p(
                    "beheerkosten als deel van het fonds",
                    "overhead as a part of the fund",
                ),
                lang,
            ),
            column(
                p("programma", "programmes"),
                p("geld voor programma’s", "money for programmes"),
                lang,
            ),
            column(
                p("per land", "each"),
                p("programmageld per land", "programme money for each country"),
                lang,
            ),
        ],
        rows,
        foot: Vec::new(),
    }
}

/// What the charts draw, for every so many countries and for those that something is said of.
pub fn table(now: &PortfolioOutcome, with_effect: bool, lang: Lang) -> Table {
    let mut columns = vec![
        column(
            p("per land, nu", "each, now"),
            p(
                "programmageld per land vóór de bezuiniging",
                "programme money for each country before the cut",
            ),
            lang,
        ),
        column(
            p("per land, na", "each, after"),
            p(
                "programmageld per land na de bezuiniging",
                "programme money for each country after the cut",
            ),
            lang,
        ),
        column(
            p("beheer, nu", "overhead, now"),
            p(
                "beheerkosten als deel van het fonds, vóór de bezuiniging",
                "overhead as a part of the fund, before the cut",
            ),
            lang,
        ),
        column(
            p("beheer, na", "overhead, after"),
            p(
                "beheerkosten als deel van het fonds, na de bezuiniging",
                "overhead as a part of the fund, after the cut",
            ),
            lang,
        ),
    ];
    if with_effect {
        columns.push(column(
            p("effect, nu", "effect, now"),
            p(
                "voorbeeld: effect vóór de bezuiniging",
                "illustration: effect before the cut",
            ),
            lang,
        ));
        columns.push(column(
            p("effect, na", "effect, after"),
            p(
                "voorbeeld: effect na de bezuiniging",
                "illustration: effect after the cut",
            ),
            lang,
        ));
    }
    let effect = |case: FundCase, effect: f64| {
        Cell::explained(
            decimal(effect, 2, lang),
            &case.name(Quantity::EFFECT.name()),
        )
    };
    Table {
        caption: p(
            "Programmageld per land en beheerkosten, per aantal landen",
            "Programme money for each country and overhead, by number of countries",
        )
        .get(lang)
        .to_owned(),
        unit: thousands(lang),
        corner: p("landen", "countries").get(lang).to_owned(),
        columns,
        rows: now
            .rows()
            .into_iter()
            .map(|step| {
                let mut cells = vec![
                    each_cell(&step.before, lang),
                    each_cell(&step.after, lang),
                    rate_cell(&step.before, lang),
                    rate_cell(&step.after, lang),
                ];
                if with_effect {
                    cells.push(effect(step.before.case, step.effect.0));
                    cells.push(effect(step.after.case, step.effect.1));
                }
                TableRow {
                    head: step.countries.to_string(),
                    kind: if f64::from(step.countries) == now.inputs.countries {
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

/// How the best number of countries of the illustration hangs on what nobody knows.
pub fn grid(now: &PortfolioOutcome, lang: Lang) -> Table {
    let grid = &now.grid;
    let label = |amount: f64| {
        let amount = whole(amount, lang);
        both(
            lang,
            format!("half bij {amount}"),
            format!("half at {amount}"),
        )
    };
    Table {
        caption: p(
            "Voorbeeld: beste aantal landen na de bezuiniging",
            "Illustration: best number of countries after the cut",
        )
        .get(lang)
        .to_owned(),
        unit: p(
            "vaste kosten per land tegen bedrag voor half effect, x EUR 1.000",
            "fixed cost of a country against amount for half the effect, x EUR 1,000",
        )
        .get(lang)
        .to_owned(),
        corner: p("vaste kosten", "fixed cost").get(lang).to_owned(),
        columns: grid
            .half_effects
            .iter()
            .map(|half| super::Column {
                label: label(*half),
                title: label(*half),
                origin: crate::report::Origin::Calculated,
                beside: None,
            })
            .collect(),
        rows: grid
            .costs
            .iter()
            .zip(&grid.counts)
            .enumerate()
            .map(|(row, (cost, counts))| TableRow {
                head: whole(*cost, lang),
                kind: if *cost == now.fixed_cost {
                    RowKind::Full
                } else {
                    RowKind::Projected
                },
                origin: None,
                cells: counts
                    .iter()
                    .enumerate()
                    .map(|(at, best)| {
                        let name = FundCase::Grid(row, at).name(Quantity::BEST_COUNT.name());
                        best.map_or_else(
                            || {
                                let reason =
                                    p("er is geen beste aantal", "there is no best number");
                                Cell::none(reason.get(lang))
                            },
                            |best| Cell::explained(decimal(best, 1, lang), &name),
                        )
                    })
                    .collect(),
            })
            .collect(),
        foot: Vec::new(),
    }
}

/// The result in one short line, to be read aloud.
pub fn short(now: &PortfolioOutcome, lang: Lang) -> String {
    let change = now
        .before
        .per_country
        .zip(now.same.per_country)
        .and_then(|(before, after)| crate::model::relative_change(&before, &after))
        .map_or_else(String::new, |change| {
            format!(" ({})", signed_percent(change, 1, lang))
        });
    let (amount, rate) = (each(&now.same, lang), rate(now.same.rate, lang));
    both(
        lang,
        format!("Per land na de bezuiniging: {amount}{change}; beheer {rate}"),
        format!("For each country after the cut: {amount}{change}; overhead {rate}"),
    )
}
