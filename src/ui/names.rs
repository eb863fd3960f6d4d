//! What the pages are called.

use crate::state::Page;
use crate::text::{Phrase, phrases as p};

/// The name of a page in the menu.
pub const fn page_name(page: Page) -> Phrase {
    match page {
        Page::Budget => p::BUDGET,
        Page::Scenario => p::SCENARIO,
        Page::Compare => p::COMPARE,
        Page::Seek => p::SEEK,
        Page::Sensitivity => p::SENSITIVITY,
        Page::Uncertainty => p::UNCERTAINTY,
        Page::Calculators => p::CALCULATORS,
        Page::Findings => p::FINDINGS,
        Page::Evidence => p::EVIDENCE,
        Page::Answers => p::ANSWERS,
        Page::Claims => p::CLAIMS,
        Page::Timeline => p::TIMELINE,
        Page::Methods => p::METHODS,
        Page::Register => p::REGISTER,
        Page::Check => p::CHECK,
        Page::Embed => p::EMBED,
    }
}
