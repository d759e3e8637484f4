//! Base, mine and theirs to changes. Pure, and the one place that decides what happens to a file.
//!
//! | | theirs is as base | theirs is new |
//! |---|---|---|
//! | mine is as base | nothing | update |
//! | mine is edited | the edit is kept | merged, or a conflict |
//! | mine is deleted | stays deleted | stays deleted |
//!
//! Without a base a file is created where its place is free, adopted where it is equal, and a conflict else.
//! Content and executable bit are decided apart, so a mode is never in conflict.
//!
//! A file that a person moved is followed, by the bytes it was rendered with or by what is left of them ([`follow()`]).
//! [`prove`] judges the whole outcome, and knows nothing of how it was made.

mod decide;
mod derived;
mod follow;
mod hash;
mod merge;
mod model;
mod pieces;
mod rejoined;
mod renamed;
mod restore;
mod structure;
mod survival;
mod text;
mod three_way;

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};

pub use derived::derive;
pub use follow::{Followed, Lost, candidate, follow, lost};
pub use hash::{Hash, NotAHash};
pub use merge::{Clash, Merger, Outcome, Refuse, Sides};
pub use model::{Action, BaseEntry, Change, Changes, Conflict, FileState, Found, Index, Mine, Obstacle};
pub use pieces::{Lines, Markers, OURS, Piece, Pieces, Style, Take, pieces};
pub use rejoined::{rejoin, unsettled};
pub use renamed::rename;
pub use restore::restore;
pub use structure::FileMerger;
pub use survival::{Decided, Place, Tally, prove};
pub use text::TextMerger;

use crate::render::{FileId, RenderedFile, Tree};
use decide::Verdict;

/// What reconciling looks at.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// What was rendered last.
    pub base: &'a Index,
    /// What is on disk at every path of [`paths`].
    pub mine: &'a Mine,
    /// What is rendered now. Its ids are unique.
    pub theirs: &'a Tree,
    /// The bytes of a hash of the base, asked for only where a merge needs them; `None` if lost or damaged.
    pub content: &'a dyn Fn(Hash) -> Option<Vec<u8>>,
    /// Merges what both sides changed.
    pub merger: &'a dyn Merger,
    /// Where persons moved files to.
    pub followed: &'a Followed,
}

/// The paths that reconciling must know the state of.
pub fn paths(base: &Index, theirs: &Tree) -> BTreeSet<Utf8PathBuf> {
    let rendered = theirs.iter().map(|(path, _)| path.to_owned());
    let stored = base.iter().flat_map(|entry| [Some(&entry.path), entry.placed.as_ref()]);
    rendered.chain(stored.flatten().cloned()).collect()
}

/// One file with all that is known of it.
struct Subject<'a> {
    id: &'a FileId,
    /// Where and what it is rendered now.
    wanted: Option<(&'a Utf8Path, &'a RenderedFile)>,
    /// What it was rendered as.
    candidates: &'a [BaseEntry],
}

/// Decides what happens to every file.
pub fn reconcile(inputs: &Inputs<'_>) -> Changes {
    let subjects = subjects(inputs.base, inputs.theirs);
    let followed = inputs.followed.places.iter().map(|(id, path)| (path.as_path(), id));
    let places: BTreeMap<&Utf8Path, &FileId> = subjects
        .iter()
        .flat_map(|subject| subject.candidates.iter().map(|entry| (entry.at(), subject.id)))
        .chain(followed)
        .filter(|(path, _)| inputs.mine.file(path).is_some())
        .collect();
    let mut verdicts: Vec<Verdict<'_>> =
        subjects.iter().map(|subject| decide::decide(inputs, subject, &places)).collect();
    // A file that cannot leave keeps another from its place, and so on.
    loop {
        let vacated: BTreeSet<Utf8PathBuf> = verdicts.iter().filter_map(Verdict::vacates).collect();
        let refused = verdicts.iter_mut().filter_map(|verdict| verdict.refuse_occupied(&vacated).then_some(())).count();
        if refused == 0 {
            break;
        }
    }
    Changes { notes: inputs.followed.notes.clone(), ..gather(verdicts) }
}

/// Puts each file of base and theirs together. A file whose id is new takes over the base of a file
/// that was rendered to the same path and is no more.
fn subjects<'a>(base: &'a Index, theirs: &'a Tree) -> Vec<Subject<'a>> {
    let rendered: BTreeMap<&FileId, (&Utf8Path, &RenderedFile)> =
        theirs.iter().map(|(path, file)| (&file.id, (path, file))).collect();
    let mut gone: BTreeMap<&FileId, &Vec<BaseEntry>> =
        base.0.iter().filter(|(id, _)| !rendered.contains_key(id)).collect();
    let predecessors: BTreeMap<&Utf8Path, &FileId> =
        gone.iter().flat_map(|(id, entries)| entries.iter().map(|entry| (entry.path.as_path(), *id))).collect();

    let mut subjects = Vec::with_capacity(rendered.len() + gone.len());
    for (id, (path, file)) in rendered {
        let own = base.0.get(id);
        let inherited = || predecessors.get(path).and_then(|old| gone.remove(old));
        let candidates = own.or_else(inherited).map_or(&[][..], Vec::as_slice);
        subjects.push(Subject { id, wanted: Some((path, file)), candidates });
    }
    subjects.extend(gone.into_iter().map(|(id, entries)| Subject { id, wanted: None, candidates: entries }));
    subjects
}

fn gather(verdicts: Vec<Verdict<'_>>) -> Changes {
    let mut changes = Changes::default();
    for verdict in verdicts {
        if let Some(entry) = verdict.next {
            changes.base.insert(entry);
        }
        match verdict.change {
            Some(change) => changes.list.push(change),
            None if verdict.rendered => changes.unchanged += 1,
            None => {}
        }
    }
    changes.list.sort_by(|a, b| (&a.path, &a.id).cmp(&(&b.path, &b.id)));
    changes
}

#[cfg(test)]
mod tests;
