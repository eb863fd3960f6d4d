//! What the reader sees and has set: the value that an address stands for.

use std::collections::BTreeMap;

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
    /// Scenarios side by side.
    Compare,
    /// What an input must be for an outcome.
    Seek,
    /// Which input moves an outcome most.
    Sensitivity,
    /// How sure an outcome is, given ranges of the inputs.
    Uncertainty,
    /// Calculators beside the scenario.
    Calculators,
    /// The findings.
    Findings,
    /// What is known of what, and what of nothing.
    Evidence,
    /// What the advice does with the findings, and chapter 6 with the advice.
    Answers,
    /// What the text says beside what the figures show.
    Claims,
    /// What happened when.
    Timeline,
    /// What was studied, how, and what not.
    Methods,
    /// Everything there is, by kind.
    Register,
    /// Whether the report adds up, and this tool.
    Check,
    /// How to show a page inside another site.
    Embed,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 16] = [
        Self::Budget,
        Self::Scenario,
        Self::Compare,
        Self::Seek,
        Self::Sensitivity,
        Self::Uncertainty,
        Self::Calculators,
        Self::Findings,
        Self::Evidence,
        Self::Answers,
        Self::Claims,
        Self::Timeline,
        Self::Methods,
        Self::Register,
        Self::Check,
        Self::Embed,
    ];

    /// The pages of the menu, in its order.
    pub const MENU: [Self; 5] = [
        Self::Budget,
        Self::Scenario,
        Self::Calculators,
        Self::Findings,
        Self::Check,
    ];

    /// The pages about the scenario, in the order of their own menu.
    pub const LAB: [Self; 5] = [
        Self::Scenario,
        Self::Compare,
        Self::Seek,
        Self::Sensitivity,
        Self::Uncertainty,
    ];

    /// The pages about what the report says, in the order of their own menu.
    pub const TRAIL: [Self; 7] = [
        Self::Findings,
        Self::Evidence,
        Self::Answers,
        Self::Claims,
        Self::Timeline,
        Self::Methods,
        Self::Register,
    ];

    /// The page of the menu that this page belongs to.
    pub const fn in_menu(self) -> Self {
        match self {
            Self::Compare | Self::Seek | Self::Sensitivity | Self::Uncertainty => Self::Scenario,
            Self::Evidence
            | Self::Answers
            | Self::Claims
            | Self::Timeline
            | Self::Methods
            | Self::Register => Self::Findings,
            other => other,
        }
    }

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Scenario => "scenario",
            Self::Compare => "compare",
            Self::Seek => "goal-seek",
            Self::Sensitivity => "sensitivity",
            Self::Uncertainty => "uncertainty",
            Self::Calculators => "calculators",
            Self::Findings => "findings",
            Self::Evidence => "evidence",
            Self::Answers => "answers",
            Self::Claims => "claims",
            Self::Timeline => "timeline",
            Self::Methods => "methods",
            Self::Register => "register",
            Self::Check => "check",
            Self::Embed => "embed",
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
    /// What was set on the pages about the scenario, as it stands in the address: read and
    /// checked by the page that uses it, so that its rules are loaded with it.
    pub settings: BTreeMap<String, String>,
    /// Which findings are shown.
    pub findings: FindingsView,
    /// What is open over the page.
    pub over: Option<Over>,
}

/// What the source panel shows, over the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Over {
    /// Where a calculated figure comes from: its key.
    Why(String),
    /// An object of the report, with what ties it to others: its key (`finding:F01`).
    See(String),
}

/// What the keys of settings begin with, one for each page that has some.
pub const SETTINGS: [&str; 8] = [
    "cmp.", "seek.", "vary.", "mc.", "guide.", "check.", "answers.", "frame.",
];
/// Setting of the page on embedding: the page to embed.
pub const FRAMED_PAGE: &str = "frame.page";
/// Setting that says how much of a page an embed shows; it is there in embeds only.
pub const EMBED: &str = "embed";
/// How a page looks inside another site: the settings, and what each can be. The loader
/// (`platform/js/boot.js`) reads them too, before the first paint.
pub const LOOK: [(&str, &[&str]); 4] = [
    (EMBED, &["page", "chart", "result"]),
    ("controls", &["0"]),
    ("theme", &["light", "dark"]),
    ("background", &["none"]),
];
/// Setting that names the calculator a reader lands on.
pub const GUIDE_PANEL: &str = "guide.panel";
/// The calculators, as that setting and the ids of their headings name them.
const PANELS: [&str; 5] = [
    "portfolio",
    "capacity",
    "fragmentation",
    "ministry",
    "materiality",
];

impl View {
    /// Goes to the page that tells how to embed the page shown.
    pub fn to_embedding(&mut self) {
        self.settings
            .insert(FRAMED_PAGE.into(), self.page.code().into());
        self.page = Page::Embed;
        self.over = None;
    }

    /// Id of the element that a reader lands on: the first finding that is open, the
    /// calculator that was asked for, or the title of the page.
    pub fn landing(&self) -> String {
        let panel = self.settings.get(GUIDE_PANEL);
        match (self.page, self.findings.open.first(), panel) {
            (Page::Findings, Some(finding), _) => format!("finding-{finding}-head"),
            (Page::Calculators, _, Some(panel)) if PANELS.contains(&panel.as_str()) => {
                format!("{panel}-title")
            }
            _ => "page-title".into(),
        }
    }
}
