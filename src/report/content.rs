//! What the evaluators found and advised, what the department answered, and
//! what we noticed while reading.
//!
//! Texts are paraphrases; titles of documents are as cited.

use super::codes::{
    Author, Direction, EvaluationKind, EventKind, FindingKind, NoteType, OptionKind, Phase,
    Precision, Severity, SourceType, TermOrigin, Verified,
};
use super::lang::Bilingual;
use super::origin::Origin;

/// A chapter or section of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Key: `4.2a`.
    pub id: String,
    /// Heading, shortened where it is long.
    pub title: Bilingual,
    /// Who speaks here.
    pub author: Author,
    /// Line in the text version of the report.
    pub line: Option<u32>,
}

/// A study that the report rests on or refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Key: `E-RO`.
    pub id: String,
    /// The item it is about.
    pub item: String,
    /// Short name.
    pub name: Bilingual,
    /// Title as cited.
    pub title: String,
    /// Who made it.
    pub organisation: String,
    /// The years under which the report cites it, and where.
    pub cited_as: Bilingual,
    /// First year studied; `None` if the report does not say.
    pub first_year: Option<i32>,
    /// Last year studied; `None` if the report does not say.
    pub last_year: Option<i32>,
    /// What must be known about the period.
    pub period_note: Bilingual,
    /// Number of interviews; `None` if the report does not say.
    pub interviews: Option<i64>,
    /// Whether that number is a lower bound.
    pub interviews_at_least: bool,
    /// What sort of study it is.
    pub kind: EvaluationKind,
}

impl Evaluation {
    /// Whether the period of the study holds this year; `None` if the report
    /// does not give the period.
    pub fn covers(&self, year: i32) -> Option<bool> {
        Some((self.first_year?..=self.last_year?).contains(&year))
    }
}

/// A footnote of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Key: the number of the reference in the digital text, 2 to 23.
    pub id: i64,
    /// The number a reader sees in print, most likely one lower.
    pub printed_no: i64,
    /// Who made the source.
    pub organisation: Bilingual,
    /// Year or years as cited.
    pub year: Option<String>,
    /// Title as cited (then the same in both languages), or the subject of the note.
    pub title: Bilingual,
    /// What the footnote holds.
    pub kind: SourceType,
    /// Section of the reference.
    pub section: String,
    /// Paragraph of the reference.
    pub paragraph: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// What must be known about it.
    pub note: Bilingual,
}

/// One thing the evaluators found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Key: `F01`.
    pub id: String,
    /// Section.
    pub section: String,
    /// Paragraph in the section: a number, or `table`.
    pub paragraph: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// The item it is about; `None` if it is about both.
    pub item: Option<String>,
    /// What it is about.
    pub kind: FindingKind,
    /// Whether it helped or hindered.
    pub direction: Direction,
    /// Short heading.
    pub title: Bilingual,
    /// The finding in our words.
    pub text: Bilingual,
}

impl Finding {
    /// Where the report says this.
    pub fn origin(&self) -> Origin {
        report_place(&self.section, Some(&self.paragraph))
    }
}

/// One of the main recommendations; its substance is in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// Key: `RA`.
    pub id: String,
    /// Section.
    pub section: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// Short heading.
    pub title: Bilingual,
}

/// One piece of advice inside a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationPart {
    /// Key: `RA1`.
    pub id: String,
    /// The recommendation it belongs to.
    pub recommendation: String,
    /// The phase of policy it is about.
    pub phase: Phase,
    /// Section.
    pub section: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// The advice in our words.
    pub text: Bilingual,
}

/// One statement of the policy department in chapter 6.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyOption {
    /// Key: `P01`.
    pub id: String,
    /// Section.
    pub section: String,
    /// Paragraph in the section.
    pub paragraph: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// What the statement does.
    pub kind: OptionKind,
    /// The statement in our words.
    pub text: Bilingual,
    /// The number in it, if there is one, in [`PolicyOption::amount_unit`].
    pub amount: Option<f64>,
    /// Unit of the amount; both texts are empty without an amount.
    pub amount_unit: Bilingual,
}

impl PolicyOption {
    /// Where the report says this.
    pub fn origin(&self) -> Origin {
        report_place(&self.section, Some(&self.paragraph))
    }
}

/// Something that does not add up, is missing or can be misread in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Key: `I01`.
    pub id: String,
    /// How much it matters.
    pub severity: Severity,
    /// What sort of point it is.
    pub kind: NoteType,
    /// Main section; `None` if it concerns the whole report.
    pub section: Option<String>,
    /// Where to look, in words.
    pub location: Bilingual,
    /// What we noticed.
    pub text: Bilingual,
    /// What this explorer does with it.
    pub handling: Bilingual,
}

/// A point about how the report and its evaluations were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// Key: `M01`.
    pub id: String,
    /// Section.
    pub section: String,
    /// The point in our words.
    pub text: Bilingual,
}

/// A word or abbreviation explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Key: lower case, digits and hyphens.
    pub id: String,
    /// The word.
    pub term: Bilingual,
    /// What it means.
    pub meaning: Bilingual,
    /// Where the word or its meaning comes from.
    pub origin: TermOrigin,
    /// More about that; both texts may be empty.
    pub origin_note: Bilingual,
}

/// A number in the text or the table of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Key: `N01`.
    pub id: String,
    /// Section.
    pub section: String,
    /// Line in the text version of the report.
    pub line: Option<u32>,
    /// The number as text, because some are ranges; empty for an empty place.
    pub value: String,
    /// Unit.
    pub unit: Bilingual,
    /// How exact the report is.
    pub precision: Precision,
    /// What the number is.
    pub what: Bilingual,
}

impl Figure {
    /// Where the report gives this number.
    pub fn origin(&self) -> Origin {
        report_place(&self.section, None)
    }
}

/// A series of yearly values from outside the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Key: `cpi`.
    pub id: String,
    /// Name.
    pub name: Bilingual,
    /// Unit of the values.
    pub unit: Bilingual,
    /// Who publishes it.
    pub publisher: String,
    /// What must be known before using it.
    pub note: Bilingual,
    /// The values, sorted by year.
    pub values: Vec<SeriesValue>,
}

impl Series {
    /// The value of a year in [`Series::unit`], or `None` if it is not known.
    pub fn value(&self, year: i32) -> Option<f64> {
        let place = self.values.binary_search_by_key(&year, |v| v.year).ok()?;
        Some(self.values.get(place)?.value)
    }
}

/// One year of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesValue {
    /// The year.
    pub year: i32,
    /// The value in the unit of the series.
    pub value: f64,
    /// Where this value was read.
    pub source: Bilingual,
    /// How it was checked.
    pub verified: Verified,
}

/// A single figure from outside the report, used for a preset or a check.
#[derive(Debug, Clone, PartialEq)]
pub struct ExternalFact {
    /// Key: lower case, digits and hyphens.
    pub id: String,
    /// The year it is about, if it is about one.
    pub year: Option<i32>,
    /// The value in [`ExternalFact::unit`].
    pub value: f64,
    /// Unit.
    pub unit: Bilingual,
    /// What it is and how to use it.
    pub text: Bilingual,
    /// Publisher and title.
    pub source: String,
    /// Whether we calculated it from published figures.
    pub derived: bool,
}

impl ExternalFact {
    /// The origin of this figure.
    pub fn origin(&self) -> Origin {
        Origin::External {
            source: self.source.clone(),
        }
    }
}

/// Something that happened in a year or over some years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Key: `V01`.
    pub id: String,
    /// What sort of event it is.
    pub kind: EventKind,
    /// What it is.
    pub name: Bilingual,
    /// First year; `None` if the source does not give it.
    pub first_year: Option<i32>,
    /// Last year; `None` if the source does not give it.
    pub last_year: Option<i32>,
    /// Section of the report; `None` for an event from outside it.
    pub section: Option<String>,
    /// Paragraph in the section.
    pub paragraph: Option<String>,
    /// Footnote of the report.
    pub source: Option<i64>,
    /// Publisher and title, for an event from outside the report.
    pub external: Option<String>,
    /// What must be known about the years; both texts may be empty.
    pub note: Bilingual,
}

impl Event {
    /// Where this stands.
    pub fn origin(&self) -> Origin {
        match &self.section {
            Some(section) => report_place(section, self.paragraph.as_deref()),
            None => Origin::External {
                source: self.external.clone().unwrap_or_default(),
            },
        }
    }
}

fn report_place(section: &str, paragraph: Option<&str>) -> Origin {
    Origin::Report {
        section: section.to_owned(),
        paragraph: paragraph.map(str::to_owned),
        source: None,
        cell: None,
    }
}
