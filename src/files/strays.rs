//! The files of a user's tree that scaffold does not manage, looked at only when a managed one is missing.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::{DirEntry, WalkDir};

use super::Root;
use crate::reconcile::FileState;

/// Folders that tools fill, by lower-case name. Nobody moves a source file there.
const TOOLS: [&str; 10] = [".git", ".hg", ".idea", ".scaffold", ".svn", ".venv", ".vs", "bin", "node_modules", "obj"];

impl Root {
    /// The regular files whose path and size in bytes `wanted` accepts, by path relative to the root. Links are not
    /// followed; folders that git, an editor or a build fill are left out, and so are repositories within this one, and
    /// what cannot be read: the data of a database, mostly.
    pub fn strays(&self, wanted: &dyn Fn(&Utf8Path, u64) -> bool) -> BTreeMap<Utf8PathBuf, FileState> {
        let mut strays = BTreeMap::new();
        let walk = WalkDir::new(&self.dir).follow_links(false).sort_by_file_name();
        let entries = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || is_source(entry));
        for entry in entries.flatten().filter(|entry| entry.file_type().is_file()) {
            // A name that is not UTF-8 cannot be in the base.
            let inside = Utf8Path::from_path(entry.path()).and_then(|path| path.strip_prefix(&self.dir).ok());
            let (Some(path), Ok(meta)) = (inside, entry.metadata()) else { continue };
            let path = Utf8PathBuf::from(path.as_str().replace('\\', "/"));
            if wanted(&path, meta.len())
                && let Ok(Some(state)) = self.load(&path)
            {
                strays.insert(path, state);
            }
        }
        strays
    }
}

fn is_source(entry: &DirEntry) -> bool {
    if !entry.file_type().is_dir() {
        return true;
    }
    let name = entry.file_name().to_string_lossy().to_lowercase();
    !TOOLS.contains(&name.as_str()) && entry.path().join(".git").symlink_metadata().is_err()
}

#[cfg(test)]
#[path = "strays_tests.rs"]
mod tests;
