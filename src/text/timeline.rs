//! The timeline in words: who decided, studied or spent what in which years.
//!
//! A line of the timeline is cut into spans of years. What a source does not give is a span
//! that says so; nobody fills it in.

use crate::report::{Evaluation, Event, EventKind, Lang, NoteType, Origin, Report};

use super::Phrase;
use super::budget::table_origin;
use super::trail::years;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Wat wanneer was", "What was when");
/// What the page shows.
pub const LEAD: Phrase = p(
    "De jaren van het rapport, de tabel, de evaluaties en de besluiten onder elkaar, elk met de bron. Wat een bron niet noemt, staat er als onbekend.",
    "The years of the report, the table, the evaluations and the decisions below each other, each with its source. What a source does not give is shown as unknown.",
);
/// Caption of the timeline.
pub const CAPTION: Phrase = p("Tijdlijn", "Timeline");
/// Name of the column of lines.
pub const CORNER: Phrase = p("wat", "what");
/// Heading of the same in words.
pub const IN_WORDS: Phrase = p("Jaren en bronnen in woorden", "Years and sources in words");
/// Heading of the notes on years.
pub const NOTES: Phrase = p(
    "Wat over de jaren opvalt",
    "What stands out about the years",
);
/// Under it.
pub const NOTES_HINT: Phrase = p(
    "Deze kanttekeningen zijn van ons, niet van het rapport.",
    "These notes are ours, not the report’s.",
);
/// Before the signs.
pub const SIGNS: Phrase = p("Tekens", "Signs");
/// What the years outside the picture are.
pub const BEFORE: Phrase = p(
    "Een periode van vóór het eerste jaar staat alleen in woorden.",
    "A period before the first year is given in words only.",
);

/// A group of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lanes {
    /// The report and its table.
    Report,
    /// Evaluations and reviews.
    Research,
    /// Decisions, and what went to the House.
    Decisions,
    /// A seat in the Human Rights Council.
    Council,
}

impl Lanes {
    /// Every group, in the order shown.
    pub const ALL: [Self; 4] = [Self::Report, Self::Research, Self::Decisions, Self::Council];

    /// What the group is called.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Report => p("Rapport en begrotingstabel", "Report and budget table"),
            Self::Research => p("Evaluaties en doorlichtingen", "Evaluations and reviews"),
            Self::Decisions => p("Kabinet en Tweede Kamer", "Government and House"),
            Self::Council => p("VN-Mensenrechtenraad", "UN Human Rights Council"),
        }
    }

    const fn of(kind: EventKind) -> Self {
        match kind {
            EventKind::Period => Self::Report,
            EventKind::Decision | EventKind::House => Self::Decisions,
            EventKind::Council => Self::Council,
        }
    }
}

/// What some years hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing that this line is about.
    Nothing,
    /// In force, in the table, or studied.
    Held,
    /// The year under which the report cites it.
    Cited,
    /// Both of the two before.
    HeldAndCited,
    /// Should be there and is missing.
    Missing,
    /// The source does not say.
    Unknown,
}

impl Mark {
    /// The marks that need explaining, in the order explained.
    pub const SHOWN: [Self; 4] = [Self::Held, Self::Cited, Self::Missing, Self::Unknown];

    /// What it means.
    pub const fn label(self) -> Phrase {
        match self {
            Self::Nothing => p("", ""),
            Self::Held => p(
                "geldt, staat in de tabel of is onderzocht",
                "applies, is in the table or was studied",
            ),
            Self::Cited => p(
                "jaar waaronder het rapport het aanhaalt",
                "year under which the report cites it",
            ),
            Self::HeldAndCited => p(
                "onderzocht, en jaar waaronder het rapport het aanhaalt",
                "studied, and year under which the report cites it",
            ),
            Self::Missing => p("ontbreekt in de tabel", "missing from the table"),
            Self::Unknown => p("niet genoemd", "not given"),
        }
    }

    /// A sign in its place, beside its meaning: never alone.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Held => "■",
            Self::Cited => "◆",
            Self::HeldAndCited => "◆",
            Self::Missing => "–",
            Self::Unknown => "?",
        }
    }

    /// CSS class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Nothing => "span-nothing",
            Self::Held => "span-held",
            Self::Cited => "span-cited",
            Self::HeldAndCited => "span-held span-cited",
            Self::Missing => "span-missing",
            Self::Unknown => "span-unknown",
        }
    }
}

/// Years next to each other with the same mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// What they hold.
    pub mark: Mark,
    /// First and last year of the period that it is a part of: years of citation do not
    /// break one.
    pub whole: (i32, i32),
}

impl Span {
    /// How many years it holds.
    pub const fn years(&self) -> i32 {
        self.to - self.from + 1
    }

    /// "2019", or "2017–2021".
    pub fn when(&self) -> String {
        written(self.from, self.to)
    }

    /// The same of the period that it is a part of.
    pub fn whole(&self) -> String {
        written(self.whole.0, self.whole.1)
    }
}

fn written(from: i32, to: i32) -> String {
    if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Key of what it is about, for the way to its source: `event:V01`; empty for none.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Its spans, from the first year of the timeline to the last.
    pub spans: Vec<Span>,
    /// The years in words.
    pub when: String,
    /// What to know about them; may be empty.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// The timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The years, one for each column.
    pub years: Vec<i32>,
    /// The lines, group by group; a group without lines is left out.
    pub groups: Vec<(Lanes, Vec<Lane>)>,
}

/// A line before it is cut into spans.
struct Draft {
    key: String,
    name: String,
    marks: Vec<(i32, Mark)>,
    /// Whether the years without a mark are not known, all or from the last mark on.
    unknown: Unknown,
    when: String,
    note: String,
    origin: Origin,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown {
    /// Everything is known.
    Nothing,
    /// All but the marks.
    Period,
    /// What comes after the marks.
    End,
}

/// The timeline of a report.
pub fn timeline(report: &Report, lang: Lang) -> Timeline {
    let mut drafts: Vec<(Lanes, Draft)> = Vec::new();
    for event in &report.events {
        drafts.push((Lanes::of(event.kind), of_event(event, lang)));
    }
    for item in &report.items {
        drafts.push((
            Lanes::Report,
            of_item(report, &item.id, item.in_table, lang),
        ));
    }
    for study in &report.evaluations {
        drafts.push((Lanes::Research, of_study(report, study, lang)));
    }
    let known = || {
        let marks = drafts.iter().flat_map(|(_, draft)| &draft.marks);
        marks.map(|(year, _)| *year)
    };
    let (Some(first), Some(last)) = (known().min(), known().max()) else {
        return Timeline {
            years: Vec::new(),
            groups: Vec::new(),
        };
    };
    // One year of nothing shows that the first years are a beginning.
    let years: Vec<i32> = (first - 1..=last).collect();
    let groups = Lanes::ALL
        .into_iter()
        .map(|group| {
            let own = drafts.iter().filter(|(of, _)| *of == group);
            (group, own.map(|(_, draft)| draft.lane(&years)).collect())
        })
        .filter(|(_, lanes): &(Lanes, Vec<Lane>)| !lanes.is_empty())
        .collect();
    Timeline { years, groups }
}

impl Draft {
    fn mark(&self, year: i32) -> Mark {
        let own = self.marks.iter().find(|(of, _)| *of == year);
        let last = self.marks.iter().map(|(year, _)| *year).max();
        match (own, self.unknown) {
            (Some((_, mark)), _) => *mark,
            (None, Unknown::Period) => Mark::Unknown,
            (None, Unknown::End) if last.is_some_and(|last| year > last) => Mark::Unknown,
            _ => Mark::Nothing,
        }
    }

    fn lane(&self, years: &[i32]) -> Lane {
        let mut spans: Vec<Span> = Vec::new();
        for year in years {
            let mark = self.mark(*year);
            match spans.last_mut() {
                // A year of citation is a point; two of them are not a period.
                Some(last) if last.mark == mark && !matches!(mark, Mark::Cited) => {
                    last.to = *year;
                    last.whole.1 = *year;
                }
                _ => spans.push(Span {
                    from: *year,
                    to: *year,
                    mark,
                    whole: (*year, *year),
                }),
            }
        }
        let held = |mark| matches!(mark, Mark::Held | Mark::HeldAndCited);
        let parts = spans.clone();
        for group in parts.chunk_by(|one, next| held(one.mark) && held(next.mark)) {
            let (Some(first), Some(last)) = (group.first(), group.last()) else {
                continue;
            };
            let inside = spans.iter_mut();
            for span in inside.filter(|span| (first.from..=last.to).contains(&span.from)) {
                span.whole = (first.from, last.to);
            }
        }
        Lane {
            key: self.key.clone(),
            name: self.name.clone(),
            spans,
            when: self.when.clone(),
            note: self.note.clone(),
            origin: self.origin.clone(),
        }
    }
}

fn held(first: Option<i32>, last: Option<i32>) -> Vec<(i32, Mark)> {
    let Some(from) = first.or(last) else {
        return Vec::new();
    };
    let to = last.unwrap_or(from);
    (from..=to).map(|year| (year, Mark::Held)).collect()
}

fn of_event(event: &Event, lang: Lang) -> Draft {
    Draft {
        key: format!("event:{}", event.id),
        name: event.name.get(lang).to_owned(),
        marks: held(event.first_year, event.last_year),
        unknown: match (event.first_year, event.last_year) {
            (Some(_), Some(_)) => Unknown::Nothing,
            (Some(_), None) => Unknown::End,
            (None, _) => Unknown::Period,
        },
        when: years(event.first_year, event.last_year, lang),
        note: event.note.get(lang).to_owned(),
        origin: event.origin(),
    }
}

/// What the table holds of an item.
fn of_item(report: &Report, item: &str, in_table: bool, lang: Lang) -> Draft {
    let mut marks = Vec::new();
    let mut missing = Vec::new();
    let mut present = Vec::new();
    for year in report.budget.years() {
        if report.budget.amount(item, year).is_some() {
            marks.push((year, Mark::Held));
            present.push(year);
        } else {
            marks.push((year, Mark::Missing));
            missing.push(year);
        }
    }
    let when = years(present.first().copied(), present.last().copied(), lang);
    let list: Vec<String> = missing.iter().map(i32::to_string).collect();
    let list = list.join(", ");
    let (when, note) = match (in_table, missing.is_empty(), lang) {
        (false, _, Lang::Nl) => ("niet in de tabel".to_owned(), String::new()),
        (false, _, Lang::En) => ("not in the table".to_owned(), String::new()),
        (true, true, _) => (when, String::new()),
        (true, false, Lang::Nl) => (when, format!("{list} ontbreekt in de tabel.")),
        (true, false, Lang::En) => (when, format!("{list} is missing from the table.")),
    };
    Draft {
        key: format!("item:{item}"),
        name: match lang {
            Lang::Nl => format!("Tabel met uitgaven: {item}"),
            Lang::En => format!("Table of spending: {item}"),
        },
        marks,
        unknown: Unknown::Nothing,
        when,
        note,
        origin: table_origin(report),
    }
}

/// The years under which the report cites a study: numbers of four digits outside brackets.
pub fn cited_years(study: &Evaluation) -> Vec<i32> {
    let mut depth = 0;
    let mut years = Vec::new();
    let mut digits = String::new();
    for letter in study.cited_as.en.chars().chain([' ']) {
        if letter.is_ascii_digit() && depth == 0 {
            digits.push(letter);
            continue;
        }
        if digits.len() == 4 {
            years.extend(digits.parse::<i32>().ok());
        }
        digits.clear();
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
    }
    years.sort_unstable();
    years
}

fn of_study(report: &Report, study: &Evaluation, lang: Lang) -> Draft {
    let mut marks = held(study.first_year, study.last_year);
    for year in cited_years(study) {
        match marks.iter_mut().find(|(of, _)| *of == year) {
            Some((_, mark)) => *mark = Mark::HeldAndCited,
            None => marks.push((year, Mark::Cited)),
        }
    }
    let studied = years(study.first_year, study.last_year, lang);
    let cited = study.cited_as.get(lang);
    let is_known = study.first_year.is_some();
    let when = match (is_known, lang) {
        (true, Lang::Nl) => format!("onderzocht: {studied}; aangehaald als {cited}"),
        (true, Lang::En) => format!("studied: {studied}; cited as {cited}"),
        (false, Lang::Nl) => format!("onderzochte jaren niet genoemd; aangehaald als {cited}"),
        (false, Lang::En) => format!("years studied not given; cited as {cited}"),
    };
    let place = report.sources_of_evaluation(&study.id);
    let origin = match place.first() {
        Some(source) => Origin::Report {
            section: source.section.clone(),
            paragraph: Some(source.paragraph.clone()),
            source: Some(source.id),
            cell: None,
        },
        None => Origin::Report {
            section: report
                .items
                .find(&study.item)
                .map(|item| item.section.clone())
                .unwrap_or_default(),
            paragraph: None,
            source: None,
            cell: None,
        },
    };
    Draft {
        key: format!("evaluation:{}", study.id),
        name: study.name.get(lang).to_owned(),
        marks,
        unknown: if is_known {
            Unknown::Nothing
        } else {
            Unknown::Period
        },
        when,
        note: study.period_note.get(lang).to_owned(),
        origin,
    }
}

/// The notes on years, by key.
pub fn notes(report: &Report) -> Vec<String> {
    let about = |kind| {
        matches!(
            kind,
            NoteType::Period | NoteType::Frequency | NoteType::Year
        )
    };
    let notes = report.notes.iter().filter(|note| about(note.kind));
    notes.map(|note| note.id.clone()).collect()
}
