//! Objects of the report in words: what they are, what they say, what ties them to others.

use crate::report::{
    BudgetCell, EvaluationKind, Lang, Link, Object, ObjectKind, OptionKind, Origin, Precision,
    Report, TermOrigin, Tie, Trail, Verified,
};

use super::labels::{
    author, coverage, direction, finding_kind, note_type, phase, relation, section_place, severity,
    source_type,
};
use super::number::whole;
use super::{Phrase, capital};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Name of the menu of the pages about what the report says.
pub const TRAIL_MENU: Phrase = p("Wat het rapport zegt", "What the report says");
/// Title for a key that leads to nothing.
pub const NO_OBJECT: Phrase = p("Dit staat niet in het rapport", "This is not in the report");
/// What to do then.
pub const NO_OBJECT_HINT: Phrase = p(
    "De link noemt iets dat er niet is. Het register toont alles wat er wel is.",
    "The link names something that is not there. The register shows all that is.",
);
/// Heading over what an object is tied to.
pub const TIED_TO: Phrase = p("Hangt samen met", "Tied to");
/// Said where nothing is tied to an object.
pub const TIED_TO_NOTHING: Phrase = p(
    "Niets in het rapport verwijst hiernaar, en dit verwijst nergens naar.",
    "Nothing in the report refers to this, and this refers to nothing.",
);
/// Said of a finding without a study under it.
pub const NO_EVIDENCE: Phrase = p(
    "Het rapport noemt hier geen evaluatie bij.",
    "The report names no evaluation for this.",
);
/// Said of a finding that no advice answers.
pub const NO_ANSWER: Phrase = p(
    "Geen deeladvies beantwoordt deze bevinding rechtstreeks.",
    "No part of a recommendation answers this finding directly.",
);
/// Said of a part that no statement of chapter 6 has to do with.
pub const NO_RESPONSE: Phrase = p(
    "Geen uitspraak in hoofdstuk 6 gaat hierover.",
    "No statement in chapter 6 is about this.",
);
/// Link from the panel to the page of an object.
pub const ON_PAGE: Phrase = p("Bekijk op de pagina", "See on the page");

/// What one object of a kind is called.
pub const fn kind(kind: ObjectKind) -> Phrase {
    match kind {
        ObjectKind::Section => p("paragraaf", "section"),
        ObjectKind::Paragraph => p("alinea", "paragraph"),
        ObjectKind::Item => p("sub-artikel", "sub-article"),
        ObjectKind::Cell => p("cijfer in de tabel", "figure in the table"),
        ObjectKind::Total => p("gedrukt totaal", "printed total"),
        ObjectKind::Figure => p("getal in het rapport", "number in the report"),
        ObjectKind::Finding => p("bevinding", "finding"),
        ObjectKind::Recommendation => p("aanbeveling", "recommendation"),
        ObjectKind::Part => p("deeladvies", "part of a recommendation"),
        ObjectKind::Option => p("uitspraak in hoofdstuk 6", "statement in chapter 6"),
        ObjectKind::Evaluation => p("evaluatie", "evaluation"),
        ObjectKind::Footnote => p("voetnoot", "footnote"),
        ObjectKind::Method => p("punt over de methode", "point about the method"),
        ObjectKind::Note => p("kanttekening van ons", "note of ours"),
        ObjectKind::Term => p("begrip", "term"),
        ObjectKind::Series => p(
            "reeks van buiten het rapport",
            "series from outside the report",
        ),
        ObjectKind::Fact => p(
            "cijfer van buiten het rapport",
            "figure from outside the report",
        ),
        ObjectKind::Event => p("gebeurtenis", "event"),
    }
}

/// What several objects of a kind are called.
pub const fn kinds(kind: ObjectKind) -> Phrase {
    match kind {
        ObjectKind::Section => p("paragrafen", "sections"),
        ObjectKind::Paragraph => p("alinea’s", "paragraphs"),
        ObjectKind::Item => p("sub-artikelen", "sub-articles"),
        ObjectKind::Cell => p("cijfers in de tabel", "figures in the table"),
        ObjectKind::Total => p("gedrukte totalen", "printed totals"),
        ObjectKind::Figure => p("getallen in het rapport", "numbers in the report"),
        ObjectKind::Finding => p("bevindingen", "findings"),
        ObjectKind::Recommendation => p("aanbevelingen", "recommendations"),
        ObjectKind::Part => p("deeladviezen", "parts of recommendations"),
        ObjectKind::Option => p("uitspraken in hoofdstuk 6", "statements in chapter 6"),
        ObjectKind::Evaluation => p("evaluaties", "evaluations"),
        ObjectKind::Footnote => p("voetnoten", "footnotes"),
        ObjectKind::Method => p("punten over de methode", "points about the method"),
        ObjectKind::Note => p("kanttekeningen van ons", "notes of ours"),
        ObjectKind::Term => p("begrippen", "terms"),
        ObjectKind::Series => p(
            "reeksen van buiten het rapport",
            "series from outside the report",
        ),
        ObjectKind::Fact => p(
            "cijfers van buiten het rapport",
            "figures from outside the report",
        ),
        ObjectKind::Event => p("gebeurtenissen", "events"),
    }
}

/// What a tie is called, read from its first object (`onward`) or from its second, where
/// so many others of a kind stand at the other end.
fn tie_name(tie: Tie, onward: bool, other: ObjectKind, count: usize, lang: Lang) -> String {
    let lead = match (tie, onward) {
        (Tie::PartOf, true) => p("Hoort bij", "Part of"),
        (Tie::PartOf, false) => p("Onderdelen", "Parts"),
        (Tie::StandsIn, true) => p("Staat in", "Stands in"),
        (Tie::StandsIn, false) => p("Hier staan", "Standing here"),
        (Tie::RestsOn, true) => p("Rust op", "Rests on"),
        (Tie::RestsOn, false) => p("Hierop rusten", "Resting on this"),
        (Tie::Cites, true) => p("Met", "With"),
        (Tie::Cites, false) => p("Bij deze noot", "With this footnote"),
        (Tie::Describes, true) => p("Noemt als bron", "Names as a source"),
        (Tie::Describes, false) => p("Als bron genoemd in", "Named as a source in"),
        (Tie::About, true) => p("Gaat over", "Is about"),
        (Tie::About, false) => p("Hierover gaan", "About this"),
        (Tie::Answers, true) => p("Antwoord op", "Answers"),
        (Tie::Answers, false) => p("Beantwoord door", "Answered by"),
        (Tie::Responds, true) => p("Heeft te maken met", "Has to do with"),
        (Tie::Responds, false) => p("In hoofdstuk 6", "In chapter 6"),
        (Tie::Remarks, true) => p("Gaat over", "Is about"),
        (Tie::Remarks, false) => p("Hierbij past", "To be read with"),
        (Tie::Prints, true) => p("Staat gedrukt als", "Printed as"),
        (Tie::Prints, false) => p("Ook in de lijst van", "Also in the list of"),
        (Tie::Covers, true) => p("Onderzocht de jaren van", "Studied the years of"),
        (Tie::Covers, false) => p("Dit jaar is onderzocht in", "This year was studied in"),
        (Tie::Names, true) => p("Noemt", "Names"),
        (Tie::Names, false) => p("Genoemd in", "Named in"),
    };
    let lead = lead.get(lang);
    match count {
        1 => format!("{lead}: {}", kind(other).get(lang)),
        _ => format!("{lead}: {} ({count})", kinds(other).get(lang)),
    }
}

/// Whether a tie is our reading and not the report's.
pub const fn is_reading(tie: Tie) -> bool {
    matches!(tie, Tie::Answers | Tie::Responds | Tie::Remarks)
}

/// The short name of an object: "F25", "§3.3, tabel", "noot 12".
pub fn name(report: &Report, object: &Object, lang: Lang) -> String {
    let id = object.id.as_str();
    let f = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    match object.kind {
        ObjectKind::Section => format!("§{id}"),
        ObjectKind::Paragraph => match object.place() {
            Some((section, paragraph)) => section_place(section, Some(paragraph), lang),
            None => id.to_owned(),
        },
        ObjectKind::Cell => match cell(report, id) {
            Some(cell) => format!("{}, {}", cell.item, cell.year),
            None => id.to_owned(),
        },
        ObjectKind::Total => match report.printed_totals.find(id) {
            Some(total) => match (&total.item, total.year) {
                (Some(item), _) => format!("{} {item}", f("totaal", "total")),
                (None, Some(year)) => format!("{} {year}", f("totaal", "total")),
                (None, None) => f("eindtotaal", "grand total"),
            },
            None => id.to_owned(),
        },
        ObjectKind::Footnote => match report.sources.find(id) {
            Some(source) => format!("{} {}", f("noot", "footnote"), source.printed_no),
            None => id.to_owned(),
        },
        ObjectKind::Evaluation => match report.evaluations.find(id) {
            Some(study) => format!("{id} ({})", study.organisation),
            None => id.to_owned(),
        },
        ObjectKind::Series => id.to_ascii_uppercase(),
        ObjectKind::Term | ObjectKind::Fact => String::new(),
        _ => id.to_owned(),
    }
}

/// The title of an object: what it is about, in a few words or in one sentence.
pub fn title(report: &Report, object: &Object, lang: Lang) -> String {
    let id = object.id.as_str();
    let f = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let found = match object.kind {
        ObjectKind::Section => section_title(report, id, lang),
        ObjectKind::Paragraph => object
            .place()
            .and_then(|(section, _)| section_title(report, section, lang)),
        ObjectKind::Item => report.items.find(id).map(|one| one.name.get(lang).into()),
        ObjectKind::Cell => cell(report, id).map(|one| match one.amount {
            Some(amount) => thousands(amount, lang),
            None => f("geen cijfer in de tabel", "no figure in the table"),
        }),
        ObjectKind::Total => report.printed_totals.find(id).map(|one| match one.amount {
            Some(amount) => thousands(amount, lang),
            None => f("de plek is leeg", "the place is empty"),
        }),
        ObjectKind::Figure => report.figures.find(id).map(|one| {
            let value = figure(&one.value, one.unit.get(lang), lang);
            format!("{}: {value}", one.what.get(lang))
        }),
        ObjectKind::Finding => report
            .findings
            .find(id)
            .map(|one| one.title.get(lang).into()),
        ObjectKind::Recommendation => report
            .recommendations
            .find(id)
            .map(|one| one.title.get(lang).into()),
        ObjectKind::Part => report
            .recommendation_parts
            .find(id)
            .map(|one| one.text.get(lang).into()),
        ObjectKind::Option => report.options.find(id).map(|one| one.text.get(lang).into()),
        ObjectKind::Evaluation => report
            .evaluations
            .find(id)
            .map(|one| one.name.get(lang).into()),
        ObjectKind::Footnote => report
            .sources
            .find(id)
            .map(|one| one.title.get(lang).into()),
        ObjectKind::Method => report.methods.find(id).map(|one| one.text.get(lang).into()),
        ObjectKind::Note => report.notes.find(id).map(|one| {
            let what = capital(note_type(one.kind).get(lang));
            format!("{what}: {}", one.location.get(lang))
        }),
        ObjectKind::Term => report
            .glossary
            .find(id)
            .map(|one| one.term.get(lang).into()),
        ObjectKind::Series => report.series.find(id).map(|one| one.name.get(lang).into()),
        ObjectKind::Fact => report
            .external_facts
            .find(id)
            .map(|one| one.text.get(lang).into()),
        ObjectKind::Event => report.events.find(id).map(|one| one.name.get(lang).into()),
    };
    found.unwrap_or_default()
}

/// One object at the other end of a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The object.
    pub object: Object,
    /// Its short name; may be empty.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What the tie says beyond its name; may be empty.
    pub detail: String,
}

impl Entry {
    /// An entry for an object.
    pub fn of(report: &Report, object: &Object, lang: Lang) -> Entry {
        Entry {
            object: object.clone(),
            name: name(report, object, lang),
            title: title(report, object, lang),
            detail: String::new(),
        }
    }
}

/// Objects of one kind that are tied to another in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What ties them.
    pub label: String,
    /// Whether that is our reading.
    pub reading: bool,
    /// The objects.
    pub entries: Vec<Entry>,
}

/// An object with all that a reader should know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The object.
    pub object: Object,
    /// What it is.
    pub kind: String,
    /// Its short name; may be empty.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Where it comes from; `None` where it has no one place.
    pub origin: Option<Origin>,
    /// Whether it is our reading.
    pub reading: bool,
    /// What it says, beyond the title.
    pub texts: Vec<String>,
    /// Properties: name and value.
    pub facts: Vec<(String, String)>,
    /// What is remarkable because it is not there.
    pub lacks: Vec<String>,
    /// What it is tied to.
    pub groups: Vec<Group>,
}

/// All about an object; `None` if the report does not have it.
pub fn card(report: &Report, trail: &Trail, object: &Object, lang: Lang) -> Option<Card> {
    if !trail.has(object) {
        return None;
    }
    let mut card = Card {
        object: object.clone(),
        kind: capital(kind(object.kind).get(lang)),
        name: name(report, object, lang),
        title: title(report, object, lang),
        origin: origin(report, object),
        reading: object.kind == ObjectKind::Note,
        texts: Vec::new(),
        facts: Vec::new(),
        lacks: Vec::new(),
        groups: groups(report, trail, object, lang),
    };
    describe(&mut card, report, lang);
    let none = |wanted: Tie, onward: bool| {
        if onward {
            !trail.from(object).any(|link| link.tie == wanted)
        } else {
            !trail.to(object).any(|link| link.tie == wanted)
        }
    };
    if object.kind == ObjectKind::Finding && none(Tie::RestsOn, true) {
        card.lacks.push(NO_EVIDENCE.get(lang).into());
    }
    if object.kind == ObjectKind::Finding && none(Tie::Answers, false) {
        card.lacks.push(NO_ANSWER.get(lang).into());
    }
    if object.kind == ObjectKind::Part && none(Tie::Responds, false) {
        card.lacks.push(NO_RESPONSE.get(lang).into());
    }
    Some(card)
}

/// Where an object stands, or comes from.
pub fn origin(report: &Report, object: &Object) -> Option<Origin> {
    let id = object.id.as_str();
    let place = |section: &str, paragraph: Option<&str>| Origin::Report {
        section: section.to_owned(),
        paragraph: paragraph
            .filter(|paragraph| !paragraph.is_empty())
            .map(str::to_owned),
        source: None,
        cell: None,
    };
    match object.kind {
        ObjectKind::Section => Some(place(id, None)),
        ObjectKind::Paragraph => object
            .place()
            .map(|(section, paragraph)| place(section, Some(paragraph))),
        ObjectKind::Item => report.items.find(id).map(|one| place(&one.section, None)),
        ObjectKind::Cell => cell(report, id).map(|one| place(&one.section, Some("table"))),
        ObjectKind::Total => report
            .printed_totals
            .find(id)
            .map(|one| place(&one.section, Some("table"))),
        ObjectKind::Figure => report.figures.find(id).map(|one| one.origin()),
        ObjectKind::Finding => report.findings.find(id).map(|one| one.origin()),
        ObjectKind::Recommendation => report
            .recommendations
            .find(id)
            .map(|one| place(&one.section, None)),
        ObjectKind::Part => report
            .recommendation_parts
            .find(id)
            .map(|one| place(&one.section, None)),
        ObjectKind::Option => report.options.find(id).map(|one| one.origin()),
        ObjectKind::Footnote => report
            .sources
            .find(id)
            .map(|one| place(&one.section, Some(&one.paragraph))),
        ObjectKind::Method => report.methods.find(id).map(|one| place(&one.section, None)),
        ObjectKind::Fact => report.external_facts.find(id).map(|one| one.origin()),
        ObjectKind::Event => report.events.find(id).map(|one| one.origin()),
        ObjectKind::Series => Some(Origin::External { source: id.into() }),
        ObjectKind::Evaluation => report.evaluations.find(id).map(|one| Origin::External {
            source: format!("{}, {}", one.organisation, one.title),
        }),
        // A word stands in many places, and a note of ours in none: their card says where.
        ObjectKind::Term | ObjectKind::Note => None,
    }
}

fn cell<'a>(report: &'a Report, id: &str) -> Option<&'a BudgetCell> {
    report.budget.cells().iter().find(|one| one.cell == id)
}

fn section_title(report: &Report, id: &str, lang: Lang) -> Option<String> {
    report
        .sections
        .find(id)
        .map(|one| one.title.get(lang).into())
}

/// An amount of the table with its unit.
fn thousands(amount: i64, lang: Lang) -> String {
    format!(
        "{} {}",
        whole(amount as f64, lang),
        p("x EUR 1.000", "x EUR 1,000").get(lang)
    )
}

/// A number as the report gives it, which may be a range or be empty, with its unit.
fn figure(value: &str, unit: &str, lang: Lang) -> String {
    if value.is_empty() {
        return p("niets: de plek is leeg", "nothing: the place is empty")
            .get(lang)
            .into();
    }
    let value = match value.parse::<i64>() {
        // Years are no amounts.
        Ok(number) if number.abs() >= 10_000 => whole(number as f64, lang),
        _ => value.to_owned(),
    };
    format!("{value} {unit}")
}

/// What a statement of chapter 6 does.
pub const fn option_kind(kind: OptionKind) -> Phrase {
    match kind {
        OptionKind::Authorship => p("zegt wie dit schreef", "says who wrote this"),
        OptionKind::Saving => p("besparing", "saving"),
        OptionKind::SavingElsewhere => p("besparing elders", "saving elsewhere"),
        OptionKind::Commitment => p("toezegging", "commitment"),
        OptionKind::Principle => p("uitgangspunt", "principle"),
        OptionKind::PolicyChoice => p("beleidsoptie", "policy option"),
        OptionKind::VariantRejected => {
            p("variant die niet is uitgewerkt", "variant not worked out")
        }
        OptionKind::Goal => p("doel", "goal"),
        OptionKind::Constraint => p("grens", "limit"),
        OptionKind::Rationale => p("reden", "reason"),
    }
}

/// What sort of study it is.
pub const fn evaluation_kind(kind: EvaluationKind) -> Phrase {
    match kind {
        EvaluationKind::Evaluation => p("evaluatie van het beleid", "evaluation of the policy"),
        EvaluationKind::Review => p("eerdere beleidsdoorlichting", "earlier policy review"),
    }
}

/// How exact the report is about a number.
pub const fn precision(precision: Precision) -> Phrase {
    match precision {
        Precision::Exact => p("precies", "exact"),
        Precision::About => p("ongeveer", "about"),
        Precision::AtLeast => p("ten minste", "at least"),
        Precision::AtMost => p("ten hoogste", "at most"),
        Precision::RisingTo => p("oplopend tot", "rising to"),
        Precision::Ambiguous => p("dubbelzinnig", "ambiguous"),
        Precision::DoesNotAddUp => p("telt niet op", "does not add up"),
        Precision::Empty => p("leeg", "empty"),
    }
}

/// The years that a study covers; says so if the report does not give them.
pub fn period(first: Option<i32>, last: Option<i32>, lang: Lang) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => p("niet genoemd in het rapport", "not given in the report")
            .get(lang)
            .into(),
    }
}

/// The years of something, with what its source does not give.
pub fn years(first: Option<i32>, last: Option<i32>, lang: Lang) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(first), None) => match lang {
            Lang::Nl => format!("vanaf {first}; einde niet genoemd"),
            Lang::En => format!("from {first}; end not given"),
        },
        (None, Some(last)) => match lang {
            Lang::Nl => format!("tot en met {last}; begin niet genoemd"),
            Lang::En => format!("until {last}; beginning not given"),
        },
        (None, None) => p("jaren niet genoemd", "years not given").get(lang).into(),
    }
}

/// Number of interviews; says so if the report does not give it.
pub fn interviews(count: Option<i64>, at_least: bool, lang: Lang) -> String {
    match count {
        Some(count) if at_least => {
            format!(
                "{} {}",
                p("meer dan", "more than").get(lang),
                whole(count as f64, lang)
            )
        }
        Some(count) => whole(count as f64, lang),
        None => p("niet genoemd in het rapport", "not given in the report")
            .get(lang)
            .into(),
    }
}

/// Fills in what an object says and its properties.
fn describe(card: &mut Card, report: &Report, lang: Lang) {
    let id = card.object.id.clone();
    let id = id.as_str();
    let mut texts: Vec<&str> = Vec::new();
    let mut facts: Vec<(Phrase, String)> = Vec::new();
    let says = |section: &str| {
        let who = report.author_of(section).map(|who| author(who).get(lang));
        (
            p("Volgens", "According to"),
            who.unwrap_or_default().to_owned(),
        )
    };
    match card.object.kind {
        ObjectKind::Finding => {
            if let Some(one) = report.findings.find(id) {
                texts.push(one.text.get(lang));
                facts.push(says(&one.section));
                facts.push((p("Soort", "Kind"), finding_kind(one.kind).get(lang).into()));
                facts.push((
                    p("Richting", "Direction"),
                    direction(one.direction).get(lang).into(),
                ));
            }
        }
        ObjectKind::Recommendation => {
            if let Some(one) = report.recommendations.find(id) {
                facts.push(says(&one.section));
            }
        }
        ObjectKind::Part => {
            if let Some(one) = report.recommendation_parts.find(id) {
                facts.push(says(&one.section));
                facts.push((p("Fase", "Phase"), phase(one.phase).get(lang).into()));
                let answer = format!(
                    "{} ({})",
                    coverage(report.coverage(id)).get(lang),
                    super::phrases::OUR_READING.get(lang)
                );
                facts.push((p("In hoofdstuk 6", "In chapter 6"), answer));
            }
        }
        ObjectKind::Option => {
            if let Some(one) = report.options.find(id) {
                facts.push(says(&one.section));
                facts.push((p("Soort", "Kind"), option_kind(one.kind).get(lang).into()));
                if let Some(amount) = one.amount {
                    let amount = format!("{} {}", whole(amount, lang), one.amount_unit.get(lang));
                    facts.push((p("Bedrag", "Amount"), amount));
                }
            }
        }
        ObjectKind::Event => {
            if let Some(one) = report.events.find(id) {
                let when = years(one.first_year, one.last_year, lang);
                facts.push((p("Wanneer", "When"), when));
                texts.extend(Some(one.note.get(lang)).filter(|note| !note.is_empty()));
            }
        }
        ObjectKind::Note => {
            if let Some(one) = report.notes.find(id) {
                texts.push(one.text.get(lang));
                facts.push((
                    p("Hoe belangrijk", "How important"),
                    severity(one.severity).get(lang).into(),
                ));
                facts.push((p("Waar", "Where"), one.location.get(lang).into()));
                facts.push((
                    p("Wat wij ermee doen", "What we do about it"),
                    one.handling.get(lang).into(),
                ));
            }
        }
        ObjectKind::Evaluation => {
            if let Some(one) = report.evaluations.find(id) {
                texts.push(one.period_note.get(lang));
                facts.push((p("Titel", "Title"), one.title.clone()));
                facts.push((p("Door", "By"), one.organisation.clone()));
                facts.push((
                    p("Soort", "Kind"),
                    evaluation_kind(one.kind).get(lang).into(),
                ));
                facts.push((
                    p("Onderzochte jaren", "Years studied"),
                    period(one.first_year, one.last_year, lang),
                ));
                facts.push((
                    p("Interviews", "Interviews"),
                    interviews(one.interviews, one.interviews_at_least, lang),
                ));
                facts.push((
                    p("Aangehaald als", "Cited as"),
                    one.cited_as.get(lang).into(),
                ));
            }
        }
        ObjectKind::Footnote => {
            if let Some(one) = report.sources.find(id) {
                texts.push(one.note.get(lang));
                facts.push((p("Door", "By"), one.organisation.get(lang).into()));
                if let Some(year) = &one.year {
                    facts.push((p("Jaar", "Year"), year.clone()));
                }
                facts.push((p("Soort", "Kind"), source_type(one.kind).get(lang).into()));
                facts.push((
                    p("Nummer", "Number"),
                    match lang {
                        Lang::Nl => format!(
                            "{} in druk, {} in de digitale tekst",
                            one.printed_no, one.id
                        ),
                        Lang::En => format!(
                            "{} in print, {} in the digital text",
                            one.printed_no, one.id
                        ),
                    },
                ));
            }
        }
        ObjectKind::Cell => {
            if let Some(one) = cell(report, id) {
                texts.push(one.reason.get(lang));
            }
        }
        ObjectKind::Figure => {
            if let Some(one) = report.figures.find(id) {
                facts.push((
                    p("Hoe precies", "How exact"),
                    precision(one.precision).get(lang).into(),
                ));
            }
        }
        ObjectKind::Section => {
            facts.push(says(id));
        }
        ObjectKind::Term => {
            if let Some(one) = report.glossary.find(id) {
                texts.push(one.meaning.get(lang));
                let origin = match one.origin {
                    TermOrigin::Report => p("het rapport", "the report"),
                    TermOrigin::Footnote => {
                        p("een voetnoot van het rapport", "a footnote of the report")
                    }
                    TermOrigin::External => p("van buiten het rapport", "from outside the report"),
                };
                facts.push((p("Herkomst", "Origin"), origin.get(lang).into()));
                texts.push(one.origin_note.get(lang));
            }
        }
        ObjectKind::Series => {
            if let Some(one) = report.series.find(id) {
                texts.push(one.note.get(lang));
                facts.push((p("Uitgever", "Publisher"), one.publisher.clone()));
            }
        }
        ObjectKind::Fact => {
            if let Some(one) = report.external_facts.find(id) {
                let value = super::number::exact(one.value, lang);
                facts.push((
                    p("Waarde", "Value"),
                    format!("{value} {}", one.unit.get(lang)),
                ));
                if let Some(year) = one.year {
                    facts.push((p("Jaar", "Year"), super::number::year(year)));
                }
                facts.push((p("Bron", "Source"), one.source.clone()));
                if one.derived {
                    facts.push((
                        p("Hoe", "How"),
                        p(
                            "door ons berekend uit gepubliceerde cijfers",
                            "calculated by us from published figures",
                        )
                        .get(lang)
                        .into(),
                    ));
                }
            }
        }
        ObjectKind::Paragraph | ObjectKind::Item | ObjectKind::Total | ObjectKind::Method => {}
    }
    card.texts = texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    card.facts = facts
        .into_iter()
        .map(|(name, value)| (name.get(lang).to_owned(), value))
        .collect();
    if card.object.kind == ObjectKind::Series {
        card.facts.extend(values(report, id, lang));
    }
}

/// The values of a series by year, each with its source and how it was checked.
fn values(report: &Report, id: &str, lang: Lang) -> Vec<(String, String)> {
    let Some(series) = report.series.find(id) else {
        return Vec::new();
    };
    let told = series.values.iter().map(|value| {
        let checked = match value.verified {
            Verified::Read => p("zelf gelezen bij de bron", "read at the source"),
            Verified::Secondary => p("uit een andere publicatie", "from another publication"),
        };
        let number = super::number::decimal(value.value, 1, lang);
        let (unit, source) = (series.unit.get(lang), value.source.get(lang));
        let told = format!("{number} {unit}. {source} ({})", checked.get(lang));
        (super::number::year(value.year), told)
    });
    told.collect()
}

/// What an object is tied to, in groups: first what it rests on, then what rests on it.
fn groups(report: &Report, trail: &Trail, object: &Object, lang: Lang) -> Vec<Group> {
    let mut found: Vec<(Tie, bool, ObjectKind, Group)> = Vec::new();
    let mut add = |link: &Link, onward: bool| {
        let other = if onward { &link.to } else { &link.from };
        let mut entry = Entry::of(report, other, lang);
        // A paragraph bears the title of its section, which stands above it here.
        if object.kind == ObjectKind::Section && other.kind == ObjectKind::Paragraph {
            entry.title.clear();
        }
        if link.tie == Tie::Responds
            && let Some(how) = report.links.relation(&link.from.id, &link.to.id)
        {
            entry.detail = relation(how).get(lang).into();
        }
        let place = found
            .iter()
            .position(|(tie, way, kind, _)| (*tie, *way, *kind) == (link.tie, onward, other.kind));
        match place {
            Some(place) => {
                let known = &mut found[place].3.entries;
                if known.iter().all(|one| one.object != entry.object) {
                    known.push(entry);
                }
            }
            None => found.push((
                link.tie,
                onward,
                other.kind,
                Group {
                    label: String::new(),
                    reading: is_reading(link.tie),
                    entries: vec![entry],
                },
            )),
        }
    };
    for link in trail.from(object) {
        add(link, true);
    }
    for link in trail.to(object) {
        add(link, false);
    }
    // What stands in a paragraph stands in its section too.
    if object.kind == ObjectKind::Section {
        for part in trail
            .to(object)
            .filter(|link| link.from.kind == ObjectKind::Paragraph)
        {
            for link in trail
                .to(&part.from)
                .filter(|link| link.tie == Tie::StandsIn)
            {
                add(link, false);
            }
        }
    }
    found.sort_by_key(|(tie, onward, kind, _)| {
        let kind = ObjectKind::ALL.iter().position(|one| one == kind);
        (*tie == Tie::Names, !*onward, *tie, kind)
    });
    found
        .into_iter()
        .map(|(tie, onward, kind, group)| Group {
            label: tie_name(tie, onward, kind, group.entries.len(), lang),
            ..group
        })
        .collect()
}
