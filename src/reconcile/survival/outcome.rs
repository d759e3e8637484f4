//! Judges everything that was decided, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;

use super::{Versions, holds};
use crate::error::{Error, Result};
use crate::reconcile::{Action, BaseEntry, Change, Changes, FileState, Found, Hash, Inputs};
use crate::render::{FileId, RenderedFile};

/// What was judged, in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// They are as they should be.
    pub unchanged: usize,
    /// They hold what both sides did, or what one of them did.
    pub kept: usize,
    /// They are new.
    pub created: usize,
    /// They move, with their edits.
    pub moved: usize,
    /// They are removed; nobody had edited them.
    pub removed: usize,
    /// They are rendered no more, and stay.
    pub orphaned: usize,
    /// A person deleted them.
    pub deleted: usize,
    /// They are shown to the person, and nothing is written.
    pub conflicts: usize,
}

/// Proves that every edit, of the person and of the templates, is in the outcome, in a reported conflict, or in a
/// decision that the outcome records.
///
/// # Errors
/// Failure, with each file for which that does not hold: a defect of scaffold.
pub fn prove(inputs: &Inputs<'_>, changes: &Changes) -> Result<Tally> {
    let judge = Judge::new(inputs, changes);
    let mut tally = Tally::default();
    let mut lost = judge.collisions();
    for (path, file) in inputs.theirs.iter() {
        let verdict = judge.rendered(path, file, &mut tally);
        lost.extend(verdict.err().map(|why| format!("`{path}`: {why}")));
    }
    for (id, entries) in &inputs.base.0 {
        let verdict = judge.no_more(id, entries, &mut tally);
        lost.extend(verdict.err().map(|why| format!("`{}`: {why}", entries.first().map_or("", |e| e.at().as_str()))));
    }
    if lost.is_empty() {
        return Ok(tally);
    }
    let mut error = Error::failure("scaffold would have lost an edit, so nothing was written");
    error.causes = lost;
    Err(error.hint("this is a defect of scaffold: please report it, with the versions of the file named above"))
}

type Verdict = std::result::Result<(), &'static str>;

struct Judge<'a> {
    inputs: &'a Inputs<'a>,
    changes: &'a Changes,
    by_id: BTreeMap<&'a FileId, &'a Change>,
    ids: BTreeSet<&'a FileId>,
    /// Base entries whose id is rendered no more, by where they were rendered to.
    former: BTreeMap<&'a Utf8Path, &'a FileId>,
    rendered: BTreeSet<&'a Utf8Path>,
}

impl<'a> Judge<'a> {
    fn new(inputs: &'a Inputs<'a>, changes: &'a Changes) -> Self {
        let ids: BTreeSet<&FileId> = inputs.theirs.iter().map(|(_, file)| &file.id).collect();
        let gone = inputs.base.0.iter().filter(|(id, _)| !ids.contains(id));
        let former = gone.flat_map(|(id, entries)| entries.iter().map(move |entry| (entry.path.as_path(), id)));
        Self {
            inputs,
            changes,
            by_id: changes.list.iter().map(|change| (&change.id, change)).collect(),
            former: former.collect(),
            ids,
            rendered: inputs.theirs.iter().map(|(path, _)| path).collect(),
        }
    }

    /// Files that would be written over without having been looked at, and files that two changes write.
    fn collisions(&self) -> Vec<String> {
        let mut lost = Vec::new();
        let mut written: BTreeSet<&Utf8Path> = BTreeSet::new();
        let left = |change: &'a Change| change.from.as_deref().unwrap_or(&change.path);
        let writers: Vec<&Change> = self.changes.list.iter().filter(|change| change.action.writes()).collect();
        let seen: BTreeMap<&Utf8Path, &Change> =
            writers.iter().filter(|change| change.before.is_some()).map(|change| (left(change), *change)).collect();
        if self.by_id.len() != self.changes.list.len() {
            lost.push("a file is decided twice".to_owned());
        }
        for change in writers {
            let path = change.path.as_path();
            if change.after.is_some() && !written.insert(path) {
                lost.push(format!("`{path}`: two files want to be there"));
            }
            for place in [path, left(change)] {
                let there = self.inputs.mine.get(place);
                let known = seen.get(place).and_then(|change| change.before.as_ref());
                match there {
                    Some(Found::File(mine)) if known != Some(mine) => {
                        lost.push(format!("`{place}`: your file would be overwritten"));
                    }
                    _ => {}
                }
            }
        }
        lost
    }

    /// What the file was rendered as before.
    fn candidates(&self, path: &Utf8Path, id: &FileId) -> &'a [BaseEntry] {
        let own = self.inputs.base.0.get(id);
        let inherited = || self.former.get(path).and_then(|old| self.inputs.base.0.get(*old));
        own.or_else(inherited).map_or(&[], Vec::as_slice)
    }

    fn rendered(&self, path: &Utf8Path, file: &RenderedFile, tally: &mut Tally) -> Verdict {
        let candidates = self.candidates(path, &file.id);
        let Some(change) = self.by_id.get(&file.id) else {
            tally.unchanged += 1;
            return self.unchanged(file);
        };
        match &change.action {
            Action::Conflict(_) => {
                tally.conflicts += 1;
                return Ok(());
            }
            Action::Remove | Action::Orphaned => return Err("it is rendered, and would be taken away"),
            Action::KeptDeleted => {
                tally.deleted += 1;
                let there = candidates.iter().any(|entry| self.inputs.mine.file(entry.at()).is_some());
                let kept = self.next(&file.id).is_some_and(|next| candidates.iter().any(|entry| same(entry, next)));
                return if there || !kept { Err("it is taken for deleted, and is not") } else { Ok(()) };
            }
            Action::Create => {
                tally.created += 1;
                let known = !candidates.is_empty() || change.before.is_some();
                let whole = change.after.as_ref().is_some_and(|after| is(after, file));
                return if known || !whole { Err("it is taken for new, and is not") } else { self.stored(file) };
            }
            Action::Moved => tally.moved += 1,
            Action::Update | Action::Merged | Action::Adopted | Action::KeptEdit | Action::Followed => tally.kept += 1,
        }
        self.merged(change, candidates, file)
    }

    fn unchanged(&self, file: &RenderedFile) -> Verdict {
        let at = self.next(&file.id).map(BaseEntry::at);
        match at.and_then(|at| self.inputs.mine.file(at)) {
            Some(mine) if is(mine, file) => self.stored(file),
            _ => Err("it is left out"),
        }
    }

    /// From one version that was rendered, what both sides did is in the file as it will be.
    fn merged(&self, change: &Change, candidates: &[BaseEntry], file: &RenderedFile) -> Verdict {
        let writes = change.action.writes();
        let from = change.from.as_deref().filter(|_| writes).unwrap_or(&change.path);
        let Some(mine) = self.inputs.mine.file(from) else {
            let as_before = candidates.iter().any(|entry| entry.hash == Hash::of(&file.content));
            return if writes || !as_before { Err("its place was not looked at") } else { Ok(()) };
        };
        let result = if writes { change.after.as_ref() } else { Some(mine) };
        let Some(result) = result else { return Err("it would be taken away") };
        if change.before.as_ref() != Some(mine) {
            return Err("it is not what is on the disk");
        }
        let none = candidates.is_empty().then(Vec::new);
        let contents =
            candidates.iter().map(|entry| self.content(entry, mine, file).map(|bytes| (bytes, entry.executable)));
        let mut bases = contents.flatten().chain(none.map(|empty| (empty, file.executable)));
        let fits = |(base, mode): (Vec<u8>, bool)| {
            let versions = Versions {
                path: &change.path,
                base: &base,
                mine: &mine.bytes,
                theirs: &file.content,
                result: &result.bytes,
            };
            let executable = if mine.executable == mode { file.executable } else { mine.executable };
            (result.executable == executable || candidates.is_empty()) && holds(&versions)
        };
        if bases.any(fits) { self.stored(file) } else { Err("an edit is in neither the result nor a conflict") }
    }

    /// The bytes that were rendered. Mine or theirs may be just these, also where the stored ones are lost.
    fn content(&self, entry: &BaseEntry, mine: &FileState, file: &RenderedFile) -> Option<Vec<u8>> {
        if entry.hash == mine.hash() {
            return Some(mine.bytes.clone());
        }
        if entry.hash == Hash::of(&file.content) {
            return Some(file.content.clone());
        }
        // Both sides came to the same by themselves: what was there before does not matter.
        let same = || (mine.bytes == file.content).then(Vec::new);
        (self.inputs.content)(entry.hash).or_else(same)
    }

    /// The next base is what is rendered, else the next merge starts from the wrong version.
    fn stored(&self, file: &RenderedFile) -> Verdict {
        let right = self.next(&file.id).is_some_and(|next| next.hash == Hash::of(&file.content));
        if right { Ok(()) } else { Err("its base would be wrong") }
    }

    fn next(&self, id: &FileId) -> Option<&'a BaseEntry> {
        match self.changes.base.0.get(id).map(Vec::as_slice) {
            Some([only]) => Some(only),
            _ => None,
        }
    }

    fn no_more(&self, id: &FileId, entries: &[BaseEntry], tally: &mut Tally) -> Verdict {
        let inherited = || entries.iter().any(|entry| self.rendered.contains(entry.path.as_path()));
        if self.ids.contains(id) {
            return Ok(());
        }
        match self.by_id.get(id).map(|change| (&change.action, *change)) {
            None if inherited() => Ok(()),
            None => {
                let there = entries.iter().any(|entry| self.inputs.mine.get(entry.at()).is_some());
                if there { Err("it is rendered no more, and nobody says so") } else { Ok(()) }
            }
            Some((Action::Remove, change)) => {
                tally.removed += 1;
                let mine = self.inputs.mine.file(&change.path);
                let untouched =
                    mine.is_some_and(|mine| entries.iter().any(|entry| entry.is(mine.hash(), mine.executable)));
                if untouched && change.after.is_none() { Ok(()) } else { Err("your edits of it would be removed") }
            }
            Some((Action::Orphaned, _)) => {
                tally.orphaned += 1;
                Ok(())
            }
            Some(_) => Err("it is rendered no more, and would be written"),
        }
    }
}

fn is(state: &FileState, file: &RenderedFile) -> bool {
    state.executable == file.executable && state.bytes == file.content
}

fn same(a: &BaseEntry, b: &BaseEntry) -> bool {
    a.hash == b.hash && a.executable == b.executable
}
