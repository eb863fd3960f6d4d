//! What chapter 6 does with each piece of advice, calculated from the links.

use super::codes::Relation;

/// What the policy department's chapter does with one part of a recommendation.
///
/// The strongest link decides: taking up beats touching, touching beats
/// tension. Pressure alone counts as no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// At least one statement takes the advice up.
    Implements,
    /// At least one statement takes a piece of it up or supports it.
    Touches,
    /// The only links pull against it.
    Tension,
    /// No statement answers it.
    Unanswered,
}

impl Coverage {
    /// Every value, from full answer to none.
    pub const ALL: [Coverage; 4] = [
        Coverage::Implements,
        Coverage::Touches,
        Coverage::Tension,
        Coverage::Unanswered,
    ];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Coverage::Implements => "implements",
            Coverage::Touches => "touches",
            Coverage::Tension => "tension",
            Coverage::Unanswered => "none",
        }
    }

    /// The coverage that follows from all links of one part.
    pub fn of(relations: impl IntoIterator<Item = Relation>) -> Coverage {
        relations
            .into_iter()
            .map(|relation| match relation {
                Relation::Implements => Coverage::Implements,
                Relation::ImplementsPartly | Relation::Supports => Coverage::Touches,
                Relation::Tension => Coverage::Tension,
                Relation::Pressure => Coverage::Unanswered,
            })
            .min()
            .unwrap_or(Coverage::Unanswered)
    }
}
