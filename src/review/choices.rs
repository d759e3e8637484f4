//! The choices that the log has, by the place that they decide.

use std::collections::BTreeMap;

use ulid::Ulid;

use crate::decisions::{self, Decision, Hunk, Status};
use crate::error::{Error, Result};
use crate::reconcile::{Hash, Take};
use crate::render::FileId;

/// The value of a decision that takes a choice back.
pub const WITHDRAWN: &str = "withdrawn";

/// What was chosen for one place, by whom and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its line of the log.
    pub id: Ulid,
    /// The place.
    pub hunk: Hunk,
    /// What was chosen.
    pub take: Take,
    /// By whom.
    pub who: String,
    /// Why.
    pub why: String,
}

/// All choices that stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices(BTreeMap<Hash, Choice>);

impl Choices {
    /// Those of a log. One that was withdrawn or superseded is none, nor is one whose text was not stored.
    pub fn of(decisions: &[Decision]) -> Self {
        let standing = decisions.iter().filter(|decision| decision.status == Status::Accepted);
        let choices = standing.filter_map(|decision| {
            let hunk = *decision.hunk.clone()?;
            let take = take(decision.value.as_deref()?, &hunk)?;
            let (who, why) = (decision.agent_name.clone(), decision.rationale.clone());
            Some((hunk.fingerprint(), Choice { id: decision.id, hunk, take, who, why }))
        });
        // The log is in the order of time: of two branches' choices for one place the later one counts.
        Self(choices.collect())
    }

    /// The choice for a place.
    pub fn get(&self, fingerprint: &Hash) -> Option<&Choice> {
        self.0.get(fingerprint)
    }

    /// The choices for places of a file.
    pub fn of_file(&self, file: &FileId) -> impl Iterator<Item = &Choice> {
        self.0.values().filter(move |choice| choice.hunk.file == *file)
    }

    /// True when nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

pub(super) fn take(value: &str, hunk: &Hunk) -> Option<Take> {
    match value {
        "mine" => Some(Take::Mine),
        "theirs" => Some(Take::Theirs),
        "markers" => Some(Take::Markers),
        _ if value.starts_with("edited") => Some(Take::Edited(hunk.text.clone()?.into_bytes())),
        _ => None,
    }
}

/// What a choice is called in the log; of an edited one with the name of its text.
pub(super) fn value(take: &Take) -> String {
    match take {
        Take::Mine => "mine".to_owned(),
        Take::Theirs => "theirs".to_owned(),
        Take::Markers => "markers".to_owned(),
        Take::Edited(text) => format!("edited {}", &Hash::of(text).to_string()[..12]),
    }
}

/// A decision that takes a choice back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The choice.
    pub id: Ulid,
    /// The line for the log, but for time and id.
    pub choice: decisions::Choice,
}

/// Takes a choice back: the line that says so supersedes it.
///
/// # Errors
/// Usage: the decision is no choice for a place in a file, or does not stand.
pub fn withdrawal(decision: &Decision, because: &str) -> Result<Withdrawal> {
    let withdrawn = decision.value.as_deref() == Some(WITHDRAWN);
    let Some(hunk) = decision.hunk.clone().filter(|_| !withdrawn) else {
        return Err(Error::usage(format!("the decision {} is no choice for a place in a file", decision.id))
            .hint("a decision of a rule changes with the spec"));
    };
    if decision.status == Status::Superseded {
        return Err(Error::usage(format!("the choice {} does not stand any more", decision.id)));
    }
    let choice = decisions::Choice {
        decision_type: decision.decision_type.clone(),
        title: decision.title.clone(),
        description: "The choice is withdrawn: the place is asked about again.".to_owned(),
        rationale: because.to_owned(),
        rule: decision.rule.clone(),
        component: decision.component.clone(),
        value: Some(WITHDRAWN.to_owned()),
        hunk: Some(Box::new(Hunk { text: None, ..*hunk })),
        ..decisions::Choice::default()
    };
    Ok(Withdrawal { id: decision.id, choice })
}

#[cfg(test)]
#[path = "choices_tests.rs"]
mod tests;
