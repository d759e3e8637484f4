//! From what is wanted to a journal, with everything staged.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use camino::{Utf8Path, Utf8PathBuf};

use super::commit::{At, Failed};
use super::disk::Disk;
use super::journal::{Journal, STAGING, Stamp, Step, new_file, old_file};
use crate::reconcile::{FileState, Found, Mine};

/// One file that is to become something, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub path: Utf8PathBuf,
    pub content: Content,
}

/// What a file is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Nothing,
    /// These bytes.
    New(FileState),
    /// This file of the undo folder, with its mode and time.
    Kept(Utf8PathBuf, Stamp),
}

impl Content {
    fn stamp(&self) -> Option<Stamp> {
        match self {
            Self::Nothing => None,
            Self::New(state) => Some(state.into()),
            Self::Kept(_, stamp) => Some(*stamp),
        }
    }
}

/// Why staging ended early.
pub(super) enum Stopped {
    Failed(Failed),
    Interrupted,
}

impl From<Failed> for Stopped {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}

/// The steps to the targets from what is on disk now. Targets that are reached already need none.
pub(super) fn plan(disk: &Disk, title: &str, targets: &[Target], now: &Mine) -> (Journal, Vec<Content>) {
    let (mut steps, mut contents) = (Vec::new(), Vec::new());
    let mut created: BTreeSet<Utf8PathBuf> = BTreeSet::new();
    let mut emptied: BTreeSet<Utf8PathBuf> = BTreeSet::new();
    let mut used: BTreeSet<Utf8PathBuf> = BTreeSet::new();
    for Target { path, content } in targets {
        let before = now.file(path).map(Stamp::from);
        let after = content.stamp();
        if before == after {
            continue;
        }
        let above = || path.ancestors().skip(1).filter(|dir| !dir.as_str().is_empty()).map(Utf8Path::to_owned);
        if after.is_none() {
            emptied.extend(above());
        } else {
            used.extend(above());
            // A file in the place of a folder is removed before the folder is created.
            created.extend(above().take_while(|dir| !disk.is_dir(dir)));
        }
        steps.push(Step { path: path.clone(), before, after });
        contents.push(content.clone());
    }
    let created = created.into_iter().collect();
    let emptied = emptied.into_iter().rev().filter(|dir| !used.contains(dir)).collect();
    (Journal { version: Journal::VERSION, title: title.to_owned(), steps, created, emptied }, contents)
}

/// Writes everything that the steps need into the staging folder, the journal last.
pub(super) fn stage(
    disk: &Disk,
    journal: &Journal,
    contents: &[Content],
    interrupted: &AtomicBool,
) -> Result<(), Stopped> {
    let staging = Utf8Path::new(STAGING);
    for dir in ["new", "old"] {
        disk.create_dirs(&staging.join(dir)).at(staging)?;
    }
    for (at, (step, content)) in journal.steps.iter().zip(contents).enumerate() {
        if interrupted.load(Ordering::Relaxed) {
            return Err(Stopped::Interrupted);
        }
        match content {
            Content::Nothing => {}
            Content::New(state) => {
                let like = step.before.is_some().then_some(step.path.as_path());
                disk.write_new(&new_file(at), &state.bytes, state.executable, like).at(&step.path)?;
            }
            Content::Kept(old, _) => disk.link(old, &new_file(at)).at(&step.path)?,
        }
        if step.before.is_some() {
            disk.link(&step.path, &old_file(STAGING, at)).at(&step.path)?;
        }
    }
    Ok(())
}

fn is_object(path: &Utf8Path) -> bool {
    path.starts_with(".scaffold/objects")
}

/// The paths where the tree is not what it was.
pub(super) fn moved(expected: &Mine, now: &Mine) -> Vec<Utf8PathBuf> {
    let all: BTreeSet<&Utf8PathBuf> = expected.0.keys().chain(now.0.keys()).collect();
    let differs = |path: &&Utf8PathBuf| match now.get(path) {
        // An object's name says what it holds, so nobody looked at it before.
        None | Some(Found::File(_)) if is_object(path) => false,
        found => expected.get(path) != found,
    };
    all.into_iter().filter(differs).cloned().collect()
}
