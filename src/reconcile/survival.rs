//! Proof that a merge has lost nothing. It looks at the result only, and knows nothing of how it was made.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// True when from mine to the result nothing happened but what theirs did to the base, and the other way round.
pub(super) fn survives(base: &[&[u8]], mine: &[&[u8]], theirs: &[&[u8]], result: &[&[u8]]) -> bool {
    counts_agree(base, mine, theirs, result)
        && order_agrees(base, mine, theirs, result)
        && order_agrees(base, theirs, mine, result)
}

/// Each line is in the result as often as both sides' additions and removals say; a change that both made counts once.
fn counts_agree(base: &[&[u8]], mine: &[&[u8]], theirs: &[&[u8]], result: &[&[u8]]) -> bool {
    let [base, mine, theirs, result] = [base, mine, theirs, result].map(count);
    let lines: BTreeSet<&[u8]> =
        [&base, &mine, &theirs, &result].into_iter().flat_map(|counts| counts.keys().copied()).collect();
    lines.into_iter().all(|line| {
        let of = |counts: &BTreeMap<&[u8], i64>| counts.get(line).copied().unwrap_or(0);
        let (ours, others) = (of(&mine) - of(&base), of(&theirs) - of(&base));
        let change = of(&result) - of(&base);
        let both = ours + others;
        match (ours.signum(), others.signum()) {
            (1, 1) => (ours.max(others)..=both).contains(&change),
            (-1, -1) => (both..=ours.min(others)).contains(&change),
            _ => change == both,
        }
    })
}

fn count<'a>(lines: &[&'a [u8]]) -> BTreeMap<&'a [u8], i64> {
    lines.iter().fold(BTreeMap::new(), |mut counts, line| {
        *counts.entry(*line).or_default() += 1;
        counts
    })
}

/// The lines of a side stand in the result in their order, but for as many as the other side removed.
fn order_agrees(base: &[&[u8]], side: &[&[u8]], other: &[&[u8]], result: &[&[u8]]) -> bool {
    let removed = base.len() - in_common(base, other);
    in_common(side, result) + removed >= side.len()
}

fn in_common(old: &[&[u8]], new: &[&[u8]]) -> usize {
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    ops.iter().map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 }).sum()
}

#[cfg(test)]
#[path = "survival_tests.rs"]
mod tests;
