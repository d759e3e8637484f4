//! What a rendered tree consists of, for the few files that list the others.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Serialize;

/// What templates see as `layout`: found in the paths of the tree, so that a kind with a project or a compose file
/// of its own has to register nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayoutContext {
    /// The projects by the folder of the solution that shows them.
    pub folders: Vec<FolderContext>,
    /// The compose files, without `compose.yaml` itself.
    pub compose: Vec<Utf8PathBuf>,
}

/// A folder of the solution file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FolderContext {
    /// Its path, with a slash at both ends: `/src/Services/Orders/`.
    pub path: String,
    /// The project files in it.
    pub projects: Vec<Utf8PathBuf>,
}

impl LayoutContext {
    /// The view of a tree's paths, in any order.
    pub fn of<'a>(paths: impl IntoIterator<Item = &'a Utf8Path>) -> Self {
        let mut folders: BTreeMap<String, Vec<Utf8PathBuf>> = BTreeMap::new();
        let mut compose = Vec::new();
        for path in paths {
            if path.extension() == Some("csproj") {
                folders.entry(folder_of(path)).or_default().push(path.to_owned());
            } else if path.parent() == Some(Utf8Path::new("compose")) && path.extension() == Some("yaml") {
                compose.push(path.to_owned());
            }
        }
        compose.sort();
        let folders = folders.into_iter().map(|(path, mut projects)| {
            projects.sort();
            FolderContext { path, projects }
        });
        Self { folders: folders.collect(), compose }
    }
}

/// The folder above the project's own; tests stand beside what they test.
fn folder_of(project: &Utf8Path) -> String {
    let above = project.ancestors().nth(2).unwrap_or(Utf8Path::new(""));
    let above = if above.file_name() == Some("tests") { above.parent().unwrap_or(above) } else { above };
    format!("/{above}/")
}

#[cfg(test)]
#[path = "layout_tests.rs"]
mod tests;
