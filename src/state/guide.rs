//! The guided start: which question a reader came with, and the scenario it sets up.

use crate::model::{InputId, Panel, Scenario, Specs, Value};
use crate::text::calculators::{ORDER, code};
use crate::text::guides::Question;

use super::address::{AddressProblem, AddressProblemKind};
use super::data::Data;
use super::view::{Page, View};

/// Key of the question.
pub const QUESTION: &str = "guide.q";
/// Key of the calculator that a reader lands on.
pub const PANEL: &str = super::view::GUIDE_PANEL;

/// What the settings of the guided start say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GuideView {
    /// The question; `None` for a reader without one.
    pub question: Option<Question>,
    /// The calculator to land on.
    pub panel: Option<Panel>,
    /// What could not be used.
    pub problems: Vec<AddressProblem>,
}

impl GuideView {
    /// Reads the settings of a view. Lenient: what cannot be used is left out and reported.
    pub fn of(view: &View) -> Self {
        let mut guide = Self::default();
        for (key, value) in &view.settings {
            let allowed: Vec<String> = match key.as_str() {
                QUESTION => {
                    guide.question = Question::from_code(value);
                    if guide.question.is_some() {
                        continue;
                    }
                    Question::ALL
                        .map(|question| question.code().to_owned())
                        .into()
                }
                PANEL => {
                    guide.panel = ORDER.into_iter().find(|panel| code(*panel) == value);
                    if guide.panel.is_some() {
                        continue;
                    }
                    ORDER.map(|panel| code(panel).to_owned()).into()
                }
                key if key.starts_with("guide.") => vec![QUESTION.into(), PANEL.into()],
                _ => continue,
            };
            guide.problems.push(AddressProblem {
                key: key.clone(),
                value: value.clone(),
                kind: AddressProblemKind::NotAllowed { allowed },
            });
        }
        guide
    }
}

/// The page on which a question is answered.
pub const fn page_of(question: Question) -> Page {
    match question {
        Question::Countries => Page::Calculators,
        Question::Matters => Page::Sensitivity,
        Question::Fifth | Question::Inflation | Question::AtOnce => Page::Scenario,
    }
}

/// The calculator in which a question is answered; `None` on another page.
pub const fn panel_of(question: Question) -> Option<Panel> {
    match question {
        Question::Countries => Some(Panel::Portfolio),
        _ => None,
    }
}

/// Sets up what a question needs, in place of the reader's scenario.
pub fn ask(question: Question, data: &Data, view: &mut View) {
    let specs: &Specs = &data.specs;
    view.page = page_of(question);
    view.over = None;
    view.prices = None;
    view.scenario = Scenario::default();
    view.settings.retain(|key, _| !key.starts_with("guide."));
    view.settings
        .insert(QUESTION.into(), question.code().into());
    let scenario = &mut view.scenario;
    let mut choose = |id: InputId, choice: &str| {
        scenario.set(specs, id, Value::Code(choice.into()));
    };
    match question {
        Question::Fifth | Question::Matters | Question::Countries => {}
        Question::AtOnce => choose(InputId::Ramp, "step"),
        Question::Inflation => {
            choose(InputId::Measure, "variant");
            choose(InputId::Ramp, "step");
            view.prices = Some(data.basis.reference_year());
        }
    }
    if let Some(panel) = panel_of(question) {
        view.settings.insert(PANEL.into(), code(panel).into());
    }
}
