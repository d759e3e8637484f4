//! What the spec calls by another name now is still the same file: the base takes the new name. Pure.

use std::collections::BTreeSet;

use super::Index;
use crate::render::{FileId, KeyRename, Tree};

/// Gives the files of the base the ids that they are rendered with now, so that edits go along with a rename.
///
/// A rename is done once: it is passed over where the new name is in the base already or the old one is still rendered.
/// Later renames see the outcome of earlier ones.
pub fn rename(base: &mut Index, theirs: &Tree, renames: &[KeyRename]) {
    let rendered: BTreeSet<&FileId> = theirs.iter().map(|(_, file)| &file.id).collect();
    for rename in renames {
        let open = !base.0.keys().any(|id| rename.is_to(id)) && !rendered.iter().any(|id| rename.is_from(id));
        let moves: Vec<(FileId, FileId)> =
            base.0.keys().filter(|_| open).filter_map(|old| Some((old.clone(), rename.renamed(old)?))).collect();
        for (old, new) in moves {
            for entry in base.0.remove(&old).into_iter().flatten() {
                base.insert(super::BaseEntry { id: new.clone(), ..entry });
            }
        }
    }
}

#[cfg(test)]
#[path = "renamed_tests.rs"]
mod tests;
