//! The check in words: printed totals, notes, and what this tool makes of its own numbers.

use crate::model::golden::{Compared, Section};
use crate::model::{Name, Quantity, Row};
use crate::report::{
    CellRef, Check, Checked, Lang, Note, NoteType, Origin, Outcome, Report, Severity,
};

use super::Phrase;
use super::budget::{notes_of, table_origin};
use super::number::{decimal, scientific, signed_whole, whole};
use super::table::{Cell, Column, RowKind, Table, TableRow};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Wat klopt, en wat niet", "What adds up, and what does not");
/// What the page shows.
pub const LEAD: Phrase = p(
    "De gedrukte totalen nagerekend, alles wat ons in het rapport opviel, en een controle van dit hulpmiddel zelf, in uw eigen browser.",
    "The printed totals worked out again, everything we noticed in the report, and a check of this tool itself, in your own browser.",
);
/// Name of the list of parts of the page.
pub const ON_THIS_PAGE: Phrase = p("Op deze pagina", "On this page");
/// Heading of the totals.
pub const TOTALS: Phrase = p("De gedrukte totalen", "The printed totals");
/// Heading of possible explanations.
pub const CANDIDATES: Phrase = p(
    "Een mogelijke verklaring, niet te bewijzen",
    "A possible explanation, which cannot be proved",
);
/// Heading of the notes.
pub const NOTES: Phrase = p("Wat ons opviel", "What we noticed");
/// Under it.
pub const NOTES_HINT: Phrase = p(
    "Deze kanttekeningen zijn van ons, niet van het rapport. Bij elke staat waar het om gaat en wat dit hulpmiddel ermee doet.",
    "These notes are ours, not the report’s. Each says where it stands and what this tool does about it.",
);
/// Label of the filter by weight.
pub const BY_SEVERITY: Phrase = p("Hoe belangrijk", "How important");
/// Label of the filter by sort.
pub const BY_TYPE: Phrase = p("Soort", "Sort");
/// No filter.
pub const ALL: Phrase = p("Alles", "All");
/// Label of the way to the source of a note.
pub const TRAIL: Phrase = p("Bron en samenhang", "Source and connections");
/// Heading of the check of the tool.
pub const SELF: Phrase = p(
    "Dit hulpmiddel controleert zichzelf",
    "This tool checks itself",
);
/// Under it.
pub const SELF_HINT: Phrase = p(
    "Eerder zijn de uitkomsten van het rekenmodel apart uitgerekend, met breuken of met 40 tot 50 cijfers. Hier rekent uw eigen browser ze opnieuw uit en vergelijkt.",
    "The results of the model were worked out separately before, with fractions or with 40 to 50 digits. Here your own browser works them out again and compares.",
);
/// The button.
pub const RUN: Phrase = p("Controleer nu", "Check now");
/// The button, once it ran.
pub const AGAIN: Phrase = p("Controleer opnieuw", "Check again");
/// Before it ran.
pub const NOT_YET: Phrase = p("Nog niet gecontroleerd.", "Not checked yet.");
/// Caption of the comparison.
pub const GOLDEN_CAPTION: Phrase = p(
    "Het rekenmodel tegen apart berekende uitkomsten",
    "The model against results calculated separately",
);
/// Under it.
pub const GOLDEN_HINT: Phrase = p(
    "Gelijk is: hoogstens een miljardste deel ernaast. Ruimer is alleen wat afgerond is gepubliceerd (in F) of wat benaderd is (in M).",
    "The same means: at most one part in a billion apart. Wider only for what was published rounded (in F) or was approximated (in M).",
);
/// A fact that is as it should be.
pub const RIGHT: Phrase = p("✓ in orde", "✓ all right");
/// A fact that is not.
pub const WRONG: Phrase = p("✗ niet in orde", "✗ not right");
/// Caption of the differences.
pub const DIFFERENCES: Phrase = p("Uitkomsten die verschillen", "Results that differ");
/// Heading of the facts about the build.
pub const BUILD: Phrase = p("Versie en bestanden", "Version and files");
/// What a check of this kind says.
pub const COMPARED: Phrase = p("Wat is vergeleken", "What was compared");
/// What it does not say.
pub const NOT_COMPARED: Phrase = p("Wat niet", "What was not");

/// What is compared, one line each.
pub const COMPARED_LIST: [Phrase; 4] = [
    p(
        "Het rekenmodel: formules voor uitgangslijn, bezuiniging, prijzen, landen, personeel, zoeken, gevoeligheid, onzekerheid en vergelijken, op vaste invoer.",
        "The model: formulas for baseline, cut, prices, countries, staff, goal seek, sensitivity, uncertainty and comparing, on fixed inputs.",
    ),
    p(
        "Het ingebouwde rapport: of de bestanden leesbaar zijn, en byte voor byte dezelfde als toen dit hulpmiddel werd gebouwd.",
        "The embedded report: whether its files can be read, and are the same to the byte as when this tool was built.",
    ),
    p(
        "De koppelingen tussen bevindingen, adviezen, noten en kanttekeningen: of elk eind bestaat.",
        "The links between findings, advice, footnotes and notes: whether each end exists.",
    ),
    p(
        "De gedrukte totalen: of zij volgen uit de gedrukte jaarcijfers.",
        "The printed totals: whether they follow from the printed amounts of each year.",
    ),
];

/// What is not compared, one line each.
pub const NOT_COMPARED_LIST: [Phrase; 4] = [
    p(
        "Of het rapport zelf gelijk heeft. Een fout in een jaarcijfer van het rapport ziet deze controle niet.",
        "Whether the report itself is right. This check cannot see a mistake in an amount of the report.",
    ),
    p(
        "Of wij alles goed hebben overgenomen. Cijfers en teksten zijn met de hand overgenomen en nagelezen.",
        "Whether we copied everything correctly. Figures and texts were copied and read over by hand.",
    ),
    p(
        "Of onze samenvattingen, koppelingen en kanttekeningen de juiste zijn. Dat is een oordeel.",
        "Whether our summaries, links and notes are the right ones. That is a judgement.",
    ),
    p(
        "Of een scenario uitkomt. Het model rekent uit wat uit keuzes volgt, meer niet.",
        "Whether a scenario will come true. The model works out what follows from choices, no more.",
    ),
];

/// The printed totals, one row for each check.
pub fn totals(report: &Report, checks: &[Check], lang: Lang) -> Table {
    let column = |label: Phrase, title: Phrase, origin: Origin| Column {
        label: label.get(lang).into(),
        title: title.get(lang).into(),
        origin,
        beside: None,
    };
    Table {
        caption: p(
            "Gedrukte totalen, nagerekend",
            "Printed totals, worked out again",
        )
        .get(lang)
        .into(),
        unit: super::budget::money(None, lang),
        corner: p("totaal van", "total of").get(lang).into(),
        columns: vec![
            column(
                p("gedrukt", "printed"),
                p(
                    "zoals het in het rapport staat",
                    "as it stands in the report",
                ),
                table_origin(report),
            ),
            column(
                p("berekend", "calculated"),
                p("som van de jaarcijfers", "sum of the amounts of the years"),
                Origin::Calculated,
            ),
            column(
                p("verschil", "difference"),
                p("berekend min gedrukt", "calculated minus printed"),
                Origin::Calculated,
            ),
            column(
                p("uitkomst", "result"),
                p("of het totaal klopt", "whether the total is right"),
                Origin::Calculated,
            ),
        ],
        rows: checks.iter().map(|one| total(report, one, lang)).collect(),
        foot: Vec::new(),
    }
}

fn total(report: &Report, check: &Check, lang: Lang) -> TableRow {
    let (head, cell, name) = match &check.what {
        Checked::Row(item) => (
            match lang {
                Lang::Nl => format!("rij {item}"),
                Lang::En => format!("row {item}"),
            },
            format!("{item}-total"),
            Quantity::TABLE_SUM.of(item),
        ),
        Checked::Column(year) => (
            match lang {
                Lang::Nl => format!("kolom {year}"),
                Lang::En => format!("column {year}"),
            },
            format!("total-{year}"),
            Name::Spent(Row::Together, *year),
        ),
        Checked::Grand => (
            p("alles", "everything").get(lang).to_owned(),
            "total-total".to_owned(),
            Quantity::TABLE_SUM.of(Row::Together.key()),
        ),
    };
    let empty = p("de plek is leeg", "the place is empty").get(lang);
    let printed = match check.printed {
        Some(amount) => {
            Cell::number(whole(amount as f64, lang)).printed_in(&CellRef::Printed(cell.clone()))
        }
        None => Cell::none(empty),
    };
    let fails = matches!(check.outcome, Outcome::Fails { .. });
    let difference = match check.outcome {
        Outcome::Passes | Outcome::Fails { .. } => {
            let apart = check.computed - check.printed.unwrap_or(check.computed);
            Cell::explained(signed_whole(apart as f64, lang), &Quantity::CHECK.of(&cell))
        }
        Outcome::NotPrinted => Cell::none(empty),
        Outcome::NotCheckable => Cell::none(outcome(check.outcome).get(lang)),
    };
    let result = Cell::number(outcome(check.outcome).get(lang).to_owned());
    TableRow {
        head,
        kind: RowKind::Reported,
        origin: None,
        cells: vec![
            Cell { fails, ..printed }.with_notes(notes_of(report, CellRef::Printed(cell))),
            Cell::explained(whole(check.computed as f64, lang), &name),
            Cell {
                fails,
                ..difference
            },
            result,
        ],
    }
}

const fn outcome(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Passes => p("✓ klopt", "✓ right"),
        Outcome::Fails { .. } => p("✗ klopt niet", "✗ not right"),
        Outcome::NotPrinted => p("– niet gedrukt", "– not printed"),
        Outcome::NotCheckable => p("– niet na te rekenen", "– cannot be worked out"),
    }
}

/// What may explain the totals that are not right, one sentence each.
pub fn candidates(checks: &[Check], lang: Lang) -> Vec<String> {
    let mut sentences = Vec::new();
    for check in checks {
        let Checked::Row(item) = &check.what else {
            continue;
        };
        for candidate in &check.candidates {
            let years: Vec<String> = candidate.years.iter().map(i32::to_string).collect();
            let sum = whole(candidate.sum as f64, lang);
            let left = whole(candidate.remaining.abs() as f64, lang);
            sentences.push(match lang {
                Lang::Nl => format!(
                    "Rij {item}: zonder {} is de som {sum}. Dat scheelt {left} met wat er gedrukt staat.",
                    years.join(" en ")
                ),
                Lang::En => format!(
                    "Row {item}: without {} the sum is {sum}. That is {left} away from what is printed.",
                    years.join(" and ")
                ),
            });
        }
    }
    sentences
}

/// Which notes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Only those of this weight.
    pub severity: Option<Severity>,
    /// Only those of this sort.
    pub kind: Option<NoteType>,
}

impl Shown {
    /// Whether a note is shown.
    pub fn holds(self, note: &Note) -> bool {
        self.severity
            .is_none_or(|severity| severity == note.severity)
            && self.kind.is_none_or(|kind| kind == note.kind)
    }
}

/// The notes shown, by weight, the heaviest first; a weight without notes is left out.
pub fn notes(report: &Report, shown: Shown) -> Vec<(Severity, Vec<&Note>)> {
    Severity::ALL
        .iter()
        .map(|severity| {
            let notes = report.notes.iter();
            let own = notes.filter(|note| note.severity == *severity && shown.holds(note));
            (*severity, own.collect::<Vec<_>>())
        })
        .filter(|(_, notes)| !notes.is_empty())
        .collect()
}

/// How many notes are shown.
pub fn count(report: &Report, shown: Shown, lang: Lang) -> String {
    let total = report.notes.len();
    let count = report.notes.iter().filter(|note| shown.holds(note)).count();
    match (count == total, lang) {
        (true, Lang::Nl) => format!("Alle {total} kanttekeningen"),
        (true, Lang::En) => format!("All {total} notes"),
        (false, Lang::Nl) => format!("{count} van {total} kanttekeningen"),
        (false, Lang::En) => format!("{count} of {total} notes"),
    }
}

/// The weights that occur, as code and name with their number, after "all".
pub fn severities(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), ALL.get(lang).to_owned())];
    for (severity, notes) in notes(report, Shown::default()) {
        let name = super::labels::severity(severity).get(lang);
        options.push((
            severity.code().to_owned(),
            format!("{name} ({})", notes.len()),
        ));
    }
    options
}

/// The sorts that occur, as code and name with their number, after "all".
pub fn types(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for kind in NoteType::ALL {
        let count = report
            .notes
            .iter()
            .filter(|note| note.kind == *kind)
            .count();
        if count > 0 {
            let name = super::labels::note_type(*kind).get(lang);
            options.push((kind.code().to_owned(), format!("{name} ({count})")));
        }
    }
    options.sort_by(|one, other| one.1.cmp(&other.1));
    options.insert(0, (String::new(), ALL.get(lang).to_owned()));
    options
}

/// What this tool made of its own numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfCheck {
    /// The model, section by section.
    pub sections: Vec<Section>,
    /// What was wrong with the package when it was read.
    pub problems: Vec<String>,
    /// How many links there are between the parts of the report.
    pub links: usize,
    /// Those without an end: from, to.
    pub loose: Vec<(String, String)>,
    /// Checksum of the embedded package, calculated now.
    pub package: String,
    /// Checksum of the package when the app was built.
    pub package_built: String,
    /// Checksum of the sources; empty in a build to work with.
    pub sources: String,
}

impl SelfCheck {
    fn compared(&self) -> usize {
        self.sections.iter().map(|section| section.compared).sum()
    }

    fn agree(&self) -> usize {
        self.sections.iter().map(|section| section.agree).sum()
    }

    /// Whether nothing is wrong.
    pub fn passes(&self) -> bool {
        self.compared() > 0
            && self.agree() == self.compared()
            && self.problems.is_empty()
            && self.loose.is_empty()
            && self.package == self.package_built
    }

    /// The outcome in one or two sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        let (agree, compared) = (self.agree(), self.compared());
        let apart = compared - agree;
        let mut wrong: Vec<String> = Vec::new();
        if apart > 0 || compared == 0 {
            wrong.push(match lang {
                Lang::Nl => format!("{apart} van de {compared} uitkomsten verschillen"),
                Lang::En => format!("{apart} of the {compared} results differ"),
            });
        }
        if !self.problems.is_empty() {
            let count = self.problems.len();
            wrong.push(match lang {
                Lang::Nl => format!("in het ingebouwde rapport zijn {count} fouten gevonden"),
                Lang::En => format!("{count} mistakes were found in the embedded report"),
            });
        }
        if !self.loose.is_empty() {
            let count = self.loose.len();
            wrong.push(match lang {
                Lang::Nl => format!("{count} koppelingen missen een eind"),
                Lang::En => format!("{count} links lack an end"),
            });
        }
        if self.package != self.package_built {
            wrong.push(
                p(
                    "het ingebouwde rapport is niet dat van de bouw",
                    "the embedded report is not the one of the build",
                )
                .get(lang)
                .to_owned(),
            );
        }
        if wrong.is_empty() {
            return match lang {
                Lang::Nl => format!(
                    "Alles klopt: {agree} van {compared} uitkomsten zijn gelijk, en het ingebouwde rapport is onveranderd."
                ),
                Lang::En => format!(
                    "Everything agrees: {agree} of {compared} results are the same, and the embedded report is unchanged."
                ),
            };
        }
        let list = wrong.join("; ");
        match lang {
            Lang::Nl => format!(
                "Er klopt iets niet: {list}. Gebruik de cijfers van dit hulpmiddel niet voordat dit is uitgezocht."
            ),
            Lang::En => format!(
                "Something is wrong: {list}. Do not use the figures of this tool before this has been looked into."
            ),
        }
    }

    /// Facts about the package and the build: name, value, and whether it is right; `None`
    /// where there is nothing to compare with.
    pub fn facts(&self, lang: Lang) -> Vec<(String, String, Option<bool>)> {
        let same = self.package == self.package_built;
        let both = |nl: &str, en: &str| Phrase::text(lang, nl, en);
        let sources = if self.sources.is_empty() {
            both(
                "niet vastgelegd: een versie om aan te werken",
                "not recorded: a build to work with",
            )
        } else {
            self.sources.clone()
        };
        let problems = match (self.problems.len(), lang) {
            (0, Lang::Nl) => "geen".to_owned(),
            (0, Lang::En) => "none".to_owned(),
            (_, _) => self.problems.join(" "),
        };
        let loose: Vec<String> = self
            .loose
            .iter()
            .map(|(from, to)| format!("{from} → {to}"))
            .collect();
        let loose = match (loose.is_empty(), lang) {
            (true, Lang::Nl) => format!("geen van de {}", whole(self.links as f64, lang)),
            (true, Lang::En) => format!("none of the {}", whole(self.links as f64, lang)),
            (false, _) => loose.join(", "),
        };
        vec![
            (
                both(
                    "Fouten bij het lezen van het rapport",
                    "Mistakes on reading the report",
                ),
                problems,
                Some(self.problems.is_empty()),
            ),
            (
                both("Koppelingen zonder eind", "Links without an end"),
                loose,
                Some(self.loose.is_empty()),
            ),
            (
                both(
                    "SHA-256 van het rapport, nu berekend in uw browser",
                    "SHA-256 of the report, calculated now in your browser",
                ),
                self.package.clone(),
                Some(same),
            ),
            (
                both(
                    "SHA-256 van het rapport, vastgelegd bij de bouw",
                    "SHA-256 of the report, recorded at the build",
                ),
                self.package_built.clone(),
                Some(same),
            ),
            (
                both("Versie", "Version"),
                env!("CARGO_PKG_VERSION").to_owned(),
                None,
            ),
            (
                both(
                    "SHA-256 van de broncode bij de bouw",
                    "SHA-256 of the sources at the build",
                ),
                sources,
                None,
            ),
        ]
    }
}

/// What a section of the model is about.
pub const fn section(letter: char) -> Phrase {
    match letter {
        'A' => p(
            "lijnen zonder maatregel, en trends",
            "lines without a measure, and trends",
        ),
        'B' => p("ingroei van een bezuiniging", "how a cut grows"),
        'C' => p("aandeel in de bezuiniging", "share of the cut"),
        'D' => p("verdeling over sub-artikelen", "division over sub-articles"),
        'E' => p(
            "varianten met minder en meer",
            "variants with less and more",
        ),
        'F' => p(
            "aandeel in de begroting van het ministerie",
            "share of the ministry’s budget",
        ),
        'G' => p("de jaren achter ons", "the years behind us"),
        'H' => p("prijzen", "prices"),
        'I' => p("landen en beheerkosten", "countries and overhead"),
        'J' => p("personeel en werk", "staff and work"),
        'K' => p("versnippering", "fragmentation"),
        'L' => p("doel zoeken", "goal seek"),
        'M' => p("gevoeligheid", "sensitivity"),
        'N' => p(
            "onzekerheid: trekkingen en kansen",
            "uncertainty: draws and chances",
        ),
        'O' => p("scenario’s vergelijken", "comparing scenarios"),
        'Q' => p("controles van de tabel", "checks of the table"),
        'R' => p("grote veranderingen", "large changes"),
        _ => p("hoort nergens bij", "belongs nowhere"),
    }
}

/// The comparison of the model, section by section.
pub fn golden(sections: &[Section], lang: Lang) -> Table {
    let column = |label: Phrase, title: Phrase| Column {
        label: label.get(lang).into(),
        title: title.get(lang).into(),
        origin: Origin::Calculated,
        beside: None,
    };
    let row = |head: String, kind, of: [usize; 2], largest: Option<f64>| {
        let fails = of[0] != of[1];
        TableRow {
            head,
            kind,
            origin: None,
            cells: vec![
                Cell::number(whole(of[0] as f64, lang)),
                Cell {
                    fails,
                    ..Cell::number(whole(of[1] as f64, lang))
                },
                largest.map_or_else(
                    || Cell::none(p("niets te vergelijken", "nothing to compare").get(lang)),
                    |largest| Cell::number(distance(largest, lang)),
                ),
            ],
        }
    };
    let rows = sections.iter().map(|one| {
        let head = format!("{} {}", one.letter, section(one.letter).get(lang));
        row(
            head,
            RowKind::Reported,
            [one.compared, one.agree],
            one.largest,
        )
    });
    let sum = |of: fn(&Section) -> usize| sections.iter().map(of).sum();
    let largest = sections.iter().filter_map(|one| one.largest);
    let all = p("alles", "everything").get(lang).to_owned();
    let of = [sum(|one| one.compared), sum(|one| one.agree)];
    Table {
        caption: GOLDEN_CAPTION.get(lang).into(),
        unit: p("aantallen", "numbers").get(lang).into(),
        corner: p("onderdeel", "part").get(lang).into(),
        columns: vec![
            column(
                p("vergeleken", "compared"),
                p("aantal uitkomsten", "number of results"),
            ),
            column(
                p("gelijk", "the same"),
                p(
                    "gelijk op een miljardste deel, tenzij anders vastgelegd",
                    "the same to one part in a billion, unless recorded otherwise",
                ),
            ),
            column(
                p("grootste verschil", "largest difference"),
                p(
                    "als deel van de uitkomst; waar die nul is, het verschil zelf",
                    "as a part of the result; where that is zero, the difference itself",
                ),
            ),
        ],
        rows: rows.collect(),
        foot: vec![row(all, RowKind::Sum, of, largest.max_by(f64::total_cmp))],
    }
}

fn distance(value: f64, lang: Lang) -> String {
    if value == 0.0 {
        "0".to_owned()
    } else {
        scientific(value, lang)
    }
}

/// Every result that differs; `None` if there is none.
pub fn differences(sections: &[Section], lang: Lang) -> Option<Table> {
    let column = |label: Phrase| Column {
        label: label.get(lang).into(),
        title: label.get(lang).into(),
        origin: Origin::Calculated,
        beside: None,
    };
    let rows: Vec<TableRow> = sections
        .iter()
        .flat_map(|section| section.differences.iter().map(move |one| (section, one)))
        .map(|(section, one)| difference(section.letter, one, lang))
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: DIFFERENCES.get(lang).into(),
        unit: p("in de eenheid van het model", "in the unit of the model")
            .get(lang)
            .into(),
        corner: p("uitkomst", "result").get(lang).into(),
        columns: vec![
            column(p("verwacht", "expected")),
            column(p("hier berekend", "calculated here")),
            column(p("verschil", "difference")),
        ],
        rows,
        foot: Vec::new(),
    })
}

fn difference(letter: char, one: &Compared, lang: Lang) -> TableRow {
    let number = |value: Option<f64>, reason: Phrase| match value {
        Some(value) => Cell::number(decimal(value, 6, lang)),
        None => Cell::none(reason.get(lang)),
    };
    TableRow {
        head: format!("{letter} {}", one.id),
        kind: RowKind::Reported,
        origin: None,
        cells: vec![
            number(
                one.expected,
                p(
                    "geen leesbare uitkomst vastgelegd",
                    "no readable result recorded",
                ),
            ),
            number(one.found, p("niets uitgekomen", "nothing came out")),
            Cell {
                fails: true,
                ..one.distance.map_or_else(
                    || Cell::none(p("niet te vergelijken", "cannot be compared").get(lang)),
                    |value| Cell::number(distance(value, lang)),
                )
            },
        ],
    }
}
