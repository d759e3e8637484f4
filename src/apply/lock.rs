//! One run at a time, and the state folder it needs.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek};

use camino::{Utf8Path, Utf8PathBuf};

use super::disk::Disk;
use super::failed;
use crate::error::{Error, Result};

const STATE: &str = ".scaffold";
const LOCK: &str = ".scaffold/lock";
const IGNORE: &str = ".scaffold/.gitignore";
/// What of `.scaffold/` is no part of the repository.
const IGNORED: &str = "# Written by scaffold: what a run leaves for itself.\n/lock\n/rescued/\n/staging/\n/undo/\n";

/// The right to change the tree, until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    /// Folders that were created for it, innermost first.
    created: Vec<Utf8PathBuf>,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(disk: &Disk, title: &str) -> Result<Self> {
        disk.refuse_linked_state().map_err(|error| failed(Utf8Path::new(STATE), &error))?;
        let created = disk.create_dirs(Utf8Path::new(STATE)).map_err(|error| failed(Utf8Path::new(STATE), &error))?;
        let mut file = disk
            .open(Utf8Path::new(LOCK))
            .and_then(|file| disk.before_lock().map(|()| file))
            .map_err(|error| failed(Utf8Path::new(LOCK), &error))?;
        // A lock that is no longer in place was removed by its last holder while this one opened it.
        let held = match file.try_lock() {
            Ok(()) => is_in_place(disk, &file),
            Err(TryLockError::WouldBlock) => false,
            Err(TryLockError::Error(error)) => return Err(failed(Utf8Path::new(LOCK), &error)),
        };
        if !held {
            return Err(busy(&mut file));
        }
        let mut lock = Self { file, created };
        lock.sign(disk, title).and_then(|()| ignore(disk)).map_err(|error| failed(Utf8Path::new(STATE), &error))?;
        Ok(lock)
    }

    /// Says in the lock who has it.
    fn sign(&mut self, disk: &Disk, title: &str) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        let text = format!("`scaffold {title}` (process {})", std::process::id());
        disk.write(Utf8Path::new(LOCK), &mut self.file, text.as_bytes())
    }

    /// Gives the lock back and takes away what was created for it, after a run that changed nothing.
    pub(super) fn leave_no_trace(self, disk: &Disk) {
        if self.created.is_empty() {
            return;
        }
        // Whatever of this fails leaves an empty folder, no more.
        let _ = disk.remove_file(Utf8Path::new(IGNORE));
        let _ = disk.remove_file(Utf8Path::new(LOCK));
        for dir in &self.created {
            let _ = disk.remove_dir_if_empty(dir);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would leave the lock to a child process that is just being started.
        let _ = self.file.unlock();
    }
}

/// The lock that was opened is still the one that others open.
#[cfg(unix)]
fn is_in_place(disk: &Disk, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |meta: std::fs::Metadata| (meta.dev(), meta.ino());
    disk.at(LOCK).and_then(std::fs::symlink_metadata).ok().map(id) == file.metadata().ok().map(id)
}

/// A lock that is open cannot be removed.
#[cfg(not(unix))]
fn is_in_place(_: &Disk, _: &File) -> bool {
    true
}

fn busy(file: &mut File) -> Error {
    let mut holder = String::new();
    let known = file.take(200).read_to_string(&mut holder).is_ok() && !holder.is_empty();
    let holder = if known { holder } else { "another scaffold".to_owned() };
    Error::failure(format!("{holder} is changing this tree")).hint("wait until it has ended, then try again")
}

fn ignore(disk: &Disk) -> io::Result<()> {
    let path = Utf8Path::new(IGNORE);
    if disk.exists(path) { Ok(()) } else { disk.write_new(path, IGNORED.as_bytes(), false, None) }
}
