//! What a run that was broken off has left.

use camino::{Utf8Path, Utf8PathBuf};

use super::commit::{self, Failed};
use super::disk::{Disk, Seen};
use super::failed;
use super::journal::{Journal, STAGING, in_staging, new_file};
use super::lock::Lock;
use crate::error::{Error, Result};
use crate::files::{Root, unreadable};
use crate::reconcile::Hash;

/// What [`recover`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovery {
    /// No run was broken off.
    Nothing,
    /// A run was broken off before it changed anything; what it had staged is removed.
    Cleaned,
    /// A run was broken off, and was completed.
    Completed {
        /// What the run is called.
        title: String,
        /// Files that somebody changed in between, and where they were moved to.
        rescued: Vec<(Utf8PathBuf, Utf8PathBuf)>,
    },
    /// A run was broken off, and was taken back: the tree is as it was before.
    RolledBack {
        /// What the run is called.
        title: String,
        /// Files that somebody changed in between, and where they were moved to.
        rescued: Vec<(Utf8PathBuf, Utf8PathBuf)>,
    },
}

/// Completes a run that was broken off, or takes it back. Every command calls this before it reads the tree.
///
/// Costs one look at the disk when there is nothing to do.
///
/// # Errors
/// Failure: another run is under way, the journal is damaged, or the disk refuses; then the next command tries again.
pub fn recover(root: &Root) -> Result<Recovery> {
    recover_on(&Disk::new(root))
}

pub(super) fn recover_on(disk: &Disk) -> Result<Recovery> {
    // Whoever reads the state next says what is wrong with a link in the place of all of it.
    if !disk.is_dir(Utf8Path::new(".scaffold")) {
        return Ok(Recovery::Nothing);
    }
    disk.refuse_linked_state().map_err(|error| {
        unreadable(Utf8Path::new(".scaffold"), &error).hint("remove it: it is no part of what scaffold keeps there")
    })?;
    if !disk.exists(STAGING) {
        return Ok(Recovery::Nothing);
    }
    let _lock = Lock::take(disk, "recover")?;
    recover_locked(disk)
}

pub(super) fn recover_locked(disk: &Disk) -> Result<Recovery> {
    if !disk.exists(STAGING) {
        return Ok(Recovery::Nothing);
    }
    let journal = Journal::read(disk, STAGING).map_err(|cause| {
        unreadable(&in_staging("journal"), &cause).hint(format!(
            "a run was broken off; the files it replaced are in `{STAGING}/old`: put them back, then remove `{STAGING}`"
        ))
    })?;
    let Some(journal) = journal else {
        commit::forget(disk).map_err(|error| failed(Utf8Path::new(STAGING), &error))?;
        return Ok(Recovery::Cleaned);
    };
    let onwards = !disk.exists(in_staging("rollback")) && is_whole(disk, &journal);
    if onwards && let Ok(rescued) = commit::forward(disk, &journal) {
        commit::finish(disk).map_err(|error| failed(Utf8Path::new(STAGING), &error))?;
        return Ok(Recovery::Completed { title: journal.title, rescued });
    }
    match commit::backward(disk, &journal) {
        Ok(rescued) => Ok(Recovery::RolledBack { title: journal.title, rescued }),
        Err(Failed(path, error)) => Err(stuck(&journal.title, &path, &error)),
    }
}

/// Every file that the run writes is staged or in its place, byte for byte.
fn is_whole(disk: &Disk, journal: &Journal) -> bool {
    journal.writes().all(|(at, step, after)| {
        let staged = new_file(at);
        if disk.exists(&staged) {
            return disk.look(&staged).is_ok_and(|seen| seen == Seen::File(after));
        }
        let Ok(Seen::File(seen)) = disk.look(&step.path) else { return true };
        // An empty file was lost with the power, the old one means a run that was being taken back, and any other is
        // somebody's work since.
        seen == after || (Some(seen) != step.before && seen.hash != Hash::of(b""))
    })
}

fn stuck(title: &str, path: &Utf8Path, cause: &std::io::Error) -> Error {
    let mut error = failed(path, cause);
    error.message = format!("`scaffold {title}` was broken off and cannot be taken back: {}", error.message);
    error.hint("the next command tries again")
}
