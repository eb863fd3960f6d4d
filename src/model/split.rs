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
    // Each round either fills at least one item to its floor or places all that is left,
    // so as many rounds as items are enough; mostly one or two are needed.
    for _ in items {
        let open: Vec<N> = items
            .iter()
            .zip(room.iter().zip(&parts))
            .map(|(item, (room, part))| {
                (room.clone() - part.clone()).where_positive(item.weight.clone(), N::zero())
            })
            .collect();
        let weights = N::total(open.iter().cloned());
        if rest.is_zero() || weights.is_zero() {
            break;
        }
        let divisor = weights.where_positive(weights.clone(), N::one());
        let mut placed = N::zero();
        let mut filled = N::zero();
        for (weight, (room, part)) in open.iter().zip(room.iter().zip(parts.iter_mut())) {
            let step = rest.clone() * weight.clone() / divisor.clone();
            let gap = room.clone() - part.clone();
            let left = gap - step.clone();
            // A full item gets exactly its room: a rounding trace would keep it open.
            let new = left.where_positive(part.clone() + step, room.clone());
            let is_filled = left.where_positive(N::zero(), N::one());
            filled = filled + weight.where_positive(is_filled, N::zero());
            placed = placed + (new.clone() - part.clone());
            *part = new;
        }
        // When no item was filled everything was placed, exactly.
        let unfilled = filled.where_positive(rest.clone() - placed, N::zero());
        rest = weights.where_positive(unfilled, rest);
    }
    // Rounding may leave a trace of either sign where nothing is left.
    Division {
        parts,
        unplaced: rest.max(N::zero()),
    }
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
