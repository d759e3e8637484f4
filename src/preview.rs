//! Changes as people and programs read them. Pure; text carries ANSI colours, which the streams of [`crate::ui`] take out.

mod database;
mod diff;
mod json;
mod places;
mod summary;

pub use database::database;
pub use diff::{conflicts, diff, differences};
pub use json::{VERSION, digest, json};
pub use places::{add_cases, editable, help, places, question};
pub use summary::summary;

use crate::reconcile::{Action, Change, FileState};
use similar::TextDiff;

/// How much of a preview to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// New and removed files by name, changed ones by their lines.
    #[default]
    Changes,
    /// Every line, and what asked for each file.
    Full,
}

/// How many lines are added and removed; `None` of a file that is not text.
fn lines(change: &Change) -> Option<(usize, usize)> {
    let (before, after) = (text(change.before.as_ref())?, text(change.after.as_ref())?);
    if before.is_empty() || after.is_empty() {
        return Some((after.lines().count(), before.lines().count()));
    }
    let diff = TextDiff::from_lines(before, after);
    let ranges = diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    Some(ranges.fold((0, 0), |(added, removed), op| (added + op.new_range().len(), removed + op.old_range().len())))
}

/// The text of a file; empty without one, `None` of one with bytes that do not belong on a terminal.
fn text(state: Option<&FileState>) -> Option<&str> {
    let Some(state) = state else { return Some("") };
    let text = std::str::from_utf8(&state.bytes).ok()?;
    let plain = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t' | '\r' | '\u{c}');
    text.chars().all(plain).then_some(text)
}

/// The order in which actions are shown: what is written, what is not, what cannot be decided.
fn rank(action: &Action) -> usize {
    match action {
        Action::Create => 0,
        Action::Update => 1,
        Action::Merged => 2,
        Action::Moved => 3,
        Action::Remove => 4,
        Action::Adopted | Action::Followed => 5,
        Action::KeptEdit => 6,
        Action::KeptDeleted => 7,
        Action::Orphaned => 8,
        Action::Conflict(_) => 9,
    }
}

#[cfg(test)]
#[path = "preview/tests.rs"]
mod tests;
