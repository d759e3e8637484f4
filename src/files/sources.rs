//! The files that people and generators write, without what tools make of them.

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use super::Root;
use crate::error::{Context, Result};

/// Folders that tools fill, wherever they are.
const MADE: [&str; 7] = [".git", ".scaffold", ".vs", "TestResults", "bin", "node_modules", "obj"];
/// Folders that builds fill, at the root.
const MADE_AT_ROOT: [&str; 1] = ["artifacts"];

/// True of a folder that tools fill; the path is relative to the root.
pub fn is_made(path: &Utf8Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    MADE.contains(&name) || MADE_AT_ROOT.contains(&path.as_str())
}

impl Root {
    /// Every regular file with its length in bytes, without folders that tools fill. Links are not followed.
    ///
    /// # Errors
    /// Failure: a folder cannot be read.
    pub fn sources(&self) -> Result<Vec<(Utf8PathBuf, u64)>> {
        let inside = |path: &std::path::Path| {
            Utf8Path::from_path(path).and_then(|path| path.strip_prefix(self.dir()).ok()).map(Utf8Path::to_owned)
        };
        let mut files = Vec::new();
        let walk = WalkDir::new(self.dir()).follow_links(false).sort_by_file_name();
        let walk = walk.into_iter().filter_entry(|entry| {
            !entry.file_type().is_dir() || !inside(entry.path()).is_some_and(|path| is_made(&path))
        });
        for entry in walk {
            let entry = entry.context(format!("cannot list `{}`", self.dir()))?;
            if let (true, Some(path)) = (entry.file_type().is_file(), inside(entry.path())) {
                let meta = entry.metadata().context(format!("cannot look at `{path}`"))?;
                files.push((path, meta.len()));
            }
        }
        Ok(files)
    }
}
