//! The steps of a journal, forwards and backwards. Both can be broken off anywhere and started again.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::disk::{Disk, Seen};
use super::journal::{Journal, RESCUED, STAGING, Stamp, Step, UNDO, in_staging, new_file, old_file};

/// An operation that failed, with the path it was for.
#[derive(Debug)]
pub(super) struct Failed(pub Utf8PathBuf, pub io::Error);

/// Names the path of a failed operation.
pub(super) trait At<T> {
    fn at(self, path: &Utf8Path) -> Result<T, Failed>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Utf8Path) -> Result<T, Failed> {
        self.map_err(|error| Failed(path.to_owned(), error))
    }
}

/// Files that somebody changed in between, and where they are now.
pub(super) type Rescued = Vec<(Utf8PathBuf, Utf8PathBuf)>;

/// Does every step that is not done yet.
pub(super) fn forward(disk: &Disk, journal: &Journal) -> Result<Rescued, Failed> {
    let mut rescued = Rescued::new();
    // Removals come before writes: once a write is done they are too, and what is there now is new.
    if journal.writes().all(|(at, ..)| disk.exists(new_file(at))) {
        for (_, step) in journal.removals() {
            if sees(disk, &step.path, step.before)? {
                disk.remove_file(&step.path).at(&step.path)?;
            }
        }
    }
    for dir in &journal.emptied {
        disk.remove_dir_if_empty(dir).at(dir)?;
    }
    for (at, step, _) in journal.writes() {
        let staged = new_file(at);
        if !disk.exists(&staged) {
            continue;
        }
        if !sees(disk, &step.path, None)? && !sees(disk, &step.path, step.before)? {
            rescue(disk, &step.path, &mut rescued)?;
        }
        put(disk, &staged, &step.path)?;
    }
    Ok(rescued)
}

/// Does every step of a journal whose files were just seen to be as they should.
pub(super) fn first_time(disk: &Disk, journal: &Journal) -> Result<(), Failed> {
    for (_, step) in journal.removals() {
        disk.remove_file(&step.path).at(&step.path)?;
    }
    for dir in &journal.emptied {
        disk.remove_dir_if_empty(dir).at(dir)?;
    }
    for dir in &journal.created {
        disk.create_dirs(dir).at(dir)?;
    }
    for (at, step, _) in journal.writes() {
        disk.rename(&new_file(at), &step.path).at(&step.path)?;
    }
    Ok(())
}

/// Takes every step back. Once this has begun the run never goes forwards again.
pub(super) fn backward(disk: &Disk, journal: &Journal) -> Result<Rescued, Failed> {
    let marker = in_staging("rollback");
    if !disk.exists(&marker) {
        disk.write_new(&marker, b"", false, None).at(&marker)?;
    }
    let mut rescued = Rescued::new();
    for (at, step, after) in journal.writes().rev() {
        if !disk.exists(new_file(at)) {
            take_back(disk, at, step, after, &mut rescued)?;
        }
    }
    for dir in journal.created.iter().rev() {
        disk.remove_dir_if_empty(dir).at(dir)?;
    }
    for (at, step) in journal.removals() {
        let old = old_file(STAGING, at);
        if disk.exists(&old) && !disk.exists(&step.path) {
            put(disk, &old, &step.path)?;
        }
    }
    forget(disk).at(Utf8Path::new(STAGING))?;
    Ok(rescued)
}

fn take_back(disk: &Disk, at: usize, step: &Step, after: Stamp, rescued: &mut Rescued) -> Result<(), Failed> {
    let old = old_file(STAGING, at);
    match step.before {
        // Already taken back.
        Some(_) if !disk.exists(&old) => return Ok(()),
        None if sees(disk, &step.path, None)? => return Ok(()),
        _ => {}
    }
    if !sees(disk, &step.path, Some(after))? && !sees(disk, &step.path, step.before)? && disk.exists(&step.path) {
        rescue(disk, &step.path, rescued)?;
    }
    match step.before {
        Some(_) => put(disk, &old, &step.path),
        None => disk.remove_file(&step.path).at(&step.path),
    }
}

/// Ends a run that is done: its folder becomes the one to undo with.
pub(super) fn finish(disk: &Disk) -> io::Result<()> {
    disk.remove_tree(Utf8Path::new(UNDO))?;
    disk.rename(Utf8Path::new(STAGING), Utf8Path::new(UNDO))
}

/// Ends a run that changed nothing. Without the journal the rest is only litter.
pub(super) fn forget(disk: &Disk) -> io::Result<()> {
    disk.remove_file(&in_staging("journal"))?;
    disk.remove_tree(Utf8Path::new(STAGING))
}

fn put(disk: &Disk, from: &Utf8Path, to: &Utf8Path) -> Result<(), Failed> {
    if let Some(parent) = to.parent() {
        disk.create_dirs(parent).at(parent)?;
    }
    disk.rename(from, to).at(to)
}

fn sees(disk: &Disk, path: &Utf8Path, wanted: Option<Stamp>) -> Result<bool, Failed> {
    let seen = disk.look(path).at(path)?;
    Ok(match wanted {
        None => seen == Seen::Nothing,
        Some(stamp) => seen == Seen::File(stamp),
    })
}

/// Moves a file away that is neither what was there nor what comes: it must be somebody's work.
fn rescue(disk: &Disk, path: &Utf8Path, rescued: &mut Rescued) -> Result<(), Failed> {
    let mut target = Utf8PathBuf::from(format!("{RESCUED}/{path}"));
    while disk.exists(&target) {
        target = Utf8PathBuf::from(format!("{target}.1"));
    }
    put(disk, path, &target)?;
    rescued.push((path.to_owned(), target));
    Ok(())
}
