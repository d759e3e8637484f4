//! Proof that deciding lost nothing: what a recorded decision drops is excused, everything else is still there. It looks
//! at the changes before and after, and at what goes into the log, not at how the one became the other.

use std::collections::BTreeMap;

use camino::Utf8Path;

use super::case::Case;
use super::choices::{Choices, take};
use super::settle::Settled;
use crate::decisions::{self, Hunk};
use crate::error::{Error, Result};
use crate::reconcile::{Action, Change, Changes, Decided, FileState, Found, Hash, Index, Place, Take};
use crate::render::FileId;

/// What a proof looks at.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The changes before anything was decided; they are proved.
    pub undecided: &'a Changes,
    /// The places that the decisions name.
    pub cases: &'a [Case],
    /// The base before.
    pub previous: &'a Index,
    /// What the log has.
    pub choices: &'a Choices,
    /// What is on disk.
    pub found: &'a dyn Fn(&Utf8Path) -> Option<Found>,
}

/// Proves that every edit is in what was decided, or dropped by a decision that is in the log or goes there.
///
/// # Errors
/// Failure, with each file for which that does not hold: a defect of scaffold.
pub fn prove(inputs: &Inputs<'_>, settled: &Settled) -> Result<()> {
    let after: BTreeMap<&FileId, &Change> = settled.changes.list.iter().map(|change| (&change.id, change)).collect();
    let judge = Judge { inputs: *inputs, settled, after };
    let mut lost = judge.overwritten();
    for change in &inputs.undecided.list {
        lost.extend(judge.change(change).err().map(|why| format!("`{}`: {why}", change.path)));
    }
    if lost.is_empty() {
        return Ok(());
    }
    let mut error =
        Error::failure("scaffold would have lost an edit that nobody decided about, so nothing was written");
    error.causes = lost;
    Err(error.hint("this is a defect of scaffold: please report it, with the versions of the file named above"))
}

type Verdict = std::result::Result<(), &'static str>;

struct Judge<'a> {
    inputs: Inputs<'a>,
    settled: &'a Settled,
    after: BTreeMap<&'a FileId, &'a Change>,
}

impl<'a> Judge<'a> {
    fn change(&self, before: &'a Change) -> Verdict {
        let id = &before.id;
        let (was, is) = (self.inputs.undecided.base.0.get(id), self.settled.changes.base.0.get(id));
        let Some(after) = self.after.get(id).copied() else { return self.left_alone(before, was == is) };
        if was != is {
            return Err("its base would be wrong");
        }
        // What is in conflict is shown, and nothing of it is written.
        let mut recorded = self.settled.records.iter().filter_map(|choice| choice.hunk.as_ref());
        let untouched = after == before && !recorded.any(|hunk| hunk.file == *id);
        if untouched || matches!(after.action, Action::Conflict(_)) {
            return Ok(());
        }
        if (&after.before, &after.path) != (&before.before, &before.path) {
            return Err("it is another file now");
        }
        let case = self.case(id).ok_or("nobody decided about it")?;
        let versions = after.before.as_ref().zip(before.after.as_ref()).zip(after.after.as_ref());
        let ((mine, theirs), result) = versions.ok_or("there is nothing of which a part could be taken")?;
        if (self.inputs.found)(after.from.as_deref().unwrap_or(&after.path)) != Some(Found::File(mine.clone())) {
            return Err("it is not what is on the disk");
        }
        if result.executable != self.executable(case, before, mine, theirs) {
            return Err("its executable bit is not as both sides made it");
        }
        if self.content_holds(case, before, mine, theirs, result) {
            Ok(())
        } else {
            Err("an edit is gone that nobody decided about")
        }
    }

    fn content_holds(
        &self,
        case: &Case,
        before: &Change,
        mine: &FileState,
        theirs: &FileState,
        result: &FileState,
    ) -> bool {
        let places = case.pieces.as_ref().map(|pieces| (pieces.clashes().collect::<Vec<_>>(), pieces.between()));
        let places = places.as_ref().map(|(at, between)| (at.as_slice(), between.as_slice()));
        let whole = |_: usize, place: &Place| self.recorded(before, place, None);
        let one = |number: usize, place: &Place| self.recorded(before, place, Some((case, number)));
        let base = case.base.as_deref();
        let decided = Decided { base, mine, theirs, result: &result.bytes, places, take: &one };
        decided.holds() || Decided { places: None, take: &whole, ..decided }.holds()
    }

    /// What is decided about a place: in this run, or earlier.
    fn recorded(&self, change: &Change, place: &Place, of: Option<(&Case, usize)>) -> Option<Take> {
        let [base, mine, theirs] = *place;
        let hunk = Hunk { file: change.id.clone(), base, mine, theirs, text: None };
        let fingerprint = hunk.fingerprint();
        let same =
            |choice: &&decisions::Choice| choice.hunk.as_ref().is_some_and(|hunk| hunk.fingerprint() == fingerprint);
        let here: Vec<&decisions::Choice> = self.settled.records.iter().filter(same).collect();
        // Places that say the same may each be decided otherwise, in their order.
        let nth = of.map_or(0, |(case, number)| {
            (0..number).filter(|&at| case.chosen[at] && case.hunk(at).fingerprint() == fingerprint).count()
        });
        let chosen = of.is_none_or(|(case, number)| case.chosen.get(number) == Some(&true));
        let now =
            here.get(nth).filter(|_| chosen).and_then(|choice| take(choice.value.as_deref()?, choice.hunk.as_deref()?));
        now.or_else(|| {
            self.inputs
                .choices
                .get(&fingerprint)
                .filter(|_| !chosen || here.is_empty())
                .map(|choice| choice.take.clone())
        })
    }

    /// A file about which nothing happens any more.
    fn left_alone(&self, before: &Change, same_base: bool) -> Verdict {
        let id = &before.id;
        let case = self.case(id).ok_or("nobody decided about it")?;
        if case.skipped {
            let own = self.inputs.previous.0.get(id);
            let heirs = self.inputs.previous.iter().filter(|entry| own.is_none() && entry.path == before.path);
            let kept: Vec<_> = own.into_iter().flatten().chain(heirs).collect();
            let is: Vec<_> = self.settled.changes.base.0.get(id).into_iter().flatten().collect();
            return if kept == is { Ok(()) } else { Err("it is skipped, and its base would be another") };
        }
        let whole = [Hash::of(b""), of(before.before.as_ref()), of(before.after.as_ref())];
        let mine = self.recorded(before, &whole, None) == Some(Take::Mine);
        let takes_part = matches!(before.action, Action::Create | Action::Remove);
        if mine && takes_part && same_base { Ok(()) } else { Err("it is left out, and nobody decided so") }
    }

    /// What both sides made of the bit. Without a base who may execute it still may.
    fn executable(&self, case: &Case, before: &Change, mine: &FileState, theirs: &FileState) -> bool {
        if !case.is_conflict() {
            return theirs.executable;
        }
        let hash = case.base.as_deref().map(Hash::of);
        let entry = self
            .inputs
            .previous
            .iter()
            .find(|entry| (entry.id == before.id || entry.path == before.path) && Some(entry.hash) == hash);
        match entry {
            Some(entry) if mine.executable == entry.executable => theirs.executable,
            Some(_) => mine.executable,
            None => mine.executable || theirs.executable,
        }
    }

    /// Files that would be written over although nobody takes them away.
    fn overwritten(&self) -> Vec<String> {
        let writers = || self.settled.changes.list.iter().filter(|change| change.action.writes());
        let known: BTreeMap<&Utf8Path, &FileState> = writers()
            .filter_map(|change| Some((change.from.as_deref().unwrap_or(&change.path), change.before.as_ref()?)))
            .collect();
        writers()
            .filter(|change| match (self.inputs.found)(&change.path) {
                Some(Found::File(mine)) => known.get(change.path.as_path()) != Some(&&mine),
                _ => false,
            })
            .map(|change| format!("`{}`: your file would be overwritten", change.path))
            .collect()
    }

    fn case(&self, id: &FileId) -> Option<&'a Case> {
        self.inputs.cases.iter().find(|case| case.change.id == *id)
    }
}

fn of(state: Option<&FileState>) -> Hash {
    Hash::of(state.map_or(&[][..], |state| &state.bytes))
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
