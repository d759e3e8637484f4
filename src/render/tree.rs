//! The tree of files that a plan renders to.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

/// The identity of a rendered file through all regenerations: `<component>:<manifest id>[:<item>…]`,
/// such as `service/orders:domain/aggregate:order`. A template may move the file; its id stays.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct FileId(pub String);

/// One file that the plan wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    /// Who it is.
    pub id: FileId,
    /// The component that owns it: `solution`, `service/orders`.
    pub component: String,
    /// What in the spec asked for it, for the preview: `service orders`, `resource order of orders`.
    pub cause: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// Has the executable bit.
    pub executable: bool,
}

/// Files by their path relative to the root, `/` between the parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    files: BTreeMap<Utf8PathBuf, RenderedFile>,
}

impl Tree {
    /// Adds a file; gives back the one that had this path already, if any.
    pub fn insert(&mut self, path: impl Into<Utf8PathBuf>, file: RenderedFile) -> Option<RenderedFile> {
        self.files.insert(path.into(), file)
    }

    /// The file at a path.
    pub fn get(&self, path: &Utf8Path) -> Option<&RenderedFile> {
        self.files.get(path)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&Utf8Path, &RenderedFile)> {
        self.files.iter().map(|(path, file)| (path.as_path(), file))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
