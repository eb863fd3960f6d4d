//! The links between the parts of a report, readable from both ends.

use std::collections::HashMap;

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

fn both(option: &str, part: &str) -> String {
    format!("{option}\u{1f}{part}")
}
