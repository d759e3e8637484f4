//! The last run, taken back byte for byte. Taking that back does the run again.

use std::sync::atomic::AtomicBool;

use camino::Utf8Path;

use super::disk::{Disk, Seen};
use super::journal::{Journal, STAGING, Stamp, Step, UNDO, old_file};
use super::lock::Lock;
use super::recover::recover_locked;
use super::stage::{Content, Target};
use super::{Applied, Run, failed};
use crate::error::{Error, Kind, Result};
use crate::files::{Root, unreadable};
use crate::reconcile::{Action, Change, Changes, FileState, Found, Mine, Obstacle};
use crate::render::FileId;

/// What undoing would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// The run that is undone: `regenerate`.
    pub title: String,
    /// Each file with what is there and what comes back; the base is left out.
    pub changes: Changes,
}

/// Looks at what [`undo`] would do. Writes nothing.
///
/// # Errors
/// Usage: there is no run to undo. Stale: files were edited since. Failure: what is needed for it is damaged.
pub fn plan_undo(root: &Root) -> Result<Undo> {
    let disk = Disk::new(root);
    let (journal, _, now) = plan(&disk, root)?;
    let mut list = Vec::new();
    for (at, step) in journal.steps.iter().enumerate().filter(|(_, step)| !step.path.starts_with(".scaffold")) {
        let before = now.file(&step.path).cloned();
        let after = step.before.map(|_| root.read(&old_file(UNDO, at))).transpose()?.flatten();
        list.push(change(&step.path, before, after));
    }
    list.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Undo { title: journal.title, changes: Changes { list, ..Changes::default() } })
}

fn change(path: &Utf8Path, before: Option<FileState>, after: Option<FileState>) -> Change {
    let action = match (&before, &after) {
        (None, _) => Action::Create,
        (Some(_), Some(_)) => Action::Update,
        (Some(_), None) => Action::Remove,
    };
    Change {
        id: FileId(path.to_string()),
        path: path.to_owned(),
        from: None,
        component: "undo".to_owned(),
        cause: String::new(),
        action,
        before,
        after,
    }
}

/// Takes the last run back. Called again, it does the run again.
///
/// # Errors
/// Usage: there is no run to undo. Stale: files were edited since. Interrupted: Ctrl-C came in time.
/// Failure: what is needed for it is damaged, another run has the lock, or the disk refuses.
pub fn undo(root: &Root, interrupted: &AtomicBool) -> Result<Applied> {
    undo_on(&Disk::new(root), root, interrupted)
}

pub(super) fn undo_on(disk: &Disk, root: &Root, interrupted: &AtomicBool) -> Result<Applied> {
    if !disk.exists(UNDO) && !disk.exists(STAGING) {
        return Err(nothing());
    }
    let _lock = Lock::take(disk, "undo")?;
    recover_locked(disk)?;
    let (journal, targets, now) = plan(disk, root)?;
    let title = match journal.title.strip_prefix("undo of ") {
        Some(original) => original.to_owned(),
        None => format!("undo of {}", journal.title),
    };
    let emptied = Some(journal.created.into_iter().rev().collect());
    Run { disk, root, title: &title, emptied }.go(&targets, &now, interrupted)
}

/// The last run, its steps turned round, and the tree on disk, which is as that run left it.
fn plan(disk: &Disk, root: &Root) -> Result<(Journal, Vec<Target>, Mine)> {
    let journal =
        Journal::read(disk, UNDO).map_err(|cause| unreadable(&Utf8Path::new(UNDO).join("journal"), &cause))?;
    let journal = journal.ok_or_else(nothing)?;
    let now = root.survey(journal.steps.iter().map(|step| step.path.as_path()))?;
    refuse_edited(&journal, &now)?;
    let mut targets = Vec::with_capacity(journal.steps.len());
    for (at, step) in journal.steps.iter().enumerate() {
        let content = step.before.map_or(Ok(Content::Nothing), |before| kept(disk, at, before))?;
        targets.push(Target { path: step.path.clone(), content });
    }
    Ok((journal, targets, now))
}

fn kept(disk: &Disk, at: usize, before: Stamp) -> Result<Content> {
    let old = old_file(UNDO, at);
    match disk.look(&old) {
        Ok(Seen::File(stamp)) if stamp == before => Ok(Content::Kept(old, before)),
        Ok(_) => Err(Error::failure(format!("cannot undo: `{old}` is not what the run kept there"))),
        Err(error) => Err(failed(&old, &error)),
    }
}

fn refuse_edited(journal: &Journal, now: &Mine) -> Result<()> {
    let is_ours = |path: &Utf8Path| journal.steps.iter().any(|step| step.path == path);
    let is_left = |step: &&Step| match now.get(&step.path) {
        None => step.after.is_none(),
        Some(Found::File(state)) => step.after == Some(state.into()),
        // A file that became a folder, or the other way round.
        Some(Found::Obstacle(obstacle)) => {
            step.after.is_none()
                && match obstacle {
                    Obstacle::Directory => {
                        journal.steps.iter().any(|other| other.path != step.path && other.path.starts_with(&step.path))
                    }
                    Obstacle::NotADirectory(other) | Obstacle::CaseCollision(other) => is_ours(other),
                    _ => false,
                }
        }
    };
    let edited = journal.steps.iter().filter(|step| !is_left(step));
    let edited: Vec<String> = edited.map(|step| format!("`{}`", step.path)).collect();
    if edited.is_empty() {
        return Ok(());
    }
    let mut error = Error::new(Kind::Stale, format!("files changed since `scaffold {}`", journal.title));
    error.causes = edited;
    Err(error.hint("undo would lose these changes: keep them elsewhere and put the files back first"))
}

fn nothing() -> Error {
    Error::usage("there is no run to undo").hint("only the last run can be undone, and only where it was run")
}
