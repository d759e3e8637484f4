//! Proof of merges by what the files say: a file is a list of facts in the order in which they stand.

use super::super::survival::survives;

/// True if each fact is in the merged file as often as what both sides did to the base says, and facts of each side keep their order.
pub(super) fn agree(base: &[String], mine: &[String], theirs: &[String], merged: &[String]) -> bool {
    let [base, mine, theirs, merged] =
        [base, mine, theirs, merged].map(|facts| facts.iter().map(String::as_bytes).collect::<Vec<&[u8]>>());
    survives(&base, &mine, &theirs, &merged)
}
