//! Whether the pieces of a text, its lines or its words, came through a merge.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// True when from mine to the result nothing happened but what theirs did to the base, and the other way round.
pub(in crate::reconcile) fn survives(base: &[&[u8]], mine: &[&[u8]], theirs: &[&[u8]], result: &[&[u8]]) -> bool {
    if !counts_agree(base, mine, theirs, result) {
        return false;
    }
    let (ours, others) = (kept(Algorithm::Myers, base, mine), kept(Algorithm::Myers, base, theirs));
    let stay = |side: &[&[u8]], side_kept: &BTreeSet<usize>, other_kept: &BTreeSet<usize>| {
        let taken = side_kept.difference(other_kept).count();
        // Neither finds the most that two long texts share, but each of them proves what it finds.
        let ways = [Algorithm::Patience, Algorithm::Myers];
        ways.into_iter().any(|way| kept(way, side, result).len() + taken >= side.len())
    };
    stay(mine, &ours, &others) && stay(theirs, &others, &ours)
}

/// Each piece is in the result as often as both sides' additions and removals say; a change that both made counts once.
fn counts_agree(base: &[&[u8]], mine: &[&[u8]], theirs: &[&[u8]], result: &[&[u8]]) -> bool {
    let [base, mine, theirs, result] = [base, mine, theirs, result].map(count);
    let pieces: BTreeSet<&[u8]> =
        [&base, &mine, &theirs, &result].into_iter().flat_map(|counts| counts.keys().copied()).collect();
    pieces.into_iter().all(|piece| {
        let of = |counts: &BTreeMap<&[u8], i64>| counts.get(piece).copied().unwrap_or(0);
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

fn count<'a>(pieces: &[&'a [u8]]) -> BTreeMap<&'a [u8], i64> {
    pieces.iter().fold(BTreeMap::new(), |mut counts, piece| {
        *counts.entry(*piece).or_default() += 1;
        counts
    })
}

/// Which pieces of the old text are in the new one, in their order; as places in the old text, from 0.
fn kept(way: Algorithm, old: &[&[u8]], new: &[&[u8]]) -> BTreeSet<usize> {
    let ops = capture_diff_slices(way, old, new);
    ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. })).flat_map(DiffOp::old_range).collect()
}
