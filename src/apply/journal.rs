//! What a run is about to do, written down before it does it.
//!
//! `.scaffold/staging/` holds `new/<n>`, what step n writes; `old/<n>`, what it replaces or removes; `journal`, which
//! exists only when all of these do; and `rollback`, once the run has turned back. `.scaffold/undo/` is the same
//! folder of the last run that was completed.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::disk::Disk;
use crate::files::paths;
use crate::reconcile::{FileState, Hash};

/// The folder of a run that is under way.
pub(super) const STAGING: &str = ".scaffold/staging";
/// The folder of the last run that was completed.
pub(super) const UNDO: &str = ".scaffold/undo";
/// Where files go that somebody changed while a run was broken off.
pub(super) const RESCUED: &str = ".scaffold/rescued";

/// A file's bytes by name, and its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub hash: Hash,
    pub executable: bool,
}

impl From<&FileState> for Stamp {
    fn from(state: &FileState) -> Self {
        Self { hash: state.hash(), executable: state.executable }
    }
}

/// One file before and after. Not both are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Step {
    pub path: Utf8PathBuf,
    pub before: Option<Stamp>,
    pub after: Option<Stamp>,
}

/// All that a run does: files removed, folders removed, folders created, files written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// The format of this file.
    pub version: u32,
    /// What the run is called: `regenerate`.
    pub title: String,
    pub steps: Vec<Step>,
    /// Folders that the steps create, outermost first.
    pub created: Vec<Utf8PathBuf>,
    /// Folders to remove if the removals leave them empty, innermost first.
    pub emptied: Vec<Utf8PathBuf>,
}

impl Journal {
    /// The format that this version writes and reads.
    pub(super) const VERSION: u32 = 1;

    pub(super) fn removals(&self) -> impl DoubleEndedIterator<Item = (usize, &Step)> {
        self.steps.iter().enumerate().filter(|(_, step)| step.after.is_none())
    }

    /// Steps that write a file, with what they write.
    pub(super) fn writes(&self) -> impl DoubleEndedIterator<Item = (usize, &Step, Stamp)> {
        self.steps.iter().enumerate().filter_map(|(at, step)| step.after.map(|after| (at, step, after)))
    }

    /// Reads the journal of a folder; `None` if it has none.
    pub(super) fn read(disk: &Disk, dir: &str) -> io::Result<Option<Self>> {
        let Some(text) = disk.read(&Utf8Path::new(dir).join("journal"))? else { return Ok(None) };
        let mut journal: Self = serde_json::from_slice(&text)?;
        journal.title = journal.title.replace(char::is_control, "\u{fffd}");
        let invalid = |why: String| Err(io::Error::new(io::ErrorKind::InvalidData, why));
        if journal.version != Self::VERSION {
            return invalid("another version of scaffold wrote it".to_owned());
        }
        // Before the first step, so that none is done of a journal that somebody made up.
        let stray = journal.paths().find_map(|path| paths::check_own(path).err());
        stray.map_or(Ok(Some(journal)), |error| invalid(error.message))
    }

    /// Every path that it names.
    fn paths(&self) -> impl Iterator<Item = &Utf8Path> {
        let folders = self.created.iter().chain(&self.emptied);
        self.steps.iter().map(|step| &step.path).chain(folders).map(Utf8PathBuf::as_path)
    }

    /// Writes the journal to the staging folder. From here on the run is completed, not forgotten.
    pub(super) fn write(&self, disk: &Disk) -> io::Result<()> {
        let text = serde_json::to_vec(self)?;
        let (temporary, path) = (in_staging("journal.new"), in_staging("journal"));
        disk.write_synced(&temporary, &text)?;
        disk.rename(&temporary, &path)
    }
}

/// A file of the staging folder.
pub(super) fn in_staging(name: &str) -> Utf8PathBuf {
    Utf8Path::new(STAGING).join(name)
}

/// What step n writes, until it has.
pub(super) fn new_file(at: usize) -> Utf8PathBuf {
    in_staging(&format!("new/{at}"))
}

/// What step n replaces or removes, in a run's folder.
pub(super) fn old_file(dir: &str, at: usize) -> Utf8PathBuf {
    Utf8PathBuf::from(format!("{dir}/old/{at}"))
}
