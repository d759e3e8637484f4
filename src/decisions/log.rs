//! What the lines say together: the same view for the same lines, in any order and however often they are there.

use std::collections::{BTreeMap, BTreeSet};

use ulid::Ulid;

use super::entry::{Decision, Entry, Memory, Pattern, Status};

/// The view of a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    ids: BTreeSet<Ulid>,
    decisions: Vec<Decision>,
    patterns: Vec<Pattern>,
    memory: BTreeMap<String, Memory>,
}

impl Log {
    /// The view of some lines.
    ///
    /// A line that is there twice counts once. Of different lines with one id (only a hand makes them) the one with the
    /// greatest text counts, so that the order does not matter.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut by_id: BTreeMap<Ulid, Entry> = BTreeMap::new();
        for entry in entries {
            match by_id.get(&entry.id()) {
                Some(there) if text(there) >= text(&entry) => {}
                _ => drop(by_id.insert(entry.id(), entry)),
            }
        }
        let mut log = Self { ids: by_id.keys().copied().collect(), ..Self::default() };
        for entry in by_id.into_values() {
            match entry {
                Entry::Decision(decision) => log.decisions.push(decision),
                Entry::Pattern(pattern) => log.patterns.push(pattern),
                Entry::Memory(memory) => drop(log.memory.insert(memory.key.clone(), memory)),
            }
        }
        settle(&mut log.decisions);
        log
    }

    /// The decisions by id, each with the status it has now.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The recorded patterns by id.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// The last value of each key.
    pub fn memory(&self) -> &BTreeMap<String, Memory> {
        &self.memory
    }

    /// The greatest id, of whichever kind.
    pub fn last_id(&self) -> Option<Ulid> {
        self.ids.last().copied()
    }

    /// Every id, of whichever kind, also of values of memory that were replaced.
    pub fn ids(&self) -> &BTreeSet<Ulid> {
        &self.ids
    }
}

fn text(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap_or_default()
}

/// Sets each status to what it is now. `decisions` are in the order of their ids.
///
/// A decision is superseded when a later one says so; and, since two branches may each have decided anew before they
/// were merged, when a later one is of the same rule on the same component and has the same title or replaces the same
/// decision.
pub(super) fn settle(decisions: &mut [Decision]) {
    let replaced: BTreeSet<Ulid> =
        decisions.iter().filter_map(|decision| decision.supersedes.filter(|old| *old < decision.id)).collect();
    let mut titles = BTreeSet::new();
    let mut heirs = BTreeSet::new();
    for decision in decisions.iter_mut().rev() {
        let mut superseded = replaced.contains(&decision.id);
        if let (Some(rule), Some(_)) = (&decision.rule, &decision.value) {
            let of = (decision.component.clone(), rule.clone());
            superseded |= !titles.insert((of.clone(), decision.title.clone()));
            if let Some(old) = decision.supersedes {
                superseded |= !heirs.insert((of, old));
            }
        }
        if superseded {
            decision.status = Status::Superseded;
        }
    }
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
