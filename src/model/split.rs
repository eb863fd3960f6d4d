//! Split: which item carries which part of a cut.
//!
//! Formulas: section D (capped water-filling). Four things always hold, and a property
//! test keeps each: no item is cut below its floor; cuts plus what cannot be placed are
//! the amount asked; a larger amount never gives an item a smaller cut; the order of the
//! items does not matter.

use super::number::Number;

/// What one item brings to the split.
#[derive(Clone, Debug, PartialEq)]
pub struct Share<N> {
    /// Expenditure without the measure, `EUR x 1,000`.
    pub baseline: N,
    /// Lowest amount that must stay, `EUR x 1,000`.
    pub floor: N,
    /// Weight, 0 or more; only the ratio between weights matters.
    pub weight: N,
}

/// How an amount was divided.
#[derive(Clone, Debug, PartialEq)]
pub struct Division<N> {
    /// Part of each item, `EUR x 1,000`, in the order given.
    pub parts: Vec<N>,
    /// What no item had room for, `EUR x 1,000`; shown, never hidden in a negative budget.
    pub unplaced: N,
}

/// Divides a cut (zero or more, `EUR x 1,000`) over the items by weight, never below a
/// floor: what one item has no room for goes to the others, again by weight.
pub fn divide_cut<N: Number>(amount: N, items: &[Share<N>]) -> Division<N> {
    let room: Vec<N> = items
        .iter()
        .map(|item| (item.baseline.clone() - item.floor.clone()).max(N::zero()))
        .collect();
    let mut parts = vec![N::zero(); items.len()];
    let mut rest = amount;
    // Each round fills at least one item to its floor or places all that is left, so as
    // many rounds as items are enough.
    for _ in items {
        let open: Vec<N> = items
            .iter()
            .zip(room.iter().zip(&parts))
            .map(|(item, (room, part))| {
                (room.clone() - part.clone()).where_positive(item.weight.clone(), N::zero())
            })
            .collect();
        let weights = N::total(open.iter().cloned());
        let divisor = weights.where_positive(weights.clone(), N::one());
        let filled: Vec<N> = open
            .iter()
            .zip(room.iter().zip(&parts))
            .map(|(weight, (room, part))| {
                let step = rest.clone() * weight.clone() / divisor.clone();
                let gap = room.clone() - part.clone();
                // A full item gets exactly its room: a rounding trace would keep it open.
                (gap - step.clone()).where_positive(part.clone() + step, room.clone())
            })
            .collect();
        let placed = N::total(filled.iter().zip(&parts).map(|(new, old)| new.clone() - old.clone()));
        rest = rest - placed;
        parts = filled;
    }
    // Rounding may leave a trace of either sign where nothing is left.
    Division { parts, unplaced: rest.max(N::zero()) }
}

/// Divides an addition (zero or more, `EUR x 1,000`) over the items by weight. There is
/// no ceiling. Without any weight nothing can be placed.
pub fn divide_addition<N: Number>(amount: N, items: &[Share<N>]) -> Division<N> {
    let weights = N::total(items.iter().map(|item| item.weight.clone()));
    let divisor = weights.where_positive(weights.clone(), N::one());
    let parts: Vec<N> = items
        .iter()
        .map(|item| amount.clone() * item.weight.clone() / divisor.clone())
        .collect();
    let unplaced = weights.where_positive(N::zero(), amount);
    Division { parts, unplaced }
}
