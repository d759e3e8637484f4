//! Which inputs of the kinds that were found are left as they are by default, because nobody can tell them.

use std::collections::{BTreeMap, BTreeSet};

use super::inputs::Slot;

/// What is known of one input of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    /// Its value was read.
    Read,
    /// No file tells it.
    Silent,
    /// A file tells it in words that could not be read.
    Unread,
}

/// What is known of all of them, by kind and input; of several services with a kind by each.
#[derive(Debug, Default)]
pub(super) struct Untold(BTreeMap<String, BTreeMap<String, BTreeMap<String, Told>>>);

impl Untold {
    /// Notes what is known of a kind.
    pub(super) fn note(&mut self, slot: &Slot, told: BTreeMap<String, Told>) {
        let kind = self.0.entry(slot.kind.clone()).or_default();
        for (input, told) in told {
            kind.entry(input).or_default().insert(slot.service.clone().unwrap_or_default(), told);
        }
    }

    /// What cannot be told, a line for each kind, or each service where one differs from the others. What one service tells
    /// and the files of another one have no use for is not missed.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (kind, inputs) in &self.0 {
            let silent = |by: &&BTreeMap<String, Told>| by.values().all(|told| *told == Told::Silent);
            let silent: Vec<&str> =
                inputs.iter().filter(|(_, by)| silent(by)).map(|(input, _)| input.as_str()).collect();
            if !silent.is_empty() {
                lines.push(format!("{kind}: {}", silent.join(", ")));
            }
            let services: BTreeSet<&String> = inputs.values().flat_map(BTreeMap::keys).collect();
            for service in services {
                let unread = inputs.iter().filter(|(_, by)| by.get(service) == Some(&Told::Unread));
                let unread: Vec<&str> = unread.map(|(input, _)| input.as_str()).collect();
                let of = if service.is_empty() { String::new() } else { format!(" of {service}") };
                if !unread.is_empty() {
                    lines.push(format!("{kind}{of}: {}", unread.join(", ")));
                }
            }
        }
        lines
    }
}
