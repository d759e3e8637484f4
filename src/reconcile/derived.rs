//! Files that are rendered from what is on disk: what stands there is what they start from. Pure.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use super::{BaseEntry, Hash, Index, Mine};
use crate::render::Tree;

/// Makes what was read from these files their base, where they are rendered anew: a person's part is in theirs already.
/// A file that has changed since it was read, with this hash, stays as it was.
pub fn derive(base: &mut Index, mine: &Mine, theirs: &Tree, read: &BTreeMap<Utf8PathBuf, Hash>) {
    for (path, hash) in read {
        let (Some(file), Some(rendered)) = (mine.file(path), theirs.get(path)) else { continue };
        let Some(entries) = base.0.get_mut(&rendered.id).filter(|_| file.hash() == *hash) else { continue };
        let wanted = Hash::of(&rendered.content);
        if entries.iter().any(|entry| entry.hash == wanted || entry.at() != path) {
            continue;
        }
        entries.truncate(1);
        for entry in entries {
            *entry = BaseEntry { hash: *hash, executable: file.executable, ..entry.clone() };
        }
    }
}

#[cfg(test)]
#[path = "derived_tests.rs"]
mod tests;
