//! From decided cases to changes.

use camino::Utf8Path;

use super::case::Case;
use crate::decisions;
use crate::reconcile::{Action, BaseEntry, Changes, Conflict, Index, OURS};

/// Changes as they were decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// What happens to each file.
    pub changes: Changes,
    /// What was chosen in this run.
    pub records: Vec<decisions::Choice>,
    /// How many files in conflict were left alone.
    pub skipped: usize,
}

/// Puts what was decided into the changes. A file that still waits for an answer stays a conflict, with the places that wait.
/// `previous` is the base before: a file that is left alone keeps its part of it.
pub fn settle(changes: &Changes, cases: &[Case], previous: &Index) -> Settled {
    let mut settled = Settled { changes: changes.clone(), ..Settled::default() };
    for case in cases {
        let id = &case.change.id;
        let Some(at) = settled.changes.list.iter().position(|change| change.id == *id) else { continue };
        if !case.is_decided() {
            narrow(case, &mut settled.changes.list[at].action);
            continue;
        }
        settled.records.extend(case.records());
        if case.skipped {
            settled.skipped += usize::from(case.is_conflict());
            settled.changes.base.0.remove(id);
            let own = previous.0.get(id).into_iter().flatten();
            // Its template may have a new id; the base then is that of the old one.
            let heir = |entry: &&BaseEntry| entry.path == case.change.path && !previous.0.contains_key(id);
            own.chain(previous.iter().filter(heir)).for_each(|entry| settled.changes.base.insert(entry.clone()));
        }
        match case.settled() {
            Some(change) => settled.changes.list[at] = change,
            None => drop(settled.changes.list.remove(at)),
        }
    }
    settled
}

/// Of a conflict only the places are told that wait for an answer.
fn narrow(case: &Case, action: &mut Action) {
    if let Action::Conflict(Conflict::BothChanged { clashes }) = action
        && clashes.len() == case.takes.len()
    {
        let mut waits = case.takes.iter().map(Option::is_none);
        clashes.retain(|_| waits.next().unwrap_or(true));
    }
}

/// The files on which markers are left, now or after the changes.
pub fn left(changes: &Changes) -> Vec<&Utf8Path> {
    let marked = changes.list.iter().filter(|change| {
        let state = if change.action.writes() { &change.after } else { &change.before };
        state.as_ref().is_some_and(|state| OURS.are_in(&state.bytes))
    });
    marked.map(|change| change.path.as_path()).collect()
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
