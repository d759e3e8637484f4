//! Choices for places where an edit and a template meet: those of the log, of the flags, and of a person at the terminal.

use camino::Utf8Path;

use super::propose::Proposal;
use super::session::Session;
use crate::cli::Side;
use crate::error::{Error, Kind, Result};
use crate::files;
use crate::preview;
use crate::reconcile::{Action, Change, Changes, Index, Take};
use crate::review::{self, Answer, Case, Choices, Question, Review};

/// The most bytes of a text that `--resolve` names.
const LIMIT: u64 = 16_000_000;

impl Session<'_> {
    /// Decides what the log and the flags decide.
    pub(super) fn resolve(&mut self, proposal: &mut Proposal) -> Result<()> {
        let read = self.log().read()?;
        let choices = Choices::of(read.log.decisions());
        let changes = &proposal.prepared.changes;
        let disputed = changes.conflicts().next().is_some();
        if !disputed && choices.is_empty() && self.asked.resolve.is_empty() {
            return Ok(());
        }
        proposal.undecided = changes.clone();
        let wanted = |change: &Change| {
            matches!(change.action, Action::Conflict(_)) || choices.of_file(&change.id).next().is_some()
        };
        let previous = self.cases(proposal, &wanted);
        for case in &mut proposal.cases {
            proposal.told.extend(case.recall(&choices));
        }
        self.take_flags(&mut proposal.cases)?;
        self.settle(proposal, &previous, &choices)
    }

    /// Makes the cases of some changes; gives the base before.
    fn cases(&self, proposal: &mut Proposal, wanted: &dyn Fn(&Change) -> bool) -> Index {
        let previous = proposal.prepared.before().clone();
        let content = |hash| proposal.prepared.content(&self.root, hash);
        let mine = |path: &Utf8Path| proposal.prepared.on_disk(path).cloned();
        let changes = proposal.undecided.list.iter().filter(|change| wanted(change));
        let mut cases: Vec<Case> = changes.filter_map(|change| Case::of(change, &previous, &content, &mine)).collect();
        // What was decided already stays so.
        for case in &mut cases {
            if let Some(old) = proposal.cases.iter().find(|old| old.change.id == case.change.id) {
                case.clone_from(old);
            }
        }
        proposal.cases = cases;
        previous
    }

    fn settle(&self, proposal: &mut Proposal, previous: &Index, choices: &Choices) -> Result<()> {
        let found = |path: &Utf8Path| proposal.prepared.found(path).cloned();
        let settled = review::settle(&proposal.undecided, &proposal.cases, previous, &found);
        let (undecided, cases) = (&proposal.undecided, proposal.cases.as_slice());
        review::prove(&review::Inputs { undecided, cases, previous, choices, found: &found }, &settled)?;
        proposal.records = settled.records;
        proposal.skipped = settled.skipped;
        if settled.changes != proposal.prepared.changes {
            let prepared = std::mem::take(&mut proposal.prepared);
            proposal.prepared = prepared.revised(&self.root, &proposal.tree, settled.changes)?;
        }
        Ok(())
    }

    fn take_flags(&self, cases: &mut [Case]) -> Result<()> {
        let because = self.asked.because.clone().unwrap_or_default();
        for text in &self.asked.resolve {
            let (path, what) = text.split_once('=').ok_or_else(|| {
                Error::usage(format!("`--resolve {text}` has no `=`")).hint("write `--resolve PATH=mine`")
            })?;
            let case = cases.iter_mut().find(|case| case.change.path == path && case.is_conflict());
            let case = case.ok_or_else(|| {
                Error::usage(format!("nothing is in conflict in `{path}`"))
                    .hint("`scaffold status` names the files; paths start from the root")
            })?;
            case.because.clone_from(&because);
            if let Some(take) = side(what) {
                decide(case, &take, true);
            } else {
                case.whole = Some(files::read_named(Utf8Path::new(what), LIMIT)?.into_bytes());
                case.chosen.fill(true);
            }
        }
        if let Some(side) = self.asked.conflicts {
            for case in cases.iter_mut().filter(|case| case.is_conflict() && !case.is_decided()) {
                case.because.clone_from(&because);
                decide(case, &take(side), false);
            }
        }
        Ok(())
    }

    /// Asks about each file, and each place of those that are looked at; false when nothing is to be written.
    pub(super) fn review(&mut self, proposal: &mut Proposal) -> Result<bool> {
        if proposal.undecided.list.is_empty() {
            proposal.undecided = proposal.prepared.changes.clone();
        }
        let previous = self.cases(proposal, &|_| true);
        let mut review = Review::new(proposal.cases.clone());
        while let Some(question) = review.question() {
            let answer = self.ask(&review, question)?;
            review.answer(answer);
        }
        let Some(cases) = review.finish() else { return Ok(false) };
        proposal.cases = cases;
        let chosen = proposal.cases.iter().any(|case| !case.skipped && case.chosen.contains(&true));
        if chosen && self.asked.because.is_none() {
            let text =
                self.ui.text("Why so? (for the log)", Some("reviewed by hand"), &|_| Ok(()), "pass `--because`")?;
            self.asked.because = Some(text);
        }
        for case in proposal.cases.iter_mut().filter(|case| case.chosen.contains(&true)) {
            case.because = self.asked.because.clone().unwrap_or_default();
        }
        let choices = Choices::of(self.log().read()?.log.decisions());
        self.settle(proposal, &previous, &choices)?;
        Ok(true)
    }

    fn ask(&mut self, review: &Review, question: Question) -> Result<Answer> {
        let (text, shown) = preview::question(review.cases(), question);
        self.ui.say(shown.trim_end());
        loop {
            let letters = review.letters();
            let answer = match self.ui.key(&text, letters)? {
                't' => Answer::Take,
                'm' => Answer::Mine,
                'x' => Answer::Markers,
                's' => Answer::Skip,
                'h' => Answer::Places,
                'a' => Answer::Rest,
                'q' => Answer::Quit,
                'e' => match self.edited(review, question)? {
                    Some(text) => Answer::Edited(text),
                    None => continue,
                },
                _ => {
                    self.ui.say(&preview::help(letters));
                    continue;
                }
            };
            return Ok(answer);
        }
    }

    /// The text of a place as somebody edited it; `None` when the editor failed.
    fn edited(&mut self, review: &Review, question: Question) -> Result<Option<Vec<u8>>> {
        let Question::Place { case, place } = question else { return Ok(None) };
        let Some((path, text)) =
            review.cases().get(case).map(|case| (&case.change.path, preview::editable(case, place)))
        else {
            return Ok(None);
        };
        let text = self.ui.edit(path, &text)?;
        if text.as_ref().is_some_and(|text| text.contains(&0) || std::str::from_utf8(text).is_err()) {
            self.ui.say("that is no text in UTF-8, so it cannot go into the log");
            return Ok(None);
        }
        Ok(text)
    }

    /// The error of a run that leaves conflicts: markers in files, or files that were left alone.
    pub(super) fn markers_left(changes: &Changes, skipped: usize) -> Result<()> {
        let left = review::left(changes);
        let message = match left.len() + skipped {
            0 => return Ok(()),
            1 => "1 conflict is left".to_owned(),
            many => format!("{many} conflicts are left"),
        };
        let mut error = Error::new(Kind::Conflict, message);
        error.causes = left.iter().map(|path| format!("`{path}` has markers")).collect();
        if skipped > 0 {
            error.causes.push(format!("{skipped} of them left alone"));
        }
        Err(error.hint("take out the markers with what is not wanted, or run `scaffold regenerate` again"))
    }
}

fn side(text: &str) -> Option<Take> {
    match text {
        "mine" => Some(Take::Mine),
        "theirs" => Some(Take::Theirs),
        "markers" => Some(Take::Markers),
        _ => None,
    }
}

fn take(side: Side) -> Take {
    match side {
        Side::Mine => Take::Mine,
        Side::Theirs => Take::Theirs,
        Side::Markers => Take::Markers,
    }
}

/// Decides the places that wait, or all. A file without lines takes no markers.
fn decide(case: &mut Case, take: &Take, all: bool) {
    if *take == Take::Markers && case.pieces.is_none() {
        return;
    }
    for at in 0..case.takes.len() {
        if all || case.takes[at].is_none() {
            case.choose(at, take.clone());
        }
    }
}
