//! The evidence map: which findings there are of each kind about each item, and where there
//! are none. No finding is not the same as a finding that speaks against something.

use super::Report;
use super::codes::{Direction, EvaluationKind, FindingKind};
use super::content::{Evaluation, Finding};
use super::trail::{Object, ObjectKind};

/// What a column of the map is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// One item alone, by its key.
    Item(String),
    /// All items of the budget table together.
    Together,
}

/// Why a place of the map is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// The report leaves the item out.
    LeftOut,
    /// The report says itself that it was not assessed.
    NotAssessed,
    /// Nothing about this item alone; there are findings about the items together.
    OnlyTogether,
    /// Nothing, and the report does not say why.
    Nothing,
}

/// One place of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceCell {
    /// What it is about.
    pub scope: Scope,
    /// Keys of its findings, by direction and then in the order of the report.
    pub findings: Vec<String>,
    /// Why there are none; `None` where there are.
    pub gap: Option<Gap>,
    /// What in the report tells why.
    pub reason: Option<Object>,
}

/// One kind of finding.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    /// The kind.
    pub kind: FindingKind,
    /// One place for each of [`EvidenceMap::scopes`].
    pub cells: Vec<EvidenceCell>,
}

/// The map: kinds of findings against what they are about.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceMap {
    /// Columns: each item of the table, the items together, each item without a row there.
    pub scopes: Vec<Scope>,
    /// Rows, in the order of the kinds.
    pub rows: Vec<EvidenceRow>,
}

/// Findings by direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// What helped.
    pub supporting: usize,
    /// What did both.
    pub mixed: usize,
    /// What hindered.
    pub impeding: usize,
    /// What is told without a judgement.
    pub neutral: usize,
}

/// What rests on one evaluation.
#[derive(Debug, Clone, PartialEq)]
pub struct Resting {
    /// Key of the evaluation.
    pub evaluation: String,
    /// Findings that rest on it.
    pub findings: Tally,
    /// Keys of those that rest on nothing else.
    pub only: Vec<String>,
    /// Parts of recommendations that rest on it.
    pub parts: usize,
}

/// Directions in the order of the map: what helped first, what is only told last.
pub const DIRECTIONS: [Direction; 4] = [
    Direction::Supporting,
    Direction::Mixed,
    Direction::Impeding,
    Direction::Neutral,
];

/// Our reading: the limitation of the study that explains an empty place, by item (`None`
/// for the items together) and kind.
const LIMITATIONS: [(Option<&str>, FindingKind, &str); 2] = [
    (Some("1.1"), FindingKind::Efficiency, "F36"),
    (None, FindingKind::Efficiency, "F36"),
];
/// The same where the items were not studied equally.
const UNEQUAL: [(Option<&str>, FindingKind, &str); 1] =
    [(Some("1.1"), FindingKind::FactorCoherence, "F07")];
/// The point about the method that says which item is left out.
const LEFT_OUT: &str = "M02";

impl Tally {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            match finding.direction {
                Direction::Supporting => tally.supporting += 1,
                Direction::Mixed => tally.mixed += 1,
                Direction::Impeding => tally.impeding += 1,
                Direction::Neutral => tally.neutral += 1,
            }
        }
        tally
    }

    /// How many in one direction.
    pub fn count(&self, direction: Direction) -> usize {
        match direction {
            Direction::Supporting => self.supporting,
            Direction::Mixed => self.mixed,
            Direction::Impeding => self.impeding,
            Direction::Neutral => self.neutral,
        }
    }

    /// How many in all.
    pub fn total(&self) -> usize {
        self.supporting + self.mixed + self.impeding + self.neutral
    }
}

impl Scope {
    /// Whether a finding belongs in this column.
    fn holds(&self, finding: &Finding) -> bool {
        match self {
            Scope::Item(item) => finding.item.as_ref() == Some(item),
            Scope::Together => finding.item.is_none(),
        }
    }

    /// Key of the item; `None` for the items together.
    pub fn item(&self) -> Option<&str> {
        match self {
            Scope::Item(item) => Some(item),
            Scope::Together => None,
        }
    }
}

impl EvidenceMap {
    /// The map of a report.
    pub fn of(report: &Report) -> Self {
        let items = |in_table: bool| {
            let of = report
                .items
                .iter()
                .filter(move |item| item.in_table == in_table);
            of.map(|item| Scope::Item(item.id.clone()))
        };
        let scopes: Vec<Scope> = items(true)
            .chain([Scope::Together])
            .chain(items(false))
            .collect();
        let rows = FindingKind::ALL
            .iter()
            .map(|kind| EvidenceRow {
                kind: *kind,
                cells: scopes
                    .iter()
                    .map(|scope| cell(report, scope, *kind))
                    .collect(),
            })
            .collect();
        Self { scopes, rows }
    }

    /// The findings of a column, of a row, or of both; `None` stands for all.
    pub fn tally(
        &self,
        report: &Report,
        scope: Option<&Scope>,
        kind: Option<FindingKind>,
    ) -> Tally {
        let rows = self
            .rows
            .iter()
            .filter(|row| kind.is_none_or(|kind| row.kind == kind));
        let cells = rows
            .flat_map(|row| &row.cells)
            .filter(|cell| scope.is_none_or(|scope| cell.scope == *scope));
        Tally::of(
            cells
                .flat_map(|cell| &cell.findings)
                .filter_map(|id| report.findings.find(id)),
        )
    }

    /// The empty places for which the report itself says why: kind, scope and what tells it.
    pub fn explained(&self) -> Vec<(FindingKind, &EvidenceCell)> {
        self.rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| (row.kind, cell)))
            .filter(|(_, cell)| cell.gap == Some(Gap::NotAssessed))
            .collect()
    }
}

fn cell(report: &Report, scope: &Scope, kind: FindingKind) -> EvidenceCell {
    let of_kind = |finding: &&Finding| finding.kind == kind;
    let mut found: Vec<&Finding> = report
        .findings
        .iter()
        .filter(of_kind)
        .filter(|finding| scope.holds(finding))
        .collect();
    found.sort_by_key(|finding| {
        DIRECTIONS
            .iter()
            .position(|direction| *direction == finding.direction)
    });
    let stated = |known: &[(Option<&str>, FindingKind, &str)]| {
        let (_, _, finding) = known
            .iter()
            .find(|(item, of, _)| *item == scope.item() && *of == kind)?;
        let finding = report.findings.find(finding)?;
        let is_limit = finding.kind == FindingKind::Limitation;
        is_limit.then(|| Object::new(ObjectKind::Finding, &finding.id))
    };
    let in_table = scope.item().is_none_or(|item| {
        let item = report.items.find(item);
        item.is_some_and(|item| item.in_table)
    });
    let together = || {
        scope != &Scope::Together
            && report
                .findings
                .iter()
                .filter(of_kind)
                .any(|finding| finding.item.is_none())
    };
    let (gap, reason) = if !found.is_empty() {
        (None, None)
    } else if !in_table {
        let method = report.methods.find(LEFT_OUT);
        let reason = method.map(|method| Object::new(ObjectKind::Method, &method.id));
        (Some(Gap::LeftOut), reason)
    } else if let Some(reason) = stated(&LIMITATIONS) {
        (Some(Gap::NotAssessed), Some(reason))
    } else if together() {
        (Some(Gap::OnlyTogether), stated(&UNEQUAL))
    } else {
        (Some(Gap::Nothing), None)
    };
    EvidenceCell {
        scope: scope.clone(),
        findings: found.into_iter().map(|one| one.id.clone()).collect(),
        gap,
        reason,
    }
}

/// What rests on each evaluation, the evaluations themselves before earlier reviews.
pub fn resting(report: &Report) -> Vec<Resting> {
    let mut studies: Vec<&Evaluation> = report.evaluations.iter().collect();
    studies.sort_by_key(|study| study.kind != EvaluationKind::Evaluation);
    studies
        .into_iter()
        .map(|study| {
            let findings = report.findings_of_evaluation(&study.id);
            Resting {
                evaluation: study.id.clone(),
                only: findings
                    .iter()
                    .filter(|one| report.evaluations_of_finding(&one.id).len() == 1)
                    .map(|one| one.id.clone())
                    .collect(),
                findings: Tally::of(findings),
                parts: report.parts_of_evaluation(&study.id).len(),
            }
        })
        .collect()
}

/// The findings for which the report names no evaluation.
pub fn without_evaluation(report: &Report) -> Vec<&Finding> {
    report
        .findings
        .iter()
        .filter(|finding| report.evaluations_of_finding(&finding.id).is_empty())
        .collect()
}
