//! The pages, one file each.

mod budget;
mod findings;
mod scenario;

pub use budget::BudgetPage;
pub use findings::FindingsPage;
pub use scenario::ScenarioPage;
