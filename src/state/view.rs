//! What the reader sees and has set: the value that an address stands for.

use crate::model::{Picture, Scenario, Show};
use crate::report::Lang;

use super::findings::FindingsView;

/// A page of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The budget table.
    #[default]
    Budget,
    /// The scenario.
    Scenario,
    /// The findings.
    Findings,
}

impl Page {
    /// Every page, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Budget, Self::Scenario, Self::Findings];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Scenario => "scenario",
            Self::Findings => "findings",
        }
    }

    /// The page with a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.code() == code)
    }
}

/// The view state: plain data, equal when the reader sees the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The page shown.
    pub page: Page,
    /// The language.
    pub lang: Lang,
    /// The year whose prices are used; `None` for amounts as they are.
    pub prices: Option<i32>,
    /// How the budget is drawn.
    pub picture: Picture,
    /// Which rows of the budget are drawn.
    pub show: Show,
    /// First and last year for changes and trends; `None` for the whole table.
    pub window: Option<(i32, i32)>,
    /// The scenario.
    pub scenario: Scenario,
    /// Which findings are shown.
    pub findings: FindingsView,
    /// The note that is open, by its key.
    pub note: Option<String>,
}

impl View {
    /// Id of the element that a reader lands on: the first finding that is open, or the
    /// title of the page.
    pub fn landing(&self) -> String {
        match (self.page, self.findings.open.first()) {
            (Page::Findings, Some(finding)) => format!("finding-{finding}-head"),
            _ => "page-title".into(),
        }
    }
}
