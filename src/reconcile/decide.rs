//! The decision for one file.

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};

use super::three_way::three_way;
use super::{Action, BaseEntry, Change, Conflict, FileState, Found, Hash, Inputs, Obstacle, Subject};
use crate::render::{FileId, RenderedFile};

/// What was decided for one file.
pub(super) struct Verdict<'a> {
    /// What happens; `None` when all is as it should be.
    pub change: Option<Change>,
    /// The file in the next base.
    pub next: Option<BaseEntry>,
    /// It is rendered now.
    pub rendered: bool,
    /// What is in its place, which must be another managed file that goes away.
    occupant: Option<(&'a Utf8Path, Obstacle)>,
}

impl<'a> Verdict<'a> {
    fn new(change: Option<Change>, next: Option<BaseEntry>) -> Self {
        Self { change, next, rendered: true, occupant: None }
    }

    /// The path that is free once this has happened.
    pub(super) fn vacates(&self) -> Option<Utf8PathBuf> {
        let change = self.change.as_ref()?;
        match change.action {
            Action::Remove => Some(change.path.clone()),
            Action::Moved => change.from.clone(),
            _ => None,
        }
    }

    /// Turns the verdict into a conflict unless what is in its place goes away; true when it did.
    pub(super) fn refuse_occupied(&mut self, vacated: &BTreeSet<Utf8PathBuf>) -> bool {
        let occupied = |(path, _): &mut (&Utf8Path, Obstacle)| !vacated.contains(*path);
        let (Some((_, obstacle)), Some(change)) = (self.occupant.take_if(occupied), &mut self.change) else {
            return false;
        };
        change.action = Action::Conflict(Conflict::Occupied(obstacle));
        true
    }

    fn in_place_of(mut self, occupant: Option<(&'a Utf8Path, Obstacle)>) -> Self {
        self.occupant = occupant;
        self
    }
}

/// The managed files that are on disk, by path.
type Places<'a> = BTreeMap<&'a Utf8Path, &'a FileId>;

pub(super) fn decide<'a>(inputs: &Inputs<'a>, subject: &Subject<'a>, places: &Places<'a>) -> Verdict<'a> {
    match (subject.wanted, choose(inputs, subject)) {
        (Some((path, file)), None) => first_time(inputs, path, file, places),
        (Some((path, file)), Some(base)) => again(inputs, path, file, base, places),
        (None, Some(base)) => no_more(inputs, base),
        (None, None) => Verdict { rendered: false, ..Verdict::new(None, None) },
    }
}

/// The entry that mine comes from: one that mine still is, else one that theirs still is, else the first whose
/// bytes are there.
fn choose<'a>(inputs: &Inputs<'a>, subject: &Subject<'a>) -> Option<&'a BaseEntry> {
    let [first, rest @ ..] = subject.candidates else { return None };
    if rest.is_empty() {
        return Some(first);
    }
    let all = || subject.candidates.iter();
    let untouched =
        |entry: &&BaseEntry| inputs.mine.file(entry.at()).is_some_and(|mine| entry.is(mine.hash(), mine.executable));
    let current = |entry: &&BaseEntry| {
        subject.wanted.is_some_and(|(path, file)| entry.path == path && entry.hash == Hash::of(&file.content))
    };
    all()
        .find(untouched)
        .or_else(|| all().find(current))
        .or_else(|| {
            all().find(|entry| inputs.mine.file(entry.at()).is_some() && (inputs.content)(entry.hash).is_some())
        })
        .or_else(|| all().find(|entry| inputs.mine.get(entry.at()).is_some()))
        .or(Some(first))
}

fn first_time<'a>(inputs: &Inputs<'a>, path: &'a Utf8Path, file: &'a RenderedFile, places: &Places<'a>) -> Verdict<'a> {
    let after = state(file);
    let create = |before| change(path, file, Action::Create, before, Some(after.clone()));
    let next = Some(entry(path, file));
    match inputs.mine.get(path) {
        None => Verdict::new(Some(create(None)), next),
        Some(Found::File(_)) if places.contains_key(path) => {
            Verdict::new(Some(create(None)), next).in_place_of(Some((path, Obstacle::File)))
        }
        Some(Found::File(mine)) => {
            let (action, result) = added_by_both(mine, after);
            Verdict::new(Some(change(path, file, action, Some(mine.clone()), Some(result))), next)
        }
        Some(Found::Obstacle(obstacle)) => blocked(Verdict::new(Some(create(None)), next), obstacle, path, places),
    }
}

/// Of two files that came to one place apart, one may be in the other; else nobody can say what they have in common.
fn added_by_both(mine: &FileState, theirs: FileState) -> (Action, FileState) {
    if mine.bytes == theirs.bytes {
        return (Action::Adopted, mine.clone());
    }
    if within(&theirs.bytes, &mine.bytes) {
        return (Action::KeptEdit, mine.clone());
    }
    if within(&mine.bytes, &theirs.bytes) {
        let executable = mine.executable || theirs.executable;
        return (Action::Merged, FileState { executable, ..theirs });
    }
    (Action::Conflict(Conflict::AddedByBoth), theirs)
}

/// Every line of the smaller text is in the larger one, in the same order, and ends alike.
fn within(smaller: &[u8], larger: &[u8]) -> bool {
    let mut lines = larger.split_inclusive(|&byte| byte == b'\n');
    !smaller.is_empty()
        && !larger.contains(&0)
        && smaller.split_inclusive(|&byte| byte == b'\n').all(|line| lines.any(|other| other == line))
}

/// What is in the way may be a managed file that goes away; anything else is refused.
fn blocked<'a>(verdict: Verdict<'a>, obstacle: &'a Obstacle, path: &'a Utf8Path, places: &Places<'a>) -> Verdict<'a> {
    let in_the_way = match obstacle {
        Obstacle::CaseCollision(other) | Obstacle::NotADirectory(other) if places.contains_key(other.as_path()) => {
            other
        }
        _ => path,
    };
    verdict.in_place_of(Some((in_the_way, obstacle.clone())))
}

fn again<'a>(
    inputs: &Inputs<'a>,
    path: &'a Utf8Path,
    file: &'a RenderedFile,
    base: &'a BaseEntry,
    places: &Places<'a>,
) -> Verdict<'a> {
    let unchanged = base.is(Hash::of(&file.content), file.executable);
    let Place { at, own } = whereabouts(inputs, (path, &file.id), base, places);
    // Where a person put it, it stays.
    let to = if own { at } else { path };
    let chosen = own.then(|| at.to_owned());
    let mine = match inputs.mine.get(at) {
        Some(Found::File(mine)) => mine,
        Some(Found::Obstacle(_)) if unchanged && at == to => {
            return Verdict::new(
                Some(change(to, file, Action::KeptEdit, None, None)),
                Some(as_before(path, file, base)),
            );
        }
        Some(Found::Obstacle(obstacle)) => {
            let action = Action::Conflict(Conflict::Occupied(obstacle.clone()));
            return Verdict::new(
                Some(change(to, file, action, None, Some(state(file)))),
                Some(as_before(path, file, base)),
            );
        }
        None => {
            let kept = change(to, file, Action::KeptDeleted, None, None);
            let occupant = inputs.mine.get(to).map(|_| (to, Obstacle::File));
            return Verdict::new(Some(kept), Some(as_before(path, file, base))).in_place_of(occupant);
        }
    };
    let next = Some(BaseEntry { placed: chosen, ..entry(path, file) });
    match three_way(inputs, path, base, mine, file) {
        Err(why) => {
            let action = Action::Conflict(why);
            Verdict::new(Some(change(to, file, action, Some(mine.clone()), Some(state(file)))), next)
        }
        Ok(after) if at != to => moved(inputs, (at, path), file, (mine, after), places),
        Ok(after) => {
            let action = in_place(mine, &after, &state(file), base, unchanged);
            let followed =
                inputs.followed.places.contains_key(&file.id) && !action.as_ref().is_some_and(Action::writes);
            let from = followed.then(|| base.at().to_owned());
            let action = if followed { Some(Action::Followed) } else { action };
            let change =
                action.map(|action| Change { from, ..change(to, file, action, Some(mine.clone()), Some(after)) });
            Verdict::new(change, next)
        }
    }
}

/// Where a file is.
struct Place<'a> {
    at: &'a Utf8Path,
    /// A person chose it.
    own: bool,
}

/// Where the file is: where a person moved it to, where it was rendered to, or already where it is rendered now.
fn whereabouts<'a>(
    inputs: &Inputs<'a>,
    (path, id): (&'a Utf8Path, &FileId),
    base: &'a BaseEntry,
    places: &Places<'_>,
) -> Place<'a> {
    if let Some(at) = inputs.followed.places.get(id) {
        return Place { at, own: true };
    }
    let old = base.at();
    let left = inputs.mine.get(old).is_none() || is_same_file(inputs, old, path);
    let arrived = inputs.mine.file(path).is_some() && places.get(path).is_none_or(|owner| *owner == id);
    if left && arrived { Place { at: path, own: false } } else { Place { at: old, own: base.placed.is_some() } }
}

/// The first path is but another case of the second.
fn is_same_file(inputs: &Inputs<'_>, old: &Utf8Path, new: &Utf8Path) -> bool {
    matches!(inputs.mine.get(old), Some(Found::Obstacle(Obstacle::CaseCollision(there))) if there == new)
}

/// The action for a file that stays where it is; `None` when nothing is to be said.
fn in_place(
    mine: &FileState,
    after: &FileState,
    theirs: &FileState,
    base: &BaseEntry,
    unchanged: bool,
) -> Option<Action> {
    let untouched = base.is(mine.hash(), mine.executable);
    match (after == mine, untouched) {
        (true, _) if mine == theirs && unchanged => None,
        (true, _) if mine == theirs => Some(Action::Adopted),
        (true, _) => Some(Action::KeptEdit),
        (false, true) => Some(Action::Update),
        (false, false) => Some(Action::Merged),
    }
}

fn moved<'a>(
    inputs: &Inputs<'a>,
    (from, path): (&'a Utf8Path, &'a Utf8Path),
    file: &'a RenderedFile,
    (mine, after): (&FileState, FileState),
    places: &Places<'a>,
) -> Verdict<'a> {
    let mut change = change(path, file, Action::Moved, Some(mine.clone()), Some(after));
    change.from = Some(from.to_owned());
    let verdict = Verdict::new(Some(change), Some(entry(path, file)));
    match inputs.mine.get(path) {
        None => verdict,
        Some(Found::File(_)) => verdict.in_place_of(Some((path, Obstacle::File))),
        Some(Found::Obstacle(obstacle)) => blocked(verdict, obstacle, path, places),
    }
}

fn no_more<'a>(inputs: &Inputs<'_>, base: &'a BaseEntry) -> Verdict<'a> {
    let (action, before, after) = match inputs.mine.get(base.at()) {
        None => return Verdict { rendered: false, ..Verdict::new(None, None) },
        Some(Found::File(mine)) if base.is(mine.hash(), mine.executable) => (Action::Remove, Some(mine.clone()), None),
        Some(Found::File(mine)) => (Action::Orphaned, Some(mine.clone()), Some(mine.clone())),
        Some(Found::Obstacle(_)) => (Action::Orphaned, None, None),
    };
    let change = Change {
        id: base.id.clone(),
        path: base.at().to_owned(),
        from: None,
        component: base.component.clone(),
        cause: String::new(),
        action,
        before,
        after,
    };
    Verdict { rendered: false, ..Verdict::new(Some(change), None) }
}

fn change(
    path: &Utf8Path,
    file: &RenderedFile,
    action: Action,
    before: Option<FileState>,
    after: Option<FileState>,
) -> Change {
    Change {
        id: file.id.clone(),
        path: path.to_owned(),
        from: None,
        component: file.component.clone(),
        cause: file.cause.clone(),
        action,
        before,
        after,
    }
}

fn state(file: &RenderedFile) -> FileState {
    FileState { bytes: file.content.clone(), executable: file.executable }
}

/// The next base of a file that is not written: what was rendered last, at the place where it would be now.
fn as_before(path: &Utf8Path, file: &RenderedFile, base: &BaseEntry) -> BaseEntry {
    let (hash, executable, placed) = (base.hash, base.executable, base.placed.clone());
    BaseEntry { hash, executable, placed, ..entry(path, file) }
}

fn entry(path: &Utf8Path, file: &RenderedFile) -> BaseEntry {
    BaseEntry {
        id: file.id.clone(),
        hash: Hash::of(&file.content),
        path: path.to_owned(),
        executable: file.executable,
        component: file.component.clone(),
        placed: None,
    }
}
