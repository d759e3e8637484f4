//! The order of siblings after a merge.

use std::collections::BTreeSet;

/// The order of what is kept: the order of the side that moved things, else of mine. What only the other side has comes after
/// what precedes it there; `first` says which of two side-by-side additions, first of the leading side, stands before.
/// `None` if both sides moved what all three have, differently.
pub(super) fn sequence(
    base: &[usize],
    mine: &[usize],
    theirs: &[usize],
    kept: &BTreeSet<usize>,
    first: &dyn Fn(Added) -> bool,
) -> Option<Vec<usize>> {
    let sets = [base, mine, theirs].map(|side| side.iter().copied().collect::<BTreeSet<usize>>());
    let shared = |side: &[usize]| -> Vec<usize> {
        side.iter().copied().filter(|id| sets.iter().all(|set| set.contains(id))).collect()
    };
    let [old, ours, others] = [base, mine, theirs].map(shared);
    let mine_leads = others == old || ours == others;
    if !mine_leads && ours != old {
        return None;
    }
    let (leading, following, leader) = if mine_leads { (mine, theirs, 1) } else { (theirs, mine, 2) };
    let mut order: Vec<usize> = leading.iter().copied().filter(|id| kept.contains(id)).collect();
    for (at, id) in following.iter().enumerate().filter(|(_, id)| kept.contains(id) && !sets[leader].contains(id)) {
        let place_of = |wanted: &usize| order.iter().position(|placed| placed == wanted);
        let mut place = following[..at].iter().rev().find_map(place_of).map_or(0, |found| found + 1);
        let added = |placed: &usize| {
            sets[leader].contains(placed) && !sets[0].contains(placed) && !sets[3 - leader].contains(placed)
        };
        while let Some(placed) = order.get(place).filter(|placed| added(placed)) {
            let pair =
                if mine_leads { Added { mine: *placed, theirs: *id } } else { Added { mine: *id, theirs: *placed } };
            if first(pair) != mine_leads {
                break;
            }
            place += 1;
        }
        order.insert(place, *id);
    }
    Some(order)
}

/// Two things that were added at one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Added {
    /// What mine added.
    pub(super) mine: usize,
    /// What theirs added.
    pub(super) theirs: usize,
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
