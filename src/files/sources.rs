//! What people and generators write, and what tools make of it.

use camino::Utf8Path;

/// Folders that tools fill, wherever they are.
const MADE: [&str; 7] = [".git", ".scaffold", ".vs", "TestResults", "bin", "node_modules", "obj"];
/// Folders that builds fill, at the root.
const MADE_AT_ROOT: [&str; 1] = ["artifacts"];

/// True of a folder that tools fill; the path is relative to the root.
pub fn is_made(path: &Utf8Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    MADE.contains(&name) || MADE_AT_ROOT.contains(&path.as_str())
}
