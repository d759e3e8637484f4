//! What reconciling takes and gives.

use std::collections::BTreeMap;
use std::fmt;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Serialize;

use super::hash::Hash;
use super::merge::Clash;
use crate::render::FileId;

/// A regular file: its bytes and its executable bit.
#[derive(Clone, PartialEq, Eq)]
pub struct FileState {
    /// All of its bytes.
    pub bytes: Vec<u8>,
    /// Its owner may execute it.
    pub executable: bool,
}

impl FileState {
    /// Its bytes' name.
    pub fn hash(&self) -> Hash {
        Hash::of(&self.bytes)
    }
}

impl fmt::Debug for FileState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mode = if self.executable { "755" } else { "644" };
        write!(f, "{mode} {:?}", String::from_utf8_lossy(&self.bytes))
    }
}

/// Why a path cannot be read or written as a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "path")]
pub enum Obstacle {
    /// A file that scaffold does not manage is there.
    File,
    /// A folder is there.
    Directory,
    /// A part of the path, this one, is a file.
    NotADirectory(Utf8PathBuf),
    /// The path or a part of it, this one, is a symbolic link.
    Symlink(Utf8PathBuf),
    /// A device, a socket or a pipe is there.
    Special,
    /// This path differs in the case of its letters only, so some file systems cannot hold both.
    CaseCollision(Utf8PathBuf),
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("another file is there"),
            Self::Directory => f.write_str("a folder is there"),
            Self::NotADirectory(path) => write!(f, "`{path}` is a file, not a folder"),
            Self::Symlink(path) => write!(f, "`{path}` is a symbolic link, and links are not followed"),
            Self::Special => f.write_str("a device, socket or pipe is there"),
            Self::CaseCollision(path) => write!(f, "`{path}` differs only in the case of its letters"),
        }
    }
}

/// What is on disk at a path where something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A regular file.
    File(FileState),
    /// Something else.
    Obstacle(Obstacle),
}

/// What is on disk at the paths that were asked for; a path that is not in here is free.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mine(pub BTreeMap<Utf8PathBuf, Found>);

impl Mine {
    /// What is at a path.
    pub fn get(&self, path: &Utf8Path) -> Option<&Found> {
        self.0.get(path)
    }

    /// The file at a path, if it is one.
    pub fn file(&self, path: &Utf8Path) -> Option<&FileState> {
        match self.0.get(path) {
            Some(Found::File(state)) => Some(state),
            _ => None,
        }
    }
}

/// A file as it was last rendered. The fields' order is the order of the index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BaseEntry {
    /// Who it is.
    pub id: FileId,
    /// Its bytes' name.
    pub hash: Hash,
    /// Where it was rendered to.
    pub path: Utf8PathBuf,
    /// It was rendered with the executable bit.
    pub executable: bool,
    /// The component that owned it.
    pub component: String,
    /// Where a person moved it to, if one did: it is managed there from then on.
    pub placed: Option<Utf8PathBuf>,
}

impl BaseEntry {
    /// Where the file is expected: where a person moved it to, else where it was rendered to.
    pub fn at(&self) -> &Utf8Path {
        self.placed.as_deref().unwrap_or(&self.path)
    }

    /// True when this is what was rendered.
    pub(super) fn is(&self, bytes: Hash, executable: bool) -> bool {
        self.hash == bytes && self.executable == executable
    }
}

/// Everything as it was last rendered. After two branches met in git one id may have several entries:
/// each is a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Index(pub BTreeMap<FileId, Vec<BaseEntry>>);

impl Index {
    /// Adds an entry, unless an equal one is there; entries of one id stay sorted.
    pub fn insert(&mut self, entry: BaseEntry) {
        let entries = self.0.entry(entry.id.clone()).or_default();
        if let Err(at) = entries.binary_search(&entry) {
            entries.insert(at, entry);
        }
    }

    /// All entries, by id and hash.
    pub fn iter(&self) -> impl Iterator<Item = &BaseEntry> {
        self.0.values().flatten()
    }
}

/// What happens to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// It is new.
    Create,
    /// It was as rendered, and is rendered anew.
    Update,
    /// It was edited and is rendered anew; both are in it.
    Merged,
    /// Its template puts it elsewhere; edits go along. Its content may change too.
    Moved,
    /// It is rendered no more and was not edited.
    Remove,
    /// It has become what is rendered by other means: only the base changes.
    Adopted,
    /// A person moved it: only the base changes, and from now on it is updated where it is.
    Followed,
    /// It was edited and its template has not changed: it stays.
    KeptEdit,
    /// Somebody deleted it: it stays away.
    KeptDeleted,
    /// It is rendered no more but was edited: it stays, and scaffold no longer manages it.
    Orphaned,
    /// It cannot be decided, so nothing is written anywhere.
    Conflict(Conflict),
}

impl Action {
    /// The name of the action in JSON and in summaries.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Merged => "merge",
            Self::Moved => "move",
            Self::Remove => "remove",
            Self::Adopted => "adopt",
            Self::Followed => "follow",
            Self::KeptEdit => "keep-edit",
            Self::KeptDeleted => "keep-deleted",
            Self::Orphaned => "orphan",
            Self::Conflict(_) => "conflict",
        }
    }

    /// True when a file of the user's tree is written, moved or removed.
    pub fn writes(&self) -> bool {
        matches!(self, Self::Create | Self::Update | Self::Merged | Self::Moved | Self::Remove)
    }
}

/// Why a file cannot be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// It was edited and is rendered anew, and the two meet.
    BothChanged {
        /// Where they meet; empty when the whole file does.
        clashes: Vec<Clash>,
    },
    /// It is rendered for the first time where another file is already.
    AddedByBoth,
    /// It was edited and is rendered anew, and what was rendered before is lost or damaged.
    NoBase,
    /// Something that is not its file is in its place.
    Occupied(Obstacle),
}

impl Conflict {
    /// The name of the reason in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::BothChanged { .. } => "both-changed",
            Self::AddedByBoth => "added-by-both",
            Self::NoBase => "no-base",
            Self::Occupied(_) => "occupied",
        }
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BothChanged { clashes } if clashes.is_empty() => f.write_str("you and the template changed it"),
            Self::BothChanged { clashes } => {
                f.write_str("you and the template changed the same place: ")?;
                for (at, clash) in clashes.iter().enumerate() {
                    write!(f, "{}{clash}", if at == 0 { "" } else { ", " })?;
                }
                f.write_str(" of your file")
            }
            Self::AddedByBoth => f.write_str("a file of yours is in its place"),
            Self::NoBase => f.write_str("you and the template changed it, and what was rendered before is not stored"),
            Self::Occupied(obstacle) => obstacle.fmt(f),
        }
    }
}

/// What happens to one file, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Who it is.
    pub id: FileId,
    /// Where it is afterwards, or was, if it is removed.
    pub path: Utf8PathBuf,
    /// Where it was, when it moves or a person moved it.
    pub from: Option<Utf8PathBuf>,
    /// The component that owns it.
    pub component: String,
    /// What in the spec asked for it; of a file that is rendered no more: empty.
    pub cause: String,
    /// What happens.
    pub action: Action,
    /// The file on disk, if there is one.
    pub before: Option<FileState>,
    /// The file afterwards, if there is one; of a conflict: what is rendered.
    pub after: Option<FileState>,
}

/// All that reconciling has found out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Every file that is not simply as it should be, by path.
    pub list: Vec<Change>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// The base once the changes are applied.
    pub base: Index,
    /// What a person should know about files that were moved: which were followed, and which could not be.
    pub notes: Vec<String>,
}

impl Changes {
    /// True when a file of the tree is written, moved or removed, or cannot be decided.
    pub fn pending(&self) -> bool {
        self.list.iter().any(|change| change.action.writes()) || self.conflicts().next().is_some()
    }

    /// The files that cannot be decided.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Change, &Conflict)> {
        self.list.iter().filter_map(|change| match &change.action {
            Action::Conflict(conflict) => Some((change, conflict)),
            _ => None,
        })
    }
}
