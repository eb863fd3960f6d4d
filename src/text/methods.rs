//! How the report was made, in words: what was studied, how, what not, and what follows.

use crate::report::{EvaluationKind, Finding, FindingKind, Item, Lang, Method, Report};

use super::Phrase;
use super::labels::section_place;
use super::trail::{evaluation_kind, interviews, period};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Methoden en afbakening", "Methods and scope");
/// What the page shows.
pub const LEAD: Phrase = p(
    "Wat is onderzocht, hoe, en wat niet. En wat u daaruit wel en niet kunt concluderen.",
    "What was studied, how, and what was not. And what you can and cannot conclude from it.",
);
/// Heading of the studies.
pub const STUDIES: Phrase = p("Wat is onderzocht", "What was studied");
/// Under it.
pub const STUDIES_HINT: Phrase = p(
    "Het rapport zelf is een samenvatting van evaluaties. Daarnaast noemt het eerdere doorlichtingen.",
    "The report itself is a synthesis of evaluations. It also names earlier reviews.",
);
/// Caption of the table of studies.
pub const STUDIES_CAPTION: Phrase = p(
    "Evaluaties en doorlichtingen in het rapport",
    "Evaluations and reviews in the report",
);
/// Heading of the methods.
pub const HOW: Phrase = p("Hoe is onderzocht", "How it was studied");
/// Heading of the years.
pub const YEARS: Phrase = p("Welke jaren", "Which years");
/// Heading of what belongs to it.
pub const SCOPE: Phrase = p("Wat hoort erbij en wat niet", "What is in and what is not");
/// Heading of the limits.
pub const LIMITS: Phrase = p(
    "Grenzen die het rapport zelf noemt",
    "Limits that the report itself names",
);
/// Heading of what can be concluded.
pub const CONCLUDE: Phrase = p("Wat kunt u concluderen?", "What can you conclude?");
/// Under it.
pub const CONCLUDE_HINT: Phrase = p(
    "Dit is onze lezing, geen uitspraak van het rapport. Bij elke regel staat waar zij op rust.",
    "This is our reading, not a statement of the report. Each line says what it rests on.",
);
/// Heading of the lines that hold.
pub const CAN: Phrase = p("Wel", "You can conclude");
/// Heading of the lines that do not hold.
pub const CANNOT: Phrase = p("Niet", "You cannot conclude");
/// Before the things that a line rests on.
pub const RESTS: Phrase = p("Rust op", "Rests on");
/// In the table of spending.
pub const IN_TABLE: Phrase = p(
    "in de tabel met uitgaven en in de evaluaties",
    "in the table of spending and in the evaluations",
);
/// Not in the table of spending.
pub const NOT_IN_TABLE: Phrase = p(
    "niet in de tabel met uitgaven, en door dit rapport niet beoordeeld",
    "not in the table of spending, and not assessed by this report",
);
/// Names of the columns of the table of studies.
pub const COLUMNS: [Phrase; 5] = [
    p("onderzoek", "study"),
    p("sub-artikel", "sub-article"),
    p("soort", "kind"),
    p("onderzochte jaren", "years studied"),
    p("interviews", "interviews"),
];

/// A study, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study {
    /// Key.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Title as cited.
    pub title: String,
    /// The item it is about.
    pub item: String,
    /// What sort of study it is.
    pub kind: String,
    /// The years studied; says so when they are not given.
    pub period: String,
    /// How many interviews; says so when that is not given.
    pub interviews: String,
    /// What must be known about the years.
    pub note: String,
    /// Where the report speaks of it.
    pub places: String,
}

/// The studies of a report, those it rests on first.
pub fn studies(report: &Report, lang: Lang) -> Vec<Study> {
    let mut studies: Vec<_> = report.evaluations.iter().collect();
    studies.sort_by_key(|study| study.kind != EvaluationKind::Evaluation);
    studies
        .into_iter()
        .map(|study| {
            let places: Vec<String> = report
                .sources_of_evaluation(&study.id)
                .iter()
                .map(|source| section_place(&source.section, Some(&source.paragraph), lang))
                .collect();
            Study {
                id: study.id.clone(),
                name: study.name.get(lang).to_owned(),
                title: format!("{} ({})", study.title, study.organisation),
                item: study.item.clone(),
                kind: evaluation_kind(study.kind).get(lang).to_owned(),
                period: period(study.first_year, study.last_year, lang),
                interviews: interviews(study.interviews, study.interviews_at_least, lang),
                note: study.period_note.get(lang).to_owned(),
                places: places.first().cloned().unwrap_or_default(),
            }
        })
        .collect()
}

/// The points on method, by the section they stand in, in the order of the report.
pub fn by_section(report: &Report) -> Vec<(&str, Vec<&Method>)> {
    let mut sections: Vec<(&str, Vec<&Method>)> = Vec::new();
    for method in &report.methods {
        match sections.iter_mut().find(|(id, _)| *id == method.section) {
            Some((_, methods)) => methods.push(method),
            None => sections.push((&method.section, vec![method])),
        }
    }
    sections
}

/// The heading of a section: "§2.3 Methoden".
pub fn section(report: &Report, id: &str, lang: Lang) -> String {
    match report.sections.find(id) {
        Some(section) => format!("§{id} {}", section.title.get(lang)),
        None => format!("§{id}"),
    }
}

/// An item, and whether it is in the table.
pub fn item(item: &Item, lang: Lang) -> (String, Phrase) {
    let name = format!("{} {}", item.id, item.name.get(lang));
    let place = if item.in_table {
        IN_TABLE
    } else {
        NOT_IN_TABLE
    };
    (name, place)
}

/// The limits that the report names.
pub fn limits(report: &Report) -> Vec<&Finding> {
    let findings = report.findings.iter();
    findings
        .filter(|finding| finding.kind == FindingKind::Limitation)
        .collect()
}

/// A conclusion, or one that cannot be drawn; ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// In words.
    pub text: Phrase,
    /// Keys of what it rests on: `method:M08`.
    pub rests: &'static [&'static str],
}

/// What can be concluded.
pub const HOLDS: [Conclusion; 4] = [
    Conclusion {
        text: p(
            "Wat er volgens de tabel per jaar aan 1.1 en 1.2 is uitgegeven, en hoe dat veranderde. De jaarbedragen tellen per kolom op tot het gedrukte totaal.",
            "What was spent on 1.1 and 1.2 each year according to the table, and how that changed. The amounts of each year add up to the printed total of the column.",
        ),
        rests: &["finding:F25", "method:M17", "note:I03"],
    },
    Conclusion {
        text: p(
            "Wat de evaluatoren vonden van doelen, uitvoering en samenhang, in de jaren en casussen die zij onderzochten.",
            "What the evaluators found about goals, delivery and coherence, in the years and cases that they studied.",
        ),
        rests: &["method:M01", "method:M08", "method:M09"],
    },
    Conclusion {
        text: p(
            "Dat de belangrijkste uitkomsten op meer dan één soort bron rusten: interviews, documenten en literatuur naast elkaar.",
            "That the main results rest on more than one kind of source: interviews, documents and literature side by side.",
        ),
        rests: &["method:M11", "method:M12", "method:M13", "method:M15"],
    },
    Conclusion {
        text: p(
            "Welke adviezen de evaluatoren gaven, en welke daarvan hoofdstuk 6 noemt. Of hoofdstuk 6 een advies oppakt, is onze lezing.",
            "Which advice the evaluators gave, and which of it chapter 6 mentions. Whether chapter 6 takes up a piece of advice is our reading.",
        ),
        rests: &["method:M19", "note:I27", "note:I35"],
    },
];

/// What cannot be concluded.
pub const DOES_NOT_HOLD: [Conclusion; 7] = [
    Conclusion {
        text: p(
            "Hoeveel effect een euro had. Wat het beleid bereikte, is deels afgelezen aan oordelen van betrokkenen; aan uitgaven is het niet gekoppeld.",
            "How much effect a euro had. What the policy achieved was partly read off the views of people involved; it is not tied to spending.",
        ),
        rests: &["finding:F08", "finding:F29"],
    },
    Conclusion {
        text: p(
            "Of 1.1 doelmatig was. Alleen voor mensenrechten is dat beoordeeld.",
            "Whether 1.1 was efficient. That was assessed for human rights only.",
        ),
        rests: &["finding:F36", "method:M18", "note:I16"],
    },
    Conclusion {
        text: p(
            "Iets over heel artikel 1. Gastlandbeleid (1.3) staat niet in de tabel en is hier niet beoordeeld.",
            "Anything about article 1 as a whole. Host-country policy (1.3) is not in the table and was not assessed here.",
        ),
        rests: &["method:M02", "note:I04", "note:I13"],
    },
    Conclusion {
        text: p(
            "Dat de bevindingen voor elk land en elk onderwerp gelden. De casussen zijn gekozen waar veel inzet was, en samenhang is in een kleine opzet bekeken.",
            "That the findings hold for every country and theme. Cases were chosen where effort was high, and coherence was looked at on a small scale.",
        ),
        rests: &["finding:F06", "finding:F07", "method:M10"],
    },
    Conclusion {
        text: p(
            "Of jaren buiten de onderzochte periode goed of slecht waren, ook als er een bedrag in de tabel staat.",
            "Whether years outside the period studied were good or bad, even where the table gives an amount.",
        ),
        rests: &["note:I05", "note:I06", "method:M08"],
    },
    Conclusion {
        text: p(
            "Wat een bezuiniging zal doen. Hoofdstuk 6 noemt geen bedragen per onderdeel, geen landen en geen gevolgen. De scenario’s hier zijn rekenwerk, geen voorspelling.",
            "What a cut will do. Chapter 6 gives no amounts by part, no countries and no consequences. The scenarios here are arithmetic, not a forecast.",
        ),
        rests: &["note:I12", "note:I14", "note:I23"],
    },
    Conclusion {
        text: p(
            "Dat de evaluatoren achter de opties van hoofdstuk 6 staan. De beleidsdirectie schreef ze.",
            "That the evaluators support the options of chapter 6. The policy department wrote them.",
        ),
        rests: &["method:M19", "note:I35"],
    },
];

/// The last part of a key: `note:I04` is "I04".
pub fn short(key: &str) -> &str {
    key.split_once(':').map_or(key, |(_, id)| id)
}
