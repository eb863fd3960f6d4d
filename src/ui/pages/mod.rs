//! The pages, one file each.

mod budget;
mod calculators;
mod compare;
mod findings;
mod scenario;
mod seek;
mod sensitivity;
mod uncertainty;

pub use budget::BudgetPage;
pub use calculators::CalculatorsPage;
pub use compare::ComparePage;
pub use findings::FindingsPage;
pub use scenario::ScenarioPage;
pub use seek::SeekPage;
pub use sensitivity::SensitivityPage;
pub use uncertainty::UncertaintyPage;
