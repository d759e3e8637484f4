//! From decided cases to changes.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use super::case::Case;
use crate::decisions;
use crate::reconcile::{Action, BaseEntry, Changes, Conflict, Found, Index, OURS, Obstacle};

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
/// `previous` is the base before: a file that is left alone keeps its part of it. `found` is what is on disk: what was
/// to leave a place and now stays there is in the way of what was to come.
pub fn settle(
    changes: &Changes,
    cases: &[Case],
    previous: &Index,
    found: &dyn Fn(&Utf8Path) -> Option<Found>,
) -> Settled {
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
    while refuse_occupied(&mut settled.changes, found) {}
    settled
}

/// Makes conflicts of changes to a place that is not free; true when there was one.
fn refuse_occupied(changes: &mut Changes, found: &dyn Fn(&Utf8Path) -> Option<Found>) -> bool {
    let writers = || changes.list.iter().filter(|change| change.action.writes());
    let left: BTreeSet<Utf8PathBuf> = writers()
        .filter(|change| change.before.is_some())
        .map(|change| change.from.as_ref().unwrap_or(&change.path).clone())
        .collect();
    let obstacle = |path: &Utf8Path| match found(path)? {
        Found::File(_) => (!left.contains(path)).then_some(Obstacle::File),
        Found::Obstacle(Obstacle::CaseCollision(other) | Obstacle::NotADirectory(other)) if left.contains(&other) => {
            None
        }
        Found::Obstacle(obstacle) => Some(obstacle),
    };
    let occupied: Vec<Option<Obstacle>> = changes
        .list
        .iter()
        .map(|change| change.after.as_ref().filter(|_| change.action.writes()).and_then(|_| obstacle(&change.path)))
        .collect();
    let mut refused = false;
    for (change, obstacle) in changes.list.iter_mut().zip(occupied) {
        if let Some(obstacle) = obstacle {
            change.action = Action::Conflict(Conflict::Occupied(obstacle));
            refused = true;
        }
    }
    refused
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
