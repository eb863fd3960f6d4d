//! The report in use, with what is derived from it once.

use crate::model::{Basis, Specs};
use crate::report::{Check, Loaded, Problem, Report, checks};

/// A report and what follows from it whatever the reader does.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    /// The report.
    pub report: Report,
    /// What was wrong with its package; empty for a sound one.
    pub problems: Vec<Problem>,
    /// The figures to calculate with.
    pub basis: Basis,
    /// The inputs a reader can set.
    pub specs: Specs,
    /// The report's own totals, checked.
    pub checks: Vec<Check>,
}

impl Data {
    /// Everything that follows from a package as it was read.
    pub fn new(loaded: Loaded) -> Self {
        let basis = Basis::new(&loaded.report);
        Self {
            specs: Specs::new(&basis),
            checks: checks(&loaded.report),
            basis,
            report: loaded.report,
            problems: loaded.problems,
        }
    }
}
