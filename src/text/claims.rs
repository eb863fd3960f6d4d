//! What the text claims beside what the figures show: cards in words, without a verdict.

use crate::model::claims::{
    CutSize, SHARES, cut_sizes, direction, interviews, largest_rise, overlaps, reported_cut,
    stated_share, variants,
};
use crate::model::{Basis, History, Name, Quantity, ROUNDED_FROM, Row, Unit};
use crate::report::{Coverage, Lang, Object, Origin, Report, advice, covered};

use super::budget::{money, price_origin, spent, table_origin};
use super::labels::{coverage, row as row_name};
use super::number::{euro_million, not_applicable, percent, signed_percent, signed_whole, whole};
use super::quantities::span;
use super::scenario::amount_text;
use super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{Phrase, capital};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p(
    "Wat de tekst zegt, en wat de cijfers laten zien",
    "What the text says, and what the figures show",
);
/// What the page is for.
pub const LEAD: Phrase = p(
    "Uitspraken uit het rapport, elk naast de cijfers die erbij horen. Er staat geen oordeel bij: een uitspraak kan over andere jaren, ander geld of andere mensen gaan dan de cijfers.",
    "Statements of the report, each beside the figures that belong to it. There is no verdict: a statement can be about other years, other money or other people than the figures.",
);
/// Menu of the cards.
pub const JUMPS: Phrase = p("Uitspraken op deze pagina", "Statements on this page");
/// Where a statement stands.
pub const STANDS: Phrase = p("Staat in", "Stands in");
/// Heading over what the figures show.
pub const SHOWS: Phrase = p("Wat de cijfers laten zien", "What the figures show");
/// Heading over what they do not.
pub const OPEN: Phrase = p("Wat er niet uit volgt", "What does not follow from them");
/// Before our notes.
pub const NOTES: Phrase = p("Onze kanttekeningen", "Our notes");
/// Key of the card with a chart.
pub const MEANS: &str = "means";

/// A statement of the text beside the figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Names it in the page.
    pub id: &'static str,
    /// What it is about.
    pub title: String,
    /// What the text says, in our words.
    pub says: String,
    /// Where it stands: objects of the report.
    pub places: Vec<Object>,
    /// The figures.
    pub table: Table,
    /// What the figures show.
    pub shows: Vec<String>,
    /// What does not follow from them.
    pub open: Vec<String>,
    /// Notes of ours about it.
    pub notes: Vec<Object>,
}

/// The table of the report in current prices and in prices of its last year, and whether
/// the reader set those.
#[derive(Clone, Copy)]
pub struct Spending<'a> {
    /// Amounts as they are.
    pub nominal: &'a History,
    /// In prices of one year.
    pub real: &'a History,
    /// Whether the reader set the prices.
    pub own: bool,
}

/// Heading of the chart with the first card.
pub fn index(real: &History, lang: Lang) -> String {
    let (from, to) = real.window;
    both(
        lang,
        format!("Uitgaven in prijzen van {to}, {from} = 100"),
        format!("Spending in prices of {to}, {from} = 100"),
    )
}

/// Every card that the report has the figures for.
pub fn claims(report: &Report, basis: &Basis, spending: Spending<'_>, lang: Lang) -> Vec<Claim> {
    let all = [
        means(report, basis, spending, lang),
        share(report, basis, lang),
        period(report, basis, lang),
        asked(report, lang),
        cut(report, basis, lang),
        variant(report, basis, lang),
        follows(report, lang),
    ];
    let mut found: Vec<Claim> = all.into_iter().flatten().collect();
    for claim in &mut found {
        let known = |object: &Object| !super::trail::title(report, object, lang).is_empty();
        claim.places.retain(known);
        claim.notes.retain(known);
    }
    found
}

fn objects(keys: &[&str]) -> Vec<Object> {
    keys.iter().filter_map(|key| Object::parse(key)).collect()
}

fn column(label: Phrase, title: Phrase, origin: Origin, lang: Lang) -> Column {
    Column {
        label: label.get(lang).into(),
        title: title.get(lang).into(),
        origin,
        beside: None,
    }
}

fn same(label: Phrase, origin: Origin, lang: Lang) -> Column {
    column(label, label, origin, lang)
}

fn text(cell: String) -> Cell {
    Cell::number(cell)
}

fn years(years: &[i32], lang: Lang) -> String {
    if years.is_empty() {
        p("geen", "none").get(lang).into()
    } else {
        span(years)
    }
}

/// Some years under a name; none are told in words, without a number to explain.
fn named_years(found: &[i32], name: &Name, lang: Lang) -> Cell {
    let words = years(found, lang);
    if found.is_empty() {
        text(words)
    } else {
        Cell::explained(words, name)
    }
}

/// Some sentences in a language.
fn sentences<const N: usize>(phrases: [Phrase; N], lang: Lang) -> Vec<String> {
    phrases.map(|one| one.get(lang).to_owned()).into()
}

fn both(lang: Lang, nl: String, en: String) -> String {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// "More means": the table over the window.
fn means(report: &Report, basis: &Basis, now: Spending<'_>, lang: Lang) -> Option<Claim> {
    let (from, to) = now.nominal.window;
    let (first, last) = (now.nominal.place(from)?, now.nominal.place(to)?);
    let keys = basis.keys();
    let table = table_origin(report);
    let year = |year: i32| Column {
        label: year.to_string(),
        title: year.to_string(),
        origin: table.clone(),
        beside: None,
    };
    let none = || Cell::none(not_applicable(lang));
    let mut rows = Vec::new();
    let mut shows = Vec::new();
    for row in &now.nominal.rows {
        let name = row_name(&row.row, &keys);
        let real = now.real.row(&row.row).and_then(|row| row.relative);
        let amount = |at: usize, year: i32| match row.amounts[at] {
            Some(amount) => Cell::explained(whole(amount, lang), &spent(&row.row, year, None)),
            None => none(),
        };
        let change = |change: Option<f64>, money| match change {
            Some(change) => {
                let name = Name::Relative(row.row.clone(), money);
                Cell::explained(signed_percent(change, 1, lang), &name)
            }
            None => none(),
        };
        let together = row.row == Row::Together;
        rows.push(TableRow {
            head: name.clone(),
            kind: if together {
                RowKind::Sum
            } else {
                RowKind::Reported
            },
            origin: together.then_some(Origin::Calculated),
            cells: vec![
                amount(first, from),
                amount(last, to),
                change(row.relative, None),
                change(real, now.real.price_year),
            ],
        });
        if let (Some(relative), Some(real)) = (row.relative, real) {
            let (relative, real) = (
                signed_percent(relative, 1, lang),
                signed_percent(real, 1, lang),
            );
            shows.push(both(
                lang,
                format!(
                    "{name}: {relative} van {from} tot {to}; in prijzen van {to} is dat {real}."
                ),
                format!(
                    "{name}: {relative} from {from} to {to}; in prices of {to} that is {real}."
                ),
            ));
        }
        if !together && let Some((low, high, rise)) = largest_rise(row) {
            let rise = signed_percent(rise, 1, lang);
            shows.push(both(
                lang,
                format!("{name}: {rise} van {low}, het laagste jaar, tot {high}, het hoogste."),
                format!("{name}: {rise} from {low}, the lowest year, to {high}, the highest."),
            ));
        }
    }
    let mut real = column(
        p("reëel %", "real %"),
        p("verandering na prijsstijging", "change after price rises"),
        Origin::Calculated,
        lang,
    );
    real.beside = Some(price_origin(now.own));
    Some(Claim {
        id: MEANS,
        title: p("Meer mensen en geld", "More staff and money").get(lang).into(),
        says: p(
            "De tekst zegt dat Nederland op de verslechterde omgeving antwoordde met meer mensen en meer geld.",
            "The text says that the Netherlands answered the worsened environment with more staff and more money.",
        )
        .get(lang)
        .into(),
        places: objects(&["finding:F12", "paragraph:3.1.2", "paragraph:3.3.table"]),
        table: Table {
            caption: both(
                lang,
                format!("Uitgaven in {from} en {to}"),
                format!("Spending in {from} and {to}"),
            ),
            unit: money(None, lang),
            corner: p("sub-artikel", "sub-article").get(lang).into(),
            columns: vec![
                year(from),
                year(to),
                column(
                    p("verandering", "change"),
                    p("verandering in procenten", "change in percent"),
                    Origin::Calculated,
                    lang,
                ),
                real,
            ],
            rows,
            foot: Vec::new(),
        },
        shows,
        open: sentences(
            [
            p(
                "Of er meer mensen kwamen: het rapport geeft geen cijfers over personeel.",
                "Whether there were more staff: the report gives no figures on staff.",
            ),
            p(
                "Of er meer geld uit andere begrotingen kwam. De tekst noemt zulk geld wel, maar zonder bedrag.",
                "Whether more money came from other budgets. The text mentions such money, but without an amount.",
            ),
            p(
                "Over welke jaren de tekst het heeft: dat staat er niet bij.",
                "Which years the text is about: it does not say.",
            ),
            ],
            lang,
        ),
        notes: objects(&["note:I10", "note:I11", "note:I23"]),
    })
}

/// "About 2 %": published shares.
fn share(report: &Report, basis: &Basis, lang: Lang) -> Option<Claim> {
    let stated = stated_share(report, basis)?;
    let year = basis.reference_year();
    let figure = report.figures.find(crate::model::claims::SHARE_FIGURE)?;
    let mut rows = vec![TableRow {
        head: p("in de tekst", "in the text").get(lang).into(),
        kind: RowKind::Full,
        origin: Some(figure.origin()),
        cells: vec![
            text(both(
                lang,
                format!("zo’n {}", percent(stated.share, 0, lang)),
                format!("about {}", percent(stated.share, 0, lang)),
            )),
            Cell::none(p("niet genoemd", "not given").get(lang)),
        ],
    }];
    let mut published = Vec::new();
    for id in SHARES {
        let Some(fact) = report.external_facts.find(id) else {
            continue;
        };
        let share = percent(fact.value / 100.0, 2, lang);
        published.push(share.clone());
        rows.push(TableRow {
            head: fact.text.get(lang).to_owned(),
            kind: RowKind::Reported,
            origin: Some(fact.origin()),
            cells: vec![
                text(share),
                fact.year.map_or_else(
                    || Cell::none(not_applicable(lang)),
                    |year| text(year.to_string()),
                ),
            ],
        });
    }
    let spending = euro_million(stated.spending, lang);
    let (low, high) = (
        euro_million(stated.budgets.0, lang),
        euro_million(stated.budgets.1, lang),
    );
    let published = published.join(", ");
    let (least, most) = (
        percent(ROUNDED_FROM.0, 1, lang),
        percent(ROUNDED_FROM.1, 1, lang),
    );
    let told = percent(stated.share, 0, lang);
    Some(Claim {
        id: "share",
        title: both(
            lang,
            format!("Zo’n {told} van het ministerie"),
            format!("About {told} of the ministry"),
        ),
        says: both(
            lang,
            format!(
                "De tekst noemt artikel 1 klein: met het gastlandbeleid erbij zo’n {told} van de begroting van het ministerie."
            ),
            format!(
                "The text calls article 1 small: with host-country policy about {told} of the ministry’s budget."
            ),
        ),
        places: objects(&["finding:F24", "figure:N23", "paragraph:3.3.5"]),
        table: Table {
            caption: p(
                "Aandeel van artikel 1 in de begroting van het ministerie",
                "Share of article 1 in the ministry’s budget",
            )
            .get(lang)
            .into(),
            unit: "%".into(),
            corner: p("wat", "what").get(lang).into(),
            columns: vec![
                same(p("aandeel", "share"), Origin::Calculated, lang),
                same(p("jaar", "year"), figure.origin(), lang),
            ],
            rows,
            foot: Vec::new(),
        },
        shows: vec![
            both(
                lang,
                format!(
                    "Gepubliceerde cijfers geven {published}; de laatste telt de afdrachten aan de EU niet mee."
                ),
                format!(
                    "Published figures give {published}; the last leaves out the contributions to the EU."
                ),
            ),
            both(
                lang,
                format!(
                    "1.1 en 1.2 samen waren in {year} {spending}. Dat is {least} tot {most} van een begroting van {low} tot {high}, of meer als 1.3 meetelt."
                ),
                format!(
                    "1.1 and 1.2 together were {spending} in {year}. That is {least} to {most} of a budget of {low} to {high}, or of more if 1.3 is counted."
                ),
            ),
            p(
                "In elk van deze gevallen is het artikel een klein deel van de hele begroting.",
                "In each of these cases the article is a small part of the whole budget.",
            )
            .get(lang)
            .into(),
        ],
        open: sentences(
            [
                p(
                    "Van welk jaar en van welk totaal dit een deel is: dat zegt de tekst niet.",
                    "Of which year and of which total this is a share: the text does not say.",
                ),
                p(
                    "Of het uit de tabel is na te rekenen: sub-artikel 1.3 staat daar niet in.",
                    "Whether it can be worked out from the table: sub-article 1.3 is not in it.",
                ),
            ],
            lang,
        ),
        notes: objects(&["note:I18", "note:I04"]),
    })
}

/// "2015-2022": the table and the evaluations.
fn period(report: &Report, basis: &Basis, lang: Lang) -> Option<Claim> {
    let found = overlaps(report, basis);
    if found.is_empty() {
        return None;
    }
    let told = table_origin(report);
    let stated = report.figures.find("N01")?.value.replace('-', "–");
    let rows = found
        .iter()
        .map(|one| TableRow {
            head: one.item.clone(),
            kind: RowKind::Reported,
            origin: None,
            cells: vec![
                text(years(&[one.studied.0, one.studied.1], lang)),
                named_years(&one.both, &Quantity::YEARS_BOTH.of(&one.item), lang),
                named_years(&one.only_table, &Quantity::YEARS_TABLE.of(&one.item), lang),
                named_years(&one.only_study, &Quantity::YEARS_STUDY.of(&one.item), lang),
                Cell::explained(whole(one.outside, lang), &Quantity::OUTSIDE.of(&one.item)),
            ],
        })
        .collect();
    let mut shows = Vec::new();
    if let Some((from, to)) = basis.joint_years {
        shows.push(both(
            lang,
            format!("Alleen {from}–{to} staat in de tabel én is in beide evaluaties onderzocht."),
            format!("Only {from}–{to} is in the table and was studied in both evaluations."),
        ));
    }
    for one in &found {
        let item = &one.item;
        if !one.only_table.is_empty() {
            let (amount, span) = (
                euro_million(one.outside, lang),
                years(&one.only_table, lang),
            );
            shows.push(both(
                lang,
                format!(
                    "Van {item} staat {span} wel in de tabel ({amount}), maar niet in de evaluatie."
                ),
                format!("Of {item}, {span} is in the table ({amount}) but not in the evaluation."),
            ));
        }
        if !one.only_study.is_empty() {
            let span = years(&one.only_study, lang);
            shows.push(both(
                lang,
                format!("Van {item} is {span} wel onderzocht, maar in de tabel staat geen bedrag."),
                format!("Of {item}, {span} was studied, but the table has no amount."),
            ));
        }
    }
    Some(Claim {
        id: "period",
        title: both(
            lang,
            format!("De jaren {stated}"),
            format!("The years {stated}"),
        ),
        says: both(
            lang,
            format!("Het rapport gaat volgens de tekst over {stated}."),
            format!("According to the text the report is about {stated}."),
        ),
        places: objects(&["figure:N01", "method:M03", "method:M08", "footnote:13"]),
        table: Table {
            caption: p(
                "Jaren in de tabel en in de evaluaties",
                "Years in the table and in the evaluations",
            )
            .get(lang)
            .into(),
            unit: p("laatste kolom: x EUR 1.000", "last column: x EUR 1,000")
                .get(lang)
                .into(),
            corner: p("sub-artikel", "sub-article").get(lang).into(),
            columns: vec![
                same(p("onderzocht", "studied"), study_origin(report), lang),
                same(p("ook in tabel", "also in table"), Origin::Calculated, lang),
                same(
                    p("alleen in tabel", "only in table"),
                    Origin::Calculated,
                    lang,
                ),
                same(
                    p("alleen onderzocht", "only studied"),
                    Origin::Calculated,
                    lang,
                ),
                Column {
                    beside: Some(told),
                    ..same(
                        p("uitgaven buiten evaluatie", "spending outside evaluation"),
                        Origin::Calculated,
                        lang,
                    )
                },
            ],
            rows,
            foot: Vec::new(),
        },
        shows,
        open: sentences(
            [
                p(
                    "Hoe het beleid in een jaar werkte dat niet is onderzocht.",
                    "How the policy worked in a year that was not studied.",
                ),
                p(
                    "Wat er in een jaar zonder bedrag is uitgegeven: een ontbrekend jaar is geen nul.",
                    "What was spent in a year without an amount: a missing year is not zero.",
                ),
            ],
            lang,
        ),
        notes: objects(&["note:I05", "note:I06", "note:I07"]),
    })
}

/// Where the periods of the studies stand: the footnote on them.
pub(super) fn study_origin(report: &Report) -> Origin {
    match report.figures.find("N15") {
        Some(figure) => figure.origin(),
        None => Origin::Calculated,
    }
}

/// How many were asked.
fn asked(report: &Report, lang: Lang) -> Option<Claim> {
    let (counted, least) = interviews(report);
    let origin = report.figures.find("N17")?.origin();
    if counted.is_empty() {
        return None;
    }
    let rows = counted
        .iter()
        .map(|one| {
            let study = report.evaluations.find(&one.evaluation);
            TableRow {
                head: study.map_or_else(String::new, |study| study.name.get(lang).to_owned()),
                kind: RowKind::Reported,
                origin: None,
                cells: vec![
                    text(super::trail::interviews(
                        Some(one.count),
                        one.at_least,
                        lang,
                    )),
                    Cell::explained(
                        one.findings.len().to_string(),
                        &Quantity::FINDINGS.of(&one.evaluation),
                    ),
                ],
            }
        })
        .collect();
    let least = whole(least as f64, lang);
    let told: Vec<String> = counted
        .iter()
        .map(|one| super::trail::interviews(Some(one.count), one.at_least, lang))
        .collect();
    let told = told.join(p(" en ", " and ").get(lang));
    Some(Claim {
        id: "interviews",
        title: both(lang, format!("Interviews: {told}"), format!("Interviews: {told}")),
        says: both(
            lang,
            format!("De evaluaties rusten onder meer op interviews: {told}."),
            format!("The evaluations rest among others on interviews: {told}."),
        ),
        places: objects(&["figure:N17", "figure:N18", "method:M12", "footnote:15"]),
        table: Table {
            caption: p("Interviews en bevindingen", "Interviews and findings")
                .get(lang)
                .into(),
            unit: p("aantal", "number").get(lang).into(),
            corner: p("evaluatie", "evaluation").get(lang).into(),
            columns: vec![
                same(p("interviews", "interviews"), origin, lang),
                column(
                    p("bevindingen", "findings"),
                    p("bevindingen die hierop rusten", "findings that rest on this"),
                    Origin::Calculated,
                    lang,
                ),
            ],
            rows,
            foot: Vec::new(),
        },
        shows: vec![
            both(
                lang,
                format!("Samen zijn het er ten minste {least}; het precieze aantal is niet bekend, want een van de twee is een ondergrens."),
                format!("Together there were at least {least}; the exact number is not known, because one of the two is a lower bound."),
            ),
            p(
                "Beide evaluaties dragen ongeveer evenveel bevindingen, want de meeste rusten op allebei.",
                "Both evaluations carry about as many findings, because most rest on both.",
            )
            .get(lang)
            .into(),
        ],
        open: sentences(
            [
            p(
                "Hoeveel van de geïnterviewden bij het ministerie werkten: dat geeft het rapport niet.",
                "How many of those interviewed worked at the ministry: the report does not give it.",
            ),
            p(
                "Dat een bevinding met meer interviews eronder zekerder is.",
                "That a finding with more interviews under it is more certain.",
            ),
            ],
            lang,
        ),
        notes: objects(&["note:I32", "note:I23"]),
    })
}

/// The cut against the size of the article.
fn cut(report: &Report, basis: &Basis, lang: Lang) -> Option<Claim> {
    let amount = reported_cut(report)?;
    let sizes = cut_sizes(basis, amount);
    let keys = basis.keys();
    let year = basis.reference_year();
    let rows = sizes
        .iter()
        .map(|size| {
            let together = size.row == Row::Together;
            let key = size.row.key();
            TableRow {
                head: row_name(&size.row, &keys),
                kind: if together {
                    RowKind::Sum
                } else {
                    RowKind::Reported
                },
                origin: None,
                cells: vec![
                    Cell::explained(whole(size.last, lang), &spent(&size.row, year, None)),
                    Cell::explained(
                        percent(size.of_last, 1, lang),
                        &Quantity::CUT_OF_LAST.of(key),
                    ),
                    Cell::explained(whole(size.mean, lang), &Quantity::MEAN.of(key)),
                    Cell::explained(
                        percent(size.of_mean, 1, lang),
                        &Quantity::CUT_OF_MEAN.of(key),
                    ),
                ],
            }
        })
        .collect();
    let told = amount_text(amount / 1000.0, Unit::EuroMillion, lang);
    let mut shows = Vec::new();
    if let Some(CutSize {
        of_last, of_mean, ..
    }) = sizes.iter().find(|size| size.row == Row::Together)
    {
        let (last, mean) = (percent(*of_last, 1, lang), percent(*of_mean, 1, lang));
        shows.push(both(
            lang,
            format!("{told} per jaar is {last} van wat er in {year} naar 1.1 en 1.2 ging, en {mean} van het gemiddelde over alle jaren."),
            format!("{told} a year is {last} of what went to 1.1 and 1.2 in {year}, and {mean} of the mean over all years."),
        ));
    }
    for size in sizes.iter().filter(|size| size.of_last > 1.0) {
        let name = row_name(&size.row, &keys);
        shows.push(both(
            lang,
            format!("Het is meer dan alles wat er in {year} naar {name} ging."),
            format!("It is more than all that went to {name} in {year}."),
        ));
    }
    if let (Some(before), Some(after)) = (
        report.external_facts.find("human-rights-fund-2024"),
        report.external_facts.find("human-rights-fund-loss-2025"),
    ) {
        let (fund, loss) = (
            euro_million(before.value, lang),
            euro_million(after.value, lang),
        );
        shows.push(both(
            lang,
            format!("Van buiten het rapport: het Mensenrechtenfonds kreeg in 2025 {loss} minder dan de {fund} van 2024."),
            format!("From outside the report: the Human Rights Fund got {loss} less in 2025 than the {fund} of 2024."),
        ));
    }
    let mean = column(
        p("gemiddelde", "mean"),
        p(
            "gemiddelde van alle jaren in de tabel",
            "mean of all years in the table",
        ),
        Origin::Calculated,
        lang,
    );
    Some(Claim {
        id: "cut",
        title: both(
            lang,
            format!("Een bezuiniging tot {told} per jaar"),
            format!("A cut of up to {told} a year"),
        ),
        says: both(
            lang,
            format!(
                "Hoofdstuk 6 noemt een bezuiniging op ‘Hoofdstuk 5’ die oploopt tot {told} per jaar, en zegt dat er daarom ook op mensenrechten en rechtsorde moet worden bespaard."
            ),
            format!(
                "Chapter 6 names a cut on “Chapter 5” that rises to {told} a year, and says that savings on human rights and the legal order are therefore needed too."
            ),
        ),
        places: objects(&["option:P02", "option:P03", "figure:N51", "paragraph:6.2"]),
        table: Table {
            caption: both(
                lang,
                format!("{told} naast de uitgaven"),
                format!("{told} beside the spending"),
            ),
            unit: money(None, lang),
            corner: p("sub-artikel", "sub-article").get(lang).into(),
            columns: vec![
                Column {
                    label: year.to_string(),
                    title: both(
                        lang,
                        format!("uitgaven in {year}"),
                        format!("spending in {year}"),
                    ),
                    origin: table_origin(report),
                    beside: None,
                },
                column(
                    p("bezuiniging", "cut"),
                    p(
                        "de bezuiniging als deel hiervan",
                        "the cut as a share of this",
                    ),
                    Origin::Calculated,
                    lang,
                ),
                mean,
                column(
                    p("bezuiniging", "cut"),
                    p(
                        "de bezuiniging als deel hiervan",
                        "the cut as a share of this",
                    ),
                    Origin::Calculated,
                    lang,
                ),
            ],
            rows,
            foot: Vec::new(),
        },
        shows,
        open: sentences(
            [
                p(
                    "Welk deel hier landt: de tekst noemt geen verdeling, en de grondslag is op twee manieren te lezen.",
                    "Which part lands here: the text gives no split, and the base can be read in two ways.",
                ),
                p(
                    "Wanneer het begint en hoe snel het oploopt: ook dat staat er niet.",
                    "When it starts and how fast it rises: that is not given either.",
                ),
            ],
            lang,
        ),
        notes: objects(&["note:I14", "note:I15"]),
    })
}

/// The variants with less and with more money.
fn variant(report: &Report, basis: &Basis, lang: Lang) -> Option<Claim> {
    let found = variants(report, basis);
    if found.is_empty() {
        return None;
    }
    let rows = found
        .iter()
        .map(|one| {
            let which = direction(one.change);
            TableRow {
                head: signed_percent(one.change, 0, lang),
                kind: RowKind::Projected,
                origin: None,
                cells: vec![
                    text(years(&[one.base_years.0, one.base_years.1], lang)),
                    Cell::explained(whole(one.base, lang), &Quantity::VARIANT_BASE.of(which)),
                    Cell::explained(
                        signed_whole(one.amount, lang),
                        &Quantity::VARIANT_AMOUNT.of(which),
                    ),
                    Cell::explained(whole(one.level, lang), &Quantity::VARIANT_LEVEL.of(which)),
                ],
            }
        })
        .collect();
    let amounts = report.options.iter();
    let amounts = amounts.filter(|one| one.amount.is_some()).count();
    let statements = report.options.len();
    let mut shows = vec![both(
        lang,
        format!(
            "Hoofdstuk 6 beschrijft één richting: minder landen. Van de {statements} uitspraken hebben er {amounts} een getal; geen daarvan is de uitkomst van een variant."
        ),
        format!(
            "Chapter 6 describes one direction: fewer countries. Of the {statements} statements {amounts} have a number; none of these is the outcome of a variant."
        ),
    )];
    for one in &found {
        let (change, amount) = (
            signed_percent(one.change, 0, lang),
            euro_million(one.amount.abs(), lang),
        );
        let base = years(&[one.base_years.0, one.base_years.1], lang);
        shows.push(both(
            lang,
            format!("{change} zou {amount} per jaar zijn, gerekend vanaf {base}."),
            format!("{change} would be {amount} a year, counted from {base}."),
        ));
    }
    if let Some(fact) = report.external_facts.find("human-rights-fund-change-2025") {
        let change = signed_percent(fact.value / 100.0, 1, lang);
        shows.push(both(
            lang,
            format!(
                "Van buiten het rapport: het Mensenrechtenfonds veranderde in 2025 met {change}."
            ),
            format!("From outside the report: the Human Rights Fund changed by {change} in 2025."),
        ));
    }
    let more = found
        .iter()
        .find(|one| one.change > 0.0)
        .map_or_else(String::new, |one| percent(one.change, 0, lang));
    let usual = found
        .first()
        .map_or_else(String::new, |one| percent(one.change.abs(), 0, lang));
    Some(Claim {
        id: "variants",
        title: p("Opties om meer of minder te doen", "Options to do more or less")
            .get(lang)
            .into(),
        says: both(
            lang,
            format!("De inleiding kondigt opties aan om de inzet te vergroten of te beperken. Hoofdstuk 6 zegt dat {more} meer nu niet aan de orde is."),
            format!("The introduction announces options to raise or to limit the effort. Chapter 6 says that {more} more is not considered now."),
        ),
        places: objects(&["paragraph:1.1.3", "option:P11", "figure:N52", "section:6"]),
        table: Table {
            caption: p("Wat zulke varianten zouden zijn", "What such variants would be")
                .get(lang)
                .into(),
            unit: money(None, lang),
            corner: p("variant", "variant").get(lang).into(),
            columns: vec![
                column(
                    p("vanaf", "from"),
                    p("jaren waarvan het een deel is", "years that it is a share of"),
                    Origin::Assumption,
                    lang,
                ),
                same(p("uitgaven", "spending"), Origin::Calculated, lang),
                same(p("verschil", "change"), Origin::Calculated, lang),
                same(p("blijft over", "is left"), Origin::Calculated, lang),
            ],
            rows,
            foot: Vec::new(),
        },
        shows,
        open: vec![
            p(
                "Welke landen, thema’s of gevolgen bij een variant horen: het rapport werkt er geen uit.",
                "Which countries, themes or effects belong to a variant: the report works out none.",
            )
            .get(lang)
            .into(),
            both(
                lang,
                format!("Dat de berekende bedragen van het rapport zijn: wij kiezen waarvan {usual} wordt genomen."),
                format!("That the calculated amounts are the report’s: we choose what {usual} is taken of."),
            ),
        ],
        notes: objects(&["note:I12", "note:I35"]),
    })
}

/// "The cuts follow the recommendations".
fn follows(report: &Report, lang: Lang) -> Option<Claim> {
    report.options.find("P06")?;
    let total = report.recommendation_parts.len();
    let rows = Coverage::ALL
        .into_iter()
        .map(|one| {
            let which = advice(report, one);
            TableRow {
                head: capital(coverage(one).get(lang)),
                kind: RowKind::Reported,
                origin: None,
                cells: vec![
                    Cell::explained(which.len().to_string(), &Quantity::ADVICE.of(one.code())),
                    text(which.join(", ")),
                ],
            }
        })
        .collect();
    let (up, none) = (
        covered(report, Coverage::Implements),
        covered(report, Coverage::Unanswered),
    );
    Some(Claim {
        id: "follows",
        title: p(
            "De bezuiniging volgt de aanbevelingen",
            "The cut follows the recommendations",
        )
        .get(lang)
        .into(),
        says: p(
            "Hoofdstuk 6 zegt dat het ministerie bij het invullen van de bezuinigingen de aanbevelingen uit de evaluaties volgt.",
            "Chapter 6 says that in filling in the cuts the ministry follows the recommendations of the evaluations.",
        )
        .get(lang)
        .into(),
        places: objects(&["option:P06", "paragraph:6.3"]),
        table: Table {
            caption: p(
                "Wat hoofdstuk 6 met de deeladviezen doet",
                "What chapter 6 does with the parts of the advice",
            )
            .get(lang)
            .into(),
            unit: p("aantal deeladviezen, onze lezing", "number of parts, our reading")
                .get(lang)
                .into(),
            corner: p("in hoofdstuk 6", "in chapter 6").get(lang).into(),
            columns: vec![
                same(p("aantal", "number"), Origin::Calculated, lang),
                same(p("welke", "which"), Origin::Calculated, lang),
            ],
            rows,
            foot: Vec::new(),
        },
        shows: vec![both(
            lang,
            format!("Volgens onze lezing pakt hoofdstuk 6 {up} van de {total} deeladviezen op; {none} krijgen er geen antwoord."),
            format!("By our reading chapter 6 takes up {up} of the {total} parts of the advice; {none} get no answer in it."),
        )],
        open: sentences(
            [
            p(
                "Dat het ministerie de andere adviezen niet opvolgt: de uitwerking komt volgens de tekst later.",
                "That the ministry does not follow the other advice: according to the text the details come later.",
            ),
            p(
                "Dat een bezuiniging bij elk advies past: versterken en behouden van capaciteit vraagt juist geld.",
                "That a cut fits all advice: strengthening and keeping capacity rather takes money.",
            ),
            ],
            lang,
        ),
        notes: objects(&["note:I27", "note:I35"]),
    })
}
