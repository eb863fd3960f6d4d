//! The pages, one file each.

mod answers;
mod budget;
mod calculators;
mod check;
mod claims;
mod compare;
mod embed;
mod evidence;
mod findings;
mod methods;
mod register;
mod scenario;
mod seek;
mod sensitivity;
mod timeline;
mod uncertainty;

pub use answers::AnswersPage;
pub use budget::BudgetPage;
pub use calculators::CalculatorsPage;
pub use check::CheckPage;
pub use claims::ClaimsPage;
pub use compare::ComparePage;
pub use embed::EmbedPage;
pub use evidence::EvidencePage;
pub use findings::FindingsPage;
pub use methods::MethodsPage;
pub use register::RegisterPage;
pub use scenario::ScenarioPage;
pub use seek::SeekPage;
pub use sensitivity::SensitivityPage;
pub use timeline::TimelinePage;
pub use uncertainty::UncertaintyPage;
