//! Brings back what a person deleted: without a base a file counts as new. Pure.

use camino::{Utf8Path, Utf8PathBuf};

use super::{Found, Index, Mine};
use crate::error::{Error, Result};
use crate::render::{FileId, Tree};

/// Takes deleted files out of the base: the one at this path, or all in this folder.
///
/// # Errors
/// Usage: nothing that was deleted is rendered there.
pub fn restore(base: &mut Index, mine: &Mine, theirs: &Tree, path: &Utf8Path) -> Result<()> {
    let path: Utf8PathBuf = path.components().filter(|part| part.as_str() != ".").collect();
    let absent = |there: &Utf8Path| mine.get(there).is_none();
    let ids: Vec<&FileId> = theirs
        .iter()
        .filter(|(there, file)| {
            let entries = base.0.get(&file.id).map_or(&[][..], Vec::as_slice);
            let asked = there.starts_with(&path) || entries.iter().any(|entry| entry.at().starts_with(&path));
            asked && absent(there) && !entries.is_empty() && entries.iter().all(|entry| absent(entry.at()))
        })
        .map(|(_, file)| &file.id)
        .collect();
    if ids.is_empty() {
        let error = match mine.get(&path) {
            Some(Found::File(_)) => Error::usage(format!("`{path}` is there, so it cannot be brought back"))
                .hint("delete it first, if you want it as it is rendered"),
            _ => Error::usage(format!("no file that was deleted belongs at `{path}`")),
        };
        return Err(error.hint("`scaffold status` lists what was deleted"));
    }
    for id in ids {
        base.0.remove(id);
    }
    Ok(())
}

#[cfg(test)]
#[path = "restore_tests.rs"]
mod tests;
