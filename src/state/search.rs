//! Search everywhere: what can be found, where it leads, and walking through the results.

use crate::model::{InputId, Panel};
use crate::report::{Lang, Object, ObjectKind};
use crate::text::calculators::{self, ORDER};
use crate::text::search::{self, Entry, Found, Index, Sort};
use crate::text::{Phrase, compare, phrases as p, seek, sensitivity, uncertainty};

use super::data::Data;
use super::view::Page;

/// Where a result leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an object of the report.
    Object(Object),
    /// To the field of an input.
    Input(InputId),
    /// To a calculator.
    Panel(Panel),
    /// To a page.
    Page(Page),
}

impl Target {
    /// What sort of thing it is.
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Object(object) => Sort::Object(object.kind),
            Self::Input(_) => Sort::Input,
            Self::Panel(_) => Sort::Panel,
            Self::Page(_) => Sort::Page,
        }
    }

    /// The object of the report that it leads to.
    pub const fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The page it stands on; `None` for an object, which opens over any page.
    pub const fn page(&self) -> Option<Page> {
        match self {
            Self::Object(_) => None,
            Self::Input(id) => Some(match id.panel() {
                Panel::Scenario => Page::Scenario,
                _ => Page::Calculators,
            }),
            Self::Panel(_) => Some(Page::Calculators),
            Self::Page(page) => Some(*page),
        }
    }
}

/// Name, title and lead of a page.
const fn words(page: Page) -> (Phrase, Phrase, Phrase) {
    match page {
        Page::Budget => (p::BUDGET, p::BUDGET_TITLE, p::BUDGET_LEAD),
        Page::Scenario => (p::SCENARIO, p::SCENARIO_TITLE, p::SCENARIO_LEAD),
        Page::Compare => (p::COMPARE, compare::TITLE, compare::LEAD),
        Page::Seek => (p::SEEK, seek::TITLE, seek::LEAD),
        Page::Sensitivity => (p::SENSITIVITY, sensitivity::TITLE, sensitivity::LEAD),
        Page::Uncertainty => (p::UNCERTAINTY, uncertainty::TITLE, uncertainty::LEAD),
        Page::Calculators => (p::CALCULATORS, calculators::TITLE, calculators::LEAD),
        Page::Findings => (p::FINDINGS, p::FINDINGS_TITLE, p::FINDINGS_LEAD),
    }
}

/// All that can be found, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    index: Index,
    targets: Vec<Target>,
}

impl Catalogue {
    /// Reads a report and what is said around it.
    pub fn new(data: &Data, lang: Lang) -> Self {
        let mut entries = Vec::new();
        let mut targets = Vec::new();
        let mut add = |entry: Entry, target: Target| {
            entries.push(entry);
            targets.push(target);
        };
        for page in Page::ALL {
            let (name, title, lead) = words(page);
            add(search::page(name, title, lead, lang), Target::Page(page));
        }
        for panel in ORDER {
            add(search::panel(panel, lang), Target::Panel(panel));
        }
        for spec in data.specs.iter() {
            let entry = search::input(&data.basis, &spec.id, lang);
            add(entry, Target::Input(spec.id.clone()));
        }
        for object in objects(data) {
            if let Some(entry) = search::object(&data.report, &object, lang) {
                add(entry, Target::Object(object));
            }
        }
        Self {
            index: Index::new(entries),
            targets,
        }
    }

    /// Finds what fits a query, at most `limit` of it.
    pub fn find(&self, query: &str, limit: usize) -> Found {
        self.index.find(query, limit)
    }

    /// What can be found, with where it leads.
    pub fn get(&self, place: usize) -> Option<(&Entry, &Target)> {
        Some((self.index.entries().get(place)?, self.targets.get(place)?))
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }
}

/// The objects of a report.
fn objects(data: &Data) -> Vec<Object> {
    use ObjectKind as K;
    fn add<T>(all: &mut Vec<Object>, kind: K, rows: &[T], id: impl Fn(&T) -> String) {
        all.extend(rows.iter().map(|row| Object::new(kind, id(row))));
    }
    let report = &data.report;
    let mut all = Vec::new();
    add(&mut all, K::Section, &report.sections, |one| one.id.clone());
    add(&mut all, K::Item, &report.items, |one| one.id.clone());
    add(&mut all, K::Cell, report.budget.cells(), |one| one.cell.clone());
    add(&mut all, K::Total, &report.printed_totals, |one| one.cell.clone());
    add(&mut all, K::Evaluation, &report.evaluations, |one| one.id.clone());
    add(&mut all, K::Footnote, &report.sources, |one| one.id.to_string());
    add(&mut all, K::Finding, &report.findings, |one| one.id.clone());
    add(&mut all, K::Recommendation, &report.recommendations, |one| one.id.clone());
    add(&mut all, K::Part, &report.recommendation_parts, |one| one.id.clone());
    add(&mut all, K::Option, &report.options, |one| one.id.clone());
    add(&mut all, K::Note, &report.notes, |one| one.id.clone());
    add(&mut all, K::Method, &report.methods, |one| one.id.clone());
    add(&mut all, K::Term, &report.glossary, |one| one.id.clone());
    add(&mut all, K::Figure, &report.figures, |one| one.id.clone());
    add(&mut all, K::Series, &report.series, |one| one.id.clone());
    add(&mut all, K::Fact, &report.external_facts, |one| one.id.clone());
    all
}

/// Where a key leads in a list of results: to the next one, and from the last to the first;
/// Home and End once one is chosen, before that they belong to the field. `None` for a key
/// that leads nowhere.
pub fn walk(chosen: Option<usize>, count: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, chosen) {
        ("ArrowDown", None) => Some(0),
        ("ArrowDown", Some(at)) => Some(if at < last { at + 1 } else { 0 }),
        ("ArrowUp", None | Some(0)) => Some(last),
        ("ArrowUp", Some(at)) => Some(at - 1),
        ("Home", Some(_)) => Some(0),
        ("End", Some(_)) => Some(last),
        _ => None,
    }
}
