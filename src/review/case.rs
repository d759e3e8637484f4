//! One file with the places where something is to be decided.

use camino::{Utf8Path, Utf8PathBuf};

use super::choices::{self, Choices};
use crate::decisions::{self, Alternative, Hunk};
use crate::reconcile::{Action, Change, Clash, Conflict, FileState, Hash, Index, Lines, OURS, Piece, Pieces, Take};

/// A file whose changes a person can take or leave, place by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What reconciling says of it.
    pub change: Change,
    /// Its stretches; `None` where it can only be decided as a whole: it is binary, new or removed.
    pub pieces: Option<Pieces>,
    /// What was rendered before, where that is known.
    pub base: Option<Vec<u8>>,
    /// What becomes of each place, or of the whole file; `None` waits for an answer.
    pub takes: Vec<Option<Take>>,
    /// Which takes were chosen in this run and go to the log.
    pub chosen: Vec<bool>,
    /// A text that somebody wrote for the whole file.
    pub whole: Option<Vec<u8>>,
    /// Nothing about the file changes, also not in the base.
    pub skipped: bool,
    /// Why it was decided so.
    pub because: String,
    from: Option<Utf8PathBuf>,
    executable: bool,
}

impl Case {
    /// The case of a change; `None` where nothing can be chosen.
    ///
    /// `previous` is the base before, `content` its bytes, `mine` the files on disk.
    pub fn of(
        change: &Change,
        previous: &Index,
        content: &dyn Fn(Hash) -> Option<Vec<u8>>,
        mine: &dyn Fn(&Utf8Path) -> Option<FileState>,
    ) -> Option<Self> {
        let empty = Self {
            change: change.clone(),
            pieces: None,
            base: None,
            takes: vec![Some(Take::Theirs)],
            chosen: vec![false],
            whole: None,
            skipped: false,
            because: String::new(),
            from: change.from.clone(),
            executable: change.after.as_ref().is_some_and(|after| after.executable),
        };
        match (&change.action, &change.before, &change.after) {
            (Action::Conflict(Conflict::Occupied(_)), ..) => None,
            (Action::Conflict(why), Some(before), Some(after)) => {
                Some(empty.disputed(why, (before, after), previous, content, mine))
            }
            (Action::Update | Action::Merged | Action::Moved, Some(before), Some(after)) => {
                let pieces = Pieces::undecided(&before.bytes, &before.bytes, &after.bytes);
                let count = pieces.as_ref().map_or(1, |pieces| pieces.clashes().count());
                let (takes, chosen) = (vec![Some(Take::Theirs); count], vec![false; count]);
                Some(Self { base: Some(before.bytes.clone()), pieces, takes, chosen, ..empty })
            }
            (Action::Create | Action::Remove, ..) => Some(empty),
            _ => None,
        }
    }

    fn disputed(
        mut self,
        why: &Conflict,
        (before, after): (&FileState, &FileState),
        previous: &Index,
        content: &dyn Fn(Hash) -> Option<Vec<u8>>,
        mine: &dyn Fn(&Utf8Path) -> Option<FileState>,
    ) -> Self {
        let reported = match why {
            Conflict::BothChanged { clashes } => clashes.as_slice(),
            _ => &[],
        };
        self.executable |= before.executable;
        let own = previous.0.get(&self.change.id).into_iter().flatten();
        let others = previous.iter().filter(|entry| entry.path == self.change.path && entry.id != self.change.id);
        for entry in own.chain(others) {
            let Some(base) = content(entry.hash) else { continue };
            let pieces = crate::reconcile::pieces(&base, &before.bytes, &after.bytes);
            let same = pieces.as_ref().is_some_and(|pieces| pieces.clashes().eq(reported));
            if same || self.base.is_none() {
                self.pieces = if reported.is_empty() || !same {
                    Pieces::undecided(&base, &before.bytes, &after.bytes)
                } else {
                    pieces
                };
                self.base = Some(base);
                let left = mine(&self.change.path).as_ref() != Some(before);
                self.from = (left && entry.at() != self.change.path).then(|| entry.at().to_owned());
                self.executable =
                    if before.executable == entry.executable { after.executable } else { before.executable };
            }
            if same {
                break;
            }
        }
        if self.base.is_none() {
            // As if mine were the newer version: then the file keeps its line endings.
            self.pieces = Pieces::undecided(&after.bytes, &before.bytes, &after.bytes).map(Pieces::without_base);
        }
        let count = self.pieces.as_ref().map_or(1, |pieces| pieces.clashes().count());
        (self.takes, self.chosen) = (vec![None; count], vec![false; count]);
        self
    }

    /// The file cannot be decided without somebody.
    pub fn is_conflict(&self) -> bool {
        matches!(self.change.action, Action::Conflict(_))
    }

    /// Every place has a take, or the file is left alone.
    pub fn is_decided(&self) -> bool {
        self.skipped || self.whole.is_some() || self.takes.iter().all(Option::is_some)
    }

    /// The lines of the three versions at a place: base, mine, theirs.
    pub fn place(&self, at: usize) -> Option<(&Clash, &Lines, &Lines, &Lines)> {
        let mut places = self.pieces.iter().flat_map(|pieces| &pieces.list).filter_map(|piece| match piece {
            Piece::Clash { at, base, mine, theirs } => Some((at, base, mine, theirs)),
            Piece::Merged(_) => None,
        });
        places.nth(at)
    }

    /// A place as the log names it.
    pub fn hunk(&self, at: usize) -> Hunk {
        let file = self.change.id.clone();
        let of = |lines: &Lines| Hash::of(&lines.join(&b'\n'));
        match self.place(at) {
            Some((_, base, mine, theirs)) => {
                Hunk { file, base: of(base), mine: of(mine), theirs: of(theirs), text: None }
            }
            None => self.whole_hunk(),
        }
    }

    fn whole_hunk(&self) -> Hunk {
        let bytes = |state: Option<&FileState>| Hash::of(state.map_or(&[][..], |state| &state.bytes));
        Hunk {
            file: self.change.id.clone(),
            base: Hash::of(self.base.as_deref().unwrap_or_default()),
            mine: bytes(self.change.before.as_ref()),
            theirs: bytes(self.change.after.as_ref()),
            text: None,
        }
    }

    /// Decides a place in this run.
    pub fn choose(&mut self, at: usize, take: Take) {
        if let (Some(slot), Some(chosen)) = (self.takes.get_mut(at), self.chosen.get_mut(at)) {
            *slot = Some(take);
            *chosen = true;
        }
    }

    /// Takes what the log says; gives a line for each choice that is taken, and for each that no longer holds.
    pub fn recall(&mut self, choices: &Choices) -> Vec<String> {
        let mut told = Vec::new();
        let mut used = Vec::new();
        if let Some(choice) = choices.get(&self.whole_hunk().fingerprint())
            && let (Take::Edited(text), Some(_)) = (&choice.take, &self.pieces)
        {
            self.whole = Some(text.clone());
            return vec![format!("`{}` is as {} chose: {}", self.change.path, choice.who, choice.why)];
        }
        for at in 0..self.takes.len() {
            let fingerprint = self.hunk(at).fingerprint();
            if let Some(choice) = choices.get(&fingerprint) {
                self.takes[at] = Some(choice.take.clone());
                used.push(fingerprint);
                let (path, take) = (&self.change.path, choices::value(&choice.take));
                told.push(format!("`{path}`: {take}, as {} chose: {}", choice.who, choice.why));
            }
        }
        for (at, _) in self.takes.iter().enumerate().filter(|(_, take)| take.is_none()) {
            let now = self.hunk(at);
            for old in choices.of_file(&self.change.id).filter(|old| !used.contains(&old.hunk.fingerprint())) {
                if let Some(why) = difference(&old.hunk, &now) {
                    let (who, path) = (&old.who, &self.change.path);
                    told.push(format!("the choice of {who} for `{path}` no longer holds because {why}"));
                }
            }
        }
        told
    }

    /// The file as it was decided; `None` when nothing becomes of it.
    pub(super) fn settled(&self) -> Option<Change> {
        if self.skipped {
            return None;
        }
        let mut change = self.change.clone();
        let first = self.takes.first().and_then(Option::as_ref);
        let (Some(before), Some(after)) = (&self.change.before, &self.change.after) else {
            return (first != Some(&Take::Mine)).then_some(change);
        };
        let all = |take: &Take| self.takes.iter().all(|chosen| chosen.as_ref() == Some(take));
        if !self.is_conflict() && self.whole.is_none() && all(&Take::Theirs) {
            return Some(change);
        }
        let refused = !self.is_conflict() && self.whole.is_none() && all(&Take::Mine);
        let bytes = if refused { before.bytes.clone() } else { self.bytes(before, after) };
        let after = FileState { bytes, executable: self.executable };
        change.from.clone_from(&self.from);
        change.action = match (&change.from, after == *before) {
            (Some(_), _) => Action::Moved,
            (None, true) => Action::KeptEdit,
            (None, false) => Action::Merged,
        };
        change.after = Some(after);
        Some(change)
    }

    fn bytes(&self, before: &FileState, after: &FileState) -> Vec<u8> {
        let first = self.takes.first().and_then(Option::as_ref);
        match (&self.whole, &self.pieces, first) {
            (Some(text), ..) | (None, None, Some(Take::Edited(text))) => text.clone(),
            (None, Some(pieces), _) => {
                let takes: Vec<Take> = self.takes.iter().map(|take| take.clone().unwrap_or(Take::Markers)).collect();
                pieces.assemble(&takes, &OURS)
            }
            (None, None, Some(Take::Theirs)) => after.bytes.clone(),
            (None, None, _) => before.bytes.clone(),
        }
    }

    /// What was chosen in this run, for the log.
    pub(super) fn records(&self) -> Vec<decisions::Choice> {
        if self.skipped {
            return Vec::new();
        }
        if let Some(text) = self.whole.as_ref().filter(|_| self.chosen.iter().any(|chosen| *chosen)) {
            return vec![self.record("the whole file", self.whole_hunk(), &Take::Edited(text.clone()))];
        }
        let chosen = (0..self.takes.len()).filter(|at| self.chosen[*at]);
        let records = chosen.filter_map(|at| {
            let take = self.takes[at].as_ref()?;
            let place = self.place(at).map_or("the whole file".to_owned(), |(clash, ..)| clash.to_string());
            Some(self.record(&place, self.hunk(at), take))
        });
        records.collect()
    }

    fn record(&self, place: &str, mut hunk: Hunk, take: &Take) -> decisions::Choice {
        let verb = match take {
            Take::Mine => "keep mine",
            Take::Theirs => "take what is generated",
            Take::Edited(_) => "an edited text",
            Take::Markers => "markers, to be decided by hand",
        };
        if let Take::Edited(text) = take {
            hunk.text = String::from_utf8(text.clone()).ok();
        }
        let others = ["mine", "theirs", "edited", "markers"];
        let value = choices::value(take);
        decisions::Choice {
            decision_type: "conflict".to_owned(),
            title: format!("{verb} in {}: {place}", self.change.path),
            description: format!("Where an edit and a template meet in `{}` ({place}): {verb}.", self.change.path),
            rationale: if self.because.is_empty() { "no reason was given".to_owned() } else { self.because.clone() },
            alternatives: others
                .iter()
                .filter(|other| !value.starts_with(**other))
                .map(|other| Alternative { option: (*other).to_owned(), why_not: String::new() })
                .collect(),
            rule: Some(format!("conflict/{}", &hunk.fingerprint().to_string()[..16])),
            component: Some(self.change.component.clone()),
            value: Some(value),
            hunk: Some(Box::new(hunk)),
        }
    }
}

/// What has changed of a place that was chosen for; `None` when it is another one.
fn difference(old: &Hunk, now: &Hunk) -> Option<String> {
    let nothing = Hash::of(b"");
    let parts = [
        (old.base, now.base, "what was generated before"),
        (old.mine, now.mine, "your text"),
        (old.theirs, now.theirs, "what is generated"),
    ];
    let akin = parts.iter().any(|(old, now, _)| old == now && *old != nothing);
    let changed: Vec<&str> = parts.iter().filter(|(old, now, _)| old != now).map(|(.., name)| *name).collect();
    (akin && !changed.is_empty()).then(|| format!("{} has changed", changed.join(" and ")))
}
