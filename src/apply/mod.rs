//! Changes to disk: all of them or none.
//!
//! A run locks the tree, looks whether anything moved since it was planned, stages every new file in
//! `.scaffold/staging/`, gives every file that it replaces or removes a second name there, writes a journal, and only
//! then renames. Killed before the journal is there, nothing has happened; killed after, [`recover`] completes the run
//! or takes it back. The staging folder of a completed run becomes the one that [`undo`] reads.
//!
//! What is promised: after the process is killed at any point, and after [`recover`], the tree is wholly the old or
//! wholly the new one. After a loss of power the same holds while the journal is there, on file systems that keep the
//! order of names (ext4, XFS, Btrfs, APFS): the journal is synced before it gets its name, and it has its name before
//! the first file is renamed. It has the hash of every file, so a staged file that did not reach the disk is noticed,
//! and the run is taken back. Not promised: that a completed run is on the disk when power is lost before the system
//! writes it there by itself (within 30 s on Linux). That needs a sync of each file, which takes many times as long as
//! all the rest; git has the same default for what it checks out.

mod adopt;
mod commit;
mod disk;
mod faults;
mod journal;
mod lock;
mod prepare;
mod recover;
mod saved;
mod stage;
mod undo;

use std::io;
use std::sync::atomic::AtomicBool;

use camino::{Utf8Path, Utf8PathBuf};

pub use adopt::{Adoption, prepare_adoption};
pub use prepare::{Asked, Extra, Prepared, prepare, prepare_with};
pub use recover::{Recovery, recover};
pub use saved::{Records, SavedPlan};
pub use undo::{Undo, plan_undo, undo};

use crate::error::{Error, Kind, Result};
use crate::files::Root;
use crate::reconcile::{Hash, Mine};
use commit::Failed;
use disk::Disk;
use lock::Lock;
use stage::{Stopped, Target};

/// How to apply.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// What the run is called where it is spoken of later: `regenerate`, `new-service orders`.
    pub title: &'a str,
    /// Set by Ctrl-C. Looked at until the journal is written; from then on the run is completed.
    pub interrupted: &'a AtomicBool,
}

/// What a run did. Files of scaffold's own base are not counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applied {
    /// Files that were created or replaced.
    pub written: usize,
    /// Files that were removed, or moved away from where they were.
    pub removed: usize,
}

/// What tells one run from the next: the journal of the one that is under way, or else of the last one.
pub fn last_run(root: &Root) -> Option<Hash> {
    let journal = |folder: &str| root.read(&Utf8Path::new(folder).join("journal")).ok().flatten();
    journal(journal::STAGING).or_else(|| journal(journal::UNDO)).map(|state| state.hash())
}

/// Writes what was prepared, and the `extra` files with it.
///
/// Nothing is touched when there is nothing to write. On any error the tree is as it was.
///
/// # Errors
/// Conflict: a file cannot be decided. Stale: the tree or the base moved since [`prepare`]. Interrupted: Ctrl-C came
/// in time. Failure: another run has the lock, or the disk refuses.
pub fn apply(root: &Root, prepared: &Prepared, extra: &[Extra], options: &Options<'_>) -> Result<Applied> {
    apply_on(&Disk::new(root), root, prepared, extra, options)
}

fn apply_on(disk: &Disk, root: &Root, prepared: &Prepared, extra: &[Extra], options: &Options<'_>) -> Result<Applied> {
    prepared.refuse_conflicts()?;
    let (targets, expected) = prepared.targets(extra)?;
    if targets.is_empty() {
        return Ok(Applied::default());
    }
    let lock = Lock::take(disk, options.title)?;
    recover::recover_locked(disk)?;
    let run = Run { disk, root, title: options.title, emptied: None };
    let done = run.go(&targets, &expected, options.interrupted);
    if !disk.exists(journal::UNDO) && !disk.exists(journal::STAGING) {
        lock.leave_no_trace(disk);
    }
    done
}

/// One run under the lock.
struct Run<'a> {
    disk: &'a Disk,
    root: &'a Root,
    title: &'a str,
    /// The folders to remove if empty, innermost first; `None` for those that removals empty.
    emptied: Option<Vec<Utf8PathBuf>>,
}

impl Run<'_> {
    fn go(&self, targets: &[Target], expected: &Mine, interrupted: &AtomicBool) -> Result<Applied> {
        let disk = self.disk;
        let now = self.root.survey(targets.iter().map(|target| target.path.as_path()))?;
        refuse_moved(expected, &now)?;
        let (mut journal, contents) = stage::plan(disk, self.title, targets, &now);
        if let Some(emptied) = &self.emptied {
            journal.emptied.clone_from(emptied);
        }
        if journal.steps.is_empty() {
            return Ok(Applied::default());
        }
        stage::stage(disk, &journal, &contents, interrupted).map_err(|stopped| self.give_up(stopped))?;
        let journaled = journal.write(disk).map_err(|error| Failed(Utf8PathBuf::from(journal::STAGING), error));
        journaled.map_err(|failed| self.give_up(failed.into()))?;
        if let Err(Failed(path, error)) = commit::first_time(disk, &journal) {
            let why = failed(&path, &error);
            return Err(match commit::backward(disk, &journal) {
                Ok(_) => why.hint("nothing was changed"),
                Err(Failed(path, error)) => why
                    .hint(format!("some files are changed already, and `{path}` could not be put back: {error}"))
                    .hint("the next command tries again"),
            });
        }
        // The tree is new. If this fails the next command does it.
        let _ = commit::finish(disk);
        Ok(count(&journal))
    }

    /// Before the journal is there, the staging folder is all there is to take away.
    fn give_up(&self, stopped: Stopped) -> Error {
        // What cannot be removed now is litter that the next command removes.
        let _ = commit::forget(self.disk);
        match stopped {
            Stopped::Interrupted => Error::new(Kind::Interrupted, "interrupted").hint("nothing was changed"),
            Stopped::Failed(Failed(path, error)) => failed(&path, &error).hint("nothing was changed"),
        }
    }
}

fn refuse_moved(expected: &Mine, now: &Mine) -> Result<()> {
    let moved: Vec<String> = stage::moved(expected, now).into_iter().map(|path| format!("`{path}`")).collect();
    if moved.is_empty() {
        return Ok(());
    }
    let mut error = Error::new(Kind::Stale, "the tree changed since the preview");
    error.causes = moved;
    Err(error.hint("run the command again"))
}

fn count(journal: &journal::Journal) -> Applied {
    let own = |path: &Utf8Path| path.starts_with(".scaffold/base") || path.starts_with(".scaffold/objects");
    Applied {
        written: journal.writes().filter(|(_, step, _)| !own(&step.path)).count(),
        removed: journal.removals().filter(|(_, step)| !own(&step.path)).count(),
    }
}

/// An operation that the disk refused, with what can be done.
fn failed(path: &Utf8Path, cause: &io::Error) -> Error {
    let error = Error::failure(format!("cannot write `{path}`")).because(cause);
    match cause.kind() {
        io::ErrorKind::PermissionDenied => error.hint("check its owner and permissions, and those of its folder"),
        io::ErrorKind::ReadOnlyFilesystem => error.hint("the file system is read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => error.hint("the disk is full: free some space"),
        io::ErrorKind::CrossesDevices => {
            error.hint("a folder of the tree is another file system, so files cannot move into it as one")
        }
        _ => error,
    }
}

#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod undo_tests;
