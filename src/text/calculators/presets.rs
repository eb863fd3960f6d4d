//! Figures from outside the report that an input of a calculator can take.

use crate::model::InputId;
use crate::report::{ExternalFact, Report};

/// The figures offered at an input, by the keys of external facts.
const fn offered(id: &InputId) -> &'static [&'static str] {
    match id {
        InputId::Fund => &[
            "human-rights-fund-2015-embassies",
            "human-rights-fund-2015",
            "human-rights-fund-2024",
            "human-rights-fund-2025",
            "human-rights-fund-2026",
            "human-rights-fund-2026-oda",
            "human-rights-fund-2026-non-oda",
        ],
        InputId::HostCountry => &["host-country-2021", "host-country-2022-draft"],
        InputId::MinistryTotal => &["chapter-v-2015", "chapter-v-2021", "chapter-v-2024-budget"],
        InputId::Threshold => &[
            "threshold-policy-50-200-mln",
            "threshold-technical-50-200-mln",
        ],
        _ => &[],
    }
}

/// What an input can take from outside the report, in `EUR x 1,000`.
pub fn facts<'a>(report: &'a Report, id: &InputId) -> Vec<&'a ExternalFact> {
    offered(id)
        .iter()
        .filter_map(|key| report.external_facts.find(key))
        .collect()
}
