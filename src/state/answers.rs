//! What is set on the page from finding to option.

use crate::report::{AnswerFilter, Coverage};

use super::address::AddressProblem;
use super::data::Data;
use super::vary::Reader;
use super::view::View;

/// Key of the recommendation that is shown.
pub const RECOMMENDATION: &str = "answers.advice";
/// Key of what chapter 6 does with the parts that are shown.
pub const COVERAGE: &str = "answers.chapter6";

/// The page as it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswersView {
    /// Which parts are shown.
    pub filter: AnswerFilter,
    /// What could not be used.
    pub problems: Vec<AddressProblem>,
}

impl AnswersView {
    /// Reads the settings of a view.
    pub fn new(data: &Data, view: &View) -> Self {
        let mut reader = Reader::new(view, "answers.");
        let known = data.report.recommendations.iter();
        let known = known.map(|one| (one.id.clone(), one.id.clone()));
        let recommendation = reader.choice(RECOMMENDATION, known);
        let answers = Coverage::ALL.map(|one| (one.code().to_owned(), one));
        let coverage = reader.choice(COVERAGE, answers);
        Self {
            filter: AnswerFilter {
                recommendation,
                coverage,
            },
            problems: reader.finish(),
        }
    }
}
