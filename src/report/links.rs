//! The links between the parts of a report, readable from both ends.

use std::collections::HashMap;

use super::Report;
use super::codes::Relation;

/// Pairs of keys. Each end finds its partners without a search; partners keep
/// the order of the package.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pairs {
    from: HashMap<String, Vec<String>>,
    to: HashMap<String, Vec<String>>,
    count: usize,
}

impl Pairs {
    /// Adds one pair.
    pub fn insert(&mut self, from: String, to: String) {
        self.to.entry(to.clone()).or_default().push(from.clone());
        self.from.entry(from).or_default().push(to);
        self.count += 1;
    }

    /// The partners of a first key; empty if it has none.
    pub fn of(&self, from: &str) -> &[String] {
        self.from.get(from).map_or(&[], Vec::as_slice)
    }

    /// The partners of a second key; empty if it has none.
    pub fn back(&self, to: &str) -> &[String] {
        self.to.get(to).map_or(&[], Vec::as_slice)
    }

    /// Every pair, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let from = self.from.iter();
        from.flat_map(|(from, to)| to.iter().map(move |to| (from.as_str(), to.as_str())))
    }

    /// How many pairs there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are no pairs.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// Every link table of a report. First key, then second key, as in the name; a
/// footnote's key is its number as text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Links {
    /// Finding and the part of a recommendation that answers it.
    pub finding_parts: Pairs,
    /// Finding and footnote.
    pub finding_sources: Pairs,
    /// Finding and the evaluation it rests on.
    pub finding_evaluations: Pairs,
    /// Part of a recommendation and the evaluation it rests on.
    pub part_evaluations: Pairs,
    /// Evaluation and footnote.
    pub evaluation_sources: Pairs,
    /// Statement of chapter 6 and part of a recommendation.
    pub option_parts: Pairs,
    /// Note and cell of the budget table.
    pub note_budget_cells: Pairs,
    /// Note and printed total.
    pub note_printed_cells: Pairs,
    /// Note and finding.
    pub note_findings: Pairs,
    /// Note and footnote.
    pub note_sources: Pairs,
    /// Place of the relation in its list, by option and part together.
    pub(super) relations: HashMap<String, usize>,
}

impl Links {
    /// Links a statement of chapter 6 to a part of a recommendation.
    pub fn relate(&mut self, option: String, part: String, relation: Relation) {
        let place = Relation::ALL.iter().position(|known| *known == relation);
        self.relations
            .insert(both(&option, &part), place.unwrap_or_default());
        self.option_parts.insert(option, part);
    }

    /// What a statement of chapter 6 does with a part; `None` without a link.
    pub fn relation(&self, option: &str, part: &str) -> Option<Relation> {
        let place = *self.relations.get(&both(option, part))?;
        Relation::ALL.get(place).copied()
    }
}

/// How the links of a report end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ends {
    /// How many links there are.
    pub links: usize,
    /// Those of which an end is not in the report, sorted.
    pub loose: Vec<(String, String)>,
}

/// Follows every link of a report to both ends.
pub fn ends(report: &Report) -> Ends {
    let links = &report.links;
    let finding = |key: &str| report.findings.find(key).is_some();
    let part = |key: &str| report.recommendation_parts.find(key).is_some();
    let source = |key: &str| report.sources.find(key).is_some();
    let study = |key: &str| report.evaluations.find(key).is_some();
    let option = |key: &str| report.options.find(key).is_some();
    let note = |key: &str| report.notes.find(key).is_some();
    let budget = |key: &str| report.budget.cells().iter().any(|cell| cell.cell == key);
    let printed = |key: &str| report.printed_totals.find(key).is_some();
    type End<'a> = &'a dyn Fn(&str) -> bool;
    let tables: [(&Pairs, End<'_>, End<'_>); 10] = [
        (&links.finding_parts, &finding, &part),
        (&links.finding_sources, &finding, &source),
        (&links.finding_evaluations, &finding, &study),
        (&links.part_evaluations, &part, &study),
        (&links.evaluation_sources, &study, &source),
        (&links.option_parts, &option, &part),
        (&links.note_budget_cells, &note, &budget),
        (&links.note_printed_cells, &note, &printed),
        (&links.note_findings, &note, &finding),
        (&links.note_sources, &note, &source),
    ];
    let mut found = Ends::default();
    for (pairs, is_from, is_to) in tables {
        for (from, to) in pairs.iter() {
            found.links += 1;
            if !is_from(from) || !is_to(to) {
                found.loose.push((from.to_owned(), to.to_owned()));
            }
        }
    }
    found.loose.sort_unstable();
    found
}

fn both(option: &str, part: &str) -> String {
    format!("{option}\u{1f}{part}")
}
