//! What a report is: budget, findings, recommendations, options, sources, checks.
//!
//! A report arrives as a *package*: a Frictionless Data Package of CSV files
//! with a `datapackage.json` that describes them. The embedded report and a
//! package that a reader opens go through the same code.
//!
//! ```text
//! files ──► descriptor ──► table ──► package ──► Report ──► check, coverage
//!           (what to read) (one CSV)  (keys, links)    └──── Vec<Problem>
//! ```
//!
//! | module | holds |
//! |---|---|
//! | `lang` | the two languages, text in both |
//! | `codes` | closed lists of values and their codes |
//! | `origin` | where a number comes from |
//! | `budget` | expenditure per item and year, printed totals |
//! | `content` | findings, recommendations, options, sources, notes, series |
//! | `links` | the links between them |
//! | `trail`, `mentions` | every object and what ties it to others; what texts name |
//! | `coverage` | what chapter 6 does with each piece of advice |
//! | `check` | whether printed totals follow from printed cells |
//! | `package` | files → report, with every problem |
//! | `descriptor`, `table`, `pattern` | `datapackage.json`; one CSV file; the form of a key |
//! | `digest` | the checksum of a set of files |
//! | `problem` | what can be wrong with a package, in both languages |
//! | `embedded` | the report that comes with the program |
//!
//! Amounts are integers in EUR x 1,000 as printed. A missing year is `None`,
//! never zero. Nothing here knows a browser or a screen.

mod answers;
mod budget;
mod check;
mod codes;
mod content;
mod coverage;
mod decimal;
mod descriptor;
mod digest;
mod embedded;
mod evidence;
mod lang;
mod links;
mod mentions;
mod origin;
mod package;
mod pattern;
mod problem;
mod register;
mod table;
mod trail;

use std::collections::HashMap;

pub use answers::{
    AnswerFilter, AnswerGroup, AnswerPart, Flow, FlowNode, FlowRibbon, advice, answers, apart,
    asks_for_answer, covered, flow, not_taken_up, unanswered,
};
pub use budget::{Budget, BudgetCell, Item, PrintedTotal};
pub use check::{
    CANDIDATE_MARGIN, Candidate, Check, Checked, Outcome, ROUNDING, checks,
    grand_total_from_printed_rows,
};
pub use codes::{
    Author, CellStatus, Direction, EvaluationKind, EventKind, FindingKind, NoteType, OptionKind,
    Phase, Precision, Relation, Severity, SourceType, TermOrigin, Verified,
};
pub use content::{
    Evaluation, Event, ExternalFact, Figure, Finding, Method, Note, PolicyOption, Recommendation,
    RecommendationPart, Section, Series, SeriesValue, Source, Term,
};
pub use coverage::Coverage;
pub use decimal::{decimal, digits, written};
pub use digest::sha256;
pub use embedded::{Embedded, PACKAGE_SHA256, SOURCES_SHA256, embedded, enlarged};
pub use evidence::{
    DIRECTIONS, EvidenceCell, EvidenceMap, EvidenceRow, Gap, Resting, Scope, Tally, resting,
    without_evaluation,
};
pub use lang::{Bilingual, Lang};
pub use links::{Ends, Links, Pairs, ends};
pub use mentions::{Mention, Mentions};
pub use origin::{CellRef, Origin};
pub use package::{DESCRIPTOR, Files, Loaded, read};
pub use problem::{FieldType, Problem, ProblemKind};
pub use register::{notes_by_severity, unreferenced};
pub use trail::{Link, Object, ObjectKind, Tie, Trail, texts};

/// What a package says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Name for use in file names: lower case, digits and hyphens.
    pub name: String,
    /// Title in both languages; without a translation the same twice.
    pub title: Bilingual,
    /// What the package holds.
    pub description: Bilingual,
    /// Version of the package.
    pub version: String,
}

/// A list of records that finds one by its key at once.
///
/// Reads like a slice: iterate, index, count.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<T> {
    rows: Vec<T>,
    places: HashMap<String, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table {
            rows: Vec::new(),
            places: HashMap::new(),
        }
    }
}

impl<T> Table<T> {
    /// A table from rows and the key of each; of two rows with one key the
    /// first is found.
    pub fn new(rows: Vec<T>, key: impl Fn(&T) -> String) -> Table<T> {
        let places = places(&mut rows.iter().map(key));
        Table { rows, places }
    }

    /// The record with this key.
    pub fn find(&self, key: &str) -> Option<&T> {
        self.rows.get(*self.places.get(key)?)
    }
}

impl<T> std::ops::Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// One policy report, complete.
///
/// Every list keeps the order of the package and finds a record by its key
/// (`report.findings.find("F01")`).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// What the package says about itself.
    pub about: About,
    /// Chapters and sections.
    pub sections: Table<Section>,
    /// Budget items, with or without rows in the table.
    pub items: Table<Item>,
    /// The budget table.
    pub budget: Budget,
    /// Totals as printed.
    pub printed_totals: Table<PrintedTotal>,
    /// Studies the report rests on or refers to.
    pub evaluations: Table<Evaluation>,
    /// Footnotes; the key is the number as text.
    pub sources: Table<Source>,
    /// Findings.
    pub findings: Table<Finding>,
    /// Main recommendations.
    pub recommendations: Table<Recommendation>,
    /// The pieces of advice in them.
    pub recommendation_parts: Table<RecommendationPart>,
    /// Statements of the policy department.
    pub options: Table<PolicyOption>,
    /// What does not add up, is missing or can be misread.
    pub notes: Table<Note>,
    /// How the report was made.
    pub methods: Table<Method>,
    /// Words explained.
    pub glossary: Table<Term>,
    /// Every number in the report.
    pub figures: Table<Figure>,
    /// Yearly values from outside the report.
    pub series: Table<Series>,
    /// Single figures from outside the report.
    pub external_facts: Table<ExternalFact>,
    /// What happened when, as far as no other table tells it.
    pub events: Table<Event>,
    /// The links between all of these.
    pub links: Links,
}

impl Report {
    /// The footnote with this reference number.
    pub fn source(&self, id: i64) -> Option<&Source> {
        self.sources.find(&id.to_string())
    }

    /// Who speaks in a section; `None` for an unknown section.
    pub fn author_of(&self, section: &str) -> Option<Author> {
        Some(self.sections.find(section)?.author)
    }

    /// The parts of a recommendation, in order.
    pub fn parts_of(&self, recommendation: &str) -> Vec<&RecommendationPart> {
        self.recommendation_parts
            .iter()
            .filter(|part| part.recommendation == recommendation)
            .collect()
    }

    /// The pieces of advice that answer a finding.
    pub fn parts_answering(&self, finding: &str) -> Vec<&RecommendationPart> {
        found(
            self.links.finding_parts.of(finding),
            &self.recommendation_parts,
        )
    }

    /// The findings a piece of advice answers.
    pub fn findings_answered_by(&self, part: &str) -> Vec<&Finding> {
        found(self.links.finding_parts.back(part), &self.findings)
    }

    /// The statements of chapter 6 linked to a piece of advice, with how.
    pub fn options_of_part(&self, part: &str) -> Vec<(&PolicyOption, Relation)> {
        found(self.links.option_parts.back(part), &self.options)
            .into_iter()
            .filter_map(|option| Some((option, self.links.relation(&option.id, part)?)))
            .collect()
    }

    /// The pieces of advice a statement of chapter 6 is linked to, with how.
    pub fn parts_of_option(&self, option: &str) -> Vec<(&RecommendationPart, Relation)> {
        found(
            self.links.option_parts.of(option),
            &self.recommendation_parts,
        )
        .into_iter()
        .filter_map(|part| Some((part, self.links.relation(option, &part.id)?)))
        .collect()
    }

    /// What chapter 6 does with a piece of advice.
    pub fn coverage(&self, part: &str) -> Coverage {
        Coverage::of(
            self.options_of_part(part)
                .into_iter()
                .map(|(_, relation)| relation),
        )
    }

    /// The footnotes under a finding.
    pub fn sources_of_finding(&self, finding: &str) -> Vec<&Source> {
        found(self.links.finding_sources.of(finding), &self.sources)
    }

    /// The findings that carry a footnote.
    pub fn findings_of_source(&self, source: i64) -> Vec<&Finding> {
        found(
            self.links.finding_sources.back(&source.to_string()),
            &self.findings,
        )
    }

    /// The evaluations a finding rests on.
    pub fn evaluations_of_finding(&self, finding: &str) -> Vec<&Evaluation> {
        found(
            self.links.finding_evaluations.of(finding),
            &self.evaluations,
        )
    }

    /// The findings that rest on an evaluation.
    pub fn findings_of_evaluation(&self, evaluation: &str) -> Vec<&Finding> {
        found(
            self.links.finding_evaluations.back(evaluation),
            &self.findings,
        )
    }

    /// The evaluations a piece of advice rests on.
    pub fn evaluations_of_part(&self, part: &str) -> Vec<&Evaluation> {
        found(self.links.part_evaluations.of(part), &self.evaluations)
    }

    /// The pieces of advice that rest on an evaluation.
    pub fn parts_of_evaluation(&self, evaluation: &str) -> Vec<&RecommendationPart> {
        found(
            self.links.part_evaluations.back(evaluation),
            &self.recommendation_parts,
        )
    }

    /// The footnotes that cite an evaluation.
    pub fn sources_of_evaluation(&self, evaluation: &str) -> Vec<&Source> {
        found(self.links.evaluation_sources.of(evaluation), &self.sources)
    }

    /// The evaluations a footnote cites.
    pub fn evaluations_of_source(&self, source: i64) -> Vec<&Evaluation> {
        found(
            self.links.evaluation_sources.back(&source.to_string()),
            &self.evaluations,
        )
    }

    /// The notes about a place in the budget table.
    pub fn notes_of_cell(&self, cell: &CellRef) -> Vec<&Note> {
        let notes = match cell {
            CellRef::Budget(id) => self.links.note_budget_cells.back(id),
            CellRef::Printed(id) => self.links.note_printed_cells.back(id),
        };
        found(notes, &self.notes)
    }

    /// The places in the budget table a note is about.
    pub fn cells_of_note(&self, note: &str) -> Vec<CellRef> {
        let budget = self.links.note_budget_cells.of(note).iter();
        let printed = self.links.note_printed_cells.of(note).iter();
        budget
            .cloned()
            .map(CellRef::Budget)
            .chain(printed.cloned().map(CellRef::Printed))
            .collect()
    }

    /// The notes about a finding.
    pub fn notes_of_finding(&self, finding: &str) -> Vec<&Note> {
        found(self.links.note_findings.back(finding), &self.notes)
    }

    /// The findings a note is about.
    pub fn findings_of_note(&self, note: &str) -> Vec<&Finding> {
        found(self.links.note_findings.of(note), &self.findings)
    }

    /// The notes about a footnote.
    pub fn notes_of_source(&self, source: i64) -> Vec<&Note> {
        found(
            self.links.note_sources.back(&source.to_string()),
            &self.notes,
        )
    }

    /// The footnotes a note is about.
    pub fn sources_of_note(&self, note: &str) -> Vec<&Source> {
        found(self.links.note_sources.of(note), &self.sources)
    }
}

/// Apart from [`Table`], so that it exists once and not once per kind of record.
fn places(keys: &mut dyn Iterator<Item = String>) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    for (place, key) in keys.enumerate() {
        places.entry(key).or_insert(place);
    }
    places
}

fn found<'a, T>(keys: &[String], table: &'a Table<T>) -> Vec<&'a T> {
    keys.iter().filter_map(|key| table.find(key)).collect()
}
