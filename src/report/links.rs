//! The links between the parts of a report, readable from both ends.

use std::collections::HashMap;
use std::hash::Hash;

use super::codes::Relation;
use super::origin::CellRef;

/// Pairs of keys. Each end finds its partners without a search; partners keep
/// the order of the package.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs<A: Eq + Hash, B: Eq + Hash> {
    from: HashMap<A, Vec<B>>,
    to: HashMap<B, Vec<A>>,
    count: usize,
}

impl<A: Eq + Hash, B: Eq + Hash> Default for Pairs<A, B> {
    fn default() -> Self {
        Pairs {
            from: HashMap::new(),
            to: HashMap::new(),
            count: 0,
        }
    }
}

impl<A: Eq + Hash + Clone, B: Eq + Hash + Clone> Pairs<A, B> {
    /// Adds one pair.
    pub fn insert(&mut self, a: A, b: B) {
        self.from.entry(a.clone()).or_default().push(b.clone());
        self.to.entry(b).or_default().push(a);
        self.count += 1;
    }

    /// The partners of a first key; empty if it has none.
    pub fn of<Q>(&self, a: &Q) -> &[B]
    where
        A: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.from.get(a).map_or(&[], Vec::as_slice)
    }

    /// The partners of a second key; empty if it has none.
    pub fn back<Q>(&self, b: &Q) -> &[A]
    where
        B: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.to.get(b).map_or(&[], Vec::as_slice)
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

/// Every link table of a report. First key, then second key, as in the name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Links {
    /// Finding and the part of a recommendation that answers it.
    pub finding_parts: Pairs<String, String>,
    /// Finding and footnote.
    pub finding_sources: Pairs<String, i64>,
    /// Finding and the evaluation it rests on.
    pub finding_evaluations: Pairs<String, String>,
    /// Part of a recommendation and the evaluation it rests on.
    pub part_evaluations: Pairs<String, String>,
    /// Evaluation and footnote.
    pub evaluation_sources: Pairs<String, i64>,
    /// Statement of chapter 6 and part of a recommendation.
    pub option_parts: Pairs<String, String>,
    /// What a statement of chapter 6 does with a part, by (option, part).
    pub relations: HashMap<(String, String), Relation>,
    /// Note and place in the budget table.
    pub note_cells: Pairs<String, CellRef>,
    /// Note and finding.
    pub note_findings: Pairs<String, String>,
    /// Note and footnote.
    pub note_sources: Pairs<String, i64>,
}
