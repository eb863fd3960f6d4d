//! Choosing findings: filters, text search, and the counts beside each filter.

use std::collections::{BTreeMap, BTreeSet};

use crate::report::{Direction, Finding, FindingKind, Lang, Report};
use crate::text::html::Leading;
use crate::text::phrases::NO_STUDY;
use crate::text::{Phrase, fold, labels};

/// A property to filter findings by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The item it is about.
    Item,
    /// What it is about.
    Kind,
    /// Whether it helped or hindered.
    Direction,
    /// The section it stands in.
    Section,
    /// The evaluation it rests on.
    Evaluation,
}

/// Value of [`Facet::Item`] for findings about all items.
pub const ALL_ITEMS: &str = "both";
/// Value of [`Facet::Evaluation`] for findings that name no evaluation.
pub const NO_EVALUATION: &str = "none";

impl Facet {
    /// Every facet, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::Item,
        Self::Kind,
        Self::Direction,
        Self::Section,
        Self::Evaluation,
    ];

    /// The key in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Kind => "kind",
            Self::Direction => "direction",
            Self::Section => "section",
            Self::Evaluation => "evaluation",
        }
    }

    /// The facet with a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// What the facet is called.
    pub const fn label(self) -> Phrase {
        match self {
            Self::Item => Phrase::new("Sub-artikel", "Sub-article"),
            Self::Kind => Phrase::new("Soort", "Kind"),
            Self::Direction => Phrase::new("Richting", "Direction"),
            Self::Section => Phrase::new("Paragraaf", "Section"),
            Self::Evaluation => Phrase::new("Evaluatie", "Evaluation"),
        }
    }

    /// What one of its values is called.
    pub fn value_label(self, report: &Report, value: &str, lang: Lang) -> String {
        let known = match self {
            Self::Item if value == ALL_ITEMS => Some(Phrase::text(lang, "beide", "both")),
            Self::Item => report
                .items
                .find(value)
                .map(|item| format!("{value} {}", item.name.get(lang))),
            Self::Kind => FindingKind::from_code(value)
                .map(|kind| labels::finding_kind(kind).get(lang).into()),
            Self::Direction => Direction::from_code(value).map(|direction| {
                format!(
                    "{} {}",
                    labels::direction_sign(direction),
                    labels::direction(direction).get(lang)
                )
            }),
            Self::Section => report
                .sections
                .find(value)
                .map(|section| format!("§{value} {}", section.title.get(lang))),
            Self::Evaluation if value == NO_EVALUATION => Some(NO_STUDY.get(lang).into()),
            Self::Evaluation => report
                .evaluations
                .find(value)
                .map(|study| study.name.get(lang).into()),
        };
        known.unwrap_or_else(|| value.into())
    }

    /// The values of a finding.
    pub(super) fn values(self, report: &Report, finding: &Finding) -> Vec<String> {
        match self {
            Self::Item => vec![finding.item.clone().unwrap_or_else(|| ALL_ITEMS.into())],
            Self::Kind => vec![finding.kind.code().into()],
            Self::Direction => vec![finding.direction.code().into()],
            Self::Section => vec![finding.section.clone()],
            Self::Evaluation => {
                let studies = report.evaluations_of_finding(&finding.id);
                if studies.is_empty() {
                    vec![NO_EVALUATION.into()]
                } else {
                    studies.iter().map(|study| study.id.clone()).collect()
                }
            }
        }
    }
}

/// Which findings the reader wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingsView {
    /// Words that must all occur, as typed.
    pub query: String,
    /// Chosen values by facet; a facet without values does not filter. Within a facet one
    /// value is enough, between facets all must hold.
    pub filters: BTreeMap<Facet, BTreeSet<String>>,
    /// Findings that are opened, by key.
    pub open: BTreeSet<String>,
}

impl FindingsView {
    /// The findings that a link of the evidence map leads to.
    pub fn leading(leading: &Leading) -> Self {
        let mut view = Self::default();
        if let Some(scope) = &leading.scope {
            view.toggle(Facet::Item, scope.item().unwrap_or(ALL_ITEMS));
        }
        if let Some(kind) = leading.kind {
            view.toggle(Facet::Kind, kind.code());
        }
        if let Some(study) = &leading.evaluation {
            view.toggle(Facet::Evaluation, study);
        }
        view
    }

    /// Adds or removes a value of a facet.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let values = self.filters.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.into());
        }
        if values.is_empty() {
            self.filters.remove(&facet);
        }
    }

    /// Whether a value of a facet is chosen.
    pub fn is_chosen(&self, facet: Facet, value: &str) -> bool {
        self.filters
            .get(&facet)
            .is_some_and(|values| values.contains(value))
    }

    /// How many values are chosen, over all facets.
    pub fn chosen(&self) -> usize {
        self.filters.values().map(BTreeSet::len).sum()
    }

    /// Whether anything is filtered or searched.
    pub fn is_filtering(&self) -> bool {
        !self.filters.is_empty() || !self.query.trim().is_empty()
    }
}

/// One value of a facet with the number of findings it would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value.
    pub value: String,
    /// Findings with this value among those that pass the search and the other facets.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The findings that pass, and the counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Keys of the findings that pass, in the order of the report.
    pub ids: Vec<String>,
    /// How many findings there are in all.
    pub total: usize,
    /// Every value that occurs, by facet, in the order of first occurrence.
    pub facets: Vec<(Facet, Vec<FacetValue>)>,
}

impl Selection {
    /// The values of a facet.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets
            .iter()
            .find(|(candidate, _)| *candidate == facet)
            .map_or(&[], |(_, values)| values.as_slice())
    }
}

/// Chooses the findings of a report; the search looks in the language shown and ignores
/// case and accents.
pub fn select(report: &Report, view: &FindingsView, lang: Lang) -> Selection {
    let words: Vec<String> = fold(&view.query)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut ids = Vec::new();
    let mut facets: Vec<(Facet, Vec<FacetValue>)> = Facet::ALL
        .into_iter()
        .map(|facet| (facet, Vec::new()))
        .collect();

    for finding in &report.findings {
        let found = matches(finding, &words, lang);
        let values: Vec<Vec<String>> = Facet::ALL
            .into_iter()
            .map(|facet| facet.values(report, finding))
            .collect();
        let passes: Vec<bool> = Facet::ALL
            .into_iter()
            .zip(&values)
            .map(|(facet, values)| {
                view.filters
                    .get(&facet)
                    .is_none_or(|chosen| values.iter().any(|value| chosen.contains(value)))
            })
            .collect();
        let failures = passes.iter().filter(|pass| !**pass).count();
        if found && failures == 0 {
            ids.push(finding.id.clone());
        }
        for (at, (facet, counted)) in facets.iter_mut().enumerate() {
            // A facet's own choice does not lower its counts: they say what a further
            // choice in it would add.
            let counts = found && failures == usize::from(!passes[at]);
            for value in &values[at] {
                let place = match counted.iter().position(|known| known.value == *value) {
                    Some(place) => place,
                    None => {
                        counted.push(FacetValue {
                            value: value.clone(),
                            count: 0,
                            chosen: view.is_chosen(*facet, value),
                        });
                        counted.len() - 1
                    }
                };
                counted[place].count += usize::from(counts);
            }
        }
    }
    Selection {
        ids,
        total: report.findings.len(),
        facets,
    }
}

/// Whether every word occurs in the key, title or text of a finding.
fn matches(finding: &Finding, words: &[String], lang: Lang) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = fold(&format!(
        "{} {} {}",
        finding.id,
        finding.title.get(lang),
        finding.text.get(lang)
    ));
    words.iter().all(|word| text.contains(word.as_str()))
}
