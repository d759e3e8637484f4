//! Changes for programs.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Detail, diff, lines};
use crate::reconcile::{Action, Change, Changes, Conflict, FileState, Hash};

/// The format of [`json()`]; a higher number means that something in it has gone or means something else.
pub const VERSION: u32 = 1;

/// The changes as a value that stays the same from version to version of scaffold:
///
/// | key | value |
/// |---|---|
/// | `version` | [`VERSION`] |
/// | `digest` | [`digest`] |
/// | `pending` | true when something would be written, or is in conflict |
/// | `counts` | how many files there are of each action, and `unchanged` |
/// | `changes` | a list by path; of each file `action`, `path`, `from` (of a move), `id`, `component`, `cause`, `before` and `after` (`hash`, `bytes`, `executable`, or null), `lines` (`added`, `removed`; null of a binary file), `conflict` (`reason`, `message`, `clashes`) |
/// | `places` | of files in conflict, see [`add_cases`](super::add_cases) |
/// | `diff` | the text of [`diff`](super::diff()) without colours, with [`Detail::Full`] only |
pub fn json(changes: &Changes, detail: Detail) -> Value {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::from([("unchanged", changes.unchanged)]);
    for change in &changes.list {
        *counts.entry(change.action.name()).or_default() += 1;
    }
    let mut value = json!({
        "version": VERSION,
        "digest": digest(changes),
        "pending": changes.pending(),
        "counts": counts,
        "changes": changes.list.iter().map(one).collect::<Vec<_>>(),
    });
    if detail == Detail::Full {
        value["diff"] = anstream::adapter::strip_str(&diff(changes, detail)).to_string().into();
    }
    value
}

/// The name of exactly these changes: the same digest means the same bytes at the same paths, and the same base after.
pub fn digest(changes: &Changes) -> Hash {
    let base: Vec<Value> = changes
        .base
        .iter()
        .map(|entry| match &entry.placed {
            None => json!([entry.component, entry.id, entry.path, entry.hash, entry.executable]),
            Some(placed) => json!([entry.component, entry.id, entry.path, entry.hash, entry.executable, placed]),
        })
        .collect();
    let list: Vec<Value> = changes.list.iter().map(one).collect();
    Hash::of(json!([VERSION, list, base]).to_string().as_bytes())
}

fn one(change: &Change) -> Value {
    let mut value = json!({ "action": change.action.name(), "path": change.path });
    if let Some(from) = &change.from {
        value["from"] = from.as_str().into();
    }
    value["id"] = change.id.0.as_str().into();
    value["component"] = change.component.as_str().into();
    value["cause"] = change.cause.as_str().into();
    value["before"] = change.before.as_ref().map(state).into();
    value["after"] = change.after.as_ref().map(state).into();
    value["lines"] = lines(change).map(|(added, removed)| json!({ "added": added, "removed": removed })).into();
    if let Action::Conflict(why) = &change.action {
        value["conflict"] = conflict(why);
    }
    value
}

fn state(state: &FileState) -> Value {
    json!({ "hash": state.hash(), "bytes": state.bytes.len(), "executable": state.executable })
}

fn conflict(why: &Conflict) -> Value {
    let clashes = match why {
        Conflict::BothChanged { clashes } => clashes.as_slice(),
        _ => &[],
    };
    let range = |range: &std::ops::Range<usize>| json!({ "start": range.start, "end": range.end });
    let clashes: Vec<Value> = clashes
        .iter()
        .map(|clash| json!({ "base": range(&clash.base), "mine": range(&clash.mine), "theirs": range(&clash.theirs) }))
        .collect();
    json!({ "reason": why.name(), "message": why.to_string(), "clashes": clashes })
}
