//! Ambition and capacity in words and tables.

use crate::model::{Balance, CapacityOutcome, InputId, Name, Quantity};
use crate::report::Lang;

use super::super::budget::KeyFigure;
use super::super::number::{decimal, editable, not_applicable, whole};
use super::super::scenario::{Story, share_text};
use super::super::sentence::figure;
use super::super::table::{Cell, RowKind, Table, TableRow};
use super::{Phrase, assumed, both, column, count, explained, p};

fn fte(amount: f64, lang: Lang) -> String {
    format!("{}\u{a0}fte", decimal(amount, 1, lang))
}

/// Names of what the work and the staff consist of, in drawing order.
pub const PARTS: [Phrase; 5] = [
    p("werk per land", "work of countries"),
    p("werk per thema", "work of themes"),
    p("multilateraal werk", "multilateral work"),
    p("effectieve formatie", "effective staff"),
    p("kwijt aan inwerken", "lost to settling in"),
];

/// The two bars.
pub const BARS: [Phrase; 2] = [p("Werk", "Work"), p("Formatie", "Staff")];

const WORK_SUM: Phrase = p("werk samen", "work together");
const STAFF_SUM: Phrase = p("formatie samen", "staff together");

/// The result told.
pub fn story(now: &CapacityOutcome, lang: Lang) -> Story {
    let inputs = &now.inputs;
    let (staff, years) = (fte(inputs.staff, lang), editable(inputs.posting, lang));
    let (months, productivity) = (
        editable(inputs.settling, lang),
        share_text(inputs.productivity, lang),
    );
    let (countries, themes) = (count(inputs.countries, lang), count(inputs.themes, lang));
    let multilateral = fte(inputs.multilateral, lang);
    let chose = both(
        lang,
        format!(
            "U rekent met {staff}, plaatsingen van {years} jaar met {months} maanden inwerken (dan {productivity} productief), en werk voor {countries} landen met {themes} thema’s plus {multilateral} multilateraal."
        ),
        format!(
            "You count {staff}, postings of {years} years with {months} months of settling in (then {productivity} productive), and work for {countries} countries with {themes} themes plus {multilateral} multilateral."
        ),
    );
    let (work, effective) = (
        figure(&Name::Workload, fte(now.workload, lang)),
        figure(&Name::EffectiveStaff, fte(now.effective, lang)),
    );
    let weighed = match now.ratio {
        None => both(
            lang,
            format!(
                "Er is {work} werk en niemand om het te doen; een verhouding bestaat dan niet."
            ),
            format!("There is {work} of work and nobody to do it; there is no ratio then."),
        ),
        Some(ratio) => {
            let ratio_text = figure(&Name::WorkRatio, decimal(ratio, 2, lang));
            let size = fte(now.gap.abs(), lang);
            let over = if now.gap > 0.0 {
                both(lang, format!("{size} te kort"), format!("{size} short"))
            } else {
                both(lang, format!("{size} over"), format!("{size} to spare"))
            };
            let over = figure(&Quantity::STAFF_GAP.name(), over);
            both(
                lang,
                format!(
                    "Er is {work} werk voor {effective} die na inwerken echt beschikbaar is: {ratio_text} keer zoveel, {over}."
                ),
                format!(
                    "There is {work} of work for {effective} that is really there after settling in: {ratio_text} times as much, {over}."
                ),
            )
        }
    };
    let balance = match now.balance {
        Balance::Countries(countries) => {
            let most = whole((countries + 1e-9).floor(), lang);
            both(
                lang,
                format!(" Het past bij {most} landen."),
                format!(" It fits with {most} countries."),
            )
        }
        Balance::MultilateralTooMuch => both(
            lang,
            " Het multilaterale werk alleen is al te veel: ook zonder landen past het niet.".into(),
            " The multilateral work alone is too much: it does not fit without countries either."
                .into(),
        ),
        Balance::NoWork => both(
            lang,
            " Een land vraagt in uw som geen werk, dus het aantal landen maakt niet uit.".into(),
            " A country asks no work in your sum, so the number of countries makes no difference."
                .into(),
        ),
    };
    Story::new(
        chose,
        format!("{weighed}{balance}"),
        p(
            "Het rapport zegt dat ambitie en personeel niet in balans waren, maar geeft geen fte, geen werk per land en geen duur van plaatsingen; dat zijn uw aannames. Of mensen de juiste kennis hebben, staat niet in deze som.",
            "The report says that ambition and staff were out of balance, and gives no fte, no work of a country and no length of postings; those are your assumptions. Whether people have the right knowledge is not in this sum.",
        )
        .get(lang)
        .to_owned(),
    )
}

/// What a reader should know beside the result.
pub fn notices(now: &CapacityOutcome, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if now.capped {
        told.push(both(
            lang,
            "Inwerken duurt langer dan de plaatsing: hier telt de hele plaatsing als inwerken.".into(),
            "Settling in takes longer than the posting: here the whole posting counts as settling in.".into(),
        ));
    }
    if now.longer > 0.0 {
        let more = fte(now.longer, lang);
        told.push(both(
            lang,
            format!("Een jaar langer op post blijven levert hier {more} op zonder extra geld."),
            format!("Staying one year longer at a post yields {more} here without extra money."),
        ));
    }
    told
}

/// The figures at the top of the result.
pub fn key_figures(now: &CapacityOutcome, lang: Lang) -> Vec<KeyFigure> {
    vec![
        explained(
            assumed(
                p("Werk", "Work"),
                fte(now.workload, lang),
                both(
                    lang,
                    format!(
                        "waarvan {} voor landen",
                        fte(now.country_work + now.theme_work, lang)
                    ),
                    format!(
                        "of which {} for countries",
                        fte(now.country_work + now.theme_work, lang)
                    ),
                ),
                lang,
            ),
            &Name::Workload,
            true,
        ),
        explained(
            assumed(
                p("Effectieve formatie", "Effective staff"),
                fte(now.effective, lang),
                both(
                    lang,
                    format!("{} gaat op aan inwerken", fte(now.lost, lang)),
                    format!("{} goes to settling in", fte(now.lost, lang)),
                ),
                lang,
            ),
            &Name::EffectiveStaff,
            true,
        ),
        explained(
            assumed(
                p("Werk per effectieve fte", "Work for each effective fte"),
                now.ratio.map_or_else(
                    || not_applicable(lang).to_owned(),
                    |ratio| decimal(ratio, 2, lang),
                ),
                p(
                    "boven 1 is er te veel werk",
                    "above 1 there is too much work",
                )
                .get(lang)
                .to_owned(),
                lang,
            ),
            &Name::WorkRatio,
            now.ratio.is_some(),
        ),
        explained(
            assumed(
                p("Landen in balans", "Countries in balance"),
                match now.balance {
                    Balance::Countries(countries) => decimal(countries, 1, lang),
                    Balance::MultilateralTooMuch => "0".into(),
                    Balance::NoWork => not_applicable(lang).to_owned(),
                },
                both(
                    lang,
                    format!("gekozen: {}", count(now.inputs.countries, lang)),
                    format!("chosen: {}", count(now.inputs.countries, lang)),
                ),
                lang,
            ),
            &Name::CountriesInBalance,
            matches!(now.balance, Balance::Countries(_)),
        ),
    ]
}

/// The bars as a table.
pub fn table(now: &CapacityOutcome, lang: Lang) -> Table {
    let amounts = [
        (now.country_work, Quantity::COUNTRY_WORK.name()),
        (now.theme_work, Quantity::THEME_WORK.name()),
        (now.inputs.multilateral, Name::Input(InputId::Multilateral)),
        (now.effective, Name::EffectiveStaff),
        (now.lost, Quantity::LOST_STAFF.name()),
    ];
    let row = |head: Phrase, amount: f64, name: &Name, kind: RowKind| TableRow {
        head: head.get(lang).to_owned(),
        kind,
        origin: None,
        cells: vec![Cell::explained(decimal(amount, 1, lang), name)],
    };
    let mut rows: Vec<TableRow> = PARTS
        .iter()
        .zip(&amounts)
        .map(|(part, (amount, name))| row(*part, *amount, name, RowKind::Projected))
        .collect();
    // After the parts of the work comes their sum, after those of the staff theirs.
    rows.insert(
        3,
        row(WORK_SUM, now.workload, &Name::Workload, RowKind::Sum),
    );
    let staff = Name::Input(InputId::Staff);
    rows.push(row(STAFF_SUM, now.inputs.staff, &staff, RowKind::Sum));
    let amount = p("fte", "fte");
    Table {
        caption: p("Werk en formatie", "Work and staff").get(lang).to_owned(),
        unit: "fte".into(),
        corner: p("onderdeel", "part").get(lang).to_owned(),
        columns: vec![column(amount, amount, lang)],
        rows,
        foot: Vec::new(),
    }
}

/// The result in one short line, to be read aloud.
pub fn short(now: &CapacityOutcome, lang: Lang) -> String {
    let (work, staff) = (fte(now.workload, lang), fte(now.effective, lang));
    both(
        lang,
        format!("Werk {work}, effectieve formatie {staff}"),
        format!("Work {work}, effective staff {staff}"),
    )
}
