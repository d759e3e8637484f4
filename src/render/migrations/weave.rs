//! Two branches' migrations in one row: what each leads to, now that the other's run in between.
//!
//! SQLite changes a table by copying it into a new one with the columns that the Designer file of the migration knows.
//! A migration of one branch knows nothing of what an earlier one of the other branch added, and would drop it with its
//! values. So the Designer files after the parting are rendered again: they are scaffold's own, and where they ran
//! already nobody looks at them any more.

use std::collections::BTreeMap;

use crate::migrations::Snapshot;

/// The migrations of two branches, oldest first, with those from before they parted in both.
pub(super) type Branches = [Vec<String>; 2];

/// The last migration that both have.
pub(super) fn parting([ours, theirs]: &Branches) -> Option<&str> {
    ours.iter().zip(theirs).take_while(|(a, b)| a == b).last().map(|(id, _)| id.as_str())
}

/// The models that differ from what their Designer file says. `None` where the branches say different things of one.
pub(super) fn weave(branches: &Branches, known: &BTreeMap<&str, Snapshot>) -> Option<BTreeMap<String, Snapshot>> {
    let [ours, theirs] = branches;
    let common = ours.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    let mut row: Vec<&String> = ours[common..].iter().chain(&theirs[common..]).collect();
    row.sort();
    row.dedup();
    let mut out = BTreeMap::new();
    let Some(mut now) = common.checked_sub(1).and_then(|last| known.get(ours[last].as_str())).cloned() else {
        return Some(out);
    };
    for id in row {
        let own = branches.iter().find_map(|branch| {
            let at = branch.iter().position(|other| other == id)?;
            known.get(branch.get(at.checked_sub(1)?)?.as_str()).zip(known.get(id.as_str()))
        });
        let Some((before, after)) = own else { continue };
        now = before.onto(&now, after)?;
        if now != *after {
            out.insert(id.clone(), now.clone());
        }
    }
    Some(out)
}
