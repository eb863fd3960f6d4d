//! Search everywhere: what can be found, where it leads, and walking through the results.

use crate::model::{InputId, Panel};
use crate::report::{Lang, Object, Trail};
use crate::text::calculators::{self, ORDER};
use crate::text::search::{self, Entry, Found, Index, Sort, tell};
use crate::text::{Phrase, compare, embed, phrases as p, seek, sensitivity, uncertainty};

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

/// The words of a page beside its name: title and lead, or what it is for.
const fn words(page: Page) -> (Phrase, Phrase) {
    match page {
        Page::Budget => (p::BUDGET_TITLE, p::BUDGET_LEAD),
        Page::Scenario => (p::SCENARIO_TITLE, p::SCENARIO_LEAD),
        Page::Compare => (compare::TITLE, compare::LEAD),
        Page::Seek => (seek::TITLE, seek::LEAD),
        Page::Sensitivity => (sensitivity::TITLE, sensitivity::LEAD),
        Page::Uncertainty => (uncertainty::TITLE, uncertainty::LEAD),
        Page::Calculators => (calculators::TITLE, calculators::LEAD),
        Page::Findings => (p::FINDINGS_TITLE, p::FINDINGS_LEAD),
        Page::Evidence => tell::EVIDENCE,
        Page::Answers => tell::ANSWERS,
        Page::Claims => tell::CLAIMS,
        Page::Timeline => tell::TIMELINE,
        Page::Methods => tell::METHODS,
        Page::Register => tell::REGISTER,
        Page::Check => tell::CHECK,
        Page::Embed => (embed::TITLE, embed::LEAD),
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
    /// `name` gives the name of a page.
    pub fn new(data: &Data, trail: &Trail, name: fn(Page) -> Phrase, lang: Lang) -> Self {
        let mut entries = Vec::new();
        let mut targets = Vec::new();
        let mut add = |entry: Entry, target: Target| {
            entries.push(entry);
            targets.push(target);
        };
        for page in Page::ALL {
            let (title, lead) = words(page);
            add(
                search::page(name(page), title, lead, lang),
                Target::Page(page),
            );
        }
        for panel in ORDER {
            add(search::panel(panel, lang), Target::Panel(panel));
        }
        for spec in data.specs.iter() {
            let entry = search::input(&data.basis, &spec.id, lang);
            add(entry, Target::Input(spec.id.clone()));
        }
        for object in trail.objects() {
            if let Some(entry) = search::object(&data.report, object, lang) {
                add(entry, Target::Object(object.clone()));
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
